//! What recording, keeping states and going back cost: rows of JSON for `cargo xtask bench lab`.

use std::time::Instant;

use heddle_protocol::{
    LabCommand, LabSettings, Limits, Mode, RunId, RunRequest, SchedulerKind, SwitchPoints,
};
use heddle_scenario::examples;
use heddle_schedulers::{RoundRobin, Scheduler};
use heddle_session::{Checked, LabRun, check};
use heddle_vm::{
    pace::{Stretch, StretchEnd},
    world::{World, WorldConfig},
};
use mimalloc::MiMalloc;

/// As in the command line.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// Steps of each run whose speed is measured.
const STEPS: u64 = 2_000_000;
/// Times that each is measured; the fastest counts, since what disturbs only slows.
const TIMES: usize = 12;
const JUMPS: u64 = 500;
/// A frame, in milliseconds.
const FRAME_MS: f64 = 1_000.0 / 60.0;

const COUNTER: &str = "\
import threading
c = 0
def work():
    global c
    for _ in range(10_000_000):
        c += 1
threads = [threading.Thread(target=work) for _ in range(4)]
for t in threads: t.start()
for t in threads: t.join()
";

const QUEUE: &str = "\
import threading, queue
q = queue.Queue(8)
def put():
    for n in range(10_000_000):
        q.put([n, str(n)])
def get():
    while True:
        q.get()
threads = [threading.Thread(target=f, daemon=True) for f in (put, get, get)]
for t in threads: t.start()
for t in threads: t.join()
";

const ASYNC: &str = "\
import asyncio
async def work(name):
    box = {}
    for n in range(10_000_000):
        box[n % 100] = name
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(*(work(n) for n in range(4)))
asyncio.run(main())
";

const PROCESSES: &str = "\
import multiprocessing as mp
def work(q):
    for n in range(10_000_000):
        q.put(n * n)
        q.get()
def main():
    q = mp.Queue()
    ps = [mp.Process(target=work, args=(q,)) for _ in range(3)]
    for p in ps: p.start()
    for p in ps: p.join()
main()
";

fn programs() -> Vec<(&'static str, Checked)> {
    [("counter", COUNTER), ("queue", QUEUE), ("async", ASYNC), ("processes", PROCESSES)]
        .into_iter()
        .map(|(name, source)| (name, check(source, "program.py").expect("it compiles")))
        .collect()
}

fn settings(quantum: u32) -> LabSettings {
    LabSettings {
        scheduler: SchedulerKind::RoundRobin { quantum },
        switch_points: SwitchPoints::Instruction,
        ..LabSettings::default()
    }
}

fn open(checked: &Checked, lab: LabSettings) -> LabRun {
    let request = RunRequest {
        run: RunId(0),
        source: String::new(),
        file_name: "program.py".into(),
        mode: Mode::Lab,
        lab,
        limits: Limits::default(),
        expected: None,
    };
    LabRun::new(checked, &request)
}

/// One run, in steps a second.
fn rate(once: impl FnOnce() -> u64) -> f64 {
    let began = Instant::now();
    once() as f64 / began.elapsed().as_secs_f64()
}

/// The machine under a scheduler and nothing else.
fn bare(checked: &Checked, quantum: u32) -> u64 {
    let mut world = World::new(checked.program.clone(), WorldConfig::default());
    let mut robin = RoundRobin::new(quantum);
    while world.position() < STEPS {
        let turn = robin.next(&world.choices()).expect("it does not end");
        let points = SwitchPoints::Instruction;
        let stretch = Stretch { steps: turn.steps, points, end: StretchEnd::SwitchPoint };
        world.run_on(turn.choice, stretch);
    }
    world.position()
}

fn recorded(checked: &Checked, quantum: u32) -> u64 {
    let mut run = open(checked, settings(quantum));
    while run.position() < STEPS {
        run.run_on(100_000);
    }
    run.position()
}

fn millions(rate: f64) -> String {
    format!("{:.1} M steps/s", rate / 1e6)
}

fn speed_rows() {
    for (name, checked) in programs() {
        for quantum in [20, 1_000] {
            // By turns, so that a slow moment of the computer falls on both.
            let (mut with, mut without) = (0_f64, 0_f64);
            for _ in 0..TIMES {
                with = with.max(rate(|| recorded(&checked, quantum)));
                without = without.max(rate(|| bare(&checked, quantum)));
            }
            row(&serde_json::json!({
                "what": format!("running and recording, {name}, turns of {quantum} steps"),
                "ours": millions(with),
                "beside": format!("{} unrecorded", millions(without)),
                "value": without / with,
                "limit": 1.5,
                "note": "times slower",
            }));
        }
    }
}

fn jump_rows() {
    let mut runs = programs();
    let busy = examples::by_id("busy-threads").expect("the example is there");
    let source = busy.content.source();
    runs.push(("busy threads", check(&source, "program.py").expect("it compiles")));
    for (name, checked) in runs {
        for steps in [100_000, 1_000_000] {
            let mut run = open(&checked, settings(20));
            while run.position() < steps {
                run.run_on(10_000);
            }
            let length = run.length();
            let mut at = 1_u64;
            let mut times: Vec<f64> = (0..JUMPS)
                .map(|_| {
                    at = at
                        .wrapping_mul(6_364_136_223_846_793_005)
                        .wrapping_add(1_442_695_040_888_963_407);
                    let began = Instant::now();
                    run.obey(&LabCommand::Go { position: (at >> 20) % length });
                    run.take_updates();
                    began.elapsed().as_secs_f64() * 1e3
                })
                .collect();
            times.sort_by(f64::total_cmp);
            let late = times[times.len() * 95 / 100];
            row(&serde_json::json!({
                "what": format!("a jump in {steps} steps, {name}: 95 of 100 take at most"),
                "ours": format!("{late:.2} ms"),
                "beside": format!("{:.2} ms in the middle", times[times.len() / 2]),
                "value": late,
                "limit": FRAME_MS,
                "note": "with the view; milliseconds",
            }));
            let (states, bytes) = run.kept();
            row(&serde_json::json!({
                "what": format!("states of {steps} steps, {name}"),
                "ours": format!("{states} states, {} kB", bytes / 1_000),
                "beside": format!("{:.1} bytes a step", bytes as f64 / length as f64),
                "value": bytes as f64 / f64::from(1 << 20),
                "limit": 72,
                "note": "MiB of objects",
            }));
        }
    }
}

fn row(row: &serde_json::Value) {
    println!("{row}");
}

fn main() {
    speed_rows();
    jump_rows();
}
