//! Text to bytes and back, by encodings' names, and what to do about errors.

mod charmap;
mod escapes;
mod wide;

use wide::{Order, Width};

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Codec {
    Utf8,
    /// With a mark before it.
    Utf8Sig,
    Ascii,
    Latin1,
    /// UTF-16 or UTF-32.
    Wide(Width, Option<Order>),
    /// One byte a character, by the number of a table.
    Charmap(u8),
    /// Characters as literals write them; raw or not.
    Escapes(bool),
}

impl Codec {
    /// A name without what separates words in it.
    fn plain(name: &str) -> String {
        name.chars().filter(char::is_ascii_alphanumeric).collect::<String>().to_lowercase()
    }

    /// Whether CPython's codec of this name makes bytes of bytes, or texts of texts.
    pub fn is_of_bytes(name: &str) -> bool {
        const KINDS: [&str; 7] = ["rot13", "base64", "hex", "zlib", "bz2", "quopri", "uu"];
        let plain = Codec::plain(name);
        KINDS.contains(&plain.strip_suffix("codec").unwrap_or(&plain))
    }

    /// By any of its usual names.
    pub fn find(name: &str) -> Option<Codec> {
        match Codec::plain(name).as_str() {
            "utf8" | "u8" | "utf" | "cp65001" => Some(Codec::Utf8),
            "utf8sig" => Some(Codec::Utf8Sig),
            "ascii" | "usascii" | "646" => Some(Codec::Ascii),
            "latin1" | "latin" | "iso88591" | "l1" | "88591" | "cp819" => Some(Codec::Latin1),
            "utf16" | "u16" => Some(Codec::Wide(Width::Two, None)),
            "utf16le" => Some(Codec::Wide(Width::Two, Some(Order::Little))),
            "utf16be" => Some(Codec::Wide(Width::Two, Some(Order::Big))),
            "utf32" | "u32" => Some(Codec::Wide(Width::Four, None)),
            "utf32le" => Some(Codec::Wide(Width::Four, Some(Order::Little))),
            "utf32be" => Some(Codec::Wide(Width::Four, Some(Order::Big))),
            "unicodeescape" => Some(Codec::Escapes(false)),
            "rawunicodeescape" => Some(Codec::Escapes(true)),
            plain => charmap::find(plain).map(Codec::Charmap),
        }
    }

    /// Whether CPython has a codec of this name that is not among these.
    pub fn is_missing(name: &str) -> bool {
        const KINDS: &[&str] = &[
            "utf",
            "cp",
            "iso8859",
            "koi8",
            "mac",
            "big5",
            "gb",
            "hz",
            "shiftjis",
            "eucjp",
            "euckr",
            "windows125",
            "idna",
            "punycode",
        ];
        let plain = Codec::plain(name);
        let known = |kind: &&str| {
            plain.strip_prefix(*kind).is_some_and(|rest| match *kind {
                "utf" => rest == "7",
                "cp" | "iso8859" | "windows125" => rest.parse::<u16>().is_ok(),
                _ => true,
            })
        };
        Codec::find(name).is_none() && KINDS.iter().any(known)
    }

    /// As error messages name it.
    pub fn name(self) -> &'static str {
        match self {
            Codec::Utf8 | Codec::Utf8Sig => "utf-8",
            Codec::Ascii => "ascii",
            Codec::Latin1 => "latin-1",
            Codec::Wide(width, order) => width.name(order),
            Codec::Charmap(_) => "charmap",
            Codec::Escapes(false) => "unicodeescape",
            Codec::Escapes(true) => "rawunicodeescape",
        }
    }

    /// As who looks it up finds it named.
    pub fn known_as(self) -> &'static str {
        match self {
            Codec::Utf8Sig => "utf-8-sig",
            Codec::Latin1 => "iso8859-1",
            Codec::Charmap(table) => charmap::name(table),
            Codec::Escapes(false) => "unicode-escape",
            Codec::Escapes(true) => "raw-unicode-escape",
            other => other.name(),
        }
    }

    /// The one that these bytes are read by: they may tell an order.
    pub fn reading(self, bytes: &[u8]) -> Codec {
        match self {
            Codec::Wide(width, order) => {
                Codec::Wide(width, Some(wide::order_of(bytes, width, order)))
            }
            other => other,
        }
    }

    /// The byte of a character where each has one.
    fn byte(self, c: char) -> Option<u8> {
        let code = u32::from(c);
        match self {
            Codec::Ascii => c.is_ascii().then_some(code as u8),
            Codec::Charmap(table) => charmap::byte(table, c),
            _ => u8::try_from(code).ok(),
        }
    }
}

