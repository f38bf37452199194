//! The search: from the start, every step of every thread that others can see, breadth first.

use std::{collections::BTreeMap, sync::Arc};

use heddle_protocol::{Limit, Wait};
use heddle_vm::{code::Program, world::Choice};

use crate::{
    ahead::Ahead,
    column::{Columns, Key},
    content::Fate,
    endless::Endless,
    equals::Equals,
    machine::{Grain, Known, Machine, Settings, Start},
    over::Over,
    patience::Patience,
    phase::Who,
    steps::{Found, Mask, Steps},
    store::{SOON, Store, bytes_of},
    stuck::Stuck,
    view::Scratch,
    ways::Way,
    workers::Workers,
};

/// Bytes for each state while questions are answered: ways back, distances, parts.
const ANSWERS: usize = 32;

/// The clock moves: nobody could, or all who can go round in circles.
pub const TICK: u16 = u16::MAX;

/// What leads from one state to another: a step that others can see, and all that follow from it
/// and that nobody can see.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Edge {
    pub to: u32,
    /// Number of the text that it writes.
    pub label: u32,
    /// Position of the thread among the threads' columns; or [`TICK`].
    pub mover: u16,
    /// Number of the order in which equal threads are in the state that it leads to.
    pub order: u16,
}

/// How a state is an end.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum End {
    /// The exit status is 0.
    Finished,
    Failed {
        status: i32,
        /// The last line of the exception, or nothing.
        error: String,
    },
    /// Nobody can ever move again.
    Deadlock(u32),
    Limit,
    /// It goes round from there for ever, and writes nothing more.
    Endless,
}

/// Bounds of a search.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Budget {
    pub states: usize,
    /// Bytes of states and edges, as [`Search::bytes`] counts them.
    pub bytes: usize,
}

impl Default for Budget {
    fn default() -> Self {
        Budget { states: 2_000_000, bytes: 1 << 30 }
    }
}

/// How far a search is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// Every state was looked at.
    Complete,
    /// There is more to do.
    More,
    /// The budget is used up.
    OverBudget,
    /// Somebody calculates for so long, seen by nobody, that it was cut off. Each call goes on with it
    /// for as long again.
    Calculating,
    /// Nobody waits any longer.
    OutOfTime,
}

/// A turn of a schedule: a thread and its steps, or the clock and the microseconds by which it moves.
pub type Turn = (Choice, u64);

/// A search under way or over, and what it found.
pub struct Search {
    start: Start,
    pub(crate) settings: Settings,
    /// The machine as every round begins, and the state that it is in.
    first_machine: Machine,
    first_state: Vec<u32>,
    pub(crate) machine: Machine,
    pub(crate) steps: Steps,
    pub(crate) store: Store,
    /// Edges of all states that were looked at, in order of states.
    pub(crate) edges: Vec<Edge>,
    /// Where the edges of each state begin.
    pub(crate) first: Vec<u32>,
    /// Uncaught exceptions of threads that do not end the run, by edge.
    pub(crate) failures: BTreeMap<u32, Vec<u32>>,
    /// States that are ends.
    pub(crate) ends: BTreeMap<u32, End>,
    pub(crate) deadlocks: Vec<Vec<Wait>>,
    pub(crate) endless: Endless,
    /// By state that is an end: what marked variables hold, as the number of a text.
    pub(crate) finals: BTreeMap<u32, u32>,
    /// The same where the program was over before there was anything to choose.
    first_finals: Option<String>,
    /// Text written before the first state.
    pub(crate) prefix: u32,
    pub(crate) prefix_failures: Vec<u32>,
    first_turns: Vec<Turn>,
    /// How often the search began again.
    pub(crate) rounds: usize,
    pub(crate) limits: BTreeMap<u32, Limit>,
    row: Vec<u32>,
    pub(crate) ways: Vec<Way>,
    pub(crate) scratch: Scratch,
    pub(crate) workers: Option<Arc<dyn Workers>>,
    pub(crate) ahead: Ahead,
    /// Scouts came back with nothing new, once.
    is_scouted: bool,
    /// States looked at since something was learnt for which the search begins again.
    lessons: usize,
    /// Units run by machines of earlier rounds, and all units when the state that is looked at was
    /// begun.
    pub(crate) spent: u64,
    pub(crate) since: u64,
    /// States and steps since somebody asked for the time, and the units of that moment.
    looked: usize,
    asked: u64,
    /// What follows the last step is not known to its end: the state will be looked at again.
    pub(crate) cut: bool,
    pub(crate) equals: Equals,
    pub(crate) over: Over,
    pub(crate) stuck: Stuck,
}

