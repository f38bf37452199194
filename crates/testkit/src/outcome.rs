//! One run of a program in the lab, as somebody at a terminal would see it.

use std::{
    fmt,
    panic::{AssertUnwindSafe, catch_unwind},
};

use heddle_protocol::{
    Diagnostic, Ending, Event, EventKind, LabSettings, Limit, Limits, Mode, RunId, RunRequest,
    Stream, SwitchPoints,
};
use heddle_session::{Checked, run_to_end};

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

/// Runs a program under the lab's random scheduler, once for each seed.
pub fn observe(
    program: &str,
    file_name: &str,
    seeds: impl IntoIterator<Item = u64>,
) -> Vec<Outcome> {
    let limits = Limits { steps: STEPS, ..Limits::default() };
    observe_within(program, file_name, seeds, &limits)
}

/// The same within other limits.
pub fn observe_within(
    program: &str,
    file_name: &str,
    seeds: impl IntoIterator<Item = u64>,
    limits: &Limits,
) -> Vec<Outcome> {
    let checked = match heddle_session::check(program, file_name) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            let refused = refused(&diagnostics, file_name, program);
            return seeds.into_iter().map(|_| refused.clone()).collect();
        }
    };
    let request = |seed| RunRequest {
        run: RunId(0),
        source: program.to_owned(),
        file_name: file_name.to_owned(),
        mode: Mode::Lab,
        lab: LabSettings {
            seed,
            switch_points: SwitchPoints::Instruction,
            ..LabSettings::default()
        },
        limits: limits.clone(),
        expected: None,
    };
    seeds.into_iter().map(|seed| run(&checked, &request(seed))).collect()
}

fn refused(diagnostics: &[Diagnostic], file_name: &str, program: &str) -> Outcome {
    let text = |first| heddle_session::diagnostic_text(first, file_name, program);
    let stderr = diagnostics.first().map(text).unwrap_or_default();
    Outcome { stdout: String::new(), stderr, end: End::Status(1) }
}

fn run(checked: &Checked, request: &RunRequest) -> Outcome {
    let mut seen = Outcome { stdout: String::new(), stderr: String::new(), end: End::Status(0) };
    let mut full = false;
    let run = AssertUnwindSafe(|| {
        run_to_end(checked, request, |event| {
            full |= event.kind == EventKind::OutputFull;
            seen.take(event);
        })
    });
    seen.end = match catch_unwind(run) {
        // The program goes on, but what it wrote is not all there.
        Ok(_) if full => End::Other(format!("{:?}", Ending::Limit(Limit::Output))),
        Ok((Ending::Finished, _)) => End::Status(0),
        Ok((Ending::Failed { status }, _)) => End::Status(status),
        Ok((other, _)) => End::Other(format!("{other:?}")),
        Err(panic) => End::Panic(words_of(&*panic)),
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
