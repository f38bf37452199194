//! A run as Chrome trace JSON, which Perfetto and `chrome://tracing` open.
//!
//! A process is a process; each of its threads, async tasks and locks is a track: what a task does
//! (running, ready, waiting for what, sleeping), who holds a lock. Arrows lead from a start to who
//! began, from an end to who joined, from a put to the get, from what ended a wait to who had
//! waited. Output and exceptions are instants.
//!
//! The format: "Trace Event Format" of the Chromium project. Timestamps are microseconds; no two
//! moments of a process share one, so that order is not lost where the clock is too coarse.

mod arrows;
mod json;
mod lanes;
mod locks;
mod words;

use std::collections::BTreeMap;

use heddle_protocol::{Actor, Event, EventKind, SHARED_OBJECTS, Stream};

use arrows::Arrows;
use json::{Phase, Record, Track};
use lanes::{Lanes, State};
use locks::Locks;
use words::waits_for;

pub use json::Trace;

/// More records than this are not kept: the trace then ends early, and says so.
const MOST_RECORDS: usize = 2_000_000;

/// What locks are called for which the program has no name.
const NAMELESS: [&str; 2] = ["Lock", "RLock"];

/// Makes a trace from a run's events, told in their order.
#[derive(Clone, Debug, Default)]
pub struct TraceBuilder {
    records: Vec<Record>,
    lanes: Lanes,
    locks: Locks,
    arrows: Arrows,
    /// The last moment of each process, in nanoseconds.
    clocks: BTreeMap<u32, u64>,
    cut: bool,
}

impl TraceBuilder {
    pub fn new() -> TraceBuilder {
        TraceBuilder::default()
    }

    /// From this moment on this thread of the process runs, and no other: what the lab knows and
    /// events do not say. Without it a thread that does not wait counts as running.
    pub fn turn(&mut self, process: u32, thread: u32, time_us: u64) {
        if self.is_full() || self.lanes.has_turn(process, thread) {
            return;
        }
        let at = self.moment(process, time_us);
        self.lanes.turn(process, thread, at, &mut self.records);
    }

    /// What happened next.
    pub fn event(&mut self, event: &Event) {
        if self.is_full() {
            return;
        }
        let actor = event.actor;
        let at = self.moment(actor.process, event.time_us);
        let track = self.lanes.meet(actor, at, &mut self.records);
        let here = Moment { actor, track, at, line: event.line };
        match &event.kind {
            EventKind::Start { name, parent } => self.start(here, name, *parent),
            EventKind::End { error } => {
                if let Some(error) = error {
                    self.instant(here, error, "exception");
                }
                self.arrows.ended(here, self.lanes.name(actor));
                // A moment later: the arrow to who joins begins in the last stretch.
                let over = self.moment(actor.process, event.time_us);
                self.lanes.end(actor, over, &mut self.records);
            }
            EventKind::Wait { what, lock, .. } => {
                self.arrows.waits(here, what, *lock);
                let state = State::waiting(what, waits_for(what), event.line);
                self.lanes.change(actor, at, state, &mut self.records);
            }
            EventKind::Wake => {
                self.lanes.wake(actor, at, &mut self.records);
                self.arrows.wakes(here, &mut self.records);
            }
            EventKind::Switch => self.lanes.switch(actor, at, &mut self.records),
            // Locks without a name are inside of conditions, queues and the like.
            EventKind::Acquire { name, .. } if NAMELESS.contains(&name.as_str()) => {}
            EventKind::Acquire { object, name } => {
                let lock = self.lanes.lock_track(actor.process, *object, name, &mut self.records);
                self.locks.take(here, *object, lock, self.lanes.name(actor));
            }
            EventKind::Release { object, .. } => {
                self.arrows.opens(here, *object);
                self.locks.give_back(here, *object, &mut self.records);
            }
            EventKind::Put { object, name, item } => {
                self.instant(here, &format!("puts into {name}"), "queue");
                self.arrows.puts(here, *object, *item);
            }
            EventKind::Get { object, name, item } => {
                self.instant(here, &format!("gets from {name}"), "queue");
                self.arrows.gets(here, (*object, *item), &mut self.records);
            }
            EventKind::Join { whom } => self.arrows.joins(here, *whom, &mut self.records),
            EventKind::Write { stream, text } => {
                let category = if *stream == Stream::Stdout { "stdout" } else { "stderr" };
                self.instant(here, &format!("writes {text:?}"), category);
            }
            EventKind::Raise { error, .. } => {
                self.instant(here, &format!("raises {error}"), "exception")
            }
            EventKind::Access { .. } => {}
            EventKind::OutputFull => {
                self.instant(here, "output is dropped from here on", "limit");
            }
        }
    }

    /// Closes what is still open.
    pub fn finish(mut self) -> Trace {
        let clocks = std::mem::take(&mut self.clocks);
        let end = |process: u32| clocks.get(&process).map_or(0, |at| at + 1);
        self.locks.close(end, &mut self.records);
        self.lanes.close(end, &mut self.records);
        Trace::new(self.records, self.cut)
    }

    fn start(&mut self, here: Moment, name: &str, parent: Option<Actor>) {
        self.lanes.start(here.actor, name, here.at, &mut self.records);
        let Some(parent) = parent else { return };
        let at = self.moment(parent.process, here.at / 1000);
        let track = self.lanes.meet(parent, at, &mut self.records);
        let from = Moment { actor: parent, track, at, line: here.line };
        let to = Moment { at: self.moment(here.actor.process, at / 1000), ..here };
        self.arrows.draw("starts", from, to, &mut self.records);
    }

    fn instant(&mut self, here: Moment, name: &str, category: &'static str) {
        self.records.push(Record {
            args: json::line(here.line),
            ..Record::new(here.track, here.at, Phase::Instant, category, name)
        });
    }

    /// A moment of a process, later than all before.
    fn moment(&mut self, process: u32, time_us: u64) -> u64 {
        let last = self.clocks.entry(process).or_default();
        *last = (*last + 1).max(time_us.saturating_mul(1000));
        *last
    }

    fn is_full(&mut self) -> bool {
        self.cut = self.cut || self.records.len() >= MOST_RECORDS;
        self.cut
    }
}

/// Where and when something happened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct Moment {
    actor: Actor,
    track: Track,
    /// Nanoseconds.
    at: u64,
    line: u32,
}

/// An object, and the process that it belongs to; None where processes share it.
type Object = (Option<u32>, u32);

impl Moment {
    fn object(&self, object: u32) -> Object {
        ((object >= SHARED_OBJECTS).then_some(self.actor.process), object)
    }
}
