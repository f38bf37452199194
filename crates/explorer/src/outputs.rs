//! The set of outputs itself: the automaton made deterministic, character by character, so that
//! each output is one path. Then it can be counted, listed, sampled and compared.

use std::collections::{BTreeMap, HashMap, HashSet, VecDeque};

use num_bigint::BigUint;
use num_traits::{One, Zero};

use crate::{
    hash::{QuickMap, QuickSet, fingerprint},
    language::{Ends, Language, Node},
    patience::Patience,
};

/// Where a run may be: in the middle of a text, with this many bytes of it written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(crate) struct Place {
    text: u32,
    at: u32,
    node: Node,
}

/// What comes after a character of a text.
pub(crate) enum Next {
    Inside(Place),
    Node(Node),
}

impl Place {
    /// Where the text leads.
    pub(crate) fn node(self) -> Node {
        self.node
    }

    /// What of the text is still to be written.
    pub(crate) fn rest(self, language: &Language) -> &str {
        &language.texts()[self.text as usize][self.at as usize..]
    }

    /// The character that is written next, and what comes after it.
    pub(crate) fn next(self, language: &Language) -> Option<(char, Next)> {
        let rest = self.rest(language);
        let ch = rest.chars().next()?;
        let at = self.at + ch.len_utf8() as u32;
        let is_over = rest.len() == ch.len_utf8();
        let next = if is_over { Next::Node(self.node) } else { Next::Inside(Place { at, ..self }) };
        Some((ch, next))
    }
}

#[derive(Clone, Debug, Default)]
struct State {
    ends: Ends,
    /// By character.
    next: Vec<(char, u32)>,
}

/// All outputs, each once.
#[derive(Clone, Debug)]
pub struct Outputs {
    states: Vec<State>,
    prefix: String,
    /// How many outputs there are from each state; None where some output has no bound.
    counts: Option<Vec<BigUint>>,
    patience: Patience,
}

/// The set became too large to be worked out, or it took too long.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct TooLarge;

/// A set of outputs that is being worked out, some work at a time.
#[derive(Debug)]
pub struct Working {
    /// By fingerprint of where a run may be in it: the number of a state.
    index: QuickMap<u128, u32>,
    /// By state: where a run may be in it, until it has been looked at.
    places: Vec<Vec<Place>>,
    states: Vec<State>,
    at: usize,
    work: u64,
}

impl Working {
    pub fn new(language: &Language) -> Working {
        let mut working = Working {
            index: QuickMap::default(),
            places: Vec::new(),
            states: Vec::new(),
            at: 0,
            work: 0,
        };
        let (places, ends) = enter(language, [language.start], &mut working.work);
        working.number(places, ends);
        working
    }

    fn number(&mut self, places: Vec<Place>, ends: Ends) -> u32 {
        let next = self.states.len() as u32;
        let number = *self.index.entry(fingerprint(&(&places, ends))).or_insert(next);
        if number == next {
            self.places.push(places);
            self.states.push(State { ends, next: Vec::new() });
        }
        number
    }

    /// States so far.
    pub fn len(&self) -> usize {
        self.states.len()
    }

    pub fn is_empty(&self) -> bool {
        self.states.is_empty()
    }

    /// Goes on for about so many places looked at; true once all states are known.
    pub fn go_on(&mut self, language: &Language, most: u64) -> bool {
        let end = self.work + most;
        while self.work < end {
            if self.at == self.places.len() {
                return true;
            }
            self.look_at(language);
        }
        false
    }

    fn look_at(&mut self, language: &Language) {
        let places = std::mem::take(&mut self.places[self.at]);
        self.work += 1 + places.len() as u64;
        let mut by_char: BTreeMap<char, (Vec<Place>, Vec<Node>)> = BTreeMap::new();
        for place in places {
            let Some((ch, next)) = place.next(language) else { continue };
            let entry = by_char.entry(ch).or_default();
            match next {
                Next::Inside(place) => entry.0.push(place),
                Next::Node(node) => entry.1.push(node),
            }
        }
        for (ch, (mut places, nodes)) in by_char {
            let (more, ends) = enter(language, nodes, &mut self.work);
            places.extend(more);
            places.sort_unstable();
            places.dedup();
            let to = self.number(places, ends);
            self.states[self.at].next.push((ch, to));
        }
        self.at += 1;
    }

    /// The set, once all states are known.
    pub fn finish(self, language: &Language) -> Outputs {
        let (prefix, patience) = (language.prefix.clone(), language.patience.clone());
        let mut outputs = Outputs { states: self.states, prefix, counts: None, patience };
        outputs.counts = outputs.count_all();
        outputs
    }
}

/// Places that are looked at between two looks at the time.
const SLICE: u64 = 1 << 14;

