//! Could it print this? The graph and a pattern, walked together.

use std::collections::{BTreeMap, HashMap, VecDeque};

use crate::{
    paths::{Path, State},
    pattern::{Pattern, Places},
    search::{End, Search},
};

/// The least path, and where a schedule decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Witness {
    pub path: Path,
    pub written: String,
}

/// A way to go wrong, with the nearest way to go right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Finding {
    pub bad: Witness,
    /// A path that finishes, and shares the longest possible beginning with the bad one.
    pub good: Option<Witness>,
    /// How many edges of the bad path come before the one that decides.
    pub decides: Option<usize>,
}

impl Search {
    /// The shortest path whose output is as the pattern says; None if there is none among the
    /// states looked at.
    pub fn possible(&self, pattern: &Pattern) -> Option<Witness> {
        self.possible_where(pattern, |_| true)
    }

    /// The same, ending in a state of which something is true besides.
    pub fn possible_where(&self, pattern: &Pattern, fits: impl Fn(u32) -> bool) -> Option<Witness> {
        let mut sets: Vec<Places> = Vec::new();
        let mut index: HashMap<Places, u32> = HashMap::new();
        let mut number = |places: Places, sets: &mut Vec<Places>| -> u32 {
            *index.entry(places).or_insert_with_key(|places| {
                sets.push(places.clone());
                sets.len() as u32 - 1
            })
        };
        let start = pattern.steps(&pattern.start(), self.text(self.prefix));
        let start = number(start, &mut sets);
        let mut after: HashMap<(u32, u32), u32> = HashMap::new();
        let mut came: HashMap<(u32, u32), (u32, u32, u32)> = HashMap::new();
        let mut queue = VecDeque::from([(0u32, start)]);
        came.insert((0, start), (u32::MAX, 0, 0));
        let mut turn = 0;
        while let Some((state, set)) = queue.pop_front() {
            turn += 1;
            if self.patience().is_over_at(turn) {
                return None;
            }
            if sets[set as usize].is_empty() {
                continue;
            }
            let accepts = || pattern.accepts(&sets[set as usize]);
            if self.ends.contains_key(&state) && accepts() && fits(state) {
                let mut edges = Vec::new();
                let mut at = (state, set);
                while let Some((edge, before, set)) = came.get(&at)
                    && *edge != u32::MAX
                {
                    edges.push(*edge);
                    at = (*before, *set);
                }
                edges.reverse();
                return Some(self.witness(edges));
            }
            let first = self.first_edge(state);
            for (i, edge) in self.edges_of(state).iter().enumerate() {
                let next = match after.get(&(set, edge.label)) {
                    Some(next) => *next,
                    None => {
                        let places = pattern.steps(&sets[set as usize], self.text(edge.label));
                        let next = number(places, &mut sets);
                        after.insert((set, edge.label), next);
                        next
                    }
                };
                came.entry((edge.to, next)).or_insert_with(|| {
                    queue.push_back((edge.to, next));
                    (first + i as u32, state, set)
                });
            }
        }
        None
    }

    pub(crate) fn witness(&self, edges: Vec<u32>) -> Witness {
        let mut movers = self.movers(&edges);
        movers.retain(|mover| *mover != crate::search::TICK);
        let switches = movers.windows(2).filter(|pair| pair[0] != pair[1]).count() as u32;
        let path = Path { edges, switches };
        let written = self.written(&path);
        Witness { path, written }
    }

    /// A path to each state, or edge, for which something is true.
    fn finding(&self, bad: Path, passes: &[bool]) -> Finding {
        let written = self.written(&bad);
        // The last state on the way from which all can still end well.
        let turn = bad.edges.iter().rposition(|edge| passes[self.source(*edge) as usize]);
        let good = turn.and_then(|at| {
            let from = self.source(bad.edges[at]);
            let rest = self.path(from, &State(|state: u32| self.is_good(state)))?;
            let mut edges = bad.edges[..at].to_vec();
            edges.extend(rest.edges);
            Some(self.witness(edges))
        });
        Finding { bad: Witness { path: bad, written }, decides: turn, good }
    }

    fn is_good(&self, state: u32) -> bool {
        self.ends.get(&state) == Some(&End::Finished)
    }

    /// Every deadlock, once for each set of waits, the plainest way there.
    pub fn deadlock_findings(&self) -> Vec<(u32, Finding)> {
        let passes = self.can_reach(|state| self.is_good(state));
        self.deadlock_kinds()
            .into_iter()
            .filter_map(|kind| {
                let wanted = End::Deadlock(kind);
                let goal = State(|state: u32| self.ends.get(&state) == Some(&wanted));
                Some((kind, self.finding(self.path(0, &goal)?, &passes)))
            })
            .collect()
    }

    /// Every kind of uncaught exception, by its last line, the plainest way there.
    pub fn failure_findings(&self) -> BTreeMap<String, Finding> {
        let mut found = BTreeMap::new();
        if self.failure_texts().is_empty() {
            return found;
        }
        // A run that passes has no uncaught exception in any thread.
        let clean: Vec<bool> = self.without_failures();
        for text in self.failure_texts() {
            let goal = crate::paths::ByEdge(|edge: u32| {
                self.failures
                    .get(&edge)
                    .is_some_and(|all| all.iter().any(|number| self.text(*number) == text))
            });
            let at_start = self.prefix_failures.iter().any(|number| self.text(*number) == text);
            if at_start {
                // Every run has it: there is no choice before, and none to blame.
                let bad = self.witness(Vec::new());
                found.insert(text.to_owned(), Finding { bad, good: None, decides: None });
            } else if let Some(path) = self.path(0, &goal) {
                found.insert(text.to_owned(), self.finding(path, &clean));
            }
        }
        found
    }

    /// States from which a run can finish without an uncaught exception.
    fn without_failures(&self) -> Vec<bool> {
        let mut clean: Vec<bool> = (0..self.states() as u32).map(|s| self.is_good(s)).collect();
        loop {
            let mut changed = false;
            for state in (0..self.looked_at() as u32).rev() {
                if clean[state as usize] {
                    continue;
                }
                let first = self.first_edge(state);
                let passes = self.edges_of(state).iter().enumerate().any(|(i, edge)| {
                    clean[edge.to as usize] && !self.failures.contains_key(&(first + i as u32))
                });
                if passes {
                    clean[state as usize] = true;
                    changed = true;
                }
            }
            if !changed || self.patience().is_over() {
                return clean;
            }
        }
    }
}
