//! `collections.deque`.

use super::{
    Native,
    args::{Sig, bind},
    native,
    plain::{optional_whole, plain, receiver, whole},
    with_fallback,
};
use crate::{
    finalize,
    object::{Deque, Object},
    ops::{self, same_or_equal},
    process::{Call, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const DEQUE: &[Native] = &[
    with_fallback("__new__", new, "_deque_new"),
    with_fallback("__init__", init, "_deque_init"),
    native("append", append),
    native("appendleft", append_left),
    native("pop", pop),
    native("popleft", pop_left),
    with_fallback("extend", extend, "_deque_extend"),
    with_fallback("extendleft", extend_left, "_deque_extendleft"),
    native("rotate", rotate),
    native("clear", clear),
    native("copy", copy),
    native("__copy__", copy),
    native("reverse", reverse),
    native("insert", insert),
    with_fallback("count", count, "_sequence_count"),
    with_fallback("index", index, "_sequence_index"),
    with_fallback("remove", remove, "_deque_remove"),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));
const SIG: Sig<2> =
    Sig { name: "deque", params: ["iterable", "maxlen"], required: 0, positional: 2 };

/// The deque, to be changed; any change ends the iterations over it.
fn change<V: Default>(p: &mut Process, r: Ref, f: impl FnOnce(&mut Deque) -> V) -> V {
    match p.heap.get_mut(r) {
        Object::Deque(d) => {
            d.changes();
            f(d)
        }
        _ => V::default(),
    }
}

fn items(p: &Process, r: Ref) -> Vec<Value> {
    match p.get(r) {
        Object::Deque(d) => d.items.iter().copied().collect(),
        _ => Vec::new(),
    }
}

/// Gives what there is no room for any more.
fn push(d: &mut Deque, item: Value) -> Option<Value> {
    if d.maxlen == Some(0) {
        return Some(item);
    }
    let full = d.maxlen == Some(d.items.len());
    let old = if full { d.items.pop_front() } else { None };
    d.items.push_back(item);
    old
}

/// The same at the other end.
fn push_left(d: &mut Deque, item: Value) -> Option<Value> {
    if d.maxlen == Some(0) {
        return Some(item);
    }
    let full = d.maxlen == Some(d.items.len());
    let old = if full { d.items.pop_back() } else { None };
    d.items.push_front(item);
    old
}

/// Contents and bound that the arguments ask for.
fn contents(p: &mut Process, th: &mut Thread, call: Call) -> R<Deque> {
    let [source, maxlen] = bind(p, th, call, 1, &SIG)?;
    let maxlen = match maxlen {
        Value::Undef | Value::None => None,
        v => match p.as_i64(v) {
            Some(n) if n >= 0 => Some(n as usize),
            Some(_) => return p.value_error(th, "maxlen must be non-negative"),
            None if p.as_bigint(v).is_some() => return crate::ops::too_large(p, th, "ssize_t"),
            None => return p.type_error(th, "an integer is required"),
        },
    };
    let mut deque = Deque { maxlen, ..Deque::default() };
    if !source.is_undef() {
        for item in ops::collect(p, th, source)? {
            push(&mut deque, item);
        }
    }
    Ok(deque)
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::Deque)?;
    let deque =
        if super::object::fills(p, class) { contents(p, th, call)? } else { Deque::default() };
    let deque = p.alloc(th, Object::Deque(Box::new(deque)));
    Ok(Flow::Value(super::object::derive(p, th, class, deque)))
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "__init__")?;
    let new = contents(p, th, call)?;
    change(p, this, |d| {
        d.items = new.items;
        d.maxlen = new.maxlen;
    });
    NONE
}

fn append(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "append")?;
    let [item] = plain(p, th, call, 1, "deque.append", 1)?;
    p.heap.charge(16);
    let old = change(p, this, |d| push(d, item));
    Ok(finalize::told_of(p, th, old.as_slice()))
}

fn append_left(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "appendleft")?;
    let [item] = plain(p, th, call, 1, "deque.appendleft", 1)?;
    p.heap.charge(16);
    let old = change(p, this, |d| push_left(d, item));
    Ok(finalize::told_of(p, th, old.as_slice()))
}

fn popped(p: &mut Process, th: &Thread, item: Option<Value>) -> R<Flow> {
    match item {
        Some(item) => Ok(Flow::Value(item)),
        None => p.raise(th, T::IndexError, "pop from an empty deque"),
    }
}

