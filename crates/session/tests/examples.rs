//! What each example of the menu does, over many schedules.

use std::collections::BTreeSet;

use heddle_scenario::{ExampleContent, examples};
use heddle_testkit::{End, Outcome, golden_programs, observe};

/// Schedules under which an example runs.
const SEEDS: std::ops::Range<u64> = 0..40;

fn outcomes(id: &str, seeds: std::ops::Range<u64>) -> Vec<Outcome> {
    let source = examples::by_id(id).expect("the example is there").content.source();
    observe(&source, "program.py", seeds)
}

fn finished(id: &str) -> Vec<String> {
    let all = outcomes(id, SEEDS);
    for seen in &all {
        assert_eq!((&seen.end, &*seen.stderr), (&End::Status(0), ""), "{}", seen.stdout);
    }
    all.into_iter().map(|seen| seen.stdout).collect()
}

fn sorted_chars(text: &str) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    chars.sort_unstable();
    chars.into_iter().collect()
}

fn twenty_items() -> String {
    ('0'..='9').chain('a'..='j').map(|item| format!("{item}\n")).collect()
}

fn items_in_some_order(id: &str) -> Vec<String> {
    let all = finished(id);
    for text in &all {
        assert_eq!(sorted_chars(text), sorted_chars(&twenty_items()), "{text}");
        for items in [('0'..='9').collect::<String>(), ('a'..='j').collect()] {
            let order: String = text.chars().filter(|c| items.contains(*c)).collect();
            assert_eq!(order, items, "each task's own items keep their order: {text}");
        }
    }
    assert!(all.iter().collect::<BTreeSet<_>>().len() > 5, "the order is free");
    all
}

fn has_a_broken_line(text: &str) -> bool {
    text.lines().any(|line| line.chars().count() != 1)
}

#[test]
fn threads_print_in_some_order_and_lines_can_break() {
    assert!(items_in_some_order("threads").iter().any(|text| has_a_broken_line(text)));
}

#[test]
fn processes_print_in_some_order() {
    items_in_some_order("processes");
}

#[test]
fn own_locks_protect_nothing() {
    assert!(items_in_some_order("own-locks").iter().any(|text| has_a_broken_line(text)));
}

#[test]
fn one_lock_keeps_lines_whole() {
    for text in items_in_some_order("one-lock") {
        assert!(!has_a_broken_line(&text), "{text}");
    }
}

#[test]
fn two_queues_wait_for_ever() {
    for seen in outcomes("two-queues", 0..10) {
        let End::Other(words) = &seen.end else { panic!("it ended with {}", seen.end) };
        assert!(words.starts_with("Deadlock"), "{words}");
        assert!(words.contains("drainer"), "{words}");
        assert_eq!(seen.stdout, "");
    }
}

#[test]
fn one_queue_keeps_the_order() {
    for text in finished("one-queue") {
        assert_eq!(text, (0..10).map(|n| format!("{n}\n")).collect::<String>());
    }
}

fn last_number(text: &str) -> u32 {
    let digits: String = text.trim_end().chars().rev().take_while(char::is_ascii_digit).collect();
    digits.chars().rev().collect::<String>().parse().expect("the output ends with a number")
}

#[test]
fn updates_are_lost_without_a_lock() {
    let sums: Vec<u32> = finished("lost").iter().map(|text| last_number(text)).collect();
    assert!(sums.iter().all(|sum| *sum <= 20), "{sums:?}");
    assert!(sums.iter().any(|sum| *sum < 20), "{sums:?}");
}

#[test]
fn no_update_is_lost_with_a_lock() {
    for text in finished("kept") {
        assert_eq!(last_number(&text), 20);
    }
}

#[test]
fn coroutines_lose_the_same_updates_every_time() {
    let all: BTreeSet<u32> = finished("async-lost").iter().map(|text| last_number(text)).collect();
    assert_eq!(all.into_iter().collect::<Vec<_>>(), [10]);
}

fn endings(id: &str) -> (usize, usize) {
    let all = outcomes(id, 0..150);
    let stuck =
        |seen: &&Outcome| matches!(&seen.end, End::Other(words) if words.starts_with("Deadlock"));
    let done = |seen: &&Outcome| seen.end == End::Status(0) && seen.stderr.is_empty();
    let counts = (all.iter().filter(stuck).count(), all.iter().filter(done).count());
    assert_eq!(counts.0 + counts.1, all.len(), "it ends or it is stuck");
    counts
}

#[test]
fn crossed_locks_can_deadlock_and_need_not() {
    let (stuck, done) = endings("crossed");
    assert!(stuck > 0 && done > 0, "{stuck} stuck, {done} done");
}

#[test]
fn philosophers_can_deadlock_and_need_not() {
    let (stuck, done) = endings("philosophers");
    assert!(stuck > 0 && done > 0, "{stuck} stuck, {done} done");
}

#[test]
fn ordered_locks_never_deadlock() {
    assert_eq!(endings("ordered").0, 0);
    assert_eq!(endings("well-fed").0, 0);
}

#[test]
fn busy_tasks_agree_on_their_sum() {
    for id in ["busy-threads", "busy-processes"] {
        let example = examples::by_id(id).expect("the example is there");
        let ExampleContent::Sheet(sheet) = example.content else { panic!("{id} is a sheet") };
        let mut sheet = sheet();
        for task in &mut sheet.tasks {
            task.count = 20;
        }
        for seen in observe(&sheet.python(), "program.py", 0..3) {
            assert_eq!(seen.end, End::Status(0), "{}", seen.stderr);
            let is_digit = |c: char| c.is_ascii_digit();
            let sums: BTreeSet<&str> = seen.stdout.split(|c| !is_digit(c)).collect();
            assert_eq!(sums.iter().filter(|sum| !sum.is_empty()).count(), 1, "{}", seen.stdout);
        }
    }
}

/// The programs in `tests/programs/examples` are those that are shipped.
#[test]
fn golden_examples_are_the_shipped_ones() {
    let root = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenario/");
    for golden in golden_programs("examples").expect("the group can be read") {
        let shipped = ["examples/", "tests/sheets/"]
            .iter()
            .find_map(|folder| {
                std::fs::read_to_string(format!("{root}{folder}{}", golden.file_name)).ok()
            })
            .expect("a file of that name is shipped");
        assert_eq!(golden.program.trim_end(), shipped.trim_end(), "{}", golden.file_name);
    }
}
