//! `heddle run`: a program in the lab, its streams and exit status as its own.

use std::{
    fs,
    io::{self, Write},
    process::ExitCode,
};

use heddle_protocol::{Batch, Ending, Event, EventKind, LabCommand, Limit, Stream, Update};
use heddle_session::{LabRun, parting_text, wait_text};

use crate::{
    DEADLOCK, FAILED, LIMIT, USAGE, args::LabArgs, program::ProgramArgs, progress::Progress, say,
    why::WhyArgs,
};

/// Instructions between two looks at what is to be told.
const SLICE: u64 = 200_000;

/// Runs a program in the lab: one machine, virtual time, a scheduler
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  heddle run race.py --seed 7
  heddle run race.py --switch-points instruction --scheduler pct:3 --record bad.schedule
  heddle run race.py --switch-points instruction --schedule bad.schedule
  heddle run race.py --expect 200 --why
  heddle run greet.py --input names.txt
  heddle run race.py --json | jq -c 'select(.kind.Write)'

The exit status is the program's; 3 for a deadlock, 4 for a limit, 2 for wrong usage.")]
pub struct Args {
    #[command(flatten)]
    program: ProgramArgs,
    #[command(flatten)]
    lab: LabArgs,
    #[command(flatten)]
    why: WhyArgs,
    /// Writes every event as a line of JSON to stdout, and the ending as the last; the program's
    /// own output is in them
    #[arg(long)]
    json: bool,
    /// Writes the schedule that ran to this file
    #[arg(long, value_name = "FILE")]
    record: Option<String>,
}

pub fn run(args: &Args) -> ExitCode {
    let loaded = args.program.load(FAILED).and_then(|program| program.in_lab(&args.lab));
    let (mut run, checked) = match loaded {
        Ok(loaded) => loaded,
        Err(status) => return status,
    };
    let mut sink = Sink { json: args.json, progress: Progress::new() };
    let ending = to_end(&mut run, &mut sink);
    sink.progress.clear();
    if let Some(parting) = run.parting() {
        say::line(format_args!("{}", parting_text(parting)));
    }
    if let Some(file) = &args.record
        && let Err(error) = fs::write(file, format!("{}\n", run.schedule()))
    {
        return say::fail(USAGE, format_args!("{file} cannot be written: {error}"));
    }
    let status = status(&ending, &sink, &run);
    args.why.tell(&mut run, &checked);
    status
}

/// Where what happens goes.
struct Sink {
    json: bool,
    progress: Progress,
}

/// Runs on until the run is over, also where a schedule ends before.
fn to_end(run: &mut LabRun, sink: &mut Sink) -> Ending {
    loop {
        run.advance(SLICE, u64::MAX);
        for update in run.take_updates() {
            match update {
                Update::Events { events, .. } => {
                    for event in &events.iter().flat_map(Batch::to_vec).collect::<Vec<_>>() {
                        sink.take(event);
                        // What follows would be written nowhere: whoever reads must not take it for all.
                        if event.kind == EventKind::OutputFull {
                            return Ending::Limit(Limit::Output);
                        }
                    }
                }
                Update::Ended { ending, .. } => return ending,
                _ => {}
            }
        }
        if !run.is_running() {
            run.obey(&LabCommand::Continue);
        }
        let (steps, seconds) = (run.position(), run.now_us() as f64 / 1e6);
        sink.progress.tell(|| format!("{steps} steps, {seconds:.3} s on the virtual clock"));
    }
}

impl Sink {
    fn take(&mut self, event: &Event) {
        if self.json {
            self.write(Stream::Stdout, &line_of(event));
        } else if let EventKind::Write { stream, text } = &event.kind {
            self.write(*stream, text);
        }
    }

    fn write(&mut self, stream: Stream, text: &str) {
        self.progress.clear();
        // A closed pipe ends the reader's interest, not the run.
        let _ = match stream {
            Stream::Stdout => io::stdout().write_all(text.as_bytes()),
            Stream::Stderr => io::stderr().write_all(text.as_bytes()),
        };
    }
}

/// A value as a line of JSON.
fn line_of(value: &impl serde::Serialize) -> String {
    // Only enums, numbers and strings: there is nothing that JSON could not hold.
    let mut line = serde_json::to_string(value).unwrap_or_default();
    line.push('\n');
    line
}

fn status(ending: &Ending, sink: &Sink, run: &LabRun) -> ExitCode {
    if sink.json {
        let last = serde_json::json!({ "ending": ending, "steps": run.position() });
        let _ = io::stdout().write_all(line_of(&last).as_bytes());
    }
    let _ = io::stdout().flush();
    match ending {
        Ending::Finished => ExitCode::SUCCESS,
        Ending::Failed { status } => ExitCode::from(shell_status(*status)),
        Ending::Deadlock { waits } => {
            say::line("deadlock: nobody can ever move again");
            for wait in waits {
                let what = wait_text(&wait.what);
                anstream::eprintln!("  {} waits in line {} for {what}", wait.who, wait.line);
            }
            ExitCode::from(DEADLOCK)
        }
        Ending::Limit(limit) => say::fail(LIMIT, format_args!("stopped: {}", limit_text(*limit))),
        Ending::Stopped | Ending::Refused | Ending::Broken { .. } => ExitCode::from(FAILED),
    }
}

/// What a shell makes of a status: a program that a signal ended has 128 and its number.
fn shell_status(status: i32) -> u8 {
    match status {
        ..0 => 128_u8.wrapping_add(status.unsigned_abs() as u8),
        _ => status as u8,
    }
}

fn limit_text(limit: Limit) -> &'static str {
    match limit {
        Limit::WallTime => "it ran too long",
        Limit::Steps => "it made too many steps",
        Limit::Memory => "it took too much memory",
        Limit::Output => "it wrote more than 8 MiB",
        Limit::Tasks => "it started too many threads and processes",
    }
}
