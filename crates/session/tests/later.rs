//! What is done later than it was asked for: messages that a queue's thread pickles and sends, tasks and calls that
//! a pool's threads do, texts that `print` makes once what comes before them is written.

use heddle_protocol::{SwitchPoints, explore::ExploreSettings};
use heddle_session::{Explore, check};

/// All outputs of a program that always ends well, in order.
fn outputs(source: &str) -> Vec<String> {
    let checked = check(source, "program.py").expect("it compiles");
    let settings = ExploreSettings {
        switch_points: SwitchPoints::Cpython,
        shown: 100,
        ..ExploreSettings::default()
    };
    let mut explore = Explore::new(&checked, settings);
    while !explore.is_complete() && explore.advance(1_000) {}
    let report = explore.report();
    assert!(report.complete, "{source}");
    let found: Vec<_> = report.findings.iter().map(|finding| &finding.kind).collect();
    assert!(found.is_empty(), "{source}: {found:?}");
    let mut shown: Vec<String> = report.outputs.shown.into_iter().map(|row| row.text).collect();
    shown.sort();
    shown
}

/// A queue's thread pickles what was put: what changed meanwhile is in it. What cannot change is sent at once.
#[test]
fn what_was_put_is_pickled_later() {
    let program = r#"import multiprocessing as mp

if __name__ == "__main__":
    q = mp.Queue()
    items = START
    q.put(items)
    items += MORE
    print(q.get())
"#;
    let with =
        |start: &str, more: &str| outputs(&program.replace("START", start).replace("MORE", more));
    assert_eq!(with("[1]", "[2]"), ["[1, 2]\n", "[1]\n"]);
    assert_eq!(with("(1,)", "(2,)"), ["(1,)\n"]);
}

/// It is not there at once, and not all that was put comes out of a process that leaves at once.
#[test]
fn what_was_put_is_there_later() {
    let look = r#"import multiprocessing as mp

if __name__ == "__main__":
    q = mp.Queue()
    q.put(1)
    print(q.empty())
    print(q.get())
"#;
    assert_eq!(outputs(look), ["False\n1\n", "True\n1\n"]);
    let leave = r#"import multiprocessing as mp
import os


def work(q):
    q.put(1)
    os._exit(0)


if __name__ == "__main__":
    mp.set_start_method("fork")
    q = mp.Queue()
    p = mp.Process(target=work, args=(q,))
    p.start()
    p.join()
    print(q.empty())
"#;
    assert_eq!(outputs(leave), ["False\n", "True\n"]);
}

/// A pool's thread makes the tasks of what is asked for without waiting.
#[test]
fn tasks_of_a_pool_are_made_later() {
    let program = r#"import multiprocessing as mp

if __name__ == "__main__":
    mp.set_start_method("fork")
    with mp.Pool(1) as pool:
        items = [1]
        result = pool.apply_async(sum, (items,))
        items.append(5)
        print(result.get())
"#;
    assert_eq!(outputs(program), ["1\n", "6\n"]);
    let lazily = r#"from multiprocessing.pool import ThreadPool


def numbers():
    yield 1
    print("asked")


with ThreadPool(1) as pool:
    found = pool.imap(str, numbers())
    print("made")
    print(list(found))
"#;
    let found = outputs(lazily);
    assert!(found.contains(&"asked\nmade\n['1']\n".to_owned()), "{found:?}");
    assert!(found.contains(&"made\nasked\n['1']\n".to_owned()), "{found:?}");
}

/// A call that was submitted can be cancelled until the pool's thread has sent it on.
#[test]
fn calls_are_sent_later() {
    let program = r#"import multiprocessing as mp
from concurrent.futures import ProcessPoolExecutor

if __name__ == "__main__":
    with ProcessPoolExecutor(1, mp_context=mp.get_context("fork")) as pool:
        future = pool.submit(abs, -1)
        print(future.cancel())
"#;
    assert_eq!(outputs(program), ["False\n", "True\n"]);
}

/// No worker is started for a pool that is being ended.
#[test]
fn a_pool_ends_while_it_starts_a_worker() {
    let program = r#"import multiprocessing as mp

if __name__ == "__main__":
    mp.set_start_method("fork")
    pool = mp.Pool(1, maxtasksperchild=1)
    print(pool.apply(abs, (-1,)))
"#;
    assert_eq!(outputs(program), ["1\n"]);
}

/// `print` makes the text of a list when it has written what stands before it.
#[test]
fn texts_are_made_when_they_are_written() {
    let program = r#"import threading

box = [0]


def more():
    box.append(1)
    print("more")
    box.append(2)


t = threading.Thread(target=more)
t.start()
print("box", box)
t.join()
"#;
    let found = outputs(program);
    for output in
        ["boxmore\n [0, 1, 2]\n", "box [0]more\n\n", "box more\n[0, 1, 2]\n", "boxmore\n [0, 1]\n"]
    {
        assert!(found.contains(&output.to_owned()), "{output:?}: {found:?}");
    }
}

/// A connection in a message is given away by a thread of its sender, who may be over before that or meanwhile.
#[test]
fn a_connection_is_given_by_its_sender() {
    let program = r#"import multiprocessing as mp


def send(back):
    reading, writing = mp.Pipe(False)
    writing.send("hello")
    back.send(reading)


if __name__ == "__main__":
    here, back = mp.Pipe()
    p = mp.Process(target=send, args=(back,))
    p.start()
    START
    try:
        print(here.recv().recv())
    except (EOFError, OSError) as error:
        print(type(error).__name__)
    p.END()
"#;
    let with =
        |start: &str, end: &str| outputs(&program.replace("START", start).replace("END", end));
    let late = ["BrokenPipeError\n", "ConnectionResetError\n", "EOFError\n"];
    let [broken, reset, eof] = late;
    assert_eq!(with("pass", "join"), [broken, reset, eof, "FileNotFoundError\n", "hello\n"]);
    assert_eq!(with("p.join()", "join"), ["FileNotFoundError\n"]);
    assert_eq!(
        with("here.poll(None); p.kill(); p.join()", "join"),
        ["ConnectionRefusedError\n", "FileNotFoundError\n"]
    );
}

/// What a client of a manager hears when that is shut down depends on how far its request has come.
#[test]
fn a_manager_may_be_gone_at_each_step_of_a_request() {
    let program = r#"import multiprocessing as mp


def work(q, out):
    try:
        out.append(q.get())
        q.get()
    except (EOFError, OSError) as error:
        print(type(error).__name__)


if __name__ == "__main__":
    m = mp.Manager()
    q, out = m.Queue(), m.list()
    p = mp.Process(target=work, args=(q, out))
    p.start()
    q.put(1)
    while not out:
        pass
    m.shutdown()
    p.join()
"#;
    assert_eq!(outputs(program), ["BrokenPipeError\n", "ConnectionResetError\n", "EOFError\n"]);
}
