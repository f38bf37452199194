//! The run loop: takes a thread's topmost frame and executes instructions until it must stop.
//!
//! A frame's `pc` stays at the instruction that runs while frames above work for it; what they
//! return is handed down by `interp::ret`, which then moves on. So a traceback reads places
//! straight off the frames, and an instruction that must wait simply runs again.

pub mod arith;
pub mod attr;
mod bind;
pub mod build;
pub mod call;
pub mod class;
mod depth;
pub mod frame;
mod function;
pub mod generator;
pub mod import;
pub mod made;
mod of_c;
mod quick;
pub mod raise;
mod rare;
pub mod ret;
mod simple;
pub mod steps;

use heddle_protocol::{Limit, Stream, SwitchPoints};

use crate::{
    code::Program,
    natives::print::{self, Printed},
    object::Object,
    pace::{Pacing, Stretch, StretchEnd},
    process::{Fault, Process, R},
    thread::{Block, Frame, Ret, Thread, ThreadId, ThreadState},
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
    /// The same where the frame on top is of code that the program had not when the loop began.
    Program,
    Block(Block),
    Stop(Stop),
    /// A task's coroutine, on top, waits for the program's pause; `steps` instructions are still to be
    /// counted.
    Pause {
        steps: u64,
    },
}

/// Hidden code is stopped after so many instructions on end, in the middle if need be.
const OVERTIME: u64 = 1 << 20;

/// How far a thread may run.
pub(crate) struct Span {
    /// Instructions of the process after which it may stop: hidden ones on the way move it on.
    limit: u64,
    /// Instructions of hidden code since the last of the program's own.
    hidden: u64,
    /// Where the code that runs began, and how far it may run; whether it is hidden.
    from: u64,
    until: u64,
    in_hidden: bool,
    /// What the last instruction of a program wrote over in which objects run code at their end.
    fading: Vec<Value>,
}

impl Span {
    fn new(limit: u64) -> Span {
        Span { limit, hidden: 0, from: 0, until: 0, in_hidden: false, fading: Vec::new() }
    }

    /// A frame of hidden code, or of the program's, runs on a stack of so many.
    #[inline]
    fn enter(&mut self, p: &mut Process, depth: usize, hidden: bool) {
        self.from = p.steps;
        self.in_hidden = hidden;
        p.pacing.depth = depth;
        if hidden {
            p.pacing.counted_from = None;
            p.pacing.until = 0;
            self.until = self.from + OVERTIME.saturating_sub(self.hidden);
        } else {
            self.hidden = 0;
            p.pacing.counted_from = Some(self.from);
            self.until = self.limit.min(p.pacing.last);
            p.pacing.until = self.until;
        }
    }

    /// It gave way to one of the other kind, or to something else.
    #[inline]
    fn leave(&mut self, p: &mut Process) {
        let ran = p.steps - self.from;
        p.pacing.counted_from = None;
        if self.in_hidden {
            self.hidden += ran;
            self.limit = self.limit.saturating_add(ran);
            p.pacing.after_call = true;
            p.pacing.new_line = false;
        } else {
            p.position += ran;
        }
    }
}

impl Process {
    /// Runs a thread for at most `fuel` instructions (prelude code it is in the middle of is run on
    /// to its end: it is atomic).
    pub fn run(&mut self, id: ThreadId, fuel: u64) -> Stop {
        self.run_stretch(id, Stretch::of(u64::MAX), self.steps.saturating_add(fuel))
    }

    /// Runs a thread for a stretch, and no longer than until `last` instructions have been executed
    /// in the process.
    pub fn run_stretch(&mut self, id: ThreadId, stretch: Stretch, last: u64) -> Stop {
        let index = id.0 as usize;
        let away = Thread::new(id, self.threads[index].region, "");
        let mut th = std::mem::replace(&mut self.threads[index], away);
        if matches!(th.state, ThreadState::Ended) {
            self.threads[index] = th;
            return Stop::Ended;
        }
        th.state = ThreadState::Ready;
        self.getting = None;
        self.pacing = Pacing {
            points: stretch.points,
            exactly: stretch.end == StretchEnd::Exactly,
            last,
            at_point: true,
            ..Pacing::default()
        };
        let stop = self.drive(&mut th, stretch.steps);
        self.pacing.counted_from = None;
        if stop != Stop::Fuel {
            self.pacing.at_point = true;
            self.pacing.at_line = true;
        }
        let ended = matches!(th.state, ThreadState::Ended);
        self.threads[index] = th;
        if ended {
            self.finished(id);
        }
        stop
    }

