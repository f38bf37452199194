//! `math` on integers: gcd, factorial, comb, isqrt...

use num_bigint::BigInt;
use num_integer::Integer;
use num_traits::{One, Signed, ToPrimitive, Zero};

use crate::{
    natives::plain::{plain, positional},
    ops::arith::{self, bound},
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

fn integer(p: &mut Process, th: &Thread, value: Value) -> R<BigInt> {
    match p.as_bigint(value) {
        Some(value) => Ok(value),
        None if arith::has_special(p, value, "__index__") => Err(Fault::NeedsPython),
        None => {
            let message =
                format!("'{}' object cannot be interpreted as an integer", p.type_name(value));
            p.type_error(th, message)
        }
    }
}

fn give(p: &mut Process, th: &Thread, value: BigInt) -> R<Flow> {
    Ok(Flow::Value(p.int(th, value)))
}

pub fn gcd(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut result = BigInt::ZERO;
    for value in positional(p, th, call, 0) {
        result = result.gcd(&integer(p, th, value)?);
    }
    give(p, th, result)
}

pub fn lcm(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut result = BigInt::one();
    for value in positional(p, th, call, 0) {
        let value = integer(p, th, value)?;
        bound(p, th, result.bits().saturating_add(value.bits()))?;
        result = result.lcm(&value);
    }
    give(p, th, result.abs())
}

/// The product of all whole numbers from `low` to `high`, halves first: that keeps factors even.
fn product(low: u64, high: u64) -> BigInt {
    if low > high {
        return BigInt::one();
    }
    if high - low < 16 {
        return (low..=high).map(BigInt::from).product();
    }
    let middle = low + (high - low) / 2;
    product(low, middle) * product(middle + 1, high)
}

pub fn factorial(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [n] = plain(p, th, call, 0, "math.factorial", 1)?;
    let n = integer(p, th, n)?;
    if n.is_negative() {
        return p.value_error(th, "factorial() not defined for negative values");
    }
    let Some(n) = n.to_i64().map(i64::unsigned_abs) else {
        let message = format!("factorial() argument should not exceed {}", i64::MAX);
        return p.raise(th, T::OverflowError, message);
    };
    bound(p, th, n.saturating_mul(u64::from(64 - n.leading_zeros())))?;
    give(p, th, product(2, n))
}

pub fn comb(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [n, k] = plain(p, th, call, 0, "comb", 2)?;
    let (n, k) = (integer(p, th, n)?, integer(p, th, k)?);
    if n.is_negative() {
        return p.value_error(th, "n must be a non-negative integer");
    }
    if k.is_negative() {
        return p.value_error(th, "k must be a non-negative integer");
    }
    if k > n {
        return give(p, th, BigInt::ZERO);
    }
    let rest: BigInt = &n - &k;
    let k = k.min(rest);
    let Some(k) = k.to_u64() else {
        let message = format!("min(n - k, k) must not exceed {}", i64::MAX);
        return p.raise(th, T::OverflowError, message);
    };
    bound(p, th, n.bits().saturating_mul(k))?;
    let mut result = BigInt::one();
    for i in 0..k {
        result = result * (&n - i) / (i + 1);
    }
    give(p, th, result)
}

pub fn perm(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [n, k] = plain(p, th, call, 0, "perm", 1)?;
    let n = integer(p, th, n)?;
    let k = if k.is_undef() || k.is_none() { n.clone() } else { integer(p, th, k)? };
    if n.is_negative() {
        return p.value_error(th, "n must be a non-negative integer");
    }
    if k.is_negative() {
        return p.value_error(th, "k must be a non-negative integer");
    }
    if k > n {
        return give(p, th, BigInt::ZERO);
    }
    let Some(k) = k.to_u64() else {
        let message = format!("k must not exceed {}", i64::MAX);
        return p.raise(th, T::OverflowError, message);
    };
    bound(p, th, n.bits().saturating_mul(k))?;
    let mut result = BigInt::one();
    for i in 0..k {
        result *= &n - i;
    }
    give(p, th, result)
}

pub fn isqrt(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [n] = plain(p, th, call, 0, "math.isqrt", 1)?;
    let n = integer(p, th, n)?;
    if n.is_negative() {
        return p.value_error(th, "isqrt() argument must be nonnegative");
    }
    let root = if n.is_zero() { n } else { n.sqrt() };
    give(p, th, root)
}
