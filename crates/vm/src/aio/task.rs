//! Tasks: how they begin, take a step, wait and end.

use heddle_protocol::{Actor, Event, EventKind, Name, WaitFor};
use serde::{Deserialize, Serialize};

use super::{
    Future, Outcome, Ready, Role, event_loop, event_loop_mut, future,
    future::{add_callback, finish, push},
    future_mut,
};
use crate::{
    object::{GeneratorState, Object},
    origin,
    process::{Process, R},
    refs::{self, Each},
    text,
    thread::Thread,
    types::T,
    value::{Ref, Value},
    watch::{Kind, Shelf},
};

/// Which of the process's counters numbers tasks, and which those without a name of their own.
const COUNTER: usize = 6;
const NAME_COUNTER: usize = 7;

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Task {
    pub coroutine: Ref,
    /// From 1 in the order of creation within the process.
    pub number: u32,
    /// A string.
    pub name: Value,
    /// What it waits for.
    pub waiter: Option<Ref>,
    /// CancelledError is thrown in at the next step.
    pub must_cancel: bool,
    /// How often `cancel` was asked for and not taken back.
    pub cancels: u32,
    /// None for the empty context.
    pub context: Value,
    pub shown: Shown,
    /// An eager one that ended in its first step: it knows nothing of its coroutine any more.
    pub over_at_once: bool,
}

/// What observers were told of a task.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Shown {
    /// asyncio's own: nobody is told.
    Never,
    Running,
    Waiting,
}

impl Task {
    /// It takes a step: whether it waited until now. None where nobody is told of it.
    #[inline]
    pub(super) fn goes_on(&mut self) -> Option<bool> {
        if self.shown == Shown::Never {
            return None;
        }
        Some(std::mem::replace(&mut self.shown, Shown::Running) == Shown::Waiting)
    }

    pub(super) fn each_ref(&mut self, each: Each<'_>) {
        refs::reference(&mut self.coroutine, each);
        refs::value(&mut self.name, each);
        self.waiter.iter_mut().for_each(|r| refs::reference(r, each));
        refs::value(&mut self.context, each);
    }

    /// Every value it holds.
    pub(super) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(Value::Ref(self.coroutine));
        each(self.name);
        self.waiter.into_iter().for_each(|r| each(Value::Ref(r)));
        each(self.context);
    }
}

/// A task about to be made.
#[derive(Clone, Copy, Debug)]
pub struct NewTask {
    pub core: Ref,
    pub coroutine: Ref,
    /// A string, or None for `Task-n`.
    pub name: Value,
    pub context: Value,
    pub shown: Shown,
}

/// Makes a task; its first step is a turn of the loop's next iteration.
pub fn create(p: &mut Process, th: &Thread, new: NewTask) -> R<Ref> {
    if event_loop(p, new.core).is_none_or(|inner| inner.closed) {
        return p.raise(th, T::RuntimeError, "Event loop is closed");
    }
    p.heap.saw(Kind::Shelf(Shelf::Counters), false);
    p.heap.saw(Kind::Shelf(Shelf::Counters), true);
    p.counters[COUNTER] += 1;
    let number = p.counters[COUNTER];
    let name = if new.name.is_none() || new.name.is_undef() {
        p.counters[NAME_COUNTER] += 1;
        let name = format!("Task-{}", p.counters[NAME_COUNTER]);
        p.str(th, name)
    } else {
        new.name
    };
    let task = Task {
        coroutine: new.coroutine,
        number,
        name,
        waiter: None,
        must_cancel: false,
        cancels: 0,
        context: new.context,
        shown: new.shown,
        over_at_once: false,
    };
    let mut inner = Future::new(new.core, Role::Task(Box::new(task)));
    inner.source = super::made_at::of_future(p, th, new.core, true);
    let r = p.heap.alloc(th.region, Object::Future(Box::new(inner)));
    push(p, th, new.core, Ready::Step(r))?;
    crate::finalize::adopted(p, new.coroutine);
    if new.shown != Shown::Never {
        let parent = p.actor(th);
        let name = p.as_str(name).unwrap_or_default().to_owned();
        let event = Event {
            actor: Actor { task: number, ..parent },
            line: p.line_of(th),
            step: p.step_now(),
            time_us: p.now_us(),
            kind: EventKind::Start { name, parent: Some(parent) },
        };
        p.events.push(event);
    }
    Ok(r)
}

