//! Counts that are known: of states, of schedules, of outputs.

#[expect(dead_code, reason = "brute.rs uses the rest")]
mod common;

use common::search;
use heddle_explorer::{language::Language, machine::Grain, outputs::Outputs, search::End};
use num_bigint::BigUint;

fn counter(threads: usize, times: usize) -> String {
    format!(
        "import threading
n = 0
def f():
    global n
    for _ in range({times}):
        v = n
        v = v + 1
        n = v
ts = [threading.Thread(target=f) for _ in range({threads})]
for t in ts: t.start()
for t in ts: t.join()
print(n)
"
    )
}

fn locked(threads: usize, times: usize) -> String {
    format!(
        "import threading
n = 0
lock = threading.Lock()
def f():
    global n
    for _ in range({times}):
        with lock:
            n += 1
ts = [threading.Thread(target=f) for _ in range({threads})]
for t in ts: t.start()
for t in ts: t.join()
print(n)
"
    )
}

fn philosophers(count: usize) -> String {
    format!(
        "import threading
forks = [threading.Lock() for _ in range({count})]
def eat(i):
    with forks[i]:
        with forks[(i + 1) % {count}]:
            pass
ts = [threading.Thread(target=eat, args=(i,)) for i in range({count})]
for t in ts: t.start()
for t in ts: t.join()
"
    )
}

fn printers(lines: usize, write: &str) -> String {
    format!(
        "import threading, sys
def f(name):
    for i in range({lines}):
        {write}
ts = [threading.Thread(target=f, args=(c,)) for c in 'ab']
for t in ts: t.start()
for t in ts: t.join()
"
    )
}

fn outputs(source: &str) -> Outputs {
    let language = Language::new(&search(source, Grain::Visible));
    Outputs::new(&language, 1 << 20).expect("the set is small")
}

#[test]
fn two_tasks_of_read_add_write_have_20_schedules_of_which_18_lose() {
    let search = search(&counter(2, 1), Grain::Calculations);
    assert_eq!(search.schedules(), Some(BigUint::from(20u32)));
    // The last step writes the result: paths by what it writes.
    let paths = search.paths_by_last_text().expect("it ends");
    let by = |text: &str| paths.get(text).cloned().unwrap_or_default();
    assert_eq!((by("1\n"), by("2\n")), (BigUint::from(18u32), BigUint::from(2u32)));
}

#[test]
fn made_atomic_they_have_2() {
    let search = search(&locked(2, 1), Grain::Calculations);
    assert_eq!(search.schedules(), Some(BigUint::from(2u32)));
}

#[test]
fn counters_have_as_many_states_as_the_smallest_model_of_them() {
    // A model enumerated by hand has 22,707 and 7,646, with an end for each result.
    assert_eq!(search(&counter(2, 10), Grain::Visible).states(), 22_707 - 18);
    assert_eq!(search(&counter(3, 3), Grain::Visible).states(), 7_646 - 7);
    assert_eq!(outputs(&counter(2, 10)).count(), Some(BigUint::from(19u32)));
    assert_eq!(outputs(&counter(3, 3)).count(), Some(BigUint::from(8u32)));
}

#[test]
fn what_a_lock_protects_is_one_step() {
    assert_eq!(search(&locked(3, 3), Grain::Visible).states(), 64);
    assert_eq!(search(&locked(4, 3), Grain::Visible).states(), 256);
    assert_eq!(outputs(&locked(4, 3)).list(9).len(), 1);
}

#[test]
fn philosophers_are_done_or_deadlocked() {
    let search = search(&philosophers(8), Grain::Visible);
    assert_eq!(search.states(), 6_561);
    let deadlocks = search.ends().values().filter(|end| matches!(end, End::Deadlock(_))).count();
    assert_eq!((deadlocks, search.ends().len()), (1, 2));
}

#[test]
fn two_printers_of_whole_lines_have_a_binomial_number_of_outputs() {
    let source = printers(10, "sys.stdout.write(f'{name}{i}\\n')");
    assert_eq!(search(&source, Grain::Visible).states(), 121);
    assert_eq!(outputs(&source).count(), Some(BigUint::from(184_756u32)));
}

#[test]
fn outputs_are_listed_sampled_and_numbered_without_doubles() {
    let outputs = outputs(&printers(3, "print(name)"));
    let all: Vec<String> = outputs.list(usize::MAX).into_iter().map(|(text, _)| text).collect();
    let mut sorted = all.clone();
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted, all);
    assert_eq!(outputs.count(), Some(BigUint::from(all.len())));
    for (n, text) in all.iter().enumerate() {
        assert_eq!(outputs.nth(&BigUint::from(n)).as_ref(), Some(text));
        assert!(outputs.contains(text));
    }
    let sample = outputs.sample(5, 1);
    assert_eq!(sample.len(), 5);
    assert!(sample.iter().all(|text| all.contains(text)));
}
