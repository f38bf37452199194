//! What never ends: which programs come there, who goes round, and what was written by then.

#[expect(dead_code, reason = "brute.rs uses the rest")]
mod common;

use std::collections::BTreeSet;

use common::search;
use heddle_explorer::{language::Language, machine::Grain, outputs::Outputs};

const FINISHED: u8 = 1;
const ENDLESS: u8 = 16;

/// Outputs and how runs end after them, and everybody who may go round for ever, with the lines.
type Found = (BTreeSet<(String, u8)>, BTreeSet<Vec<(String, u32)>>);

fn endless(source: &str, grain: Grain) -> Found {
    let mut search = search(source, grain);
    search.look_for_endless();
    let outputs = Outputs::new(&Language::new(&search), 1 << 20).expect("the program is small");
    let outputs = outputs.list(usize::MAX).into_iter().map(|(text, ends)| (text, ends.0)).collect();
    (outputs, search.endless_findings().into_iter().map(|(round, _)| round).collect())
}

fn outputs(rows: &[(&str, u8)]) -> BTreeSet<(String, u8)> {
    rows.iter().map(|(text, ends)| ((*text).to_owned(), *ends)).collect()
}

/// In both grains; in the coarser one a step begins where others can see what it does.
fn comes_to(source: &str, rows: &[(&str, u8)], rounds: &[&[(&str, u32)]]) {
    for grain in [Grain::Visible, Grain::Everything] {
        let found = endless(source, grain);
        let rounds = rounds.iter().map(|round| {
            round.iter().map(|(who, line)| ((*who).to_owned(), *line)).collect::<Vec<_>>()
        });
        assert_eq!(found.0, outputs(rows), "{grain:?} {source}");
        match grain {
            Grain::Visible => assert_eq!(found.1, rounds.collect(), "{source}"),
            _ => assert_eq!(found.1.is_empty(), rounds.len() == 0, "{source}"),
        }
    }
}

