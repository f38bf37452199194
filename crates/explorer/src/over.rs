//! Who is over, and sees nothing any more: what only threads that are over could see, nobody can.

use crate::{column::Key, conflict::Seers, content::Contents, machine::Grain, search::Search};

/// Columns of threads that touch what others touch, and which seer each of them is.
#[derive(Default)]
pub(crate) struct Over {
    columns: Vec<(u32, Seers)>,
    /// Of how many touching threads and columns of threads these are all.
    of: (usize, usize),
}

impl Over {
    /// Threads that are over in a row.
    #[inline]
    pub fn of(&self, contents: &Contents, row: &[u32]) -> Seers {
        let mut over = Seers::NONE;
        for (column, seer) in &self.columns {
            let local = row.get(*column as usize).copied().unwrap_or(0);
            if contents.is_ended(local) {
                over |= *seer;
            }
        }
        over
    }
}

impl Over {
    /// Which seer the thread of a column is, if it is one.
    pub fn seer_of(&self, column: u32) -> Option<Seers> {
        self.columns.iter().find(|(known, _)| *known == column).map(|(_, seer)| *seer)
    }

    /// One of some threads and its column; none where none has one.
    pub fn first_of(&self, seers: Seers) -> Option<(u32, Seers)> {
        self.columns.iter().find(|(_, seer)| seers.but(*seer) != seers).copied()
    }
}

impl Search {
    /// Takes in threads that turned out to touch what others touch. Where calculations are told apart,
    /// and schedules counted, what those that are over could have seen is told apart too: there it has
    /// none.
    #[inline]
    pub(crate) fn refresh_over(&mut self) {
        if self.machine.settings.grain != Grain::Visible {
            return;
        }
        let (whos, columns) = (self.machine.known.conflicts.whos(), &self.machine.columns);
        if self.over.of != (whos.len(), columns.threads.len()) {
            self.over.of = (whos.len(), columns.threads.len());
            self.over.columns.clear();
            for (number, who) in whos.iter().enumerate() {
                let column = columns.find(Key::Thread { process: who.process, thread: who.thread });
                self.over.columns.extend(column.map(|column| (column, Seers::of(number))));
            }
        }
        self.refresh_stuck();
    }
}
