//! All steps from one state: found together, made together, and their ends looked up together.

use crate::{
    search::{Edge, Search, Trail},
    steps::{Found, Mask},
    store::Store,
};

/// A step from the state that is looked at, and where it leads.
#[derive(Default)]
pub(crate) struct Way {
    pub position: u16,
    pub column: u32,
    /// Number of the step; then of the state that it leads to, where that is known.
    pub step: u32,
    pub row: Vec<u32>,
    pub tag: u32,
    /// Number of the order in which equal threads were.
    pub order: u16,
    pub trail: Trail,
}

impl Search {
    /// All steps from a row, and where they lead; how many there are. They are not all if there is
    /// news, or something was cut.
    pub(crate) fn find_ways(&mut self, from: &[u32], ways: &mut Vec<Way>) -> usize {
        let mut count = 0;
        let over = self.over(from);
        // Whether nobody could move unseen before these steps: then only what they write lets them.
        let mut quiet = true;
        let mut position = 0;
        while position < self.machine.columns.threads.len() {
            let column = self.machine.columns.threads[position];
            let found = self.find(from, column);
            if self.machine.news {
                return count;
            }
            if let Found::Step(step) = found
                && !self.is_put_off(from, column, step)
            {
                if ways.len() == count {
                    ways.push(Way::default());
                }
                let way = &mut ways[count];
                (way.position, way.column, way.step) = (position as u16, column, step);
                quiet &= !self.steps.step(step).seers.but(over).is_none();
                count += 1;
            }
            if found == Found::Waits && from.get(column as usize).is_some_and(|word| *word != 0) {
                self.note_waiting(from, column);
            }
            if self.machine.news {
                return count;
            }
            position += 1;
        }
        for way in &mut ways[..count] {
            way.row.clear();
            way.row.extend_from_slice(from);
            way.trail = Trail::default();
            self.apply(&mut way.row, way.column, way.step, &mut way.trail);
            let step = self.steps.step(way.step);
            let changed = if quiet && !step.effect.ends { step.writes } else { Mask::ALL };
            self.quiet(&mut way.row, &mut way.trail, changed);
            if self.machine.news || self.cut {
                break;
            }
        }
        count
    }

    /// Adds edges to rows.
    pub(crate) fn arrive_all(&mut self, ways: &mut [Way]) {
        self.store.widen(self.machine.columns.len());
        let width = self.store.width();
        for way in &mut *ways {
            way.row.resize(width, 0);
            way.order = self.in_order(&mut way.row);
            way.tag = Store::tag(&way.row);
        }
        // All are looked for before any is put in: so the memory is waited for once.
        for way in &mut *ways {
            way.step = self.store.peek(&way.row, way.tag).unwrap_or(u32::MAX);
        }
        for Way { position, step: known, row, tag, order, trail, .. } in ways {
            let to = match *known {
                u32::MAX => {
                    let (to, new) = self.store.insert(row, *tag);
                    if new && let Some(limit) = trail.limit {
                        self.limits.insert(to, limit);
                    }
                    to
                }
                state => state,
            };
            if !trail.failures.is_empty() {
                self.failures.insert(self.edges.len() as u32, std::mem::take(&mut trail.failures));
            }
            self.edges.push(Edge { to, label: trail.label, mover: *position, order: *order });
        }
    }
}
