//! What panels show of a paused run: locks, queues, event loops, shared objects, who holds what.

use heddle_protocol::{
    Actor, Ending, LabCommand, LabSettings, LabView, Limits, LockKind, LockView, Mode, Opening,
    QueueView, Rings, RunId, RunRequest, SchedulerKind, Sleeps, StepBy, SwitchPoints, TaskState,
    ThreadKey,
};
use heddle_session::LabRun;

fn open(source: &str, lab: LabSettings) -> LabRun {
    let checked = heddle_session::check(source, "program.py").expect("it compiles");
    let request = RunRequest {
        run: RunId(1),
        source: source.into(),
        file_name: "program.py".into(),
        mode: Mode::Lab,
        lab,
        limits: Limits { steps: 5_000_000, ..Limits::default() },
        expected: None,
    };
    LabRun::new(&checked, &request)
}

fn first(threads: &[u32]) -> LabSettings {
    let key = |thread: &u32| ThreadKey { process: 0, thread: *thread };
    let order = threads.iter().map(key).collect();
    LabSettings { scheduler: SchedulerKind::Priorities { order }, ..LabSettings::default() }
}

/// The view at the end of a run.
fn at_end(source: &str, lab: LabSettings) -> LabView {
    let mut run = open(source, lab);
    run.obey_fully(&LabCommand::Continue);
    run.view()
}

/// The view when the first task with frames is about to run this line.
fn at_line(source: &str, line: u32) -> LabView {
    let mut run = open(
        source,
        LabSettings {
            opening: Opening::PausedAt(0),
            switch_points: SwitchPoints::Instruction,
            ..first(&[0])
        },
    );
    loop {
        run.obey_fully(&LabCommand::Step(StepBy::Line));
        let view = run.view();
        assert_eq!(view.ending, None, "line {line} is never reached");
        let stands = |task: &heddle_protocol::TaskView| {
            task.frames.first().is_some_and(|frame| frame.line == line)
        };
        if view.tasks.iter().any(stands) {
            return view;
        }
    }
}

fn thread(thread: u32) -> Actor {
    Actor { process: 0, thread, task: 0 }
}

fn lock<'a>(view: &'a LabView, name: &str) -> &'a LockView {
    let found = view.locks.iter().find(|lock| lock.name == name);
    found.unwrap_or_else(|| panic!("{name} is among {:?}", view.locks))
}

fn queue<'a>(view: &'a LabView, name: &str) -> &'a QueueView {
    let found = view.queues.iter().find(|queue| queue.name == name);
    found.unwrap_or_else(|| panic!("{name} is among {:?}", view.queues))
}

const THREADS: &str = "\
import threading, queue

class Shop:
    def __init__(self):
        self.door = threading.RLock()
        self.sold = []

lock = threading.Lock()
gate = threading.BoundedSemaphore(3)
ready = threading.Event()
changed = threading.Condition()
q = queue.Queue(5)
shop = Shop()
total = 0

def work(letters):
    global total
    gate.acquire()
    q.put('item')
    q.put([1, 2])
    total += 1
    with shop.door:
        with shop.door:
            shop.sold.append(total)
            with lock:
                ready.wait()

def other(letters):
    letters.append('b')
    with changed:
        changed.wait()

letters = ['a']
t = threading.Thread(target=work, args=(letters,), name='worker')
u = threading.Thread(target=other, args=(letters,), name='other')
t.start()
u.start()
lock.acquire()
";

#[test]
fn locks_show_who_holds_them_and_who_waits() {
    let view = at_end(THREADS, first(&[1, 2, 0]));
    assert!(matches!(view.ending, Some(Ending::Deadlock { .. })));
    let shown = |name: &str| {
        let lock = lock(&view, name);
        (lock.kind, lock.process, lock.owner, lock.count, lock.waiters.clone())
    };
    let (worker, other, main) = (thread(1), thread(2), thread(0));
    assert_eq!(shown("lock"), (LockKind::Lock, Some(0), Some(worker), 1, vec![main]));
    assert_eq!(shown("shop.door"), (LockKind::RLock, Some(0), Some(worker), 2, vec![]));
    assert_eq!(shown("gate"), (LockKind::Semaphore, Some(0), None, 2, vec![]));
    assert_eq!(lock(&view, "gate").most, Some(3));
    assert_eq!(shown("ready"), (LockKind::Event, Some(0), None, 0, vec![worker]));
    assert_eq!(shown("changed"), (LockKind::Condition, Some(0), None, 0, vec![other]));
    assert_eq!(view.locks.len(), 5, "the library's own locks are not shown: {:?}", view.locks);
    let names: Vec<&str> = view.tasks.iter().map(|task| task.name.as_str()).collect();
    assert_eq!(names, ["MainThread", "worker", "other"]);
    assert!(view.tasks.iter().all(|task| matches!(task.state, TaskState::Waiting { .. })));
    assert_eq!(view.gils[0].holder, None, "nobody runs");
}

