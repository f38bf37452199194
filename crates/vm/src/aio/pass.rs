//! `await asyncio.sleep(0)` of a task right on its loop: the next task takes its place.

use heddle_protocol::Actor;

use super::{
    EventLoop, Ready,
    frame::Turn,
    task::{self, Task},
};
use crate::{
    heap::Room,
    interp::Next,
    object::{GeneratorState, Object, copy_few},
    op::Op,
    process::{Process, R},
    thread::{Frame, Ret, Thread},
    value::{Ref, Value},
};

/// Instructions after the call up to the one that waits: `GetAwaitable`, `None`, `Send`.
const TO_WAIT: u32 = 3;

/// What the call of `asyncio.sleep`, made by the frame on top, comes to where it is awaited at once and
/// there is no time to wait for, the commonest way to let others go first: its coroutine would do no more
/// than await a pause, and nobody else can get hold of it. A pause, or, where the stretch is long enough,
/// that the task has come to wait for it.
pub(crate) fn call(p: &mut Process, th: &mut Thread, delay: Value, ret: Ret) -> Option<R<Next>> {
    let (Value::Int(..=0), Ret::To(to)) = (delay, ret) else { return None };
    let Some(Frame::Python(frame)) = th.frames.last_mut() else { return None };
    let ops = p.program.code(frame.code).ops.get(frame.pc as usize + 1..)?;
    let [Op::GetAwaitable { d, s }, rest @ ..] = ops else { return None };
    if *s != to || p.heap.is_watched() {
        return None;
    }
    if p.steps + u64::from(TO_WAIT) <= p.pacing.until
        && frame.ret == Ret::Native
        && let [Op::None { d: none }, Op::Send { it, v, .. }, ..] = rest
        && (d, none) == (it, v)
    {
        frame.pc += TO_WAIT;
        let registers = &mut th.stack[frame.base as usize..];
        registers[usize::from(*it)] = Value::Ref(p.program.pause());
        registers[usize::from(*v)] = Value::None;
        return Some(Ok(Next::Pause { steps: u64::from(TO_WAIT) }));
    }
    // No object either: handles do not depend on where a stretch ends.
    let pause = Value::Ref(p.program.pause_ahead());
    Some(p.finish(th, ret, pause))
}

/// The frame on top comes to wait for a pause: next time it is over.
pub(crate) fn wait_for_pause(p: &mut Process, th: &mut Thread, pause: Ref) {
    if pause != p.program.pause_ahead() {
        *p.heap.get_mut(pause) = Object::Pause(true);
    } else if let Some(Frame::Python(frame)) = th.frames.last()
        && let Op::Send { it, .. } = p.program.code(frame.code).ops[frame.pc as usize]
    {
        let at = frame.base as usize + usize::from(it);
        th.stack[at] = Value::Ref(p.program.pause());
    }
}

