//! `float`: constructor and methods.

use num_bigint::BigInt;
use num_traits::FromPrimitive;

use super::{
    Native,
    int::{of_class, truncate},
    native,
    plain::{alone, plain},
    with_fallback,
};
use crate::{
    object::Object,
    ops::arith::{self, Number, number},
    process::{Call, Fault, Flow, Process, R},
    text::{float, quote},
    thread::Thread,
    types::T,
    value::Value,
};

pub const FLOAT: &[Native] = &[
    with_fallback("__new__", new, "_float_new"),
    native("is_integer", is_integer),
    native("as_integer_ratio", as_integer_ratio),
    native("conjugate", itself),
    native("hex", hex),
    native("fromhex", from_hex),
    native("__float__", itself),
    native("__int__", to_int),
    native("__trunc__", to_int),
    native("__floor__", floor),
    native("__ceil__", ceil),
];

fn this(p: &mut Process, th: &Thread, call: Call) -> R<f64> {
    let value = call.arg(th, 0);
    match number(p, value) {
        Some(Number::Float(x)) => Ok(x),
        _ => {
            let message = format!(
                "descriptor requires a 'float' object but received '{}'",
                p.long_type_name(value)
            );
            p.type_error(th, message)
        }
    }
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_derived(p, th, class, T::Float)?;
    let [value] = plain(p, th, call, 1, "float", 0)?;
    let value = if value.is_undef() { Value::Float(0.0) } else { convert(p, th, value)? };
    Ok(Flow::Value(of_class(p, th, class, value)))
}

fn convert(p: &mut Process, th: &Thread, value: Value) -> R<Value> {
    if ["__float__", "__index__"].iter().any(|name| arith::has_special(p, value, name)) {
        return Err(Fault::NeedsPython);
    }
    if let Some(number) = number(p, value) {
        return arith::to_float(p, th, &number).map(Value::Float);
    }
    let (text, shown) = match p.object(p.payload(value)) {
        Some(Object::Str(s)) => {
            let mut shown = String::new();
            quote::push_str(&mut shown, s.text(), quote::Charset::Unicode);
            (s.text().to_string(), shown)
        }
        Some(Object::Bytes(bytes)) => {
            let mut shown = String::new();
            quote::push_bytes(&mut shown, bytes);
            (String::from_utf8_lossy(bytes).into_owned(), shown)
        }
        Some(Object::ByteArray(bytes)) => {
            let mut shown = String::from("bytearray(");
            quote::push_bytes(&mut shown, bytes);
            shown.push(')');
            (String::from_utf8_lossy(bytes).into_owned(), shown)
        }
        _ => {
            let message = format!(
                "float() argument must be a string or a real number, not '{}'",
                p.long_type_name(value)
            );
            return p.type_error(th, message);
        }
    };
    match float::parse(&text) {
        Some(x) => Ok(p.float(th, x)),
        None => p.value_error(th, format!("could not convert string to float: {shown}")),
    }
}

fn itself(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "conjugate")?;
    this(p, th, call).map(|x| Flow::Value(Value::Float(x)))
}

fn is_integer(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "is_integer")?;
    let x = this(p, th, call)?;
    Ok(Flow::Value(Value::Bool(x.is_finite() && x.fract() == 0.0)))
}

fn to_int(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let x = this(p, th, call)?;
    truncate(p, th, x).map(Flow::Value)
}

fn floor(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let x = this(p, th, call)?;
    truncate(p, th, x.floor()).map(Flow::Value)
}

fn ceil(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let x = this(p, th, call)?;
    truncate(p, th, x.ceil()).map(Flow::Value)
}

/// Mantissa and power of two of a finite float's magnitude.
fn parts(x: f64) -> (u64, i32) {
    let bits = x.abs().to_bits();
    let (raw, fraction) = ((bits >> 52) as i32, bits & ((1 << 52) - 1));
    if raw == 0 { (fraction, -1074) } else { (fraction | 1 << 52, raw - 1075) }
}

