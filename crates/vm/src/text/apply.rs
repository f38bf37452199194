//! `format(value, spec)`.

use num_bigint::{BigInt, BigUint};

use super::{
    defines,
    number::{Whole, format_float, format_int},
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
            if spec.ends_with(|c: char| !"boxXc".contains(c)) {
                check_digits(p, th, &i)?;
            }
            format_int(Whole::Big(&i), spec, "int")
        }
        Some(Number::Bool(b)) => format_int(Whole::Small(b.into()), spec, "bool"),
        Some(Number::Small(i)) => format_int(Whole::Small(i), spec, "int"),
        None => {
            let message = format!(
                "unsupported format string passed to {}.__format__",
                p.long_type_name(value)
            );
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

/// Whether an integer has more digits than `str` may write.
pub fn too_long(value: &BigInt) -> bool {
    // 10**4300, the least of them, has 14,285 bits.
    match value.bits() {
        0..14_285 => false,
        14_285 => *value.magnitude() >= BigUint::from(10u8).pow(MAX_DIGITS as u32),
        _ => true,
    }
}

/// ValueError for such an integer.
pub fn check_digits(p: &mut Process, th: &Thread, value: &BigInt) -> R<()> {
    if too_long(value) {
        let message = format!(
            "Exceeds the limit ({MAX_DIGITS} digits) for integer string conversion; use \
             sys.set_int_max_str_digits() to increase the limit"
        );
        return p.value_error(th, message);
    }
    Ok(())
}
