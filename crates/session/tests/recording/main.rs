//! A live run is run again in the lab, to the same output and the same ending.

mod live;

use std::{fs, path::PathBuf};

use heddle_protocol::{
    Ending, EventKind, LabSettings, Limits, Mode, Opening, Recording, RunId, RunRequest,
    SchedulerKind, SwitchPoints,
};
use heddle_scenario::examples;
use heddle_session::LabRun;
use live::Lived;

/// Live runs of each program.
const RUNS: u64 = 12;

/// The lab's run of a recording: what it wrote, and how it ended, if it came to an end.
fn replay(source: &str, seed: u64, recording: &Recording) -> (String, Option<Ending>) {
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let request = RunRequest {
        run: RunId(0),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings {
            scheduler: SchedulerKind::Replay,
            seed,
            switch_points: SwitchPoints::Instruction,
            schedule: recording.schedule.clone(),
            opening: Opening::PausedAtEnd,
            ..LabSettings::default()
        },
        limits: Limits::default(),
        expected: None,
    };
    let mut run = LabRun::new(&checked, &request);
    let mut output = String::new();
    let mut ending = None;
    while run.is_running() {
        let progress = run.run_on(100_000);
        for event in progress.events {
            if let EventKind::Write { text, .. } = event.kind {
                output.push_str(&text);
            }
        }
        ending = progress.ending;
    }
    assert_eq!(run.parting(), None, "the schedule fits: {}", recording.schedule);
    (output, ending)
}

fn check(name: &str, source: &str, runs: u64) {
    let program =
        heddle_session::check(source, "program.py").expect("the program compiles").program;
    for chance in 0..runs {
        let Lived { output, ending, recording } = live::run(&program, chance, chance + 1);
        assert!(!recording.cut, "{name}: it is short enough");
        let (again, end) = replay(source, chance, &recording);
        assert_eq!(again, output, "{name}, run {chance}: {}", recording.schedule);
        match (&ending, end) {
            // Who holds what is known to the lab alone.
            (Ending::Deadlock { .. }, Some(Ending::Deadlock { .. })) => {}
            (_, end) => assert_eq!(end.as_ref(), Some(&ending), "{name}, run {chance}"),
        }
    }
}

#[test]
fn programs_of_every_kind_are_run_again() {
    let folder = PathBuf::from(concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/replay"));
    let mut files: Vec<PathBuf> = fs::read_dir(folder)
        .expect("the folder can be read")
        .map(|entry| entry.expect("the entry can be read").path())
        .filter(|path| path.extension().is_some_and(|extension| extension == "py"))
        .collect();
    files.sort();
    assert!(files.len() >= 25, "{files:?}");
    for file in files {
        let source = fs::read_to_string(&file).expect("the file can be read");
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        check(&name, &source, RUNS);
    }
}

#[test]
fn examples_are_run_again() {
    for example in examples::all().iter().filter(|example| !example.id.starts_with("busy")) {
        check(example.id, &example.content.source(), RUNS / 2);
    }
}

#[test]
fn a_recording_is_short() {
    let source = "import threading\nn = 0\ndef f():\n    global n\n    for _ in range(20000):\n        n += 1\n\
                  ts = [threading.Thread(target=f) for _ in range(2)]\n\
                  for t in ts: t.start()\nfor t in ts: t.join()\n";
    let program =
        heddle_session::check(source, "program.py").expect("the program compiles").program;
    let recording = live::run(&program, 0, 1).recording;
    let turns =
        recording.schedule.split(' ').filter(|item| !item.contains(['=', '@', '!'])).count();
    assert!(turns > 20, "{}", recording.schedule);
    // Nobody looks at the clock in the loops: a turn is a thread and a number.
    assert!(recording.schedule.len() < 9 * turns + 100, "{}", recording.schedule);
}
