//! Programs of processes: the forced order's output and exit status are the lab's.

use heddle_protocol::explore::{
    Asked, Expected, ExploreSettings, Extent, FindingKind, Possible, Writes,
};
use heddle_session::{Explore, check};
use heddle_testkit::cpython;

use crate::{example, explored, forces, forces_each, lab, lab_end, run, script};

/// Two that print.
const LETTERS: &str = "from multiprocessing import Process
def say(word):
    print(word, end='')
    print('!')
if __name__ == '__main__':
    ps = [Process(target=say, args=(word,)) for word in 'ab']
    for p in ps: p.start()
    for p in ps: p.join()
    print([p.exitcode for p in ps])
";

const LOST: &str = "from multiprocessing import Process, Value
def add(v):
    v.value += 1
if __name__ == '__main__':
    v = Value('i', 0)
    ps = [Process(target=add, args=(v,)) for _ in range(2)]
    for p in ps: p.start()
    for p in ps: p.join()
    print(v.value)
";

/// Each takes the other's lock second.
const CROSSED: &str = "from multiprocessing import Lock, Process
def both(first, second):
    with first:
        with second:
            print('both')
if __name__ == '__main__':
    a, b = Lock(), Lock()
    ps = [Process(target=both, args=pair) for pair in ((a, b), (b, a))]
    for p in ps: p.start()
    for p in ps: p.join()
";

const PRODUCERS: &str = "from multiprocessing import Process, Queue
def make(q, name):
    for n in range(2): q.put(name + str(n))
if __name__ == '__main__':
    q = Queue()
    ps = [Process(target=make, args=(q, name)) for name in 'ab']
    for p in ps: p.start()
    print(*[q.get() for _ in range(4)])
    for p in ps: p.join()
";

const PIPE: &str = "from multiprocessing import Pipe, Process
def answer(end):
    end.send(end.recv() * 2)
    end.close()
if __name__ == '__main__':
    here, there = Pipe()
    p = Process(target=answer, args=(there,))
    p.start()
    there.close()
    print(here.poll())
    here.send(21)
    print(here.poll(), here.recv())
    try: here.recv()
    except EOFError: print('end')
    p.join()
";

const CRASHED: &str = "import os, sys, time
from multiprocessing import Process
def fail(how):
    if how == 0: raise ValueError('no')
    if how == 1: sys.exit(5)
    if how == 2: os._exit(7)
    time.sleep(9)
    print('awake')
if __name__ == '__main__':
    ps = [Process(target=fail, args=(how,)) for how in range(4)]
    for p in ps: p.start()
    ps[3].join(0.5)
    print(ps[3].is_alive())
    ps[3].terminate()
    for p in ps: p.join()
    print([p.exitcode for p in ps])
    sys.exit(3)
";

const SPAWNED: &str = "import multiprocessing
made = 0
def add(v, q, name):
    global made
    made += 1
    v.value += 1
    q.put((name, made))
if __name__ == '__main__':
    multiprocessing.set_start_method('spawn')
    made = 10
    v, q = multiprocessing.Value('i', 0), multiprocessing.Queue()
    ps = [multiprocessing.Process(target=add, args=(v, q, name)) for name in 'ab']
    for p in ps: p.start()
    print(q.get(), q.get())
    for p in ps: p.join()
    print(v.value)
";

const WAITS: &str = "from multiprocessing import Barrier, Condition, Event, Process, Semaphore
def work(n, ready, cond, bar, sem):
    ready.wait()
    with cond:
        woken = cond.wait(0.1)
    bar.wait()
    with sem:
        print(n, woken)
if __name__ == '__main__':
    ready, cond, bar, sem = Event(), Condition(), Barrier(2), Semaphore(1)
    ps = [Process(target=work, args=(n, ready, cond, bar, sem)) for n in range(2)]
    for p in ps: p.start()
    ready.set()
    with cond:
        cond.notify()
    for p in ps: p.join()
";

