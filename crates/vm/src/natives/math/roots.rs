//! `math.cbrt` and the inverse hyperbolic functions, as glibc rounds them: Rust's differ in the last digit.

use std::f64::consts::LN_2;

/// Beyond it adding one to a square changes nothing.
const LARGE: f64 = 268_435_456.0;
/// Below it a number is its own function.
const SMALL: f64 = 1.0 / LARGE;

/// Cube roots of 1/4, 1/2, 1, 2, 4.
const FACTORS: [f64; 5] = [
    1.0 / 1.587_401_051_968_199_5,
    1.0 / 1.259_921_049_894_873_2,
    1.0,
    1.259_921_049_894_873_2,
    1.587_401_051_968_199_5,
];

/// Of a polynomial that is near the cube root from 1/2 to 1, the highest power first.
const NEAR: [f64; 7] = [
    0.145_263_899_385_486_37,
    0.784_932_344_976_639_2,
    1.834_692_774_836_130_8,
    2.446_931_225_635_344_4,
    2.114_994_941_673_713,
    1.508_191_937_815_849,
    0.354_895_765_043_919_84,
];

/// A number in [0.5, 1) with the sign of `x`, and the power of two that it is to be multiplied by.
pub fn split(x: f64) -> (f64, i32) {
    if x == 0.0 || !x.is_finite() {
        return (x, 0);
    }
    // Subnormals are made normal first.
    let (scaled, shift) =
        if x.abs() < f64::MIN_POSITIVE { (x * 2f64.powi(54), -54) } else { (x, 0) };
    let raw = (scaled.to_bits() >> 52) & 0x7ff;
    let mantissa = f64::from_bits((scaled.to_bits() & !(0x7ff << 52)) | (1022 << 52));
    (mantissa, raw as i32 - 1022 + shift)
}

pub fn cbrt(x: f64) -> f64 {
    if !x.is_finite() || x == 0.0 {
        return x;
    }
    let (mantissa, exponent) = split(x.abs());
    let highest = NEAR[1] - NEAR[0] * mantissa;
    let mut sum = NEAR[2] - highest * mantissa;
    for term in &NEAR[3..6] {
        sum = term - sum * mantissa;
    }
    let guess = NEAR[6] + sum * mantissa;
    let cube = guess * guess * guess;
    let factor = FACTORS[(2 + exponent % 3) as usize];
    let root = guess * (cube + 2.0 * mantissa) / (2.0 * cube + mantissa) * factor;
    root.copysign(x) * 2f64.powi(exponent / 3)
}

pub fn asinh(x: f64) -> f64 {
    let size = x.abs();
    if size < SMALL || !x.is_finite() {
        return x;
    }
    let square = x * x;
    let found = if size > LARGE {
        size.ln() + LN_2
    } else if size > 2.0 {
        (2.0 * size + 1.0 / ((square + 1.0).sqrt() + size)).ln()
    } else {
        (size + square / (1.0 + (1.0 + square).sqrt())).ln_1p()
    };
    found.copysign(x)
}

pub fn acosh(x: f64) -> f64 {
    let less = x - 1.0;
    if x > LARGE {
        x.ln() + LN_2
    } else if x > 2.0 {
        (2.0 * x - 1.0 / (x + (x * x - 1.0).sqrt())).ln()
    } else if x >= 1.0 {
        (less + (2.0 * less + less * less).sqrt()).ln_1p()
    } else {
        f64::NAN
    }
}

pub fn atanh(x: f64) -> f64 {
    let size = x.abs();
    if size < SMALL || x.is_nan() {
        return x;
    }
    let twice = size + size;
    let found = if size < 0.5 {
        0.5 * (twice + twice * size / (1.0 - size)).ln_1p()
    } else if size < 1.0 {
        0.5 * (twice / (1.0 - size)).ln_1p()
    } else if size == 1.0 {
        f64::INFINITY
    } else {
        f64::NAN
    };
    found.copysign(x)
}

#[cfg(test)]
mod tests {
    use super::{acosh, asinh, atanh, cbrt, split};

    #[test]
    fn what_comes_out_is_what_glibc_gives() {
        assert_eq!(cbrt(27.0), 3.000_000_000_000_000_4);
        assert_eq!(cbrt(-0.2), -0.584_803_547_642_573_1);
        assert_eq!(cbrt(0.1), 0.464_158_883_361_277_86);
        assert_eq!(split(6.0), (0.75, 3));
        assert_eq!(asinh(0.0), 0.0);
        assert!(acosh(0.5).is_nan() && atanh(1.5).is_nan());
        assert_eq!(atanh(1.0), f64::INFINITY);
    }
}
