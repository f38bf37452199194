//! Handing a value down to whoever the frame worked for.

use super::{Next, Stop, class, generator};
use crate::{
    op::Op,
    process::{Process, R},
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::Value,
};

impl Process {
    /// `return`: the topmost frame, a Python one, is over.
    pub(crate) fn return_value(&mut self, th: &mut Thread, value: Value) -> R<Next> {
        let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(Next::Frames) };
        let (ret, base) = (frame.ret, frame.base as usize);
        let mut value = value;
        if let Some(instance) = frame.instance {
            if !value.is_none() {
                let name = self.type_name(value).to_owned();
                return self.type_error(th, format!("__init__() should return None, not '{name}'"));
            }
            value = Value::Ref(instance);
        }
        let generator = frame.generator;
        let async_generator = generator.is_some_and(|g| generator::is_async(self, g));
        th.frames.pop();
        if let Some(generator) = generator {
            generator::end(self, generator);
        }
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
            Ret::NextOr(d, default) if generator.is_some() => {
                self.hand_down(th, Ret::To(d), default)
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
            Ret::To(d) | Ret::Next(d) | Ret::NextOr(d, _) => {
                if let Some(frame) = top(th) {
                    let at = frame.base as usize + usize::from(d);
                    th.stack[at] = value;
                    advance(th, 1);
                }
            }
            Ret::Item(d) | Ret::ItemCall(d) => {
                if let Some(frame) = top(th) {
                    let at = frame.base as usize + usize::from(d);
                    th.stack[at] = value;
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
            Ret::To(d) | Ret::Next(d) | Ret::NextOr(d, _) => {
                if let Some(frame) = top(th) {
                    let at = frame.base as usize + usize::from(d);
                    th.stack[at] = value;
                }
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

/// Moves the topmost frame past `by` instructions.
fn advance(th: &mut Thread, by: u32) {
    if let Some(Frame::Python(frame)) = th.frames.last_mut() {
        frame.pc += by;
        frame.answer = Value::Undef;
    }
}

/// Puts a value into register `d` of the topmost frame and moves past its instruction.
pub(super) fn advance_with(th: &mut Thread, d: u16, value: Value) {
    if let Some(frame) = top(th) {
        let at = frame.base as usize + usize::from(d);
        th.stack[at] = value;
        advance(th, 1);
    }
}
