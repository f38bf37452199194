//! Iterators, and the builtins that make them: `iter`, `next`, `enumerate`, `zip`, `reversed`,
//! `map`, `filter`.

use super::{
    Native,
    args::{Sig, bind},
    arity::unknown,
    native,
    plain::{named, no_names, plain, positional},
    with_fallback,
};
use crate::{
    object::{GeneratorKind, Iter, Object},
    ops::{self, get_iter, iter_next, special::has_special, truth, truth::items_left},
    process::{Call, Fault, Flow, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const FUNCTIONS: &[Native] =
    &[with_fallback("iter", iter, "_iter_builtin"), with_fallback("next", next, "_next_builtin")];

/// Methods of every built-in iterator.
pub const ITERATOR: &[Native] =
    &[native("__iter__", itself), native("__next__", step), native("__length_hint__", length_hint)];

pub const ENUMERATE: &[Native] = &[with_fallback("__new__", enumerate, "_enumerate_new")];
pub const ZIP: &[Native] = &[with_fallback("__new__", zip, "_zip_new")];
pub const REVERSED: &[Native] = &[with_fallback("__new__", reversed, "_reversed_new")];
pub const MAP: &[Native] = &[with_fallback("__new__", map, "_map_new")];
pub const FILTER: &[Native] = &[with_fallback("__new__", filter, "_filter_new")];

/// Iterators that draw from others are nested this deep at most; beyond, the prelude's take over.
const NESTING: usize = 40;

fn iter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [source, sentinel] = plain(p, th, call, 0, "iter", 1)?;
    if !sentinel.is_undef() {
        if !super::builtins::is_callable(p, source) {
            return p.type_error(th, "iter(v, w): v must be callable");
        }
        return Err(Fault::NeedsPython);
    }
    Ok(Flow::Value(get_iter(p, th, source)?))
}

fn next(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [iter, default] = plain(p, th, call, 0, "next", 1)?;
    if let Value::Ref(r) = iter {
        match p.get(r) {
            Object::Iter(_) => {
                return match iter_next(p, th, r)? {
                    Some(item) => Ok(Flow::Value(item)),
                    None if default.is_undef() => Err(p.fault(th, T::StopIteration, &[])),
                    None => Ok(Flow::Value(default)),
                };
            }
            Object::Generator(g) if g.kind == GeneratorKind::Generator => {
                return Ok(Flow::Resume { generator: r, value: Value::None, default });
            }
            Object::TextStream(0) => return Err(Fault::NeedsPython),
            _ => {}
        }
    }
    if has_special(p, iter, sym::NEXT) {
        return Err(Fault::NeedsPython);
    }
    let message = format!("'{}' object is not an iterator", p.long_type_name(iter));
    p.type_error(th, message)
}

fn this_iter(p: &mut Process, th: &Thread, call: Call) -> R<Ref> {
    match call.arg(th, 0) {
        Value::Ref(r) if matches!(p.get(r), Object::Iter(_) | Object::Generator(_)) => Ok(r),
        other => {
            let message = format!("'{}' object is not an iterator", p.long_type_name(other));
            p.type_error(th, message)
        }
    }
}

fn itself(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    this_iter(p, th, call).map(|r| Flow::Value(Value::Ref(r)))
}

fn step(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this_iter(p, th, call)?;
    if let Object::Generator(_) = p.get(r) {
        return Ok(Flow::Resume { generator: r, value: Value::None, default: Value::Undef });
    }
    match iter_next(p, th, r)? {
        Some(item) => Ok(Flow::Value(item)),
        None => Err(p.fault(th, T::StopIteration, &[])),
    }
}

fn length_hint(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let r = this_iter(p, th, call)?;
    let n = match p.get(r) {
        Object::Iter(iter) => items_left(p, iter),
        _ => 0,
    };
    Ok(Flow::Value(Value::Int(n as i64)))
}

/// The built-in iterator over a source; NeedsPython if it is a generator or a person's.
fn source_iter(p: &mut Process, th: &Thread, v: Value) -> R<Ref> {
    match get_iter(p, th, v)? {
        Value::Ref(r) if nesting(p, r) < NESTING => Ok(r),
        _ => Err(Fault::NeedsPython),
    }
}

/// How deep an iterator draws from others; anything but a built-in iterator is too deep.
fn nesting(p: &Process, r: Ref) -> usize {
    let mut deepest = 0;
    let mut look = vec![(r, 0)];
    while let Some((r, depth)) = look.pop() {
        deepest = deepest.max(depth);
        if depth > NESTING || look.len() > 1000 {
            return NESTING;
        }
        match p.get(r) {
            Object::Iter(iter) => match &**iter {
                Iter::Enumerate { iter, .. } => look.push((*iter, depth + 1)),
                Iter::Zip { iters, .. } => look.extend(iters.iter().map(|r| (*r, depth + 1))),
                _ => {}
            },
            _ => return NESTING,
        }
    }
    deepest
}

const ENUMERATE_SIG: Sig<2> =
    Sig { name: "enumerate", params: ["iterable", "start"], required: 1, positional: 2 };

fn enumerate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n == 1 {
        return p.type_error(th, "enumerate() missing required argument 'iterable'");
    }
    if !call.names.is_undef()
        && let Some((name, _)) =
            named(p, th, call).iter().find(|(name, _)| !ENUMERATE_SIG.params.contains(&&**name))
    {
        let message = format!("'{name}' is an invalid keyword argument for enumerate()");
        return p.type_error(th, message);
    }
    let [source, start] = bind(p, th, call, 1, &ENUMERATE_SIG)?;
    let next = if start.is_undef() {
        0
    } else if matches!(p.object(p.payload(start)), Some(Object::BigInt(_))) {
        return Err(Fault::NeedsPython);
    } else {
        super::plain::whole(p, th, start)?
    };
    let iter = source_iter(p, th, source)?;
    Ok(Flow::Value(p.alloc(th, Object::Iter(Box::new(Iter::Enumerate { iter, next })))))
}

