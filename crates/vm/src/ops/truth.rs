//! Truth and length.

use num_traits::Zero;

use crate::{
    object::{Iter, Object},
    ops::{attrdict, equal::range_len, special::has_special},
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    value::{Ref, Value},
};

/// `bool(v)`.
#[inline]
pub fn truth(p: &Process, v: Value) -> R<bool> {
    Ok(match v {
        Value::Bool(b) => b,
        Value::None | Value::Undef => false,
        Value::Int(i) => i != 0,
        Value::Float(f) => f != 0.0,
        Value::Ref(r) => return truth_of(p, v, r),
        // There is a warning to be given.
        Value::NotImplemented => return Err(Fault::NeedsPython),
        _ => true,
    })
}

fn truth_of(p: &Process, v: Value, r: Ref) -> R<bool> {
    match p.get(r) {
        Object::BigInt(i) => Ok(!i.is_zero()),
        Object::Instance { .. } | Object::Derived(_) | Object::Exception(_) | Object::Class(_) => {
            if has_special(p, v, sym::BOOL) || has_special(p, v, sym::LEN) {
                return Err(Fault::NeedsPython);
            }
            match p.get(r) {
                Object::Derived(d) => truth(p, d.payload),
                _ => Ok(true),
            }
        }
        _ => Ok(native_length(p, v).is_none_or(|n| n > 0)),
    }
}

/// `len(v)`.
pub fn length(p: &mut Process, th: &Thread, v: Value) -> R<usize> {
    if has_special(p, v, sym::LEN) {
        return Err(Fault::NeedsPython);
    }
    match native_length(p, p.payload(v)) {
        Some(n) if i64::try_from(n).is_ok() => Ok(n as usize),
        Some(_) => super::too_large(p, th, "ssize_t"),
        None => {
            let message = format!("object of type '{}' has no len()", p.long_type_name(v));
            p.type_error(th, message)
        }
    }
}

/// Length of a built-in value that has one.
pub fn native_length(p: &Process, v: Value) -> Option<u64> {
    Some(match p.object(v)? {
        Object::Str(s) => s.chars() as u64,
        Object::Bytes(b) => b.len() as u64,
        Object::ByteArray(b) => b.len() as u64,
        Object::List(items) => items.len() as u64,
        Object::Tuple(items) => items.len() as u64,
        Object::Dict(d) => d.len() as u64,
        Object::Set(s) | Object::FrozenSet(s) => s.len() as u64,
        Object::Range(r) => range_len(r[0], r[1], r[2]),
        Object::View { dict, .. } => match p.get(*dict) {
            Object::Dict(d) => d.len() as u64,
            _ => 0,
        },
        Object::AttrDict(owner) => attrdict::pairs(p, *owner).len() as u64,
        Object::Deque(d) => d.items.len() as u64,
        _ => return None,
    })
}

/// `__length_hint__` of a built-in iterator: how many items are left.
pub fn items_left(p: &Process, iter: &Iter) -> usize {
    match iter {
        Iter::List { list, at } => match p.get(*list) {
            Object::List(items) => items.len().saturating_sub(*at),
            _ => 0,
        },
        Iter::ListReversed { at, .. } => *at,
        Iter::Tuple { tuple, at } => match p.get(*tuple) {
            Object::Tuple(items) => items.len().saturating_sub(*at),
            _ => 0,
        },
        Iter::Range { left, .. } => usize::try_from(*left).unwrap_or(usize::MAX),
        Iter::Values { values, at, .. } => values.len() - at,
        Iter::DictReversed { left, .. } => *left,
        _ => 0,
    }
}
