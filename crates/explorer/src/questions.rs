//! Could it print this? The graph and a pattern, walked together; and the plainest ways to go wrong.

use std::collections::{BTreeMap, HashMap, VecDeque, hash_map::Entry};

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

/// A question that is being answered, some edges at a time: the graph and the pattern, walked together
/// from the start, breadth first.
#[derive(Clone, Debug)]
pub struct Walk {
    pattern: Pattern,
    /// Whether the output is to be as the pattern says, or anything else.
    fits: bool,
    /// Places in the pattern where a run may be, by number.
    sets: Vec<Places>,
    index: HashMap<Places, u32>,
    /// What comes of a set and a label.
    after: HashMap<(u32, u32), u32>,
    /// By state and set: the edge that led there first, and from which state and set.
    came: HashMap<(u32, u32), (u32, u32, u32)>,
    queue: VecDeque<(u32, u32)>,
    work: u64,
}

/// No edge leads to the start.
const START: u32 = u32::MAX;

impl Walk {
    /// Looks for an output as the pattern says.
    pub fn new(search: &Search, pattern: Pattern) -> Walk {
        Walk::begin(search, pattern, true)
    }

    /// Looks for an output that is not as the pattern says.
    pub fn other(search: &Search, pattern: Pattern) -> Walk {
        Walk::begin(search, pattern, false)
    }

    fn begin(search: &Search, pattern: Pattern, fits: bool) -> Walk {
        let mut walk = Walk {
            sets: Vec::new(),
            index: HashMap::new(),
            after: HashMap::new(),
            came: HashMap::new(),
            queue: VecDeque::new(),
            work: 0,
            pattern,
            fits,
        };
        let start = walk.pattern.steps(&walk.pattern.start(), search.text(search.prefix));
        let start = walk.number(start);
        walk.came.insert((0, start), (START, 0, 0));
        walk.queue.push_back((0, start));
        walk
    }

    fn number(&mut self, places: Places) -> u32 {
        *self.index.entry(places).or_insert_with_key(|places| {
            self.sets.push(places.clone());
            self.sets.len() as u32 - 1
        })
    }

    /// Goes on for about so many edges. In the end: the shortest path with such an output to a state that
    /// fits, or that there is none; None while there is more to walk.
    pub fn go_on(
        &mut self,
        search: &Search,
        fits: impl Fn(u32) -> bool,
        most: u64,
    ) -> Option<Option<Witness>> {
        let end = self.work + most;
        while self.work < end {
            let Some((state, set)) = self.queue.pop_front() else { return Some(None) };
            self.work += 1;
            let places = &self.sets[set as usize];
            if places.is_empty() && self.fits {
                continue;
            }
            let is_end = search.ends.contains_key(&state);
            let ends_so = is_end && self.pattern.accepts(places) == self.fits;
            // What never ends prints what was asked for no more than anything else, unless that may go on.
            let goes_on_so = || !self.fits || self.pattern.takes_more(places);
            if (ends_so || search.is_lost(state) && goes_on_so()) && fits(state) {
                return Some(Some(search.witness(self.way_to((state, set)))));
            }
            let first = search.first_edge(state);
            for (i, edge) in search.edges_of(state).iter().enumerate() {
                self.work += 1;
                let next = match self.after.get(&(set, edge.label)) {
                    Some(next) => *next,
                    None => {
                        let text = search.text(edge.label);
                        let places = self.pattern.steps(&self.sets[set as usize], text);
                        let next = self.number(places);
                        self.after.insert((set, edge.label), next);
                        next
                    }
                };
                if let Entry::Vacant(new) = self.came.entry((edge.to, next)) {
                    new.insert((first + i as u32, state, set));
                    self.queue.push_back((edge.to, next));
                }
            }
        }
        None
    }

    /// Edges from the start.
    fn way_to(&self, mut at: (u32, u32)) -> Vec<u32> {
        let mut edges = Vec::new();
        while let Some((edge, before, set)) = self.came.get(&at).filter(|(edge, ..)| *edge != START)
        {
            edges.push(*edge);
            at = (*before, *set);
        }
        edges.reverse();
        edges
    }
}

/// Edges that are walked between two looks at the time.
const SLICE: u64 = 1 << 12;

impl Search {
    /// The shortest path whose output is as the pattern says; None if there is none among the
    /// states looked at.
    pub fn possible(&self, pattern: &Pattern) -> Option<Witness> {
        self.possible_where(pattern, |_| true)
    }

    /// The same, ending in a state of which something is true besides; None too if time is up.
    pub fn possible_where(&self, pattern: &Pattern, fits: impl Fn(u32) -> bool) -> Option<Witness> {
        let mut walk = Walk::new(self, pattern.clone());
        loop {
            match walk.go_on(self, &fits, SLICE) {
                Some(answer) => return answer,
                None if self.patience().is_over() => return None,
                None => {}
            }
        }
    }

    /// A path from the start by its edges, with what it writes.
    pub fn witness(&self, edges: Vec<u32>) -> Witness {
        let mut movers = self.movers(&edges);
        movers.retain(|mover| *mover != crate::search::TICK);
        let switches = movers.windows(2).filter(|pair| pair[0] != pair[1]).count() as u32;
        let path = Path { edges, switches };
        let written = self.written(&path);
        Witness { path, written }
    }

    /// A path to each state, or edge, for which something is true.
    pub(crate) fn finding(&self, bad: Path, passes: &[bool]) -> Finding {
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

    pub(crate) fn is_good(&self, state: u32) -> bool {
        self.ends.get(&state) == Some(&End::Finished)
    }

    /// Every deadlock, once for each set of waits, the plainest way there.
    pub fn deadlock_findings(&self) -> Vec<(u32, Finding)> {
        let kinds = self.deadlock_kinds();
        if kinds.is_empty() {
            return Vec::new();
        }
        let passes = self.can_reach(|state| self.is_good(state));
        kinds
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
