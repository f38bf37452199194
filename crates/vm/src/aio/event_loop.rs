//! The event loop's state: what is ready, what waits for its time.

use std::collections::{BTreeMap, VecDeque, btree_map::Entry};

use heddle_protocol::Sleeps;
use serde::{Deserialize, Serialize};

use super::{Callback, Work, any_time, event_loop, event_loop_mut, future::push, handle::Handle};
use crate::{
    object::Object,
    process::{Process, R},
    refs::{self, Each},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Above this a turn is slow in debug mode, in microseconds.
const SLOW_US: u64 = 100_000;

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct EventLoop {
    /// The Python object that programs see.
    pub object: Value,
    /// Turns, first in, first out. Other threads append too.
    pub ready: VecDeque<Ready>,
    /// `call_soon_threadsafe` was called since the loop last looked: it does not wait then. Turns that
    /// another thread appends without it do not end its wait.
    pub woken: bool,
    /// Turns of the iteration that runs still to come.
    pub batch: usize,
    /// An iteration is under way.
    pub iterating: bool,
    /// Handles by the microsecond at which they are due, those of one in the order of their creation.
    pub timers: BTreeMap<u64, Vec<Ref>>,
    /// Its [`any_time::Timers`] instead, where sleeps end in any order.
    pub any_time: Option<Ref>,
    /// The thread that runs it.
    pub runner: Option<u32>,
    pub closed: bool,
    pub stopping: bool,
    pub debug: bool,
    pub slow_us: u64,
    /// The task whose step runs.
    pub current: Option<Ref>,
    /// Number of the task that ran last: for events.
    pub last: u32,
}

/// One turn.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Ready {
    /// A task's first step, or its next after a bare yield.
    Step(Ref),
    Throw {
        task: Ref,
        exception: Ref,
    },
    /// A task goes on: what it waited for is done.
    Wake {
        task: Ref,
        future: Ref,
    },
    /// A future's callback.
    Done {
        function: Value,
        future: Ref,
        context: Value,
    },
    Gather {
        outer: Ref,
        child: Ref,
    },
    /// The loop was to run until this future was done.
    Stop {
        future: Ref,
    },
    Handle(Ref),
}

impl EventLoop {
    pub fn new(object: Value) -> EventLoop {
        EventLoop {
            object,
            ready: VecDeque::new(),
            woken: false,
            batch: 0,
            iterating: false,
            timers: BTreeMap::new(),
            any_time: None,
            runner: None,
            closed: false,
            stopping: false,
            debug: false,
            slow_us: SLOW_US,
            current: None,
            last: 0,
        }
    }

    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(self.object);
        for ready in &self.ready {
            ready.references(each);
        }
        self.timers.values().flatten().for_each(|r| each(Value::Ref(*r)));
        self.current.into_iter().chain(self.any_time).for_each(|r| each(Value::Ref(r)));
    }

    pub(crate) fn each_ref(&mut self, each: Each<'_>) {
        refs::value(&mut self.object, each);
        self.ready.iter_mut().for_each(|ready| ready.each_ref(each));
        self.timers.values_mut().flatten().for_each(|r| refs::reference(r, each));
        self.current.iter_mut().chain(&mut self.any_time).for_each(|r| refs::reference(r, each));
    }

    /// Handles that wait for their time.
    pub fn timers<'p>(&'p self, p: &'p Process) -> impl Iterator<Item = Ref> + 'p {
        let any_time = self.any_time.and_then(|all| any_time::timers(p, all));
        let rings = any_time.into_iter().flat_map(|all| all.waiting.iter().flatten());
        self.timers.values().flatten().chain(rings).copied()
    }

    /// A handle that is due then is a timer no more.
    pub(super) fn forget(&mut self, due_us: u64, handle: Ref) {
        if let Entry::Occupied(mut due) = self.timers.entry(due_us) {
            due.get_mut().retain(|r| *r != handle);
            if due.get().is_empty() {
                due.remove();
            }
        }
    }

    /// Timers whose time has come become ready.
    pub(super) fn take_due(&mut self, now_us: u64) {
        while let Some(due) = self.timers.first_entry().filter(|due| *due.key() <= now_us) {
            self.ready.extend(due.remove().into_iter().map(Ready::Handle));
        }
    }

    /// Whether there may be timers.
    pub(super) fn has_timers(&self) -> bool {
        !self.timers.is_empty() || self.any_time.is_some()
    }

    /// A task's step runs: whether another one's did before.
    #[inline]
    pub(super) fn switches_to(&mut self, task: u32) -> bool {
        std::mem::replace(&mut self.last, task) != task
    }

    /// When the next timer ends, in microseconds.
    pub fn next_deadline(&self) -> Option<u64> {
        self.timers.keys().next().copied()
    }
}

