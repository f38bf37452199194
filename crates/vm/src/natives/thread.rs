//! Threads at the level of `_thread`: what the prelude's `threading` is made of.

use heddle_protocol::{Actor, Event, EventKind, Name};

use super::{Native, native};
use crate::{
    heap::{REGIONS, RegionId},
    interp::call::prepare,
    object::{Lock, Object},
    origin,
    process::{Call, Flow, Process, R},
    text,
    thread::{Block, BlockReason, Leaving, Thread, ThreadId, ThreadState, WaitKind},
    types::T,
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

/// `threading.TIMEOUT_MAX`, in seconds.
pub const TIMEOUT_MAX: f64 = 9_223_372_036.0;

/// In the handle of a thread that has not begun.
const NOT_BEGUN: u32 = u32::MAX;

pub const TABLE: &[Native] = &[
    native("_thread_start", start),
    native("_thread_join", join),
    native("_thread_alive", alive),
    native("_thread_ident", ident_of),
    native("_thread_native_id", native_id),
    native("_thread_object", object),
    native("_thread_objects", objects),
    native("_thread_done", done),
    native("_thread_unfinished", unfinished),
    native("_thread_bind", bind_object),
    native("_thread_rename", rename),
    native("_thread_count", count),
    native("_thread_wait", wait),
    native("_thread_begin", begin),
    native("_thread_pass", pass),
    native("_thread_end", end),
    native("_thread_handle", new_handle),
    native("_note_raise", note_raise),
    native("_note_lost", note_lost),
    native("_note_put", note_put),
    native("_note_get", note_get),
];

/// A Python number as seconds; CPython's errors for what is none or too large.
pub fn seconds(p: &mut Process, th: &Thread, value: Value) -> R<f64> {
    let value = p.payload(value);
    let seconds = match value {
        Value::Float(f) => f,
        _ => match p.as_bigint(value) {
            Some(whole) => {
                let seconds = num_traits::ToPrimitive::to_f64(&whole).unwrap_or(f64::INFINITY);
                if seconds.abs() > TIMEOUT_MAX {
                    let message = "timestamp too large to convert to C PyTime_t";
                    return p.raise(th, T::OverflowError, message);
                }
                seconds
            }
            None => {
                let name = p.type_name(value).to_owned();
                return p.type_error(
                    th,
                    format!("'{name}' object cannot be interpreted as an integer"),
                );
            }
        },
    };
    if seconds.is_nan() {
        return p.value_error(th, "Invalid value NaN (not a number)");
    }
    if seconds.abs() > TIMEOUT_MAX {
        return p.raise(th, T::OverflowError, "timestamp out of range for platform time_t");
    }
    Ok(seconds)
}

/// Whole microseconds, rounded up as CPython rounds timeouts; 0 for what is not above 0.
pub fn micros(seconds: f64) -> u64 {
    (seconds.max(0.0) * 1e6).ceil() as u64
}

/// A timeout in seconds, or None for ever: when it ends.
pub fn deadline(p: &mut Process, th: &Thread, timeout: Value) -> R<Option<u64>> {
    if timeout.is_none() || timeout.is_undef() {
        return Ok(None);
    }
    let seconds = seconds(p, th, timeout)?;
    Ok(Some(p.until_us(micros(seconds))))
}

/// `threading.get_ident()` of a thread.
pub fn ident(th: &Thread) -> u64 {
    text::thread_ident(th.slot)
}

fn handle(p: &Process, value: Value) -> Option<ThreadId> {
    match p.object(value)? {
        Object::ThreadHandle(id) if *id != NOT_BEGUN => Some(ThreadId(*id)),
        _ => None,
    }
}

fn is_alive(p: &Process, th: &Thread, id: ThreadId) -> bool {
    p.heap.saw(Kind::Status(id.0), false);
    // The one that runs is not among the others.
    !(if id == th.id { th } else { p.thread(id) }).is_done()
}

/// `_thread_start(callable, args, name, daemon, object)`: a handle.
fn start(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let living = |other: &&Thread| other.id == th.id || !matches!(other.state, ThreadState::Ended);
    let alive = p.living().filter(living).filter(|other| !other.hidden).count();
    if alive as u64 >= u64::from(p.limits.tasks) {
        return p.raise(th, T::RuntimeError, "can't start new thread");
    }
    let name = p.as_str(call.arg(th, 2)).unwrap_or_default().to_owned();
    let daemon = call.arg(th, 3) == Value::Bool(true);
    // Which numbers are free depends on who has ended: an explorer keeps them apart instead.
    let slot = if p.heap.is_watched() { p.threads.len() as u32 } else { free_slot(p, th) };
    let mut new = next_thread(p, &name);
    (new.slot, new.daemon, new.object) = (slot, daemon, call.arg(th, 4));
    let args = p.as_items(call.arg(th, 1)).map(<[Value]>::to_vec).unwrap_or_default();
    prepare(p, &mut new, call.arg(th, 0), &args)?;
    let index = new.id.0;
    let parent = p.actor(th);
    let event = Event {
        actor: Actor { thread: new.id.0, task: 0, ..parent },
        line: p.line_of(th),
        step: p.step_now(),
        time_us: p.now_us(),
        kind: EventKind::Start { name, parent: Some(parent) },
    };
    p.events.push(event);
    p.threads.push(new);
    Ok(Flow::Value(p.alloc(th, Object::ThreadHandle(index))))
}

/// A thread with the next number.
fn next_thread(p: &Process, name: &str) -> Thread {
    let index = p.threads.len();
    p.heap.saw(Kind::Shelf(Shelf::ThreadCount), true);
    let region = RegionId((index % (REGIONS - 1)) as u16 + 1);
    Thread::new(ThreadId(index as u32), region, name)
}

/// Starts a thread of the machine's own, which no program sees and no event tells of.
pub(crate) fn start_hidden(p: &mut Process, name: &str, function: Value, args: &[Value]) -> R<()> {
    let mut new = next_thread(p, name);
    (new.slot, new.daemon, new.hidden) = (u32::MAX, true, true);
    prepare(p, &mut new, function, args)?;
    p.threads.push(new);
    Ok(())
}

fn free_slot(p: &Process, th: &Thread) -> u32 {
    let taken = |slot| p.living().any(|other| other.slot == slot && is_alive(p, th, other.id));
    (1..).find(|slot| *slot != th.slot && !taken(*slot)).unwrap_or_default()
}

/// `_thread_join(handle, timeout)`: whether the thread is over.
fn join(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(id) = handle(p, call.arg(th, 0)) else { return Ok(Flow::Value(Value::Bool(true))) };
    let resumed = th.resumed.take();
    if !is_alive(p, th, id) {
        let whom = Actor { process: p.pid, thread: id.0, task: 0 };
        p.emit(th, EventKind::Join { whom });
        return Ok(Flow::Value(Value::Bool(true)));
    }
    let deadline = match resumed {
        Some(resumed) if resumed.timed_out => return Ok(Flow::Value(Value::Bool(false))),
        Some(resumed) => resumed.deadline,
        None => deadline(p, th, call.arg(th, 1))?,
    };
    if deadline.is_some_and(|at| p.is_past(at)) {
        return Ok(Flow::Value(Value::Bool(false)));
    }
    Ok(p.block(th, BlockReason::Join(id), deadline, resumed))
}

fn alive(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let alive = handle(p, call.arg(th, 0)).is_some_and(|id| is_alive(p, th, id));
    Ok(Flow::Value(Value::Bool(alive)))
}

/// `_thread_ident(handle)`, or of the current thread.
fn ident_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let ident = match handle(p, call.arg(th, 0)) {
        Some(id) if id != th.id => ident(p.thread(id)),
        _ => ident(th),
    };
    Ok(Flow::Value(Value::Int(ident.cast_signed())))
}

