//! Operators between built-in objects, with CPython's results and errors.

mod float;
mod int;
mod sequence;

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use crate::{
    interp::attr::qualified_type,
    object::Object,
    op::{BinOp, UnaryOp},
    process::{Fault, Process, R},
    text,
    thread::Thread,
    types::T,
    value::Value,
};

pub use float::{divmod as float_divmod, floor_div, modulo, power as float_power};
pub use int::{MAX_BITS, bound, pow_mod, product_at_once, true_div};
pub use sequence::joined;

/// A number as operators see it: bools count as integers, derived classes as what they hold.
#[derive(Clone, Debug)]
pub enum Number {
    Bool(bool),
    Small(i64),
    Big(BigInt),
    Float(f64),
}

/// The number that a value is, if it is one.
pub fn number(p: &Process, value: Value) -> Option<Number> {
    match p.payload(value) {
        Value::Bool(b) => Some(Number::Bool(b)),
        Value::Int(i) => Some(Number::Small(i)),
        Value::Float(x) => Some(Number::Float(x)),
        Value::Ref(r) => match p.get(r) {
            Object::BigInt(i) => Some(Number::Big((**i).clone())),
            _ => None,
        },
        _ => None,
    }
}

/// An integer as a float; OverflowError where it is too large.
pub fn to_float(p: &mut Process, th: &Thread, value: &Number) -> R<f64> {
    match value {
        Number::Bool(b) => Ok(f64::from(u8::from(*b))),
        Number::Small(i) => Ok(*i as f64),
        Number::Float(x) => Ok(*x),
        Number::Big(i) => match i.to_f64() {
            Some(x) if x.is_finite() => Ok(x),
            _ => p.raise(th, T::OverflowError, "int too large to convert to float"),
        },
    }
}

/// `a op b`.
#[inline]
pub fn binary(p: &mut Process, th: &Thread, op: BinOp, a: Value, b: Value) -> R<Value> {
    match (a, b) {
        (Value::Int(x), Value::Int(y)) => int::small(p, th, op, x, y),
        (Value::Float(x), Value::Float(y)) => match float::binary(p, th, op, x, y)? {
            Some(value) => Ok(value),
            None => unsupported(p, th, op.text(), a, b),
        },
        (Value::Ref(_), Value::Ref(_))
            if op == BinOp::Add
                && let Some(text) = sequence::texts(p, th, a, b) =>
        {
            text
        }
        _ => general(p, th, op, op.text(), a, b),
    }
}

/// `a op= b`: changes a list, set, dict or bytearray in place.
pub fn inplace(p: &mut Process, th: &Thread, op: BinOp, a: Value, b: Value) -> R<Value> {
    if let (Value::Int(x), Value::Int(y)) = (a, b)
        && op != BinOp::MatMul
    {
        return int::small(p, th, op, x, y);
    }
    if op == BinOp::Add
        && let Some(text) = sequence::texts(p, th, a, b)
    {
        return text;
    }
    if needs_python(p, op, a, b)
        || may_define(p, a) && has_special(p, a, &format!("__i{}__", op.special()))
    {
        return Err(Fault::NeedsPython);
    }
    if let Some(result) = sequence::inplace(p, th, op, a, b)? {
        return Ok(result);
    }
    let text = if op == BinOp::Pow { "**=".to_owned() } else { format!("{}=", op.text()) };
    general(p, th, op, &text, a, b)
}

