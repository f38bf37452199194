//! How far a long run is: a line on stderr, where that is a terminal.

use std::{
    io::{self, IsTerminal, Write},
    time::{Duration, Instant},
};

/// Runs shorter than this say nothing; longer ones so often.
const EVERY: Duration = Duration::from_millis(500);

/// A line that is written over itself. Where stdout is the same terminal it gives way to output.
pub struct Progress {
    next: Option<Instant>,
    is_shown: bool,
}

impl Progress {
    pub fn new() -> Progress {
        let next = io::stderr().is_terminal().then(|| Instant::now() + EVERY);
        Progress { next, is_shown: false }
    }

    /// Shows how far it is, if it is time.
    pub fn tell(&mut self, text: impl FnOnce() -> String) {
        let now = Instant::now();
        if self.next.is_some_and(|next| now >= next) {
            self.next = Some(now + EVERY);
            self.write(&text());
            self.is_shown = true;
        }
    }

    /// Takes the line away: something else is about to be written.
    pub fn clear(&mut self) {
        if std::mem::take(&mut self.is_shown) {
            self.write("");
        }
    }

    fn write(&self, text: &str) {
        let mut stderr = io::stderr();
        // To the line's beginning, what was there erased. Nobody to tell if it cannot be written.
        let _ = write!(stderr, "\r\x1b[2K{text}").and_then(|()| stderr.flush());
    }
}
