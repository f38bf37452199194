//! What the prelude's asyncio is made of: event loops, sleeping, gathering, contexts.

use super::{Native, native, thread::wait_kind, with_fallback};
use crate::{
    aio::{
        self, Callback, EventLoop, Future, Ready, Work, event_loop,
        event_loop::{call_at, call_soon},
        frame, future as futures, gather, task,
        task::{NewTask, Shown},
    },
    code::CodeKind,
    moment,
    object::{GeneratorKind, GeneratorState, Object},
    process::{Call, Fault, Flow, Process, R},
    thread::{Thread, WaitKind},
    value::{Ref, Value},
};

pub const TABLE: &[Native] = &[
    native("_aio_setup", set_up),
    native("_loop_new", new),
    native("_loop_run", run),
    native("_loop_state", state),
    native("_loop_stop", stop),
    native("_loop_close", close),
    native("_loop_debug", debug),
    native("_loop_slow", slow),
    native("_loop_time", time),
    native("_loop_wait_time", wait_time),
    native("_loop_moment", moment_after),
    native("_loop_moment_time", moment_time),
    native("_loop_moment_has_come", moment_has_come),
    native("_timer_ring", aio::any_time::ring),
    native("_loop_running", running),
    native("_loop_current", current),
    native("_loop_set_current", set_current),
    native("_loop_call_soon", soon),
    native("_loop_wake", wake),
    native("_loop_call_at", at),
    native("_loop_future", future),
    with_fallback("_loop_task", new_task, "_loop_task_of_step"),
    native("_loop_sleep", sleep),
    native("_loop_pause", pause),
    native("_loop_current_task", current_task),
    native("_loop_tasks", tasks),
    native("_loop_gather", gathering),
    native("_loop_asyncgens", asyncgens),
    native("_loop_stop_when_done", stop_when_done),
    native("_loop_go_on_when_done", go_on_when_done),
    native("_task_parts", task_parts),
    native("_task_mark", task_mark),
    native("_task_enter", task_enter),
    native("_task_leave", task_leave),
    native("_future_quiet", quiet),
    native("_task_gone", task_gone),
    native("_future_seen", seen),
    native("_is_coroutine", is_coroutine),
    native("_context_current", context_current),
    native("_context_enter", context_enter),
    native("_where", whereabouts),
    native("_thread_is_main", |_, th, _| give(Value::Bool(th.id.0 == 0))),
    native("_thread_own_name", |p, th, _| {
        let name = th.name.clone();
        give(p.str(th, name))
    }),
    native("_is_coroutine_function", is_coroutine_function),
    native("_note_lock", note_lock),
    native("_made_at", made_at),
    native("_finalize_rest", finalize_rest),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

fn give(value: Value) -> R<Flow> {
    Ok(Flow::Value(value))
}

/// The event loop that the argument is, or that its future belongs to.
fn core(p: &mut Process, th: &Thread, call: Call, i: usize) -> R<Ref> {
    let value = call.arg(th, i);
    match value.as_ref().map(|r| (r, p.get(r))) {
        Some((r, Object::EventLoop(_))) => Ok(r),
        Some((_, Object::Future(inner))) => Ok(inner.core),
        _ => p.type_error(th, "an event loop was expected"),
    }
}

fn set_up(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let hooks = call.arg(th, 0);
    aio::set_up(p, hooks);
    NONE
}

/// `_loop_new(object)`: the state of the loop that programs see as `object`.
fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let inner = EventLoop::new(call.arg(th, 0));
    give(p.alloc(th, Object::EventLoop(Box::new(inner))))
}

fn run(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    Ok(frame::begin(p, th, core))
}

/// `_loop_state(core)`: "closed", "running" or "idle".
fn state(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let text = match event_loop(p, core) {
        Some(inner) if inner.closed => "closed",
        Some(inner) if inner.runner.is_some() => "running",
        _ => "idle",
    };
    give(p.str(th, text))
}

