//! Steps of async generators: what `anext`, `asend`, `athrow` and `aclose` give to be awaited.

use super::{
    Next, attr,
    generator::{resume, throw},
};
use crate::{
    object::{AsyncStep, GeneratorKind, GeneratorState, Object, StepKind, StepState},
    op::Op,
    process::{Process, R},
    sym,
    thread::{Ret, Thread},
    types::T,
    value::{Ref, Value},
};

/// Whether a step of an async generator is under way.
fn is_under_way(p: &Process, generator: Ref) -> bool {
    let Object::Generator(g) = p.heap.get(generator) else { return false };
    match g.state {
        GeneratorState::Running => true,
        GeneratorState::Created | GeneratorState::Ended => false,
        GeneratorState::Suspended => g.frame.as_ref().is_some_and(|frame| {
            let op = p.program.code(frame.code).ops.get(frame.pc as usize);
            !matches!(op, Some(Op::YieldAsync { .. }))
        }),
    }
}

/// A step is awaited for the first time: an error if it was before, or if another one is under way.
pub(super) fn begin(p: &mut Process, th: &mut Thread, r: Ref, step: &AsyncStep) -> R<()> {
    let again = step.state != StepState::Made;
    let busy = !again && is_under_way(p, step.generator);
    if let Object::AsyncStep(step) = p.heap.get_mut(r) {
        step.state = if busy || again { StepState::Over } else { StepState::Begun };
        step.value = Value::None;
    }
    crate::finalize::begun(p, r);
    if again {
        return crate::natives::generator::reused(p, th, step.kind);
    }
    if busy {
        let called = match step.kind {
            StepKind::Send => "anext",
            StepKind::Throw => "athrow",
            StepKind::Close => "aclose",
        };
        let message = format!("{called}(): asynchronous generator is already running");
        return p.raise(th, T::RuntimeError, message);
    }
    Ok(())
}

/// One turn of the await of one step of an async generator.
pub(super) fn send(
    p: &mut Process,
    th: &mut Thread,
    (r, step): (Ref, AsyncStep),
    value: Value,
    to: usize,
) -> R<Next> {
    let generator = step.generator;
    if step.state == StepState::Begun && is_under_way(p, generator) {
        return resume(p, th, generator, value, Ret::Send);
    }
    begin(p, th, r, &step)?;
    let ended = matches!(p.heap.get(generator),
        Object::Generator(g) if g.state == GeneratorState::Ended);
    let exception = step.value.as_ref().filter(|_| step.kind == StepKind::Throw);
    match (exception, ended) {
        (Some(_), true) => {
            th.stack[to] = Value::None;
            Ok(Next::Go)
        }
        (Some(exception), false) => throw(p, th, generator, exception, Ret::Send),
        (None, true) => Err(p.fault(th, T::StopAsyncIteration, &[])),
        (None, false) => {
            let value = if step.value.is_none() { value } else { step.value };
            resume(p, th, generator, value, Ret::Send)
        }
    }
}

pub(super) fn get_aiter(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    to: usize,
    d: u16,
) -> R<Next> {
    if let Some(Object::Generator(g)) = p.object(value)
        && g.kind == GeneratorKind::Async
    {
        th.stack[to] = value;
        return Ok(Next::Go);
    }
    match p.special(value, sym::AITER) {
        Some(method) => super::call::call_values(p, th, method, &[value], Value::Undef, Ret::To(d)),
        None => {
            let name = attr::qualified_type(p, value);
            p.type_error(
                th,
                format!("'async for' requires an object with __aiter__ method, got {name}"),
            )
        }
    }
}

pub(super) fn get_anext(
    p: &mut Process,
    th: &mut Thread,
    value: Value,
    to: usize,
    d: u16,
) -> R<Next> {
    if let Value::Ref(generator) = value
        && matches!(p.heap.get(generator), Object::Generator(g) if g.kind == GeneratorKind::Async)
    {
        th.stack[to] = async_step(p, th, generator, StepKind::Send, Value::None);
        return Ok(Next::Go);
    }
    match p.special(value, sym::ANEXT) {
        Some(method) => super::call::call_values(p, th, method, &[value], Value::Undef, Ret::To(d)),
        None => {
            let name = attr::qualified_type(p, value);
            p.type_error(
                th,
                format!(
                    "'async for' received an object from __aiter__ that does not implement \
                     __anext__: {name}"
                ),
            )
        }
    }
}

/// The awaitable of one step of an async generator.
pub(crate) fn async_step(
    p: &mut Process,
    th: &Thread,
    generator: Ref,
    kind: StepKind,
    value: Value,
) -> Value {
    let step = AsyncStep { generator, kind, state: StepState::Made, value, driver: None };
    p.alloc(th, Object::AsyncStep(Box::new(step)))
}
