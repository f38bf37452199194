//! Builtin functions about numbers and texts: `repr`, `format`, `hex`, `ord`, `round`, `pow`...

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{Signed, Zero};

use super::{
    Native,
    arity::unknown,
    int::{clamped, truncate},
    native,
    plain::{named, plain, positional},
    with_fallback,
};
use crate::{
    object::Object,
    op::BinOp,
    ops::arith::{self, Number, number},
    process::{Call, Fault, Flow, Process, R},
    text,
    thread::Thread,
    types::T,
    value::Value,
};

pub const TABLE: &[Native] = &[
    with_fallback("repr", repr, "_repr"),
    with_fallback("ascii", ascii, "_ascii"),
    with_fallback("format", format_value, "_format"),
    with_fallback("hex", hex, "_hex"),
    with_fallback("bin", bin, "_bin"),
    with_fallback("oct", oct, "_oct"),
    native("ord", ord),
    with_fallback("chr", chr, "_chr"),
    with_fallback("abs", abs, "_abs"),
    with_fallback("round", round, "_round"),
    with_fallback("divmod", divmod, "_divmod"),
    with_fallback("pow", pow, "_pow"),
];

/// What every object has, for calls by name: `super().__repr__()`.
pub const OBJECT: &[Native] = &[
    with_fallback("__repr__", native_repr, "_object_repr"),
    with_fallback("__str__", native_str, "_object_str"),
    with_fallback("__format__", native_format, "_object_format"),
];

fn text_value(p: &mut Process, th: &Thread, text: String) -> R<Flow> {
    Ok(Flow::Value(p.str(th, text)))
}

/// ValueError where `repr` or `str` would write an integer of too many digits.
pub fn check_size(p: &mut Process, th: &Thread, value: Value) -> R<()> {
    match p.object(p.payload(value)) {
        Some(Object::BigInt(i)) => {
            let i = (**i).clone();
            text::apply::check_digits(p, th, &i)
        }
        _ => Ok(()),
    }
}

fn repr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "repr", 1)?;
    check_size(p, th, value)?;
    let text = text::repr(p, value)?;
    text_value(p, th, text)
}

fn ascii(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "ascii", 1)?;
    check_size(p, th, value)?;
    let text = text::ascii_of(p, value)?;
    text_value(p, th, text)
}

fn native_repr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "__repr__", 1)?;
    let text = text::native_repr(p, value)?;
    text_value(p, th, text)
}

fn native_str(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "__str__", 1)?;
    let text = text::native_str(p, value)?;
    text_value(p, th, text)
}

fn native_format(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value, spec] = plain(p, th, call, 0, "__format__", 2)?;
    let Some(spec) = p.as_str(spec).map(str::to_owned) else {
        let message = format!("__format__() argument must be str, not {}", p.long_type_name(spec));
        return p.type_error(th, message);
    };
    let inner = p.payload(value);
    if spec.is_empty() && inner != value {
        return Err(Fault::NeedsPython);
    }
    let text =
        if spec.is_empty() { text::str_of(p, value)? } else { text::format(p, th, inner, &spec)? };
    text_value(p, th, text)
}

fn format_value(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value, spec] = plain(p, th, call, 0, "format", 1)?;
    let spec = match p.as_str(spec) {
        _ if spec.is_undef() => String::new(),
        Some(spec) => spec.to_owned(),
        None => {
            let message =
                format!("format() argument 2 must be str, not {}", p.long_type_name(spec));
            return p.type_error(th, message);
        }
    };
    if spec.is_empty() {
        check_size(p, th, value)?;
    }
    let text = text::format(p, th, value, &spec)?;
    text_value(p, th, text)
}

/// An integer argument, of any size.
fn integer(p: &mut Process, th: &Thread, value: Value) -> R<BigInt> {
    if let Some(value) = p.as_bigint(value) {
        return Ok(value);
    }
    if arith::has_special(p, value, "__index__") {
        return Err(Fault::NeedsPython);
    }
    let message =
        format!("'{}' object cannot be interpreted as an integer", p.long_type_name(value));
    p.type_error(th, message)
}

fn radix(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &str,
    radix: u32,
    prefix: &str,
) -> R<Flow> {
    let [value] = plain(p, th, call, 0, name, 1)?;
    let value = integer(p, th, value)?;
    let sign = if value.is_negative() { "-" } else { "" };
    let text = format!("{sign}{prefix}{}", value.magnitude().to_str_radix(radix));
    text_value(p, th, text)
}

fn hex(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    radix(p, th, call, "hex", 16, "0x")
}

fn bin(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    radix(p, th, call, "bin", 2, "0b")
}

