//! Methods of generators, coroutines and async generators.

use super::{
    Native, native,
    plain::{plain, receiver},
    with_fallback,
};
use crate::{
    interp::{generator::end, steps::async_step},
    object::{GeneratorState, Object, StepKind, StepState},
    ops::special::has_special,
    process::{Call, Fault, Flow, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const TABLE: &[Native] =
    &[with_fallback("aiter", aiter, "_aiter"), with_fallback("anext", next_of, "_anext")];

pub const GENERATOR: &[Native] = &[
    native("__iter__", itself),
    native("__next__", next),
    native("send", send),
    with_fallback("throw", throw, "_gen_throw"),
    with_fallback("close", close, "_gen_close"),
];

pub const COROUTINE: &[Native] = &[
    native("__await__", itself),
    native("send", send),
    with_fallback("throw", throw, "_gen_throw"),
    with_fallback("close", close, "_gen_close"),
];

pub const ASYNC_GENERATOR: &[Native] = &[
    native("__aiter__", itself),
    native("__anext__", anext),
    native("asend", asend),
    with_fallback("athrow", athrow, "_agen_throw"),
    native("aclose", aclose),
];

pub const ASYNC_STEP: &[Native] = &[
    with_fallback("__await__", await_step, "_step_driver"),
    with_fallback("__iter__", await_step, "_step_driver"),
    with_fallback("__next__", of_prelude, "_step_send"),
    with_fallback("send", of_prelude, "_step_send"),
    with_fallback("throw", of_prelude, "_step_throw"),
    with_fallback("close", of_prelude, "_step_close"),
];

pub const INTRINSICS: &[Native] = &[
    native("_step_end", end_step),
    native("_step_parts", step_parts),
    native("_step_drive_by", drive_by),
    native("_gen_state", state),
    native("_gen_end", end_now),
    native("_gen_athrow", raw_athrow),
    native("_throw_here", throw_here),
];

fn this(p: &mut Process, th: &Thread, call: Call, method: &str) -> R<Ref> {
    let t = p.native_type(call.arg(th, 0));
    let t = match t {
        T::Generator | T::Coroutine | T::AsyncGenerator => t,
        _ => T::Generator,
    };
    receiver(p, th, call, t, method)
}

fn itself(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(call.arg(th, 0)))
}

fn next(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "__next__")?;
    Ok(Flow::Resume { generator, value: Value::None, default: Value::Undef })
}

fn send(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "send")?;
    let name = format!("{}.send", p.native_type(Value::Ref(generator)).name());
    let [value] = plain(p, th, call, 1, &name, 1)?;
    Ok(Flow::Resume { generator, value, default: Value::Undef })
}

/// The exception that `throw(type, value)` means. A class of the person's must be called.
fn exception(p: &mut Process, th: &Thread, given: Value, value: Value) -> R<Ref> {
    match given {
        Value::Type(t) if t.is_exception() => match p.object(value) {
            Some(Object::Exception(_)) => Ok(value.as_ref().unwrap_or(Ref(0))),
            _ if value.is_undef() || value.is_none() => Ok(p.exception(th, given, &[])),
            _ => Ok(p.exception(th, given, &[value])),
        },
        Value::Ref(r) if matches!(p.get(r), Object::Exception(_)) => Ok(r),
        Value::Ref(r) if matches!(p.get(r), Object::Class(c) if c.native.is_exception()) => {
            Err(Fault::NeedsPython)
        }
        other => {
            let name = p.type_name(other).to_owned();
            p.type_error(
                th,
                format!(
                    "exceptions must be classes or instances deriving from BaseException, not {name}"
                ),
            )
        }
    }
}

/// An exception, or a class of exceptions.
fn is_exception(p: &Process, given: Value) -> bool {
    match given {
        Value::Type(t) => t.is_exception(),
        Value::Ref(r) => match p.get(r) {
            Object::Exception(_) => true,
            Object::Class(c) => c.native.is_exception(),
            _ => false,
        },
        _ => false,
    }
}