#[test]
fn queues_show_what_is_in_them() {
    let view = at_end(THREADS, first(&[1, 2, 0]));
    let q = queue(&view, "q");
    assert_eq!((q.length, q.room, q.process), (2, Some(5), Some(0)));
    assert_eq!(q.items, ["'item'", "[1, 2]"]);
    assert_eq!(view.queues.len(), 1);
}

#[test]
fn shared_objects_show_who_can_see_them() {
    let view = at_end(THREADS, first(&[1, 2, 0]));
    let shown: Vec<(&str, &str, Vec<u32>)> = view
        .objects
        .iter()
        .map(|object| {
            let seen_by = object.seen_by.iter().map(|actor| actor.thread).collect();
            (object.name.as_str(), object.text.as_str(), seen_by)
        })
        .collect();
    assert!(shown.contains(&("total", "1", vec![0, 1])), "{shown:?}");
    assert!(shown.contains(&("letters", "['a', 'b']", vec![0])), "{shown:?}");
    let shop = shown.iter().find(|(name, ..)| *name == "shop").expect("it is a global");
    assert!(shop.1.starts_with("<Shop door=<RLock>, sold=[1]>"), "{}", shop.1);
    assert!(!shown.iter().any(|(name, ..)| ["lock", "q", "work", "Shop", "queue"].contains(name)));
}

#[test]
fn an_object_in_two_tasks_variables_is_shared() {
    let source = "\
import threading
def work(box):
    box.append(1)
def main():
    box = []
    t = threading.Thread(target=work, args=(box,))
    t.start()
    t.join()
main()
";
    let mut run = open(source, LabSettings { opening: Opening::PausedAt(0), ..first(&[0, 1]) });
    let shared = loop {
        run.obey_fully(&LabCommand::Step(StepBy::Instruction));
        let view = run.view();
        if let Some(object) = view.objects.iter().find(|object| object.name == "box") {
            break object.clone();
        }
        assert_eq!(view.ending, None, "it is shared at some time");
    };
    assert_eq!((shared.text.as_str(), shared.seen_by.len()), ("[]", 2));
}

#[test]
fn what_processes_share_is_shown_once() {
    let source = "\
import multiprocessing as mp
q = mp.Queue()
lock = mp.Lock()
def work():
    lock.acquire()
    q.put({'n': 1})
    q.put(2)
    lock.acquire()
if __name__ == '__main__':
    p = mp.Process(target=work)
    p.start()
    p.join()
";
    let view = at_end(source, LabSettings::default());
    assert!(matches!(view.ending, Some(Ending::Deadlock { .. })), "{:?}", view.ending);
    let child = Actor { process: 1, thread: 0, task: 0 };
    let lock = lock(&view, "lock");
    assert_eq!((lock.process, lock.owner, lock.count), (None, Some(child), 1));
    assert_eq!(lock.waiters, [child]);
    let q = queue(&view, "q");
    assert_eq!((q.process, q.length), (None, 2));
    assert_eq!(q.items, ["{'n': 1}", "2"]);
    assert_eq!((view.locks.len(), view.queues.len()), (1, 1));
}

const ASYNC: &str = "\
import asyncio

async def nap(seconds):
    await asyncio.sleep(seconds)

async def main():
    lock = asyncio.Lock()
    async with lock:
        late = asyncio.create_task(nap(5), name='late')
        soon = asyncio.create_task(nap(1), name='soon')
        await asyncio.sleep(0)
        fresh = asyncio.create_task(nap(2), name='fresh')
        x = 1
    await asyncio.gather(late, soon, fresh)

asyncio.run(main())
";