/// What steps that nobody sees wrote and did.
#[derive(Clone, Default)]
pub(crate) struct Trail {
    /// Number of the text.
    pub label: u32,
    pub failures: Vec<u32>,
    pub turns: Option<Vec<Turn>>,
    /// Somebody looked at the clock, where turns are kept.
    pub looks_at_clock: bool,
    pub limit: Option<Limit>,
}

impl Trail {
    /// Adds what a thread ran.
    pub fn turn(&mut self, columns: &Columns, column: u32, steps: u64) {
        if let Some(turns) = &mut self.turns
            && let Key::Thread { process, thread } = columns.keys[column as usize]
        {
            let choice = Choice::Run { process, thread: heddle_vm::thread::ThreadId(thread) };
            match turns.last_mut() {
                Some((last, count)) if *last == choice => *count += steps,
                _ => turns.push((choice, steps)),
            }
        }
    }
}

/// Units that are run from one state before a search says that it only calculates: what nobody can see
/// is not to keep anybody waiting.
const UNITS: u64 = 8_000_000;

/// So many states at least, or half as many as before, are looked at before a search begins again: what
/// else is there to learn from them need not be learnt by beginning once more.
const LESSONS: usize = 64;

impl Search {
    /// A search about to begin.
    pub fn new(program: Arc<Program>, settings: Settings) -> Search {
        let start = Start::new(program, &settings);
        let (machine, state) = Machine::new(&start, settings);
        Search::from(start, machine, state, Known::default())
    }

    /// A search of the same program that keeps steps apart in another way and no variables. It begins
    /// with what this one has learnt.
    pub fn in_grain(&self, grain: Grain) -> Search {
        let mut machine = self.first_machine.clone();
        machine.settings.grain = grain;
        machine.settings.finals.clear();
        let known = self.machine.known.in_other_grain();
        Search::from(self.start.clone(), machine, self.first_state.clone(), known)
    }

    fn from(start: Start, machine: Machine, state: Vec<u32>, known: Known) -> Search {
        let mut search = Search {
            start,
            settings: machine.settings.clone(),
            machine: machine.clone(),
            first_machine: machine,
            first_state: state,
            steps: Steps::default(),
            store: Store::new(1),
            edges: Vec::new(),
            first: vec![0],
            failures: BTreeMap::new(),
            ends: BTreeMap::new(),
            deadlocks: Vec::new(),
            endless: Endless::default(),
            finals: BTreeMap::new(),
            first_finals: None,
            prefix: 0,
            prefix_failures: Vec::new(),
            first_turns: Vec::new(),
            rounds: 0,
            limits: BTreeMap::new(),
            row: Vec::new(),
            ways: Vec::new(),
            scratch: Scratch::default(),
            workers: None,
            ahead: Ahead::default(),
            is_scouted: false,
            lessons: 0,
            spent: 0,
            since: 0,
            looked: 0,
            asked: 0,
            cut: false,
            equals: Equals::default(),
            over: Over::default(),
            stuck: Stuck::default(),
        };
        search.begin(known);
        search
    }

    /// Begins again with what is known by now.
    pub(crate) fn begin(&mut self, known: Known) {
        let mut known = known;
        self.lessons = 0;
        loop {
            self.rounds += 1;
            let (mut machine, mut state) = self.first_machine.with(known, &self.first_state);
            machine.patience = self.machine.patience.clone();
            self.spent += self.machine.units;
            self.machine = machine;
            self.steps = Steps::default();
            self.equals = Equals::default();
            self.over = Over::default();
            self.stuck = Stuck::default();
            self.ahead = Ahead::default();
            let mut trail = Trail {
                label: self.machine.contents.text(&self.start.text),
                turns: Some(self.start.turns.clone()),
                ..Trail::default()
            };
            for failure in &self.start.failures {
                trail.failures.push(self.machine.contents.text(failure));
            }
            self.quiet(&mut state, &mut trail, Mask::ALL);
            if self.machine.news || self.machine.begins_again() {
                known = self.machine.take_known();
                continue;
            }
            let label = self.machine.contents.text_of(trail.label).to_owned();
            let failures: Vec<String> = trail
                .failures
                .iter()
                .map(|text| self.machine.contents.text_of(*text).to_owned())
                .collect();
            self.first_finals = self.start.finals.clone();
            if matches!(self.machine.fate(&state, 0), Fate::Over { .. }) {
                self.first_finals = self.first_finals.take().or(self.machine.finals(&state));
            }
            self.cut = false;
            let mut state = self.machine.rebase(&state);
            self.steps = Steps::default();
            self.over = Over::default();
            self.stuck = Stuck::default();
            self.find_equals(&state);
            self.prefix = self.machine.contents.text(&label);
            self.prefix_failures =
                failures.iter().map(|text| self.machine.contents.text(text)).collect();
            self.first_turns = trail.turns.unwrap_or_default();
            state.resize(self.machine.columns.len(), 0);
            self.store = Store::new(state.len());
            self.store.insert(&state, Store::tag(&state));
            self.edges.clear();
            self.first = vec![0];
            self.failures.clear();
            self.ends.clear();
            self.deadlocks.clear();
            self.endless = Endless::default();
            self.finals.clear();
            self.limits.clear();
            return;
        }
    }

