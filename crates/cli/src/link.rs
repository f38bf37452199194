//! `heddle link`: the page's fragment for a program and how it is to run.

use std::process::ExitCode;

use heddle_protocol::{Mode, Opening};
use heddle_scenario::{Content, Scene, examples, link::encode};

use crate::{FAILED, USAGE, args::LabArgs, program::ProgramArgs, say};

/// Prints the page's fragment for a program: what stands behind the # of its address
#[derive(clap::Args, Debug)]
#[command(after_help = "\
Examples:
  heddle link race.py
  heddle link race.py --switch-points instruction --schedule bad.schedule --at 120
  heddle open \"$(heddle link race.py)\"")]
pub struct Args {
    #[command(flatten)]
    program: ProgramArgs,
    #[command(flatten)]
    lab: LabArgs,
    /// Opens on real workers, where the lab's settings do not count
    #[arg(long, conflicts_with = "at")]
    live: bool,
    /// Opens paused at this step
    #[arg(long, value_name = "STEP")]
    at: Option<u64>,
}

pub fn link(args: &Args) -> ExitCode {
    let source = match args.program.source() {
        Ok(source) => source,
        Err(reason) => return say::fail(USAGE, reason),
    };
    let mut lab = match args.lab.settings() {
        Ok(lab) => lab,
        Err(reason) => return say::fail(USAGE, reason),
    };
    if let Some(step) = args.at {
        lab.opening = Opening::PausedAt(step);
    } else if !lab.schedule.is_empty() {
        lab.opening = Opening::PausedAtEnd;
    }
    let mode = if args.live { Mode::Live } else { Mode::Lab };
    let scene = Scene { content: content(source), mode, lab, ..Scene::default() };
    match encode(&scene) {
        Ok(link) => {
            say::answer_line(link);
            ExitCode::SUCCESS
        }
        Err(error) => say::fail(FAILED, error),
    }
}

/// An example as it comes has a link of a few characters.
fn content(source: String) -> Content {
    let known = examples::all().iter().find(|example| example.content.source() == source);
    match known.and_then(|example| examples::by_id(example.id)) {
        Some(example) => Content::Example(example),
        None => Content::Program { source },
    }
}