fn pop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "pop")?;
    plain::<0>(p, th, call, 1, "deque.pop", 0)?;
    let item = change(p, this, |d| d.items.pop_back());
    popped(p, th, item)
}

fn pop_left(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "popleft")?;
    plain::<0>(p, th, call, 1, "deque.popleft", 0)?;
    let item = change(p, this, |d| d.items.pop_front());
    popped(p, th, item)
}

fn extend(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "extend")?;
    let [source] = plain(p, th, call, 1, "deque.extend", 1)?;
    let new = ops::collect(p, th, source)?;
    p.heap.charge(new.len() * 16);
    let old: Vec<Value> =
        change(p, this, |d| new.into_iter().filter_map(|item| push(d, item)).collect());
    Ok(finalize::told_of(p, th, &old))
}

fn extend_left(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "extendleft")?;
    let [source] = plain(p, th, call, 1, "deque.extendleft", 1)?;
    let new = ops::collect(p, th, source)?;
    p.heap.charge(new.len() * 16);
    let old: Vec<Value> =
        change(p, this, |d| new.into_iter().filter_map(|item| push_left(d, item)).collect());
    Ok(finalize::told_of(p, th, &old))
}

fn rotate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "rotate")?;
    let [by] = plain(p, th, call, 1, "deque.rotate", 0)?;
    let by = optional_whole(p, th, by, 1)?;
    change(p, this, |d| {
        if !d.items.is_empty() {
            let by = by.rem_euclid(d.items.len() as i64) as usize;
            d.items.rotate_right(by);
        }
    });
    NONE
}

fn clear(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "clear")?;
    plain::<0>(p, th, call, 1, "deque.clear", 0)?;
    let held = finalize::held_by(p, this);
    change(p, this, |d| d.items.clear());
    Ok(finalize::told_of(p, th, &held))
}

fn copy(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "copy")?;
    let copy = match p.get(this) {
        Object::Deque(d) => d.clone(),
        _ => Box::default(),
    };
    Ok(Flow::Value(p.alloc(th, Object::Deque(copy))))
}

fn reverse(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "reverse")?;
    plain::<0>(p, th, call, 1, "deque.reverse", 0)?;
    change(p, this, |d| d.items.make_contiguous().reverse());
    NONE
}

fn insert(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "insert")?;
    let [at, item] = plain(p, th, call, 1, "deque.insert", 2)?;
    let at = whole(p, th, at)?;
    let full = matches!(p.get(this), Object::Deque(d) if d.maxlen == Some(d.items.len()));
    if full {
        return p.raise(th, T::IndexError, "deque already at its maximum size");
    }
    change(p, this, |d| {
        let len = d.items.len() as i64;
        let at = if at < 0 { (at + len).max(0) } else { at.min(len) };
        d.items.insert(at as usize, item);
    });
    NONE
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "count")?;
    let [item] = plain(p, th, call, 1, "deque.count", 1)?;
    Ok(Flow::Value(Value::Int(super::list::count_of(p, &items(p, this), item)?)))
}

fn index(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "index")?;
    let [item, start, stop] = plain(p, th, call, 1, "deque.index", 1)?;
    let all = items(p, this);
    let start = optional_whole(p, th, start, 0)?;
    let stop = optional_whole(p, th, stop, all.len() as i64)?;
    let bound = |i: i64| {
        let len = all.len() as i64;
        (if i < 0 { (i + len).max(0) } else { i.min(len) }) as usize
    };
    let (from, to) = (bound(start), bound(stop));
    for (at, other) in all.iter().enumerate().take(to).skip(from) {
        if same_or_equal(p, *other, item)? {
            return Ok(Flow::Value(Value::Int(at as i64)));
        }
    }
    let text = crate::text::repr(p, item)?;
    p.value_error(th, format!("{text} is not in deque"))
}

fn remove(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Deque, "remove")?;
    let [item] = plain(p, th, call, 1, "deque.remove", 1)?;
    match super::list::find(p, &items(p, this), item)? {
        Some(at) => {
            change(p, this, |d| d.items.remove(at));
            NONE
        }
        None => {
            let text = crate::text::repr(p, item)?;
            p.value_error(th, format!("{text} is not in deque"))
        }
    }
}