    /// Goes on with the search for about so many states.
    pub fn advance(&mut self, states: usize, budget: Budget) -> Progress {
        let mut left = states;
        loop {
            let next = self.first.len() - 1;
            if next == 0 && !std::mem::replace(&mut self.is_scouted, true) {
                if !self.scout() {
                    self.is_scouted = false;
                    return Progress::OutOfTime;
                }
                if self.machine.news || self.machine.begins_again() {
                    self.is_scouted = false;
                    let known = self.machine.take_known();
                    self.begin(known);
                    continue;
                }
            }
            if self.machine.begins_again() {
                self.lessons += 1;
                let full = self.store.len() >= budget.states || self.bytes() >= budget.bytes;
                if next >= self.store.len() || self.lessons > LESSONS.max(next / 2) || full {
                    let known = self.machine.take_known();
                    self.begin(known);
                    continue;
                }
            }
            if next >= self.store.len() {
                self.since = self.spent + self.machine.units;
                if !self.let_time_pass() {
                    return Progress::Complete;
                }
                if let Some(cut) = self.interrupted() {
                    return cut;
                }
                continue;
            }
            if self.store.len() >= budget.states || self.bytes() >= budget.bytes {
                return Progress::OverBudget;
            }
            if self.wants_exchange() {
                let known = self.machine.take_known();
                self.begin(known);
                continue;
            }
            if left == 0 {
                return Progress::More;
            }
            if self.is_late() {
                return Progress::OutOfTime;
            }
            left -= 1;
            self.since = self.spent + self.machine.units;
            if !self.was_looked_at(next as u32) {
                self.look_at(next as u32);
            }
            if let Some(cut) = self.interrupted() {
                return cut;
            }
        }
    }

    /// Begins again if there is news; says why what was looked at last was cut off, if it was.
    fn interrupted(&mut self) -> Option<Progress> {
        if self.machine.news {
            let known = self.machine.take_known();
            self.begin(known);
        } else if std::mem::take(&mut self.cut) {
            let calculates = self.is_exhausted();
            return Some(if calculates { Progress::Calculating } else { Progress::OutOfTime });
        }
        None
    }

    /// Says when to give what there is, here and in all that is asked of the search afterwards.
    pub fn set_patience(&mut self, patience: Patience) {
        self.machine.patience = patience;
    }

    pub fn patience(&self) -> &Patience {
        &self.machine.patience
    }

    /// Lets others help with the search.
    pub fn set_workers(&mut self, workers: Arc<dyn Workers>) {
        self.workers = Some(workers);
    }

    /// There is no more time. Only now and then somebody looks.
    pub(crate) fn is_late(&mut self) -> bool {
        self.looked += 1;
        let units = self.spent + self.machine.units;
        if !self.looked.is_multiple_of(256) && units < self.asked + 256 {
            return false;
        }
        self.asked = units;
        self.patience().is_over()
    }

    pub(crate) fn is_exhausted(&self) -> bool {
        self.spent + self.machine.units > self.since.saturating_add(UNITS)
    }

    /// Bytes that states and edges take: with what they need to grow when they soon will, and with what
    /// whoever answers then looks at all of them by.
    pub fn bytes(&self) -> usize {
        let answers = self.edges.len() * 4 + self.store.len() * ANSWERS;
        let edges = bytes_of(&self.edges, SOON * SOON) + bytes_of(&self.first, SOON);
        self.store.bytes() + edges + answers
    }

    /// Finds all edges from a state.
    fn look_at(&mut self, state: u32) {
        let mut row = std::mem::take(&mut self.row);
        row.clear();
        row.extend_from_slice(self.store.get(state));
        let mut ways = std::mem::take(&mut self.ways);
        let count = self.find_ways(&row, &mut ways);
        self.row = row;
        if !self.machine.news && !self.cut {
            self.arrive_all(&mut ways[..count]);
        }
        self.ways = ways;
        if self.machine.news || self.cut {
            return;
        }
        if count == 0 {
            self.stuck(state);
            if self.cut || self.machine.news {
                return;
            }
        }
        self.first.push(self.edges.len() as u32);
    }

