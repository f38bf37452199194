//! Methods of `tuple`.

use super::{
    Native,
    list::{count_of, find_between, items},
    plain::{no_names, plain, positional, receiver},
    with_fallback,
};
use crate::{
    object::Object,
    ops,
    process::{Call, Flow, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

pub const TUPLE: &[Native] = &[
    with_fallback("__new__", new, "_tuple_new"),
    with_fallback("index", index, "_sequence_index"),
    with_fallback("count", count, "_sequence_count"),
    with_fallback("__getnewargs__", get_new_args, ""),
];

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::Tuple)?;
    no_names(p, th, call, "tuple")?;
    let given = positional(p, th, call, 1);
    if given.len() > 1 {
        return p.type_error(th, format!("tuple expected at most 1 argument, got {}", given.len()));
    }
    let tuple = match given.first() {
        None => p.tuple(th, []),
        Some(v) if matches!(p.object(*v), Some(Object::Tuple(_))) => *v,
        Some(v) => {
            let items = ops::collect(p, th, *v)?;
            p.tuple(th, items)
        }
    };
    Ok(Flow::Value(super::object::derive(p, th, class, tuple)))
}

fn index(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Tuple, "index")?;
    let [item, start, stop] = plain(p, th, call, 1, "tuple.index", 1)?;
    match find_between(p, th, this, item, start, stop)? {
        Some(at) => Ok(Flow::Value(Value::Int(at as i64))),
        None => p.value_error(th, "tuple.index(x): x not in tuple"),
    }
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Tuple, "count")?;
    let [item] = plain(p, th, call, 1, "tuple.count", 1)?;
    Ok(Flow::Value(Value::Int(count_of(p, &items(p, this), item)?)))
}

fn get_new_args(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let this = receiver(p, th, call, T::Tuple, "__getnewargs__")?;
    Ok(Flow::Value(p.tuple(th, [Value::Ref(this)])))
}
