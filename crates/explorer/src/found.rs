//! What a search has come to, to be looked at.

use std::collections::{BTreeMap, BTreeSet};

use heddle_protocol::Wait;
use heddle_vm::thread::ThreadId;

use crate::{
    column::Key,
    conflict::Conflicts,
    paths::Path,
    search::{Edge, End, Search, TICK},
};

impl Search {
    pub fn states(&self) -> usize {
        self.store.len()
    }

    /// States whose edges are all known.
    pub fn looked_at(&self) -> usize {
        self.first.len() - 1
    }

    pub fn transitions(&self) -> usize {
        self.edges.len()
    }

    /// The name of a mover, and the line at which it stands in a state.
    pub fn standing(&mut self, state: u32, mover: u16) -> (String, u32) {
        let row: Vec<u32> = self.store.get(state).to_vec();
        self.standing_in(&row, mover)
    }

    /// The name of who moves along an edge of a path from the start, and the line at which it stands
    /// then.
    pub fn standing_on(&mut self, path: &Path, at: usize) -> Option<(String, u32)> {
        let mover = self.movers(path.edges.get(..=at)?).pop()?;
        let (row, _) = self.real(&path.edges[..at]);
        Some(self.standing_in(&row, mover))
    }

    /// The same; where the clock moves, of those who wait for some time.
    pub(crate) fn moving_on(&mut self, path: &Path, at: usize) -> Vec<(String, u32)> {
        let Some(mover) = path.edges.get(..=at).and_then(|edges| self.movers(edges).pop()) else {
            return Vec::new();
        };
        let (row, _) = self.real(&path.edges[..at]);
        let movers = match mover {
            TICK => self.sleepers(&row),
            mover => vec![mover],
        };
        movers.into_iter().flat_map(|mover| self.going_on_in(&row, mover)).collect()
    }

    /// Threads that wait for some time.
    fn sleepers(&self, row: &[u32]) -> Vec<u16> {
        let columns = &self.machine.columns;
        let sleeps = |key: Key| {
            columns.find(key).is_some_and(|at| row.get(at as usize).is_some_and(|word| *word != 0))
        };
        let threads = columns.threads.iter().enumerate();
        let asleep = threads.filter(|(_, column)| match columns.keys[**column as usize] {
            Key::Thread { process, thread } => sleeps(Key::Deadline { process, thread }),
            _ => false,
        });
        asleep.map(|(at, _)| at as u16).collect()
    }

    /// The same, with the tasks that go on in place of the thread that runs their loop.
    fn going_on_in(&mut self, row: &[u32], mover: u16) -> Vec<(String, u32)> {
        let thread = self.standing_in(row, mover);
        let column = self.machine.columns.threads.get(usize::from(mover));
        let key = column.map(|column| self.machine.columns.keys[*column as usize]);
        let Some(Key::Thread { process, thread: number }) = key else { return vec![thread] };
        let p = self.machine.world.process(process);
        let tasks = p.map(|p| p.tasks_going_on(ThreadId(number))).unwrap_or_default();
        if tasks.is_empty() { vec![thread] } else { tasks }
    }

    fn standing_in(&mut self, row: &[u32], mover: u16) -> (String, u32) {
        if mover == TICK {
            return (String::new(), 0);
        }
        let column = self.machine.columns.threads[usize::from(mover)];
        let Key::Thread { process, thread } = self.machine.columns.keys[column as usize] else {
            return (String::new(), 0);
        };
        self.machine.load(row);
        let Some(p) = self.machine.world.process(process) else { return (String::new(), 0) };
        let Some(th) = p.threads.get(thread as usize) else { return (String::new(), 0) };
        (p.who(th.id), p.line_of(th))
    }

    /// Whether a state stands for all in which equal threads are exchanged.
    pub fn exchanges(&self) -> bool {
        self.equals.is_on()
    }

    pub fn rounds(&self) -> usize {
        self.rounds
    }

    /// Steps that the machine really made.
    pub fn steps_made(&self) -> usize {
        self.steps.len()
    }

    /// Number of the first edge of a state; of one that was not looked at, which has none, 0.
    pub(crate) fn first_edge(&self, state: u32) -> u32 {
        self.first.get(state as usize).copied().unwrap_or_default()
    }

    pub fn edges_of(&self, state: u32) -> &[Edge] {
        let state = state as usize;
        match (self.first.get(state), self.first.get(state + 1)) {
            (Some(from), Some(to)) => &self.edges[*from as usize..*to as usize],
            _ => &[],
        }
    }

    pub fn text(&self, number: u32) -> &str {
        self.machine.contents.text_of(number)
    }

    /// Last lines of all uncaught exceptions that some run has, sorted.
    pub fn failure_texts(&self) -> Vec<&str> {
        let all = self.failures.values().flatten().chain(&self.prefix_failures);
        let mut texts: Vec<&str> = all.map(|number| self.text(*number)).collect();
        texts.sort_unstable();
        texts.dedup();
        texts
    }

    pub fn deadlock(&self, number: u32) -> &[Wait] {
        &self.deadlocks[number as usize]
    }

    /// Numbers of all deadlocks, each once.
    pub fn deadlock_kinds(&self) -> Vec<u32> {
        let kind = |end: &End| if let End::Deadlock(kind) = end { Some(*kind) } else { None };
        let kinds: BTreeSet<u32> = self.ends.values().filter_map(kind).collect();
        kinds.into_iter().collect()
    }

    pub fn ends(&self) -> &BTreeMap<u32, End> {
        &self.ends
    }

    /// Somebody looks at the clock.
    pub fn looks_at_clock(&self) -> bool {
        self.machine.known.clock
    }

    /// The program's course depends on the time: somebody looks at the clock, or waits with an end.
    pub fn reads_clock(&self) -> bool {
        let waits = |key: &Key| matches!(key, Key::Deadline { .. });
        self.looks_at_clock() || self.machine.columns.keys.iter().any(waits)
    }

    /// How many threads all processes have together.
    pub fn threads(&self) -> usize {
        self.machine.columns.threads.len().max(1)
    }

    /// What threads can see of each other.
    pub fn conflicts(&self) -> &Conflicts {
        &self.machine.known.conflicts
    }

    /// The words of a state.
    pub fn row(&self, state: u32) -> &[u32] {
        self.store.get(state)
    }

    pub fn width(&self) -> usize {
        self.store.width()
    }

    pub fn columns(&self) -> &[Key] {
        &self.machine.columns.keys
    }
}
