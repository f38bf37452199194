//! asyncio: what programs print, in the order and words of CPython 3.13.

use heddle_protocol::{Event, EventKind, Limits, Stream, SwitchPoints, WaitFor};
use heddle_vm::{
    aio::Head,
    compile,
    interp::Stop,
    pace::{Stretch, StretchEnd},
    process::Process,
    thread::ThreadId,
    world::{World, WorldConfig},
};

/// What a run gave: both streams, and the other events with their task's number.
struct Ran {
    out: String,
    err: String,
    kinds: Vec<(u32, EventKind)>,
    world: World,
}

/// Runs a program to its end; the first choice is always taken.
fn run(source: &str) -> Ran {
    let program = match compile::compile(source, "program.py") {
        Ok(program) => program,
        Err(wrong) => panic!("refused: {wrong:?}"),
    };
    let world = World::new(program, WorldConfig::default());
    let mut ran = Ran { out: String::new(), err: String::new(), kinds: Vec::new(), world };
    while let Some(choice) = ran.world.choices().first().copied() {
        for event in ran.world.step(choice, 1000).events {
            match event.kind {
                EventKind::Write { stream: Stream::Stdout, text } => ran.out.push_str(&text),
                EventKind::Write { stream: Stream::Stderr, text } => ran.err.push_str(&text),
                kind => ran.kinds.push((event.actor.task, kind)),
            }
        }
    }
    ran
}

fn check(source: &str, out: &str, err: &str) {
    let ran = run(source);
    assert_eq!(ran.out, out);
    assert_eq!(ran.err, err);
}

#[test]
fn tasks_take_turns_at_bare_yields() {
    check(
        "import asyncio
async def say(name):
    for n in range(2):
        print(name, n)
        await asyncio.sleep(0)
async def main():
    asyncio.get_running_loop().call_soon(print, 'soon')
    await asyncio.gather(say('a'), say('b'))
asyncio.run(main())
",
        "soon\na 0\nb 0\na 1\nb 1\n",
        "",
    );
}

#[test]
fn a_gathering_outside_any_loop_is_no_coroutine() {
    check(
        "import asyncio
async def numbers():
    pass
first = asyncio.ensure_future(numbers())
asyncio.run(asyncio.gather(first))
",
        "",
        "program.py:4: DeprecationWarning: There is no current event loop
  first = asyncio.ensure_future(numbers())
Traceback (most recent call last):
  File \"program.py\", line 5, in <module>
    asyncio.run(asyncio.gather(first))
    ~~~~~~~~~~~^^^^^^^^^^^^^^^^^^^^^^^
ValueError: a coroutine was expected, got <_GatheringFuture pending>
Task was destroyed but it is pending!
task: <Task pending name='Task-1' coro=<numbers() running at program.py:2> cb=[gather.<locals>._done_callback() at <lib>/asyncio/tasks.py:820]>
<sys>:0: RuntimeWarning: coroutine 'numbers' was never awaited
",
    );
}

#[test]
fn a_coroutine_that_nobody_awaits_is_told_of_where_it_is_dropped() {
    check(
        "import asyncio
async def work():
    pass
def inner():
    lost = work()
async def main():
    work()
    print('dropped')
    inner()
    print('left')
asyncio.run(main())
",
        "dropped\nleft\n",
        "program.py:7: RuntimeWarning: coroutine 'work' was never awaited
  work()
RuntimeWarning: Enable tracemalloc to get the object allocation traceback
program.py:9: RuntimeWarning: coroutine 'work' was never awaited
  inner()
RuntimeWarning: Enable tracemalloc to get the object allocation traceback
",
    );
}

#[test]
fn an_uncaught_exception_keeps_the_locals_of_its_frames() {
    check(
        "async def work():
    pass
def fail():
    lost = work()
    return lost + 1
fail()
",
        "",
        "Traceback (most recent call last):
  File \"program.py\", line 6, in <module>
    fail()
    ~~~~^^
  File \"program.py\", line 5, in fail
    return lost + 1
           ~~~~~^~~
TypeError: unsupported operand type(s) for +: 'coroutine' and 'int'
<sys>:0: RuntimeWarning: coroutine 'work' was never awaited
",
    );
}

