//! `heddle explore`, `possible`, `always` and `compare`, as somebody's CI sees them.

use std::process::{Command, Output};

use serde_json::Value;

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

/// Each job is done by one thread; some are there before all threads are.
const JOBS: &str = "\
import queue
import threading
class Job:
    value = None
    def run(self):
        self.value = 1
jobs = queue.Queue()
def work():
    while (job := jobs.get()) is not None:
        job.run()
for n in range(2):
    threading.Thread(target=work).start()
for n in range(3):
    jobs.put(Job())
jobs.put(None)
jobs.put(None)
";

/// What a thread has to itself, what is read when it is over, by its own class's method, and other
/// attributes of a class than the one that a lock keeps.
const OWN: &str = "\
import random, threading
local = threading.local()
class Result(threading.Thread):
    value = None
    count = 0
    lock = threading.Lock()
    @classmethod
    def counted(cls):
        with cls.lock:
            cls.count += 1
    def run(self):
        local.n = 1
        local.n += 1
        self.counted()
        self.value = local.n + (random.random() < 2)
    def join(self):
        super().join()
        return self.value
results = [Result(), Result()]
for result in results:
    result.start()
print([result.join() for result in results])
";

/// What goes through a queue, and what a lock keeps, is ordered.
const HANDED: &str = "\
import threading, queue
q = queue.Queue()
lock = threading.Lock()
n = 0
def put():
    global n
    box = [1]
    box[0] = 2
    q.put(box)
    with lock:
        n += 1
def get():
    global n
    box = q.get()
    box[0] += 1
    with lock:
        n += 1
threads = [threading.Thread(target=f) for f in (put, get)]
for t in threads: t.start()
for t in threads: t.join()
print(n)
";

const CROSSED: &str = "import threading
a, b = threading.Lock(), threading.Lock()
def one():
    with a:
        with b: print('one')
def two():
    with b:
        with a: print('two')
ts = [threading.Thread(target=one, name='one'), threading.Thread(target=two, name='two')]
for t in ts: t.start()
for t in ts: t.join()
";

fn file(name: &str, source: &str) -> String {
    let path = std::env::temp_dir().join(format!("heddle-explore-{}-{name}", std::process::id()));
    std::fs::write(&path, source).expect("the temporary folder can be written");
    path.to_string_lossy().into_owned()
}

fn heddle(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heddle")).args(args).output().expect("heddle starts")
}

fn json(args: &[&str]) -> (Value, Option<i32>) {
    let output = heddle(args);
    let value = serde_json::from_slice(&output.stdout).expect("it writes JSON");
    (value, output.status.code())
}

#[test]
fn a_race_is_explored_whole() {
    let race = file("race.py", RACE);
    let (found, status) = json(&["explore", &race, "--json"]);
    assert_eq!(status, Some(0));
    assert_eq!(found["complete"], true);
    assert_eq!(found["schedules"], "20");
    assert_eq!(found["outputs"]["count"], "2");
    let texts: Vec<&str> = found["outputs"]["shown"]
        .as_array()
        .expect("a list")
        .iter()
        .filter_map(|row| row["text"].as_str())
        .collect();
    assert_eq!(texts, ["1\n", "2\n"]);
    let races = found["races"].as_array().expect("a list");
    assert!(races.iter().all(|race| race["name"] == "n" && race["first"]["line"] == 5));
    assert_eq!(races.len(), 2, "a read with a write, and two writes: {races:?}");
}

/// Whether the interpreter can switch in between has no say in what is ordered.
#[test]
fn races_are_told_under_all_switch_points_and_open_just_before() {
    let race = file("race_points.py", RACE);
    let handed = file("handed.py", HANDED);
    let jobs = file("jobs.py", JOBS);
    let own = file("own.py", OWN);
    for points in ["instruction", "cpython", "line", "free-threaded"] {
        let explore = |program: &str| {
            json(&["explore", program, "--switch-points", points, "--json"]).0["races"].clone()
        };
        let races = explore(&race);
        let races = races.as_array().expect("a list");
        let lines: Vec<_> = races
            .iter()
            .map(|race| (race["first"]["line"].clone(), race["second"]["line"].clone()))
            .collect();
        assert_eq!(lines, [(5.into(), 5.into()), (5.into(), 5.into())], "{points}");
        let way = races[0]["example"]["schedule"].as_str().expect("a text");
        let schedule = file(&format!("race_{points}.schedule"), way);
        let run = ["run", &race, "--switch-points", points, "--schedule", &schedule, "--json"];
        assert_eq!(heddle(&run).status.code(), Some(0), "{points}: {way}");
        assert_eq!(explore(&handed), serde_json::json!([]), "{points}");
        assert_eq!(explore(&jobs), serde_json::json!([]), "{points}");
        assert_eq!(explore(&own), serde_json::json!([]), "{points}");
    }
}

