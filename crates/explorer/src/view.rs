//! What a search knows of steps by now, only read. As far as that goes states can be looked at by
//! anybody, several at the same time; where it ends, a look asks, and goes on when it is answered.

use crate::{
    column::{Columns, Key},
    conflict::Seers,
    content::Contents,
    equals::Equals,
    machine::Known,
    over::Over,
    search::{Search, Trail},
    steps::{Found, Mask, Steps},
    stuck::Stuck,
    symmetry::Sorting,
};

/// Steps that nobody sees are not followed further than this from one state.
const QUIET: usize = 10_000;

/// So many come before somebody looks whether they go round in a circle (Brent's way).
const MANY: usize = 8;

/// How far they are followed in a search that will begin again.
const HASTY: usize = 64;

/// What is known by now.
#[derive(Clone, Copy)]
pub(crate) struct View<'a> {
    pub steps: &'a Steps,
    pub contents: &'a Contents,
    pub columns: &'a Columns,
    pub equals: &'a Equals,
    pub over: &'a Over,
    pub stuck: &'a Stuck,
    pub known: &'a Known,
    /// The search will begin again.
    pub hasty: bool,
}

/// What is not known, about the thread at which a look is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Ask {
    /// What it does next.
    Step,
    /// What the thread of another column does next.
    StepOf(u32),
    /// Whether a step of it is put off.
    PutOff(u32),
    /// Whether it would wait too if equal threads were in each other's place.
    Waits,
    /// The number of two texts, one after the other.
    Joined(u32, u32),
}

/// The thread at which a look is, and what was answered about it.
#[derive(Clone, Copy, Debug, Default)]
pub(crate) struct At {
    pub position: usize,
    pub found: Option<Found>,
    pub put_off: Option<bool>,
    pub waits: bool,
}

impl At {
    pub fn next(&mut self) {
        *self = At { position: self.position + 1, ..At::default() };
    }
}

/// Memory that looks use again.
#[derive(Default)]
pub(crate) struct Scratch {
    pub key: Vec<u32>,
    pub sorting: Sorting,
}

/// How far the steps that nobody sees were made.
pub(crate) struct Quiet {
    pub at: At,
    /// Columns that changed since all threads were looked at.
    changed: Mask,
    written: Mask,
    turns: usize,
    hasty: usize,
    over: Seers,
    /// Somebody was found to wait since all threads were looked at.
    waits: bool,
    /// A row on the way, and what was done until then: whoever comes to it again goes round for ever.
    mark: Option<Box<(Vec<u32>, Trail)>>,
}

impl Quiet {
    /// About to begin, where before a change of these columns there was no such step.
    pub fn new(over: Seers, changed: Mask) -> Quiet {
        Quiet {
            at: At::default(),
            changed,
            written: Mask::NONE,
            turns: 0,
            hasty: 0,
            over,
            waits: false,
            mark: None,
        }
    }

    /// Whether these steps have come to a row again. If so, they are as if they had gone there once.
    fn goes_round(&mut self, row: &[u32], trail: &mut Trail) -> bool {
        match &mut self.mark {
            Some(mark) if mark.0 == row => {
                std::mem::swap(trail, &mut mark.1);
                return true;
            }
            _ if self.turns >= MANY && self.turns.is_power_of_two() => {
                self.mark = Some(Box::new((row.to_vec(), trail.clone())));
            }
            _ => {}
        }
        false
    }
}

