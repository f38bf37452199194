//! `hash()`: CPython's values where it fixes them, own fixed ones elsewhere.

use crate::{
    object::{Object, ViewKind},
    ops::{
        equal::{DEPTH, range_key},
        number::{Num, hash_num, num},
        special::user_class,
    },
    process::{Fault, Process, R},
    pyset::PySet,
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// `hash(v)` as 64 bits of two's complement; TypeError if it has none.
#[inline]
pub fn hash(p: &mut Process, th: &Thread, v: Value) -> R<u64> {
    match hash_at(p, v, 0)? {
        Hashed::Hash(hash) => Ok(hash),
        Hashed::Unhashable(culprit) => {
            let name = crate::interp::attr::qualified_type(p, culprit);
            let message = format!("unhashable type: '{name}'");
            p.type_error(th, message)
        }
    }
}

/// The same where nothing can be raised: what has no hash is left to the prelude.
pub fn try_hash(p: &Process, v: Value) -> R<u64> {
    match hash_at(p, v, 0)? {
        Hashed::Hash(hash) => Ok(hash),
        Hashed::Unhashable(_) => Err(Fault::NeedsPython),
    }
}

enum Hashed {
    Hash(u64),
    Unhashable(Value),
}

fn hash_at(p: &Process, v: Value, depth: u32) -> R<Hashed> {
    if let Value::Ref(r) = v
        && let Object::Str(text) = p.heap.peek(r)
    {
        return Ok(Hashed::Hash(hash_bytes(text.text().as_bytes())));
    }
    let r = match v {
        Value::Int(i) => return Ok(Hashed::Hash(hash_num(Num::Int(i)))),
        Value::Bool(b) => return Ok(Hashed::Hash(u64::from(b))),
        Value::Float(f) if f.is_nan() => return Ok(Hashed::Hash(mix(f.to_bits()))),
        Value::Float(f) => return Ok(Hashed::Hash(hash_num(Num::Float(f)))),
        Value::None | Value::Undef => return Ok(Hashed::Hash(0xfca8_6420)),
        Value::NotImplemented | Value::Ellipsis | Value::Native(_) | Value::Type(_) => {
            let (tag, bits) = v.bits();
            return Ok(Hashed::Hash(mix(u64::from(tag) << 32 | bits)));
        }
        Value::Ref(r) => r,
    };
    if depth >= DEPTH {
        return Err(Fault::NeedsPython);
    }
    if let Some(class) = user_class(p, v)
        && let Some(answer) = of_class(p, v, class)
    {
        return answer;
    }
    Ok(Hashed::Hash(match p.get(r) {
        Object::Bytes(b) => hash_bytes(b),
        Object::BigInt(_) => num(p, v).map_or(0, hash_num),
        Object::Derived(d) => return hash_at(p, d.payload, depth + 1),
        Object::Tuple(items) => return hash_items(p, items, depth),
        Object::Slice(parts) => return hash_items(p, &parts[..], depth),
        Object::GenericAlias(parts) => return hash_items(p, &parts[..], depth),
        Object::FrozenSet(set) => hash_set(set),
        Object::Range(parts) => {
            let (n, start, step) = range_key(parts);
            let or_none = |on: bool, i: i64| if on { Value::Int(i) } else { Value::None };
            let key = [Value::Int(n.cast_signed()), or_none(n > 0, start), or_none(n > 1, step)];
            return hash_items(p, &key, depth);
        }
        Object::Union(members) => {
            members.iter().fold(0, |hash, member| hash ^ mix(member.bits().1))
        }
        Object::Method(m) => identity(p, m.this) ^ identity(p, m.func).rotate_left(7),
        Object::NativeMethod { func, this } => identity(p, *this) ^ mix(u64::from(func.0)),
        // So the prelude finds by an object's weak reference what is to be done when it goes.
        Object::WeakRef { target } => identity(p, *target),
        Object::Code(code) => mix(u64::from(code.0)),
        Object::List(_)
        | Object::Dict(_)
        | Object::AttrDict(_)
        | Object::Set(_)
        | Object::ByteArray(_)
        | Object::Deque(_)
        | Object::Namespace(_)
        | Object::View { kind: ViewKind::Keys | ViewKind::Items, .. } => {
            return Ok(Hashed::Unhashable(v));
        }
        _ => identity(p, v),
    }))
}

/// The hash that a class written in Python asks for: None if it leaves it to the built-in base.
fn of_class(p: &Process, v: Value, class: Ref) -> Option<R<Hashed>> {
    let Object::Class(c) = p.get(class) else { return None };
    for m in &c.mro {
        match m {
            Value::Ref(r) => {
                let Object::Class(c) = p.get(*r) else { continue };
                if let Some(found) = c.attrs.get(sym::HASH) {
                    // `__hash__ = object.__hash__`, or another built-in type's.
                    if let Value::Native(id) = found {
                        let natives = crate::natives::registry();
                        if natives.method(T::Object, sym::HASH) == Some(id) {
                            return Some(Ok(Hashed::Hash(identity(p, v))));
                        }
                        if natives.method(p.native_type(v), sym::HASH) == Some(id) {
                            return None;
                        }
                    }
                    return Some(if found.is_none() {
                        Ok(Hashed::Unhashable(v))
                    } else {
                        Err(Fault::NeedsPython)
                    });
                }
                // A class that defines `__eq__` alone gets `__hash__ = None`.
                if c.attrs.get(sym::EQ).is_some() {
                    return Some(Ok(Hashed::Unhashable(v)));
                }
            }
            _ => return None,
        }
    }
    None
}

fn hash_items(p: &Process, items: &[Value], depth: u32) -> R<Hashed> {
    let mut lanes = Vec::with_capacity(items.len());
    for item in items {
        match hash_at(p, *item, depth + 1)? {
            Hashed::Hash(hash) => lanes.push(hash),
            unhashable @ Hashed::Unhashable(_) => return Ok(unhashable),
        }
    }
    Ok(Hashed::Hash(combine(&lanes)))
}

/// CPython's hash of a tuple whose items have these hashes.
pub fn combine(lanes: &[u64]) -> u64 {
    const P1: u64 = 11_400_714_785_074_694_791;
    const P2: u64 = 14_029_467_366_897_019_727;
    const P5: u64 = 2_870_177_450_012_600_261;
    let mut acc = P5;
    for lane in lanes {
        acc = acc.wrapping_add(lane.wrapping_mul(P2)).rotate_left(31).wrapping_mul(P1);
    }
    acc = acc.wrapping_add(lanes.len() as u64 ^ (P5 ^ 3_527_539));
    if acc == u64::MAX { 1_546_275_796 } else { acc }
}

/// CPython's hash of a frozenset, whatever the order of its table.
fn hash_set(set: &PySet) -> u64 {
    let mut acc = 0;
    for (hash, _) in set.iter() {
        acc ^= (hash ^ 89_869_747 ^ (hash << 16)).wrapping_mul(3_644_798_167);
    }
    acc ^= (set.len() as u64 + 1).wrapping_mul(1_927_868_237);
    acc ^= (acc >> 11) ^ (acc >> 25);
    acc = acc.wrapping_mul(69_069).wrapping_add(907_133_923);
    if acc == u64::MAX { 590_923_713 } else { acc }
}

/// Strings: the same in every run, so that runs can be replayed.
#[inline]
pub fn hash_bytes(bytes: &[u8]) -> u64 {
    if bytes.is_empty() {
        return 0;
    }
    let mut acc = bytes.len() as u64;
    let mut chunks = bytes.chunks_exact(8);
    for chunk in &mut chunks {
        let word = chunk.try_into().map_or(0, u64::from_le_bytes);
        acc = (acc.rotate_left(5) ^ word).wrapping_mul(0x9E37_79B9_7F4A_7C15);
    }
    let rest = chunks.remainder().iter().fold(0, |word, byte| word << 8 | u64::from(*byte));
    let hash = mix((acc.rotate_left(5) ^ rest).wrapping_mul(0x9E37_79B9_7F4A_7C15));
    if hash == u64::MAX { u64::MAX - 1 } else { hash }
}

/// Where the hashes of objects that compare by identity begin.
const HEAP: u64 = 0x7f00_0000_0000;

/// The hash of what compares by identity: it stays where objects are [renamed](Process::renamed).
pub fn identity(p: &Process, v: Value) -> u64 {
    let (tag, bits) = v.bits();
    match v {
        Value::Ref(_) if p.renamed => HEAP,
        Value::Ref(r) => HEAP + u64::from(r.0) * 16,
        _ => 0x5500_0000_0000 + (u64::from(tag) << 36) + (bits & 0xffff_ffff) * 32,
    }
}

/// Whether a key is an object hashed by where it is in memory.
pub fn is_of_place(hash: u64, key: Value) -> bool {
    matches!(key, Value::Ref(_)) && (HEAP..=HEAP + u64::from(u32::MAX) * 16).contains(&hash)
}

#[inline]
fn mix(mut x: u64) -> u64 {
    x = (x ^ (x >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    x = (x ^ (x >> 32)).wrapping_mul(0xD6E8_FEB8_6659_FD93);
    x ^ (x >> 32)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tuples_hash_as_in_cpython() {
        assert_eq!(combine(&[1, 2, 3]), 529_344_067_295_497_451);
        assert_eq!(combine(&[]), 5_740_354_900_026_072_187);
    }

    #[test]
    fn frozen_sets_hash_as_in_cpython() {
        let mut set = PySet::default();
        assert_eq!(hash_set(&set), 133_146_708_735_736);
        for i in 1..4 {
            set.push(i, Value::Int(i.cast_signed()));
        }
        assert_eq!(hash_set(&set).cast_signed(), -272_375_401_224_217_160);
    }
}
