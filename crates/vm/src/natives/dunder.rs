//! Special methods of built-in types by name: `super().__getitem__(i)`, `list.__len__(x)`.
//!
//! They work on what an instance of a derived class holds, so that an override may call them.

use super::{Native, native, plain::plain, registry, with_fallback};
use crate::{
    object::Object,
    op::{BinOp, CmpOp, UnaryOp},
    ops,
    process::{Call, Fault, Flow, Process, R},
    sym,
    text::{native_name, plain::is_slot},
    thread::Thread,
    types::T,
    value::{NativeId, Value},
};

/// Of what has a length and can be iterated.
pub const CONTAINER: &[Native] = &[
    native("__len__", len),
    native("__iter__", iter),
    with_fallback("__contains__", contains, "_native_contains"),
];

/// Of sequences besides.
pub const SEQUENCE: &[Native] = &[
    native("__len__", len),
    native("__iter__", iter),
    with_fallback("__contains__", contains, "_native_contains"),
    with_fallback("__getitem__", get_item, "_native_getitem"),
];

/// Of what can be changed by key or index.
pub const MUTABLE: &[Native] = &[
    with_fallback("__setitem__", set_item, "_native_setitem"),
    with_fallback("__delitem__", del_item, "_native_delitem"),
];

pub const COMPARE: &[Native] = &[
    with_fallback("__eq__", compare::<0>, "_native_eq"),
    with_fallback("__ne__", compare::<1>, "_native_ne"),
    with_fallback("__lt__", compare::<2>, "_native_lt"),
    with_fallback("__le__", compare::<3>, "_native_le"),
    with_fallback("__gt__", compare::<4>, "_native_gt"),
    with_fallback("__ge__", compare::<5>, "_native_ge"),
];

pub const HASH: &[Native] = &[with_fallback("__hash__", hash, "_native_hash")];

pub const CONCAT: &[Native] = &[
    native("__add__", sequence::<0>),
    native("__mul__", sequence::<2>),
    native("__rmul__", sequence::<2>),
];

pub const MODULO: &[Native] = &[native("__mod__", forward::<5>)];

pub const BITS: &[Native] = &[
    native("__and__", forward::<10>),
    native("__rand__", reflected::<10>),
    native("__or__", forward::<11>),
    native("__ror__", reflected::<11>),
    native("__xor__", forward::<12>),
    native("__rxor__", reflected::<12>),
];

/// Of sets besides [`BITS`].
pub const SET: &[Native] = &[native("__sub__", forward::<1>), native("__rsub__", reflected::<1>)];

pub const UNION: &[Native] = &[native("__or__", forward::<11>), native("__ror__", reflected::<11>)];

pub const NUMBER: &[Native] = &[
    native("__add__", forward::<0>),
    native("__radd__", reflected::<0>),
    native("__sub__", forward::<1>),
    native("__rsub__", reflected::<1>),
    native("__mul__", forward::<2>),
    native("__rmul__", reflected::<2>),
    native("__truediv__", forward::<3>),
    native("__rtruediv__", reflected::<3>),
    native("__floordiv__", forward::<4>),
    native("__rfloordiv__", reflected::<4>),
    native("__mod__", forward::<5>),
    native("__rmod__", reflected::<5>),
    native("__pow__", forward::<6>),
    native("__rpow__", reflected::<6>),
    native("__divmod__", divmod::<false>),
    native("__rdivmod__", divmod::<true>),
    native("__neg__", negative),
    native("__pos__", positive),
    native("__bool__", truth),
];

pub const SHIFT: &[Native] = &[
    native("__lshift__", forward::<8>),
    native("__rlshift__", reflected::<8>),
    native("__rshift__", forward::<9>),
    native("__rrshift__", reflected::<9>),
    with_fallback("__invert__", invert, "_unary_invert"),
];

