//! The format mini-language: reading a specification, and padding by it.

use super::{letters::Letters, strings};

/// What a format specification asks for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Spec {
    pub fill: char,
    pub align: Option<Align>,
    pub sign: Option<char>,
    /// `z`: a zero that rounding gave loses its minus.
    pub no_negative_zero: bool,
    pub alternate: bool,
    pub width: usize,
    pub grouping: Option<char>,
    pub precision: Option<usize>,
    /// The type letter.
    pub code: Option<char>,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    Right,
    Center,
    /// Between sign and digits.
    AfterSign,
}

/// Why a value cannot be formatted so.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum SpecError {
    /// A ValueError with this text.
    Value(String),
    /// An OverflowError with this text.
    Overflow(String),
    /// The result would be longer than any machine has room for.
    Memory,
}

/// Results longer than this are refused.
const LONGEST: usize = 1 << 27;

pub(super) fn bad<V>(text: impl Into<String>) -> Result<V, SpecError> {
    Err(SpecError::Value(text.into()))
}

fn align_of(c: char) -> Option<Align> {
    match c {
        '<' => Some(Align::Left),
        '>' => Some(Align::Right),
        '^' => Some(Align::Center),
        '=' => Some(Align::AfterSign),
        _ => None,
    }
}

/// Reads a specification for an object of the named type; `default` is how it is aligned if
/// nothing is said, `code` the letter that stands for none in messages.
pub fn parse(text: &str, type_name: &str, default: Align, code: char) -> Result<Spec, SpecError> {
    let chars = Letters::new(text);
    let mut at = 0;
    let mut spec = Spec {
        fill: ' ',
        align: None,
        sign: None,
        no_negative_zero: false,
        alternate: false,
        width: 0,
        grouping: None,
        precision: None,
        code: None,
    };
    let mut filled = false;
    if let (Some(fill), Some(align)) = (chars.get(0), chars.get(1).and_then(align_of)) {
        (spec.fill, spec.align, filled) = (fill, Some(align), true);
        at = 2;
    } else if let Some(align) = chars.get(0).and_then(align_of) {
        spec.align = Some(align);
        at = 1;
    }
    let next = |at: usize| chars.get(at);
    if let Some(sign @ ('+' | '-' | ' ')) = next(at) {
        spec.sign = Some(sign);
        at += 1;
    }
    if next(at) == Some('z') {
        spec.no_negative_zero = true;
        at += 1;
    }
    if next(at) == Some('#') {
        spec.alternate = true;
        at += 1;
    }
    if !filled && next(at) == Some('0') {
        spec.fill = '0';
        if spec.align.is_none() && default == Align::Right {
            spec.align = Some(Align::AfterSign);
        }
        at += 1;
    }
    if let Some((width, after)) = digits(&chars, at)? {
        (spec.width, at) = (width, after);
    }
    if next(at) == Some(',') {
        spec.grouping = Some(',');
        at += 1;
    }
    if next(at) == Some('_') {
        if spec.grouping.is_some() {
            return bad("Cannot specify both ',' and '_'.");
        }
        spec.grouping = Some('_');
        at += 1;
    }
    if next(at) == Some(',') && spec.grouping == Some('_') {
        return bad("Cannot specify both ',' and '_'.");
    }
    if next(at) == Some('.') {
        let Some((precision, after)) = digits(&chars, at + 1)? else {
            return bad("Format specifier missing precision");
        };
        (spec.precision, at) = (Some(precision), after);
    }
    match chars.len() - at {
        0 => {}
        1 => spec.code = next(at),
        _ => {
            return bad(format!(
                "Invalid format specifier '{text}' for object of type '{type_name}'"
            ));
        }
    }
    check_grouping(&spec, code)?;
    Ok(spec)
}

