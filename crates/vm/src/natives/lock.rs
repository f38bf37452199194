//! `_thread.lock`, `_thread.RLock` and `_thread._local`.

use heddle_protocol::EventKind;

use super::{
    Native,
    args::{Sig, bind},
    native,
    plain::{alone, named, positional},
};
use crate::{
    dict::Dict,
    object::{Lock, Object, RLock},
    ops::{self, special::class_special},
    process::{Call, Flow, Process, R},
    sym::{self, SymMap},
    thread::{BlockReason, Resumed, Thread},
    types::T,
    value::{Ref, Value},
    watch::{Field, Kind},
};

pub const LOCK: &[Native] = &[
    native("__new__", new_lock),
    native("acquire", acquire),
    native("acquire_lock", acquire),
    native("__enter__", enter),
    native("release", release_once),
    native("release_lock", release_once),
    native("__exit__", release),
    native("locked", locked),
    native("locked_lock", locked),
    native("_at_fork_reinit", reinit),
];

pub const RLOCK: &[Native] = &[
    native("__new__", new_rlock),
    native("acquire", acquire_r),
    native("__enter__", enter_r),
    native("release", release_r_once),
    native("__exit__", release_r),
    native("_is_owned", is_owned),
    native("_release_save", release_save),
    native("_acquire_restore", acquire_restore),
    native("_recursion_count", recursion_count),
    native("_at_fork_reinit", reinit),
];

pub const LOCAL: &[Native] = &[native("__new__", new_local)];

pub const TABLE: &[Native] = &[native("_local_enter", enter_local)];

const NO_SIG: Sig<0> = Sig { name: "lock", params: [], required: 0, positional: 0 };
const ACQUIRE: Sig<2> =
    Sig { name: "acquire", params: ["blocking", "timeout"], required: 0, positional: 2 };

fn new_lock(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    bind(p, th, call, 1, &NO_SIG)?;
    Ok(Flow::Value(p.alloc(th, Object::Lock(Lock::default()))))
}

fn new_rlock(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    // CPython 3.13 takes anything here.
    Ok(Flow::Value(p.alloc(th, Object::RLock(RLock::default()))))
}

/// Under this number, which no thread has, a local of a derived class keeps what it was made with.
const MADE_WITH: u32 = u32::MAX;

/// `threading.local()`: attributes of each thread's own. A derived class's `__init__` runs in each
/// thread that comes to it, with the arguments that it was made with.
fn new_local(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    let given = positional(p, th, call, 1);
    let more = named(p, th, call);
    let has_init = class.as_ref().is_some_and(|r| class_special(p, r, sym::INIT).is_some());
    if !has_init && (!given.is_empty() || !more.is_empty()) {
        return p.type_error(th, "Initialization arguments are not supported");
    }
    let Value::Ref(_) = class else {
        return Ok(Flow::Value(p.alloc(th, Object::ThreadLocal(Vec::new()))));
    };
    let keywords = ops::dicts::new_dict(p, th, Dict::default());
    if let Value::Ref(table) = keywords {
        for (name, value) in more {
            let name = p.str(th, name);
            ops::dict_set(p, th, table, name, value)?;
        }
    }
    let given = p.tuple(th, given);
    let mut made_with = SymMap::default();
    made_with.set(sym::ARGS, given);
    made_with.set(sym::DICT, keywords);
    let threads = vec![(MADE_WITH, made_with), (th.id.0, SymMap::default())];
    let payload = p.alloc(th, Object::ThreadLocal(threads));
    Ok(Flow::Value(super::object::derive(p, th, class, payload)))
}