impl View<'_> {
    /// Whether a thread with this own part has not begun, or is over.
    #[inline]
    pub fn is_out(&self, local: u32) -> bool {
        local == 0 || self.contents.is_ended(local)
    }

    /// The step of the thread of a column, if it is known.
    pub fn find(&self, row: &[u32], column: u32, scratch: &mut Scratch) -> Found {
        let local = row.get(column as usize).copied().unwrap_or(0);
        if self.is_out(local) {
            return Found::Waits;
        }
        self.steps.find(self.contents, row, local, &mut scratch.key)
    }

    /// Columns that decide whether the thread of a column may go on, if it may not. Who was not started
    /// may be started.
    pub fn waits_on(
        &self,
        row: &[u32],
        column: u32,
        scratch: &mut Scratch,
    ) -> Result<Option<impl Iterator<Item = u32>>, Ask> {
        let local = row.get(column as usize).copied().unwrap_or(0);
        let reads = match self.find(row, column, scratch) {
            Found::Unknown => return Err(Ask::StepOf(column)),
            Found::Step(_) => None,
            Found::Waits if self.is_out(local) => Some([].as_slice()),
            Found::Waits => self.steps.waits_on(self.contents, row, local, &mut scratch.key),
        };
        let begins = (local == 0).then_some(column);
        Ok(reads.map(|reads| reads.iter().map(|read| read.column()).chain(begins)))
    }

    /// The same, or what was answered.
    #[inline]
    pub fn found(
        &self,
        row: &[u32],
        column: u32,
        at: &At,
        scratch: &mut Scratch,
    ) -> Result<Found, Ask> {
        if let Some(found) = at.found {
            return Ok(found);
        }
        match self.find(row, column, scratch) {
            Found::Unknown => Err(Ask::Step),
            found => Ok(found),
        }
    }

    /// Whether a step looks at one of several equal threads that are not all alike, and is of a thread
    /// that waits for all of them, so that it may as well be made when all are over: which one it
    /// waits for first is then all the same.
    #[inline]
    pub fn is_put_off(&self, row: &[u32], column: u32, step: u32, at: &At) -> Result<bool, Ask> {
        let made = self.steps.step(step);
        if !made.meets || !self.equals.is_on() {
            return Ok(false);
        }
        let known = || self.equals.is_put_off(self.contents, row, column, made);
        at.put_off.or_else(known).ok_or(Ask::PutOff(step))
    }

    /// Whether what a thread does next depends on the clock.
    fn looks_at_clock(&self, row: &[u32], column: u32) -> bool {
        let clock = self.columns.find(Key::Clock);
        clock.is_some_and(|clock| self.steps.depends_on(row[column as usize], clock))
    }

    /// Makes a step.
    pub fn apply(
        &self,
        row: &mut Vec<u32>,
        column: u32,
        step: u32,
        trail: &mut Trail,
    ) -> Result<(), Ask> {
        let effect = &self.steps.step(step).effect;
        trail.label = match (trail.label, effect.label) {
            (label, 0) | (0, label) => label,
            (first, second) => {
                self.contents.joined(first, second).ok_or(Ask::Joined(first, second))?
            }
        };
        if trail.turns.is_some() {
            trail.turn(self.columns, column, effect.steps);
            trail.looks_at_clock |= self.looks_at_clock(row, column);
        }
        for process in &effect.exits {
            for (word, key) in row.iter_mut().zip(&self.columns.keys) {
                if key.process() == Some(*process) {
                    *word = 0;
                }
            }
        }
        for (column, word) in &effect.writes {
            let column = *column as usize;
            if row.len() <= column {
                row.resize(column + 1, 0);
            }
            row[column] = *word;
        }
        trail.failures.extend(&effect.failures);
        trail.limit = trail.limit.or(effect.limit);
        if effect.frees {
            self.sweep(row);
        }
        Ok(())
    }

    /// Makes every step that nobody can see.
    pub fn quiet(
        &self,
        row: &mut Vec<u32>,
        trail: &mut Trail,
        quiet: &mut Quiet,
        scratch: &mut Scratch,
    ) -> Result<(), Ask> {
        while quiet.turns < QUIET {
            while let Some(column) = self.columns.threads.get(quiet.at.position).copied() {
                let local = row.get(column as usize).copied().unwrap_or(0);
                if quiet.at.found.is_none() {
                    let looks = self.steps.looks(local).with(Mask::of(column));
                    if !looks.meets(quiet.changed) && !self.equals.puts_off(local) {
                        quiet.at.next();
                        continue;
                    }
                }
                let found = self.found(row, column, &quiet.at, scratch)?;
                quiet.waits |= found == Found::Waits
                    && !self.is_out(local)
                    && self.stuck.minds(quiet.at.position);
                if let Found::Step(step) = found
                    && trail.limit.is_none()
                    && self.is_unseen(
                        row,
                        column,
                        self.steps.step(step).seers.but(quiet.over),
                        quiet.over,
                        scratch,
                    )?
                    && !self.is_put_off(row, column, step, &quiet.at)?
                {
                    self.apply(row, column, step, trail)?;
                    let step = self.steps.step(step);
                    let writes = if step.effect.ends { Mask::ALL } else { step.writes };
                    if step.effect.ends {
                        quiet.over = self.over.of(self.contents, row);
                    }
                    quiet.written = quiet.written.with(writes);
                    quiet.changed = quiet.changed.with(writes);
                }
                quiet.at.next();
            }
            quiet.turns += 1;
            quiet.hasty += usize::from(self.hasty);
            let written = std::mem::replace(&mut quiet.written, Mask::NONE);
            // Who waits since may let nobody see what somebody else does next.
            let all = std::mem::take(&mut quiet.waits) && quiet.changed != Mask::ALL;
            let over = quiet.hasty > HASTY || quiet.goes_round(row, trail);
            if over || written == Mask::NONE && !all {
                break;
            }
            quiet.changed = if all { Mask::ALL } else { written };
            quiet.at = At::default();
        }
        Ok(())
    }
}

