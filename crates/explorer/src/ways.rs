//! All steps from one state: found together, made together, and their ends looked up together.

use crate::{
    conflict::Seers,
    search::{Edge, Search, Trail},
    steps::{Found, Mask},
    store::Store,
    view::{Ask, At, Quiet, Scratch, View},
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

/// How far a state was looked at.
pub(crate) struct Look {
    at: At,
    over: Seers,
    /// Whether nobody could move unseen before these steps: then only what they write lets them.
    quiet: bool,
    /// Ways found.
    pub count: usize,
    /// The way that is being gone.
    going: usize,
    /// What nobody sees after it.
    rest: Option<Quiet>,
}

impl Look {
    pub fn new(over: Seers) -> Look {
        Look { at: At::default(), over, quiet: true, count: 0, going: 0, rest: None }
    }
}

impl View<'_> {
    /// Whose threads are to be looked at after a step, where before it nobody could move unseen or not.
    fn changed(&self, step: u32, quiet: bool) -> Mask {
        let step = self.steps.step(step);
        if quiet && !step.effect.ends { step.writes } else { Mask::ALL }
    }

    /// All steps from a row, and where they lead.
    pub fn ways(
        &self,
        from: &[u32],
        ways: &mut Vec<Way>,
        look: &mut Look,
        scratch: &mut Scratch,
    ) -> Result<(), Ask> {
        while let Some(column) = self.columns.threads.get(look.at.position).copied() {
            let found = self.found(from, column, &look.at, scratch)?;
            if let Found::Step(step) = found {
                if !self.is_put_off(from, column, step, &look.at)? {
                    if ways.len() == look.count {
                        ways.push(Way::default());
                    }
                    let way = &mut ways[look.count];
                    (way.position, way.column) = (look.at.position as u16, column);
                    way.step = step;
                    look.quiet &= !self.steps.step(step).seers.but(look.over).is_none();
                    look.count += 1;
                }
            } else if from.get(column as usize).is_some_and(|word| *word != 0)
                && !look.at.waits
                && !self.equals.knows_waiting(self.contents, from, column)
            {
                return Err(Ask::Waits);
            }
            look.at.next();
        }
        while look.going < look.count {
            let way = &mut ways[look.going];
            let mut rest = match look.rest.take() {
                Some(rest) => rest,
                None => {
                    way.row.clear();
                    way.row.extend_from_slice(from);
                    way.trail = Trail::default();
                    self.apply(&mut way.row, way.column, way.step, &mut way.trail)?;
                    let changed = self.changed(way.step, look.quiet);
                    Quiet::new(self.over.of(self.contents, &way.row), changed)
                }
            };
            if let Err(ask) = self.quiet(&mut way.row, &mut way.trail, &mut rest, scratch) {
                look.rest = Some(rest);
                return Err(ask);
            }
            look.going += 1;
        }
        Ok(())
    }
}

impl Search {
    /// Whose threads are looked at after a step from a row: as when all steps from it were found.
    pub(crate) fn changed_by(&mut self, row: &[u32], step: u32) -> Mask {
        let over = self.over.of(&self.machine.contents, row);
        let columns = self.machine.columns.threads.clone();
        let is_seen = |search: &mut Search, column: u32| match search.find(row, column) {
            Found::Step(step) => {
                !search.steps.step(step).seers.but(over).is_none()
                    || search.view().is_put_off(row, column, step, &At::default()) == Ok(true)
            }
            Found::Unknown | Found::Waits => true,
        };
        let quiet = columns.into_iter().all(|column| is_seen(self, column));
        self.view().changed(step, quiet)
    }

    /// All steps from a row, and where they lead; how many there are. They are not all if there is
    /// news, or something was cut.
    pub(crate) fn find_ways(&mut self, from: &[u32], ways: &mut Vec<Way>) -> usize {
        self.refresh_over();
        let mut scratch = std::mem::take(&mut self.scratch);
        let mut look = Look::new(self.over.of(&self.machine.contents, from));
        while let Err(ask) = self.view().ways(from, ways, &mut look, &mut scratch) {
            let goes_on = match &mut look.rest {
                Some(rest) => self.answer(ask, &ways[look.going].row, &mut rest.at),
                None => self.answer(ask, from, &mut look.at),
            };
            if !goes_on {
                break;
            }
        }
        self.scratch = scratch;
        look.count
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
