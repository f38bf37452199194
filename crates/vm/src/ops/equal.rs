//! `==` between built-in values.

use crate::{
    dict::Dict,
    object::{Object, ViewKind},
    ops::{
        hash::try_hash,
        number::{num, num_cmp},
        special::has_special,
    },
    process::{Fault, Process, R},
    pyset::PySet,
    sym,
    value::Value,
};

/// Nesting that the machine looks into by itself; deeper values are left to the prelude, whose
/// frames are bounded by the recursion limit.
pub const DEPTH: u32 = 100;

/// `a == b`.
#[inline]
pub fn equal(p: &Process, a: Value, b: Value) -> R<bool> {
    equal_at(p, a, b, 0)
}

/// What containers ask: the same object, or equal.
#[inline]
pub fn same_or_equal(p: &Process, a: Value, b: Value) -> R<bool> {
    Ok(a.same(b) || equal_at(p, a, b, 0)?)
}

fn same_or_equal_at(p: &Process, a: Value, b: Value, depth: u32) -> R<bool> {
    Ok(a.same(b) || equal_at(p, a, b, depth)?)
}

fn equal_at(p: &Process, a: Value, b: Value, depth: u32) -> R<bool> {
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return Ok(a == b);
    }
    if has_special(p, a, sym::EQ) || has_special(p, b, sym::EQ) {
        return Err(Fault::NeedsPython);
    }
    if let (Some(a), Some(b)) = (num(p, a), num(p, b)) {
        return Ok(num_cmp(a, b).is_some_and(std::cmp::Ordering::is_eq));
    }
    let (a, b) = (p.payload(a), p.payload(b));
    if depth >= DEPTH {
        return Err(Fault::NeedsPython);
    }
    let (Some(x), Some(y)) = (p.object(a), p.object(b)) else { return Ok(a.same(b)) };
    match (x, y) {
        (Object::Str(x), Object::Str(y)) => Ok(x.text() == y.text()),
        (Object::List(x), Object::List(y)) => items_equal(p, x, y, depth),
        (Object::Tuple(x), Object::Tuple(y)) => items_equal(p, x, y, depth),
        (Object::Deque(x), Object::Deque(y)) => {
            if x.items.len() != y.items.len() {
                return Ok(false);
            }
            for (a, b) in x.items.iter().zip(&y.items) {
                if !same_or_equal_at(p, *a, *b, depth + 1)? {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (Object::Dict(x), Object::Dict(y)) => dicts_equal(p, x, y, depth),
        (Object::AttrDict(_), _) | (_, Object::AttrDict(_)) => attr_dicts_equal(p, a, b, depth),
        (Object::Set(x) | Object::FrozenSet(x), Object::Set(y) | Object::FrozenSet(y)) => {
            Ok(x.len() == y.len() && is_subset(p, x, y, depth)?)
        }
        (Object::View { kind: k, dict: x }, Object::View { kind: l, dict: y }) => {
            views_equal(p, (*k, *x), (*l, *y), depth)
        }
        (Object::View { kind, dict }, Object::Set(set) | Object::FrozenSet(set))
        | (Object::Set(set) | Object::FrozenSet(set), Object::View { kind, dict }) => {
            view_equals_set(p, *kind, *dict, set, depth)
        }
        (Object::Range(x), Object::Range(y)) => Ok(range_key(x) == range_key(y)),
        (Object::Slice(x), Object::Slice(y)) => items_equal(p, &x[..], &y[..], depth),
        (Object::Union(x), Object::Union(y)) => {
            Ok(x.len() == y.len() && x.iter().all(|m| y.iter().any(|n| m.same(*n))))
        }
        (Object::GenericAlias(x), Object::GenericAlias(y)) => items_equal(p, &x[..], &y[..], depth),
        (Object::Method(x), Object::Method(y)) => Ok(x.func.same(y.func) && x.this.same(y.this)),
        (Object::Code(x), Object::Code(y)) => Ok(x == y),
        (Object::WeakRef { target: x }, Object::WeakRef { target: y }) => Ok(x.same(*y)),
        (Object::NativeMethod { func: f, this: x }, Object::NativeMethod { func: g, this: y }) => {
            Ok(f == g && x.same(*y))
        }
        _ => match (bytes_of(x), bytes_of(y)) {
            (Some(x), Some(y)) => Ok(x == y),
            _ => Ok(a.same(b)),
        },
    }
}

/// Contents of bytes and bytearray.
pub fn bytes_of(object: &Object) -> Option<&[u8]> {
    match object {
        Object::Bytes(b) => Some(b),
        Object::ByteArray(b) => Some(b),
        _ => None,
    }
}

fn items_equal(p: &Process, x: &[Value], y: &[Value], depth: u32) -> R<bool> {
    if x.len() != y.len() {
        return Ok(false);
    }
    for (a, b) in x.iter().zip(y) {
        if !same_or_equal_at(p, *a, *b, depth + 1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn dicts_equal(p: &Process, x: &Dict, y: &Dict, depth: u32) -> R<bool> {
    if x.len() != y.len() {
        return Ok(false);
    }
    for entry in x.iter() {
        let at = y.find(entry.hash, |key| same_or_equal_at(p, key, entry.key, depth + 1))?;
        let Some(at) = at else { return Ok(false) };
        if !same_or_equal_at(p, entry.value, y.entry(at).value, depth + 1)? {
            return Ok(false);
        }
    }
    Ok(true)
}

fn attr_dicts_equal(p: &Process, a: Value, b: Value, depth: u32) -> R<bool> {
    let (Some(x), Some(y)) =
        (super::attrdict::plain_pairs(p, a), super::attrdict::plain_pairs(p, b))
    else {
        return Ok(false);
    };
    if x.len() != y.len() {
        return Ok(false);
    }
    'outer: for (k, v) in &x {
        for (l, w) in &y {
            if same_or_equal_at(p, *k, *l, depth + 1)? {
                if same_or_equal_at(p, *v, *w, depth + 1)? {
                    continue 'outer;
                }
                return Ok(false);
            }
        }
        return Ok(false);
    }
    Ok(true)
}

/// Whether every key of `x` is in `y`.
pub fn is_subset(p: &Process, x: &PySet, y: &PySet, depth: u32) -> R<bool> {
    if x.len() > y.len() {
        return Ok(false);
    }
    for (hash, key) in x.iter() {
        if y.find(hash, |other| same_or_equal_at(p, other, key, depth + 1))?.is_none() {
            return Ok(false);
        }
    }
    Ok(true)
}

fn views_equal(
    p: &Process,
    (k, x): (ViewKind, crate::value::Ref),
    (l, y): (ViewKind, crate::value::Ref),
    depth: u32,
) -> R<bool> {
    let (Object::Dict(dx), Object::Dict(dy)) = (p.get(x), p.get(y)) else { return Ok(x == y) };
    match (k, l) {
        (ViewKind::Keys, ViewKind::Keys) => {
            if dx.len() != dy.len() {
                return Ok(false);
            }
            for entry in dx.iter() {
                let found =
                    dy.find(entry.hash, |key| same_or_equal_at(p, key, entry.key, depth + 1))?;
                if found.is_none() {
                    return Ok(false);
                }
            }
            Ok(true)
        }
        (ViewKind::Items, ViewKind::Items) => dicts_equal(p, dx, dy, depth),
        _ => Ok(false),
    }
}

fn view_equals_set(
    p: &Process,
    kind: ViewKind,
    dict: crate::value::Ref,
    set: &PySet,
    depth: u32,
) -> R<bool> {
    let Object::Dict(dict) = p.get(dict) else { return Ok(false) };
    if kind == ViewKind::Values || dict.len() != set.len() {
        return Ok(false);
    }
    for (hash, key) in set.iter() {
        let found = if kind == ViewKind::Keys {
            dict.find(hash, |other| same_or_equal_at(p, other, key, depth + 1))?.is_some()
        } else {
            match p.object(key) {
                Some(Object::Tuple(pair)) if pair.len() == 2 => {
                    let hash = try_hash(p, pair[0])?;
                    let at =
                        dict.find(hash, |other| same_or_equal_at(p, other, pair[0], depth + 1))?;
                    match at {
                        Some(at) => same_or_equal_at(p, dict.entry(at).value, pair[1], depth + 1)?,
                        None => false,
                    }
                }
                _ => false,
            }
        };
        if !found {
            return Ok(false);
        }
    }
    Ok(true)
}

/// What makes two ranges equal: how many, the first, and the step where it matters.
pub fn range_key([start, stop, step]: &[i64; 3]) -> (u64, i64, i64) {
    let n = range_len(*start, *stop, *step);
    match n {
        0 => (0, 0, 0),
        1 => (1, *start, 0),
        _ => (n, *start, *step),
    }
}

/// Number of items of a range.
pub fn range_len(start: i64, stop: i64, step: i64) -> u64 {
    let (low, high) = if step > 0 { (start, stop) } else { (stop, start) };
    if low >= high {
        return 0;
    }
    let span = high.abs_diff(low) - 1;
    span / step.unsigned_abs() + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ranges_count_their_items() {
        assert_eq!(range_len(0, 10, 3), 4);
        assert_eq!(range_len(10, 0, -3), 4);
        assert_eq!(range_len(0, 0, 1), 0);
        assert_eq!(range_len(5, 0, 1), 0);
        assert_eq!(range_len(i64::MIN, i64::MAX, 1), u64::MAX);
        assert_eq!(range_key(&[0, 5, 10]), range_key(&[0, 1, 7]));
    }
}
