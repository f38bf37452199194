//! Futures: their state, their callbacks, and how they end.

use serde::{Deserialize, Serialize};

use super::{
    Ready, event_loop, event_loop_mut, future, future_mut, gather::Gather, invalid_state,
    made_at::MadeAt, task::Task,
};
use crate::{
    object::{Object, TraceEntry},
    process::{Fault, Process, R},
    refs::{self, Each},
    sym::SymMap,
    thread::{Thread, WaitKind},
    types::T,
    value::{Ref, Value},
};

/// A future, or what is one besides: a task, a gathering.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Future {
    /// A class derived from Future, or `Undef`.
    pub class: Value,
    /// Attributes of an instance of such a class.
    pub attrs: SymMap,
    /// Its event loop.
    pub core: Ref,
    pub outcome: Outcome,
    pub callbacks: Vec<Callback>,
    /// What `cancel` was given; `Undef` if nothing.
    pub message: Value,
    /// The CancelledError that ended it, until somebody is given it.
    pub cancelled: Option<Ref>,
    /// Nobody has looked at its exception yet.
    pub unseen: bool,
    /// A task that is lost before it ends is told of.
    pub told_if_lost: bool,
    /// `await` gave it to a task, which has not taken it over yet.
    pub blocking: bool,
    /// What waiting for it means to a person, where that is known.
    pub purpose: Option<Box<Purpose>>,
    /// In debug mode: where it was made.
    pub source: Option<Box<MadeAt>>,
    pub role: Role,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Role {
    Plain,
    Task(Box<Task>),
    Gather(Box<Gather>),
}

#[derive(Clone, Debug, Hash, PartialEq, Serialize, Deserialize)]
pub enum Outcome {
    Pending,
    Cancelled,
    Result(Value),
    /// With the traceback as it was then.
    Exception(Ref, Vec<TraceEntry>),
}

/// What is called when a future is done.
#[derive(Clone, Debug, Hash, PartialEq, Serialize, Deserialize)]
pub enum Callback {
    /// The task goes on.
    Wake(Ref),
    /// The gathering takes notice of a child.
    Gather(Ref),
    /// The loop that runs until this future is done stops.
    Stop,
    Python {
        function: Value,
        context: Value,
    },
}

/// What a wait is for: `on` is the lock, queue, event that the program knows.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Purpose {
    pub kind: WaitKind,
    pub on: Value,
    /// The end of a sleep, in microseconds.
    pub until_us: Option<u64>,
}

impl Future {
    pub fn new(core: Ref, role: Role) -> Future {
        Future {
            class: Value::Undef,
            attrs: SymMap::default(),
            core,
            outcome: Outcome::Pending,
            callbacks: Vec::new(),
            message: Value::Undef,
            cancelled: None,
            unseen: false,
            told_if_lost: true,
            blocking: false,
            purpose: None,
            source: None,
            role,
        }
    }

    /// Whether it is the end of a sleep.
    pub(super) fn is_sleep(&self) -> bool {
        self.purpose.as_ref().is_some_and(|purpose| purpose.kind == WaitKind::Sleep)
    }

    pub fn native_type(&self) -> T {
        match self.role {
            Role::Task(_) => T::Task,
            Role::Plain | Role::Gather(_) => T::Future,
        }
    }

    pub fn is_done(&self) -> bool {
        !matches!(self.outcome, Outcome::Pending)
    }

    pub fn task(&self) -> Option<&Task> {
        match &self.role {
            Role::Task(task) => Some(task),
            _ => None,
        }
    }

    pub fn task_mut(&mut self) -> Option<&mut Task> {
        match &mut self.role {
            Role::Task(task) => Some(task),
            _ => None,
        }
    }

    pub(crate) fn each_ref(&mut self, each: Each<'_>) {
        refs::value(&mut self.class, each);
        refs::map(&mut self.attrs, each);
        refs::reference(&mut self.core, each);
        refs::value(&mut self.message, each);
        match &mut self.outcome {
            Outcome::Result(value) => refs::value(value, each),
            Outcome::Exception(exc, _) => refs::reference(exc, each),
            Outcome::Pending | Outcome::Cancelled => {}
        }
        for callback in &mut self.callbacks {
            match callback {
                Callback::Wake(r) | Callback::Gather(r) => refs::reference(r, each),
                Callback::Stop => {}
                Callback::Python { function, context } => {
                    refs::value(function, each);
                    refs::value(context, each);
                }
            }
        }
        self.cancelled.iter_mut().for_each(|r| refs::reference(r, each));
        if let Some(purpose) = &mut self.purpose {
            refs::value(&mut purpose.on, each);
        }
        match &mut self.role {
            Role::Plain => {}
            Role::Task(task) => task.each_ref(each),
            Role::Gather(gather) => {
                gather.children.iter_mut().for_each(|r| refs::reference(r, each));
            }
        }
    }

    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(self.class);
        self.attrs.iter().for_each(|(_, value)| each(value));
        each(Value::Ref(self.core));
        each(self.message);
        match &self.outcome {
            Outcome::Result(value) => each(*value),
            Outcome::Exception(exc, _) => each(Value::Ref(*exc)),
            Outcome::Pending | Outcome::Cancelled => {}
        }
        for callback in &self.callbacks {
            callback.references(each);
        }
        self.cancelled.into_iter().for_each(|r| each(Value::Ref(r)));
        if let Some(purpose) = &self.purpose {
            each(purpose.on);
        }
        match &self.role {
            Role::Plain => {}
            Role::Task(task) => task.references(each),
            Role::Gather(gather) => gather.references(each),
        }
    }
}

