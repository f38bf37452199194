//! Timed waits by the clock: where nobody looks at it the explorer lets it stand and brings what objects
//! keep of the time nearer. What it finds is what a plain search finds, whose clock goes on.

use crate::{
    Draw,
    common::{Found, compiled, found_in, plainly, search_with},
};
use heddle_explorer::machine::{Grain, Settings};

fn found(source: &str, grain: Grain) -> (Found, bool) {
    let settings = Settings { grain, ..Settings::default() };
    let search = search_with(compiled(source), source, settings);
    (found_in(&search), search.looks_at_clock())
}

/// What the reduced, the full and the plain search find of a program that does not look at the clock.
fn agreed(source: &str) -> Found {
    let (reduced, looks) = found(source, Grain::Visible);
    assert!(!looks, "{source}");
    let full = found(source, Grain::Everything).0;
    assert_eq!(outcome(&reduced), outcome(&full), "{source}");
    assert_eq!(outcome(&reduced), outcome(&plainly(source)), "{source}");
    reduced
}

/// By which name somebody waits depends on what is still in registers; the lab tells it.
fn outcome(found: &Found) -> impl PartialEq + std::fmt::Debug + use<> {
    (found.outputs.clone(), found.failures.clone(), found.deadlocks.is_empty())
}

const WAITS: [&str; 9] = [
    "write(f'{me}{got(lambda: q.get(timeout=T))} ')",
    "write(f'{me}{s.acquire(timeout=T)} ')",
    "write(f'{me}{e.wait(T)} ')",
    "time.sleep(T)",
    "q.put(me)",
    "s.release()",
    "e.set()",
    "write(f'{me}{got(lambda: small.put(1, timeout=T))} ')",
    "write(f'{me}{until(T)} ')",
];

const THREADS: &str = "import queue, sys, threading, time
write = sys.stdout.write
q, small = queue.Queue(), queue.Queue(1)
s, e, c = threading.Semaphore(0), threading.Event(), threading.Condition()
def got(f):
    try: return f()
    except Exception as error: return type(error).__name__
def until(n):
    with c: return c.wait_for(e.is_set, timeout=n)
";

/// Two threads, each with two statements.
fn threads(seed: u64) -> String {
    let mut draw = Draw(seed);
    let mut source = THREADS.to_owned();
    for name in ["f", "g"] {
        source += &format!("def {name}(me):\n");
        for _ in 0..2 {
            let length = draw.pick(&["0.5", "1", "1.5", "2"]);
            source += &format!("    {}\n", draw.pick(&WAITS).replace('T', length));
        }
    }
    source
        + "ts = [threading.Thread(target=f, args='f'), threading.Thread(target=g, args='g')]
for t in ts: t.start()
for t in ts: t.join()
"
}

#[test]
fn generated_threads() {
    let mut several = 0;
    for seed in 0..40 {
        several += usize::from(agreed(&threads(seed)).outputs.len() > 1);
    }
    assert!(several > 10, "{several}");
}

const AWAITS: [&str; 9] = [
    "write(f'{me}{await got(asyncio.wait_for(q.get(), T))} ')",
    "write(f'{me}{await got(within(T))} ')",
    "await asyncio.sleep(T)",
    "await q.put(me)",
    "e.set()",
    "e.clear()",
    "asyncio.get_running_loop().call_later(T, e.set)",
    "asyncio.get_running_loop().call_later(T, write, 'rang ')",
    "write(f'{len((await asyncio.wait([asyncio.ensure_future(e.wait())], timeout=T))[0])} ')",
];

const TASKS: &str = "import asyncio, sys, threading, time
write = sys.stdout.write
async def got(f):
    try: return await f
    except Exception as error: return type(error).__name__
async def within(n):
    async with asyncio.timeout(n): return await e.wait()
";

/// Three tasks of three statements, and a thread that holds the loop up now and then.
fn tasks(seed: u64) -> String {
    let mut draw = Draw(seed);
    let mut source = TASKS.to_owned();
    for name in ["f", "g", "h"] {
        source += &format!("async def {name}(me):\n");
        for _ in 0..3 {
            let length = draw.pick(&["0.25", "0.5", "0.75", "1", "1.5"]);
            source += &format!("    {}\n", draw.pick(&AWAITS).replace('T', length));
        }
    }
    let busy = draw.pick(&["pass", "time.sleep(0.6)", "time.sleep(1)"]);
    source
        + &format!(
            "async def main():
    global q, e
    q, e = asyncio.Queue(), asyncio.Event()
    asyncio.get_running_loop().call_later(0.5, lambda: {})
    await asyncio.gather(f('f'), g('g'), h('h'))
def other():
    time.sleep(0.75)
    write('other ')
t = threading.Thread(target=other)
t.start()
asyncio.run(main())
",
            busy.replace("pass", "None"),
        )
}

#[test]
fn generated_tasks_beside_a_thread() {
    for seed in 0..40 {
        agreed(&tasks(seed));
    }
}

/// A moment that was kept before others began, and one that comes of another process.
#[test]
fn moments_of_the_start_and_of_a_fork() {
    agreed(
        "import queue, sys, threading, time
write = sys.stdout.write
q = queue.Queue()
def f():
    time.sleep(1.5)
    q.put('item ')
def g():
    try: write(q.get(timeout=2))
    except queue.Empty: write('empty ')
ts = [threading.Thread(target=f), threading.Thread(target=g)]
for t in ts: t.start()
time.sleep(1)
for t in ts: t.join(1)
write('end')
",
    );
    agreed(
        "import multiprocessing, sys, time
write = sys.stdout.write
def f(c):
    with c: write(f'{c.wait_for(lambda: False, timeout=1)} ')
if __name__ == '__main__':
    c = multiprocessing.Condition()
    p = multiprocessing.Process(target=f, args=(c,))
    p.start()
    time.sleep(1)
    write('main ')
    p.join()
",
    );
}

/// The same programs where somebody looks at the clock have the same outputs, with the clock in their states.
#[test]
fn with_a_look_at_the_clock() {
    for seed in 40..60 {
        let source = threads(seed);
        let looking = source.replace("def f(me):", "def f(me):\n    time.monotonic()");
        let (plain, _) = found(&source, Grain::Visible);
        let (looked, looks) = found(&looking, Grain::Visible);
        assert!(looks, "{looking}");
        assert_eq!(outcome(&plain), outcome(&looked), "{source}");
    }
}
