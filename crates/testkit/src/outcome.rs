//! One run of a program in the lab, as somebody at a terminal would see it.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use heddle_protocol::{Ending, Event, EventKind, Limits, Mode, RunId, RunRequest, Stream};

/// What a program wrote and how it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Outcome {
    pub stdout: String,
    pub stderr: String,
    pub end: End,
}

/// How it ended.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum End {
    /// The exit status.
    Status(i32),
    /// A deadlock, a limit: in words.
    Other(String),
    /// The machine itself panicked.
    Panic(String),
}

impl fmt::Display for End {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            End::Status(status) => write!(f, "status {status}"),
            End::Other(words) => f.write_str(words),
            End::Panic(words) => write!(f, "panic: {words}"),
        }
    }
}

/// Enough for any golden program, and soon reached by one that does not end.
const STEPS: u64 = 30_000_000;

/// Runs a program under the lab's random scheduler.
pub fn observe(program: &str, file_name: &str, seed: u64) -> Outcome {
    let run = AssertUnwindSafe(|| run(program, file_name, seed));
    catch_unwind(run).unwrap_or_else(|panic| Outcome {
        stdout: String::new(),
        stderr: String::new(),
        end: End::Panic(words_of(&*panic)),
    })
}

fn run(program: &str, file_name: &str, seed: u64) -> Outcome {
    let mut seen = Outcome { stdout: String::new(), stderr: String::new(), end: End::Status(1) };
    let checked = match heddle_session::check(program, file_name) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            if let Some(first) = diagnostics.first() {
                seen.stderr = heddle_session::diagnostic_text(first, file_name, program);
            }
            return seen;
        }
    };
    let request = RunRequest {
        run: RunId(0),
        source: program.to_owned(),
        file_name: file_name.to_owned(),
        mode: Mode::Lab,
        seed,
        limits: Limits { steps: STEPS, ..Limits::default() },
    };
    let (ending, _) = heddle_session::run_to_end(&checked, &request, |event| seen.take(event));
    seen.end = match ending {
        Ending::Finished => End::Status(0),
        Ending::Failed { status } => End::Status(status),
        other => End::Other(format!("{other:?}")),
    };
    seen
}

impl Outcome {
    fn take(&mut self, event: &Event) {
        match &event.kind {
            EventKind::Write { stream: Stream::Stdout, text } => self.stdout.push_str(text),
            EventKind::Write { stream: Stream::Stderr, text } => self.stderr.push_str(text),
            _ => {}
        }
    }
}

fn words_of(panic: &(dyn std::any::Any + Send)) -> String {
    match (panic.downcast_ref::<String>(), panic.downcast_ref::<&str>()) {
        (Some(words), _) => words.clone(),
        (None, Some(words)) => (*words).to_owned(),
        (None, None) => "without words".to_owned(),
    }
}
