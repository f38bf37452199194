//! asyncio's core: futures, tasks, handles, the event loop and its frame.
//!
//! *Loop* here is the event loop's state in the heap; the Python object that programs see (an
//! instance of a class of the prelude) holds it, and it points back. A *turn* is one callback or
//! one step of one task; an *iteration* is CPython's `_run_once`: the turns that were ready when
//! it began.

pub mod any_time;
pub mod cancel;
pub mod event_loop;
pub mod frame;
pub mod future;
pub mod gather;
pub mod handle;
pub mod made_at;
mod pass;
pub mod show;
pub mod status;
pub mod task;

pub use event_loop::{EventLoop, Ready, kept_by};
pub use frame::LoopFrame;
pub(crate) use frame::{raised, returned, step, yielded};
pub use future::{Callback, Future, Outcome, Role};
pub use handle::{Handle, Work};
pub(crate) use pass::{call as call_of_sleep, pass_on, wait_for_pause};
pub use status::{Head, LoopStatus};
pub(crate) use task::await_future;

use crate::{
    process::{Fault, Process, R},
    thread::Thread,
    value::{Ref, Value},
};

/// Name under which the prelude's `asyncio` leaves what natives need of it.
const SETUP: &str = "_asyncio_setup";

/// What the prelude gives to `_aio_setup`, in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hook {
    /// The class `asyncio.InvalidStateError`.
    InvalidState,
    /// `f(loop, message, exception, handle)`: a callback raised.
    CallbackFailed,
    /// `f(loop, what, seconds)`: a turn took long, in debug mode.
    Slow,
    /// `f(task, msg)`: cancels a task that waits for an object with a `cancel` of its own.
    CancelTask,
    /// `f(timers, number)`: lets the timers of a number ring for ever.
    Timer,
}

/// Remembers the prelude's hooks: a tuple.
pub fn set_up(p: &mut Process, hooks: Value) {
    let sym = p.intern(SETUP);
    p.registry.set(sym, hooks);
}

/// A hook, or None where asyncio was not imported.
pub fn hook(p: &Process, hook: Hook) -> Value {
    p.find_sym(SETUP)
        .and_then(|sym| p.registry.get(sym))
        .and_then(|hooks| p.as_items(hooks).and_then(|items| items.get(hook as usize).copied()))
        .unwrap_or(Value::None)
}

/// `InvalidStateError(message)`.
pub fn invalid_state<V>(p: &mut Process, th: &Thread, message: &str) -> R<V> {
    let class = hook(p, Hook::InvalidState);
    let message = p.str(th, message);
    Err(Fault::Raise(p.exception(th, class, &[message])))
}

/// The future at `r`, if it is one.
#[inline]
pub fn future(p: &Process, r: Ref) -> Option<&Future> {
    match p.get(r) {
        crate::object::Object::Future(future) => Some(future),
        _ => None,
    }
}

#[inline]
pub fn future_mut(p: &mut Process, r: Ref) -> Option<&mut Future> {
    if r.region() == 0 {
        return None;
    }
    match p.heap.get_mut(r) {
        crate::object::Object::Future(future) => Some(future),
        _ => None,
    }
}

/// The event loop at `r`, if it is one.
#[inline]
pub fn event_loop(p: &Process, r: Ref) -> Option<&EventLoop> {
    match p.get(r) {
        crate::object::Object::EventLoop(inner) => Some(inner),
        _ => None,
    }
}

#[inline]
pub fn event_loop_mut(p: &mut Process, r: Ref) -> Option<&mut EventLoop> {
    if r.region() == 0 {
        return None;
    }
    match p.heap.get_mut(r) {
        crate::object::Object::EventLoop(inner) => Some(inner),
        _ => None,
    }
}
