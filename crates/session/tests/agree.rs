//! What a run prints is one of the outputs that the explorer knows, also where that hangs on how objects
//! are numbered: sets of objects that compare by identity, whose order is CPython's own business, and ends
//! of objects.

use heddle_protocol::{
    EventKind, LabSettings, Limits, Mode, Opening, RunId, RunRequest, SchedulerKind, Sleeps,
    SwitchPoints,
    explore::{Asked, Expected, ExploreSettings, Extent, Possible, Writes},
};
use heddle_session::{Checked, Explore, LabRun, check, run_to_end};

const TASKS: &str = "import asyncio
async def work(n):
    await asyncio.sleep(0)
    return n
async def main():
    done, pending = await asyncio.wait([asyncio.create_task(work(n)) for n in range(9)])
    print([task.result() for task in done], len(pending))
asyncio.run(main())
";

const THREADS: &str = "import threading
class Item:
    def __init__(self, n): self.n = n
items, lock = set(), threading.Lock()
def work(first):
    for n in range(first, first + 3):
        with lock: items.add(Item(n))
threads = [threading.Thread(target=work, args=(n,)) for n in (10, 20)]
for t in threads: t.start()
for t in threads: t.join()
print([item.n for item in items], items.pop().n, [item.n for item in frozenset(items)])
";

/// Each thread tells of what it let go of itself, at once.
const ENDS: &str = "import threading, weakref
class Thing:
    def __init__(self, name): self.name = name
    def __del__(self): print(self.name, 'ends')
thing = Thing('first')
proxy = weakref.proxy(thing)
print(proxy.name)
del thing
try:
    print(proxy.name)
except ReferenceError:
    print('gone')
class Other: pass
def work():
    print(weakref.ref(Other())() is None, end=' ')
threads = [threading.Thread(target=work) for _ in range(2)]
for t in threads: t.start()
for t in threads: t.join()
";

/// Two timers that may ring in any order, and together.
const TIMERS: &str = "\
import asyncio

async def first():
    await asyncio.sleep(0.1)
    asyncio.get_running_loop().call_soon(print, 'then')
    print('first')

async def second():
    await asyncio.sleep(0.2)
    print('second')

async def main():
    await asyncio.gather(first(), second())

asyncio.run(main())
";

/// A timeout that never has to come, beside work that is ready.
const TIMEOUT: &str = "\
import asyncio

async def work():
    for _ in range(3):
        await asyncio.sleep(0)
    return 'done'

async def main():
    try:
        print(await asyncio.wait_for(work(), 5))
    except TimeoutError:
        print('late')

asyncio.run(main())
";

fn run(checked: &Checked, source: &str, lab: LabSettings) -> String {
    let request = RunRequest {
        run: RunId(1),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings { opening: Opening::Run, ..lab },
        limits: Limits::default(),
        expected: None,
    };
    let mut text = String::new();
    run_to_end(checked, &request, |event| {
        if let EventKind::Write { text: more, .. } = &event.kind {
            text.push_str(more);
        }
    });
    text
}

#[test]
fn runs_and_the_explorer_agree() {
    let (clock, any_time) = (Sleeps::Clock, Sleeps::AnyTime);
    let programs = [
        (TASKS, clock, 1),
        (THREADS, clock, 20),
        (ENDS, clock, 2),
        (TIMERS, clock, 1),
        (TIMERS, any_time, 3),
        (TIMEOUT, clock, 1),
        (TIMEOUT, any_time, 2),
    ];
    for (source, sleeps, count) in programs {
        let checked = check(source, "program.py").expect("it compiles");
        let settings = ExploreSettings { shown: 100, sleeps, ..ExploreSettings::default() };
        let mut explore = Explore::new(&checked, settings);
        while explore.advance(usize::MAX) {}
        let report = explore.report();
        assert!(report.complete, "{source}");
        let rows = report.outputs.shown;
        assert_eq!(rows.len(), count, "{source}");
        for row in &rows {
            let text = row.text.clone();
            let expected = Writes::Expected(Expected { text, extent: Extent::Whole });
            let asked = Asked { writes: expected, ends: Vec::new() };
            let Possible::Yes(way) = explore.possible(&asked) else { panic!("{}", row.text) };
            let replayed = LabSettings {
                scheduler: SchedulerKind::Replay,
                switch_points: SwitchPoints::Instruction,
                schedule: way.schedule,
                sleeps,
                ..LabSettings::default()
            };
            assert_eq!(run(&checked, source, replayed), row.text);
        }
        for seed in 0..30 {
            let scheduler = SchedulerKind::Random;
            let random = LabSettings { scheduler, seed, sleeps, ..LabSettings::default() };
            let output = run(&checked, source, random);
            assert!(rows.iter().any(|row| row.text == output), "{output}");
        }
    }
}

/// The lab lists timers that may ring among those who may move, by whose they are.
#[test]
fn timers_are_chosen_by_whose_they_are() {
    let lab = LabSettings {
        sleeps: Sleeps::AnyTime,
        scheduler: SchedulerKind::Manual,
        opening: Opening::PausedAt(40),
        ..LabSettings::default()
    };
    let request = RunRequest {
        run: RunId(1),
        source: TIMERS.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab,
        limits: Limits::default(),
        expected: None,
    };
    let checked = check(TIMERS, "program.py").expect("it compiles");
    let mut run = LabRun::new(&checked, &request);
    while run.is_running() {
        run.advance(100_000, u64::MAX);
    }
    let view = run.view();
    let names: Vec<&str> = view.ready.iter().map(|ready| ready.name.as_str()).collect();
    assert_eq!(names, ["MainThread", "timer: Task-2", "timer: Task-3"]);
    assert!(view.tasks.iter().all(|task| !task.name.contains("timer")), "{:?}", view.tasks);
    let timers: Vec<&str> = view.loops[0].timers.iter().map(|timer| timer.name.as_str()).collect();
    assert_eq!(timers, ["Task-2", "Task-3"]);
}
