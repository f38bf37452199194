//! Unpacking into a fixed number of targets.

use crate::{
    object::Object,
    ops::{
        iterate::{get_iter, is_iterable, iter_next},
        special::has_special,
    },
    process::{Process, R},
    sym,
    thread::Thread,
    value::Value,
};

/// Exactly `n` items of a built-in iterable.
pub fn unpack(p: &mut Process, th: &Thread, v: Value, n: usize) -> R<Vec<Value>> {
    if let Some(items) = plain_items(p, v) {
        return match items.len() {
            found if found == n => Ok(items.to_vec()),
            found if found > n => too_many(p, th, n),
            found => too_few(p, th, n, found, ""),
        };
    }
    let items = first_items(p, th, v, Some(n + 1))?;
    match items.len() {
        found if found == n => Ok(items),
        found if found > n => too_many(p, th, n),
        found => too_few(p, th, n, found, ""),
    }
}

/// `before` items, a list of the rest, `after` items.
pub fn unpack_ex(
    p: &mut Process,
    th: &Thread,
    v: Value,
    before: usize,
    after: usize,
) -> R<Vec<Value>> {
    let mut items = match plain_items(p, v) {
        Some(items) => items.to_vec(),
        None => first_items(p, th, v, None)?,
    };
    if items.len() < before + after {
        return too_few(p, th, before + after, items.len(), "at least ");
    }
    let tail = items.split_off(items.len() - after);
    let rest = items.split_off(before);
    let rest = p.list(th, rest);
    items.push(rest);
    items.extend(tail);
    Ok(items)
}

fn plain_items(p: &Process, v: Value) -> Option<&[Value]> {
    if has_special(p, v, sym::ITER) {
        return None;
    }
    match p.object(p.payload(v))? {
        Object::List(items) => Some(items),
        Object::Tuple(items) => Some(items),
        _ => None,
    }
}

fn first_items(p: &mut Process, th: &Thread, v: Value, limit: Option<usize>) -> R<Vec<Value>> {
    if !is_iterable(p, v) {
        let message = format!("cannot unpack non-iterable {} object", p.type_name(v));
        return p.type_error(th, message);
    }
    let iter = get_iter(p, th, v)?;
    let Value::Ref(iter) = iter else { return Ok(Vec::new()) };
    let mut items = Vec::new();
    while limit.is_none_or(|limit| items.len() < limit)
        && let Some(item) = iter_next(p, th, iter)?
    {
        items.push(item);
    }
    Ok(items)
}

/// ValueError of an unpacking that found more than it has targets for.
pub fn too_many<V>(p: &mut Process, th: &Thread, n: usize) -> R<V> {
    p.value_error(th, format!("too many values to unpack (expected {n})"))
}

/// ValueError of an unpacking that found fewer; `least` is "at least " if a starred target stands.
pub fn too_few<V>(p: &mut Process, th: &Thread, n: usize, found: usize, least: &str) -> R<V> {
    p.value_error(th, format!("not enough values to unpack (expected {least}{n}, got {found})"))
}