/// `-a`, `+a`, `~a`.
pub fn unary(p: &mut Process, th: &Thread, op: UnaryOp, a: Value) -> R<Value> {
    let (symbol, special) = match op {
        UnaryOp::Neg => ("-", "__neg__"),
        UnaryOp::Pos => ("+", "__pos__"),
        UnaryOp::Invert => ("~", "__invert__"),
    };
    if has_special(p, a, special) {
        return Err(Fault::NeedsPython);
    }
    match (op, number(p, a)) {
        (UnaryOp::Neg, Some(Number::Float(x))) => Ok(p.float(th, -x)),
        (UnaryOp::Pos, Some(Number::Float(x))) => Ok(Value::Float(x)),
        (UnaryOp::Invert, Some(Number::Float(_))) | (_, None) => {
            let name = p.long_type_name(a);
            let message = format!("bad operand type for unary {symbol}: '{name}'");
            p.type_error(th, message)
        }
        // It is told of.
        (UnaryOp::Invert, Some(Number::Bool(_))) => Err(Fault::NeedsPython),
        (op, Some(Number::Bool(b))) => Ok(int::small_unary(p, th, op, i64::from(b))),
        (op, Some(Number::Small(i))) => Ok(int::small_unary(p, th, op, i)),
        (UnaryOp::Neg, Some(Number::Big(i))) => Ok(p.int(th, -i)),
        (UnaryOp::Pos, Some(Number::Big(i))) => Ok(p.int(th, i)),
        (UnaryOp::Invert, Some(Number::Big(i))) => Ok(p.int(th, !i)),
    }
}

/// Whether the value's class defines the special method of this name.
pub fn has_special(p: &Process, value: Value, name: &str) -> bool {
    may_define(p, value) && p.find_sym(name).is_some_and(|name| text::defines(p, value, name))
}

/// Whether a class of the person's may say what operators do to the value.
fn may_define(p: &Process, value: Value) -> bool {
    matches!(
        p.kind(value),
        Some(
            Object::Instance { .. }
                | Object::Derived(_)
                | Object::Exception(_)
                | Object::Class(_)
                | Object::Future(_)
        )
    )
}

fn needs_python(p: &Process, op: BinOp, a: Value, b: Value) -> bool {
    if !may_define(p, a) && !may_define(p, b) {
        return false;
    }
    let special = op.special();
    if has_special(p, a, &format!("__{special}__")) {
        return true;
    }
    // Texts and bytes format whatever they get: they are asked first.
    let formats = op == BinOp::Mod
        && (p.as_str(a).is_some() && p.as_str(b).is_none()
            || matches!(p.native_type(a), T::Bytes | T::ByteArray));
    !formats && has_special(p, b, &format!("__r{special}__"))
}

fn general(p: &mut Process, th: &Thread, op: BinOp, symbol: &str, a: Value, b: Value) -> R<Value> {
    if (a.as_ref().is_some() || b.as_ref().is_some()) && needs_python(p, op, a, b) {
        return Err(Fault::NeedsPython);
    }
    if let (Some(x), Some(y)) = (number(p, a), number(p, b)) {
        let result = match (&x, &y) {
            (Number::Float(_), _) | (_, Number::Float(_)) => {
                let (x, y) = (to_float(p, th, &x)?, to_float(p, th, &y)?);
                float::binary(p, th, op, x, y)?
            }
            _ => int::binary(p, th, op, x, y)?,
        };
        return match result {
            Some(value) => Ok(value),
            None => unsupported(p, th, symbol, a, b),
        };
    }
    // In place, CPython asks the right operand to repeat itself only if the left is no kind of
    // sequence or container at all.
    if symbol == "*=" && holds_items(p, a) {
        return unsupported(p, th, symbol, a, b);
    }
    match sequence::binary(p, th, op, a, b)? {
        Some(value) => Ok(value),
        None => unsupported(p, th, symbol, a, b),
    }
}

/// A container that does not repeat, or an instance, which could be one.
fn holds_items(p: &Process, value: Value) -> bool {
    !sequence::is_sequence(p, value)
        && matches!(
            p.object(value),
            Some(
                Object::Instance { .. }
                    | Object::Derived(_)
                    | Object::Set(_)
                    | Object::FrozenSet(_)
                    | Object::Dict(_)
                    | Object::Range(_)
                    | Object::View { .. }
            )
        )
}

fn unsupported(p: &mut Process, th: &Thread, symbol: &str, a: Value, b: Value) -> R<Value> {
    let mut message = format!(
        "unsupported operand type(s) for {symbol}: '{}' and '{}'",
        qualified_type(p, a),
        qualified_type(p, b)
    );
    if symbol == ">>" && a == print_function() {
        message.push_str(". Did you mean \"print(<message>, file=<output_stream>)\"?");
    }
    p.type_error(th, message)
}

fn print_function() -> Value {
    crate::natives::registry().builtin("print").map_or(Value::Undef, Value::Native)
}
