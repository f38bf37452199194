//! Floats as text: the shortest `repr`, and the formats `e`, `f`, `g`.

/// No float has more digits, before or after the point.
const LONGEST: usize = 1100;

/// Significant digits without point, and the power of ten of the first digit.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Digits {
    pub digits: Vec<u8>,
    pub exponent: i32,
}

/// The shortest digits that read back as the same number; `x` is finite, its sign is ignored.
pub fn shortest(x: f64) -> Digits {
    let mut buffer = ryu::Buffer::new();
    let text = buffer.format_finite(x.abs());
    let (mantissa, power) = match text.split_once('e') {
        Some((mantissa, power)) => (mantissa, power.parse().unwrap_or(0)),
        None => (text, 0),
    };
    let whole = mantissa.find('.').unwrap_or(mantissa.len());
    let all: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    let leading = all.iter().take_while(|b| **b == b'0').count();
    let mut digits = all[leading..].to_vec();
    while digits.len() > 1 && digits.last() == Some(&b'0') {
        digits.pop();
    }
    if digits.is_empty() {
        return Digits { digits: vec![b'0'], exponent: 0 };
    }
    Digits { digits, exponent: power + whole as i32 - 1 - leading as i32 }
}

/// `count` significant digits, correctly rounded (half to even on exact ties); `x` is finite.
pub fn rounded(x: f64, count: usize) -> Digits {
    let count = count.max(1);
    let text = format!("{:.*e}", count.min(LONGEST) - 1, x.abs());
    let (mantissa, power) = text.split_once('e').unwrap_or((&text, "0"));
    let mut digits: Vec<u8> = mantissa.bytes().filter(u8::is_ascii_digit).collect();
    digits.resize(count, b'0');
    Digits { digits, exponent: power.parse().unwrap_or(0) }
}

/// `repr(x)`.
pub fn float_repr(x: f64) -> String {
    if let Some(text) = special(x) {
        return if x.is_sign_negative() && !x.is_nan() { format!("-{text}") } else { text.into() };
    }
    let digits = shortest(x);
    let mut out = String::new();
    if x.is_sign_negative() {
        out.push('-');
    }
    if (-4..16).contains(&digits.exponent) {
        push_fixed(&mut out, &digits, Tail::OneZero);
    } else {
        push_scientific(&mut out, &digits, 'e', Point::IfNeeded);
    }
    out
}

/// `inf`, `nan`, or nothing for finite numbers.
pub fn special(x: f64) -> Option<&'static str> {
    if x.is_nan() {
        Some("nan")
    } else if x.is_infinite() {
        Some("inf")
    } else {
        None
    }
}

/// What follows a number without fraction.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tail {
    Nothing,
    Point,
    OneZero,
}

/// Whether a point is written where no digit follows it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Point {
    IfNeeded,
    Always,
}

/// The digits without exponent.
pub fn push_fixed(out: &mut String, number: &Digits, tail: Tail) {
    let digits = &number.digits;
    let whole = number.exponent + 1;
    if whole <= 0 {
        out.push_str("0.");
        for _ in whole..0 {
            out.push('0');
        }
        push_digits(out, digits);
        return;
    }
    let whole = whole as usize;
    push_digits(out, &digits[..whole.min(digits.len())]);
    for _ in digits.len()..whole {
        out.push('0');
    }
    if digits.len() > whole {
        out.push('.');
        push_digits(out, &digits[whole..]);
    } else {
        out.push_str(match tail {
            Tail::Nothing => "",
            Tail::Point => ".",
            Tail::OneZero => ".0",
        });
    }
}

/// The digits as `d.ddde+XX`.
pub fn push_scientific(out: &mut String, number: &Digits, letter: char, point: Point) {
    push_digits(out, &number.digits[..1]);
    if number.digits.len() > 1 || point == Point::Always {
        out.push('.');
    }
    push_digits(out, &number.digits[1..]);
    out.push(letter);
    out.push(if number.exponent < 0 { '-' } else { '+' });
    let power = number.exponent.unsigned_abs();
    if power < 10 {
        out.push('0');
    }
    out.push_str(&power.to_string());
}

fn push_digits(out: &mut String, digits: &[u8]) {
    out.extend(digits.iter().map(|b| char::from(*b)));
}

