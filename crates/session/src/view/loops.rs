//! Event loops: what is ready, and what waits for its time.

use heddle_protocol::{LoopView, Rings, ThreadKey, TimerView};
use heddle_vm::{
    aio::{self, Callback, Handle, Ready, Work, event_loop::deadline_us},
    object::Object,
    process::Process,
    text::callable_name,
    thread::ThreadId,
    value::{Ref, Value},
};

/// Entries of each list that are shown.
const MOST: usize = 50;

/// The loop of each thread that runs one.
pub fn of(p: &Process) -> Vec<LoopView> {
    let loops = p.threads.iter().filter_map(|th| {
        let inner = aio::event_loop(p, th.running_loop?)?;
        Some(LoopView {
            thread: ThreadKey { process: p.pid, thread: th.id.0 },
            ready: inner.ready.iter().take(MOST).map(|ready| name(p, ready)).collect(),
            timers: inner.timers(p).take(MOST).map(|handle| timer(p, handle)).collect(),
            changed: false,
        })
    });
    loops.collect()
}

fn timer(p: &Process, handle: Ref) -> TimerView {
    let (name, rings) = of_handle(p, handle);
    let when = match p.get(handle) {
        Object::Handle(inner) => inner.when(),
        _ => None,
    };
    TimerView { name, rings, at_us: when.map_or(0, deadline_us) }
}

/// Whose timer a hidden thread lets ring, if there is one.
pub fn timer_of(p: &Process, thread: ThreadId) -> Option<String> {
    let handle = aio::any_time::handle_of(p, p.threads.get(thread.0 as usize)?)?;
    Some(format!("timer: {}", of_handle(p, handle).0))
}

/// What a turn is for: a task's name, or that of the function to be called.
fn name(p: &Process, ready: &Ready) -> String {
    match ready {
        Ready::Step(task) | Ready::Throw { task, .. } | Ready::Wake { task, .. } => {
            of_task(p, *task)
        }
        Ready::Done { function, .. } => own_name(p, *function).unwrap_or_else(library),
        Ready::Gather { .. } => "gather".to_owned(),
        Ready::Stop { .. } => "stop".to_owned(),
        Ready::Handle(handle) => of_handle(p, *handle).0,
    }
}

fn of_task(p: &Process, task: Ref) -> String {
    let task = aio::future(p, task).and_then(aio::Future::task);
    task.and_then(|task| p.as_str(task.name)).unwrap_or("task").to_owned()
}

fn of_handle(p: &Process, handle: Ref) -> (String, Rings) {
    let Object::Handle(inner) = p.get(handle) else { return (library(), Rings::Call) };
    let Handle { work, .. } = &**inner;
    match work {
        Work::Call { function, args } => {
            match (own_name(p, *function), cut_off(p, *function, args)) {
                (Some(name), _) => (name, Rings::Call),
                (None, Some(task)) => (of_task(p, task), Rings::Timeout),
                (None, None) => (library(), Rings::Call),
            }
        }
        Work::Result { future, .. } => (sleeper(p, *future), Rings::Sleep),
        Work::Nothing => ("cancelled".to_owned(), Rings::Call),
    }
}

/// What stands for functions of the library that no task is behind: a person knows none of them.
fn library() -> String {
    "asyncio".to_owned()
}

/// What a person calls a function; None where it is hidden code.
fn own_name(p: &Process, function: Value) -> Option<String> {
    match p.object(function) {
        Some(Object::Method(method)) => own_name(p, method.func),
        Some(Object::Function(inner)) => {
            (!p.program.code(inner.code).hidden).then(|| callable_name(p, function))
        }
        Some(Object::Class(_)) => Some(callable_name(p, function)),
        None => Some(callable_name(p, function)),
        Some(_) => Some(super::short::short(p, function)),
    }
}

/// The task that a function of the library ends a wait of, if it takes too long: `asyncio.timeout`
/// knows its task, `asyncio.wait` the future that its task waits for.
fn cut_off(p: &Process, function: Value, args: &[Value]) -> Option<Ref> {
    if let Some(Object::Method(method)) = p.object(function) {
        let Some(Object::Instance { attrs, .. }) = p.object(method.this) else { return None };
        return attrs.get(p.find_sym("_task")?)?.as_ref();
    }
    let future = args.first()?.as_ref()?;
    aio::future(p, future)?.callbacks.iter().find_map(|callback| match callback {
        Callback::Wake(task) => Some(*task),
        _ => None,
    })
}

/// The end of a sleep belongs to the task that sleeps.
fn sleeper(p: &Process, future: Ref) -> String {
    let callbacks = aio::future(p, future).map_or(&[][..], |inner| &inner.callbacks);
    let found = callbacks.iter().find_map(|callback| match callback {
        Callback::Wake(task) => Some(of_task(p, *task)),
        Callback::Python { function, .. } => own_name(p, *function),
        _ => None,
    });
    found.unwrap_or_else(library)
}