fn check_grouping(spec: &Spec, default: char) -> Result<(), SpecError> {
    let Some(grouping) = spec.grouping else { return Ok(()) };
    match (spec.code.unwrap_or(default), grouping) {
        ('d' | 'e' | 'f' | 'g' | 'E' | 'G' | '%' | 'F' | '\0', _) => Ok(()),
        ('b' | 'o' | 'x' | 'X', '_') => Ok(()),
        (code, _) if (' '..'\x7f').contains(&code) && code != ' ' => {
            bad(format!("Cannot specify '{grouping}' with '{code}'."))
        }
        (code, _) => bad(format!("Cannot specify '{grouping}' with '\\x{:x}'.", u32::from(code))),
    }
}

fn digits(chars: &Letters<'_>, from: usize) -> Result<Option<(usize, usize)>, SpecError> {
    let mut value: usize = 0;
    let mut at = from;
    while let Some(digit) = chars.get(at).and_then(strings::decimal) {
        value = match value.checked_mul(10).and_then(|v| v.checked_add(digit as usize)) {
            Some(value) if value as u64 <= i64::MAX as u64 => value,
            _ => return bad("Too many decimal digits in format string"),
        };
        at += 1;
    }
    Ok((at > from).then_some((value, at)))
}

/// "Unknown format code".
pub(super) fn unknown<V>(code: char, type_name: &str) -> Result<V, SpecError> {
    let code = if ('!'..'\u{80}').contains(&code) {
        code.to_string()
    } else {
        format!("\\x{:x}", u32::from(code))
    };
    bad(format!("Unknown format code '{code}' for object of type '{type_name}'"))
}

impl Align {
    /// How much of what is missing stands left of all, after the sign, and right of all.
    pub(super) fn sides(self, missing: usize) -> [usize; 3] {
        match self {
            Align::Left => [0, 0, missing],
            Align::Right => [missing, 0, 0],
            Align::Center => [missing / 2, 0, missing - missing / 2],
            Align::AfterSign => [0, missing, 0],
        }
    }
}

/// Writes a character so many times.
pub(super) fn fill(out: &mut String, c: char, count: usize) {
    for _ in 0..count {
        out.push(c);
    }
}

/// Pads a text that has no sign.
pub(super) fn pad(body: String, spec: &Spec, default: Align) -> Result<String, SpecError> {
    let length = if body.is_ascii() { body.len() } else { body.chars().count() };
    if spec.width <= length {
        return Ok(body);
    }
    if spec.width > LONGEST {
        return Err(SpecError::Memory);
    }
    let missing = spec.width - length;
    let [left, middle, right] = spec.align.unwrap_or(default).sides(missing);
    let mut out = String::with_capacity(body.len() + missing * spec.fill.len_utf8());
    fill(&mut out, spec.fill, left + middle);
    out.push_str(&body);
    fill(&mut out, spec.fill, right);
    Ok(out)
}

/// A string by a specification.
pub fn format_str(text: &str, spec: &str) -> Result<String, SpecError> {
    let spec = parse(spec, "str", Align::Left, 's')?;
    match spec.code {
        None | Some('s') => {}
        Some(code) => return unknown(code, "str"),
    }
    match spec.sign {
        Some(' ') => return bad("Space not allowed in string format specifier"),
        Some(_) => return bad("Sign not allowed in string format specifier"),
        None => {}
    }
    if spec.no_negative_zero {
        return bad("Negative zero coercion (z) not allowed in string format specifier");
    }
    if spec.alternate {
        return bad("Alternate form (#) not allowed in string format specifier");
    }
    if spec.align == Some(Align::AfterSign) {
        return bad("'=' alignment not allowed in string format specifier");
    }
    let text = match spec.precision {
        Some(most) => text.chars().take(most).collect(),
        None => text.to_owned(),
    };
    pad(text, &spec, Align::Left)
}

/// Puts separators between groups of digits, and zeros before them up to `width` characters.
pub(super) fn group(digits: &str, separator: char, size: usize, width: usize) -> String {
    let mut count = digits.len();
    while count + (count.max(1) - 1) / size < width {
        count += 1;
    }
    let mut out = String::with_capacity(count + count / size);
    let zeros = count - digits.len();
    for (at, c) in std::iter::repeat_n('0', zeros).chain(digits.chars()).enumerate() {
        if at > 0 && (count - at).is_multiple_of(size) {
            out.push(separator);
        }
        out.push(c);
    }
    out
}
