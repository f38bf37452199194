//! Iterators of built-in values.

use crate::{
    object::{GeneratorKind, Iter, Object, ViewKind},
    ops::{
        attrdict, dicts,
        equal::{bytes_of, range_len},
        special::has_special,
    },
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Whether `iter()` would give something for a built-in value, or the class defines how.
pub fn is_iterable(p: &Process, v: Value) -> bool {
    if has_special(p, v, sym::ITER) || has_special(p, v, sym::GETITEM) {
        return true;
    }
    matches!(
        p.object(p.payload(v)),
        Some(
            Object::List(_)
                | Object::Tuple(_)
                | Object::Dict(_)
                | Object::AttrDict(_)
                | Object::Set(_)
                | Object::FrozenSet(_)
                | Object::Str(_)
                | Object::Bytes(_)
                | Object::ByteArray(_)
                | Object::Range(_)
                | Object::View { .. }
                | Object::Iter(_)
                | Object::Deque(_)
                | Object::TextStream(0)
        )
    ) || is_generator(p, v)
}

fn is_generator(p: &Process, v: Value) -> bool {
    matches!(p.object(v), Some(Object::Generator(g)) if g.kind == GeneratorKind::Generator)
}

/// `iter(v)`: an `Object::Iter`, or a generator itself.
pub fn get_iter(p: &mut Process, th: &Thread, v: Value) -> R<Value> {
    if has_special(p, v, sym::ITER) {
        return Err(Fault::NeedsPython);
    }
    let inner = p.payload(v);
    if let Value::Ref(r) = inner {
        let iter = match p.get(r) {
            Object::List(_) => Iter::List { list: r, at: 0 },
            Object::Tuple(_) => Iter::Tuple { tuple: r, at: 0 },
            Object::Str(_) => Iter::Str { text: r, at: 0 },
            Object::Bytes(_) | Object::ByteArray(_) => Iter::Bytes { bytes: r, at: 0 },
            Object::Range(parts) => Iter::Range {
                next: parts[0],
                step: parts[2],
                left: range_len(parts[0], parts[1], parts[2]),
            },
            Object::Dict(d) => over_dict(ViewKind::Keys, r, d.len()),
            Object::AttrDict(owner) => {
                let dict = attrdict::snapshot(p, th, *owner);
                let len = dicts::table(p, dict).map_or(0, crate::dict::Dict::len);
                over_dict(ViewKind::Keys, dict, len)
            }
            Object::View { kind, dict } => {
                let len = dicts::table(p, *dict).map_or(0, crate::dict::Dict::len);
                over_dict(*kind, *dict, len)
            }
            Object::Set(s) | Object::FrozenSet(s) => Iter::Set { set: r, at: 0, len: s.len() },
            Object::Deque(_) => over_deque(p, r, false),
            Object::Iter(_) => return Ok(inner),
            Object::Generator(_) if is_generator(p, inner) => return Ok(inner),
            Object::TextStream(0) => return Err(Fault::NeedsPython),
            _ if has_special(p, v, sym::GETITEM) => return Err(Fault::NeedsPython),
            _ => return not_iterable(p, th, v),
        };
        return Ok(p.alloc(th, Object::Iter(Box::new(iter))));
    }
    not_iterable(p, th, v)
}

/// An iterator over a deque.
pub fn over_deque(p: &mut Process, deque: Ref, reversed: bool) -> Iter {
    let known = match p.get(deque) {
        Object::Deque(d) => d.iteration(),
        _ => None,
    };
    let version = known.unwrap_or_else(|| match p.heap.get_mut(deque) {
        Object::Deque(d) => d.iterate(),
        _ => 0,
    });
    Iter::Deque { deque, at: 0, version, reversed }
}

fn not_iterable(p: &mut Process, th: &Thread, v: Value) -> R<Value> {
    let message = format!("'{}' object is not iterable", p.long_type_name(v));
    p.type_error(th, message)
}

/// The next item of an `Object::Iter`; None at its end. Generators and instances: NeedsPython.
pub fn iter_next(p: &mut Process, th: &Thread, r: Ref) -> R<Option<Value>> {
    if r.region() == 0 {
        return Err(Fault::NeedsPython);
    }
    let Object::Iter(iter) = p.heap.get_mut(r) else { return Err(Fault::NeedsPython) };
    match &mut **iter {
        Iter::Range { next, step, left } => {
            if *left == 0 {
                return Ok(None);
            }
            *left -= 1;
            let item = *next;
            *next = next.wrapping_add(*step);
            Ok(Some(Value::Int(item)))
        }
        Iter::List { list, at } => {
            let (list, here) = (*list, *at);
            *at += 1;
            match p.heap.peek(list) {
                Object::List(items) if here < items.len() => {
                    p.heap.saw_item(list, here, false);
                    Ok(Some(items[here]))
                }
                _ => {
                    p.heap.get(list);
                    end(p, r)
                }
            }
        }
        Iter::ListReversed { list, at } => {
            if *at == 0 {
                return end(p, r);
            }
            *at -= 1;
            let (list, here) = (*list, *at);
            match p.heap.get(list) {
                Object::List(items) if here < items.len() => Ok(Some(items[here])),
                _ => end(p, r),
            }
        }
        Iter::Tuple { tuple, at } => {
            let (tuple, here) = (*tuple, *at);
            *at += 1;
            match p.heap.get(tuple) {
                Object::Tuple(items) if here < items.len() => Ok(Some(items[here])),
                _ => end(p, r),
            }
        }
        Iter::Values { values, at, .. } => match values.get(*at).copied() {
            Some(item) => {
                *at += 1;
                Ok(Some(item))
            }
            None => end(p, r),
        },
        Iter::DictReversed { kind, dict, at, len, .. } => {
            let (kind, dict, at, len) = (*kind, *dict, *at, *len);
            let Some(table) = dicts::table(p, dict) else { return end(p, r) };
            if table.len() != len {
                spoil(p, r);
                let message = "dictionary changed size during iteration";
                return p.raise(th, T::RuntimeError, message);
            }
            let Some((at, entry)) = table.last_before(at) else { return end(p, r) };
            let (key, value) = (entry.key, entry.value);
            if let Object::Iter(iter) = p.heap.get_mut(r)
                && let Iter::DictReversed { at: before, left, .. } = &mut **iter
            {
                (*before, *left) = (at, left.saturating_sub(1));
            }
            Ok(Some(seen_as(p, th, kind, key, value)))
        }
        Iter::Done { .. } => Ok(None),
        Iter::Bytes { bytes, at } => {
            let (bytes, here) = (*bytes, *at);
            *at += 1;
            match bytes_of(p.heap.get(bytes)).and_then(|b| b.get(here)) {
                Some(byte) => Ok(Some(Value::Int(i64::from(*byte)))),
                None => end(p, r),
            }
        }
        Iter::Str { text, at } => {
            let (text, here) = (*text, *at);
            next_char(p, th, r, text, here)
        }
        Iter::Dict { kind, dict, at, len, left } => {
            let (kind, dict, here, len, left) = (*kind, *dict, *at, *len, *left);
            next_entry(p, th, r, kind, dict, [here, len, left])
        }
        Iter::Set { set, at, len } => {
            let (set, here, len) = (*set, *at, *len);
            next_key(p, th, r, set, here, len)
        }
        Iter::Deque { deque, at, version, reversed } => {
            let (deque, here, version, reversed) = (*deque, *at, *version, *reversed);
            let Object::Deque(d) = p.heap.get(deque) else { return end(p, r) };
            if !d.is_at(version) {
                return p.raise(th, T::RuntimeError, "deque mutated during iteration");
            }
            let position = if reversed { d.items.len().checked_sub(here + 1) } else { Some(here) };
            match position.and_then(|position| d.items.get(position).copied()) {
                Some(item) => {
                    advance(p, r, here + 1);
                    Ok(Some(item))
                }
                None => end(p, r),
            }
        }
        Iter::Enumerate { iter, next } => {
            let (iter, number) = (*iter, *next);
            match iter_next(p, th, iter)? {
                Some(item) => {
                    if let Object::Iter(it) = p.heap.get_mut(r)
                        && let Iter::Enumerate { next, .. } = &mut **it
                    {
                        *next = number.saturating_add(1);
                    }
                    Ok(Some(p.tuple(th, [Value::Int(number), item])))
                }
                None => Ok(None),
            }
        }
        Iter::Zip { iters, strict } => {
            let (iters, strict) = (iters.clone(), *strict);
            next_zip(p, th, &iters, strict)
        }
    }
}

fn end(p: &mut Process, r: Ref) -> R<Option<Value>> {
    let kind = p.native_type(Value::Ref(r));
    *p.heap.get_mut(r) = Object::Iter(Box::new(Iter::Done { kind }));
    Ok(None)
}

fn over_dict(kind: ViewKind, dict: Ref, len: usize) -> Iter {
    Iter::Dict { kind, dict, at: 0, len, left: len }
}

fn advance(p: &mut Process, r: Ref, to: usize) {
    if let Object::Iter(iter) = p.heap.get_mut(r)
        && let Iter::Str { at, .. } | Iter::Set { at, .. } | Iter::Deque { at, .. } = &mut **iter
    {
        *at = to;
    }
}

/// Makes every further look at the iterator fail as this one does.
fn spoil(p: &mut Process, r: Ref) {
    if let Object::Iter(iter) = p.heap.get_mut(r)
        && let Iter::Dict { len, .. } | Iter::DictReversed { len, .. } | Iter::Set { len, .. } =
            &mut **iter
    {
        *len = usize::MAX;
    }
}

fn next_char(p: &mut Process, th: &Thread, r: Ref, text: Ref, at: usize) -> R<Option<Value>> {
    let ch = match p.get(text) {
        Object::Str(s) => s.text().get(at..).and_then(|rest| rest.chars().next()),
        _ => None,
    };
    let Some(ch) = ch else { return end(p, r) };
    advance(p, r, at + ch.len_utf8());
    Ok(Some(p.str(th, ch.encode_utf8(&mut [0; 4]) as &str)))
}

fn next_entry(
    p: &mut Process,
    th: &Thread,
    r: Ref,
    kind: ViewKind,
    dict: Ref,
    [at, len, left]: [usize; 3],
) -> R<Option<Value>> {
    let Object::Dict(d) = p.get(dict) else { return end(p, r) };
    if d.len() != len {
        spoil(p, r);
        return p.raise(th, T::RuntimeError, "dictionary changed size during iteration");
    }
    let Some((after, entry)) = d.next_from(at) else { return end(p, r) };
    if left == 0 {
        return p.raise(th, T::RuntimeError, "dictionary keys changed during iteration");
    }
    let (key, value) = (entry.key, entry.value);
    if let Object::Iter(iter) = p.heap.get_mut(r)
        && let Iter::Dict { at, left, .. } = &mut **iter
    {
        (*at, *left) = (after, *left - 1);
    }
    Ok(Some(seen_as(p, th, kind, key, value)))
}

/// What a view gives for an entry.
fn seen_as(p: &mut Process, th: &Thread, kind: ViewKind, key: Value, value: Value) -> Value {
    match kind {
        ViewKind::Keys => key,
        ViewKind::Values => value,
        ViewKind::Items => p.tuple(th, [key, value]),
    }
}

fn next_key(
    p: &mut Process,
    th: &Thread,
    r: Ref,
    set: Ref,
    at: usize,
    len: usize,
) -> R<Option<Value>> {
    let Some(table) = super::sets::table(p, set) else { return end(p, r) };
    if table.len() != len {
        spoil(p, r);
        return p.raise(th, T::RuntimeError, "Set changed size during iteration");
    }
    let Some((after, key)) = table.next_from(at) else { return end(p, r) };
    advance(p, r, after);
    Ok(Some(key))
}

fn next_zip(p: &mut Process, th: &Thread, iters: &[Ref], strict: bool) -> R<Option<Value>> {
    let mut items = Vec::with_capacity(iters.len());
    for (i, iter) in iters.iter().enumerate() {
        match iter_next(p, th, *iter)? {
            Some(item) => items.push(item),
            None if !strict => return Ok(None),
            None if i > 0 => return uneven(p, th, i, "shorter"),
            None => {
                for (i, iter) in iters.iter().enumerate().skip(1) {
                    if iter_next(p, th, *iter)?.is_some() {
                        return uneven(p, th, i, "longer");
                    }
                }
                return Ok(None);
            }
        }
    }
    if items.is_empty() {
        return Ok(None);
    }
    Ok(Some(p.tuple(th, items)))
}

fn uneven(p: &mut Process, th: &Thread, i: usize, how: &str) -> R<Option<Value>> {
    let others = if i == 1 { " 1".to_owned() } else { format!("s 1-{i}") };
    p.value_error(th, format!("zip() argument {} is {how} than argument{others}", i + 1))
}

/// All items of a built-in iterable. An iterator is used up.
pub fn collect(p: &mut Process, th: &Thread, v: Value) -> R<Vec<Value>> {
    if has_special(p, v, sym::ITER) {
        return Err(Fault::NeedsPython);
    }
    match p.object(p.payload(v)) {
        Some(Object::List(items)) => return Ok(items.clone()),
        Some(Object::Tuple(items)) => return Ok(items.to_vec()),
        Some(Object::Range(parts)) => {
            let n = range_len(parts[0], parts[1], parts[2]);
            if i64::try_from(n).is_err() {
                return super::too_large(p, th, "ssize_t");
            }
            p.reserve(th, (n as usize).saturating_mul(16))?;
        }
        Some(Object::Generator(_)) => return Err(Fault::NeedsPython),
        _ => {}
    }
    let iter = get_iter(p, th, v)?;
    let Value::Ref(iter) = iter else { return Ok(Vec::new()) };
    let mut items = Vec::new();
    while let Some(item) = iter_next(p, th, iter)? {
        items.push(item);
    }
    Ok(items)
}

/// All items of an iterable, leaving an iterator where it was: for what may still turn out to need
/// Python code. [`use_up`] then takes them for good.
pub fn peek(p: &mut Process, th: &Thread, v: Value) -> R<Vec<Value>> {
    match p.object(v) {
        Some(Object::Iter(_)) => {
            let fork = fork(p, th, v, &mut Vec::new());
            collect(p, th, fork)
        }
        _ => collect(p, th, v),
    }
}

/// Ends an iterator that [`peek`] looked at.
pub fn use_up(p: &mut Process, th: &Thread, v: Value) -> R<()> {
    if matches!(p.object(v), Some(Object::Iter(_))) {
        collect(p, th, v)?;
    }
    Ok(())
}

/// A copy of an iterator that goes on from the same place; those it draws from are copied too.
fn fork(p: &mut Process, th: &Thread, v: Value, known: &mut Vec<(Ref, Ref)>) -> Value {
    let Value::Ref(r) = v else { return v };
    if let Some((_, copy)) = known.iter().find(|(original, _)| *original == r) {
        return Value::Ref(*copy);
    }
    let Object::Iter(iter) = p.get(r) else { return v };
    let mut iter = iter.clone();
    let mut sources: Vec<&mut Ref> = match &mut *iter {
        Iter::Enumerate { iter, .. } => vec![iter],
        Iter::Zip { iters, .. } => iters.iter_mut().collect(),
        _ => Vec::new(),
    };
    for source in &mut sources {
        if let Value::Ref(copy) = fork(p, th, Value::Ref(**source), known) {
            **source = copy;
        }
    }
    let copy = p.heap.alloc(th.region, Object::Iter(iter));
    known.push((r, copy));
    Value::Ref(copy)
}
