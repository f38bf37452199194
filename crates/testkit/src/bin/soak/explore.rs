//! Many runs of the programs of `tests/reality` under CPython, each output held against the explorer.

use std::{
    collections::{BTreeMap, BTreeSet},
    io,
    sync::{
        Mutex, PoisonError,
        atomic::{AtomicUsize, Ordering},
    },
    thread,
};

use heddle_testkit::{End, Oracle, Real, real_programs};

use crate::Options;

/// Runs of each program: half of them as they stand, half with this before them.
const RUNS: u64 = 500;
const TINY: &str = "import sys; sys.setswitchinterval(1e-6)\n";
/// Imported once and for all: that is most of what a short program costs.
const IMPORTS: &str = "import asyncio, concurrent.futures, multiprocessing, queue, threading, time";
/// Runs of a program that CPython did not end in time, after which no more are made.
const MOST_CUT: u64 = 3;

/// Whole outputs of one program, and how often each was seen.
#[derive(Default)]
struct Seen {
    outputs: BTreeMap<String, u64>,
    cut: u64,
}

/// Runs them all; gives back how many outputs were not among the explored ones.
pub fn compare(options: &Options, record: bool) -> io::Result<usize> {
    let programs = real_programs()?;
    let next = AtomicUsize::new(0);
    let rejected = Mutex::new(0);
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let work = || -> io::Result<()> {
            let mut oracle = Oracle::start_with(&options.python, IMPORTS)?;
            while let Some(program) = programs.get(next.fetch_add(1, Ordering::Relaxed)) {
                let runs = options.count.unwrap_or(RUNS);
                let seen = runs_of(&mut oracle, program, runs)?;
                if record {
                    program.record(&seen.outputs.keys().cloned().collect::<BTreeSet<_>>())?;
                }
                *rejected.lock().unwrap_or_else(PoisonError::into_inner) += tell(program, &seen);
            }
            Ok(())
        };
        let handles: Vec<_> = (0..workers).map(|_| scope.spawn(work)).collect();
        handles.into_iter().try_for_each(|handle| {
            handle.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")))
        })
    })?;
    let rejected = rejected.into_inner().unwrap_or_else(PoisonError::into_inner);
    println!("{} programs, {rejected} outputs or programs rejected", programs.len());
    Ok(rejected)
}

fn runs_of(oracle: &mut Oracle, program: &Real, runs: u64) -> io::Result<Seen> {
    let tiny = format!("{TINY}{}", program.program);
    let mut seen = Seen::default();
    for run in 0..runs {
        let source = if run % 2 == 0 { &program.program } else { &tiny };
        let outcome = oracle.observe(source, &program.file_name)?;
        match outcome.end {
            End::Status(_) => *seen.outputs.entry(outcome.stdout).or_default() += 1,
            End::Other(_) | End::Panic(_) => seen.cut += 1,
        }
        if seen.cut > MOST_CUT {
            break;
        }
    }
    Ok(seen)
}

/// Says how it went, in one line and one for each output that is none of the explored ones.
fn tell(program: &Real, seen: &Seen) -> usize {
    let outputs: Vec<String> = seen.outputs.keys().cloned().collect();
    let runs: u64 = seen.outputs.values().sum();
    let place = std::panic::AssertUnwindSafe(|| program.place(&outputs));
    let placed = std::panic::catch_unwind(place).unwrap_or_else(|_| Err("a panic".to_owned()));
    let name = &program.file_name;
    let strange: Vec<&String> = match &placed {
        Ok(placed) => outputs.iter().zip(placed).filter(|(_, is)| !**is).map(|(o, _)| o).collect(),
        Err(why) => {
            println!("{name}: {runs} runs; not explored: {why}");
            return 1;
        }
    };
    let cut = if seen.cut > 0 { format!(", {} cut", seen.cut) } else { String::new() };
    println!("{name}: {runs} runs, {} outputs, {} rejected{cut}", outputs.len(), strange.len());
    for output in &strange {
        println!("  rejected, seen {} times: {output:?}", seen.outputs[*output]);
    }
    strange.len()
}
