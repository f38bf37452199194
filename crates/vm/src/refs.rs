//! Every reference that an object, a frame or a thread holds, to be looked at or replaced: an
//! explorer gives objects names that do not depend on the order in which they were made.

use crate::{
    aio::{EventLoop, Future, Handle, LoopFrame},
    object::{Iter, Object},
    sym::SymMap,
    thread::{BlockReason, Frame, PyFrame, Thread, ThreadState},
    value::{Ref, Value},
};

/// What is done with each reference.
pub type Each<'a> = &'a mut dyn FnMut(&mut Ref);

pub(crate) fn value(v: &mut Value, each: Each<'_>) {
    if let Value::Ref(r) = v
        && r.region() != 0
    {
        each(r);
    }
}

pub(crate) fn reference(r: &mut Ref, each: Each<'_>) {
    if r.region() != 0 {
        each(r);
    }
}

fn values<'v>(all: impl IntoIterator<Item = &'v mut Value>, each: Each<'_>) {
    all.into_iter().for_each(|v| value(v, each));
}

fn references<'v>(all: impl IntoIterator<Item = &'v mut Ref>, each: Each<'_>) {
    all.into_iter().for_each(|r| reference(r, each));
}

pub(crate) fn map(map: &mut SymMap, each: Each<'_>) {
    values(map.values_mut(), each);
}

impl SymMap {
    /// Calls `each` with every reference that the map holds.
    pub fn each_ref(&mut self, each: Each<'_>) {
        map(self, each);
    }
}

impl PyFrame {
    /// Calls `each` with every reference that the frame itself holds, not its registers.
    pub fn each_ref(&mut self, each: Each<'_>) {
        for r in [&mut self.func, &mut self.handling, &mut self.generator, &mut self.instance] {
            references(r, each);
        }
        value(&mut self.answer, each);
    }
}

impl Frame {
    /// Calls `each` with every reference that the frame itself holds, not its registers.
    pub fn each_ref(&mut self, each: Each<'_>) {
        match self {
            Frame::Python(frame) => frame.each_ref(each),
            Frame::Print(frame) => frame.values_mut().for_each(|v| value(v, each)),
            Frame::Loop(frame) => LoopFrame::each_ref(frame, each),
        }
    }
}

impl Thread {
    /// Calls `each` with every reference that the thread holds, registers included.
    pub fn each_ref(&mut self, each: Each<'_>) {
        value(&mut self.object, each);
        value(&mut self.context, each);
        for r in [&mut self.failure, &mut self.running_loop, &mut self.current_loop] {
            references(r, each);
        }
        self.frames.iter_mut().for_each(|frame| frame.each_ref(each));
        values(&mut self.stack, each);
        self.ids.iter_mut().for_each(|(r, _)| reference(r, each));
        if let ThreadState::Blocked(block) = &mut self.state {
            match &mut block.reason {
                BlockReason::Lock(r)
                | BlockReason::RLock(r)
                | BlockReason::Loop(r)
                | BlockReason::Timer { timers: r, .. } => {
                    reference(r, each);
                }
                BlockReason::Kernel(wait) => value(&mut wait.on, each),
                BlockReason::Waiter { lock, on, .. } => {
                    reference(lock, each);
                    value(on, each);
                }
                BlockReason::Join(_) | BlockReason::Sleep | BlockReason::Pass => {}
            }
        }
    }
}