#[test]
fn a_failure_that_nobody_took_is_told_of_when_the_task_is_lost() {
    check(
        "import asyncio
async def bad():
    raise ValueError('lost')
async def main():
    task = asyncio.create_task(bad(), name='bad')
    await asyncio.sleep(0.01)
    print(task)
    del task
    print('deleted')
asyncio.run(main())
",
        "<Task finished name='bad' coro=<bad() done, defined at program.py:2> exception=ValueError('lost')>
deleted
",
        "Task exception was never retrieved
future: <Task finished name='bad' coro=<bad() done, defined at program.py:2> exception=ValueError('lost')>
Traceback (most recent call last):
  File \"program.py\", line 3, in bad
    raise ValueError('lost')
ValueError: lost
",
    );
}

#[test]
fn cancelling_reaches_what_a_task_waits_for() {
    check(
        "import asyncio
async def inner():
    try:
        await asyncio.sleep(10)
    except asyncio.CancelledError as error:
        print('inner', error.args)
        raise
async def outer():
    await asyncio.gather(inner(), asyncio.sleep(10))
async def main():
    task = asyncio.create_task(outer())
    await asyncio.sleep(0.01)
    print(task.cancel('why'), task.cancelling())
    try:
        await task
    except asyncio.CancelledError as error:
        print('main', error.args, task.cancelled())
asyncio.run(main())
",
        "True 1\ninner ('why',)\nmain ('why',) True\n",
        "",
    );
}

#[test]
fn a_timeout_cancels_and_raises() {
    check(
        "import asyncio
async def main():
    try:
        await asyncio.wait_for(asyncio.sleep(1), 0.01)
    except TimeoutError as error:
        print(repr(error), repr(error.__cause__))
    async with asyncio.timeout(5) as limit:
        print(limit.expired())
asyncio.run(main())
",
        "TimeoutError() CancelledError()\nFalse\n",
        "",
    );
}

#[test]
fn generators_run_their_cleanup_when_they_are_dropped() {
    check(
        "def numbers():
    try:
        yield 1
        yield 2
    finally:
        print('cleanup')
for n in numbers():
    break
print('left')
kept = numbers()
next(kept)
kept = None
print('dropped')
kept = numbers()
next(kept)
kept.close()
",
        "cleanup\nleft\ncleanup\ndropped\ncleanup\n",
        "",
    );
}

#[test]
fn context_variables_belong_to_tasks() {
    check(
        "import asyncio, contextvars
user = contextvars.ContextVar('user', default='nobody')
async def work(name):
    user.set(name)
    await asyncio.sleep(0)
    print(user.get())
async def main():
    await asyncio.gather(work('a'), work('b'))
    print(user.get())
asyncio.run(main())
",
        "a\nb\nnobody\n",
        "",
    );
}

#[test]
fn five_thousand_tasks_finish() {
    check(
        "import asyncio
async def work(n):
    await asyncio.sleep(0.001 * (n % 7))
    return n
async def main():
    print(sum(await asyncio.gather(*[work(n) for n in range(5000)])))
asyncio.run(main())
",
        "12497500\n",
        "",
    );
}

