//! The live engine: real workers, real memory, real time. Browser only.
//!
//! A page has one coordinator worker. It makes every other worker, owns what processes share, and
//! never blocks. Each Python process is a worker with a memory of its own; its further threads
//! are workers on that same memory, behind a real GIL.

#![cfg(target_arch = "wasm32")]
// Sleeping on a word of shared memory; std is built for threads here, which needs the same switch.
#![feature(stdarch_wasm_atomic_wait)]

mod asyncio;
mod coordinator;
mod explore_worker;
mod gil;
mod helpers;
mod lab_worker;
mod messages;
mod port;
mod process_worker;
mod shared;
mod small;
mod thread_worker;
mod turn;

#[global_allocator]
static ALLOCATOR: small::Small = small::Small;
