//! The graph as an automaton over what is written: without the steps that write nothing, and with
//! states that have the same future merged.

use std::collections::HashMap;

use crate::{
    hash::QuickMap,
    patience::Patience,
    search::{End, Search},
};

/// A node of the automaton.
pub type Node = u32;

/// Which ends a run may have in a node, one bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ends(pub u8);

impl Ends {
    pub const FINISHED: Ends = Ends(1);
    pub const FAILED: Ends = Ends(2);
    pub const DEADLOCK: Ends = Ends(4);
    pub const LIMIT: Ends = Ends(8);

    pub fn of(end: &End) -> Ends {
        match end {
            End::Finished => Ends::FINISHED,
            End::Failed { .. } => Ends::FAILED,
            End::Deadlock(_) => Ends::DEADLOCK,
            End::Limit => Ends::LIMIT,
        }
    }

    pub fn any(self) -> bool {
        self.0 != 0
    }
}

/// What may be written next, and where that leads.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
struct Future {
    ends: Ends,
    /// Text and node, in order, each once.
    arcs: Vec<(u32, Node)>,
}

/// The automaton of all outputs.
#[derive(Clone, Debug)]
pub struct Language {
    nodes: Vec<Future>,
    pub start: Node,
    texts: Vec<String>,
    pub prefix: String,
    pub(crate) patience: Patience,
}

/// Interned futures, with unions remembered.
#[derive(Default)]
struct Futures {
    all: Vec<Future>,
    index: HashMap<Future, Node>,
    unions: QuickMap<(Node, Node), Node>,
}

impl Futures {
    fn number(&mut self, future: Future) -> Node {
        if let Some(node) = self.index.get(&future) {
            return *node;
        }
        let node = self.all.len() as Node;
        self.index.insert(future.clone(), node);
        self.all.push(future);
        node
    }

    fn union(&mut self, a: Node, b: Node) -> Node {
        if a == b {
            return a;
        }
        let key = (a.min(b), a.max(b));
        if let Some(node) = self.unions.get(&key) {
            return *node;
        }
        let (x, y) = (&self.all[a as usize], &self.all[b as usize]);
        let mut arcs: Vec<(u32, Node)> = x.arcs.iter().chain(&y.arcs).copied().collect();
        arcs.sort_unstable();
        arcs.dedup();
        let union = Future { ends: Ends(x.ends.0 | y.ends.0), arcs };
        let node = self.number(union);
        self.unions.insert(key, node);
        node
    }
}

impl Language {
    /// The automaton of what a search found so far: of nothing, as far as anybody may tell, if the
    /// search's patience ends meanwhile, see [`Outputs::new`](crate::outputs::Outputs::new).
    pub fn new(search: &Search) -> Language {
        let most = search.edges.iter().map(|edge| edge.label).max().unwrap_or(0);
        let mut numbers: Vec<Option<u32>> = vec![None; most as usize + 1];
        for edge in &search.edges {
            numbers[edge.label as usize] = Some(0);
        }
        let mut all = Vec::new();
        for (label, number) in numbers.iter_mut().enumerate() {
            if let Some(number) = number {
                *number = all.len() as u32;
                all.push(search.text(label as u32).to_owned());
            }
        }
        numbers[0] = None;
        let label = |number: u32| numbers[number as usize];
        let (nodes, start) = match order(search) {
            Some(order) => merged(search, &order, &label),
            None => plain(search, &label),
        };
        let prefix = search.text(search.prefix).to_owned();
        Language { nodes, start, texts: all, prefix, patience: search.patience().clone() }
    }

    pub fn len(&self) -> usize {
        self.nodes.len()
    }

    pub fn is_empty(&self) -> bool {
        self.nodes.is_empty()
    }

    pub fn ends(&self, node: Node) -> Ends {
        self.nodes[node as usize].ends
    }

