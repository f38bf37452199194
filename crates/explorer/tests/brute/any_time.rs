//! Sleeps and timeouts that end at any time: the explorer finds what a plain search finds.

use std::collections::BTreeSet;

use crate::common::{Found, compiled, found_in, plainly_in, search_with};
use heddle_explorer::machine::{Grain, Settings};
use heddle_vm::world::Sleeps;

fn found(source: &str, sleeps: Sleeps, grain: Grain) -> Found {
    let settings = Settings { sleeps, grain, ..Settings::default() };
    found_in(&search_with(compiled(source), source, settings))
}

/// What a program can print where sleeps end at any time. The reduced, the full and the plain search
/// agree on it, and all that can be printed in the clock's order is part of it.
fn outputs(source: &str) -> BTreeSet<String> {
    let plain = plainly_in(source, &[], Sleeps::AnyTime);
    assert_eq!(found(source, Sleeps::AnyTime, Grain::Visible), plain, "{source}");
    agreed(source)
}

/// The same where a plain search would take long.
fn agreed(source: &str) -> BTreeSet<String> {
    let reduced = found(source, Sleeps::AnyTime, Grain::Visible);
    assert_eq!(reduced, found(source, Sleeps::AnyTime, Grain::Everything), "{source}");
    assert!(!reduced.outputs.is_empty(), "{source}");
    let by_clock = found(source, Sleeps::Clock, Grain::Visible);
    assert!(reduced.outputs.is_superset(&by_clock.outputs), "{source}");
    reduced.outputs.into_iter().map(|(text, _)| text).collect()
}

fn all(texts: &[&str]) -> BTreeSet<String> {
    texts.iter().map(|text| (*text).to_owned()).collect()
}

#[test]
fn threads_that_nobody_joins() {
    let source = "import threading, time, sys
write = sys.stdout.write
def f(n):
    time.sleep(n)
threading.Thread(target=f, args=(2,)).start()
threading.Thread(target=f, args=(1,)).start()
write('main\\n')";
    assert_eq!(outputs(source), all(&["main\n"]));
}

#[test]
fn a_longer_sleep_may_end_first() {
    let source = "import threading, time, sys
write = sys.stdout.write
def f(n):
    time.sleep(n)
    write(f'{n}\\n')
ts = [threading.Thread(target=f, args=(n,)) for n in (2, 1)]
for t in ts: t.start()
for t in ts: t.join()";
    assert_eq!(outputs(source), all(&["1\n2\n", "2\n1\n"]));
}

#[test]
fn timers_come_before_or_after_what_follows() {
    let source = "import threading, sys
write = sys.stdout.write
threading.Timer(9, lambda: write('late\\n')).start()
gone = threading.Timer(1, lambda: write('gone\\n'))
gone.start()
gone.cancel()
write('main\\n')";
    let found = outputs(source);
    assert!(found.is_superset(&all(&["main\nlate\n", "late\nmain\n"])), "{found:?}");
    assert!(found.contains("gone\nmain\nlate\n"), "{found:?}");
}

#[test]
fn who_waits_for_a_time_may_give_up() {
    for (wait, lets) in
        [("lock.acquire(timeout=5)", "lock.release()"), ("event.wait(5)", "event.set()")]
    {
        let source = format!(
            "import threading, sys
write = sys.stdout.write
lock, event = threading.Lock(), threading.Event()
lock.acquire()
def f():
    write(str({wait}))
t = threading.Thread(target=f)
t.start()
{lets}
t.join()"
        );
        assert_eq!(agreed(&source), all(&["True", "False"]), "{wait}");
    }
}

/// Loops of the library that wait until some time, however often they are woken.
#[test]
fn who_waits_in_a_loop_for_a_time_may_give_up() {
    let tried = |wait: &str| {
        format!(
            "def f():\n    try:\n        {wait}\n    except Exception as e: write(type(e).__name__)\n"
        )
    };
    let got = |wait: &str| tried(&format!("write(str({wait}))"));
    let cases = [
        (
            "s = threading.Semaphore(0)",
            got("s.acquire(timeout=5)"),
            "s.release()",
            ["True", "False"],
        ),
        ("q = queue.Queue()", got("q.get(timeout=5)"), "q.put(1)", ["1", "Empty"]),
        ("q = queue.SimpleQueue()", got("q.get(timeout=5)"), "q.put(1)", ["1", "Empty"]),
        ("q = queue.Queue(1); q.put(0)", got("q.put(1, timeout=5)"), "q.get()", ["None", "Full"]),
        (
            "c = threading.Condition(); ready = []",
            got("c.acquire() and c.wait_for(lambda: ready, timeout=5)"),
            "with c:\n    ready.append(1)\n    c.notify()",
            ["[1]", "[]"],
        ),
        (
            "b = threading.Barrier(2)",
            got("b.wait(timeout=5) >= 0"),
            "try: b.wait()\nexcept threading.BrokenBarrierError: pass",
            ["True", "BrokenBarrierError"],
        ),
    ];
    for (with, wait, lets, ends) in cases {
        let source = format!(
            "import threading, queue, sys
write = sys.stdout.write
{with}
{wait}t = threading.Thread(target=f)
t.start()
{lets}
t.join()"
        );
        assert_eq!(outputs(&source), all(&ends), "{source}");
    }
}

