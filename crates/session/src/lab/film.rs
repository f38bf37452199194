//! What a run was: every turn, and states along the way to start from.
//!
//! Bounds: [`MOST_CUTS`] turns of 24 bytes; [`MOST_FRAMES`] states, which together hold at most
//! [`MOST_BYTES`] of objects. Where a bound is met, every second state is dropped and twice as many
//! steps lie between the next ones.

use heddle_protocol::ThreadKey;
use heddle_schedulers::{Item, Schedule};

use super::head::Head;

/// Turns that are kept: a run with more is not recorded further.
pub const MOST_CUTS: usize = 2 << 20;
/// States that are kept.
pub const MOST_FRAMES: usize = 64;
/// Bytes of objects in all of them.
pub const MOST_BYTES: u64 = 64 << 20;
/// Steps between states at first. Copying a state costs about as much as this many steps.
const SPACING: u64 = 65_536;
/// Bytes of objects whose copy costs about as much as a step.
const BYTES_A_STEP: u64 = 4;

/// One item of the schedule and the step at which it is over.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cut {
    pub end: u64,
    pub what: What,
}

/// An [`Item`] without its length.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    Run(ThreadKey),
    Clock(u64),
    Serve(ThreadKey),
    Expire(ThreadKey),
}

/// A state to start from.
#[derive(Clone, Debug)]
pub struct Frame {
    pub head: Head,
    bytes: u64,
}

/// A branch of a run, from its beginning.
#[derive(Clone, Debug)]
pub struct Film {
    cuts: Vec<Cut>,
    frames: Vec<Frame>,
    spacing: u64,
}

impl Film {
    /// A run that begins in this state.
    pub fn new(start: Head) -> Film {
        let first = Frame::new(start);
        Film { cuts: Vec::new(), frames: vec![first], spacing: SPACING }
    }

    /// Steps recorded.
    pub fn length(&self) -> u64 {
        self.cuts.last().map_or(0, |cut| cut.end)
    }

    pub fn cut(&self, at: usize) -> Option<Cut> {
        self.cuts.get(at).copied()
    }

    pub fn cuts(&self) -> usize {
        self.cuts.len()
    }

    /// Which cut is next at a step: what takes no step comes after the step at which it stands.
    pub fn next(&self, position: u64) -> usize {
        let at = self.cuts.partition_point(|cut| cut.end < position);
        let made = self
            .cuts
            .get(at)
            .is_some_and(|cut| cut.end == position && matches!(cut.what, What::Run(_)));
        at + usize::from(made)
    }

    /// Whether nothing more can be written down.
    pub fn is_full(&self) -> bool {
        self.cuts.len() >= MOST_CUTS
    }

    /// Who makes the step after `position`.
    pub fn whose(&self, position: u64) -> Option<ThreadKey> {
        self.cuts[self.next(position)..].iter().find_map(|cut| match cut.what {
            What::Run(thread) => Some(thread),
            _ => None,
        })
    }

    /// Writes down that a thread ran up to `end`.
    pub fn run(&mut self, thread: ThreadKey, end: u64) {
        match self.cuts.last_mut() {
            Some(last) if last.what == What::Run(thread) => last.end = end,
            _ => self.cuts.push(Cut { end, what: What::Run(thread) }),
        }
    }

    /// Writes down what takes no step.
    pub fn note(&mut self, what: What) {
        self.cuts.push(Cut { end: self.length(), what });
    }

    /// Keeps a state if it is time.
    pub fn pass(&mut self, head: &Head) {
        let due = self.frames.last().is_none_or(|frame| {
            head.position() >= frame.head.position() + self.spacing.max(frame.bytes / BYTES_A_STEP)
        });
        if !due || head.middle.is_some() {
            return;
        }
        self.frames.push(Frame::new(head.clone()));
        while self.frames.len() > MOST_FRAMES
            || (self.frames.len() > 2 && self.bytes() > MOST_BYTES)
        {
            let mut at = 0;
            // The first stays: everything can be reached from it.
            self.frames.retain(|_| {
                at += 1;
                at % 2 == 1
            });
            self.spacing *= 2;
        }
    }

    /// The last state at or before a step.
    pub fn before(&self, position: u64) -> &Frame {
        let after = self.frames.partition_point(|frame| frame.head.position() <= position);
        &self.frames[after.saturating_sub(1)]
    }

    /// Where the turn began that made the step to `position`; 0 for the beginning.
    pub fn begin_of(&self, position: u64) -> u64 {
        let at = self.cuts.partition_point(|cut| cut.end < position);
        at.checked_sub(1).map_or(0, |before| self.cuts[before].end)
    }

    /// Everything after a step is taken out and given.
    pub fn split(&mut self, position: u64) -> Vec<Cut> {
        let at = self.cuts.partition_point(|cut| cut.end <= position);
        let tail = self.cuts.split_off(at);
        if let Some(first) = tail.first()
            && let What::Run(thread) = first.what
            && position > self.length()
        {
            self.run(thread, position);
        }
        self.frames.retain(|frame| frame.head.position() <= position);
        tail
    }

    /// Puts a tail in the place of what follows a step.
    pub fn append(&mut self, tail: Vec<Cut>) {
        for cut in tail {
            match cut.what {
                What::Run(thread) => self.run(thread, cut.end),
                what => self.note(what),
            }
        }
    }

    /// The whole way as a schedule.
    pub fn schedule(&self) -> Schedule {
        let mut schedule = Schedule::default();
        let mut begin = 0;
        for cut in &self.cuts {
            schedule.push(match cut.what {
                What::Run(thread) => Item::Run { thread, steps: cut.end - begin },
                What::Clock(us) => Item::Clock { us },
                What::Serve(thread) => Item::Serve { thread },
                What::Expire(thread) => Item::Expire { thread },
            });
            begin = cut.end;
        }
        schedule
    }

    /// States kept, and the bytes of objects in them.
    pub fn kept(&self) -> (usize, u64) {
        (self.frames.len(), self.bytes())
    }

    fn bytes(&self) -> u64 {
        self.frames.iter().map(|frame| frame.bytes).sum()
    }
}

impl Frame {
    fn new(head: Head) -> Frame {
        let bytes = head.world.bytes();
        Frame { head, bytes }
    }
}
