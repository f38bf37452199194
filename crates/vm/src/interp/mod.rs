//! The run loop: takes a thread's topmost frame and executes instructions until it must stop.
//!
//! A frame's `pc` stays at the instruction that runs while frames above work for it; what they
//! return is handed down by `interp::ret`, which then moves on. So a traceback reads places
//! straight off the frames, and an instruction that must wait simply runs again.

pub mod arith;
pub mod attr;
pub mod build;
pub mod call;
pub mod class;
pub mod frame;
mod function;
pub mod generator;
pub mod import;
pub mod raise;
mod rare;
pub mod ret;

use heddle_protocol::Limit;

use crate::{
    natives::print::{self, Printed},
    process::{Fault, Process, R},
    thread::{Block, Frame, Thread, ThreadId, ThreadState},
    value::Value,
};

/// Why [`Process::run`] came back.
#[derive(Clone, Debug, PartialEq)]
pub enum Stop {
    /// The instructions are used up; the thread can go on.
    Fuel,
    /// The thread waits: see its state.
    Blocked,
    /// The thread is over.
    Ended,
    /// The process is over: see `Process::exit`.
    Exited,
    Limit(Limit),
    /// An event loop finished a turn (one callback or one step of one task).
    LoopTurn,
}

/// What an instruction, or a call, did.
#[derive(Clone, Debug)]
pub(crate) enum Next {
    /// Done: go on with the following instruction.
    Go,
    /// The stack of frames changed, or the frame's `pc` was set: look again.
    Frames,
    Block(Block),
    Stop(Stop),
}

/// Hidden code may run over its fuel by so many instructions before it is stopped even so.
const OVERTIME: u64 = 1 << 20;

impl Process {
    /// Runs a thread for at most `fuel` instructions (prelude code it is in the middle of is run
    /// on to its end: it is atomic).
    pub fn run(&mut self, id: ThreadId, fuel: u64) -> Stop {
        let index = id.0 as usize;
        let away = Thread::new(id, self.threads[index].region, "");
        let mut th = std::mem::replace(&mut self.threads[index], away);
        if matches!(th.state, ThreadState::Ended) {
            self.threads[index] = th;
            return Stop::Ended;
        }
        th.state = ThreadState::Ready;
        let limit = self.steps.saturating_add(fuel);
        let stop = self.drive(&mut th, limit);
        self.threads[index] = th;
        stop
    }

    fn drive(&mut self, th: &mut Thread, limit: u64) -> Stop {
        let program = self.program.clone();
        loop {
            let next = match th.frames.last_mut() {
                None => {
                    th.state = ThreadState::Ended;
                    return Stop::Ended;
                }
                Some(Frame::Python(_)) => frame::run(self, th, &program, limit),
                Some(Frame::Print(_)) => {
                    if self.steps >= limit {
                        return Stop::Fuel;
                    }
                    self.steps += 1;
                    self.write_next(th)
                }
                Some(Frame::Loop(_)) => crate::aio::step(self, th, limit),
            };
            match next {
                Ok(Next::Go | Next::Frames) => {}
                Ok(Next::Block(block)) => {
                    th.state = ThreadState::Blocked(block);
                    return Stop::Blocked;
                }
                Ok(Next::Stop(Stop::Ended)) => {
                    th.state = ThreadState::Ended;
                    return Stop::Ended;
                }
                Ok(Next::Stop(stop)) => return stop,
                Err(fault) => match self.unwind(th, fault) {
                    Ok(()) => {}
                    Err(stop) => {
                        if stop == Stop::Ended {
                            th.state = ThreadState::Ended;
                        }
                        return stop;
                    }
                },
            }
        }
    }

    /// Makes one write of the `print` on top of the stack.
    fn write_next(&mut self, th: &mut Thread) -> R<Next> {
        let Some(Frame::Print(mut frame)) = th.frames.pop() else { return Ok(Next::Frames) };
        match print::step(self, th, &mut frame) {
            Printed::More => {
                th.frames.push(Frame::Print(frame));
                Ok(Next::Frames)
            }
            Printed::Last => self.hand_down(th, frame.ret, Value::None),
        }
    }

    /// The same at a jump back: the frame is told where it will go on.
    #[inline]
    pub(crate) fn maybe_collect_at(&mut self, th: &mut Thread, pc: usize) -> R<()> {
        if self.heap.bytes() > self.heap.threshold {
            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                frame.pc = pc as u32;
            }
            return self.maybe_collect(th);
        }
        Ok(())
    }

    /// A reference to `old` was dropped by the instruction that runs: objects whose end can be
    /// seen may have met it. True if a frame was pushed, after which the instruction is over.
    #[inline]
    pub(crate) fn dropped(&mut self, th: &mut Thread, old: Value) -> R<bool> {
        match old {
            Value::Ref(_) if !self.finalizable.is_empty() => {
                crate::finalize::dropped(self, th, &[old], crate::thread::Ret::Drop)
            }
            _ => Ok(false),
        }
    }

    /// Collects garbage if enough was allocated since the last time.
    #[inline]
    pub(crate) fn maybe_collect(&mut self, th: &Thread) -> R<()> {
        if self.heap.bytes() > self.heap.threshold {
            self.collect(th);
            if self.heap.bytes() as u64 > self.limits.heap_bytes {
                return Err(Fault::Limit(Limit::Memory));
            }
        }
        Ok(())
    }
}

/// Whether the budget is used up at this place.
#[inline]
fn out_of_fuel(p: &Process, limit: u64, hidden: bool) -> bool {
    p.steps >= limit && (!hidden || p.steps - limit >= OVERTIME)
}
