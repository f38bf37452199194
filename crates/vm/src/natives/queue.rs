//! The plain way through `queue.Queue`: what its methods do where nothing is out of the ordinary.
//!
//! Each step gives False, with nothing changed, where the method's own code must run: a class that
//! does otherwise, a bound that is met, a queue that is shut down, an explorer that listens.

use heddle_protocol::EventKind;

use super::{Native, native, stand, thread::number_of};
use crate::{
    object::{Lock, Object},
    process::{Call, Flow, Process, R},
    sym::{self, SymMap},
    thread::{BlockReason, Thread, WaitKind},
    value::{Ref, Sym, Value},
};

pub const TABLE: &[Native] =
    &[native("_queue_put", put), native("_queue_wait", wait), native("_queue_take", take)];

const NO: R<Flow> = Ok(Flow::Value(Value::Bool(false)));

/// What a plain queue is made of.
struct Parts {
    queue: Ref,
    mutex: Ref,
    /// A deque without a bound of its own.
    items: Ref,
    /// Who waits for items, and for room.
    for_items: Ref,
    for_room: Ref,
    maxsize: Value,
    unfinished: Value,
}

/// None where anything is out of the ordinary.
fn parts(p: &Process, queue: Value) -> Option<Parts> {
    const NAMES: [Sym; 7] = [
        sym::MAXSIZE,
        sym::QUEUE,
        sym::MUTEX,
        sym::NOT_EMPTY,
        sym::NOT_FULL,
        sym::UNFINISHED_TASKS,
        sym::IS_SHUTDOWN,
    ];
    let attrs = attrs(p, queue)?;
    let mut found = [Value::Undef; 7];
    for (name, value) in attrs.iter() {
        if let Some(at) = NAMES.iter().position(|known| *known == name) {
            found[at] = value;
        }
    }
    let [maxsize, items, mutex, not_empty, not_full, unfinished, is_shutdown] = found;
    let parts = Parts {
        queue: queue.as_ref()?,
        mutex: mutex.as_ref()?,
        items: items.as_ref()?,
        for_items: waiters(p, not_empty, mutex)?,
        for_room: waiters(p, not_full, mutex)?,
        maxsize,
        unfinished,
    };
    let open = is_shutdown.same(Value::Bool(false));
    let plain = matches!(p.get(parts.mutex), Object::Lock(_))
        && matches!(p.get(parts.items), Object::Deque(items) if items.maxlen.is_none());
    (open && plain).then_some(parts)
}

/// Whether the class has this method from the library.
pub(super) fn is_own(p: &mut Process, class: Value, name: Sym, method: &str) -> bool {
    let Some(Value::Ref(found)) = p.class_lookup(class, name) else { return false };
    let Object::Function(found) = p.get(found) else { return false };
    let code = p.program.code(found.code);
    code.hidden && *code.qualname == *method
}

fn attrs(p: &Process, object: Value) -> Option<&SymMap> {
    match p.object(object)? {
        Object::Instance { attrs, .. } => Some(attrs),
        _ => None,
    }
}

/// The list of a condition's waiters, if this is its lock.
fn waiters(p: &Process, condition: Value, mutex: Value) -> Option<Ref> {
    let attrs = attrs(p, condition)?;
    let waiters = attrs.get(sym::WAITERS)?.as_ref()?;
    let is_its = attrs.get(sym::LOCK)?.same(mutex);
    (is_its && matches!(p.get(waiters), Object::List(_))).then_some(waiters)
}

fn held(p: &Process, mutex: Ref) -> bool {
    matches!(p.get(mutex), Object::Lock(lock) if lock.locked)
}

fn name(p: &Process, th: &Thread, object: Ref) -> String {
    p.name_of(th, Value::Ref(object))
}

/// A waiter's own lock: no program has a name for it.
fn waiters_name() -> String {
    "Lock".to_owned()
}

fn acquire(p: &mut Process, th: &Thread, lock: Ref, name: String) {
    *p.heap.get_mut(lock) = Object::Lock(Lock { locked: true, holder: Some(th.id.0) });
    p.emit(th, EventKind::Acquire { object: lock.0, name });
}

fn release(p: &mut Process, th: &Thread, lock: Ref, name: String) {
    *p.heap.get_mut(lock) = Object::Lock(Lock::default());
    p.emit(th, EventKind::Release { object: lock.0, name });
}

