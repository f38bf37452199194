//! Reduced and full searches find the same outputs, deadlocks and failures, on generated programs;
//! and both find what a plain search without any of it finds.

#[path = "brute/any_time.rs"]
mod any_time;
#[path = "brute/calculations.rs"]
mod calculations;
mod common;
#[path = "brute/ends.rs"]
mod ends;
#[path = "brute/equal.rs"]
mod equal;
#[path = "brute/finalizers.rs"]
mod finalizers;
#[path = "brute/made.rs"]
mod made;
#[path = "brute/moments.rs"]
mod moments;
#[path = "brute/numbers.rs"]
mod numbers;
#[path = "brute/served.rs"]
mod served;
#[path = "brute/stand.rs"]
mod stand;
#[path = "brute/starts.rs"]
mod starts;
#[path = "brute/stuck.rs"]
mod stuck;

use common::{both, found, found_marked, plainly, plainly_marked};
use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use heddle_explorer::{
    language::Language,
    machine::{Grain, Settings},
    outputs::Outputs,
    patience::Patience,
    pattern::Pattern,
    search::{Budget, Progress, Search},
};
use heddle_protocol::SwitchPoints;

/// What a reduced search finds, which a full one finds too.
fn agreed(source: &str) -> common::Found {
    let (reduced, full) = both(source);
    assert_eq!(reduced, full, "{source}");
    reduced
}

/// SplitMix64.
struct Draw(u64);

impl Draw {
    fn below(&mut self, bound: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % bound
    }

    fn pick<'a>(&mut self, among: &[&'a str]) -> &'a str {
        among[self.below(among.len() as u64) as usize]
    }
}

const STATEMENTS: [&str; 30] = [
    "a += 1",
    "b = a + 1",
    "a, b = b, a",
    "print('T', a)",
    "write('T\\n')",
    "with lock:\n        a += 1",
    "with lock:\n        b = b * 2\n        write('Tl')",
    "with other:\n        with lock:\n            a = 5",
    "with lock:\n        with other:\n            b = 7",
    "if a == 1: raise ValueError('T saw one')",
    "try:\n        if b: raise KeyError(b)\n    except KeyError: write('kT')",
    "items.append('T')",
    "items[0] += 1",
    "table['k'] = a",
    "table['T'] = 1",
    "box.n = box.n + 1",
    "box.m = 'T'",
    "q.put('T')",
    "write(q.get())",
    "event.set()",
    "event.wait()",
    "write(str(event.is_set()))",
    "if lock.acquire(False):\n        write('gT')\n        lock.release()",
    "with cond:\n        ready = True\n        cond.notify()",
    "with cond:\n        while not ready: cond.wait()",
    "sem.acquire()\n    write('sT')\n    sem.release()",
    "for i in range(2):\n        b += i",
    "x = [a, b]\n    a = len(x) + x[0]",
    "write(str(len(items)))",
    "Box.total += 1",
];

const HEAD: &str = "import threading, queue, sys
write = sys.stdout.write
a = b = 0
ready = False
lock = threading.Lock()
other = threading.Lock()
cond = threading.Condition()
event = threading.Event()
sem = threading.Semaphore(1)
q = queue.Queue(1)
items = [0]
table = {'k': 0}
class Box:
    total = 0
    n = 0
box = Box()
box.n = 0
";

/// A small program: two to four tasks of one to three statements.
fn program(seed: u64, most: u64) -> String {
    let mut draw = Draw(seed);
    let tasks = (2 + [0, 0, 0, 0, 1, 1, 1, 2][draw.below(8) as usize]).min(most);
    let mut source = HEAD.to_owned();
    let mut left = if tasks == 4 { 4 } else { most };
    for task in 0..tasks {
        source.push_str(&format!("def f{task}():\n    global a, b, ready\n"));
        let here = (1 + draw.below(3)).min(left.saturating_sub(tasks - task - 1)).max(1);
        left -= here.min(left);
        for _ in 0..here {
            let name = ["A", "B", "C", "D"][task as usize];
            let statement = draw.pick(&STATEMENTS).replace('T', name);
            source.push_str(&format!("    {}\n", statement.replace("Aotal", "Total")));
        }
    }
    let list = (0..tasks).map(|task| format!("f{task}")).collect::<Vec<_>>().join(", ");
    source.push_str(&format!(
        "ts = [threading.Thread(target=f, name=f.__name__) for f in [{list}]]\n"
    ));
    source.push_str("for t in ts: t.start()\n");
    if tasks > 2 || draw.below(4) > 0 {
        source.push_str("for t in ts: t.join()\n");
    }
    source.push_str("write(f'{a} {b} {items} {table} {box.n} {Box.total}\\n')\n");
    source
}

