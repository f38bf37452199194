//! `math`: functions of floats; integers are in `whole`, sums and distances in `sums`.

mod roots;
mod special;
mod sums;
mod whole;

use num_bigint::BigInt;
use num_traits::{Signed, ToPrimitive};

use super::{Native, NativeFn, int::truncate, native, plain::plain, registry, with_fallback};
use crate::{
    ops::arith::{self, Number, number},
    process::{Call, Fault, Flow, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

pub const TABLE: &[Native] = &[
    with_fallback("_math_floor", floor, "_math_floor_of"),
    with_fallback("_math_ceil", ceil, "_math_ceil_of"),
    with_fallback("_math_trunc", trunc, "_math_trunc_of"),
    native("_math_sqrt", |p, th, call| one(p, th, call, "sqrt", f64::sqrt)),
    native("_math_cbrt", |p, th, call| one(p, th, call, "cbrt", roots::cbrt)),
    native("_math_exp", |p, th, call| one(p, th, call, "exp", f64::exp)),
    native("_math_exp2", |p, th, call| one(p, th, call, "exp2", f64::exp2)),
    native("_math_expm1", |p, th, call| one(p, th, call, "expm1", f64::exp_m1)),
    native("_math_log1p", |p, th, call| one(p, th, call, "log1p", log1p)),
    native("_math_sin", |p, th, call| one(p, th, call, "sin", f64::sin)),
    native("_math_cos", |p, th, call| one(p, th, call, "cos", f64::cos)),
    native("_math_tan", |p, th, call| one(p, th, call, "tan", f64::tan)),
    native("_math_asin", |p, th, call| one(p, th, call, "asin", f64::asin)),
    native("_math_acos", |p, th, call| one(p, th, call, "acos", f64::acos)),
    native("_math_atan", |p, th, call| one(p, th, call, "atan", f64::atan)),
    native("_math_sinh", |p, th, call| one(p, th, call, "sinh", f64::sinh)),
    native("_math_cosh", |p, th, call| one(p, th, call, "cosh", f64::cosh)),
    native("_math_tanh", |p, th, call| one(p, th, call, "tanh", f64::tanh)),
    native("_math_asinh", |p, th, call| one(p, th, call, "asinh", roots::asinh)),
    native("_math_acosh", |p, th, call| one(p, th, call, "acosh", roots::acosh)),
    native("_math_atanh", |p, th, call| one(p, th, call, "atanh", roots::atanh)),
    native("_math_fabs", |p, th, call| one(p, th, call, "fabs", f64::abs)),
    native("_math_degrees", |p, th, call| {
        one(p, th, call, "degrees", |x| x * (180.0 / std::f64::consts::PI))
    }),
    native("_math_radians", |p, th, call| {
        one(p, th, call, "radians", |x| x * (std::f64::consts::PI / 180.0))
    }),
    native("_math_erf", |p, th, call| one(p, th, call, "erf", special::erf)),
    native("_math_erfc", |p, th, call| one(p, th, call, "erfc", special::erfc)),
    native("_math_gamma", |p, th, call| one(p, th, call, "gamma", special::gamma)),
    native("_math_lgamma", |p, th, call| one(p, th, call, "lgamma", special::ln_gamma)),
    native("_math_single", single),
    native("_math_ulp", |p, th, call| one(p, th, call, "ulp", ulp)),
    native("_math_atan2", |p, th, call| two(p, th, call, "atan2", f64::atan2)),
    native("_math_copysign", |p, th, call| two(p, th, call, "copysign", f64::copysign)),
    native("_math_fmod", |p, th, call| two(p, th, call, "fmod", |x, y| x % y)),
    native("_math_remainder", |p, th, call| two(p, th, call, "remainder", remainder)),
    native("_math_pow", |p, th, call| two(p, th, call, "pow", f64::powf)),
    native("_math_nextafter", |p, th, call| {
        again(p, th, call, "_math_nextafter", Kind::Real, nextafter)
    }),
    native("_math_isnan", |p, th, call| ask(p, th, call, "isnan", f64::is_nan)),
    native("_math_isinf", |p, th, call| ask(p, th, call, "isinf", f64::is_infinite)),
    native("_math_isfinite", |p, th, call| ask(p, th, call, "isfinite", f64::is_finite)),
    native("_math_isclose", isclose),
    native("_math_log", |p, th, call| again(p, th, call, "_math_log", Kind::Real, log)),
    native("_math_log2", |p, th, call| log_base(p, th, call, "log2", f64::log2, 2.0)),
    native("_math_log10", |p, th, call| log_base(p, th, call, "log10", f64::log10, 10.0)),
    native("_math_frexp", |p, th, call| again(p, th, call, "_math_frexp", Kind::Real, frexp)),
    native("_math_ldexp", |p, th, call| again(p, th, call, "_math_ldexp", Kind::Real, ldexp)),
    native("_math_modf", |p, th, call| again(p, th, call, "_math_modf", Kind::Real, modf)),
    native("_math_fma", |p, th, call| again(p, th, call, "_math_fma", Kind::Real, fma)),
    native("_math_gcd", |p, th, call| again(p, th, call, "_math_gcd", Kind::Whole, whole::gcd)),
    native("_math_lcm", |p, th, call| again(p, th, call, "_math_lcm", Kind::Whole, whole::lcm)),
    native("_math_factorial", |p, th, call| {
        again(p, th, call, "_math_factorial", Kind::Whole, whole::factorial)
    }),
    native("_math_comb", |p, th, call| again(p, th, call, "_math_comb", Kind::Whole, whole::comb)),
    native("_math_perm", |p, th, call| again(p, th, call, "_math_perm", Kind::Whole, whole::perm)),
    native("_math_isqrt", |p, th, call| {
        again(p, th, call, "_math_isqrt", Kind::Whole, whole::isqrt)
    }),
    native("_math_fsum", sums::fsum),
    native("_math_hypot", |p, th, call| again(p, th, call, "_math_hypot", Kind::Real, sums::hypot)),
    native("_math_dist", sums::dist),
];

/// Runs a function of `math`; if it needs numbers of objects of the person's classes, the prelude
/// asks them and calls it again.
fn again(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &str,
    kind: Kind,
    work: NativeFn,
) -> R<Flow> {
    match work(p, th, call) {
        Err(Fault::NeedsPython) if call.names.is_undef() => {
            let Some(id) = registry().intrinsic(name) else { return Err(Fault::NeedsPython) };
            let mut args = vec![Value::Native(id), Value::Bool(kind == Kind::Whole)];
            args.extend_from_slice(call.args(th));
            Ok(Flow::Call(p.prelude("_math_again"), args))
        }
        result => result,
    }
}

/// What a function's arguments are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Real,
    Whole,
}

/// A real argument as a float.
fn real(p: &mut Process, th: &Thread, value: Value) -> R<f64> {
    match number(p, value) {
        Some(number) => arith::to_float(p, th, &number),
        None => {
            if arith::has_special(p, value, "__float__")
                || arith::has_special(p, value, "__index__")
            {
                return Err(Fault::NeedsPython);
            }
            let message = format!("must be real number, not {}", p.long_type_name(value));
            p.type_error(th, message)
        }
    }
}

fn domain<V>(p: &mut Process, th: &Thread) -> R<V> {
    p.value_error(th, "math domain error")
}

/// CPython's rule: NaN out of no NaN is a domain error, infinity out of none a range error.
fn checked(p: &mut Process, th: &Thread, result: f64, args: &[f64], poles: bool) -> R<Flow> {
    if result.is_nan() && !args.iter().any(|x| x.is_nan()) {
        return domain(p, th);
    }
    if result.is_infinite() && args.iter().all(|x| x.is_finite()) {
        if poles {
            return domain(p, th);
        }
        return p.raise(th, T::OverflowError, "math range error");
    }
    Ok(Flow::Value(p.float(th, result)))
}

/// The same for the simple ones, by their short name.
fn ask_floats(p: &mut Process, th: &mut Thread, call: Call, name: &str) -> R<Flow> {
    again(p, th, call, &format!("_math_{name}"), Kind::Real, |_, _, _| Err(Fault::NeedsPython))
}

/// `_math_single(x)`: the nearest number of 32 bits.
fn single(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let x = real(p, th, call.arg(th, 0))?;
    Ok(Flow::Value(p.float(th, f64::from(x as f32))))
}

fn one(p: &mut Process, th: &mut Thread, call: Call, name: &str, f: fn(f64) -> f64) -> R<Flow> {
    let [x] = plain(p, th, call, 0, &format!("math.{name}"), 1)?;
    let x = match real(p, th, x) {
        Err(Fault::NeedsPython) => return ask_floats(p, th, call, name),
        x => x?,
    };
    let poles = matches!(name, "log1p" | "atanh" | "gamma" | "lgamma");
    let poles = poles && (name != "gamma" || x <= 0.0) && (name != "lgamma" || x <= 0.0);
    checked(p, th, f(x), &[x], poles)
}

fn two(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &str,
    f: fn(f64, f64) -> f64,
) -> R<Flow> {
    let [x, y] = plain(p, th, call, 0, name, 2)?;
    let (x, y) = match (real(p, th, x), real(p, th, y)) {
        (Err(Fault::NeedsPython), _) | (_, Err(Fault::NeedsPython)) => {
            return ask_floats(p, th, call, name);
        }
        (x, y) => (x?, y?),
    };
    let poles = name == "pow" && x == 0.0;
    checked(p, th, f(x, y), &[x, y], poles)
}

fn ask(p: &mut Process, th: &mut Thread, call: Call, name: &str, f: fn(f64) -> bool) -> R<Flow> {
    let [x] = plain(p, th, call, 0, &format!("math.{name}"), 1)?;
    let x = real(p, th, x)?;
    Ok(Flow::Value(Value::Bool(f(x))))
}

fn log1p(x: f64) -> f64 {
    x.ln_1p()
}

/// IEEE 754's remainder: to the nearest multiple, half to even.
fn remainder(x: f64, y: f64) -> f64 {
    if x.is_nan() || y.is_nan() || x.is_infinite() || y == 0.0 {
        return f64::NAN;
    }
    if y.is_infinite() {
        return x;
    }
    let (ax, ay) = (x.abs(), y.abs());
    let m = ax % ay;
    let c = ay - m;
    let r = if m < c {
        m
    } else if m > c {
        -c
    } else {
        m - 2.0 * ((0.5 * (ax - m)) % ay)
    };
    1f64.copysign(x) * r
}

fn ulp(x: f64) -> f64 {
    let x = x.abs();
    if x.is_nan() || x.is_infinite() {
        return x;
    }
    let next = x.next_up();
    if next.is_infinite() { x - x.next_down() } else { next - x }
}

fn to_whole(
    p: &mut Process,
    th: &Thread,
    value: Value,
    special: &str,
    round: fn(f64) -> f64,
) -> R<Flow> {
    if arith::has_special(p, value, special) {
        return Err(Fault::NeedsPython);
    }
    let result = match number(p, value) {
        Some(Number::Float(x)) => truncate(p, th, round(x))?,
        Some(Number::Bool(b)) => Value::Int(i64::from(b)),
        Some(Number::Small(i)) => Value::Int(i),
        Some(Number::Big(i)) => p.int(th, i),
        None if special == "__trunc__" => {
            let message =
                format!("type {} doesn't define __trunc__ method", p.long_type_name(value));
            return p.type_error(th, message);
        }
        None => {
            let x = real(p, th, value)?;
            truncate(p, th, round(x))?
        }
    };
    Ok(Flow::Value(result))
}

fn floor(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x] = plain(p, th, call, 0, "math.floor", 1)?;
    to_whole(p, th, x, "__floor__", f64::floor)
}