/// Wakes the first who waits, as `Condition.notify` does.
fn notify(p: &mut Process, th: &Thread, waiters: Ref) {
    loop {
        let first = match p.heap.get_mut(waiters) {
            Object::List(waiters) if !waiters.is_empty() => waiters.remove(0),
            _ => return,
        };
        if let Value::Ref(lock) = first
            && held(p, lock)
        {
            release(p, th, lock, waiters_name());
            return;
        }
    }
}

/// `_queue_put(queue, item, block)`: whether it is done.
fn put(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (queue, item) = (call.arg(th, 0), call.arg(th, 1));
    let class = p.class_of(queue);
    if p.heap.is_watched() {
        let waits = call.arg(th, 2).same(Value::Bool(true));
        let stands = if waits { stand::before(p, queue, WaitKind::Room) } else { None };
        return stands.map_or(NO, Ok);
    }
    if !is_own(p, class, sym::QUEUE_PUT, "Queue._put") {
        return NO;
    }
    let Some(parts) = parts(p, queue) else { return NO };
    let (Some(most), Some(unfinished)) = (p.as_i64(parts.maxsize), p.as_i64(parts.unfinished))
    else {
        return NO;
    };
    let len = if let Object::Deque(items) = p.get(parts.items) { items.items.len() } else { 0 };
    let bounded = most > 0;
    if held(p, parts.mutex)
        || bounded && (len as i64 >= most || !is_own(p, class, sym::QUEUE_SIZE, "Queue._qsize"))
    {
        return NO;
    }
    let mutex = name(p, th, parts.mutex);
    acquire(p, th, parts.mutex, mutex.clone());
    if let Object::Deque(items) = p.heap.get_mut(parts.items) {
        items.append_all([item]);
    }
    p.heap.charge(16);
    if let Object::Instance { attrs, .. } = p.heap.get_mut(parts.queue) {
        attrs.set(sym::UNFINISHED_TASKS, Value::Int(unfinished.saturating_add(1)));
    }
    notify(p, th, parts.for_items);
    let put = name(p, th, parts.queue);
    p.emit(th, EventKind::Put { object: parts.queue.0, name: put, item: number_of(item) });
    release(p, th, parts.mutex, mutex);
    Ok(Flow::Value(Value::Bool(true)))
}

/// `_queue_wait(queue)`: takes the mutex. True if there is an item: [`take`] comes next. Else gives
/// the lock that whoever puts one will open, and has let the mutex go.
fn wait(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let resumed = th.resumed.take();
    let queue = call.arg(th, 0);
    if p.heap.is_watched() {
        return stand::before(p, queue, WaitKind::Item).map_or(NO, Ok);
    }
    let class = p.class_of(queue);
    if !is_own(p, class, sym::QUEUE_GET, "Queue._get")
        || !is_own(p, class, sym::QUEUE_SIZE, "Queue._qsize")
    {
        return NO;
    }
    let Some(parts) = parts(p, queue) else { return NO };
    if held(p, parts.mutex) {
        return Ok(p.block(th, BlockReason::Lock(parts.mutex), None, resumed));
    }
    let mutex = name(p, th, parts.mutex);
    if matches!(p.get(parts.items), Object::Deque(items) if !items.items.is_empty()) {
        acquire(p, th, parts.mutex, mutex);
        return Ok(Flow::Value(Value::Bool(true)));
    }
    acquire(p, th, parts.mutex, mutex.clone());
    let waiter = p.heap.alloc(th.region, Object::Lock(Lock::default()));
    acquire(p, th, waiter, waiters_name());
    if let Object::List(waiters) = p.heap.get_mut(parts.for_items) {
        waiters.push(Value::Ref(waiter));
    }
    p.heap.charge(16);
    release(p, th, parts.mutex, mutex);
    Ok(Flow::Value(Value::Ref(waiter)))
}

/// `_queue_take(queue)`: the first item; lets the mutex go.
fn take(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(parts) = parts(p, call.arg(th, 0)) else { return NO };
    let item = match p.heap.get_mut(parts.items) {
        Object::Deque(items) => {
            items.changes();
            items.items.pop_front()
        }
        _ => None,
    };
    let item = item.unwrap_or(Value::None);
    notify(p, th, parts.for_room);
    let got = name(p, th, parts.queue);
    p.emit(th, EventKind::Get { object: parts.queue.0, name: got, item: number_of(item) });
    let mutex = name(p, th, parts.mutex);
    release(p, th, parts.mutex, mutex);
    Ok(Flow::Value(item))
}
