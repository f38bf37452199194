//! `format(value, spec)`.

use super::{
    defines,
    number::{format_float, format_int},
    repr::str_of,
    spec::{SpecError, format_str},
};
use crate::{
    ops::arith::{Number, number},
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::Value,
};

/// Digits that `str` may write of an integer.
pub const MAX_DIGITS: usize = 4300;

/// `format(value, spec)`.
pub fn format(p: &mut Process, th: &Thread, value: Value, spec: &str) -> R<String> {
    if defines(p, value, sym::FORMAT) {
        return Err(Fault::NeedsPython);
    }
    if spec.is_empty() {
        return str_of(p, value);
    }
    if let Some(text) = p.as_str(value) {
        let result = format_str(text, spec);
        return settle(p, th, result);
    }
    let result = match number(p, value) {
        Some(Number::Float(x)) => format_float(x, spec),
        Some(Number::Big(i)) => {
            check_digits(p, th, i.bits())?;
            format_int(&i, spec, "int")
        }
        Some(Number::Bool(b)) => format_int(&u8::from(b).into(), spec, "bool"),
        Some(Number::Small(i)) => format_int(&i.into(), spec, "int"),
        None => {
            let message =
                format!("unsupported format string passed to {}.__format__", p.type_name(value));
            return p.type_error(th, message);
        }
    };
    settle(p, th, result)
}

/// A formatting error as an exception.
pub fn settle(p: &mut Process, th: &Thread, result: Result<String, SpecError>) -> R<String> {
    match result {
        Ok(text) => Ok(text),
        Err(SpecError::Value(text)) => p.value_error(th, text),
        Err(SpecError::Overflow(text)) => p.raise(th, T::OverflowError, text),
        Err(SpecError::Memory) => Err(p.fault(th, T::MemoryError, &[])),
    }
}

/// ValueError for an integer of so many bits if it surely has more digits than `str` may write.
pub fn check_digits(p: &mut Process, th: &Thread, bits: u64) -> R<()> {
    // 10**4300 has 14,285 bits.
    if bits > 14_285 {
        let message = format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; use \
             sys.set_int_max_str_digits() to increase the limit"
        );
        return p.value_error(th, message);
    }
    Ok(())
}
