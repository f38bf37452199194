//! `sum`: exact for integers, compensated for floats, as CPython's.

use num_bigint::BigInt;

use super::{
    Native,
    args::{Sig, bind},
    native, with_fallback,
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

pub const INTRINSICS: &[Native] = &[native("_sum_add", add), native("_sum_total", total)];

const SIG: Sig<2> = Sig { name: "sum", params: ["", "start"], required: 1, positional: 2 };

fn sum(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n == 0 {
        return p.type_error(th, "sum() takes at least 1 positional argument (0 given)");
    }
    if call.n > 2 {
        let n = call.n;
        return p.type_error(th, format!("sum() takes at most 2 arguments ({n} given)"));
    }
    let [source, start] = bind(p, th, call, 0, &SIG)?;
    let start = if start.is_undef() { Value::Int(0) } else { start };
    let items = peek(p, th, source)?;
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
    let mut sum = Sum { total: start, lost: 0.0 };
    let n = items.iter().take_while(|item| sum.add(**item)).count();
    (sum.value(), &items[n..])
}

/// A sum of floats, and what rounding took from it.
#[derive(Clone, Copy, Debug)]
struct Sum {
    total: f64,
    lost: f64,
}

impl Sum {
    /// False, and nothing done, if it is no number.
    fn add(&mut self, item: Value) -> bool {
        match item {
            Value::Float(x) => {
                let (total, new) = (self.total, self.total + x);
                self.lost +=
                    if total.abs() >= x.abs() { (total - new) + x } else { (x - new) + total };
                self.total = new;
            }
            Value::Int(i) => self.total += i as f64,
            Value::Bool(b) => self.total += f64::from(u8::from(b)),
            _ => return false,
        }
        true
    }

    fn value(self) -> f64 {
        if self.lost != 0.0 && self.lost.is_finite() { self.total + self.lost } else { self.total }
    }
}

/// `_sum_add(sum, item)`: adds to a list of the total and of what rounding took from it. False, and
/// nothing done, where `+` must say.
fn add(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let item = call.arg(th, 1);
    let Value::Ref(r) = call.arg(th, 0) else { return Ok(Flow::Value(Value::Bool(false))) };
    let Object::List(parts) = p.heap.get_mut(r) else { return Ok(Flow::Value(Value::Bool(false))) };
    let added = match (parts[0], item) {
        (Value::Int(a), Value::Int(b)) => a.checked_add(b).map(Value::Int),
        (Value::Int(a), Value::Bool(b)) => a.checked_add(i64::from(b)).map(Value::Int),
        (Value::Int(a), Value::Float(b)) => Some(Value::Float(a as f64 + b)),
        (Value::Float(total), _) => {
            let lost = if let Value::Float(lost) = parts[1] { lost } else { 0.0 };
            let mut sum = Sum { total, lost };
            let added = sum.add(item);
            parts[1] = Value::Float(sum.lost);
            added.then_some(Value::Float(sum.total))
        }
        _ => None,
    };
    if let Some(total) = added {
        parts[0] = total;
    }
    Ok(Flow::Value(Value::Bool(added.is_some())))
}

/// `_sum_total(sum)`: with what rounding took.
fn total(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = match p.as_items(call.arg(th, 0)) {
        Some(&[Value::Float(total), Value::Float(lost)]) => {
            Value::Float(Sum { total, lost }.value())
        }
        Some([total, ..]) => *total,
        _ => Value::None,
    };
    Ok(Flow::Value(value))
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
