//! Operators of strings, bytes, lists, tuples, sets and dicts.

use super::{Number, number};
use crate::{
    heap::RegionId,
    object::{OWN_SIZE, Object},
    op::BinOp,
    ops,
    process::{Fault, Process, R},
    pystr::Str,
    text::strings,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Nothing where the operands have no such operator.
pub fn binary(p: &mut Process, th: &Thread, op: BinOp, a: Value, b: Value) -> R<Option<Value>> {
    match op {
        BinOp::Add => concat(p, th, p.payload(a), p.payload(b), b),
        BinOp::Mul => multiply(p, th, a, b),
        BinOp::Mod => match p.as_str(a).map(str::to_owned) {
            Some(template) => {
                let text = crate::text::percent(p, th, &template, b)?;
                Ok(Some(p.str(th, text)))
            }
            None if p.object(p.payload(a)).and_then(ops::equal::bytes_of).is_some() => {
                Err(Fault::NeedsPython)
            }
            None => Ok(None),
        },
        BinOp::Or => match ops::set_binary(p, th, op, false, a, b)? {
            Some(set) => Ok(Some(set)),
            None => match merge(p, th, a, b)? {
                Some(dict) => Ok(Some(dict)),
                None => Ok(ops::union_of(p, th, a, b)),
            },
        },
        BinOp::And | BinOp::Sub | BinOp::Xor => ops::set_binary(p, th, op, false, a, b),
        _ => Ok(None),
    }
}

/// `dict | dict`.
fn merge(p: &mut Process, th: &Thread, a: Value, b: Value) -> R<Option<Value>> {
    let (Some(x), Some(y)) = (ops::plain_dict(p, th, a), ops::plain_dict(p, th, b)) else {
        return Ok(None);
    };
    let copy = match p.get(x) {
        Object::Dict(dict) => (**dict).clone(),
        _ => return Ok(None),
    };
    p.reserve(th, copy.len() * 56)?;
    let result = ops::dicts::new_dict(p, th, copy);
    if let Value::Ref(r) = result {
        ops::dict_merge(p, th, r, y)?;
    }
    Ok(Some(result))
}

/// Nothing where `a` does not change in place.
pub fn inplace(p: &mut Process, th: &Thread, op: BinOp, a: Value, b: Value) -> R<Option<Value>> {
    let Value::Ref(target) = p.payload(a) else { return Ok(None) };
    match (op, p.get(target)) {
        (BinOp::Add, Object::List(_)) => {
            let iterable = ops::iterate::is_iterable(p, b);
            let python = matches!(
                p.object(b),
                Some(Object::Instance { .. } | Object::Derived(_) | Object::Generator(_))
            );
            if !iterable && !python {
                let message = format!("'{}' object is not iterable", p.long_type_name(b));
                return p.type_error(th, message);
            }
            let items = ops::collect(p, th, b)?;
            p.reserve(th, items.len() * 16)?;
            p.heap.charge(items.len() * 16);
            if let Object::List(list) = p.heap.get_mut(target) {
                list.extend(items);
            }
            Ok(Some(a))
        }
        (BinOp::Mul, Object::List(items)) => {
            let items = items.clone();
            let Some(times) = repeat_count(p, th, b)? else { return Ok(None) };
            let items = repeat_items(p, th, &items, times)?;
            p.heap.charge(items.len() * 16);
            if let Object::List(list) = p.heap.get_mut(target) {
                *list = items;
            }
            Ok(Some(a))
        }
        (BinOp::Add | BinOp::Mul, Object::Deque(_)) => Err(Fault::NeedsPython),
        (BinOp::Mul, Object::ByteArray(bytes)) => {
            let bytes = bytes.clone();
            let Some(times) = repeat_count(p, th, b)? else { return Ok(None) };
            p.reserve(th, bytes.len().saturating_mul(times))?;
            let bytes = bytes.repeat(times);
            p.heap.charge(bytes.len());
            if let Object::ByteArray(array) = p.heap.get_mut(target) {
                *array = bytes;
            }
            Ok(Some(a))
        }
        (BinOp::Or | BinOp::And | BinOp::Sub | BinOp::Xor, Object::Set(_)) => {
            ops::set_binary(p, th, op, true, a, b)
        }
        (BinOp::Or, Object::Dict(_) | Object::AttrDict(_)) => match ops::plain_dict(p, th, b) {
            Some(from) => {
                ops::dict_merge(p, th, target, from)?;
                Ok(Some(a))
            }
            None => match p.object(b) {
                Some(_) => Err(Fault::NeedsPython),
                _ => {
                    let message = format!("'{}' object is not iterable", p.long_type_name(b));
                    p.type_error(th, message)
                }
            },
        },
        (BinOp::Add, Object::ByteArray(_)) => {
            let Some(bytes) = bytes_of(p, p.payload(b)).map(<[u8]>::to_vec) else {
                return Ok(None);
            };
            p.reserve(th, bytes.len())?;
            if let Object::ByteArray(array) = p.heap.get_mut(target) {
                array.extend(bytes);
            }
            Ok(Some(a))
        }
        _ => Ok(None),
    }
}

fn bytes_of(p: &Process, value: Value) -> Option<&[u8]> {
    match p.object(value)? {
        Object::Bytes(bytes) => Some(bytes),
        Object::ByteArray(bytes) => Some(bytes),
        _ => None,
    }
}

/// Both texts, one after the other, where both operands are plain texts.
#[inline]
pub fn texts(p: &mut Process, th: &Thread, a: Value, b: Value) -> Option<R<Value>> {
    let (Value::Ref(x), Value::Ref(y)) = (a, b) else { return None };
    if let Some(text) = joined(p, th.region, x, y) {
        return Some(Ok(text));
    }
    let (Object::Str(x), Object::Str(y)) = (p.heap.peek(x), p.heap.peek(y)) else { return None };
    let size = x.len() + y.len();
    Some(p.reserve(th, size).map(|()| a))
}

/// The same where there is room for it.
#[inline]
pub fn joined(p: &mut Process, region: RegionId, x: Ref, y: Ref) -> Option<Value> {
    let (Object::Str(x), Object::Str(y)) = (p.heap.peek(x), p.heap.peek(y)) else { return None };
    if !p.may_allocate(x.len() + y.len()) {
        return None;
    }
    let (text, bytes) = x.and(y);
    Some(Value::Ref(p.heap.alloc_counted(region, Object::Str(text), bytes + OWN_SIZE)))
}

fn concat(p: &mut Process, th: &Thread, a: Value, b: Value, shown: Value) -> R<Option<Value>> {
    let (Some(left), right) = (p.object(a), p.object(b)) else { return Ok(None) };
    let object = match (left, right) {
        (Object::Str(_), Some(Object::Str(_))) => {
            return texts(p, th, a, b).transpose();
        }
        (Object::List(x), Some(Object::List(y))) => {
            if !p.may_allocate((x.len() + y.len()) * 16) {
                return Err(p.fault(th, T::MemoryError, &[]));
            }
            Object::List([x.as_slice(), y].concat())
        }
        (Object::Tuple(x), Some(Object::Tuple(y))) => {
            if !p.may_allocate((x.len() + y.len()) * 16) {
                return Err(p.fault(th, T::MemoryError, &[]));
            }
            Object::Tuple([&**x, y].concat().into())
        }
        (Object::Bytes(x), Some(_)) if bytes_of(p, b).is_some() => {
            let joined = [x, bytes_of(p, b).unwrap_or_default()].concat();
            p.reserve(th, joined.len())?;
            Object::Bytes(joined.into())
        }
        (Object::ByteArray(x), Some(_)) if bytes_of(p, b).is_some() => {
            let joined = [x, bytes_of(p, b).unwrap_or_default()].concat();
            p.reserve(th, joined.len())?;
            Object::ByteArray(joined)
        }
        (Object::Deque(x), Some(Object::Deque(y))) => {
            let mut joined = (**x).clone();
            let more: Vec<Value> = y.items.iter().copied().collect();
            p.reserve(th, (joined.items.len() + more.len()) * 16)?;
            joined.append_all(more);
            Object::Deque(Box::new(joined))
        }
        (Object::Str(_) | Object::List(_) | Object::Tuple(_), _) => {
            let (own, other) = (p.native_type(a).name(), p.long_type_name(shown));
            let message = format!("can only concatenate {own} (not \"{other}\") to {own}");
            return p.type_error(th, message);
        }
        (Object::Deque(_), _) => {
            let other = p.long_type_name(shown);
            let message = format!("can only concatenate deque (not \"{other}\") to deque");
            return p.type_error(th, message);
        }
        (Object::Bytes(_) | Object::ByteArray(_), _) => {
            let message =
                format!("can't concat {} to {}", p.long_type_name(shown), p.native_type(a).name());
            return p.type_error(th, message);
        }
        _ => return Ok(None),
    };
    Ok(Some(p.alloc(th, object)))
}

pub(super) fn is_sequence(p: &Process, value: Value) -> bool {
    matches!(p.native_type(value), T::Str | T::Bytes | T::ByteArray | T::List | T::Tuple | T::Deque)
        && matches!(p.object(value), Some(o) if !matches!(o, Object::AttrDict(_)))
}

fn multiply(p: &mut Process, th: &Thread, a: Value, b: Value) -> R<Option<Value>> {
    let (sequence, count) = match (is_sequence(p, a), is_sequence(p, b)) {
        (true, _) => (p.payload(a), b),
        (false, true) => (p.payload(b), a),
        (false, false) => return Ok(None),
    };
    let Some(times) = repeat_count(p, th, count)? else {
        let message =
            format!("can't multiply sequence by non-int of type '{}'", p.long_type_name(count));
        return p.type_error(th, message);
    };
    let Some(object) = p.object(sequence) else { return Ok(None) };
    let long = |length: usize| times > 0 && length > i64::MAX as usize / times;
    let object = match object {
        Object::Str(s) if long(strings::length(s.text())) => {
            return p.raise(th, T::OverflowError, "repeated string is too long");
        }
        Object::Bytes(x) if long(x.len()) => {
            return p.raise(th, T::OverflowError, "repeated bytes are too long");
        }
        Object::Str(s) => {
            let total = s.len().saturating_mul(times);
            p.reserve(th, total)?;
            Object::Str(Str::new(p.as_str(sequence).unwrap_or_default().repeat(times)))
        }
        Object::Bytes(x) => {
            let x = x.clone();
            p.reserve(th, x.len().saturating_mul(times))?;
            Object::Bytes(x.repeat(times).into())
        }
        Object::ByteArray(x) => {
            let x = x.clone();
            p.reserve(th, x.len().saturating_mul(times))?;
            Object::ByteArray(x.repeat(times))
        }
        Object::List(x) => {
            let x = x.clone();
            Object::List(repeat_items(p, th, &x, times)?)
        }
        Object::Tuple(x) => {
            let x = x.clone();
            Object::Tuple(repeat_items(p, th, &x, times)?.into())
        }
        Object::Deque(x) => {
            let once: Vec<Value> = x.items.iter().copied().collect();
            let mut deque = crate::object::Deque { maxlen: x.maxlen, ..Default::default() };
            deque.append_all(repeat_items(p, th, &once, times)?);
            Object::Deque(Box::new(deque))
        }
        _ => return Ok(None),
    };
    Ok(Some(p.alloc(th, object)))
}

fn repeat_items(p: &mut Process, th: &Thread, items: &[Value], times: usize) -> R<Vec<Value>> {
    p.reserve(th, items.len().saturating_mul(times).saturating_mul(16))?;
    Ok(items.repeat(times))
}

/// How often to repeat; nothing if the value is no integer.
fn repeat_count(p: &mut Process, th: &Thread, value: Value) -> R<Option<usize>> {
    match number(p, value) {
        Some(Number::Bool(b)) => Ok(Some(usize::from(b))),
        Some(Number::Small(i)) => Ok(Some(usize::try_from(i.max(0)).unwrap_or(usize::MAX))),
        Some(Number::Big(_)) => {
            p.raise(th, T::OverflowError, "cannot fit 'int' into an index-sized integer")
        }
        Some(Number::Float(_)) | None if super::has_special(p, value, "__index__") => {
            Err(Fault::NeedsPython)
        }
        Some(Number::Float(_)) | None => Ok(None),
    }
}
