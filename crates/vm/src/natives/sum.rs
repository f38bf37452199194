//! `sum`: exact for integers, compensated for floats, as CPython's.

use num_bigint::BigInt;

use super::{
    Native,
    args::{Sig, bind},
    with_fallback,
};
use crate::{
    object::Object,
    op::BinOp,
    ops::{
        self,
        iterate::{peek, use_up},
    },
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::Value,
};

pub const TABLE: &[Native] = &[with_fallback("sum", sum, "_sum")];

const SIG: Sig<2> = Sig { name: "sum", params: ["", "start"], required: 1, positional: 2 };

fn sum(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n == 0 {
        return p.type_error(th, "sum() takes at least 1 positional argument (0 given)");
    }
    let [source, start] = bind(p, th, call, 0, &SIG)?;
    let start = if start.is_undef() { Value::Int(0) } else { start };
    match p.object(start) {
        Some(Object::Str(_)) => {
            return p.type_error(th, "sum() can't sum strings [use ''.join(seq) instead]");
        }
        Some(Object::Bytes(_)) => {
            return p.type_error(th, "sum() can't sum bytes [use b''.join(seq) instead]");
        }
        Some(Object::ByteArray(_)) => {
            return p.type_error(th, "sum() can't sum bytearray [use b''.join(seq) instead]");
        }
        _ => {}
    }
    let items = peek(p, th, source)?;
    let mut rest = &items[..];
    let mut total = start;
    if let Value::Int(_) = total {
        let (whole, left) = whole_part(p, th, total, rest);
        total = whole;
        rest = left;
    }
    if let Value::Float(start) = total {
        let (sum, left) = float_part(start, rest);
        total = Value::Float(sum);
        rest = left;
    } else if let (Value::Int(i), Some(Value::Float(f))) = (total, rest.first()) {
        let (sum, left) = float_part(i as f64 + f, &rest[1..]);
        total = Value::Float(sum);
        rest = left;
    }
    for item in rest {
        total = ops::binary(p, th, BinOp::Add, total, *item)?;
    }
    use_up(p, th, source)?;
    Ok(Flow::Value(total))
}

/// The sum of the small integers at the front, and the rest.
fn whole_part<'a>(
    p: &mut Process,
    th: &Thread,
    start: Value,
    items: &'a [Value],
) -> (Value, &'a [Value]) {
    let mut total = match start {
        Value::Int(i) => i128::from(i),
        _ => 0,
    };
    let mut n = 0;
    for item in items {
        total += match item {
            Value::Int(i) => i128::from(*i),
            Value::Bool(b) => i128::from(*b),
            _ => break,
        };
        n += 1;
    }
    (p.int(th, BigInt::from(total)), &items[n..])
}

/// The sum of the numbers at the front by Kahan's and Babuška's method, and the rest.
fn float_part(start: f64, items: &[Value]) -> (f64, &[Value]) {
    let (mut total, mut lost) = (start, 0.0f64);
    let mut n = 0;
    for item in items {
        match item {
            Value::Float(x) => {
                let new = total + x;
                lost += if total.abs() >= x.abs() { (total - new) + x } else { (x - new) + total };
                total = new;
            }
            Value::Int(i) => total += *i as f64,
            Value::Bool(b) => total += f64::from(u8::from(*b)),
            _ => break,
        }
        n += 1;
    }
    if lost != 0.0 && lost.is_finite() {
        total += lost;
    }
    (total, &items[n..])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tenths_sum_to_one() {
        let (sum, rest) = float_part(0.0, &[Value::Float(0.1); 10]);
        assert_eq!(sum, 1.0);
        assert!(rest.is_empty());
    }
}
