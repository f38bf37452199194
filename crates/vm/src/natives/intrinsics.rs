//! What the prelude needs to do by Python code what natives do on built-in values.

use super::{Native, native, plain::plain, registry};
use crate::{
    interp::attr::qualified_type,
    object::Object,
    op::{BinOp, CmpOp},
    ops::{
        self, dicts,
        sets::{self, table},
        sort::sort_positions,
    },
    process::{Call, Fault, Flow, Process, R},
    pyset::PySet,
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const TABLE: &[Native] = &[
    native("_payload", payload),
    native("_derive", derive),
    native("_user_class", user_class),
    native("_dict_version", dict_version),
    native("_dict_candidates", dict_candidates),
    native("_dict_exact", dict_exact),
    native("_dict_put_hashed", dict_put_hashed),
    native("_dict_remove_exact", dict_remove_exact),
    native("_set_candidates", set_candidates),
    native("_set_push", set_push),
    native("_set_remove_exact", set_remove_exact),
    native("_set_become", set_become),
    native("_freeze", freeze),
    native("_sort_order", sort_order),
    native("_native_compare", native_compare),
    native("_binary_error", binary_error),
    native("_compare_error", compare_error),
    native("_generic_alias", generic_alias),
    native("_union", union),
    native("_combine_hashes", combine_hashes),
    native("_is_iterator", is_iterator),
    native("_is_c_function", is_c_function),
    native("_is_iterable", is_iterable),
    native("_thread_number", thread_number),
    native("_long_type_name", long_type_name),
    native("_near_name", near_name),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

/// `_long_type_name(o)`: the name of its type as CPython's messages have it.
fn long_type_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.long_type_name(call.arg(th, 0));
    Ok(Flow::Value(p.str(th, name)))
}

/// `_near_name(name, names)`: what is added to a message about a name that none of them is.
fn near_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let names = p.as_items(call.arg(th, 1)).unwrap_or_default();
    let names = names.iter().filter_map(|name| p.as_str(*name));
    let hint = crate::suggest::hint(p.as_str(call.arg(th, 0)).unwrap_or_default(), names);
    Ok(Flow::Value(p.str(th, hint)))
}

/// `_payload(o)`: the built-in value that an instance of a derived class holds, or `o`.
fn payload(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(p.payload(call.arg(th, 0))))
}

/// `_derive(cls, value)`: the value as an instance of the class.
fn derive(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (class, value) = (call.arg(th, 0), call.arg(th, 1));
    Ok(Flow::Value(super::object::derive(p, th, class, value)))
}

/// `_is_c_function(f)`: whether CPython has the function in C, where none is bound to an instance.
fn is_c_function(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let is = match call.arg(th, 0) {
        Value::Native(id) => crate::natives::registry().owner(id).is_none(),
        value => matches!(p.object(value), Some(Object::Function(f)) if p.in_c(f.code)),
    };
    Ok(Flow::Value(Value::Bool(is)))
}

/// `_user_class(cls)`: whether the class is written in Python.
fn user_class(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let is = matches!(p.object(call.arg(th, 0)), Some(Object::Class(_)));
    Ok(Flow::Value(Value::Bool(is)))
}

fn dict_of(p: &Process, th: &Thread, call: Call) -> Option<Ref> {
    dicts::dict_ref(p, call.arg(th, 0))
}

fn hash_argument(p: &Process, th: &Thread, call: Call) -> u64 {
    p.as_i64(call.arg(th, 1)).unwrap_or(0).cast_unsigned()
}

fn dict_version(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let version = dict_of(p, th, call).and_then(|r| dicts::table(p, r)).map_or(0, |d| d.version);
    Ok(Flow::Value(Value::Int(i64::from(version))))
}

/// `_dict_candidates(d, hash)`: the keys of that hash.
fn dict_candidates(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let hash = hash_argument(p, th, call);
    let mut keys = Vec::new();
    if let Some(d) = dict_of(p, th, call).and_then(|r| dicts::table(p, r)) {
        d.find(hash, |key| {
            keys.push(key);
            Ok::<bool, Fault>(false)
        })?;
    }
    Ok(Flow::Value(p.list(th, keys)))
}

fn exact(p: &Process, dict: Ref, hash: u64, key: Value) -> Option<usize> {
    dicts::table(p, dict)?.find(hash, |other| Ok::<bool, Fault>(other.same(key))).ok().flatten()
}

/// `_dict_exact(d, hash, key)`: the value under this very key.
fn dict_exact(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (hash, key) = (hash_argument(p, th, call), call.arg(th, 2));
    let Some(dict) = dict_of(p, th, call) else { return NONE };
    let at = exact(p, dict, hash, key);
    match (at, dicts::table(p, dict)) {
        (Some(at), Some(d)) => Ok(Flow::Value(d.entry(at).value)),
        _ => Err(p.fault(th, T::KeyError, &[key])),
    }
}

