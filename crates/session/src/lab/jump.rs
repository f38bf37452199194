//! Going anywhere in a run, and other ways than the one recorded.

use heddle_protocol::{EventKind, SchedulerKind, StepBy, ThreadKey, Update};
use heddle_schedulers::choice_of;

use super::{Branch, LabRun, forward, goal::Goal, head::LineStep};

impl LabRun {
    /// Stands at a step of the branch, the last one if there are fewer: from the nearest state kept
    /// before it, along the recording.
    pub(super) fn go(&mut self, position: u64) {
        let position = position.min(self.length());
        let frame = self.film.before(position);
        let here = self.position();
        if here > position || here < frame.head.position() {
            self.head = frame.head.clone();
        }
        self.walk(position.saturating_sub(1));
        self.remember();
        self.walk(position);
    }

    fn walk(&mut self, position: u64) {
        while self.position() < position {
            let Some((thread, end)) = self.enter_cut() else { return };
            self.head_run(thread, end.min(position) - self.position());
        }
        self.head.settle();
    }

    fn head_run(&mut self, thread: ThreadKey, steps: u64) -> forward::Moved {
        let choice = choice_of(thread);
        let ran = self.head.run_exactly(choice, steps);
        self.film.pass(&self.head);
        forward::moved(choice, ran)
    }

    /// The step that going back leads to: where a step of the same kind began that led here; else
    /// where one would have stopped before.
    pub(super) fn back_by(&mut self, by: StepBy) -> u64 {
        let here = self.position();
        if let Some(from) = self.trail.before(by, here) {
            return from;
        }
        match by {
            StepBy::Instruction => here.saturating_sub(1),
            StepBy::Switch => self.film.begin_of(here),
            StepBy::Line => self.last_before(here, Wanted::Line),
            StepBy::Output => self.last_before(here, Wanted::Output),
        }
    }

    /// The last step before `here` at which something wanted was so; 0 if there is none. Looks from
    /// one kept state to the next, the latest first.
    fn last_before(&mut self, here: u64, wanted: Wanted) -> u64 {
        let whose = here.checked_sub(1).and_then(|last| self.film.whose(last));
        let mut until = here;
        while until > 0 {
            let frame = self.film.before(until - 1);
            let from = frame.head.position();
            self.head = frame.head.clone();
            if let Some(found) = self.find_last(until - 1, whose, wanted) {
                return found;
            }
            until = from;
        }
        0
    }

    /// From where it stands to `until`: the last step that was as wanted.
    fn find_last(&mut self, until: u64, whose: Option<ThreadKey>, wanted: Wanted) -> Option<u64> {
        let mut found = None;
        let mut line = LineStep::within(whose.and_then(|thread| self.head.stand(thread)));
        while self.position() < until {
            let (thread, end) = self.enter_cut()?;
            let end = end.min(until);
            if wanted == Wanted::Line && Some(thread) == whose {
                while self.position() < end {
                    let forward::Moved::On { at_line, can_go_on, .. } = self.head_run(thread, 1)
                    else {
                        break;
                    };
                    let now = self.head.stand(thread);
                    if !can_go_on || at_line && line.is_done(now) {
                        found = Some(self.position());
                        line = LineStep::begin(now);
                    }
                    line.come_to(now);
                }
                continue;
            }
            let steps = end - self.position();
            if let forward::Moved::On { told, .. } = self.head_run(thread, steps)
                && wanted == Wanted::Output
            {
                let last =
                    told.events.iter().rev().find(|e| matches!(e.kind, EventKind::Write { .. }));
                found = last.map(|event| event.step).or(found);
            }
        }
        found
    }

    /// Another way begins here; the one recorded from here on is kept as the other branch.
    pub(super) fn branch(&mut self) {
        let from = self.position();
        self.trail.cut(from);
        // What takes no step belongs to what came before.
        self.enter_cut();
        let tail = self.film.split(from);
        self.other = Some(Branch { from, tail, parting: self.parting.take() });
        self.leave_recording();
        self.scheduler =
            forward::scheduler(&self.settings, mixed(&self.settings, from), &self.head);
        self.replay = None;
        self.pending = None;
        self.head.free_clock();
    }

    /// The page's events end here: what comes now is another branch's.
    fn leave_recording(&mut self) {
        self.flush_events();
        self.told_end = false;
        self.heard = self.head.events;
        self.updates.push(Update::Branch { run: self.run, kept: self.head.events });
    }

    /// Another scheduler chooses from here on.
    pub(super) fn rechoose(&mut self, kind: SchedulerKind) {
        self.settings.scheduler = kind;
        if self.position() < self.length() {
            self.branch();
        } else {
            let seed = mixed(&self.settings, self.position());
            self.scheduler = forward::scheduler(&self.settings, seed, &self.head);
            self.replay = None;
            self.pending = None;
        }
        self.pause();
    }

    /// The branch that was left, from where it parts from this one.
    pub(super) fn swap_branch(&mut self) {
        let Some(other) = self.other.take() else {
            self.pause();
            return;
        };
        self.go(other.from);
        self.trail.cut(other.from);
        let tail = self.film.split(other.from);
        let parting = std::mem::replace(&mut self.parting, other.parting);
        self.other = Some(Branch { from: other.from, tail, parting });
        self.leave_recording();
        self.film.append(other.tail);
        self.pending = None;
        self.set_goal(Goal::Retell { back_to: other.from });
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Wanted {
    /// The thread that made the last step came to where a step by line stops.
    Line,
    /// Something was written.
    Output,
}

/// A branch's own seed: the same choice at the same step goes on in the same way.
fn mixed(settings: &heddle_protocol::LabSettings, position: u64) -> u64 {
    settings.seed ^ position.wrapping_mul(0x9E37_79B9_7F4A_7C15)
}