/// Whether `#` asks for a point, and for zeros that `g` would drop.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Form {
    Plain,
    Alternate,
}

/// The magnitude of finite `x` in format `e`, `f` or `g` (lower case).
pub fn format_code(x: f64, code: u8, precision: usize, form: Form) -> String {
    let mut out = String::new();
    let always = form == Form::Alternate;
    match code {
        b'f' if let Some(text) = fixed(x.abs(), precision) => {
            out = text;
            if always && precision == 0 {
                out.push('.');
            }
        }
        b'f' => {
            let written = precision.min(LONGEST);
            out = format!("{:.*}", written, x.abs());
            out.extend(std::iter::repeat_n('0', precision - written));
            if always && precision == 0 {
                out.push('.');
            }
        }
        b'e' => {
            let point = if always { Point::Always } else { Point::IfNeeded };
            push_scientific(&mut out, &rounded(x, precision + 1), 'e', point);
        }
        _ => {
            let precision = precision.max(1);
            let mut number = if x == 0.0 {
                Digits { digits: vec![b'0'; precision], exponent: 0 }
            } else {
                rounded(x, precision)
            };
            let fixed = (-4..precision as i32).contains(&number.exponent);
            if !always {
                while number.digits.len() > 1 && number.digits.last() == Some(&b'0') {
                    number.digits.pop();
                }
            }
            match (fixed, always) {
                (true, true) => push_fixed(&mut out, &number, Tail::Point),
                (true, false) => push_fixed(&mut out, &number, Tail::Nothing),
                (false, true) => push_scientific(&mut out, &number, 'e', Point::Always),
                (false, false) => push_scientific(&mut out, &number, 'e', Point::IfNeeded),
            }
        }
    }
    out
}

/// `x >= 0` with so many decimal places, half to even, where 128 bits hold every digit.
fn fixed(x: f64, places: usize) -> Option<String> {
    let (bits, places) = (x.to_bits(), u32::try_from(places).ok()?);
    let power = (bits >> 52) as i32 - 1075;
    if places > 22 || !(-1074..=0).contains(&power) {
        return None;
    }
    // The value is `mantissa / 2**shift`; 53 bits times 10**22 are 127 at most.
    let (mantissa, shift) = (u128::from(bits & ((1 << 52) - 1) | 1 << 52), power.unsigned_abs());
    let unit = 10u128.pow(places);
    let (scaled, half) = (mantissa * unit, 1u128.checked_shl(shift.checked_sub(1)?)?);
    let (mut whole, rest) = (scaled.checked_shr(shift)?, scaled & (half | (half - 1)));
    if rest > half || (rest == half && whole & 1 == 1) {
        whole += 1;
    }
    let (front, back) = (u64::try_from(whole / unit).ok()?, whole % unit);
    let mut buffers = (itoa::Buffer::new(), itoa::Buffer::new());
    let front = buffers.0.format(front);
    let mut out = String::with_capacity(front.len() + 1 + places as usize);
    out.push_str(front);
    if places > 0 {
        let back = buffers.1.format(back);
        out.push('.');
        out.extend(std::iter::repeat_n('0', places as usize - back.len()));
        out.push_str(back);
    }
    Some(out)
}

/// Exact value of a float's text as Python's `float()` reads it, or `None`.
pub fn parse(text: &str) -> Option<f64> {
    let text = text.trim_matches(|c: char| c.is_whitespace());
    let body = text.strip_prefix(['+', '-']).unwrap_or(text);
    let negative = text.starts_with('-');
    let lower = body.to_ascii_lowercase();
    let sign = if negative { -1.0 } else { 1.0 };
    match lower.as_str() {
        "inf" | "infinity" => return Some(f64::INFINITY.copysign(sign)),
        "nan" => return Some(f64::NAN.copysign(sign)),
        _ => {}
    }
    let mut clean = String::with_capacity(lower.len());
    let mut before = ' ';
    let mut chars = lower.chars().peekable();
    while let Some(c) = chars.next() {
        match c {
            '_' if before.is_ascii_digit() && chars.peek().is_some_and(char::is_ascii_digit) => {}
            '0'..='9' | '.' | 'e' | '+' | '-' => clean.push(c),
            other => clean.push(char::from_digit(super::strings::decimal(other)?, 10)?),
        }
        before = c;
    }
    if !clean.bytes().any(|b| b.is_ascii_digit()) || clean.starts_with(['+', '-', 'e']) {
        return None;
    }
    clean.parse::<f64>().ok().map(|x| x.copysign(sign))
}

