//! The native frame of a running loop: its iterations and turns.

use serde::{Deserialize, Serialize};

use super::{
    EventLoop, Future, Hook, Outcome, Ready, Role, Work, any_time, event_loop, event_loop_mut,
    future, future_mut, gather, hook, task,
    task::{Did, stepped},
};
use crate::{
    interp::{Next, Stop, call::call_values, generator},
    object::Object,
    process::{Flow, Process, R},
    refs::{self, Each},
    thread::{Block, BlockReason, Frame, Ret, Thread},
    types::T,
    value::{Ref, Value},
};

/// An event loop that runs: the bottom of what its callbacks and tasks run on.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct LoopFrame {
    pub ret: Ret,
    pub core: Ref,
    pub turn: Turn,
    /// When the turn began, in microseconds, in debug mode.
    pub(super) began_us: Option<u64>,
    /// The context of whoever runs the loop.
    outside: Value,
}

/// What the loop is doing.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Turn {
    /// Between two turns.
    None,
    /// A turn is over and nobody was told.
    Over,
    /// It waits for a timer, or for another thread.
    Waiting,
    Task(Ref),
    Call(Ready),
    /// The call had to wait and is made again.
    Again(Ready),
    /// A hook of the prelude runs.
    Hook,
}

impl LoopFrame {
    pub fn new(core: Ref, outside: Value) -> LoopFrame {
        LoopFrame { ret: Ret::Drop, core, turn: Turn::None, began_us: None, outside }
    }

    pub(crate) fn each_ref(&mut self, each: Each<'_>) {
        refs::reference(&mut self.core, each);
        refs::value(&mut self.outside, each);
        match &mut self.turn {
            Turn::Task(r) => refs::reference(r, each),
            Turn::Call(ready) | Turn::Again(ready) => ready.each_ref(each),
            Turn::None | Turn::Over | Turn::Waiting | Turn::Hook => {}
        }
    }

    /// Every value it holds.
    pub(crate) fn references(&self, each: &mut dyn FnMut(Value)) {
        each(Value::Ref(self.core));
        each(self.outside);
        match &self.turn {
            Turn::Task(r) => each(Value::Ref(*r)),
            Turn::Call(ready) | Turn::Again(ready) => ready.references(each),
            Turn::None | Turn::Over | Turn::Waiting | Turn::Hook => {}
        }
    }
}

impl LoopFrame {
    /// Whether it comes next that an iteration begins: the loop sees which timers are due.
    pub fn is_about_to_look(&self, p: &Process) -> bool {
        let between = matches!(self.turn, Turn::None | Turn::Over);
        let Some(inner) = event_loop(p, self.core).filter(|_| between) else { return false };
        inner.batch == 0 && !(inner.iterating && inner.stopping)
    }
}

fn top(th: &mut Thread) -> Option<&mut LoopFrame> {
    match th.frames.last_mut() {
        Some(Frame::Loop(frame)) => Some(frame),
        _ => None,
    }
}

/// One turn of the loop on top of the thread's stack.
pub(crate) fn step(p: &mut Process, th: &mut Thread, limit: u64) -> R<Next> {
    if p.steps >= limit {
        return Ok(Next::Stop(Stop::Fuel));
    }
    let Some(frame) = top(th) else { return Ok(Next::Frames) };
    let core = frame.core;
    match std::mem::replace(&mut frame.turn, Turn::None) {
        Turn::Over if p.host_loop => return Ok(Next::Stop(Stop::LoopTurn)),
        Turn::Waiting => th.resumed = None,
        Turn::Again(ready) => {
            p.steps += 1;
            return run(p, th, core, ready);
        }
        _ => {}
    }
    p.steps += 1;
    p.maybe_collect(th)?;
    loop {
        let timed = event_loop(p, core).is_some_and(|inner| !inner.timers.is_empty());
        let now_us = if timed { p.moment_us() } else { 0 };
        let Some(inner) = event_loop_mut(p, core) else { return Ok(Next::Frames) };
        if inner.batch > 0
            && let Some(ready) = inner.ready.pop_front()
        {
            inner.batch -= 1;
            return run(p, th, core, ready);
        }
        inner.batch = 0;
        if std::mem::replace(&mut inner.iterating, false) && inner.stopping {
            return end(p, th, core);
        }
        inner.take_due(now_us);
        let woken = std::mem::take(&mut inner.woken);
        let rung = any_time::take_rung(p, core);
        let Some(inner) = event_loop_mut(p, core) else { return Ok(Next::Frames) };
        inner.ready.extend(rung.into_iter().map(Ready::Handle));
        if inner.ready.is_empty() && !inner.stopping {
            if woken {
                continue;
            }
            return wait(p, th, core);
        }
        inner.iterating = true;
        inner.batch = inner.ready.len();
    }
}