#[test]
fn a_lost_update_that_somebody_waits_for_in_a_loop_never_ends() {
    let source = "import threading
n = 0
def work():
    global n
    n += 1
ts = [threading.Thread(target=work) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
while n < 2:
    pass
print('done')
";
    comes_to(source, &[("", ENDLESS), ("done\n", FINISHED)], &[&[("MainThread", 9)]]);
}

#[test]
fn a_flag_that_is_taken_back_may_be_seen_or_not() {
    let source = "import threading
flag = False
def wait():
    while not flag:
        pass
t = threading.Thread(target=wait)
t.start()
flag = True
flag = False
t.join()
print('seen')
";
    comes_to(source, &[("", ENDLESS), ("seen\n", FINISHED)], &[&[("Thread-1 (wait)", 4)]]);
}

#[test]
fn what_can_still_end_is_no_round_without_end() {
    let source = "import threading
flag = False
def wait():
    while not flag:
        pass
t = threading.Thread(target=wait)
t.start()
flag = True
t.join()
print('seen')
";
    comes_to(source, &[("seen\n", FINISHED)], &[]);
}

#[test]
fn polls_by_the_clock_go_round_too() {
    let source = "import threading, time
ready = threading.Event()
def wait():
    while True:
        if ready.wait(0.1):
            break
        ready.clear()
t = threading.Thread(target=wait)
t.start()
t.join()
";
    comes_to(source, &[("", ENDLESS)], &[&[("Thread-1 (wait)", 5)]]);
}

#[test]
fn who_writes_for_ever_has_no_output_and_goes_round() {
    let source = "import threading
def tell(word):
    while True:
        print(word)
threading.Thread(target=tell, args=('x',)).start()
";
    comes_to(source, &[], &[&[("Thread-1 (tell)", 3), ("Thread-1 (tell)", 4)]]);
}

#[test]
fn reduced_and_full_searches_agree_on_what_never_ends() {
    let statements = ["a = 1", "a = 0", "a += 1", "b = a", "print('T', a)", "b += 1"];
    let conditions = ["a < 1", "b < 1", "a == b", "a > 1", "b == 2", "a < 2"];
    let mut ended = [0, 0];
    for seed in 0..120_usize {
        let pick = |all: &[&'static str], at: usize| all[(seed / (at + 1) + at * 7) % all.len()];
        let work = |at: usize| {
            let (first, second) = (pick(&statements, at), pick(&statements, at + 2));
            let wait = pick(&conditions, at);
            let begin = format!("def f{at}():\n    global a, b\n    {first}\n");
            match (seed + at) % 3 {
                0 => format!("{begin}    {second}\n"),
                _ => format!("{begin}    while {wait}:\n        pass\n    {second}\n"),
            }
        };
        let source = format!(
            "import threading\na = b = 0\n{}{}ts = [threading.Thread(target=f) for f in (f0, f1)]\n\
             for t in ts: t.start()\nfor t in ts: t.join()\nprint(a, b)\n",
            work(0),
            work(1)
        );
        let (reduced, full) =
            (endless(&source, Grain::Visible), endless(&source, Grain::Everything));
        assert_eq!(reduced.0, full.0, "seed {seed}\n{source}");
        assert_eq!(reduced.1.is_empty(), full.1.is_empty(), "seed {seed}\n{source}");
        ended[usize::from(reduced.1.is_empty())] += 1;
    }
    assert!(ended.iter().all(|count| *count > 20), "{ended:?}");
}

/// Where nobody looks at the clock, those who look now and then whether something is done come back to
/// where they were, however the library keeps the ends of their waits.
#[test]
fn who_looks_now_and_then_goes_round() {
    let threads = "import queue, threading, time
q, done, c = queue.Queue(), threading.Event(), threading.Condition()
def f():
    while not done.is_set():
        try:
            WAIT
        except queue.Empty:
            pass
t = threading.Thread(target=f)
t.start()
t.join()
";
    for wait in [
        "time.sleep(0.1)",
        "q.get(timeout=0.1)",
        "done.wait(0.1)",
        "threading.Semaphore(0).acquire(timeout=0.1)",
        "with c: c.wait_for(done.is_set, timeout=0.1)",
    ] {
        let source = threads.replace("WAIT", wait);
        let found = endless(&source, Grain::Visible);
        assert_eq!(found.0, outputs(&[("", ENDLESS)]), "{source}");
        assert!(found.1.iter().flatten().all(|(who, _)| who == "Thread-1 (f)"), "{found:?}");
    }
    let tasks = "import asyncio
async def work(queue):
    await asyncio.sleep(0.035)
async def main():
    queue = asyncio.Queue()
    task = asyncio.create_task(work(queue))
    while queue.empty():
        try:
            WAIT
        except TimeoutError:
            pass
asyncio.run(main())
";
    for wait in [
        "await asyncio.sleep(0.01)",
        "await asyncio.wait_for(queue.get(), 0.01)",
        "async with asyncio.timeout(0.01): await queue.get()",
    ] {
        comes_to(&tasks.replace("WAIT", wait), &[("", ENDLESS)], &[&[("Task-1", 9)]]);
    }
}

/// Instructions take no time, but who goes round until something comes that only time brings does not do
/// so for ever.
#[test]
fn the_clock_moves_on_where_all_go_round() {
    let sleeper = "import threading, time
done = False
def f():
    global done
    time.sleep(0.1)
    done = True
t = threading.Thread(target=f)
t.start()
WAIT
t.join()
print('end')
";
    for wait in [
        "while not done: pass",
        "while not done: time.sleep(0)",
        "while t.is_alive(): pass",
        "while not done and time.monotonic() < 1000: pass",
    ] {
        comes_to(&sleeper.replace("WAIT", wait), &[("end\n", FINISHED)], &[]);
    }
    // It takes as long as it takes until this many seconds are over: others come first.
    let busy = "import threading, time
def f(n):
    end = time.monotonic() + n
    while time.monotonic() < end: pass
    print(n)
ts = [threading.Thread(target=f, args=(n,)) for n in (0.2, 0.1)]
for t in ts: t.start()
for t in ts: t.join()
";
    comes_to(busy, &[("0.1\n0.2\n", FINISHED)], &[]);
    let tasks = "import asyncio
async def work():
    global done
    await asyncio.sleep(0.035)
    done = True
async def main():
    global done
    done = False
    task = asyncio.create_task(work())
    while not done: await asyncio.sleep(0)
    print('end')
asyncio.run(main())
";
    comes_to(tasks, &[("end\n", FINISHED)], &[]);
    // Who sleeps again and again does not end what goes round beside it.
    let both = "import threading, time
def f():
    while True: time.sleep(1)
threading.Thread(target=f).start()
while True: pass
";
    comes_to(both, &[("", ENDLESS)], &[&[("MainThread", 5), ("Thread-1 (f)", 3)]]);
}

/// A loop of turns is cut where an iteration begins, so that it is seen soon that it goes round.
#[test]
fn the_way_to_a_circle_of_turns_is_short() {
    let source = "import asyncio
turn = 0
async def player(me):
    while turn != me:
        await asyncio.sleep(0)
async def main():
    await asyncio.gather(player(1), player(2))
asyncio.run(main())
";
    let mut search = search(source, Grain::Visible);
    search.look_for_endless();
    let findings = search.endless_findings();
    let [(_, finding)] = &findings[..] else { panic!("{findings:?}") };
    let steps: u64 = search.turns(&finding.bad.path).iter().map(|(_, steps)| steps).sum();
    assert!(steps < 1 << 18, "{steps}");
}
