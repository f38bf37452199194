//! Bytes as if they were text: case, padding, lines, parts. Only ASCII has case.

use super::{as_bytes, as_text, bytes_like, like, make, this};
use crate::{
    natives::{
        args::{Sig, bind},
        plain::{alone, plain, whole},
    },
    object::Object,
    process::{Call, Flow, Process, R},
    text::strings::{Place, Side},
    thread::Thread,
    types::T,
    value::Value,
};

fn give(p: &mut Process, th: &Thread, call: Call, bytes: Vec<u8>) -> R<Flow> {
    Ok(Flow::Value(like(p, th, call, bytes)))
}

pub fn swap_case(b: u8) -> u8 {
    if b.is_ascii_alphabetic() { b ^ 0x20 } else { b }
}

pub fn capitalize(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "capitalize")?;
    let mut bytes = this(p, th, call, "capitalize")?;
    bytes.make_ascii_lowercase();
    if let Some(first) = bytes.first_mut() {
        first.make_ascii_uppercase();
    }
    give(p, th, call, bytes)
}

pub fn title(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "title")?;
    let mut bytes = this(p, th, call, "title")?;
    let mut inside = false;
    for b in &mut bytes {
        if inside {
            b.make_ascii_lowercase();
        } else {
            b.make_ascii_uppercase();
        }
        inside = b.is_ascii_alphabetic();
    }
    give(p, th, call, bytes)
}

pub fn is_ascii(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "isascii")?;
    let bytes = this(p, th, call, "isascii")?;
    Ok(Flow::Value(Value::Bool(bytes.is_ascii())))
}

/// `isupper` or `islower`: some letter, and none of the other case.
pub fn is_cased(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    alone(p, th, call, method)?;
    let bytes = this(p, th, call, method)?;
    let upper = bytes.iter().any(u8::is_ascii_uppercase);
    let lower = bytes.iter().any(u8::is_ascii_lowercase);
    let holds = if method == "isupper" { upper && !lower } else { lower && !upper };
    Ok(Flow::Value(Value::Bool(holds)))
}

pub fn is_title(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "istitle")?;
    let bytes = this(p, th, call, "istitle")?;
    let (mut inside, mut some) = (false, false);
    for b in bytes {
        if b.is_ascii_alphabetic() {
            if b.is_ascii_uppercase() == inside {
                return Ok(Flow::Value(Value::Bool(false)));
            }
            some = true;
        }
        inside = b.is_ascii_alphabetic();
    }
    Ok(Flow::Value(Value::Bool(some)))
}

/// How many zeros `bytes(count)` is.
pub fn count(p: &mut Process, th: &Thread, value: Value) -> R<usize> {
    let Some(count) = p.as_i64(value) else {
        let name = p.type_name(value).to_owned();
        let message = format!("cannot fit '{name}' into an index-sized integer");
        return p.raise(th, T::OverflowError, message);
    };
    if count < 0 {
        return p.value_error(th, "negative count");
    }
    p.reserve(th, count as usize)?;
    Ok(count as usize)
}

/// A width as a size. MemoryError where nothing so long could be made.
fn width(p: &mut Process, th: &Thread, value: Value) -> R<usize> {
    let width = whole(p, th, value)?.max(0) as usize;
    p.reserve(th, width)?;
    Ok(width)
}

pub fn justify(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    method: &str,
    place: Place,
) -> R<Flow> {
    let [size, fill] = plain(p, th, call, 1, method, 1)?;
    let size = width(p, th, size)?;
    let fill = if fill.is_undef() {
        b' '
    } else {
        match p.object(p.payload(fill)).and_then(crate::ops::equal::bytes_of) {
            Some([one]) => *one,
            _ => {
                let what = p.type_name(fill).to_owned();
                let message =
                    format!("{method}() argument 2 must be a byte string of length 1, not {what}");
                return p.type_error(th, message);
            }
        }
    };
    let mut bytes = this(p, th, call, method)?;
    let missing = size.saturating_sub(bytes.len());
    let left = match place {
        Place::Left => 0,
        Place::Right => missing,
        Place::Center => missing / 2 + (missing & size & 1),
    };
    let mut out = vec![fill; left];
    out.append(&mut bytes);
    out.resize(out.len() + missing - left, fill);
    give(p, th, call, out)
}

pub fn zfill(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [size] = plain(p, th, call, 1, "bytes.zfill", 1)?;
    let size = width(p, th, size)?;
    let bytes = this(p, th, call, "zfill")?;
    let missing = size.saturating_sub(bytes.len());
    let sign = usize::from(missing > 0 && matches!(bytes.first(), Some(b'+' | b'-')));
    let mut out = bytes[..sign].to_vec();
    out.resize(sign + missing, b'0');
    out.extend_from_slice(&bytes[sign..]);
    give(p, th, call, out)
}

pub fn expand_tabs(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = Sig { name: "expandtabs", params: ["tabsize"], required: 0, positional: 1 };
    let [size] = bind(p, th, call, 1, &sig)?;
    let size = if size.is_undef() { 8 } else { width(p, th, size)? };
    let bytes = this(p, th, call, "expandtabs")?;
    let tabs = bytes.iter().filter(|b| **b == b'\t').count();
    p.reserve(th, tabs.saturating_mul(size))?;
    let (mut out, mut column) = (Vec::with_capacity(bytes.len()), 0);
    for b in bytes {
        match b {
            b'\t' if size > 0 => {
                let more = size - column % size;
                out.resize(out.len() + more, b' ');
                column += more;
            }
            b'\t' => {}
            b'\n' | b'\r' => {
                out.push(b);
                column = 0;
            }
            _ => {
                out.push(b);
                column += 1;
            }
        }
    }
    give(p, th, call, out)
}

