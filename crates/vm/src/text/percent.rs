//! `template % arguments`.

use num_bigint::BigInt;
use num_traits::{FromPrimitive, Signed};

use super::{
    apply::check_digits,
    float::{self, Form},
    letters::Letters,
    number::digits_of,
    quote,
    repr::{repr, str_of},
};
use crate::{
    object::Object,
    ops::arith::{self, Number, number},
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::Value,
};

/// Longest field that is written.
const WIDEST: i64 = 1 << 27;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Size {
    Absent,
    Given(i64),
    /// `*`: the next argument.
    Argument,
}

#[derive(Clone, Debug)]
struct Field {
    key: Option<String>,
    left: bool,
    plus: bool,
    space: bool,
    alternate: bool,
    zero: bool,
    width: Size,
    precision: Size,
    code: char,
    /// Where the code stands.
    at: usize,
}

struct Scan<'a> {
    chars: Letters<'a>,
    at: usize,
}

impl Scan<'_> {
    fn next(&mut self) -> Option<char> {
        let c = self.chars.get(self.at);
        self.at += 1;
        c
    }

    fn peek(&self) -> Option<char> {
        self.chars.get(self.at)
    }

    /// What follows a `%`. The error is a ValueError's text.
    fn field(&mut self) -> Result<Field, &'static str> {
        let mut field = Field {
            key: None,
            left: false,
            plus: false,
            space: false,
            alternate: false,
            zero: false,
            width: Size::Absent,
            precision: Size::Absent,
            code: '%',
            at: self.at,
        };
        if self.peek() == Some('(') {
            self.at += 1;
            field.key = Some(self.key()?);
        }
        loop {
            match self.peek() {
                Some('-') => field.left = true,
                Some('+') => field.plus = true,
                Some(' ') => field.space = true,
                Some('#') => field.alternate = true,
                Some('0') => field.zero = true,
                _ => break,
            }
            self.at += 1;
        }
        field.width = self.size("width too big")?;
        if self.peek() == Some('.') {
            self.at += 1;
            field.precision = match self.size("precision too big")? {
                Size::Absent => Size::Given(0),
                size => size,
            };
        }
        while let Some('h' | 'l' | 'L') = self.peek() {
            self.at += 1;
        }
        field.at = self.at;
        field.code = self.next().ok_or("incomplete format")?;
        Ok(field)
    }

    fn key(&mut self) -> Result<String, &'static str> {
        let mut key = String::new();
        let mut depth = 1;
        loop {
            let c = self.next().ok_or("incomplete format key")?;
            match c {
                '(' => depth += 1,
                ')' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return Ok(key);
            }
            key.push(c);
        }
    }

    fn size(&mut self, too_big: &'static str) -> Result<Size, &'static str> {
        if self.peek() == Some('*') {
            self.at += 1;
            return Ok(Size::Argument);
        }
        let mut value = None;
        while let Some(digit) = self.peek().and_then(|c| c.to_digit(10)) {
            let next =
                value.unwrap_or(0i64).checked_mul(10).and_then(|v| v.checked_add(digit.into()));
            value = Some(next.ok_or(too_big)?);
            self.at += 1;
        }
        Ok(value.map_or(Size::Absent, Size::Given))
    }
}

struct Source {
    items: Vec<Value>,
    next: usize,
    /// The arguments if they are a mapping.
    mapping: Option<Value>,
}

/// `template % arguments`.
pub fn percent(p: &mut Process, th: &Thread, template: &str, arguments: Value) -> R<String> {
    let inner = p.payload(arguments);
    let (items, single) = match p.object(inner) {
        Some(Object::Tuple(items)) => (items.to_vec(), false),
        _ => (vec![arguments], true),
    };
    let mapping = match p.object(inner) {
        Some(
            Object::Dict(_)
            | Object::List(_)
            | Object::AttrDict(_)
            | Object::Range(_)
            | Object::Bytes(_)
            | Object::ByteArray(_),
        ) => Some(arguments),
        Some(Object::Instance { .. }) if super::defines(p, arguments, sym::GETITEM) => {
            Some(arguments)
        }
        _ => None,
    };
    let mut source = Source { items, next: 0, mapping };
    let before = &template[..template.find('%').unwrap_or(template.len())];
    let mut scan = Scan { chars: Letters::new(template), at: before.chars().count() };
    let mut out = String::with_capacity(template.len() + 16);
    out.push_str(before);
    while let Some(c) = scan.next() {
        if c != '%' {
            out.push(c);
            continue;
        }
        if scan.peek() == Some('%') {
            scan.at += 1;
            out.push('%');
            continue;
        }
        let field = match scan.field() {
            Ok(field) => field,
            Err(text) => return p.value_error(th, text),
        };
        one(p, th, &mut out, &field, &mut source)?;
    }
    let used = source.next >= source.items.len() || (single && source.mapping.is_some());
    if !used {
        return p.type_error(th, "not all arguments converted during string formatting");
    }
    Ok(out)
}

