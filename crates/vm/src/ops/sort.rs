//! Stable sorting of built-in values, comparing in the order that CPython compares in for short
//! lists: count a run, then insert by bisection; longer lists are cut into such pieces and merged.

use std::cmp::Ordering;

use crate::{
    object::Object,
    ops::order::less,
    process::{Process, R},
    thread::Thread,
    value::Value,
};

/// Pieces that are sorted by insertion.
const PIECE: usize = 64;

/// Positions of `keys` in sorted order; equal keys keep theirs. Where a comparison fails, `order`
/// is how far it got.
pub fn sort_positions(
    p: &mut Process,
    th: &Thread,
    keys: &[Value],
    reverse: bool,
    order: &mut Vec<usize>,
) -> R<()> {
    *order = (0..keys.len()).collect();
    if reverse {
        order.reverse();
    }
    let done = match uniform(p, keys) {
        Uniform::Ints => {
            sort_by(order, |at| int(keys[at]), Ord::cmp);
            Ok(())
        }
        Uniform::Floats => {
            let compare = |a: &f64, b: &f64| a.partial_cmp(b).unwrap_or(Ordering::Equal);
            sort_by(order, |at| float(keys[at]), compare);
            Ok(())
        }
        Uniform::Strings => {
            sort_by(order, |at| p.as_str(keys[at]).unwrap_or_default(), Ord::cmp);
            Ok(())
        }
        Uniform::Mixed => mixed(p, th, keys, order),
    };
    if reverse {
        order.reverse();
    }
    done
}

fn mixed(p: &mut Process, th: &Thread, keys: &[Value], order: &mut Vec<usize>) -> R<()> {
    for piece in order.chunks_mut(PIECE) {
        insertion(p, th, keys, piece)?;
    }
    let mut pieces: Vec<Vec<usize>> = order.chunks(PIECE).map(<[usize]>::to_vec).collect();
    while pieces.len() > 1 {
        let mut merged = Vec::with_capacity(pieces.len().div_ceil(2));
        let mut rest = pieces.into_iter();
        while let Some(left) = rest.next() {
            merged.push(match rest.next() {
                Some(right) => merge(p, th, keys, &left, &right)?,
                None => left,
            });
        }
        pieces = merged;
    }
    *order = pieces.pop().unwrap_or_default();
    Ok(())
}

/// Sorts positions by keys, which stand beside them meanwhile.
fn sort_by<K>(order: &mut [usize], key: impl Fn(usize) -> K, compare: impl Fn(&K, &K) -> Ordering) {
    let mut pairs: Vec<(K, usize)> = order.iter().map(|at| (key(*at), *at)).collect();
    pairs.sort_by(|(a, _), (b, _)| compare(a, b));
    for (slot, (_, at)) in order.iter_mut().zip(pairs) {
        *slot = at;
    }
}

enum Uniform {
    Ints,
    Floats,
    Strings,
    Mixed,
}

fn uniform(p: &Process, keys: &[Value]) -> Uniform {
    let is_str = |v: &Value| matches!(p.object(*v), Some(Object::Str(_)));
    if keys.iter().all(|v| matches!(v, Value::Int(_))) {
        Uniform::Ints
    } else if keys.iter().all(|v| matches!(v, Value::Float(f) if !f.is_nan())) {
        Uniform::Floats
    } else if keys.iter().all(is_str) {
        Uniform::Strings
    } else {
        Uniform::Mixed
    }
}

fn int(v: Value) -> i64 {
    if let Value::Int(i) = v { i } else { 0 }
}

fn float(v: Value) -> f64 {
    if let Value::Float(f) = v { f } else { 0.0 }
}

fn insertion(p: &mut Process, th: &Thread, keys: &[Value], order: &mut [usize]) -> R<()> {
    let mut done = run(p, th, keys, order)?;
    while done < order.len() {
        let pivot = order[done];
        let (mut low, mut high) = (0, done);
        while low < high {
            let middle = low + (high - low) / 2;
            if less(p, th, keys[pivot], keys[order[middle]])? {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        order[low..=done].rotate_right(1);
        done += 1;
    }
    Ok(())
}

/// Length of the run that `order` begins with, put in ascending order: stretches of equal keys may
/// stand in one that goes down.
fn run(p: &mut Process, th: &Thread, keys: &[Value], order: &mut [usize]) -> R<usize> {
    let len = order.len();
    let mut n = 1;
    while n < len && !less(p, th, keys[order[n]], keys[order[n - 1]])? {
        n += 1;
    }
    if n >= len {
        return Ok(len);
    }
    if n > 1 {
        if less(p, th, keys[order[0]], keys[order[n - 1]])? {
            return Ok(n);
        }
        order[..n].reverse();
    }
    n += 1;
    let mut equal = 0;
    while n < len {
        if less(p, th, keys[order[n]], keys[order[n - 1]])? {
            turn_equal(order, n, &mut equal);
        } else if less(p, th, keys[order[n - 1]], keys[order[n]])? {
            break;
        } else {
            equal += 1;
        }
        n += 1;
    }
    turn_equal(order, n, &mut equal);
    order[..n].reverse();
    while n < len && !less(p, th, keys[order[n]], keys[order[n - 1]])? {
        n += 1;
    }
    Ok(n)
}

/// Turns the equal keys before `n` around, so that turning the whole run keeps their order.
fn turn_equal(order: &mut [usize], n: usize, equal: &mut usize) {
    if *equal > 0 {
        order[n - *equal - 1..n].reverse();
        *equal = 0;
    }
}

fn merge(
    p: &mut Process,
    th: &Thread,
    keys: &[Value],
    left: &[usize],
    right: &[usize],
) -> R<Vec<usize>> {
    let mut out = Vec::with_capacity(left.len() + right.len());
    let (mut i, mut j) = (0, 0);
    while i < left.len() && j < right.len() {
        if less(p, th, keys[right[j]], keys[left[i]])? {
            out.push(right[j]);
            j += 1;
        } else {
            out.push(left[i]);
            i += 1;
        }
    }
    out.extend_from_slice(&left[i..]);
    out.extend_from_slice(&right[j..]);
    Ok(out)
}
