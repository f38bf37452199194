//! `int`: constructor and methods.

use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, Signed, ToPrimitive, Zero};

use super::{
    Native,
    arity::unknown,
    native,
    plain::{alone, named, plain, positional, whole},
    with_fallback,
};
use crate::{
    object::{Derived, Object},
    ops::arith::{self, Number, number},
    process::{Call, Fault, Flow, Process, R},
    sym::SymMap,
    text::{apply::MAX_DIGITS, quote, strings},
    thread::Thread,
    types::T,
    value::Value,
};

pub const INT: &[Native] = &[
    with_fallback("__new__", new, "_int_new"),
    native("bit_length", bit_length),
    native("bit_count", bit_count),
    native("to_bytes", to_bytes),
    with_fallback("from_bytes", from_bytes, "_int_from_bytes"),
    native("as_integer_ratio", as_integer_ratio),
    native("conjugate", itself),
    native("is_integer", is_integer),
    native("__int__", itself),
    native("__index__", itself),
    native("__trunc__", itself),
    native("__floor__", itself),
    native("__ceil__", itself),
    native("__float__", to_float),
];

/// A value of built-in type as an instance of `class`, which is its type or derives from it.
pub fn of_class(p: &mut Process, th: &Thread, class: Value, payload: Value) -> Value {
    match class {
        Value::Ref(class) => {
            let attrs = SymMap::default();
            p.alloc(th, Object::Derived(Box::new(Derived { class, attrs, payload })))
        }
        _ => payload,
    }
}

/// The receiver as a number of any size.
fn this(p: &mut Process, th: &Thread, call: Call) -> R<BigInt> {
    let value = call.arg(th, 0);
    match p.as_bigint(value) {
        Some(value) => Ok(value),
        None => {
            let message = format!(
                "descriptor requires a 'int' object but received '{}'",
                p.long_type_name(value)
            );
            p.type_error(th, message)
        }
    }
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    let given = positional(p, th, call, 1);
    let mut base = given.get(1).copied().unwrap_or(Value::Undef);
    for (name, value) in named(p, th, call) {
        if name != "base" {
            let message = unknown("int", &name, &["base"]);
            return p.type_error(th, message);
        }
        base = value;
    }
    if given.len() > 2 {
        let message = format!("int expected at most 2 arguments, got {}", given.len());
        return p.type_error(th, message);
    }
    super::object::check_derived(p, th, class, T::Int)?;
    let value = match (given.first().copied(), base.is_undef()) {
        (None, true) => Value::Int(0),
        (None, false) => return p.type_error(th, "int() missing string argument"),
        (Some(value), true) => convert(p, th, value)?,
        (Some(value), false) => {
            let base = clamped(p, th, base)?;
            let Some(text) = text_of(p, value) else {
                return p.type_error(th, "int() can't convert non-string with explicit base");
            };
            parse(p, th, value, &text, base)?
        }
    };
    Ok(Flow::Value(of_class(p, th, class, value)))
}

/// The text of a string or bytes object, if it is one.
fn text_of(p: &Process, value: Value) -> Option<String> {
    if let Some(text) = p.as_str(value) {
        return Some(text.to_owned());
    }
    match p.object(p.payload(value))? {
        Object::Bytes(bytes) => Some(bytes.iter().map(|b| char::from(*b)).collect()),
        Object::ByteArray(bytes) => Some(bytes.iter().map(|b| char::from(*b)).collect()),
        _ => None,
    }
}

/// `int(value)`.
fn convert(p: &mut Process, th: &Thread, value: Value) -> R<Value> {
    if ["__int__", "__index__", "__trunc__"].iter().any(|name| arith::has_special(p, value, name)) {
        return Err(Fault::NeedsPython);
    }
    match number(p, value) {
        Some(Number::Bool(b)) => return Ok(Value::Int(i64::from(b))),
        Some(Number::Small(i)) => return Ok(Value::Int(i)),
        Some(Number::Big(i)) => return Ok(p.int(th, i)),
        Some(Number::Float(x)) => return truncate(p, th, x),
        None => {}
    }
    match text_of(p, value) {
        Some(text) => parse(p, th, value, &text, 10),
        None => {
            let message = format!(
                "int() argument must be a string, a bytes-like object or a real number, not '{}'",
                p.long_type_name(value)
            );
            p.type_error(th, message)
        }
    }
}

