//! Methods of `list`.

use super::{
    Native, native,
    plain::{named, optional_whole, plain, positional, receiver, whole},
    with_fallback,
};
use crate::{
    finalize,
    object::Object,
    ops::{self, same_or_equal, sort::sort_positions},
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const LIST: &[Native] = &[
    with_fallback("__new__", new, "_list_new"),
    with_fallback("__init__", init, "_list_init"),
    native("append", append),
    with_fallback("extend", extend, "_list_extend"),
    with_fallback("__iadd__", iadd, "_list_iadd"),
    native("insert", insert),
    native("pop", pop),
    with_fallback("remove", remove, "_list_remove"),
    native("clear", clear),
    with_fallback("index", index, "_sequence_index"),
    with_fallback("count", count, "_sequence_count"),
    with_fallback("sort", sort, "_list_sort"),
    native("reverse", reverse),
    native("copy", copy),
    native("__reversed__", reversed),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

/// A list as it is now.
pub fn items(p: &Process, r: Ref) -> Vec<Value> {
    match p.get(r) {
        Object::List(items) => items.clone(),
        Object::Tuple(items) => items.to_vec(),
        _ => Vec::new(),
    }
}

fn set_items(p: &mut Process, r: Ref, new: Vec<Value>) {
    p.heap.charge(new.len() * 16);
    if let Object::List(items) = p.heap.get_mut(r) {
        *items = new;
    }
}

fn items_mut(p: &mut Process, r: Ref) -> &mut Vec<Value> {
    match p.heap.get_mut(r) {
        Object::List(items) => items,
        _ => unreachable!("the receiver was checked to be a list"),
    }
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::List)?;
    let contents = if super::object::fills(p, class) {
        let [source] = plain(p, th, call, 1, "list", 0)?;
        if source.is_undef() { Vec::new() } else { ops::collect(p, th, source)? }
    } else {
        Vec::new()
    };
    let list = p.list(th, contents);
    Ok(Flow::Value(super::object::derive(p, th, class, list)))
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "__init__")?;
    let [source] = plain(p, th, call, 1, "list", 0)?;
    let contents = if source.is_undef() { Vec::new() } else { ops::collect(p, th, source)? };
    set_items(p, this, contents);
    NONE
}

fn append(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "append")?;
    let [item] = plain(p, th, call, 1, "list.append", 1)?;
    p.heap.charge(16);
    items_mut(p, this).push(item);
    NONE
}

fn extend(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "extend")?;
    let [source] = plain(p, th, call, 1, "list.extend", 1)?;
    let new = ops::collect(p, th, source)?;
    p.heap.charge(new.len() * 16);
    items_mut(p, this).extend(new);
    NONE
}

fn iadd(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    extend(p, th, call)?;
    Ok(Flow::Value(call.arg(th, 0)))
}

fn insert(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "insert")?;
    let [at, item] = plain(p, th, call, 1, "list.insert", 2)?;
    let at = whole(p, th, at)?;
    p.heap.charge(16);
    let items = items_mut(p, this);
    let len = items.len() as i64;
    let at = if at < 0 { (at + len).max(0) } else { at.min(len) };
    items.insert(at as usize, item);
    NONE
}

fn pop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "pop")?;
    let [at] = plain(p, th, call, 1, "list.pop", 0)?;
    let at = optional_whole(p, th, at, -1)?;
    let items = items_mut(p, this);
    if items.is_empty() {
        return p.raise(th, T::IndexError, "pop from empty list");
    }
    match ops::slices::position(at, items.len()) {
        Some(at) => Ok(Flow::Value(items.remove(at))),
        None => p.raise(th, T::IndexError, "pop index out of range"),
    }
}

/// Position of an item equal to `item`.
pub fn find(p: &Process, items: &[Value], item: Value) -> R<Option<usize>> {
    for (at, other) in items.iter().enumerate() {
        if same_or_equal(p, *other, item)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

fn remove(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "remove")?;
    let [item] = plain(p, th, call, 1, "list.remove", 1)?;
    let at = find(p, &items(p, this), item)?;
    match at {
        Some(at) => {
            let old = items_mut(p, this).remove(at);
            if p.finalizable.is_empty() { NONE } else { Ok(finalize::told_of(p, th, &[old])) }
        }
        None => p.value_error(th, "list.remove(x): x not in list"),
    }
}

fn clear(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "clear")?;
    plain::<0>(p, th, call, 1, "list.clear", 0)?;
    let held = finalize::held_by(p, this);
    items_mut(p, this).clear();
    Ok(finalize::told_of(p, th, &held))
}

