//! Generated programs under both Pythons.

use std::{
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicU64, Ordering},
    },
    thread,
};

use heddle_testkit::{End, Oracle, Outcome, Recorded, difference, generate, minimise, observe};

use crate::Options;

/// The name of every generated program in its tracebacks.
const NAME: &str = "p.py";
/// Questions that finding a small program may cost.
const TRIES: usize = 120;

/// Programs, if nobody says how many.
const COUNT: u64 = 20_000;

fn count_of(options: &Options) -> u64 {
    options.count.unwrap_or(COUNT)
}

/// Numbers of what was seen.
#[derive(Default)]
struct Seen {
    differ: Vec<(u64, String)>,
    too_long: u64,
    /// Programs that write, or hold, more than a program may here.
    too_large: u64,
}

/// Runs them all; gives back how many differ.
pub fn compare(options: &Options) -> io::Result<usize> {
    let next = AtomicU64::new(0);
    let seen = Mutex::new(Seen::default());
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let handles: Vec<_> =
            (0..workers).map(|_| scope.spawn(|| work(options, &next, &seen))).collect();
        handles.into_iter().try_for_each(|handle| {
            handle.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")))
        })
    })?;
    let mut seen = seen.into_inner().unwrap_or_else(PoisonError::into_inner);
    seen.differ.sort();
    for (seed, report) in seen.differ.iter().take(options.show) {
        println!("== seed {seed}\n{report}");
    }
    println!(
        "{} programs from seed {}: {} without a difference, {} differ, {} took CPython too long, \
         {} met a limit here",
        count_of(options),
        options.seed,
        count_of(options) - seen.differ.len() as u64 - seen.too_long - seen.too_large,
        seen.differ.len(),
        seen.too_long,
        seen.too_large
    );
    Ok(seen.differ.len())
}

/// Programs that the test command runs.
const RECORDED: usize = 500;

/// Writes down what CPython does with the first programs on which both agree. The others are left
/// to be found by `compare`.
pub fn record(options: &Options) -> io::Result<()> {
    let mut oracle = Oracle::start(&options.python)?;
    let mut all = Vec::new();
    let mut seed = options.seed;
    while all.len() < RECORDED {
        let program = generate::program(seed);
        let outcome = oracle.observe(&program, NAME)?;
        if difference(&outcome, &ours(&program)).is_none() {
            all.extend(Recorded::new(seed, &program, &outcome));
        }
        seed += 1;
    }
    heddle_testkit::record(&all)?;
    let looked_at = seed - options.seed;
    println!("{} programs recorded of {looked_at} looked at", all.len());
    Ok(())
}

fn work(options: &Options, next: &AtomicU64, seen: &Mutex<Seen>) -> io::Result<()> {
    let mut oracle = Oracle::start(&options.python)?;
    loop {
        let number = next.fetch_add(1, Ordering::Relaxed);
        if number >= count_of(options) {
            return Ok(());
        }
        let seed = options.seed + number;
        let program = generate::program(seed);
        let expected = oracle.observe(&program, NAME)?;
        let lock = || seen.lock().unwrap_or_else(PoisonError::into_inner);
        if matches!(expected.end, End::Other(_)) {
            lock().too_long += 1;
            continue;
        }
        let here = ours(&program);
        let limited = matches!(&here.end, End::Other(words) if words.starts_with("Limit"));
        if limited || (lacks_memory(&here) && !lacks_memory(&expected)) {
            lock().too_large += 1;
            continue;
        }
        let Some(text) = difference(&expected, &here) else { continue };
        // What nobody will read needs no small program.
        let wanted = lock().differ.len() < options.show;
        let report = if wanted { report(&mut oracle, &program)? } else { text };
        lock().differ.push((seed, report));
    }
}

/// What holds more than a program may here is told so by a MemoryError, where CPython has room.
fn lacks_memory(outcome: &Outcome) -> bool {
    [&outcome.stdout, &outcome.stderr].iter().any(|text| text.contains("MemoryError"))
}

fn ours(program: &str) -> Outcome {
    let mut outcomes = observe(program, NAME, [0]);
    outcomes.swap_remove(0)
}

/// A small program with the difference, and the difference.
fn report(oracle: &mut Oracle, program: &str) -> io::Result<String> {
    let mut failed = None;
    let small = minimise(program, TRIES, |text| match oracle.observe(text, NAME) {
        Ok(expected) => {
            let broken = expected.stderr.contains("SyntaxError")
                || expected.stderr.contains("IndentationError")
                || matches!(expected.end, End::Other(_));
            !broken && difference(&expected, &ours(text)).is_some()
        }
        Err(error) => {
            failed = Some(error);
            false
        }
    });
    if let Some(error) = failed {
        return Err(error);
    }
    let text = difference(&oracle.observe(&small, NAME)?, &ours(&small));
    Ok(format!("{small}--\n{}", text.unwrap_or_default()))
}
