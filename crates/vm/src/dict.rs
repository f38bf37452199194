//! Insertion-ordered hash table from values to values. Hashes and equality are the caller's.

use serde::{Deserialize, Serialize};

use crate::value::Value;

const EMPTY: u32 = u32::MAX;

#[derive(Clone, Copy, Debug, Hash, Serialize, Deserialize)]
pub struct Entry {
    pub hash: u64,
    /// `Undef` where an entry was removed.
    pub key: Value,
    pub value: Value,
}

/// So many entries are looked through one by one.
const FEW: usize = 5;

/// The table. `index` holds positions in `entries` by open addressing; its length is a power of
/// two, or 0 while there are few.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Dict {
    entries: Vec<Entry>,
    index: Vec<u32>,
    live: usize,
    /// Raised by every insertion of a new key and every removal: iteration looks at `len`, views
    /// and caches at this.
    pub version: u32,
}

impl std::hash::Hash for Dict {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.entries.hash(state);
    }
}

impl Dict {
    #[inline]
    pub fn len(&self) -> usize {
        self.live
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.live == 0
    }

    /// Entries in order; removed ones left out.
    pub fn iter(&self) -> impl DoubleEndedIterator<Item = &Entry> + '_ {
        self.entries.iter().filter(|entry| !entry.key.is_undef())
    }

    /// Replaces keys and values by others that are equal: hashes stay.
    pub(crate) fn each_value_mut(&mut self, each: &mut dyn FnMut(&mut Value)) {
        for entry in &mut self.entries {
            each(&mut entry.key);
            each(&mut entry.value);
        }
    }

    /// The first live entry at or after position `at`, with the position after it.
    #[inline]
    pub fn next_from(&self, mut at: usize) -> Option<(usize, &Entry)> {
        while let Some(entry) = self.entries.get(at) {
            at += 1;
            if !entry.key.is_undef() {
                return Some((at, entry));
            }
        }
        None
    }

    /// The last live entry before position `at`, with its position.
    pub fn last_before(&self, at: usize) -> Option<(usize, &Entry)> {
        let before = self.entries.iter().enumerate().take(at);
        before.rev().find(|(_, entry)| !entry.key.is_undef())
    }

    /// Number of positions, removed entries counted.
    pub fn slots(&self) -> usize {
        self.entries.len()
    }

    /// The entry at a position that [`Dict::find`] gave.
    #[inline]
    pub fn entry(&self, at: usize) -> &Entry {
        &self.entries[at]
    }

    /// Position of the entry whose hash is `hash` and whose key `same` accepts. `same` may fail.
    #[inline]
    pub fn find<E>(
        &self,
        hash: u64,
        mut same: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        if self.index.is_empty() {
            for (at, entry) in self.entries.iter().enumerate() {
                if entry.hash == hash && !entry.key.is_undef() && same(entry.key)? {
                    return Ok(Some(at));
                }
            }
            return Ok(None);
        }
        let mask = self.index.len() - 1;
        let mut slot = spread(hash) & mask;
        loop {
            let at = self.index[slot];
            if at == EMPTY {
                return Ok(None);
            }
            let entry = &self.entries[at as usize];
            if entry.hash == hash && !entry.key.is_undef() && same(entry.key)? {
                return Ok(Some(at as usize));
            }
            slot = (slot + 1) & mask;
        }
    }

    #[inline]
    pub fn set_at(&mut self, at: usize, value: Value) {
        self.entries[at].value = value;
    }

    /// Adds a key that [`Dict::find`] did not find.
    pub fn push(&mut self, hash: u64, key: Value, value: Value) {
        if self.entries.len() >= (self.index.len() * 2 / 3).max(FEW) {
            self.rebuild();
        }
        if !self.index.is_empty() {
            let mask = self.index.len() - 1;
            let mut slot = spread(hash) & mask;
            while self.index[slot] != EMPTY {
                slot = (slot + 1) & mask;
            }
            self.index[slot] = self.entries.len() as u32;
        }
        self.entries.push(Entry { hash, key, value });
        self.live += 1;
        self.version = self.version.wrapping_add(1);
    }

    /// Removes the entry at a position that [`Dict::find`] gave.
    pub fn remove_at(&mut self, at: usize) -> (Value, Value) {
        let entry = &mut self.entries[at];
        let old = (entry.key, entry.value);
        entry.key = Value::Undef;
        entry.value = Value::Undef;
        self.live -= 1;
        self.version = self.version.wrapping_add(1);
        if self.live == 0 {
            self.clear();
        }
        old
    }

    /// The last entry, removed.
    pub fn pop_last(&mut self) -> Option<(Value, Value)> {
        let at = self.entries.iter().rposition(|entry| !entry.key.is_undef())?;
        Some(self.remove_at(at))
    }

    pub fn clear(&mut self) {
        self.entries.clear();
        self.index.clear();
        self.live = 0;
        self.version = self.version.wrapping_add(1);
    }

    fn rebuild(&mut self) {
        self.entries.retain(|entry| !entry.key.is_undef());
        self.index.clear();
        let size = (self.entries.len() * 3 + 3).next_power_of_two();
        if size <= 8 {
            return;
        }
        self.index.resize(size, EMPTY);
        let mask = size - 1;
        for (at, entry) in self.entries.iter().enumerate() {
            let mut slot = spread(entry.hash) & mask;
            while self.index[slot] != EMPTY {
                slot = (slot + 1) & mask;
            }
            self.index[slot] = at as u32;
        }
    }
}

/// Python's hashes of integers are the integers: mix before masking.
#[inline]
fn spread(hash: u64) -> usize {
    (hash.wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 32) as usize
}
