//! Standing before a wait: what an explorer sees of a thread that could only wait in a queue, at a
//! semaphore or an event.
//!
//! Such a wait puts a lock of the thread's own into a list, from which whoever ends the wait takes the
//! oldest. None of it can be told from outside: those who wait look again when they are woken, and a
//! thread that is not in the list yet may overtake those who are. So whatever comes of threads that
//! wait also comes of some that do not even try before they can go on, and an explorer looks at these
//! alone. An event that is cleared is different: who waited goes on all the same.

use super::{Native, native, queue::is_own, thread::wait_kind};
use crate::{
    object::Object,
    process::{Call, Flow, Process, R},
    sym,
    thread::{Block, BlockReason, Thread, WaitKind},
    value::{Ref, Sym, Value},
};

pub const TABLE: &[Native] = &[native("_stand", stand), native("_note_clear", note_clear)];

/// `_stand(on, kind)`: nothing, but for an explorer.
fn stand(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if !p.heap.is_watched() {
        return Ok(Flow::Value(Value::None));
    }
    let kind = wait_kind(p.as_str(call.arg(th, 1)).unwrap_or_default());
    let on = call.arg(th, 0);
    Ok(before(p, on, kind).unwrap_or(Flow::Value(Value::None)))
}

/// `_note_clear()`: an event is cleared.
fn note_clear(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    if let Some(watch) = p.heap.watch_mut() {
        watch.clears = true;
    }
    Ok(Flow::Value(Value::None))
}

/// A wait that has changed nothing, for a thread that could only wait and that has changed nothing
/// since its step began.
pub(super) fn before(p: &mut Process, on: Value, kind: WaitKind) -> Option<Flow> {
    if !p.heap.watch_mut().is_some_and(|watch| watch.stands(kind)) {
        return None;
    }
    let lock = could_only_wait(p, on, kind)?;
    if let Some(watch) = p.heap.watch_mut() {
        watch.stood = true;
    }
    let reason = BlockReason::Waiter { lock, on, kind };
    Some(Flow::Block(Block { reason, deadline: None }))
}

/// The lock of a queue, a semaphore or an event that makes whoever comes now wait; None where it does
/// not, or its class does otherwise than the library's.
fn could_only_wait(p: &mut Process, on: Value, kind: WaitKind) -> Option<Ref> {
    let int = |p: &Process, name| match attr(p, on, name) {
        Some(Value::Int(value)) => Some(value),
        _ => None,
    };
    match kind {
        WaitKind::Semaphore if int(p, sym::COUNT)? == 0 => condition_lock(p, on),
        WaitKind::Event if attr(p, on, sym::FLAG)?.same(Value::Bool(false)) => {
            condition_lock(p, on)
        }
        WaitKind::TasksDone if int(p, sym::UNFINISHED_TASKS)? > 0 => mutex(p, on),
        WaitKind::Item => {
            if let Some(items) = attr(p, on, sym::ITEMS) {
                return if len(p, items)? == 0 { condition_lock(p, on) } else { None };
            }
            let is_empty = is_open(p, on)? && len(p, attr(p, on, sym::QUEUE)?)? == 0;
            if is_empty { mutex(p, on) } else { None }
        }
        WaitKind::Room => {
            let most = int(p, sym::MAXSIZE)?;
            let is_full = most > 0
                && is_open(p, on)?
                && len(p, attr(p, on, sym::QUEUE)?)? >= usize::try_from(most).ok()?;
            if is_full { mutex(p, on) } else { None }
        }
        _ => None,
    }
}

/// Whether a queue is not shut down, and counts what is in it as the library does.
fn is_open(p: &mut Process, queue: Value) -> Option<bool> {
    let class = p.class_of(queue);
    let open = attr(p, queue, sym::IS_SHUTDOWN)?.same(Value::Bool(false));
    Some(open && is_own(p, class, sym::QUEUE_SIZE, "Queue._qsize"))
}

fn attr(p: &Process, object: Value, name: Sym) -> Option<Value> {
    let r = object.as_ref()?;
    p.heap.saw_attr(r, name, false);
    match p.heap.peek(r) {
        Object::Instance { attrs, .. } => attrs.get(name),
        _ => None,
    }
}

fn len(p: &Process, items: Value) -> Option<usize> {
    match p.object(items)? {
        Object::Deque(items) => Some(items.items.len()),
        Object::List(items) => Some(items.len()),
        _ => None,
    }
}

fn mutex(p: &Process, queue: Value) -> Option<Ref> {
    free_lock(p, attr(p, queue, sym::MUTEX)?)
}

/// The lock of the condition that waiters wait on.
fn condition_lock(p: &Process, on: Value) -> Option<Ref> {
    let condition = attr(p, on, sym::COND)?;
    free_lock(p, attr(p, condition, sym::LOCK)?)
}

/// Who finds it taken waits for it first.
fn free_lock(p: &Process, lock: Value) -> Option<Ref> {
    match p.object(lock)? {
        Object::Lock(inner) if !inner.locked => lock.as_ref(),
        _ => None,
    }
}
