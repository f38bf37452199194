//! Writes down what another scheduler chose.

use heddle_vm::world::Choice;

use crate::{NoTurn, Schedule, Scheduler, Turn, key_of};

/// A scheduler and the schedule of what it chose so far, ready to be replayed.
#[derive(Clone, Debug)]
pub struct Recorded<S> {
    inner: S,
    schedule: Schedule,
}

impl<S> Recorded<S> {
    pub fn new(inner: S) -> Recorded<S> {
        Recorded { inner, schedule: Schedule::default() }
    }

    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }
}

impl<S: Scheduler> Scheduler for Recorded<S> {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        self.inner.next(choices)
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        // The clock moves where nobody else can: a replay finds that by itself.
        if let Some(thread) = key_of(choice) {
            self.schedule.push_run(thread, steps);
        }
        self.inner.ran(choice, steps);
    }
}
