//! `math` on many floats: exact sums, distances.

use super::real;
use crate::{
    natives::plain::{plain, positional},
    ops,
    process::{Call, Flow, Process, R},
    thread::Thread,
    types::T,
};

/// Why a sum has no value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SumError {
    Overflow,
    /// Infinities of both signs.
    Infinities,
}

/// The float nearest to the exact sum (J. R. Shewchuk's partial sums).
pub fn exact_sum(items: &[f64]) -> Result<f64, SumError> {
    let mut partials: Vec<f64> = Vec::new();
    let (mut special, mut infinite) = (0.0, 0.0);
    for item in items {
        let original = *item;
        let mut x = original;
        let mut kept = 0;
        for at in 0..partials.len() {
            let mut y = partials[at];
            if x.abs() < y.abs() {
                std::mem::swap(&mut x, &mut y);
            }
            let high = x + y;
            let low = y - (high - x);
            if low != 0.0 {
                partials[kept] = low;
                kept += 1;
            }
            x = high;
        }
        partials.truncate(kept);
        if x == 0.0 {
            continue;
        }
        if x.is_finite() {
            partials.push(x);
        } else {
            if original.is_finite() {
                return Err(SumError::Overflow);
            }
            if original.is_infinite() {
                infinite += original;
            }
            special += original;
            partials.clear();
        }
    }
    if special != 0.0 {
        return if infinite.is_nan() { Err(SumError::Infinities) } else { Ok(special) };
    }
    Ok(round_partials(&partials))
}

/// Adds partial sums, which do not overlap and grow, rounding once.
fn round_partials(partials: &[f64]) -> f64 {
    let Some((last, rest)) = partials.split_last() else { return 0.0 };
    let mut high = *last;
    let mut at = rest.len();
    let mut low = 0.0;
    while at > 0 {
        at -= 1;
        let (x, y) = (high, rest[at]);
        high = x + y;
        low = y - (high - x);
        if low != 0.0 {
            break;
        }
    }
    // A tie is broken by what is left below it.
    if at > 0 && ((low < 0.0 && rest[at - 1] < 0.0) || (low > 0.0 && rest[at - 1] > 0.0)) {
        let y = low * 2.0;
        let x = high + y;
        if y == x - high {
            high = x;
        }
    }
    high
}

pub fn fsum(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 0, "math.fsum", 1)?;
    let items = ops::collect(p, th, items)?;
    let items = items.into_iter().map(|item| real(p, th, item)).collect::<R<Vec<f64>>>()?;
    match exact_sum(&items) {
        Ok(sum) => Ok(Flow::Value(p.float(th, sum))),
        Err(SumError::Overflow) => p.raise(th, T::OverflowError, "intermediate overflow in fsum"),
        Err(SumError::Infinities) => p.value_error(th, "-inf + inf in fsum"),
    }
}

/// The Euclidean length of a vector: squares are added exactly, and the root is corrected once.
pub fn norm(items: &[f64]) -> f64 {
    if items.iter().any(|x| x.is_infinite()) {
        return f64::INFINITY;
    }
    let Some(max) =
        items.iter().map(|x| x.abs()).reduce(|a, b| if b > a || b.is_nan() { b } else { a })
    else {
        return 0.0;
    };
    if items.iter().any(|x| x.is_nan()) {
        return f64::NAN;
    }
    if max == 0.0 || items.len() == 1 {
        return max;
    }
    // A power of two near the largest keeps squares in range without rounding.
    let power = ((max.to_bits() >> 52) as i32 - 1023).clamp(-1000, 1000);
    let scale = 2f64.powi(-power);
    let mut parts = Vec::with_capacity(items.len() * 2 + 2);
    for x in items {
        let x = x.abs() * scale;
        let square = x * x;
        parts.push(square);
        parts.push(x.mul_add(x, -square));
    }
    let sum = exact_sum(&parts).unwrap_or(f64::INFINITY);
    let root = sum.sqrt();
    let square = root * root;
    parts.push(-square);
    parts.push(-root.mul_add(root, -square));
    let rest = exact_sum(&parts).unwrap_or(0.0);
    (root + rest / (2.0 * root)) / scale
}

pub fn hypot(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let items = positional(p, th, call, 0);
    let items = items.into_iter().map(|item| real(p, th, item)).collect::<R<Vec<f64>>>()?;
    Ok(Flow::Value(p.float(th, norm(&items))))
}

pub fn dist(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [a, b] = plain(p, th, call, 0, "dist", 2)?;
    let (a, b) = (ops::collect(p, th, a)?, ops::collect(p, th, b)?);
    if a.len() != b.len() {
        return p.value_error(th, "both points must have the same number of dimensions");
    }
    let mut gaps = Vec::with_capacity(a.len());
    for (x, y) in a.into_iter().zip(b) {
        gaps.push(real(p, th, x)? - real(p, th, y)?);
    }
    Ok(Flow::Value(p.float(th, norm(&gaps))))
}

#[cfg(test)]
mod tests {
    use super::{SumError, exact_sum, norm};

    #[test]
    fn sums_are_exact() {
        assert_eq!(exact_sum(&[0.1; 10]), Ok(1.0));
        assert_eq!(exact_sum(&[1e100, 1.0, -1e100]), Ok(1.0));
        assert_eq!(exact_sum(&[1e16, 1.0, 1e-16]), Ok(1e16 + 2.0));
        assert_eq!(exact_sum(&[]), Ok(0.0));
        assert_eq!(exact_sum(&[f64::INFINITY, f64::NEG_INFINITY]), Err(SumError::Infinities));
        assert_eq!(exact_sum(&[f64::MAX, f64::MAX]), Err(SumError::Overflow));
    }

    #[test]
    fn norms_are_correctly_rounded() {
        assert_eq!(norm(&[3.0, 4.0]), 5.0);
        assert_eq!(norm(&[1.0, 1.0]), std::f64::consts::SQRT_2);
        assert_eq!(norm(&[3e-320, 4e-320]), 5e-320);
        assert_eq!(norm(&[3e300, 4e300]), 5e300);
        assert_eq!(norm(&[1.0, 2.0, 3.0]), 3.741_657_386_773_941_3);
    }
}
