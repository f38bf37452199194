//! Where a thread stands: in which code, and what it is about to do.

use heddle_vm::{
    op::Op,
    thread::{BlockReason, Frame, Thread, ThreadState},
    watch::{Kind, Shelf, Standing},
};

use super::{Grain, Machine};
use crate::phase::Who;

impl Machine {
    /// How many frames, and where the topmost stands.
    pub(super) fn shape_of(&self, who: Who) -> (usize, u32) {
        self.thread(who)
            .map_or((0, 0), |th| (th.frames.len(), th.top().map_or(0, |frame| frame.pc)))
    }

    pub(super) fn thread(&self, who: Who) -> Option<&Thread> {
        self.world.process(who.process)?.threads.get(who.thread as usize)
    }

    /// Whether a thread that ran and stopped to wait is where it was: it can try again as if for the
    /// first time. What waits only until some time, or asks the kernel, has begun something; a loop in its
    /// selector does not see what becomes ready.
    pub(super) fn nothing_happened(&self, who: Who, shape: (usize, u32)) -> bool {
        let Some(th) = self.thread(who) else { return false };
        let ThreadState::Blocked(block) = &th.state else { return false };
        self.shape_of(who) == shape
            && block.deadline.is_none()
            && matches!(
                block.reason,
                BlockReason::Lock(_)
                    | BlockReason::RLock(_)
                    | BlockReason::Join(_)
                    | BlockReason::Waiter { .. }
            )
    }

    /// Before a unit: what is noted of it besides accesses.
    pub(super) fn begin_unit(&mut self, who: Who, standing: Standing) {
        let Some(p) = self.process(who.process) else { return };
        if let Some(watch) = p.heap.watch_mut() {
            (watch.stood, watch.calls, watch.standing) = (false, false, standing);
        }
        // Whatever is dropped may be somebody's end.
        if p.program.sees_ends {
            p.heap.saw(Kind::Shelf(Shelf::Ends), false);
        }
    }

    /// After it: whether its thread stands before a wait, and whether it called native functions. That an
    /// event was cleared is learnt.
    pub(super) fn take_stood(&mut self, who: Who) -> (bool, bool) {
        let watch = self.process(who.process).and_then(|p| p.heap.watch_mut());
        let Some(watch) = watch else { return (false, false) };
        let (stood, calls, clears) = (watch.stood, watch.calls, watch.clears);
        self.learnt |= clears && !self.known.clears;
        self.known.clears |= clears;
        (stood, calls)
    }

    /// The instruction that a thread is about to make, if it is the program's own.
    fn next_op(&self, who: Who) -> Option<Op> {
        let th = self.thread(who)?;
        let Some(Frame::Python(frame)) = th.frames.last() else { return None };
        let code = self.world.process(who.process)?.program.code(frame.code);
        if code.hidden { None } else { code.ops.get(frame.pc as usize).copied() }
    }

    /// Who stands where: in which code, at which instruction. Equal threads stand for each other.
    pub(super) fn standing_at(&self, who: Who) -> (Who, u32, u32) {
        let one = self.stand_ins.get(&who).copied().unwrap_or(who);
        match self.thread(who).and_then(|th| th.frames.last()) {
            Some(Frame::Python(frame)) => (one, frame.code.0, frame.pc),
            _ => (one, u32::MAX, 0),
        }
    }

    /// Whether an event loop begins its next iteration now.
    pub(super) fn is_between_turns(&self, who: Who) -> bool {
        let frame = self.thread(who).and_then(|th| th.frames.last());
        let process = self.world.process(who.process);
        matches!((frame, process), (Some(Frame::Loop(frame)), Some(p)) if frame.is_about_to_look(p))
    }

    pub(super) fn calculates(&self, who: Who) -> bool {
        matches!(
            self.next_op(who),
            Some(
                Op::Add { .. }
                    | Op::Sub { .. }
                    | Op::Mul { .. }
                    | Op::AddI { .. }
                    | Op::SubI { .. }
                    | Op::Binary { .. }
                    | Op::InPlace { .. }
            )
        )
    }

    /// Whether the next unit is kept apart whatever it touches.
    pub(super) fn apart(&self, who: Who) -> bool {
        match self.settings.grain {
            Grain::Visible => false,
            Grain::Calculations => self.calculates(who),
            Grain::Everything => true,
        }
    }

    pub(super) fn line(&self, who: Who) -> u32 {
        let Some(process) = self.world.process(who.process) else { return 0 };
        self.thread(who).map_or(0, |th| process.line_of(th))
    }
}
