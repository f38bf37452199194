//! `o[i]`, `o[i] = v`, `del o[i]`.

use crate::{
    object::Object,
    ops::{
        dicts,
        equal::{bytes_of, range_len},
        iterate::{collect, is_iterable},
        slices::{Span, as_index, position, slice_indices},
        special::{class_special, has_special},
        types,
    },
    process::{Fault, Process, R},
    pystr::Str,
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
    watch::Field,
};

/// `o[i]`.
pub fn get_item(p: &mut Process, th: &Thread, o: Value, i: Value) -> R<Value> {
    if let Value::Ref(r) = o {
        match p.heap.peek(r) {
            Object::List(items) => {
                if let Value::Int(i) = i
                    && let Some(at) = position(i, items.len())
                {
                    p.heap.saw_item(r, at, false);
                    return Ok(items[at]);
                }
            }
            Object::Tuple(items) => {
                if let Value::Int(i) = i
                    && let Some(at) = position(i, items.len())
                {
                    return Ok(items[at]);
                }
            }
            Object::Instance { .. } | Object::Derived(_) | Object::Exception(_)
                if has_special(p, o, sym::GETITEM) =>
            {
                return Err(Fault::NeedsPython);
            }
            _ => {}
        }
    }
    match p.payload(o) {
        Value::Ref(r) => get_item_of(p, th, o, r, i),
        Value::Type(t) => types::type_item(p, th, t, i),
        _ => not_subscriptable(p, th, o),
    }
}

fn not_subscriptable(p: &mut Process, th: &Thread, o: Value) -> R<Value> {
    let message = format!("'{}' object is not subscriptable", p.long_type_name(o));
    p.type_error(th, message)
}

fn get_item_of(p: &mut Process, th: &Thread, o: Value, r: Ref, i: Value) -> R<Value> {
    let kind = p.native_type(Value::Ref(r));
    match p.heap.peek(r) {
        Object::Dict(_) | Object::AttrDict(_) => match dicts::dict_get(p, th, r, i)? {
            Some(v) => Ok(v),
            None if has_special(p, o, sym::MISSING) => Err(Fault::NeedsPython),
            None => Err(p.fault(th, T::KeyError, &[i])),
        },
        Object::Class(_) => {
            if class_special(p, r, sym::CLASS_GETITEM).is_some() || has_special(p, o, sym::GETITEM)
            {
                return Err(Fault::NeedsPython);
            }
            let native = p.class_native(o);
            if types::is_generic(native) || types::is_generic_class(p, r) {
                return Ok(types::alias(p, th, o, i));
            }
            let message = format!("type '{}' is not subscriptable", p.class_name(o));
            p.type_error(th, message)
        }
        Object::GenericAlias(_) => types::filled(p, th, o, i),
        Object::Str(_)
        | Object::List(_)
        | Object::Tuple(_)
        | Object::Bytes(_)
        | Object::ByteArray(_)
        | Object::Range(_) => sequence_item(p, th, r, kind, i),
        Object::Deque(_) => {
            let at = deque_position(p, th, r, i)?;
            match p.get(r) {
                Object::Deque(d) => Ok(d.items[at]),
                _ => Ok(Value::None),
            }
        }
        _ => not_subscriptable(p, th, o),
    }
}

fn sequence_item(p: &mut Process, th: &Thread, r: Ref, kind: T, i: Value) -> R<Value> {
    if let Some(Object::Slice(parts)) = p.object(i) {
        let parts = **parts;
        return get_slice(p, th, r, parts);
    }
    let Some(index) = as_index(p, th, i)? else { return bad_index(p, th, kind, i) };
    let found = match p.get(r) {
        Object::List(items) => position(index, items.len()).map(|at| items[at]),
        Object::Tuple(items) => position(index, items.len()).map(|at| items[at]),
        Object::Bytes(_) | Object::ByteArray(_) => {
            let bytes = bytes_of(p.get(r)).unwrap_or_default();
            position(index, bytes.len()).map(|at| Value::Int(i64::from(bytes[at])))
        }
        Object::Range(parts) => range_item(parts, index),
        Object::Str(s) => {
            let ch = position(index, s.chars()).and_then(|at| char_at(s, at));
            ch.map(|ch| p.str(th, ch.encode_utf8(&mut [0; 4]) as &str))
        }
        _ => None,
    };
    match found {
        Some(v) => Ok(v),
        None => p.raise(th, T::IndexError, format!("{}index out of range", index_owner(kind))),
    }
}

fn index_owner(kind: T) -> &'static str {
    match kind {
        T::Str => "string ",
        T::List => "list ",
        T::Tuple => "tuple ",
        T::Range => "range object ",
        T::ByteArray => "bytearray ",
        _ => "",
    }
}

