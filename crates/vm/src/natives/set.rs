//! Methods of `set` and `frozenset`.

use super::{
    Native, native,
    plain::{has_names, no_names, plain, positional, receiver},
    with_fallback,
};
use crate::{
    finalize,
    object::Object,
    op::BinOp,
    ops::{
        equal::is_subset,
        sets::{
            self, Other, combine, find, key_hash, new_set, replace, set_of, set_ref, table,
            table_of,
        },
    },
    process::{Call, Fault, Flow, Process, R},
    pyset::PySet,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const SET: &[Native] = &[
    with_fallback("__new__", new, "_set_new"),
    with_fallback("__init__", init, "_set_init"),
    with_fallback("add", add, "_set_add"),
    with_fallback("remove", remove, "_set_remove"),
    with_fallback("discard", discard, "_set_discard"),
    native("pop", pop),
    native("clear", clear),
    with_fallback("update", update, "_set_update"),
    with_fallback("difference_update", difference_update, "_set_difference_update"),
    with_fallback("intersection_update", intersection_update, "_set_intersection_update"),
    with_fallback(
        "symmetric_difference_update",
        symmetric_difference_update,
        "_set_symmetric_difference_update",
    ),
    native("copy", copy),
    with_fallback("union", union, "_set_union"),
    with_fallback("difference", difference, "_set_difference"),
    with_fallback("intersection", intersection, "_set_intersection"),
    with_fallback("symmetric_difference", symmetric_difference, "_set_symmetric_difference"),
    with_fallback("issubset", is_subset_of, "_set_issubset"),
    with_fallback("issuperset", is_superset_of, "_set_issuperset"),
    with_fallback("isdisjoint", is_disjoint, "_set_isdisjoint"),
];

pub const FROZEN_SET: &[Native] = &[
    with_fallback("__new__", new_frozen, "_frozenset_new"),
    native("copy", copy),
    with_fallback("union", union, "_set_union"),
    with_fallback("difference", difference, "_set_difference"),
    with_fallback("intersection", intersection, "_set_intersection"),
    with_fallback("symmetric_difference", symmetric_difference, "_set_symmetric_difference"),
    with_fallback("issubset", is_subset_of, "_set_issubset"),
    with_fallback("issuperset", is_superset_of, "_set_issuperset"),
    with_fallback("isdisjoint", is_disjoint, "_set_isdisjoint"),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

fn source(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<Option<Value>> {
    let given = positional(p, th, call, 1);
    if given.len() > 1 {
        return p
            .type_error(th, format!("{name} expected at most 1 argument, got {}", given.len()));
    }
    Ok(given.first().copied())
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::Set)?;
    let contents = if super::object::fills(p, class) {
        no_names(p, th, call, "set")?;
        match source(p, th, call, "set")? {
            Some(v) => set_of(p, th, v)?,
            None => PySet::default(),
        }
    } else {
        PySet::default()
    };
    p.heap.charge(contents.len() * 48);
    let set = new_set(p, th, contents, false);
    Ok(Flow::Value(super::object::derive(p, th, class, set)))
}

fn new_frozen(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::FrozenSet)?;
    no_names(p, th, call, "frozenset")?;
    let set = match source(p, th, call, "frozenset")? {
        Some(v) if matches!(p.object(v), Some(Object::FrozenSet(_))) => v,
        Some(v) => {
            let contents = set_of(p, th, v)?;
            new_set(p, th, contents, true)
        }
        None => new_set(p, th, PySet::default(), true),
    };
    Ok(Flow::Value(super::object::derive(p, th, class, set)))
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "__init__")?;
    let contents = match source(p, th, call, "set")? {
        Some(v) => set_of(p, th, v)?,
        None => PySet::default(),
    };
    replace(p, this, contents);
    NONE
}

fn add(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "add")?;
    let [item] = plain(p, th, call, 1, "set.add", 1)?;
    sets::set_add(p, th, this, item)?;
    NONE
}

/// Removes a key; tells whether it was there.
fn take(p: &mut Process, th: &Thread, this: Ref, key: Value) -> R<bool> {
    let (hash, key) = key_hash(p, th, key)?;
    let at = match table(p, this) {
        Some(set) => find(p, set, hash, key)?,
        None => None,
    };
    let Some(at) = at else { return Ok(false) };
    if let Object::Set(set) = p.heap.get_mut(this) {
        set.remove_at(at);
    }
    Ok(true)
}

fn remove(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "remove")?;
    let [key] = plain(p, th, call, 1, "set.remove", 1)?;
    if take(p, th, this, key)? { NONE } else { Err(p.fault(th, T::KeyError, &[key])) }
}

fn discard(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "discard")?;
    let [key] = plain(p, th, call, 1, "set.discard", 1)?;
    take(p, th, this, key)?;
    NONE
}

