//! What went wrong in a run, in exact words: each example of the menu, and each kind of deadlock,
//! failure and mishap.

use std::collections::BTreeSet;

use heddle_protocol::{
    Actor, Ending, Event, EventKind, LabSettings, Limits, Mode, RunId, RunRequest, Stream,
    SwitchPoints, WaitFor,
    explore::{Expected, ExploreSettings, Extent, FindingKind},
};
use heddle_scenario::examples;
use heddle_session::{Explore, LabRun, Teller, run_to_end, story_text};

fn request(source: &str, seed: u64) -> RunRequest {
    RunRequest {
        run: RunId(0),
        source: source.to_owned(),
        file_name: "program.py".to_owned(),
        mode: Mode::Lab,
        lab: LabSettings {
            seed,
            switch_points: SwitchPoints::Instruction,
            ..LabSettings::default()
        },
        limits: Limits::default(),
        expected: None,
    }
}

/// How a run ended, and its stories.
fn run(source: &str, seed: u64) -> (Ending, Vec<String>) {
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let mut teller = Teller::new(None);
    let (ending, _) = run_to_end(&checked, &request(source, seed), |event| teller.hear(event));
    let stories = teller.tell(&ending).iter().map(story_text).collect();
    (ending, stories)
}

/// The stories that runs with different seeds tell.
fn told(source: &str, seeds: std::ops::Range<u64>) -> BTreeSet<String> {
    seeds.flat_map(|seed| run(source, seed).1).collect()
}

/// Every run of the program tells this and nothing else.
fn always(source: &str, expected: &str) {
    every(source, &[expected]);
}

/// Every run of the program tells all of these.
fn every(source: &str, expected: &[&str]) {
    for seed in 0..4 {
        let (ending, stories) = run(source, seed);
        assert_eq!(stories, expected, "seed {seed}, which ended with {ending:?}");
    }
}

fn example(id: &str) -> String {
    examples::by_id(id).expect("the example is there").content.source().into_owned()
}

/// The deadlocks of an example, whichever way it is reached.
fn deadlock(id: &str) -> BTreeSet<String> {
    let source = example(id);
    let stuck = |seed| match run(&source, seed) {
        (Ending::Deadlock { .. }, stories) => stories.into_iter().next(),
        _ => None,
    };
    (0..40).filter_map(stuck).collect()
}

#[test]
fn crossed_locks_close_a_circle() {
    assert_eq!(
        deadlock("crossed").into_iter().collect::<Vec<_>>(),
        ["writer (line 12) waits for the lock paper, which drawer took in line 17; drawer (line \
          20) waits for the lock ink, which writer took in line 9: the circle is closed."]
    );
}

#[test]
fn philosophers_close_a_circle() {
    assert_eq!(
        deadlock("philosophers").into_iter().collect::<Vec<_>>(),
        [
            "seat_0 (line 15) waits for the lock forks[1], which seat_1 took in line 13; seat_1 (line \
          15) waits for the lock forks[2], which seat_2 took in line 13; seat_2 (line 15) waits for \
          the lock forks[0], which seat_0 took in line 13: the circle is closed."
        ]
    );
}

/// Each of two that call the same function has its own names for what they share.
#[test]
fn who_shares_a_lock_calls_it_the_same() {
    let source = "import threading
class Account:
    def __init__(self):
        self.lock = threading.Lock()
    def lend(self, other):
        with self.lock:
            met.wait()
            with other.lock: pass
met = threading.Barrier(2)
MADE
a = threading.Thread(target=FIRST.lend, args=(SECOND,), name='a')
b = threading.Thread(target=SECOND.lend, args=(FIRST,), name='b')
a.start(); b.start()
a.join()
";
    let shared = [
        ("x, y = Account(), Account()", "x", "y"),
        ("all = [Account(), Account()]", "all[0]", "all[1]"),
        ("bank = {'ann': Account(), 'bob': Account()}", "bank['ann']", "bank['bob']"),
    ];
    for (made, first, second) in shared {
        let source = source.replace("MADE", made);
        let source = source.replace("FIRST", first).replace("SECOND", second);
        always(
            &source,
            &format!(
                "a (line 8) waits for the lock {second}.lock, which b took in line 6; b (line 8) \
                 waits for the lock {first}.lock, which a took in line 6: the circle is closed."
            ),
        );
    }
}