/// Linux numbers a process's main thread like the process, and later ones on from there.
fn native_id(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let id = handle(p, call.arg(th, 0)).unwrap_or(th.id);
    let number = i64::from(p.os_pid()) + i64::from(id.0) * 100_000;
    Ok(Flow::Value(Value::Int(number)))
}

fn object(_: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(th.object))
}

/// `_thread_objects()`: the objects of all threads that are listed, in the order in which they were
/// started.
fn objects(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.heap.saw(Kind::Shelf(Shelf::ThreadCount), false);
    let listed: Vec<Value> = p
        .threads
        .iter()
        .map(|other| if other.id == th.id { &*th } else { other })
        .filter(|other| {
            p.heap.saw(Kind::Listed(other.id.0), false);
            other.is_listed() && !other.hidden
        })
        .map(|other| other.object)
        .collect();
    Ok(Flow::Value(p.list(th, listed)))
}

/// `_thread_done()`: the current thread counts as over for those who ask or join, whatever it still
/// does.
fn done(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.heap.saw(Kind::Status(th.id.0), true);
    th.leaving = Leaving::Done;
    Ok(Flow::Value(Value::None))
}

/// `_thread_unfinished()`: a handle of the first thread that is no daemon and not done; None if all are.
fn unfinished(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    p.heap.saw(Kind::Shelf(Shelf::ThreadCount), false);
    let found = p.threads.iter().find(|other| !other.daemon && is_alive(p, th, other.id));
    let Some(id) = found.map(|other| other.id.0) else { return Ok(Flow::Value(Value::None)) };
    Ok(Flow::Value(p.alloc(th, Object::ThreadHandle(id))))
}