/// A float without its fraction.
pub fn truncate(p: &mut Process, th: &Thread, x: f64) -> R<Value> {
    if x.is_nan() {
        return p.value_error(th, "cannot convert float NaN to integer");
    }
    match BigInt::from_f64(x.trunc()) {
        Some(i) => Ok(p.int(th, i)),
        None => p.raise(th, T::OverflowError, "cannot convert float infinity to integer"),
    }
}

fn parse(p: &mut Process, th: &Thread, given: Value, text: &str, base: i64) -> R<Value> {
    if base != 0 && !(2..=36).contains(&base) {
        return p.value_error(th, "int() base must be >= 2 and <= 36, or 0");
    }
    if base == 10
        && let Ok(value) = text.parse::<i64>()
        && value.unsigned_abs() < 1 << 53
    {
        return Ok(Value::Int(value));
    }
    match digits(text, base as u32) {
        Some((_, digits, radix)) if !radix.is_power_of_two() && digits.len() > MAX_DIGITS => {
            let message = format!(
                "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion: value has \
                 {} digits; use sys.set_int_max_str_digits() to increase the limit",
                digits.len()
            );
            p.value_error(th, message)
        }
        Some((negative, digits, radix)) => {
            p.reserve(th, digits.len())?;
            let value = BigInt::parse_bytes(digits.as_bytes(), radix).unwrap_or_default();
            Ok(p.int(th, if negative { -value } else { value }))
        }
        None => {
            let mut shown = String::new();
            match p.object(p.payload(given)) {
                Some(Object::Bytes(bytes)) => quote::push_bytes(&mut shown, bytes),
                Some(Object::ByteArray(bytes)) => quote::push_bytes(&mut shown, bytes),
                _ => quote::push_str(&mut shown, text, quote::Charset::Unicode),
            }
            let message = format!("invalid literal for int() with base {base}: {shown}");
            p.value_error(th, message)
        }
    }
}

/// Sign, ASCII digits, and radix of an integer's text.
fn digits(text: &str, base: u32) -> Option<(bool, String, u32)> {
    let text = strings::strip(text, None, strings::Side::Both);
    let negative = text.starts_with('-');
    let mut body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let mut radix = base;
    let lower = body.get(..2).map(str::to_ascii_lowercase);
    let prefixed = match lower.as_deref() {
        Some("0x") => 16,
        Some("0o") => 8,
        Some("0b") => 2,
        _ => 0,
    };
    let zero_base = base == 0;
    if prefixed != 0 && (zero_base || base == prefixed) {
        radix = prefixed;
        body = &body[2..];
        body = body.strip_prefix('_').unwrap_or(body);
    } else if zero_base {
        radix = 10;
    }
    let mut out = String::with_capacity(body.len());
    let mut underscore = true;
    for c in body.chars() {
        if c == '_' {
            if underscore {
                return None;
            }
            underscore = true;
            continue;
        }
        let digit = c.to_digit(radix).or_else(|| strings::decimal(c).filter(|d| *d < radix))?;
        out.push(char::from_digit(digit, radix)?);
        underscore = false;
    }
    if underscore {
        return None;
    }
    let leading_zero = zero_base && prefixed == 0 && out.len() > 1 && out.starts_with('0');
    if leading_zero && out.bytes().any(|b| b != b'0') {
        return None;
    }
    Some((negative, out, radix))
}

fn bit_length(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    plain::<0>(p, th, call, 1, "int.bit_length", 0)?;
    let bits = this(p, th, call)?.bits();
    Ok(Flow::Value(Value::Int(bits as i64)))
}

fn bit_count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    plain::<0>(p, th, call, 1, "int.bit_count", 0)?;
    let ones = this(p, th, call)?.magnitude().count_ones();
    Ok(Flow::Value(Value::Int(ones as i64)))
}

fn itself(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "conjugate")?;
    let value = this(p, th, call)?;
    let value = p.int(th, value);
    Ok(Flow::Value(value))
}

fn is_integer(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "is_integer")?;
    this(p, th, call)?;
    Ok(Flow::Value(Value::Bool(true)))
}