    /// Texts that may come next, with where they lead.
    pub fn arcs(&self, node: Node) -> impl Iterator<Item = (&str, Node)> + '_ {
        self.nodes[node as usize]
            .arcs
            .iter()
            .map(|(text, node)| (self.texts[*text as usize].as_str(), *node))
    }

    pub(crate) fn raw_arcs(&self, node: Node) -> &[(u32, Node)] {
        &self.nodes[node as usize].arcs
    }

    pub(crate) fn texts(&self) -> &[String] {
        &self.texts
    }
}

fn ends_of(search: &Search, state: u32) -> Ends {
    search.ends.get(&state).map_or(Ends::default(), Ends::of)
}

/// States so that all that follow a state come before it; None if some state can come again.
pub(crate) fn order(search: &Search) -> Option<Vec<u32>> {
    let count = search.states();
    let mut into = vec![0u32; count];
    for edge in &search.edges {
        into[edge.to as usize] += 1;
    }
    let mut work: Vec<u32> = (0..count as u32).filter(|s| into[*s as usize] == 0).collect();
    let mut order = Vec::with_capacity(count);
    while let Some(state) = work.pop() {
        order.push(state);
        for edge in search.edges_of(state) {
            let left = &mut into[edge.to as usize];
            *left -= 1;
            if *left == 0 {
                work.push(edge.to);
            }
        }
    }
    order.reverse();
    (order.len() == count).then_some(order)
}

/// Where nothing comes again, states with the same future are one node.
fn merged(
    search: &Search,
    order: &[u32],
    label: &impl Fn(u32) -> Option<u32>,
) -> (Vec<Future>, Node) {
    let mut futures = Futures::default();
    let mut node_of = vec![0 as Node; search.states()];
    let mut single: QuickMap<(u32, Node), Node> = QuickMap::default();
    for (turn, state) in order.iter().enumerate() {
        if search.patience().is_over_at(turn) {
            break;
        }
        let mut node = None;
        for edge in search.edges_of(*state) {
            let to = node_of[edge.to as usize];
            let next = match label(edge.label) {
                None => to,
                Some(text) => *single.entry((text, to)).or_insert_with(|| {
                    futures.number(Future { ends: Ends::default(), arcs: vec![(text, to)] })
                }),
            };
            node = Some(node.map_or(next, |node| futures.union(node, next)));
        }
        let ends = ends_of(search, *state);
        node_of[*state as usize] = match node {
            Some(node) if !ends.any() => node,
            _ => futures.number(Future { ends, arcs: Vec::new() }),
        };
    }
    let start = node_of.first().copied().unwrap_or(0);
    (futures.all, start)
}

/// Else each state is a node, with what can be reached by silent steps.
fn plain(search: &Search, label: &impl Fn(u32) -> Option<u32>) -> (Vec<Future>, Node) {
    // Only states that something is written before need a node, and the start.
    let mut needed: Vec<u32> = vec![0];
    needed.extend(search.edges.iter().filter(|e| e.label != 0).map(|e| e.to));
    needed.sort_unstable();
    needed.dedup();
    let number = |state: u32| needed.binary_search(&state).unwrap_or(0) as Node;
    let mut seen = vec![0u32; search.states()];
    let mut nodes = Vec::with_capacity(needed.len());
    for (at, state) in needed.iter().enumerate() {
        // Each may look at all states.
        if search.patience().is_over() {
            break;
        }
        let mark = at as u32 + 1;
        let mut future = Future::default();
        let mut work = vec![*state];
        seen[*state as usize] = mark;
        while let Some(state) = work.pop() {
            future.ends.0 |= ends_of(search, state).0;
            for edge in search.edges_of(state) {
                match label(edge.label) {
                    Some(text) => future.arcs.push((text, number(edge.to))),
                    None if seen[edge.to as usize] != mark => {
                        seen[edge.to as usize] = mark;
                        work.push(edge.to);
                    }
                    None => {}
                }
            }
        }
        future.arcs.sort_unstable();
        future.arcs.dedup();
        nodes.push(future);
    }
    (nodes, 0)
}