#[cfg(test)]
mod tests {
    use super::{Form, fixed, float_repr, format_code, parse};

    #[test]
    fn repr_is_cpythons() {
        for (x, expect) in [
            (0.0, "0.0"),
            (-0.0, "-0.0"),
            (1.0, "1.0"),
            (0.1 + 0.2, "0.30000000000000004"),
            (1e15, "1000000000000000.0"),
            (1e16, "1e+16"),
            (123_456_789_012_345_680.0, "1.2345678901234568e+17"),
            (1e-4, "0.0001"),
            (1e-5, "1e-05"),
            (5e-324, "5e-324"),
            (1.797_693_134_862_315_7e308, "1.7976931348623157e+308"),
            (f64::INFINITY, "inf"),
            (f64::NEG_INFINITY, "-inf"),
            (f64::NAN, "nan"),
            (100.0, "100.0"),
            (-2.5, "-2.5"),
        ] {
            assert_eq!(float_repr(x), expect);
        }
    }

    #[test]
    fn codes_round_half_to_even_on_exact_ties() {
        for (x, code, precision, expect) in [
            (0.5, b'f', 0, "0"),
            (1.5, b'f', 0, "2"),
            (2.5, b'f', 0, "2"),
            (2.675, b'f', 2, "2.67"),
            (0.125, b'f', 2, "0.12"),
            (2.5, b'e', 0, "2e+00"),
            (12345.678, b'e', 3, "1.235e+04"),
            (100000.0, b'g', 6, "100000"),
            (1000000.0, b'g', 6, "1e+06"),
            (0.0001, b'g', 6, "0.0001"),
            (0.00001, b'g', 6, "1e-05"),
            (0.0, b'g', 6, "0"),
            (999999.5, b'g', 6, "1e+06"),
        ] {
            assert_eq!(format_code(x, code, precision, Form::Plain), expect);
        }
        assert_eq!(format_code(1.0, b'g', 6, Form::Alternate), "1.00000");
        assert_eq!(format_code(1.0, b'f', 0, Form::Alternate), "1.");
        assert_eq!(format_code(0.0, b'g', 6, Form::Alternate), "0.00000");
        assert_eq!(format_code(0.0, b'e', 2, Form::Plain), "0.00e+00");
    }

    #[test]
    fn fixed_places_are_those_of_the_exact_value() {
        let mut bits = 0x3ff0_0000_0000_0001_u64;
        for at in 0..20_000_usize {
            bits = bits.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963);
            // Exponents around 1, where fractions are; every fourth has few bits, and ties.
            let narrow = if at % 4 == 0 { !((1 << 45) - 1) } else { u64::MAX };
            let x = f64::from_bits((bits & ((1 << 58) - 1) & narrow) + (990 << 52));
            let places = at % 24;
            if let Some(text) = fixed(x, places) {
                assert_eq!(text, format!("{x:.places$}"), "{x:e} to {places} places");
            }
        }
        assert_eq!(fixed(0.5, 0).as_deref(), Some("0"));
        assert_eq!(fixed(1.5, 0).as_deref(), Some("2"));
        assert_eq!(fixed(999.995, 2).as_deref(), Some("1000.00"));
    }

    #[test]
    fn parse_reads_what_float_reads() {
        for (text, expect) in [
            (" 1.5 ", Some(1.5)),
            ("1_000.5", Some(1000.5)),
            ("1__0", None),
            ("_1", None),
            ("1_", None),
            ("1e5", Some(1e5)),
            (".5", Some(0.5)),
            ("5.", Some(5.0)),
            (".", None),
            ("", None),
            ("e5", None),
            ("1e", None),
            ("+-1", None),
            ("-Infinity", Some(f64::NEG_INFINITY)),
            ("1 2", None),
        ] {
            assert_eq!(parse(text), expect, "{text:?}");
        }
    }
}
