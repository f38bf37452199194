//! The tracks of a trace, and what each task does on its own.

use std::collections::BTreeMap;

use heddle_protocol::{Actor, WaitFor};

use super::json::{Args, Phase, Record, Track, line};

/// What processes are called: as the program's own `os.getpid()` has it.
const FIRST_PID: u32 = 1000;
/// Tracks that are no main thread are numbered on from here.
const FIRST_TID: u32 = 1_000_000;

/// What a task does.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum State {
    Running,
    /// It could run, and another one does.
    Ready,
    Waiting {
        words: String,
        line: u32,
    },
    Sleeping {
        line: u32,
    },
    Over,
}

impl State {
    pub fn waiting(what: &WaitFor, words: String, line: u32) -> State {
        match what {
            WaitFor::Sleep { .. } => State::Sleeping { line },
            _ => State::Waiting { words, line },
        }
    }

    fn name(&self) -> &str {
        match self {
            State::Running => "running",
            State::Ready => "ready",
            State::Waiting { words, .. } => words,
            State::Sleeping { .. } => "sleeps",
            State::Over => "over",
        }
    }

    fn category(&self) -> &'static str {
        match self {
            State::Running | State::Ready | State::Over => "state",
            State::Waiting { .. } => "wait",
            State::Sleeping { .. } => "sleep",
        }
    }

    fn line(&self) -> u32 {
        match self {
            State::Waiting { line, .. } | State::Sleeping { line } => *line,
            State::Running | State::Ready | State::Over => 0,
        }
    }
}

#[derive(Clone, Debug)]
struct Lane {
    track: Track,
    name: String,
    state: State,
    since: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Lanes {
    lanes: BTreeMap<Actor, Lane>,
    /// The thread that runs in each process, where that is told.
    turns: BTreeMap<u32, u32>,
    /// The async task that runs in each thread.
    tasks: BTreeMap<(u32, u32), u32>,
    locks: BTreeMap<(u32, u32), Track>,
    tracks: u32,
}

impl Lanes {
    /// The track of an actor, which begins here if nothing was heard of it yet.
    pub fn meet(&mut self, actor: Actor, at: u64, records: &mut Vec<Record>) -> Track {
        if let Some(lane) = self.lanes.get(&actor) {
            return lane.track;
        }
        let pid = FIRST_PID + actor.process;
        let tid = match (actor.thread, actor.task) {
            (0, 0) => pid,
            _ => self.next_tid(),
        };
        let track = Track { pid, tid };
        let place = actor.thread * 1000 + actor.task.min(999);
        records.push(Record::metadata(track, "thread_sort_index", Args::SortIndex(place)));
        let state = self.first_state(actor);
        let name = String::new();
        self.lanes.insert(actor, Lane { track, name, state, since: at });
        track
    }

    fn next_tid(&mut self) -> u32 {
        self.tracks += 1;
        FIRST_TID + self.tracks
    }

    fn first_state(&self, actor: Actor) -> State {
        let another = |turn: Option<&u32>, me| turn.is_some_and(|turn| *turn != me);
        let waits_for_turn =
            actor.task > 0 || another(self.turns.get(&actor.process), actor.thread);
        if waits_for_turn { State::Ready } else { State::Running }
    }

    /// The actor's name is known from here on.
    pub fn start(&mut self, actor: Actor, name: &str, at: u64, records: &mut Vec<Record>) {
        let track = self.meet(actor, at, records);
        if (actor.thread, actor.task) == (0, 0) {
            let process = if actor.process == 0 { "MainProcess" } else { name };
            let args = Args::Name(process.to_owned());
            records.push(Record::metadata(track, "process_name", args));
            let args = Args::SortIndex(actor.process);
            records.push(Record::metadata(track, "process_sort_index", args));
        }
        let shown = match (actor.thread, actor.task) {
            (0, 0) => "MainThread".to_owned(),
            (_, 0) => name.to_owned(),
            _ => format!("task {name}"),
        };
        records.push(Record::metadata(track, "thread_name", Args::Name(shown)));
        if let Some(lane) = self.lanes.get_mut(&actor) {
            lane.name = name.to_owned();
        }
    }