/// `_dict_put_hashed(d, hash, key, value)`: under this very key, added if it is not there.
fn dict_put_hashed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (hash, key, value) = (hash_argument(p, th, call), call.arg(th, 2), call.arg(th, 3));
    let Some(dict) = dict_of(p, th, call) else { return NONE };
    let at = exact(p, dict, hash, key);
    p.heap.charge(56);
    if let Object::Dict(d) = p.heap.get_mut(dict) {
        match at {
            Some(at) => d.set_at(at, value),
            None => d.push(hash, key, value),
        }
    }
    NONE
}

fn dict_remove_exact(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (hash, key) = (hash_argument(p, th, call), call.arg(th, 2));
    let Some(dict) = dict_of(p, th, call) else { return NONE };
    if let Some(at) = exact(p, dict, hash, key)
        && let Object::Dict(d) = p.heap.get_mut(dict)
    {
        return Ok(Flow::Value(d.remove_at(at).1));
    }
    Err(p.fault(th, T::KeyError, &[key]))
}

fn set_candidates(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let hash = hash_argument(p, th, call);
    let mut keys = Vec::new();
    if let Some(set) = sets::set_ref(p, call.arg(th, 0)).and_then(|r| table(p, r)) {
        set.find(hash, |key| {
            keys.push(key);
            Ok::<bool, Fault>(false)
        })?;
    }
    Ok(Flow::Value(p.list(th, keys)))
}

fn set_exact(p: &Process, set: Ref, hash: u64, key: Value) -> Option<usize> {
    table(p, set)?.find(hash, |other| Ok::<bool, Fault>(other.same(key))).ok().flatten()
}

/// `_set_push(s, hash, key)`: also into a frozenset that is being made.
fn set_push(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (hash, key) = (hash_argument(p, th, call), call.arg(th, 2));
    let Some(set) = sets::set_ref(p, call.arg(th, 0)) else { return NONE };
    if set_exact(p, set, hash, key).is_none() {
        p.heap.charge(48);
        if let Object::Set(s) | Object::FrozenSet(s) = p.heap.get_mut(set) {
            s.push(hash, key);
        }
    }
    NONE
}

fn set_remove_exact(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (hash, key) = (hash_argument(p, th, call), call.arg(th, 2));
    let Some(set) = sets::set_ref(p, call.arg(th, 0)) else { return NONE };
    if let Some(at) = set_exact(p, set, hash, key)
        && let Object::Set(s) = p.heap.get_mut(set)
    {
        s.remove_at(at);
    }
    NONE
}

/// `_set_become(s, other)`: takes over the contents of another set.
fn set_become(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let other: PySet =
        sets::set_ref(p, call.arg(th, 1)).and_then(|r| table(p, r)).cloned().unwrap_or_default();
    if let Some(set) = sets::set_ref(p, call.arg(th, 0)) {
        sets::replace(p, set, other);
    }
    NONE
}

/// `_freeze(s)`: a frozenset of the set's contents.
fn freeze(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let contents: PySet =
        sets::set_ref(p, call.arg(th, 0)).and_then(|r| table(p, r)).cloned().unwrap_or_default();
    Ok(Flow::Value(sets::new_set(p, th, contents, true)))
}

/// `_sort_order(keys, reverse)`: positions in order, or None if comparing them needs Python code.
fn sort_order(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let keys = p.as_items(call.arg(th, 0)).unwrap_or_default().to_vec();
    let reverse = ops::truth(p, call.arg(th, 1))?;
    let mut order = Vec::new();
    match sort_positions(p, th, &keys, reverse, &mut order) {
        Ok(()) => {
            let order = order.into_iter().map(|at| Value::Int(at as i64)).collect();
            Ok(Flow::Value(p.list(th, order)))
        }
        Err(Fault::NeedsPython) => NONE,
        Err(fault) => Err(fault),
    }
}

const COMPARISONS: [CmpOp; 6] = [CmpOp::Eq, CmpOp::Ne, CmpOp::Lt, CmpOp::Le, CmpOp::Gt, CmpOp::Ge];

fn comparison(p: &Process, index: Value) -> CmpOp {
    let at = p.as_i64(index).and_then(|i| usize::try_from(i).ok()).unwrap_or(0);
    COMPARISONS[at.min(5)]
}

