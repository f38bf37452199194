//! What programs cost in the lab: rows of JSON for `cargo xtask bench vm`.
//!
//! Takes files, and gives for each the milliseconds of processor time of its fastest run, recorded
//! as people run it and under the bare machine; what an empty program costs is taken off. Neither side
//! compiles in that time. CPython has its modules imported by the second of its runs, while each run here
//! executes the library's own module code anew: 0.03 ms for `threading`, 0.2 ms for `asyncio`.

use std::fs;

use cpu_time::ThreadTime;
use heddle_protocol::{Ending, LabSettings, Limits, Mode, RunId, RunRequest, SwitchPoints};
use heddle_session::{Checked, check, run_to_end};
use heddle_vm::{
    pace::{Stretch, StretchEnd},
    world::{World, WorldConfig},
};
use mimalloc::MiMalloc;

/// As in the command line.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Times that each is measured; the fastest counts, since what disturbs only slows.
const TIMES: usize = 9;
/// Steps that the bare machine makes at a time.
const TURN: u64 = 1_000;

fn main() {
    let start = checked("an empty program", "pass\n");
    let (recorded, bare) = (least(|| record(&start)), least(|| run(&start)));
    row(&serde_json::json!({ "file": "", "recorded": recorded, "bare": bare }));
    for file in std::env::args().skip(1).filter(|arg| !arg.starts_with('-')) {
        let source = fs::read_to_string(&file).expect("the file can be read");
        let program = checked(&file, &source);
        let recorded = (least(|| record(&program)) - recorded).max(0.0);
        let bare = (least(|| run(&program)) - bare).max(0.0);
        row(&serde_json::json!({ "file": file, "recorded": recorded, "bare": bare }));
    }
}

fn checked(name: &str, source: &str) -> Checked {
    check(source, "program.py").unwrap_or_else(|faults| panic!("{name}: {faults:?}"))
}

/// The lab as people meet it, with everything that can be gone back in.
fn record(program: &Checked) {
    let request = RunRequest {
        run: RunId(0),
        source: String::new(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings::default(),
        limits: Limits::default(),
        expected: None,
    };
    let mut events = 0;
    let (ending, _) = run_to_end(program, &request, |_| events += 1);
    assert_eq!(ending, Ending::Finished, "after {events} events");
}

/// The machine with the plainest scheduler, which forgets what happened.
fn run(program: &Checked) {
    let mut world = World::new(program.program.clone(), WorldConfig::default());
    let stretch =
        Stretch { steps: TURN, points: SwitchPoints::Cpython, end: StretchEnd::SwitchPoint };
    let mut turn = 0;
    loop {
        let choices = world.choices();
        let Some(choice) = choices.get(turn % choices.len().max(1)) else { break };
        world.run_on(*choice, stretch);
        turn += 1;
    }
    assert_eq!(world.ending(), Some(Ending::Finished));
}

fn least(mut once: impl FnMut()) -> f64 {
    let times = (0..TIMES).map(|_| {
        let began = ThreadTime::now();
        once();
        began.elapsed().as_secs_f64() * 1e3
    });
    times.fold(f64::INFINITY, f64::min)
}

fn row(row: &serde_json::Value) {
    println!("{row}");
}