#[test]
fn the_wrong_queue_stays_empty() {
    always(
        &example("two-queues"),
        "drainer (line 11) waits for an item in numbers, and nobody ever put one in. MainThread \
         (line 24) waits for the end of drainer.",
    );
}

#[test]
fn a_refusal_of_asyncio_is_told() {
    always(
        &example("async-outside"),
        "MainThread failed in line 17: ValueError: a coroutine was expected, got \
         <_GatheringFuture pending>.",
    );
}

#[test]
fn examples_that_go_well_have_no_story() {
    for id in [
        "async-plain",
        "async-await",
        "one-lock",
        "one-queue",
        "bakery",
        "lost",
        "kept",
        "async-lost",
        "ordered",
    ] {
        let told = told(&example(id), 0..4);
        assert_eq!(told, BTreeSet::new(), "{id}");
    }
}

#[test]
fn lines_that_break_are_told_with_both_writers() {
    for id in ["threads", "processes", "own-locks"] {
        let told = told(&example(id), 0..16);
        assert!(!told.is_empty(), "{id}: lines break");
        for story in told {
            assert!(
                story.starts_with("numbers wrote \"") && story.contains(" letters wrote \"")
                    || story.starts_with("letters wrote \"") && story.contains(" numbers wrote \""),
                "{story}"
            );
        }
    }
}

#[test]
fn a_line_that_breaks_has_its_exact_sentence() {
    let actor = |thread| Actor { process: 0, thread, task: 0 };
    let start = |name: &str| EventKind::Start { name: name.to_owned(), parent: None };
    let write = |text: &str| EventKind::Write { stream: Stream::Stdout, text: text.to_owned() };
    let mut teller = Teller::new(None);
    for (thread, line, kind) in [
        (0, 0, start("MainThread")),
        (1, 5, start("t")),
        (0, 6, write("parent")),
        (1, 3, write("child")),
        (1, 3, write("\n")),
        (0, 6, write("\n")),
    ] {
        teller.hear(&Event { actor: actor(thread), line, step: 0, time_us: 0, kind });
    }
    let told: Vec<String> = teller.tell(&Ending::Finished).iter().map(story_text).collect();
    assert_eq!(
        told,
        [
            "MainThread wrote \"parent\" in line 6, and before its line was over t wrote \"child\" in \
          line 3 into it."
        ]
    );
}

#[test]
fn a_lock_taken_twice_is_told() {
    always(
        "import threading
lock = threading.Lock()
lock.acquire()
lock.acquire()
",
        "MainThread (line 4) waits for the lock lock, which it took itself in line 3 and still \
         holds.",
    );
}

#[test]
fn a_lock_that_was_never_given_back_is_told() {
    always(
        "import threading
lock = threading.Lock()
def taker():
    lock.acquire()
t = threading.Thread(target=taker, name='taker')
t.start()
t.join()
with lock:
    pass
",
        "MainThread (line 8) waits for the lock lock, which taker took in line 4 and never gave \
         back: taker is over.",
    );
}

#[test]
fn threads_that_join_each_other_are_told() {
    always(
        "import threading
def first():
    go.wait()
    b.join()
def second():
    go.wait()
    a.join()
go = threading.Event()
a = threading.Thread(target=first, name='a')
b = threading.Thread(target=second, name='b')
a.start(); b.start()
go.set()
",
        "a (line 4) waits for the end of b; b (line 7) waits for the end of a: the circle is \
         closed.",
    );
}

#[test]
fn tasks_that_await_each_other_are_told() {
    every(
        "import asyncio
tasks = {}
async def one():
    await tasks['two']
async def two():
    await tasks['one']
async def main():
    tasks['one'] = asyncio.create_task(one(), name='one')
    tasks['two'] = asyncio.create_task(two(), name='two')
    await asyncio.sleep(0)
    await asyncio.Event().wait()
asyncio.run(main())
",
        &[
            "one (line 4) waits for the result of two; two (line 6) waits for the result of one: \
             the circle is closed.",
            "Task-1 (line 11) waits for the event Event, and nobody is left to bring it.",
        ],
    );
}

