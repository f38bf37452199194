//! `heddle repro`: a schedule as a Python script that forces its order under CPython.

use std::{fs, path::Path, process::ExitCode};

use heddle_protocol::ReproRequest;
use heddle_session::{repro_refused_text, schedule_fault};

use crate::{
    FAILED, USAGE,
    args::{Order, Points, read},
    program::{Program, ProgramArgs},
    say,
};

/// Writes a Python script that forces a schedule's order under CPython 3.13
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  heddle explore race.py --json | jq -r '.failures[0].example.schedule' > bad.schedule
  heddle repro race.py --schedule bad.schedule --out bad.py
  python3.13 bad.py
  heddle repro race.py --schedule \"$(heddle possible race.py 1)\" | python3.13 -

The script is one file and needs nothing but CPython 3.13. It says on stderr where the order cannot be
forced; its exit status is the program's, 3 for a deadlock.")]
pub struct Args {
    #[command(flatten)]
    program: ProgramArgs,
    /// The schedule, or a file with it; docs/schedule.md has its form
    #[arg(long, value_name = "SCHEDULE|FILE")]
    schedule: String,
    /// Where the script goes, if not to stdout
    #[arg(long, value_name = "FILE")]
    out: Option<String>,
    /// Where a thread may be interrupted: for schedules whose lengths were edited
    #[arg(long, value_name = "WHERE", value_enum, default_value_t = Points::Instruction)]
    switch_points: Points,
    /// When sleeps and timeouts end
    #[arg(long, alias = "sleep", value_name = "ORDER", value_enum, default_value_t = Order::Clock)]
    sleeps: Order,
    /// Of what the program takes from the system
    #[arg(long, default_value_t = 0)]
    seed: u64,
}

pub fn repro(args: &Args) -> ExitCode {
    let Program { source, name, checked } = match args.program.load(FAILED) {
        Ok(program) => program,
        Err(status) => return status,
    };
    let schedule = match schedule(args) {
        Ok(schedule) => schedule,
        Err(reason) => return say::fail(USAGE, reason),
    };
    let request = ReproRequest {
        source,
        file_name: name,
        schedule,
        switch_points: args.switch_points.into(),
        sleeps: args.sleeps.into(),
        seed: args.seed,
    };
    let script = match heddle_session::repro(&checked, &request) {
        Ok(script) => script,
        Err(why) => return say::fail(FAILED, repro_refused_text(&why)),
    };
    match &args.out {
        None => say::answer(script),
        Some(file) => {
            if let Err(error) = fs::write(file, script) {
                return say::fail(USAGE, format_args!("{file} cannot be written: {error}"));
            }
        }
    }
    ExitCode::SUCCESS
}

/// What is given is a file if there is one of that name, else a schedule.
fn schedule(args: &Args) -> Result<String, String> {
    let given = &args.schedule;
    let is_file = given == "-" || Path::new(given).exists();
    let text = if is_file { read(given)? } else { given.clone() };
    match schedule_fault(&text) {
        None => Ok(text),
        Some(fault) if is_file => Err(format!("{given}: {fault}")),
        Some(fault) => Err(format!("there is no file {given}, and as a schedule: {fault}")),
    }
}
