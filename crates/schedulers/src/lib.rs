//! Who moves next: one strategy a file.
//!
//! The machine lists what may happen; a scheduler picks one, and says for how many steps. More is
//! added by wrapping: [`Recorded`] writes the schedule down, [`Counted`] counts.

mod counted;
mod manual;
mod pct;
mod priorities;
mod random;
mod recorded;
mod replay;
mod rng;
mod round_robin;
pub mod schedule;

pub use counted::{Counted, Counts};
pub use manual::Manual;
pub use pct::Pct;
pub use priorities::Priorities;
pub use random::Random;
pub use recorded::Recorded;
pub use replay::Replay;
pub use round_robin::RoundRobin;
pub use schedule::{Item, Schedule, ScheduleError};

use heddle_protocol::{LabSettings, SchedulerKind, ThreadKey};
use heddle_vm::{thread::ThreadId, world::Choice};

/// A choice, and for how many steps it holds at least: it is over at the first switch point from
/// there on, or where the thread must wait.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub choice: Choice,
    pub steps: u64,
}

/// Why a scheduler chooses nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoTurn {
    /// It has said all that it had to say.
    Over,
    /// It wants this thread, which is not among the choices.
    Unfit { thread: ThreadKey },
}

/// A strategy.
pub trait Scheduler {
    /// Picks one of `choices`, which are not empty and in the machine's fixed order.
    ///
    /// # Errors
    /// [`NoTurn`], of schedulers that follow something written down.
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn>;

    /// Hears how many steps the choice really made: fewer where the thread had to wait, more where
    /// the next switch point was farther.
    fn ran(&mut self, _choice: Choice, _steps: u64) {}
}

impl<S: Scheduler + ?Sized> Scheduler for Box<S> {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        (**self).next(choices)
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        (**self).ran(choice, steps);
    }
}

/// The scheduler that settings ask for. `length` is about how many steps the run has: PCT spreads
/// its changes over so many.
///
/// # Errors
/// Where the schedule to be replayed is none.
pub fn build(
    settings: &LabSettings,
    length: u64,
) -> Result<Box<dyn Scheduler + Send>, ScheduleError> {
    let seed = settings.seed;
    Ok(match &settings.scheduler {
        SchedulerKind::RoundRobin { quantum } => Box::new(RoundRobin::new(*quantum)),
        SchedulerKind::Random => Box::new(Random::new(seed)),
        SchedulerKind::Pct { depth } => Box::new(Pct::new(*depth, seed, length)),
        SchedulerKind::Priorities { order } => Box::new(Priorities::new(order)),
        SchedulerKind::Manual => Box::new(Manual::new()),
        SchedulerKind::Replay => Box::new(Replay::new(Schedule::parse(&settings.schedule)?)),
    })
}

/// The thread that a choice runs; None for the clock.
pub fn key_of(choice: Choice) -> Option<ThreadKey> {
    match choice {
        Choice::Run { process, thread } => Some(ThreadKey { process, thread: thread.0 }),
        Choice::Tick => None,
    }
}

/// The choice that runs a thread.
pub fn choice_of(key: ThreadKey) -> Choice {
    Choice::Run { process: key.process, thread: ThreadId(key.thread) }
}

/// The only choice, where no scheduler need be asked: it holds for long, since being alone a thread
/// need not be interrupted often.
fn alone(choices: &[Choice]) -> Option<Turn> {
    match choices {
        [only] => Some(Turn { choice: *only, steps: ALONE }),
        _ => None,
    }
}

/// The longest that a thread runs which is alone.
const ALONE: u64 = 10_000;

#[cfg(test)]
mod tests;
