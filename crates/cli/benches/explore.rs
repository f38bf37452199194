//! What exploring programs takes, from their sources to all answers: a row of JSON for each file, for
//! `cargo xtask bench explore`. With `--once`, one time only and nothing else: states, and the time of
//! the whole process. All times are the processor's, in milliseconds. One thread works, as in what they
//! are measured beside, or as many as `--workers=` says. Allocator and library are those of the command.

use std::{
    fs,
    sync::Arc,
    time::{Duration, Instant},
};

use cpu_time::ProcessTime;
use heddle_explorer::{
    machine::{Grain, Settings},
    search::{Budget, Progress, Search},
};
use heddle_protocol::explore::{ExploreReport, ExploreSettings, FindingKind};
use heddle_session::{Checked, Explore, HostThreads, check};
use mimalloc::MiMalloc;

#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

static LIBRARY: &[u8] = include_bytes!(concat!(env!("OUT_DIR"), "/library"));

/// Each program is explored this often at least, and for this long, if it is quick.
const TIMES: usize = 3;
const LONG: Duration = Duration::from_millis(500);

/// States that are looked at without reduction at most.
const UNREDUCED: usize = 3_000_000;

/// One exploration: its answer, and how long it took to look at all states, and altogether.
fn explored(source: &str, workers: usize) -> (ExploreReport, Checked, f64, f64) {
    let begin = ProcessTime::now();
    let checked = check(source, "program.py").expect("the program compiles");
    let settings = ExploreSettings { shown: 0, ..ExploreSettings::default() };
    let mut explore = Explore::new(&checked, settings);
    explore.set_workers(Arc::new(HostThreads::new(workers)));
    while !explore.is_complete() && explore.advance(100_000) {}
    let searched = begin.elapsed().as_secs_f64() * 1e3;
    let report = explore.report();
    (report, checked, searched, begin.elapsed().as_secs_f64() * 1e3)
}

fn least(values: &[f64]) -> f64 {
    values.iter().copied().fold(f64::INFINITY, f64::min)
}

/// States of a search that keeps all instructions apart, and whether these are all.
fn unreduced(checked: &Checked) -> (usize, bool) {
    let settings = Settings { grain: Grain::Everything, ..Settings::default() };
    let mut search = Search::new(checked.program.clone(), settings);
    let budget = Budget { states: UNREDUCED, ..Budget::default() };
    let progress = search.advance(usize::MAX, budget);
    (search.states(), progress == Progress::Complete)
}

fn row(file: &str, source: &str, workers: usize) -> String {
    let (mut searching, mut whole) = (Vec::new(), Vec::new());
    let begin = Instant::now();
    let (report, checked) = loop {
        let (report, checked, searched, all) = explored(source, workers);
        searching.push(searched);
        whole.push(all);
        if whole.len() >= TIMES && begin.elapsed() > LONG {
            break (report, checked);
        }
    };
    let mut search = Search::new(checked.program.clone(), Settings::default());
    search.advance(usize::MAX, Budget::default());
    let (all_states, all_seen) = unreduced(&checked);
    let is_deadlock = |kind: &FindingKind| matches!(kind, FindingKind::Deadlock { .. });
    let deadlocks = report.findings.iter().filter(|finding| is_deadlock(&finding.kind)).count();
    serde_json::json!({
        "file": file,
        "complete": report.complete,
        "states": report.states,
        "transitions": report.transitions,
        "outputs": report.outputs.count,
        "deadlocks": deadlocks,
        "searched_ms": least(&searching),
        "ms": least(&whole),
        "rounds": search.rounds(),
        "steps": search.steps_made(),
        "bytes": search.bytes(),
        "unreduced": all_states,
        "unreduced_all": all_seen,
    })
    .to_string()
}

fn main() {
    heddle_session::supply_compiled(LIBRARY);
    let args: Vec<String> = std::env::args().skip(1).collect();
    let once = args.iter().any(|arg| arg == "--once");
    let workers = args.iter().find_map(|arg| arg.strip_prefix("--workers=")?.parse().ok());
    let workers = workers.unwrap_or(1);
    for file in args.iter().filter(|arg| !arg.starts_with("--")) {
        let source = fs::read_to_string(file).expect("the file can be read");
        if once {
            let (report, ..) = explored(&source, workers);
            let whole = ProcessTime::now().as_duration().as_secs_f64() * 1e3;
            println!("{{\"states\":{},\"ms\":{whole}}}", report.states);
        } else {
            println!("{}", row(file, &source, workers));
        }
    }
}
