//! Dicts: finding, setting and removing by key.

use crate::{
    dict::Dict,
    object::Object,
    ops::{
        attrdict,
        equal::same_or_equal,
        hash::{hash, hash_bytes},
        number::hash_int,
    },
    process::{Process, R},
    thread::Thread,
    value::{Ref, Value},
    watch::Field,
};

/// The dict that a value is or holds (instances of derived classes), without attribute mappings.
pub fn dict_ref(p: &Process, v: Value) -> Option<Ref> {
    let r = p.payload(v).as_ref()?;
    matches!(p.get(r), Object::Dict(_) | Object::AttrDict(_)).then_some(r)
}

/// The same, but a plain dict always: of an attribute mapping, what it holds now.
pub fn plain_dict(p: &mut Process, th: &Thread, v: Value) -> Option<Ref> {
    let r = dict_ref(p, v)?;
    match p.get(r) {
        Object::AttrDict(owner) => {
            let owner = *owner;
            Some(attrdict::snapshot(p, th, owner))
        }
        _ => Some(r),
    }
}

/// The table itself.
pub fn table(p: &Process, dict: Ref) -> Option<&Dict> {
    if let Object::Dict(d) = p.get(dict) { Some(d) } else { None }
}

/// Position of a key whose hash is known.
#[inline]
pub fn find(p: &Process, dict: &Dict, hash: u64, key: Value) -> R<Option<usize>> {
    match key {
        Value::Int(i) => dict.find(hash, |other| match other {
            Value::Int(j) => Ok(i == j),
            other => same_or_equal(p, other, key),
        }),
        Value::Ref(r) if let Object::Str(text) = p.heap.peek(r) => {
            dict.find(hash, |other| match other {
                Value::Ref(o) if o == r => Ok(true),
                Value::Ref(o) if let Object::Str(other) = p.heap.peek(o) => Ok(text == other),
                other => same_or_equal(p, other, key),
            })
        }
        _ => dict.find(hash, |other| same_or_equal(p, other, key)),
    }
}

/// Hash and position of a key of the commonest kinds among others of its kind; None if somebody else must
/// say. It stands in the run loop's own code: it is most of what a small loop over a dict does.
#[inline(always)]
fn plain_find(p: &Process, dict: &Dict, key: Value) -> Option<(u64, Option<usize>)> {
    match key {
        Value::Int(i) => {
            let hash = hash_int(i);
            let at = dict.find(hash, |other| match other {
                Value::Int(j) => Ok(i == j),
                _ => Err(()),
            });
            Some((hash, at.ok()?))
        }
        Value::Ref(r) => {
            let Object::Str(text) = p.heap.peek(r) else { return None };
            let hash = hash_bytes(text.text().as_bytes());
            let at = dict.find(hash, |other| match other {
                Value::Ref(o) if o == r => Ok(true),
                Value::Ref(o) if let Object::Str(other) = p.heap.peek(o) => Ok(text == other),
                _ => Err(()),
            });
            Some((hash, at.ok()?))
        }
        _ => None,
    }
}

/// `dict[key]` of a plain dict and a key that need nobody else; None if the key is not there, too.
#[inline]
pub fn look(p: &Process, dict: Ref, key: Value) -> Option<Value> {
    let Object::Dict(d) = p.heap.unwatched(dict)? else { return None };
    let (_, at) = plain_find(p, d, key)?;
    Some(d.entry(at?).value)
}

/// Whether a plain dict has a key; None if somebody else must say.
#[inline]
pub fn has(p: &Process, dict: Ref, key: Value) -> Option<bool> {
    let Object::Dict(d) = p.heap.unwatched(dict)? else { return None };
    let (_, at) = plain_find(p, d, key)?;
    Some(at.is_some())
}

/// `dict[key] = value` of a plain dict where it needs nobody else. False, and nothing done, if not.
#[inline]
pub fn store(p: &mut Process, dict: Ref, key: Value, value: Value) -> bool {
    let Some(Object::Dict(d)) = p.heap.unwatched(dict) else { return false };
    let Some((hash, found)) = plain_find(p, d, key) else { return false };
    if found.is_none() {
        p.heap.charge(56);
    }
    if let Some(Object::Dict(d)) = p.heap.unwatched_mut(dict) {
        match found {
            Some(at) => d.set_at(at, value),
            None => d.push(hash, key, value),
        }
    }
    true
}

