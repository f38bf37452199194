//! What the methods of `str` compute, on plain text.

use super::printable::is_printable;

/// A piece of text by positions in code points; out of range is the empty piece at the end.
pub fn slice(text: &str, from: usize, to: usize) -> &str {
    if text.is_ascii() {
        let to = to.min(text.len());
        return &text[from.min(to)..to];
    }
    let start = byte_at(text, from);
    let end = byte_at(text, to).max(start);
    &text[start..end]
}

/// Where the code point number `at` begins.
pub fn byte_at(text: &str, at: usize) -> usize {
    if text.is_ascii() {
        return at.min(text.len());
    }
    text.char_indices().nth(at).map_or(text.len(), |(byte, _)| byte)
}

/// Length in code points.
pub fn length(text: &str) -> usize {
    if text.is_ascii() { text.len() } else { text.chars().count() }
}

/// `str.isspace` for one character.
pub fn is_space(c: char) -> bool {
    c.is_whitespace() || ('\x1c'..='\x1f').contains(&c)
}

/// Which ends a strip works on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    Left,
    Right,
    Both,
}

/// `strip` and its like; without characters, whitespace.
pub fn strip<'a>(text: &'a str, chars: Option<&str>, side: Side) -> &'a str {
    let drop = |c: char| match chars {
        Some(chars) => chars.contains(c),
        None => is_space(c),
    };
    match side {
        Side::Left => text.trim_start_matches(drop),
        Side::Right => text.trim_end_matches(drop),
        Side::Both => text.trim_matches(drop),
    }
}

/// What counts as whitespace: less in bytes than in texts.
pub type IsSpace = fn(char) -> bool;

/// `split` or `rsplit`, at most so many times; `None` splits at whitespace.
pub type Splitter = fn(&str, Option<&str>, Option<usize>, IsSpace) -> Vec<String>;

/// `split`. What is left when it was split often enough keeps its end.
pub fn split(text: &str, by: Option<&str>, most: Option<usize>, is_space: IsSpace) -> Vec<String> {
    let most = most.unwrap_or(usize::MAX);
    if let Some(by) = by {
        return text.splitn(most.saturating_add(1), by).map(str::to_owned).collect();
    }
    let mut out = Vec::new();
    let mut rest = text.trim_start_matches(is_space);
    while !rest.is_empty() {
        if out.len() == most {
            out.push(rest.to_owned());
            break;
        }
        let end = rest.find(is_space).unwrap_or(rest.len());
        out.push(rest[..end].to_owned());
        rest = rest[end..].trim_start_matches(is_space);
    }
    out
}

/// `rsplit`.
pub fn rsplit(text: &str, by: Option<&str>, most: Option<usize>, is_space: IsSpace) -> Vec<String> {
    let most = most.unwrap_or(usize::MAX);
    let mut out: Vec<String> = match by {
        Some(by) => text.rsplitn(most.saturating_add(1), by).map(str::to_owned).collect(),
        None => {
            let mut out = Vec::new();
            let mut rest = text.trim_end_matches(is_space);
            while !rest.is_empty() {
                if out.len() == most {
                    out.push(rest.to_owned());
                    break;
                }
                let start = rest
                    .char_indices()
                    .rev()
                    .find(|(_, c)| is_space(*c))
                    .map_or(0, |(at, c)| at + c.len_utf8());
                out.push(rest[start..].to_owned());
                rest = rest[..start].trim_end_matches(is_space);
            }
            out
        }
    };
    out.reverse();
    out
}

/// Whether lines keep their ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ends {
    Keep,
    Drop,
}

/// `splitlines`.
pub fn split_lines(text: &str, ends: Ends) -> Vec<String> {
    let mut out = Vec::new();
    let mut from = 0;
    let mut chars = text.char_indices().peekable();
    while let Some((at, c)) = chars.next() {
        let breaks = matches!(
            c,
            '\n' | '\r' | '\x0b' | '\x0c' | '\x1c'..='\x1e' | '\u{85}' | '\u{2028}' | '\u{2029}'
        );
        if !breaks {
            continue;
        }
        let mut after = at + c.len_utf8();
        if c == '\r' && chars.peek().is_some_and(|(_, next)| *next == '\n') {
            chars.next();
            after += 1;
        }
        out.push(text[from..if ends == Ends::Keep { after } else { at }].to_owned());
        from = after;
    }
    if from < text.len() {
        out.push(text[from..].to_owned());
    }
    out
}