fn oct(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    radix(p, th, call, "oct", 8, "0o")
}

fn ord(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "ord", 1)?;
    let length = match p.object(p.payload(value)) {
        Some(Object::Str(s)) => {
            let mut chars = s.text().chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => return Ok(Flow::Value(Value::Int(i64::from(u32::from(c))))),
                _ => s.chars(),
            }
        }
        Some(Object::Bytes(b)) if b.len() == 1 => {
            return Ok(Flow::Value(Value::Int(i64::from(b[0]))));
        }
        Some(Object::Bytes(b)) => b.len(),
        _ => {
            let message =
                format!("ord() expected string of length 1, but {} found", p.long_type_name(value));
            return p.type_error(th, message);
        }
    };
    let message = format!("ord() expected a character, but string of length {length} found");
    p.type_error(th, message)
}

fn chr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "chr", 1)?;
    let code = integer(p, th, value)?;
    match u32::try_from(&code) {
        Ok(code @ 0xd800..0xe000) => {
            p.unsupported(th, format!("chr({code}): surrogates are not supported in strings"))
        }
        Ok(code) if char::from_u32(code).is_some() => {
            let text = char::from_u32(code).map(String::from).unwrap_or_default();
            text_value(p, th, text)
        }
        _ => p.value_error(th, "chr() arg not in range(0x110000)"),
    }
}

fn abs(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 0, "abs", 1)?;
    if arith::has_special(p, value, "__abs__") {
        return Err(Fault::NeedsPython);
    }
    let value = match number(p, value) {
        Some(Number::Float(x)) => Value::Float(x.abs()),
        Some(Number::Bool(b)) => Value::Int(i64::from(b)),
        Some(Number::Small(i)) if i != i64::MIN => Value::Int(i.abs()),
        Some(Number::Small(i)) => p.int(th, BigInt::from(i).abs()),
        Some(Number::Big(i)) => p.int(th, i.abs()),
        None => {
            let message = format!("bad operand type for abs(): '{}'", p.long_type_name(value));
            return p.type_error(th, message);
        }
    };
    Ok(Flow::Value(value))
}

fn round(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 0);
    let (mut value, mut digits) = (
        given.first().copied().unwrap_or(Value::Undef),
        given.get(1).copied().unwrap_or(Value::None),
    );
    for (name, given) in named(p, th, call) {
        match name.as_str() {
            "number" => value = given,
            "ndigits" => digits = given,
            _ => {
                let message = unknown("round", &name, &["number", "ndigits"]);
                return p.type_error(th, message);
            }
        }
    }
    if value.is_undef() {
        return p.type_error(th, "round() missing required argument 'number' (pos 1)");
    }
    if arith::has_special(p, value, "__round__") {
        return Err(Fault::NeedsPython);
    }
    let Some(number) = number(p, value) else {
        let message = format!("type {} doesn't define __round__ method", p.long_type_name(value));
        return p.type_error(th, message);
    };
    let digits = if digits.is_none() { None } else { Some(clamped(p, th, digits)?) };
    let result = match (number, digits) {
        (Number::Float(x), None) => truncate(p, th, x.round_ties_even())?,
        (Number::Float(x), Some(digits)) => match round_float(x, digits) {
            Some(x) => Value::Float(x),
            None => {
                return p.raise(th, T::OverflowError, "rounded value too large to represent");
            }
        },
        (number, digits) => {
            let value = match number {
                Number::Bool(b) => BigInt::from(u8::from(b)),
                Number::Small(i) => BigInt::from(i),
                Number::Big(i) => i,
                Number::Float(_) => BigInt::ZERO,
            };
            let value = match digits {
                Some(digits) if digits < 0 => round_int(&value, digits.unsigned_abs()),
                _ => value,
            };
            p.int(th, value)
        }
    };
    Ok(Flow::Value(result))
}

/// To a multiple of `10**digits`, half to even.
fn round_int(value: &BigInt, digits: u64) -> BigInt {
    // More digits than the value has: zero.
    if digits > value.bits() / 3 + 2 {
        return BigInt::ZERO;
    }
    let unit = BigInt::from(10).pow(digits as u32);
    let (quotient, rest) = value.div_mod_floor(&unit);
    let twice: BigInt = rest * 2;
    let up = twice > unit || (twice == unit && quotient.is_odd());
    (if up { quotient + 1 } else { quotient }) * unit
}

