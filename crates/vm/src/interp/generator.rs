//! Frames that can be left and entered again: generators, coroutines, async generators.

use super::{
    Next, Stop,
    arith::take_answer,
    attr,
    ret::{advance, put},
    steps,
};
use crate::{
    code::{Code, Program},
    object::{FEW, GeneratorKind, GeneratorState, Object, StepKind, TraceEntry, copy_few},
    op::{Op, Reg},
    ops,
    process::{Fault, Process, R},
    sym,
    thread::{Frame, Ret, Thread},
    types::T,
    value::{Ref, Value},
};

pub(super) fn is_async(p: &Process, generator: Ref) -> bool {
    matches!(p.heap.get(generator), Object::Generator(g) if g.kind == GeneratorKind::Async)
}

/// The generator's frame is over for good.
pub(crate) fn end(p: &mut Process, generator: Ref) {
    if let Object::Generator(g) = p.heap.get_mut(generator) {
        (g.state, g.frame) = (GeneratorState::Ended, None);
        g.registers = Vec::new();
        g.awaiting = Value::None;
    }
}

/// Enters a generator: its frame goes on the stack and receives `sent`.
pub(crate) fn resume(
    p: &mut Process,
    th: &mut Thread,
    generator: Ref,
    sent: Value,
    ret: Ret,
) -> R<Next> {
    enter(p, th, generator, sent, ret)?;
    Ok(Next::Frames)
}

fn kind_name(kind: GeneratorKind) -> &'static str {
    match kind {
        GeneratorKind::Generator => "generator",
        GeneratorKind::Coroutine => "coroutine",
        GeneratorKind::Async => "async generator",
    }
}

fn enter(p: &mut Process, th: &mut Thread, generator: Ref, sent: Value, ret: Ret) -> R<()> {
    let top = th
        .top()
        .map_or(0, |frame| frame.base as usize + usize::from(p.program.code(frame.code).registers));
    let at = top + 2;
    let too_deep = super::depth::too_deep(p, th);
    let Object::Generator(g) = p.heap.get_mut(generator) else { return Ok(()) };
    let kind = g.kind;
    let started = g.state != GeneratorState::Created;
    match g.state {
        GeneratorState::Running => {
            return p.value_error(th, format!("{} already executing", kind_name(kind)));
        }
        GeneratorState::Created if !sent.is_none() => {
            return p.type_error(
                th,
                format!("can't send non-None value to a just-started {}", kind_name(kind)),
            );
        }
        GeneratorState::Ended if kind == GeneratorKind::Coroutine => {
            return p.raise(th, T::RuntimeError, "cannot reuse already awaited coroutine");
        }
        GeneratorState::Ended => return Ok(()),
        GeneratorState::Created | GeneratorState::Suspended => {}
    }
    g.state = GeneratorState::Running;
    g.awaiting = Value::None;
    if too_deep {
        // As in CPython, its frame is entered and fails there.
        (g.state, g.frame) = (GeneratorState::Ended, None);
        g.registers.clear();
        return p.raise(th, T::RecursionError, "maximum recursion depth exceeded");
    }
    let Some(frame) = &g.frame else { return Ok(()) };
    let pc = frame.pc as usize;
    let code = p.program.code(frame.code);
    let need = at + usize::from(code.registers);
    if th.stack.len() < need {
        th.stack.resize(need + 64, Value::Undef);
    }
    th.stack[at..at + g.registers.len()].copy_from_slice(&g.registers);
    // Its room is kept for the next time that the frame is left.
    g.registers.clear();
    let mut moves_on = false;
    if started {
        match code.ops[pc] {
            Op::Yield { d, .. } | Op::YieldAsync { d, .. } => {
                th.stack[at + usize::from(d)] = sent;
                moves_on = true;
            }
            Op::Send { v, .. } => th.stack[at + usize::from(v)] = sent,
            _ => {}
        }
    }
    th.push_like(frame, |frame| {
        frame.pc += u32::from(moves_on);
        frame.base = at as u32;
        (frame.ret, frame.generator) = (ret, Some(generator));
        frame.answer = Value::Undef;
    });
    g.frame = None;
    if !started {
        crate::finalize::begun(p, generator);
    }
    Ok(())
}