fn zip(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut strict = false;
    for (name, value) in named(p, th, call) {
        if name != "strict" {
            let message = unknown("zip", &name, &["strict"]);
            return p.type_error(th, message);
        }
        strict = truth(p, value)?;
    }
    let sources = positional(p, th, call, 1);
    let mut iters = Vec::with_capacity(sources.len());
    for source in sources {
        iters.push(source_iter(p, th, source)?);
    }
    let iter = Iter::Zip { iters: iters.into(), strict };
    Ok(Flow::Value(p.alloc(th, Object::Iter(Box::new(iter)))))
}

fn reversed(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [source] = plain(p, th, call, 1, "reversed", 1)?;
    reverse_of(p, th, source).map(Flow::Value)
}

/// `reversed(v)` of a built-in sequence.
pub fn reverse_of(p: &mut Process, th: &Thread, v: Value) -> R<Value> {
    if has_special(p, v, sym::REVERSED) || has_special(p, v, sym::GETITEM) {
        return Err(Fault::NeedsPython);
    }
    let inner = p.payload(v);
    let kind = T::Reversed;
    let iter = match p.object(inner) {
        Some(Object::List(items)) => match inner {
            Value::Ref(list) => Iter::ListReversed { list, at: items.len() },
            _ => Iter::Done { kind },
        },
        Some(Object::Tuple(items)) => {
            Iter::Values { values: items.iter().rev().copied().collect(), at: 0, kind }
        }
        Some(Object::Range(parts)) => super::range::reverse(parts),
        Some(Object::Deque(_)) => {
            let Value::Ref(deque) = inner else { return Ok(Value::None) };
            ops::iterate::over_deque(p, deque, true)
        }
        Some(Object::Str(_) | Object::Bytes(_) | Object::ByteArray(_)) => {
            let mut items = ops::collect(p, th, inner)?;
            items.reverse();
            Iter::Values { values: items.into(), at: 0, kind }
        }
        Some(Object::Dict(_) | Object::AttrDict(_)) => {
            let Value::Ref(dict) = inner else { return Ok(Value::None) };
            return Ok(super::dict::reverse_iter(p, th, dict, crate::object::ViewKind::Keys));
        }
        Some(Object::View { kind, dict }) => {
            let (kind, dict) = (*kind, *dict);
            return Ok(super::dict::reverse_iter(p, th, dict, kind));
        }
        _ => {
            let message = format!("'{}' object is not reversible", p.long_type_name(v));
            return p.type_error(th, message);
        }
    };
    Ok(p.alloc(th, Object::Iter(Box::new(iter))))
}

/// Always the prelude's, as it calls the function; here only what can be refused at once.
fn map(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    no_names(p, th, call, "map")?;
    if call.n < 3 {
        return p.type_error(th, "map() must have at least two arguments.");
    }
    refuse_non_iterables(p, th, call, 2)
}

fn filter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    plain::<2>(p, th, call, 1, "filter", 2)?;
    refuse_non_iterables(p, th, call, 2)
}

fn refuse_non_iterables(p: &mut Process, th: &mut Thread, call: Call, skip: usize) -> R<Flow> {
    for source in positional(p, th, call, skip) {
        if !ops::iterate::is_iterable(p, source) && !has_special(p, source, sym::NEXT) {
            let message = format!("'{}' object is not iterable", p.long_type_name(source));
            return p.type_error(th, message);
        }
    }
    Err(Fault::NeedsPython)
}