/// `_thread_bind(object, name)`: a handle of the current thread, whose object it now is.
fn bind_object(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    th.object = call.arg(th, 0);
    th.name = p.as_str(call.arg(th, 1)).unwrap_or_default().into();
    Ok(Flow::Value(p.alloc(th, Object::ThreadHandle(th.id.0))))
}

/// `_thread_rename(handle, name)`.
fn rename(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name: Box<str> = p.as_str(call.arg(th, 1)).unwrap_or_default().into();
    match handle(p, call.arg(th, 0)) {
        Some(id) if id == th.id => th.name = name,
        Some(id) => p.threads[id.0 as usize].name = name,
        None => {}
    }
    Ok(Flow::Value(Value::None))
}

/// Threads alive that somebody started.
fn count(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let started = p.threads.iter().skip(1).filter(|other| !other.hidden);
    let alive = started.filter(|other| is_alive(p, th, other.id)).count();
    Ok(Flow::Value(Value::Int(alive as i64)))
}

/// `_thread_wait(lock, timeout, kind, on)`: takes a waiter's own lock like its `acquire`, but says
/// what the wait is really about. `timeout` None waits for ever.
fn wait(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return Ok(Flow::Value(Value::None)) };
    let resumed = th.resumed.take();
    if take(p, th, lock) {
        return Ok(Flow::Value(Value::Bool(true)));
    }
    let deadline = match resumed {
        Some(resumed) if resumed.timed_out => return Ok(Flow::Value(Value::Bool(false))),
        Some(resumed) => resumed.deadline,
        None => deadline(p, th, call.arg(th, 1))?,
    };
    if deadline.is_some_and(|at| p.is_past(at)) {
        return Ok(Flow::Value(Value::Bool(false)));
    }
    let kind = wait_kind(p.as_str(call.arg(th, 2)).unwrap_or_default());
    let reason = BlockReason::Waiter { lock, on: call.arg(th, 3), kind };
    Ok(p.block(th, reason, deadline, resumed))
}

fn take(p: &mut Process, th: &Thread, lock: Ref) -> bool {
    match p.heap.get_mut(lock) {
        Object::Lock(inner) if inner.locked => false,
        Object::Lock(inner) => {
            *inner = Lock { locked: true, holder: Some(th.id.0) };
            true
        }
        _ => true,
    }
}

