//! `math.gamma`, `lgamma`, `erf`, `erfc`.

use std::f64::consts::PI;

/// Lanczos' approximation for g = 6.02468004..., as a quotient of polynomials:
/// numerator and denominator, lowest power first.
const NUMERATOR: [f64; 13] = [
    23_531_376_880.410_76,
    42_919_803_642.649_1,
    35_711_959_237.355_67,
    17_921_034_426.037_21,
    6_039_542_586.352_028,
    1_439_720_407.311_721_6,
    248_874_557.862_054_17,
    31_426_415.585_400_194,
    2_876_370.628_935_372_5,
    186_056.265_395_223_5,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_7,
];
const DENOMINATOR: [f64; 13] = [
    0.0,
    39_916_800.0,
    120_543_840.0,
    150_917_976.0,
    105_258_076.0,
    45_995_730.0,
    13_339_535.0,
    2_637_558.0,
    357_423.0,
    32_670.0,
    1_925.0,
    66.0,
    1.0,
];
const G: f64 = 6.024_680_040_776_73;
const G_MINUS_HALF: f64 = 5.524_680_040_776_73;

fn lanczos_sum(x: f64) -> f64 {
    let (mut top, mut bottom) = (0.0, 0.0);
    if x < 5.0 {
        for at in (0..13).rev() {
            top = top * x + NUMERATOR[at];
            bottom = bottom * x + DENOMINATOR[at];
        }
    } else {
        for at in 0..13 {
            top = top / x + NUMERATOR[at];
            bottom = bottom / x + DENOMINATOR[at];
        }
    }
    top / bottom
}

/// sin(pi * x), exact in its argument.
fn sin_pi(x: f64) -> f64 {
    let y = x.abs() % 2.0;
    let quarter = (2.0 * y).round() as i32;
    let result = match quarter {
        0 => (PI * y).sin(),
        1 => (PI * (y - 0.5)).cos(),
        2 => (PI * (1.0 - y)).sin(),
        3 => -(PI * (y - 1.5)).cos(),
        _ => (PI * (y - 2.0)).sin(),
    };
    1f64.copysign(x) * result
}

/// Infinite at poles; NaN where there is none.
pub fn gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() || x > 0.0 { x } else { f64::NAN };
    }
    if x == 0.0 {
        return f64::INFINITY.copysign(x);
    }
    if x == x.floor() {
        if x < 0.0 {
            return f64::INFINITY;
        }
        if x <= 23.0 {
            return (1..x as u64).fold(1.0, |product, n| product * n as f64);
        }
    }
    let size = x.abs();
    if size < 1e-20 {
        return 1.0 / x;
    }
    if size > 200.0 {
        return if x < 0.0 { 0.0 / sin_pi(x) } else { f64::INFINITY };
    }
    let y = size + G_MINUS_HALF;
    let z = if size > G_MINUS_HALF {
        let q = y - size;
        q - G_MINUS_HALF
    } else {
        let q = y - G_MINUS_HALF;
        q - size
    };
    let z = z * G / y;
    let half = size / 2.0 - 0.25;
    if x < 0.0 {
        let mut r = -PI / sin_pi(size) / size * y.exp() / lanczos_sum(size);
        r -= z * r;
        if size < 140.0 { r / y.powf(size - 0.5) } else { r / y.powf(half) / y.powf(half) }
    } else {
        let mut r = lanczos_sum(size) / y.exp();
        r += z * r;
        if size < 140.0 { r * y.powf(size - 0.5) } else { r * y.powf(half) * y.powf(half) }
    }
}

/// The logarithm of gamma's magnitude.
pub fn ln_gamma(x: f64) -> f64 {
    if !x.is_finite() {
        return if x.is_nan() { x } else { f64::INFINITY };
    }
    if x == x.floor() && x <= 2.0 {
        return if x <= 0.0 { f64::INFINITY } else { 0.0 };
    }
    let size = x.abs();
    if size < 1e-20 {
        return -size.ln();
    }
    let mut r = lanczos_sum(size).ln() - G;
    r += (size - 0.5) * ((size + G - 0.5).ln() - 1.0);
    if x < 0.0 { PI.ln() - sin_pi(size).abs().ln() - size.ln() - r } else { r }
}

/// Taylor's series, for small arguments.
fn erf_series(x: f64) -> f64 {
    let square = x * x;
    let mut sum = 0.0;
    let mut k = 25.5;
    for _ in 0..25 {
        sum = 2.0 + square * sum / k;
        k -= 1.0;
    }
    sum * x * (-square).exp() / PI.sqrt()
}

/// A continued fraction, for large ones.
fn erfc_fraction(x: f64) -> f64 {
    if x >= 30.0 {
        return 0.0;
    }
    let square = x * x;
    let (mut a, mut da) = (0.0, 0.5);
    let (mut p, mut p_before) = (1.0, 0.0);
    let (mut q, mut q_before) = (da + square, 1.0);
    for _ in 0..50 {
        a += da;
        da += 2.0;
        let b = da + square;
        (p, p_before) = (b * p - a * p_before, p);
        (q, q_before) = (b * q - a * q_before, q);
    }
    p / q * x * (-square).exp() / PI.sqrt()
}

pub fn erf(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x.abs() < 1.5 {
        return erf_series(x);
    }
    let tail = erfc_fraction(x.abs());
    if x > 0.0 { 1.0 - tail } else { tail - 1.0 }
}

pub fn erfc(x: f64) -> f64 {
    if x.is_nan() {
        return x;
    }
    if x.abs() < 1.5 {
        return 1.0 - erf_series(x);
    }
    let tail = erfc_fraction(x.abs());
    if x > 0.0 { tail } else { 2.0 - tail }
}

#[cfg(test)]
mod tests {
    use super::{erf, erfc, gamma, ln_gamma};

    fn near(found: f64, expect: f64) {
        assert!((found - expect).abs() <= expect.abs() * 4e-15, "{found} is not {expect}");
    }

    #[test]
    fn values_recorded_from_cpython() {
        near(gamma(0.5), 1.772_453_850_905_515_9);
        near(gamma(-1.5), 2.363_271_801_207_354_5);
        near(gamma(171.0), 7.257_415_615_307_994e306);
        assert_eq!(gamma(5.0), 24.0);
        assert_eq!(gamma(172.5), f64::INFINITY);
        near(ln_gamma(100.0), 359.134_205_369_575_4);
        near(ln_gamma(-0.5), 1.265_512_123_484_645_4);
        near(erf(0.5), 0.520_499_877_813_046_5);
        near(erf(2.0), 0.995_322_265_018_952_7);
        near(erfc(2.0), 0.004_677_734_981_047_265);
        near(erfc(-1.0), 1.842_700_792_949_714_8);
    }
}
