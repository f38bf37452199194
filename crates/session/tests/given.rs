//! What processes are given at their start, and by messages, whichever way they go. All but the last are of the
//! start method `spawn`.

use std::fs;

use heddle_protocol::explore::ExploreSettings;
use heddle_session::{Explore, check};

/// That a program has one output and always ends well, and is explored whole.
fn goes_one_way(source: &str) {
    let checked = check(source, "program.py").expect("it compiles");
    let mut explore = Explore::new(&checked, ExploreSettings::default());
    while !explore.is_complete() && explore.advance(1_000) {}
    let report = explore.report();
    assert!(report.complete, "{source}");
    let found: Vec<_> = report.findings.iter().map(|finding| &finding.kind).collect();
    assert!(found.is_empty(), "{source}: {found:?}");
    assert_eq!(report.outputs.count.as_deref(), Some("1"), "{source}");
}

/// The child has the ends that it is sent from its start on: its parent may let go of them at once.
#[test]
fn a_child_has_its_ends_from_its_start_on() {
    goes_one_way(
        r#"import multiprocessing as mp


def work(there):
    print(there.recv())
    try:
        there.recv()
    except EOFError:
        print("nobody writes any more")


if __name__ == "__main__":
    context = mp.get_context("spawn")
    there, back = context.Pipe(False)
    p = context.Process(target=work, args=(there,))
    p.start()
    there.close()
    back.send("hello")
    back.close()
    p.join()
    print(p.exitcode)
"#,
    );
}

#[test]
fn a_manager_is_there_once_it_is_started() {
    goes_one_way(
        r#"import multiprocessing as mp


def work(shared):
    shared["n"] = 1


if __name__ == "__main__":
    context = mp.get_context("spawn")
    with context.Manager() as manager:
        queue, shared = manager.Queue(), manager.dict()
        p = context.Process(target=work, args=(shared,))
        p.start()
        queue.put(2)
        p.join()
        print(shared, queue.get())
"#,
    );
}

/// A module that runs again, and is left in its middle, has all of its globals.
#[test]
fn a_module_that_runs_again_can_be_left_in_its_middle() {
    let path = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/../../tests/programs/multiprocessing/start_methods.py"
    );
    goes_one_way(&fs::read_to_string(path).expect("it is there"));
}

/// A process that runs large modules has more shared objects than anybody would count.
#[test]
fn many_shared_objects_keep_apart() {
    goes_one_way(
        r#"import multiprocessing as mp
import os
import queue
import time


class Worker(mp.Process):
    def __init__(self, tasks, results, **kw):
        super().__init__(**kw)
        self.tasks, self.results = tasks, results

    def run(self):
        for n in iter(self.tasks.get, None):
            self.results.put((self.name, n))
            self.tasks.task_done()
        self.tasks.task_done()


if __name__ == "__main__":
    mp.set_start_method("spawn")
    tasks, results = mp.JoinableQueue(), mp.Queue()
    workers = [Worker(tasks, results, name=f"W{i}") for i in range(2)]
    for worker in workers:
        worker.start()
    for n in (1, None, None):
        tasks.put(n)
    tasks.join()
    print(results.get()[1])
    for worker in workers:
        worker.join()
    print([worker.exitcode for worker in workers])
"#,
    );
}

/// An end that is sent is held on its way: whoever sent it may let go of it at once.
#[test]
fn a_connection_on_its_way_is_open() {
    goes_one_way(
        r#"import multiprocessing as mp


def work(there):
    back = there.recv()
    back.send("hello")
    back.close()


if __name__ == "__main__":
    here, there = mp.Pipe()
    p = mp.Process(target=work, args=(there,))
    p.start()
    reading, writing = mp.Pipe(False)
    here.send(writing)
    writing.close()
    print(reading.recv())
    p.join()
    try:
        reading.recv()
    except EOFError:
        print("nobody writes any more")
"#,
    );
}

/// What is made again by a call goes along with what only a start may carry; and of two starts in a row none
/// takes one object for another.
#[test]
fn what_is_made_again_is_given_with_locks() {
    goes_one_way(
        r#"import multiprocessing as mp
from multiprocessing.shared_memory import ShareableList


class Made:
    def __init__(self, n):
        self.n = n

    def __reduce__(self):
        return Made, (self.n + 1,)


def work(lock, number, made, items):
    with lock:
        number.value += made.n
        items[0] += 1


if __name__ == "__main__":
    context = mp.get_context("spawn")
    lock, number = context.Lock(), context.RawValue("i", 0)
    items = ShareableList([1, "ab", 2.5, None, True])
    made = Made(4)
    workers = [context.Process(target=work, args=(lock, number, made, items)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    print(number.value, list(items), items.format)
"#,
    );
}

/// A name that a child chose for a block is known to its parent, and given once only.
#[test]
fn names_of_blocks_are_known_to_all() {
    for method in ["fork", "spawn"] {
        goes_one_way(
            &r#"import multiprocessing as mp
from multiprocessing.shared_memory import SharedMemory


def work(taken):
    try:
        block = SharedMemory("chosen", create=True, size=2)
        block.buf[0] += 3
    except FileExistsError:
        with taken.get_lock():
            taken.value += 1


if __name__ == "__main__":
    context = mp.get_context("METHOD")
    taken = context.Value("i", 0)
    workers = [context.Process(target=work, args=(taken,)) for _ in range(2)]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    block = SharedMemory("chosen")
    print(block.buf[0], taken.value)
    block.unlink()
    try:
        SharedMemory("chosen")
    except FileNotFoundError as error:
        print(error)
"#
            .replace("METHOD", method),
        );
    }
}
