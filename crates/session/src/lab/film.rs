//! What a run was: every turn, and states along the way to start from.
//!
//! Bounds: [`MOST_CUTS`] turns of 24 bytes; [`MOST_FRAMES`] states, which together hold at most
//! [`MOST_BYTES`] of objects. Where a bound is met, every second state is dropped and the next ones
//! lie twice as far apart. A large program takes room from them, twice what it holds, and its own
//! states are not kept: a browser gives 256 MiB, and a list that grows is held twice for a moment.
//!
//! How far apart states are is a matter of time, not of steps: a step that wakes a thread costs a
//! hundred times as much as one that adds, and what counts is how long it takes to get to a step from
//! the state before it.

use std::time::Duration;

use heddle_protocol::ThreadKey;
use heddle_schedulers::{Item, Schedule};
use web_time::Instant;

use super::head::Head;

/// Turns that are kept: a run with more is not recorded further.
pub const MOST_CUTS: usize = 2 << 20;
/// States that are kept.
pub const MOST_FRAMES: usize = 512;
/// Bytes of objects in all of them.
pub const MOST_BYTES: u64 = 72 << 20;
/// Time between states at first: an eighth of a frame of the screen.
const APART: Duration = Duration::from_millis(2);
/// The time that a copy takes, natively, in picoseconds a byte: 250 to 500 were measured. By this and
/// not by the clock, since one look at a moment when the computer did something else would part two
/// states by many times as much.
const COPY_PS: u64 = 500;
/// A copy may take so much of the time between two: a tenth.
const COPY_SHARE: u64 = 10;
/// Steps between looks at the clock.
const LOOK: u64 = 1_024;
/// A schedule's text that is longer is not part of each view.
const MOST_TEXT: usize = 16 << 10;

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

/// The schedule as text, written when it is first asked for: views are, for each move of the slider.
#[derive(Clone, Debug)]
enum Text {
    Unwritten,
    TooLong,
    Written(String),
}

/// A state to start from.
#[derive(Clone, Debug)]
pub struct Frame {
    pub head: Head,
    /// Bytes of objects that it does not share with the state before it.
    bytes: u64,
}

/// A branch of a run, from its beginning.
#[derive(Clone, Debug)]
pub struct Film {
    cuts: Vec<Cut>,
    text: Text,
    frames: Vec<Frame>,
    /// Bytes of objects in all of them: what states share counts once.
    bytes: u64,
    /// Time between states; more where copies take long.
    apart: Duration,
    /// When the last state was kept, and the step at which the clock is read next.
    kept_at: Instant,
    look: u64,
}

impl Film {
    /// A run that begins in this state.
    pub fn new(start: Head) -> Film {
        let first = Frame { bytes: start.world.bytes(), head: start };
        Film {
            cuts: Vec::new(),
            text: Text::Unwritten,
            bytes: first.bytes,
            frames: vec![first],
            apart: APART,
            kept_at: Instant::now(),
            look: LOOK,
        }
    }

    /// Steps recorded.
    pub fn length(&self) -> u64 {
        self.cuts.last().map_or(0, |cut| cut.end)
    }

    pub fn cut(&self, at: usize) -> Option<Cut> {
        self.cuts.get(at).copied()
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
        self.text = Text::Unwritten;
        match self.cuts.last_mut() {
            Some(last) if last.what == What::Run(thread) => last.end = end,
            _ => self.cuts.push(Cut { end, what: What::Run(thread) }),
        }
    }

    /// Writes down what takes no step.
    pub fn note(&mut self, what: What) {
        self.text = Text::Unwritten;
        self.cuts.push(Cut { end: self.length(), what });
    }

    /// Keeps a state if it is time.
    pub fn pass(&mut self, head: &Head) {
        let position = head.position();
        if position < self.look || head.middle.is_some() {
            return;
        }
        if self.frames.last().is_some_and(|frame| position <= frame.head.position()) {
            return;
        }
        let now = Instant::now();
        self.look = position + LOOK;
        let bytes = head.world.bytes();
        let room = MOST_BYTES.saturating_sub(2 * bytes);
        while self.frames.len() > 1 && self.bytes > room {
            self.thin();
        }
        let rest = self.apart.max(Duration::from_nanos(bytes * COPY_PS * COPY_SHARE / 1_000));
        if now.duration_since(self.kept_at) < rest || bytes > room / 4 {
            return;
        }
        let own = match self.frames.last() {
            Some(last) => head.world.bytes_besides(&last.head.world),
            None => bytes,
        };
        self.frames.push(Frame { head: head.clone(), bytes: own });
        self.bytes += own;
        self.kept_at = now;
        while self.frames.len() > MOST_FRAMES || (self.frames.len() > 2 && self.bytes > room) {
            self.thin();
        }
    }

    /// Drops every second state. The first stays: everything can be reached from it.
    fn thin(&mut self) {
        let mut at = 0;
        self.frames.retain(|_| {
            at += 1;
            at % 2 == 1
        });
        self.weigh();
        self.apart *= 2;
    }

    /// Counts bytes again after states were dropped.
    fn weigh(&mut self) {
        for at in 1..self.frames.len() {
            let (before, rest) = self.frames.split_at_mut(at);
            rest[0].bytes = rest[0].head.world.bytes_besides(&before[at - 1].head.world);
        }
        self.bytes = self.frames.iter().map(|frame| frame.bytes).sum();
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
        self.text = Text::Unwritten;
        let at = self.cuts.partition_point(|cut| cut.end <= position);
        let tail = self.cuts.split_off(at);
        if let Some(first) = tail.first()
            && let What::Run(thread) = first.what
            && position > self.length()
        {
            self.run(thread, position);
        }
        self.frames.retain(|frame| frame.head.position() <= position);
        self.weigh();
        self.look = position;
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

    /// The same as text, unless it is long.
    pub fn text(&mut self) -> Option<&str> {
        if matches!(self.text, Text::Unwritten) {
            // An item takes two letters at least.
            self.text = (self.cuts.len() <= MOST_TEXT / 2)
                .then(|| self.schedule().to_string())
                .filter(|text| text.len() <= MOST_TEXT)
                .map_or(Text::TooLong, Text::Written);
        }
        match &self.text {
            Text::Written(text) => Some(text),
            Text::Unwritten | Text::TooLong => None,
        }
    }

    /// States kept, and the bytes of objects in them.
    pub fn kept(&self) -> (usize, u64) {
        (self.frames.len(), self.bytes)
    }
}
