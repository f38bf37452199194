//! Threads and async tasks: what each does, where it is, and what its functions know.

use heddle_protocol::{Actor, FrameView, Place, TaskState, TaskView, Variable, WaitFor};
use heddle_vm::{
    aio::{self, Ready, Role},
    code::Code,
    object::Object,
    process::Process,
    thread::{BlockReason, Frame, PyFrame, Thread, ThreadState},
    value::{Ref, Value},
};

use super::{named::Registers, short::short};
use crate::lab::Head;

/// Frames of a task that are shown: those in the middle of a deep recursion are left out.
const FRAMES: usize = 50;

/// Every task of a process: each thread, followed by the async tasks of its loop.
pub fn of(p: &Process, head: &Head) -> Vec<TaskView> {
    let mut tasks = Vec::new();
    for th in p.threads.iter().filter(|th| !th.hidden) {
        tasks.push(thread(p, th, head));
        if let Some(core) = th.running_loop {
            tasks.extend(async_tasks(p, th, core, head));
        }
    }
    tasks
}

/// The async task of this number, in the thread whose event loop it belongs to.
pub fn actor_of(p: &Process, task: u32) -> Option<Actor> {
    let core = p.heap.objects().find_map(|(_, object)| match object {
        Object::Future(future) => (future.task()?.number == task).then_some(future.core),
        _ => None,
    })?;
    let th = p.threads.iter().find(|th| th.running_loop == Some(core))?;
    Some(Actor { process: p.pid, thread: th.id.0, task })
}

/// The name of a thread or async task.
pub fn name(p: &Process, actor: Actor) -> String {
    let task = (actor.task > 0).then(|| {
        p.heap.objects().find_map(|(_, object)| match object {
            Object::Future(future) => future.task().filter(|task| task.number == actor.task),
            _ => None,
        })
    });
    match task.flatten() {
        Some(task) => p.as_str(task.name).unwrap_or_default().to_owned(),
        None => p.who(heddle_vm::thread::ThreadId(actor.thread)),
    }
}

fn thread(p: &Process, th: &Thread, head: &Head) -> TaskView {
    let actor = Actor { process: p.pid, thread: th.id.0, task: 0 };
    let (place, frames) = running(p, th, &th.frames[..loop_of(th)]);
    TaskView { actor, name: p.who(th.id), state: thread_state(p, th, head), place, frames }
}

/// The thread's own frames end here: above is what the async task runs that has its turn.
fn loop_of(th: &Thread) -> usize {
    let is_loop = |frame: &Frame| matches!(frame, Frame::Loop(_));
    match th.task {
        0 => th.frames.len(),
        _ => th.frames.iter().rposition(is_loop).unwrap_or(th.frames.len()),
    }
}

/// Where frames on a thread's stack stand, and they themselves, innermost first.
fn running(p: &Process, th: &Thread, frames: &[Frame]) -> (Option<Place>, Vec<FrameView>) {
    let frames: Vec<&PyFrame> = frames.iter().rev().filter_map(visible(p)).collect();
    let place = frames.first().and_then(|frame| place(p, frame));
    let cut = cut(frames.len());
    (place, cut.map(|at| shown(p, frames[at], Registers::Of(th))).collect())
}

/// The frames to be shown of so many.
fn cut(frames: usize) -> impl Iterator<Item = usize> {
    (0..frames).filter(move |at| *at < FRAMES / 2 || *at + FRAMES / 2 >= frames)
}

