//! Numbers by a format specification.

use num_bigint::BigInt;
use num_traits::ToPrimitive;

use super::{
    float::{self, Digits, Form, Tail},
    spec::{Align, Spec, SpecError, bad, fill, group, pad, parse, unknown},
};

/// The longest width that zeros are written for.
const WIDEST: usize = 1 << 27;

/// An integer of any size.
#[derive(Clone, Copy, Debug)]
pub enum Whole<'a> {
    Small(i64),
    Big(&'a BigInt),
}

impl Whole<'_> {
    fn is_negative(self) -> bool {
        match self {
            Whole::Small(i) => i < 0,
            Whole::Big(i) => i.sign() == num_bigint::Sign::Minus,
        }
    }

    fn to_f64(self) -> Option<f64> {
        match self {
            Whole::Small(i) => Some(i as f64),
            Whole::Big(i) => i.to_f64(),
        }
    }

    fn to_i64(self) -> Option<i64> {
        match self {
            Whole::Small(i) => Some(i),
            Whole::Big(i) => i.to_i64(),
        }
    }

    /// The digits without a sign.
    fn digits(self, radix: u32) -> String {
        match self {
            Whole::Small(i) => small_digits(i.unsigned_abs(), radix),
            Whole::Big(i) => digits_of(i, radix),
        }
    }
}

/// An integer by a specification; `type_name` is for messages.
pub fn format_int(value: Whole<'_>, spec: &str, type_name: &str) -> Result<String, SpecError> {
    let spec = parse(spec, type_name, Align::Right, 'd')?;
    let radix = match spec.code {
        None | Some('d' | 'n') => 10,
        Some('b') => 2,
        Some('o') => 8,
        Some('x' | 'X') => 16,
        Some('c') => return character(value.to_i64(), &spec),
        Some('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%') => {
            return match value.to_f64() {
                Some(x) if x.is_finite() => by_float(x, &spec, type_name),
                _ => Err(SpecError::Overflow("int too large to convert to float".into())),
            };
        }
        Some(code) => return unknown(code, type_name),
    };
    if spec.precision.is_some() {
        return bad("Precision not allowed in integer format specifier");
    }
    if spec.no_negative_zero {
        return bad("Negative zero coercion (z) not allowed in integer format specifier");
    }
    let prefix = match spec.code {
        Some('b') if spec.alternate => "0b",
        Some('o') if spec.alternate => "0o",
        Some('x') if spec.alternate => "0x",
        Some('X') if spec.alternate => "0X",
        _ => "",
    };
    let head = [sign(value.is_negative(), spec.sign), prefix];
    if let (Whole::Small(i), 10) = (value, radix) {
        return finish(head, itoa::Buffer::new().format(i.unsigned_abs()), "", &spec, 3);
    }
    let mut digits = value.digits(radix);
    if spec.code == Some('X') {
        digits.make_ascii_uppercase();
    }
    finish(head, &digits, "", &spec, if radix == 10 { 3 } else { 4 })
}

/// The digits of a number without its sign.
pub fn digits_of(value: &BigInt, radix: u32) -> String {
    match value.magnitude().to_u64() {
        Some(n) => small_digits(n, radix),
        None => value.magnitude().to_str_radix(radix),
    }
}

fn small_digits(n: u64, radix: u32) -> String {
    let bits = match radix {
        2 => 1,
        8 => 3,
        16 => 4,
        _ => return itoa::Buffer::new().format(n).to_owned(),
    };
    let count = (u64::BITS - n.leading_zeros()).div_ceil(bits).max(1);
    let digit = |at: u32| char::from_digit((n >> (at * bits)) as u32 & (radix - 1), radix);
    (0..count).rev().filter_map(digit).collect()
}

/// The character of a number; None is one that does not even fit in 64 bits.
fn character(value: Option<i64>, spec: &Spec) -> Result<String, SpecError> {
    if spec.precision.is_some() {
        return bad("Precision not allowed in integer format specifier");
    }
    if spec.no_negative_zero {
        return bad("Negative zero coercion (z) not allowed in integer format specifier");
    }
    if spec.sign.is_some() {
        return bad("Sign not allowed with integer format specifier 'c'");
    }
    if spec.alternate {
        return bad("Alternate form (#) not allowed with integer format specifier 'c'");
    }
    let Some(value) = value else {
        return Err(SpecError::Overflow("Python int too large to convert to C long".into()));
    };
    match u32::try_from(value).ok().and_then(char::from_u32) {
        Some(c) => pad(c.to_string(), spec, Align::Right),
        None => Err(SpecError::Overflow("%c arg not in range(0x110000)".into())),
    }
}

/// A float by a specification.
pub fn format_float(x: f64, spec: &str) -> Result<String, SpecError> {
    let spec = parse(spec, "float", Align::Right, '\0')?;
    by_float(x, &spec, "float")
}

fn by_float(x: f64, spec: &Spec, type_name: &str) -> Result<String, SpecError> {
    let code = match spec.code {
        None => '\0',
        Some(code @ ('e' | 'E' | 'f' | 'F' | 'g' | 'G' | '%')) => code,
        Some('n') => 'g',
        Some(code) => return unknown(code, type_name),
    };
    if spec.precision.is_some_and(|precision| precision > i32::MAX as usize) {
        return bad("precision too big");
    }
    if spec.precision.is_some_and(|precision| precision > WIDEST) {
        return Err(SpecError::Memory);
    }
    let shown = if code == '%' { x * 100.0 } else { x };
    let mut body = match float::special(shown) {
        Some(text) => text.to_owned(),
        None => magnitude(shown, code, spec),
    };
    if code.is_ascii_uppercase() {
        body.make_ascii_uppercase();
    }
    let mut negative = x.is_sign_negative() && !x.is_nan();
    if spec.no_negative_zero
        && !body.bytes().any(|b| (b'1'..=b'9').contains(&b) || b.eq_ignore_ascii_case(&b'i'))
    {
        negative = false;
    }
    let head = sign(negative, spec.sign);
    let whole = body.bytes().take_while(u8::is_ascii_digit).count();
    if code == '%' {
        body.push('%');
    }
    let (digits, tail) = body.split_at(whole);
    finish([head, ""], digits, tail, spec, 3)
}

