//! Long calculations with what only their thread reaches. What comes of one follows from the thread's
//! own part alone, so it is not made again when the search begins again.

use super::{Grain, Machine, Made, step::Effect};
use crate::{conflict::Seers, content::Local, hash::QuickMap, steps::Whole};

/// Steps of the program from which on a calculation is kept.
pub(super) const WORTH_KEEPING: u64 = 1 << 12;

/// Calculations, by fingerprint of the own part that they begin with.
#[derive(Clone, Debug, Default)]
pub struct Calculated(QuickMap<u128, Calculation>);

#[derive(Clone, Debug)]
struct Calculation {
    to: Local,
    steps: u64,
    line: u32,
}

impl Machine {
    /// The step that begins with the own part of this number, if it is a calculation made before.
    pub(super) fn calculated(&mut self, column: u32, number: u32) -> Option<Made> {
        if number == 0 || self.known.calculated.0.is_empty() {
            return None;
        }
        let calculation = self.known.calculated.0.get(&self.contents.local_key(number))?;
        let Calculation { to, steps, line } = calculation.clone();
        let writes = vec![(column, self.contents.local(to))];
        let effect = Effect { writes, steps, line, ..Effect::default() };
        Some(Made {
            reads: Vec::new(),
            effect: Some(effect),
            seers: Seers::NONE,
            whole: Whole::Nothing,
        })
    }

    /// Keeps a step that looked at nothing but what only its thread reaches, if that was much work.
    /// Objects that cannot change have other numbers when the search begins again: where there are
    /// any, nothing is kept.
    pub(super) fn keep_calculated(&mut self, column: u32, number: u32, made: &Made) {
        let Some(Effect { writes, steps, line, frees: false, .. }) = &made.effect else { return };
        let [(written, to)] = writes[..] else { return };
        let is_plain = |local: &&Local| !local.ended && !local.leads_to_frozen();
        let ends = [number, to].map(|n| self.contents.local_of(n).filter(is_plain));
        if let (Grain::Visible, [Some(_), Some(to)]) = (self.settings.grain, ends)
            && written == column
            && made.reads.is_empty()
            && made.whole == Whole::Nothing
            && *steps >= WORTH_KEEPING
        {
            let calculation = Calculation { to: to.clone(), steps: *steps, line: *line };
            self.known.calculated.0.insert(self.contents.local_key(number), calculation);
        }
    }
}
