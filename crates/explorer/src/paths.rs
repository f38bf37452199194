//! Paths through the graph: with the fewest switches, then the shortest; and as turns of a
//! schedule that the lab can run.

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::search::{Edge, Search, Turn};

/// A path from the start: numbers of edges.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Path {
    pub edges: Vec<u32>,
    /// How often another thread than before moves on.
    pub switches: u32,
}

/// What a path is to lead to.
pub trait Goal {
    /// An edge that ends the path.
    fn edge(&self, search: &Search, edge: u32) -> bool;
    /// A state that ends the path.
    fn state(&self, search: &Search, state: u32) -> bool;
}

/// A state for which this holds.
pub struct State<F>(pub F);

impl<F: Fn(u32) -> bool> Goal for State<F> {
    fn edge(&self, _: &Search, _: u32) -> bool {
        false
    }

    fn state(&self, _: &Search, state: u32) -> bool {
        (self.0)(state)
    }
}

/// An edge for which this holds.
pub struct ByEdge<F>(pub F);

impl<F: Fn(u32) -> bool> Goal for ByEdge<F> {
    fn edge(&self, _: &Search, edge: u32) -> bool {
        (self.0)(edge)
    }

    fn state(&self, _: &Search, _: u32) -> bool {
        false
    }
}

const NONE: u32 = u32::MAX;

impl Search {
    fn mover_slots(&self) -> usize {
        self.machine_threads() + 2
    }

    fn slot(&self, edge: &Edge) -> usize {
        if edge.mover == crate::search::TICK {
            self.machine_threads()
        } else {
            usize::from(edge.mover)
        }
    }

    /// The path with the fewest switches to a goal from a state, the shortest of those.
    pub fn path(&self, from: u32, goal: &impl Goal) -> Option<Path> {
        let slots = self.mover_slots();
        let nobody = slots - 1;
        let place = |state: u32, slot: usize| state as usize * slots + slot;
        let mut best = vec![(NONE, NONE); self.states() * slots];
        // By place: the edge that led there, and the slot before it.
        let mut came = vec![(NONE, 0u16); self.states() * slots];
        let mut queue = BinaryHeap::new();
        best[place(from, nobody)] = (0, 0);
        queue.push(Reverse((0u32, 0u32, from, nobody)));
        let mut found = None;
        let mut turn = 0;
        while let Some(Reverse((switches, length, state, slot))) = queue.pop() {
            turn += 1;
            if self.patience().is_over_at(turn) {
                return None;
            }
            if best[place(state, slot)] != (switches, length) {
                continue;
            }
            if goal.state(self, state) {
                found = Some((state, slot, None, switches));
                break;
            }
            let first = self.first_edge(state);
            let mut last = None;
            for (i, edge) in self.edges_of(state).iter().enumerate() {
                let number = first + i as u32;
                let next = self.slot(edge);
                let free = slot == nobody || slot == next || next == self.machine_threads();
                let cost = (switches + u32::from(!free), length + 1);
                let kept = if next == self.machine_threads() { slot } else { next };
                if goal.edge(self, number) {
                    last = Some((number, cost.0));
                    break;
                }
                let at = place(edge.to, self.place_after(edge.order, kept));
                if cost < best[at] {
                    best[at] = cost;
                    came[at] = (number, slot as u16);
                    queue.push(Reverse((cost.0, cost.1, edge.to, kept)));
                }
            }
            if let Some((edge, switches)) = last {
                found = Some((state, slot, Some(edge), switches));
                break;
            }
        }
        let (mut state, mut slot, last, switches) = found?;
        let mut edges: Vec<u32> = last.into_iter().collect();
        while (state, slot) != (from, nobody) {
            let (edge, before) = came[place(state, slot)];
            edges.push(edge);
            state = self.source(edge);
            slot = usize::from(before);
        }
        edges.reverse();
        Some(Path { edges, switches })
    }

    /// The state that an edge leaves.
    pub fn source(&self, edge: u32) -> u32 {
        self.first.partition_point(|first| *first <= edge) as u32 - 1
    }

    /// What a path writes to stdout, from the very beginning.
    pub fn written(&self, path: &Path) -> String {
        let mut text = self.text(self.prefix).to_owned();
        for edge in &path.edges {
            text.push_str(self.text(self.edges[*edge as usize].label));
        }
        text
    }

    /// States from which a state can be reached for which `goal` holds.
    pub fn can_reach(&self, goal: impl Fn(u32) -> bool) -> Vec<bool> {
        let count = self.states();
        let mut degree = vec![0u32; count + 1];
        for edge in &self.edges {
            degree[edge.to as usize + 1] += 1;
        }
        for at in 0..count {
            degree[at + 1] += degree[at];
        }
        let mut fill = degree.clone();
        let mut back = vec![0u32; self.edges.len()];
        for state in 0..self.looked_at() as u32 {
            for edge in self.edges_of(state) {
                let slot = &mut fill[edge.to as usize];
                back[*slot as usize] = state;
                *slot += 1;
            }
        }
        let mut reach: Vec<bool> = (0..count as u32).map(goal).collect();
        let mut work: Vec<u32> = (0..count as u32).filter(|s| reach[*s as usize]).collect();
        while let Some(state) = work.pop() {
            let (from, to) = (degree[state as usize], degree[state as usize + 1]);
            for before in &back[from as usize..to as usize] {
                if !reach[*before as usize] {
                    reach[*before as usize] = true;
                    work.push(*before);
                }
            }
        }
        reach
    }

    /// A path as turns: who moves, and for how many steps.
    pub fn turns(&mut self, path: &Path) -> Vec<Turn> {
        self.real(&path.edges).1
    }
}
