//! What is made of a run that was recorded, by going its way once more: stories and traces.

use heddle_protocol::{Story, explore::Expected};

use super::LabRun;
use crate::{
    check::Checked,
    follow::{Closeness, Heard, follow},
    story::Teller,
    trace::{Trace, TraceBuilder},
};

/// Runs of more steps are not gone through step by step: that takes microseconds each.
pub(crate) const MOST_STEPS: u64 = 200_000;

impl LabRun {
    /// What went wrong on the way to the end of the branch, with what each step looked at and
    /// changed; nothing while the run has not ended there. Of a very long run only what its events
    /// say.
    pub fn stories(&self, checked: &Checked, expected: Option<&Expected>) -> Vec<Story> {
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
    pub fn trace(&self, checked: &Checked) -> Trace {
        let mut trace = TraceBuilder::new();
        self.go_again(checked, Closeness::Turns, |heard| match heard {
            Heard::Turn { thread, now_us } => trace.turn(thread.process, thread.thread, now_us),
            Heard::Event(event) => trace.event(event),
            Heard::InVain(_) => {}
        });
        trace.finish()
    }

    fn go_again(&self, checked: &Checked, closeness: Closeness, each: impl FnMut(Heard<'_>)) {
        let config = self.head.world.config().clone();
        follow(&checked.program, config, &self.schedule(), closeness, each);
    }
}