#[test]
fn an_event_loop_shows_what_is_ready_and_its_timers() {
    let view = at_line(ASYNC, 13);
    let [inner] = view.loops.as_slice() else { panic!("one loop, not {:?}", view.loops) };
    assert_eq!(inner.ready, ["fresh"]);
    let timers: Vec<&str> = inner.timers.iter().map(|timer| timer.name.as_str()).collect();
    assert_eq!(timers, ["soon", "late"], "in the order in which they end");
    assert!(inner.timers[1].at_us - inner.timers[0].at_us > 3_900_000);
    let state = |name: &str| {
        let task = view.tasks.iter().find(|task| task.name == name);
        task.unwrap_or_else(|| panic!("{name} is a task")).clone()
    };
    assert!(
        matches!(state("late").state, TaskState::Sleeping { until_us } if until_us > 4_000_000)
    );
    assert_eq!(state("late").frames[0].variables[0].text, "5");
    assert_eq!(state("fresh").state, TaskState::Ready);
    let main = state("Task-1");
    assert_eq!(main.state, TaskState::Running);
    assert_eq!(main.place.map(|place| (place.line, place.column)), Some((13, 12)));
    assert_eq!(lock(&view, "lock").count, 1);
    assert_eq!(lock(&view, "lock").owner, Some(main.actor));
}

#[test]
fn a_semaphore_shows_who_stands_in_a_with_of_it() {
    let source = "\
import threading
pool = threading.Semaphore(3)
last = threading.BoundedSemaphore(1)
never = threading.Event()
def work():
    with pool:
        try:
            with last:
                never.wait()
        finally:
            never.wait()
def other():
    pool.acquire()
    with pool:
        pass
    never.wait()
threading.Thread(target=other, name='dan').start()
for name in ('ann', 'bob', 'cid'): threading.Thread(target=work, name=name).start()
";
    let view = at_end(source, first(&[1, 2, 3, 4, 0]));
    let shown = |name: &str| {
        let lock = lock(&view, name);
        (lock.count, lock.most, lock.inside.clone(), lock.waiters.clone())
    };
    let (ann, bob, cid) = (thread(2), thread(3), thread(4));
    // Dan's permit is gone, and he was inside before: he is not any more.
    assert_eq!(shown("pool"), (0, None, vec![ann, bob], vec![cid]));
    assert_eq!(shown("last"), (0, Some(1), vec![ann], vec![bob]));
}

#[test]
fn a_semaphore_of_tasks_or_processes_shows_who_is_inside_too() {
    let source = "\
import asyncio
async def hold(pool):
    async with pool:
        await asyncio.sleep(5)
async def main():
    pool = asyncio.BoundedSemaphore(2)
    tasks = [asyncio.create_task(hold(pool), name=name) for name in 'abc']
    await asyncio.sleep(1)
    x = 1
asyncio.run(main())
";
    let view = at_line(source, 9);
    let pool = lock(&view, "pool");
    let name = |actor: &Actor| {
        view.tasks.iter().find(|task| task.actor == *actor).map(|task| task.name.as_str())
    };
    let names: Vec<Option<&str>> = pool.inside.iter().map(name).collect();
    assert_eq!(names, [Some("a"), Some("b")]);
    assert_eq!((pool.count, pool.most, pool.waiters.len()), (0, Some(2), 1));

    let source = "\
import multiprocessing as mp
pool = mp.BoundedSemaphore(2)
def work():
    with pool:
        mp.Event().wait()
if __name__ == '__main__':
    for _ in range(2): mp.Process(target=work).start()
";
    let view = at_end(source, LabSettings::default());
    let pool = lock(&view, "pool");
    let child = |process| Actor { process, thread: 0, task: 0 };
    assert_eq!(pool.inside, [child(1), child(2)]);
    assert_eq!((pool.process, pool.count, pool.most), (None, 0, Some(2)));
}

#[test]
fn timers_have_names_that_the_program_knows() {
    let source = "\
import asyncio
class Clock:
    def tick(self): pass
async def slow():
    await asyncio.sleep(50)
async def timed():
    async with asyncio.timeout(9):
        await slow()
async def main():
    loop = asyncio.get_running_loop()
    timed_one = asyncio.create_task(timed(), name='timed')
    waits = asyncio.create_task(asyncio.wait_for(slow(), 7), name='waits')
    inner = asyncio.create_task(slow(), name='inner')
    several = asyncio.create_task(asyncio.wait([inner], timeout=8), name='several')
    loop.call_later(3, print, 'x')
    loop.call_later(4, Clock().tick)
    await asyncio.sleep(1)
    x = 1
asyncio.run(main())
";
    let view = at_line(source, 18);
    let [inner] = view.loops.as_slice() else { panic!("one loop, not {:?}", view.loops) };
    let timers: Vec<(&str, Rings)> =
        inner.timers.iter().map(|timer| (timer.name.as_str(), timer.rings)).collect();
    let expected = [
        ("print", Rings::Call),
        ("Clock.tick", Rings::Call),
        ("waits", Rings::Timeout),
        ("several", Rings::Timeout),
        ("timed", Rings::Timeout),
        ("timed", Rings::Sleep),
        ("waits", Rings::Sleep),
        ("inner", Rings::Sleep),
    ];
    assert_eq!(timers, expected);
}

