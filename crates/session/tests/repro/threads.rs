//! Programs of threads and of tasks.

use std::{
    fs,
    path::{Path, PathBuf},
};

use heddle_protocol::{
    ReproRefused, ReproRequest, Sleeps,
    explore::{Asked, Expected, ExploreSettings, Extent, FindingKind, Possible, Writes},
};
use heddle_session::{Explore, check, repro, repro_refused_text};
use heddle_testkit::cpython;

use crate::{example, explored, forces, forces_each, lab, request, run, script, way_to};

const RACE: &str = "import threading
n = 0
def f():
    global n
    n += 1
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
";

/// Both look, and both take the last one.
const GONE: &str = "import threading
stock = {'tea': 1}
def take():
    if 'tea' in stock:
        del stock['tea']
        print('took it')
ts = [threading.Thread(target=take, name=name) for name in ('ann', 'bob')]
for t in ts: t.start()
for t in ts: t.join()
";

/// It fails for whoever comes late.
const LATE: &str = "import threading
ready = False
def prepare():
    global ready
    ready = True
t = threading.Thread(target=prepare)
t.start()
assert ready, 'too early'
t.join()
";

/// Times that a bad outcome is forced.
const TIMES: usize = 5;

#[test]
fn a_script_holds_the_program_as_it_stands_and_a_line_for_each_turn() {
    let (schedule, _) = way_to(RACE, "1");
    let script = script(RACE, &schedule).expect("there is a script");
    assert!(script.contains(&format!("PROGRAM = r'''\n{RACE}'''[1:]\n")), "{script}");
    assert!(script.contains("In the lab it finishes."));
    let turns: Vec<&str> = script
        .lines()
        .skip_while(|line| *line != "TURNS = [")
        .take_while(|line| *line != "]")
        .filter_map(|line| line.split_once("  # "))
        .map(|(_, comment)| comment)
        .collect();
    assert_eq!(
        turns,
        [
            "MainThread: to line 7: for t in ts: t.start()",
            "Thread-1 (f): to before line 3: def f():",
            "Thread-2 (f): to before line 3: def f():",
            "MainThread: until it waits",
            "Thread-1 (f): to line 5: n += 1",
            "Thread-2 (f): to line 5: n += 1",
            "Thread-1 (f): to its end",
            "MainThread: until it waits",
            "Thread-2 (f): to its end",
            "MainThread: to its end",
        ]
    );
    assert!(script.contains(r#"(1, 17, (("write", 5, 4, 5), 1), False)"#), "{script}");
}

#[test]
fn a_text_that_no_raw_string_holds_is_quoted_line_by_line() {
    let source = "a = '''x'''\nb = \"\"\"\\ty\"\"\"\nprint(a, b)\n";
    let script = script(source, "1").expect("there is a script");
    assert!(script.contains("    \"a = '''x'''\\n\"\n"), "{script}");
    assert!(script.contains("    \"b = \\\"\\\"\\\"\\\\ty\\\"\\\"\\\"\\n\"\n"), "{script}");
    forces(&script, 1, "x \ty\n", 0, "");
}

#[test]
fn what_cannot_be_exported_is_refused_with_a_sentence() {
    let manager = "import multiprocessing\nmanager = multiprocessing.Manager()\n";
    let refused = script(manager, "1").expect_err("it has a server");
    assert_eq!(refused, ReproRefused::Manager);
    let sentence = repro_refused_text(&refused);
    assert!(sentence.starts_with("a program that uses a multiprocessing manager"), "{sentence}");
    assert_eq!(script(RACE, "1 7*5"), Err(ReproRefused::DoesNotFit { step: 0 }));
    assert_eq!(script(RACE, "nonsense"), Err(ReproRefused::NotASchedule));
    let endless = "import threading\nthreading.Thread(target=print).start()\nwhile True: pass\n";
    assert_eq!(script(endless, "1 0*9000000"), Err(ReproRefused::TooLong));
}

#[test]
fn lost_updates_are_forced() {
    for (source, expected) in [(RACE, "1"), (RACE, "2")] {
        let (schedule, output) = way_to(source, expected);
        forces(&script(source, &schedule).expect("a script"), TIMES, &output, 0, "");
    }
    let source = example("lost");
    let (schedule, output) = lab(&source, 3);
    forces(&script(&source, &schedule).expect("a script"), TIMES, &output, 0, "");
}

#[test]
fn what_the_program_reads_is_in_the_script() {
    let source = "import sys, threading
def greet():
    print('Hello', input('Name? '))
t = threading.Thread(target=greet)
t.start()
t.join()
print(sys.stdin.readlines(), repr(sys.stdin.read()))
#@input
# Ann
#
#  two
";
    forces_each(source, &["Name? Hello Ann\n['\\n', ' two\\n'] ''\n"]);
}

#[test]
fn ends_are_forced_too() {
    let asked = "import threading
out = []
t = threading.Thread(target=lambda: out.append(1))
t.start()
n = len(out)
print(n, t.is_alive())
";
    forces_each(asked, &["0 True\n", "0 False\n", "1 True\n", "1 False\n"]);
    let listed = "import threading
t = threading.Thread(target=int)
t.start()
n = threading.active_count()
print(n, t.is_alive())
";
    forces_each(listed, &["1 True\n", "1 False\n", "2 True\n", "2 False\n"]);
    let main = "import threading
def f():
    alive = threading.main_thread().is_alive()
    threading.main_thread().join()
    print(alive, threading.main_thread().is_alive())
threading.Thread(target=f).start()
";
    forces_each(main, &["True False\n", "False False\n"]);
}

#[test]
fn daemons_are_held_where_the_program_ends() {
    let source = "import threading
def f():
    print('a')
    print('b')
threading.Thread(target=f, daemon=True).start()
print('m')
";
    forces_each(source, &["m\n", "a\nm\n", "m\na\n", "a\nm\nb\n", "m\na\nb\n"]);
}

#[test]
fn waits_with_an_end_are_forced() {
    let source = "import queue, threading
q = queue.Queue(1)
def f():
    try: print(q.get(timeout=0.5))
    except queue.Empty: print('empty')
t = threading.Thread(target=f)
t.start()
try: q.put(1, timeout=0.2); q.put(2, timeout=0.1); print('put')
except queue.Full: print('full')
t.join()
";
    forces_each(source, &["1\nput\n", "put\n1\n"]);
}

/// Timers of an event loop that ring in any order and late, with what is asked of a loop meanwhile.
#[test]
fn timers_are_forced_to_ring() {
    let limited = "import asyncio
async def fetch(name, seconds):
    await asyncio.sleep(seconds)
    print(name)
async def main():
    try:
        async with asyncio.timeout(1.5):
            async with asyncio.TaskGroup() as group:
                group.create_task(fetch('a', 1))
                group.create_task(fetch('b', 2))
    except TimeoutError:
        print('late')
asyncio.run(main())
";
    let cleaned = "import asyncio
async def inner():
    try:
        await asyncio.sleep(2)
        print('done')
    except asyncio.CancelledError:
        print('cancelled')
        await asyncio.sleep(1)
        raise
async def main():
    asyncio.get_running_loop().call_later(1, print, 'later')
    task = asyncio.create_task(inner())
    try:
        await asyncio.wait_for(asyncio.shield(task), 1)
    except TimeoutError:
        print('timed out')
        task.cancel()
        await asyncio.wait([task])
asyncio.run(main())
";
    let woken = "import asyncio, threading, time
async def main():
    event, loop = asyncio.Event(), asyncio.get_running_loop()
    def wake():
        time.sleep(1)
        loop.call_soon_threadsafe(event.set)
    thread = threading.Thread(target=wake)
    thread.start()
    try:
        await asyncio.wait_for(event.wait(), 2)
        print('set')
    except TimeoutError:
        print('timed out')
    thread.join()
asyncio.run(main())
";
    for (source, count) in [(limited, 7), (cleaned, 11), (woken, 2)] {
        let sleeps = Sleeps::AnyTime;
        let checked = check(source, "program.py").expect("it compiles");
        let settings = ExploreSettings { shown: 100, sleeps, ..Default::default() };
        let mut explore = Explore::new(&checked, settings);
        while !explore.is_complete() && explore.advance(1_000) {}
        let rows = explore.report().outputs.shown;
        assert_eq!(rows.len(), count, "{rows:?}");
        for row in rows {
            let expected = Expected { text: row.text.clone(), extent: Extent::Whole };
            let asked = Asked { writes: Writes::Expected(expected), ends: Vec::new() };
            let Possible::Yes(way) = explore.possible(&asked) else { panic!("{row:?}") };
            let request = ReproRequest { sleeps, ..request(source, &way.schedule) };
            let script = repro(&checked, &request).expect("a script");
            forces(&script, 1, &row.text, 0, "");
        }
    }
}

/// Who has taken a job from a pool can be held before it does it, though the pool's code is the library's.
#[test]
fn jobs_of_a_pool_are_forced_to_begin() {
    let source = "from concurrent.futures import ThreadPoolExecutor, as_completed
def work(n):
    return n
with ThreadPoolExecutor(2) as pool:
    for job in as_completed([pool.submit(work, n) for n in range(2)]):
        print(job.result())
";
    // Where both are done, `as_completed` gives them in the order of a set.
    forces_each(source, &["1\n0\n"]);
}

#[test]
fn what_comes_out_otherwise_is_told() {
    let Some(python) = cpython() else { return };
    let (schedule, _) = way_to(RACE, "1");
    let script = script(RACE, &schedule).expect("a script");
    for (found, other, says) in [
        ("OUTPUT = \"1\\n\"", "OUTPUT = \"2\\n\"", "in the lab it writes something else"),
        ("END = \"over\"", "END = \"deadlock\"", "in the lab it ends in a deadlock"),
    ] {
        assert!(script.contains(found), "{script}");
        let done = run(&python, &script.replace(found, other));
        let says = format!("gates: the order could not be forced: {says}\n");
        assert_eq!((&*done.stdout, &*done.stderr), ("1\n", &*says));
    }
}

#[test]
fn broken_lines_are_forced() {
    let source = example("threads");
    let (schedule, output) = way_to(&source, "...\n0a\n...");
    forces(&script(&source, &schedule).expect("a script"), TIMES, &output, 0, "");
}

#[test]
fn deadlocks_are_forced_and_told() {
    for id in ["crossed", "philosophers"] {
        let source = example(id);
        let report = explored(&source).report();
        let deadlock = report
            .findings
            .iter()
            .find(|finding| matches!(finding.kind, FindingKind::Deadlock { .. }))
            .expect("it can deadlock");
        let bad = script(&source, &deadlock.bad.schedule).expect("a script");
        assert!(bad.contains("In the lab it ends in a deadlock."));
        let says = "gates: deadlock: nobody can ever move again\n";
        forces(&bad, TIMES, &deadlock.bad.output, 3, says);
        if let Some(good) = &deadlock.good {
            let script = script(&source, &good.schedule).expect("a script");
            forces(&script, 1, &good.output, 0, "");
        }
    }
}

#[test]
fn exceptions_are_forced() {
    for (source, status, error) in
        [(GONE, 0, "KeyError: 'tea'"), (LATE, 1, "AssertionError: too early")]
    {
        let report = explored(source).report();
        let failure = report.findings.first().expect("it can fail");
        let bad = script(source, &failure.bad.schedule).expect("a script");
        // The witness ends where it fails; the rest of the run is the script's too.
        let stdout = if status == 0 { "took it\n" } else { "" };
        forces(&bad, TIMES, stdout, status, error);
        let good = failure.good.as_ref().expect("it can end well");
        forces(&script(source, &good.schedule).expect("a script"), 1, &good.output, 0, "");
    }
}

/// Programs whose output tells of the clock's microseconds, of the system's random numbers, or of
/// sets' order by address.
const ELSEWHERE: [&str; 6] = [
    "timers.py",
    "async_timers.py",
    "spin_until.py",
    "random_choices.py",
    "async_and_threads.py",
    "mix.py",
];

#[test]
fn any_schedule_of_the_lab_is_forced() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/replay");
    let entries = fs::read_dir(folder).expect("the folder is there");
    let mut files: Vec<PathBuf> = entries.map(|entry| entry.expect("a file").path()).collect();
    files.sort();
    let mut forced = 0;
    for file in files {
        let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if ELSEWHERE.contains(&&*name) {
            continue;
        }
        let source = fs::read_to_string(&file).expect("it can be read");
        let (schedule, output) = lab(&source, 11);
        match script(&source, &schedule) {
            Err(refused) => assert_eq!(refused, ReproRefused::Manager, "{name}"),
            Ok(script) => {
                forced += 1;
                let Some(python) = cpython() else { continue };
                let done = run(&python, &script);
                assert_eq!(done.stdout, output, "{name}: {}", done.stderr);
                assert!(!done.stderr.contains("could not be forced"), "{name}: {}", done.stderr);
            }
        }
    }
    assert!(forced >= 14, "{forced} programs");
}
