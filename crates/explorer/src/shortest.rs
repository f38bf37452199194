//! The shortest outputs of an automaton as it stands. Where there is no bound on outputs, the set of
//! all may be far larger than the graph, and nobody reads more than the first of them.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, BinaryHeap},
};

use crate::{
    language::{Ends, Language, Node},
    outputs::{Next, Place, enter},
};

const NEVER: u32 = u32::MAX;

/// What may come after a text: least first by how long the shortest output with it is, then by text.
type Beginning = Reverse<(u32, String, Vec<Place>, Ends)>;

/// Outputs that are being found, the shortest first, in the order of their characters among equals.
#[derive(Debug)]
pub struct Shortest {
    /// By node: characters to the nearest end.
    left: Vec<u32>,
    queue: BinaryHeap<Beginning>,
    pub found: Vec<(String, Ends)>,
    work: u64,
}

impl Shortest {
    pub fn new(language: &Language) -> Shortest {
        let mut shortest = Shortest {
            left: distances(language),
            queue: BinaryHeap::new(),
            found: Vec::new(),
            work: 0,
        };
        let (places, ends) = enter(language, [language.start], &mut shortest.work);
        shortest.put(language, String::new(), places, ends);
        shortest
    }

    fn put(&mut self, language: &Language, text: String, places: Vec<Place>, ends: Ends) {
        self.work += 1 + places.len() as u64;
        let rest = |place: &Place| {
            let left = self.left[place.node() as usize];
            left.saturating_add(place.rest(language).chars().count() as u32)
        };
        let rest = if ends.any() { Some(0) } else { places.iter().map(rest).min() };
        if let Some(rest) = rest.filter(|rest| *rest != NEVER) {
            let length = (text.chars().count() as u32).saturating_add(rest);
            self.queue.push(Reverse((length, text, places, ends)));
        }
    }

    /// Goes on for about so many places looked at; true once so many outputs are found, or all.
    pub fn go_on(&mut self, language: &Language, wanted: usize, most: u64) -> bool {
        let end = self.work + most;
        while self.work < end {
            if self.found.len() >= wanted {
                return true;
            }
            let Some(Reverse((_, text, places, ends))) = self.queue.pop() else { return true };
            if ends.any() {
                self.found.push((format!("{}{text}", language.prefix), ends));
            }
            let mut next: BTreeMap<char, (Vec<Place>, Vec<Node>)> = BTreeMap::new();
            for place in places {
                self.work += 1;
                match place.next(language) {
                    Some((ch, Next::Inside(place))) => next.entry(ch).or_default().0.push(place),
                    Some((ch, Next::Node(node))) => next.entry(ch).or_default().1.push(node),
                    None => {}
                }
            }
            for (ch, (mut places, mut nodes)) in next {
                nodes.sort_unstable();
                nodes.dedup();
                let (more, ends) = enter(language, nodes, &mut self.work);
                places.extend(more);
                places.sort_unstable();
                places.dedup();
                self.put(language, format!("{text}{ch}"), places, ends);
            }
        }
        false
    }
}

/// Characters of [`common_start`] at most.
const MOST_COMMON: usize = 10_000;

/// What all outputs begin with.
pub fn common_start(language: &Language) -> String {
    let mut text = language.prefix.clone();
    let mut work = 0;
    let (mut places, mut ends) = enter(language, [language.start], &mut work);
    for _ in 0..MOST_COMMON {
        let next: Vec<(char, Next)> =
            places.iter().filter_map(|place| place.next(language)).collect();
        let Some(ch) = next.first().map(|(ch, _)| *ch) else { break };
        if ends.any() || next.iter().any(|(other, _)| *other != ch) {
            break;
        }
        text.push(ch);
        let (mut inside, mut nodes) = (Vec::new(), Vec::new());
        for (_, next) in next {
            match next {
                Next::Inside(place) => inside.push(place),
                Next::Node(node) => nodes.push(node),
            }
        }
        nodes.sort_unstable();
        nodes.dedup();
        (places, ends) = enter(language, nodes, &mut work);
        places.extend(inside);
        places.sort_unstable();
        places.dedup();
    }
    text
}

/// By node: how many characters the shortest way to an end writes.
fn distances(language: &Language) -> Vec<u32> {
    let lengths: Vec<u32> =
        language.texts().iter().map(|text| text.chars().count() as u32).collect();
    let count = language.len();
    // Arcs by where they lead: those to a node begin where those to the one before it end.
    let mut first = vec![0u32; count + 1];
    let arcs = |node: usize| language.raw_arcs(node as Node).iter();
    (0..count).flat_map(arcs).for_each(|(_, to)| first[*to as usize + 1] += 1);
    for node in 0..count {
        first[node + 1] += first[node];
    }
    let mut from = vec![(0u32, 0u32); first[count] as usize];
    let mut next = first.clone();
    for node in 0..count {
        for (text, to) in arcs(node) {
            let at = &mut next[*to as usize];
            from[*at as usize] = (node as u32, lengths[*text as usize]);
            *at += 1;
        }
    }
    let mut left = vec![NEVER; count];
    let mut queue = BinaryHeap::new();
    for node in (0..count as Node).filter(|node| language.ends(*node).any()) {
        left[node as usize] = 0;
        queue.push(Reverse((0, node)));
    }
    while let Some(Reverse((length, node))) = queue.pop() {
        if left[node as usize] != length {
            continue;
        }
        let (begin, end) = (first[node as usize], first[node as usize + 1]);
        for (before, text) in &from[begin as usize..end as usize] {
            let length = length.saturating_add(*text);
            if length < left[*before as usize] {
                left[*before as usize] = length;
                queue.push(Reverse((length, *before)));
            }
        }
    }
    left
}
