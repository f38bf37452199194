//! Sets: adding, and the operators.

use crate::{
    object::Object,
    op::BinOp,
    ops::{dicts, equal::same_or_equal, hash::hash, iterate::collect},
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

/// A set of the items of any built-in iterable.
pub fn set_of(p: &mut Process, th: &Thread, v: Value) -> R<PySet> {
    if let Some(set) = set_ref(p, v).and_then(|r| table(p, r)) {
        return Ok(copy(set));
    }
    if let Some(dict) = dicts::plain_dict(p, th, v) {
        let mut set = PySet::default();
        for entry in dicts::entries(p, dict) {
            set.push(entry.hash, entry.key);
        }
        return Ok(set);
    }
    let items = collect(p, th, v)?;
    let mut set = PySet::default();
    for item in items {
        let hash = hash(p, th, item)?;
        put(p, &mut set, hash, item)?;
    }
    Ok(set)
}

/// A copy with the layout that CPython gives a copied set.
pub fn copy(set: &PySet) -> PySet {
    set.clone()
}

pub fn union(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    let mut out = copy(a);
    for (hash, key) in b.iter() {
        put(p, &mut out, hash, key)?;
    }
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
    let mut out = PySet::default();
    for (hash, key) in a.iter() {
        if find(p, b, hash, key)?.is_none() {
            out.push(hash, key);
        }
    }
    Ok(out)
}

pub fn symmetric_difference(p: &Process, a: &PySet, b: &PySet) -> R<PySet> {
    let mut out = copy(b);
    for (hash, key) in a.iter() {
        match find(p, &out, hash, key)? {
            Some(at) => {
                out.remove_at(at);
            }
            None => out.push(hash, key),
        }
    }
    Ok(out)
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
        Some(Object::View { kind, .. }) if *kind != crate::object::ViewKind::Values => Kind::View,
        _ => Kind::Other,
    };
    match (kind(p, x), kind(p, y)) {
        (Kind::Set, Kind::Set | Kind::View) | (Kind::View, _) => {}
        _ => return Ok(None),
    }
    if kind(p, x) == Kind::Set && kind(p, y) == Kind::View && inplace {
        return Ok(None);
    }
    let left = set_of(p, th, x)?;
    let right = set_of(p, th, y)?;
    let result = match op {
        BinOp::Or => union(p, &left, &right)?,
        BinOp::And => intersection(p, &left, &right)?,
        BinOp::Sub => difference(p, &left, &right)?,
        _ => symmetric_difference(p, &left, &right)?,
    };
    if inplace
        && let Some(r) = x.as_ref()
        && let Object::Set(_) = p.get(r)
    {
        replace(p, r, result);
        return Ok(Some(a));
    }
    let frozen = matches!(p.object(x), Some(Object::FrozenSet(_)));
    Ok(Some(new_set(p, th, result, frozen)))
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Set,
    View,
    Other,
}

/// Puts another table into a set.
pub fn replace(p: &mut Process, set: Ref, table: PySet) {
    p.heap.charge(table.len() * 48);
    if let Object::Set(s) = p.heap.get_mut(set) {
        **s = table;
    }
}

/// A new set or frozenset on the heap.
pub fn new_set(p: &mut Process, th: &Thread, set: PySet, frozen: bool) -> Value {
    let set = Box::new(set);
    p.alloc(th, if frozen { Object::FrozenSet(set) } else { Object::Set(set) })
}