fn ceil(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x] = plain(p, th, call, 0, "math.ceil", 1)?;
    to_whole(p, th, x, "__ceil__", f64::ceil)
}

fn trunc(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x] = plain(p, th, call, 0, "math.trunc", 1)?;
    to_whole(p, th, x, "__trunc__", f64::trunc)
}

fn nextafter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "nextafter",
        params: ["", "", "steps"],
        required: 2,
        positional: 2,
    };
    let [x, y, steps] = super::args::bind(p, th, call, 0, &sig)?;
    let (mut x, y) = (real(p, th, x)?, real(p, th, y)?);
    let steps =
        if steps.is_undef() || steps.is_none() { 1 } else { super::int::clamped(p, th, steps)? };
    if steps < 0 {
        return p.value_error(th, "steps must be a non-negative integer");
    }
    if x.is_nan() || y.is_nan() {
        return Ok(Flow::Value(p.float(th, x + y)));
    }
    // Floats in order are integers in order, with the sign apart.
    let rank = |x: f64| {
        let bits = x.to_bits().cast_signed();
        if bits < 0 { i64::MIN.wrapping_sub(bits) } else { bits }
    };
    let (from, to) = (i128::from(rank(x)), i128::from(rank(y)));
    if x == y {
        x = y;
    } else {
        let steps = i128::from(steps);
        let at = if from < to { (from + steps).min(to) } else { (from - steps).max(to) };
        let bits = if at < 0 { i128::from(i64::MIN) - at } else { at };
        let result = f64::from_bits((bits as i64).cast_unsigned());
        x = if at == 0 && x < 0.0 { -0.0 } else { result };
    }
    Ok(Flow::Value(p.float(th, x)))
}

