//! States by number: rows of words, each once.

use crate::hash::of_words;

const EMPTY: u32 = u32::MAX;

/// So many times larger does the index become.
const GROWTH: usize = 4;

/// What grows within so many states needs the memory for it: nobody asks between two of them.
pub const SOON: usize = 64;

/// Bytes of a vector, and those of the larger one that it moves into if so many more items come.
pub fn bytes_of<T>(items: &Vec<T>, more: usize) -> usize {
    let held = items.capacity() * size_of::<T>();
    if items.len() + more > items.capacity() { held * 3 } else { held }
}

/// The table of states.
#[derive(Clone, Debug)]
pub struct Store {
    width: usize,
    words: Vec<u32>,
    count: usize,
    /// Open addressing: numbers of states, and their tags.
    index: Vec<(u32, u32)>,
}

impl Store {
    pub fn new(width: usize) -> Store {
        Store { width, words: Vec::new(), count: 0, index: vec![(EMPTY, 0); 1024] }
    }

    pub fn len(&self) -> usize {
        self.count
    }

    pub fn width(&self) -> usize {
        self.width
    }

    /// Bytes that the states and their index take, and what they need to grow when they soon will.
    pub fn bytes(&self) -> usize {
        let index = self.index.len() * 8;
        let soon = (self.count + SOON) * 2 > self.index.len();
        bytes_of(&self.words, SOON * self.width) + index + if soon { index * GROWTH } else { 0 }
    }

    #[inline]
    pub fn get(&self, state: u32) -> &[u32] {
        let from = state as usize * self.width;
        &self.words[from..from + self.width]
    }

    /// What the table knows a row by.
    #[inline]
    pub fn tag(row: &[u32]) -> u32 {
        (of_words(row) >> 32) as u32
    }

    /// The number of a state, if it is where it is looked for first. Several such looks, one after
    /// the other, wait for the memory once.
    #[inline]
    pub fn peek(&self, row: &[u32], tag: u32) -> Option<u32> {
        let (state, known) = self.index[tag as usize & (self.index.len() - 1)];
        (known == tag && state != EMPTY && self.get(state) == row).then_some(state)
    }

    /// Number of a state, or the place in the index where it belongs. The row is as wide as the table.
    #[inline]
    fn look(&self, row: &[u32], tag: u32) -> Result<u32, usize> {
        debug_assert_eq!(row.len(), self.width);
        let mask = self.index.len() - 1;
        let mut at = tag as usize & mask;
        loop {
            let (state, known) = self.index[at];
            if state == EMPTY {
                return Err(at);
            }
            if known == tag && self.get(state) == row {
                return Ok(state);
            }
            at = (at + 1) & mask;
        }
    }

    /// Number of a state, if it is known.
    #[inline]
    pub fn find(&self, row: &[u32], tag: u32) -> Option<u32> {
        self.look(row, tag).ok()
    }

    /// Number of a state, and whether it is new.
    #[inline]
    pub fn insert(&mut self, row: &[u32], tag: u32) -> (u32, bool) {
        let at = match self.look(row, tag) {
            Ok(state) => return (state, false),
            Err(at) => at,
        };
        let state = self.count as u32;
        self.index[at] = (state, tag);
        self.words.extend_from_slice(row);
        self.count += 1;
        if self.count * 2 > self.index.len() {
            self.grow();
        }
        (state, true)
    }

    fn grow(&mut self) {
        self.rebuild(self.index.len() * GROWTH);
    }

    fn rebuild(&mut self, size: usize) {
        let mut index = vec![(EMPTY, 0); size];
        let mask = size - 1;
        for (state, tag) in self.index.iter().filter(|(state, _)| *state != EMPTY) {
            let mut at = *tag as usize & mask;
            while index[at].0 != EMPTY {
                at = (at + 1) & mask;
            }
            index[at] = (*state, *tag);
        }
        self.index = index;
    }

    /// Makes all rows wider: what is new is 0 in them.
    pub fn widen(&mut self, width: usize) {
        if width <= self.width {
            return;
        }
        let mut words = Vec::with_capacity(self.count * width);
        for row in self.words.chunks_exact(self.width) {
            words.extend_from_slice(row);
            words.resize(words.len() + width - self.width, 0);
        }
        self.words = words;
        self.width = width;
        for (state, tag) in self.index.iter_mut().filter(|(state, _)| *state != EMPTY) {
            let from = *state as usize * width;
            *tag = Store::tag(&self.words[from..from + width]);
        }
        self.rebuild(self.index.len());
    }
}
