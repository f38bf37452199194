//! Sets: adding, and the operators.

use crate::{
    object::{Object, ViewKind},
    op::BinOp,
    ops::{
        dicts,
        equal::same_or_equal,
        hash::hash,
        iterate::{peek, use_up},
        truth::native_length,
    },
    process::{Process, R},
    pyset::PySet,
    thread::Thread,
    value::{Ref, Value},
};

/// The set or frozenset that a value is or holds.
pub fn set_ref(p: &Process, v: Value) -> Option<Ref> {
    let r = p.payload(v).as_ref()?;
    matches!(p.get(r), Object::Set(_) | Object::FrozenSet(_)).then_some(r)
}

/// The table itself.
pub fn table(p: &Process, r: Ref) -> Option<&PySet> {
    match p.get(r) {
        Object::Set(s) | Object::FrozenSet(s) => Some(s),
        _ => None,
    }
}

/// Position of a key whose hash is known.
pub fn find(p: &Process, set: &PySet, hash: u64, key: Value) -> R<Option<usize>> {
    set.find(hash, |other| same_or_equal(p, other, key))
}

/// Hash of a key for looking it up: a set stands for the frozenset it would be.
pub fn key_hash(p: &mut Process, th: &Thread, key: Value) -> R<(u64, Value)> {
    if let Some(Object::Set(set)) = p.object(key) {
        let frozen = Object::FrozenSet(set.clone());
        let key = p.alloc(th, frozen);
        return Ok((hash(p, th, key)?, key));
    }
    Ok((hash(p, th, key)?, key))
}

/// Adds to a table that is not on the heap. Tells whether the key is new.
pub fn put(p: &Process, set: &mut PySet, hash: u64, key: Value) -> R<bool> {
    if find(p, set, hash, key)?.is_some() {
        return Ok(false);
    }
    set.push(hash, key);
    Ok(true)
}

pub fn set_add(p: &mut Process, th: &Thread, set: Ref, key: Value) -> R<()> {
    let hash = hash(p, th, key)?;
    let found = match p.get(set) {
        Object::Set(s) | Object::FrozenSet(s) => find(p, s, hash, key)?,
        _ => return Ok(()),
    };
    if found.is_none() {
        p.heap.charge(48);
        if let Object::Set(s) | Object::FrozenSet(s) = p.heap.get_mut(set) {
            s.push(hash, key);
        }
    }
    Ok(())
}

pub fn set_contains(p: &mut Process, th: &Thread, set: Ref, key: Value) -> R<bool> {
    let (hash, key) = key_hash(p, th, key)?;
    match table(p, set) {
        Some(s) => Ok(find(p, s, hash, key)?.is_some()),
        None => Ok(false),
    }
}

/// A set of the items of any built-in iterable, laid out as `set(v)` is.
pub fn set_of(p: &mut Process, th: &Thread, v: Value) -> R<PySet> {
    match set_ref(p, v).and_then(|r| table(p, r)) {
        Some(set) => Ok(set.copied()),
        None => table_of(p, th, v),
    }
}

/// The same, but a set's own table as it is.
pub fn table_of(p: &mut Process, th: &Thread, v: Value) -> R<PySet> {
    if let Some(set) = set_ref(p, v).and_then(|r| table(p, r)) {
        return Ok(set.clone());
    }
    if let Some(dict) = dicts::plain_dict(p, th, v) {
        let entries = dicts::entries(p, dict);
        let mut set = PySet::default();
        set.make_room(entries.len());
        for entry in entries {
            set.push(entry.hash, entry.key);
        }
        return Ok(set);
    }
    let items = peek(p, th, v)?;
    let mut set = PySet::default();
    for item in items {
        let hash = hash(p, th, item)?;
        put(p, &mut set, hash, item)?;
    }
    use_up(p, th, v)?;
    Ok(set)
}

/// Adds all of `b` to `a`.
pub fn merge(p: &Process, a: &mut PySet, b: &PySet) -> R<()> {
    if b.is_empty() {
        return Ok(());
    }
    a.make_room(b.len());
    if a.take_over(b) {
        return Ok(());
    }
    for (hash, key) in b.iter() {
        put(p, a, hash, key)?;
    }
    Ok(())
}

/// Removes all of `b` from `a`.
pub fn subtract(p: &Process, a: &mut PySet, b: &PySet) -> R<()> {
    for (hash, key) in b.iter() {
        if let Some(at) = find(p, a, hash, key)? {
            a.remove_at(at);
        }
    }
    a.tidy();
    Ok(())
}

/// Removes from `a` what is in `b` too, adds what is in `b` only.
pub fn toggle(p: &Process, a: &mut PySet, b: &PySet) -> R<()> {
    for (hash, key) in b.iter() {
        match find(p, a, hash, key)? {
            Some(at) => {
                a.remove_at(at);
            }
            None => a.push(hash, key),
        }
    }
    Ok(())
}