#[test]
fn what_nobody_will_bring_is_told() {
    for (set_up, wait, what) in [
        ("x = threading.Event()", "x.wait()", "the event x"),
        ("x = threading.Semaphore(0)", "x.acquire()", "the semaphore x"),
        ("x = threading.Condition(); x.acquire()", "x.wait()", "the condition x"),
        ("x = queue.Queue(1); x.put(1)", "x.put(2)", "room in x"),
        ("x = queue.Queue(); x.put(1)", "x.join()", "every item of x to be done"),
        ("x = mp.Event()", "x.wait()", "the event x"),
    ] {
        let source =
            format!("import threading, queue\nimport multiprocessing as mp\n{set_up}\n{wait}\n");
        always(
            &source,
            &format!("MainThread (line 4) waits for {what}, and nobody is left to bring it."),
        );
    }
}

#[test]
fn an_item_that_does_not_come_is_told_with_the_last_that_did() {
    always(
        "import queue, threading
q = queue.Queue()
def give():
    for n in range(2):
        q.put(n)
t = threading.Thread(target=give, name='giver')
t.start()
for _ in range(3):
    q.get()
",
        "MainThread (line 9) waits for an item in q, and the last one was put in by giver (line \
         5).",
    );
}

#[test]
fn an_item_that_no_process_puts_is_told() {
    always(
        "import multiprocessing as mp
def give(q):
    q.put(1)
q = mp.Queue()
p = mp.Process(target=give, args=(q,), name='giver')
p.start()
q.get()
q.get()
",
        "MainThread (line 8) waits for an item in q, and the last one was put in by giver (line \
         3).",
    );
}

#[test]
fn a_process_that_waits_for_its_parent_s_lock_is_told() {
    always(
        "import multiprocessing as mp
def child(lock):
    with lock:
        pass
lock = mp.Lock()
lock.acquire()
p = mp.Process(target=child, args=(lock,), name='child')
p.start()
p.join()
",
        "MainThread (line 9) waits for the end of child; child (line 3) waits for the lock lock, \
         which MainThread took in line 6: the circle is closed.",
    );
}

#[test]
fn a_coroutine_that_waits_for_an_item_is_told() {
    always(
        "import asyncio
async def main():
    q = asyncio.Queue()
    await q.get()
asyncio.run(main())
",
        "Task-1 (line 4) waits for an item in q, and nobody ever put one in.",
    );
}

#[test]
fn exceptions_are_told_with_who_and_where() {
    for (source, expected) in [
        (
            "def f():\n    return 1 // 0\nf()\n",
            "MainThread failed in line 2: ZeroDivisionError: integer division or modulo by zero.",
        ),
        (
            "import threading\ndef f():\n    [][0]\n\
             t = threading.Thread(target=f, name='t')\nt.start()\nt.join()\n",
            "t failed in line 3: IndexError: list index out of range.",
        ),
        (
            "import multiprocessing as mp\ndef f():\n    {}['k']\n\
             p = mp.Process(target=f, name='p')\np.start()\np.join()\n",
            "p failed in line 3: KeyError: 'k'.",
        ),
        (
            "import asyncio\nasync def f():\n    int('x')\nasync def main():\n\
             \x20   await asyncio.create_task(f(), name='f')\nasyncio.run(main())\n",
            "f failed in line 3: ValueError: invalid literal for int() with base 10: 'x'.",
        ),
    ] {
        always(source, expected);
    }
}

/// Stories with what the run looked at and changed, where this output is expected.
fn retold(source: &str, seed: u64, expected: Option<&str>) -> (Ending, Vec<String>) {
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let mut run = LabRun::new(&checked, &request(source, seed));
    let ending = loop {
        if let Some(ending) = run.run_on(100_000).ending {
            break ending;
        }
    };
    let expected = expected.map(|text| Expected { text: text.to_owned(), extent: Extent::Whole });
    let stories = run.stories(&checked, expected.as_ref()).iter().map(story_text).collect();
    (ending, stories)
}

