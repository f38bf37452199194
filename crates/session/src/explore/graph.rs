//! What was explored as a graph to be looked at: chains are one arc, and only while it is small.

use std::collections::VecDeque;

use heddle_explorer::{
    paths::State,
    search::{Edge, End, Search},
};
use heddle_protocol::{
    explore::RunEnd,
    graph::{Graph, GraphArc, GraphMove, GraphNode},
};

use super::{
    Explore,
    witness::{Close, Made},
};

/// States that are looked at, to see whether their graph is small.
const MOST_STATES: usize = 4_000;
/// Nodes and arcs of a graph that a person can still read.
const MOST_NODES: usize = 60;
const MOST_ARCS: usize = 160;
/// Moves of all arcs: each is named.
const MOST_MOVES: usize = 2_000;
/// Steps that are run for schedules to nodes.
const MOST_STEPS: u64 = 2_000_000;

/// A node as it is made: its state.
struct Shape {
    /// States that are nodes, by number.
    states: Vec<u32>,
    arcs: Vec<Chain>,
}

/// States and edges from a node to another.
struct Chain {
    from: u32,
    along: Vec<(u32, Edge)>,
    to: u32,
}

impl Explore {
    /// The graph; None where it is not whole, or not small.
    pub(super) fn graph(&mut self) -> Option<Graph> {
        // Where a state stands for several, nobody could say who moves.
        if !self.is_complete() || self.search.exchanges() {
            return None;
        }
        let shape = shape(&self.search)?;
        let mut arcs = Vec::with_capacity(shape.arcs.len());
        for Chain { from, along, to } in &shape.arcs {
            let mut moves = Vec::with_capacity(along.len());
            for (state, edge) in along {
                let (who, line) = self.search.standing(*state, edge.mover);
                moves.push(GraphMove {
                    who,
                    line,
                    writes: self.search.text(edge.label).to_owned(),
                });
            }
            arcs.push(GraphArc { from: *from, to: *to, moves });
        }
        let depths = depths(shape.states.len(), &arcs);
        let mut left = MOST_STEPS;
        let mut nodes = Vec::with_capacity(shape.states.len());
        for (state, depth) in shape.states.iter().zip(depths) {
            let end = self.search.ends().get(state).map(run_end);
            let schedule = self.way_to(*state, end, &mut left);
            nodes.push(GraphNode { end, depth, schedule });
        }
        Some(Graph { nodes, arcs })
    }

    fn way_to(&mut self, state: u32, end: Option<RunEnd>, left: &mut u64) -> Option<String> {
        if *left == 0 {
            return None;
        }
        let path = self.search.path(0, &State(|found| found == state))?;
        let turns = self.search.turns(&path);
        let clock = self.search.reads_clock();
        let close = match end {
            Some(RunEnd::Deadlock) => Close::Stuck,
            Some(RunEnd::Endless) => Close::Round,
            _ => Close::There,
        };
        let Made { schedule, steps, .. } = self.witnesses.make(&turns, clock, close);
        *left = left.saturating_sub(steps);
        Some(schedule.to_string())
    }
}

fn run_end(end: &End) -> RunEnd {
    match end {
        End::Finished => RunEnd::Finished,
        End::Failed { .. } => RunEnd::Failed,
        End::Deadlock(_) => RunEnd::Deadlock,
        End::Limit => RunEnd::Limit,
        End::Endless => RunEnd::Endless,
    }
}

/// Nodes are the start, ends, and states that several ways lead to or from; the rest is on arcs.
fn shape(search: &Search) -> Option<Shape> {
    let count = search.states();
    if count > MOST_STATES {
        return None;
    }
    let mut into = vec![0u32; count];
    for state in 0..count as u32 {
        for edge in search.edges_of(state) {
            into[edge.to as usize] += 1;
        }
    }
    let passes = |state: u32| {
        state != 0
            && into[state as usize] == 1
            && search.edges_of(state).len() == 1
            && !search.ends().contains_key(&state)
    };
    let states: Vec<u32> = (0..count as u32).filter(|state| !passes(*state)).collect();
    if states.len() > MOST_NODES {
        return None;
    }
    // Of a state that is a node.
    let number = |state: u32| states.binary_search(&state).ok().map(|at| at as u32);
    let (mut arcs, mut moves) = (Vec::new(), 0);
    for (from, state) in states.iter().enumerate() {
        for edge in search.edges_of(*state) {
            let (mut at, mut along) = (edge.to, vec![(*state, *edge)]);
            while let Some(next) = search.edges_of(at).first().filter(|_| passes(at)) {
                along.push((at, *next));
                at = next.to;
            }
            moves += along.len();
            arcs.push(Chain { from: from as u32, along, to: number(at)? });
        }
    }
    (arcs.len() <= MOST_ARCS && moves <= MOST_MOVES).then_some(Shape { states, arcs })
}

fn depths(nodes: usize, arcs: &[GraphArc]) -> Vec<u32> {
    let mut depths = vec![u32::MAX; nodes];
    let mut queue = VecDeque::from([0u32]);
    if let Some(start) = depths.first_mut() {
        *start = 0;
    }
    while let Some(node) = queue.pop_front() {
        let next = depths[node as usize] + 1;
        for arc in arcs.iter().filter(|arc| arc.from == node) {
            let depth = &mut depths[arc.to as usize];
            if *depth == u32::MAX {
                *depth = next;
                queue.push_back(arc.to);
            }
        }
    }
    depths
}