/// Refuses an object that a built-in type's special method, called by the type's name, does not fit.
pub(crate) fn check_receiver(p: &mut Process, th: &Thread, id: NativeId, given: Value) -> R<()> {
    let Some(owner) = registry().owner(id) else { return Ok(()) };
    let name = native_name(registry().get(id).name);
    let of_slot = is_slot(name, owner.name());
    let in_general = ["__init__", "__call__", "__getattribute__", "__setattr__", "__delattr__"];
    let is_asked =
        of_slot && !in_general.contains(&name) || matches!(name, "__getitem__" | "__contains__");
    if !is_asked || p.native_type(given).is_subtype(owner) {
        return Ok(());
    }
    let (owner, found) = (owner.name(), p.type_name(given));
    let message = if of_slot {
        format!("descriptor '{name}' requires a '{owner}' object but received a '{found}'")
    } else {
        format!("descriptor '{name}' for '{owner}' objects doesn't apply to a '{found}' object")
    };
    p.type_error(th, message)
}

/// Whether a number knows what to do with another: an integer leaves floats to them.
fn knows(p: &Process, this: Value, other: Value) -> bool {
    !matches!(p.native_type(this), T::Int | T::Bool)
        || matches!(p.native_type(other), T::Int | T::Bool)
}

fn this(p: &Process, th: &Thread, call: Call) -> Value {
    p.payload(call.arg(th, 0))
}

/// Arguments after the receiver, with the errors of slot wrappers.
fn arguments<const N: usize>(p: &mut Process, th: &Thread, call: Call) -> R<[Value; N]> {
    if call.n != N + 1 {
        let plural = if N == 1 { "" } else { "s" };
        let n = call.n.saturating_sub(1);
        return p.type_error(th, format!("expected {N} argument{plural}, got {n}"));
    }
    plain(p, th, call, 1, "wrapper", N)
}

fn len(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arguments::<0>(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(Value::Int(ops::length(p, th, this)? as i64)))
}

fn iter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arguments::<0>(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(ops::get_iter(p, th, this)?))
}

fn contains(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [item] = arguments(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(Value::Bool(ops::contains(p, th, this, item)?)))
}

fn get_item(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index] = arguments(p, th, call)?;
    let whole = call.arg(th, 0);
    let this = p.payload(whole);
    // `dict.__getitem__` asks the subclass for what is missing.
    if p.native_type(this) == T::Dict
        && ops::has_special(p, whole, sym::MISSING)
        && let Value::Ref(dict) = this
        && ops::dict_get(p, th, dict, index)?.is_none()
    {
        return Err(Fault::NeedsPython);
    }
    Ok(Flow::Value(ops::get_item(p, th, this, index)?))
}

fn set_item(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index, value] = arguments(p, th, call)?;
    let this = this(p, th, call);
    ops::set_item(p, th, this, index, value)?;
    Ok(Flow::Value(Value::None))
}

fn del_item(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [index] = arguments(p, th, call)?;
    let this = this(p, th, call);
    ops::del_item(p, th, this, index)?;
    Ok(Flow::Value(Value::None))
}

const COMPARISONS: [CmpOp; 6] = [CmpOp::Eq, CmpOp::Ne, CmpOp::Lt, CmpOp::Le, CmpOp::Gt, CmpOp::Ge];

/// Whether two built-in types answer each other's comparisons.
fn comparable(p: &Process, a: Value, b: Value) -> bool {
    let number = |t: T| matches!(t, T::Int | T::Bool | T::Float);
    let set = |t: T| matches!(t, T::Set | T::FrozenSet | T::DictKeys | T::DictItems);
    let bytes = |t: T| matches!(t, T::Bytes | T::ByteArray);
    let (s, t) = (p.native_type(a), p.native_type(b));
    s == t || (number(s) && number(t)) || (set(s) && set(t)) || (bytes(s) && bytes(t))
}

