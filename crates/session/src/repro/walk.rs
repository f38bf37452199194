//! A schedule run once more, for the places that each thread comes to.

use std::collections::{HashMap, HashSet};

use heddle_protocol::{
    Ending, Event, EventKind, Limits, Sleeps, Stream, ThreadKey,
    repro::{ReproRefused, ReproRequest},
};
use heddle_schedulers::{Item, Schedule, choice_of, key_of};
use heddle_vm::{
    aio::any_time::handle_of,
    interp::Stop,
    pace::{Stretch, StretchEnd},
    thread::{BlockReason, Leaving, ThreadId, ThreadState},
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
    pub thread: ThreadKey,
    pub mover: Mover,
    pub name: String,
    /// Where the clock stands when it begins.
    pub now_us: u64,
    /// The next place that it will come to, and the how-manieth time; None if it never does.
    pub stop: Option<(Place, u32)>,
    /// The last instruction of the program that it has come to, and the how-manieth time.
    pub after: Option<(Place, u32)>,
    pub end: TurnEnd,
    /// It comes to no place and writes nothing: it may be that the thread only wakes up to wait again.
    pub is_idle: bool,
}

/// Whose turn it is, as a script counts in each process.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mover {
    /// Of a process's threads, in the order in which they are started.
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

/// Which of the library's pools with threads of their own a program uses.
#[derive(Clone, Copy, Debug, Default)]
pub struct Pools {
    /// Of `multiprocessing.pool`.
    pub has_pool: bool,
    /// A `ProcessPoolExecutor`.
    pub has_executor: bool,
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
    /// The program may have processes.
    pub has_processes: bool,
    /// It may see that what was put into a process's queue is not there yet.
    pub sees_feeders: bool,
    pub pools: Pools,
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

/// What is known of a process.
#[derive(Default)]
struct Known {
    /// Threads that were its parent's, which it knows to be over.
    inherited: usize,
    /// How many timers were set.
    timers: usize,
    /// By thread that lets timers ring: the one that waits there, and its number.
    waiting: HashMap<ThreadId, (Ref, usize)>,
}

struct Walker {
    world: World,
    points: heddle_protocol::SwitchPoints,
    tracks: HashMap<ThreadKey, Track>,
    processes: HashMap<u32, Known>,
    turns: Vec<(Turn, usize)>,
    /// The turn under way: places and characters when it began.
    begun: Option<(usize, [usize; 2])>,
    /// The timer whose turn is under way has rung.
    rang: bool,
    output: String,
    pools: Pools,
    has_processes: bool,
    sees_feeders: bool,
    /// Threads that were interrupted: a script's go on to the next place or request, and may be further.
    ahead: HashSet<ThreadKey>,
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
    has_processes: bool,
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
        tracks: HashMap::new(),
        processes: HashMap::new(),
        turns: Vec::new(),
        begun: None,
        rang: false,
        output: String::new(),
        pools: Pools::default(),
        has_processes,
        sees_feeders: checked.program.sees_feeders,
        ahead: HashSet::new(),
    };
    let mut last = ThreadKey { process: 0, thread: 0 };
    for item in schedule.items() {
        match *item {
            Item::Clock { us } => {
                walker.close(TurnEnd::Interrupted);
                walker.world.set_clock(us);
            }
            Item::Serve { thread } => {
                walker.begin(thread);
                walker.world.serve(thread.process, ThreadId(thread.thread));
                walker.answered(thread);
            }
            Item::Expire { thread } => {
                walker.begin(thread);
                walker.world.expire(thread.process, ThreadId(thread.thread));
                walker.answered(thread);
            }
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
        self.note_servers(key)?;
        if self.world.position() >= MOST_STEPS {
            return Err(ReproRefused::TooLong);
        }
        let thread = ThreadId(key.thread);
        self.open(key);
        if let Some(process) = self.world.process(key.process) {
            let track = self.tracks.entry(key).or_default();
            track.places.extend(place::begin_of(process, thread));
            track.places.extend(place::of(process, thread, track.written));
            self.rang |= handle_of(process, process.thread(thread)).is_some();
        }
        let stretch = Stretch { steps: 1, points: self.points, end: StretchEnd::Exactly };
        let outcome = self.world.run_on(choice_of(key), stretch);
        self.note_timers(key.process);
        let track = self.tracks.entry(key).or_default();
        for event in &outcome.events {
            if let EventKind::Write { stream, text } = &event.kind {
                track.written[usize::from(*stream == Stream::Stderr)] += text.chars().count();
                if *stream == Stream::Stdout {
                    self.output.push_str(text);
                }
            }
        }
        let process = self.world.process(key.process);
        let begins = |event: &Event| matches!(event.kind, EventKind::Start { .. });
        if let (Some(process), Some((turn, _))) = (process, self.turns.last_mut())
            && outcome.events.iter().any(begins)
        {
            // A process says its name when it begins.
            track.name = process.who(thread);
            turn.name.clone_from(&track.name);
        }
        let th = process.map(|process| process.thread(thread));
        if th.is_some_and(|th| th.leaving != Leaving::No) {
            track.leave();
        }
        match th.map(|th| &th.state) {
            Some(ThreadState::Ready) if outcome.stop == Stop::Fuel => {}
            Some(ThreadState::Blocked(block)) if block.reason == BlockReason::Pass => {}
            Some(ThreadState::Blocked(_)) => self.close(TurnEnd::Waits),
            _ => self.close(TurnEnd::Over),
        }
        Ok(outcome.at_switch_point)
    }

    /// Notes which of the library's modules with threads of their own are used.
    fn note_servers(&mut self, key: ThreadKey) -> Result<(), ReproRefused> {
        let Some(process) = self.world.process(key.process) else { return Ok(()) };
        let has = |name| {
            let id = process.program.module_index.get(name);
            id.is_some_and(|id| process.modules[usize::from(id.0)].is_some())
        };
        if has("multiprocessing.managers") {
            return Err(ReproRefused::Manager);
        }
        self.pools.has_pool |= has("multiprocessing.pool");
        self.pools.has_executor |= has("concurrent.futures.process");
        Ok(())
    }

    /// Begins a turn, unless this thread's is under way.
    fn open(&mut self, key: ThreadKey) {
        if self.begun.is_some() && self.turns.last().is_some_and(|(turn, _)| turn.thread == key) {
            return;
        }
        self.close(TurnEnd::Interrupted);
        let mover = self.mover(key);
        let track = self.tracks.entry(key).or_default();
        if let Some(process) = self.world.process(key.process) {
            track.name = process.who(ThreadId(key.thread));
        }
        self.begun = Some((track.places.len(), track.written));
        self.rang = false;
        let turn = Turn {
            thread: key,
            mover,
            name: track.name.clone(),
            now_us: self.world.now_us(),
            stop: None,
            after: None,
            end: TurnEnd::Interrupted,
            is_idle: false,
        };
        self.turns.push((turn, 0));
    }

    /// Begins a turn in which a thread only gets the kernel's answer.
    fn begin(&mut self, key: ThreadKey) {
        self.close(TurnEnd::Interrupted);
        self.open(key);
    }

    /// Ends it. A script's thread goes on from there to the next place or request, so that its next turn
    /// has nothing to do if the lab's comes to no place.
    fn answered(&mut self, key: ThreadKey) {
        self.close(TurnEnd::Waits);
        if let Some((turn, _)) = self.turns.last_mut() {
            turn.is_idle = false;
        }
        self.ahead.insert(key);
    }

    fn mover(&mut self, key: ThreadKey) -> Mover {
        let process = self.world.process(key.process);
        let threads = process.map_or(&[][..], |process| &process.threads);
        let known = self.processes.entry(key.process).or_insert_with(|| Known {
            inherited: threads.len().saturating_sub(1),
            ..Known::default()
        });
        let number = key.thread as usize;
        let own = threads.iter().skip(known.inherited + 1);
        match threads.get(number) {
            Some(th) if th.hidden => {
                Mover::Timer(known.waiting.get(&th.id).map_or(known.timers, |known| known.1))
            }
            Some(_) if number > known.inherited => {
                let before = own.take(number - known.inherited - 1).filter(|th| !th.hidden);
                Mover::Thread(1 + before.count())
            }
            _ => Mover::Thread(0),
        }
    }

    /// Numbers the timers that were set since the last time.
    fn note_timers(&mut self, pid: u32) {
        let Some(process) = self.world.process(pid) else { return };
        let Some(known) = self.processes.get_mut(&pid) else { return };
        for th in process.threads.iter().filter(|th| th.hidden) {
            match handle_of(process, th) {
                Some(handle) if known.waiting.get(&th.id).is_some_and(|is| is.0 == handle) => {}
                Some(handle) => {
                    known.waiting.insert(th.id, (handle, known.timers));
                    known.timers += 1;
                }
                None => drop(known.waiting.remove(&th.id)),
            }
        }
    }

    fn close(&mut self, end: TurnEnd) {
        let Some((places, written)) = self.begun.take() else { return };
        let next = match (end, self.turns.last()) {
            (TurnEnd::Interrupted, Some((turn, _))) => self.next_of(turn.thread),
            _ => None,
        };
        // A timer's thread may only come to where it waits for its timer.
        if !self.rang && self.turns.last().is_some_and(|(turn, _)| turn.mover.is_timer()) {
            self.turns.pop();
            return;
        }
        let Some((turn, done)) = self.turns.last_mut() else { return };
        let track = self.tracks.entry(turn.thread).or_default();
        track.next = next;
        turn.end = end;
        turn.is_idle = track.places.len() == places && track.written == written;
        if self.has_processes || self.pools.has_executor {
            let is_ahead = match end {
                TurnEnd::Interrupted => !self.ahead.insert(turn.thread),
                TurnEnd::Waits | TurnEnd::Over => self.ahead.remove(&turn.thread),
            };
            if is_ahead && turn.is_idle && end != TurnEnd::Over {
                self.turns.pop();
                return;
            }
        }
        if end == TurnEnd::Over {
            track.leave();
            track.places.push(Place::End);
        }
        *done = track.places.len();
    }

    /// The place that a thread comes to next if it goes on alone, where it may be cut off before: a
    /// daemon, or one of a process that others may end.
    fn next_of(&self, key: ThreadKey) -> Option<Place> {
        let id = ThreadId(key.thread);
        let process = self.world.process(key.process)?;
        if key.process == 0 && !process.thread(id).daemon {
            return None;
        }
        let mut world = self.world.clone();
        for _ in 0..MOST_AHEAD {
            let process = world.process(key.process)?;
            let begin = place::begin_of(process, id);
            let written = self.tracks.get(&key)?.written;
            if let Some(place) = begin.or_else(|| place::of(process, id, written)) {
                return Some(place);
            }
            if !world.choices().contains(&choice_of(key)) {
                return None;
            }
            world.run_on(choice_of(key), Stretch::of(1));
        }
        None
    }

    /// Says where each turn ends, now that it is known where each thread went.
    fn done(mut self, sleeps: Sleeps, epoch_us: u64) -> Walk {
        self.close(TurnEnd::Interrupted);
        let mut counts: HashMap<(ThreadKey, Place), u32> = HashMap::new();
        let mut counted: HashMap<ThreadKey, usize> = HashMap::new();
        for track in self.tracks.values_mut() {
            track.places.extend(track.next.take());
        }
        let mut turns = Vec::new();
        for (mut turn, done) in self.turns {
            let key = turn.thread;
            let places = self.tracks.get(&key).map_or(&[][..], |track| &track.places);
            let counted = counted.entry(key).or_default();
            for place in &places[*counted..done] {
                *counts.entry((key, *place)).or_default() += 1;
            }
            *counted = done;
            let is_code = |place: &&Place| matches!(place, Place::Code { .. });
            turn.after = places[..done].iter().rev().find(is_code).map(|place| {
                let nth = counts.get(&(key, *place)).copied().unwrap_or_default();
                (*place, nth)
            });
            turn.stop = places.get(done).map(|place| {
                let before = counts.get(&(key, *place)).copied().unwrap_or_default();
                (*place, before + 1)
            });
            turns.push(turn);
        }
        Walk {
            turns,
            sleeps,
            epoch_us,
            ending: self.world.ending(),
            output: self.output,
            has_processes: self.has_processes || self.pools.has_executor,
            sees_feeders: self.sees_feeders,
            pools: self.pools,
        }
    }
}