fn isclose(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "isclose",
        params: ["a", "b", "rel_tol", "abs_tol"],
        required: 2,
        positional: 2,
    };
    let [a, b, relative, absolute] = super::args::bind(p, th, call, 0, &sig)?;
    let (a, b) = (real(p, th, a)?, real(p, th, b)?);
    let relative = if relative.is_undef() { 1e-9 } else { real(p, th, relative)? };
    let absolute = if absolute.is_undef() { 0.0 } else { real(p, th, absolute)? };
    if relative < 0.0 || absolute < 0.0 {
        return p.value_error(th, "tolerances must be non-negative");
    }
    let close = if a == b {
        true
    } else if a.is_infinite() || b.is_infinite() {
        false
    } else {
        let gap = (b - a).abs();
        gap <= (relative * b).abs() || gap <= (relative * a).abs() || gap <= absolute
    };
    Ok(Flow::Value(Value::Bool(close)))
}

/// The logarithm of a positive integer too large for a float: of its fraction in [1/2, 1), and of
/// the power of two that was taken out.
fn log_of_big(value: &BigInt, f: fn(f64) -> f64) -> f64 {
    let bits = value.bits();
    let top = (value >> bits.saturating_sub(1000)).to_f64().unwrap_or(f64::INFINITY);
    f(top * 2f64.powi(-1000)) + f(2.0) * bits as f64
}