/// `await future` of the frame that runs: its result, or None if the frame must wait.
pub(crate) fn await_future(p: &mut Process, th: &mut Thread, r: Ref) -> R<Option<Value>> {
    let Some(inner) = future_mut(p, r) else { return Ok(Some(Value::None)) };
    match &inner.outcome {
        Outcome::Pending => {
            inner.blocking = true;
            Ok(None)
        }
        Outcome::Result(value) => Ok(Some(*value)),
        _ => super::future::result(p, th, r).map(Some),
    }
}

/// What a task's coroutine did.
#[derive(Clone, Copy, Debug)]
pub enum Did {
    Returned(Value),
    Yielded(Value),
}

/// The step is over without an exception.
pub fn stepped(p: &mut Process, th: &mut Thread, task: Ref, did: Did) -> R<()> {
    match did {
        Did::Returned(value) => returned(p, th, task, value),
        Did::Yielded(value) => yielded(p, th, task, value),
    }
}

fn returned(p: &mut Process, th: &mut Thread, task: Ref, value: Value) -> R<()> {
    let Some(inner) = future_mut(p, task) else { return Ok(()) };
    let Some(part) = inner.task_mut() else { return Ok(()) };
    // It was cancelled right before its coroutine came to an end.
    let cancelled = std::mem::replace(&mut part.must_cancel, false);
    let outcome = if cancelled { Outcome::Cancelled } else { Outcome::Result(value) };
    ended(p, th, task, None);
    finish(p, th, task, outcome)
}

fn yielded(p: &mut Process, th: &mut Thread, task: Ref, value: Value) -> R<()> {
    let Some(core) = future(p, task).map(|inner| inner.core) else { return Ok(()) };
    if value.is_none() {
        return push(p, th, core, Ready::Step(task));
    }
    let refusal = match value.as_ref().map(|r| (r, p.get(r))) {
        Some((r, Object::Future(inner))) => {
            if r == task {
                let shown = show(p, th, task);
                format!("Task cannot await on itself: {shown}")
            } else if inner.core != core {
                let (shown, other) = (show(p, th, task), show(p, th, r));
                format!("Task {shown} got Future {other} attached to a different loop")
            } else if !inner.blocking {
                let (shown, other) = (show(p, th, task), show(p, th, r));
                format!("yield was used instead of yield from in task {shown} with {other}")
            } else {
                return wait(p, th, task, r);
            }
        }
        Some((r, Object::Generator(_))) => {
            let (shown, other) = (show(p, th, task), show(p, th, r));
            format!(
                "yield was used instead of yield from for generator in task {shown} with {other}"
            )
        }
        _ => {
            let other = text::repr(p, value).unwrap_or_default();
            format!("Task got bad yield: {other}")
        }
    };
    let message = p.str(th, refusal);
    let exception = p.exception(th, Value::Type(T::RuntimeError), &[message]);
    push(p, th, core, Ready::Throw { task, exception })
}

fn show(p: &Process, th: &Thread, r: Ref) -> String {
    match p.get(r) {
        Object::Future(_) => super::show::future(p, Some(th), r),
        _ => text::repr(p, Value::Ref(r)).unwrap_or_default(),
    }
}

