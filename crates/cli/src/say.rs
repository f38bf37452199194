//! What heddle itself says, on stderr: in colour on a terminal, unless NO_COLOR is set.

use std::process::ExitCode;

use anstyle::{AnsiColor, Style};

const NAME: Style = AnsiColor::Red.on_default().bold();

/// One line of heddle's own.
pub fn line(text: impl std::fmt::Display) {
    anstream::eprintln!("{NAME}heddle:{NAME:#} {text}");
}

/// A line, and the status of a command that ends with it.
pub fn fail(status: u8, text: impl std::fmt::Display) -> ExitCode {
    line(text);
    ExitCode::from(status)
}
