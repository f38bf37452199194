//! A live run written down, so that the lab can run it again.
//!
//! What a live run leaves to the browser is: whose turn it is in each process and for how long, what
//! the clock says where that makes a difference, and in which order the kernel does what processes
//! ask of it. Each process keeps a [`TurnLog`] of its turns and sends it along with what it asks and
//! writes. Whoever owns the kernel puts everything into one [`RunLog`], in the order in which it
//! heard of it: processes meet in the kernel and on the page only, so between two of its messages a
//! process may as well have run alone. The result is a schedule as docs/schedule.md has it.

mod drive;
mod run;
mod turns;

pub use drive::{Before, run_logged};
pub use run::RunLog;
pub use turns::{LoggedTurn, TurnLog, read_turns};