#[test]
fn a_deadlock_has_its_waits_a_schedule_and_where_it_is_decided() {
    let crossed = file("crossed.py", CROSSED);
    let (found, status) = json(&["explore", &crossed, "--json"]);
    assert_eq!(status, Some(3));
    let deadlock = &found["deadlocks"][0];
    assert_eq!(found["deadlocks"].as_array().map(Vec::len), Some(1));
    assert_eq!(deadlock["what"]["waits"].as_array().map(Vec::len), Some(3));
    assert_eq!(deadlock["example"]["switches"], 1);
    assert!(deadlock["nearest_good"]["output"].as_str().is_some_and(|text| text.contains("one")));
    assert_eq!(found["races"], serde_json::json!([]));
    let schedule = deadlock["example"]["schedule"].as_str().expect("a text");
    let schedule = file("crossed.schedule", schedule);
    let run = ["run", &crossed, "--switch-points", "instruction", "--schedule", &schedule];
    assert_eq!(heddle(&run).status.code(), Some(3));
}

#[test]
fn where_threads_may_be_interrupted_decides_what_is_possible() {
    let race = file("points.py", RACE);
    let count = |points| json(&["explore", &race, "--json", "--switch-points", points]).0;
    for (points, outputs) in
        [("instruction", "2"), ("free-threaded", "2"), ("cpython", "1"), ("line", "1")]
    {
        let found = count(points);
        assert_eq!(found["complete"], true, "{points}");
        assert_eq!(found["outputs"]["count"], outputs, "{points}");
    }
}

#[test]
fn a_program_always_prints_this_or_a_schedule_tells_otherwise() {
    let race = file("always.py", RACE);
    let no = heddle(&["always", &race, "2"]);
    assert_eq!(no.status.code(), Some(1));
    assert!(
        String::from_utf8_lossy(&no.stderr).contains("prints something else:\n    1\n"),
        "{no:?}"
    );
    let schedule = file("always.schedule", &String::from_utf8_lossy(&no.stdout));
    let points = ["--switch-points", "instruction"];
    let run = heddle(&["run", &race, "--schedule", &schedule, points[0], points[1]]);
    assert_eq!(String::from_utf8_lossy(&run.stdout), "1\n");
    assert_eq!(heddle(&["always", &race, "?"]).status.code(), Some(0));
    assert_eq!(heddle(&["always", &race, "?", "--budget", "1"]).status.code(), Some(4));
    let (answer, status) = json(&["always", &race, "2", "--json"]);
    assert_eq!((&answer["always"], status), (&Value::Bool(false), Some(1)));
    let (answer, status) = json(&["always", &file("always-2.py", HANDED), "2", "--json"]);
    assert_eq!((&answer["always"], status), (&Value::Bool(true), Some(0)));
}

#[test]
fn an_output_is_possible_or_not() {
    let race = file("possible.py", RACE);
    let yes = heddle(&["possible", &race, "1"]);
    assert_eq!(yes.status.code(), Some(0));
    let schedule = file("possible.schedule", &String::from_utf8_lossy(&yes.stdout));
    let run = ["run", &race, "--switch-points", "instruction", "--schedule", &schedule];
    assert_eq!(String::from_utf8_lossy(&heddle(&run).stdout), "1\n");
    assert_eq!(heddle(&["possible", &race, "3"]).status.code(), Some(1));
    assert_eq!(heddle(&["possible", &race, "...", "--budget", "1"]).status.code(), Some(4));
}

#[test]
fn a_fix_is_compared_with_what_it_fixes() {
    let before = file("before.py", RACE);
    let locked = RACE.replace("n = 0\n", "n = 0\nlock = threading.Lock()\n");
    let after = file("after.py", &locked.replace("    n += 1", "    with lock: n += 1"));
    let different = heddle(&["compare", &before, &after]);
    assert_eq!(different.status.code(), Some(1));
    let text = String::from_utf8_lossy(&different.stdout).into_owned();
    assert!(text.contains("before.py can print:\n    1\n"), "{text}");
    assert_eq!(heddle(&["compare", &after, &after]).status.code(), Some(0));
}

