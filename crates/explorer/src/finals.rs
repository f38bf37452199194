//! What marked variables hold at the ends of runs, and the shortest way to each such end.

use std::collections::{BTreeMap, VecDeque};

use crate::{language::Ends, machine::finals::unpacked, questions::Witness, search::Search};

pub use crate::machine::finals::Finals;

/// One way in which marked variables may end.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Ending {
    /// By variable, in the order in which they were marked.
    pub values: Finals,
    /// How runs end that leave them so.
    pub ends: Ends,
    /// The shortest path to one.
    pub witness: Witness,
}

impl Search {
    /// What the marked variables hold in a state that is an end; None where a run was cut short.
    pub fn finals_at(&self, state: u32) -> Option<Finals> {
        self.finals.get(&state).map(|number| unpacked(self.text(*number)))
    }

    /// All endings that differ in what the marked variables hold, in the order of their values, and
    /// how many there are; with a way to each of the first `most`.
    pub fn endings(&self, most: usize) -> (Vec<Ending>, usize) {
        let mut kinds: BTreeMap<&str, (Ends, Vec<u32>)> = BTreeMap::new();
        for (state, number) in &self.finals {
            let (ends, states) = kinds.entry(self.text(*number)).or_default();
            ends.0 |= self.ends.get(state).map_or(0, |end| Ends::of(end).0);
            states.push(*state);
        }
        let count = kinds.len();
        let nearest = self.nearest();
        let endings = kinds.into_iter().take(most).filter_map(|(text, (ends, states))| {
            let state = states.into_iter().min_by_key(|state| nearest.place(*state))?;
            let witness = self.witness(nearest.way(self, state));
            Some(Ending { values: unpacked(text), ends, witness })
        });
        (endings.collect(), count)
    }

    /// The tree of shortest paths from the start.
    fn nearest(&self) -> Tree {
        let mut tree =
            Tree { came: vec![None; self.states()], order: vec![u32::MAX; self.states()] };
        let mut queue = VecDeque::from([0u32]);
        let mut count = 0;
        tree.order[0] = 0;
        while let Some(state) = queue.pop_front() {
            let first = self.first_edge(state);
            for (i, edge) in self.edges_of(state).iter().enumerate() {
                if tree.order[edge.to as usize] == u32::MAX {
                    count += 1;
                    tree.order[edge.to as usize] = count;
                    tree.came[edge.to as usize] = Some(first + i as u32);
                    queue.push_back(edge.to);
                }
            }
        }
        tree
    }
}

/// By state: the edge by which it is reached first, and how early.
struct Tree {
    came: Vec<Option<u32>>,
    order: Vec<u32>,
}

impl Tree {
    fn place(&self, state: u32) -> u32 {
        self.order[state as usize]
    }

    fn way(&self, search: &Search, state: u32) -> Vec<u32> {
        let mut edges = Vec::new();
        let mut at = state;
        while let Some(edge) = self.came[at as usize] {
            edges.push(edge);
            at = search.source(edge);
        }
        edges.reverse();
        edges
    }
}
