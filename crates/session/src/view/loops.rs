//! Event loops: what is ready, and what waits for its time.

use heddle_protocol::{LoopView, ThreadKey, TimerView};
use heddle_vm::{
    aio::{self, Callback, Handle, Ready, Work, event_loop::deadline_us},
    object::Object,
    process::Process,
    text::callable_name,
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
            timers: inner
                .timers
                .iter()
                .take(MOST)
                .map(|((when, _), handle)| TimerView {
                    name: of_handle(p, *handle),
                    at_us: deadline_us(f64::from_bits(*when)),
                })
                .collect(),
            changed: false,
        })
    });
    loops.collect()
}

/// What a turn is for: a task's name, or that of the function to be called.
fn name(p: &Process, ready: &Ready) -> String {
    match ready {
        Ready::Step(task) | Ready::Throw { task, .. } | Ready::Wake { task, .. } => {
            of_task(p, *task)
        }
        Ready::Done { function, .. } => callable_name(p, *function),
        Ready::Gather { .. } => "gather".to_owned(),
        Ready::Stop { .. } => "stop".to_owned(),
        Ready::Handle(handle) => of_handle(p, *handle),
    }
}

fn of_task(p: &Process, task: Ref) -> String {
    let task = aio::future(p, task).and_then(aio::Future::task);
    task.and_then(|task| p.as_str(task.name)).unwrap_or("task").to_owned()
}

fn of_handle(p: &Process, handle: Ref) -> String {
    let Object::Handle(inner) = p.get(handle) else { return String::new() };
    let Handle { work, .. } = &**inner;
    match work {
        Work::Call { function, .. } => callable_name(p, *function),
        Work::Result { future, .. } => sleeper(p, *future),
        Work::Nothing => "cancelled".to_owned(),
    }
}

/// The end of a sleep belongs to the task that sleeps.
fn sleeper(p: &Process, future: Ref) -> String {
    let callbacks = aio::future(p, future).map_or(&[][..], |inner| &inner.callbacks);
    let found = callbacks.iter().find_map(|callback| match callback {
        Callback::Wake(task) => Some(of_task(p, *task)),
        Callback::Python { function, .. } => Some(callable_name(p, *function)),
        _ => None,
    });
    found.unwrap_or_else(|| super::short::short(p, Value::Ref(future)))
}
