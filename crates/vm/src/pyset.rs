//! A set whose order of iteration is CPython's: open addressing with linear probes.
//!
//! The order in which a set of small integers prints follows from the table's layout, so the
//! layout is the same: a power-of-two table, nine linear probes, then a perturbed step
//! (CPython 3.13, `Objects/setobject.c`, describes it).
//!
//! Where keys are hashed by where they are in memory any order is as good as another for CPython. Here a
//! set with such a key has the order in which its keys came: then it is the same in a live run, in the lab
//! and for an explorer, which number objects differently.

use serde::{Deserialize, Serialize};

use crate::{ops::hash::is_of_place, value::Value};

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
    /// Its place among the keys in the order in which they came, where that is kept.
    came: u32,
    hash: u64,
    key: Value,
}

const EMPTY: Entry = Entry { slot: Slot::Empty, came: 0, hash: 0, key: Value::Undef };

/// Stands for a key that is gone.
const GONE: u32 = u32::MAX;

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct PySet {
    table: Vec<Entry>,
    used: usize,
    /// Used and dummy entries.
    fill: usize,
    /// Where the next `pop` begins to look.
    finger: usize,
    /// Where in the table the keys are, in the order in which they came, once one of them is hashed by
    /// where it is in memory.
    order: Option<Vec<u32>>,
}

impl Default for PySet {
    fn default() -> Self {
        PySet { table: vec![EMPTY; 8], used: 0, fill: 0, finger: 0, order: None }
    }
}

impl PySet {
    pub fn len(&self) -> usize {
        self.used
    }

    pub fn is_empty(&self) -> bool {
        self.used == 0
    }

    /// Places to look at, one after the other.
    fn places(&self) -> usize {
        self.order.as_ref().map_or(self.table.len(), Vec::len)
    }

    /// Where in the table a place is; none where a key is gone.
    fn at_place(&self, place: usize) -> Option<usize> {
        match &self.order {
            None => Some(place),
            Some(order) => order.get(place).filter(|at| **at != GONE).map(|at| *at as usize),
        }
    }

    fn key_at(&self, place: usize) -> Option<&Entry> {
        self.at_place(place).map(|at| &self.table[at]).filter(|entry| entry.slot == Slot::Used)
    }