    pub fn name(&self, actor: Actor) -> &str {
        self.lanes.get(&actor).map_or("", |lane| &lane.name)
    }

    /// The track of a lock, made at the first time.
    pub fn lock_track(
        &mut self,
        process: u32,
        object: u32,
        name: &str,
        records: &mut Vec<Record>,
    ) -> Track {
        if let Some(track) = self.locks.get(&(process, object)) {
            return *track;
        }
        let track = Track { pid: FIRST_PID + process, tid: self.next_tid() };
        let shown = Args::Name(format!("lock {name}"));
        records.push(Record::metadata(track, "thread_name", shown));
        let below = Args::SortIndex(1_000_000 + self.locks.len() as u32);
        records.push(Record::metadata(track, "thread_sort_index", below));
        self.locks.insert((process, object), track);
        track
    }

    /// The actor does something else from here on.
    pub fn change(&mut self, actor: Actor, at: u64, state: State, records: &mut Vec<Record>) {
        let Some(lane) = self.lanes.get_mut(&actor) else { return };
        if lane.state == state {
            return;
        }
        let before = std::mem::replace(&mut lane.state, state);
        let since = std::mem::replace(&mut lane.since, at);
        if before == State::Over || at <= since {
            return;
        }
        records.push(Record {
            length: at - since,
            args: line(before.line()),
            ..Record::new(lane.track, since, Phase::Complete, before.category(), before.name())
        });
    }

    /// A wait is over.
    pub fn wake(&mut self, actor: Actor, at: u64, records: &mut Vec<Record>) {
        let mine =
            actor.task == 0 || self.tasks.get(&(actor.process, actor.thread)) == Some(&actor.task);
        let turn = self.turns.get(&actor.process).is_none_or(|thread| *thread == actor.thread);
        let state = if mine && turn { State::Running } else { State::Ready };
        self.change(actor, at, state, records);
    }

    pub fn has_turn(&self, process: u32, thread: u32) -> bool {
        self.turns.get(&process) == Some(&thread)
    }

    /// This thread of the process runs from here on.
    pub fn turn(&mut self, process: u32, thread: u32, at: u64, records: &mut Vec<Record>) {
        let before = self.turns.insert(process, thread);
        if let Some(before) = before {
            self.swap(process, before, State::Running, State::Ready, at, records);
        }
        self.swap(process, thread, State::Ready, State::Running, at, records);
    }

    /// Changes a thread's own lane, and that of the task that runs in it.
    fn swap(
        &mut self,
        process: u32,
        thread: u32,
        from: State,
        to: State,
        at: u64,
        records: &mut Vec<Record>,
    ) {
        let task = self.tasks.get(&(process, thread)).copied();
        for task in std::iter::once(0).chain(task) {
            let actor = Actor { process, thread, task };
            if self.lanes.get(&actor).is_some_and(|lane| lane.state == from) {
                self.change(actor, at, to.clone(), records);
            }
        }
    }

    /// This async task runs in its thread from here on.
    pub fn switch(&mut self, actor: Actor, at: u64, records: &mut Vec<Record>) {
        let before = self.tasks.insert((actor.process, actor.thread), actor.task);
        if let Some(task) = before.filter(|task| *task != actor.task) {
            let before = Actor { task, ..actor };
            if self.lanes.get(&before).is_some_and(|lane| lane.state == State::Running) {
                self.change(before, at, State::Ready, records);
            }
        }
        if self.lanes.get(&actor).is_some_and(|lane| lane.state == State::Ready) {
            self.change(actor, at, State::Running, records);
        }
    }

    pub fn end(&mut self, actor: Actor, at: u64, records: &mut Vec<Record>) {
        self.change(actor, at, State::Over, records);
    }

    /// Ends what is still going on.
    pub fn close(&mut self, end: impl Fn(u32) -> u64, records: &mut Vec<Record>) {
        let actors: Vec<Actor> = self.lanes.keys().copied().collect();
        for actor in actors {
            self.end(actor, end(actor.process), records);
        }
    }
}