#[test]
fn a_queue_of_processes_without_a_bound_has_none() {
    let source = "import multiprocessing as mp
free, full = mp.Queue(), mp.Queue(3)
free.put(1)
x = 1
";
    let view = at_line(source, 4);
    assert_eq!((queue(&view, "free").room, queue(&view, "full").room), (None, Some(3)));
}

#[test]
fn long_values_are_cut() {
    let source = "\
text = 'x' * 1_000_000
many = list(range(100_000))
deep = [[[[[1]]]]]
me = []
me.append(me)
big = 10 ** 5000
class Loud:
    def __repr__(self): raise ValueError('never asked')
    def __init__(self): self.n = 1
loud = Loud()
print('end')
";
    let view = at_end(source, LabSettings::default());
    for object in &view.objects {
        assert!(object.text.chars().count() <= 121, "{}: {}", object.name, object.text.len());
    }
    let text = |name: &str| {
        view.objects.iter().find(|object| object.name == name).map(|object| object.text.as_str())
    };
    assert_eq!(text("deep"), None, "the process is over");
    let view = at_line(source, 11);
    let text = |name: &str| {
        let found = view.objects.iter().find(|object| object.name == name);
        found.unwrap_or_else(|| panic!("{name} is shown")).text.clone()
    };
    assert!(text("text").starts_with("'xxxx") && text("text").ends_with('…'));
    assert!(text("many").starts_with("[0, 1, 2, ") && text("many").ends_with("…]"));
    assert_eq!(text("deep"), "[[[[…]]]]");
    assert_eq!(text("me"), "[[[[…]]]]");
    assert_eq!(text("big"), "<int of 16610 bits>");
    assert_eq!(text("loud"), "<Loud n=1>");
}

#[test]
fn what_the_last_step_changed_is_marked_in_every_panel() {
    let source = "\
import threading, queue
lock = threading.Lock()
q = queue.Queue()
n = 0
other = 7
lock.acquire()
q.put(5)
n = 1
print(n)
";
    let changed = |line: u32| -> Vec<String> {
        let view = at_line(source, line);
        let locks = view.locks.iter().filter(|lock| lock.changed).map(|lock| lock.name.clone());
        let queues = view.queues.iter().filter(|queue| queue.changed).map(|q| q.name.clone());
        let objects = view.objects.iter().filter(|o| o.changed).map(|o| o.name.clone());
        locks.chain(queues).chain(objects).collect()
    };
    assert_eq!(changed(7), ["lock"]);
    assert_eq!(changed(8), ["q"]);
    assert_eq!(changed(9), ["n"]);
}

#[test]
fn a_jump_marks_what_its_last_step_changed() {
    let source = "n = 0\nfor i in range(100):\n    n = n + 2\nprint(n)\n";
    let mut run = open(source, LabSettings::default());
    run.obey_fully(&LabCommand::Continue);
    let mut stepped =
        open(source, LabSettings { opening: Opening::PausedAt(0), ..LabSettings::default() });
    for position in 1..40 {
        stepped.obey_fully(&LabCommand::Step(StepBy::Instruction));
        run.obey_fully(&LabCommand::Go { position });
        let marks = |view: LabView| -> Vec<(String, bool)> {
            view.objects.into_iter().map(|object| (object.text, object.changed)).collect()
        };
        assert_eq!(marks(run.view()), marks(stepped.view()), "at step {position}");
    }
}

#[test]
fn the_timer_that_rang_last_is_named() {
    let source = "\
import asyncio
async def work(seconds):
    await asyncio.sleep(seconds)
async def main():
    await asyncio.gather(work(1), work(2))
asyncio.run(main())
";
    let lab = LabSettings {
        sleeps: Sleeps::AnyTime,
        opening: Opening::PausedAt(0),
        ..LabSettings::default()
    };
    let mut run = open(source, lab);
    let mut rang = Vec::new();
    while run.view().ending.is_none() {
        rang.extend(run.view().rang);
        run.obey_fully(&LabCommand::Step(StepBy::Instruction));
    }
    rang.sort();
    assert_eq!(rang, ["timer: Task-2", "timer: Task-3"]);
}
