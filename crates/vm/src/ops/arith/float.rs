//! Operators of floats.

use crate::{
    compile::complex,
    op::BinOp,
    process::{Fault, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

/// Nothing where floats have no such operator.
pub fn binary(p: &mut Process, th: &Thread, op: BinOp, x: f64, y: f64) -> R<Option<Value>> {
    let zero = |p: &mut Process, text: &str| p.raise(th, T::ZeroDivisionError, text);
    let result = match op {
        BinOp::Add => x + y,
        BinOp::Sub => x - y,
        BinOp::Mul => x * y,
        BinOp::Div if y == 0.0 => return zero(p, "float division by zero"),
        BinOp::Div => x / y,
        BinOp::FloorDiv if y == 0.0 => return zero(p, "float floor division by zero"),
        BinOp::FloorDiv => floor_div(x, y),
        BinOp::Mod if y == 0.0 => return zero(p, "float modulo by zero"),
        BinOp::Mod => modulo(x, y),
        BinOp::Pow => power(p, th, x, y)?,
        _ => return Ok(None),
    };
    Ok(Some(p.float(th, result)))
}

/// `x // y`; `y` is not 0.
pub fn floor_div(x: f64, y: f64) -> f64 {
    divmod(x, y).0
}

/// `x % y`; `y` is not 0. The result has the sign of `y`.
pub fn modulo(x: f64, y: f64) -> f64 {
    let rest = x % y;
    if rest == 0.0 {
        0f64.copysign(y)
    } else if (y < 0.0) != (rest < 0.0) {
        rest + y
    } else {
        rest
    }
}

/// `divmod(x, y)`; `y` is not 0.
pub fn divmod(x: f64, y: f64) -> (f64, f64) {
    let mut rest = x % y;
    let mut quotient = (x - rest) / y;
    if rest == 0.0 {
        rest = 0f64.copysign(y);
    } else if (y < 0.0) != (rest < 0.0) {
        rest += y;
        quotient -= 1.0;
    }
    if quotient == 0.0 {
        return (0f64.copysign(x / y), rest);
    }
    let floor = quotient.floor();
    (if quotient - floor > 0.5 { floor + 1.0 } else { floor }, rest)
}

/// `x ** y`.
pub fn power(p: &mut Process, th: &Thread, x: f64, y: f64) -> R<f64> {
    if x == 0.0 && y < 0.0 {
        return p.raise(th, T::ZeroDivisionError, "0.0 cannot be raised to a negative power");
    }
    if x < 0.0 && x.is_finite() && y.is_finite() && y.fract() != 0.0 {
        if p.program.module_index.contains_key(complex::MODULE) {
            return Err(Fault::NeedsPython);
        }
        let message = "a negative number to a fraction is complex, and complex numbers are part of \
                       programs that mention them: write complex(x) ** y";
        return p.unsupported(th, message);
    }
    let result = x.powf(y);
    if result.is_infinite() && x.is_finite() && y.is_finite() {
        let reason = p.str(th, "Numerical result out of range");
        return Err(p.fault(th, T::OverflowError, &[Value::Int(34), reason]));
    }
    Ok(result)
}

#[cfg(test)]
mod tests {
    use super::divmod;

    #[test]
    fn divmod_is_cpythons() {
        for (x, y, quotient, rest) in [
            (1.5, -2.0, -1.0, -0.5),
            (-7.5, 2.0, -4.0, 0.5),
            (7.0, 0.1, 69.0, 0.099_999_999_999_999_62),
            (-1.0, f64::INFINITY, -1.0, f64::INFINITY),
            (1.0, f64::INFINITY, 0.0, 1.0),
        ] {
            assert_eq!(divmod(x, y).0, quotient, "{x} // {y}");
            assert_eq!(divmod(x, y).1, rest, "{x} % {y}");
        }
    }
}
