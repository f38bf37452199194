//! Python literals.

/// A string literal in double quotes. What cannot be seen (controls, and marks that change the
/// direction of a text) is escaped, so that the source reads as it runs.
pub(crate) fn quoted(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            c if (c as u32) < 0x100 && c.is_control() => {
                out.push_str(&format!("\\x{:02x}", c as u32));
            }
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{2028}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{feff}' => out.push_str(&format!("\\u{:04x}", c as u32)),
            c => out.push(c),
        }
    }
    out.push('"');
    out
}

/// A whole number, with underscores from 10_000 on.
pub(super) fn grouped(number: u64) -> String {
    if number < 10_000 {
        return number.to_string();
    }
    let digits = number.to_string();
    let mut out = String::with_capacity(digits.len() + digits.len() / 3);
    for (place, digit) in digits.chars().enumerate() {
        if place > 0 && (digits.len() - place).is_multiple_of(3) {
            out.push('_');
        }
        out.push(digit);
    }
    out
}

/// Milliseconds as seconds, as short as can be.
pub(super) fn seconds(milliseconds: u32) -> String {
    let (whole, part) = (milliseconds / 1000, milliseconds % 1000);
    if part == 0 {
        return whole.to_string();
    }
    format!("{whole}.{part:03}").trim_end_matches('0').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn strings_show_what_they_hold() {
        for (text, literal) in [
            ("plain", r#""plain""#),
            ("it's \"so\"", r#""it's \"so\"""#),
            ("a\\b\n\t\r", r#""a\\b\n\t\r""#),
            ("\u{0}\u{1b}\u{7f}\u{85}", r#""\x00\x1b\x7f\x85""#),
            ("\u{202e}x\u{200b}", r#""\u202ex\u200b""#),
            ("你好 é 🧵", r#""你好 é 🧵""#),
        ] {
            assert_eq!(quoted(text), literal);
        }
    }

    #[test]
    fn numbers_are_short_and_readable() {
        assert_eq!(grouped(9_999), "9999");
        assert_eq!(grouped(10_000), "10_000");
        assert_eq!(grouped(100_000_000), "100_000_000");
        for (milliseconds, text) in [
            (0, "0"),
            (1, "0.001"),
            (10, "0.01"),
            (500, "0.5"),
            (1000, "1"),
            (60_000, "60"),
            (1250, "1.25"),
        ] {
            assert_eq!(seconds(milliseconds), text);
        }
    }
}