/// Threads of one process beside another process.
const MIXED: &str = "import multiprocessing, threading
def put(q, name):
    ts = [threading.Thread(target=q.put, args=(name + str(n),)) for n in range(2)]
    for t in ts: t.start()
if __name__ == '__main__':
    q = multiprocessing.Queue()
    p = multiprocessing.Process(target=put, args=(q, 'p'))
    t = threading.Thread(target=q.put, args=('t',))
    p.start()
    t.start()
    print(*[q.get() for _ in range(3)])
    t.join()
    p.join()
";

/// Jobs of the library's pools, with one that fails.
const POOLS: &str = "import multiprocessing
from concurrent.futures import ProcessPoolExecutor, as_completed
def half(n):
    print('half', n)
    if n == 3: raise ValueError(n)
    return n // 2
if __name__ == '__main__':
    with multiprocessing.Pool(2) as pool:
        print(list(pool.imap_unordered(half, (2, 4))))
    with ProcessPoolExecutor(2) as pool:
        jobs = [pool.submit(half, n) for n in (3, 6)]
        for job in as_completed(jobs):
            print(jobs.index(job), job.exception())
";

/// More than a pipe holds.
const FULL: &str = "from multiprocessing import Process, Queue
def fill(q):
    for _ in range(4): q.put('x' * 40000)
if __name__ == '__main__':
    q = Queue()
    p = Process(target=fill, args=(q,))
    p.start()
    print(sum(len(q.get()) for _ in range(4)))
    p.join()
    p = Process(target=fill, args=(q,))
    p.start()
    p.join()
";

const SENT: &str = "from multiprocessing import Pipe, Process
def send(back):
    reading, writing = Pipe(False)
    writing.send('hello')
    writing.close()
    back.send(reading)
if __name__ == '__main__':
    here, back = Pipe()
    p = Process(target=send, args=(back,))
    p.start()
    try:
        reading = here.recv()
        print(reading.recv(), p.exitcode)
        reading.recv()
    except (EOFError, OSError) as error:
        print(type(error).__name__)
    p.join()
";

/// Whose module has classes, one of which a pool's worker raises.
const CLASSES: &str = "import multiprocessing as mp
class Job:
    def run(self):
        raise Wrong(__name__)
class Careful(Job):
    def run(self):
        return super().run()
class Wrong(Exception):
    pass
def work(job):
    return job.run()
if __name__ == '__main__':
    mp.set_start_method('spawn')
    with mp.Pool(1) as pool:
        done = pool.apply_async(work, (Careful(),), error_callback=lambda error: print(type(error)))
        try: done.get()
        except Wrong as error: print(error)
";

/// Ways to some of the outputs that are possible, spread over all.
fn ways(source: &str, count: usize) -> Vec<(String, String)> {
    let settings = ExploreSettings { shown: 200, ..Default::default() };
    let mut explore = Explore::new(&check(source, "program.py").expect("it compiles"), settings);
    while !explore.is_complete() && explore.advance(1_000) {}
    let rows = explore.report().outputs.shown;
    let apart = (rows.len() / count).max(1);
    let some = rows.into_iter().step_by(apart).take(count);
    some.map(|row| {
        let writes = Writes::Expected(Expected { text: row.text.clone(), extent: Extent::Whole });
        match explore.possible(&Asked { writes, ends: Vec::new() }) {
            Possible::Yes(way) => (way.schedule, row.text),
            other => panic!("{row:?}: {other:?}"),
        }
    })
    .collect()
}

/// Some outputs that are possible are forced.
fn forces_some(source: &str, count: usize, status: i32) {
    let ways = ways(source, count);
    assert!(!ways.is_empty());
    for (schedule, output) in ways {
        forces(&script(source, &schedule).expect("a script"), 1, &output, status, "");
    }
}

/// What the lab does at random is forced.
fn forces_seeds(source: &str, seeds: u64) {
    for seed in 1..=seeds {
        let (schedule, output, status) = lab_end(source, seed);
        forces(&script(source, &schedule).expect("a script"), 1, &output, status, "");
    }
}