fn stop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    if let Some(inner) = aio::event_loop_mut(p, core) {
        inner.stopping = true;
    }
    NONE
}

/// `_loop_close(core)`: forgets what was ready; the tasks among it are lost.
fn close(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let mut lost = Vec::new();
    if let Some(inner) = aio::event_loop_mut(p, core) {
        inner.closed = true;
        for ready in inner.ready.drain(..) {
            if let Ready::Step(task) | Ready::Throw { task, .. } | Ready::Wake { task, .. } = ready
            {
                lost.push(task);
            }
        }
        inner.timers.clear();
    }
    aio::any_time::clear(p, core);
    let lost: Vec<Value> = lost.into_iter().map(Value::Ref).collect();
    for task in &lost {
        task.as_ref().into_iter().for_each(|r| crate::finalize::let_go(p, r));
    }
    Ok(crate::finalize::told_of(p, th, &lost))
}

/// `_loop_debug(core, enabled)`: sets it unless None; gives what it is.
fn debug(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let wanted = call.arg(th, 1);
    let truth = if wanted.is_none() { None } else { Some(crate::ops::truth(p, wanted)?) };
    let Some(inner) = aio::event_loop_mut(p, core) else { return NONE };
    inner.debug = truth.unwrap_or(inner.debug);
    give(Value::Bool(inner.debug))
}

/// `_loop_slow(core, seconds)`: above this a turn is slow; sets it unless None.
fn slow(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let wanted = call.arg(th, 1);
    let seconds =
        if wanted.is_none() { None } else { Some(super::thread::seconds(p, th, wanted)?) };
    let Some(inner) = aio::event_loop_mut(p, core) else { return NONE };
    if let Some(seconds) = seconds {
        inner.slow_us = super::thread::micros(seconds);
    }
    give(Value::Float(inner.slow_us as f64 / 1e6))
}

fn time(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    core(p, th, call, 0)?;
    give(Value::Float(aio::event_loop::time(p)))
}

/// `_loop_wait_time(core)`: the same for the end of a wait that begins now.
fn wait_time(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    core(p, th, call, 0)?;
    give(Value::Float(aio::event_loop::wait_time(p)))
}

/// `_loop_moment(core, delay)`: such an end, to be kept.
fn moment_after(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    core(p, th, call, 0)?;
    let now_us = aio::event_loop::wait_us(p);
    moment::make(p, th, now_us, call.arg(th, 1))
}

/// `_loop_moment_time(when)`: a moment as a time that can be shown; any other value is one already.
fn moment_time(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let when = call.arg(th, 0);
    give(match moment::of(p, when) {
        Some(at) => {
            p.clock_us();
            Value::Float(at as f64 / 1e6)
        }
        None => when,
    })
}

/// `_loop_moment_has_come(core, when)`: None if it is no moment.
fn moment_has_come(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    core(p, th, call, 0)?;
    let Some(at) = moment::of(p, call.arg(th, 1)) else { return NONE };
    give(Value::Bool(at <= aio::event_loop::wait_us(p) as i64))
}

fn object(p: &Process, core: Option<Ref>) -> Value {
    core.and_then(|core| event_loop(p, core)).map_or(Value::None, |inner| inner.object)
}

fn running(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    give(object(p, th.running_loop))
}

fn current(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    give(object(p, th.current_loop))
}

fn set_current(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    th.current_loop = call.arg(th, 0).as_ref();
    NONE
}

/// The context that a call made now runs in later: a copy of the current one.
pub(super) fn copy_context(p: &mut Process, th: &Thread, given: Value) -> Value {
    if !given.is_none() && !given.is_undef() {
        return given;
    }
    match p.object(th.context) {
        Some(Object::Instance { class, attrs }) => {
            let copy = Object::Instance { class: *class, attrs: attrs.clone() };
            p.alloc(th, copy)
        }
        _ => Value::None,
    }
}

