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
    steps::Mask,
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
}

impl Stuck {
    /// Whether all of them were seen to wait.
    #[inline]
    pub fn may_be(&self, seers: Seers) -> bool {
        seers.but(self.waiting).is_none()
    }

    /// What is to be looked at again after a step that changed this: who waits now, or waits no more,
    /// makes a difference to others.
    #[inline]
    pub fn changed(&self, writes: Mask) -> Mask {
        if self.waiting.is_none() { writes } else { Mask::ALL }
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
