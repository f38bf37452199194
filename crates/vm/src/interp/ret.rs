//! Handing a value down to whoever the frame worked for.

use super::{Next, Stop, class, generator};
use crate::{
    code::CodeId,
    op::{Op, Reg},
    process::{Fault, Process, R},
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Value},
};

impl Process {
    /// `return`: the topmost frame, a Python one, is over.
    #[inline(never)]
    pub(crate) fn return_value(&mut self, th: &mut Thread, value: Value) -> R<Next> {
        let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(Next::Frames) };
        let (ret, base, at) = (frame.ret, frame.base as usize, (frame.code, frame.pc));
        let mut value = value;
        if let Some(instance) = frame.instance {
            if !value.is_none() {
                let name = self.type_name(value).to_owned();
                // The call of the class is to blame, not what it called.
                th.frames.pop();
                return self.type_error(th, format!("__init__() should return None, not '{name}'"));
            }
            value = Value::Ref(instance);
        }
        let generator = frame.generator;
        let async_generator = generator.is_some_and(|g| generator::is_async(self, g));
        let dying = self.dying(at, th, base);
        th.frames.pop();
        if let Some(generator) = generator {
            generator::end(self, generator);
        }
        let next = match self.returned(th, ret, value, generator, base, async_generator) {
            // The end of an async generator is an exception for whoever iterates over it.
            Err(Fault::Raise(exc)) if crate::finalize::then_throw(self, th, &dying, exc)? => {
                return Ok(Next::Frames);
            }
            next => next?,
        };
        if !dying.is_empty() && !matches!(next, Next::Stop(_)) {
            crate::finalize::left(self, th, &dying)?;
        }
        Ok(next)
    }

    /// `return` of a plain call to the Python frame below it. False, and nothing done, if the frame
    /// is anything else.
    #[inline(always)]
    pub(crate) fn return_fast(&self, th: &mut Thread, value: Value) -> bool {
        let [.., Frame::Python(below), Frame::Python(top)] = &mut th.frames[..] else {
            return false;
        };
        let Ret::To(d) = top.ret else { return false };
        if top.generator.is_some() || !self.finalizable.is_empty() {
            return false;
        }
        let value = match top.instance {
            None => value,
            Some(instance) if value.is_none() => Value::Ref(instance),
            Some(_) => return false,
        };
        below.pc += 1;
        below.answer = Value::Undef;
        let at = below.base as usize + usize::from(d);
        th.pop_python();
        th.stack[at] = value;
        true
    }

    /// What a frame that is left lets go of, if an end in it could be seen: what it loops over, the
    /// innermost first, and its locals.
    fn dying(&self, (code, pc): (CodeId, u32), th: &Thread, base: usize) -> Vec<Value> {
        if self.finalizable.is_empty() {
            return Vec::new();
        }
        let code = self.program.code(code);
        let count = code.locals.len();
        let height = code.infos.get(pc as usize).map_or(count, |info| usize::from(info.height));
        let (locals, rest) = th.stack[base..base + height.max(count)].split_at(count);
        let dying = rest.iter().rev().chain(locals);
        dying.copied().filter(|value| matches!(value, Value::Ref(_))).collect()
    }

    /// Gives the value of a frame that is over to whoever it worked for.
    fn returned(
        &mut self,
        th: &mut Thread,
        ret: Ret,
        value: Value,
        generator: Option<Ref>,
        base: usize,
        async_generator: bool,
    ) -> R<Next> {
        if async_generator && ret != Ret::Drop {
            return Err(self.fault(th, T::StopAsyncIteration, &[]));
        }
        match ret {
            Ret::Class(d) => {
                let namespace = th.stack[base];
                class::finish(self, th, namespace, d)
            }
            // A generator's return.
            Ret::Item(_) if generator.is_some() => {
                advance(th, 1);
                Ok(Next::Frames)
            }
            Ret::Next(_) if generator.is_some() => {
                let args: &[Value] = if value.is_none() { &[] } else { &[value] };
                Err(self.fault(th, T::StopIteration, args))
            }
            Ret::NextOr(_) if generator.is_some() => {
                advance(th, 1);
                Ok(Next::Frames)
            }
            Ret::Send => {
                if let Some(frame) = top(th)
                    && let Op::Send { d, .. } = self.program.code(frame.code).ops[frame.pc as usize]
                {
                    let at = frame.base as usize + usize::from(d);
                    th.stack[at] = value;
                    advance(th, 1);
                }
                Ok(Next::Frames)
            }
            ret => self.hand_down(th, ret, value),
        }
    }

    /// Gives a finished frame's value to the frame below.
    pub(crate) fn hand_down(&mut self, th: &mut Thread, ret: Ret, value: Value) -> R<Next> {
        match ret {
            Ret::To(d) | Ret::Next(d) | Ret::NextOr(d) => {
                if put(th, d, value) {
                    advance(th, 1);
                }
            }
            Ret::Item(d) | Ret::ItemCall(d) => {
                if put(th, d, value) {
                    advance(th, 2);
                }
            }
            Ret::Drop | Ret::Class(_) => advance(th, 1),
            Ret::Answer => {
                if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                    frame.answer = value;
                }
            }
            Ret::Send | Ret::SendCall => return generator::suspend(self, th, value),
            Ret::Native => return crate::aio::returned(self, th, value),
            Ret::Aside => {}
            Ret::End => {
                // The main thread's function gives the exit status.
                if th.id.0 == 0 {
                    self.exit = Some(self.as_i64(value).unwrap_or(0) as i32);
                }
                return Ok(Next::Stop(Stop::Ended));
            }
        }
        Ok(Next::Frames)
    }

    /// The value of a call that needed no frame, for the instruction that runs.
    pub(crate) fn finish(&mut self, th: &mut Thread, ret: Ret, value: Value) -> R<Next> {
        match ret {
            Ret::To(d) | Ret::Next(d) | Ret::NextOr(d) => {
                put(th, d, value);
                Ok(Next::Go)
            }
            Ret::Drop => Ok(Next::Go),
            ret => self.hand_down(th, ret, value),
        }
    }
}

fn top(th: &Thread) -> Option<&PyFrame> {
    match th.frames.last() {
        Some(Frame::Python(frame)) => Some(frame),
        _ => None,
    }
}

/// Puts a value into register `d` of the topmost frame. False if it has none.
pub(super) fn put(th: &mut Thread, d: Reg, value: Value) -> bool {
    let Some(frame) = top(th) else { return false };
    let at = frame.base as usize + usize::from(d);
    th.stack[at] = value;
    true
}

/// Moves the topmost frame past `by` instructions.
pub(super) fn advance(th: &mut Thread, by: u32) {
    if let Some(Frame::Python(frame)) = th.frames.last_mut() {
        frame.pc += by;
        frame.answer = Value::Undef;
    }
}

/// Puts a value into register `d` of the topmost frame and moves past its instruction.
pub(super) fn advance_with(th: &mut Thread, d: Reg, value: Value) {
    if put(th, d, value) {
        advance(th, 1);
    }
}