/// `_local_enter(local)`: from now on this thread has attributes there; gives the arguments.
fn enter_local(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let local = p.payload(call.arg(th, 0));
    let thread = th.id.0;
    let made_with = match local.as_ref().map(|r| p.heap.get_mut(r)) {
        Some(Object::ThreadLocal(threads)) => {
            threads.push((thread, SymMap::default()));
            threads.iter().find(|(id, _)| *id == MADE_WITH).map(|(_, map)| map.clone())
        }
        _ => None,
    };
    let made_with = made_with.unwrap_or_default();
    let parts = [sym::ARGS, sym::DICT].map(|name| made_with.get(name).unwrap_or(Value::None));
    Ok(Flow::Value(p.tuple(th, parts)))
}

/// How long to try.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Patience {
    None,
    Until(u64),
    Forever,
}

impl Patience {
    fn deadline(self) -> Option<u64> {
        if let Patience::Until(at) = self { Some(at) } else { None }
    }
}

/// The arguments of `acquire`, or what the first try made of them.
fn patience(p: &mut Process, th: &mut Thread, call: Call) -> R<Patience> {
    if let Some(resumed) = th.resumed.take() {
        return Ok(match resumed.deadline {
            _ if resumed.timed_out => Patience::None,
            Some(deadline) => Patience::Until(deadline),
            None => Patience::Forever,
        });
    }
    if call.n == 1 {
        return Ok(Patience::Forever);
    }
    if call.n > 3 {
        let given = call.n - 1;
        return p.type_error(th, format!("acquire() takes at most 2 arguments ({given} given)"));
    }
    let [blocking, timeout] = bind(p, th, call, 1, &ACQUIRE)?;
    let blocking = blocking.is_undef() || crate::ops::truth(p, blocking)?;
    let timeout = if timeout.is_undef() { -1.0 } else { super::thread::seconds(p, th, timeout)? };
    if !blocking && timeout != -1.0 {
        return p.value_error(th, "can't specify a timeout for a non-blocking call");
    }
    if timeout < 0.0 && timeout != -1.0 {
        return p.value_error(th, "timeout value must be a non-negative number");
    }
    if timeout > super::thread::TIMEOUT_MAX {
        return p.raise(th, T::OverflowError, "timeout value is too large");
    }
    Ok(match (blocking, timeout) {
        (false, _) | (_, 0.0) => Patience::None,
        (true, -1.0) => Patience::Forever,
        (true, seconds) => Patience::Until(p.until_us(super::thread::micros(seconds))),
    })
}

fn acquire(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let resumed = th.resumed;
    let patience = patience(p, th, call)?;
    looked_at(p, lock, patience);
    let Object::Lock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    if !inner.locked {
        *inner = Lock { locked: true, holder: Some(th.id.0) };
        note(p, th, lock, Note::Acquire);
        return Ok(Flow::Value(Value::Bool(true)));
    }
    Ok(wait(p, th, resumed, BlockReason::Lock(lock), patience))
}

fn acquire_r(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let resumed = th.resumed;
    let patience = patience(p, th, call)?;
    looked_at(p, lock, patience);
    let me = th.id.0;
    let Object::RLock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    match inner.owner {
        Some(owner) if owner == me => inner.count += 1,
        None => *inner = RLock { owner: Some(me), count: 1 },
        Some(_) => return Ok(wait(p, th, resumed, BlockReason::RLock(lock), patience)),
    }
    if taken(p, lock) == 1 {
        note(p, th, lock, Note::Acquire);
    }
    Ok(Flow::Value(Value::Bool(true)))
}

/// Who does not wait for ever sees whether the lock is taken.
fn looked_at(p: &Process, lock: Ref, patience: Patience) {
    if patience != Patience::Forever {
        p.heap.saw(Kind::Slot(lock, Field::TRY), false);
    }
}

/// False, or a wait.
fn wait(
    p: &mut Process,
    th: &mut Thread,
    resumed: Option<Resumed>,
    reason: BlockReason,
    patience: Patience,
) -> Flow {
    if patience == Patience::None {
        return Flow::Value(Value::Bool(false));
    }
    p.block(th, reason, patience.deadline(), resumed)
}

fn enter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    acquire(p, th, Call { n: 1, names: Value::Undef, ..call })
}

