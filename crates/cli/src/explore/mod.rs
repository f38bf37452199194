//! `heddle explore`, `possible`, `always`, `compare`: every interleaving, on the command line.

mod json;
mod words;

use std::{
    fs,
    process::ExitCode,
    sync::Arc,
    time::{Duration, Instant},
};

use clap::Args;
use heddle_protocol::explore::{
    Asked, Expected, ExploreBudget, ExploreSettings, Extent, FindingKind, Possible, Writes,
};
use heddle_session::{Checked, Explore, HostThreads, Patience};

use crate::{
    args::{Order, Points},
    program::{InputArgs, ProgramArgs},
    say,
};

/// Exit statuses. A question: 0 yes, 1 no, 4 not known. An exploration: 0 nothing wrong was found,
/// 1 a failure, 3 a deadlock or a hang, 4 not everything was covered.
const NO: u8 = 1;
const USAGE: u8 = 2;
const DEADLOCK: u8 = 3;
const UNKNOWN: u8 = 4;

/// Of a hundred parts of the seconds, those in which states are looked at: what was found is told in
/// the rest.
const SEARCHING: u32 = 80;

#[derive(Args, Debug)]
pub struct Bounds {
    /// Where a thread may be interrupted
    #[arg(long, value_name = "WHERE", value_enum, default_value_t = Points::Instruction)]
    switch_points: Points,
    /// When sleeps and timeouts end
    #[arg(long, alias = "sleep", value_name = "ORDER", value_enum, default_value_t = Order::Clock)]
    sleeps: Order,
    /// Of what the program takes from the system
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// States at most
    #[arg(long, default_value_t = 2_000_000)]
    budget: usize,
    /// Seconds at most
    #[arg(long, default_value_t = 60)]
    seconds: u64,
}

#[derive(Args, Debug)]
pub struct All {
    #[command(flatten)]
    program: ProgramArgs,
    #[command(flatten)]
    bounds: Bounds,
    /// Everything that was found, as one line of JSON
    #[arg(long)]
    json: bool,
    /// Outputs shown at most
    #[arg(long, default_value_t = 20)]
    shown: usize,
    /// A variable of which all last values are listed: a global, or `object.attribute`
    #[arg(long = "final", value_name = "NAME")]
    finals: Vec<String>,
}

#[derive(Args, Debug)]
pub struct Question {
    #[command(flatten)]
    program: ProgramArgs,
    /// The expected output, or `@FILE`: a line `...` stands for any lines, `?` for one line, and
    /// `...` inside a line for any text
    #[arg(required_unless_present_any = ["before", "finals"])]
    expected: Option<String>,
    /// It need only begin like this
    #[arg(long, requires = "expected")]
    prefix: bool,
    /// A line that comes before another one, whatever else is written
    #[arg(long, num_args = 2, value_names = ["LINE", "LATER"], conflicts_with = "expected")]
    before: Vec<String>,
    /// What a global, or `object.attribute`, holds in the end, as `repr` writes it
    #[arg(long = "final", value_name = "NAME=VALUE", value_parser = assignment)]
    finals: Vec<(String, String)>,
    #[command(flatten)]
    bounds: Bounds,
    /// The answer as one line of JSON
    #[arg(long)]
    json: bool,
}

#[derive(Args, Debug)]
pub struct Always {
    #[command(flatten)]
    program: ProgramArgs,
    /// The expected output, or `@FILE`, with holes as `heddle possible` takes them
    expected: String,
    /// It need only begin like this
    #[arg(long)]
    prefix: bool,
    #[command(flatten)]
    bounds: Bounds,
    /// The answer as one line of JSON
    #[arg(long)]
    json: bool,
}

fn assignment(text: &str) -> Result<(String, String), String> {
    let parts = text.split_once('=').filter(|(name, value)| !name.is_empty() && !value.is_empty());
    let (name, value) = parts.ok_or("it is NAME=VALUE, as n=3")?;
    Ok((name.trim().to_owned(), value.trim().to_owned()))
}

/// Complains about a variable that the program does not have.
fn known(checked: &Checked, names: &[String], file: &str) -> Result<(), ExitCode> {
    match Explore::unknown_variable(checked, names) {
        None => Ok(()),
        Some(name) => {
            eprintln!("heddle: {file} has no global variable `{name}`");
            Err(ExitCode::from(USAGE))
        }
    }
}

#[derive(Args, Debug)]
pub struct Two {
    first: String,
    second: String,
    #[command(flatten)]
    input: InputArgs,
    #[command(flatten)]
    bounds: Bounds,
}

/// Explores within the bounds. Schedules are not counted yet: nobody is to wait for that.
pub(super) fn explored(
    checked: &Checked,
    bounds: &Bounds,
    shown: usize,
    finals: &[String],
) -> Explore {
    let settings = ExploreSettings {
        switch_points: bounds.switch_points.into(),
        sleeps: bounds.sleeps.into(),
        seed: bounds.seed,
        budget: ExploreBudget { states: bounds.budget, ..ExploreBudget::default() },
        shown,
        finals: finals.to_vec(),
        ..ExploreSettings::default()
    };
    let begin = Instant::now();
    let until = |share: u32| {
        let end = Duration::from_secs(bounds.seconds) * share / 100;
        Patience::until(move || begin.elapsed() >= end)
    };
    let mut explore = Explore::new(checked, settings);
    explore.set_workers(Arc::new(HostThreads::all()));
    explore.set_patience(until(SEARCHING));
    while !explore.is_complete() && explore.advance(usize::MAX) {}
    explore.set_patience(until(100));
    explore
}