/// What happens to what cannot be converted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OnError {
    Strict,
    Ignore,
    Replace,
    BackslashReplace,
    XmlCharRefReplace,
}

impl OnError {
    pub fn find(name: &str) -> Option<OnError> {
        match name {
            "strict" => Some(OnError::Strict),
            "ignore" => Some(OnError::Ignore),
            "replace" => Some(OnError::Replace),
            "backslashreplace" => Some(OnError::BackslashReplace),
            "xmlcharrefreplace" => Some(OnError::XmlCharRefReplace),
            _ => None,
        }
    }

    /// Whether CPython has a handler of this name that is not among these.
    pub fn is_missing(name: &str) -> bool {
        ["namereplace", "surrogateescape", "surrogatepass"].contains(&name)
    }
}

/// Where and why a conversion failed: positions in characters or bytes, the end exclusive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct CodecError {
    pub from: usize,
    pub to: usize,
    pub reason: &'static str,
}

/// What tells UTF-8 from other encodings where it stands first.
const MARK: &[u8] = b"\xef\xbb\xbf";

pub fn encode(text: &str, codec: Codec, on_error: OnError) -> Result<Vec<u8>, CodecError> {
    let reason = match codec {
        Codec::Utf8 => return Ok(text.as_bytes().to_vec()),
        Codec::Utf8Sig => return Ok([MARK, text.as_bytes()].concat()),
        Codec::Wide(width, order) => return Ok(wide::encode(text, width, order)),
        Codec::Escapes(raw) => return Ok(escapes::encode(text, raw)),
        Codec::Ascii => "ordinal not in range(128)",
        Codec::Latin1 => "ordinal not in range(256)",
        Codec::Charmap(_) => "character maps to <undefined>",
    };
    let mut out = Vec::with_capacity(text.len());
    let mut chars = text.chars().enumerate().peekable();
    while let Some((at, c)) = chars.next() {
        if let Some(byte) = codec.byte(c) {
            out.push(byte);
            continue;
        }
        let code = u32::from(c);
        match on_error {
            OnError::Strict => {
                let mut to = at + 1;
                while chars.next_if(|(_, c)| codec.byte(*c).is_none()).is_some() {
                    to += 1;
                }
                return Err(CodecError { from: at, to, reason });
            }
            OnError::Ignore => {}
            OnError::Replace => out.push(b'?'),
            OnError::BackslashReplace => out.extend(escape(code).into_bytes()),
            OnError::XmlCharRefReplace => out.extend(format!("&#{code};").into_bytes()),
        }
    }
    Ok(out)
}

fn escape(code: u32) -> String {
    match code {
        0..=0xff => format!("\\x{code:02x}"),
        0x100..=0xffff => format!("\\u{code:04x}"),
        _ => format!("\\U{code:08x}"),
    }
}

pub fn decode(bytes: &[u8], codec: Codec, on_error: OnError) -> Result<String, CodecError> {
    match codec {
        Codec::Latin1 => Ok(bytes.iter().map(|b| char::from(*b)).collect()),
        Codec::Utf8 => decode_utf8(bytes, on_error),
        Codec::Utf8Sig => decode_utf8(bytes.strip_prefix(MARK).unwrap_or(bytes), on_error),
        Codec::Wide(width, order) => wide::decode(bytes, width, order, on_error),
        Codec::Escapes(raw) => escapes::decode(bytes, raw, on_error),
        Codec::Ascii => {
            let of = |b: u8| b.is_ascii().then_some(char::from(b));
            decode_each(bytes, of, "ordinal not in range(128)", on_error)
        }
        Codec::Charmap(table) => {
            let of = |b| charmap::char(table, b);
            decode_each(bytes, of, "character maps to <undefined>", on_error)
        }
    }
}

fn decode_each(
    bytes: &[u8],
    of: impl Fn(u8) -> Option<char>,
    reason: &'static str,
    on_error: OnError,
) -> Result<String, CodecError> {
    let mut out = String::with_capacity(bytes.len());
    for (at, b) in bytes.iter().enumerate() {
        match of(*b) {
            Some(c) => out.push(c),
            None => {
                let error = CodecError { from: at, to: at + 1, reason };
                bad_bytes(&mut out, &[*b], error, on_error)?;
            }
        }
    }
    Ok(out)
}

