//! A few runs to their ends before the search: much of what threads can see of each other shows there, so
//! the search need not begin again each time that it comes a little deeper.

use crate::{
    search::{Search, Trail},
    steps::Mask,
};

/// How many runs, and how many states of each.
const SCOUTS: u64 = 4;
const FARTHEST: usize = 256;

impl Search {
    /// Goes a few ways to their ends. Nothing of it is kept but what is learnt. False if there is no time
    /// for it.
    pub(crate) fn scout(&mut self) -> bool {
        let mut in_time = true;
        let mut ways = std::mem::take(&mut self.ways);
        for scout in 0..SCOUTS {
            let mut row = self.store.get(0).to_vec();
            let mut dice = scout;
            for _ in 0..FARTHEST {
                row.resize(self.machine.columns.len(), 0);
                self.since = self.spent + self.machine.units;
                let count = self.find_ways(&row, &mut ways);
                in_time = !self.is_late();
                if self.machine.news || self.cut || !in_time {
                    break;
                }
                if count == 0 {
                    let Some(us) = self.time_to_deadline(&row) else { break };
                    row = self.passed(&row, us);
                    self.quiet(&mut row, &mut Trail::default(), Mask::ALL);
                    continue;
                }
                let way = match scout {
                    0 => 0,
                    1 => count - 1,
                    _ => {
                        // A linear congruential generator (Knuth's constants).
                        dice = dice
                            .wrapping_mul(6_364_136_223_846_793_005)
                            .wrapping_add(1_442_695_040_888_963_407);
                        (dice >> 33) as usize % count
                    }
                };
                if ways[way].trail.limit.is_some() {
                    break;
                }
                std::mem::swap(&mut row, &mut ways[way].row);
            }
            if self.machine.news || std::mem::take(&mut self.cut) || !in_time {
                break;
            }
        }
        self.ways = ways;
        in_time
    }
}
