//! Numbers as both languages write them, and lists as English does.

use std::borrow::Borrow;
use std::fmt;

/// Seconds, written with as many digits as mean something. Whole numbers do it: formatting of
/// floats would cost the page 20 KB.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration(pub f64);

impl fmt::Display for Duration {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (digits, parts): (usize, u32) = match self.0 {
            ..0.0995 => (3, 1000),
            ..9.95 => (2, 100),
            _ => (1, 10),
        };
        let rounded = (self.0 * f64::from(parts)).round() as u64;
        let whole = u64::from(parts);
        write!(f, "{}.{:0digits$}", rounded / whole, rounded % whole)
    }
}

/// `a, b and c`.
pub fn listed(names: &[impl Borrow<str>]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            format!("{} and {}", first.join(", "), last.borrow())
        }
        _ => names.concat(),
    }
}

/// Microseconds as seconds.
pub fn seconds(microseconds: u64) -> f64 {
    microseconds as f64 / 1e6
}

/// Microseconds as milliseconds, to the microsecond.
pub fn moment(microseconds: u64) -> String {
    format!("{}.{:03}", microseconds / 1000, microseconds % 1000)
}

/// Of a circle of waits so many are told: who reads on has understood.
pub const MOST_LINKS: usize = 6;

/// So many of a thing, in English: `one state`, `1,200 states`.
pub fn counted(count: u64, what: &str) -> String {
    match count {
        1 => format!("one {what}"),
        _ => format!("{} {what}s", number(count)),
    }
}

/// A whole number as both languages write it.
pub fn number(count: u64) -> String {
    grouped(&count.to_string())
}

/// A long number with its digits in threes.
pub fn grouped(digits: &str) -> String {
    let mut text = String::new();
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_in_threes() {
        for (digits, expect) in [("7", "7"), ("184756", "184,756"), ("1234567", "1,234,567")] {
            assert_eq!(grouped(digits), expect);
        }
        assert_eq!(counted(1, "state"), "one state");
        assert_eq!(counted(1200, "state"), "1,200 states");
    }

    #[test]
    fn durations_have_the_digits_that_mean_something() {
        for (seconds, expect) in [
            (0.0, "0.000"),
            (0.0042, "0.004"),
            (0.0999, "0.10"),
            (0.314, "0.31"),
            (1.0, "1.00"),
            (1.049, "1.05"),
            (9.949, "9.95"),
            (0.3145, "0.31"),
            (9.96, "10.0"),
            (12.34, "12.3"),
        ] {
            assert_eq!(Duration(seconds).to_string(), expect);
        }
    }
}
