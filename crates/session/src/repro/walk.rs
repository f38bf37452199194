//! A schedule run once more, for the places that each thread comes to.

use std::collections::HashMap;

use heddle_protocol::{
    Ending, EventKind, Limits, Sleeps, Stream, ThreadKey,
    repro::{ReproRefused, ReproRequest},
};
use heddle_schedulers::{Item, Schedule, choice_of, key_of};
use heddle_vm::{
    aio::any_time::handle_of,
    interp::Stop,
    pace::{Stretch, StretchEnd},
    thread::{BlockReason, Leaving, Thread, ThreadId, ThreadState},
    value::Ref,
    world::{Choice, World, WorldConfig},
};

use super::place::{self, Place};
use crate::check::Checked;

/// Steps that a script may tell of.
const MOST_STEPS: u64 = 4_000_000;
/// Steps that a daemon is looked after.
const MOST_AHEAD: u32 = 1000;
/// Steps that are gone beyond the schedule's end, to see how the run ends.
const MOST_BEYOND: u64 = 200_000;

/// A turn: a thread goes on until it stands before a place, waits, or is over.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Turn {
    thread: u32,
    pub mover: Mover,
    pub name: String,
    /// Where the clock stands when it begins.
    pub now_us: u64,
    /// The next place that it will come to, and the how-manieth time; None if it never does.
    pub stop: Option<(Place, u32)>,
    pub end: TurnEnd,
    /// It comes to no place and writes nothing: it may be that the thread only wakes up to wait again.
    pub is_idle: bool,
}

/// Whose turn it is, as a script counts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    /// Of the program's threads, in the order in which they are started.
    Thread(usize),
    /// Of the timers of event loops that rings, where sleeps end in any order: in the order in which they
    /// were set.
    Timer(usize),
}

