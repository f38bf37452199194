//! Schedules as Python scripts: what they say, what is refused, and that the order is really forced
//! under CPython where there is one.

mod processes;
mod threads;

use std::{
    path::Path,
    process::{Command, Stdio},
};

use heddle_protocol::{
    Ending, EventKind, LabSettings, Limits, Mode, ReproRefused, ReproRequest, RunId, RunRequest,
    Sleeps, Stream, SwitchPoints,
    explore::{Asked, Expected, ExploreBudget, ExploreSettings, Extent, Possible, Writes},
};
use heddle_scenario::examples;
use heddle_session::{Explore, LabRun, check, repro, run_to_end};
use heddle_testkit::cpython;

pub fn request(source: &str, schedule: &str) -> ReproRequest {
    ReproRequest {
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        schedule: schedule.to_owned(),
        switch_points: SwitchPoints::Instruction,
        sleeps: Sleeps::Clock,
        seed: 0,
    }
}

pub fn script(source: &str, schedule: &str) -> Result<String, ReproRefused> {
    repro(&check(source, "program.py").expect("it compiles"), &request(source, schedule))
}

pub fn explored(source: &str) -> Explore {
    let budget = ExploreBudget { states: 20_000, ..Default::default() };
    let settings = ExploreSettings { shown: 0, budget, ..Default::default() };
    let mut explore = Explore::new(&check(source, "program.py").expect("it compiles"), settings);
    while !explore.is_complete() && explore.advance(1_000) {}
    explore
}

/// A schedule that leads to this output.
pub fn way_to(source: &str, expected: &str) -> (String, String) {
    let writes = Writes::Expected(Expected { text: expected.to_owned(), extent: Extent::Whole });
    match explored(source).possible(&Asked { writes, ends: Vec::new() }) {
        Possible::Yes(example) => (example.schedule, example.output),
        other => panic!("{expected:?} is not possible: {other:?}"),
    }
}

pub fn example(id: &str) -> String {
    examples::by_id(id).expect("the example is there").content.source().into_owned()
}

/// What a script does.
#[derive(Debug, PartialEq, Eq)]
pub struct Done {
    pub stdout: String,
    pub stderr: String,
    pub status: Option<i32>,
}

pub fn run(python: &Path, script: &str) -> Done {
    let mut command = Command::new(python);
    command.args(["-I", "-X", "utf8", "-"]).env("PYTHON_COLORS", "0");
    command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let mut child = command.spawn().expect("CPython starts");
    let mut stdin = child.stdin.take().expect("a pipe");
    std::io::Write::write_all(&mut stdin, script.as_bytes()).expect("it reads the script");
    drop(stdin);
    let output = child.wait_with_output().expect("it ends");
    let text = |bytes| String::from_utf8_lossy(bytes).into_owned();
    Done {
        stdout: text(&output.stdout),
        stderr: text(&output.stderr),
        status: output.status.code(),
    }
}

/// The script does this, each of so many times, where there is a CPython.
pub fn forces(script: &str, times: usize, stdout: &str, status: i32, says: &str) {
    let Some(python) = cpython() else { return };
    for _ in 0..times {
        let done = run(&python, script);
        assert_eq!((&*done.stdout, done.status), (stdout, Some(status)), "{}", done.stderr);
        assert!(!done.stderr.contains("could not be forced"), "{}", done.stderr);
        assert!(done.stderr.contains(says), "{says:?} is not in {}", done.stderr);
    }
}

/// Each of these outputs is possible, and forced.
pub fn forces_each(source: &str, outputs: &[&str]) {
    for expected in outputs {
        let (schedule, output) = way_to(source, expected);
        assert_eq!(output.trim_end(), expected.trim_end(), "{source}");
        let script = script(source, &schedule).expect("a script");
        forces(&script, 1, &output, 0, "");
    }
}

/// A run under the random scheduler between any two instructions: its schedule, and its output.
pub fn lab(source: &str, seed: u64) -> (String, String) {
    let (schedule, output, _) = lab_end(source, seed);
    (schedule, output)
}

/// The same, with the exit status that a script has for its end.
pub fn lab_end(source: &str, seed: u64) -> (String, String, i32) {
    let lab =
        LabSettings { seed, switch_points: SwitchPoints::Instruction, ..LabSettings::default() };
    let request = RunRequest {
        run: RunId(0),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab,
        limits: Limits::default(),
        expected: None,
    };
    let checked = check(source, "program.py").expect("it compiles");
    let mut output = String::new();
    let (ending, _) = run_to_end(&checked, &request, |event| {
        if let EventKind::Write { stream: Stream::Stdout, text } = &event.kind {
            output.push_str(text);
        }
    });
    let mut run = LabRun::new(&checked, &request);
    while run.is_running() {
        run.advance(100_000, u64::MAX);
    }
    let status = match ending {
        Ending::Finished => 0,
        Ending::Failed { status } => status,
        Ending::Deadlock { .. } => 3,
        other => panic!("{other:?}"),
    };
    (run.schedule().to_string(), output, status)
}
