//! CPython beside us: one process that runs many programs, each in a fork of its own.

use std::{
    io::{self, BufRead, BufReader, Read, Write},
    path::Path,
    process::{Child, ChildStdin, ChildStdout, Command, Stdio},
};

use crate::{End, Outcome};

const DRIVER: &str = include_str!("driver.py");

/// A CPython that waits for programs.
#[derive(Debug)]
pub struct Oracle {
    child: Child,
    /// None once it shall end.
    requests: Option<ChildStdin>,
    answers: BufReader<ChildStdout>,
}

impl Oracle {
    /// Starts an interpreter. Linux only: it forks, and keeps output in anonymous files.
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn start(python: &Path) -> io::Result<Oracle> {
        Oracle::start_with(python, "")
    }

    /// The same, of an interpreter that has run this once: what it imports, no program need import.
    ///
    /// # Errors
    /// If it cannot be started.
    pub fn start_with(python: &Path, before: &str) -> io::Result<Oracle> {
        let mut command = Command::new(python);
        command.args(["-I", "-B", "-X", "utf8", "-c"]).arg(format!("{before}\n{DRIVER}"));
        command.env("PYTHON_COLORS", "0");
        command.stdin(Stdio::piped()).stdout(Stdio::piped());
        let mut child = command.spawn()?;
        let missing = || io::Error::other("a pipe to CPython is missing");
        let requests = child.stdin.take().ok_or_else(missing)?;
        let answers = BufReader::new(child.stdout.take().ok_or_else(missing)?);
        Ok(Oracle { child, requests: Some(requests), answers })
    }

    /// What a program does. One that takes longer than twenty seconds ends by signal 14.
    ///
    /// # Errors
    /// If the interpreter is gone.
    pub fn observe(&mut self, program: &str, file_name: &str) -> io::Result<Outcome> {
        let requests = self.requests.as_mut().ok_or_else(|| io::Error::other("CPython is gone"))?;
        write!(requests, "{} {}\n{file_name}{program}", file_name.len(), program.len())?;
        requests.flush()?;
        let mut head = String::new();
        self.answers.read_line(&mut head)?;
        let mut numbers = head.split_whitespace().map(str::parse::<i64>);
        let mut number = || match numbers.next() {
            Some(Ok(number)) => Ok(number),
            _ => Err(io::Error::other("CPython gave no answer")),
        };
        let (status, out, err) = (number()?, number()?, number()?);
        let mut text = |bytes: i64| {
            let mut buffer = vec![0; usize::try_from(bytes).unwrap_or_default()];
            self.answers.read_exact(&mut buffer)?;
            Ok::<_, io::Error>(String::from_utf8_lossy(&buffer).into_owned())
        };
        let (stdout, stderr) = (plain(&text(out)?), plain(&text(err)?));
        let end = match status {
            0.. => End::Status(status as i32),
            signal => End::Other(format!("signal {}", -signal)),
        };
        Ok(Outcome { stdout, stderr, end })
    }
}

impl Drop for Oracle {
    fn drop(&mut self) {
        // It ends when there is nothing more to read; how is nobody's concern.
        self.requests = None;
        let _ = self.child.wait();
    }
}

/// Addresses are alike, as in recorded expectations.
fn plain(text: &str) -> String {
    crate::compare::plain_addresses(text)
}
