//! Counts that are known: of states, of schedules, of outputs.

#[expect(dead_code, reason = "brute.rs uses the rest")]
mod common;

use common::{compiled, search, search_with};
use heddle_explorer::{
    language::Language,
    machine::{Grain, Settings},
    outputs::Outputs,
    search::End,
};
use num_bigint::BigUint;

/// A program that `cargo xtask bench explore` measures too.
macro_rules! measured {
    ($name:literal) => {
        include_str!(concat!("../../../tests/bench/explore/programs/", $name, ".py"))
    };
}

/// The same with other numbers: those of its one line of capitals.
fn with_numbers(program: &str, numbers: &[usize]) -> String {
    let is_numbers = |line: &&str| line.starts_with(|c: char| c.is_ascii_uppercase());
    let line = program.lines().find(is_numbers).expect("it has numbers");
    let (names, _) = line.split_once(" = ").expect("they have names");
    assert_eq!(names.split(", ").count(), numbers.len(), "{line}");
    let numbers: Vec<String> = numbers.iter().map(usize::to_string).collect();
    program.replacen(line, &format!("{names} = {}", numbers.join(", ")), 1)
}

fn counter(threads: usize, times: usize) -> String {
    with_numbers(measured!("inc"), &[threads, times])
}

fn locked(threads: usize, times: usize) -> String {
    with_numbers(measured!("inc_lock"), &[threads, times])
}

fn printers(lines: usize) -> String {
    with_numbers(measured!("printers"), &[lines])
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
    // A model enumerated by hand has 22,707 and 7,646, with an end for each result; and with the states
    // in which only one thread is left, whose steps nobody can see any more.
    let told_apart = |source: String| {
        let settings = Settings { exchange_from: usize::MAX, ..Settings::default() };
        search_with(compiled(&source), &source, settings).states()
    };
    assert_eq!(told_apart(counter(2, 10)), 20_001);
    assert_eq!(told_apart(counter(3, 3)), 7_240);
    assert_eq!(outputs(&counter(2, 10)).count(), Some(BigUint::from(19u32)));
    assert_eq!(outputs(&counter(3, 3)).count(), Some(BigUint::from(8u32)));
}

#[test]
fn equal_threads_are_exchanged_where_there_are_many_states() {
    let states = |source: String| search(&source, Grain::Visible).states();
    // The same model has 20,432 and 7,531 with equal threads merged.
    assert_eq!(states(counter(4, 3)), 20_141);
    assert_eq!(states(counter(5, 2)), 7_384);
    assert_eq!((states(counter(2, 10)), states(counter(3, 3))), (10_084, 1_389));
    assert_eq!(outputs(&counter(4, 3)).count(), Some(BigUint::from(11u32)));
}

#[test]
fn what_a_lock_protects_is_one_step() {
    assert_eq!(search(&locked(3, 3), Grain::Visible).states(), 55);
    assert_eq!(search(&locked(4, 3), Grain::Visible).states(), 244);
    assert_eq!(outputs(&locked(4, 3)).list(9).len(), 1);
}

#[test]
fn philosophers_are_done_or_deadlocked() {
    let search = search(&with_numbers(measured!("phil_once"), &[8]), Grain::Visible);
    assert_eq!(search.states(), 853);
    let deadlocks = search.ends().values().filter(|end| matches!(end, End::Deadlock(_))).count();
    assert_eq!((deadlocks, search.ends().len()), (1, 2));
}

/// Who would have to wait in a queue stands before the wait: 38,537 states in a model enumerated by hand,
/// in which equal threads are told apart; in the order of their waiting there were over two million.
#[test]
fn producers_and_consumers_stand_before_their_waits() {
    let source = with_numbers(measured!("prodcons"), &[3, 4, 3]);
    assert_eq!(search(&source, Grain::Visible).states(), 1_412);
}

#[test]
fn two_printers_of_whole_lines_have_a_binomial_number_of_outputs() {
    let source = printers(10);
    assert_eq!(search(&source, Grain::Visible).states(), 121);
    assert_eq!(outputs(&source).count(), Some(BigUint::from(184_756u32)));
}