fn work(p: &Process, th: &Thread, call: Call, i: usize) -> Work {
    let args = p.as_items(call.arg(th, i + 1)).unwrap_or_default().into();
    Work::Call { function: call.arg(th, i), args }
}

/// `_loop_call_soon(core, function, args, context)`.
fn soon(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let work = work(p, th, call, 1);
    let context = copy_context(p, th, call.arg(th, 3));
    let handle = call_soon(p, th, core, work, context)?;
    give(Value::Ref(handle))
}

/// `_loop_wake(core)`: the loop waits for nothing before it has looked what is ready.
fn wake(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    if let Some(inner) = aio::event_loop_mut(p, core) {
        inner.woken = true;
    }
    give(Value::None)
}

/// `_loop_call_at(core, when, function, args, context)`.
fn at(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let when = match moment::of(p, call.arg(th, 1)) {
        Some(at) => at as f64 / 1e6,
        None => super::thread::seconds(p, th, call.arg(th, 1))?,
    };
    let work = work(p, th, call, 2);
    let context = copy_context(p, th, call.arg(th, 4));
    let handle = call_at(p, th, core, when, work, context)?;
    give(Value::Ref(handle))
}

/// `_loop_future(core, kind, on)`: a future; `kind` and `on` say what it is waited for.
fn future(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let purpose = p.as_str(call.arg(th, 1)).map(|word| aio::future::Purpose {
        kind: wait_kind(word),
        on: call.arg(th, 2),
        until_us: None,
    });
    let r = futures::new(p, th, core);
    if let Some(inner) = aio::future_mut(p, r) {
        inner.purpose = purpose.map(Box::new);
    }
    give(Value::Ref(r))
}

/// `_loop_task(core, coroutine, name, context, shown)`.
fn new_task(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let coroutine = match call.arg(th, 1).as_ref().map(|r| (r, p.get(r))) {
        Some((r, Object::Generator(g))) if g.kind != GeneratorKind::Async => r,
        Some((_, Object::AsyncStep(_))) => return Err(Fault::NeedsPython),
        _ => {
            let shown = crate::text::repr(p, call.arg(th, 1))?;
            return p.type_error(th, format!("a coroutine was expected, got {shown}"));
        }
    };
    let name = call.arg(th, 2);
    let context = copy_context(p, th, call.arg(th, 3));
    let shown = if call.arg(th, 4) == Value::Bool(false) { Shown::Never } else { Shown::Running };
    let new = NewTask { core, coroutine, name, context, shown };
    give(Value::Ref(task::create(p, th, new)?))
}

/// `_loop_sleep(core, delay, result)`: the future of the end of a sleep, and its timer.
fn sleep(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(core) = th.running_loop else {
        return p.raise(th, crate::types::T::RuntimeError, "no running event loop");
    };
    let delay = super::thread::seconds(p, th, call.arg(th, 0))?;
    let value = call.arg(th, 1);
    let when = aio::event_loop::wait_time(p) + delay;
    let until_us = p.until_us(aio::event_loop::deadline_us(delay));
    let r = futures::new(p, th, core);
    if let Some(inner) = aio::future_mut(p, r) {
        inner.purpose = Some(Box::new(aio::future::Purpose {
            kind: WaitKind::Sleep,
            on: Value::None,
            until_us: Some(until_us),
        }));
    }
    let handle = call_at(p, th, core, when, Work::Result { future: r, value }, Value::None)?;
    give(p.tuple(th, [Value::Ref(r), Value::Ref(handle)]))
}

/// `_loop_pause()`: an awaitable that yields once.
fn pause(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    give(p.alloc(th, Object::Pause(false)))
}

/// `_loop_current_task(core)`: the task whose step runs, or None.
fn current_task(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let task = event_loop(p, core).and_then(|inner| inner.current);
    give(task.map_or(Value::None, Value::Ref))
}