fn bad_index<V>(p: &mut Process, th: &Thread, kind: T, i: Value) -> R<V> {
    let found = p.long_type_name(i);
    let message = match kind {
        T::Str => format!("string indices must be integers, not '{found}'"),
        T::Bytes => format!("byte indices must be integers or slices, not {found}"),
        _ => format!("{} indices must be integers or slices, not {found}", kind.name()),
    };
    p.type_error(th, message)
}

/// Item `i` of a range, counted from the end if negative.
pub fn range_item(parts: &[i64; 3], i: i64) -> Option<Value> {
    let n = i128::from(range_len(parts[0], parts[1], parts[2]));
    let at = if i < 0 { i128::from(i) + n } else { i128::from(i) };
    if at < 0 || at >= n {
        return None;
    }
    i64::try_from(i128::from(parts[0]) + at * i128::from(parts[2])).ok().map(Value::Int)
}

fn char_at(s: &Str, at: usize) -> Option<char> {
    if s.is_ascii() { Some(char::from(s.text().as_bytes()[at])) } else { s.text().chars().nth(at) }
}

fn get_slice(p: &mut Process, th: &Thread, r: Ref, parts: [Value; 3]) -> R<Value> {
    let len = super::truth::native_length(p, Value::Ref(r)).unwrap_or(0);
    if let Object::Range(range) = p.get(r) {
        let range = **range;
        return slice_range(p, th, range, len, &parts);
    }
    let span = slice_indices(p, th, &parts, len as usize)?;
    p.reserve(th, span.count * 16)?;
    let object = match p.get(r) {
        Object::List(items) => Object::List(pick(items, span)),
        Object::Tuple(_) if span.count == len as usize && span.step == 1 => {
            return Ok(Value::Ref(r));
        }
        Object::Tuple(items) => Object::Tuple(pick(items, span).into()),
        Object::Bytes(bytes) => Object::Bytes(pick(bytes, span).into()),
        Object::ByteArray(bytes) => Object::ByteArray(pick(bytes, span)),
        Object::Str(_) if span.count == len as usize && span.step == 1 => {
            return Ok(Value::Ref(r));
        }
        Object::Str(s) => Object::Str(Str::new(slice_text(s, span))),
        _ => return Ok(Value::None),
    };
    Ok(p.alloc(th, object))
}

fn pick<V: Copy>(items: &[V], span: Span) -> Vec<V> {
    if span.step == 1 {
        return items[span.start as usize..span.start as usize + span.count].to_vec();
    }
    span.positions().map(|at| items[at]).collect()
}

fn slice_text(s: &Str, span: Span) -> String {
    if span.count == 0 {
        return String::new();
    }
    let start = span.start as usize;
    if s.is_ascii() {
        if span.step == 1 {
            return s.text()[start..start + span.count].to_owned();
        }
        let bytes = s.text().as_bytes();
        return span.positions().map(|at| char::from(bytes[at])).collect();
    }
    if span.step == 1 {
        return s.text().chars().skip(start).take(span.count).collect();
    }
    let chars: Vec<char> = s.text().chars().collect();
    span.positions().map(|at| chars[at]).collect()
}

fn slice_range(
    p: &mut Process,
    th: &Thread,
    [start, _, step]: [i64; 3],
    len: u64,
    parts: &[Value; 3],
) -> R<Value> {
    let Ok(len) = usize::try_from(len.min(i64::MAX.cast_unsigned())) else {
        return p.raise(th, T::OverflowError, "range is too long to be sliced");
    };
    let span = slice_indices(p, th, parts, len)?;
    let at = |i: i64| i128::from(start) + i128::from(i) * i128::from(step);
    let new =
        (i64::try_from(at(span.start)), i64::try_from(at(span.stop)), span.step.checked_mul(step));
    match new {
        (Ok(start), Ok(stop), Some(step)) => {
            Ok(p.alloc(th, Object::Range(Box::new([start, stop, step]))))
        }
        _ => super::too_large(p, th, "ssize_t"),
    }
}

fn deque_position(p: &mut Process, th: &Thread, r: Ref, i: Value) -> R<usize> {
    let Some(index) = as_index(p, th, i)? else {
        let message = format!("sequence index must be integer, not '{}'", p.long_type_name(i));
        return p.type_error(th, message);
    };
    let len = if let Object::Deque(d) = p.get(r) { d.items.len() } else { 0 };
    match position(index, len) {
        Some(at) => Ok(at),
        None => p.raise(th, T::IndexError, "deque index out of range"),
    }
}