    fn drive(&mut self, th: &mut Thread, steps: u64) -> Stop {
        let mut program = self.program.clone();
        let mut span = Span::new(self.steps.saturating_add(steps));
        if is_hidden(th, &program) {
            self.position += 1;
            span.limit -= 1;
        }
        loop {
            let next = match th.frames.last_mut() {
                None => {
                    th.state = ThreadState::Ended;
                    return Stop::Ended;
                }
                Some(Frame::Python(_)) => frame::run(self, th, &program, &mut span),
                Some(Frame::Print(_)) => {
                    let at_point = self.pacing.points != SwitchPoints::Line;
                    let forced = self.pacing.exactly || self.steps >= self.pacing.last;
                    if self.steps >= span.limit.min(self.pacing.last) && (at_point || forced) {
                        self.pacing.at_point = at_point;
                        self.pacing.at_line = false;
                        return Stop::Fuel;
                    }
                    span.hidden = 0;
                    self.pacing.after_call = true;
                    self.pacing.new_line = false;
                    self.counted(|p| {
                        p.steps += 1;
                        p.write_next(th)
                    })
                }
                Some(Frame::Loop(_)) => {
                    let limit = self.begin_turn(&mut span);
                    self.counted(|p| crate::aio::step(p, th, limit))
                }
            };
            match next {
                // A pause is over with before the run loop comes back.
                Ok(Next::Go | Next::Frames | Next::Pause { .. }) => {}
                Ok(Next::Program) => program = self.program.clone(),
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
                    Ok(()) => {
                        self.pacing.after_call = false;
                        self.pacing.new_line = true;
                    }
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

    /// An event loop's turn begins; gives the instruction before which it must.
    fn begin_turn(&mut self, span: &mut Span) -> u64 {
        span.hidden = 0;
        self.pacing.after_call = true;
        self.pacing.new_line = false;
        self.pacing.at_point = true;
        self.pacing.at_line = true;
        span.limit.min(self.pacing.last)
    }

    /// A task's coroutine has come to wait for a pause: the next task goes on.
    fn pause(&mut self, th: &mut Thread, steps: u64, span: &mut Span) -> R<Next> {
        self.steps += steps;
        self.position += steps;
        let limit = self.begin_turn(span);
        let mut passed = false;
        self.counted(|p| {
            passed = crate::aio::pass_on(p, th, limit);
            Ok(Next::Frames)
        })?;
        if passed { Ok(Next::Frames) } else { generator::suspend(self, th, Value::None) }
    }

    /// The same in the middle of a span, which goes on with the next task.
    #[inline(never)]
    fn pass(&mut self, th: &mut Thread, steps: u64, span: &mut Span) -> R<Next> {
        span.leave(self);
        let next = self.pause(th, steps, span);
        span.enter(self, th.frames.len(), false);
        next
    }

    /// Counts the steps of what the program sees.
    fn counted(&mut self, run: impl FnOnce(&mut Process) -> R<Next>) -> R<Next> {
        let from = self.steps;
        self.pacing.counted_from = Some(from);
        let next = run(self);
        self.pacing.counted_from = None;
        self.position += self.steps - from;
        next
    }

    /// Makes one write of the `print` on top of the stack.
    fn write_next(&mut self, th: &mut Thread) -> R<Next> {
        let Some(Frame::Print(mut frame)) = th.frames.pop() else { return Ok(Next::Frames) };
        match print::step(self, th, &mut frame)? {
            Printed::More => {
                th.frames.push(Frame::Print(frame));
                Ok(Next::Frames)
            }
            Printed::Asks(value) => {
                let number = if frame.stream == Stream::Stderr { 2 } else { 1 };
                th.frames.push(Frame::Print(frame));
                let stream = self.alloc(th, Object::TextStream(number));
                self.call_prelude(th, "_write_text", &[stream, value], Ret::Aside)
            }
            Printed::Last => self.hand_down(th, frame.ret, Value::None),
        }
    }

    /// A reference to `old` was dropped by the instruction that runs: objects whose end can be
    /// seen may have met it. True if a frame was pushed, after which the instruction is over.
    #[inline]
    pub(crate) fn dropped(&mut self, th: &mut Thread, old: Value) -> R<bool> {
        match old {
            Value::Ref(_) if !self.finalizable.is_empty() => {
                crate::finalize::dropped(self, th, &[old], Ret::Drop)
            }
            _ => Ok(false),
        }
    }

    /// The same between two instructions: whatever is told of the end goes on with the next.
    pub(crate) fn dropped_aside(&mut self, th: &mut Thread, old: Value) -> R<bool> {
        match old {
            Value::Ref(_) if !self.finalizable.is_empty() => {
                crate::finalize::left(self, th, &[old])
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

/// Whether a thread goes on inside hidden code.
fn is_hidden(th: &Thread, program: &Program) -> bool {
    match th.frames.last() {
        Some(Frame::Python(frame)) => program.code(frame.code).hidden,
        _ => false,
    }
}
