//! `await asyncio.sleep(0)` of a task right on its loop: the next task takes its place.

use super::{
    EventLoop, Future, Ready, event_loop, event_loop_mut, frame::Turn, future, future_mut, task,
};
use crate::{
    code::{Code, CodeId, CodeKind},
    interp::Next,
    object::{GeneratorState, Object, copy_few},
    op::Op,
    process::{Process, R},
    thread::{Frame, Ret, Thread},
    value::{Ref, Value},
};

/// Instructions after the call up to the one that waits: `GetAwaitable`, `None`, `Send`.
const TO_WAIT: u32 = 3;

/// Whether a call is `await asyncio.sleep(0)`, the commonest way to let others go first: its coroutine
/// would do no more than await a pause, and nobody else can get hold of it.
fn is_pause(p: &Process, th: &Thread, code: &Code, delay: Value, ret: Ret) -> bool {
    let awaited = |d| {
        let Some(Frame::Python(frame)) = th.frames.last() else { return false };
        let next = p.program.code(frame.code).ops.get(frame.pc as usize + 1);
        matches!(next, Some(Op::GetAwaitable { s, .. }) if *s == d)
    };
    code.hidden
        && code.kind == CodeKind::Coroutine
        && matches!(delay, Value::Int(..=0))
        && *code.qualname == *"sleep"
        && !p.heap.is_watched()
        && matches!(ret, Ret::To(d) if awaited(d))
}

/// What the call of a function whose code this is comes to, if it is such a one: a pause, or, where the
/// stretch is long enough, that the task has come to wait for it.
pub(crate) fn call(
    p: &mut Process,
    th: &mut Thread,
    code: CodeId,
    delay: Value,
    ret: Ret,
) -> Option<R<Next>> {
    if !is_pause(p, th, p.program.code(code), delay, ret) {
        return None;
    }
    let goes_on = p.steps + u64::from(TO_WAIT) <= p.pacing.until;
    if goes_on
        && let Some(Frame::Python(frame)) = th.frames.last_mut()
        && frame.ret == Ret::Native
        && let [Op::GetAwaitable { d, .. }, Op::None { d: none }, Op::Send { it, v, .. }, ..] =
            p.program.code(frame.code).ops[frame.pc as usize + 1..]
        && (d, none) == (it, v)
    {
        frame.pc += TO_WAIT;
        let (base, region) = (frame.base as usize, th.region);
        let pause = p.heap.alloc(region, Object::Pause(true));
        th.stack[base + usize::from(it)] = Value::Ref(pause);
        th.stack[base + usize::from(v)] = Value::None;
        return Some(Ok(Next::Pause { pause, steps: u64::from(TO_WAIT) }));
    }
    let pause = p.alloc(th, Object::Pause(false));
    Some(p.finish(th, ret, pause))
}

/// The frame on top, a task's coroutine, waits for a pause: it goes to the end of the loop's queue, and
/// the loop's next turn begins, if that is a step of a task whose coroutine can go on as it stands. The
/// events and steps are those of leaving and entering them one after the other. False, and nothing done,
/// where anything else has a say.
pub(crate) fn pass_on(p: &mut Process, th: &mut Thread, pause: Ref, limit: u64) -> bool {
    if p.steps >= limit
        || p.host_loop
        || p.heap.bytes() > p.heap.threshold
        || th.frames.len() > p.recursion_limit as usize
    {
        return false;
    }
    let [.., Frame::Loop(turns), Frame::Python(top)] = &mut th.frames[..] else { return false };
    let (&Turn::Task(old), None) = (&turns.turn, turns.began_us) else { return false };
    let (Ret::Native, Some(leaving), core) = (top.ret, top.generator, turns.core) else {
        return false;
    };
    let Some(next) = event_loop(p, core).and_then(next_task) else { return false };
    let Some((entering, number, context)) = ready_task(p, next) else { return false };
    let Object::Generator(g) = p.heap.peek(entering) else { return false };
    let (GeneratorState::Suspended, Some(frame)) = (g.state, g.frame) else { return false };
    let program = &p.program;
    let (old_code, code) = (program.code(top.code), program.code(frame.code));
    let Op::Send { d, it, v } = code.ops[frame.pc as usize] else { return false };
    if code.hidden {
        return false;
    }
    // The one is left.
    let base = top.base as usize;
    let height = usize::from(old_code.infos[top.pc as usize].height).max(old_code.locals.len());
    let need = base + usize::from(code.registers);
    if let Object::Generator(g) = p.heap.get_mut(leaving) {
        g.state = GeneratorState::Suspended;
        g.keep(&th.stack[base..base + height]);
        g.awaiting = Value::Ref(pause);
        g.frame = Some(*top);
    }
    if let Some(part) = future_mut(p, old).and_then(Future::task_mut) {
        part.context = th.context;
    }
    if let Some(inner) = event_loop_mut(p, core) {
        inner.ready.push_back(Ready::Step(old));
        if inner.batch == 0 {
            inner.iterating = true;
            inner.batch = inner.ready.len();
        }
        inner.batch -= 1;
        inner.ready.pop_front();
        inner.current = Some(next);
    }
    // The other one is entered.
    p.steps += 1;
    turns.turn = Turn::Task(next);
    *top = frame;
    (top.base, top.ret, top.generator) = (base as u32, Ret::Native, Some(entering));
    top.answer = Value::Undef;
    (th.context, th.task) = (context, number);
    if let Some(part) = future_mut(p, next).and_then(Future::task_mut) {
        part.waiter = None;
    }
    task::tell_step(p, th, next);
    if th.stack.len() < need {
        th.stack.resize(need + 64, Value::Undef);
    }
    if let Object::Generator(g) = p.heap.get_mut(entering) {
        (g.state, g.awaiting, g.frame) = (GeneratorState::Running, Value::None, None);
        copy_few(&g.registers, &mut th.stack[base..base + g.registers.len()]);
        g.registers.clear();
    }
    th.stack[base + usize::from(v)] = Value::None;
    // A pause is over: the instruction that waited gives None.
    let over = |it: Value| matches!(p.object(it), Some(Object::Pause(true)));
    if p.steps + 1 < limit
        && over(th.stack[base + usize::from(it)])
        && let Some(Frame::Python(top)) = th.frames.last_mut()
    {
        p.steps += 1;
        top.pc += 1;
        th.stack[base + usize::from(d)] = Value::None;
    }
    true
}

/// The task whose step is the loop's next turn, if nothing comes in between.
fn next_task(inner: &EventLoop) -> Option<Ref> {
    let plain = !inner.debug && !inner.closed && !inner.has_timers();
    let begins = inner.batch == 0;
    if !plain || begins && inner.stopping {
        return None;
    }
    match inner.ready.front()? {
        Ready::Step(task) | Ready::Wake { task, .. } => Some(*task),
        _ => None,
    }
}

/// The coroutine, number and context of a task that takes a step as usual.
fn ready_task(p: &Process, r: Ref) -> Option<(Ref, u32, Value)> {
    let inner = future(p, r).filter(|inner| !inner.is_done())?;
    let part = inner.task().filter(|part| !part.must_cancel)?;
    Some((part.coroutine, part.number, part.context))
}