/// `ForIter` over a generator that stands at a `yield`: enters it; `end` is the first register above
/// those of the frame that loops. False, and nothing done, if it is anything else, or if that takes a call.
#[inline(always)]
pub(super) fn enter_for_item(
    p: &mut Process,
    th: &mut Thread,
    program: &Program,
    generator: Ref,
    end: usize,
    d: Reg,
) -> bool {
    let at = end + 2;
    if th.frames.len() > p.recursion_limit as usize {
        return false;
    }
    let Some(Object::Generator(g)) = p.heap.unwatched_mut(generator) else { return false };
    let (GeneratorState::Suspended, Some(frame)) = (g.state, &g.frame) else { return false };
    let Some(code) = program.kept_code(frame.code) else { return false };
    let Op::Yield { d: sent, .. } = code.ops[frame.pc as usize] else { return false };
    if !th.has_room(at + usize::from(code.registers)) || g.registers.len() > FEW {
        return false;
    }
    copy_few(&g.registers, &mut th.stack[at..at + g.registers.len()]);
    th.stack[at + usize::from(sent)] = Value::None;
    th.push_like(frame, |frame| {
        frame.pc += 1;
        frame.base = at as u32;
        frame.ret = Ret::Item(d);
        frame.generator = Some(generator);
        frame.answer = Value::Undef;
    });
    g.state = GeneratorState::Running;
    g.frame = None;
    true
}

/// `Yield`, instruction `pc`, to a `for` loop in the Python frame below. False, and nothing done, if
/// it is anything else, or if leaving the generator where it stands would run some of its code or take a
/// call.
#[inline(always)]
pub(super) fn yield_item(
    p: &mut Process,
    th: &mut Thread,
    code: &Code,
    pc: usize,
    value: Value,
) -> bool {
    let [.., Frame::Python(below), Frame::Python(top)] = &mut th.frames[..] else { return false };
    let (Ret::Item(d), Some(generator)) = (top.ret, top.generator) else { return false };
    if code.guard(pc as u32).is_some() {
        return false;
    }
    let Some(Object::Generator(g)) = p.heap.unwatched_mut(generator) else { return false };
    let base = top.base as usize;
    let height = usize::from(code.infos[pc].height).max(code.locals.len());
    if height > FEW || height != g.registers.len() {
        return false;
    }
    g.state = GeneratorState::Suspended;
    copy_few(&th.stack[base..base + height], &mut g.registers);
    g.frame.insert(*top).pc = pc as u32;
    below.pc += 2;
    let at = below.base as usize + usize::from(d);
    th.pop_python();
    th.stack[at] = value;
    true
}

/// The topmost frame yields `value` and leaves the stack.
pub(super) fn suspend(p: &mut Process, th: &mut Thread, value: Value) -> R<Next> {
    let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(Next::Frames) };
    let (ret, pc, base) = (frame.ret, frame.pc, frame.base as usize);
    let owner = frame.generator;
    let code = p.program.code(frame.code);
    let op = code.ops[pc as usize];
    let height = usize::from(code.infos[pc as usize].height).max(code.locals.len());
    let awaiting = match op {
        Op::Send { it, .. } => th.stack[base + usize::from(it)],
        _ => Value::None,
    };
    let driven = matches!(ret, Ret::Send | Ret::Native) && !matches!(op, Op::YieldAsync { .. });
    let may_matter = !driven && !code.hidden && code.guard(pc).is_some();
    if let Some(generator) = owner
        && let Object::Generator(g) = p.heap.get_mut(generator)
    {
        g.state = GeneratorState::Suspended;
        g.keep(&th.stack[base..base + height]);
        g.awaiting = awaiting;
        g.frame = Some(*frame);
    }
    th.pop_python();
    if let Some(generator) = owner
        && may_matter
    {
        crate::finalize::suspended(p, generator);
    }
    match ret {
        // An async generator's own value ends the await of `__anext__`.
        Ret::Send if matches!(op, Op::YieldAsync { .. }) => {
            if let Some(frame) = th.top()
                && let Op::Send { d, .. } = p.program.code(frame.code).ops[frame.pc as usize]
            {
                super::ret::advance_with(th, d, value);
            }
            Ok(Next::Frames)
        }
        Ret::Send => suspend(p, th, value),
        Ret::Native => crate::aio::yielded(p, th, value),
        Ret::End => Ok(Next::Stop(Stop::Ended)),
        ret => p.hand_down(th, ret, value),
    }
}

