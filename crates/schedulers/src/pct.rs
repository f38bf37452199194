//! Probabilistic concurrency testing: random priorities that change a few times.
//!
//! Burckhardt, Kothari, Musuvathi, Nagarakatte: *A randomized scheduler with probabilistic
//! guarantees of finding bugs*, ASPLOS 2010. A bug that needs `depth` ordered events is found with a
//! chance of at least 1 in `n * k^(depth - 1)`, for `n` threads and `k` steps.

use std::collections::BTreeMap;

use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn, rng::Rng};

/// A thread that has run for so many steps while others could is put behind them: one that spins
/// until another has done something would never let it.
const PATIENCE: u64 = 5_000;
/// Priorities from here up are given to threads as they appear; changes give those below.
const INITIAL: u64 = 1 << 32;

/// Runs the thread with the highest priority.
#[derive(Clone, Debug)]
pub struct Pct {
    rng: Rng,
    priorities: BTreeMap<Choice, u64>,
    /// Steps at which whoever runs is put last, the latest first.
    changes: Vec<u64>,
    /// The priority that the next one put last gets: lower each time.
    lowest: u64,
    made: u64,
    /// Who ran last, and for how long while others could.
    streak: (Option<Choice>, u64),
}

impl Pct {
    /// `depth - 1` changes over `length` steps.
    pub fn new(depth: u32, seed: u64, length: u64) -> Pct {
        let mut rng = Rng::new(seed);
        let changes = u64::from(depth.saturating_sub(1)).min(10_000);
        let mut changes: Vec<u64> = (0..changes).map(|_| rng.below(length.max(1))).collect();
        changes.sort_unstable_by(|a, b| b.cmp(a));
        let none = (None, 0);
        Pct { rng, priorities: BTreeMap::new(), changes, lowest: INITIAL, made: 0, streak: none }
    }

    fn priority(&mut self, choice: Choice) -> u64 {
        let rng = &mut self.rng;
        *self.priorities.entry(choice).or_insert_with(|| INITIAL + rng.below(INITIAL))
    }

    fn put_last(&mut self, choice: Choice) {
        self.lowest -= 1;
        self.priorities.insert(choice, self.lowest);
    }
}

impl Scheduler for Pct {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        let mut best = (0, choices[0]);
        for choice in choices {
            best = best.max((self.priority(*choice), *choice));
        }
        let choice = best.1;
        if self.streak.0 != Some(choice) || choices.len() == 1 {
            self.streak = (Some(choice), 0);
        }
        let change = self.changes.last().map_or(u64::MAX, |at| at.saturating_sub(self.made));
        Ok(Turn { choice, steps: change.clamp(1, PATIENCE) })
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        self.made += steps;
        self.streak.1 += steps;
        if self.changes.last().is_some_and(|at| *at <= self.made) {
            self.changes.pop();
            self.put_last(choice);
        } else if self.streak.1 >= PATIENCE {
            self.put_last(choice);
            self.streak.1 = 0;
        }
    }
}
