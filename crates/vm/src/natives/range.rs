//! `range` and `slice`.

use super::{
    Native, native,
    plain::{no_names, plain, positional, receiver, whole},
    with_fallback,
};
use crate::{
    object::{Iter, Object},
    ops::{contains, range_len, slices::slice_indices},
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

pub const RANGE: &[Native] = &[
    with_fallback("__new__", new, "_range_new"),
    with_fallback("index", index, "_sequence_index"),
    with_fallback("count", count, "_sequence_count"),
    native("__reversed__", reversed),
];

pub const SLICE: &[Native] =
    &[native("__new__", new_slice), with_fallback("indices", indices, "_slice_indices")];

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    no_names(p, th, call, "range")?;
    let given = positional(p, th, call, 1);
    if given.is_empty() {
        return p.type_error(th, "range expected at least 1 argument, got 0");
    }
    if given.len() > 3 {
        return p
            .type_error(th, format!("range expected at most 3 arguments, got {}", given.len()));
    }
    let mut parts = [0, 0, 1];
    for (i, v) in given.iter().enumerate() {
        if matches!(p.object(p.payload(*v)), Some(Object::BigInt(_))) {
            return Err(Fault::NeedsPython);
        }
        let at = if given.len() == 1 { 1 } else { i };
        parts[at] = whole(p, th, *v)?;
    }
    if parts[2] == 0 {
        return p.value_error(th, "range() arg 3 must not be zero");
    }
    Ok(Flow::Value(p.alloc(th, Object::Range(Box::new(parts)))))
}

fn parts(p: &mut Process, th: &Thread, call: Call, method: &str) -> R<[i64; 3]> {
    let this = receiver(p, th, call, T::Range, method)?;
    match p.get(this) {
        Object::Range(parts) => Ok(**parts),
        _ => Ok([0, 0, 1]),
    }
}

fn index(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let parts = parts(p, th, call, "index")?;
    let [item] = plain(p, th, call, 1, "range.index", 1)?;
    match p.as_i64(item) {
        Some(i) => match contains::range_index(&parts, i) {
            Some(at) => Ok(Flow::Value(Value::Int(at.cast_signed()))),
            None => p.value_error(th, format!("{i} is not in range")),
        },
        None if contains::in_range(p, &parts, item)? => match p.payload(item) {
            Value::Float(f) => {
                let at = contains::range_index(&parts, f as i64).unwrap_or(0);
                Ok(Flow::Value(Value::Int(at.cast_signed())))
            }
            _ => Err(Fault::NeedsPython),
        },
        None => p.value_error(th, "sequence.index(x): x not in sequence"),
    }
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let parts = parts(p, th, call, "count")?;
    let [item] = plain(p, th, call, 1, "range.count", 1)?;
    Ok(Flow::Value(Value::Int(i64::from(contains::in_range(p, &parts, item)?))))
}

fn reversed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let parts = parts(p, th, call, "__reversed__")?;
    Ok(Flow::Value(p.alloc(th, Object::Iter(Box::new(reverse(&parts))))))
}

/// The iterator of a range from its last item to its first.
pub fn reverse(parts: &[i64; 3]) -> Iter {
    let left = range_len(parts);
    let last = i128::from(parts[0]) + i128::from(parts[2]) * (i128::from(left) - 1);
    Iter::Range {
        next: i64::try_from(last).unwrap_or(parts[0]),
        step: parts[2].wrapping_neg(),
        left,
    }
}

fn new_slice(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    no_names(p, th, call, "slice")?;
    let given = positional(p, th, call, 1);
    let parts = match given[..] {
        [] => return p.type_error(th, "slice expected at least 1 argument, got 0"),
        [stop] => [Value::None, stop, Value::None],
        [start, stop] => [start, stop, Value::None],
        [start, stop, step] => [start, stop, step],
        _ => {
            let n = given.len();
            return p.type_error(th, format!("slice expected at most 3 arguments, got {n}"));
        }
    };
    Ok(Flow::Value(p.alloc(th, Object::Slice(Box::new(parts)))))
}

fn indices(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Slice, "indices")?;
    let [len] = plain(p, th, call, 1, "slice.indices", 1)?;
    if p.as_i64(len).is_none() && p.as_bigint(len).is_some() {
        return Err(Fault::NeedsPython);
    }
    let len = whole(p, th, len)?;
    if len < 0 {
        return p.value_error(th, "length should not be negative");
    }
    let parts = match p.get(this) {
        Object::Slice(parts) => **parts,
        _ => [Value::None; 3],
    };
    let span = slice_indices(p, th, &parts, len as usize)?;
    let items = [Value::Int(span.start), Value::Int(span.stop), Value::Int(span.step)];
    Ok(Flow::Value(p.tuple(th, items)))
}