/// `ForIter` over what is no built-in iterator.
#[inline(never)]
pub(super) fn for_iter(p: &mut Process, th: &mut Thread, it: Ref, d: u16) -> R<Next> {
    if matches!(p.heap.peek(it), Object::Generator(_))
        && let Object::Generator(g) = p.heap.get(it)
    {
        if g.state == GeneratorState::Ended {
            advance(th, 1);
            return Ok(Next::Frames);
        }
        return resume(p, th, it, Value::None, Ret::Item(d));
    }
    let iter = Value::Ref(it);
    match p.special(iter, sym::NEXT) {
        Some(next) => {
            super::call::call_values(p, th, next, &[iter], Value::Undef, Ret::ItemCall(d))
        }
        None => p.call_prelude(th, "_next", &[iter], Ret::ItemCall(d)),
    }
}

/// `next(generator)`, `generator.send(value)`.
pub(super) fn resume_for_call(
    p: &mut Process,
    th: &mut Thread,
    generator: Ref,
    value: Value,
    default: Value,
    ret: Ret,
) -> R<Next> {
    let ended = matches!(
        p.heap.get(generator),
        Object::Generator(g) if g.state == GeneratorState::Ended && g.kind != GeneratorKind::Coroutine
    );
    if ended {
        if default.is_undef() {
            return Err(p.fault(th, T::StopIteration, &[]));
        }
        return p.finish(th, ret, default);
    }
    let ret = match ret {
        Ret::To(d) if default.is_undef() => Ret::Next(d),
        Ret::To(d) => {
            put(th, d, default);
            Ret::NextOr(d)
        }
        other => other,
    };
    resume(p, th, generator, value, ret)
}

/// `generator.throw(given)` where that is no exception: an object that it delegates to may take it;
/// else who delegates to a generator gets a TypeError, or the caller.
pub(super) fn throw_other(
    p: &mut Process,
    th: &mut Thread,
    generator: Ref,
    given: Value,
    ret: Ret,
) -> R<Next> {
    let Object::Generator(g) = p.heap.get(generator) else { return Ok(Next::Frames) };
    let awaiting = if g.state == GeneratorState::Suspended { g.awaiting } else { Value::None };
    let pc = g.frame.map_or(0, |frame| frame.pc);
    let method = match p.object(awaiting) {
        Some(Object::Instance { .. }) => p.special(awaiting, sym::THROW),
        _ => None,
    };
    let inner = awaiting.as_ref().filter(|r| matches!(p.heap.get(*r), Object::Generator(_)));
    if method.is_some() || inner.is_some() {
        let ret = match ret {
            Ret::To(d) => Ret::Next(d),
            other => other,
        };
        enter(p, th, generator, Value::None, ret)?;
        if let Some(Frame::Python(frame)) = th.frames.last_mut() {
            frame.pc = pc;
        }
    }
    if let Some(method) = method {
        let args = [awaiting, given];
        return super::call::call_values(p, th, method, &args, Value::Undef, Ret::SendCall);
    }
    if let Some(inner) = inner
        && matches!(p.heap.get(inner), Object::Generator(g) if !g.awaiting.is_none())
    {
        return throw_other(p, th, inner, given, Ret::Send);
    }
    let name = p.long_type_name(given).to_owned();
    let message =
        format!("exceptions must be classes or instances deriving from BaseException, not {name}");
    p.type_error(th, message)
}

/// An exception arrives at a `yield from` whose iterator cannot be told: StopIteration is its end.
fn throw_here(p: &mut Process, th: &mut Thread, exception: Ref) -> R<Next> {
    let class = p.class_of(Value::Ref(exception));
    if p.is_subclass(class, Value::Type(T::StopIteration))
        && let Some(frame) = th.top()
        && let Op::Send { d, .. } = p.program.code(frame.code).ops[frame.pc as usize]
    {
        let value = match p.heap.get(exception) {
            Object::Exception(e) => p.as_items(e.args).and_then(|args| args.first().copied()),
            _ => None,
        };
        super::ret::advance_with(th, d, value.unwrap_or(Value::None));
        return Ok(Next::Frames);
    }
    thrown(p, th, exception)
}

/// The exception arrives in the topmost frame, a generator's: what that handles is its context.
fn thrown(p: &mut Process, th: &Thread, exception: Ref) -> R<Next> {
    let handled = th.top().and_then(|frame| frame.handling);
    p.add_context(handled, exception);
    Err(Fault::Thrown(exception))
}

