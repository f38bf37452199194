//! What CPython 3.13 gives for the same patterns.

use super::{Mode, Subject, Trouble, find, lower, parse};

fn characters(text: &str) -> Vec<u32> {
    text.chars().map(u32::from).collect()
}

/// The spans of the first match, as `0-3 1-2 -`.
fn searched(pattern: &str, text: &str) -> String {
    let parsed = match parse(&characters(pattern), 0, false) {
        Ok(parsed) => parsed,
        Err(Trouble::Wrong { message, at }) => return format!("{message} at {at:?}"),
        Err(Trouble::Refused(what)) => return format!("refused: {what}"),
    };
    let program = lower(&parsed).expect("it is small");
    let text = characters(text);
    match find(&program, Subject::Chars(&text), 0, text.len(), Mode::Search, false) {
        Ok(None) => "none".to_owned(),
        Ok(Some(found)) => {
            let spans = found.spans.iter().map(|span| match span {
                Some((from, to)) => format!("{from}-{to}"),
                None => "-".to_owned(),
            });
            spans.collect::<Vec<_>>().join(" ")
        }
        Err(_) => "limit".to_owned(),
    }
}

#[test]
fn matches_as_cpython() {
    for (pattern, text, expected) in [
        ("a|ab", "xab", "1-2"),
        ("(a|ab)(c|bcd)(d*)", "abcd", "0-4 0-1 1-4 4-4"),
        ("(?:(a)|b)*", "ab", "0-2 0-1"),
        ("(a*)*", "b", "0-0 0-0"),
        ("(a*)+", "b", "0-0 0-0"),
        ("(a|b)*?c", "abc", "0-3 1-2"),
        ("(?:a?){3}b", "aab", "0-3"),
        ("a{2,3}?", "aaaa", "0-2"),
        ("a++a", "aaa", "none"),
        ("(?>a+)b", "aaab", "0-4"),
        ("(?<=ab)c", "abc", "2-3"),
        ("(?<!b)c", "bcc", "2-3"),
        ("(?=(a+))a*b\\1", "baaabac", "3-6 3-4"),
        ("^(?:(a)|x)(?(1)b|c)$", "ab", "0-2 0-1"),
        ("\\bword\\b", "a word!", "2-6"),
        ("a$", "a\n", "0-1"),
        ("(?i)STRASSE", "xstrasse", "1-8"),
        ("(?m)^b$", "a\nb\nc", "2-3"),
        ("[^\\W\\d_]+", "12ab3", "2-4"),
        ("(?x) a b # c\n c", "abc", "0-3"),
        ("(a)|b", "b", "0-1 -"),
        ("()+", "a", "0-0 0-0"),
    ] {
        assert_eq!(searched(pattern, text), expected, "{pattern}");
    }
}

#[test]
fn says_what_is_wrong() {
    for (pattern, expected) in [
        ("(", "missing ), unterminated subpattern at Some(0)"),
        ("a)", "unbalanced parenthesis at Some(1)"),
        ("*", "nothing to repeat at Some(0)"),
        ("a**", "multiple repeat at Some(2)"),
        ("[a", "unterminated character set at Some(0)"),
        ("[b-a]", "bad character range b-a at Some(1)"),
        ("\\q", "bad escape \\q at Some(0)"),
        ("(?<=a*)b", "look-behind requires fixed-width pattern at None"),
        ("(a)\\2", "invalid group reference 2 at Some(4)"),
        ("a{3,2}", "min repeat greater than max repeat at Some(2)"),
        ("x(?i)", "global flags not at the start of the expression at Some(1)"),
    ] {
        assert_eq!(searched(pattern, ""), expected, "{pattern}");
    }
}

#[test]
fn gives_up_on_explosions() {
    assert_eq!(searched("(?:a|aa)+$", &format!("{}b", "a".repeat(60))), "limit");
}
