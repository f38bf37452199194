//! The programs as threads, for tools that run them again for every schedule.

use std::{
    panic::{AssertUnwindSafe, catch_unwind},
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
    time::{Duration, Instant},
};

use crate::Outcome;

/// A program by name, with its numbers.
#[derive(Clone)]
pub struct Program {
    name: String,
    numbers: Vec<usize>,
}

const NAMES: [&str; 10] = [
    "inc",
    "inc_lock",
    "phil_once",
    "phil_ordered",
    "prodcons",
    "printers",
    "readers",
    "lastzero",
    "indexer",
    "filesystem",
];

impl Program {
    /// Threads besides the main one.
    fn threads(&self) -> usize {
        let n = self.numbers[0];
        match &*self.name {
            "prodcons" => 2 * n,
            "printers" => 2,
            "readers" | "lastzero" => n + 1,
            _ => n,
        }
    }
}

/// None if there is none of this name.
pub fn of(name: &str, numbers: &[usize]) -> Option<Program> {
    let known = NAMES.contains(&name) || name == "phil_forever";
    known.then(|| Program { name: name.to_owned(), numbers: numbers.to_vec() })
}

/// The same programs over the types of a tool.
macro_rules! programs {
    ($tool:ident, $sync:path, $spawn:path) => {
        mod $tool {
            use $sync::{
                Arc, Condvar, Mutex,
                atomic::{AtomicUsize, Ordering::SeqCst},
            };

            use super::Program;

            fn cells(count: usize) -> Arc<Vec<AtomicUsize>> {
                Arc::new((0..count).map(|_| AtomicUsize::new(0)).collect())
            }

            fn together(threads: Vec<Box<dyn FnOnce() + Send>>) {
                let all: Vec<_> = threads.into_iter().map(|thread| $spawn(thread)).collect();
                all.into_iter().for_each(|thread| thread.join().expect("it does not panic"));
            }

            fn each(count: usize, of: impl Fn(usize) -> Box<dyn FnOnce() + Send>) {
                together((0..count).map(of).collect());
            }

            pub fn run(program: &Program) {
                let numbers = &program.numbers;
                let n = numbers[0];
                match &*program.name {
                    "inc" => inc(n, numbers[1]),
                    "inc_lock" => inc_lock(n, numbers[1]),
                    "phil_once" => philosophers(n, |i, j| (i, j)),
                    "phil_ordered" => philosophers(n, |i, j| (i.min(j), i.max(j))),
                    "prodcons" => prodcons(n, numbers[1], numbers[2]),
                    "printers" => printers(n),
                    "readers" => readers(n),
                    "lastzero" => lastzero(n),
                    "indexer" => indexer(n),
                    _ => filesystem(n),
                }
            }

            fn inc(n: usize, m: usize) {
                let number = Arc::new(AtomicUsize::new(0));
                each(n, |_| {
                    let number = number.clone();
                    Box::new(move || {
                        (0..m).for_each(|_| number.store(number.load(SeqCst) + 1, SeqCst));
                    })
                });
            }

            fn inc_lock(n: usize, m: usize) {
                let number = Arc::new(Mutex::new(0));
                each(n, |_| {
                    let number = number.clone();
                    Box::new(move || (0..m).for_each(|_| *number.lock().unwrap() += 1))
                });
            }

            fn philosophers(n: usize, order: fn(usize, usize) -> (usize, usize)) {
                let forks: Arc<Vec<Mutex<()>>> = Arc::new((0..n).map(|_| Mutex::new(())).collect());
                each(n, |i| {
                    let (forks, (first, second)) = (forks.clone(), order(i, (i + 1) % n));
                    Box::new(move || {
                        let _first = forks[first].lock().unwrap();
                        let _second = forks[second].lock().unwrap();
                    })
                });
            }

            fn prodcons(p: usize, k: usize, room: usize) {
                let queue = Arc::new((Mutex::new(Vec::new()), Condvar::new(), Condvar::new()));
                each(2 * p, |i| {
                    let queue = queue.clone();
                    Box::new(move || {
                        let (items, not_empty, not_full) = &*queue;
                        for item in 0..k {
                            let mut items = items.lock().unwrap();
                            if i < p {
                                while items.len() == room {
                                    items = not_full.wait(items).unwrap();
                                }
                                items.push(item);
                                not_empty.notify_one();
                            } else {
                                while items.is_empty() {
                                    items = not_empty.wait(items).unwrap();
                                }
                                items.remove(0);
                                not_full.notify_one();
                            }
                        }
                    })
                });
            }

            /// What is written is taken for a shared cell: each write is seen by the other.
            fn printers(lines: usize) {
                let written = Arc::new(AtomicUsize::new(0));
                each(2, |i| {
                    let written = written.clone();
                    Box::new(move || {
                        (0..lines).for_each(|_| {
                            written.fetch_add(1 + i, SeqCst);
                        });
                    })
                });
            }

            fn readers(n: usize) {
                let x = Arc::new(AtomicUsize::new(0));
                each(n + 1, |i| {
                    let x = x.clone();
                    Box::new(move || match i {
                        0 => x.store(1, SeqCst),
                        _ => {
                            x.load(SeqCst);
                        }
                    })
                });
            }

            fn lastzero(n: usize) {
                let cells = cells(n + 1);
                each(n + 1, |i| {
                    let cells = cells.clone();
                    Box::new(move || {
                        if i == 0 {
                            let mut at = n;
                            while cells[at].load(SeqCst) != 0 {
                                at -= 1;
                            }
                        } else {
                            cells[i].store(cells[i - 1].load(SeqCst) + 1, SeqCst);
                        }
                    })
                });
            }

            fn indexer(n: usize) {
                let table = cells(128);
                each(n, |i| {
                    let table = table.clone();
                    Box::new(move || {
                        for m in 1..5 {
                            let w = m * 11 + i;
                            let mut h = w * 7 % 128;
                            while table[h].compare_exchange(0, w, SeqCst, SeqCst).is_err() {
                                h = (h + 1) % 128;
                            }
                        }
                    })
                });
            }

            fn filesystem(n: usize) {
                let files: Arc<Vec<Mutex<usize>>> =
                    Arc::new((0..32).map(|_| Mutex::new(0)).collect());
                let busy: Arc<Vec<Mutex<bool>>> =
                    Arc::new((0..26).map(|_| Mutex::new(false)).collect());
                each(n, |i| {
                    let (files, busy) = (files.clone(), busy.clone());
                    Box::new(move || {
                        let mut file = files[i % 32].lock().unwrap();
                        if *file != 0 {
                            return;
                        }
                        let mut b = i % 32 * 2 % 26;
                        loop {
                            let mut taken = busy[b].lock().unwrap();
                            if !*taken {
                                *taken = true;
                                *file = b + 1;
                                return;
                            }
                            drop(taken);
                            b = (b + 1) % 26;
                        }
                    })
                });
            }
        }
    };
}

