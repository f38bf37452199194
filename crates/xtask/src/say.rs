//! What the commands tell the person who runs them: one line a fact, and how long each stage took.

use anyhow::{Context, Result};
use std::fmt::Display;
use std::io::{self, Write};
use std::time::Instant;

/// Set for the steps that Trunk's hooks start again below an xtask that has already reported.
pub const QUIET: &str = "HEDDLE_QUIET";

/// One line as it stands. A reader that has gone away is no reason to stop working.
pub fn line(text: impl Display) {
    let _gone = writeln!(io::stdout(), "{text}");
}

/// Something that changes the machine or takes time is about to happen.
pub fn doing(what: impl Display) {
    line(format_args!("    {what}"));
}

/// Something that is needed is there already.
pub fn ready(what: impl Display) {
    if std::env::var_os(QUIET).is_none() {
        line(format_args!("    {what}"));
    }
}

/// Something is missing and the work goes on without it.
pub fn missing(what: impl Display) {
    line(format_args!("    missing: {what}"));
}

/// Runs one stage under a heading and says how long it took.
pub fn stage<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    line(format_args!("==> {name}"));
    let start = Instant::now();
    let result = work().with_context(|| format!("{name} failed"));
    let verdict = if result.is_ok() { "done" } else { "failed" };
    line(format_args!("    {verdict} in {:.1} s", start.elapsed().as_secs_f64()));
    result
}