/// Whether an object of the person's that a generator delegates to gets what is thrown.
fn has_thrower(p: &Process, generator: Ref) -> bool {
    let Object::Generator(g) = p.get(generator) else { return false };
    g.state == GeneratorState::Suspended
        && match p.object(g.awaiting) {
            Some(Object::Instance { .. }) => has_special(p, g.awaiting, sym::THROW),
            Some(Object::Generator(_)) => {
                g.awaiting.as_ref().is_some_and(|inner| has_thrower(p, inner))
            }
            _ => false,
        }
}

fn throw(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "throw")?;
    let [given, value, _] = plain(p, th, call, 1, "throw", 1)?;
    if !value.is_undef() {
        return Err(Fault::NeedsPython);
    }
    let class =
        matches!(given, Value::Type(_)) || matches!(p.object(given), Some(Object::Class(_)));
    // The end of a generator closes what it delegates to.
    let told = value.is_undef() && class && !p.is_subclass(given, Value::Type(T::GeneratorExit));
    if !is_exception(p, given) || told && has_thrower(p, generator) {
        return Ok(Flow::ThrowOther { generator, given });
    }
    let exception = exception(p, th, given, value)?;
    Ok(Flow::Throw { generator, exception })
}

/// Whether leaving a suspended generator runs any of its code.
pub fn has_cleanup(p: &Process, r: Ref) -> bool {
    let Object::Generator(g) = p.get(r) else { return false };
    if g.state != GeneratorState::Suspended {
        return false;
    }
    let inside = match g.awaiting {
        Value::Ref(inner) => match p.get(inner) {
            Object::Generator(_) => has_cleanup(p, inner),
            Object::Instance { .. } | Object::AsyncStep(_) => true,
            _ => false,
        },
        _ => false,
    };
    let Some(frame) = &g.frame else { return inside };
    inside || p.program.code(frame.code).guard(frame.pc).is_some()
}

fn close(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "close")?;
    if call.n > 1 {
        let kind = p.native_type(Value::Ref(generator)).name();
        let message = format!("{kind}.close() takes no arguments ({} given)", call.n - 1);
        return p.type_error(th, message);
    }
    let Object::Generator(g) = p.get(generator) else { return Ok(Flow::Value(Value::None)) };
    match g.state {
        GeneratorState::Running => {
            let kind = p.native_type(Value::Ref(generator)).name();
            p.value_error(th, format!("{kind} already executing"))
        }
        // It has to be told, or what it waits for.
        _ if has_cleanup(p, generator) => Err(Fault::NeedsPython),
        _ => {
            abandon(p, generator);
            Ok(Flow::Value(Value::None))
        }
    }
}

/// Ends a generator, and those that it waits for, without running any code.
fn abandon(p: &mut Process, generator: Ref) {
    let mut at = generator;
    while let Object::Generator(g) = p.get(at) {
        let awaiting = g.awaiting;
        end(p, at);
        p.finalizable.retain(|r| *r != at);
        let Value::Ref(inner) = awaiting else { break };
        at = inner;
    }
}

fn aiter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [iterable] = plain(p, th, call, 0, "aiter", 1)?;
    match p.native_type(iterable) {
        T::AsyncGenerator => Ok(Flow::Value(iterable)),
        _ => Err(Fault::NeedsPython),
    }
}

/// A step that the program has in its hands: that it was never awaited is told.
fn step(p: &mut Process, th: &Thread, new: (Ref, StepKind), given: Value) -> R<Flow> {
    let (generator, kind) = new;
    let step = async_step(p, th, generator, kind, given);
    if let Some(r) = step.as_ref() {
        crate::finalize::note(p, r);
    }
    Ok(Flow::Value(step))
}

/// `anext(iterator)`; with a default it is a coroutine.
fn next_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [iterator, default] = plain(p, th, call, 0, "anext", 1)?;
    match (iterator, p.native_type(iterator)) {
        (Value::Ref(r), T::AsyncGenerator) if default.is_undef() => {
            step(p, th, (r, StepKind::Send), Value::None)
        }
        _ => Err(Fault::NeedsPython),
    }
}

fn anext(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "__anext__")?;
    step(p, th, (generator, StepKind::Send), Value::None)
}