/// `_native_compare(index, a, b)`: of what the operands hold; NotImplemented where it does not
/// apply, None where it needs Python code inside of containers.
fn native_compare(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index, a, b] = plain(p, th, call, 0, "_native_compare", 3)?;
    let op = comparison(p, index);
    let (a, b) = (p.payload(a), p.payload(b));
    match ops::compare(p, th, op, a, b) {
        Ok(answer) => Ok(Flow::Value(answer)),
        Err(Fault::NeedsPython) => NONE,
        Err(Fault::Raise(exc)) => match p.get(exc) {
            Object::Exception(e) if e.class.same(Value::Type(T::TypeError)) => {
                Ok(Flow::Value(Value::NotImplemented))
            }
            _ => Err(Fault::Raise(exc)),
        },
        Err(fault) => Err(fault),
    }
}

/// `_compare_error(index, a, b)`: TypeError: '<' not supported...
fn compare_error(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index, a, b] = plain(p, th, call, 0, "_compare_error", 3)?;
    let op = comparison(p, index);
    ops::order::not_supported(p, th, op, a, b)
}

/// `_binary_error(index, inplace, a, b)`: the TypeError of an operator that nobody implements.
fn binary_error(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index, inplace, a, b] = plain(p, th, call, 0, "_binary_error", 4)?;
    let at = p.as_i64(index).and_then(|i| usize::try_from(i).ok()).unwrap_or(0);
    let op = BinOp::ALL[at.min(BinOp::ALL.len() - 1)];
    let left = p.native_type(a);
    let own = |name: &str| ops::arith::has_special(p, a, name);
    let (adds, repeats) = (own("__add__"), own("__mul__"));
    if op == BinOp::Add && !adds {
        let found = p.long_type_name(b);
        let message = match left {
            T::Str => Some(format!("can only concatenate str (not \"{found}\") to str")),
            T::List => Some(format!("can only concatenate list (not \"{found}\") to list")),
            T::Tuple => Some(format!("can only concatenate tuple (not \"{found}\") to tuple")),
            T::Bytes | T::ByteArray => Some(format!("can't concat {found} to {}", left.name())),
            _ => None,
        };
        if let Some(message) = message {
            return p.type_error(th, message);
        }
    }
    let sequence =
        |t: T| matches!(t, T::Str | T::List | T::Tuple | T::Bytes | T::ByteArray | T::Deque);
    // In place only the left operand's own slots are asked, where its type has any for sequences.
    let has_slots = matches!(p.object(a), Some(Object::Instance { .. } | Object::Derived(_)))
        || matches!(
            left,
            T::Dict | T::Set | T::FrozenSet | T::DictKeys | T::DictValues | T::DictItems | T::Range
        );
    let asks = match sequence(left) {
        true => !repeats,
        false => !has_slots || !ops::truth(p, inplace)?,
    };
    if op == BinOp::Mul && asks {
        let other = if sequence(left) {
            Some(b)
        } else if sequence(p.native_type(b)) {
            Some(a)
        } else {
            None
        };
        if let Some(other) = other {
            let message =
                format!("can't multiply sequence by non-int of type '{}'", p.long_type_name(other));
            return p.type_error(th, message);
        }
    }
    let text = match (ops::truth(p, inplace)?, op) {
        (true, BinOp::Pow) => "**=".to_owned(),
        (true, op) => format!("{}=", op.text()),
        (false, op) => op.text().to_owned(),
    };
    let message = format!(
        "unsupported operand type(s) for {text}: '{}' and '{}'",
        qualified_type(p, a),
        qualified_type(p, b)
    );
    p.type_error(th, message)
}

fn generic_alias(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (origin, args) = (call.arg(th, 0), call.arg(th, 1));
    Ok(Flow::Value(ops::types::alias(p, th, origin, args)))
}

/// `_union(a, b)`: `a | b` of types, or NotImplemented.
fn union(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (a, b) = (call.arg(th, 0), call.arg(th, 1));
    Ok(Flow::Value(ops::union_of(p, th, a, b).unwrap_or(Value::NotImplemented)))
}

/// `_combine_hashes(hashes)`: the hash of a tuple whose items have these.
fn combine_hashes(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let hashes = p.as_items(call.arg(th, 0)).unwrap_or_default();
    let lanes: Vec<u64> =
        hashes.iter().map(|v| p.as_i64(*v).unwrap_or(0).cast_unsigned()).collect();
    Ok(Flow::Value(Value::Int(ops::hash::combine(&lanes).cast_signed())))
}

fn is_iterator(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let v = call.arg(th, 0);
    let is = match p.object(v) {
        Some(Object::Iter(_) | Object::Generator(_)) => true,
        _ => {
            ops::has_special(p, v, sym::NEXT)
                || registry().method(p.native_type(v), sym::NEXT).is_some()
        }
    };
    Ok(Flow::Value(Value::Bool(is)))
}

fn is_iterable(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Bool(ops::iterate::is_iterable(p, call.arg(th, 0)))))
}

fn thread_number(_: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Int(i64::from(th.id.0))))
}