fn tasks(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let tasks = task::pending(p, core).into_iter().map(Value::Ref).collect();
    give(p.list(th, tasks))
}

/// `_loop_asyncgens()`: the thread's asynchronous generators that wait where leaving them runs code.
fn asyncgens(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let waits = |r: &Ref| {
        r.region() == usize::from(th.region.0)
            && matches!(p.heap.find(*r), Some(Object::Generator(g))
                if g.kind == GeneratorKind::Async && g.state == GeneratorState::Suspended)
    };
    let found = p.finalizable.iter().copied().filter(waits).map(Value::Ref).collect();
    give(p.list(th, found))
}

/// `_loop_gather(core, cls, children, return_exceptions)`.
fn gathering(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let core = core(p, th, call, 0)?;
    let children: Vec<Ref> = p
        .as_items(call.arg(th, 2))
        .unwrap_or_default()
        .iter()
        .filter_map(|child| child.as_ref())
        .collect();
    let return_exceptions = crate::ops::truth(p, call.arg(th, 3))?;
    let class = call.arg(th, 1);
    let outer = gather::create(p, th, core, class, children, return_exceptions)?;
    give(Value::Ref(outer))
}

/// `_loop_stop_when_done(future)`.
fn stop_when_done(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(r) = call.arg(th, 0).as_ref() {
        futures::add_callback(p, th, r, Callback::Stop)?;
    }
    NONE
}

fn go_on_when_done(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(r) = call.arg(th, 0).as_ref() {
        futures::remove_callbacks(p, r, |callback| *callback == Callback::Stop);
    }
    NONE
}

/// `_task_parts(task)`: what it waits for.
fn task_parts(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let waiter = call
        .arg(th, 0)
        .as_ref()
        .and_then(|r| aio::future(p, r))
        .and_then(Future::task)
        .and_then(|task| task.waiter);
    give(waiter.map_or(Value::None, Value::Ref))
}

/// `_task_mark(task, msg, throw)`: counts a `cancel`; with `throw` CancelledError comes at the
/// next step.
fn task_mark(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(r) = call.arg(th, 0).as_ref() else { return NONE };
    if call.arg(th, 2) == Value::Bool(true) {
        aio::cancel::mark(p, r, call.arg(th, 1));
    } else if let Some(task) = aio::future_mut(p, r).and_then(Future::task_mut) {
        task.cancels += 1;
    }
    NONE
}

/// `_task_enter(task)`: its first step begins here. What `_task_leave` wants back.
fn task_enter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(r) = call.arg(th, 0).as_ref() else { return NONE };
    let Some((before, outside)) = task::enter(p, th, r) else { return NONE };
    give(p.tuple(th, [before.map_or(Value::None, Value::Ref), outside]))
}

/// `_task_leave(task, place, did, value)`: the step "returned" or "yielded" the value, or "raised" it.
fn task_leave(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(r) = call.arg(th, 0).as_ref() else { return NONE };
    let (before, outside) = match p.as_items(call.arg(th, 1)) {
        Some([before, outside]) => (before.as_ref(), *outside),
        _ => return NONE,
    };
    let value = call.arg(th, 3);
    match (p.as_str(call.arg(th, 2)), value) {
        (Some("returned"), _) => task::stepped(p, th, r, task::Did::Returned(value))?,
        (Some("yielded"), _) => task::stepped(p, th, r, task::Did::Yielded(value))?,
        (_, Value::Ref(exc)) => task::raised(p, th, r, exc)?,
        _ => {}
    }
    task::leave(p, th, r, before, outside);
    if let Some(inner) = aio::future_mut(p, r)
        && !matches!(inner.outcome, aio::Outcome::Pending)
        && let Some(task) = inner.task_mut()
    {
        task.over_at_once = true;
    }
    NONE
}