pub fn dict_get(p: &mut Process, th: &Thread, dict: Ref, key: Value) -> R<Option<Value>> {
    if let Some(value) = look(p, dict, key) {
        return Ok(Some(value));
    }
    let hash = hash(p, th, key)?;
    match p.heap.peek(dict) {
        Object::Dict(d) => match find(p, d, hash, key)? {
            Some(at) => {
                p.heap.saw_item(dict, at, false);
                Ok(Some(d.entry(at).value))
            }
            None => {
                p.heap.get(dict);
                Ok(None)
            }
        },
        Object::AttrDict(owner) => Ok(attrdict::get(p, *owner, key)),
        Object::Derived(d) => match d.payload {
            Value::Ref(inner) => dict_get(p, th, inner, key),
            _ => Ok(None),
        },
        _ => Ok(None),
    }
}

pub fn dict_set(p: &mut Process, th: &Thread, dict: Ref, key: Value, value: Value) -> R<()> {
    let hash = hash(p, th, key)?;
    dict_set_hashed(p, th, dict, hash, key, value)
}

pub fn dict_set_hashed(
    p: &mut Process,
    th: &Thread,
    dict: Ref,
    hash: u64,
    key: Value,
    value: Value,
) -> R<()> {
    let found = match p.heap.peek(dict) {
        Object::Dict(d) => find(p, d, hash, key)?,
        Object::AttrDict(owner) => {
            let owner = *owner;
            return attrdict::set(p, th, owner, key, value);
        }
        Object::Derived(d) => {
            return match d.payload {
                Value::Ref(inner) => dict_set_hashed(p, th, inner, hash, key, value),
                _ => Ok(()),
            };
        }
        _ => return Ok(()),
    };
    if found.is_none() {
        p.heap.charge(56);
    }
    let field = found.map_or(Field::WHOLE, Field::at);
    if let Object::Dict(d) = p.heap.get_mut_at(dict, field) {
        match found {
            Some(at) => d.set_at(at, value),
            None => d.push(hash, key, value),
        }
    }
    Ok(())
}

/// Removes a key; gives its value, or None if it was not there.
pub fn dict_del(p: &mut Process, th: &Thread, dict: Ref, key: Value) -> R<Option<Value>> {
    let hash = hash(p, th, key)?;
    let found = match p.get(dict) {
        Object::Dict(d) => find(p, d, hash, key)?,
        Object::AttrDict(owner) => {
            let owner = *owner;
            return attrdict::remove(p, th, owner, key);
        }
        Object::Derived(d) => {
            return match d.payload {
                Value::Ref(inner) => dict_del(p, th, inner, key),
                _ => Ok(None),
            };
        }
        _ => None,
    };
    let Some(at) = found else { return Ok(None) };
    match p.heap.get_mut(dict) {
        Object::Dict(d) => Ok(Some(d.remove_at(at).1)),
        _ => Ok(None),
    }
}

/// Keys, values and hashes of a dict as they are now.
pub fn entries(p: &Process, dict: Ref) -> Vec<crate::dict::Entry> {
    table(p, dict).map(|d| d.iter().copied().collect()).unwrap_or_default()
}

/// Puts all of `from` into `dict`. NeedsPython before anything is changed.
pub fn dict_merge(p: &mut Process, th: &Thread, dict: Ref, from: Ref) -> R<()> {
    let new = entries(p, from);
    if let Some(d) = table(p, dict) {
        for entry in &new {
            find(p, d, entry.hash, entry.key)?;
        }
    }
    for entry in new {
        dict_set_hashed(p, th, dict, entry.hash, entry.key, entry.value)?;
    }
    Ok(())
}

/// A new dict on the heap.
pub fn new_dict(p: &mut Process, th: &Thread, dict: Dict) -> Value {
    p.alloc(th, Object::Dict(Box::new(dict)))
}
