//! `heddle`: Python programs under the lab's schedulers, on the command line.

use std::{
    fs,
    io::{self, Write},
    process::ExitCode,
};

use clap::{Parser, Subcommand};
use heddle_protocol::{Ending, EventKind, Limits, Mode, RunId, RunRequest, Stream};

/// Exit status of a deadlock, a limit, and wrong usage.
const DEADLOCK: u8 = 3;
const LIMIT: u8 = 4;
const USAGE: u8 = 2;

#[derive(Parser)]
#[command(version, about = "Concurrent Python, and who moves next")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    /// Runs a program in the lab: virtual time, a seeded scheduler
    #[command(after_help = "Example: heddle run race.py --seed 7")]
    Run {
        file: String,
        /// The same seed gives the same run
        #[arg(long, default_value_t = 0)]
        seed: u64,
    },
}

fn main() -> ExitCode {
    let Command::Run { file, seed } = Cli::parse().command;
    let source = match fs::read_to_string(&file) {
        Ok(source) => source,
        Err(error) => {
            eprintln!("heddle: {file} cannot be read: {error}");
            return ExitCode::from(USAGE);
        }
    };
    let name = file.rsplit('/').next().unwrap_or(&file).to_owned();
    let checked = match heddle_session::check(&source, &name) {
        Ok(checked) => checked,
        Err(diagnostics) => {
            for diagnostic in diagnostics.iter().take(1) {
                eprint!("{}", heddle_session::diagnostic_text(diagnostic, &name, &source));
            }
            return ExitCode::from(1);
        }
    };
    let request = RunRequest {
        run: RunId(0),
        source,
        file_name: name,
        mode: Mode::Lab,
        seed,
        limits: Limits::default(),
    };
    let (ending, _) = heddle_session::run_to_end(&checked, &request, |event| {
        if let EventKind::Write { stream, text } = &event.kind {
            // A closed pipe ends the reader's interest, not the run.
            let _ = match stream {
                Stream::Stdout => io::stdout().write_all(text.as_bytes()),
                Stream::Stderr => io::stderr().write_all(text.as_bytes()),
            };
        }
    });
    match ending {
        Ending::Finished => ExitCode::SUCCESS,
        Ending::Failed { status } => ExitCode::from(status as u8),
        Ending::Deadlock { waits } => {
            eprintln!("heddle: deadlock: nobody can ever move again");
            for wait in waits {
                eprintln!("  {} waits in line {}: {:?}", wait.who, wait.line, wait.what);
            }
            ExitCode::from(DEADLOCK)
        }
        Ending::Limit(limit) => {
            eprintln!("heddle: stopped at the limit {limit:?}");
            ExitCode::from(LIMIT)
        }
        Ending::Stopped | Ending::Refused | Ending::Broken { .. } => ExitCode::from(1),
    }
}