fn compare<const OP: usize>(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [other] = arguments(p, th, call)?;
    let (a, b) = (this(p, th, call), p.payload(other));
    if !comparable(p, a, b) || !knows(p, a, b) {
        return Ok(Flow::Value(Value::NotImplemented));
    }
    match ops::compare(p, th, COMPARISONS[OP], a, b) {
        Err(Fault::Raise(exc)) if is_type_error(p, exc) => Ok(Flow::Value(Value::NotImplemented)),
        answer => answer.map(Flow::Value),
    }
}

fn is_type_error(p: &Process, exc: crate::value::Ref) -> bool {
    matches!(p.get(exc), Object::Exception(e) if e.class.same(Value::Type(T::TypeError)))
}

fn hash(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arguments::<0>(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(Value::Int(ops::hash(p, th, this)?.cast_signed())))
}

/// The operator on built-in operands: NotImplemented where it does not apply.
fn operate(
    p: &mut Process,
    th: &mut Thread,
    op: usize,
    operands: Option<(Value, Value)>,
) -> R<Flow> {
    let Some((a, b)) = operands else { return Ok(Flow::Value(Value::NotImplemented)) };
    match ops::binary(p, th, BinOp::ALL[op], a, b) {
        Ok(v) => Ok(Flow::Value(v)),
        Err(Fault::NeedsPython) => Ok(Flow::Value(Value::NotImplemented)),
        Err(Fault::Raise(exc)) if is_type_error(p, exc) => Ok(Flow::Value(Value::NotImplemented)),
        Err(fault) => Err(fault),
    }
}

/// Adding to a sequence and repeating one: these say themselves what does not go together.
fn sequence<const OP: usize>(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [other] = arguments(p, th, call)?;
    let this = this(p, th, call);
    if OP == 2 && p.as_bigint(other).is_none() && !ops::special::has_special(p, other, sym::INDEX) {
        let message =
            format!("'{}' object cannot be interpreted as an integer", p.type_name(other));
        return p.type_error(th, message);
    }
    let other = if OP == 2 { other } else { p.payload(other) };
    match ops::binary(p, th, BinOp::ALL[OP], this, other) {
        Err(Fault::NeedsPython) => Ok(Flow::Value(Value::NotImplemented)),
        answer => answer.map(Flow::Value),
    }
}

/// The receiver and the other operand in the order in which they stand; None if the receiver leaves it to the
/// other one.
fn operands<const REFLECTED: bool>(
    p: &mut Process,
    th: &Thread,
    call: Call,
) -> R<Option<(Value, Value)>> {
    let [other] = arguments(p, th, call)?;
    let (this, other) = (this(p, th, call), p.payload(other));
    let in_order = if REFLECTED { (other, this) } else { (this, other) };
    Ok(knows(p, this, other).then_some(in_order))
}

fn forward<const OP: usize>(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let operands = operands::<false>(p, th, call)?;
    operate(p, th, OP, operands)
}

fn reflected<const OP: usize>(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let operands = operands::<true>(p, th, call)?;
    operate(p, th, OP, operands)
}

/// Quotient and rest of numbers; nothing else has these.
fn divmod<const REFLECTED: bool>(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let pair = match operands::<REFLECTED>(p, th, call)? {
        Some((a, b)) => super::format::quotient_and_rest(p, th, a, b)?,
        None => None,
    };
    Ok(Flow::Value(pair.unwrap_or(Value::NotImplemented)))
}

fn unary(p: &mut Process, th: &mut Thread, call: Call, op: UnaryOp) -> R<Flow> {
    arguments::<0>(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(ops::unary(p, th, op, this)?))
}

fn negative(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    unary(p, th, call, UnaryOp::Neg)
}

fn positive(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    unary(p, th, call, UnaryOp::Pos)
}

fn invert(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    unary(p, th, call, UnaryOp::Invert)
}

fn truth(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arguments::<0>(p, th, call)?;
    let this = this(p, th, call);
    Ok(Flow::Value(Value::Bool(ops::truth(p, this)?)))
}
