//! The first of a list that can move, as a real-time system would.

use heddle_protocol::ThreadKey;
use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn, choice_of};

/// Strict priorities: a thread runs only while none above it can.
#[derive(Clone, Debug)]
pub struct Priorities {
    order: Vec<Choice>,
}

impl Priorities {
    /// The highest first; threads that are not in it come after, in the order of creation.
    pub fn new(order: &[ThreadKey]) -> Priorities {
        Priorities { order: order.iter().map(|key| choice_of(*key)).collect() }
    }
}

impl Scheduler for Priorities {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        let listed = self.order.iter().find(|wanted| choices.contains(wanted));
        Ok(Turn { choice: *listed.unwrap_or(&choices[0]), steps: 1 })
    }
}