fn decode_utf8(bytes: &[u8], on_error: OnError) -> Result<String, CodecError> {
    let mut out = String::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let error = match std::str::from_utf8(&bytes[at..]) {
            Ok(rest) => {
                out.push_str(rest);
                break;
            }
            Err(error) => error,
        };
        let good = at + error.valid_up_to();
        out.push_str(std::str::from_utf8(&bytes[at..good]).unwrap_or_default());
        let (length, reason) = match error.error_len() {
            None => (bytes.len() - good, "unexpected end of data"),
            Some(length) => {
                let starts = matches!(bytes[good], 0xc2..=0xf4);
                let reason =
                    if starts { "invalid continuation byte" } else { "invalid start byte" };
                (length, reason)
            }
        };
        let error = CodecError { from: good, to: good + length, reason };
        bad_bytes(&mut out, &bytes[good..good + length], error, on_error)?;
        at = good + length;
    }
    Ok(out)
}

fn bad_bytes(
    out: &mut String,
    bytes: &[u8],
    error: CodecError,
    on_error: OnError,
) -> Result<(), CodecError> {
    match on_error {
        OnError::Strict | OnError::XmlCharRefReplace => return Err(error),
        OnError::Ignore => {}
        OnError::Replace => out.push('\u{fffd}'),
        OnError::BackslashReplace => {
            bytes.iter().for_each(|b| out.push_str(&escape(u32::from(*b))));
        }
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{Codec, CodecError, OnError, decode, encode};

    #[test]
    fn utf8_errors_are_cpythons() {
        for (bytes, from, to, reason) in [
            (&b"\xff"[..], 0, 1, "invalid start byte"),
            (b"a\xe4\xb8", 1, 3, "unexpected end of data"),
            (b"\xe4a", 0, 1, "invalid continuation byte"),
            (b"\xc0\x80", 0, 1, "invalid start byte"),
        ] {
            let found = decode(bytes, Codec::Utf8, OnError::Strict);
            assert_eq!(found, Err(CodecError { from, to, reason }));
        }
        assert_eq!(
            decode(b"\xff\xfe", Codec::Utf8, OnError::Replace).as_deref(),
            Ok("\u{fffd}\u{fffd}")
        );
        assert_eq!(decode(b"a\xffb", Codec::Utf8, OnError::Ignore).as_deref(), Ok("ab"));
    }

    #[test]
    fn codecs_of_cpythons_are_told_from_names_of_none() {
        for name in ["utf-7", "cp1006", "iso-8859-3", "gbk", "shift_jis", "idna", "big5"] {
            assert!(Codec::is_missing(name), "{name}");
        }
        for name in ["utf-8", "Latin-1", "UTF_32_BE", "cp1252", "utf-99", "cpx", "no such"] {
            assert!(!Codec::is_missing(name), "{name}");
        }
    }

    #[test]
    fn texts_come_back_from_their_bytes() {
        let text = "a\u{e9}\u{20ac}";
        for name in ["utf-16", "utf-16-be", "utf-32", "utf-32-le", "utf-8-sig", "cp1252"] {
            let codec = Codec::find(name).unwrap_or(Codec::Ascii);
            let bytes = encode(text, codec, OnError::Strict).unwrap_or_default();
            assert_eq!(decode(&bytes, codec, OnError::Strict).as_deref(), Ok(text), "{name}");
        }
        let high = "\u{1f600}\n\\";
        for name in ["utf-16-le", "unicode_escape"] {
            let codec = Codec::find(name).unwrap_or(Codec::Ascii);
            let bytes = encode(high, codec, OnError::Strict).unwrap_or_default();
            assert_eq!(decode(&bytes, codec, OnError::Strict).as_deref(), Ok(high), "{name}");
        }
    }

    #[test]
    fn encoding_errors_span_what_cannot_be_encoded() {
        let found = encode("a\u{e9}\u{4e2d}b", Codec::Ascii, OnError::Strict);
        assert_eq!(found, Err(CodecError { from: 1, to: 3, reason: "ordinal not in range(128)" }));
        assert_eq!(
            encode("\u{e9}", Codec::Ascii, OnError::XmlCharRefReplace),
            Ok(b"&#233;".to_vec())
        );
        assert_eq!(encode("\u{e9}", Codec::Latin1, OnError::Strict), Ok(vec![0xe9]));
    }
}
