//! Each thread in turn, for the same number of steps.

use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn};

/// Goes round the threads in the machine's order.
#[derive(Clone, Debug)]
pub struct RoundRobin {
    quantum: u64,
    last: Option<Choice>,
}

impl RoundRobin {
    /// A turn has `quantum` steps, at least one.
    pub fn new(quantum: u32) -> RoundRobin {
        RoundRobin { quantum: u64::from(quantum.max(1)), last: None }
    }
}

impl Scheduler for RoundRobin {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        let after = choices.iter().find(|choice| Some(**choice) > self.last);
        let choice = *after.unwrap_or(&choices[0]);
        self.last = Some(choice);
        Ok(Turn { choice, steps: self.quantum })
    }
}