/// What processes do with each other.
const BETWEEN: [&str; 22] = [
    "raw.value += 1",
    "raw.value = raw.value * 2 + 1",
    "count.value = 3",
    "write('T')",
    "write(str(raw.value))",
    "with lock:\n        raw.value += 1",
    "with lock:\n        write('T')\n        write('l')",
    "if raw.value == 1: raise ValueError('T saw one')",
    "q.put('T')",
    "write(q.get())",
    "try: write(q.get(timeout=1))\n    except Empty: write('eT')",
    "try: q.put('T', False)\n    except Full: write('fT')",
    "event.set()",
    "event.wait()",
    "write(str(event.is_set())[0])",
    "if lock.acquire(False):\n        write('gT')\n        lock.release()",
    "sem.acquire()\n    write('sT')\n    sem.release()",
    "left.send('T')",
    "write(right.recv())",
    "own += 1\n    write(str(own))",
    "os._exit(3)",
    "with count.get_lock():\n        count.value += 1",
];

const HEAD_BETWEEN: &str = "import multiprocessing, sys, os
from queue import Empty, Full
write = sys.stdout.write
raw = multiprocessing.Value('i', 0, lock=False)
count = multiprocessing.Value('i', 0)
lock = multiprocessing.Lock()
event = multiprocessing.Event()
sem = multiprocessing.Semaphore(1)
q = multiprocessing.Queue(1)
left, right = multiprocessing.Pipe()
own = 0
";

/// A small program of two or three processes.
fn processes(seed: u64, most: u64) -> String {
    let mut draw = Draw(seed ^ 0x5EED);
    let tasks = (2 + [0, 0, 0, 1][draw.below(4) as usize]).min(most);
    let mut source = HEAD_BETWEEN.to_owned();
    let mut left = most;
    for task in 0..tasks {
        source.push_str(&format!("def f{task}():\n    global own\n"));
        let here = (1 + draw.below(2)).min(left.saturating_sub(tasks - task - 1)).max(1);
        left -= here.min(left);
        for _ in 0..here {
            let name = ["A", "B", "C"][task as usize];
            source.push_str(&format!("    {}\n", draw.pick(&BETWEEN).replace('T', name)));
        }
    }
    let list = (0..tasks).map(|task| format!("f{task}")).collect::<Vec<_>>().join(", ");
    source.push_str(&format!(
        "ps = [multiprocessing.Process(target=f, daemon={}) for f in [{list}]]\n",
        if draw.below(6) == 0 { "True" } else { "False" },
    ));
    source.push_str("for p in ps: p.start()\n");
    match draw.below(8) {
        0 => source.push_str("ps[0].terminate()\n"),
        1 => source.push_str("write('m')\n"),
        _ => {}
    }
    if draw.below(4) > 0 {
        source.push_str("for p in ps: p.join()\n");
        source.push_str("write(str([p.exitcode for p in ps]))\n");
    }
    source.push_str("write(f'{raw.value} {count.value} {own}\\n')\n");
    source
}

/// What coroutines do.
const AWAITED: [&str; 15] = [
    "write('T')",
    "n += 1",
    "v = n\n    await asyncio.sleep(0)\n    n = v + 1",
    "await asyncio.sleep(1)",
    "await q.put('T')",
    "write(await q.get())",
    "async with lock:\n        write('T')\n        await asyncio.sleep(0)\n        write('l')",
    "event.set()",
    "await event.wait()",
    "await asyncio.shield(asyncio.sleep(0, inside('T')))",
    "try: await asyncio.wait_for(event.wait(), 1)\n    except TimeoutError: write('tT')",
    "if n == 1: raise ValueError('T saw one')",
    "event.wait()",
    "asyncio.current_task().cancel()",
    "write(str(n))",
];

const HEAD_AWAITED: &str = "import asyncio, sys
write = sys.stdout.write
n = 0
def inside(who):
    global n
    n = n + 1
    write(who)
";