fn asend(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "asend")?;
    let [value] = plain(p, th, call, 1, "async_generator.asend", 1)?;
    step(p, th, (generator, StepKind::Send), value)
}

fn athrow(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "athrow")?;
    let [given, value, _] = plain(p, th, call, 1, "athrow", 1)?;
    if !value.is_undef() {
        return Err(Fault::NeedsPython);
    }
    let exception = exception(p, th, given, value)?;
    step(p, th, (generator, StepKind::Throw), Value::Ref(exception))
}

/// `_gen_athrow(generator, exception)`, which is awaited at once.
fn raw_athrow(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "athrow")?;
    let exception = call.arg(th, 1);
    Ok(Flow::Value(async_step(p, th, generator, StepKind::Throw, exception)))
}

fn aclose(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let generator = this(p, th, call, "aclose")?;
    step(p, th, (generator, StepKind::Close), Value::None)
}

/// What awaiting a step again ends with.
pub(crate) fn reused<V>(p: &mut Process, th: &mut Thread, kind: StepKind) -> R<V> {
    let what = match kind {
        StepKind::Send => "__anext__()/asend()",
        StepKind::Throw | StepKind::Close => "aclose()/athrow()",
    };
    p.raise(th, T::RuntimeError, format!("cannot reuse already awaited {what}"))
}

/// The step itself, but for the prelude's coroutine that closes.
fn await_step(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match p.object(call.arg(th, 0)) {
        Some(Object::AsyncStep(step)) if step.kind == StepKind::Close => Err(Fault::NeedsPython),
        _ => Ok(Flow::Value(call.arg(th, 0))),
    }
}

/// Always the prelude's.
fn of_prelude(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Err(Fault::NeedsPython)
}

/// `_step_end(step)`: it can be awaited no more. Its generator, or None if that was so before.
fn end_step(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Value::Ref(r) = call.arg(th, 0)
        && let Object::AsyncStep(step) = p.heap.get_mut(r)
    {
        let generator = step.generator;
        if std::mem::replace(&mut step.state, StepState::Over) != StepState::Over {
            crate::finalize::begun(p, r);
            return Ok(Flow::Value(Value::Ref(generator)));
        }
    }
    Ok(Flow::Value(Value::None))
}

/// `_step_parts(step)`: its generator, the method that made it, and who awaits it, or None.
fn step_parts(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(Object::AsyncStep(step)) = p.object(call.arg(th, 0)) else {
        return Ok(Flow::Value(Value::None));
    };
    let driver = step.driver.map_or(Value::None, Value::Ref);
    let generator = Value::Ref(step.generator);
    let method = match step.kind {
        StepKind::Send => "asend",
        StepKind::Throw => "athrow",
        StepKind::Close => "aclose",
    };
    let method = p.str(th, method);
    Ok(Flow::Value(p.tuple(th, [generator, method, driver])))
}

/// `_step_drive_by(step, coroutine)`: it is awaited by that.
fn drive_by(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let driver = call.arg(th, 1);
    if let Value::Ref(r) = call.arg(th, 0)
        && let Object::AsyncStep(step) = p.heap.get_mut(r)
    {
        step.driver = driver.as_ref();
        crate::finalize::begun(p, r);
    }
    Ok(Flow::Value(driver))
}

/// `_throw_here(exception)`: it goes on as one that was thrown into the generator that called.
fn throw_here(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match call.arg(th, 0) {
        Value::Ref(exception) => Err(Fault::Thrown(exception)),
        _ => Ok(Flow::Value(Value::None)),
    }
}

/// `_gen_state(generator)`: "created", "suspended", "running" or "ended".
fn state(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let text = match p.object(call.arg(th, 0)) {
        Some(Object::Generator(g)) => match g.state {
            GeneratorState::Created => "created",
            GeneratorState::Suspended => "suspended",
            GeneratorState::Running => "running",
            GeneratorState::Ended => "ended",
        },
        _ => "ended",
    };
    Ok(Flow::Value(p.str(th, text)))
}

/// `_gen_end(generator)`: it is over without having run.
fn end_now(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Some(r) = call.arg(th, 0).as_ref() {
        abandon(p, r);
    }
    Ok(Flow::Value(Value::None))
}