/// `title`.
pub fn title(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut inside = false;
    for c in text.chars() {
        if inside {
            out.extend(c.to_lowercase());
        } else {
            push_title(&mut out, c);
        }
        inside = is_cased(c);
    }
    out
}

/// `capitalize`.
pub fn capitalize(text: &str) -> String {
    let mut chars = text.chars();
    let mut out = String::with_capacity(text.len());
    if let Some(first) = chars.next() {
        push_title(&mut out, first);
        out.push_str(&chars.as_str().to_lowercase());
    }
    out
}

fn push_title(out: &mut String, c: char) {
    // Letters whose title case is neither their upper case nor begins like it (UnicodeData.txt).
    let single = match c {
        'Ǆ'..='ǆ' => Some('ǅ'),
        'Ǉ'..='ǉ' => Some('ǈ'),
        'Ǌ'..='ǌ' => Some('ǋ'),
        'Ǳ'..='ǳ' => Some('ǲ'),
        'ა'..='ჺ' | 'ჽ'..='ჿ' => Some(c),
        '\u{1f80}'..='\u{1faf}' => char::from_u32(u32::from(c) | 8),
        '\u{1fb3}' | '\u{1fc3}' | '\u{1ff3}' => char::from_u32(u32::from(c) + 9),
        '\u{1fbc}' | '\u{1fcc}' | '\u{1ffc}' => Some(c),
        _ => None,
    };
    if let Some(single) = single {
        out.push(single);
        return;
    }
    let mut upper = c.to_uppercase();
    out.extend(upper.next());
    for rest in upper {
        match rest {
            'N' if c == '\u{149}' => out.push(rest),
            '\u{399}' if c >= '\u{1f80}' => out.push('\u{345}'),
            _ => out.extend(rest.to_lowercase()),
        }
    }
}

/// `swapcase`.
pub fn swap_case(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    // How a capital sigma is written small depends on what stands around it.
    let sigma = text.contains('\u{3a3}');
    let lower: Vec<char> = if sigma { text.to_lowercase().chars().collect() } else { Vec::new() };
    let mut at = 0;
    for c in text.chars() {
        let here = at;
        at += c.to_lowercase().count();
        if c == '\u{3a3}' {
            out.extend(lower.get(here));
        } else if c.is_uppercase() {
            out.extend(c.to_lowercase());
        } else if c.is_lowercase() {
            out.extend(c.to_uppercase());
        } else {
            out.push(c);
        }
    }
    out
}

/// `casefold`.
pub fn case_fold(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\u{df}' | '\u{1e9e}' => out.push_str("ss"),
            '\u{3c2}' => out.push('\u{3c3}'),
            '\u{17f}' => out.push('s'),
            '\u{b5}' => out.push('\u{3bc}'),
            '\u{fb00}'..='\u{fb06}' => {
                out.extend(c.to_uppercase().flat_map(char::to_lowercase));
            }
            c => out.extend(c.to_lowercase()),
        }
    }
    out
}

fn is_cased(c: char) -> bool {
    c.is_uppercase() || c.is_lowercase() || is_titlecase(c)
}

fn is_titlecase(c: char) -> bool {
    matches!(c, '\u{1c5}' | '\u{1c8}' | '\u{1cb}' | '\u{1f2}')
}

/// `istitle`.
pub fn is_title(text: &str) -> bool {
    let (mut cased, mut inside) = (false, false);
    for c in text.chars() {
        if c.is_uppercase() || is_titlecase(c) {
            if inside {
                return false;
            }
            (cased, inside) = (true, true);
        } else if c.is_lowercase() {
            if !inside {
                return false;
            }
            cased = true;
        } else {
            inside = false;
        }
    }
    cased
}

/// `isupper`.
pub fn is_upper(text: &str) -> bool {
    let mut cased = false;
    for c in text.chars() {
        if c.is_lowercase() || is_titlecase(c) {
            return false;
        }
        cased |= c.is_uppercase();
    }
    cased
}

