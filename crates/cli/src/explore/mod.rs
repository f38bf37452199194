//! `heddle explore`, `possible`, `compare`: every interleaving, on the command line.

mod json;
mod words;

use std::{fs, process::ExitCode, time::Instant};

use clap::Args;
use heddle_protocol::explore::{
    Bound, ExploreBudget, ExploreSettings, Extent, FindingKind, Possible,
};
use heddle_session::{Checked, Explore, Pattern};

use crate::args::{Order, Points};

/// Exit statuses. A question: 0 yes, 1 no, 4 not known. An exploration: 0 nothing wrong was found,
/// 1 a failure, 3 a deadlock, 4 not everything was covered.
const NO: u8 = 1;
const USAGE: u8 = 2;
const DEADLOCK: u8 = 3;
const UNKNOWN: u8 = 4;

#[derive(Args, Debug)]
pub struct Bounds {
    /// Where a thread may be interrupted
    #[arg(long, value_name = "WHERE", value_enum, default_value_t = Points::Instruction)]
    switch_points: Points,
    /// When sleeps and timeouts end
    #[arg(long, value_name = "ORDER", value_enum, default_value_t = Order::Clock)]
    sleep: Order,
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
    file: String,
    #[command(flatten)]
    bounds: Bounds,
    /// Everything that was found, as one line of JSON
    #[arg(long)]
    json: bool,
    /// Outputs shown at most
    #[arg(long, default_value_t = 20)]
    shown: usize,
}

#[derive(Args, Debug)]
pub struct Question {
    file: String,
    /// The expected output, or `@FILE`: a line `...` stands for any lines, `?` for one line, and
    /// `...` inside a line for any text
    expected: String,
    /// It need only begin like this
    #[arg(long)]
    prefix: bool,
    #[command(flatten)]
    bounds: Bounds,
}

#[derive(Args, Debug)]
pub struct Two {
    first: String,
    second: String,
    #[command(flatten)]
    bounds: Bounds,
}

/// The program of a file, or why not: said already.
pub(super) fn load(file: &str) -> Result<(String, Checked), ExitCode> {
    let source = fs::read_to_string(file).map_err(|error| {
        eprintln!("heddle: {file} cannot be read: {error}");
        ExitCode::from(USAGE)
    })?;
    let name = file.rsplit('/').next().unwrap_or(file).to_owned();
    match heddle_session::check(&source, &name) {
        Ok(checked) => Ok((source, checked)),
        Err(diagnostics) => {
            for diagnostic in diagnostics.iter().take(1) {
                eprint!("{}", heddle_session::diagnostic_text(diagnostic, &name, &source));
            }
            Err(ExitCode::from(USAGE))
        }
    }
}

/// Explores within the bounds.
pub(super) fn explored(checked: &Checked, bounds: &Bounds, shown: usize) -> Explore {
    let settings = ExploreSettings {
        switch_points: bounds.switch_points.into(),
        sleeps: bounds.sleep.into(),
        seed: bounds.seed,
        budget: ExploreBudget { states: bounds.budget, ..ExploreBudget::default() },
        shown,
        ..ExploreSettings::default()
    };
    let begin = Instant::now();
    let mut explore = Explore::new(checked, settings);
    while explore.advance(10_000) {
        if begin.elapsed().as_secs() >= bounds.seconds {
            explore.stop(Bound::Time);
            break;
        }
    }
    explore
}

pub fn all(args: &All) -> Result<ExitCode, ExitCode> {
    let (_, checked) = load(&args.file)?;
    let mut explore = explored(&checked, &args.bounds, args.shown);
    let report = explore.report();
    if args.json {
        println!("{}", json::report(&report));
    } else {
        print!("{}", words::report(&report));
    }
    let is_deadlock = |kind: &FindingKind| matches!(kind, FindingKind::Deadlock { .. });
    Ok(if report.findings.iter().any(|finding| is_deadlock(&finding.kind)) {
        ExitCode::from(DEADLOCK)
    } else if !report.findings.is_empty() {
        ExitCode::from(NO)
    } else if !report.complete {
        ExitCode::from(UNKNOWN)
    } else {
        ExitCode::SUCCESS
    })
}

pub fn possible(args: &Question) -> Result<ExitCode, ExitCode> {
    let (_, checked) = load(&args.file)?;
    let expected = match args.expected.strip_prefix('@') {
        Some(file) => fs::read_to_string(file).map_err(|error| {
            eprintln!("heddle: {file} cannot be read: {error}");
            ExitCode::from(USAGE)
        })?,
        None => args.expected.replace("\\n", "\n"),
    };
    let extent = if args.prefix { Extent::Prefix } else { Extent::Whole };
    let mut explore = explored(&checked, &args.bounds, 0);
    Ok(match explore.possible(&Pattern::new(&expected, extent)) {
        Possible::Yes(example) => {
            println!("{}", example.schedule);
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
    let (_, first) = load(&args.first)?;
    let (_, second) = load(&args.second)?;
    let first = explored(&first, &args.bounds, 0);
    let second = explored(&second, &args.bounds, 0);
    let comparison = first.compare(&second);
    print!("{}", words::comparison(&comparison, &args.first, &args.second));
    let same = comparison.only_first.is_none()
        && comparison.only_second.is_none()
        && comparison.new_deadlocks.is_empty()
        && comparison.new_failures.is_empty();
    Ok(match (comparison.complete, same) {
        (false, _) => ExitCode::from(UNKNOWN),
        (true, true) => ExitCode::SUCCESS,
        (true, false) => ExitCode::from(NO),
    })
}