impl Object {
    /// Calls `each` with every reference that the object holds.
    pub fn each_ref(&mut self, each: Each<'_>) {
        match self {
            Object::Free
            | Object::Bare
            | Object::Code(_)
            | Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::BigInt(_)
            | Object::Range(_)
            | Object::Lock(_)
            | Object::RLock(_)
            | Object::TextStream(_)
            | Object::Pause(_)
            | Object::Kernel(_)
            | Object::ThreadHandle(_)
            | Object::Moment(_)
            | Object::Random(_)
            | Object::Traceback(_) => {}
            Object::List(items) => values(items, each),
            Object::Tuple(items) => values(items.iter_mut(), each),
            Object::Dict(dict) => dict.each_value_mut(&mut |v| value(v, each)),
            Object::Set(set) | Object::FrozenSet(set) => {
                set.each_key_mut(&mut |v| value(v, each));
            }
            Object::GenericAlias(parts) => values(parts.iter_mut(), each),
            Object::Union(parts) => values(parts.iter_mut(), each),
            Object::Slice(parts) => values(parts.iter_mut(), each),
            Object::Property(parts) => values(parts.iter_mut(), each),
            Object::Cell(v) | Object::StaticMethod(v) | Object::ClassMethod(v) => value(v, each),
            Object::Function(f) => {
                values(f.defaults.iter_mut(), each);
                values(f.kw_defaults.iter_mut().map(|(_, v)| v), each);
                references(f.closure.iter_mut(), each);
                map(&mut f.attrs, each);
            }
            Object::Method(method) => {
                value(&mut method.func, each);
                value(&mut method.this, each);
            }
            Object::NativeMethod { this, .. } => value(this, each),
            Object::Class(c) => {
                value(&mut c.module, each);
                value(&mut c.meta, each);
                values(&mut c.bases, each);
                values(&mut c.mro, each);
                map(&mut c.attrs, each);
            }
            Object::Instance { class, attrs } => {
                reference(class, each);
                map(attrs, each);
            }
            Object::Derived(d) => {
                reference(&mut d.class, each);
                map(&mut d.attrs, each);
                value(&mut d.payload, each);
            }
            Object::Exception(e) => {
                values([&mut e.class, &mut e.args, &mut e.cause, &mut e.context], each);
                values(&mut e.held, each);
                map(&mut e.attrs, each);
            }
            Object::Module(m) => map(&mut m.extra, each),
            Object::Super { after, this } => {
                reference(after, each);
                value(this, each);
            }
            Object::Generator(g) => {
                values(&mut g.registers, each);
                value(&mut g.awaiting, each);
                g.frame.iter_mut().for_each(|frame| frame.each_ref(each));
            }
            Object::AsyncStep(step) => {
                reference(&mut step.generator, each);
                value(&mut step.value, each);
                references(&mut step.driver, each);
            }
            Object::Iter(iter) => iterator(iter, each),
            Object::View { dict: r, .. } | Object::AttrDict(r) => reference(r, each),
            Object::Future(f) => Future::each_ref(f, each),
            Object::EventLoop(l) => EventLoop::each_ref(l, each),
            Object::Handle(h) => Handle::each_ref(h, each),
            Object::Timers(timers) => timers.each_ref(each),
            Object::Deque(d) => values(&mut d.items, each),
            Object::WeakRef { target } => value(target, each),
            Object::Namespace(attrs) => map(attrs, each),
            Object::ThreadLocal(threads) => {
                threads.iter_mut().for_each(|(_, attrs)| map(attrs, each));
            }
        }
    }
}

fn iterator(iter: &mut Iter, each: Each<'_>) {
    match iter {
        Iter::List { list: r, .. }
        | Iter::ListReversed { list: r, .. }
        | Iter::Tuple { tuple: r, .. }
        | Iter::Str { text: r, .. }
        | Iter::Bytes { bytes: r, .. }
        | Iter::Dict { dict: r, .. }
        | Iter::DictReversed { dict: r, .. }
        | Iter::Set { set: r, .. }
        | Iter::Deque { deque: r, .. }
        | Iter::Enumerate { iter: r, .. } => reference(r, each),
        Iter::Zip { iters, .. } => references(iters.iter_mut(), each),
        Iter::Range { .. } | Iter::Done { .. } => {}
        Iter::Values { values: all, .. } => values(all.iter_mut(), each),
    }
}
