//! Strings and bytes as source text.

use std::fmt::Write;

use super::printable::is_printable;

/// Whether characters beyond ASCII are shown as they are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Charset {
    Unicode,
    Ascii,
}

/// `repr(text)`, or `ascii(text)`.
pub fn push_str(out: &mut String, text: &str, charset: Charset) {
    let quote = quote_for(text.bytes());
    out.push(quote);
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\\' => out.push_str("\\\\"),
            c if c == quote => {
                out.push('\\');
                out.push(c);
            }
            ' '..='~' => out.push(c),
            c if charset == Charset::Unicode && is_printable(c) => out.push(c),
            c => push_escape(out, c),
        }
    }
    out.push(quote);
}

/// The characters beyond ASCII of a finished text as escapes.
pub fn escape_non_ascii(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_ascii() { out.push(c) } else { push_escape(&mut out, c) }
    }
    out
}

fn push_escape(out: &mut String, c: char) {
    let code = u32::from(c);
    let written = match code {
        0..=0xff => write!(out, "\\x{code:02x}"),
        0x100..=0xffff => write!(out, "\\u{code:04x}"),
        _ => write!(out, "\\U{code:08x}"),
    };
    debug_assert!(written.is_ok());
}

/// `repr(bytes)`, the prefix included.
pub fn push_bytes(out: &mut String, bytes: &[u8]) {
    push_quoted(out, bytes, quote_for(bytes.iter().copied()), None);
}

/// The part of `repr(bytearray)` in parentheses: a single quote is always escaped.
pub fn push_byte_array(out: &mut String, bytes: &[u8]) {
    push_quoted(out, bytes, quote_for(bytes.iter().copied()), Some('\''));
}

fn push_quoted(out: &mut String, bytes: &[u8], quote: char, escaped: Option<char>) {
    let escaped = escaped.unwrap_or(quote);
    out.push('b');
    out.push(quote);
    for b in bytes {
        match b {
            b'\n' => out.push_str("\\n"),
            b'\r' => out.push_str("\\r"),
            b'\t' => out.push_str("\\t"),
            b'\\' => out.push_str("\\\\"),
            b if char::from(*b) == escaped => {
                out.push('\\');
                out.push(escaped);
            }
            b' '..=b'~' => out.push(char::from(*b)),
            b => push_escape(out, char::from(*b)),
        }
    }
    out.push(quote);
}

/// Single quotes, unless the text has these and no double ones.
fn quote_for(bytes: impl Iterator<Item = u8>) -> char {
    let mut single = false;
    for b in bytes {
        match b {
            b'"' => return '\'',
            b'\'' => single = true,
            _ => {}
        }
    }
    if single { '"' } else { '\'' }
}

#[cfg(test)]
mod tests {
    use super::{Charset, push_bytes, push_str};

    fn check(text: &str, unicode: &str, ascii: &str) {
        for (charset, expect) in [(Charset::Unicode, unicode), (Charset::Ascii, ascii)] {
            let mut out = String::new();
            push_str(&mut out, text, charset);
            assert_eq!(out, expect);
        }
    }

    #[test]
    fn strings_are_quoted_as_cpython_does() {
        check("it's", "\"it's\"", "\"it's\"");
        check("it's \"x\"", "'it\\'s \"x\"'", "'it\\'s \"x\"'");
        check("a\n\t\r\\\0\x7f", "'a\\n\\t\\r\\\\\\x00\\x7f'", "'a\\n\\t\\r\\\\\\x00\\x7f'");
        check(
            "h\u{e9}\u{4e2d}\u{1f600}",
            "'h\u{e9}\u{4e2d}\u{1f600}'",
            "'h\\xe9\\u4e2d\\U0001f600'",
        );
        check("\u{a0}\u{200b}", "'\\xa0\\u200b'", "'\\xa0\\u200b'");
    }

    #[test]
    fn bytes_are_quoted_as_cpython_does() {
        let mut out = String::new();
        push_bytes(&mut out, b"a'\xff\n\"");
        assert_eq!(out, "b'a\\'\\xff\\n\"'");
    }
}