impl Search {
    /// What is known by now.
    #[inline]
    pub(crate) fn view(&self) -> View<'_> {
        View {
            steps: &self.steps,
            contents: &self.machine.contents,
            columns: &self.machine.columns,
            equals: &self.equals,
            over: &self.over,
            stuck: &self.stuck,
            known: &self.machine.known,
            hasty: self.machine.begins_again(),
        }
    }

    /// Finds out what a look asks about the thread at which it is. False: there is news, or it was
    /// cut off.
    pub(crate) fn answer(&mut self, ask: Ask, row: &[u32], at: &mut At) -> bool {
        let column = self.machine.columns.threads[at.position];
        match ask {
            Ask::Step => {
                at.found = Some(self.make(row, column));
                self.cut |= self.is_exhausted() || self.is_late();
            }
            Ask::StepOf(column) => {
                self.make(row, column);
                self.cut |= self.is_exhausted() || self.is_late();
            }
            Ask::PutOff(step) => at.put_off = Some(self.waits_for_equals(row, column, step)),
            Ask::Waits => {
                self.note_waiting(row, column);
                at.waits = true;
            }
            Ask::Joined(first, second) => {
                self.machine.contents.join(first, second);
            }
        }
        self.refresh_over();
        !self.machine.news && !self.cut
    }

    /// The step of the thread of a column, made if it is new.
    pub(crate) fn find(&mut self, row: &[u32], column: u32) -> Found {
        let mut scratch = std::mem::take(&mut self.scratch);
        let found = self.view().find(row, column, &mut scratch);
        self.scratch = scratch;
        match found {
            Found::Unknown => self.make(row, column),
            found => found,
        }
    }

    pub(crate) fn apply(&mut self, row: &mut Vec<u32>, column: u32, step: u32, trail: &mut Trail) {
        while let Err(Ask::Joined(first, second)) = self.view().apply(row, column, step, trail) {
            self.machine.contents.join(first, second);
        }
    }

    /// Makes every step that nobody can see, where before a change of these columns there was none.
    pub(crate) fn quiet(&mut self, row: &mut Vec<u32>, trail: &mut Trail, changed: Mask) {
        self.refresh_over();
        let mut scratch = std::mem::take(&mut self.scratch);
        let mut quiet = Quiet::new(self.over.of(&self.machine.contents, row), changed);
        while let Err(ask) = self.view().quiet(row, trail, &mut quiet, &mut scratch) {
            if !self.answer(ask, row, &mut quiet.at) {
                break;
            }
        }
        self.scratch = scratch;
    }
}
