//! Counts what another scheduler does.

use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    /// Times that it was asked.
    pub choices: u64,
    /// Times that there was more than one answer.
    pub free: u64,
    /// Times that another thread ran than before.
    pub switches: u64,
    pub steps: u64,
}

/// A scheduler and what it did so far.
#[derive(Clone, Debug)]
pub struct Counted<S> {
    inner: S,
    counts: Counts,
    last: Option<Choice>,
}

impl<S> Counted<S> {
    pub fn new(inner: S) -> Counted<S> {
        Counted { inner, counts: Counts::default(), last: None }
    }

    pub fn counts(&self) -> Counts {
        self.counts
    }
}

impl<S: Scheduler> Scheduler for Counted<S> {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        self.counts.choices += 1;
        self.counts.free += u64::from(choices.len() > 1);
        self.inner.next(choices)
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        self.counts.steps += steps;
        self.counts.switches += u64::from(self.last.is_some_and(|last| last != choice));
        self.last = Some(choice);
        self.inner.ran(choice, steps);
    }
}