impl Ready {
    pub(super) fn references(&self, each: &mut dyn FnMut(Value)) {
        match self {
            Ready::Step(r) | Ready::Handle(r) | Ready::Stop { future: r } => each(Value::Ref(*r)),
            Ready::Throw { task: a, exception: b }
            | Ready::Wake { task: a, future: b }
            | Ready::Gather { outer: a, child: b } => {
                each(Value::Ref(*a));
                each(Value::Ref(*b));
            }
            Ready::Done { function, future, context } => {
                each(*function);
                each(Value::Ref(*future));
                each(*context);
            }
        }
    }
}

impl Ready {
    pub(super) fn each_ref(&mut self, each: Each<'_>) {
        match self {
            Ready::Step(r) | Ready::Handle(r) | Ready::Stop { future: r } => {
                refs::reference(r, each);
            }
            Ready::Throw { task: a, exception: b }
            | Ready::Wake { task: a, future: b }
            | Ready::Gather { outer: a, child: b } => {
                refs::reference(a, each);
                refs::reference(b, each);
            }
            Ready::Done { function, future, context } => {
                refs::value(function, each);
                refs::reference(future, each);
                refs::value(context, each);
            }
        }
    }
}

/// `loop.time()`.
pub fn time(p: &mut Process) -> f64 {
    p.clock_us() as f64 / 1e6
}

/// The same for what is to come so much later: where waits end at any time nobody needs to look.
pub fn wait_time(p: &mut Process) -> f64 {
    wait_us(p) as f64 / 1e6
}

/// The same in microseconds.
pub fn wait_us(p: &mut Process) -> u64 {
    match p.sleeps {
        Sleeps::AnyTime => p.until_us(0),
        Sleeps::Clock => p.moment_us(),
    }
}

/// The microsecond at which a time has come; rounding errors of sums do not count.
pub fn deadline_us(when: f64) -> u64 {
    (when.max(0.0) * 1e6 - 1e-3).ceil().max(0.0) as u64
}

/// `call_soon` of work that is no future's callback: its handle.
pub fn call_soon(p: &mut Process, th: &Thread, core: Ref, work: Work, context: Value) -> R<Ref> {
    let source = super::made_at::of_handle(p, th, core);
    let mut handle = Handle::new(core, work, context);
    handle.source = source;
    let handle = p.heap.alloc(th.region, Object::Handle(Box::new(handle)));
    push(p, th, core, Ready::Handle(handle))?;
    Ok(handle)
}

/// `call_at`.
pub fn call_at(
    p: &mut Process,
    th: &Thread,
    core: Ref,
    when: f64,
    work: Work,
    context: Value,
) -> R<Ref> {
    let source = super::made_at::of_handle(p, th, core);
    if event_loop(p, core).is_none_or(|inner| inner.closed) {
        return p.raise(th, T::RuntimeError, "Event loop is closed");
    }
    let number = match p.sleeps {
        Sleeps::AnyTime => any_time::number(p, th, core)?,
        Sleeps::Clock => 0,
    };
    let mut handle = Handle::new(core, work, context);
    handle.source = source;
    handle.timer = Some((when.to_bits(), number));
    let handle = p.heap.alloc(th.region, Object::Handle(Box::new(handle)));
    match p.sleeps {
        Sleeps::AnyTime => any_time::set(p, core, number, handle),
        Sleeps::Clock => {
            if let Some(inner) = event_loop_mut(p, core) {
                inner.timers.entry(deadline_us(when)).or_default().push(handle);
            }
        }
    }
    Ok(handle)
}

/// The tasks that a loop which is not closed would still let go on, with their coroutines.
pub fn kept_by(p: &Process, core: Ref) -> Vec<Ref> {
    let Some(inner) = event_loop(p, core).filter(|inner| !inner.closed) else { return Vec::new() };
    let mut todo: Vec<Ref> = Vec::new();
    let note = |value: Value, todo: &mut Vec<Ref>| todo.extend(value.as_ref());
    inner.ready.iter().for_each(|ready| ready.references(&mut |value| note(value, &mut todo)));
    todo.extend(inner.timers(p));
    let mut kept = Vec::new();
    while let Some(r) = todo.pop() {
        if kept.contains(&r) {
            continue;
        }
        match p.get(r) {
            Object::Handle(handle) => {
                if let Work::Result { future, .. } = handle.work {
                    todo.push(future);
                }
                continue;
            }
            Object::Future(inner) => {
                for callback in &inner.callbacks {
                    if let Callback::Wake(next) | Callback::Gather(next) = callback {
                        todo.push(*next);
                    }
                }
                if let Some(task) = inner.task() {
                    todo.push(task.coroutine);
                }
            }
            Object::Generator(_) => {}
            _ => continue,
        }
        kept.push(r);
    }
    kept
}