/// The prelude's words for what a wait is about.
pub(super) fn wait_kind(word: &str) -> WaitKind {
    match word {
        "semaphore" => WaitKind::Semaphore,
        "event" => WaitKind::Event,
        "barrier" => WaitKind::Barrier,
        "item" => WaitKind::Item,
        "room" => WaitKind::Room,
        "tasks" => WaitKind::TasksDone,
        "end" => WaitKind::End,
        "future" => WaitKind::Future,
        "request" => WaitKind::Request,
        "lock" => WaitKind::Lock,
        _ => WaitKind::Condition,
    }
}

/// The first process's main thread begins.
fn begin(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let name = th.name.clone().into_string();
    p.emit(th, EventKind::Start { name, parent: None });
    Ok(Flow::Value(Value::None))
}

/// `_thread_handle()`: of a thread that has not begun.
fn new_handle(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(p.alloc(th, Object::ThreadHandle(NOT_BEGUN))))
}

/// `_thread_pass(function)`: others may go first, before or after a call of what is not written in the
/// program: that has its own switch points.
fn pass(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if th.resumed.take().is_some() || is_own(p, call.arg(th, 0)) {
        return Ok(Flow::Value(Value::None));
    }
    Ok(let_pass())
}

/// Whether it is a function, or a method, of the program.
fn is_own(p: &Process, function: Value) -> bool {
    match p.object(function) {
        Some(Object::Function(inner)) => !p.program.code(inner.code).hidden,
        Some(Object::Method(inner)) => is_own(p, inner.func),
        _ => false,
    }
}

fn let_pass() -> Flow {
    Flow::Block(Block { reason: BlockReason::Pass, deadline: None })
}

/// `_thread_end(error)`: the current thread is about to end; `error` is the last line of what it
/// died of, or None. Where that can be told, there is a switch point after it was taken off the list, as in
/// CPython after `Thread._delete`.
fn end(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if th.resumed.take().is_none() && th.id.0 > 0 {
        p.heap.saw(Kind::Listed(th.id.0), true);
        th.leaving = Leaving::Unlisted;
        if p.program.lists_threads {
            return Ok(let_pass());
        }
    }
    let error = p.as_str(call.arg(th, 0)).map(str::to_owned);
    p.emit(th, EventKind::End { error });
    Ok(Flow::Value(Value::None))
}

/// `_note_raise(exception, error)`: nobody caught it; `error` is its last line.
fn note_raise(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let error = p.as_str(call.arg(th, 1)).unwrap_or_default().to_owned();
    let exc = call.arg(th, 0).as_ref();
    let line = exc.map_or(0, |exc| origin::line(p, exc));
    let roots = exc.map_or_else(Vec::new, |exc| origin::roots(p, th, exc));
    p.emit(th, EventKind::Raise { error, roots });
    if let (1.., Some(event)) = (line, p.events.last_mut()) {
        event.line = line;
    }
    Ok(Flow::Value(Value::None))
}

/// `_note_lost(future)`: nobody took its exception.
fn note_lost(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(future) = call.arg(th, 0).as_ref() {
        crate::aio::task::tell_lost(p, th, future);
    }
    Ok(Flow::Value(Value::None))
}

/// `_note_put(queue, item)`.
fn note_put(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (object, name) = named(p, th, call.arg(th, 0));
    let item = number_of(call.arg(th, 1));
    p.emit(th, EventKind::Put { object, name, item });
    Ok(Flow::Value(Value::None))
}

/// `_note_get(queue, item)`.
fn note_get(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (object, name) = named(p, th, call.arg(th, 0));
    let item = number_of(call.arg(th, 1));
    p.emit(th, EventKind::Get { object, name, item });
    Ok(Flow::Value(Value::None))
}

/// Tells values in a queue apart, as far as it matters which of them is taken.
pub(super) fn number_of(item: Value) -> u32 {
    match item {
        Value::Ref(r) => r.0,
        Value::Int(n) => n as u32,
        _ => 0,
    }
}

pub(super) fn named(p: &Process, th: &Thread, object: Value) -> (u32, Name) {
    (object.as_ref().map_or(0, |r| r.0), p.name_of(th, object))
}
