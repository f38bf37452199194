//! The Python of task sheets, byte for byte.
//!
//! Each file in `tests/sheets` was run by CPython 3.13, those with processes under fork and under
//! spawn. After a change on purpose: `BLESS=1 cargo test -p heddle-scenario --test python`, then
//! run the changed files by CPython again.

use std::fs;
use std::path::Path;

use heddle_scenario::form::form;
use heddle_scenario::{Locking, Model, Sheet, Task, Work};

fn check(name: &str, sheet: &Sheet) {
    assert_eq!(sheet.problems(), [], "{name}");
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(format!("tests/sheets/{name}.py"));
    let python = sheet.python();
    if std::env::var_os("BLESS").is_some() {
        fs::write(&path, &python).unwrap();
    }
    let expected = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{name}: {error}"));
    assert_eq!(python, expected, "{name}");
    // Its form works, here as in Colab.
    let form = form(&python);
    assert_eq!(form.problems, [], "{name}");
    assert_eq!(form.fields().count(), python.matches("#@param").count(), "{name}");
}

fn sheet(model: Model, locking: Locking, tasks: impl Into<Vec<Task>>) -> Sheet {
    Sheet { model, locking, tasks: tasks.into(), join: true }
}

fn delayed(task: Task, delay_ms: u32, start_delay_ms: u32) -> Task {
    Task { delay_ms, start_delay_ms, ..task }
}

/// One task of each kind that prints, and a pair that shares a queue.
fn one_of_each() -> Vec<Task> {
    vec![
        Task::new("numbers", Work::Numbers, 3),
        Task::new("letters", Work::Letters, 30),
        Task::new("counter", Work::Counter, 5),
        Task::new("text", Work::Text("tick".into()), 2),
        Task::new("producer", Work::Producer, 4),
        Task::new("consumer", Work::Consumer, 4),
        Task::new("busy", Work::BusyLoop, 20),
    ]
}

#[test]
fn the_default_sheet_in_each_model() {
    check("default_threads", &Sheet::default());
    check("default_processes", &Sheet { model: Model::Processes, ..Sheet::default() });
    check("default_async", &Sheet { model: Model::Async, ..Sheet::default() });
}

#[test]
fn every_kind_of_work_with_one_lock() {
    check("all_threads_shared", &sheet(Model::Threads, Locking::Shared, one_of_each()));
    check("all_processes_shared", &sheet(Model::Processes, Locking::Shared, one_of_each()));
    check("all_async_shared", &sheet(Model::Async, Locking::Shared, one_of_each()));
}

#[test]
fn every_kind_of_work_with_a_lock_for_each_task() {
    check("all_threads_own", &sheet(Model::Threads, Locking::PerTask, one_of_each()));
    check("all_processes_own", &sheet(Model::Processes, Locking::PerTask, one_of_each()));
    check("all_async_own", &sheet(Model::Async, Locking::PerTask, one_of_each()));
}

#[test]
fn values_that_all_tasks_agree_on_stand_in_the_function() {
    let alike = ["one", "two"].map(|name| delayed(Task::new(name, Work::Numbers, 5), 20, 10));
    check("agreed_threads", &sheet(Model::Threads, Locking::None, alike.clone()));
    check("agreed_async", &sheet(Model::Async, Locking::None, alike));
}

#[test]
fn values_that_differ_are_parameters() {
    let tasks = [
        delayed(Task::new("fast", Work::Text("tick".into()), 4), 0, 0),
        delayed(Task::new("slow", Work::Text("tock \"♪\" \\".into()), 2), 20, 5),
        delayed(Task::new("short", Work::BusyLoop, 1), 0, 0),
        delayed(Task::new("long", Work::BusyLoop, 30), 0, 0),
    ];
    check("differing_threads", &sheet(Model::Threads, Locking::None, tasks.clone()));
    check("differing_processes", &sheet(Model::Processes, Locking::None, tasks.clone()));
    check("differing_async", &sheet(Model::Async, Locking::Shared, tasks));
}

#[test]
fn without_join_nobody_is_waited_for() {
    let alone = |model| Sheet {
        join: false,
        ..sheet(model, Locking::None, [Task::new("counter", Work::Counter, 10)])
    };
    check("unjoined_threads", &alone(Model::Threads));
    check("unjoined_async", &alone(Model::Async));
}

#[test]
fn sixty_four_tasks_share_one_function() {
    let tasks: Vec<Task> =
        (0..64).map(|n| Task::new(format!("t{n}"), Work::Numbers, 100_000)).collect();
    let python = sheet(Model::Threads, Locking::None, tasks).python();
    assert_eq!(python.matches("def ").count(), 1);
    assert_eq!(python.matches("range(numbers_count)").count(), 1);
    assert!(python.contains("numbers_count = 100_000  #@param {type:\"integer\"}\n"));
    assert_eq!(python.matches("threading.Thread(target=numbers, name=").count(), 64);
}

#[test]
fn a_sheet_with_problems_is_still_a_text() {
    let empty = sheet(Model::Processes, Locking::Shared, []);
    assert!(empty.python().contains("processes = []"));
    let odd = sheet(Model::Async, Locking::None, [Task::new("\"\n", Work::Numbers, u32::MAX)]);
    assert!(odd.python().contains(r#"name="\"\n""#));
    assert!(odd.python().contains("numbers_count = 4_294_967_295  "));
}