    /// Keys with their hashes, in the set's order.
    pub fn iter(&self) -> impl Iterator<Item = (u64, Value)> + '_ {
        (0..self.places()).filter_map(|place| self.key_at(place)).map(|e| (e.hash, e.key))
    }

    /// Replaces keys by others that are equal: hashes stay.
    pub(crate) fn each_key_mut(&mut self, each: &mut dyn FnMut(&mut Value)) {
        self.table.iter_mut().filter(|e| e.slot == Slot::Used).for_each(|e| each(&mut e.key));
    }

    /// The first key at or after a place, with the place after it.
    pub fn next_from(&self, place: usize) -> Option<(usize, Value)> {
        (place..self.places())
            .find_map(|place| self.key_at(place).map(|entry| (place + 1, entry.key)))
    }

    /// Position in the table of the key whose hash is `hash` and which `same` accepts.
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
        if self.order.is_none() && is_of_place(hash, key) {
            self.keep_order();
        }
        let mut came = 0;
        if let Some(order) = &mut self.order {
            came = order.len() as u32;
            order.push(at as u32);
        }
        let reused = self.table[at].slot == Slot::Dummy;
        self.table[at] = Entry { slot: Slot::Used, came, hash, key };
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
        let Entry { key, came, .. } = *entry;
        *entry = Entry { slot: Slot::Dummy, ..EMPTY };
        self.used -= 1;
        if self.used == 0 {
            // What comes next may be numbers alone, whose order is the table's.
            self.order = None;
        } else if let Some(order) = &mut self.order {
            order[came as usize] = GONE;
            let rest = order.iter().rposition(|at| *at != GONE).map_or(0, |last| last + 1);
            order.truncate(rest);
            if order.len() > 8 + 2 * self.used {
                self.keep_order();
            }
        }
        key
    }

    /// Keeps the order that the keys are in from here on, without those that are gone.
    fn keep_order(&mut self) {
        let order: Vec<u32> = (0..self.places())
            .filter(|place| self.key_at(*place).is_some())
            .filter_map(|place| self.at_place(place).map(|at| at as u32))
            .collect();
        for (came, at) in order.iter().enumerate() {
            self.table[*at as usize].came = came as u32;
        }
        self.order = Some(order);
    }

    /// The first key after the one that was popped last, removed.
    pub fn pop(&mut self) -> Option<Value> {
        let from = if self.order.is_some() { 0 } else { self.finger & (self.table.len() - 1) };
        let (after, _) = self.next_from(from).or_else(|| self.next_from(0))?;
        if self.order.is_none() {
            self.finger = after;
        }
        self.at_place(after - 1).map(|at| self.remove_at(at))
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
            self.order.clone_from(&other.order);
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
        let old: Vec<Entry> =
            (0..self.places()).filter_map(|at| self.key_at(at)).copied().collect();
        self.table = vec![EMPTY; size];
        self.fill = self.used;
        if let Some(order) = &mut self.order {
            order.clear();
        }
        for (came, entry) in old.into_iter().enumerate() {
            let at = self.probe(entry.hash).find(|at| self.table[*at].slot == Slot::Empty);
            let Some(at) = at else { continue };
            self.table[at] = entry;
            if let Some(order) = &mut self.order {
                self.table[at].came = came as u32;
                order.push(at as u32);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::value::Ref;

    const PLACE: u64 = 0x7f00_0000_0000;

    fn add(set: &mut PySet, number: u32, hash: u64) {
        set.push(hash, Value::Ref(Ref(number)));
    }

    fn remove(set: &mut PySet, number: u32, hash: u64) {
        let same = |key| Ok::<bool, ()>(key == Value::Ref(Ref(number)));
        let at = set.find(hash, same).expect("it compares").expect("it is there");
        assert_eq!(set.remove_at(at), Value::Ref(Ref(number)));
    }

    fn keys(set: &PySet) -> Vec<u32> {
        set.iter().filter_map(|(_, key)| key.as_ref()).map(|r| r.0).collect()
    }

    /// The same keys with the hashes that they have in a run, and with the one of an explorer.
    #[test]
    fn objects_are_in_the_order_in_which_they_came_whatever_their_hashes() {
        for hash in [|n: u32| PLACE + u64::from(n * 7 % 64) * 16, |_| PLACE] {
            let mut set = PySet::default();
            (0..40).for_each(|n| add(&mut set, n, hash(n)));
            assert_eq!(keys(&set), (0..40).collect::<Vec<_>>());
            (0..40).filter(|n| n % 3 != 0).for_each(|n| remove(&mut set, n, hash(n)));
            add(&mut set, 5, hash(5));
            let left = [0, 3, 6, 9, 12, 15, 18, 21, 24, 27, 30, 33, 36, 39, 5];
            assert_eq!(keys(&set), left);
            assert_eq!(keys(&set.copied()), left);
            let mut walked = Vec::new();
            let mut place = 0;
            while let Some((next, key)) = set.next_from(place) {
                walked.extend(key.as_ref().map(|r| r.0));
                place = next;
            }
            assert_eq!(walked, left);
            let popped: Vec<Value> = std::iter::from_fn(|| set.pop()).collect();
            assert_eq!(popped, left.map(|n| Value::Ref(Ref(n))));
            assert!(set.is_empty());
        }
    }

    #[test]
    fn what_is_put_in_and_taken_out_again_takes_no_room() {
        let mut set = PySet::default();
        for n in 0..10_000 {
            add(&mut set, n, PLACE + u64::from(n) * 16);
            if n >= 3 {
                remove(&mut set, n - 3, PLACE + u64::from(n - 3) * 16);
            }
        }
        assert_eq!(keys(&set), [9_997, 9_998, 9_999]);
        assert!(
            set.places() <= 16 && set.table.len() <= 64,
            "{} {}",
            set.places(),
            set.table.len()
        );
    }

    #[test]
    fn numbers_before_an_object_stay_in_their_order() {
        let mut set = PySet::default();
        for n in [3_i64, 1, 2] {
            set.push(n.unsigned_abs(), Value::Int(n));
        }
        add(&mut set, 9, PLACE);
        set.push(0, Value::Int(0));
        let order: Vec<u64> = set.iter().map(|(hash, _)| hash).collect();
        assert_eq!(order, [1, 2, 3, PLACE, 0]);
    }

    #[test]
    fn a_set_that_was_emptied_of_objects_has_the_order_of_numbers_again() {
        let mut set = PySet::default();
        add(&mut set, 9, PLACE);
        remove(&mut set, 9, PLACE);
        for n in [5_i64, 3, 1] {
            set.push(n.unsigned_abs(), Value::Int(n));
        }
        let order: Vec<u64> = set.iter().map(|(hash, _)| hash).collect();
        assert_eq!(order, [1, 3, 5]);
    }
}