#[test]
fn a_turn_says_of_which_process_it_is() {
    let (schedule, _) = lab(LETTERS, 1);
    let script = script(LETTERS, &schedule).expect("a script");
    assert!(script.contains("    ((0, 0), 0, "), "{script}");
    assert!(script.contains("\n    ((1, 0), ") && script.contains("\n    ((2, 0), "), "{script}");
    assert!(script.contains("# Process-2: to its end"), "{script}");
}

#[test]
fn lines_of_two_processes_are_broken_in_each_way() {
    forces_some(LETTERS, 6, 0);
}

#[test]
fn updates_of_a_shared_number_are_lost() {
    forces_each(LOST, &["1\n", "2\n"]);
}

#[test]
fn items_come_from_a_queue_in_each_order() {
    forces_some(PRODUCERS, 6, 0);
    forces_seeds(FULL, 2);
}

#[test]
fn pipes_say_whether_something_is_there() {
    forces_some(PIPE, 4, 0);
}

#[test]
fn a_connection_is_given_by_its_sender() {
    forces_some(SENT, 8, 0);
}

#[test]
fn children_that_crash_are_forced_with_their_statuses() {
    forces_seeds(CRASHED, 3);
}

#[test]
fn spawned_processes_begin_with_the_script_too() {
    forces_some(SPAWNED, 4, 0);
}

#[test]
fn classes_of_spawned_processes_are_the_programs() {
    forces_seeds(CLASSES, 4);
}

#[test]
fn what_processes_wait_with_is_forced() {
    forces_seeds(WAITS, 4);
}

#[test]
fn threads_of_processes_are_forced() {
    forces_some(MIXED, 4, 0);
    forces_seeds(MIXED, 3);
}

#[test]
fn jobs_of_pools_of_processes_are_forced() {
    forces_seeds(POOLS, 4);
}

#[test]
fn deadlocks_of_processes_are_forced_and_told() {
    let report = explored(CROSSED).report();
    let deadlock = report
        .findings
        .iter()
        .find(|finding| matches!(finding.kind, FindingKind::Deadlock { .. }))
        .expect("it can deadlock");
    let bad = script(CROSSED, &deadlock.bad.schedule).expect("a script");
    assert!(bad.contains("In the lab it ends in a deadlock."));
    forces(&bad, 3, "", 3, "gates: deadlock: nobody can ever move again\n");
    forces(&bad, 1, "", 3, "gates:   Process-2 waits in line 4\n");
    let good = deadlock.good.as_ref().expect("it can end well");
    forces(&script(CROSSED, &good.schedule).expect("a script"), 1, "both\nboth\n", 0, "");
}

#[test]
fn the_examples_of_processes_are_forced() {
    for id in ["processes", "own-locks", "one-lock", "two-queues", "one-queue"] {
        forces_seeds(&example(id), 2);
    }
}

#[test]
fn a_script_of_processes_says_if_it_leaves_the_schedule() {
    let Some(python) = cpython() else { return };
    let (schedule, _) = lab(LETTERS, 1);
    let script = script(LETTERS, &schedule).expect("a script");
    for (found, other, says) in [
        ("OUTPUT = \"", "OUTPUT = \"x", "in the lab it writes something else"),
        ("END = \"over\"", "END = \"deadlock\"", "in the lab it ends in a deadlock"),
        ("    ((2, 0), ", "    ((7, 0), ", "process 7 is not there where turn"),
    ] {
        assert!(script.contains(found), "{script}");
        let done = run(&python, &script.replacen(found, other, 1));
        assert!(done.stderr.contains("the order could not be forced"), "{found}: {}", done.stderr);
        assert!(done.stderr.contains(says), "{found}: {}", done.stderr);
        assert!(!done.stdout.is_empty() && done.status == Some(0), "{done:?}");
    }
}
