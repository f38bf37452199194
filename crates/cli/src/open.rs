//! `heddle open`: what a link holds, in words.

use std::process::ExitCode;

use heddle_protocol::{LabSettings, Mode, Opening, SchedulerKind, Sleeps, SwitchPoints};
use heddle_scenario::{Challenge, Content, Goal, Model, Scene, Sheet, link::decode};
use heddle_session::{schedule_size, thread_text};

use crate::{FAILED, USAGE, say};

/// Says what a link holds
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  heddle open 1AAEwo
  heddle open --python 1AAEwo > program.py
  heddle open --schedule \"$LINK\" > found.schedule")]
pub struct Args {
    /// What stands behind the # of the page's address, with it or without
    fragment: String,
    /// Prints the Python that it would run, and nothing else
    #[arg(long)]
    python: bool,
    /// Prints the schedule that it follows, and nothing else
    #[arg(long, conflicts_with = "python")]
    schedule: bool,
}

pub fn open(args: &Args) -> ExitCode {
    let scene = match decode(&args.fragment) {
        Ok(scene) => scene,
        Err(error) => return say::fail(USAGE, error),
    };
    if args.python {
        say::answer(scene.source());
    } else if args.schedule && scene.lab.schedule.is_empty() {
        return say::fail(FAILED, "this link holds no schedule");
    } else if args.schedule {
        say::answer_line(scene.lab.schedule);
    } else {
        for sentence in words(&scene) {
            say::answer_line(sentence);
        }
    }
    ExitCode::SUCCESS
}

/// The scene in sentences.
fn words(scene: &Scene) -> Vec<String> {
    let mut words = vec![what(&scene.content)];
    match scene.mode {
        Mode::Live => words.push("It runs live, on real workers.".to_owned()),
        Mode::Lab => words.extend(lab(&scene.lab)),
    }
    words.extend(scene.challenge.as_ref().map(challenge));
    if scene.view.embed {
        words.push("It is embedded: no header, and nothing is loaded before a click.".to_owned());
    }
    words
}

fn what(content: &Content) -> String {
    match content {
        Content::Example(example) => format!("The example \"{}\".", example.title.en),
        Content::Program { source } => format!("A program of {} lines.", source.lines().count()),
        Content::Sheet(sheet) => sheet_words(sheet),
    }
}

fn challenge(challenge: &Challenge) -> String {
    let printed = match challenge.expected() {
        Some(expected) => format!("{:?}", expected.text),
        None => "nothing in particular".to_owned(),
    };
    match challenge.goal {
        Goal::Print => format!("The challenge is to make it print {printed}."),
        Goal::Deadlock => "The challenge is to make it deadlock.".to_owned(),
        Goal::Failure => "The challenge is to make it fail.".to_owned(),
        Goal::Repair => format!("The challenge is to repair it; then it prints {printed}."),
    }
}

fn sheet_words(sheet: &Sheet) -> String {
    let kind = match sheet.model {
        Model::Threads => "threads",
        Model::Processes => "processes",
        Model::Async => "async tasks",
    };
    let names: Vec<&str> = sheet.tasks.iter().map(|task| task.name.as_str()).collect();
    format!("A task sheet with {} {kind}: {}.", names.len(), names.join(", "))
}

fn lab(lab: &LabSettings) -> Vec<String> {
    let who = match &lab.scheduler {
        SchedulerKind::Random => format!("chosen at random with seed {}", lab.seed),
        SchedulerKind::RoundRobin { quantum } => format!("in turn, {quantum} steps each"),
        SchedulerKind::Pct { depth } => {
            format!("by random priorities of depth {depth} with seed {}", lab.seed)
        }
        SchedulerKind::Priorities { order } => {
            let names: Vec<String> = order.iter().map(|key| thread_text(*key)).collect();
            format!("by priorities, {} first", names.join(", "))
        }
        SchedulerKind::Manual => "by hand".to_owned(),
        SchedulerKind::Replay => match schedule_size(&lab.schedule) {
            Some((turns, steps)) => format!("by a schedule of {turns} turns, {steps} steps"),
            None => "by a schedule that cannot be read".to_owned(),
        },
    };
    let points = match lab.switch_points {
        SwitchPoints::Instruction => "between any two instructions",
        SwitchPoints::Cpython => "where CPython since 3.10 switches",
        SwitchPoints::Line => "between whole lines",
        SwitchPoints::FreeThreaded => "before each access to what others could see",
    };
    let mut words = vec![format!("It runs in the lab, {who}, {points}.")];
    if lab.sleeps == Sleeps::AnyTime {
        words.push("Sleeps may end at any time.".to_owned());
    }
    match lab.opening {
        Opening::Run => {}
        Opening::PausedAt(step) => words.push(format!("It opens paused at step {step}.")),
        Opening::PausedAtEnd => words.push("It opens paused where the schedule ends.".to_owned()),
    }
    words
}