pub fn split_lines(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = Sig { name: "splitlines", params: ["keepends"], required: 0, positional: 1 };
    let [keep] = bind(p, th, call, 1, &sig)?;
    let keep = !keep.is_undef() && crate::ops::truth(p, keep)?;
    let bytes = this(p, th, call, "splitlines")?;
    let (mut lines, mut rest) = (Vec::new(), &bytes[..]);
    while !rest.is_empty() {
        let end = rest.iter().position(|b| matches!(b, b'\n' | b'\r')).unwrap_or(rest.len());
        let ends = match rest.get(end..) {
            Some([b'\r', b'\n', ..]) => 2,
            Some([_, ..]) => 1,
            _ => 0,
        };
        let line = rest[..if keep { end + ends } else { end }].to_vec();
        lines.push(like(p, th, call, line));
        rest = &rest[end + ends..];
    }
    Ok(Flow::Value(p.list(th, lines)))
}

pub fn partition(p: &mut Process, th: &mut Thread, call: Call, side: Side) -> R<Flow> {
    let [by] =
        plain(p, th, call, 1, if side == Side::Left { "partition" } else { "rpartition" }, 1)?;
    let by = bytes_like(p, th, by)?;
    if by.is_empty() {
        return p.value_error(th, "empty separator");
    }
    let bytes = this(p, th, call, "partition")?;
    let left = side == Side::Left;
    let parts = match super::search(&bytes, &by, !left) {
        Some(at) => [bytes[..at].to_vec(), by.clone(), bytes[at + by.len()..].to_vec()],
        None if left => [bytes, Vec::new(), Vec::new()],
        None => [Vec::new(), Vec::new(), bytes],
    };
    let parts = parts.map(|part| like(p, th, call, part));
    Ok(Flow::Value(p.tuple(th, parts)))
}

pub fn remove_affix(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [affix] = plain(p, th, call, 1, &format!("bytes.{method}"), 1)?;
    let affix = bytes_like(p, th, affix)?;
    let bytes = this(p, th, call, method)?;
    let rest = match method {
        "removeprefix" => bytes.strip_prefix(&affix[..]),
        _ => bytes.strip_suffix(&affix[..]),
    };
    let rest = rest.unwrap_or(&bytes).to_vec();
    give(p, th, call, rest)
}

pub fn translate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = Sig { name: "translate", params: ["", "delete"], required: 1, positional: 2 };
    let [table, delete] = bind(p, th, call, 1, &sig)?;
    let table = if table.is_none() { None } else { Some(bytes_like(p, th, table)?) };
    if table.as_ref().is_some_and(|table| table.len() != 256) {
        return p.value_error(th, "translation table must be 256 characters long");
    }
    let delete = if delete.is_undef() { Vec::new() } else { bytes_like(p, th, delete)? };
    let bytes = this(p, th, call, "translate")?;
    let kept = bytes.into_iter().filter(|b| !delete.contains(b));
    let out = match &table {
        Some(table) => kept.map(|b| table[usize::from(b)]).collect(),
        None => kept.collect(),
    };
    give(p, th, call, out)
}

pub fn maketrans(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [from, to] = plain(p, th, call, 1, "bytes.maketrans", 2)?;
    let (from, to) = (bytes_like(p, th, from)?, bytes_like(p, th, to)?);
    if from.len() != to.len() {
        return p.value_error(th, "maketrans arguments must have same length");
    }
    let mut table: Vec<u8> = (0..=255).collect();
    for (from, to) in from.iter().zip(&to) {
        table[usize::from(*from)] = *to;
    }
    debug_assert_eq!(as_bytes(&as_text(&table)), table);
    Ok(Flow::Value(p.alloc(th, Object::Bytes(table.into()))))
}

pub fn from_hex(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [text] = plain(p, th, call, 1, "bytes.fromhex", 1)?;
    let Some(text) = p.as_str(text).map(str::to_owned) else {
        let message = format!("fromhex() argument must be str, not {}", p.type_name(text));
        return p.type_error(th, message);
    };
    let mut bytes = Vec::with_capacity(text.len() / 2);
    let mut high = None;
    let mut length = 0;
    for (at, c) in text.chars().enumerate() {
        length = at + 1;
        match (c.to_digit(16), high) {
            (Some(digit), None) => high = Some(digit),
            (Some(digit), Some(first)) => {
                bytes.push((first * 16 + digit) as u8);
                high = None;
            }
            (None, None) if c.is_ascii_whitespace() => {}
            (None, _) => return not_hex(p, th, at),
        }
    }
    if high.is_some() {
        return not_hex(p, th, length);
    }
    let this = call.arg(th, 0);
    let is_class = p.native_type(this) == T::Type;
    let class = if is_class { this } else { p.class_of(this) };
    let array = p.is_subclass(class, Value::Type(T::ByteArray));
    Ok(Flow::Value(make(p, th, bytes, array)))
}

/// The error of `bytes.fromhex`.
fn not_hex(p: &mut Process, th: &Thread, at: usize) -> R<Flow> {
    p.value_error(th, format!("non-hexadecimal number found in fromhex() arg at position {at}"))
}