/// To so many decimal places, half to even on exact ties; `None` where it is too large.
fn round_float(x: f64, digits: i64) -> Option<f64> {
    if !x.is_finite() || x.is_zero() || digits > 330 {
        return Some(x);
    }
    if digits < -310 {
        return Some(0f64.copysign(x));
    }
    if digits >= 0 {
        let text = text::float::format_code(x, b'f', digits as usize, text::float::Form::Plain);
        return text.parse::<f64>().ok().map(|y| y.copysign(x)).filter(|y| y.is_finite());
    }
    // The value is a whole number as far as rounding goes: fractions only break ties.
    let whole = num_traits::FromPrimitive::from_f64(x.abs().trunc()).unwrap_or(BigInt::ZERO);
    let unit = BigInt::from(10).pow(digits.unsigned_abs() as u32);
    let (quotient, rest) = whole.div_mod_floor(&unit);
    let twice: BigInt = rest * 2;
    let above = x.fract() != 0.0;
    let up = twice > unit || (twice == unit && (above || quotient.is_odd()));
    let result: BigInt = (if up { quotient + 1 } else { quotient }) * unit;
    arith::true_div(&result, &BigInt::from(1)).map(|y| y.copysign(x))
}

fn divmod(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [a, b] = plain(p, th, call, 0, "divmod", 2)?;
    if arith::has_special(p, a, "__divmod__") || arith::has_special(p, b, "__rdivmod__") {
        return Err(Fault::NeedsPython);
    }
    if let Some(pair) = quotient_and_rest(p, th, a, b)? {
        return Ok(Flow::Value(pair));
    }
    let message = format!(
        "unsupported operand type(s) for divmod(): '{}' and '{}'",
        p.long_type_name(a),
        p.long_type_name(b)
    );
    p.type_error(th, message)
}

/// What `divmod` gives of two numbers; None of anything else.
pub(super) fn quotient_and_rest(
    p: &mut Process,
    th: &Thread,
    a: Value,
    b: Value,
) -> R<Option<Value>> {
    let (Some(x), Some(y)) = (number(p, a), number(p, b)) else { return Ok(None) };
    let pair = if matches!(x, Number::Float(_)) || matches!(y, Number::Float(_)) {
        let (x, y) = (arith::to_float(p, th, &x)?, arith::to_float(p, th, &y)?);
        if y == 0.0 {
            return p.raise(th, T::ZeroDivisionError, "float divmod()");
        }
        let (quotient, rest) = arith::float_divmod(x, y);
        [p.float(th, quotient), p.float(th, rest)]
    } else {
        let (a, b) = (p.payload(a), p.payload(b));
        [arith::binary(p, th, BinOp::FloorDiv, a, b)?, arith::binary(p, th, BinOp::Mod, a, b)?]
    };
    Ok(Some(p.tuple(th, pair)))
}

fn pow(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "pow",
        params: ["base", "exp", "mod"],
        required: 2,
        positional: 3,
    };
    let [base, exponent, modulus] = super::args::bind(p, th, call, 0, &sig)?;
    if modulus.is_undef() || modulus.is_none() {
        return arith::binary(p, th, BinOp::Pow, base, exponent).map(Flow::Value);
    }
    if arith::has_special(p, base, "__pow__") {
        return Err(Fault::NeedsPython);
    }
    match (p.as_bigint(base), p.as_bigint(exponent), p.as_bigint(modulus)) {
        (Some(x), Some(y), Some(m)) => arith::pow_mod(p, th, &x, &y, &m).map(Flow::Value),
        _ if [base, exponent, modulus]
            .iter()
            .any(|v| matches!(number(p, *v), Some(Number::Float(_)))) =>
        {
            p.type_error(th, "pow() 3rd argument not allowed unless all arguments are integers")
        }
        _ => {
            let message = format!(
                "unsupported operand type(s) for ** or pow(): '{}', '{}', '{}'",
                p.long_type_name(base),
                p.long_type_name(exponent),
                p.long_type_name(modulus)
            );
            p.type_error(th, message)
        }
    }
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{round_float, round_int};

    #[test]
    fn rounding_is_cpythons() {
        for (x, digits, expect) in [
            (2.675, 2, 2.67),
            (5.0, -1, 0.0),
            (15.0, -1, 20.0),
            (6.0, -1, 10.0),
            (5.5, -1, 10.0),
            (1e300, -300, 1e300),
            (0.5, 400, 0.5),
            (-0.4, 0, -0.0),
            (1234.5678, 3, 1234.568),
        ] {
            assert_eq!(round_float(x, digits), Some(expect), "round({x}, {digits})");
        }
        for (x, digits, expect) in
            [(1234, 2, 1200), (1250, 2, 1200), (1350, 2, 1400), (-15, 1, -20), (5, 9, 0)]
        {
            assert_eq!(round_int(&BigInt::from(x), digits), BigInt::from(expect));
        }
    }
}
