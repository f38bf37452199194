//! Any task that can move, for a few instructions: the same seed picks the same.

use heddle_vm::world::Choice;

use crate::{Scheduler, Turn};

/// The longest turn, in instructions.
const LONGEST: u64 = 32;

/// Picks uniformly among the choices; turns are 1 to 32 instructions long.
#[derive(Clone, Debug)]
pub struct Random {
    state: u64,
}

impl Random {
    pub fn new(seed: u64) -> Random {
        Random { state: seed }
    }

    /// SplitMix64 (Steele, Lea, Flood 2014).
    fn draw(&mut self) -> u64 {
        self.state = self.state.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.state;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }

    fn below(&mut self, bound: u64) -> u64 {
        ((u128::from(self.draw()) * u128::from(bound)) >> 64) as u64
    }
}

impl Scheduler for Random {
    fn next(&mut self, choices: &[Choice]) -> Turn {
        // Alone, a task need not be interrupted often.
        if let [only] = choices {
            return Turn { choice: *only, fuel: 10_000 };
        }
        let choice = choices[self.below(choices.len() as u64) as usize];
        Turn { choice, fuel: 1 + self.below(LONGEST) }
    }
}

#[cfg(test)]
mod tests {
    use heddle_vm::{thread::ThreadId, world::Choice};

    use super::{Random, Scheduler};

    fn pick(seed: u64) -> Vec<u32> {
        let choices: Vec<Choice> =
            (0..3).map(|n| Choice::Run { process: 0, thread: ThreadId(n) }).collect();
        let mut random = Random::new(seed);
        (0..300)
            .map(|_| match random.next(&choices).choice {
                Choice::Run { thread, .. } => thread.0,
                Choice::Tick => unreachable!("it was not offered"),
            })
            .collect()
    }

    #[test]
    fn the_same_seed_picks_the_same_and_others_differ() {
        assert_eq!(pick(7), pick(7));
        assert_ne!(pick(7), pick(8));
    }

    #[test]
    fn everybody_gets_a_turn() {
        let picked = pick(1);
        for who in 0..3 {
            assert!(picked.iter().filter(|p| **p == who).count() > 50);
        }
    }
}