/// `o[i] = v`.
pub fn set_item(p: &mut Process, th: &Thread, o: Value, i: Value, v: Value) -> R<()> {
    if let Value::Ref(r) = o
        && let Value::Int(i) = i
        && r.region() != 0
        && let Object::List(items) = p.heap.peek(r)
        && let Some(at) = position(i, items.len())
    {
        if let Object::List(items) = p.heap.get_mut_at(r, Field::at(at)) {
            items[at] = v;
        }
        return Ok(());
    }
    if has_special(p, o, sym::SETITEM) {
        return Err(Fault::NeedsPython);
    }
    let Value::Ref(r) = p.payload(o) else { return no_assignment(p, th, o) };
    match p.heap.peek(r) {
        Object::List(_) => set_list_item(p, th, r, i, v),
        Object::Dict(_) | Object::AttrDict(_) => dicts::dict_set(p, th, r, i, v),
        Object::ByteArray(_) => set_byte(p, th, r, i, v),
        Object::Deque(_) => {
            let at = deque_position(p, th, r, i)?;
            if let Object::Deque(d) = p.heap.get_mut(r) {
                d.items[at] = v;
            }
            Ok(())
        }
        _ => no_assignment(p, th, o),
    }
}

fn no_assignment(p: &mut Process, th: &Thread, o: Value) -> R<()> {
    if has_special(p, o, sym::DELITEM) {
        return p.raise(th, T::AttributeError, "__setitem__");
    }
    let message = format!("'{}' object does not support item assignment", p.long_type_name(o));
    p.type_error(th, message)
}

fn set_list_item(p: &mut Process, th: &Thread, r: Ref, i: Value, v: Value) -> R<()> {
    if let Some(Object::Slice(parts)) = p.object(i) {
        let parts = **parts;
        return set_list_slice(p, th, r, parts, v);
    }
    let Some(index) = as_index(p, th, i)? else { return bad_index(p, th, T::List, i) };
    if let Object::List(items) = p.heap.get_mut(r)
        && let Some(at) = position(index, items.len())
    {
        items[at] = v;
        return Ok(());
    }
    p.raise(th, T::IndexError, "list assignment index out of range")
}

fn set_list_slice(p: &mut Process, th: &Thread, r: Ref, parts: [Value; 3], v: Value) -> R<()> {
    slice_indices(p, th, &parts, 0)?;
    if !is_iterable(p, v) {
        return p.type_error(th, "must assign iterable to extended slice");
    }
    let new = collect(p, th, v)?;
    let len = p.as_items(Value::Ref(r)).map_or(0, <[Value]>::len);
    let span = slice_indices(p, th, &parts, len)?;
    if span.step == 1 {
        p.heap.charge(new.len() * 16);
        let from = span.start as usize;
        let to = (span.stop.max(span.start)) as usize;
        if let Object::List(items) = p.heap.get_mut(r) {
            items.splice(from..to, new);
        }
        return Ok(());
    }
    if new.len() != span.count {
        return p.value_error(
            th,
            format!(
                "attempt to assign sequence of size {} to extended slice of size {}",
                new.len(),
                span.count
            ),
        );
    }
    if let Object::List(items) = p.heap.get_mut(r) {
        for (at, item) in span.positions().zip(new) {
            items[at] = item;
        }
    }
    Ok(())
}

fn set_byte(p: &mut Process, th: &Thread, r: Ref, i: Value, v: Value) -> R<()> {
    if let Some(Object::Slice(parts)) = p.object(i) {
        let parts = **parts;
        return set_byte_slice(p, th, r, parts, v);
    }
    let Some(index) = as_index(p, th, i)? else { return bad_index(p, th, T::ByteArray, i) };
    let len = bytes_of(p.get(r)).map_or(0, <[u8]>::len);
    let Some(at) = position(index, len) else {
        return p.raise(th, T::IndexError, "bytearray index out of range");
    };
    let byte = byte_of(p, th, v)?;
    if let Object::ByteArray(bytes) = p.heap.get_mut(r) {
        bytes[at] = byte;
    }
    Ok(())
}

fn set_byte_slice(p: &mut Process, th: &Thread, r: Ref, parts: [Value; 3], v: Value) -> R<()> {
    let new: Vec<u8> = match p.object(p.payload(v)).and_then(bytes_of) {
        Some(bytes) => bytes.to_vec(),
        None => {
            let items = collect(p, th, v)?;
            items.into_iter().map(|item| byte_of(p, th, item)).collect::<R<_>>()?
        }
    };
    let len = bytes_of(p.get(r)).map_or(0, <[u8]>::len);
    let span = slice_indices(p, th, &parts, len)?;
    if span.step != 1 && new.is_empty() {
        let gone: Vec<usize> = span.positions().collect();
        if let Object::ByteArray(bytes) = p.heap.get_mut(r) {
            let mut at = 0;
            bytes.retain(|_| {
                at += 1;
                !gone.contains(&(at - 1))
            });
        }
        return Ok(());
    }
    if span.step != 1 && new.len() != span.count {
        return p.value_error(
            th,
            format!(
                "attempt to assign bytes of size {} to extended slice of size {}",
                new.len(),
                span.count
            ),
        );
    }
    if let Object::ByteArray(bytes) = p.heap.get_mut(r) {
        if span.step == 1 {
            bytes.splice(span.start as usize..span.stop.max(span.start) as usize, new);
        } else {
            for (at, byte) in span.positions().zip(new) {
                bytes[at] = byte;
            }
        }
    }
    Ok(())
}

