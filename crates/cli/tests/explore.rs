//! `heddle explore`, `possible` and `compare`, as somebody's CI sees them.

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