impl Outputs {
    /// Works out the set, in at most so many states.
    ///
    /// # Errors
    /// [`TooLarge`] if that is not enough, or time is up.
    pub fn new(language: &Language, most: usize) -> Result<Outputs, TooLarge> {
        let mut working = Working::new(language);
        loop {
            if language.patience.is_over() || working.len() > most {
                return Err(TooLarge);
            }
            if working.go_on(language, SLICE) {
                return Ok(working.finish(language));
            }
        }
    }

    /// Counts by state; None if there is no bound.
    fn count_all(&self) -> Option<Vec<BigUint>> {
        let order = self.order()?;
        let mut counts = vec![BigUint::zero(); self.states.len()];
        for at in order {
            let state = &self.states[at as usize];
            let mut sum = if state.ends.any() { BigUint::one() } else { BigUint::zero() };
            for (_, to) in &state.next {
                sum += &counts[*to as usize];
            }
            counts[at as usize] = sum;
        }
        Some(counts)
    }

    /// States that matter, those that follow a state before it.
    fn order(&self) -> Option<Vec<u32>> {
        // 0 new, 1 on the way, 2 done.
        let mut mark = vec![0u8; self.states.len()];
        let mut order = Vec::new();
        let mut work = vec![(0u32, 0usize)];
        mark[0] = 1;
        while let Some((state, at)) = work.pop() {
            match self.states[state as usize].next.get(at) {
                None => {
                    mark[state as usize] = 2;
                    order.push(state);
                }
                Some((_, to)) => {
                    work.push((state, at + 1));
                    match mark[*to as usize] {
                        0 => {
                            mark[*to as usize] = 1;
                            work.push((*to, 0));
                        }
                        1 => return None,
                        _ => {}
                    }
                }
            }
        }
        Some(order)
    }

    /// How many different outputs there are; None if there is no bound.
    pub fn count(&self) -> Option<BigUint> {
        self.counts.as_ref().map(|counts| counts[0].clone())
    }

    /// Number of states of the deterministic automaton.
    pub fn size(&self) -> usize {
        self.states.len()
    }

    /// The first outputs in the order of their characters, at most so many; each with its ends.
    pub fn list(&self, most: usize) -> Vec<(String, Ends)> {
        let mut found = Vec::new();
        let mut text = self.prefix.clone();
        // Loops could go on for ever without a new output: the depth is bounded by the states.
        let mut work: Vec<(u32, usize)> = vec![(0, 0)];
        let mut on_path: HashMap<u32, usize> = HashMap::new();
        let mut turn = 0;
        if self.states[0].ends.any() {
            found.push((text.clone(), self.states[0].ends));
        }
        while let Some((state, at)) = work.pop() {
            turn += 1;
            if found.len() >= most || self.patience.is_over_at(turn) {
                break;
            }
            match self.states[state as usize].next.get(at) {
                None => {
                    if !work.is_empty() {
                        text.pop();
                        if let Some(times) = on_path.get_mut(&state) {
                            *times -= 1;
                        }
                    }
                }
                Some((ch, to)) => {
                    work.push((state, at + 1));
                    let times = on_path.entry(*to).or_default();
                    if *times >= 2 {
                        continue;
                    }
                    *times += 1;
                    text.push(*ch);
                    if self.states[*to as usize].ends.any() {
                        found.push((text.clone(), self.states[*to as usize].ends));
                    }
                    work.push((*to, 0));
                }
            }
        }
        found
    }

    /// Output number `n` in the order of characters, where the set is finite.
    pub fn nth(&self, n: &BigUint) -> Option<String> {
        let counts = self.counts.as_ref()?;
        let mut left = n.clone();
        if left >= counts[0] {
            return None;
        }
        let mut text = self.prefix.clone();
        let mut at = 0u32;
        loop {
            let state = &self.states[at as usize];
            if state.ends.any() {
                if left.is_zero() {
                    return Some(text);
                }
                left -= BigUint::one();
            }
            let mut next = None;
            for (ch, to) in &state.next {
                let count = &counts[*to as usize];
                if left < *count {
                    next = Some((*ch, *to));
                    break;
                }
                left -= count;
            }
            let (ch, to) = next?;
            text.push(ch);
            at = to;
        }
    }

    /// A fair sample without doubles: every output is as likely as every other. The same seed gives
    /// the same sample.
    pub fn sample(&self, most: usize, seed: u64) -> Vec<String> {
        let Some(count) = self.count() else {
            return self.list(most).into_iter().map(|(text, _)| text).collect();
        };
        if count <= BigUint::from(most) {
            return self.list(most).into_iter().map(|(text, _)| text).collect();
        }
        let mut state = seed;
        let mut chosen = std::collections::BTreeSet::new();
        while chosen.len() < most {
            let mut digits = Vec::new();
            for _ in 0..=count.bits() / 64 + 1 {
                state = state.wrapping_add(0x9E37_79B9_7F4A_7C15);
                let mut z = state;
                z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
                z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
                z ^= z >> 31;
                digits.push(z as u32);
                digits.push((z >> 32) as u32);
            }
            chosen.insert(BigUint::new(digits) % &count);
        }
        chosen.iter().filter_map(|n| self.nth(n)).collect()
    }

