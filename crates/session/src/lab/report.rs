//! What is made of a run that was recorded, by going its way once more: stories and traces.

use heddle_protocol::{Story, explore::Expected};

use super::{LabRun, film::MOST_BYTES};
use crate::{
    check::Checked,
    follow::{Closeness, Heard, follow},
    story::Teller,
    trace::{Trace, TraceBuilder},
};

/// Runs of more steps are not gone through step by step: that takes microseconds each.
pub(crate) const MOST_STEPS: u64 = 200_000;
/// A browser's memory does not hold a larger program twice; the same bound as for states that are kept.
const ONCE: u64 = MOST_BYTES / 4;

impl LabRun {
    /// What went wrong on the way to the end of the branch, with what each step looked at and
    /// changed; nothing while the run has not ended there. Of a very long run only what its events
    /// say.
    pub fn stories(&mut self, checked: &Checked, expected: Option<&Expected>) -> Vec<Story> {
        let Some(ending) = self.head.world.ending().filter(|_| self.is_at_end()) else {
            return Vec::new();
        };
        let closeness =
            if self.length() > MOST_STEPS { Closeness::Turns } else { Closeness::Steps };
        let mut teller = Teller::new(expected);
        self.go_again(checked, closeness, |heard| match heard {
            Heard::Turn { .. } => {}
            Heard::Event(event) => teller.hear(event),
            Heard::InVain(call) => teller.hear_in_vain(call),
        });
        teller.tell(&ending)
    }

    /// The way to the end of the branch, for Perfetto.
    pub fn trace(&mut self, checked: &Checked) -> Trace {
        let mut trace = TraceBuilder::new();
        self.go_again(checked, Closeness::Turns, |heard| match heard {
            Heard::Turn { thread, now_us } => trace.turn(thread.process, thread.thread, now_us),
            Heard::Event(event) => trace.event(event),
            Heard::InVain(_) => {}
        });
        trace.finish()
    }

    /// Runs something else of the same program: what this run holds is put down meanwhile if it is
    /// large, and gone to again.
    pub fn make_room<T>(&mut self, meanwhile: impl FnOnce() -> T) -> T {
        if self.head.world.bytes() <= ONCE {
            return meanwhile();
        }
        let (here, shown) = (self.position(), self.shown.clone());
        self.head = self.film.before(0).head.clone();
        let made = meanwhile();
        self.go(here);
        self.shown = shown;
        made
    }

    fn go_again(&mut self, checked: &Checked, closeness: Closeness, each: impl FnMut(Heard<'_>)) {
        let (config, schedule) = (self.head.world.config().clone(), self.schedule());
        self.make_room(|| follow(&checked.program, config, &schedule, closeness, each));
    }
}
