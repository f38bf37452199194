//! Who cannot go on before somebody else does: what only such threads could see of that one's next step,
//! nobody can.
//!
//! Who waits goes on once something of what its wait looks at is changed. While all who were ever seen to
//! change that wait themselves, but for one thread, nobody but this one can let it go on: so its next step
//! comes before all that it could conflict with. As with conflicts, who changes what is learnt: where
//! somebody turns out to change what another one waits for, the search begins again.

use crate::{
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

    /// Whether none of some threads can go on before the thread of a column does.
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
        let (mut wanted, mut stuck) = (seers.but(own), Seers::NONE);
        while let Some((column, one)) = self.over.first_of(wanted.but(stuck)) {
            let Some(reads) = self.waits_on(row, column, scratch)? else { return Ok(false) };
            stuck |= one;
            let writers = reads.map(|read| self.stuck.writers.get(read as usize));
            let writers = writers.flatten().fold(Seers::NONE, |all, some| all.with(*some));
            wanted |= writers.but(own).but(over);
        }
        Ok(wanted.but(stuck).is_none())
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