#[test]
fn lost_updates_are_told_of_runs_that_missed_their_aim() {
    assert_eq!(retold(&example("lost"), 0, None).1, [""; 0]);
    let source = example("async-lost");
    assert_eq!(
        retold(&source, 0, Some("20 ...")).1,
        [
            "The output is not what was expected.",
            "second read counter in line 10, then first wrote it in line 12, and then second wrote \
          what it had made of the old value in line 12: the update of first was lost. That \
          happened 19 times."
        ]
    );
    let of = |id| (0..6).map(move |seed| retold(&example(id), seed, Some("this")).1);
    for stories in of("lost") {
        assert_eq!(stories[0], "The output is not what was expected.");
        assert!(stories[1..].iter().all(|story| story.contains(" read counter in line ")));
    }
    assert!(of("lost").any(|stories| stories.len() > 1), "some are lost");
    assert!(of("kept").all(|stories| stories.len() == 1));
    assert_eq!(retold(&example("kept"), 0, Some("...")).1, [""; 0]);
}

#[test]
fn a_failed_assertion_is_told_with_the_lost_update_behind_it() {
    let source = "import threading
count = 0
def work():
    global count
    for _ in range(3):
        seen = count
        len('')
        count = seen + 1
ts = [threading.Thread(target=work, name=n) for n in 'ab']
for t in ts: t.start()
for t in ts: t.join()
assert count == 6
";
    let lost = |(ending, stories): (Ending, Vec<String>)| {
        (ending == Ending::Failed { status: 1 }).then_some(stories)
    };
    let stories: Vec<_> = (0..40).filter_map(|seed| lost(retold(source, seed, None))).collect();
    assert!(!stories.is_empty());
    for told in stories {
        assert_eq!(told[0], "MainThread failed in line 12: AssertionError.");
        let (a, b) = (
            told[1].starts_with(
                "a read count in line 6, then b wrote it in line 8, and \
            then a wrote what it had made of the old value in line 8: the update of b was lost.",
            ),
            told[1].starts_with(
                "b read count in line 6, then a wrote it in line 8, and then b \
            wrote what it had made of the old value in line 8: the update of a was lost.",
            ),
        );
        assert!(a || b, "{told:?}");
    }
}

#[test]
fn a_failure_is_told_with_what_changed_under_it() {
    let source = "import threading, time
stock = {'apple': 1}
def buy():
    if 'apple' in stock:
        time.sleep(0.001)
        del stock['apple']
ts = [threading.Thread(target=buy, name=n) for n in ('ann', 'bob')]
for t in ts: t.start()
for t in ts: t.join()
";
    let told: BTreeSet<String> = (0..20).flat_map(|seed| retold(source, seed, None).1).collect();
    let sentence = |a: &str, b: &str| {
        format!(
            "{a} looked at stock['apple'] in line 4, then {b} changed it in line 6, and then {a} \
             failed in line 6: KeyError: 'apple'."
        )
    };
    assert_eq!(told, BTreeSet::from([sentence("ann", "bob"), sentence("bob", "ann")]));
}

#[test]
fn what_somebody_took_is_no_failure() {
    for source in [
        // Still asleep when the program's end cancels it.
        "import asyncio
async def ticker():
    while True:
        await asyncio.sleep(1)
async def main():
    t = asyncio.create_task(ticker(), name='ticker')
    await asyncio.sleep(2.5)
asyncio.run(main())
",
        "import asyncio
async def main():
    t = asyncio.create_task(asyncio.sleep(9), name='t')
    await asyncio.sleep(0)
    t.cancel()
    try:
        await t
    except asyncio.CancelledError:
        print('gone')
asyncio.run(main())
",
        "import asyncio
async def bad():
    raise ValueError('x')
async def main():
    print(await asyncio.gather(bad(), return_exceptions=True))
    try:
        await asyncio.create_task(bad())
    except ValueError:
        print('caught')
asyncio.run(main())
",
    ] {
        for seed in 0..4 {
            assert_eq!(retold(source, seed, None), (Ending::Finished, vec![]), "{source}");
        }
    }
}

