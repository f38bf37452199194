//! Comparing and hashing numbers of different types, exactly.

use std::cmp::Ordering;

use num_bigint::{BigInt, Sign};
use num_traits::{FromPrimitive, ToPrimitive};

use crate::{object::Object, process::Process, value::Value};

/// Hashes of numbers are taken modulo this prime, as in CPython on 64 bits.
const MODULUS: u64 = (1 << 61) - 1;

/// A number as the heap has it.
#[derive(Clone, Copy, Debug)]
pub enum Num<'a> {
    Int(i64),
    Big(&'a BigInt),
    Float(f64),
}

/// The number that a value is, or that an instance of a derived class holds.
pub fn num(p: &Process, v: Value) -> Option<Num<'_>> {
    match v {
        Value::Int(i) => Some(Num::Int(i)),
        Value::Bool(b) => Some(Num::Int(i64::from(b))),
        Value::Float(f) => Some(Num::Float(f)),
        Value::Ref(r) => match p.get(r) {
            Object::BigInt(i) => Some(Num::Big(i)),
            Object::Derived(d) => num(p, d.payload),
            _ => None,
        },
        _ => None,
    }
}

/// None if one of them is not a number.
pub fn num_cmp(a: Num<'_>, b: Num<'_>) -> Option<Ordering> {
    match (a, b) {
        (Num::Int(a), Num::Int(b)) => Some(a.cmp(&b)),
        (Num::Float(a), Num::Float(b)) => a.partial_cmp(&b),
        (Num::Big(a), Num::Big(b)) => Some(a.cmp(b)),
        (Num::Int(_), Num::Big(b)) => Some(big_side(b).reverse()),
        (Num::Big(a), Num::Int(_)) => Some(big_side(a)),
        (Num::Int(a), Num::Float(b)) => int_float(a, b),
        (Num::Float(a), Num::Int(b)) => int_float(b, a).map(Ordering::reverse),
        (Num::Big(a), Num::Float(b)) => big_float(a, b),
        (Num::Float(a), Num::Big(b)) => big_float(b, a).map(Ordering::reverse),
    }
}

/// How a big integer compares with every small one.
fn big_side(b: &BigInt) -> Ordering {
    if b.sign() == Sign::Minus { Ordering::Less } else { Ordering::Greater }
}

fn int_float(i: i64, f: f64) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    if f >= 9_223_372_036_854_775_808.0 {
        return Some(Ordering::Less);
    }
    if f < -9_223_372_036_854_775_808.0 {
        return Some(Ordering::Greater);
    }
    let whole = f.trunc();
    Some(i.cmp(&(whole as i64)).then_with(|| 0.0f64.total_cmp(&((f - whole) + 0.0))))
}

fn big_float(i: &BigInt, f: f64) -> Option<Ordering> {
    if f.is_nan() {
        return None;
    }
    match BigInt::from_f64(f.trunc()) {
        Some(whole) => Some(i.cmp(&whole).then_with(|| 0.0f64.total_cmp(&(f - f.trunc() + 0.0)))),
        None => Some(if f > 0.0 { Ordering::Less } else { Ordering::Greater }),
    }
}

/// CPython's `hash` of a number that fits, as 64 bits of two's complement.
#[inline]
pub fn hash_int(i: i64) -> u64 {
    let size = i.unsigned_abs();
    if i >= 0 && size < MODULUS {
        return size;
    }
    // 2**61 is 1 modulo the prime: what lies above those bits is added to them.
    let rest = (size & MODULUS) + (size >> 61);
    signed(if rest < MODULUS { rest } else { rest - MODULUS }, i < 0)
}

/// The same of any number.
pub fn hash_num(n: Num<'_>) -> u64 {
    match n {
        Num::Int(i) => hash_int(i),
        Num::Big(i) => {
            let rest = (i.magnitude() % MODULUS).to_u64().unwrap_or(0);
            signed(rest, i.sign() == Sign::Minus)
        }
        Num::Float(f) => hash_float(f),
    }
}

fn signed(rest: u64, negative: bool) -> u64 {
    let hash = if negative { rest.wrapping_neg() } else { rest };
    if hash == u64::MAX { u64::MAX - 1 } else { hash }
}

fn hash_float(f: f64) -> u64 {
    if f.is_infinite() {
        return if f > 0.0 { 314_159 } else { 314_159u64.wrapping_neg() };
    }
    if f.is_nan() || f == 0.0 {
        return 0;
    }
    // f = mantissa * 2**exponent, and 2**61 is 1 modulo the prime: a rotation of 61 bits.
    let bits = f.abs().to_bits();
    let raw = (bits >> 52) as i64;
    let fraction = bits & ((1 << 52) - 1);
    let (mantissa, exponent) =
        if raw == 0 { (fraction, -1074) } else { (fraction | 1 << 52, raw - 1075) };
    let turn = exponent.rem_euclid(61) as u32;
    let rest = mantissa % MODULUS;
    let turned = if turn == 0 { rest } else { ((rest << turn) & MODULUS) | (rest >> (61 - turn)) };
    signed(turned % MODULUS, f < 0.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hashes_are_those_of_cpython() {
        let cases: &[(f64, i64)] = &[
            (1.0, 1),
            (-1.0, -2),
            (0.5, 1_152_921_504_606_846_976),
            (1.5, 1_152_921_504_606_846_977),
            (0.1, 230_584_300_921_369_408),
            (1e300, 1_224_995_262_755_759_164),
            (-2.5, -1_152_921_504_606_846_978),
        ];
        for (f, hash) in cases {
            assert_eq!(hash_num(Num::Float(*f)).cast_signed(), *hash, "{f}");
        }
        assert_eq!(hash_num(Num::Int(-1)).cast_signed(), -2);
        assert_eq!(hash_num(Num::Int((1 << 61) - 1)), 0);
        let big = BigInt::from(10).pow(30);
        assert_eq!(hash_num(Num::Big(&big)).cast_signed(), 465_258_685_558_744_706);
    }

    #[test]
    fn integers_and_floats_compare_exactly() {
        let big = BigInt::from(1) << 70;
        let less = Some(Ordering::Less);
        assert_eq!(
            num_cmp(Num::Int((1 << 53) + 1), Num::Float(9_007_199_254_740_992.0)),
            Some(Ordering::Greater)
        );
        assert_eq!(num_cmp(Num::Int(1), Num::Float(1.5)), less);
        assert_eq!(num_cmp(Num::Int(-1), Num::Float(-1.5)), Some(Ordering::Greater));
        assert_eq!(num_cmp(Num::Int(0), Num::Float(-0.0)), Some(Ordering::Equal));
        assert_eq!(num_cmp(Num::Big(&big), Num::Float(f64::INFINITY)), less);
        assert_eq!(num_cmp(Num::Int(1), Num::Float(f64::NAN)), None);
        assert_eq!(num_cmp(Num::Int(7), Num::Big(&big)), less);
    }
}
