//! Raising, matching, and unwinding to the handler.

use super::{Next, Stop, generator};
use crate::{
    natives::registry,
    object::{Object, TraceEntry},
    op::{Op, Reg},
    process::{Fault, Process, R},
    sym,
    thread::{Frame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// Whether the frame in which an exception passes is noted in its traceback.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Note {
    Yes,
    /// It is raised again where it already passed.
    No,
}

impl Process {
    /// Goes to the handler of a fault; `Err` if the thread cannot go on.
    pub(super) fn unwind(&mut self, th: &mut Thread, fault: Fault) -> Result<(), Stop> {
        let exc = match fault {
            Fault::Raise(exc) => exc,
            Fault::Thrown(exc) => return self.unwind_exception(th, exc, Note::Yes),
            Fault::Limit(limit) => return Err(Stop::Limit(limit)),
            Fault::NeedsPython => {
                let message = self.str(th, "this operation is not supported on these objects here");
                self.exception(th, Value::Type(T::Unsupported), &[message])
            }
        };
        let handled = self.handling(th);
        self.add_context(handled, exc);
        self.unwind_exception(th, exc, Note::Yes)
    }

    /// Remembers the exception that was being handled when this one came.
    pub(super) fn add_context(&mut self, handled: Option<Ref>, exc: Ref) {
        let Some(handled) = handled else { return };
        if handled == exc {
            return;
        }
        // A chain that comes back to the new exception is cut, as CPython does.
        let mut at = handled;
        while let Object::Exception(e) = self.heap.get(at)
            && let Value::Ref(next) = e.context
        {
            if next == exc {
                if let Object::Exception(e) = self.heap.get_mut(at) {
                    e.context = Value::None;
                }
                break;
            }
            at = next;
        }
        if let Object::Exception(e) = self.heap.get_mut(exc) {
            e.context = Value::Ref(handled);
        }
    }

    /// The exception that is being handled: `sys.exception()`.
    pub(crate) fn handling(&self, th: &Thread) -> Option<Ref> {
        th.frames.iter().rev().find_map(|frame| match frame {
            Frame::Python(frame) => frame.handling,
            Frame::Print(_) | Frame::Loop(_) => None,
        })
    }

    fn unwind_exception(&mut self, th: &mut Thread, exc: Ref, note: Note) -> Result<(), Stop> {
        let program = self.program.clone();
        let mut exc = exc;
        let mut note = note;
        loop {
            match th.frames.last_mut() {
                None => return Err(self.fail(th, exc)),
                Some(Frame::Print(_)) => {
                    th.frames.pop();
                }
                Some(Frame::Loop(_)) => match crate::aio::raised(self, th, exc) {
                    Ok(true) => return Ok(()),
                    Ok(false) => {}
                    Err(Fault::Raise(other) | Fault::Thrown(other)) => exc = other,
                    Err(Fault::Limit(limit)) => return Err(Stop::Limit(limit)),
                    Err(Fault::NeedsPython) => {}
                },
                Some(Frame::Python(frame)) => {
                    let code = program.code(frame.code);
                    let (pc, base) = (frame.pc, frame.base as usize);
                    frame.answer = Value::Undef;
                    if !self.finalizable.is_empty()
                        && !code.hidden
                        && matches!(crate::finalize::failed(self, th, exc), Ok(true))
                    {
                        return Ok(());
                    }
                    let Some(Frame::Python(frame)) = th.frames.last_mut() else { continue };
                    if note == Note::Yes {
                        let entry = TraceEntry { code: frame.code, pc };
                        if let Object::Exception(e) = self.heap.get_mut(exc) {
                            e.traceback.push(entry);
                        }
                    }
                    note = Note::Yes;
                    if let Some(guard) = code.guard(pc) {
                        frame.pc = guard.handler;
                        // Nothing delegates any more to what was delegated to.
                        let lost = match code.ops[pc as usize] {
                            Op::Send { it, .. } => std::mem::replace(
                                &mut th.stack[base + usize::from(it)],
                                Value::Undef,
                            ),
                            _ => Value::Undef,
                        };
                        th.stack[base + usize::from(guard.exc)] = Value::Ref(exc);
                        // While it was delegated to, nobody noted what leaving it would run.
                        if let Value::Ref(inner) = lost
                            && matches!(self.heap.peek(inner), Object::Generator(_))
                            && crate::natives::generator::has_cleanup(self, inner)
                        {
                            crate::finalize::suspended(self, inner);
                        }
                        return match self.dropped_aside(th, lost) {
                            Err(Fault::Limit(limit)) => Err(Stop::Limit(limit)),
                            _ => Ok(()),
                        };
                    }
                    let (ret, owner) = (frame.ret, frame.generator);
                    // What CPython has in C leaves no frame, which would hold anything.
                    let in_c = code.module == crate::code::ModuleId::default();
                    if !self.finalizable.is_empty() && !in_c {
                        let locals = th.stack[base..base + code.locals.len()].to_vec();
                        crate::finalize::hold(self, exc, &locals);
                    }
                    let let_go = if in_c && owner.is_none() && !self.finalizable.is_empty() {
                        th.stack[base..base + code.locals.len()].to_vec()
                    } else {
                        Vec::new()
                    };
                    th.frames.pop();
                    if matches!(crate::finalize::then_throw(self, th, &let_go, exc), Ok(true)) {
                        return Ok(());
                    }
                    if let Some(owner) = owner {
                        exc = self.leave_generator(th, owner, exc);
                    }
                    if matches!(ret, Ret::To(_) | Ret::Answer)
                        && self.is_subclass(
                            self.class_of(Value::Ref(exc)),
                            Value::Type(T::AttributeError),
                        )
                    {
                        self.say_of_what(th, exc, ret);
                    }
                    match ret {
                        Ret::End => return Err(self.fail(th, exc)),
                        Ret::ItemCall(_) if self.is_stop_iteration(exc) => {
                            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                                frame.pc += 1;
                                return Ok(());
                            }
                        }
                        Ret::SendCall | Ret::Send
                            if owner.is_none() && self.is_stop_iteration(exc) =>
                        {
                            let value = self.stop_value(exc);
                            if let Some(Frame::Python(frame)) = th.frames.last()
                                && let Op::Send { d, .. } =
                                    program.code(frame.code).ops[frame.pc as usize]
                            {
                                super::ret::advance_with(th, d, value);
                                return Ok(());
                            }
                        }
                        _ => {}
                    }
                }
            }
        }
    }

    /// An AttributeError of what was called for an attribute: it says of what, and of which name,
    /// unless it does so already. `ret` is that of the frame that it left.
    #[cold]
    fn say_of_what(&mut self, th: &Thread, exc: Ref, ret: Ret) {
        let Some(frame) = th.top() else { return };
        let at = |reg: Reg| th.stack[frame.base as usize + usize::from(reg)];
        let op = self.program.code(frame.code).ops[frame.pc as usize];
        let (object, name) = match (op, ret) {
            (Op::LoadAttr { o, sym, .. } | Op::LoadMethod { o, sym, .. }, _) => {
                (at(o), self.sym_str(Sym(u32::from(sym))))
            }
            (Op::CallMethod { f, sym, .. } | Op::CallMethodKw { f, sym, .. }, Ret::Answer) => {
                (at(f + 1), self.sym_str(Sym(u32::from(sym))))
            }
            (Op::Call { n: 2, f, .. }, _)
                if let Value::Native(id) = at(f)
                    && registry().builtin("getattr") == Some(id) =>
            {
                (at(f + 1), at(f + 2))
            }
            _ => return,
        };
        if let Object::Exception(e) = self.heap.get_mut(exc)
            && e.attrs.get(sym::NAME_ATTR).is_none()
            && e.attrs.get(sym::OBJ).is_none()
        {
            e.attrs.set(sym::NAME_ATTR, name);
            e.attrs.set(sym::OBJ, object);
        }
    }

    /// The bottom of a thread: nobody caught it.
    fn fail(&mut self, th: &mut Thread, exc: Ref) -> Stop {
        th.frames.clear();
        th.failure = Some(exc);
        if th.id.0 == 0 {
            self.exit = Some(1);
        }
        Stop::Ended
    }

    /// A generator's frame was left by an exception: StopIteration must not pass for its end. What
    /// is raised in its place has no line of the generator's: that stands with its cause.
    fn leave_generator(&mut self, th: &Thread, owner: Ref, exc: Ref) -> Ref {
        generator::end(self, owner);
        let Object::Generator(g) = self.heap.get(owner) else { return exc };
        let kind = match g.kind {
            crate::object::GeneratorKind::Generator => "generator",
            crate::object::GeneratorKind::Coroutine => "coroutine",
            crate::object::GeneratorKind::Async => "async generator",
        };
        let name = if self.is_stop_iteration(exc) {
            "StopIteration"
        } else if kind == "async generator"
            && self.is_subclass(self.class_of(Value::Ref(exc)), Value::Type(T::StopAsyncIteration))
        {
            "StopAsyncIteration"
        } else {
            return exc;
        };
        let message = self.str(th, format!("{kind} raised {name}"));
        let error = self.exception(th, Value::Type(T::RuntimeError), &[message]);
        if let Object::Exception(e) = self.heap.get_mut(error) {
            e.cause = Value::Ref(exc);
            e.context = Value::Ref(exc);
            e.suppress_context = true;
        }
        error
    }

    pub(crate) fn is_stop_iteration(&self, exc: Ref) -> bool {
        self.is_subclass(self.class_of(Value::Ref(exc)), Value::Type(T::StopIteration))
    }

    /// `StopIteration.value`.
    pub(crate) fn stop_value(&self, exc: Ref) -> Value {
        match self.heap.get(exc) {
            Object::Exception(e) => {
                self.as_items(e.args).and_then(|a| a.first().copied()).unwrap_or(Value::None)
            }
            _ => Value::None,
        }
    }

    /// `raise value from cause` (`cause` is `Undef` without `from`).
    pub(super) fn raise_value(&mut self, th: &mut Thread, value: Value, cause: Value) -> R<Next> {
        let answer = super::arith::take_answer(th);
        let exc = match answer.unwrap_or(value) {
            class @ Value::Type(t) if t.is_exception() => {
                return self.instantiate_then_raise(th, class);
            }
            Value::Ref(r) => match self.heap.get(r) {
                Object::Exception(_) => r,
                Object::Class(c) if c.native.is_exception() => {
                    return self.instantiate_then_raise(th, Value::Ref(r));
                }
                _ => return self.type_error(th, "exceptions must derive from BaseException"),
            },
            _ => return self.type_error(th, "exceptions must derive from BaseException"),
        };
        if !cause.is_undef() {
            let cause = match cause {
                Value::Type(t) if t.is_exception() => Value::Ref(self.exception(th, cause, &[])),
                other => other,
            };
            let fits = cause.is_none() || matches!(self.object(cause), Some(Object::Exception(_)));
            if !fits {
                return self.type_error(th, "exception causes must derive from BaseException");
            }
            if let Object::Exception(e) = self.heap.get_mut(exc) {
                e.cause = cause;
                e.suppress_context = true;
            }
        }
        Err(Fault::Raise(exc))
    }

    /// `raise Class`: calls it, then the same instruction raises what that gave.
    fn instantiate_then_raise(&mut self, th: &mut Thread, class: Value) -> R<Next> {
        super::call::call_values(self, th, class, &[], Value::Undef, Ret::Answer)
    }

    /// `raise` alone.
    pub(super) fn raise_again(&mut self, th: &mut Thread) -> R<Next> {
        match self.handling(th) {
            Some(exc) => self.again(th, exc),
            None => self.raise(th, T::RuntimeError, "No active exception to reraise"),
        }
    }

    /// The exception goes on past a `finally` or an `except` that did not match.
    pub(super) fn reraise(&mut self, th: &mut Thread, exc: Value) -> R<Next> {
        match exc {
            Value::Ref(exc) => self.again(th, exc),
            _ => Ok(Next::Go),
        }
    }

    fn again(&mut self, th: &mut Thread, exc: Ref) -> R<Next> {
        match self.unwind_exception(th, exc, Note::No) {
            Ok(()) => Ok(Next::Frames),
            Err(stop) => Ok(Next::Stop(stop)),
        }
    }

    /// `except types`.
    pub(crate) fn exception_matches(
        &mut self,
        th: &mut Thread,
        exc: Value,
        types: Value,
    ) -> R<bool> {
        let wanted: Vec<Value> = match self.object(types) {
            Some(Object::Tuple(items)) => items.to_vec(),
            _ => vec![types],
        };
        // All that is named must be exceptions, whichever it is.
        let is_class = |wanted: &Value| match wanted {
            Value::Type(t) => t.is_exception(),
            _ => {
                self.class_native(*wanted).is_exception()
                    && matches!(self.object(*wanted), Some(Object::Class(_)))
            }
        };
        if !wanted.iter().all(is_class) {
            return self.type_error(
                th,
                "catching classes that do not inherit from BaseException is not allowed",
            );
        }
        let class = self.class_of(exc);
        Ok(wanted.iter().any(|wanted| self.is_subclass(class, *wanted)))
    }
}
