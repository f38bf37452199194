//! Paths through the graph: with the fewest switches, then the shortest; and as turns of a
//! schedule that the lab can run.

use std::{
    collections::{BTreeMap, BTreeSet},
    ops::ControlFlow,
};

use crate::{
    hash::QuickMap,
    search::{Edge, Search, Turn},
};

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

/// The plainest ways from a state: to each state, for each that may have moved last, or nobody.
struct Ways {
    from: u32,
    slots: usize,
    /// By place: switches and length, as far as they are known.
    best: Vec<(u32, u32)>,
    /// By place: the edge that led there, and the slot before it.
    came: Vec<(u32, u16)>,
}

impl Ways {
    fn new(search: &Search, from: u32) -> Ways {
        let slots = search.mover_slots();
        let count = search.states() * slots;
        let (best, came) = (vec![(NONE, NONE); count], vec![(NONE, 0); count]);
        let mut ways = Ways { from, slots, best, came };
        let start = ways.place(from, slots - 1);
        ways.best[start] = (0, 0);
        ways
    }

    fn place(&self, state: u32, slot: usize) -> usize {
        state as usize * self.slots + slot
    }
}

/// Where a way stands: who moved last, and how many switches it took.
#[derive(Clone, Copy)]
struct Here {
    state: u32,
    slot: usize,
    switches: u32,
}

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
        let mut ways = Ways::new(self, from);
        let mut end = None;
        self.follow(&mut ways, |here, edge| {
            let found = match edge {
                None => goal.state(self, here.state),
                Some(edge) => goal.edge(self, edge),
            };
            if found {
                end = Some((here, edge));
            }
            if found { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        })?;
        let (here, edge) = end?;
        Some(self.path_to(&ways, here, edge))
    }

    /// The same to the first state of each of several sets, whose numbers each state has here.
    pub(crate) fn plainest(
        &self,
        from: u32,
        sets: &QuickMap<u32, Vec<u32>>,
    ) -> BTreeMap<u32, Path> {
        let mut ways = Ways::new(self, from);
        let mut left: BTreeSet<u32> = sets.values().flatten().copied().collect();
        let mut ends: Vec<(u32, Here)> = Vec::new();
        let done = self.follow(&mut ways, |here, edge| {
            if edge.is_none() {
                let here_too = sets.get(&here.state).into_iter().flatten();
                ends.extend(here_too.filter(|set| left.remove(set)).map(|set| (*set, here)));
            }
            if left.is_empty() { ControlFlow::Break(()) } else { ControlFlow::Continue(()) }
        });
        if done.is_none() {
            return BTreeMap::new();
        }
        ends.into_iter().map(|(set, here)| (set, self.path_to(&ways, here, None))).collect()
    }

    /// Visits states and the edges that leave them, those that take the fewest switches first, and of
    /// these the nearest. None if there is no time for it.
    fn follow(
        &self,
        ways: &mut Ways,
        mut visit: impl FnMut(Here, Option<u32>) -> ControlFlow<()>,
    ) -> Option<()> {
        let nobody = ways.slots - 1;
        let clock = self.machine_threads();
        // By length: places that are reached with as many switches, and with one more.
        let mut level: Vec<Vec<(u32, usize)>> = vec![vec![(ways.from, nobody)]];
        let mut next: Vec<Vec<(u32, usize)>> = Vec::new();
        let (mut switches, mut turn) = (0, 0);
        while !level.is_empty() {
            let mut length = 0;
            while let Some(places) = level.get_mut(length) {
                let mut places = std::mem::take(places);
                places.sort_unstable();
                for (state, slot) in places {
                    turn += 1;
                    if self.patience().is_over_at(turn) {
                        return None;
                    }
                    if ways.best[ways.place(state, slot)] != (switches, length as u32) {
                        continue;
                    }
                    let here = Here { state, slot, switches };
                    if visit(here, None).is_break() {
                        return Some(());
                    }
                    let first = self.first_edge(state);
                    for (i, edge) in self.edges_of(state).iter().enumerate() {
                        let number = first + i as u32;
                        let mover = self.slot(edge);
                        let free = slot == nobody || slot == mover || mover == clock;
                        let here = Here { switches: switches + u32::from(!free), ..here };
                        if visit(here, Some(number)).is_break() {
                            return Some(());
                        }
                        let kept = if mover == clock { slot } else { mover };
                        let kept = self.place_after(edge.order, kept);
                        let at = ways.place(edge.to, kept);
                        let cost = (here.switches, length as u32 + 1);
                        if cost < ways.best[at] {
                            ways.best[at] = cost;
                            ways.came[at] = (number, slot as u16);
                            let level = if free { &mut level } else { &mut next };
                            if level.len() <= length + 1 {
                                level.resize(length + 2, Vec::new());
                            }
                            level[length + 1].push((edge.to, kept));
                        }
                    }
                }
                length += 1;
            }
            switches += 1;
            level = std::mem::take(&mut next);
        }
        Some(())
    }

    /// The path to a place that was visited, and along an edge from there.
    fn path_to(&self, ways: &Ways, here: Here, edge: Option<u32>) -> Path {
        let Here { mut state, mut slot, switches } = here;
        let mut edges: Vec<u32> = edge.into_iter().collect();
        while (state, slot) != (ways.from, ways.slots - 1) {
            let (edge, before) = ways.came[ways.place(state, slot)];
            edges.push(edge);
            state = self.source(edge);
            slot = usize::from(before);
        }
        edges.reverse();
        Path { edges, switches }
    }

    /// The state that an edge leaves.
    pub fn source(&self, edge: u32) -> u32 {
        self.first.partition_point(|first| *first <= edge) as u32 - 1
    }

    /// The state that an edge leads to.
    pub fn target(&self, edge: u32) -> u32 {
        self.edges[edge as usize].to
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