/// The task goes on when `on` is done.
fn wait(p: &mut Process, th: &mut Thread, task: Ref, on: Ref) -> R<()> {
    if let Some(inner) = future_mut(p, on) {
        inner.blocking = false;
    }
    add_callback(p, th, on, super::Callback::Wake(task))?;
    let mut message = Value::Undef;
    let mut must_cancel = false;
    if let Some(inner) = future_mut(p, task) {
        message = inner.message;
        if let Some(part) = inner.task_mut() {
            part.waiter = Some(on);
            must_cancel = part.must_cancel;
        }
    }
    if must_cancel && super::cancel::cancel(p, th, on, message)? {
        if let Some(part) = future_mut(p, task).and_then(Future::task_mut) {
            part.must_cancel = false;
        }
        return Ok(());
    }
    tell_wait(p, th, task, on);
    Ok(())
}

/// The step is over with an exception.
pub fn raised(p: &mut Process, th: &mut Thread, task: Ref, exc: Ref) -> R<()> {
    let class = p.class_of(Value::Ref(exc));
    if let Some(part) = future_mut(p, task).and_then(Future::task_mut) {
        part.must_cancel = false;
    }
    if p.is_subclass(class, Value::Type(T::CancelledError)) {
        if let Some(inner) = future_mut(p, task) {
            inner.cancelled = Some(exc);
            inner.message = Value::Undef;
        }
        let error = Some("asyncio.exceptions.CancelledError".to_owned());
        ended(p, th, task, error.map(|error| (error, exc)));
        return finish(p, th, task, Outcome::Cancelled);
    }
    let error = origin::last_line(p, exc);
    ended(p, th, task, Some((error, exc)));
    super::future::fail(p, th, task, exc)
}

/// Nobody took the exception of a task, or that of a gathering's task, or of another future.
pub fn tell_lost(p: &mut Process, th: &Thread, r: Ref) {
    let Some(inner) = future(p, r) else { return };
    let Outcome::Exception(exc, _) = inner.outcome else { return };
    let failed = |r: &Ref| {
        future(p, *r).is_some_and(
            |child| matches!(child.outcome, Outcome::Exception(other, _) if other == exc),
        )
    };
    let source = match &inner.role {
        Role::Gather(gather) => gather.children.iter().copied().find(failed).unwrap_or(r),
        _ => r,
    };
    let here = p.actor(th);
    let task = future(p, source).and_then(Future::task).map_or(here.task, |task| task.number);
    let error = origin::last_line(p, exc);
    let event = Event {
        actor: Actor { task, ..here },
        line: origin::line(p, exc),
        step: p.step_now(),
        time_us: p.now_us(),
        kind: EventKind::Raise { error, roots: origin::roots(p, th, exc) },
    };
    p.events.push(event);
}

/// The line of the person's code that a coroutine which does not run stands at; 0 if none.
pub fn line(p: &Process, coroutine: Ref) -> u32 {
    let mut line = 0;
    let mut at = coroutine;
    while let Object::Generator(g) = p.get(at) {
        if let Some(frame) = &g.frame {
            let code = p.program.code(frame.code);
            if !code.hidden {
                line = match g.state {
                    GeneratorState::Created => code.first_line,
                    _ => code.infos.get(frame.pc as usize).map_or(0, |info| info.place.line),
                };
            }
        }
        let Value::Ref(inner) = g.awaiting else { break };
        at = inner;
    }
    line
}

#[inline]
fn event(p: &Process, th: &Thread, task: &Task, kind: EventKind) -> Event {
    Event {
        actor: Actor { process: p.pid, thread: th.id.0, task: task.number },
        line: line(p, task.coroutine),
        step: p.step_now(),
        time_us: p.now_us(),
        kind,
    }
}

fn tell_wait(p: &mut Process, th: &Thread, r: Ref, on: Ref) {
    let Some(task) = future(p, r).and_then(Future::task) else { return };
    if task.shown == Shown::Never {
        return;
    }
    let what = super::status::waits_for(p, th, task, on);
    let purpose = future(p, on).and_then(|inner| inner.purpose.as_ref());
    let until_us = purpose.and_then(|purpose| purpose.until_us);
    let on = purpose.and_then(|purpose| purpose.on.as_ref()).map(|object| object.0);
    let event = event(p, th, task, EventKind::Wait { what, until_us, on, lock: on });
    p.events.push(event);
    if let Some(part) = future_mut(p, r).and_then(Future::task_mut) {
        part.shown = Shown::Waiting;
    }
}

