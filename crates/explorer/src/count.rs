//! How many schedules there are: paths through the graph, as exact numbers.

use std::collections::BTreeMap;

use num_bigint::BigUint;

use crate::{language::order, search::Search};

/// A sum that is small as long as it can be.
#[derive(Clone, Debug)]
enum Sum {
    Small(u128),
    Big(BigUint),
}

impl Sum {
    fn add(&mut self, other: &Sum) {
        let sum = match (&*self, other) {
            (Sum::Small(a), Sum::Small(b)) => match a.checked_add(*b) {
                Some(sum) => Sum::Small(sum),
                None => Sum::Big(BigUint::from(*a) + BigUint::from(*b)),
            },
            (a, b) => Sum::Big(a.big() + b.big()),
        };
        *self = sum;
    }

    fn big(&self) -> BigUint {
        match self {
            Sum::Small(small) => BigUint::from(*small),
            Sum::Big(big) => big.clone(),
        }
    }
}

impl Search {
    /// Paths from the start to each end, in order of states; None if some state can come again, so
    /// that there is no bound, or time is up.
    pub fn paths_to_ends(&self) -> Option<Vec<(u32, BigUint)>> {
        let order = order(self)?;
        let paths = self.paths(&order)?;
        Some(self.ends().keys().map(|state| (*state, paths[*state as usize].big())).collect())
    }

    /// None if there is no time for it.
    fn paths(&self, order: &[u32]) -> Option<Vec<Sum>> {
        let mut paths = vec![Sum::Small(0); self.states()];
        if let Some(start) = paths.first_mut() {
            *start = Sum::Small(1);
        }
        for state in order.iter().rev() {
            if self.patience().is_over_at(*state as usize) {
                return None;
            }
            let here = std::mem::replace(&mut paths[*state as usize], Sum::Small(0));
            for edge in self.edges_of(*state) {
                paths[edge.to as usize].add(&here);
            }
            paths[*state as usize] = here;
        }
        Some(paths)
    }

    /// The same by the text that the last step before the end writes.
    pub fn paths_by_last_text(&self) -> Option<BTreeMap<String, BigUint>> {
        let order = order(self)?;
        let paths = self.paths(&order)?;
        let mut by_text: BTreeMap<String, BigUint> = BTreeMap::new();
        for state in 0..self.states() as u32 {
            for edge in self.edges_of(state) {
                if self.ends().contains_key(&edge.to) {
                    *by_text.entry(self.text(edge.label).to_owned()).or_default() +=
                        paths[state as usize].big();
                }
            }
        }
        Some(by_text)
    }

    /// Whether no state can come again, so that there is a bound on schedules.
    pub fn is_bounded(&self) -> bool {
        order(self).is_some()
    }

    /// Number of schedules: orders of the steps that the grain of the search keeps apart.
    pub fn schedules(&self) -> Option<BigUint> {
        Some(self.paths_to_ends()?.into_iter().map(|(_, paths)| paths).sum())
    }
}