    /// Makes the step of the thread of a column.
    pub(crate) fn make(&mut self, row: &[u32], column: u32) -> Found {
        let Key::Thread { process, thread } = self.machine.columns.keys[column as usize] else {
            return Found::Waits;
        };
        let local = row[column as usize];
        let who = Who { process, thread };
        let made = self.machine.make(row, who);
        self.note_stuck(who, &made);
        let reads = self.reads_of(&made);
        for process in std::mem::take(&mut self.machine.widened) {
            self.steps.widen(process);
        }
        let found = if std::mem::take(&mut self.machine.stale) {
            self.steps.forget();
            self.steps.pass(made)
        } else {
            self.steps.keep(&self.machine.contents, row, local, made)
        };
        self.note_made(row, column, found, reads);
        found
    }

    /// Nobody can move: the clock, or the end.
    pub(crate) fn stuck(&mut self, state: u32) {
        let row: Vec<u32> = self.store.get(state).to_vec();
        if let Some(limit) = self.limits.get(&state) {
            let _ = limit;
            self.ends.insert(state, End::Limit);
            return;
        }
        if let Some(us) = self.time_to_deadline(&row) {
            let mut row = self.passed(&row, us);
            let mut trail = Trail::default();
            self.quiet(&mut row, &mut trail, Mask::ALL);
            if self.machine.news || self.cut {
                return;
            }
            self.arrive_all(&mut [Way { position: TICK, row, trail, ..Way::default() }]);
            return;
        }
        let end = self.end(&row);
        // Who waits for whom is told by name.
        if matches!(end, End::Deadlock(_)) && self.needs_names() {
            return;
        }
        let known = self.first_finals.clone().filter(|_| state == 0);
        if let Some(text) = known.or_else(|| self.machine.finals(&row)) {
            let number = self.machine.contents.text(&text);
            self.finals.insert(state, number);
        }
        self.ends.insert(state, end);
    }

    fn end(&mut self, row: &[u32]) -> End {
        match self.machine.fate(row, 0) {
            Fate::Over { status: 0, .. } => End::Finished,
            Fate::Over { status, .. } => End::Failed { status, error: String::new() },
            Fate::None | Fate::Alive { .. } => {
                let waits = self.machine.waits(row);
                let at = self.deadlocks.iter().position(|known| *known == waits);
                let at = at.unwrap_or_else(|| {
                    self.deadlocks.push(waits);
                    self.deadlocks.len() - 1
                });
                End::Deadlock(at as u32)
            }
        }
    }

    /// Makes the step of an edge again, and says who moves for how long.
    pub(crate) fn walk(&mut self, row: &mut Vec<u32>, mover: u16, turns: &mut Vec<Turn>) {
        let mut trail = Trail { turns: Some(std::mem::take(turns)), ..Trail::default() };
        self.walk_with(row, mover, &mut trail);
        *turns = trail.turns.unwrap_or_default();
    }

    pub(crate) fn walk_with(&mut self, row: &mut Vec<u32>, mover: u16, trail: &mut Trail) {
        // Where it leads is known: a way that is cut would lead elsewhere.
        let patience = std::mem::take(&mut self.machine.patience);
        let since = std::mem::replace(&mut self.since, u64::MAX);
        let mut changed = Mask::ALL;
        if mover == TICK {
            self.walk_on(row, trail);
        } else {
            let column = self.machine.columns.threads[usize::from(mover)];
            if let Found::Step(step) = self.find(row, column) {
                changed = self.changed_by(row, step);
                self.apply(row, column, step, trail);
            }
        }
        self.quiet(row, trail, changed);
        self.machine.patience = patience;
        self.since = since;
    }

    /// The step of a mover in a row, if it has one.
    pub(crate) fn step_number(&mut self, row: &[u32], mover: u16) -> Option<u32> {
        let column = self.machine.columns.threads[usize::from(mover)];
        match self.find(row, column) {
            Found::Step(step) => Some(step),
            Found::Unknown | Found::Waits => None,
        }
    }

    pub(crate) fn sightings(&self, step: u32) -> &[crate::machine::Sighting] {
        &self.steps.step(step).effect.sightings
    }

    pub(crate) fn first_turns(&self) -> &[Turn] {
        &self.first_turns
    }

    pub(crate) fn machine_threads(&self) -> usize {
        self.machine.columns.threads.len()
    }
}
