//! A thousand recorded schedules of varied programs replay to identical events, and fit into links.

use heddle_protocol::{
    Ending, Event, LabSettings, Limits, Mode, Opening, RunId, RunRequest, SchedulerKind,
    SwitchPoints, ThreadKey,
};
use heddle_scenario::{Content, Scene, examples, link};
use heddle_schedulers::{Schedule, key_of};
use heddle_session::{Checked, LabRun};
use heddle_testkit::golden_programs;
use heddle_vm::world::{Choice, World, WorldConfig};

/// Schedules of each program.
const EACH: usize = 10;
/// Runs are cut after so many instructions: what a program does after is more of the same.
const LONGEST: u64 = 40_000;

fn examples_sources() -> Vec<(String, String)> {
    let all = examples::all().iter();
    all.map(|example| (example.id.to_owned(), example.content.source().into_owned())).collect()
}

fn golden_sources(group: &str) -> Vec<(String, String)> {
    let programs = golden_programs(group).expect("the group can be read");
    programs.into_iter().map(|golden| (golden.name(), golden.program)).collect()
}

/// Programs that compile.
fn checked(sources: Vec<(String, String)>) -> Vec<(String, Checked)> {
    let compile = |(name, source): (String, String)| {
        Some((name, heddle_session::check(&source, "program.py").ok()?))
    };
    sources.into_iter().filter_map(compile).collect()
}

/// The `turn`-th way in which the `number`-th program is run.
fn way(number: usize, turn: usize) -> LabSettings {
    let key = |thread| ThreadKey { process: 0, thread };
    let scheduler = match (number + turn) % 5 {
        0 => SchedulerKind::Random,
        1 => SchedulerKind::RoundRobin { quantum: 1 + (turn as u32 * 13) % 60 },
        2 => SchedulerKind::Pct { depth: 1 + turn as u32 % 5 },
        3 => SchedulerKind::Priorities { order: vec![key(2), key(0), key(1)] },
        _ => SchedulerKind::Manual,
    };
    let points = [
        SwitchPoints::Cpython,
        SwitchPoints::Instruction,
        SwitchPoints::Line,
        SwitchPoints::FreeThreaded,
    ];
    LabSettings {
        scheduler,
        seed: (number * EACH + turn) as u64,
        switch_points: points[(number + turn / 2) % 4],
        ..LabSettings::default()
    }
}

struct Outcome {
    events: Vec<Event>,
    ending: Option<Ending>,
    schedule: String,
}

fn run(checked: &Checked, lab: LabSettings) -> (LabRun, Outcome) {
    let request = RunRequest {
        run: RunId(0),
        source: String::new(),
        file_name: "program.py".into(),
        mode: Mode::Lab,
        lab,
        limits: Limits { steps: LONGEST, ..Limits::default() },
        expected: None,
    };
    let mut run = LabRun::new(checked, &request);
    let mut events = Vec::new();
    // An ending that a limit makes stands in no schedule, but comes at the same step.
    let ending = loop {
        let progress = run.run_on(10_000);
        events.extend(progress.events);
        if progress.ending.is_some() {
            break progress.ending;
        }
    };
    let schedule = run.schedule().to_string();
    (run, Outcome { events, ending, schedule })
}

/// Replays each program's schedules; how many there were.
fn replay_all(sources: Vec<(String, String)>) -> usize {
    let programs = checked(sources);
    for (number, (name, checked)) in programs.iter().enumerate() {
        for turn in 0..EACH {
            let lab = way(number, turn);
            let what = format!("{name}, {lab:?}");
            let (_, first) = run(checked, lab.clone());
            let read = Schedule::parse(&first.schedule).expect("it reads back");
            assert_eq!(read.to_string(), first.schedule);
            let replay = LabSettings {
                scheduler: SchedulerKind::Replay,
                schedule: first.schedule.clone(),
                ..lab
            };
            let (again_run, again) = run(checked, replay);
            assert_eq!(again_run.parting(), None, "{what}");
            assert_eq!(again.schedule, first.schedule, "{what}");
            assert_eq!(again.ending, first.ending, "{what}");
            let differs = again.events.iter().zip(&first.events).position(|(a, b)| a != b);
            if let Some(at) = differs {
                assert_eq!(again.events[at], first.events[at], "{what}: event {at}");
            }
            assert_eq!(again.events.len(), first.events.len(), "{what}");
        }
    }
    programs.len() * EACH
}

#[test]
fn examples_replay() {
    assert!(replay_all(examples_sources()) >= 19 * EACH);
}

#[test]
fn programs_with_threads_replay() {
    let sources = [golden_sources("threads"), golden_sources("queues")].concat();
    assert!(replay_all(sources) >= 300);
}

#[test]
fn programs_with_processes_replay() {
    assert!(replay_all(golden_sources("multiprocessing")) >= 150);
}

#[test]
fn programs_with_async_tasks_replay() {
    assert!(replay_all(golden_sources("asyncio")) >= 200);
}

#[test]
fn the_schedules_above_are_a_thousand() {
    let groups = ["threads", "queues", "multiprocessing", "asyncio"];
    let golden: Vec<_> = groups.iter().flat_map(|group| golden_sources(group)).collect();
    let programs = checked([examples_sources(), golden].concat()).len();
    assert!(programs * EACH >= 1_000, "{programs} programs");
}

/// A run in which each of `steps` steps is made by a thread drawn anew.
fn random_steps(checked: &Checked, steps: u64) -> Schedule {
    let mut world = World::new(checked.program.clone(), WorldConfig::default());
    let mut schedule = Schedule::default();
    let mut state = 0x2545_F491_4F6C_DD1D_u64;
    while schedule.steps() < steps {
        let choices = world.choices();
        if choices.is_empty() {
            break;
        }
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let choice: Choice = choices[(state % choices.len() as u64) as usize];
        let before = world.position();
        world.step(choice, 1);
        if let Some(thread) = key_of(choice) {
            schedule.push_run(thread, world.position() - before);
        }
    }
    schedule
}

#[test]
fn every_example_has_a_short_link_after_a_thousand_random_steps() {
    for example in examples::all() {
        let source = example.content.source();
        let program = heddle_session::check(&source, "program.py").expect("it compiles");
        let schedule = random_steps(&program, 1_000);
        let lab = LabSettings {
            scheduler: SchedulerKind::Replay,
            switch_points: SwitchPoints::Instruction,
            schedule: schedule.to_string(),
            opening: Opening::PausedAt(schedule.steps()),
            ..LabSettings::default()
        };
        let as_it_comes = Scene { mode: Mode::Lab, lab, ..Scene::of_example(example) };
        // Edited it takes more: a sheet, or its source.
        let content = match as_it_comes.content.sheet() {
            Some(sheet) => Content::Sheet(sheet.into_owned()),
            None => Content::Program { source: source.clone().into_owned() },
        };
        for scene in [as_it_comes.clone(), Scene { content, ..as_it_comes }] {
            let fragment = link::encode(&scene).unwrap_or_else(|e| panic!("{}: {e}", example.id));
            println!("{}: {} steps, {} characters", example.id, schedule.steps(), fragment.len());
            assert!(fragment.len() < 2_000, "{}: {}", example.id, fragment.len());
            assert_eq!(link::decode(&fragment), Ok(scene));
        }
    }
}