/// `islower`.
pub fn is_lower(text: &str) -> bool {
    let mut cased = false;
    for c in text.chars() {
        if c.is_uppercase() || is_titlecase(c) {
            return false;
        }
        cased |= c.is_lowercase();
    }
    cased
}

/// A question about every character of a text that is not empty.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Class {
    Alpha,
    Alnum,
    Decimal,
    Digit,
    Numeric,
    Space,
}

/// Numbers that are written with letters are none, nor are letters in circles and squares.
fn is_letter(c: char) -> bool {
    c.is_alphabetic()
        && !c.is_numeric()
        && !super::marks::is_mark(c)
        && !matches!(c, '\u{24b6}'..='\u{24e9}' | '\u{1f130}'..='\u{1f189}')
}

/// A letter or a digit of any kind.
pub fn is_alnum(c: char) -> bool {
    is_letter(c) || c.is_numeric()
}

/// `isalpha` and its like.
pub fn all_are(text: &str, class: Class) -> bool {
    let holds = |c: char| match class {
        Class::Alpha => is_letter(c),
        Class::Alnum => is_alnum(c),
        Class::Decimal => is_decimal(c),
        Class::Digit => is_decimal(c) || is_special_digit(c),
        Class::Numeric => c.is_numeric() || is_cjk_number(c),
        Class::Space => is_space(c),
    };
    !text.is_empty() && text.chars().all(holds)
}

/// Decimal digits stand in runs of ten, whose zeros are these.
const ZEROS: &[u32] = &[
    0x30, 0x660, 0x6f0, 0x7c0, 0x966, 0x9e6, 0xa66, 0xae6, 0xb66, 0xbe6, 0xc66, 0xce6, 0xd66,
    0xde6, 0xe50, 0xed0, 0xf20, 0x1040, 0x1090, 0x17e0, 0x1810, 0x1946, 0x19d0, 0x1a80, 0x1a90,
    0x1b50, 0x1bb0, 0x1c40, 0x1c50, 0xa620, 0xa8d0, 0xa900, 0xa9d0, 0xa9f0, 0xaa50, 0xabf0, 0xff10,
    0x104a0, 0x1d7ce, 0x1d7d8, 0x1d7e2, 0x1d7ec, 0x1d7f6,
];

/// The value of a decimal digit of any script.
pub fn decimal(c: char) -> Option<u32> {
    if c.is_ascii() {
        return c.to_digit(10);
    }
    let code = u32::from(c);
    ZEROS.iter().find(|zero| (**zero..**zero + 10).contains(&code)).map(|zero| code - zero)
}

fn is_decimal(c: char) -> bool {
    c.is_ascii_digit() || (!c.is_ascii() && decimal(c).is_some())
}

fn is_special_digit(c: char) -> bool {
    matches!(
        c,
        '\u{b2}' | '\u{b3}' | '\u{b9}' | '\u{2070}' | '\u{2074}'..='\u{2079}'
            | '\u{2080}'..='\u{2089}' | '\u{2460}'..='\u{2468}' | '\u{2474}'..='\u{247c}'
            | '\u{2488}'..='\u{2490}'
    )
}

fn is_cjk_number(c: char) -> bool {
    "\u{96f6}\u{3007}\u{4e00}\u{4e8c}\u{4e09}\u{56db}\u{4e94}\u{516d}\u{4e03}\u{516b}\u{4e5d}\
     \u{5341}\u{767e}\u{5343}\u{4e07}\u{4ebf}\u{842c}\u{5104}\u{5146}"
        .contains(c)
}

/// `isidentifier`.
pub fn is_identifier(text: &str) -> bool {
    let mut chars = text.chars();
    let Some(first) = chars.next() else { return false };
    (first == '_' || unicode_ident::is_xid_start(first))
        && chars.all(unicode_ident::is_xid_continue)
}

/// `isprintable`.
pub fn all_printable(text: &str) -> bool {
    text.chars().all(is_printable)
}