/// `index` of lists and tuples.
fn index(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "index")?;
    let [item, start, stop] = plain(p, th, call, 1, "list.index", 1)?;
    let found = find_between(p, th, this, item, start, stop)?;
    match found {
        Some(at) => Ok(Flow::Value(Value::Int(at as i64))),
        None => {
            let text = crate::text::repr(p, item)?;
            p.value_error(th, format!("{text} is not in list"))
        }
    }
}

/// Position of an item between two bounds, which count from the end if negative.
pub fn find_between(
    p: &mut Process,
    th: &Thread,
    this: Ref,
    item: Value,
    start: Value,
    stop: Value,
) -> R<Option<usize>> {
    for bound in [start, stop].into_iter().filter(|bound| !bound.is_undef()) {
        if p.as_bigint(bound).is_none() && !ops::arith::has_special(p, bound, "__index__") {
            let message = "slice indices must be integers or have an __index__ method";
            return p.type_error(th, message);
        }
    }
    let all = items(p, this);
    let parts = [
        if start.is_undef() { Value::None } else { start },
        if stop.is_undef() { Value::None } else { stop },
        Value::None,
    ];
    let span = ops::slice_indices(p, th, &parts, all.len())?;
    let from = span.start as usize;
    let found = find(p, &all[from..from + span.count], item)?;
    Ok(found.map(|at| at + from))
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "count")?;
    let [item] = plain(p, th, call, 1, "list.count", 1)?;
    Ok(Flow::Value(Value::Int(count_of(p, &items(p, this), item)?)))
}

/// How many items equal `item`.
pub fn count_of(p: &Process, items: &[Value], item: Value) -> R<i64> {
    let mut n = 0;
    for other in items {
        n += i64::from(same_or_equal(p, *other, item)?);
    }
    Ok(n)
}

/// `key` and `reverse` of `sort` and `sorted`.
pub fn sort_options(p: &mut Process, th: &Thread, call: Call) -> R<(Value, bool)> {
    let (mut key, mut reverse) = (Value::None, false);
    for (name, value) in named(p, th, call) {
        match name.as_str() {
            "key" => key = value,
            "reverse" => reverse = ops::truth(p, value)?,
            _ => {
                let hint = crate::suggest::hint(&name, ["key", "reverse"].into_iter());
                let message = format!("sort() got an unexpected keyword argument '{name}'{hint}");
                return p.type_error(th, message);
            }
        }
    }
    Ok((key, reverse))
}

fn sort(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "sort")?;
    if !positional(p, th, call, 1).is_empty() {
        return p.type_error(th, "sort() takes no positional arguments");
    }
    let (key, reverse) = sort_options(p, th, call)?;
    if !key.is_none() {
        return Err(Fault::NeedsPython);
    }
    let old = items(p, this);
    let mut order = Vec::new();
    let done = sort_positions(p, th, &old, reverse, &mut order);
    if matches!(done, Err(Fault::NeedsPython)) {
        return Err(Fault::NeedsPython);
    }
    set_items(p, this, order.into_iter().map(|at| old[at]).collect());
    done?;
    NONE
}

fn reverse(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "reverse")?;
    plain::<0>(p, th, call, 1, "list.reverse", 0)?;
    items_mut(p, this).reverse();
    NONE
}

fn copy(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "copy")?;
    plain::<0>(p, th, call, 1, "list.copy", 0)?;
    let items = items(p, this);
    p.reserve(th, items.len() * 16)?;
    Ok(Flow::Value(p.list(th, items)))
}

fn reversed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::List, "__reversed__")?;
    plain::<0>(p, th, call, 1, "list.__reversed__", 0)?;
    super::iter::reverse_of(p, th, Value::Ref(this)).map(Flow::Value)
}