/// A small program of two or three coroutines.
fn coroutines(seed: u64) -> String {
    let mut draw = Draw(seed ^ 0xA51C);
    let tasks = 2 + draw.below(2);
    let mut source = HEAD_AWAITED.to_owned();
    source.push_str("async def main():\n    global n\n");
    source.push_str("    q, lock, event = asyncio.Queue(1), asyncio.Lock(), asyncio.Event()\n");
    for task in 0..tasks {
        source.push_str(&format!("    async def f{task}():\n        global n\n"));
        for _ in 0..1 + draw.below(3) {
            let name = ["A", "B", "C"][task as usize];
            let statement = draw.pick(&AWAITED).replace('T', name).replace("Aimeout", "Timeout");
            let statement = statement.replace("Bimeout", "Timeout").replace("Cimeout", "Timeout");
            source.push_str(&format!("        {}\n", statement.replace('\n', "\n    ")));
        }
    }
    let list = (0..tasks).map(|task| format!("f{task}()")).collect::<Vec<_>>().join(", ");
    source.push_str(&format!("    await asyncio.gather({list})\n    write(str(n))\n"));
    source.push_str("asyncio.run(main())\n");
    source
}

fn agree(count: u64, make: impl Fn(u64) -> String + Sync) {
    std::thread::scope(|scope| {
        for part in 0..4 {
            let make = &make;
            scope.spawn(move || {
                for seed in (part..count).step_by(4) {
                    let source = make(seed);
                    let (reduced, full) = both(&source);
                    assert_eq!(reduced, full, "seed {seed}\n{source}");
                }
            });
        }
    });
}

#[test]
fn reduced_and_full_searches_agree_on_400_programs_of_threads() {
    agree(400, |seed| program(seed, 4));
}

#[test]
fn they_agree_on_programs_of_processes() {
    agree(60, |seed| processes(seed, 4));
}

#[test]
fn they_agree_on_programs_of_coroutines() {
    agree(60, coroutines);
}

#[test]
fn both_agree_with_a_plain_search() {
    for seed in [1, 2, 4, 5, 7, 9, 11, 13] {
        let source = program(seed, 2);
        let reduced = found(&source, Grain::Visible);
        assert_eq!(reduced, plainly(&source), "seed {seed}\n{source}");
    }
}

#[test]
fn both_agree_with_a_plain_search_of_processes() {
    for seed in [1, 3, 19] {
        let source = processes(seed, 2);
        let reduced = found(&source, Grain::Visible);
        assert_eq!(reduced, plainly(&source), "seed {seed}\n{source}");
    }
}

const MARKS: [&str; 5] = ["a", "b", "items", "table", "ready"];

#[test]
fn last_values_are_kept_as_in_full_searches() {
    let marks = ["a", "b", "items", "table", "ready", "box.n", "Box.total"];
    let mut differing = 0;
    for seed in 1000..1120 {
        let source = program(seed, 3);
        let reduced = found_marked(&source, Grain::Visible, &marks);
        let full = found_marked(&source, Grain::Everything, &marks);
        assert_eq!(reduced, full, "seed {seed}\n{source}");
        assert!(!reduced.finals.is_empty(), "seed {seed}\n{source}");
        differing += u32::from(reduced.finals.len() > 1);
    }
    assert!(differing > 10, "{differing} programs leave something to find");
}

#[test]
fn last_values_are_those_of_a_plain_search() {
    for seed in [1, 2, 4, 5, 7, 9, 11, 13] {
        // Nothing is written that would tell.
        let source = program(seed, 2).replace("write(f'{a} {b}", "str(f'{a} {b}");
        let reduced = found_marked(&source, Grain::Visible, &MARKS);
        assert_eq!(reduced, plainly_marked(&source, &MARKS), "seed {seed}\n{source}");
    }
}

#[test]
fn one_line_before_another_is_what_the_outputs_say() {
    for seed in 2000..2060 {
        let source = program(seed, 3).replace("write('T", "print('T");
        let search = common::search(&source, Grain::Visible);
        let all = common::found_in(&search);
        let texts: Vec<Vec<&str>> =
            all.outputs.iter().map(|(text, _)| text.lines().collect()).collect();
        let mut lines: Vec<&str> = texts.iter().flatten().copied().collect();
        lines.sort_unstable();
        lines.dedup();
        // What stands for something else in a pattern is no line here.
        lines.retain(|line| !line.contains("...") && *line != "?" && !line.is_empty());
        for first in lines.iter().take(6) {
            for second in lines.iter().take(6) {
                let one = |lines: &Vec<&str>| {
                    let at = lines.iter().position(|line| line == first);
                    at.is_some_and(|at| lines[at + 1..].contains(second))
                };
                let expected = texts.iter().any(one);
                let found = search.possible(&Pattern::before(first, second));
                assert_eq!(found.is_some(), expected, "{first} {second}\n{source}");
                if let Some(witness) = found {
                    assert!(one(&witness.written.lines().collect()), "{}", witness.written);
                }
            }
        }
    }
}

