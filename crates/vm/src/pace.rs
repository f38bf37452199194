//! How far a thread runs, where it may be interrupted, and how steps and time are counted.
//!
//! A *step* is one instruction of the program. Hidden code belongs to the step that needed it; a
//! thread that goes on inside hidden code pays one step for that. So every stretch makes at least
//! one step, and running for `n` steps is the same as running `n` times for one.

use heddle_protocol::SwitchPoints;
use serde::{Deserialize, Serialize};

use crate::{
    code::Code,
    op::Op,
    process::Process,
    watch::{Kind, Shelf},
};

/// How far a thread runs before somebody else is asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stretch {
    /// Steps.
    pub steps: u64,
    pub points: SwitchPoints,
    pub end: StretchEnd,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StretchEnd {
    /// After so many steps, wherever that is.
    Exactly,
    /// At the first switch point from there on.
    SwitchPoint,
}

impl Stretch {
    /// To the next switch point.
    pub fn to_next(points: SwitchPoints) -> Stretch {
        Stretch { steps: 1, points, end: StretchEnd::SwitchPoint }
    }

    /// So many steps, each of which is a switch point.
    pub fn of(steps: u64) -> Stretch {
        Stretch { steps, points: SwitchPoints::Instruction, end: StretchEnd::Exactly }
    }
}

/// A process's clock: it stood at `at_us` and `rest_ns` when `since` instructions had run.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct Clock {
    pub at_us: u64,
    /// Below 1,000.
    pub rest_ns: u64,
    /// What an instruction takes; 0 where a host keeps the time.
    pub step_ns: u64,
    since: u64,
}

/// The stretch that runs now. No part of the state: it is over when the thread stops.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct Pacing {
    pub points: SwitchPoints,
    /// It ends between switch points too.
    pub exactly: bool,
    /// Instructions, hidden ones included, after which it ends wherever it is.
    pub last: u64,
    /// Instructions after which visible code may stop; 0 while hidden code runs.
    pub until: u64,
    /// The frame that runs came to the top in a way that CPython's checks follow.
    pub after_call: bool,
    /// It came there by an exception, or by a frame of the program that returned.
    pub new_line: bool,
    /// Frames on the stack when the one that runs, or ran last, came to the top.
    pub depth: usize,
    /// Where the stretch stopped is a switch point.
    pub at_point: bool,
    /// Where it stopped a line begins.
    pub at_line: bool,
    /// Instructions at which the visible code that runs began; None while hidden code runs.
    pub counted_from: Option<u64>,
}

impl Pacing {
    /// A visible frame gave way to the one that is now on top of so many.
    #[inline]
    pub fn came_to(&mut self, depth: usize) {
        self.after_call = depth >= self.depth;
        self.new_line = false;
        self.depth = depth;
    }
}

/// Stands for the instruction before the first one of a frame that comes to the top.
pub(crate) const NONE_BEFORE: usize = usize::MAX;

impl Process {
    /// Microseconds since the run began.
    #[inline]
    pub fn now_us(&self) -> u64 {
        let clock = &self.clock;
        let ran = self.steps.wrapping_sub(clock.since);
        clock.at_us + (clock.rest_ns + ran * clock.step_ns) / 1000
    }

    /// The same, for what depends on it: see [`Process::clock_read`].
    #[inline]
    pub fn clock_us(&mut self) -> u64 {
        self.clock_read = true;
        self.heap.saw(Kind::Shelf(Shelf::Clock), false);
        self.now_us()
    }

    /// The same, to be compared with nothing but moments that the library keeps.
    pub fn moment_us(&mut self) -> u64 {
        self.clock_read = true;
        self.heap.saw(Kind::Shelf(Shelf::Moment), false);
        self.now_us()
    }

    /// The end of a wait of so many microseconds.
    pub fn until_us(&mut self, wait_us: u64) -> u64 {
        self.clock_read = true;
        self.heap.saw(Kind::Shelf(Shelf::Until), false);
        self.now_us().saturating_add(wait_us)
    }

    /// Whether such an end has come.
    pub fn is_past(&mut self, until_us: u64) -> bool {
        self.clock_read = true;
        self.heap.saw(Kind::Shelf(Shelf::Until), false);
        until_us <= self.now_us()
    }

    /// The part of a microsecond that has passed besides, in nanoseconds.
    pub fn rest_ns(&self) -> u64 {
        let ran = self.steps.wrapping_sub(self.clock.since);
        (self.clock.rest_ns + ran * self.clock.step_ns) % 1000
    }