impl Callback {
    fn references(&self, each: &mut dyn FnMut(Value)) {
        match self {
            Callback::Wake(r) | Callback::Gather(r) => each(Value::Ref(*r)),
            Callback::Stop => {}
            Callback::Python { function, context } => {
                each(*function);
                each(*context);
            }
        }
    }

    fn ready(self, future: Ref) -> Ready {
        match self {
            Callback::Wake(task) => Ready::Wake { task, future },
            Callback::Gather(outer) => Ready::Gather { outer, child: future },
            Callback::Stop => Ready::Stop { future },
            Callback::Python { function, context } => Ready::Done { function, future, context },
        }
    }
}

/// A new pending future of a loop.
pub fn new(p: &mut Process, th: &Thread, core: Ref) -> Ref {
    let source = super::made_at::of_future(p, th, core, false);
    let mut inner = Future::new(core, Role::Plain);
    inner.source = source;
    p.heap.alloc(th.region, Object::Future(Box::new(inner)))
}

/// Calls back once done: at the loop's next iteration if it is done already.
pub fn add_callback(p: &mut Process, th: &Thread, r: Ref, callback: Callback) -> R<()> {
    let Some(inner) = future_mut(p, r) else { return Ok(()) };
    if inner.is_done() {
        let core = inner.core;
        return push(p, th, core, callback.ready(r));
    }
    inner.callbacks.push(callback);
    Ok(())
}

/// Puts a turn at the end of the queue.
pub fn push(p: &mut Process, th: &Thread, core: Ref, ready: Ready) -> R<()> {
    match event_loop_mut(p, core) {
        Some(inner) if !inner.closed => {
            inner.ready.push_back(ready);
            Ok(())
        }
        _ => p.raise(th, T::RuntimeError, "Event loop is closed"),
    }
}

/// Ends a pending future; its callbacks are called at the loop's next iteration.
pub fn finish(p: &mut Process, th: &Thread, r: Ref, outcome: Outcome) -> R<()> {
    let Some(inner) = future_mut(p, r) else { return Ok(()) };
    inner.outcome = outcome;
    let core = inner.core;
    let callbacks = std::mem::take(&mut inner.callbacks);
    for callback in callbacks {
        push(p, th, core, callback.ready(r))?;
    }
    Ok(())
}

/// `set_result`.
pub fn set_result(p: &mut Process, th: &Thread, r: Ref, value: Value) -> R<()> {
    if future(p, r).is_some_and(Future::is_done) {
        return invalid_state(p, th, "invalid state");
    }
    finish(p, th, r, Outcome::Result(value))
}

/// The exception's traceback now.
pub fn traceback(p: &Process, exc: Ref) -> Vec<TraceEntry> {
    match p.get(exc) {
        Object::Exception(e) => e.traceback.clone(),
        _ => Vec::new(),
    }
}

/// Ends a future with an exception that somebody should look at.
pub fn fail(p: &mut Process, th: &Thread, r: Ref, exc: Ref) -> R<()> {
    let outcome = Outcome::Exception(exc, traceback(p, exc));
    if let Some(inner) = future_mut(p, r) {
        inner.unseen = true;
    }
    crate::finalize::note(p, r);
    finish(p, th, r, outcome)
}

/// The CancelledError to raise for a cancelled future.
pub fn cancelled_error(p: &mut Process, th: &Thread, r: Ref) -> Ref {
    let (kept, message) = match future_mut(p, r) {
        Some(inner) => (inner.cancelled.take(), inner.message),
        None => (None, Value::Undef),
    };
    if let Some(kept) = kept {
        return kept;
    }
    let args: &[Value] = if message.is_undef() || message.is_none() { &[] } else { &[message] };
    p.exception(th, Value::Type(T::CancelledError), args)
}

/// `result()`.
pub fn result(p: &mut Process, th: &Thread, r: Ref) -> R<Value> {
    let Some(inner) = future_mut(p, r) else { return Ok(Value::None) };
    match &inner.outcome {
        Outcome::Pending => invalid_state(p, th, "Result is not set."),
        Outcome::Cancelled => Err(Fault::Raise(cancelled_error(p, th, r))),
        Outcome::Result(value) => Ok(*value),
        Outcome::Exception(exc, traceback) => {
            let (exc, traceback) = (*exc, traceback.clone());
            inner.unseen = false;
            if let Object::Exception(e) = p.heap.get_mut(exc) {
                e.traceback = traceback;
            }
            Err(Fault::Raise(exc))
        }
    }
}

/// `exception()`.
pub fn exception(p: &mut Process, th: &Thread, r: Ref) -> R<Value> {
    let Some(inner) = future_mut(p, r) else { return Ok(Value::None) };
    match &inner.outcome {
        Outcome::Pending => invalid_state(p, th, "Exception is not set."),
        Outcome::Cancelled => Err(Fault::Raise(cancelled_error(p, th, r))),
        Outcome::Result(_) => Ok(Value::None),
        Outcome::Exception(exc, _) => {
            let exc = *exc;
            inner.unseen = false;
            Ok(Value::Ref(exc))
        }
    }
}

/// Removes Python callbacks that `same` picks; how many there were.
pub fn remove_callbacks(p: &mut Process, r: Ref, mut same: impl FnMut(&Callback) -> bool) -> usize {
    let Some(inner) = future_mut(p, r) else { return 0 };
    let before = inner.callbacks.len();
    inner.callbacks.retain(|callback| !same(callback));
    before - inner.callbacks.len()
}

/// Whether a future belongs to this loop.
pub fn belongs(p: &Process, r: Ref, core: Ref) -> bool {
    future(p, r).is_some_and(|inner| inner.core == core) && event_loop(p, core).is_some()
}
