//! Numbers as both languages write them.

/// Seconds, written with as many digits as mean something.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Duration(pub f64);

impl std::fmt::Display for Duration {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let Self(seconds) = *self;
        if seconds < 0.0995 {
            write!(f, "{seconds:.3}")
        } else if seconds < 9.95 {
            write!(f, "{seconds:.2}")
        } else {
            write!(f, "{seconds:.1}")
        }
    }
}

/// Microseconds as seconds.
pub fn seconds(microseconds: u64) -> f64 {
    microseconds as f64 / 1e6
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn durations_have_the_digits_that_mean_something() {
        for (seconds, expect) in
            [(0.0042, "0.004"), (0.0999, "0.10"), (0.314, "0.31"), (1.0, "1.00"), (12.34, "12.3")]
        {
            assert_eq!(Duration(seconds).to_string(), expect);
        }
    }
}