#[test]
fn what_nobody_took_is_a_failure_of_its_task() {
    for source in [
        "import asyncio
async def bad():
    raise ValueError('x')
async def main():
    t = asyncio.create_task(bad(), name='bad')
    await asyncio.sleep(1)
asyncio.run(main())
",
        "import asyncio
async def bad():
    raise ValueError('x')
async def main():
    try:
        await asyncio.create_task(bad(), name='caught')
    except ValueError:
        pass
    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.sleep(1))
        group.create_task(worse(), name='bad')
async def worse():
    # In a line of its own, which is the
    # third of this program's failing ones.
    raise ValueError('x')
asyncio.run(main())
",
    ] {
        let line = if source.contains("worse") { 15 } else { 3 };
        always(source, &format!("bad failed in line {line}: ValueError: x."));
    }
}

#[test]
fn what_the_failing_line_does_not_touch_is_no_cause() {
    let source = "import threading
hits = 0
def noisy():
    global hits
    hits = hits + 1
def bad():
    if hits == 0:
        first.set()
        second.wait()
    int('abc')
first, second = threading.Event(), threading.Event()
def late():
    first.wait()
    noisy()
    second.set()
ts = [threading.Thread(target=late, name='noisy'), threading.Thread(target=bad, name='bad')]
for t in ts: t.start()
for t in ts: t.join()
";
    let expected =
        "bad failed in line 10: ValueError: invalid literal for int() with base 10: 'abc'.";
    for seed in 0..4 {
        assert_eq!(retold(source, seed, None).1, [expected]);
    }
}

#[test]
fn a_failure_in_another_thread_is_told_where_it_began() {
    for (how, told) in [
        (
            "    async with asyncio.TaskGroup() as group:
        group.create_task(asyncio.to_thread(work))
        group.create_task(asyncio.sleep(1))
    return total
",
            "asyncio_0 failed in line 5: ValueError: broken.",
        ),
        ("    await asyncio.to_thread(work)\n", "asyncio_0 failed in line 5: ValueError: broken."),
    ] {
        let source = format!(
            "import asyncio
total = 0
def work():
    global total; total += 1
    raise ValueError('broken')
async def main():
    seen = total
{how}asyncio.run(main())
"
        );
        for seed in 0..4 {
            let (ending, stories) = retold(&source, seed, None);
            assert_eq!((ending, stories), (Ending::Failed { status: 1 }, vec![told.to_owned()]));
        }
    }
}

#[test]
fn a_chain_of_waits_is_told_from_its_end() {
    let source = "import asyncio
async def holder():
    async with lock:
        await ev.wait()
async def setter():
    async with lock:
        ev.set()
async def main():
    global lock, ev
    lock, ev = asyncio.Lock(), asyncio.Event()
    HOW
asyncio.run(main())
";
    let gathered = "await asyncio.gather(holder(), setter())";
    let grouped =
        "async with asyncio.TaskGroup() as g: [g.create_task(f()) for f in (holder, setter)]";
    let waited = "await asyncio.wait([asyncio.create_task(f()) for f in (holder, setter)])";
    for how in [gathered, grouped, waited] {
        let source = source.replace("HOW", how);
        always(
            &source,
            "Task-2 (line 4) waits for the event ev, and nobody is left to bring it. Task-3 (line 6) \
             waits for the lock lock, which Task-2 took in line 3. Task-1 (line 11) waits for the \
             results of Task-2 and Task-3.",
        );
        let Ending::Deadlock { waits } = run(&source, 0).0 else { panic!("it is one") };
        let told: Vec<String> =
            waits.iter().map(|wait| heddle_session::wait_text(&wait.what)).collect();
        assert_eq!(
            told,
            [
                "the results of Task-2 and Task-3",
                "the event ev",
                "the lock lock, which Task-2 holds"
            ]
        );
    }
}

#[test]
fn waits_that_have_nothing_in_common_are_told_one_by_one() {
    every(
        "import threading, queue
e = threading.Event(); s = threading.Semaphore(0); b = threading.Barrier(4); q = queue.Queue(1); q.put(0)
def one(): e.wait()
def two(): s.acquire()
def three(): b.wait()
def four(): q.put(1)
all = [('one', one), ('two', two), ('b1', three), ('b2', three), ('four', four)]
ts = [threading.Thread(target=f, name=n) for n, f in all]
for t in ts: t.start()
for t in ts: t.join()
",
        &[
            "one (line 3) waits for the event e, and nobody is left to bring it. MainThread (line \
             10) waits for the end of one.",
            "two (line 4) waits for the semaphore s, and nobody is left to bring it.",
            "b1 (line 5) waits for the barrier b, and 2 of its 4 parties never come. b2 (line 5) \
             waits for the same.",
            "four (line 6) waits for room in q, and nobody is left to bring it.",
        ],
    );
}