fn wait(p: &mut Process, th: &mut Thread, core: Ref) -> R<Next> {
    // Whole milliseconds, as CPython's `EpollSelector.select` waits: timers of the same length that
    // were set one after the other are due in the same turn.
    let deadline = event_loop(p, core).and_then(EventLoop::next_deadline).map(|at| {
        let now_us = p.moment_us();
        now_us + at.saturating_sub(now_us).div_ceil(1000) * 1000
    });
    if let Some(frame) = top(th) {
        frame.turn = Turn::Waiting;
    }
    match p.block(th, BlockReason::Loop(core), deadline, None) {
        Flow::Block(block) => Ok(Next::Block(block)),
        _ => Ok(Next::Block(Block { reason: BlockReason::Loop(core), deadline })),
    }
}

/// Whether a loop that waits may go on before its deadline.
pub fn is_woken(p: &Process, core: Ref) -> bool {
    event_loop(p, core).is_none_or(|inner| inner.woken) || any_time::has_rung(p, core)
}

/// `run_forever` is over.
fn end(p: &mut Process, th: &mut Thread, core: Ref) -> R<Next> {
    let ret = leave(p, th, core);
    p.hand_down(th, ret, Value::None)
}

/// The loop's frame leaves the stack.
fn leave(p: &mut Process, th: &mut Thread, core: Ref) -> Ret {
    let Some(Frame::Loop(frame)) = th.frames.pop() else { return Ret::Drop };
    if let Some(inner) = event_loop_mut(p, core) {
        inner.stopping = false;
        inner.iterating = false;
        inner.batch = 0;
        inner.runner = None;
        inner.current = None;
    }
    th.running_loop = None;
    th.task = 0;
    th.context = frame.outside;
    frame.ret
}

/// Begins a turn.
fn run(p: &mut Process, th: &mut Thread, core: Ref, ready: Ready) -> R<Next> {
    let debug = event_loop(p, core).is_some_and(|inner| inner.debug);
    let began_us = debug.then(|| p.clock_us());
    if let Some(frame) = top(th) {
        frame.began_us = began_us;
    }
    match ready {
        Ready::Step(task) => resume(p, th, core, task, None),
        Ready::Wake { task, future: on } => {
            // That what it waited for was cancelled says what is raised: a second `cancel` adds nothing.
            if future(p, on).is_some_and(|inner| inner.outcome == Outcome::Cancelled)
                && let Some(part) = future_mut(p, task).and_then(Future::task_mut)
            {
                part.must_cancel = false;
            }
            resume(p, th, core, task, None)
        }
        Ready::Throw { task, exception } => resume(p, th, core, task, Some(exception)),
        Ready::Gather { outer, child } => {
            gather::child_done(p, th, outer, child)?;
            over(p, th)
        }
        Ready::Stop { future: done } => {
            if let Some(inner) = future(p, done)
                && !ends_loop(p, inner)
                && let Some(inner) = event_loop_mut(p, core)
            {
                inner.stopping = true;
            }
            over(p, th)
        }
        Ready::Done { function, future, context } => {
            let again = Ready::Done { function, future, context };
            call(p, th, again, function, &[Value::Ref(future)], context)
        }
        Ready::Handle(handle) => {
            let Object::Handle(inner) = p.get(handle) else { return over(p, th) };
            match &inner.work {
                Work::Nothing => over(p, th),
                Work::Result { future: sleeper, value } => {
                    let (sleeper, value) = (*sleeper, *value);
                    if future(p, sleeper).is_some_and(|inner| !inner.is_done()) {
                        super::future::finish(p, th, sleeper, Outcome::Result(value))?;
                    }
                    over(p, th)
                }
                Work::Call { function, args } => {
                    let (function, args, context) = (*function, args.clone(), inner.context);
                    call(p, th, Ready::Handle(handle), function, &args, context)
                }
            }
        }
    }
}

