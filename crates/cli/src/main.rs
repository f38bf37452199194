//! `heddle`: Python programs under the lab's schedulers, on the command line.

mod args;
mod explore;
mod link;
mod open;
mod program;
mod progress;
mod repro;
mod run;
mod say;
mod trace;
mod why;

use std::process::ExitCode;

use clap::{CommandFactory, Parser, Subcommand};
use clap_complete::Shell;
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The library, compiled: see `build.rs`.
static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library"));

/// Exit status of a deadlock, a limit, and wrong usage. Others are the program's own.
const DEADLOCK: u8 = 3;
const LIMIT: u8 = 4;
const USAGE: u8 = 2;
/// Exit status where something asked for cannot be had.
const FAILED: u8 = 1;

#[derive(Parser)]
#[command(name = "heddle", version, about = "Concurrent Python, and who moves next")]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Run(run::Args),
    Link(link::Args),
    Open(open::Args),
    Trace(trace::Args),
    /// Writes a script that completes heddle's arguments in a shell
    #[command(
        after_help = "Example: heddle completions bash > ~/.local/share/bash-completion/completions/heddle"
    )]
    Completions {
        shell: Shell,
    },
    /// Every interleaving: outputs, deadlocks, failures, races
    #[command(
        after_help = "Exit status: 0 nothing wrong, 1 a failure, 3 a deadlock, 4 not all was \
                            covered.\nExample: heddle explore race.py --json"
    )]
    Explore(explore::All),
    /// Whether it could print this, and by which schedule
    #[command(after_help = "Exit status: 0 possible, 1 impossible, 4 not known.\n\
                            Examples: heddle possible race.py '...\\n3'\n\
                            \x20         heddle possible race.py --final n=3\n\
                            \x20         heddle possible race.py --before 'line one' 'line two'")]
    Possible(explore::Question),
    /// Whether it prints this whichever way it goes
    #[command(after_help = "Exit status: 0 always, 1 not always, 4 not known.\n\
                            Example: heddle always counter.py '200\\n'")]
    Always(explore::Always),
    /// What one program can print and another cannot
    #[command(after_help = "Exit status: 0 the same, 1 different, 4 not all was covered.\n\
                            Example: heddle compare before.py after.py")]
    Compare(explore::Two),
    Repro(repro::Args),
}

fn main() -> ExitCode {
    heddle_session::supply_compiled(LIBRARY);
    match Cli::parse().command {
        Command::Run(args) => run::run(&args),
        Command::Link(args) => link::link(&args),
        Command::Open(args) => open::open(&args),
        Command::Trace(args) => trace::trace(&args),
        Command::Explore(args) => explore::all(&args).unwrap_or_else(|status| status),
        Command::Possible(args) => explore::possible(&args).unwrap_or_else(|status| status),
        Command::Always(args) => explore::always(&args).unwrap_or_else(|status| status),
        Command::Compare(args) => explore::compare(&args).unwrap_or_else(|status| status),
        Command::Repro(args) => repro::repro(&args),
        Command::Completions { shell } => {
            clap_complete::generate(shell, &mut Cli::command(), "heddle", &mut std::io::stdout());
            ExitCode::SUCCESS
        }
    }
}

#[cfg(test)]
mod tests {
    use clap::CommandFactory;

    #[test]
    fn the_arguments_fit_together() {
        super::Cli::command().debug_assert();
    }

    #[test]
    fn the_library_is_what_the_machine_reads() {
        assert!(heddle_session::supply_compiled(super::LIBRARY));
    }
}
