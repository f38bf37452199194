//! What a run is on its way to, and what steps by line, output or switch mean.

use heddle_protocol::{Actor, EventKind, LabCommand, StepBy, ThreadKey};
use heddle_schedulers::{choice_of, key_of};
use heddle_vm::world::Choice;

use super::{LabRun, forward::Moved, head::LineStep};

/// What a run is doing.
#[derive(Clone, Copy, Debug)]
pub enum Goal {
    /// Until a person pauses it, or it ends.
    Forever,
    /// To this step, or the end.
    Reach { position: u64 },
    /// As the scheduler says, until the thread that began it has done so much.
    Step { by: StepBy, from: u64, whose: Option<ThreadKey>, line: LineStep },
    /// One thread and nobody else.
    Move { choice: Choice, from: u64, by: StepBy, line: LineStep },
    /// Along the branch to its end, telling its events again; then back to a step.
    Retell { back_to: u64 },
}

/// Steps between looks at how many instructions they took: a step may need many.
const LONGEST: u64 = 1_000;

/// So close to a step that is to be reached they are made one by one: a turn goes on to a switch point,
/// which may lie behind it.
const NEAR: u64 = 10_000;

impl LabRun {
    pub(super) fn begin_step(&mut self, by: StepBy) {
        let whose = self.peek();
        let line = LineStep::begin(whose.and_then(|thread| self.head.stand(thread)));
        self.set_goal(Goal::Step { by, from: self.position(), whose, line });
    }

    /// Begins to move one thread. A task that may not move changes nothing.
    pub(super) fn begin_move(&mut self, actor: Actor, by: StepBy) {
        let thread = ThreadKey { process: actor.process, thread: actor.thread };
        let choice = choice_of(thread);
        if !self.head.choices().contains(&choice) {
            self.pause();
            return;
        }
        let line = LineStep::begin(self.head.stand(thread));
        self.set_goal(Goal::Move { choice, from: self.position(), by, line });
    }

    /// Goes on for about `budget` instructions, but not past `until_us` on the virtual clock.
    pub fn advance(&mut self, budget: u64, until_us: u64) {
        let end = self.head.world.steps().saturating_add(budget);
        let most = budget.clamp(1, LONGEST);
        while self.head.world.steps() < end && self.now_us() <= until_us {
            let Some(goal) = self.goal else { return };
            let moved = match goal {
                Goal::Forever => self.forward(most),
                Goal::Retell { .. } => self.retell(most),
                Goal::Reach { position } => {
                    let left = position.saturating_sub(self.position());
                    if left == 0 {
                        self.pause();
                        return;
                    }
                    self.forward(if left > NEAR { most.min(left - NEAR) } else { 1 })
                }
                Goal::Step { by: StepBy::Switch, whose, .. } => {
                    if whose.is_none() || self.peek() != whose {
                        self.pause();
                        return;
                    }
                    self.forward(most)
                }
                Goal::Step { .. } => self.forward(1),
                Goal::Move { choice, by, .. } => self.forward_only(choice, by),
            };
            match moved {
                Moved::On { thread, ref told, at_line, can_go_on, .. } => {
                    let wrote = || {
                        told.events
                            .iter()
                            .any(|event| matches!(event.kind, EventKind::Write { .. }))
                    };
                    let done = match goal {
                        Goal::Forever | Goal::Reach { .. } | Goal::Retell { .. } => false,
                        Goal::Step { by: StepBy::Instruction, .. } => true,
                        Goal::Step { by: StepBy::Line, whose, line, .. } => {
                            whose == Some(thread)
                                && (!can_go_on || at_line && line.is_done(self.head.stand(thread)))
                        }
                        Goal::Step { by: StepBy::Output, .. } => wrote(),
                        Goal::Step { by: StepBy::Switch, .. } => false,
                        Goal::Move { by: StepBy::Instruction, .. } => true,
                        Goal::Move { by: StepBy::Line, line, .. } => {
                            !can_go_on || at_line && line.is_done(self.head.stand(thread))
                        }
                        Goal::Move { by: StepBy::Output, .. } => wrote() || !can_go_on,
                        Goal::Move { by: StepBy::Switch, .. } => true,
                    };
                    self.note_line(thread);
                    self.hear(moved);
                    self.head.settle();
                    if done {
                        self.pause();
                        return;
                    }
                }
                Moved::Stopped => {
                    if let Goal::Retell { back_to } = goal {
                        self.go(back_to);
                    }
                    self.pause();
                    return;
                }
            }
        }
    }

    /// A step by line notes where its thread has come to.
    fn note_line(&mut self, thread: ThreadKey) {
        match &mut self.goal {
            Some(Goal::Step { whose, .. }) if *whose != Some(thread) => {}
            Some(
                Goal::Step { by: StepBy::Line, line, .. }
                | Goal::Move { by: StepBy::Line, line, .. },
            ) => {
                line.come_to(self.head.stand(thread));
            }
            _ => {}
        }
    }

    /// Keeps what a stretch told, unless it was told before.
    fn hear(&mut self, moved: Moved) {
        if let Moved::On { told, .. } = moved
            && self.heard < self.head.events
        {
            let news = (self.head.events - self.heard) as usize;
            let old = told.len().saturating_sub(news);
            self.heard = self.head.events;
            self.keep_events(told, old);
        }
    }

    /// Moves one thread; where another way is recorded from here, a new branch begins.
    fn forward_only(&mut self, choice: Choice, by: StepBy) -> Moved {
        if !self.head.choices().contains(&choice) {
            return Moved::Stopped;
        }
        if self.peek() != key_of(choice) {
            if self.position() < self.length() {
                self.branch();
            }
            self.replay = None;
        }
        if self.position() < self.length() {
            // The recorded way goes the same way: as far as it does.
            return match by {
                StepBy::Switch => self.follow_to_point(),
                _ => self.forward(1),
            };
        }
        if self.pending.is_some_and(|turn| turn.choice != choice) {
            self.pending = None;
        }
        let ran = match by {
            StepBy::Switch => self.head.run_to_point(choice, 1),
            _ => self.head.run_exactly(choice, 1),
        };
        self.use_up(choice, &ran);
        self.record(choice, ran)
    }

    /// Does everything that is asked at once: for callers without a loop of their own.
    pub fn obey_fully(&mut self, command: &LabCommand) {
        self.obey(command);
        while self.is_running() {
            self.advance(1 << 20, u64::MAX);
        }
    }
}