/// `expandtabs`.
pub fn expand_tabs(text: &str, size: usize) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                if size > 0 {
                    let missing = size - column % size;
                    out.extend(std::iter::repeat_n(' ', missing));
                    column += missing;
                }
            }
            '\n' | '\r' => {
                out.push(c);
                column = 0;
            }
            c => {
                out.push(c);
                column += 1;
            }
        }
    }
    out
}

/// Where text stands in a field.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Place {
    Left,
    Right,
    Center,
}

/// `ljust`, `rjust`, `center`.
pub fn justify(text: &str, width: usize, fill: char, place: Place) -> String {
    let length = length(text);
    let missing = width.saturating_sub(length);
    let left = match place {
        Place::Left => 0,
        Place::Right => missing,
        // CPython puts the odd one to the left where width is odd.
        Place::Center => missing / 2 + (missing & width & 1),
    };
    let mut out = String::with_capacity(text.len() + missing * fill.len_utf8());
    out.extend(std::iter::repeat_n(fill, left));
    out.push_str(text);
    out.extend(std::iter::repeat_n(fill, missing - left));
    out
}

/// `zfill`.
pub fn zero_fill(text: &str, width: usize) -> String {
    let missing = width.saturating_sub(length(text));
    let head = usize::from(text.starts_with(['+', '-']));
    format!("{}{}{}", &text[..head], "0".repeat(missing), &text[head..])
}

/// `replace`, at most `most` times.
pub fn replace(text: &str, old: &str, new: &str, most: Option<usize>) -> String {
    match most {
        None => text.replace(old, new),
        Some(most) => text.replacen(old, new, most),
    }
}

/// `count` of non-overlapping occurrences.
pub fn count(text: &str, part: &str) -> usize {
    if part.is_empty() { length(text) + 1 } else { text.matches(part).count() }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(items: &[String]) -> String {
        items.join("|")
    }

    #[test]
    fn split_as_cpython() {
        assert_eq!(words(&split("  a b  c ", None, None, is_space)), "a|b|c");
        assert_eq!(words(&split("  a b  c ", None, Some(1), is_space)), "a|b  c ");
        assert_eq!(words(&split("a,b,,c", Some(","), Some(2), is_space)), "a|b|,c");
        assert_eq!(words(&split("a,b,,c", Some(","), Some(0), is_space)), "a,b,,c");
        assert_eq!(words(&rsplit("  a b  c ", None, Some(1), is_space)), "  a b|c");
        assert_eq!(words(&rsplit("a,b,,c", Some(","), Some(1), is_space)), "a,b,|c");
        assert_eq!(split("", None, None, is_space).len(), 0);
        assert_eq!(split("", Some(","), None, is_space).len(), 1);
    }

    #[test]
    fn lines_as_cpython() {
        assert_eq!(words(&split_lines("a\nb\r\nc\rd\n", Ends::Drop)), "a|b|c|d");
        assert_eq!(words(&split_lines("a\r\nb", Ends::Keep)), "a\r\n|b");
        assert_eq!(split_lines("", Ends::Drop).len(), 0);
        assert_eq!(words(&split_lines("\n\n", Ends::Drop)), "|");
    }

    #[test]
    fn case_as_cpython() {
        assert_eq!(title("they're bill's 2nd x\u{df}"), "They'Re Bill'S 2Nd X\u{df}");
        assert_eq!(capitalize("\u{df}HELLO World"), "Sshello world");
        assert_eq!(swap_case("Hello \u{df}"), "hELLO SS");
        assert_eq!(case_fold("Stra\u{df}E"), "strasse");
        assert!(is_title("Hello World") && !is_title("HELLO") && !is_title("hello"));
        assert!(is_upper("A1") && !is_upper("1") && is_lower("a1"));
    }

    #[test]
    fn justify_puts_the_odd_space_as_cpython() {
        assert_eq!(justify("ab", 5, '*', Place::Center), "**ab*");
        assert_eq!(justify("abc", 6, '*', Place::Center), "*abc**");
        assert_eq!(justify("a", 4, '*', Place::Center), "*a**");
        assert_eq!(zero_fill("-5", 4), "-005");
        assert_eq!(expand_tabs("a\tb\n\tc", 4), "a   b\n    c");
    }
}
