//! The plain way through `queue.Queue`: what its methods do where nothing is out of the ordinary.
//!
//! Each step gives False, with nothing changed, where the method's own code must run: a class that
//! does otherwise, a bound that is met, a queue that is shut down, an explorer that listens.

use heddle_protocol::{EventKind, Name};

use super::{Native, native, stand, thread::number_of};
use crate::{
    object::{Lock, Object},
    process::{Call, Flow, Process, R},
    sym,
    tell::Moment,
    thread::{BlockReason, Thread, WaitKind},
    value::{Ref, Sym, Value},
};

pub const TABLE: &[Native] =
    &[native("_queue_put", put), native("_queue_wait", wait), native("_queue_take", take)];

const NO: R<Flow> = Ok(Flow::Value(Value::Bool(false)));

/// What a plain queue is made of.
#[derive(Clone, Copy, Debug)]
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

/// A queue whose mutex was taken to get an item.
#[derive(Clone, Debug)]
pub(crate) struct Getting {
    parts: Parts,
    names: Names,
}

/// What a program calls a queue and its mutex.
#[derive(Clone, Debug)]
struct Names {
    queue: Name,
    mutex: Name,
}

impl Names {
    fn of(p: &mut Process, th: &Thread, parts: &Parts) -> Names {
        let (queue, mutex) = p.names_of_queue(th, parts.queue, parts.mutex);
        Names { queue, mutex }
    }
}

/// None where anything is out of the ordinary, as where attributes stand in another order than that in
/// which the library's `__init__` sets them.
fn parts(p: &Process, queue: Value) -> Option<Parts> {
    let queue = queue.as_ref()?;
    let [
        (sym::MAXSIZE, maxsize),
        (sym::QUEUE, Value::Ref(items)),
        (sym::MUTEX, Value::Ref(mutex)),
        (sym::NOT_EMPTY, Value::Ref(not_empty)),
        (sym::NOT_FULL, Value::Ref(not_full)),
        _,
        (sym::UNFINISHED_TASKS, unfinished),
        (sym::IS_SHUTDOWN, Value::Bool(false)),
        ..,
    ] = *attrs(p, queue)?
    else {
        return None;
    };
    let parts = Parts {
        queue,
        mutex,
        items,
        for_items: waiters(p, not_empty, mutex)?,
        for_room: waiters(p, not_full, mutex)?,
        maxsize,
        unfinished,
    };
    let plain = matches!(p.heap.unwatched(mutex)?, Object::Lock(_))
        && matches!(p.heap.unwatched(items)?, Object::Deque(items) if items.maxlen.is_none());
    plain.then_some(parts)
}

/// Whether the class has this method from the library.
pub(super) fn is_own(p: &mut Process, class: Value, name: Sym, method: &str) -> bool {
    let Value::Ref(r) = class else { return false };
    if p.heap.is_watched() {
        return find_own(p, class, name, method);
    }
    if let Some(own) = p.cache.is_library(r, name) {
        return own;
    }
    let own = find_own(p, class, name, method);
    p.cache.set_library(r, name, own);
    own
}

fn find_own(p: &mut Process, class: Value, name: Sym, method: &str) -> bool {
    let Some(Value::Ref(found)) = p.class_lookup(class, name) else { return false };
    let Object::Function(found) = p.get(found) else { return false };
    let code = p.program.code(found.code);
    code.hidden && *code.qualname == *method
}

/// Nothing here is looked at while somebody watches.
#[inline]
fn attrs(p: &Process, object: Ref) -> Option<&[(Sym, Value)]> {
    match p.heap.unwatched(object)? {
        Object::Instance { attrs, .. } => Some(attrs.entries()),
        _ => None,
    }
}

/// The list of a condition's waiters, if this is its lock.
#[inline]
fn waiters(p: &Process, condition: Ref, mutex: Ref) -> Option<Ref> {
    let [(sym::LOCK, Value::Ref(lock)), (sym::WAITERS, Value::Ref(waiters)), ..] =
        *attrs(p, condition)?
    else {
        return None;
    };
    (lock == mutex && matches!(p.heap.unwatched(waiters)?, Object::List(_))).then_some(waiters)
}

