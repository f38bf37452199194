//! The encodings `unicode_escape` and `raw_unicode_escape`: characters as literals write them.

use super::{CodecError, OnError, bad_bytes};

pub fn encode(text: &str, raw: bool) -> Vec<u8> {
    let mut out = String::with_capacity(text.len());
    let mut bytes = Vec::with_capacity(text.len());
    for c in text.chars() {
        let code = u32::from(c);
        match c {
            _ if raw && code < 256 => {
                bytes.push(code as u8);
                continue;
            }
            '\\' => out.push_str("\\\\"),
            '\t' => out.push_str("\\t"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            ' '..='~' => out.push(c),
            _ => out.push_str(&super::escape(code)),
        }
        bytes.extend(out.bytes());
        out.clear();
    }
    bytes
}

pub fn decode(bytes: &[u8], raw: bool, on_error: OnError) -> Result<String, CodecError> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let rest = &bytes[at..];
        let (length, found) = match rest {
            [b'\\', b'u' | b'U', ..] => digits(rest),
            [b'\\', b'\\', ..] if raw => (2, Ok(None)),
            [b'\\', ..] if !raw => escaped(rest),
            [other, ..] => (1, Ok(Some(char::from(*other)))),
            [] => break,
        };
        match found {
            Ok(Some(c)) => out.push(c),
            // It stands for itself, or for nothing.
            Ok(None) if raw => out.extend(rest[..length].iter().map(|b| char::from(*b))),
            Ok(None) => {}
            Err(reason) => {
                let error = CodecError { from: at, to: at + length, reason };
                bad_bytes(&mut out, &rest[..length], error, on_error)?;
            }
        }
        at += length;
    }
    Ok(out)
}

type Found = (usize, Result<Option<char>, &'static str>);

/// `\xNN`, `\uNNNN` or `\UNNNNNNNN`.
fn digits(rest: &[u8]) -> Found {
    let (wanted, reason) = match rest[1] {
        b'x' => (2, "truncated \\xXX escape"),
        b'u' => (4, "truncated \\uXXXX escape"),
        _ => (8, "truncated \\UXXXXXXXX escape"),
    };
    let found = rest[2..].iter().take(wanted).take_while(|b| b.is_ascii_hexdigit()).count();
    let length = found + 2;
    if found < wanted {
        return (length, Err(reason));
    }
    let text = String::from_utf8_lossy(&rest[2..length]);
    let code = u32::from_str_radix(&text, 16).ok().and_then(char::from_u32);
    (length, code.map(Some).ok_or("illegal Unicode character"))
}

fn escaped(rest: &[u8]) -> Found {
    let Some(kind) = rest.get(1) else { return (1, Err("\\ at end of string")) };
    let plain = |c: char| (2, Ok(Some(c)));
    match kind {
        b'\n' => (2, Ok(None)),
        b'\\' | b'\'' | b'"' => plain(char::from(*kind)),
        b'a' => plain('\x07'),
        b'b' => plain('\x08'),
        b'f' => plain('\x0c'),
        b'n' => plain('\n'),
        b'r' => plain('\r'),
        b't' => plain('\t'),
        b'v' => plain('\x0b'),
        b'x' => digits(rest),
        b'0'..=b'7' => {
            let count = rest[1..].iter().take(3).take_while(|b| (b'0'..=b'7').contains(b)).count();
            let code = rest[1..=count].iter().fold(0, |sum, b| sum * 8 + u32::from(b - b'0'));
            (count + 1, Ok(char::from_u32(code)))
        }
        b'N' => (2, Err("malformed \\N character escape")),
        _ => (1, Ok(Some('\\'))),
    }
}