#[test]
fn a_stuck_loop_says_which_task_waits_for_what() {
    let ran = run("import asyncio
async def main():
    items = asyncio.Queue()
    await items.get()
asyncio.run(main())
");
    let waits = ran.world.process(0).map(|p| p.task_waits(ThreadId(0))).unwrap_or_default();
    assert_eq!(waits.len(), 1);
    assert_eq!(waits[0].who, "Task-1");
    assert_eq!(waits[0].line, 4);
    assert_eq!(waits[0].what, WaitFor::Item { name: "items".into() });
}

#[test]
fn events_belong_to_the_task_that_runs() {
    let ran = run("import asyncio
async def work():
    await asyncio.sleep(0.5)
async def main():
    await asyncio.create_task(work(), name='worker')
asyncio.run(main())
");
    let of_worker: Vec<&EventKind> =
        ran.kinds.iter().filter(|(task, _)| *task == 2).map(|(_, kind)| kind).collect();
    assert!(matches!(of_worker[0], EventKind::Start { name, .. } if name == "worker"));
    assert!(matches!(of_worker[1], EventKind::Switch));
    assert!(matches!(
        of_worker[2],
        EventKind::Wait { what: WaitFor::Sleep { microseconds: 499_000..=500_000 }, .. }
    ));
    assert!(matches!(of_worker.last(), Some(EventKind::End { error: None })));
}

#[test]
fn a_host_that_drives_loops_is_asked_after_each_turn() {
    let source = "import asyncio
async def work():
    await asyncio.sleep(0)
async def main():
    await asyncio.gather(work(), work())
asyncio.run(main())
";
    let program = compile::compile(source, "program.py").unwrap_or_default();
    let mut process = Process::new(program, Limits::default(), 0);
    process.host_loop = true;
    let main = ThreadId(0);
    let mut heads = Vec::new();
    loop {
        match process.run(main, u64::MAX / 2) {
            Stop::LoopTurn => {
                heads.extend(process.loop_status(main).and_then(|status| status.head));
            }
            stop => {
                assert!(matches!(stop, Stop::Ended | Stop::Exited));
                break;
            }
        }
    }
    let tasks: Vec<u32> = heads
        .iter()
        .filter_map(|head| match head {
            Head::Task(number) => Some(*number),
            Head::Callback => None,
        })
        .take(5)
        .collect();
    assert_eq!(tasks, [2, 3, 2, 3, 1]);
}

/// Tasks that pause: side by side, deeper down, in a context of their own, alone, and cancelled.
const PAUSES: &str = "import asyncio, contextvars
var = contextvars.ContextVar('var', default=0)
async def deep(n):
    await asyncio.sleep(0)
    return n + 1
async def work(name):
    for n in range(5):
        var.set(n)
        await asyncio.sleep(0)
        print(name, n, var.get(), await deep(n))
async def endless():
    try:
        while True:
            await asyncio.sleep(0)
    finally:
        print('cleaned')
async def main():
    stuck = asyncio.create_task(endless())
    await asyncio.gather(*(work(name) for name in 'abc'))
    stuck.cancel()
    await asyncio.wait([stuck])
    for n in range(3):
        await asyncio.sleep(0)
    await asyncio.wait_for(deep(1), 5)
asyncio.run(main())
";

/// All events, and where each stretch ended that was to go to a switch point.
fn in_stretches(stretch: Stretch) -> (Vec<Event>, Vec<u64>) {
    let program = compile::compile(PAUSES, "program.py").expect("it compiles");
    let mut world = World::new(program, WorldConfig::default());
    let (mut events, mut stops) = (Vec::new(), Vec::new());
    while let Some(choice) = world.choices().first().copied() {
        events.extend(world.run_on(choice, stretch).events);
        stops.push(world.position());
    }
    (events, stops)
}

#[test]
fn pauses_are_the_same_however_a_run_is_cut() {
    let (events, _) = in_stretches(Stretch::of(1));
    for steps in [2, 3, 5, 7, 50, 1_000] {
        assert_eq!(in_stretches(Stretch::of(steps)).0, events, "{steps} steps at a time");
    }
}

#[test]
fn pauses_leave_switch_points_where_they_are() {
    let all = [SwitchPoints::Cpython, SwitchPoints::Line, SwitchPoints::FreeThreaded];
    for points in all {
        let (events, one_by_one) = in_stretches(Stretch::to_next(points));
        for steps in [4, 9, 30, 200] {
            let stretch = Stretch { steps, points, end: StretchEnd::SwitchPoint };
            let (same, stops) = in_stretches(stretch);
            assert_eq!(same, events, "{points:?}");
            let mut at = 0;
            for stop in stops {
                let first = one_by_one.iter().find(|point| **point >= at + steps);
                assert_eq!(stop, *first.unwrap_or(&stop), "{points:?}, {steps} from {at}");
                at = stop;
            }
        }
    }
}

/// Another thread that only sets an event makes a waiter ready, but does not wake the loop, which waits in
/// its selector: CPython's goes on at the next timer, or never.
#[test]
fn only_what_is_safe_for_threads_wakes_a_waiting_loop() {
    let source = |set: &str, beside: &str| {
        format!(
            "import asyncio, threading, time
async def main():
    event, loop = asyncio.Event(), asyncio.get_running_loop()
    def work():
        time.sleep(0.1)
        {set}
    threading.Thread(target=work).start()
    {beside}
    await event.wait()
    print('set')
asyncio.run(main())
"
        )
    };
    let lost = run(&source("event.set()", "pass"));
    assert_eq!(lost.out, "");
    let waits = lost.world.waits();
    let waits_for = WaitFor::Event { name: "event".into() };
    assert!(matches!(&*waits, [wait] if wait.what == waits_for), "{waits:?}");
    check(&source("loop.call_soon_threadsafe(event.set)", "pass"), "set\n", "");
    let beside = "asyncio.create_task(asyncio.sleep(0.2))";
    check(&source("event.set()", beside), "set\n", "");
    // Woken for something else, the loop waits on for its timer.
    let beside = "await asyncio.sleep(0.2); event.set()";
    check(&source("loop.call_soon_threadsafe(print, 'soon')", beside), "soon\nset\n", "");
}
