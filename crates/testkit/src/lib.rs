//! Golden programs: what they are, how they are run, and how a difference reads.
//!
//! A golden program is a Python file under `tests/programs/<group>/`. What CPython does with it
//! stands at its foot, written there by `cargo xtask record`.

mod compare;
mod golden;
mod known;
mod outcome;

pub use compare::difference;
pub use golden::{Golden, golden_programs, groups};
pub use known::{Known, known};
pub use outcome::{End, Outcome, observe};
