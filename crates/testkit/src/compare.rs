//! Where two outcomes differ, for a person to read.

use crate::{End, Outcome};

/// Lines around a difference.
const AROUND: usize = 2;

/// None if they agree. Addresses are alike; everything else counts.
pub fn difference(expected: &Outcome, seen: &Outcome) -> Option<String> {
    let mut report = String::new();
    for (name, expected, seen) in
        [("stdout", &expected.stdout, &seen.stdout), ("stderr", &expected.stderr, &seen.stderr)]
    {
        let seen = plain_addresses(seen);
        if *expected != seen {
            report.push_str(&format!("  {name}:\n{}", lines(expected, &seen)));
        }
    }
    if expected.end != seen.end {
        report.push_str(&format!("  -{}\n  +{}\n", expected.end, seen.end));
    } else if matches!(seen.end, End::Panic(_)) {
        report.push_str(&format!("  {}\n", seen.end));
    }
    (!report.is_empty()).then_some(report)
}

/// The lines between the equal first and last ones, with some around.
fn lines(expected: &str, seen: &str) -> String {
    let expected: Vec<&str> = expected.split_inclusive('\n').collect();
    let seen: Vec<&str> = seen.split_inclusive('\n').collect();
    let head = expected.iter().zip(&seen).take_while(|(a, b)| a == b).count();
    let rest = expected.len().min(seen.len()) - head;
    let tail =
        (1..=rest).take_while(|n| expected[expected.len() - n] == seen[seen.len() - n]).count();
    let mut text = String::new();
    let mut say = |sign: &str, lines: &[&str]| {
        for line in lines {
            text.push_str(&format!("    {sign}{}", line.trim_end_matches('\n')));
            text.push_str(if line.ends_with('\n') { "\n" } else { " (no line end)\n" });
        }
    };
    say(" ", &expected[head.saturating_sub(AROUND)..head]);
    say("-", &expected[head..expected.len() - tail]);
    say("+", &seen[head..seen.len() - tail]);
    say(" ", &expected[expected.len() - tail..expected.len() - tail.saturating_sub(AROUND)]);
    text
}

/// `0x7f…` of any length from nine digits on, which only addresses have, becomes `0x…`.
pub(crate) fn plain_addresses(text: &str) -> String {
    let mut parts = text.split("0x");
    let mut out = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        out.push_str("0x");
        let digits = part.chars().take_while(char::is_ascii_hexdigit).count();
        if digits >= 9 {
            out.push('…');
            out.push_str(&part[digits..]);
        } else {
            out.push_str(part);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stdout: &str, status: i32) -> Outcome {
        Outcome { stdout: stdout.into(), stderr: String::new(), end: End::Status(status) }
    }

    #[test]
    fn the_same_is_no_difference() {
        let seen = outcome("<f at 0x7f0000000010>\n", 0);
        assert_eq!(difference(&outcome("<f at 0x…>\n", 0), &seen), None);
    }

    #[test]
    fn only_what_differs_is_shown() {
        let text = difference(&outcome("a\nb\nc\nd\ne\nf\n", 0), &outcome("a\nb\nc\nx\ne\nf\n", 1));
        assert_eq!(
            text.as_deref(),
            Some(
                "  stdout:\n     b\n     c\n    -d\n    +x\n     e\n     f\n  -status 0\n  +status 1\n"
            )
        );
    }

    #[test]
    fn a_line_that_has_no_end_says_so() {
        let text = difference(&outcome("a\n", 0), &outcome("a", 0));
        assert_eq!(text.as_deref(), Some("  stdout:\n    -a\n    +a (no line end)\n"));
    }
}
