//! The machine: bytecode, heap, objects, builtins, modules, steps.
//!
//! The machine never chooses: it lists what may happen next, in a fixed order, and applies the
//! choice it is given. Its state is plain data. It knows no browser, clock, randomness or thread
//! of the host.

mod access;
pub mod aio;
pub mod code;
pub mod compile;
pub mod dict;
mod finalize;
mod gc;
pub mod heap;
pub mod interp;
pub mod kernel;
pub mod known_names;
pub mod live;
pub mod made;
pub mod moment;
pub mod naming;
pub mod natives;
pub mod object;
pub mod op;
mod operators;
pub mod ops;
mod origin;
pub mod pace;
pub mod pickle;
pub mod process;
pub mod process_sched;
pub mod pyset;
pub mod pystr;
pub mod re;
mod refs;
pub mod start;
pub mod suggest;
pub mod sym;
mod tell;
pub mod text;
pub mod thread;
pub mod traceback;
pub mod types;
pub mod value;
pub mod waits;
pub mod watch;
pub mod world;
