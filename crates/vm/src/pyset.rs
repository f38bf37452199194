//! A set whose order of iteration is CPython's: open addressing with linear probes.
//!
//! The order in which a set of small integers prints follows from the table's layout, so the
//! layout is the same: a power-of-two table, nine linear probes, then a perturbed step
//! (CPython 3.13, `Objects/setobject.c`, describes it).

use serde::{Deserialize, Serialize};

use crate::value::Value;

const PROBES: usize = 9;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
enum Slot {
    Empty,
    Dummy,
    Used,
}

#[derive(Clone, Copy, Debug, Hash, Serialize, Deserialize)]
struct Entry {
    slot: Slot,
    hash: u64,
    key: Value,
}

const EMPTY: Entry = Entry { slot: Slot::Empty, hash: 0, key: Value::Undef };

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct PySet {
    table: Vec<Entry>,
    used: usize,
    /// Used and dummy entries.
    fill: usize,
    /// Where the next `pop` begins to look.
    finger: usize,
}

impl Default for PySet {
    fn default() -> Self {
        PySet { table: vec![EMPTY; 8], used: 0, fill: 0, finger: 0 }
    }
}

impl PySet {
    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Keys with their hashes, in the table's order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, Value)> + '_ {
        self.table.iter().filter(|e| e.slot == Slot::Used).map(|e| (e.hash, e.key))
    }

    /// Replaces keys by others that are equal: hashes stay.
    pub(crate) fn each_key_mut(&mut self, each: &mut dyn FnMut(&mut Value)) {
        self.table.iter_mut().filter(|e| e.slot == Slot::Used).for_each(|e| each(&mut e.key));
    }

    /// The first key at or after table position `at`, with the position after it.
    pub fn next_from(&self, mut at: usize) -> Option<(usize, Value)> {
        while let Some(entry) = self.table.get(at) {
            at += 1;
            if entry.slot == Slot::Used {
                return Some((at, entry.key));
            }
        }
        None
    }

    /// Position of the key whose hash is `hash` and which `same` accepts.
    pub fn find<E>(
        &self,
        hash: u64,
        mut same: impl FnMut(Value) -> Result<bool, E>,
    ) -> Result<Option<usize>, E> {
        for at in self.probe(hash) {
            let entry = &self.table[at];
            match entry.slot {
                Slot::Empty => return Ok(None),
                Slot::Used if entry.hash == hash && same(entry.key)? => return Ok(Some(at)),
                Slot::Used | Slot::Dummy => {}
            }
        }
        Ok(None)
    }

    /// Adds a key that [`PySet::find`] did not find.
    pub fn push(&mut self, hash: u64, key: Value) {
        let at = self.probe(hash).find(|at| self.table[*at].slot != Slot::Used);
        let Some(at) = at else { return };
        let reused = self.table[at].slot == Slot::Dummy;
        self.table[at] = Entry { slot: Slot::Used, hash, key };
        self.used += 1;
        if reused {
            return;
        }
        self.fill += 1;
        if self.fill * 5 >= (self.table.len() - 1) * 3 {
            let target = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(target);
        }
    }

    pub fn remove_at(&mut self, at: usize) -> Value {
        let entry = &mut self.table[at];
        let key = entry.key;
        *entry = Entry { slot: Slot::Dummy, hash: 0, key: Value::Undef };
        self.used -= 1;
        key
    }

    /// The first key after the one that was popped last, removed.
    pub fn pop(&mut self) -> Option<Value> {
        let from = self.finger & (self.table.len() - 1);
        let (after, _) = self.next_from(from).or_else(|| self.next_from(0))?;
        self.finger = after;
        Some(self.remove_at(after - 1))
    }

    pub(crate) fn finger(&self) -> usize {
        self.finger
    }

    pub(crate) fn set_finger(&mut self, finger: usize) {
        self.finger = finger;
    }

    pub fn clear(&mut self) {
        *self = PySet::default();
    }

    /// A copy with the layout that CPython gives one: sized for what is in it.
    pub fn copied(&self) -> PySet {
        let mut out = PySet::default();
        out.make_room(self.used);
        if out.table.len() == self.table.len() && self.fill == self.used {
            return PySet { finger: 0, ..self.clone() };
        }
        for (hash, key) in self.iter() {
            out.push(hash, key);
        }
        out
    }

    /// Becomes a copy of `other` where CPython's merging copies the table as it is.
    pub fn take_over(&mut self, other: &PySet) -> bool {
        let alike =
            self.fill == 0 && self.table.len() == other.table.len() && other.fill == other.used;
        if alike {
            self.table.clone_from(&other.table);
            (self.used, self.fill) = (other.used, other.fill);
        }
        alike
    }

    /// Makes the table anew where more than a quarter of it are dummies, as taking away does.
    pub fn tidy(&mut self) {
        if self.fill - self.used > (self.table.len() - 1) / 4 {
            let target = if self.used > 50_000 { self.used * 2 } else { self.used * 4 };
            self.resize(target);
        }
    }

    /// Grows the table for so many keys to come, as merging another set does.
    pub fn make_room(&mut self, more: usize) {
        if (self.fill + more) * 5 >= (self.table.len() - 1) * 3 {
            self.resize((self.used + more) * 2);
        }
    }

    /// Positions to look at for a hash, in order, without end of its own: the table always has an
    /// empty entry.
    fn probe(&self, hash: u64) -> impl Iterator<Item = usize> + use<> {
        let mask = self.table.len() - 1;
        let mut perturb = hash;
        let mut at = hash as usize & mask;
        let mut offset = 0;
        std::iter::from_fn(move || {
            let here = at + offset;
            let linear = if at + PROBES <= mask { PROBES } else { 0 };
            if offset < linear {
                offset += 1;
            } else {
                offset = 0;
                perturb >>= 5;
                at = (at.wrapping_mul(5).wrapping_add(1).wrapping_add(perturb as usize)) & mask;
            }
            Some(here)
        })
    }

    fn resize(&mut self, target: usize) {
        let mut size = 8;
        while size <= target {
            size <<= 1;
        }
        let old = std::mem::replace(&mut self.table, vec![EMPTY; size]);
        self.fill = self.used;
        for entry in old.into_iter().filter(|e| e.slot == Slot::Used) {
            let at = self.probe(entry.hash).find(|at| self.table[*at].slot == Slot::Empty);
            if let Some(at) = at {
                self.table[at] = entry;
            }
        }
    }
}
