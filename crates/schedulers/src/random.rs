//! Any thread that can move, for a few steps: the same seed picks the same.

use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn, alone, rng::Rng};

/// The longest turn, in steps.
const LONGEST: u64 = 32;

/// Picks uniformly among the choices; turns are 1 to 32 steps long.
#[derive(Clone, Debug)]
pub struct Random {
    rng: Rng,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { rng: Rng::new(seed) }
    }
}

impl Scheduler for Random {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        if let Some(turn) = alone(choices) {
            return Ok(turn);
        }
        let choice = choices[self.rng.below(choices.len() as u64) as usize];
        Ok(Turn { choice, steps: 1 + self.rng.below(LONGEST) })
    }
}