/// The task takes a step: who waited goes on, and another task than before runs.
pub fn tell_step(p: &mut Process, th: &Thread, r: Ref) {
    let Some(inner) = future_mut(p, r) else { return };
    let core = inner.core;
    let Some(part) = inner.task_mut() else { return };
    let Some(woken) = part.goes_on() else { return };
    let number = part.number;
    let coroutine = part.coroutine;
    let switched = event_loop_mut(p, core).is_some_and(|inner| inner.switches_to(number));
    if switched || woken {
        let line = line(p, coroutine);
        let actor = Actor { process: p.pid, thread: th.id.0, task: number };
        tell_news(p, actor, line, (switched, woken));
    }
}

/// Another task than before runs, this one, or it waited until now.
#[inline]
pub(super) fn tell_news(p: &mut Process, actor: Actor, line: u32, (switched, woken): (bool, bool)) {
    let (step, time_us) = (p.step_now(), p.now_us());
    if switched {
        p.events.push(Event { actor, line, step, time_us, kind: EventKind::Switch });
    }
    if woken {
        p.events.push(Event { actor, line, step, time_us, kind: EventKind::Wake });
    }
}

/// `error` is the last line of what it ended with, and the exception.
fn ended(p: &mut Process, th: &Thread, r: Ref, error: Option<(String, Ref)>) {
    let Some(task) = future(p, r).and_then(Future::task) else { return };
    if task.shown == Shown::Never {
        return;
    }
    let raised = error.as_ref().map_or(0, |(_, exc)| origin::line(p, *exc));
    let error = error.map(|(error, _)| error);
    let mut event = event(p, th, task, EventKind::End { error });
    event.line = if raised == 0 { event.line } else { raised };
    p.events.push(event);
}

/// Tasks that are not done, of one loop, in the order of their creation.
pub fn pending(p: &Process, core: Ref) -> Vec<Ref> {
    let mut tasks: Vec<(u32, Ref)> = p
        .heap
        .objects()
        .filter_map(|(r, object)| match object {
            Object::Future(inner) if inner.core == core && !inner.is_done() => {
                Some((inner.task()?.number, r))
            }
            _ => None,
        })
        .collect();
    tasks.sort_unstable();
    tasks.into_iter().map(|(_, r)| r).collect()
}

/// Words for a wait whose purpose is not known.
pub(super) fn plain_wait(name: Name) -> WaitFor {
    WaitFor::Future { name }
}

/// A task that was just made takes its first step at once, in the middle of another's or of a callback:
/// gives the task whose place it takes, and the context of that.
pub fn enter(p: &mut Process, th: &mut Thread, r: Ref) -> Option<(Option<Ref>, Value)> {
    let inner = future_mut(p, r)?;
    let core = inner.core;
    let part = inner.task_mut()?;
    let (number, context) = (part.number, part.context);
    let queue = event_loop_mut(p, core)?;
    if let Some(Ready::Step(last)) = queue.ready.back()
        && *last == r
    {
        queue.ready.pop_back();
    }
    let before = queue.current.replace(r);
    let outside = std::mem::replace(&mut th.context, context);
    th.task = number;
    tell_step(p, th, r);
    Some((before, outside))
}

/// That step is over, and what it was made in goes on.
pub fn leave(p: &mut Process, th: &mut Thread, r: Ref, before: Option<Ref>, outside: Value) {
    let context = std::mem::replace(&mut th.context, outside);
    th.task = before
        .and_then(|before| future(p, before)?.task().map(|part| part.number))
        .unwrap_or_default();
    let Some(inner) = future_mut(p, r) else { return };
    let core = inner.core;
    if let Some(part) = inner.task_mut() {
        part.context = context;
    }
    if let Some(inner) = event_loop_mut(p, core) {
        inner.current = before;
    }
    if let Some(before) = before {
        tell_step(p, th, before);
    }
}
