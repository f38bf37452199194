//! In which orders locks are taken: circles in them can deadlock as soon as nothing else keeps their
//! tasks apart, also where no run does now.
//!
//! A circle is one of takings by different threads, each of a lock that the next one holds, where no
//! lock is held at two of them (it would keep them apart) and no start or join orders two of them:
//! Goodlock (Havelund 2000) with happens-before.

use std::collections::{BTreeMap, BTreeSet};

use heddle_protocol::explore::{LockOrder, LockTaking};

use crate::{
    conflict::Spot,
    phase::{Phases, Who},
    search::Search,
};

/// A lock is taken for good, or waited for, while others are held.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Taking {
    pub lock: Spot,
    pub held: Vec<Spot>,
    pub who: Who,
    pub phase: u32,
    pub line: u32,
    /// As its thread is called.
    pub name: String,
}

/// All takings that were seen.
#[derive(Clone, Debug, Default)]
pub struct Order {
    takings: BTreeSet<Taking>,
    /// What the program calls its locks.
    names: BTreeMap<Spot, String>,
}

/// Circles of more locks than this are not looked for, and how much is looked at.
const LONGEST: usize = 8;
const LOOKS: usize = 100_000;
/// Circles told at most.
const MOST: usize = 20;

impl Order {
    pub fn named(&mut self, lock: Spot, name: String) {
        self.names.entry(lock).or_insert(name);
    }

    pub fn taken(&mut self, taking: Taking) {
        if !taking.held.is_empty() {
            self.takings.insert(taking);
        }
    }

    /// All circles, each once by its locks and lines.
    pub fn circles(&self, phases: &Phases) -> Vec<LockOrder> {
        let takings: Vec<&Taking> = self.takings.iter().collect();
        let mut found: BTreeMap<BTreeSet<(Spot, u32)>, LockOrder> = BTreeMap::new();
        let mut looks = 0;
        for (at, first) in takings.iter().enumerate() {
            // The least taking of a circle begins it.
            let mut way = vec![*first];
            self.go_on(&takings[at + 1..], phases, &mut way, &mut looks, &mut found);
        }
        found.into_values().take(MOST).collect()
    }

    fn go_on<'a>(
        &self,
        later: &[&'a Taking],
        phases: &Phases,
        way: &mut Vec<&'a Taking>,
        looks: &mut usize,
        found: &mut BTreeMap<BTreeSet<(Spot, u32)>, LockOrder>,
    ) {
        let last = way[way.len() - 1];
        if way.len() > 1 && way[0].held.contains(&last.lock) {
            let key = way.iter().map(|taking| (taking.lock, taking.line)).collect();
            found.entry(key).or_insert_with(|| self.told(way));
            return;
        }
        if way.len() == LONGEST {
            return;
        }
        for next in later {
            *looks += 1;
            if *looks > LOOKS {
                return;
            }
            let apart = |one: &&Taking| {
                one.who != next.who
                    && one.lock != next.lock
                    && !one.held.iter().any(|lock| next.held.contains(lock))
                    && !phases.ordered(one.who, one.phase, next.who, next.phase)
            };
            if next.held.contains(&last.lock) && way.iter().all(apart) {
                way.push(next);
                self.go_on(later, phases, way, looks, found);
                way.pop();
            }
        }
    }

    fn told(&self, way: &[&Taking]) -> LockOrder {
        let name = |lock: &Spot| self.names.get(lock).cloned().unwrap_or_default();
        let takings = way.iter().enumerate().map(|(at, taking)| LockTaking {
            who: taking.name.clone(),
            line: taking.line,
            takes: name(&taking.lock),
            // What the one before it in the circle wants.
            holds: name(&way[(at + way.len() - 1) % way.len()].lock),
        });
        LockOrder { takings: takings.collect(), deadlocks: false, before: None }
    }
}

impl Search {
    /// Circles in the order in which locks are taken.
    pub fn lock_orders(&self) -> Vec<LockOrder> {
        self.machine.known.order.circles(&self.machine.known.phases)
    }
}
