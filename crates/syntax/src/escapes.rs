//! Escapes in string literals that stand for no character.

use crate::fault::Fault;
use crate::scan::{Scan, Token, TokenKind};

/// The first literal that CPython could not decode, or that names a character.
pub(crate) fn check(source: &str, scan: &Scan) -> Option<Fault> {
    let mut raw = Vec::new();
    for (at, token) in scan.tokens.iter().enumerate() {
        let text = source.get(token.start as usize..token.end as usize).unwrap_or("");
        let fault = match token.kind {
            TokenKind::FStart => {
                raw.push(text.contains(['r', 'R']));
                None
            }
            TokenKind::FEnd => {
                raw.pop();
                None
            }
            // CPython shows the token that ended the text.
            TokenKind::FMiddle if raw.last() == Some(&false) => {
                let shown = scan.tokens.get(at + 1).unwrap_or(token);
                escapes(text, token.start, Literal::Text, *shown)
            }
            TokenKind::String => literal(text, *token),
            TokenKind::Number => long_number(text, *token),
            _ => None,
        };
        if fault.is_some() {
            return fault;
        }
    }
    None
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Literal {
    Text,
    Bytes,
}

fn literal(text: &str, token: Token) -> Option<Fault> {
    let prefix = text.find(['"', '\'']).unwrap_or(0);
    let quote = text[prefix..].chars().next().unwrap_or('"');
    let triple =
        text[prefix..].starts_with(&quote.to_string().repeat(3)) && text.len() >= prefix + 6;
    let size = if triple { 3 } else { 1 };
    let content = text.get(prefix + size..text.len().saturating_sub(size)).unwrap_or("");
    let kind = if text[..prefix].contains(['b', 'B']) { Literal::Bytes } else { Literal::Text };
    if kind == Literal::Bytes && !content.is_ascii() {
        let message = "bytes can only contain ASCII literal characters";
        return Some(Fault::syntax(message, token.start, token.end));
    }
    if text[..prefix].contains(['r', 'R']) {
        return None;
    }
    escapes(content, token.start + (prefix + size) as u32, kind, token)
}

/// `offset` is where the text begins in the source, `shown` what a fault is shown at.
fn escapes(text: &str, offset: u32, kind: Literal, shown: Token) -> Option<Fault> {
    let mut rest = text;
    // CPython's decoder sees ten bytes for each character outside of ASCII.
    let mut position = 0;
    while let Some(first) = rest.chars().next() {
        if first != '\\' {
            position += if first.is_ascii() { 1 } else { 10 };
            rest = &rest[first.len_utf8()..];
            continue;
        }
        let escaped = rest[1..].chars().next()?;
        let at = offset + (text.len() - rest.len()) as u32;
        let digits = match (escaped, kind) {
            ('x', _) => 2,
            ('u', Literal::Text) => 4,
            ('U', Literal::Text) => 8,
            ('N', Literal::Text) => {
                let length = match known(rest) {
                    Some(length) => length,
                    None => return Some(named(rest, at, position, shown)),
                };
                position += length;
                rest = &rest[length..];
                continue;
            }
            _ => 0,
        };
        let found = rest[1 + escaped.len_utf8()..]
            .bytes()
            .take(digits)
            .take_while(u8::is_ascii_hexdigit)
            .count();
        if digits > 0
            && let Some(message) = wrong(rest, digits, found, position, kind)
        {
            return Some(Fault::syntax(message, shown.start, shown.end));
        }
        if digits > 2 && is_half_of_a_pair(rest, digits) {
            return Some(Fault::unsupported(
                "halves of surrogate pairs are not supported in strings",
                at,
                at + 2 + digits as u32,
                "write the character itself, or \\UXXXXXXXX with its code",
            ));
        }
        let length = 1 + if digits > 0 { 1 + digits } else { escaped.len_utf8() };
        position += if escaped.is_ascii() { length } else { 12 };
        rest = rest.get(length..).unwrap_or("");
    }
    None
}

fn code(rest: &str, digits: usize) -> Option<u32> {
    rest.get(2..2 + digits).and_then(|code| u32::from_str_radix(code, 16).ok())
}

/// These are characters to CPython.
fn is_half_of_a_pair(rest: &str, digits: usize) -> bool {
    code(rest, digits).is_some_and(|code| (0xd800..0xe000).contains(&code))
}

fn wrong(
    rest: &str,
    digits: usize,
    found: usize,
    position: usize,
    kind: Literal,
) -> Option<String> {
    let end = position + 1 + found;
    if found == digits {
        let known = code(rest, digits).is_some_and(|code| code <= 0x10_FFFF);
        return (!known).then(|| unicode(position, end, "illegal Unicode character"));
    }
    Some(match (kind, digits) {
        (Literal::Bytes, _) => format!("(value error) invalid \\x escape at position {position}"),
        (_, 2) => unicode(position, end, "truncated \\xXX escape"),
        (_, 4) => unicode(position, end, "truncated \\uXXXX escape"),
        _ => unicode(position, end, "truncated \\UXXXXXXXX escape"),
    })
}

fn unicode(from: usize, to: usize, why: &str) -> String {
    let what = "(unicode error) 'unicodeescape' codec can't decode bytes in position";
    format!("{what} {from}-{to}: {why}")
}

/// The length of a `\N{...}` whose character is known.
fn known(rest: &str) -> Option<usize> {
    let name = rest[2..].strip_prefix('{')?;
    let end = name.find('}')?;
    unicode_names2::character(&name[..end]).map(|_| end + 4)
}

/// `\N{...}` with a name that is not in the table here, or with none.
fn named(rest: &str, at: u32, position: usize, shown: Token) -> Fault {
    match rest.find('}').filter(|_| rest[2..].starts_with('{')) {
        Some(end) if end > 3 => Fault::unsupported(
            "no character of this name is known here",
            at,
            at + end as u32 + 1,
            "write the character itself, or \\uXXXX with its code",
        ),
        _ => {
            let message =
                unicode(position, position + unnamed(rest), "malformed \\N character escape");
            Fault::syntax(message, shown.start, shown.end)
        }
    }
}

/// How far CPython reads a `\N` without a whole name.
fn unnamed(rest: &str) -> usize {
    match rest[2..].strip_prefix('{') {
        None => 1,
        Some(name) => 2 + name.find('}').unwrap_or(name.len()),
    }
}

/// CPython's bound on the digits of a decimal literal.
fn long_number(text: &str, token: Token) -> Option<Fault> {
    const MOST: usize = 4_300;
    let digits = text.bytes().filter(u8::is_ascii_digit).count();
    let decimal = text.bytes().all(|byte| byte.is_ascii_digit() || byte == b'_');
    (decimal && digits > MOST).then(|| {
        let message = format!(
            "Exceeds the limit ({MOST} digits) for integer string conversion: value has {digits} \
             digits; use sys.set_int_max_str_digits() to increase the limit - Consider hexadecimal \
             for huge integer literals to avoid decimal conversion limits."
        );
        Fault::syntax(message, token.start, token.end)
    })
}