    /// Sets the clock; `step_ns` is what an instruction takes from here on.
    pub fn set_clock(&mut self, at_us: u64, rest_ns: u64, step_ns: u64) {
        self.clock = Clock { at_us, rest_ns, step_ns, since: self.steps };
    }

    /// Time passes up to a moment, unless it is later already.
    pub(crate) fn pass_to(&mut self, at_us: u64) {
        if at_us > self.now_us() {
            self.set_clock(at_us, 0, self.clock.step_ns);
        }
    }

    /// Sets a clock that only its host moves on.
    pub fn set_now(&mut self, at_us: u64) {
        self.set_clock(at_us, 0, 0);
    }

    /// Steps made so far, the one under way included.
    pub fn step_now(&self) -> u64 {
        self.position + self.pacing.counted_from.map_or(0, |from| self.steps - from)
    }

    /// Whether the thread that ran last stopped at a switch point of its stretch.
    pub fn is_at_switch_point(&self) -> bool {
        self.pacing.at_point
    }

    /// Whether the thread that ran last stopped where a line begins, or waits, or is over.
    pub fn is_at_line(&self) -> bool {
        self.pacing.at_line
    }
}

/// Whether a thread whose steps are used up stops before instruction `pc`. `before` is the
/// instruction of this frame that ran last, or [`NONE_BEFORE`].
#[cold]
pub(crate) fn stops(p: &mut Process, code: &Code, before: usize, pc: usize) -> bool {
    if code.hidden {
        p.pacing.at_point = true;
        p.pacing.at_line = false;
        return true;
    }
    let pacing = p.pacing;
    let at_line = begins_line(code, before, pc, pacing.new_line);
    let at_point = match pacing.points {
        SwitchPoints::Instruction => true,
        SwitchPoints::Cpython => checks_breaker(code, before, pc, pacing.after_call),
        SwitchPoints::Line => at_line,
        SwitchPoints::FreeThreaded => sees_others(&code.ops[pc]),
    };
    p.pacing.at_point = at_point;
    p.pacing.at_line = at_line;
    at_point || pacing.exactly || p.steps >= pacing.last
}

/// CPython looks at its eval breaker in RESUME (a function's entry, and after a yield), in
/// JUMP_BACKWARD, and after a CALL of what is not written in Python (`Python/bytecodes.c`).
fn checks_breaker(code: &Code, before: usize, pc: usize, after_call: bool) -> bool {
    if before == NONE_BEFORE {
        let Some(last) = pc.checked_sub(1) else { return true };
        return match code.ops[last] {
            Op::Yield { .. } | Op::YieldAsync { .. } => true,
            _ => after_call && is_call(code, last),
        };
    }
    matches!(code.ops[before], Op::JumpBack { .. }) || is_call(code, before)
}

/// Whether the instruction is CPython's CALL. `with` calls `__enter__` in an instruction of its own,
/// after which there is no check.
fn is_call(code: &Code, at: usize) -> bool {
    let last = at.checked_sub(1).map(|before| code.ops[before]);
    if matches!(last, Some(Op::LoadExit { .. } | Op::LoadAexit { .. })) {
        return false;
    }
    matches!(
        code.ops[at],
        Op::Call { .. }
            | Op::CallKw { .. }
            | Op::CallEx { .. }
            | Op::CallMethod { .. }
            | Op::CallLoaded { .. }
            | Op::CallMethodKw { .. }
    )
}

fn begins_line(code: &Code, before: usize, pc: usize, new_line: bool) -> bool {
    let line = |at: usize| code.infos.get(at).map(|info| info.place.line);
    if before == NONE_BEFORE {
        return pc == 0 || new_line || line(pc - 1) != line(pc);
    }
    matches!(code.ops[before], Op::JumpBack { .. }) || line(before) != line(pc)
}

/// Whether an instruction may read or change what another thread can see. What only works on its
/// own registers and on immutable values does not.
fn sees_others(op: &Op) -> bool {
    !matches!(
        op,
        Op::Const { .. }
            | Op::Int { .. }
            | Op::None { .. }
            | Op::Bool { .. }
            | Op::Move { .. }
            | Op::CheckLocal { .. }
            | Op::MakeCell { .. }
            | Op::AddI { .. }
            | Op::SubI { .. }
            | Op::TestI { .. }
            | Op::Is { .. }
            | Op::Jump { .. }
            | Op::JumpBack { .. }
            | Op::List { .. }
            | Op::Tuple { .. }
            | Op::MakeFunction { .. }
            | Op::EnterHandler { .. }
            | Op::LeaveHandler { .. }
    )
}
