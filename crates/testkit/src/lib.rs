//! Golden programs: what they are, how they are run, and how a difference reads. Generated
//! programs, and a CPython to compare with.
//!
//! A golden program is a Python file under `tests/programs/<group>/`. What CPython does with it
//! stands at its foot, written there by `cargo xtask record`. A generated program follows from its
//! seed; `cargo xtask soak` runs thousands of them beside CPython.

mod compare;
mod cpython;
pub mod fuzz;
pub mod generate;
mod golden;
mod known;
mod minimise;
mod mutate;
mod oracle;
mod outcome;
mod reality;
mod recorded;

pub use compare::difference;
pub use cpython::cpython;
pub use golden::{Golden, golden_programs, groups};
pub use known::{Known, known};
pub use minimise::minimise;
pub use mutate::mutate;
pub use oracle::Oracle;
pub use outcome::{End, Outcome, observe, observe_within};
pub use reality::{Real, real_programs};
pub use recorded::{Recorded, fingerprint, record, recorded};