programs!(of_loom, loom::sync, loom::thread::spawn);
programs!(of_shuttle, shuttle::sync, shuttle::thread::spawn);

/// Runs a tool; it is finished if it neither panicked nor used up its time.
fn timed(seconds: u64, tool: impl FnOnce(Arc<AtomicUsize>)) -> Outcome {
    std::panic::set_hook(Box::new(|_| {}));
    let (begin, count) = (Instant::now(), Arc::new(AtomicUsize::new(0)));
    let result = catch_unwind(AssertUnwindSafe(|| tool(count.clone())));
    let note = result.err().map(|panic| {
        let text = panic.downcast_ref::<String>().cloned();
        let text = text.or_else(|| panic.downcast_ref::<&str>().map(|text| (*text).to_owned()));
        text.unwrap_or_default().lines().next().unwrap_or("it panicked").chars().take(100).collect()
    });
    let note: String = note.unwrap_or_default();
    Outcome {
        states: None,
        transitions: None,
        executions: Some(count.load(Relaxed)),
        finished: note.is_empty() && begin.elapsed() < Duration::from_secs(seconds),
        note,
    }
}

fn endless() -> Outcome {
    let note = "it runs the program to its end, and this one has none".to_owned();
    Outcome { states: None, transitions: None, executions: None, finished: false, note }
}

pub fn loom(program: Program, seconds: u64) -> Outcome {
    if program.name == "phil_forever" {
        return endless();
    }
    if program.threads() >= loom::MAX_THREADS {
        let note = format!("it knows {} threads at most", loom::MAX_THREADS);
        return Outcome { note, ..endless() };
    }
    timed(seconds, move |count| {
        let mut builder = loom::model::Builder::new();
        builder.max_duration = Some(Duration::from_secs(seconds));
        builder.max_branches = 100_000;
        // It looks at the time as often as this.
        builder.checkpoint_interval = 1_000;
        builder.check(move || {
            count.fetch_add(1, Relaxed);
            of_loom::run(&program);
        });
    })
}

pub fn shuttle(program: Program, seconds: u64) -> Outcome {
    if program.name == "phil_forever" {
        return endless();
    }
    timed(seconds, move |count| {
        let mut config = shuttle::Config::new();
        config.max_time = Some(Duration::from_secs(seconds));
        let scheduler = shuttle::scheduler::DfsScheduler::new(None, false);
        shuttle::Runner::new(scheduler, config).run(move || {
            count.fetch_add(1, Relaxed);
            of_shuttle::run(&program);
        });
    })
}
