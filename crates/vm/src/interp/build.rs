//! Displays, unpacking, formatting and patterns.

use super::{Next, arith::take_answer};
use crate::{
    dict::Entry,
    object::Object,
    op::Conversion,
    ops,
    process::{Fault, Process, R},
    pystr::Str,
    sym,
    thread::{Ret, Thread},
    types::T,
    value::{Ref, Value},
};

pub(super) fn set(
    p: &mut Process,
    th: &mut Thread,
    base: usize,
    (d, s, n): (u16, u16, u16),
    fixed: bool,
) -> R<Next> {
    let from = base + usize::from(s);
    let items = th.stack[from..from + usize::from(n)].to_vec();
    let set = p.heap.alloc(th.region, Object::Set(Box::default()));
    for item in &items {
        match ops::set_add(p, th, set, *item) {
            Ok(()) => {}
            Err(Fault::NeedsPython) => {
                let list = p.list(th, items);
                return p.call_prelude(th, "_set_from", &[list], Ret::To(d));
            }
            Err(fault) => return Err(fault),
        }
    }
    if fixed && let Object::Set(set) = p.heap.get_mut(set) {
        let mut again = crate::pyset::PySet::default();
        set.iter().for_each(|(hash, key)| again.push(hash, key));
        **set = again;
    }
    th.stack[base + usize::from(d)] = Value::Ref(set);
    Ok(Next::Go)
}

pub(super) fn dict(
    p: &mut Process,
    th: &mut Thread,
    base: usize,
    d: u16,
    s: u16,
    n: u16,
) -> R<Next> {
    let from = base + usize::from(s);
    let end = from + 2 * usize::from(n);
    let dict = p.heap.alloc(th.region, Object::Dict(Box::default()));
    for at in (from..end).step_by(2) {
        let (key, value) = (th.stack[at], th.stack[at + 1]);
        if ops::dicts::store(p, dict, key, value) {
            continue;
        }
        match ops::dict_set(p, th, dict, key, value) {
            Ok(()) => {}
            Err(Fault::NeedsPython) => {
                let items = th.stack[from..end].to_vec();
                let list = p.list(th, items);
                return p.call_prelude(th, "_dict_from", &[list], Ret::To(d));
            }
            Err(fault) => return Err(fault),
        }
    }
    th.stack[base + usize::from(d)] = Value::Ref(dict);
    Ok(Next::Go)
}

pub(super) fn set_add(p: &mut Process, th: &mut Thread, set: Value, item: Value) -> R<Next> {
    let Value::Ref(r) = set else { return Ok(Next::Go) };
    match ops::set_add(p, th, r, item) {
        Ok(()) => Ok(Next::Go),
        Err(Fault::NeedsPython) => p.call_prelude(th, "_set_add", &[set, item], Ret::Drop),
        Err(fault) => Err(fault),
    }
}