fn pop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "pop")?;
    plain::<0>(p, th, call, 1, "set.pop", 0)?;
    let first = match p.heap.get_mut(this) {
        Object::Set(set) => set.pop(),
        _ => None,
    };
    match first {
        Some(key) => Ok(Flow::Value(key)),
        None => p.raise(th, T::KeyError, "pop from an empty set"),
    }
}

fn clear(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Set, "clear")?;
    plain::<0>(p, th, call, 1, "set.clear", 0)?;
    let held = finalize::held_by(p, this);
    replace(p, this, PySet::default());
    Ok(finalize::told_of(p, th, &held))
}

/// The receiver's table, whether it is frozen, and the tables of the arguments.
struct Operands {
    this: Value,
    frozen: bool,
    table: PySet,
    others: Vec<Other>,
}

fn operands(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<Operands> {
    let this = call.arg(th, 0);
    if has_names(p, call) {
        let owner = p.native_type(this).name();
        no_names(p, th, call, &format!("{owner}.{name}"))?;
    }
    let Some(r) = set_ref(p, this) else {
        let message = format!(
            "descriptor '{name}' for 'set' objects doesn't apply to a '{}' object",
            p.type_name(this)
        );
        return p.type_error(th, message);
    };
    let frozen = matches!(p.get(r), Object::FrozenSet(_));
    let own = table_of(p, th, this)?;
    let given = positional(p, th, call, 1);
    // What one argument uses up is lost if another turns out to need Python code.
    if given.len() > 1 && given.iter().any(|v| matches!(p.object(*v), Some(Object::Iter(_)))) {
        return Err(Fault::NeedsPython);
    }
    let mut others = Vec::with_capacity(given.len());
    for v in given {
        others.push(Other::new(p, th, v)?);
    }
    Ok(Operands { this: Value::Ref(r), frozen, table: own, others })
}

fn operate(p: &mut Process, th: &mut Thread, call: Call, name: &str, op: BinOp) -> R<Flow> {
    let operands = operands(p, th, call, name)?;
    let mut result: Option<PySet> = None;
    for other in &operands.others {
        // CPython makes a new set of the first; only an intersection makes another for each.
        let inplace = result.is_some() && matches!(op, BinOp::Or | BinOp::Sub);
        result = Some(other.apply(p, op, inplace, result.as_ref().unwrap_or(&operands.table))?);
    }
    let result = result.unwrap_or_else(|| operands.table.copied());
    Ok(Flow::Value(new_set(p, th, result, operands.frozen)))
}

fn operate_inplace(p: &mut Process, th: &mut Thread, call: Call, name: &str, op: BinOp) -> R<Flow> {
    let operands = operands(p, th, call, name)?;
    let mut result = operands.table;
    for other in &operands.others {
        result = other.apply(p, op, true, &result)?;
    }
    if let Value::Ref(r) = operands.this {
        replace(p, r, result);
    }
    NONE
}

fn union(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate(p, th, call, "union", BinOp::Or)
}

fn difference(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate(p, th, call, "difference", BinOp::Sub)
}

fn intersection(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate(p, th, call, "intersection", BinOp::And)
}

fn one_argument(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<()> {
    let t = p.native_type(call.arg(th, 0)).name();
    plain::<1>(p, th, call, 1, &format!("{t}.{name}"), 1).map(|_| ())
}

fn symmetric_difference(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    one_argument(p, th, call, "symmetric_difference")?;
    operate(p, th, call, "symmetric_difference", BinOp::Xor)
}

fn update(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate_inplace(p, th, call, "update", BinOp::Or)
}

fn difference_update(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate_inplace(p, th, call, "difference_update", BinOp::Sub)
}

fn intersection_update(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    operate_inplace(p, th, call, "intersection_update", BinOp::And)
}

fn symmetric_difference_update(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    one_argument(p, th, call, "symmetric_difference_update")?;
    operate_inplace(p, th, call, "symmetric_difference_update", BinOp::Xor)
}

fn copy(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let operands = operands(p, th, call, "copy")?;
    if operands.frozen {
        return Ok(Flow::Value(operands.this));
    }
    Ok(Flow::Value(new_set(p, th, operands.table.copied(), false)))
}

fn pair(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<(PySet, PySet)> {
    one_argument(p, th, call, name)?;
    let mut operands = operands(p, th, call, name)?;
    let other = match operands.others.pop() {
        Some(other) => other.into_table(p)?,
        None => PySet::default(),
    };
    Ok((operands.table, other))
}

fn is_subset_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (this, other) = pair(p, th, call, "issubset")?;
    Ok(Flow::Value(Value::Bool(is_subset(p, &this, &other, 0)?)))
}

fn is_superset_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (this, other) = pair(p, th, call, "issuperset")?;
    Ok(Flow::Value(Value::Bool(is_subset(p, &other, &this, 0)?)))
}

fn is_disjoint(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (this, other) = pair(p, th, call, "isdisjoint")?;
    Ok(Flow::Value(Value::Bool(combine(p, BinOp::And, false, &this, &other)?.is_empty())))
}
