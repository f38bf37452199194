//! Who cannot go on before somebody else does: what only such threads could see of that one's next step,
//! nobody can.
//!
//! Who waits goes on once something of what its wait looks at is changed. While all who were ever seen to
//! change that wait themselves, but for one thread, nobody but this one can let it go on: so its next step
//! comes before all that it could conflict with. As with conflicts, who changes what is learnt: where
//! somebody turns out to change what another one waits for, the search begins again.
//!
//! So does what comes after all that one who waits like this can still do: who joined it before every touch
//! that could see the step. A process that is cut off at the end of a program is the case that matters.

use std::sync::atomic::{AtomicBool, Ordering};

use crate::{
    column::Key,
    conflict::Seers,
    machine::{Grain, Made},
    phase::Who,
    search::Search,
    view::{Ask, Scratch, View},
};

/// What is known of those who wait.
#[derive(Default)]
pub(crate) struct Stuck {
    /// By column: who was seen to change it.
    writers: Vec<Seers>,
    /// Columns that somebody looked at who could not go on.
    awaited: Vec<bool>,
    /// Who was seen to wait.
    waiting: Seers,
    /// By place among the threads: whether it was, and sees something of others.
    minds: Vec<bool>,
    /// Of which threads that tells.
    of: (Seers, usize),
    /// A step went unseen by somebody since that one must first have joined another one.
    relied: AtomicBool,
}

impl Stuck {
    /// Whether all of them were seen to wait.
    #[inline]
    pub fn may_be(&self, seers: Seers) -> bool {
        seers.but(self.waiting).is_none()
    }

    /// Whether it makes a difference to others that the thread at this place waits.
    #[inline]
    pub fn minds(&self, place: usize) -> bool {
        self.minds.get(place).copied().unwrap_or(false)
    }
}

impl View<'_> {
    /// Whether nobody sees the next step of the thread of a column, who is not over.
    #[inline]
    pub fn is_unseen(
        &self,
        row: &[u32],
        column: u32,
        seers: Seers,
        over: Seers,
        scratch: &mut Scratch,
    ) -> Result<bool, Ask> {
        if seers.is_none() {
            return Ok(true);
        }
        Ok(self.stuck.may_be(seers) && self.are_stuck(row, column, seers, over, scratch)?)
    }

    /// Whether none of some threads can see the next step of the thread of a column before it is made.
    #[cold]
    fn are_stuck(
        &self,
        row: &[u32],
        column: u32,
        seers: Seers,
        over: Seers,
        scratch: &mut Scratch,
    ) -> Result<bool, Ask> {
        let Some(own) = self.over.seer_of(column) else { return Ok(false) };
        let mut rest = seers.but(own);
        if self.wait(row, None, rest, own.with(over), scratch)? {
            return Ok(true);
        }
        if !self.known.conflicts.is_any_known {
            return Ok(false);
        }
        while let Some((seer, one)) = self.over.first_of(rest) {
            if !self.wait(row, None, one, own.with(over), scratch)?
                && !self.comes_later(row, column, seer, own.with(over), scratch)?
            {
                return Ok(false);
            }
            rest = rest.but(one);
        }
        self.stuck.relied.fetch_or(rest.is_none(), Ordering::Relaxed);
        Ok(rest.is_none())
    }

    /// Whether the thread of a column and some others wait, and nobody but others of them, and those who
    /// do not count, was seen to let one of them go.
    fn wait(
        &self,
        row: &[u32],
        first: Option<u32>,
        others: Seers,
        out: Seers,
        scratch: &mut Scratch,
    ) -> Result<bool, Ask> {
        let (mut wanted, mut stuck) = (others, Seers::NONE);
        let mut next = first.map(|column| (column, Seers::NONE));
        while let Some((column, one)) = next.or_else(|| self.over.first_of(wanted.but(stuck))) {
            let Some(reads) = self.waits_on(row, column, scratch)? else { return Ok(false) };
            stuck |= one;
            let writers = reads.map(|read| self.stuck.writers.get(read as usize));
            let writers = writers.flatten().fold(Seers::NONE, |all, some| all.with(*some));
            wanted |= writers.but(out);
            next = None;
        }
        Ok(wanted.but(stuck).is_none())
    }

    /// Whether the thread of a column knows the end of somebody who waits for another one's step, whenever
    /// it does what could see the latter.
    fn comes_later(
        &self,
        row: &[u32],
        column: u32,
        seer: u32,
        out: Seers,
        scratch: &mut Scratch,
    ) -> Result<bool, Ask> {
        let who = |column: u32| match self.columns.keys[column as usize] {
            Key::Thread { process, thread } => Some(Who { process, thread }),
            _ => None,
        };
        let (Some(one), Some(by)) = (who(column), who(seer)) else { return Ok(false) };
        let Some(clock) = self.known.conflicts.known(one, by) else { return Ok(false) };
        for &other in &self.columns.threads {
            let local = row.get(other as usize).copied().unwrap_or(0);
            if other == column || other == seer || self.is_out(local) {
                continue;
            }
            if let (Some(who), Some(local)) = (who(other), self.contents.local_of(local))
                && self.known.phases.is_known(clock, who, local.phase)
                && self.wait(row, Some(other), Seers::NONE, out, scratch)?
            {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

impl Search {
    /// Takes in who waits and sees something.
    #[inline]
    pub(crate) fn refresh_stuck(&mut self) {
        let (known, threads) = (&self.machine.known, &self.machine.columns.threads);
        let both = known.conflicts.seeing().among(known.waiting);
        if self.stuck.of == (both, threads.len()) {
            return;
        }
        self.stuck.of = (both, threads.len());
        let seer_of = |column: &u32| self.over.seer_of(*column);
        let is_one = |column| seer_of(column).is_some_and(|one| !one.among(both).is_none());
        self.stuck.minds = threads.iter().map(is_one).collect();
    }

    /// Notes what a step that was made changes, or that its thread waits. Where calculations are told
    /// apart, nobody counts as stuck.
    pub(crate) fn note_stuck(&mut self, who: Who, made: &Made) {
        if self.machine.settings.grain != Grain::Visible {
            return;
        }
        if std::mem::take(&mut self.machine.known.conflicts.is_less_known) {
            self.machine.learnt |= *self.stuck.relied.get_mut();
        }
        let one = self.machine.known.conflicts.seer(who);
        let columns = self.machine.columns.len();
        let stuck = &mut self.stuck;
        let (known, keys) = (&mut self.machine.known.writers, &self.machine.columns.keys);
        while stuck.writers.len() < columns {
            let key = &keys[stuck.writers.len()];
            stuck.writers.push(known.get(key).copied().unwrap_or_default());
        }
        stuck.awaited.resize(columns, false);
        stuck.waiting = self.machine.known.waiting;
        let Some(effect) = &made.effect else {
            // What was looked at before did not take it for somebody who may be stuck.
            let known = &mut self.machine.known.waiting;
            self.machine.learnt |= !one.but(*known).is_none();
            *known |= one;
            stuck.waiting = *known;
            for read in &made.reads {
                stuck.awaited[read.column() as usize] = true;
            }
            return;
        };
        for (column, _) in &effect.writes {
            let column = *column as usize;
            if !one.but(stuck.writers[column]).is_none() {
                stuck.writers[column] |= one;
                *known.entry(keys[column]).or_default() |= one;
                self.machine.learnt |= stuck.awaited[column];
            }
        }
    }
}