const EMBRACE: &str = "import threading
a, b = threading.Lock(), threading.Lock()
def f(x, y):
    with x:
        with y: print('ok')
ts = [threading.Thread(target=f, args=locks) for locks in ((a, b), (b, a))]
for t in ts: t.start()
for t in ts: t.join()
";

#[test]
fn an_output_may_be_empty_and_what_was_not_looked_at_is_not_told_as_known() {
    let embrace = file("embrace.py", EMBRACE);
    let said = |args: &[&str]| {
        let output = heddle(args);
        String::from_utf8([output.stdout, output.stderr].concat()).expect("it is text")
    };
    let all = said(&["explore", &embrace]);
    assert!(
        all.contains("  output 1, empty, which deadlocks\n  output 2, which finishes:\n"),
        "{all}"
    );
    assert!(all.contains("  schedule (1 switch): "), "{all}");
    let some = said(&["explore", &embrace, "--budget", "3"]);
    assert!(
        some.contains("no run that was found deadlocks on it, but not all were looked at"),
        "{some}"
    );
    let always = said(&["always", &embrace, "ok\nok\n"]);
    assert!(always.ends_with("not always: this schedule prints nothing\n"), "{always}");
    let fixed = file("ordered.py", &EMBRACE.replace("(b, a))", "(a, b))"));
    assert!(said(&["compare", &embrace, &fixed]).contains("embrace.py can print nothing\n"));
}

const SILENT: &str = "import threading
n = 0
class Account: pass
account = Account()
account.balance = 10
def f():
    global n
    n += 1
    account.balance -= 1
ts = [threading.Thread(target=f, daemon=True) for _ in range(2)]
for t in ts: t.start()
ts[0].join()
";

#[test]
fn last_values_are_listed_and_asked_for() {
    let silent = file("silent.py", SILENT);
    let (found, status) = json(&["explore", &silent, "--final", "n", "--json"]);
    assert_eq!(status, Some(0));
    // The other thread is cut where the program ends: before, in the middle of, or after its update.
    assert_eq!(found["outputs"]["count"], "1");
    let shown = found["finals"]["shown"].as_array().expect("a list");
    let values: Vec<&str> = shown.iter().filter_map(|row| row["values"]["n"].as_str()).collect();
    assert_eq!(values, ["1", "2"]);
    assert_eq!(found["finals"]["all"], true);
    let asked = |values: &[&str]| {
        let finals = values.iter().flat_map(|value| ["--final", value]);
        let args: Vec<&str> = ["possible", &silent].into_iter().chain(finals).collect();
        heddle(&args)
    };
    assert_eq!(asked(&["n=2", "account.balance=8"]).status.code(), Some(0));
    assert_eq!(asked(&["n=1", "account.balance=8"]).status.code(), Some(0));
    assert_eq!(asked(&["n=2", "account.balance=10"]).status.code(), Some(1));
    assert_eq!(asked(&["n=0"]).status.code(), Some(1));
    assert_eq!(asked(&["m=0"]).status.code(), Some(2));
    assert_eq!(asked(&["n"]).status.code(), Some(2));
    let (answer, status) = json(&["possible", &silent, "--final", "n=2", "--json"]);
    assert_eq!((status, &answer["possible"]), (Some(0), &Value::Bool(true)));
    assert!(answer["example"]["schedule"].is_string());
    let (answer, status) = json(&["possible", &silent, "--final", "n=3", "--json"]);
    assert_eq!((status, &answer["possible"]), (Some(1), &Value::Bool(false)));
}

#[test]
fn last_values_are_known_where_nothing_branches() {
    let alone = file("alone.py", "n = [1]\nn.append('x')\n");
    let (found, _) = json(&["explore", &alone, "--final", "n", "--json"]);
    assert_eq!(found["finals"]["shown"][0]["values"]["n"], "[1, 'x']");
    let stuck =
        "import threading\nn = 1\nlock = threading.Lock()\nlock.acquire()\nn = 2\nlock.acquire()\n";
    let stuck = file("stuck.py", stuck);
    assert_eq!(heddle(&["possible", &stuck, "--final", "n=2"]).status.code(), Some(0));
}

