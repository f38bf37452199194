//! States by number: rows of words, each once.

use crate::hash::of_words;

const EMPTY: u32 = u32::MAX;

/// The table of states.
#[derive(Clone, Debug)]
pub struct Store {
    width: usize,
    words: Vec<u32>,
    count: usize,
    /// Open addressing: numbers of states, and halves of their hashes.
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

    /// Bytes that the states and their index take.
    pub fn bytes(&self) -> usize {
        self.words.capacity() * 4 + self.index.capacity() * 8
    }

    #[inline]
    pub fn get(&self, state: u32) -> &[u32] {
        let from = state as usize * self.width;
        &self.words[from..from + self.width]
    }

    /// Number of a state, and whether it is new. The row is as wide as the table.
    #[inline]
    pub fn insert(&mut self, row: &[u32]) -> (u32, bool) {
        debug_assert_eq!(row.len(), self.width);
        let hash = of_words(row);
        let tag = (hash >> 32) as u32;
        let mask = self.index.len() - 1;
        let mut at = hash as usize & mask;
        loop {
            let (state, known) = self.index[at];
            if state == EMPTY {
                break;
            }
            if known == tag && self.get(state) == row {
                return (state, false);
            }
            at = (at + 1) & mask;
        }
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
        let size = self.index.len() * 4;
        self.rebuild(size);
    }

    fn rebuild(&mut self, size: usize) {
        let mut index = vec![(EMPTY, 0); size];
        let mask = size - 1;
        for state in 0..self.count as u32 {
            let hash = of_words(self.get(state));
            let mut at = hash as usize & mask;
            while index[at].0 != EMPTY {
                at = (at + 1) & mask;
            }
            index[at] = (state, (hash >> 32) as u32);
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
        let size = self.index.len();
        self.rebuild(size);
    }
}
