//! The steps that a person made, so that going back undoes them.

use std::collections::VecDeque;

use heddle_protocol::StepBy;

/// Steps that are remembered.
const MOST: usize = 1_000;

/// Steps along the present branch, the latest last.
#[derive(Clone, Debug, Default)]
pub struct Trail(VecDeque<Stepped>);

#[derive(Clone, Copy, Debug)]
struct Stepped {
    by: StepBy,
    from: u64,
    to: u64,
}

impl Trail {
    pub fn stepped(&mut self, by: StepBy, from: u64, to: u64) {
        if from == to {
            return;
        }
        if self.0.len() == MOST {
            self.0.pop_front();
        }
        self.0.push_back(Stepped { by, from, to });
    }

    /// Where the last such step began that led here.
    pub fn before(&self, by: StepBy, here: u64) -> Option<u64> {
        let led = |step: &&Stepped| step.by == by && step.to == here;
        self.0.iter().rev().find(led).map(|step| step.from)
    }

    /// What comes after this step is another branch's.
    pub fn cut(&mut self, position: u64) {
        self.0.retain(|step| step.to <= position);
    }
}
