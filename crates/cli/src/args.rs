//! Arguments that several commands share: the program, and who chooses in the lab.

use std::{fs, io, path::Path};

use clap::{Args, ValueEnum};
use heddle_protocol::{LabSettings, SchedulerKind, Sleeps, SwitchPoints};
use heddle_session::{parse_thread, schedule_fault};

/// Steps of a turn where round robin is asked for without a number.
const QUANTUM: u32 = 100;
/// Depth where PCT is asked for without a number.
const DEPTH: u32 = 3;

#[derive(Args, Debug)]
pub struct LabArgs {
    /// The same seed gives the same run
    #[arg(long, default_value_t = 0)]
    seed: u64,
    /// Who moves next: random, round-robin:STEPS, pct:DEPTH, priorities:THREAD,THREAD,
    /// manual (whoever moved last goes on)
    #[arg(long, value_name = "KIND", default_value = "random", value_parser = scheduler)]
    scheduler: SchedulerKind,
    /// A file with a schedule to follow; docs/schedule.md has its form
    #[arg(long, value_name = "FILE", conflicts_with = "scheduler")]
    schedule: Option<String>,
    /// Where a thread may be interrupted
    #[arg(long, value_name = "WHERE", value_enum, default_value_t = Points::Cpython)]
    switch_points: Points,
    /// When sleeps and timeouts end
    #[arg(long, alias = "sleep", value_name = "ORDER", value_enum, default_value_t = Order::Clock)]
    sleeps: Order,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Points {
    /// Between any two instructions: what the language allows, and CPython before 3.10
    Instruction,
    /// Where CPython since 3.10 looks: function entries, jumps back, after calls, where it waits
    Cpython,
    /// Between whole lines
    Line,
    /// Before each access to what others could see, as in a free-threaded build
    FreeThreaded,
}

#[derive(Clone, Copy, Debug, ValueEnum)]
pub enum Order {
    /// As the virtual clock says
    Clock,
    /// At any time: a sleep is no synchronization
    Any,
}

impl From<Points> for SwitchPoints {
    fn from(points: Points) -> SwitchPoints {
        match points {
            Points::Instruction => SwitchPoints::Instruction,
            Points::Cpython => SwitchPoints::Cpython,
            Points::Line => SwitchPoints::Line,
            Points::FreeThreaded => SwitchPoints::FreeThreaded,
        }
    }
}

impl From<Order> for Sleeps {
    fn from(order: Order) -> Sleeps {
        match order {
            Order::Clock => Sleeps::Clock,
            Order::Any => Sleeps::AnyTime,
        }
    }
}

impl LabArgs {
    /// The settings, with the schedule read.
    ///
    /// # Errors
    /// A sentence, where the schedule cannot be read or is none.
    pub fn settings(&self) -> Result<LabSettings, String> {
        let mut settings = LabSettings {
            scheduler: self.scheduler.clone(),
            seed: self.seed,
            switch_points: self.switch_points.into(),
            sleeps: self.sleeps.into(),
            ..LabSettings::default()
        };
        if let Some(file) = &self.schedule {
            settings.scheduler = SchedulerKind::Replay;
            settings.schedule = read(file)?.trim_end().to_owned();
            if let Some(fault) = schedule_fault(&settings.schedule) {
                return Err(format!("{file}: {fault}"));
            }
        }
        Ok(settings)
    }
}

/// A scheduler by name, with its number or its threads after a colon.
fn scheduler(text: &str) -> Result<SchedulerKind, String> {
    let (name, rest) = text.split_once(':').map_or((text, None), |(name, rest)| (name, Some(rest)));
    let number = |usual: u32| match rest {
        None => Ok(usual),
        Some(digits) => match digits.parse() {
            Ok(number) if number > 0 => Ok(number),
            _ => Err(format!("`{digits}` is no whole number above 0")),
        },
    };
    match (name, rest) {
        ("random", None) => Ok(SchedulerKind::Random),
        ("manual", None) => Ok(SchedulerKind::Manual),
        ("round-robin", _) => Ok(SchedulerKind::RoundRobin { quantum: number(QUANTUM)? }),
        ("pct", _) => Ok(SchedulerKind::Pct { depth: number(DEPTH)? }),
        ("priorities", Some(threads)) => {
            let key = |text: &str| {
                parse_thread(text).ok_or_else(|| format!("`{text}` is no thread, as `1` or `2.0`"))
            };
            let order = threads.split(',').map(key).collect::<Result<_, _>>()?;
            Ok(SchedulerKind::Priorities { order })
        }
        _ => Err("it is random, round-robin[:STEPS], pct[:DEPTH], priorities:THREAD,... or manual"
            .to_owned()),
    }
}

/// A file's text; `-` is what stands on stdin.
///
/// # Errors
/// A sentence, where it cannot be read.
pub fn read(file: &str) -> Result<String, String> {
    let text = if file == "-" { io::read_to_string(io::stdin()) } else { fs::read_to_string(file) };
    text.map_err(|error| format!("{file} cannot be read: {error}"))
}

/// What tracebacks call a program.
pub fn name_of(file: &str) -> String {
    let name = Path::new(file).file_name().and_then(|name| name.to_str());
    name.filter(|name| *name != "-").unwrap_or("program.py").to_owned()
}
