//! How the outputs of two explorations differ, worked out in slices.

use std::collections::BTreeSet;

use heddle_explorer::outputs::Beyond;
use heddle_protocol::{
    Wait,
    explore::{Bound, Comparison},
};

use super::{
    Explore,
    sets::{Set, WORK},
};

/// A comparison under way.
#[derive(Debug)]
pub(super) struct Comparing {
    sets: [Set; 2],
    /// What the first has and the second has not, and the other way round.
    only: [Only; 2],
}

/// An output that one has and the other has not.
#[derive(Debug)]
enum Only {
    /// The other is not explored whole: it may have each.
    Unknown,
    Sought(Box<Beyond>),
    Known(Option<String>),
}

impl Comparing {
    pub fn new(first: &Explore, second: &Explore) -> Comparing {
        let only = [second, first].map(|other| match other.is_complete() {
            true => Only::Sought(Box::default()),
            false => Only::Unknown,
        });
        let is_of_use = only.iter().any(|only| matches!(only, Only::Sought(_)));
        let sets = [first, second].map(|explore| match is_of_use {
            true => Set::new(&explore.search),
            false => Set::Unknown,
        });
        Comparing { sets, only }
    }

    /// Compares on. True while there is more to do.
    pub fn go_on(&mut self, first: &Explore, second: &Explore) -> bool {
        for (set, explore) in self.sets.iter_mut().zip([first, second]) {
            if set.go_on(&explore.search, None) {
                return true;
            }
        }
        let [Set::Known(first), Set::Known(second)] = &self.sets else { return false };
        let ways = [(first, second), (second, first)];
        for (only, (one, other)) in self.only.iter_mut().zip(ways) {
            if let Only::Sought(beyond) = only {
                if let Some(found) = beyond.go_on(one, other, WORK) {
                    *only = Only::Known(found);
                }
                return true;
            }
        }
        false
    }

    /// What is known, whether or not there is more to do.
    pub fn finish(self, first: &Explore, second: &Explore) -> Comparison {
        let left = [first, second].into_iter().find_map(Explore::left);
        let is_known = self.only.iter().all(|only| matches!(only, Only::Known(_)));
        let [first_outputs, second_outputs] = [(first, 0), (second, 1)].map(|(explore, at)| {
            let count = self.sets[at].known().filter(|_| explore.is_complete())?.count()?;
            Some(count.to_string())
        });
        let [only_first, only_second] = self.only.map(|only| match only {
            Only::Known(text) => text,
            Only::Unknown | Only::Sought(_) => None,
        });
        let words = |waits: &Vec<Wait>| format!("{waits:?}");
        let (mut new_deadlocks, mut new_failures) = (Vec::new(), Vec::new());
        if first.is_complete() {
            let known: BTreeSet<String> = first.deadlocks().iter().map(words).collect();
            new_deadlocks = second.deadlocks();
            new_deadlocks.retain(|waits| !known.contains(&words(waits)));
            let known = first.search.failure_texts();
            let all = second.search.failure_texts().into_iter();
            new_failures = all.filter(|text| !known.contains(text)).map(str::to_owned).collect();
        }
        Comparison {
            first_outputs,
            second_outputs,
            only_first,
            only_second,
            bound: left.or((!is_known).then_some(Bound::Memory)),
            new_deadlocks,
            new_failures,
            new_endless: first.is_complete()
                && second.search.is_endless()
                && !first.search.is_endless(),
        }
    }
}