#[test]
fn outputs_are_listed_sampled_and_numbered_without_doubles() {
    let write = "sys.stdout.write(f\"{name}{i}\\n\")";
    let source = printers(3).replace(write, "print(name)");
    assert!(source.contains("print(name)"));
    let outputs = outputs(&source);
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

/// 256 classes of schedules at 8, 8,192 at 13.
fn readers(count: usize) -> String {
    with_numbers(measured!("readers"), &[count])
}

/// 64 classes at 5, 3,328 at 10.
fn lastzero(count: usize) -> String {
    with_numbers(measured!("lastzero"), &[count])
}

/// 8 classes at 12, 4,096 at 15.
fn indexer(count: usize) -> String {
    with_numbers(measured!("indexer"), &[count])
}

/// 2, 8, 32, 64 classes at 14, 16, 18, 19.
fn filesystem(count: usize) -> String {
    with_numbers(measured!("filesystem"), &[count])
}

/// States, outputs, and ends that are not well.
fn summary(source: &str) -> (usize, String, usize) {
    let search = search(source, Grain::Visible);
    let outputs = Outputs::new(&Language::new(&search), 1 << 20).expect("the set is small");
    let bad = search.ends().values().filter(|end| **end != End::Finished).count();
    let failures = search.failure_texts().len();
    (search.states(), outputs.count().expect("it ends").to_string(), bad + failures)
}

#[test]
fn programs_of_which_the_classes_are_published() {
    let found = [
        ("readers 8", summary(&readers(8))),
        ("lastzero 5", summary(&lastzero(5))),
        ("indexer 12", summary(&indexer(12))),
        ("indexer 15", summary(&indexer(15))),
        ("filesystem 14", summary(&filesystem(14))),
        ("filesystem 16", summary(&filesystem(16))),
        ("filesystem 18", summary(&filesystem(18))),
        ("filesystem 19", summary(&filesystem(19))),
    ];
    // States and outputs of ours; beside them classes found by Nidhugg, November 2026: 256; 64; 8
    // and 4,096; 2, 8, 32 and 64.
    let known = [
        ("readers 8", (256, "256")),
        ("lastzero 5", (355, "64")),
        ("indexer 12", (16, "1")),
        ("indexer 15", (65_536, "1")),
        ("filesystem 14", (2, "2")),
        ("filesystem 16", (20, "8")),
        ("filesystem 18", (212, "32")),
        ("filesystem 19", (666, "64")),
    ];
    let known = known.map(|(name, (states, outputs))| (name, (states, outputs.to_owned(), 0)));
    assert_eq!(found[..], known[..]);
}

#[test]
fn coroutines_go_one_way_only() {
    let tasks = "import asyncio
async def f(name, lock, q):
    async with lock:
        print(name)
        await asyncio.sleep(0)
    await q.put(name)
async def main():
    lock, q = asyncio.Lock(), asyncio.Queue(1)
    tasks = [asyncio.create_task(f(name, lock, q)) for name in 'ab']
    print(await q.get(), await q.get())
    try:
        await asyncio.wait_for(q.get(), 1)
    except TimeoutError:
        print('late')
    await asyncio.gather(*tasks)
asyncio.run(main())
";
    assert_eq!(summary(tasks), (1, "1".to_owned(), 0));
    let stuck = "import asyncio
async def main():
    await asyncio.Event().wait()
asyncio.run(main())
";
    let search = search(stuck, Grain::Visible);
    let ends: Vec<&End> = search.ends().values().collect();
    assert!(matches!(ends[..], [End::Deadlock(_)]), "{ends:?}");
}

/// Forks that lie there again are as at the start, and nobody is kept apart by what was held before.
#[test]
fn philosophers_for_ever_come_back_to_where_they_were() {
    let source = with_numbers(measured!("phil_forever"), &[8]);
    let search = search(&source, Grain::Visible);
    assert_eq!((search.states(), search.transitions()), (256, 1536));
}

/// Futures, jobs and locks of a pool have the same names whichever of them were done before.
#[test]
fn a_pool_has_few_states() {
    let source = "from concurrent.futures import ThreadPoolExecutor
with ThreadPoolExecutor(2) as pool:
    futures = [pool.submit(pow, i, 2) for i in range(3)]
    print([future.result() for future in futures])
";
    let search = search(source, Grain::Visible);
    assert_eq!((search.states(), search.transitions()), (275, 620));
}

/// Who takes results while the main thread waits for the last one is not told apart.
#[test]
fn a_pool_of_processes_has_few_states() {
    let source = "from multiprocessing import Pool
def square(x):
    return x * x
if __name__ == '__main__':
    with Pool(2) as pool:
        print(pool.map(square, range(8), chunksize=1))
";
    let search = search(source, Grain::Visible);
    assert_eq!((search.states(), search.transitions()), (418, 807));
}
