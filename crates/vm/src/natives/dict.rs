//! Methods of `dict` and of its views.

use super::{
    Native, native,
    plain::{plain, positional, receiver},
    with_fallback,
};
use crate::{
    dict::Dict,
    finalize,
    object::{Iter, Object, ViewKind},
    op::BinOp,
    ops::{
        self, attrdict, dicts, hash,
        iterate::{peek, use_up},
        special::has_special,
    },
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const DICT: &[Native] = &[
    with_fallback("__new__", new, "_dict_new"),
    with_fallback("__init__", init, "_dict_update"),
    with_fallback("fromkeys", from_keys, "_dict_fromkeys"),
    with_fallback("get", get, "_dict_get"),
    with_fallback("setdefault", set_default, "_dict_setdefault"),
    with_fallback("pop", pop, "_dict_pop"),
    native("popitem", pop_item),
    with_fallback("update", update, "_dict_update"),
    native("clear", clear),
    native("copy", copy),
    native("keys", keys),
    native("values", values),
    native("items", items),
    native("__reversed__", reversed),
];

/// Methods of `dict_keys` and `dict_items`.
pub const VIEW: &[Native] = &[
    with_fallback("isdisjoint", is_disjoint, "_view_isdisjoint"),
    native("__reversed__", reversed_view),
];

/// Methods of `dict_values`.
pub const VALUES: &[Native] = &[native("__reversed__", reversed_view)];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::Dict)?;
    let dict = p.alloc(th, Object::Dict(Box::default()));
    if super::object::fills(p, class)
        && let Value::Ref(dict) = dict
    {
        fill(p, th, call, dict, "dict")?;
    }
    Ok(Flow::Value(super::object::derive(p, th, class, dict)))
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "__init__")?;
    fill(p, th, call, this, "dict")?;
    NONE
}

fn update(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "update")?;
    fill(p, th, call, this, "update")?;
    NONE
}

/// Puts a mapping or pairs, then the named arguments, into a dict.
fn fill(p: &mut Process, th: &mut Thread, call: Call, dict: Ref, name: &str) -> R<()> {
    let given = positional(p, th, call, 1);
    if given.len() > 1 {
        return p
            .type_error(th, format!("{name} expected at most 1 argument, got {}", given.len()));
    }
    let mut pairs = match given.first() {
        Some(source) => pairs_of(p, th, *source)?,
        None => Vec::new(),
    };
    let names = p.as_items(call.names).map(<[Value]>::to_vec).unwrap_or_default();
    let first = call.n - names.len();
    for (i, key) in names.into_iter().enumerate() {
        pairs.push((hash(p, th, key)?, key, call.arg(th, first + i)));
    }
    for (hash, key, _) in &pairs {
        if let Some(table) = dicts::table(p, dict) {
            dicts::find(p, table, *hash, *key)?;
        }
    }
    for (hash, key, value) in pairs {
        dicts::dict_set_hashed(p, th, dict, hash, key, value)?;
    }
    Ok(())
}

/// Keys with hashes and values of a mapping, or of an iterable of pairs.
fn pairs_of(p: &mut Process, th: &Thread, source: Value) -> R<Vec<(u64, Value, Value)>> {
    if has_special(p, source, crate::sym::ITER) {
        return Err(Fault::NeedsPython);
    }
    if let Some(dict) = dicts::plain_dict(p, th, source) {
        let entries = dicts::entries(p, dict);
        return Ok(entries.into_iter().map(|e| (e.hash, e.key, e.value)).collect());
    }
    if matches!(p.object(source), Some(Object::Instance { .. })) {
        return Err(Fault::NeedsPython);
    }
    let items = peek(p, th, source)?;
    let mut pairs = Vec::with_capacity(items.len());
    for item in items {
        // The pairs before a bad one do go in: the prelude puts them in one by one.
        let pair = match ops::collect(p, th, item) {
            Err(Fault::Raise(_)) => return Err(Fault::NeedsPython),
            pair => pair?,
        };
        let [key, value] = pair[..] else { return Err(Fault::NeedsPython) };
        match hash(p, th, key) {
            Err(Fault::Raise(_)) => return Err(Fault::NeedsPython),
            hash => pairs.push((hash?, key, value)),
        }
    }
    use_up(p, th, source)?;
    Ok(pairs)
}

fn from_keys(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [keys, value] = plain(p, th, call, 1, "dict.fromkeys", 1)?;
    let class = call.arg(th, 0);
    let plain =
        matches!(class, Value::Type(T::Dict)) || matches!(p.object(class), Some(Object::Dict(_)));
    if !plain {
        return Err(Fault::NeedsPython);
    }
    let value = if value.is_undef() { Value::None } else { value };
    let source = keys;
    let keys = peek(p, th, source)?;
    let mut dict = Dict::default();
    for key in keys {
        let hash = hash(p, th, key)?;
        if dicts::find(p, &dict, hash, key)?.is_none() {
            dict.push(hash, key, value);
        }
    }
    use_up(p, th, source)?;
    Ok(Flow::Value(dicts::new_dict(p, th, dict)))
}