/// `generator.throw(exception)`.
pub(crate) fn throw(
    p: &mut Process,
    th: &mut Thread,
    generator: Ref,
    exception: Ref,
    ret: Ret,
) -> R<Next> {
    let Object::Generator(g) = p.heap.get(generator) else { return Ok(Next::Frames) };
    if matches!(g.state, GeneratorState::Created | GeneratorState::Ended) {
        if g.state == GeneratorState::Ended && g.kind == GeneratorKind::Coroutine {
            return p.raise(th, T::RuntimeError, "cannot reuse already awaited coroutine");
        }
        let head = g.frame.map(|frame| TraceEntry::before(frame.code));
        end(p, generator);
        p.finalizable.retain(|r| *r != generator);
        if let Object::Exception(e) = p.heap.get_mut(exception) {
            e.traceback.extend(head);
        }
        return Err(Fault::Thrown(exception));
    }
    let pc = g.frame.map_or(0, |frame| frame.pc);
    let (awaiting, kind) = (g.awaiting, g.kind);
    let ret = match ret {
        Ret::To(d) => Ret::Next(d),
        other => other,
    };
    enter(p, th, generator, Value::None, ret)?;
    if let Some(Frame::Python(frame)) = th.frames.last_mut() {
        frame.pc = pc;
    }
    // What it delegates to gets the exception first; the end of a generator closes it.
    let class = p.class_of(Value::Ref(exception));
    if kind != GeneratorKind::Async
        && let Some(Object::Instance { .. } | Object::Generator(_)) = p.object(awaiting)
        && p.is_subclass(class, Value::Type(T::GeneratorExit))
    {
        let handled = th.top().and_then(|frame| frame.handling);
        p.add_context(handled, exception);
        let args = [awaiting, Value::Ref(exception)];
        return p.call_prelude(th, "_close_then_raise", &args, Ret::SendCall);
    }
    match awaiting {
        Value::Ref(inner) => match p.heap.get(inner) {
            Object::Generator(_) => throw(p, th, inner, exception, Ret::Send),
            Object::AsyncStep(step) => {
                let inner = step.generator;
                throw(p, th, inner, exception, Ret::Send)
            }
            Object::Instance { .. } => match p.special(awaiting, sym::THROW) {
                Some(method) => {
                    let args = [awaiting, Value::Ref(exception)];
                    super::call::call_values(p, th, method, &args, Value::Undef, Ret::SendCall)
                }
                None => throw_here(p, th, exception),
            },
            Object::Iter(_) => throw_here(p, th, exception),
            _ => thrown(p, th, exception),
        },
        _ => thrown(p, th, exception),
    }
}

/// The iterator of `yield from`.
pub(super) fn get_yield_from(p: &mut Process, th: &mut Thread, value: Value, to: usize) -> R<Next> {
    match p.object(value) {
        // What `__await__` of these gives is the object itself.
        Some(Object::Future(_) | Object::AsyncStep(_) | Object::Pause(_)) => {}
        Some(Object::Generator(g)) if g.kind == GeneratorKind::Coroutine => {}
        _ => return super::build::get_iter(p, th, value, to),
    }
    th.stack[to] = value;
    Ok(Next::Go)
}

/// The iterator of `await`.
pub(super) fn get_awaitable(p: &mut Process, th: &mut Thread, value: Value, to: usize) -> R<Next> {
    if let Some(answer) = take_answer(th) {
        let iterates = match p.object(answer) {
            Some(
                Object::Generator(_)
                | Object::Iter(_)
                | Object::Future(_)
                | Object::AsyncStep(_)
                | Object::Pause(_),
            ) => true,
            _ => p.special(answer, sym::NEXT).is_some(),
        };
        if let Some(Object::Generator(g)) = p.object(answer)
            && g.kind == GeneratorKind::Coroutine
            && g.state == GeneratorState::Created
            && p.sym_text(g.name) == "__await__"
        {
            return p.type_error(th, "__await__() returned a coroutine");
        }
        if !iterates {
            let name = attr::qualified_type(p, answer);
            let message = format!("__await__() returned non-iterator of type '{name}'");
            return p.type_error(th, message);
        }
        th.stack[to] = answer;
        return Ok(Next::Go);
    }
    match p.object(value) {
        Some(Object::Generator(g)) if g.kind == GeneratorKind::Coroutine => {
            if g.state == GeneratorState::Suspended {
                return p.raise(th, T::RuntimeError, "coroutine is being awaited already");
            }
            th.stack[to] = value;
            Ok(Next::Go)
        }
        Some(Object::AsyncStep(step)) if step.kind == StepKind::Close => {
            let (r, step) = (value.as_ref().unwrap_or(step.generator), **step);
            steps::begin(p, th, r, &step)?;
            p.call_prelude(th, "_agen_close", &[Value::Ref(step.generator)], Ret::Answer)
        }
        Some(Object::Future(_) | Object::AsyncStep(_) | Object::Pause(_)) => {
            th.stack[to] = value;
            Ok(Next::Go)
        }
        _ => match p.special(value, sym::AWAIT) {
            Some(method) => {
                super::call::call_values(p, th, method, &[value], Value::Undef, Ret::Answer)
            }
            None => not_awaitable(p, th, value),
        },
    }
}

