//! asyncio's core: futures, tasks, handles, the event loop.

use serde::{Deserialize, Serialize};

use crate::{types::T, value::Value};

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Future {
    /// A class derived from Future, or `Undef`.
    pub class: Value,
    /// Attributes of an instance of such a class.
    pub attrs: crate::sym::SymMap,
}

impl Future {
    pub fn native_type(&self) -> T {
        T::Future
    }
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct EventLoop {}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Handle {}

impl Handle {
    pub fn native_type(&self) -> T {
        T::Handle
    }
}

/// An event loop that runs: the bottom of what its callbacks and tasks run on.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct LoopFrame {
    pub ret: crate::thread::Ret,
}

/// One turn of the loop on top of the thread's stack.
pub(crate) fn step(
    _p: &mut crate::process::Process,
    th: &mut crate::thread::Thread,
    _limit: u64,
) -> crate::process::R<crate::interp::Next> {
    th.frames.pop();
    Ok(crate::interp::Next::Frames)
}

/// A callback or task's frame on top of the loop returned.
pub(crate) fn returned(
    _p: &mut crate::process::Process,
    _th: &mut crate::thread::Thread,
    _value: Value,
) -> crate::process::R<crate::interp::Next> {
    Ok(crate::interp::Next::Frames)
}

/// A task's coroutine on top of the loop yielded.
pub(crate) fn yielded(
    _p: &mut crate::process::Process,
    _th: &mut crate::thread::Thread,
    _value: Value,
) -> crate::process::R<crate::interp::Next> {
    Ok(crate::interp::Next::Frames)
}

/// An exception left the frames on top of the loop. False if the loop's own frame ends with it.
pub(crate) fn raised(
    _p: &mut crate::process::Process,
    th: &mut crate::thread::Thread,
    _exception: crate::value::Ref,
) -> crate::process::R<bool> {
    th.frames.pop();
    Ok(false)
}

/// `await future` of the frame that runs: its result, or None if the frame must wait.
pub(crate) fn await_future(
    p: &mut crate::process::Process,
    th: &mut crate::thread::Thread,
    _future: crate::value::Ref,
) -> crate::process::R<Option<Value>> {
    p.unsupported(th, "futures")
}

impl Future {
    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(self.class);
    }
}

impl EventLoop {
    /// Every value it holds.
    pub(crate) fn references(&self, _each: &mut dyn FnMut(Value)) {}
}

impl Handle {
    /// Every value it holds.
    pub(crate) fn references(&self, _each: &mut dyn FnMut(Value)) {}
}

impl LoopFrame {
    /// Every value it holds.
    pub(crate) fn references(&self, _each: &mut dyn FnMut(Value)) {}
}