/// The frame on top, a task's coroutine, waits for the program's pause: it goes to the end of the loop's
/// queue, and the loop's next turn begins, if that is a step of a task whose coroutine can go on as it
/// stands. The events and steps are those of leaving and entering them one after the other. False, and
/// nothing done, where anything else has a say, or where another thread made one of the objects.
pub(crate) fn pass_on(p: &mut Process, th: &mut Thread, limit: u64) -> bool {
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
    let pause = p.program.pause();
    let Some(room) = p.heap.unwatched_room(th.region) else { return false };
    let Some(Object::EventLoop(inner)) = room.get(core) else { return false };
    let Some(next) = next_task(inner) else { return false };
    let Some((entering, number, context)) = ready_task(&room, next) else { return false };
    let Some(Object::Generator(g)) = room.get(entering) else { return false };
    let (GeneratorState::Suspended, Some(frame)) = (g.state, &g.frame) else { return false };
    let awaits_generator = match g.awaiting {
        Value::Ref(r) if r != pause => match room.get(r) {
            Some(object) => matches!(object, Object::Generator(_)),
            None => return false,
        },
        _ => false,
    };
    if !room.has(leaving) || !room.has(old) {
        return false;
    }
    let (old_code, code) = (p.program.code(top.code), p.program.code(frame.code));
    let pc = frame.pc as usize;
    let Op::Send { d, it, v } = code.ops[pc] else { return false };
    if code.hidden {
        return false;
    }
    let line = if awaits_generator { task::line(p, entering) } else { code.infos[pc].place.line };
    let Some(mut room) = p.heap.unwatched_room(th.region) else { return false };
    // The one is left.
    let base = top.base as usize;
    let height = usize::from(old_code.infos[top.pc as usize].height).max(old_code.locals.len());
    let need = base + usize::from(code.registers);
    if let Some(Object::Generator(g)) = room.get_mut(leaving) {
        g.state = GeneratorState::Suspended;
        g.keep(&th.stack[base..base + height]);
        g.awaiting = Value::Ref(pause);
        g.frame = Some(*top);
    }
    if let Some(part) = task_mut(&mut room, old) {
        part.context = th.context;
    }
    let mut woken = None;
    if let Some(part) = task_mut(&mut room, next) {
        part.waiter = None;
        woken = part.goes_on();
    }
    let mut switched = false;
    if let Some(Object::EventLoop(inner)) = room.get_mut(core) {
        inner.ready.push_back(Ready::Step(old));
        if inner.batch == 0 {
            inner.iterating = true;
            inner.batch = inner.ready.len();
        }
        inner.batch -= 1;
        inner.ready.pop_front();
        inner.current = Some(next);
        switched = woken.is_some() && inner.switches_to(number);
    }
    let woken = woken == Some(true);
    // The other one is entered.
    p.steps += 1;
    turns.turn = Turn::Task(next);
    (th.context, th.task) = (context, number);
    if th.stack.len() < need {
        th.stack.resize(need + 64, Value::Undef);
    }
    let registers = &mut th.stack[base..need];
    if let Some(Object::Generator(g)) = room.get_mut(entering) {
        if let Some(frame) = &g.frame {
            *top = *frame;
        }
        (top.base, top.ret, top.generator) = (base as u32, Ret::Native, Some(entering));
        top.answer = Value::Undef;
        (g.state, g.awaiting, g.frame) = (GeneratorState::Running, Value::None, None);
        copy_few(&g.registers, &mut registers[..g.registers.len()]);
    }
    registers[usize::from(v)] = Value::None;
    // A pause is over: the instruction that waited gives None.
    let over = match registers[usize::from(it)] {
        Value::Ref(r) => r == pause || matches!(room.get(r), Some(Object::Pause(true))),
        _ => false,
    };
    let goes_on = over && p.steps + 1 < limit;
    if goes_on {
        top.pc += 1;
        registers[usize::from(d)] = Value::None;
    }
    if switched || woken {
        let actor = Actor { process: p.pid, thread: th.id.0, task: number };
        task::tell_news(p, actor, line, (switched, woken));
    }
    p.steps += u64::from(goes_on);
    true
}

/// The task whose step is the loop's next turn, if nothing comes in between.
#[inline(always)]
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

#[inline(always)]
fn task_mut<'r>(room: &'r mut Room<'_>, r: Ref) -> Option<&'r mut Task> {
    match room.get_mut(r)? {
        Object::Future(inner) => inner.task_mut(),
        _ => None,
    }
}

/// The coroutine, number and context of a task that takes a step as usual.
#[inline(always)]
fn ready_task(room: &Room<'_>, r: Ref) -> Option<(Ref, u32, Value)> {
    let Some(Object::Future(inner)) = room.get(r) else { return None };
    if inner.is_done() {
        return None;
    }
    let part = inner.task().filter(|part| !part.must_cancel)?;
    Some((part.coroutine, part.number, part.context))
}
