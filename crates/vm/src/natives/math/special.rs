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
    186_056.265_395_223_48,
    8_071.672_002_365_816,
    210.824_277_751_579_36,
    2.506_628_274_631_000_3,
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

/// erf in four ranges, as quotients of polynomials: the approximations of Sun's fdlibm (1993), which
/// the C libraries under CPython have. Below 0.84375: of its square.
const SMALL: [&[f64]; 2] = [
    &[
        1.283_791_670_955_125_6e-1,
        -3.250_421_072_470_015e-1,
        -2.848_174_957_559_851e-2,
        -5.770_270_296_489_442e-3,
        -2.376_301_665_665_016_3e-5,
    ],
    &[
        1.0,
        3.979_172_239_591_553_5e-1,
        6.502_224_998_876_73e-2,
        5.081_306_281_875_766e-3,
        1.324_947_380_043_216_4e-4,
        -3.960_228_278_775_368e-6,
    ],
];
/// Below 1.25: of what is above 1.
const MIDDLE: [&[f64]; 2] = [
    &[
        -2.362_118_560_752_659_4e-3,
        4.148_561_186_837_483_3e-1,
        -3.722_078_760_357_013e-1,
        3.183_466_199_011_617_5e-1,
        -1.108_946_942_823_966_8e-1,
        3.547_830_432_561_823_6e-2,
        -2.166_375_594_868_791e-3,
    ],
    &[
        1.0,
        1.064_208_804_008_442_3e-1,
        5.403_979_177_021_71e-1,
        7.182_865_441_419_627e-2,
        1.261_712_198_087_616_4e-1,
        1.363_708_391_202_905e-2,
        1.198_449_984_679_910_7e-2,
    ],
];
/// Below 1 / 0.35: of the square's inverse.
const LARGE: [&[f64]; 2] = [
    &[
        -9.864_944_034_847_148e-3,
        -6.938_585_727_071_818e-1,
        -1.055_862_622_532_329_1e1,
        -6.237_533_245_032_600_6e1,
        -1.623_966_694_625_734_7e2,
        -1.846_050_929_067_110_4e2,
        -8.128_743_550_630_66e1,
        -9.814_329_344_169_145,
    ],
    &[
        1.0,
        1.965_127_166_743_925_7e1,
        1.376_577_541_435_190_4e2,
        4.345_658_774_752_292_3e2,
        6.453_872_717_332_679e2,
        4.290_081_400_275_678_3e2,
        1.086_350_055_417_794_4e2,
        6.570_249_770_319_282,
        -6.042_441_521_485_81e-2,
    ],
];
const LARGEST: [&[f64]; 2] = [
    &[
        -9.864_942_924_700_1e-3,
        -7.992_832_376_805_23e-1,
        -1.775_795_491_775_475_2e1,
        -1.606_363_848_558_219_2e2,
        -6.375_664_433_683_896e2,
        -1.025_095_131_611_077_2e3,
        -4.835_191_916_086_514e2,
    ],
    &[
        1.0,
        3.033_806_074_348_246e1,
        3.257_925_129_965_739e2,
        1.536_729_586_084_437e3,
        3.199_858_219_508_595_5e3,
        2.553_050_406_433_164_4e3,
        4.745_285_412_069_553_7e2,
        -2.244_095_244_658_582e1,
    ],
];
/// What erf is near at 1.
const AT_ONE: f64 = 8.450_629_115_104_675e-1;

fn quotient([above, below]: [&[f64]; 2], x: f64) -> f64 {
    in_pairs(above, x) / in_pairs(below, x)
}

/// A polynomial, the lowest power first, in the order in which glibc rounds: pairs of terms, then their sum.
fn in_pairs(terms: &[f64], x: f64) -> f64 {
    let square = x * x;
    let fourth = square * square;
    let powers = [1.0, square, fourth, fourth * square, fourth * fourth];
    let pair = |pair: &[f64]| match *pair {
        [low, high] => low + x * high,
        _ => pair[0],
    };
    let mut terms = terms.chunks(2).map(pair).zip(powers);
    let first = terms.next().map_or(0.0, |(term, _)| term);
    terms.fold(first, |sum, (term, power)| sum + power * term)
}

/// erfc of a number from 1.25 on.
fn tail(x: f64) -> f64 {
    let inverse = 1.0 / (x * x);
    let rest = quotient(if x < 1.0 / 0.35 { LARGE } else { LARGEST }, inverse);
    // The square of a number with half as many digits is exact.
    let short = f64::from_bits(x.to_bits() & !0xffff_ffff);
    (-short * short - 0.5625).exp() * ((short - x) * (short + x) + rest).exp() / x
}

pub fn erf(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        return x;
    }
    if size < 0.84375 {
        return if size < 1e-9 {
            x + 1.283_791_670_955_126e-1 * x
        } else {
            x + x * quotient(SMALL, x * x)
        };
    }
    let found = match size {
        ..1.25 => AT_ONE + quotient(MIDDLE, size - 1.0),
        ..6.0 => 1.0 - tail(size),
        _ => 1.0,
    };
    found.copysign(x)
}

pub fn erfc(x: f64) -> f64 {
    let size = x.abs();
    if x.is_nan() {
        return x;
    }
    if size < 0.84375 {
        let rest = x * quotient(SMALL, x * x);
        return if x < 0.25 { 1.0 - (x + rest) } else { 0.5 - (x - 0.5 + rest) };
    }
    match size {
        ..1.25 => {
            let above = quotient(MIDDLE, size - 1.0);
            if x > 0.0 { 1.0 - AT_ONE - above } else { 1.0 + (AT_ONE + above) }
        }
        ..28.0 => {
            if x > 0.0 {
                tail(size)
            } else {
                2.0 - tail(size)
            }
        }
        _ => {
            if x > 0.0 {
                0.0
            } else {
                2.0
            }
        }
    }
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