fn get(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "get")?;
    let [key, default] = plain(p, th, call, 1, "dict.get", 1)?;
    let found = dicts::dict_get(p, th, this, key)?;
    let default = if default.is_undef() { Value::None } else { default };
    Ok(Flow::Value(found.unwrap_or(default)))
}

fn set_default(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "setdefault")?;
    let [key, default] = plain(p, th, call, 1, "dict.setdefault", 1)?;
    if let Some(found) = dicts::dict_get(p, th, this, key)? {
        return Ok(Flow::Value(found));
    }
    let default = if default.is_undef() { Value::None } else { default };
    dicts::dict_set(p, th, this, key, default)?;
    Ok(Flow::Value(default))
}

fn pop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "pop")?;
    let [key, default] = plain(p, th, call, 1, "dict.pop", 1)?;
    // What is empty does not ask for the key's hash.
    let is_empty = dicts::table(p, this).is_some_and(crate::dict::Dict::is_empty);
    let found = if is_empty { None } else { dicts::dict_del(p, th, this, key)? };
    match found {
        Some(found) => Ok(Flow::Value(found)),
        None if default.is_undef() => Err(p.fault(th, T::KeyError, &[key])),
        None => Ok(Flow::Value(default)),
    }
}

fn pop_item(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "popitem")?;
    plain::<0>(p, th, call, 1, "dict.popitem", 0)?;
    let last = match p.get(this) {
        Object::AttrDict(owner) => {
            let owner = *owner;
            match attrdict::pairs(p, owner).pop() {
                Some((sym, value)) => {
                    let key = p.sym_str(sym);
                    attrdict::remove(p, th, owner, key)?;
                    Some((key, value))
                }
                None => None,
            }
        }
        _ => match p.heap.get_mut(this) {
            Object::Dict(d) => d.pop_last(),
            _ => None,
        },
    };
    match last {
        Some((key, value)) => Ok(Flow::Value(p.tuple(th, [key, value]))),
        None => p.raise(th, T::KeyError, "popitem(): dictionary is empty"),
    }
}

fn clear(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "clear")?;
    plain::<0>(p, th, call, 1, "dict.clear", 0)?;
    let held = finalize::held_by(p, this);
    if let Object::AttrDict(owner) = p.get(this) {
        let owner = *owner;
        for (sym, _) in attrdict::pairs(p, owner) {
            let key = p.sym_str(sym);
            attrdict::remove(p, th, owner, key)?;
        }
    } else if let Object::Dict(d) = p.heap.get_mut(this) {
        d.clear();
    }
    Ok(finalize::told_of(p, th, &held))
}

fn copy(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "copy")?;
    plain::<0>(p, th, call, 1, "dict.copy", 0)?;
    let Some(dict) = dicts::plain_dict(p, th, Value::Ref(this)) else { return NONE };
    let copy = copied(p, dict);
    Ok(Flow::Value(dicts::new_dict(p, th, copy)))
}

/// A table with the same entries and none removed.
fn copied(p: &Process, dict: Ref) -> Dict {
    let mut copy = Dict::default();
    for entry in dicts::entries(p, dict) {
        copy.push(entry.hash, entry.key, entry.value);
    }
    copy
}

fn view(p: &mut Process, th: &mut Thread, call: Call, kind: ViewKind, name: &str) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, name)?;
    plain::<0>(p, th, call, 1, &format!("dict.{name}"), 0)?;
    let dict = dicts::plain_dict(p, th, Value::Ref(this)).unwrap_or(this);
    Ok(Flow::Value(p.alloc(th, Object::View { kind, dict })))
}

fn keys(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    view(p, th, call, ViewKind::Keys, "keys")
}

fn values(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    view(p, th, call, ViewKind::Values, "values")
}

fn items(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    view(p, th, call, ViewKind::Items, "items")
}

fn reversed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Dict, "__reversed__")?;
    Ok(Flow::Value(reverse_iter(p, th, this, ViewKind::Keys)))
}

fn reversed_view(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = call.arg(th, 0);
    match p.object(this) {
        Some(Object::View { kind, dict }) => {
            let (kind, dict) = (*kind, *dict);
            Ok(Flow::Value(reverse_iter(p, th, dict, kind)))
        }
        _ => p.type_error(th, "a view of a dict is needed"),
    }
}

/// Iterator over a dict from its last entry to its first.
pub fn reverse_iter(p: &mut Process, th: &Thread, dict: Ref, kind: ViewKind) -> Value {
    let dict = dicts::plain_dict(p, th, Value::Ref(dict)).unwrap_or(dict);
    let (at, len) = dicts::table(p, dict).map_or((0, 0), |table| (table.slots(), table.len()));
    let iter = Iter::DictReversed { kind, dict, at, len, left: len };
    p.alloc(th, Object::Iter(Box::new(iter)))
}

fn is_disjoint(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [other] = plain(p, th, call, 1, "isdisjoint", 1)?;
    let this = ops::sets::table_of(p, th, call.arg(th, 0))?;
    let other = ops::sets::table_of(p, th, other)?;
    let common = ops::sets::combine(p, BinOp::And, false, &this, &other)?;
    Ok(Flow::Value(Value::Bool(common.is_empty())))
}