/// A future that ended with what ends the program: the exception itself stops the loop.
fn ends_loop(p: &Process, inner: &Future) -> bool {
    match &inner.outcome {
        Outcome::Exception(exc, _) => is_fatal(p, *exc),
        _ => false,
    }
}

fn is_fatal(p: &Process, exc: Ref) -> bool {
    let class = p.class_of(Value::Ref(exc));
    p.is_subclass(class, Value::Type(T::SystemExit))
        || p.is_subclass(class, Value::Type(T::KeyboardInterrupt))
}

fn call(
    p: &mut Process,
    th: &mut Thread,
    ready: Ready,
    function: Value,
    args: &[Value],
    context: Value,
) -> R<Next> {
    th.context = context;
    if let Some(frame) = top(th) {
        frame.turn = Turn::Call(ready.clone());
    }
    let next = call_values(p, th, function, args, Value::Undef, Ret::Native)?;
    if matches!(next, Next::Block(_))
        && let Some(frame) = top(th)
    {
        frame.turn = Turn::Again(ready);
    }
    Ok(next)
}

/// A task's coroutine goes on.
fn resume(p: &mut Process, th: &mut Thread, core: Ref, r: Ref, exception: Option<Ref>) -> R<Next> {
    let Some(inner) = future_mut(p, r) else { return over(p, th) };
    if inner.is_done() {
        return over(p, th);
    }
    let Role::Task(part) = &mut inner.role else { return over(p, th) };
    let must_cancel = std::mem::replace(&mut part.must_cancel, false);
    part.waiter = None;
    let (coroutine, number, context) = (part.coroutine, part.number, part.context);
    th.context = context;
    th.task = number;
    if let Some(frame) = top(th) {
        frame.turn = Turn::Task(r);
    }
    if let Some(inner) = event_loop_mut(p, core) {
        inner.current = Some(r);
    }
    task::tell_step(p, th, r);
    let exception = match exception {
        Some(exc)
            if must_cancel
                && !p.is_subclass(p.class_of(Value::Ref(exc)), Value::Type(T::CancelledError)) =>
        {
            Some(super::future::cancelled_error(p, th, r))
        }
        None if must_cancel => Some(super::future::cancelled_error(p, th, r)),
        other => other,
    };
    match exception {
        Some(exc) => generator::throw(p, th, coroutine, exc, Ret::Native),
        None => generator::resume(p, th, coroutine, Value::None, Ret::Native),
    }
}

/// The turn is over.
fn over(p: &mut Process, th: &mut Thread) -> R<Next> {
    let Some(frame) = top(th) else { return Ok(Next::Frames) };
    let (core, began_us, outside) = (frame.core, frame.began_us.take(), frame.outside);
    let turn = std::mem::replace(&mut frame.turn, Turn::Over);
    if let Turn::Task(r) = turn {
        let context = th.context;
        if let Some(part) = future_mut(p, r).and_then(Future::task_mut) {
            part.context = context;
        }
    }
    th.context = outside;
    th.task = 0;
    let took = began_us.map(|began_us| p.clock_us().saturating_sub(began_us));
    let Some(inner) = event_loop_mut(p, core) else { return Ok(Next::Frames) };
    inner.current = None;
    if let Some(took) = took.filter(|took| inner.debug && *took >= inner.slow_us) {
        let what = match turn {
            Turn::Task(r) | Turn::Call(Ready::Handle(r)) => Value::Ref(r),
            _ => Value::None,
        };
        let args = [inner.object, what, Value::Float(took as f64 / 1e6)];
        return run_hook(p, th, Hook::Slow, &args);
    }
    Ok(Next::Frames)
}