/// The same with a loop of one's own, which looks at the clock.
#[test]
fn who_looks_at_the_clock_finds_that_the_time_is_up() {
    let source = "import threading, time, sys
write = sys.stdout.write
c = threading.Condition()
ready = False
def f():
    end = time.monotonic() + 5
    with c:
        while not ready:
            left = end - time.monotonic()
            if left <= 0:
                write('gave up\\n')
                return
            c.wait(left)
    write('got it\\n')
t = threading.Thread(target=f)
t.start()
with c:
    ready = True
    c.notify()
t.join()";
    assert_eq!(agreed(source), all(&["got it\n", "gave up\n"]));
    let source = "import threading, time, sys
write = sys.stdout.write
def f():
    time.sleep(1)
    write(f'{time.monotonic():.0f}')
t = threading.Thread(target=f)
t.start()
time.sleep(2)
t.join()";
    assert_eq!(outputs(source), all(&["1", "2", "3"]));
}

/// Waits that are tried again and again make no new states: only what is left of them counts.
#[test]
fn polling_for_a_time_ends_where_states_repeat() {
    for wait in ["time.sleep(1)", "s.acquire(timeout=1)", "stop.wait(1)"] {
        let source = format!(
            "import threading, time, sys
write = sys.stdout.write
s, stop = threading.Semaphore(0), threading.Event()
done = False
def f():
    while not done: {wait}
    write('seen\\n')
t = threading.Thread(target=f)
t.start()
time.sleep(3)
done = True
t.join()"
        );
        // A plain search never ends: it keeps what the clock shows.
        assert_eq!(agreed(&source), all(&["seen\n"]), "{wait}");
    }
}

#[test]
fn processes_and_pools_give_up() {
    let source = "import multiprocessing, sys
write = sys.stdout.write
c = multiprocessing.Condition()
done = multiprocessing.Value('i', 0)
def f():
    with c:
        done.value = 1
        c.notify()
p = multiprocessing.Process(target=f)
p.start()
with c:
    write(str(c.wait_for(lambda: done.value == 1, timeout=5)))
p.join()";
    assert_eq!(agreed(source), all(&["True", "False"]));
    let source = "import concurrent.futures as cf, sys
write = sys.stdout.write
with cf.ThreadPoolExecutor(1) as pool:
    work = pool.submit(int)
    try:
        for done in cf.as_completed([work], timeout=5): write('got it')
    except TimeoutError: write('gave up')";
    assert_eq!(agreed(source), all(&["got it", "gave up"]));
}

#[test]
fn a_join_with_a_timeout_may_end_at_once() {
    let source = "import threading, sys
write = sys.stdout.write
def f(): pass
t = threading.Thread(target=f)
t.start()
t.join(5)
write(f'{t.is_alive()}\\n')";
    assert_eq!(outputs(source), all(&["True\n", "False\n"]));
}

#[test]
fn processes() {
    let source = "import multiprocessing, time, sys
write = sys.stdout.write
def f():
    time.sleep(1)
    write('child\\n')
p = multiprocessing.Process(target=f)
p.start()
time.sleep(5)
write('main\\n')
p.join()";
    assert_eq!(outputs(source), all(&["child\nmain\n", "main\nchild\n"]));
    let source = "import multiprocessing, sys
write = sys.stdout.write
e = multiprocessing.Event()
p = multiprocessing.Process(target=e.set)
p.start()
write(f'{e.wait(5)}\\n')
p.join()";
    assert_eq!(outputs(source), all(&["True\n", "False\n"]));
}

/// A timer of an event loop may ring at any time, and any of several first.
#[test]
fn coroutines() {
    let source = "import asyncio, sys
write = sys.stdout.write
async def f(n):
    await asyncio.sleep(n)
    write(f'{n}\\n')
async def main():
    await asyncio.gather(f(2), f(1))
asyncio.run(main())";
    assert_eq!(outputs(source), all(&["1\n2\n", "2\n1\n"]));
    let source = "import asyncio, sys
write = sys.stdout.write
async def poll():
    while not done:
        await asyncio.sleep(1)
    write('seen\\n')
done = False
async def main():
    global done
    task = asyncio.create_task(poll())
    await asyncio.sleep(3.5)
    done = True
    await task
asyncio.run(main())";
    assert_eq!(agreed(source), all(&["seen\n"]));
    let source = "import asyncio, sys
write = sys.stdout.write
async def main():
    event = asyncio.Event()
    try:
        await asyncio.wait_for(event.wait(), 1)
    except TimeoutError:
        write('gave up\\n')
asyncio.run(main())";
    assert_eq!(outputs(source), all(&["gave up\n"]));
}

/// A loop that wakes late finds that several timers rang: the rest of its turns comes after them.
#[test]
fn timers_of_a_late_loop_come_together() {
    let source = "import asyncio, sys
write = sys.stdout.write
async def first():
    await asyncio.sleep(1)
    asyncio.get_running_loop().call_soon(write, 'then ')
    write('first ')
async def second():
    await asyncio.sleep(2)
    write('second ')
async def main():
    await asyncio.gather(first(), second())
asyncio.run(main())";
    let found = outputs(source);
    assert_eq!(found, all(&["first then second ", "first second then ", "second first then "]));
}

