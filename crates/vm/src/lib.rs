//! The machine: bytecode, heap, objects, builtins, modules, steps.
//!
//! The machine never chooses: it lists what may happen next, in a fixed order, and applies the
//! choice it is given. Its state is plain data. It knows no browser, clock, randomness or thread
//! of the host.

pub mod aio;
pub mod code;
pub mod compile;
pub mod dict;
pub mod heap;
pub mod kernel;
pub mod naming;
pub mod natives;
pub mod object;
pub mod op;
mod operators;
pub mod ops;
pub mod pickle;
pub mod process;
pub mod process_sched;
pub mod pyset;
pub mod sym;
pub mod text;
pub mod thread;
pub mod types;
pub mod value;
pub mod world;
mod finalize;
mod gc;
pub mod interp;
pub mod start;
pub mod suggest;
pub mod traceback;
pub mod waits;