impl Mover {
    fn is_timer(self) -> bool {
        matches!(self, Mover::Timer(_))
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum TurnEnd {
    Interrupted,
    Waits,
    Over,
}

#[derive(Debug)]
pub struct Walk {
    pub turns: Vec<Turn>,
    pub sleeps: Sleeps,
    pub epoch_us: u64,
    /// None where it is not known.
    pub ending: Option<Ending>,
    /// What is written to stdout.
    pub output: String,
}

/// What a thread did.
#[derive(Default)]
struct Track {
    name: String,
    places: Vec<Place>,
    /// Characters of stdout and stderr.
    written: [usize; 2],
    /// It has left already.
    left: bool,
    /// Of a daemon: what it would have come to next, if the program had not ended.
    next: Option<Place>,
}

impl Track {
    fn leave(&mut self) {
        if !std::mem::replace(&mut self.left, true) {
            self.places.push(Place::Leave);
        }
    }
}

struct Walker {
    world: World,
    points: heddle_protocol::SwitchPoints,
    tracks: Vec<Track>,
    turns: Vec<(Turn, usize)>,
    /// The turn under way: places and characters when it began.
    begun: Option<(usize, [usize; 2])>,
    /// The timer whose turn is under way has rung.
    rang: bool,
    /// How many timers were set.
    timers: usize,
    /// By thread that lets timers ring: the one that waits there, and its number.
    waiting: HashMap<ThreadId, (Ref, usize)>,
    output: String,
}

/// Goes the schedule's way and on to the run's end: there whoever moved last goes on, as long as it
/// can.
///
/// # Errors
/// Why no script can be made of it.
pub fn walk(
    checked: &Checked,
    request: &ReproRequest,
    schedule: &Schedule,
) -> Result<Walk, ReproRefused> {
    let told = schedule.items().iter().any(|item| matches!(item, Item::Clock { .. }));
    let default = WorldConfig::default();
    let config = WorldConfig {
        limits: Limits::default(),
        seed: request.seed,
        sleeps: if schedule.epoch_us.is_some() { Sleeps::Clock } else { request.sleeps },
        step_ns: if told { 0 } else { default.step_ns },
        epoch_us: schedule.epoch_us.unwrap_or(default.epoch_us),
        renamed: false,
    };
    let (epoch_us, sleeps) = (config.epoch_us, config.sleeps);
    let mut walker = Walker {
        world: World::new(checked.program.clone(), config),
        points: request.switch_points,
        tracks: Vec::new(),
        turns: Vec::new(),
        begun: None,
        rang: false,
        timers: 0,
        waiting: HashMap::new(),
        output: String::new(),
    };
    let mut last = ThreadKey { process: 0, thread: 0 };
    for item in schedule.items() {
        match *item {
            Item::Clock { us } => {
                walker.close(TurnEnd::Interrupted);
                walker.world.set_clock(us);
            }
            Item::Serve { .. } | Item::Expire { .. } => return Err(ReproRefused::Processes),
            Item::Run { thread, steps } => {
                walker.turn(thread, steps)?;
                last = thread;
            }
        }
    }
    walker.beyond(last)?;
    Ok(walker.done(sleeps, epoch_us))
}

impl Walker {
    /// A turn of the schedule: so many steps, and on to a switch point.
    fn turn(&mut self, thread: ThreadKey, steps: u64) -> Result<(), ReproRefused> {
        let end = self.world.position().saturating_add(steps);
        let mut at_point = true;
        while self.world.position() < end || !at_point {
            match self.world.choices().as_slice() {
                [Choice::Tick] => {
                    self.world.step(Choice::Tick, 1);
                    continue;
                }
                choices if choices.contains(&choice_of(thread)) => {}
                _ if self.world.position() >= end => return Ok(()),
                _ => return Err(ReproRefused::DoesNotFit { step: self.world.position() }),
            }
            at_point = self.step(thread)?;
        }
        Ok(())
    }

    fn beyond(&mut self, last: ThreadKey) -> Result<(), ReproRefused> {
        let most = self.world.position() + MOST_BEYOND;
        let mut last = last;
        while self.world.position() < most {
            let choices = self.world.choices();
            let Some(first) = choices.first() else { return Ok(()) };
            if *first == Choice::Tick {
                self.world.step(Choice::Tick, 1);
                continue;
            }
            if !choices.contains(&choice_of(last)) {
                last = key_of(*first).unwrap_or(last);
            }
            while !self.step(last)? {}
        }
        Ok(())
    }

    /// One step of a thread that may run. Whether it ends at a switch point.
    fn step(&mut self, key: ThreadKey) -> Result<bool, ReproRefused> {
        if key.process != 0 || self.world.alive().nth(1).is_some() {
            return Err(ReproRefused::Processes);
        }
        if self.world.position() >= MOST_STEPS {
            return Err(ReproRefused::TooLong);
        }
        let (number, thread) = (key.thread as usize, ThreadId(key.thread));
        self.open(key);
        if let Some(process) = self.world.process(0) {
            let track = &mut self.tracks[number];
            track.places.extend(place::begin_of(process, thread));
            track.places.extend(place::of(process, thread, track.written));
            self.rang |= handle_of(process, process.thread(thread)).is_some();
        }
        let stretch = Stretch { steps: 1, points: self.points, end: StretchEnd::Exactly };
        let outcome = self.world.run_on(choice_of(key), stretch);
        self.note_timers();
        for event in &outcome.events {
            if let EventKind::Write { stream, text } = &event.kind {
                let written = &mut self.tracks[number].written;
                written[usize::from(*stream == Stream::Stderr)] += text.chars().count();
                if *stream == Stream::Stdout {
                    self.output.push_str(text);
                }
            }
        }
        let th = self.world.process(0).map(|process| process.thread(thread));
        if th.is_some_and(|th| th.leaving != Leaving::No) {
            self.tracks[number].leave();
        }
        match th.map(|th| &th.state) {
            Some(ThreadState::Ready) if outcome.stop == Stop::Fuel => {}
            Some(ThreadState::Blocked(block)) if block.reason == BlockReason::Pass => {}
            Some(ThreadState::Blocked(_)) => self.close(TurnEnd::Waits),
            _ => self.close(TurnEnd::Over),
        }
        Ok(outcome.at_switch_point)
    }

    /// Begins a turn, unless this thread's is under way.
    fn open(&mut self, key: ThreadKey) {
        let number = key.thread as usize;
        if self.begun.is_some()
            && self.turns.last().is_some_and(|(turn, _)| turn.thread == key.thread)
        {
            return;
        }
        self.close(TurnEnd::Interrupted);
        while self.tracks.len() <= number {
            self.tracks.push(Track::default());
        }
        let mover = self.mover(number);
        let track = &mut self.tracks[number];
        if let Some(process) = self.world.process(0) {
            track.name = process.who(ThreadId(key.thread));
        }
        self.begun = Some((track.places.len(), track.written));
        self.rang = false;
        let turn = Turn {
            thread: key.thread,
            mover,
            name: track.name.clone(),
            now_us: self.world.now_us(),
            stop: None,
            end: TurnEnd::Interrupted,
            is_idle: false,
        };
        self.turns.push((turn, 0));
    }

    fn mover(&self, number: usize) -> Mover {
        let threads = self.world.process(0).map_or(&[][..], |process| &process.threads);
        let hidden = |th: &Thread| th.hidden;
        let before = threads.iter().take(number).filter(|th| hidden(th)).count();
        match threads.get(number).filter(|th| hidden(th)) {
            Some(th) => Mover::Timer(self.waiting.get(&th.id).map_or(self.timers, |known| known.1)),
            None => Mover::Thread(number - before),
        }
    }

    /// Numbers the timers that were set since the last time.
    fn note_timers(&mut self) {
        let Some(process) = self.world.process(0) else { return };
        for th in process.threads.iter().filter(|th| th.hidden) {
            match handle_of(process, th) {
                Some(handle) if self.waiting.get(&th.id).is_some_and(|known| known.0 == handle) => {
                }
                Some(handle) => {
                    self.waiting.insert(th.id, (handle, self.timers));
                    self.timers += 1;
                }
                None => drop(self.waiting.remove(&th.id)),
            }
        }
    }

    fn close(&mut self, end: TurnEnd) {
        let Some((places, written)) = self.begun.take() else { return };
        let next = match (end, self.turns.last()) {
            (TurnEnd::Interrupted, Some((turn, _))) => self.next_of_daemon(turn.thread),
            _ => None,
        };
        // A timer's thread may only come to where it waits for its timer.
        if !self.rang && self.turns.last().is_some_and(|(turn, _)| turn.mover.is_timer()) {
            self.turns.pop();
            return;
        }
        let Some((turn, done)) = self.turns.last_mut() else { return };
        let track = &mut self.tracks[turn.thread as usize];
        track.next = next;
        turn.end = end;
        turn.is_idle = track.places.len() == places && track.written == written;
        if end == TurnEnd::Over {
            track.leave();
            track.places.push(Place::End);
        }
        *done = track.places.len();
    }

    /// The place that a daemon comes to next if it goes on alone.
    fn next_of_daemon(&self, thread: u32) -> Option<Place> {
        let id = ThreadId(thread);
        self.world.process(0).filter(|process| process.thread(id).daemon)?;
        let mut world = self.world.clone();
        for _ in 0..MOST_AHEAD {
            let process = world.process(0)?;
            let begin = place::begin_of(process, id);
            let written = self.tracks[thread as usize].written;
            if let Some(place) = begin.or_else(|| place::of(process, id, written)) {
                return Some(place);
            }
            let choice = Choice::Run { process: 0, thread: id };
            if !world.choices().contains(&choice) {
                return None;
            }
            world.run_on(choice, Stretch::of(1));
        }
        None
    }

    /// Says where each turn ends, now that it is known where each thread went.
    fn done(mut self, sleeps: Sleeps, epoch_us: u64) -> Walk {
        self.close(TurnEnd::Interrupted);
        let mut counts: Vec<HashMap<Place, u32>> = vec![HashMap::new(); self.tracks.len()];
        let mut counted = vec![0; self.tracks.len()];
        for track in &mut self.tracks {
            track.places.extend(track.next.take());
        }
        let mut turns = Vec::new();
        for (mut turn, done) in self.turns {
            let number = turn.thread as usize;
            let places = &self.tracks[number].places;
            for place in &places[counted[number]..done] {
                *counts[number].entry(*place).or_default() += 1;
            }
            counted[number] = done;
            turn.stop = places.get(done).map(|place| {
                let before = counts[number].get(place).copied().unwrap_or_default();
                (*place, before + 1)
            });
            turns.push(turn);
        }
        Walk { turns, sleeps, epoch_us, ending: self.world.ending(), output: self.output }
    }
}