/// What an `await` that no program wrote waits for.
enum Implied {
    Item,
    Manager(&'static str),
}

/// CPython tells of `async for` and `async with` instead of an `await` that nobody wrote.
#[cold]
fn not_awaitable(p: &mut Process, th: &mut Thread, value: Value) -> R<Next> {
    let name = attr::qualified_type(p, value);
    let plain = format!("object {name} can't be used in 'await' expression");
    match implied(p, th) {
        None => p.type_error(th, plain),
        Some(Implied::Manager(method)) => {
            let message = format!(
                "'async with' received an object from {method} that does not implement __await__: {name}"
            );
            p.type_error(th, message)
        }
        Some(Implied::Item) => {
            let texts =
                [plain, format!("'async for' received an invalid object from __anext__: {name}")];
            let [cause, error] = texts.map(|text| {
                let text = p.str(th, text);
                p.exception(th, Value::Type(T::TypeError), &[text])
            });
            if let Object::Exception(e) = p.heap.get_mut(error) {
                e.cause = Value::Ref(cause);
                e.context = Value::Ref(cause);
                e.suppress_context = true;
            }
            Err(Fault::Raise(error))
        }
    }
}

/// What came before the `await` that runs tells who wrote it.
fn implied(p: &Process, th: &Thread) -> Option<Implied> {
    let Some(Frame::Python(frame)) = th.frames.last() else { return None };
    let ops = &p.program.code(frame.code).ops;
    let before = ops.get(..frame.pc as usize)?;
    match before {
        [.., Op::GetAnext { .. }] => Some(Implied::Item),
        [.., Op::LoadAenter { d, .. }, Op::LoadAexit { .. }, Op::Call { n: 0, f, .. }]
            if d == f =>
        {
            Some(Implied::Manager("__aenter__"))
        }
        [.., Op::Call { n: 3, f, .. }] => {
            let copied = before.iter().rev().take(8).find_map(|op| match op {
                Op::Move { d, s } if d == f => Some(*s),
                _ => None,
            })?;
            let leaves = |op: &Op| matches!(op, Op::LoadAexit { d, .. } if *d == copied);
            ops.iter().any(leaves).then_some(Implied::Manager("__aexit__"))
        }
        _ => None,
    }
}

/// One turn of `await` or `yield from`.
pub(super) fn send(
    p: &mut Process,
    th: &mut Thread,
    it: Value,
    value: Value,
    to: usize,
) -> R<Next> {
    let Value::Ref(r) = it else {
        let name = p.long_type_name(it).to_owned();
        return p.type_error(th, format!("'{name}' object is not an iterator"));
    };
    match p.heap.get(r) {
        Object::Generator(g) => {
            if g.state == GeneratorState::Ended && g.kind == GeneratorKind::Generator {
                th.stack[to] = Value::None;
                return Ok(Next::Go);
            }
            resume(p, th, r, value, Ret::Send)
        }
        Object::AsyncStep(step) => {
            let step = **step;
            steps::send(p, th, (r, step), value, to)
        }
        Object::Future(_) => match crate::aio::await_future(p, th, r)? {
            Some(result) => {
                th.stack[to] = result;
                Ok(Next::Go)
            }
            None => suspend(p, th, it),
        },
        Object::Pause(true) => {
            th.stack[to] = Value::None;
            Ok(Next::Go)
        }
        Object::Pause(false) => {
            crate::aio::wait_for_pause(p, th, r);
            suspend(p, th, Value::None)
        }
        Object::Iter(_) if !value.is_none() => match p.find_sym("send") {
            Some(send) => attr::missing(p, th, it, send),
            None => Ok(Next::Go),
        },
        Object::Iter(_) => match ops::iter_next(p, th, r)? {
            Some(item) => suspend(p, th, item),
            None => {
                th.stack[to] = Value::None;
                Ok(Next::Go)
            }
        },
        _ => {
            if value.is_none()
                && let Some(next) = p.special(it, sym::NEXT)
            {
                return super::call::call_values(p, th, next, &[it], Value::Undef, Ret::SendCall);
            }
            p.call_prelude(th, "_send", &[it, value], Ret::SendCall)
        }
    }
}