fn take(p: &mut Process, th: &Thread, source: &mut Source) -> R<Value> {
    match source.items.get(source.next) {
        Some(value) => {
            source.next += 1;
            Ok(*value)
        }
        None => p.type_error(th, "not enough arguments for format string"),
    }
}

fn size(p: &mut Process, th: &Thread, size: Size, source: &mut Source, of: &str) -> R<Option<i64>> {
    match size {
        Size::Absent => Ok(None),
        Size::Given(n) => Ok(Some(n)),
        Size::Argument => {
            let value = take(p, th, source)?;
            match p.as_i64(value) {
                Some(n) => Ok(Some(n)),
                None if p.as_bigint(value).is_some() => crate::ops::too_large(p, th, of),
                None => p.type_error(th, "* wants int"),
            }
        }
    }
}

fn one(
    p: &mut Process,
    th: &Thread,
    out: &mut String,
    field: &Field,
    source: &mut Source,
) -> R<()> {
    let keyed = match &field.key {
        None => None,
        Some(key) => {
            let Some(mapping) = source.mapping else {
                return p.type_error(th, "format requires a mapping");
            };
            let asks = |name: &&str| crate::ops::arith::has_special(p, mapping, name);
            if ["__getitem__", "__missing__"].iter().any(asks) {
                return Err(Fault::NeedsPython);
            }
            let key = p.str(th, key.as_str());
            source.next = source.items.len();
            Some(crate::ops::get_item(p, th, mapping, key)?)
        }
    };
    let mut left = field.left;
    let mut width = size(p, th, field.width, source, "ssize_t")?.unwrap_or(0);
    if width < 0 {
        left = true;
        width = -width;
    }
    let precision = size(p, th, field.precision, source, "int")?.map(|n| n.max(0));
    if width > WIDEST || precision.is_some_and(|n| n > WIDEST) {
        return Err(p.fault(th, T::MemoryError, &[]));
    }
    let known = "srac".contains(field.code) || "diuoxXeEfFgG".contains(field.code);
    let value = match keyed {
        Some(value) => value,
        None => take(p, th, source)?,
    };
    if !known {
        let (code, at) = (field.code, field.at);
        let shown = if (' '..='~').contains(&code) { code } else { '?' };
        let message = format!(
            "unsupported format character '{shown}' (0x{:x}) at index {at}",
            u32::from(code)
        );
        return p.value_error(th, message);
    }
    let precision = precision.map(|n| n as usize);
    let piece = convert(p, th, field, value, precision)?;
    place(out, &piece, width as usize, left, field.zero && !left);
    Ok(())
}

/// A converted argument, and how many bytes of it are sign and prefix.
struct Piece {
    text: String,
    /// `None`: zeros do not pad it.
    head: Option<usize>,
}

fn convert(
    p: &mut Process,
    th: &Thread,
    field: &Field,
    value: Value,
    precision: Option<usize>,
) -> R<Piece> {
    let text = match field.code {
        'c' => character(p, th, value)?,
        'd' | 'i' | 'u' | 'o' | 'x' | 'X' => return integer(p, th, field, value, precision),
        'e' | 'E' | 'f' | 'F' | 'g' | 'G' => return real(p, th, field, value, precision),
        code => {
            let text = match code {
                's' => str_of(p, value)?,
                'r' => repr(p, value)?,
                _ => quote::escape_non_ascii(&repr(p, value)?),
            };
            match precision {
                Some(most) => text.chars().take(most).collect(),
                None => text,
            }
        }
    };
    Ok(Piece { text, head: None })
}

fn character(p: &mut Process, th: &Thread, value: Value) -> R<String> {
    if let Some(text) = p.as_str(value) {
        if text.chars().count() == 1 {
            return Ok(text.to_owned());
        }
        return p.type_error(th, "%c requires int or char");
    }
    match p.as_bigint(value) {
        Some(code) => match u32::try_from(code).ok().and_then(char::from_u32) {
            Some(c) => Ok(c.to_string()),
            None => p.raise(th, T::OverflowError, "%c arg not in range(0x110000)"),
        },
        None if arith::has_special(p, value, "__index__") => Err(Fault::NeedsPython),
        None => p.type_error(th, "%c requires int or char"),
    }
}

