//! Data races: states in which two threads are both about to touch the same thing, and one of them
//! writes. In a graph of all interleavings every race of any run shows in such a state.

use std::collections::{BTreeSet, HashSet};

use heddle_protocol::explore::Race;

use crate::{
    machine::Sighting,
    search::{Search, TICK},
};

impl Search {
    /// All races among the states looked at, each pair of lines once.
    pub fn races(&mut self) -> Vec<Race> {
        let mut pairs: HashSet<(u32, u32)> = HashSet::new();
        let mut races = BTreeSet::new();
        for state in 0..self.looked_at() as u32 {
            let movers: Vec<u16> = self.edges_of(state).iter().map(|edge| edge.mover).collect();
            if movers.len() < 2 {
                continue;
            }
            if self.patience().is_over_at(state as usize) {
                break;
            }
            let row: Vec<u32> = self.store.get(state).to_vec();
            let steps: Vec<u32> = movers
                .iter()
                .filter(|mover| **mover != TICK)
                .filter_map(|mover| self.step_number(&row, *mover))
                .collect();
            for (i, a) in steps.iter().enumerate() {
                for b in &steps[i + 1..] {
                    if pairs.insert((*a.min(b), *a.max(b))) {
                        self.add_races(*a, *b, &mut races);
                    }
                }
            }
        }
        races.into_iter().collect()
    }

    fn add_races(&self, a: u32, b: u32, races: &mut BTreeSet<Race>) {
        let (a, b) = (self.sightings(a), self.sightings(b));
        for x in a {
            for y in b.iter().filter(|y| y.meets(x)) {
                let (first, second) =
                    if (x.line, x.write) <= (y.line, y.write) { (x, y) } else { (y, x) };
                races.insert(Race {
                    name: x.name.clone(),
                    first_line: first.line,
                    first_writes: first.write,
                    second_line: second.line,
                    second_writes: second.write,
                });
            }
        }
    }
}

impl Sighting {
    fn meets(&self, other: &Sighting) -> bool {
        let whole = heddle_vm::watch::Field::WHOLE;
        self.spot == other.spot
            && (self.write || other.write)
            && (self.field == other.field || self.field == whole || other.field == whole)
    }
}
