//! The graph as an automaton over what is written: states that have the same future merged, and without
//! the steps that write nothing as long as that keeps it small.

use crate::{
    components::Components,
    hash::{QuickMap, fingerprint},
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
    pub const ENDLESS: Ends = Ends(16);

    pub fn of(end: &End) -> Ends {
        match end {
            End::Finished => Ends::FINISHED,
            End::Failed { .. } => Ends::FAILED,
            End::Deadlock(_) => Ends::DEADLOCK,
            End::Limit => Ends::LIMIT,
            End::Endless => Ends::ENDLESS,
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
    /// Nodes whose futures it has too, in order, each once: where they were too large to be taken in.
    silent: Vec<Node>,
}

/// The automaton of all outputs.
#[derive(Clone, Debug)]
pub struct Language {
    nodes: Vec<Future>,
    pub start: Node,
    texts: Vec<String>,
    pub prefix: String,
    /// There is no bound on outputs: something is written on a way that leads back.
    pub is_unbounded: bool,
    pub(crate) patience: Patience,
}

/// A node takes in what follows it without a word as long as it has no more arcs than this. The more are
/// taken in, the more nodes are found to be the same; the sets of all nodes together would be far larger
/// than the graph.
const TAKEN_IN: usize = 32;

/// Interned futures.
#[derive(Debug, Default)]
struct Futures {
    all: Vec<Future>,
    /// By fingerprint of a future as the graph has it, and as it was made.
    index: QuickMap<u128, Node>,
    /// Edges and arcs looked at.
    work: u64,
}

impl Future {
    fn tidy(&mut self) {
        self.arcs.sort_unstable();
        self.arcs.dedup();
        self.silent.sort_unstable();
        self.silent.dedup();
    }
}

impl Futures {
    /// The node of a component of which all that it leads to have theirs.
    fn node(
        &mut self,
        search: &Search,
        (all, component): (&Components, usize),
        node_of: &[Node],
        alive: &[bool],
        label: &impl Fn(u32) -> Option<u32>,
    ) -> Node {
        let mut future = Future::default();
        for state in all.members(component) {
            future.ends.0 |= ends_of(search, *state).0;
            for edge in search.edges_of(*state) {
                self.work += 1;
                if !alive[edge.to as usize] || all.of(edge.to) == component {
                    continue;
                }
                let to = node_of[all.of(edge.to)];
                match label(edge.label) {
                    None => future.silent.push(to),
                    Some(text) => future.arcs.push((text, to)),
                }
            }
        }
        self.number(future)
    }

    fn number(&mut self, mut future: Future) -> Node {
        future.tidy();
        if let (Ends(0), [], [to]) = (future.ends, &*future.arcs, &*future.silent) {
            return *to;
        }
        let key = fingerprint(&future);
        if let Some(node) = self.index.get(&key) {
            return *node;
        }
        let future = self.taken_in(&future).unwrap_or(future);
        let next = self.all.len() as Node;
        let node = *self.index.entry(fingerprint(&future)).or_insert(next);
        if node == next {
            self.all.push(future);
        }
        self.index.insert(key, node);
        node
    }

    /// A future with those that it leads to without a word taken in, if it is small then.
    fn taken_in(&mut self, future: &Future) -> Option<Future> {
        let mut whole = Future { silent: Vec::new(), ..future.clone() };
        for node in &future.silent {
            let one = &self.all[*node as usize];
            if !one.silent.is_empty() {
                return None;
            }
            self.work += one.arcs.len() as u64;
            whole.ends.0 |= one.ends.0;
            whole.arcs.extend(&one.arcs);
        }
        whole.tidy();
        (whole.arcs.len() <= TAKEN_IN).then_some(whole)
    }
}

/// An automaton that is being made, some work at a time.
#[derive(Debug)]
pub struct Making {
    texts: Vec<String>,
    /// By number of a label: that of its text.
    numbers: Vec<u32>,
    /// By state: whether it leads to an end. What leads to none writes nothing that counts.
    alive: Vec<bool>,
    way: Way,
    /// How many components or states have been taken in.
    at: usize,
    work: u64,
}

/// How states become nodes.
#[derive(Debug)]
enum Way {
    /// Nothing is written on a way back: states that lead to each other are one, and then those with the
    /// same future.
    Merged { all: Components, node_of: Vec<Node>, futures: Futures },
    /// Else each state that something is written before is a node, and the start, with what can be
    /// reached by silent steps.
    Plain { needed: Vec<u32>, seen: Vec<u32>, nodes: Vec<Future> },
}

impl Making {
    pub fn new(search: &Search) -> Making {
        let most = search.edges.iter().map(|edge| edge.label).max().unwrap_or(0) as usize;
        let mut occurs = vec![false; most + 1];
        search.edges.iter().for_each(|edge| occurs[edge.label as usize] = true);
        let mut numbers = vec![0; most + 1];
        let mut texts = Vec::new();
        for label in (0..=most).filter(|label| occurs[*label]) {
            numbers[label] = texts.len() as u32;
            texts.push(search.text(label as u32).to_owned());
        }
        let alive = search.can_reach(|state| search.ends.contains_key(&state));
        let lives = |state: u32| alive[state as usize];
        let all = Components::among(search, lives);
        let leads_back = |state: u32| {
            let writes = search.edges_of(state).iter().filter(|e| e.label != 0 && lives(e.to));
            writes.into_iter().any(|edge| all.of(edge.to) == all.of(state))
        };
        let way = if (0..search.states() as u32).any(|state| lives(state) && leads_back(state)) {
            let mut needed: Vec<u32> = vec![0];
            let writes = search.edges.iter().filter(|e| e.label != 0 && lives(e.to));
            needed.extend(writes.map(|e| e.to));
            needed.sort_unstable();
            needed.dedup();
            Way::Plain { needed, seen: vec![0; search.states()], nodes: Vec::new() }
        } else {
            let node_of = vec![0; all.len()];
            Way::Merged { all, node_of, futures: Futures::default() }
        };
        Making { texts, numbers, alive, way, at: 0, work: 0 }
    }

    /// Goes on for about so many edges and arcs looked at; true once it is made.
    pub fn go_on(&mut self, search: &Search, most: u64) -> bool {
        let end = self.work + most;
        while self.work < end {
            let (numbers, alive) = (&self.numbers, &self.alive);
            let label = |label: u32| if label == 0 { None } else { Some(numbers[label as usize]) };
            let work = match &mut self.way {
                Way::Merged { all, node_of, futures } => {
                    if self.at == all.len() {
                        return true;
                    }
                    let before = futures.work;
                    let one = (&*all, self.at);
                    node_of[self.at] = futures.node(search, one, node_of, alive, &label);
                    futures.work - before
                }
                Way::Plain { needed, seen, nodes } => {
                    if self.at == needed.len() {
                        return true;
                    }
                    let (future, work) = plain(search, needed, self.at, seen, alive, &label);
                    nodes.push(future);
                    work
                }
            };
            self.at += 1;
            self.work += 1 + work;
        }
        false
    }

    /// The automaton, as far as it is made.
    pub fn finish(self, search: &Search) -> Language {
        let is_unbounded = matches!(self.way, Way::Plain { .. });
        let (nodes, start) = match self.way {
            Way::Merged { all, node_of, mut futures } => {
                let lives = self.alive.first() == Some(&true);
                let start = lives.then(|| all.of(0)).filter(|start| *start < self.at);
                let start = start.map(|start| node_of[start]);
                let start = start.unwrap_or_else(|| futures.number(Future::default()));
                (futures.all, start)
            }
            Way::Plain { nodes, .. } => (nodes, 0),
        };
        let prefix = search.text(search.prefix).to_owned();
        let patience = search.patience().clone();
        Language { nodes, start, texts: self.texts, prefix, is_unbounded, patience }
    }
}

/// Edges and arcs that are looked at between two looks at the time.
const SLICE: u64 = 1 << 14;

impl Language {
    /// The automaton of what a search found so far: of nothing, as far as anybody may tell, if the
    /// search's patience ends meanwhile, see [`Outputs::new`](crate::outputs::Outputs::new).
    pub fn new(search: &Search) -> Language {
        let mut making = Making::new(search);
        while !making.go_on(search, SLICE) && !search.patience().is_over() {}
        making.finish(search)
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

    pub(crate) fn raw_arcs(&self, node: Node) -> &[(u32, Node)] {
        &self.nodes[node as usize].arcs
    }

    /// Nodes whose futures a node has besides its own; none in an endless language.
    pub(crate) fn silent(&self, node: Node) -> &[Node] {
        &self.nodes[node as usize].silent
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
    let all = 0..search.states() as u32;
    let mut into = vec![0u32; search.states()];
    for state in all.clone() {
        for edge in search.edges_of(state) {
            into[edge.to as usize] += 1;
        }
    }
    let mut work: Vec<u32> = all.filter(|s| into[*s as usize] == 0).collect();
    let mut order = Vec::with_capacity(search.states());
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
    (order.len() == search.states()).then_some(order)
}

/// A state that is needed: what can be written next after silent steps, and how many edges were
/// looked at for it.
fn plain(
    search: &Search,
    needed: &[u32],
    at: usize,
    seen: &mut [u32],
    alive: &[bool],
    label: &impl Fn(u32) -> Option<u32>,
) -> (Future, u64) {
    let number = |state: u32| needed.binary_search(&state).unwrap_or(0) as Node;
    let mark = at as u32 + 1;
    let mut future = Future::default();
    let mut work = vec![needed[at]];
    let mut looked = 0;
    seen[needed[at] as usize] = mark;
    while let Some(state) = work.pop() {
        future.ends.0 |= ends_of(search, state).0;
        for edge in search.edges_of(state) {
            looked += 1;
            if !alive[edge.to as usize] {
                continue;
            }
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
    future.tidy();
    (future, looked)
}