fn integer(
    p: &mut Process,
    th: &Thread,
    field: &Field,
    value: Value,
    precision: Option<usize>,
) -> R<Piece> {
    let code = field.code;
    let decimal = matches!(code, 'd' | 'i' | 'u');
    let value = match number(p, value) {
        Some(Number::Small(i)) if decimal => {
            let digits = itoa::Buffer::new().format(i.unsigned_abs()).to_owned();
            return Ok(whole(sign(field, i < 0), digits, precision));
        }
        Some(Number::Bool(b)) => BigInt::from(u8::from(b)),
        Some(Number::Small(i)) => BigInt::from(i),
        Some(Number::Big(i)) => i,
        Some(Number::Float(x)) if decimal => match BigInt::from_f64(x.trunc()) {
            Some(i) => i,
            None if x.is_nan() => {
                return p.value_error(th, "cannot convert float NaN to integer");
            }
            None => {
                return p.raise(th, T::OverflowError, "cannot convert float infinity to integer");
            }
        },
        _ => {
            if arith::has_special(p, value, "__index__")
                || (decimal && arith::has_special(p, value, "__int__"))
            {
                return Err(crate::process::Fault::NeedsPython);
            }
            let want = if decimal { "a real number" } else { "an integer" };
            let message =
                format!("%{code} format: {want} is required, not {}", p.long_type_name(value));
            return p.type_error(th, message);
        }
    };
    if decimal {
        check_digits(p, th, &value)?;
    }
    let radix = match code {
        'o' => 8,
        'x' | 'X' => 16,
        _ => 10,
    };
    let mut digits = digits_of(&value, radix);
    if code == 'X' {
        digits.make_ascii_uppercase();
    }
    let mut head = sign(field, value.is_negative()).to_owned();
    if field.alternate && !decimal {
        head.push('0');
        head.push(code);
    }
    Ok(whole(&head, digits, precision))
}

/// Sign and prefix, zeros up to so many digits, and the digits.
fn whole(head: &str, digits: String, precision: Option<usize>) -> Piece {
    let zeros = precision.unwrap_or(0).saturating_sub(digits.len());
    if head.is_empty() && zeros == 0 {
        return Piece { text: digits, head: Some(0) };
    }
    let mut text = String::with_capacity(head.len() + zeros + digits.len());
    text.push_str(head);
    text.extend(std::iter::repeat_n('0', zeros));
    text.push_str(&digits);
    Piece { text, head: Some(head.len()) }
}

fn real(
    p: &mut Process,
    th: &Thread,
    field: &Field,
    value: Value,
    precision: Option<usize>,
) -> R<Piece> {
    let x = match number(p, value) {
        Some(number) => arith::to_float(p, th, &number)?,
        None => {
            if arith::has_special(p, value, "__float__")
                || arith::has_special(p, value, "__index__")
            {
                return Err(crate::process::Fault::NeedsPython);
            }
            let message = format!("must be real number, not {}", p.long_type_name(value));
            return p.type_error(th, message);
        }
    };
    let form = if field.alternate { Form::Alternate } else { Form::Plain };
    let code = field.code.to_ascii_lowercase() as u8;
    let mut digits = match float::special(x) {
        Some(text) => text.to_owned(),
        None => float::format_code(x, code, precision.unwrap_or(6), form),
    };
    if field.code.is_ascii_uppercase() {
        digits.make_ascii_uppercase();
    }
    let head = sign(field, x.is_sign_negative() && !x.is_nan());
    Ok(Piece { text: format!("{head}{digits}"), head: Some(head.len()) })
}

fn sign(field: &Field, negative: bool) -> &'static str {
    match (negative, field.plus, field.space) {
        (true, ..) => "-",
        (false, true, _) => "+",
        (false, false, true) => " ",
        (false, false, false) => "",
    }
}

fn place(out: &mut String, piece: &Piece, width: usize, left: bool, zero: bool) {
    if width == 0 {
        return out.push_str(&piece.text);
    }
    let missing = width.saturating_sub(piece.text.chars().count());
    let fill = |out: &mut String, c: char| out.extend(std::iter::repeat_n(c, missing));
    match (left, zero, piece.head) {
        (true, ..) => {
            out.push_str(&piece.text);
            fill(out, ' ');
        }
        (false, true, Some(head)) => {
            out.push_str(&piece.text[..head]);
            fill(out, '0');
            out.push_str(&piece.text[head..]);
        }
        (false, ..) => {
            fill(out, ' ');
            out.push_str(&piece.text);
        }
    }
}