    /// What all outputs begin with.
    pub fn common_start(&self) -> String {
        let mut text = self.prefix.clone();
        let mut at = 0u32;
        let mut steps = 0;
        while let [(ch, to)] = &*self.states[at as usize].next
            && !self.states[at as usize].ends.any()
            && steps < self.states.len()
        {
            text.push(*ch);
            at = *to;
            steps += 1;
        }
        text
    }

    /// Whether a text is an output.
    pub fn contains(&self, text: &str) -> bool {
        self.ends_of(text).any()
    }

    /// How runs with this output end; none if it is no output.
    pub fn ends_of(&self, text: &str) -> Ends {
        let Some(rest) = text.strip_prefix(&self.prefix) else { return Ends::default() };
        let mut at = 0u32;
        for ch in rest.chars() {
            match self.states[at as usize].next.iter().find(|(other, _)| *other == ch) {
                Some((_, to)) => at = *to,
                None => return Ends::default(),
            }
        }
        self.states[at as usize].ends
    }
}

/// A search for the shortest output that one set has and another has not, the first in order among
/// them; some work at a time.
#[derive(Debug)]
pub struct Beyond {
    /// Places in both sets: None where the other has no output that begins so.
    queue: VecDeque<(Cursor, Option<Cursor>, usize)>,
    seen: HashSet<(Cursor, Option<Cursor>)>,
    /// Characters on the way to a place, each with the one before it.
    trail: Vec<(usize, char)>,
    work: u64,
}

/// No character comes before it.
const FIRST: usize = usize::MAX;

impl Default for Beyond {
    fn default() -> Self {
        let start = (Cursor::START, Some(Cursor::START));
        let queue = VecDeque::from([(start.0, start.1, FIRST)]);
        Beyond { queue, seen: HashSet::from([start]), trail: Vec::new(), work: 0 }
    }
}

impl Beyond {
    /// Goes on for about so many characters that may come next; None while there is more to look at.
    pub fn go_on(&mut self, one: &Outputs, other: &Outputs, most: u64) -> Option<Option<String>> {
        let end = self.work + most;
        while self.work < end {
            let Some((here, there, last)) = self.queue.pop_front() else { return Some(None) };
            self.work += 1;
            if here.ends(one) && !there.is_some_and(|there| there.ends(other)) {
                return Some(Some(self.text(last)));
            }
            for (ch, next) in here.next(one) {
                self.work += 1;
                let matching = there.and_then(|there| there.step(other, ch));
                if self.seen.insert((next, matching)) {
                    self.queue.push_back((next, matching, self.trail.len()));
                    self.trail.push((last, ch));
                }
            }
        }
        None
    }

    fn text(&self, mut at: usize) -> String {
        let mut text = Vec::new();
        while let Some((before, ch)) = self.trail.get(at) {
            text.push(*ch);
            at = *before;
        }
        text.into_iter().rev().collect()
    }
}

/// A place in an output: in the text before the start, or in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
struct Cursor {
    /// Bytes of the text before the start.
    prefix: usize,
    state: u32,
}

impl Cursor {
    const START: Cursor = Cursor { prefix: 0, state: 0 };

    fn ends(self, outputs: &Outputs) -> bool {
        self.prefix == outputs.prefix.len() && outputs.states[self.state as usize].ends.any()
    }

    fn next(self, outputs: &Outputs) -> Vec<(char, Cursor)> {
        match outputs.prefix[self.prefix..].chars().next() {
            Some(ch) => vec![(ch, Cursor { prefix: self.prefix + ch.len_utf8(), ..self })],
            None => outputs.states[self.state as usize]
                .next
                .iter()
                .map(|(ch, to)| (*ch, Cursor { state: *to, ..self }))
                .collect(),
        }
    }

    fn step(self, outputs: &Outputs, ch: char) -> Option<Cursor> {
        self.next(outputs).into_iter().find(|(other, _)| *other == ch).map(|(_, next)| next)
    }
}

/// Places at the beginning of what nodes may write, and whether a run may end there.
pub(crate) fn enter(
    language: &Language,
    nodes: impl IntoIterator<Item = Node>,
    work: &mut u64,
) -> (Vec<Place>, Ends) {
    let mut places = Vec::new();
    let mut ends = Ends::default();
    let mut nodes: Vec<Node> = nodes.into_iter().collect();
    let mut seen: QuickSet<Node> = QuickSet::default();
    while let Some(node) = nodes.pop() {
        let (arcs, silent) = (language.raw_arcs(node), language.silent(node));
        *work += 1 + (arcs.len() + silent.len()) as u64;
        ends.0 |= language.ends(node).0;
        let place = |(text, node): &(u32, Node)| Place { text: *text, at: 0, node: *node };
        places.extend(arcs.iter().map(place));
        nodes.extend(silent.iter().filter(|node| seen.insert(**node)));
    }
    places.sort_unstable();
    places.dedup();
    (places, ends)
}
