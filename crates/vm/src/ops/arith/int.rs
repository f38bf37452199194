//! Operators of integers: in place while they fit, big otherwise.

use num_bigint::{BigInt, Sign};
use num_integer::Integer;
use num_traits::{Signed, ToPrimitive, Zero};

use super::{Number, float};
use crate::{
    op::{BinOp, UnaryOp},
    process::{Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

/// Integers beyond this many bits are refused: their arithmetic would hold up the page.
pub const MAX_BITS: u64 = 1 << 23;

/// Whole numbers whose conversion to a float is exact.
const EXACT: u64 = 1 << 53;

pub fn small_unary(p: &mut Process, th: &Thread, op: UnaryOp, x: i64) -> Value {
    match op {
        UnaryOp::Neg => match x.checked_neg() {
            Some(x) => Value::Int(x),
            None => p.int(th, -BigInt::from(x)),
        },
        UnaryOp::Pos => Value::Int(x),
        UnaryOp::Invert => Value::Int(!x),
    }
}

/// The product, if it fits and that can be seen without a call: a browser's module multiplies in 128 bits
/// for it, which takes one, unless the factors have 32 bits.
#[inline]
pub fn product_at_once(x: i64, y: i64) -> Option<i64> {
    if !cfg!(target_arch = "wasm32") {
        return x.checked_mul(y);
    }
    match (i32::try_from(x), i32::try_from(y)) {
        (Ok(x), Ok(y)) => Some(i64::from(x) * i64::from(y)),
        _ => None,
    }
}

/// Both operands are ints that fit.
#[inline]
pub fn small(p: &mut Process, th: &Thread, op: BinOp, x: i64, y: i64) -> R<Value> {
    let quick = match op {
        BinOp::Add => x.checked_add(y),
        BinOp::Sub => x.checked_sub(y),
        BinOp::Mul => product_at_once(x, y).or_else(|| x.checked_mul(y)),
        BinOp::FloorDiv if y != 0 && y != -1 => Some(Integer::div_floor(&x, &y)),
        BinOp::Mod if y != 0 && y != -1 => Some(Integer::mod_floor(&x, &y)),
        BinOp::And => Some(x & y),
        BinOp::Or => Some(x | y),
        BinOp::Xor => Some(x ^ y),
        BinOp::RShift if y >= 0 => Some(x >> y.min(63)),
        BinOp::LShift if (0..63).contains(&y) && (x << y) >> y == x => Some(x << y),
        BinOp::Pow if y >= 0 => u32::try_from(y).ok().and_then(|y| x.checked_pow(y)),
        BinOp::Div if y != 0 && x.unsigned_abs() <= EXACT && y.unsigned_abs() <= EXACT => {
            return Ok(Value::Float(x as f64 / y as f64));
        }
        _ => None,
    };
    match quick {
        Some(value) => Ok(Value::Int(value)),
        None => match big(p, th, op, BigInt::from(x), BigInt::from(y))? {
            Some(value) => Ok(value),
            None => super::unsupported(p, th, op.text(), Value::Int(x), Value::Int(y)),
        },
    }
}

/// Bools and ints of any size; nothing where ints have no such operator.
pub fn binary(p: &mut Process, th: &Thread, op: BinOp, x: Number, y: Number) -> R<Option<Value>> {
    if let (Number::Bool(x), Number::Bool(y)) = (&x, &y) {
        match op {
            BinOp::And => return Ok(Some(Value::Bool(x & y))),
            BinOp::Or => return Ok(Some(Value::Bool(x | y))),
            BinOp::Xor => return Ok(Some(Value::Bool(x ^ y))),
            _ => {}
        }
    }
    if op == BinOp::MatMul {
        return Ok(None);
    }
    if let (Some(x), Some(y)) = (fits(&x), fits(&y)) {
        return small(p, th, op, x, y).map(Some);
    }
    match (whole(x), whole(y)) {
        (Some(x), Some(y)) => big(p, th, op, x, y),
        _ => Ok(None),
    }
}

fn fits(x: &Number) -> Option<i64> {
    match x {
        Number::Bool(b) => Some(i64::from(*b)),
        Number::Small(i) => Some(*i),
        Number::Big(_) | Number::Float(_) => None,
    }
}

fn whole(x: Number) -> Option<BigInt> {
    match x {
        Number::Bool(b) => Some(BigInt::from(u8::from(b))),
        Number::Small(i) => Some(BigInt::from(i)),
        Number::Big(i) => Some(i),
        Number::Float(_) => None,
    }
}

fn big(p: &mut Process, th: &Thread, op: BinOp, x: BigInt, y: BigInt) -> R<Option<Value>> {
    let zero = y.is_zero();
    let result = match op {
        BinOp::Add => x + y,
        BinOp::Sub => x - y,
        BinOp::Mul => {
            bound(p, th, x.bits().saturating_add(y.bits()))?;
            x * y
        }
        BinOp::Div if zero => return p.raise(th, T::ZeroDivisionError, "division by zero"),
        BinOp::Div => {
            return match true_div(&x, &y) {
                Some(value) => Ok(Some(Value::Float(value))),
                None => {
                    let message = "integer division result too large for a float";
                    p.raise(th, T::OverflowError, message)
                }
            };
        }
        BinOp::FloorDiv if zero => {
            return p.raise(th, T::ZeroDivisionError, "integer division or modulo by zero");
        }
        BinOp::FloorDiv => x.div_floor(&y),
        BinOp::Mod if zero => return p.raise(th, T::ZeroDivisionError, "integer modulo by zero"),
        BinOp::Mod => x.mod_floor(&y),
        BinOp::Pow => return power(p, th, &x, &y).map(Some),
        BinOp::LShift | BinOp::RShift if y.is_negative() => {
            return p.value_error(th, "negative shift count");
        }
        BinOp::LShift if x.is_zero() => x,
        BinOp::LShift => {
            let Some(count) = y.to_u64() else {
                return p.raise(th, T::OverflowError, "too many digits in integer");
            };
            bound(p, th, x.bits().saturating_add(count))?;
            x << count
        }
        BinOp::RShift => match y.to_u64() {
            Some(count) => x >> count,
            None if x.is_negative() => BigInt::from(-1),
            None => BigInt::ZERO,
        },
        BinOp::And => x & y,
        BinOp::Or => x | y,
        BinOp::Xor => x ^ y,
        BinOp::MatMul => return Ok(None),
    };
    Ok(Some(p.int(th, result)))
}

/// MemoryError for integers of more bits than [`MAX_BITS`].
pub fn bound(p: &mut Process, th: &Thread, bits: u64) -> R<()> {
    if bits > MAX_BITS {
        return Err(p.fault(th, T::MemoryError, &[]));
    }
    p.reserve(th, (bits / 8) as usize)
}

fn power(p: &mut Process, th: &Thread, x: &BigInt, y: &BigInt) -> R<Value> {
    if y.is_negative() {
        let base = super::to_float(p, th, &Number::Big(x.clone()))?;
        let exponent = super::to_float(p, th, &Number::Big(y.clone()))?;
        return float::power(p, th, base, exponent).map(Value::Float);
    }
    if x.magnitude().bits() <= 1 {
        let odd = y.is_odd();
        let result = match (x.sign(), odd) {
            (Sign::NoSign, _) => i64::from(y.is_zero()),
            (Sign::Minus, true) => -1,
            _ => 1,
        };
        return Ok(Value::Int(result));
    }
    let Some(exponent) = y.to_u32() else {
        return Err(p.fault(th, T::MemoryError, &[]));
    };
    bound(p, th, (x.bits() - 1).saturating_mul(u64::from(exponent)))?;
    let result = x.pow(exponent);
    Ok(p.int(th, result))
}

/// `pow(x, y, m)`.
pub fn pow_mod(p: &mut Process, th: &Thread, x: &BigInt, y: &BigInt, m: &BigInt) -> R<Value> {
    if m.is_zero() {
        return p.value_error(th, "pow() 3rd argument cannot be 0");
    }
    let (base, exponent) = if y.is_negative() {
        let Some(inverse) = x.modinv(&m.abs()) else {
            return p.value_error(th, "base is not invertible for the given modulus");
        };
        (inverse, -y)
    } else {
        (x.clone(), y.clone())
    };
    let result = base.modpow(&exponent, m);
    Ok(p.int(th, result))
}

/// The float nearest to `x / y` (half to even), or `None` where it is too large; `y` is not 0.
pub fn true_div(x: &BigInt, y: &BigInt) -> Option<f64> {
    if x.is_zero() {
        return Some(if y.is_negative() { -0.0 } else { 0.0 });
    }
    let negative = x.is_negative() != y.is_negative();
    let (x, y) = (x.magnitude(), y.magnitude());
    // A quotient of at least 64 bits, then a sticky bit: `to_f64` rounds it correctly, unless the
    // result is subnormal, where fewer bits are kept.
    let shift = 66 + y.bits() as i64 - x.bits() as i64;
    let (quotient, rest) = if shift >= 0 {
        (x << shift.unsigned_abs()).div_rem(y)
    } else {
        x.div_rem(&(y << shift.unsigned_abs()))
    };
    let mut quotient = quotient.to_u128()? << 1;
    if !rest.is_zero() {
        quotient |= 1;
    }
    let magnitude = scale(quotient, -(shift + 1))?;
    Some(if negative { -magnitude } else { magnitude })
}

/// `bits * 2**power`, rounded once; the lowest bit of `bits` is sticky.
fn scale(bits: u128, power: i64) -> Option<f64> {
    let length = i64::from(128 - bits.leading_zeros());
    let top = length + power;
    if top > 1024 {
        return None;
    }
    // Bits below the last one that the result can keep.
    let keep = if top < -1021 { 53 - (-1021 - top) } else { 53 };
    if keep < 0 {
        return Some(0.0);
    }
    let drop = (length - keep).max(0) as u32;
    let half = if drop == 0 { 0 } else { 1u128 << (drop - 1) };
    let low = bits & (half.wrapping_shl(1).wrapping_sub(u128::from(drop > 0)));
    let mut mantissa = if drop >= 128 { 0 } else { bits >> drop };
    if drop > 0 && (low > half || (low == half && mantissa & 1 == 1)) {
        mantissa += 1;
    }
    let result = ldexp(mantissa as f64, power + i64::from(drop));
    result.is_finite().then_some(result)
}

/// `x * 2**power` for an `x` of at most 53 bits where the result needs no rounding.
fn ldexp(mut x: f64, mut power: i64) -> f64 {
    while power > 1000 {
        x *= 2f64.powi(1000);
        power -= 1000;
    }
    while power < -1000 {
        x *= 2f64.powi(-1000);
        power += 1000;
    }
    x * 2f64.powi(power as i32)
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::true_div;

    fn check(x: &str, y: &str, expect: Option<f64>) {
        let (Ok(x), Ok(y)) = (x.parse::<BigInt>(), y.parse::<BigInt>()) else {
            panic!("test data are numbers")
        };
        assert_eq!(true_div(&x, &y), expect);
    }

    #[test]
    fn true_division_rounds_once() {
        check("1", "3", Some(1.0 / 3.0));
        check("-7", "2", Some(-3.5));
        check("9007199254740993", "1", Some(9_007_199_254_740_992.0));
        check("9007199254740995", "1", Some(9_007_199_254_740_996.0));
        check("123456789012345678901234567890", "987654321", Some(1.249_999_988_734_375e20));
        let huge = format!("1{}", "0".repeat(400));
        check(&huge, "1", None);
        check("1", &huge, Some(0.0));
        check(&huge, &format!("3{}", "0".repeat(399)), Some(10.0 / 3.0));
        check("5", &format!("1{}", "0".repeat(324)), Some(5e-324));
        check("7", &format!("1{}", "0".repeat(310)), Some(7e-310));
    }
}