pub(super) fn list_extend(
    p: &mut Process,
    th: &mut Thread,
    list: Value,
    items: Value,
    callee: Value,
) -> R<Next> {
    let source = take_answer(th).unwrap_or(items);
    match ops::collect(p, th, source) {
        Ok(values) => {
            p.heap.charge(values.len() * 16);
            if let Value::Ref(r) = list
                && let Object::List(list) = p.heap.get_mut(r)
            {
                match list.is_empty() {
                    true => *list = values,
                    false => list.extend(values),
                }
            }
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => p.call_prelude(th, "_list_hinted", &[source], Ret::Answer),
        Err(Fault::Raise(_)) if !callee.is_undef() && !ops::iterate::is_iterable(p, items) => {
            p.call_prelude(th, "_not_a_star", &[callee, items], Ret::Drop)
        }
        Err(Fault::Raise(exc)) if source.same(items) => Err(starred(p, th, items, exc)),
        Err(fault) => Err(fault),
    }
}

/// `[*5]`: CPython's words for what is not iterable behind a star.
fn starred(p: &mut Process, th: &mut Thread, items: Value, exc: Ref) -> Fault {
    if matches!(p.heap.get(exc), Object::Exception(e) if e.class.same(Value::Type(T::TypeError))) {
        let name = p.long_type_name(items).to_owned();
        let text = p.str(th, format!("Value after * must be an iterable, not {name}"));
        return p.fault(th, T::TypeError, &[text]);
    }
    Fault::Raise(exc)
}

pub(super) fn set_update(p: &mut Process, th: &mut Thread, set: Value, items: Value) -> R<Next> {
    let source = take_answer(th).unwrap_or(items);
    let Value::Ref(r) = set else { return Ok(Next::Go) };
    let values = match ops::collect(p, th, source) {
        Ok(values) => values,
        Err(Fault::NeedsPython) => return p.call_prelude(th, "_list", &[source], Ret::Answer),
        Err(fault) => return Err(fault),
    };
    for item in &values {
        match ops::set_add(p, th, r, *item) {
            Ok(()) => {}
            Err(Fault::NeedsPython) => {
                let list = p.list(th, values);
                return p.call_prelude(th, "_set_update", &[set, list], Ret::Drop);
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(Next::Go)
}

pub(super) fn dict_merge(
    p: &mut Process,
    th: &mut Thread,
    dict: Value,
    other: Value,
    callee: Value,
) -> R<Next> {
    let call = !callee.is_undef();
    let source = p.payload(other);
    let entries = match source {
        Value::Ref(source) if matches!(p.heap.get(source), Object::Dict(_)) => {
            ops::dicts::entries(p, source)
        }
        _ => {
            return merge_slowly(p, th, dict, other, callee);
        }
    };
    let Value::Ref(r) = dict else { return Ok(Next::Go) };
    if call && let Some(known) = ops::dicts::table(p, r) {
        let has = |e: &Entry| ops::dicts::find(p, known, e.hash, e.key);
        if entries.iter().any(|entry| matches!(has(entry), Ok(Some(_)))) {
            return merge_slowly(p, th, dict, other, callee);
        }
    }
    for Entry { hash, key, value } in entries {
        match ops::dicts::dict_set_hashed(p, th, r, hash, key, value) {
            Ok(()) => {}
            Err(Fault::NeedsPython) => {
                return merge_slowly(p, th, dict, other, callee);
            }
            Err(fault) => return Err(fault),
        }
    }
    Ok(Next::Go)
}

fn merge_slowly(
    p: &mut Process,
    th: &mut Thread,
    dict: Value,
    other: Value,
    callee: Value,
) -> R<Next> {
    let call = if callee.is_undef() { Value::None } else { p.tuple(th, vec![callee]) };
    p.call_prelude(th, "_dict_merge", &[dict, other, call], Ret::Drop)
}

/// A replacement field of an f-string.
pub(super) fn format(
    p: &mut Process,
    th: &mut Thread,
    conv: Conversion,
    value: Value,
    spec: Value,
    to: usize,
) -> R<Next> {
    if let Some(answer) = take_answer(th) {
        th.stack[to] = answer;
        return Ok(Next::Go);
    }
    if let (Value::Int(i), true) = (value, spec.is_undef()) {
        th.stack[to] = p.alloc(th, Object::Str(crate::text::decimal(i)));
        return Ok(Next::Go);
    }
    let spec_text = match p.object(spec) {
        // A copy of a short one copies nothing but a word or two.
        Some(Object::Str(spec)) => spec.clone(),
        _ => Str::new(p.as_str(spec).unwrap_or_default()),
    };
    let spec_text = spec_text.text();
    let text = match conv {
        Conversion::None if spec_text.is_empty() && p.native_type(value) != T::Object => {
            match p.special(value, sym::FORMAT) {
                Some(_) => Err(Fault::NeedsPython),
                None => crate::text::str_of(p, value),
            }
        }
        Conversion::None => crate::text::format(p, th, value, spec_text),
        Conversion::Str => crate::text::str_of(p, value),
        Conversion::Repr => crate::text::repr(p, value),
        Conversion::Ascii => crate::text::ascii_of(p, value),
    };
    let text = match text {
        Ok(text) if conv != Conversion::None && !spec_text.is_empty() => {
            let string = p.str(th, text);
            crate::text::format(p, th, string, spec_text)
        }
        other => other,
    };
    match text {
        Ok(text) => {
            th.stack[to] = p.str(th, text);
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => {
            let conv = Value::Int(match conv {
                Conversion::None => 0,
                Conversion::Str => 1,
                Conversion::Repr => 2,
                Conversion::Ascii => 3,
            });
            let spec = p.str(th, spec_text);
            p.call_prelude(th, "_format_field", &[value, conv, spec], Ret::Answer)
        }
        Err(fault) => Err(fault),
    }
}

pub(super) fn get_iter(p: &mut Process, th: &mut Thread, value: Value, to: usize) -> R<Next> {
    if let Some(answer) = take_answer(th) {
        th.stack[to] = answer;
        return Ok(Next::Go);
    }
    if let Some(Object::Generator(g)) = p.object(value)
        && g.kind == crate::object::GeneratorKind::Generator
    {
        th.stack[to] = value;
        return Ok(Next::Go);
    }
    match ops::get_iter(p, th, value) {
        Ok(iter) => {
            th.stack[to] = iter;
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => p.call_prelude(th, "_iter", &[value], Ret::Answer),
        Err(fault) => Err(fault),
    }
}

/// The items to unpack, `before` of them before the star, or None after pushing the frame that will collect them.
fn items_to_unpack(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    limit: Option<usize>,
    before: usize,
) -> R<Option<Vec<Value>>> {
    if let Some(answer) = take_answer(th) {
        return Ok(Some(p.as_items(answer).unwrap_or_default().to_vec()));
    }
    if let Some(Object::List(items)) = p.object(value) {
        return Ok(Some(items.clone()));
    }
    if let Some(Object::Tuple(items)) = p.object(value) {
        return Ok(Some(items.to_vec()));
    }
    match ops::collect(p, th, value) {
        Ok(values) => Ok(Some(values)),
        Err(Fault::NeedsPython) => {
            let limit = limit.map_or(Value::None, |n| Value::Int(n as i64));
            let before = Value::Int(before as i64);
            p.call_prelude(th, "_unpack", &[value, limit, before], Ret::Answer)?;
            Ok(None)
        }
        Err(Fault::Raise(exc)) => {
            if matches!(p.heap.get(exc), Object::Exception(e) if e.class.same(Value::Type(T::TypeError)))
            {
                let name = p.long_type_name(value).to_owned();
                return p.type_error(th, format!("cannot unpack non-iterable {name} object"));
            }
            Err(Fault::Raise(exc))
        }
        Err(fault) => Err(fault),
    }
}

pub(super) fn unpack(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    to: usize,
    n: usize,
) -> R<Next> {
    let Some(items) = items_to_unpack(p, th, value, Some(n), 0)? else { return Ok(Next::Frames) };
    if items.len() < n {
        let got = items.len();
        return p.value_error(th, format!("not enough values to unpack (expected {n}, got {got})"));
    }
    if items.len() > n {
        return p.value_error(th, format!("too many values to unpack (expected {n})"));
    }
    th.stack[to..to + n].copy_from_slice(&items);
    Ok(Next::Go)
}

pub(super) fn unpack_ex(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    to: usize,
    before: usize,
    after: usize,
) -> R<Next> {
    let Some(items) = items_to_unpack(p, th, value, None, before)? else { return Ok(Next::Frames) };
    if items.len() < before + after {
        let (need, got) = (before + after, items.len());
        return p.value_error(
            th,
            format!("not enough values to unpack (expected at least {need}, got {got})"),
        );
    }
    let end = items.len() - after;
    let rest = p.list(th, items[before..end].to_vec());
    th.stack[to..to + before].copy_from_slice(&items[..before]);
    th.stack[to + before] = rest;
    th.stack[to + before + 1..to + before + 1 + after].copy_from_slice(&items[end..]);
    Ok(Next::Go)
}

/// Whether a `case [a, b]` can match by length.
/// An object of the person's, or of the library's, that has items: whether it is what a pattern wants is
/// asked of the prelude. None if it has none.
pub(super) fn match_instance(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    to: usize,
    ask: impl FnOnce(Value) -> (&'static str, Vec<Value>),
) -> Option<R<Next>> {
    if !matches!(p.object(value), Some(Object::Instance { .. })) {
        return None;
    }
    p.special(value, sym::GETITEM)?;
    let Some(answer) = take_answer(th) else {
        let (name, args) = ask(value);
        return Some(p.call_prelude(th, name, &args, Ret::Answer));
    };
    th.stack[to] = answer;
    Some(Ok(Next::Go))
}

pub(super) fn match_sequence(p: &Process, value: Value, n: usize, at_least: bool) -> bool {
    let len = match p.object(p.payload(value)) {
        Some(Object::List(items)) => items.len(),
        Some(Object::Tuple(items)) => items.len(),
        Some(Object::Deque(d)) => d.items.len(),
        Some(Object::Range(r)) => ops::range_len(r) as usize,
        _ => return false,
    };
    if at_least { len >= n } else { len == n }
}

pub(super) fn match_keys(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    keys: Value,
    to: usize,
) -> R<Next> {
    if let Some(next) =
        match_instance(p, th, value, to + 1, |value| ("_match_keys", vec![value, keys]))
    {
        th.stack[to] = Value::Bool(!th.stack[to + 1].is_none());
        return next;
    }
    let payload = p.payload(value);
    let keys = p.as_items(keys).unwrap_or_default().to_vec();
    let mut found = Vec::with_capacity(keys.len());
    if let Value::Ref(dict) = payload {
        for key in keys {
            match ops::dict_get(p, th, dict, key)? {
                Some(item) => found.push(item),
                None => {
                    th.stack[to] = Value::Bool(false);
                    th.stack[to + 1] = Value::None;
                    return Ok(Next::Go);
                }
            }
        }
    }
    th.stack[to] = Value::Bool(true);
    th.stack[to + 1] = p.tuple(th, found);
    Ok(Next::Go)
}

pub(super) fn match_class(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    class: Value,
    names: Value,
    n: usize,
    to: usize,
) -> R<Next> {
    let found = match take_answer(th) {
        Some(answer) => answer,
        None => {
            let count = Value::Int(n as i64);
            return p.call_prelude(th, "_match_class", &[value, class, names, count], Ret::Answer);
        }
    };
    th.stack[to] = Value::Bool(!found.is_none());
    th.stack[to + 1] = found;
    Ok(Next::Go)
}