fn as_integer_ratio(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "as_integer_ratio")?;
    let x = this(p, th, call)?;
    if x.is_nan() {
        return p.value_error(th, "cannot convert NaN to integer ratio");
    }
    if x.is_infinite() {
        return p.raise(th, T::OverflowError, "cannot convert Infinity to integer ratio");
    }
    let (mut mantissa, mut power) = parts(x);
    while mantissa != 0 && mantissa & 1 == 0 && power < 0 {
        mantissa >>= 1;
        power += 1;
    }
    let (top, bottom) = match BigInt::from_f64(x) {
        Some(whole) if x.fract() == 0.0 => (whole, BigInt::from(1)),
        _ => {
            let top = BigInt::from(mantissa);
            let top = if x < 0.0 { -top } else { top };
            (top, BigInt::from(1) << power.unsigned_abs())
        }
    };
    let (top, bottom) = (p.int(th, top), p.int(th, bottom));
    let pair = p.tuple(th, [top, bottom]);
    Ok(Flow::Value(pair))
}

fn hex(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "hex")?;
    let x = this(p, th, call)?;
    let sign = if x.is_sign_negative() && !x.is_nan() { "-" } else { "" };
    let text = match float::special(x) {
        Some(text) => format!("{sign}{text}"),
        None if x == 0.0 => format!("{sign}0x0.0p+0"),
        None => {
            let (mantissa, power) = parts(x);
            let lead = mantissa >> 52;
            let fraction = mantissa & ((1 << 52) - 1);
            let power = power + 52;
            format!("{sign}0x{lead}.{fraction:013x}p{power:+}")
        }
    };
    let text = p.str(th, text);
    Ok(Flow::Value(text))
}

fn from_hex(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [text] = plain(p, th, call, 1, "float.fromhex", 1)?;
    let Some(text) = p.as_str(text).map(str::to_owned) else {
        return p.type_error(th, "bad argument type for built-in operation");
    };
    match read_hex(text.trim()) {
        Some(x) if x.is_infinite() && text.contains(|c: char| c.is_ascii_digit()) => {
            let message = "hexadecimal value too large to represent as a float";
            p.raise(th, T::OverflowError, message)
        }
        Some(x) => Ok(Flow::Value(p.float(th, x))),
        None => p.value_error(th, "invalid hexadecimal floating-point string"),
    }
}

fn read_hex(text: &str) -> Option<f64> {
    let lower = text.to_ascii_lowercase();
    let body = lower.strip_prefix(['+', '-']).unwrap_or(&lower);
    let sign = if lower.starts_with('-') { -1.0 } else { 1.0 };
    match body {
        "inf" | "infinity" => return Some(sign * f64::INFINITY),
        "nan" => return Some(f64::NAN),
        _ => {}
    }
    let body = body.strip_prefix("0x").unwrap_or(body);
    let (mantissa, power) = match body.split_once('p') {
        Some((mantissa, power)) => (mantissa, power.parse::<i64>().ok()?),
        None => (body, 0),
    };
    let (whole, fraction) = mantissa.split_once('.').unwrap_or((mantissa, ""));
    let digits = format!("{whole}{fraction}");
    if !digits.bytes().all(|digit| digit.is_ascii_hexdigit()) {
        return None;
    }
    let value = BigInt::parse_bytes(digits.as_bytes(), 16)?;
    let power = power - 4 * fraction.len() as i64;
    let magnitude = if power >= 0 {
        if value == BigInt::ZERO {
            return Some(sign * 0.0);
        }
        if power > 2000 {
            return Some(sign * f64::INFINITY);
        }
        let whole = value << power.unsigned_abs();
        arith::true_div(&whole, &BigInt::from(1)).unwrap_or(f64::INFINITY)
    } else {
        arith::true_div(&value, &(BigInt::from(1) << power.unsigned_abs().min(20_000)))?
    };
    Some(sign * magnitude)
}