#[inline]
fn held(p: &Process, mutex: Ref) -> bool {
    matches!(p.heap.unwatched(mutex), Some(Object::Lock(lock)) if lock.locked)
}

/// A waiter's own lock: no program has a name for it.
fn waiters_name() -> Name {
    "Lock".into()
}

fn acquire(p: &mut Process, th: &Thread, moment: Moment, lock: Ref, name: Name) {
    if let Object::Lock(lock) = p.heap.get_mut(lock) {
        *lock = Lock { locked: true, holder: Some(th.id.0) };
    }
    p.tell(moment, EventKind::Acquire { object: lock.0, name });
}

fn release(p: &mut Process, moment: Moment, lock: Ref, name: Name) {
    if let Object::Lock(lock) = p.heap.get_mut(lock) {
        *lock = Lock::default();
    }
    p.tell(moment, EventKind::Release { object: lock.0, name });
}

/// Wakes the first who waits, as `Condition.notify` does.
fn notify(p: &mut Process, moment: Moment, waiters: Ref) {
    loop {
        let first = match p.heap.get_mut(waiters) {
            Object::List(waiters) if !waiters.is_empty() => waiters.remove(0),
            _ => return,
        };
        if let Value::Ref(lock) = first
            && held(p, lock)
        {
            release(p, moment, lock, waiters_name());
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
    let len = match p.heap.unwatched(parts.items) {
        Some(Object::Deque(items)) => items.items.len(),
        _ => 0,
    };
    let bounded = most > 0;
    if held(p, parts.mutex)
        || bounded && (len as i64 >= most || !is_own(p, class, sym::QUEUE_SIZE, "Queue._qsize"))
    {
        return NO;
    }
    let (moment, names) = (p.moment(th), Names::of(p, th, &parts));
    acquire(p, th, moment, parts.mutex, names.mutex.clone());
    if let Object::Deque(items) = p.heap.get_mut(parts.items) {
        items.append_all([item]);
    }
    p.heap.charge(16);
    if let Object::Instance { attrs, .. } = p.heap.get_mut(parts.queue) {
        attrs.set(sym::UNFINISHED_TASKS, Value::Int(unfinished.saturating_add(1)));
    }
    notify(p, moment, parts.for_items);
    let (object, item) = (parts.queue.0, number_of(item));
    p.tell(moment, EventKind::Put { object, name: names.queue, item });
    release(p, moment, parts.mutex, names.mutex);
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
    let (moment, names) = (p.moment(th), Names::of(p, th, &parts));
    acquire(p, th, moment, parts.mutex, names.mutex.clone());
    if matches!(p.heap.unwatched(parts.items), Some(Object::Deque(items)) if !items.items.is_empty())
    {
        p.getting = Some(Getting { parts, names });
        return Ok(Flow::Value(Value::Bool(true)));
    }
    let waiter = p.heap.alloc(th.region, Object::Lock(Lock::default()));
    acquire(p, th, moment, waiter, waiters_name());
    if let Object::List(waiters) = p.heap.get_mut(parts.for_items) {
        waiters.push(Value::Ref(waiter));
    }
    p.heap.charge(16);
    release(p, moment, parts.mutex, names.mutex);
    Ok(Flow::Value(Value::Ref(waiter)))
}

/// `_queue_take(queue)`: the first item; lets the mutex go.
fn take(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let queue = call.arg(th, 0);
    let kept = p.getting.take().filter(|kept| queue.same(Value::Ref(kept.parts.queue)));
    // Nobody else has come in between, as a rule.
    let getting = kept.or_else(|| {
        let parts = parts(p, queue)?;
        Some(Getting { names: Names::of(p, th, &parts), parts })
    });
    let Some(Getting { parts, names }) = getting else { return NO };
    let moment = p.moment(th);
    let item = match p.heap.get_mut(parts.items) {
        Object::Deque(items) => {
            items.changes();
            items.items.pop_front()
        }
        _ => None,
    };
    let item = item.unwrap_or(Value::None);
    notify(p, moment, parts.for_room);
    let object = parts.queue.0;
    p.tell(moment, EventKind::Get { object, name: names.queue, item: number_of(item) });
    release(p, moment, parts.mutex, names.mutex);
    Ok(Flow::Value(item))
}