pub fn union(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    let mut out = a.copied();
    merge(p, &mut out, b)?;
    Ok(out)
}

pub fn intersection(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    // CPython walks the smaller of two sets.
    let (walk, look) = if b.len() > a.len() { (a, b) } else { (b, a) };
    let mut out = PySet::default();
    for (hash, key) in walk.iter() {
        if find(p, look, hash, key)?.is_some() {
            out.push(hash, key);
        }
    }
    Ok(out)
}

pub fn difference(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    if a.len() >> 2 > b.len() {
        let mut out = a.copied();
        subtract(p, &mut out, b)?;
        return Ok(out);
    }
    let mut out = PySet::default();
    for (hash, key) in a.iter() {
        if find(p, b, hash, key)?.is_none() {
            out.push(hash, key);
        }
    }
    Ok(out)
}

pub fn symmetric_difference(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    let mut out = b.copied();
    toggle(p, &mut out, a)?;
    Ok(out)
}

/// The operator between two tables, or on the first one in place.
pub fn combine(p: &Process, op: BinOp, inplace: bool, a: &PySet, b: &PySet) -> R<PySet> {
    match (op, inplace) {
        (BinOp::Or, false) => union(p, a, b),
        (BinOp::Sub, false) => difference(p, a, b),
        (BinOp::Xor, false) => symmetric_difference(p, a, b),
        (BinOp::Or, true) => {
            let mut out = a.clone();
            merge(p, &mut out, b)?;
            Ok(out)
        }
        (BinOp::Sub, true) => {
            let mut out = a.clone();
            subtract(p, &mut out, b)?;
            Ok(out)
        }
        (BinOp::Xor, true) => {
            let mut out = a.clone();
            toggle(p, &mut out, b)?;
            Ok(out)
        }
        _ => intersection(p, a, b),
    }
}

/// `a | b`, `a & b`, `a - b`, `a ^ b` where both are sets or views of dicts; None where the
/// operator does not apply. `inplace` changes a set on the left.
pub fn set_binary(
    p: &mut Process,
    th: &Thread,
    op: BinOp,
    inplace: bool,
    a: Value,
    b: Value,
) -> R<Option<Value>> {
    if !matches!(op, BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor) {
        return Ok(None);
    }
    let (x, y) = (p.payload(a), p.payload(b));
    let kind = |p: &Process, v: Value| match p.object(v) {
        Some(Object::Set(_) | Object::FrozenSet(_)) => Kind::Set,
        Some(Object::View { kind, .. }) if *kind != ViewKind::Values => Kind::View,
        _ => Kind::Other,
    };
    match (kind(p, x), kind(p, y)) {
        (Kind::Set, Kind::Set | Kind::View) | (Kind::View, _) => {}
        _ => return Ok(None),
    }
    let views = kind(p, x) == Kind::View || kind(p, y) == Kind::View;
    if views && inplace {
        return Ok(None);
    }
    if views {
        let result = match op {
            BinOp::And => common(p, th, x, y, kind(p, x) == Kind::View)?,
            _ => {
                let left = of_keys(p, th, x)?;
                Other::new(p, th, y)?.apply(p, op, true, &left)?
            }
        };
        let frozen = matches!(p.object(x), Some(Object::FrozenSet(_)));
        return Ok(Some(new_set(p, th, result, frozen)));
    }
    if x.same(y) && matches!(op, BinOp::Or | BinOp::And) {
        let same = table_of(p, th, x)?;
        let result = if inplace { same } else { same.copied() };
        return Ok(Some(finish(p, th, inplace, a, x, result)));
    }
    let left = table_of(p, th, x)?;
    let right = table_of(p, th, y)?;
    let result = combine(p, op, inplace, &left, &right)?;
    Ok(Some(finish(p, th, inplace, a, x, result)))
}

/// Gives the set on the left its new table, or makes a set of it.
fn finish(p: &mut Process, th: &Thread, inplace: bool, a: Value, x: Value, result: PySet) -> Value {
    if inplace
        && let Some(r) = x.as_ref()
        && let Object::Set(_) = p.get(r)
    {
        replace(p, r, result);
        return a;
    }
    let frozen = matches!(p.object(x), Some(Object::FrozenSet(_)));
    new_set(p, th, result, frozen)
}

/// The set that a view, or another operand beside a view, becomes first.
fn of_keys(p: &mut Process, th: &Thread, v: Value) -> R<PySet> {
    match p.object(v) {
        Some(Object::View { kind: ViewKind::Keys, dict }) => {
            let dict = Value::Ref(*dict);
            set_of(p, th, dict)
        }
        _ => set_of(p, th, v),
    }
}