#[test]
fn one_line_is_before_another_or_not() {
    let source = "import threading
done = threading.Event()
def first(): print('a'); print('b'); done.set()
def second(): print('c'); done.wait(); print('d')
ts = [threading.Thread(target=f) for f in (first, second)]
for t in ts: t.start()
for t in ts: t.join()
";
    let ordered = file("ordered.py", source);
    let before =
        |first, later| heddle(&["possible", &ordered, "--before", first, later]).status.code();
    assert_eq!(before("c", "a"), Some(0));
    assert_eq!(before("b", "c"), Some(0));
    assert_eq!(before("d", "b"), Some(1));
    assert_eq!(before("a", "d"), Some(0));
}

#[test]
fn schedules_of_an_update_made_atomic_are_counted() {
    let locked = RACE.replace("n = 0\n", "n = 0\nlock = threading.Lock()\n");
    let locked = file("atomic.py", &locked.replace("    n += 1", "    with lock: n += 1"));
    let (found, _) = json(&["explore", &locked, "--json"]);
    assert_eq!(found["schedules"], "2");
    let forever = "import threading
def f():
    while True: n.append(n.pop())
n = [0]
ts = [threading.Thread(target=f) for _ in range(2)]
for t in ts: t.start()
";
    let forever = file("forever.py", forever);
    let (found, _) = json(&["explore", &forever, "--json"]);
    assert_eq!((&found["complete"], &found["schedules"]), (&Value::Bool(true), &Value::Null));
}

/// Two orders of two locks, with something between them.
fn two_orders(name: &str, between: [&str; 3]) -> Value {
    let [head, first, second] = between;
    let source = format!(
        "import threading
a, b = threading.Lock(), threading.Lock()
{head}
def one():
    {first}
    with a:
        with b: pass
    ready.set()
def two():
    {second}
    with b:
        with a: pass
ts = [threading.Thread(target=f, name=f.__name__) for f in (one, two)]
for t in ts: t.start()
for t in ts: t.join()
"
    );
    json(&["explore", &file(name, &source), "--json"]).0
}

#[test]
fn a_circle_of_locks_is_told_where_no_run_deadlocks() {
    let ready = "ready = threading.Event()";
    let found = two_orders("ordered_locks.py", [ready, "pass", "ready.wait()"]);
    assert_eq!(found["deadlocks"], serde_json::json!([]));
    let circle = serde_json::json!([{
        "takings": [
            { "who": "one", "line": 7, "takes": "b", "holds": "a" },
            { "who": "two", "line": 12, "takes": "a", "holds": "b" },
        ],
        "deadlocks": false,
        "before": null,
    }]);
    let sorted = |found: &Value| {
        let mut orders = found["lock_orders"].clone();
        for order in orders.as_array_mut().expect("a list") {
            let takings = order["takings"].as_array_mut().expect("a list");
            takings.sort_by_key(|taking| taking["line"].as_u64());
            let before = order["before"].take();
            assert!(before["schedule"].is_string(), "{before}");
        }
        orders
    };
    assert_eq!(sorted(&found), circle);
    let found = two_orders("crossed_locks.py", [ready, "pass", "pass"]);
    assert_eq!(found["deadlocks"].as_array().map(Vec::len), Some(1));
    assert_eq!(found["lock_orders"][0]["deadlocks"], true);
    let why = found["deadlocks"][0]["why"].as_str().expect("a sentence");
    assert!(why.ends_with("the circle is closed."), "{why}");
}

#[test]
fn a_circle_of_locks_taken_without_a_switch_point_in_between_is_told_too() {
    let crossed = file(
        "at_once.py",
        &CROSSED.replace("print('one')", "pass").replace("print('two')", "pass"),
    );
    let (found, status) = json(&["explore", &crossed, "--json", "--switch-points", "cpython"]);
    assert_eq!((status, &found["deadlocks"]), (Some(0), &serde_json::json!([])));
    let takings = &found["lock_orders"][0]["takings"];
    let mut held: Vec<_> =
        takings.as_array().into_iter().flatten().map(|one| &one["holds"]).collect();
    held.sort_by_key(|name| name.to_string());
    assert_eq!(held, ["a", "b"]);
}