fn enter_r(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    acquire_r(p, th, Call { n: 1, names: Value::Undef, ..call })
}

fn release_once(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "release")?;
    release(p, th, call)
}

fn release_r_once(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "release")?;
    release_r(p, th, call)
}

fn release(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let Object::Lock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    if !inner.locked {
        return p.raise(th, T::RuntimeError, "release unlocked lock");
    }
    *inner = Lock::default();
    note(p, th, lock, Note::Release);
    Ok(Flow::Value(Value::None))
}

fn release_r(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let Object::RLock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    if inner.owner != Some(th.id.0) {
        return p.raise(th, T::RuntimeError, "cannot release un-acquired lock");
    }
    inner.count -= 1;
    if inner.count == 0 {
        inner.owner = None;
        note(p, th, lock, Note::Release);
    }
    Ok(Flow::Value(Value::None))
}

fn locked(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "locked")?;
    match p.object(call.arg(th, 0)) {
        Some(Object::Lock(lock)) => Ok(Flow::Value(Value::Bool(lock.locked))),
        _ => wrong(p, th),
    }
}

fn is_owned(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match p.object(call.arg(th, 0)) {
        Some(Object::RLock(lock)) => Ok(Flow::Value(Value::Bool(lock.owner == Some(th.id.0)))),
        _ => wrong(p, th),
    }
}

fn recursion_count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match p.object(call.arg(th, 0)) {
        Some(Object::RLock(lock)) if lock.owner == Some(th.id.0) => {
            Ok(Flow::Value(Value::Int(i64::from(lock.count))))
        }
        Some(Object::RLock(_)) => Ok(Flow::Value(Value::Int(0))),
        _ => wrong(p, th),
    }
}

/// Lets go of an RLock however often it was taken, and gives that count.
fn release_save(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let Object::RLock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    if inner.owner != Some(th.id.0) {
        return p.raise(th, T::RuntimeError, "cannot release un-acquired lock");
    }
    let count = inner.count;
    *inner = RLock::default();
    note(p, th, lock, Note::Release);
    Ok(Flow::Value(Value::Int(i64::from(count))))
}

/// Takes an RLock back as often as `release_save` said.
fn acquire_restore(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(lock) = call.arg(th, 0).as_ref() else { return wrong(p, th) };
    let resumed = th.resumed.take();
    let count = p.as_i64(call.arg(th, 1)).and_then(|n| u32::try_from(n).ok()).unwrap_or(1);
    let me = th.id.0;
    let Object::RLock(inner) = p.heap.get_mut(lock) else { return wrong(p, th) };
    if inner.owner.is_some_and(|owner| owner != me) {
        return Ok(wait(p, th, resumed, BlockReason::RLock(lock), Patience::Forever));
    }
    *inner = RLock { owner: Some(me), count };
    note(p, th, lock, Note::Acquire);
    Ok(Flow::Value(Value::None))
}

/// A lock as new, for the child of a fork.
fn reinit(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match call.arg(th, 0).as_ref().map(|lock| p.heap.get_mut(lock)) {
        Some(Object::Lock(lock)) => *lock = Lock::default(),
        Some(Object::RLock(lock)) => *lock = RLock::default(),
        _ => return wrong(p, th),
    }
    Ok(Flow::Value(Value::None))
}

enum Note {
    Acquire,
    Release,
}

fn note(p: &mut Process, th: &Thread, lock: Ref, note: Note) {
    let name = p.name_again(th, lock);
    let object = lock.0;
    let kind = match note {
        Note::Acquire => EventKind::Acquire { object, name },
        Note::Release => EventKind::Release { object, name },
    };
    p.emit(th, kind);
}

fn taken(p: &Process, lock: Ref) -> u32 {
    if let Object::RLock(lock) = p.get(lock) { lock.count } else { 0 }
}

fn wrong(p: &mut Process, th: &Thread) -> R<Flow> {
    p.type_error(th, "descriptor requires a lock object")
}
