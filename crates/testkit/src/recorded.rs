//! What CPython did with generated programs, kept so small that hundreds fit into a page: the test
//! command needs no CPython for them.
//!
//! A line of `tests/generated.txt` holds a seed, a fingerprint of its program, one of what CPython
//! did, its exit status, and two digits for each line of stdout and, after a slash, of stderr, so
//! that a difference is found at its line.

use std::{fs, io};

use crate::{End, Outcome, compare::plain_addresses, golden};

/// One program's line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recorded {
    pub seed: u64,
    pub program: u64,
    outcome: u64,
    status: i32,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

/// FNV-1a, 64 bits: the same on every machine and in every release of Rust.
pub fn fingerprint(text: &str) -> u64 {
    text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3)
    })
}

fn digits(text: &str) -> Vec<u8> {
    text.split('\n').map(|line| (fingerprint(line) >> 32) as u8).collect()
}

impl Recorded {
    /// What is kept of an outcome; None of one that has no exit status.
    pub fn new(seed: u64, program: &str, outcome: &Outcome) -> Option<Recorded> {
        let End::Status(status) = outcome.end else { return None };
        let (stdout, stderr) = (plain_addresses(&outcome.stdout), plain_addresses(&outcome.stderr));
        Some(Recorded {
            seed,
            program: fingerprint(program),
            outcome: fingerprint(&format!("{stdout}\0{stderr}\0{status}")),
            status,
            stdout: digits(&stdout),
            stderr: digits(&stderr),
        })
    }

    /// Where what was seen differs.
    pub fn difference(&self, program: &str, seen: &Outcome) -> Option<String> {
        let Some(other) = Recorded::new(self.seed, program, seen) else {
            return Some(format!("it ended by {}", seen.end));
        };
        if other.outcome == self.outcome {
            return None;
        }
        let lines = [
            ("stdout", &self.stdout, &other.stdout, &seen.stdout),
            ("stderr", &self.stderr, &other.stderr, &seen.stderr),
        ];
        for (name, expected, found, text) in lines {
            if expected == found {
                continue;
            }
            let at = expected.iter().zip(found).take_while(|(a, b)| a == b).count();
            let line = text.split('\n').nth(at).unwrap_or_default();
            return Some(format!("line {} of {name} is not CPython's: {line}", at + 1));
        }
        Some(format!("it ended by {}, CPython by status {}", seen.end, self.status))
    }

    fn line(&self) -> String {
        let hex = |bytes: &[u8]| -> String { bytes.iter().map(|b| format!("{b:02x}")).collect() };
        let (stdout, stderr) = (hex(&self.stdout), hex(&self.stderr));
        let Recorded { seed, program, outcome, status, .. } = self;
        format!("{seed} {program:016x} {outcome:016x} {status} {stdout}/{stderr}\n")
    }

    fn read(line: &str) -> Option<Recorded> {
        let mut parts = line.split(' ');
        let mut next = || parts.next();
        let bytes = |hex: &str| -> Option<Vec<u8>> {
            (0..hex.len())
                .step_by(2)
                .map(|at| hex.get(at..at + 2).and_then(|two| u8::from_str_radix(two, 16).ok()))
                .collect()
        };
        let seed = next()?.parse().ok()?;
        let program = u64::from_str_radix(next()?, 16).ok()?;
        let outcome = u64::from_str_radix(next()?, 16).ok()?;
        let status = next()?.parse().ok()?;
        let (stdout, stderr) = next()?.split_once('/')?;
        Some(Recorded {
            seed,
            program,
            outcome,
            status,
            stdout: bytes(stdout)?,
            stderr: bytes(stderr)?,
        })
    }
}

/// Everything that is recorded.
///
/// # Errors
/// If the file cannot be read, or a line means nothing.
pub fn recorded() -> io::Result<Vec<Recorded>> {
    let text = fs::read_to_string(golden::root().join("tests/generated.txt"))?;
    let line = |line: &str| {
        Recorded::read(line).ok_or_else(|| io::Error::other(format!("no record: {line}")))
    };
    text.lines().map(line).collect()
}

/// Writes the file.
///
/// # Errors
/// If it cannot be written.
pub fn record(all: &[Recorded]) -> io::Result<()> {
    let text: String = all.iter().map(Recorded::line).collect();
    fs::write(golden::root().join("tests/generated.txt"), text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(stdout: &str, stderr: &str, status: i32) -> Outcome {
        Outcome { stdout: stdout.into(), stderr: stderr.into(), end: End::Status(status) }
    }

    #[test]
    fn a_record_finds_the_line_that_differs() {
        let good = outcome("alpha\nbeta\ngamma\n", "", 0);
        let record = Recorded::new(7, "print()", &good).expect("it has a status");
        assert_eq!(Recorded::read(record.line().trim_end()).as_ref(), Some(&record));
        assert_eq!(record.difference("print()", &good), None);
        let words = |seen| record.difference("print()", &seen);
        assert_eq!(
            words(outcome("alpha\nother\ngamma\n", "", 0)).as_deref(),
            Some("line 2 of stdout is not CPython's: other")
        );
        assert_eq!(
            words(outcome("alpha\nbeta\ngamma\n", "oh no", 0)).as_deref(),
            Some("line 1 of stderr is not CPython's: oh no")
        );
        assert_eq!(
            words(outcome("alpha\nbeta\ngamma\n", "", 1)).as_deref(),
            Some("it ended by status 1, CPython by status 0")
        );
        let end = End::Other("Limit(Steps)".into());
        assert!(words(Outcome { end, ..good }).is_some());
    }
}