fn run_hook(p: &mut Process, th: &mut Thread, which: Hook, args: &[Value]) -> R<Next> {
    let function = hook(p, which);
    if function.is_none() {
        return Ok(Next::Frames);
    }
    if let Some(frame) = top(th) {
        frame.turn = Turn::Hook;
    }
    call_values(p, th, function, args, Value::Undef, Ret::Native)
}

/// A callback or task's frame on top of the loop returned.
pub(crate) fn returned(p: &mut Process, th: &mut Thread, value: Value) -> R<Next> {
    match top(th).map(|frame| frame.turn.clone()) {
        Some(Turn::Task(task)) => {
            stepped(p, th, task, Did::Returned(value))?;
            over(p, th)
        }
        Some(Turn::Hook) => {
            if let Some(frame) = top(th) {
                frame.turn = Turn::Over;
            }
            Ok(Next::Frames)
        }
        _ => {
            let next = over(p, th)?;
            // Nobody takes what a callback gives.
            p.dropped_aside(th, value)?;
            Ok(next)
        }
    }
}

/// A task's coroutine on top of the loop yielded.
pub(crate) fn yielded(p: &mut Process, th: &mut Thread, value: Value) -> R<Next> {
    let task = match top(th).map(|frame| &frame.turn) {
        Some(Turn::Task(task)) => *task,
        _ => return over(p, th),
    };
    stepped(p, th, task, Did::Yielded(value))?;
    over(p, th)
}

/// An exception left the frames on top of the loop. False if the loop's own frame ends with it.
pub(crate) fn raised(p: &mut Process, th: &mut Thread, exc: Ref) -> R<bool> {
    let Some(frame) = top(th) else { return Ok(false) };
    let core = frame.core;
    let turn = std::mem::replace(&mut frame.turn, Turn::Hook);
    let fatal = is_fatal(p, exc);
    match turn {
        Turn::Task(task) => {
            if let Some(frame) = top(th) {
                frame.turn = Turn::Task(task);
            }
            task::raised(p, th, task, exc)?;
            if fatal {
                leave(p, th, core);
                return Ok(false);
            }
            over(p, th)?;
            crate::finalize::lost(p, th, task)?;
            Ok(true)
        }
        Turn::Call(ready) if !fatal => {
            if let Some(frame) = top(th) {
                frame.turn = Turn::Call(ready.clone());
            }
            over(p, th)?;
            let handle = handle_of(p, th, core, ready);
            let what = super::show::handle_call(p, handle);
            let message = p.str(th, format!("Exception in callback {what}"));
            let object = event_loop(p, core).map_or(Value::None, |inner| inner.object);
            let args = [object, message, Value::Ref(exc), Value::Ref(handle)];
            run_hook(p, th, Hook::CallbackFailed, &args)?;
            Ok(true)
        }
        _ => {
            leave(p, th, core);
            Ok(false)
        }
    }
}

/// The handle of a turn, made now if it never had one.
fn handle_of(p: &mut Process, th: &Thread, core: Ref, ready: Ready) -> Ref {
    let (work, context) = match ready {
        Ready::Handle(handle) => return handle,
        Ready::Done { function, future, context } => {
            (Work::Call { function, args: [Value::Ref(future)].into() }, context)
        }
        _ => (Work::Nothing, Value::None),
    };
    let handle = super::Handle::new(core, work, context);
    p.heap.alloc(th.region, Object::Handle(Box::new(handle)))
}

/// Pushes the frame of `run_forever`.
pub fn begin(p: &mut Process, th: &mut Thread, core: Ref) -> Flow {
    let outside = th.context;
    th.running_loop = Some(core);
    let runner = th.id.0;
    if let Some(inner) = event_loop_mut(p, core) {
        inner.runner = Some(runner);
    }
    Flow::Push(Frame::Loop(Box::new(LoopFrame::new(core, outside))))
}
