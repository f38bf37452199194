//! Undoes what mail and chat programs do to an address, as far as it can be known.

use super::{LinkError, MAX_PACKED};

/// What may stand behind a link in a sentence.
const TRAILING: &[char] = &[
    '.', ',', ';', ':', '!', '?', ')', ']', '}', '>', '\'', '"', '*', '`', '\u{2019}', '\u{201d}',
    '。', '，', '；', '：', '！', '？', '）', '】', '》', '」',
];

/// The link without its `#`, escapes, white space, and punctuation behind it.
pub(super) fn tidy(fragment: &str) -> Result<String, LinkError> {
    // An escape is three characters long, so this leaves room for a link that is escaped whole.
    if fragment.len() > 3 * MAX_PACKED + 64 {
        return Err(LinkError::TooLong);
    }
    let unescaped = unescape(fragment);
    let mut link = String::with_capacity(unescaped.len());
    for c in unescaped.trim().trim_start_matches('#').trim_end_matches(TRAILING).chars() {
        match c {
            // Line breaks of mail, Markdown's escapes, and spaces that cannot be seen.
            '\\' | '\u{ad}' | '\u{200b}'..='\u{200d}' | '\u{2060}' | '\u{feff}' => {}
            c if c.is_whitespace() => {}
            // What typographers make of hyphens.
            '\u{2010}' | '\u{2011}' | '\u{2013}' | '\u{2212}' => link.push('-'),
            '\u{2014}' => link.push_str("--"),
            c if c.is_ascii_alphanumeric() || c == '-' || c == '_' => link.push(c),
            c if link.is_empty() => return Err(LinkError::UnknownVersion(c)),
            _ => return Err(LinkError::NotALink),
        }
    }
    if link.len() > MAX_PACKED {
        return Err(LinkError::TooLong);
    }
    Ok(link)
}

/// Percent escapes replaced by what they stand for. What stands for no text is left as it is.
fn unescape(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        match (first, tail) {
            (b'%', [high, low, after @ ..])
                if high.is_ascii_hexdigit() && low.is_ascii_hexdigit() =>
            {
                bytes.push(hex(*high) << 4 | hex(*low));
                rest = after;
            }
            _ => {
                bytes.push(*first);
                rest = tail;
            }
        }
    }
    String::from_utf8(bytes).unwrap_or_else(|_| text.to_owned())
}

/// The value of a hexadecimal digit.
fn hex(digit: u8) -> u8 {
    match digit {
        b'0'..=b'9' => digit - b'0',
        _ => (digit | 0x20) - b'a' + 10,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_others_did_to_a_link_is_undone() {
        for text in [
            "1a-b_c",
            "#1a-b_c",
            "  #1a-b_c\n",
            "1a%2Db%5Fc",
            "%31a%2db%5fc",
            "1a-b\\_c",
            "1a-\r\n b_c",
            "1a\u{2011}b_c",
            "1a-b_c).",
            "1a-b_c。",
            "1a-b_c%20",
            "1a\u{200b}-b_c",
        ] {
            assert_eq!(tidy(text).as_deref(), Ok("1a-b_c"), "{text:?}");
        }
        assert_eq!(tidy("1a\u{2014}b").as_deref(), Ok("1a--b"));
    }

    #[test]
    fn what_cannot_be_a_link_is_refused() {
        assert_eq!(tidy("1a/b"), Err(LinkError::NotALink));
        assert_eq!(tidy("1a%b"), Err(LinkError::NotALink));
        assert_eq!(tidy("1a%ff%feb"), Err(LinkError::NotALink));
        assert_eq!(tidy("/about"), Err(LinkError::UnknownVersion('/')));
        assert_eq!(tidy(&"1".repeat(MAX_PACKED + 1)), Err(LinkError::TooLong));
        assert_eq!(tidy(&"1".repeat(1 << 20)), Err(LinkError::TooLong));
    }
}