/// `_future_quiet(future)`: nobody is told if it is lost before it is done.
fn quiet(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(inner) = call.arg(th, 0).as_ref().and_then(|r| aio::future_mut(p, r)) {
        inner.told_if_lost = false;
    }
    NONE
}

/// `_task_gone(task)`: it was told that it is lost; nobody shall meet it again.
fn task_gone(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(inner) = call.arg(th, 0).as_ref().and_then(|r| aio::future_mut(p, r)) {
        inner.outcome = aio::Outcome::Cancelled;
        inner.callbacks.clear();
    }
    NONE
}

/// `_future_seen(future)`: its exception was taken notice of.
fn seen(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(inner) = call.arg(th, 0).as_ref().and_then(|r| aio::future_mut(p, r)) {
        inner.unseen = false;
    }
    NONE
}

fn is_coroutine(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let is = match p.object(call.arg(th, 0)) {
        Some(Object::Generator(g)) => g.kind == GeneratorKind::Coroutine,
        Some(Object::AsyncStep(_)) => true,
        _ => false,
    };
    give(Value::Bool(is))
}

fn is_coroutine_function(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let is = match p.object(call.arg(th, 0)) {
        Some(Object::Function(f)) => p.program.code(f.code).kind == CodeKind::Coroutine,
        _ => false,
    };
    give(Value::Bool(is))
}

/// `_context_current()`: the object that holds the current context; None while it is empty.
fn context_current(_: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    give(th.context)
}

/// `_context_enter(context)`: makes it the current one and gives the one before.
fn context_enter(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let new = call.arg(th, 0);
    give(std::mem::replace(&mut th.context, new))
}

/// `_where()`: file, line and text of the person's code that runs; the file is None if none does.
fn whereabouts(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let place = crate::finalize::place_row(p, th);
    give(p.tuple(th, place))
}

/// `_note_lock(lock, taken)`: for observers, who may ask the lock who holds it, too.
fn note_lock(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (object, name) = super::thread::named(p, th, call.arg(th, 0));
    let taken = call.arg(th, 1) == Value::Bool(true);
    if let Some(lock) = call.arg(th, 0).as_ref() {
        aio::status::hold(p, th, lock, taken);
    }
    p.emit(
        th,
        if taken {
            heddle_protocol::EventKind::Acquire { object, name }
        } else {
            heddle_protocol::EventKind::Release { object, name }
        },
    );
    NONE
}

/// `_made_at(object)`: in debug mode the program's frames in which it was made, as (file, line, name, text);
/// else None.
fn made_at(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(r) = call.arg(th, 0).as_ref() else { return NONE };
    let Some(made) = aio::made_at::known(p, r) else { return NONE };
    let mut rows = Vec::new();
    for row in made.rows.clone() {
        let (file, name, text) = (p.str(th, row.file), p.str(th, row.name), p.str(th, row.text));
        rows.push(p.tuple(th, [file, Value::Int(i64::from(row.line)), name, text]));
    }
    give(p.list(th, rows))
}

/// `_finalize_rest(all)`: a list of (what, object) of those whose end is still to be told: of all,
/// or of what cannot be reached.
fn finalize_rest(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let all = call.arg(th, 0) == Value::Bool(true);
    let found = if all {
        // What the current loop is to wake lasts longer than whoever could tell of it.
        let kept = th.current_loop.map(|core| aio::kept_by(p, core)).unwrap_or_default();
        crate::finalize::rest(p, None, &kept)
    } else {
        crate::finalize::rest(p, Some(th), &[])
    };
    let mut rows = Vec::with_capacity(found.len());
    for (r, what) in found {
        // Who is called back finds the object gone.
        let thing = match what {
            "weak" => p.alloc(th, Object::WeakRef { target: Value::Ref(r) }),
            _ => Value::Ref(r),
        };
        let what = p.str(th, what);
        rows.push(p.tuple(th, [what, thing, Value::None, Value::Int(0), Value::None]));
    }
    give(p.list(th, rows))
}