#[test]
fn parties_of_a_barrier_that_never_come_are_counted() {
    for (set_up, wait) in [
        ("import threading; x = threading.Barrier(2)", "x.wait()"),
        ("import multiprocessing as mp; x = mp.Barrier(2)", "x.wait()"),
        (
            "import asyncio",
            "x = None; f = lambda: (globals().update(x=asyncio.Barrier(2)), x.wait())[1]; \
             asyncio.run(f())",
        ),
    ] {
        let who = if set_up.contains("asyncio") { "Task-1" } else { "MainThread" };
        for seed in 0..4 {
            let told = run(&format!("{set_up}\n{wait}\n"), seed).1;
            let [told] = told.as_slice() else { panic!("one story, not {told:?}") };
            assert!(told.starts_with(who), "{told}");
            assert!(
                told.ends_with("waits for the barrier x, and 1 of its 2 parties never comes."),
                "{told}"
            );
        }
    }
}

#[test]
fn lost_updates_of_what_processes_share_are_told() {
    let source = "import multiprocessing as mp
def add(v, a):
    for _ in range(10):
        WITH
if __name__ == '__main__':
    v, a = mp.Value('i', 0), mp.Array('i', 2)
    ps = [mp.Process(target=add, args=(v, a), name=n) for n in ('ann', 'bob')]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value + a[1])
";
    for (with, what) in [("v.value += 1", "v.value"), ("a[1] += 1", "a[1]")] {
        let source = source.replace("WITH", with);
        let told: Vec<String> =
            (0..8).flat_map(|seed| retold(&source, seed, Some("20")).1).collect();
        let lost = format!(" read {what} in line 4, then ");
        assert!(told.iter().any(|story| story.contains(&lost)), "{told:?}");
    }
    let kept = source.replace("WITH", "with v.get_lock(): v.value += 1");
    for seed in 0..8 {
        assert_eq!(retold(&kept, seed, Some("20")).1, [""; 0]);
        assert_eq!(retold(&kept, seed, Some("21")).1, ["The output is not what was expected."]);
    }
}

#[test]
fn an_event_that_is_set_without_waking_the_loop_is_told() {
    let source = "import asyncio, threading
def tell(event):
    event.set()
async def main():
    event = asyncio.Event()
    threading.Thread(target=tell, args=(event,), name='tell').start()
    await event.wait()
asyncio.run(main())
";
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let mut explore = Explore::new(&checked, ExploreSettings::default());
    while !explore.is_complete() && explore.advance(1_000) {}
    let findings = explore.report().findings;
    let why = findings.iter().find_map(|finding| finding.why.as_ref()).expect("a deadlock's story");
    let text = story_text(why);
    assert!(
        text.ends_with(
            "waits for the event event, and tell (line 3) set it without waking the event loop, as \
             call_soon_threadsafe would."
        ),
        "{text}"
    );
}

#[test]
fn what_a_deadlock_waits_for_has_the_name_of_its_variable() {
    let source = "import threading
def stay(gate):
    gate.acquire()
    gate.wait()
for _ in range(2): threading.Thread(target=stay, args=(threading.Condition(),)).start()
";
    let checked = heddle_session::check(source, "program.py").expect("the program compiles");
    let mut explore = Explore::new(&checked, ExploreSettings::default());
    while !explore.is_complete() && explore.advance(1_000) {}
    for finding in explore.report().findings {
        let FindingKind::Deadlock { waits } = finding.kind else { panic!("{:?}", finding.kind) };
        let gate = WaitFor::Condition { name: "gate".into() };
        assert_eq!(waits.iter().filter(|wait| wait.what == gate).count(), 2, "{waits:?}");
    }
}
