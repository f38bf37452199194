//! Small programs run in the lab.

use heddle_protocol::{Ending, EventKind, Stream, WaitFor};

use super::*;
use crate::compile::compile;

/// What a run wrote, and how it ended.
#[derive(Debug, PartialEq)]
struct Run {
    out: String,
    err: String,
    ending: Ending,
}

fn world(source: &str) -> World {
    let program = compile(source, "program.py").expect("the program compiles");
    World::new(program, WorldConfig::default())
}

/// Goes on until nothing can move; `pick` chooses among so many.
fn drive(mut world: World, fuel: u64, mut pick: impl FnMut(usize) -> usize) -> Run {
    let (mut out, mut err) = (String::new(), String::new());
    loop {
        let choices = world.choices();
        if choices.is_empty() {
            break;
        }
        let choice = choices[pick(choices.len())];
        for event in world.step(choice, fuel).events {
            if let EventKind::Write { stream, text } = event.kind {
                match stream {
                    Stream::Stdout => out.push_str(&text),
                    Stream::Stderr => err.push_str(&text),
                }
            }
        }
    }
    let ending = world.ending().expect("nothing can move, so it has ended");
    Run { out, err, ending }
}

/// A picker that draws from a seed.
fn seeded(seed: u64) -> impl FnMut(usize) -> usize {
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    move |n| {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        (state % n as u64) as usize
    }
}

fn run(source: &str) -> Run {
    drive(world(source), 10_000, |_| 0)
}

fn finishes_with(source: &str, expected: &str) {
    for seed in 0..8 {
        let found = drive(world(source), 1 + seed * 5, seeded(seed));
        assert_eq!(
            found,
            Run { out: expected.to_owned(), err: String::new(), ending: Ending::Finished },
            "seed {seed}"
        );
    }
}

fn deadlock(source: &str) -> Vec<Wait> {
    match drive(world(source), 10_000, |_| 0) {
        Run { ending: Ending::Deadlock { waits }, .. } => waits,
        other => panic!("a deadlock was expected: {other:?}"),
    }
}

#[test]
fn a_thread_is_joined() {
    finishes_with(
        "import threading
t = threading.Thread(target=print, args=('a', 'b'))
t.start(); t.join()
print('end', t.is_alive(), t.name)
",
        "a b\nend False Thread-1 (print)\n",
    );
}

