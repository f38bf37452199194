//! Who moves next: one strategy a file.
//!
//! The machine lists what may happen; a scheduler picks one, and says for how many instructions.

mod random;

pub use random::Random;

use heddle_vm::world::Choice;

/// A choice and for how many instructions it holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Turn {
    pub choice: Choice,
    pub fuel: u64,
}

/// A strategy.
pub trait Scheduler {
    /// Picks one of `choices`, which are not empty and in the machine's fixed order.
    fn next(&mut self, choices: &[Choice]) -> Turn;
}