/// What a view has in common with something: the shorter of two views is walked, and a view no
/// longer than a set.
fn common(p: &mut Process, th: &Thread, x: Value, y: Value, first: bool) -> R<PySet> {
    let (view, other) = if first { (x, y) } else { (y, x) };
    let length = |v: Value| native_length(p, v).unwrap_or(u64::MAX);
    let turn = match p.object(other) {
        Some(Object::Set(_)) => length(view) <= length(other),
        Some(Object::View { .. }) => length(other) > length(view),
        _ => false,
    };
    let (walk, look) = if turn { (view, other) } else { (other, view) };
    let walk = Other::new(p, th, walk)?.pairs();
    let look = table_of(p, th, look)?;
    let mut out = PySet::default();
    for (hash, key) in walk {
        if find(p, &look, hash, key)?.is_some() {
            put(p, &mut out, hash, key)?;
        }
    }
    Ok(out)
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Set,
    View,
    Other,
}

/// An argument of a set's method. CPython treats the kinds differently, which shows in the order
/// that the result is in.
pub enum Other {
    Set(PySet),
    /// Hashes and keys, each key once.
    Dict(Vec<(u64, Value)>),
    /// Hashes and items as they come.
    Items(Vec<(u64, Value)>),
}

impl Other {
    pub fn new(p: &mut Process, th: &Thread, v: Value) -> R<Other> {
        if let Some(set) = set_ref(p, v).and_then(|r| table(p, r)) {
            return Ok(Other::Set(set.clone()));
        }
        if let Some(dict) = dicts::plain_dict(p, th, v) {
            let entries = dicts::entries(p, dict);
            return Ok(Other::Dict(entries.iter().map(|e| (e.hash, e.key)).collect()));
        }
        let items = peek(p, th, v)?;
        let items = items.into_iter().map(|item| Ok((hash(p, th, item)?, item)));
        let items = items.collect::<R<Vec<_>>>()?;
        use_up(p, th, v)?;
        Ok(Other::Items(items))
    }

    /// Hashes and keys in order.
    fn pairs(&self) -> Vec<(u64, Value)> {
        match self {
            Other::Set(set) => set.iter().collect(),
            Other::Dict(items) | Other::Items(items) => items.clone(),
        }
    }

    pub fn into_table(self, p: &Process) -> R<PySet> {
        let (Other::Dict(items) | Other::Items(items)) = self else {
            let Other::Set(set) = self else { return Ok(PySet::default()) };
            return Ok(set);
        };
        let mut set = PySet::default();
        for (hash, key) in items {
            put(p, &mut set, hash, key)?;
        }
        Ok(set)
    }

    /// What the method makes of the receiver's table and this.
    pub fn apply(&self, p: &Process, op: BinOp, inplace: bool, own: &PySet) -> R<PySet> {
        let (items, room) = match self {
            Other::Set(other) => return combine(p, op, inplace, own, other),
            Other::Dict(items) => (items, items.len()),
            Other::Items(items) => (items, 0),
        };
        let mut out = match op {
            BinOp::And => PySet::default(),
            _ if inplace => own.clone(),
            _ => own.copied(),
        };
        match op {
            BinOp::Or => {
                out.make_room(room);
                for (hash, key) in items {
                    put(p, &mut out, *hash, *key)?;
                }
            }
            BinOp::And => {
                for (hash, key) in items {
                    if find(p, own, *hash, *key)?.is_some() {
                        put(p, &mut out, *hash, *key)?;
                    }
                }
            }
            BinOp::Sub if !inplace && room > 0 && own.len() >> 2 <= room => {
                let mut set = PySet::default();
                for (hash, key) in items {
                    put(p, &mut set, *hash, *key)?;
                }
                return combine(p, op, false, own, &set);
            }
            BinOp::Sub => {
                for (hash, key) in items {
                    if let Some(at) = find(p, &out, *hash, *key)? {
                        out.remove_at(at);
                    }
                }
                out.tidy();
            }
            _ => {
                let mut set = PySet::default();
                for (hash, key) in items {
                    put(p, &mut set, *hash, *key)?;
                }
                return combine(p, op, inplace, own, &set);
            }
        }
        Ok(out)
    }
}

/// Puts another table into a set.
pub fn replace(p: &mut Process, set: Ref, table: PySet) {
    p.heap.charge(table.len() * 48);
    if let Object::Set(s) = p.heap.get_mut(set) {
        let finger = s.finger();
        **s = table;
        s.set_finger(finger);
    }
}

/// A new set or frozenset on the heap.
pub fn new_set(p: &mut Process, th: &Thread, set: PySet, frozen: bool) -> Value {
    let set = Box::new(set);
    p.alloc(th, if frozen { Object::FrozenSet(set) } else { Object::Set(set) })
}
