//! Data races: states in which two threads are both about to touch the same thing, and one of them
//! writes, with no lock held at both. In a graph of all interleavings every race of any run shows in
//! such a state. What comes in one stretch between two switch points is about to happen together.

use std::collections::{BTreeMap, HashSet};

use heddle_protocol::explore::Race;

use crate::{
    hash::QuickMap,
    machine::Sighting,
    questions::Witness,
    search::{Search, TICK},
};

/// Races, and states in which both accesses are about to happen.
type Races = BTreeMap<Race, HashSet<u32>>;

impl Search {
    /// All races among the states looked at, each pair of lines once, and the plainest way to where
    /// both are about to happen.
    pub fn races(&mut self) -> Vec<(Race, Witness)> {
        let mut pairs: QuickMap<(u32, u32), ()> = QuickMap::default();
        let mut races = Races::new();
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
                    if pairs.insert((*a.min(b), *a.max(b)), ()).is_none() {
                        self.add_races(state, (*a, *b), &mut races);
                    }
                }
            }
        }
        let mut sets: QuickMap<u32, Vec<u32>> = QuickMap::default();
        for (number, states) in races.values().enumerate() {
            for state in states {
                sets.entry(*state).or_default().push(number as u32);
            }
        }
        let mut paths = self.plainest(0, &sets);
        let races = races.into_keys().enumerate();
        let races =
            races.filter_map(|(number, race)| Some((race, paths.remove(&(number as u32))?)));
        races.map(|(race, path)| (race, self.witness(path.edges))).collect()
    }

    fn add_races(&self, state: u32, (a, b): (u32, u32), races: &mut Races) {
        let (a, b) = (self.sightings(a), self.sightings(b));
        for x in a {
            for y in b.iter().filter(|y| y.meets(x)) {
                let (first, second) =
                    if (x.line, x.write) <= (y.line, y.write) { (x, y) } else { (y, x) };
                let race = Race {
                    name: x.name.clone(),
                    first_line: first.line,
                    first_writes: first.write,
                    second_line: second.line,
                    second_writes: second.write,
                };
                races.entry(race).or_default().insert(state);
            }
        }
    }
}

impl Sighting {
    fn meets(&self, other: &Sighting) -> bool {
        let whole = heddle_vm::watch::Field::WHOLE;
        self.spot == other.spot
            && (self.write || other.write)
            && !self.held.iter().any(|lock| other.held.contains(lock))
            && (self.field == other.field || self.field == whole || other.field == whole)
    }
}