#[test]
fn what_is_changed_after_it_was_shared_is_seen() {
    for share in ["items.append(x)", "items[0] = x", "table['x'] = x", "box.x = x", "Box.x = x"] {
        let get = share.replace(".append(x)", "[-1]").replace(" = x", "");
        let source = format!(
            "{HEAD}Box.x = box.x = table['x'] = items[0] = [0]
def f():
    x = [1]
    {share}
    x[0] = 2
def g():
    write(str({get}[0]))
ts = [threading.Thread(target=f) for f in (f, g)]
for t in ts: t.start()
for t in ts: t.join()"
        );
        let reduced = found(&source, Grain::Visible);
        assert_eq!(reduced, plainly(&source), "{source}");
        let texts: Vec<&str> = reduced.outputs.iter().map(|(text, _)| &**text).collect();
        assert_eq!(texts, ["0", "1", "2"], "{source}");
    }
}

#[test]
fn a_search_that_is_interrupted_finds_the_same() {
    let mut times = 0;
    for seed in [1, 2, 4, 5, 7, 9] {
        for source in [program(seed, 3), processes(seed, 2), coroutines(seed)] {
            let asked = Arc::new(AtomicUsize::new(0));
            let settings = Settings::default();
            let mut search = Search::new(common::compiled(&source), settings);
            // Every other time there is none left.
            let count = asked.clone();
            let is_over = move || count.fetch_add(1, Ordering::Relaxed) % 2 == 1;
            search.set_patience(Patience::until(is_over));
            while search.advance(usize::MAX, Budget::default()) != Progress::Complete {}
            times += asked.load(Ordering::Relaxed);
            search.set_patience(Patience::default());
            assert_eq!(common::found_in(&search), found(&source, Grain::Visible), "{source}");
        }
    }
    assert!(times > 10, "asked {times} times");
}

#[test]
fn without_patience_nothing_is_told() {
    let source = program(1, 3);
    let mut search = common::search(&source, Grain::Visible);
    search.set_patience(Patience::until(|| true));
    assert!(Outputs::new(&Language::new(&search), 1 << 20).is_err());
    assert_eq!(search.schedules(), None);
    // Only now and then somebody looks whether there is time: not within a few states.
    let source = "import threading
n = 0
def f():
    global n
    for _ in range(3): n += 1
for _ in range(4): threading.Thread(target=f).start()
";
    let mut search = Search::new(common::compiled(source), Settings::default());
    search.set_patience(Patience::until(|| true));
    let progress = (0..1000).map(|_| search.advance(1, Budget::default()));
    assert!(progress.into_iter().any(|progress| progress == Progress::OutOfTime));
}

#[test]
fn what_is_changed_after_a_start_is_seen() {
    let source = "import threading, sys
def f(x): sys.stdout.write(str(x[0]))
x = [0]
def g():
    y = [1]
    t = threading.Thread(target=f, args=(y,))
    t.start()
    y[0] = 2
    t.join()
g()";
    let reduced = found(source, Grain::Visible);
    assert_eq!(reduced, plainly(source));
    let texts: Vec<&str> = reduced.outputs.iter().map(|(text, _)| &**text).collect();
    assert_eq!(texts, ["1", "2"]);
}

#[test]
fn what_a_program_looks_at_in_its_last_line_counts() {
    // The last stretch of the main thread, and of the program, reads what a daemon changes.
    let source = "import threading
n = 0
def f():
    global n
    n = 1
threading.Thread(target=f, daemon=True).start()
print(n)";
    for points in [SwitchPoints::Instruction, SwitchPoints::Line, SwitchPoints::Cpython] {
        let settings = Settings { points, ..Settings::default() };
        let found =
            common::found_in(&common::search_with(common::compiled(source), source, settings));
        let texts: Vec<&str> = found.outputs.iter().map(|(text, _)| &**text).collect();
        assert_eq!(texts, ["0\n", "1\n"], "{points:?}");
    }
}

fn agree_at(points: SwitchPoints, source: &str) {
    let program = common::compiled(source);
    let found = |grain| {
        let settings = Settings { points, grain, ..Settings::default() };
        common::found_in(&common::search_with(program.clone(), source, settings))
    };
    assert_eq!(found(Grain::Visible), found(Grain::Everything), "{points:?}\n{source}");
}