/// A byte's value, with CPython's errors.
pub fn byte_of(p: &mut Process, th: &Thread, v: Value) -> R<u8> {
    if matches!(p.object(p.payload(v)), Some(Object::BigInt(_))) {
        return p.value_error(th, "byte must be in range(0, 256)");
    }
    let Some(i) = as_index(p, th, v)? else {
        let message =
            format!("'{}' object cannot be interpreted as an integer", p.long_type_name(v));
        return p.type_error(th, message);
    };
    match u8::try_from(i) {
        Ok(byte) => Ok(byte),
        Err(_) => p.value_error(th, "byte must be in range(0, 256)"),
    }
}

/// `del o[i]`.
pub fn del_item(p: &mut Process, th: &Thread, o: Value, i: Value) -> R<()> {
    if has_special(p, o, sym::DELITEM) {
        return Err(Fault::NeedsPython);
    }
    let payload = p.payload(o);
    let Value::Ref(r) = payload else { return no_deletion(p, th, o, i) };
    match p.get(r) {
        Object::Dict(_) | Object::AttrDict(_) => match dicts::dict_del(p, th, r, i)? {
            Some(_) => Ok(()),
            None => Err(p.fault(th, T::KeyError, &[i])),
        },
        Object::List(_) | Object::ByteArray(_) => del_sequence_item(p, th, r, i),
        Object::Deque(_) => {
            let at = deque_position(p, th, r, i)?;
            if let Object::Deque(d) = p.heap.get_mut(r) {
                d.items.remove(at);
                d.changes();
            }
            Ok(())
        }
        _ => no_deletion(p, th, o, i),
    }
}

fn no_deletion(p: &mut Process, th: &Thread, o: Value, i: Value) -> R<()> {
    // One slot of CPython's stands for both methods.
    if has_special(p, o, sym::SETITEM) {
        return p.raise(th, T::AttributeError, "__delitem__");
    }
    // Two functions of CPython's say it, the first one of whatever could be a sequence.
    let sequence = match p.native_type(o) {
        T::Tuple | T::Str | T::Bytes | T::Range | T::Set | T::FrozenSet => true,
        T::DictKeys | T::DictItems | T::DictValues => true,
        _ => super::special::user_class(p, o).is_some(),
    };
    let index = match i {
        Value::Int(_) | Value::Bool(_) => true,
        _ => p.native_type(i) == T::Int || has_special(p, i, sym::INDEX),
    };
    let verb = if sequence && index { "doesn't" } else { "does not" };
    let message = format!("'{}' object {verb} support item deletion", p.long_type_name(o));
    p.type_error(th, message)
}

fn del_sequence_item(p: &mut Process, th: &Thread, r: Ref, i: Value) -> R<()> {
    let kind = p.native_type(Value::Ref(r));
    let len = super::truth::native_length(p, Value::Ref(r)).unwrap_or(0) as usize;
    if let Some(Object::Slice(parts)) = p.object(i) {
        let parts = **parts;
        let span = slice_indices(p, th, &parts, len)?;
        let mut doomed = vec![false; len];
        for at in span.positions() {
            doomed[at] = true;
        }
        let mut at = 0;
        let mut keep = || {
            at += 1;
            !doomed[at - 1]
        };
        match p.heap.get_mut(r) {
            Object::List(items) => items.retain(|_| keep()),
            Object::ByteArray(bytes) => bytes.retain(|_| keep()),
            _ => {}
        }
        return Ok(());
    }
    let Some(index) = as_index(p, th, i)? else { return bad_index(p, th, kind, i) };
    let Some(at) = position(index, len) else {
        let what = if kind == T::List { "list assignment" } else { "bytearray" };
        return p.raise(th, T::IndexError, format!("{what} index out of range"));
    };
    match p.heap.get_mut(r) {
        Object::List(items) => {
            items.remove(at);
        }
        Object::ByteArray(bytes) => {
            bytes.remove(at);
        }
        _ => {}
    }
    Ok(())
}