#[test]
fn a_lock_around_both_and_a_start_after_the_end_make_no_circle() {
    let around = "import threading
a, b, gate = threading.Lock(), threading.Lock(), threading.Lock()
def one():
    with gate:
        with a:
            with b: pass
def two():
    with gate, b:
        if a.acquire(): a.release()
def late():
    with b:
        if a.acquire(False): a.release()
        if a.acquire(timeout=1): a.release()
def alone():
    with b, a: pass
ts = [threading.Thread(target=f) for f in (one, two, late)]
for t in ts: t.start()
for t in ts: t.join()
last = threading.Thread(target=alone)
last.start()
last.join()
";
    let (found, status) = json(&["explore", &file("gate.py", around), "--json"]);
    assert_eq!((status, &found["lock_orders"]), (Some(0), &serde_json::json!([])));
}

#[test]
fn a_lost_wake_up_is_told_with_both_lines() {
    let lost = "import threading
cond = threading.Condition()
def wait():
    with cond:
        cond.wait()
def tell():
    with cond:
        cond.notify()
ts = [threading.Thread(target=f, name=f.__name__) for f in (wait, tell)]
for t in ts: t.start()
for t in ts: t.join()
";
    let (found, status) = json(&["explore", &file("lost.py", lost), "--json"]);
    assert_eq!(status, Some(3));
    assert_eq!(
        found["deadlocks"][0]["why"],
        "wait (line 5) waits for the condition cond, and the signal of tell (line 8) came when \
         nobody waited for it yet. MainThread (line 11) waits for the end of wait."
    );
    let cleared = lost
        .replace("    with cond:\n        cond.wait()", "    cond.wait()")
        .replace("    with cond:\n        cond.notify()", "    cond.set(); cond.clear()")
        .replace("threading.Condition", "threading.Event");
    let text = heddle(&["explore", &file("cleared.py", &cleared)]);
    let text = String::from_utf8_lossy(&text.stdout).into_owned();
    assert!(
        text.contains("waits for the event cond, and the signal of tell (line 6) came when"),
        "{text}"
    );
}

#[test]
fn an_await_that_never_comes_is_told_with_its_line() {
    let never = "import asyncio
async def wait(future):
    await future
async def main():
    future = asyncio.get_running_loop().create_future()
    task = asyncio.create_task(wait(future), name='waiter')
    await task
asyncio.run(main())
";
    let (found, status) = json(&["explore", &file("never.py", never), "--json"]);
    assert_eq!(status, Some(3));
    let why = found["deadlocks"][0]["why"].as_str().expect("a sentence");
    assert!(why.starts_with("waiter (line 3) waits for"), "{why}");
    assert!(why.contains("nobody is left to bring it"), "{why}");
}

/// `head` closes the pipe when it has enough.
#[test]
fn a_reader_that_has_enough_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_heddle"))
        .args(["explore", &file("enough.py", RACE)])
        .stdout(std::process::Stdio::piped())
        .stderr(std::process::Stdio::piped())
        .spawn()
        .expect("heddle starts");
    drop(child.stdout.take());
    let output = child.wait_with_output().expect("it ends");
    assert_eq!((output.status.code(), &*output.stderr), (Some(0), &b""[..]));
}

fn said(args: &[&str]) -> (String, Option<i32>) {
    let output = heddle(args);
    (String::from_utf8_lossy(&output.stdout).into_owned(), output.status.code())
}

#[test]
fn what_can_hang_is_a_finding_and_what_always_goes_on_is_told() {
    let waits = RACE.replace("print(n)", "while n < 2: pass");
    let hangs = file("hangs.py", &waits);
    let (out, status) = said(&["explore", &hangs]);
    assert!(
        out.contains("never ends: it can come to where no schedule ends it any more\n"),
        "{out}"
    );
    assert!(out.contains("  MainThread goes round in line 9\n"), "{out}");
    assert!(out.contains("output 1, empty, which finishes or never ends\n"), "{out}");
    assert_eq!(status, Some(3));
    let (report, _) = json(&["explore", "--json", &hangs]);
    assert_eq!(report["endless"][0]["what"]["always"], false);
    assert_eq!(report["endless"][0]["what"]["round"][0]["line"], 9);
    assert_eq!(said(&["always", &hangs, ""]).1, Some(1));
    let (out, status) = said(&["compare", &file("ends.py", RACE), &hangs]);
    assert!(out.contains("can come to where it never ends"), "{out}");
    assert_eq!(status, Some(1));
    let server = file("server.py", "while True:\n    print('x')\n");
    let (out, status) = said(&["explore", &server]);
    assert!(out.contains("never ends: no schedule ends it\n"), "{out}");
    assert_eq!(status, Some(0));
    assert_eq!(said(&["possible", &server, "x\\nx", "--prefix"]).1, Some(0));
}