#[test]
fn a_timeout_comes_beside_work_or_not_at_all() {
    for limited in
        ["await asyncio.wait_for(work(), 5)", "async with asyncio.timeout(5): await work()"]
    {
        let source = format!(
            "import asyncio, sys
write = sys.stdout.write
async def work():
    for n in range(2):
        await asyncio.sleep(0)
        write(str(n))
async def main():
    try:
        {limited}
    except TimeoutError:
        write('late')
asyncio.run(main())"
        );
        // What was ready comes first: the task prints once before it hears of its timeout.
        assert_eq!(outputs(&source), all(&["01", "0late"]), "{limited}");
    }
}

#[test]
fn a_timer_that_was_cancelled_rings_no_more() {
    let source = "import asyncio, sys
write = sys.stdout.write
async def main():
    loop = asyncio.get_running_loop()
    timer = loop.call_later(3, write, 'timer ')
    await asyncio.sleep(1)
    timer.cancel()
    write('main ')
    loop.call_later(1, write, 'again ')
    await asyncio.sleep(2)
asyncio.run(main())";
    let found = outputs(source);
    assert_eq!(found, all(&["main ", "main again ", "timer main ", "timer main again "]));
}

/// Who looks at a loop's clock finds that what rang was due.
#[test]
fn coroutines_that_look_at_the_clock() {
    let source = "import asyncio, sys
write = sys.stdout.write
async def f(n):
    loop = asyncio.get_running_loop()
    begun = loop.time()
    await asyncio.sleep(n)
    write(f'{n}:{loop.time() - begun:.0f} ')
async def main():
    await asyncio.gather(f(2), f(1))
asyncio.run(main())";
    let found = outputs(source);
    assert!(found.is_superset(&all(&["1:1 2:2 ", "2:2 1:2 ", "1:2 2:2 "])), "{found:?}");
    let early =
        |text: &String| text.contains("1:0") || text.contains("2:0") || text.contains("2:1");
    assert!(!found.iter().any(early), "{found:?}");
}

#[test]
fn coroutines_beside_threads() {
    let source = "import asyncio, threading, time, sys
write = sys.stdout.write
def f():
    time.sleep(9)
    write('thread\\n')
async def main():
    await asyncio.sleep(1)
    write('loop\\n')
t = threading.Thread(target=f)
t.start()
asyncio.run(main())
t.join()";
    assert_eq!(outputs(source), all(&["loop\nthread\n", "thread\nloop\n"]));
}

/// Generated programs of coroutines: what the three searches find is the same.
#[test]
fn generated_coroutines() {
    // By which name somebody waits depends on what is still in registers; the lab tells it.
    let outcome = |found: Found| (found.outputs, found.failures, found.deadlocks.is_empty());
    let mut timed = 0;
    for seed in 0..60 {
        let source = crate::coroutines(seed);
        let reduced = outcome(found(&source, Sleeps::AnyTime, Grain::Visible));
        let full = outcome(found(&source, Sleeps::AnyTime, Grain::Everything));
        assert_eq!(reduced, full, "{source}");
        let plain = outcome(plainly_in(&source, &[], Sleeps::AnyTime));
        assert_eq!(reduced, plain, "{source}");
        timed += usize::from(source.contains("sleep(1)") || source.contains("wait_for"));
    }
    assert!(timed > 20, "{timed}");
}

/// The threads that let timers ring wait for nobody, and no program sees them.
#[test]
fn threads_of_timers_are_hidden() {
    let source = "import asyncio, sys, threading
write = sys.stdout.write
async def main():
    await asyncio.sleep(1)
    write(f'{threading.active_count()} {threading.enumerate() == [threading.main_thread()]} ')
    thread = threading.Thread(target=write, args=('new ',))
    thread.start()
    thread.join()
    write(thread.name)
    await asyncio.Event().wait()
asyncio.run(main())";
    let stuck = agreed(source);
    assert_eq!(stuck, all(&["1 True new Thread-1 (write)"]));
    let deadlocks = found(source, Sleeps::AnyTime, Grain::Visible).deadlocks;
    assert_eq!(deadlocks.len(), 1);
    let by_clock = found(source, Sleeps::Clock, Grain::Visible).deadlocks;
    assert_eq!(deadlocks, by_clock);
}

/// A loop that is used again in a process that was forked.
#[test]
fn a_forked_process_has_timers_of_its_own() {
    let source = "import asyncio, multiprocessing, sys
write = sys.stdout.write
loop = asyncio.new_event_loop()
loop.call_later(9, write, 'late ')
loop.run_until_complete(asyncio.sleep(1))
def child():
    loop.run_until_complete(asyncio.sleep(1))
    write('child ')
p = multiprocessing.Process(target=child)
p.start()
p.join()
write('main')";
    let found = outputs(source);
    assert_eq!(found, all(&["child main", "late child main"]));
}