/// The digits of a finite number without its sign.
fn magnitude(x: f64, code: char, spec: &Spec) -> String {
    let form = if spec.alternate { Form::Alternate } else { Form::Plain };
    match (code, spec.precision) {
        ('\0', None) => {
            let text = float::float_repr(x.abs());
            match text.split_once('e') {
                Some((digits, power)) if spec.alternate && !digits.contains('.') => {
                    format!("{digits}.e{power}")
                }
                _ => text,
            }
        }
        ('\0', Some(precision)) => general_with_zero(x, precision.max(1), form),
        ('%' | 'f' | 'F', precision) => float::format_code(x, b'f', precision.unwrap_or(6), form),
        ('e' | 'E', precision) => float::format_code(x, b'e', precision.unwrap_or(6), form),
        (_, precision) => float::format_code(x, b'g', precision.unwrap_or(6), form),
    }
}

/// No type letter but a precision: as `g`, with at least one digit after the point.
fn general_with_zero(x: f64, precision: usize, form: Form) -> String {
    let mut number = if x == 0.0 {
        Digits { digits: vec![b'0'; precision], exponent: 0 }
    } else {
        float::rounded(x, precision)
    };
    if !(-4..precision as i32 - 1).contains(&number.exponent) {
        return float::format_code(x, b'e', precision - 1, form).split_once('e').map_or_else(
            String::new,
            |(mantissa, power)| {
                let mantissa = match (form, mantissa.contains('.')) {
                    (Form::Plain, true) => mantissa.trim_end_matches('0').trim_end_matches('.'),
                    _ => mantissa,
                };
                format!("{mantissa}e{power}")
            },
        );
    }
    while form == Form::Plain && number.digits.len() > 1 && number.digits.last() == Some(&b'0') {
        number.digits.pop();
    }
    let mut out = String::new();
    float::push_fixed(&mut out, &number, Tail::OneZero);
    out
}

fn sign(negative: bool, wanted: Option<char>) -> &'static str {
    match (negative, wanted) {
        (true, _) => "-",
        (false, Some('+')) => "+",
        (false, Some(' ')) => " ",
        (false, _) => "",
    }
}

/// Sign and prefix, digits in groups if so wanted, and what follows them, padded.
fn finish(
    head: [&str; 2],
    digits: &str,
    tail: &str,
    spec: &Spec,
    size: usize,
) -> Result<String, SpecError> {
    if spec.width > WIDEST {
        return Err(SpecError::Memory);
    }
    let [sign, prefix] = head;
    let around = sign.len() + prefix.len() + tail.len();
    let grouped;
    let digits = match spec.grouping {
        Some(separator) if !digits.is_empty() => {
            let zeros = spec.fill == '0' && spec.align == Some(Align::AfterSign);
            let width = if zeros { spec.width.saturating_sub(around) } else { 0 };
            grouped = group(digits, separator, size, width);
            &grouped
        }
        _ => digits,
    };
    let missing = spec.width.saturating_sub(around + digits.len());
    let [left, middle, right] = spec.align.unwrap_or(Align::Right).sides(missing);
    let mut out = String::with_capacity(around + digits.len() + missing * spec.fill.len_utf8());
    fill(&mut out, spec.fill, left);
    out.push_str(sign);
    out.push_str(prefix);
    fill(&mut out, spec.fill, middle);
    out.push_str(digits);
    out.push_str(tail);
    fill(&mut out, spec.fill, right);
    Ok(out)
}

#[cfg(test)]
mod tests {
    use num_bigint::BigInt;

    use super::{Whole, format_float, format_int};
    use crate::text::spec::{SpecError, format_str};

    fn text(result: Result<String, SpecError>) -> String {
        match result {
            Ok(text) => text,
            Err(SpecError::Value(text)) => format!("ValueError: {text}"),
            Err(SpecError::Overflow(text)) => format!("OverflowError: {text}"),
            Err(SpecError::Memory) => "MemoryError".into(),
        }
    }

    #[test]
    fn cases_recorded_from_cpython() {
        for line in include_str!("format_cases.txt").lines() {
            let mut parts = line.split('\t');
            let (Some(value), Some(spec), Some(expect)) =
                (parts.next(), parts.next(), parts.next())
            else {
                panic!("three columns: {line:?}")
            };
            let found = match value.split_at(1) {
                ("i", digits) => {
                    let found = digits
                        .parse::<BigInt>()
                        .map(|i| text(format_int(Whole::Big(&i), spec, "int")));
                    if let Ok(small) = digits.parse() {
                        assert_eq!(Ok(text(format_int(Whole::Small(small), spec, "int"))), found);
                    }
                    found.ok()
                }
                ("f", digits) => digits.parse::<f64>().map(|x| text(format_float(x, spec))).ok(),
                (_, string) => Some(text(format_str(string, spec))),
            };
            assert_eq!(found.as_deref(), Some(expect), "{line:?}");
        }
    }
}