#[test]
fn a_lock_keeps_a_counter_right_under_every_schedule() {
    finishes_with(
        "import threading
n = 0
lock = threading.Lock()
def f():
    global n
    for _ in range(10):
        with lock:
            v = n
            n = v + 1
ts = [threading.Thread(target=f) for _ in range(3)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
",
        "30\n",
    );
}

#[test]
fn without_a_lock_some_schedule_loses_an_update() {
    let source = "import threading
n = 0
def f():
    global n
    for _ in range(4):
        v = n
        n = v + 1
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
for t in ts: t.join()
print(n)
";
    let outs: Vec<String> = (0..30).map(|seed| drive(world(source), 1, seeded(seed)).out).collect();
    assert!(outs.iter().any(|out| out != "8\n"), "{outs:?}");
}

#[test]
fn two_locks_in_opposite_order_deadlock_in_words() {
    let waits = deadlock(
        "import threading
a = threading.Lock()
b = threading.Lock()
def one():
    with a:
        gate.wait()
        with b:
            pass
def two():
    with b:
        gate.wait()
        with a:
            pass
gate = threading.Barrier(2)
t1 = threading.Thread(target=one, name='one')
t2 = threading.Thread(target=two, name='two')
t1.start(); t2.start()
t1.join(); t2.join()
",
    );
    let lock =
        |name: &str, holder: &str| WaitFor::Lock { name: name.into(), holder: Some(holder.into()) };
    let end = WaitFor::End { name: "one".into() };
    assert_eq!(
        waits,
        [
            Wait { who: "MainThread".to_owned(), line: 18, what: end },
            Wait { who: "one".to_owned(), line: 7, what: lock("b", "two") },
            Wait { who: "two".to_owned(), line: 12, what: lock("a", "one") },
        ]
    );
}

#[test]
fn a_queue_hands_over_in_order() {
    finishes_with(
        "import threading, queue
q = queue.Queue(2)
def produce():
    for i in range(6): q.put(i)
    q.put(None)
threading.Thread(target=produce).start()
got = []
while (item := q.get()) is not None: got.append(item)
print(got)
",
        "[0, 1, 2, 3, 4, 5]\n",
    );
}

#[test]
fn a_getter_without_a_putter_waits_for_ever() {
    let waits = deadlock("import queue\ninbox = queue.Queue()\ninbox.get()\n");
    let what = WaitFor::Item { name: "inbox".into() };
    assert_eq!(waits, [Wait { who: "MainThread".to_owned(), line: 3, what }]);
}

#[test]
fn timeouts_end_waits_on_the_virtual_clock() {
    finishes_with(
        "import threading, time, queue
lock = threading.Lock()
lock.acquire()
begin = time.monotonic()
print(lock.acquire(timeout=1.5), threading.Event().wait(2))
try: queue.Queue().get(timeout=3)
except queue.Empty: print('empty', 6.4 < time.monotonic() - begin < 6.7)
",
        "False False\nempty True\n",
    );
}

#[test]
fn the_end_joins_threads_then_runs_atexit_and_cuts_daemons() {
    finishes_with(
        "import threading, time, atexit
atexit.register(print, 'atexit')
def slow():
    time.sleep(1); print('joined')
def daemon():
    try: time.sleep(9)
    finally: print('never')
threading.Thread(target=slow).start()
threading.Thread(target=daemon, daemon=True).start()
print('main')
",
        "main\njoined\natexit\n",
    );
}

#[test]
fn a_thread_that_dies_is_reported_and_the_status_stays_0() {
    let found = run("import threading
def f(): return 1 / 0
t = threading.Thread(target=f)
t.start(); t.join()
print('on')
");
    assert_eq!((found.out.as_str(), found.ending), ("on\n", Ending::Finished));
    assert!(found.err.starts_with("Exception in thread Thread-1 (f):\n"), "{}", found.err);
    assert!(found.err.ends_with("ZeroDivisionError: division by zero\n"), "{}", found.err);
}

const CHILD: &str = "import multiprocessing as mp
n = 5
def child(q):
    global n
    n += 1
    q.put((n, mp.current_process().name, [1.5, {'a': None}]))
if __name__ == '__main__':
    n = 10
    ctx = mp.get_context('METHOD')
    q = ctx.Queue()
    p = ctx.Process(target=child, args=(q,))
    p.start()
    print(q.get())
    p.join()
    print(n, p.exitcode)
";

#[test]
fn a_forked_child_begins_with_its_parents_globals() {
    finishes_with(
        &CHILD.replace("METHOD", "fork"),
        "(11, 'ForkProcess-1', [1.5, {'a': None}])\n10 0\n",
    );
}

#[test]
fn a_spawned_child_runs_the_module_again() {
    finishes_with(
        &CHILD.replace("METHOD", "spawn"),
        "(6, 'SpawnProcess-1', [1.5, {'a': None}])\n10 0\n",
    );
}

#[test]
fn a_process_that_gets_what_nobody_puts_is_a_deadlock() {
    let waits = deadlock(
        "import multiprocessing as mp
def getter(mine):
    mine.get()
if __name__ == '__main__':
    q = mp.Queue()
    p = mp.Process(target=getter, args=(q,))
    p.start()
    p.join()
",
    );
    assert_eq!(
        waits,
        [
            Wait {
                who: "MainThread".to_owned(),
                line: 8,
                what: WaitFor::End { name: "Process-1".into() }
            },
            Wait { who: "Process-1".to_owned(), line: 3, what: WaitFor::Item { name: "q".into() } },
        ]
    );
}

#[test]
fn exit_codes_are_those_of_the_table() {
    finishes_with(
        "import multiprocessing as mp, sys, time
def fine(): pass
def three(): sys.exit(3)
def slow(): time.sleep(99)
def code(target, how=None):
    p = mp.Process(target=target)
    p.start()
    if how: getattr(p, how)()
    p.join()
    return p.exitcode
print(code(fine), code(three), code(slow, 'terminate'), code(slow, 'kill'))
",
        "0 3 -15 -9\n",
    );
}

#[test]
fn a_child_that_filled_a_queue_ends_once_it_is_drained() {
    finishes_with(
        "import multiprocessing as mp
def fill(q): q.put('x' * 100000)
q = mp.Queue()
p = mp.Process(target=fill, args=(q,))
p.start()
p.join(0.5)
print(p.exitcode)
print(len(q.get()))
p.join()
print(p.exitcode)
",
        "None\n100000\n0\n",
    );
}

#[test]
fn a_clone_or_a_copy_by_bytes_goes_on_like_the_original() {
    let source = "import threading, multiprocessing as mp
q = mp.Queue()
lock = threading.Lock()
def f(name):
    for i in range(3):
        with lock: print(name, i)
def child(): q.put('from the child')
p = mp.Process(target=child)
ts = [threading.Thread(target=f, args=(c,)) for c in 'ab']
p.start()
for t in ts: t.start()
for t in ts: t.join()
print(q.get())
p.join()
";
    let program = compile(source, "program.py").expect("the program compiles");
    let mut world = World::new(program.clone(), WorldConfig::default());
    let mut pick = seeded(3);
    for _ in 0..200 {
        let clone = world.clone();
        let bytes = postcard::to_stdvec(&world).expect("a world is plain data");
        let mut copy: World = postcard::from_bytes(&bytes).expect("a world can be read back");
        copy.attach(&program);
        let original = drive(world.clone(), 7, seeded(9));
        assert_eq!(original, drive(clone, 7, seeded(9)));
        assert_eq!(original, drive(copy, 7, seeded(9)));
        for _ in 0..10 {
            let choices = world.choices();
            if choices.is_empty() {
                return;
            }
            world.step(choices[pick(choices.len())], 5);
        }
    }
}