pub fn all(args: &All) -> Result<ExitCode, ExitCode> {
    let checked = args.program.load(USAGE)?.checked;
    known(&checked, &args.finals, &args.program.file)?;
    let mut explore = explored(&checked, &args.bounds, args.shown, &args.finals);
    let mut report = explore.report();
    if !args.json {
        say::answer(words::report(&report));
    }
    while explore.is_complete() && explore.advance(usize::MAX) {}
    report.schedules = explore.schedules().map(str::to_owned);
    if args.json {
        say::answer_line(json::report(&report));
    } else if let Some(schedules) = &report.schedules {
        say::answer_line(words::schedules(schedules));
    }
    let any = |is: fn(&FindingKind) -> bool| report.findings.iter().any(|one| is(&one.kind));
    let hangs = |kind: &FindingKind| match kind {
        FindingKind::Deadlock { .. } => true,
        // Some programs are meant to go on for ever.
        FindingKind::Endless { always, .. } => !always,
        FindingKind::Failure { .. } => false,
    };
    Ok(if any(hangs) {
        ExitCode::from(DEADLOCK)
    } else if any(|kind| matches!(kind, FindingKind::Failure { .. })) {
        ExitCode::from(NO)
    } else if !report.complete {
        ExitCode::from(UNKNOWN)
    } else {
        ExitCode::SUCCESS
    })
}

/// The expected output, which may be in a file.
fn expected(text: &str) -> Result<String, ExitCode> {
    match text.strip_prefix('@') {
        Some(file) => fs::read_to_string(file).map_err(|error| {
            eprintln!("heddle: {file} cannot be read: {error}");
            ExitCode::from(USAGE)
        }),
        None => Ok(text.replace("\\n", "\n")),
    }
}

/// Whether it prints this whichever way it goes; else a way that ends with something else.
pub fn always(args: &Always) -> Result<ExitCode, ExitCode> {
    let checked = args.program.load(USAGE)?.checked;
    let extent = if args.prefix { Extent::Prefix } else { Extent::Whole };
    let writes = Writes::Other(Expected { text: expected(&args.expected)?, extent });
    let mut explore = explored(&checked, &args.bounds, 0, &[]);
    let answer = explore.possible(&Asked { writes, ends: Vec::new() });
    if args.json {
        say::answer_line(json::always(&answer, explore.states()));
    }
    Ok(match answer {
        Possible::No => ExitCode::SUCCESS,
        Possible::Yes(example) => {
            if !args.json {
                say::answer_line(example.schedule);
                let what = if example.output.is_empty() { "nothing" } else { "something else:" };
                eprintln!("heddle: not always: this schedule prints {what}");
                eprint!("{}", words::indented(&example.output));
            }
            ExitCode::from(NO)
        }
        Possible::Unknown(bound) => {
            if !args.json {
                eprintln!(
                    "heddle: not known: nothing else in {} states; {}",
                    explore.states(),
                    words::bound(bound)
                );
            }
            ExitCode::from(UNKNOWN)
        }
    })
}

pub fn possible(args: &Question) -> Result<ExitCode, ExitCode> {
    let checked = args.program.load(USAGE)?.checked;
    let writes = match (&args.expected, &args.before[..]) {
        (Some(text), _) => {
            let extent = if args.prefix { Extent::Prefix } else { Extent::Whole };
            Writes::Expected(Expected { text: expected(text)?, extent })
        }
        (None, [first, later]) => Writes::Order { first: first.clone(), later: later.clone() },
        (None, _) => Writes::Anything,
    };
    let names: Vec<String> = args.finals.iter().map(|(name, _)| name.clone()).collect();
    known(&checked, &names, &args.program.file)?;
    let mut explore = explored(&checked, &args.bounds, 0, &names);
    let answer = explore.possible(&Asked { writes, ends: args.finals.clone() });
    if args.json {
        say::answer_line(json::answer(&answer, explore.states()));
    }
    Ok(match answer {
        Possible::Yes(_) if args.json => ExitCode::SUCCESS,
        Possible::No if args.json => ExitCode::from(NO),
        Possible::Unknown(_) if args.json => ExitCode::from(UNKNOWN),
        Possible::Yes(example) => {
            say::answer_line(example.schedule);
            ExitCode::SUCCESS
        }
        Possible::No => {
            eprintln!("heddle: impossible: none of {} states leads there", explore.states());
            ExitCode::from(NO)
        }
        Possible::Unknown(bound) => {
            eprintln!(
                "heddle: not known: not among {} states; {}",
                explore.states(),
                words::bound(bound)
            );
            ExitCode::from(UNKNOWN)
        }
    })
}

pub fn compare(args: &Two) -> Result<ExitCode, ExitCode> {
    let first = args.input.load(&args.first, USAGE)?.checked;
    let second = args.input.load(&args.second, USAGE)?.checked;
    let first = explored(&first, &args.bounds, 0, &[]);
    let second = explored(&second, &args.bounds, 0, &[]);
    let comparison = first.compare(&second);
    say::answer(words::comparison(&comparison, &args.first, &args.second));
    let same = comparison.only_first.is_none()
        && comparison.only_second.is_none()
        && comparison.new_deadlocks.is_empty()
        && comparison.new_failures.is_empty()
        && !comparison.new_endless;
    Ok(match (comparison.bound, same) {
        (Some(_), _) => ExitCode::from(UNKNOWN),
        (None, true) => ExitCode::SUCCESS,
        (None, false) => ExitCode::from(NO),
    })
}