fn visible<'a>(p: &'a Process) -> impl Fn(&'a Frame) -> Option<&'a PyFrame> {
    |frame| match frame {
        Frame::Python(frame) if p.program.code(frame.code).is_own() => Some(frame),
        _ => None,
    }
}

fn thread_state(p: &Process, th: &Thread, head: &Head) -> TaskState {
    let is_last = head.last.is_some_and(|last| (last.process, last.thread) == (p.pid, th.id.0));
    match &th.state {
        ThreadState::Ended => TaskState::Ended,
        ThreadState::Ready if is_last => TaskState::Running,
        ThreadState::Ready => TaskState::Ready,
        ThreadState::Blocked(block) => {
            let can = head.world.may_run(p, th.id);
            match (&block.reason, block.deadline) {
                _ if can => TaskState::Ready,
                (BlockReason::Sleep, Some(until_us)) => TaskState::Sleeping { until_us },
                (_, until_us) => {
                    let what = head.world.waits_for(p, th.id).unwrap_or(WaitFor::EventLoop);
                    TaskState::Waiting { what, until_us }
                }
            }
        }
    }
}

/// The tasks of a thread's loop, by number.
fn async_tasks(p: &Process, th: &Thread, core: Ref, head: &Head) -> Vec<TaskView> {
    let mut tasks: Vec<TaskView> = p
        .heap
        .objects()
        .filter_map(|(r, object)| match object {
            Object::Future(future) if future.core == core => {
                let Role::Task(task) = &future.role else { return None };
                let ended = future.is_done();
                (task.shown != aio::task::Shown::Never && !ended).then_some((r, task))
            }
            _ => None,
        })
        .map(|(r, task)| async_task(p, th, (core, r), task, head))
        .collect();
    tasks.sort_by_key(|task| task.actor);
    tasks
}

fn async_task(
    p: &Process,
    th: &Thread,
    (core, r): (Ref, Ref),
    task: &aio::task::Task,
    head: &Head,
) -> TaskView {
    let actor = Actor { process: p.pid, thread: th.id.0, task: task.number };
    let runs = th.task == task.number;
    let state = if runs {
        thread_state(p, th, head)
    } else if is_ready(p, core, r) {
        TaskState::Ready
    } else {
        match task.waiter.map(|on| aio::status::waits_for(p, th, task, on)) {
            Some(WaitFor::Sleep { microseconds }) => {
                TaskState::Sleeping { until_us: head.world.now_us() + microseconds }
            }
            Some(what) => TaskState::Waiting { what, until_us: None },
            None => TaskState::Ready,
        }
    };
    let (place, frames) =
        if runs { running(p, th, &th.frames[loop_of(th)..]) } else { suspended(p, task.coroutine) };
    TaskView {
        actor,
        name: p.as_str(task.name).unwrap_or_default().to_owned(),
        state,
        place,
        frames,
    }
}

fn is_ready(p: &Process, core: Ref, r: Ref) -> bool {
    aio::event_loop(p, core).is_some_and(|inner| {
        inner.ready.iter().any(|ready| match ready {
            Ready::Step(task) | Ready::Throw { task, .. } | Ready::Wake { task, .. } => *task == r,
            _ => false,
        })
    })
}

/// Where a coroutine that does not run stands, and its functions, innermost first.
fn suspended(p: &Process, coroutine: Ref) -> (Option<Place>, Vec<FrameView>) {
    let (mut frames, mut at) = (Vec::new(), coroutine);
    let mut place_of = None;
    while let Object::Generator(generator) = p.get(at)
        && frames.len() < FRAMES
    {
        if let Some(frame) = &generator.frame
            && p.program.code(frame.code).is_own()
        {
            place_of = place(p, frame);
            frames.push(shown(p, frame, Registers::Kept(&generator.registers)));
        }
        let Value::Ref(inner) = generator.awaiting else { break };
        at = inner;
    }
    frames.reverse();
    (place_of, frames)
}

/// The expression that a frame is about to run.
fn place(p: &Process, frame: &PyFrame) -> Option<Place> {
    let code = p.program.code(frame.code);
    code.infos.get(frame.pc as usize).map(|info| info.place)
}

fn shown(p: &Process, frame: &PyFrame, registers: Registers) -> FrameView {
    let code = p.program.code(frame.code);
    let line = place(p, frame).map_or(0, |place| place.line);
    let variables = variables(p, frame, code, registers);
    FrameView { function: code.qualname.clone().into_string(), line, variables }
}

fn variables(p: &Process, frame: &PyFrame, code: &Code, registers: Registers) -> Vec<Variable> {
    let locals = code.locals.iter().enumerate();
    let known = locals.filter_map(|(at, name)| {
        let value = registers.get(p, frame, at)?;
        let name = p.sym_text(*name).to_owned();
        Some(Variable { name, text: short(p, value), changed: false })
    });
    known.collect()
}

/// Whether the program itself defines a class.
pub fn is_own_class(p: &Process, class: Value) -> bool {
    match p.object(class) {
        Some(Object::Class(class)) => {
            matches!(p.as_str(class.module), Some("__main__" | "__mp_main__"))
        }
        _ => false,
    }
}