fn to_float(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = this(p, th, call)?;
    let value = arith::to_float(p, th, &Number::Big(value))?;
    Ok(Flow::Value(Value::Float(value)))
}

fn as_integer_ratio(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "as_integer_ratio")?;
    let value = this(p, th, call)?;
    let value = p.int(th, value);
    let pair = p.tuple(th, [value, Value::Int(1)]);
    Ok(Flow::Value(pair))
}

/// Arguments of `to_bytes` and `from_bytes` after the first one.
struct Layout {
    little: bool,
    signed: bool,
}

fn layout(p: &mut Process, th: &Thread, name: &str, order: Value, signed: Value) -> R<Layout> {
    let little = match p.as_str(order) {
        None if order.is_undef() => false,
        Some("big") => false,
        Some("little") => true,
        Some(_) => {
            return p.value_error(th, "byteorder must be either 'little' or 'big'");
        }
        None => {
            let message = format!(
                "{name}() argument 'byteorder' must be str, not {}",
                p.long_type_name(order)
            );
            return p.type_error(th, message);
        }
    };
    let signed = !signed.is_undef() && crate::ops::truth(p, signed)?;
    Ok(Layout { little, signed })
}

fn to_bytes(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 1);
    let mut length = given.first().copied().unwrap_or(Value::Int(1));
    let (mut order, mut signed) = (given.get(1).copied().unwrap_or(Value::Undef), Value::Undef);
    for (name, value) in named(p, th, call) {
        match name.as_str() {
            "length" => length = value,
            "byteorder" => order = value,
            "signed" => signed = value,
            _ => {
                let message = unknown("to_bytes", &name, &["length", "byteorder", "signed"]);
                return p.type_error(th, message);
            }
        }
    }
    let length = whole(p, th, length)?;
    let layout = layout(p, th, "to_bytes", order, signed)?;
    if length < 0 {
        return p.value_error(th, "length argument must be non-negative");
    }
    let value = this(p, th, call)?;
    if value.is_negative() && !layout.signed {
        return p.raise(th, T::OverflowError, "can't convert negative int to unsigned");
    }
    let length = length as usize;
    p.reserve(th, length)?;
    let mut bytes =
        if layout.signed { value.to_signed_bytes_le() } else { value.magnitude().to_bytes_le() };
    // -1 needs none either, says CPython.
    if value.is_zero() || length == 0 && bytes == [0xFF] {
        bytes.clear();
    }
    if bytes.len() > length {
        return p.raise(th, T::OverflowError, "int too big to convert");
    }
    bytes.resize(length, if value.is_negative() { 0xff } else { 0 });
    if !layout.little {
        bytes.reverse();
    }
    let bytes = p.alloc(th, Object::Bytes(bytes.into()));
    Ok(Flow::Value(bytes))
}

fn from_bytes(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 1);
    let mut source = given.first().copied().unwrap_or(Value::Undef);
    let (mut order, mut signed) = (given.get(1).copied().unwrap_or(Value::Undef), Value::Undef);
    for (name, value) in named(p, th, call) {
        match name.as_str() {
            "bytes" => source = value,
            "byteorder" => order = value,
            "signed" => signed = value,
            _ => {
                let message = unknown("from_bytes", &name, &["bytes", "byteorder", "signed"]);
                return p.type_error(th, message);
            }
        }
    }
    if source.is_undef() {
        return p.type_error(th, "from_bytes() missing required argument 'bytes' (pos 1)");
    }
    let layout = layout(p, th, "from_bytes", order, signed)?;
    let mut bytes = super::bytes::gather(p, th, source, T::Bytes)?;
    if !layout.little {
        bytes.reverse();
    }
    let value = if layout.signed {
        BigInt::from_signed_bytes_le(&bytes)
    } else {
        BigInt::from_bytes_le(Sign::Plus, &bytes)
    };
    let value = p.int(th, value);
    Ok(Flow::Value(value))
}

/// An index or count: clamped where it does not fit.
pub fn clamped(p: &mut Process, th: &Thread, value: Value) -> R<i64> {
    match p.as_bigint(value) {
        Some(big) => {
            Ok(big.to_i64().unwrap_or(if big.is_negative() { i64::MIN } else { i64::MAX }))
        }
        None => whole(p, th, value),
    }
}
