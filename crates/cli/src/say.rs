//! What heddle itself says on stderr, in colour on a terminal unless NO_COLOR is set, and its answers on
//! stdout.

use std::{
    io::{self, Write},
    process::ExitCode,
};

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

/// Writes an answer, or a part of it, to stdout. That a reader has enough of it, as `head` does, is no error.
pub fn answer(text: impl std::fmt::Display) {
    let mut out = anstream::stdout().lock();
    match write!(out, "{text}").and_then(|()| out.flush()) {
        Err(error) if error.kind() != io::ErrorKind::BrokenPipe => {
            line(format_args!("stdout cannot be written: {error}"));
        }
        _ => {}
    }
}

/// The same with a line's end.
pub fn answer_line(text: impl std::fmt::Display) {
    answer(format_args!("{text}\n"));
}