/// Where a stretch between two switch points takes locks and does more, that is what counts.
#[test]
fn both_agree_between_coarser_switch_points() {
    for seed in 0..40 {
        let source = program(seed * 7 + 1, 3);
        agree_at(SwitchPoints::Cpython, &source);
        agree_at(SwitchPoints::Line, &source);
    }
}

/// What is done before a lock is taken in the same stretch is not protected by it: who has to wait
/// for the lock has done it already.
#[test]
fn what_comes_before_a_lock_in_its_stretch_may_come_between_what_it_protects() {
    let source = "import threading, time
x = 0
seen = []
lock = threading.Lock()
def f():
    global x
    with lock:
        x = 1
        time.sleep(0)
        x = 2
def g():
    y = x; lock.acquire(); seen.append(y); seen.append(x); lock.release()
ts = [threading.Thread(target=t) for t in (f, g)]
for t in ts: t.start()
for t in ts: t.join()
print(seen)";
    for points in [SwitchPoints::Line, SwitchPoints::Cpython] {
        agree_at(points, source);
        let settings = Settings { points, ..Settings::default() };
        let found =
            common::found_in(&common::search_with(common::compiled(source), source, settings));
        assert!(found.outputs.iter().any(|(text, _)| text == "[1, 2]\n"), "{points:?}: {found:?}");
    }
}

/// Who starts a thread makes it the next one, whoever started others meanwhile.
#[test]
fn threads_that_start_threads_at_once_lose_none() {
    let starts = "import threading, sys
write = sys.stdout.write
def a(): write('A')
def b(): write('B')
def start(target): threading.Thread(target=target).start()
ts = [threading.Thread(target=start, args=(target,)) for target in (a, b)]
for t in ts: t.start()";
    let once = "import threading, sys
t = threading.Thread(target=int)
def start():
    try: t.start()
    except RuntimeError: sys.stdout.write('no')
for _ in range(2): threading.Thread(target=start).start()";
    for (source, outputs) in [(starts, ["AB", "BA"].as_slice()), (once, &["no"])] {
        let (reduced, full) = both(source);
        assert_eq!(reduced, full, "{source}");
        let texts: Vec<&str> = reduced.outputs.iter().map(|(text, _)| text.as_str()).collect();
        assert_eq!(texts, outputs, "{source}");
    }
}

/// Between the making of an iterator and its first item anything may happen to what it goes through.
#[test]
fn what_is_iterated_over_may_change_before_the_first_item() {
    for (made, iterated, change) in [
        ("collections.deque([1])", "d", "d.append(3)"),
        ("collections.deque([1, 2])", "d", "d.rotate()"),
        ("collections.deque([1])", "reversed(d)", "d.pop()"),
        ("{1: 1}", "d", "d.clear()"),
        ("{1: 1}", "d.values()", "d.pop(1)"),
        ("{1: 1}", "reversed(d)", "d.popitem()"),
        ("{1}", "d", "d.clear()"),
    ] {
        let source = format!(
            "import collections, sys, threading
d = {made}
threading.Thread(target=lambda: {change}).start()
it = iter({iterated})
try: sys.stdout.write(str(next(it)))
except (RuntimeError, StopIteration) as e: sys.stdout.write(type(e).__name__)"
        );
        let (reduced, full) = both(&source);
        assert_eq!(reduced, full, "{source}");
        assert_eq!(reduced, plainly(&source), "{source}");
        let fails = |(text, _): &(String, u8)| text == "RuntimeError";
        assert!(reduced.outputs.iter().any(fails), "{source}\n{reduced:?}");
    }
}

/// Whether an event that another thread sets is seen depends on whether the loop waits already.
#[test]
fn what_a_thread_sets_may_leave_a_loop_waiting() {
    let source = |set: &str| {
        format!(
            "import asyncio, sys, threading
async def main():
    event, loop = asyncio.Event(), asyncio.get_running_loop()
    threading.Thread(target=lambda: {set}).start()
    await event.wait()
    sys.stdout.write(str(event.is_set()))
asyncio.run(main())"
        )
    };
    for (set, deadlocks) in [("event.set()", 1), ("loop.call_soon_threadsafe(event.set)", 0)] {
        let (reduced, full) = both(&source(set));
        assert_eq!(reduced, full, "{set}");
        assert_eq!(reduced.outputs, plainly(&source(set)).outputs, "{set}");
        assert_eq!(reduced.deadlocks.len(), deadlocks, "{set} {reduced:?}");
        assert!(reduced.outputs.iter().any(|(text, _)| text == "True"), "{reduced:?}");
    }
}