fn log_value(p: &mut Process, th: &Thread, value: Value, f: fn(f64) -> f64) -> R<f64> {
    if let Some(Number::Big(i)) = number(p, value) {
        if !i.is_positive() {
            return domain(p, th);
        }
        return Ok(match i.to_f64() {
            Some(x) if x.is_finite() => f(x),
            _ => log_of_big(&i, f),
        });
    }
    let x = real(p, th, value)?;
    if x <= 0.0 { domain(p, th) } else { Ok(f(x)) }
}

fn log(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x, base] = plain(p, th, call, 0, "log", 1)?;
    let top = log_value(p, th, x, f64::ln)?;
    if base.is_undef() {
        return Ok(Flow::Value(p.float(th, top)));
    }
    let bottom = log_value(p, th, base, f64::ln)?;
    if bottom == 0.0 {
        return p.raise(th, T::ZeroDivisionError, "float division by zero");
    }
    Ok(Flow::Value(p.float(th, top / bottom)))
}

fn log_base(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &str,
    f: fn(f64) -> f64,
    base: f64,
) -> R<Flow> {
    let [x] = plain(p, th, call, 0, &format!("math.{name}"), 1)?;
    if let Some(Number::Big(i)) = number(p, x)
        && base == 2.0
        && i.is_positive()
        && i.trailing_zeros() == Some(i.bits() - 1)
    {
        return Ok(Flow::Value(Value::Float((i.bits() - 1) as f64)));
    }
    let x = log_value(p, th, x, f)?;
    Ok(Flow::Value(p.float(th, x)))
}

fn frexp(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x] = plain(p, th, call, 0, "math.frexp", 1)?;
    let x = real(p, th, x)?;
    let (mantissa, power) = roots::split(x);
    let pair = p.tuple(th, [Value::Float(mantissa), Value::Int(power.into())]);
    Ok(Flow::Value(pair))
}

fn ldexp(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x, power] = plain(p, th, call, 0, "ldexp", 2)?;
    let x = real(p, th, x)?;
    if p.as_bigint(power).is_none() {
        return p.type_error(th, "Expected an int as second argument to ldexp.");
    }
    let power = super::int::clamped(p, th, power)?.clamp(-5000, 5000) as i32;
    let mut result = x;
    // In steps that cannot round twice: down to the edge of the normal range first.
    let mut left = power;
    while left > 1000 {
        result *= 2f64.powi(1000);
        left -= 1000;
    }
    while left < -900 {
        result *= 2f64.powi(-900);
        left += 900;
        if result.abs() < 2f64.powi(-100) && left < 0 {
            break;
        }
    }
    result = scale(result, left);
    if result.is_infinite() && x.is_finite() {
        return p.raise(th, T::OverflowError, "math range error");
    }
    Ok(Flow::Value(p.float(th, result)))
}

/// `x * 2**power`, rounded once.
fn scale(x: f64, power: i32) -> f64 {
    if power >= -1000 {
        return x * 2f64.powi(power);
    }
    x * 2f64.powi(-1000) * 2f64.powi(power + 1000)
}

fn modf(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x] = plain(p, th, call, 0, "math.modf", 1)?;
    let x = real(p, th, x)?;
    let whole = x.trunc();
    let fraction = if x.is_infinite() { 0f64.copysign(x) } else { (x - whole).copysign(x) };
    let pair = [fraction, whole].map(|x| p.float(th, x));
    let pair = p.tuple(th, pair);
    Ok(Flow::Value(pair))
}

fn fma(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [x, y, z] = plain(p, th, call, 0, "fma", 3)?;
    let (x, y, z) = (real(p, th, x)?, real(p, th, y)?, real(p, th, z)?);
    let result = x.mul_add(y, z);
    if result.is_nan() && ![x, y, z].iter().any(|v| v.is_nan()) {
        return p.value_error(th, "invalid operation in fma");
    }
    if result.is_infinite() && [x, y, z].iter().all(|v| v.is_finite()) {
        return p.raise(th, T::OverflowError, "overflow in fma");
    }
    Ok(Flow::Value(p.float(th, result)))
}
