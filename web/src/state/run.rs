//! The run: one machine for what the workers are doing, and what the page may ask of them.

use std::rc::Rc;

use heddle_protocol::{Ending, Mode, Recording, RunFacts, RunId, RunRequest, Story};

use crate::state::Reduce;
use crate::state::scenario::Hindrance;

/// The workers as a whole.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Engine {
    /// Not asked for yet: an embedded page loads nothing before a click.
    Asleep,
    #[default]
    Starting,
    /// Warm; `threads` tells whether Python threads get workers of their own.
    Ready { threads: bool },
    /// They did not start, or died.
    Broken(Breakdown),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Breakdown {
    /// The worker's script could not be loaded or run; the browser's words, if it has any.
    NotStarted(String),
    /// It died later.
    Died(String),
    /// It sent what this page cannot read.
    Unreadable,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub enum Phase {
    #[default]
    Idle,
    /// Waits for the workers to be warm.
    Queued(Rc<RunRequest>),
    /// Sent, no answer yet.
    Asked {
        run: RunId,
        asked: Mode,
    },
    Running {
        run: RunId,
        asked: Mode,
        mode: Mode,
    },
    Ended {
        run: RunId,
        asked: Mode,
        mode: Mode,
        ending: Ending,
        facts: RunFacts,
    },
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Run {
    pub engine: Engine,
    pub phase: Phase,
    /// Why the page did not even ask for the run that a person wanted last.
    pub hindrance: Option<Hindrance>,
    /// What went wrong in the run that is over or about to be.
    pub stories: Rc<[Story]>,
    /// The live run that is over, for the lab.
    pub recording: Option<Rc<Recording>>,
}

#[derive(Clone, Debug, PartialEq)]
pub enum RunAction {
    /// A person wants it to run, and it cannot.
    Hinder(Hindrance),
    Queue(Rc<RunRequest>),
    /// The request was sent.
    Ask {
        run: RunId,
        mode: Mode,
    },
    /// A queued run is given up before it was sent.
    GiveUp,
    /// The workers are being started.
    Start,
    /// The scene is another one: what the last run said is about the old one, and what the workers
    /// still say about it is dropped.
    Forget,
    /// The scenario has changed, so what hindered it may be gone; or a person does something else.
    Unhinder,
    /// From here on: facts told by the workers.
    Ready {
        threads: bool,
    },
    Started {
        run: RunId,
        mode: Mode,
    },
    /// A run of the lab whose end was told goes on from where it stands.
    GoOn(RunId),
    Stories {
        run: RunId,
        stories: Vec<Story>,
    },
    Ended {
        run: RunId,
        ending: Ending,
        facts: RunFacts,
    },
    Recorded {
        run: RunId,
        recording: Recording,
    },
    Broke(Breakdown),
}

/// What pressing Run does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RunPlan {
    Send {
        instead_of: Option<RunId>,
    },
    Queue,
    /// No workers are there, or dead ones: start some, then send.
    StartAndQueue,
}

/// What pressing Stop does now.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StopPlan {
    Nothing,
    GiveUp,
    Send(RunId),
}

impl Run {
    /// Before anybody has asked for workers.
    pub fn asleep() -> Self {
        Self { engine: Engine::Asleep, ..Self::default() }
    }

    pub fn plan_run(&self) -> RunPlan {
        match self.engine {
            Engine::Starting => RunPlan::Queue,
            Engine::Asleep | Engine::Broken(_) => RunPlan::StartAndQueue,
            Engine::Ready { .. } => RunPlan::Send { instead_of: self.active() },
        }
    }

    pub fn plan_stop(&self) -> StopPlan {
        match (&self.phase, self.active()) {
            (Phase::Queued(_), _) => StopPlan::GiveUp,
            (_, Some(run)) => StopPlan::Send(run),
            (_, None) => StopPlan::Nothing,
        }
    }

    /// The run that the workers have in hand.
    pub fn active(&self) -> Option<RunId> {
        match self.phase {
            Phase::Asked { run, .. } | Phase::Running { run, .. } => Some(run),
            _ => None,
        }
    }

    /// Whether there is something to stop.
    pub fn is_under_way(&self) -> bool {
        self.plan_stop() != StopPlan::Nothing
    }

    /// The mode that it runs or ran in.
    pub fn mode(&self) -> Option<Mode> {
        match self.phase {
            Phase::Running { mode, .. } | Phase::Ended { mode, .. } => Some(mode),
            Phase::Asked { asked, .. } => Some(asked),
            _ => None,
        }
    }

    fn has_ended(&self, run: RunId) -> bool {
        matches!(self.phase, Phase::Ended { run: ended, .. } if ended == run)
    }

    fn ended(&self, ending: Ending, facts: RunFacts) -> Option<Phase> {
        let (run, asked, mode) = match self.phase {
            Phase::Asked { run, asked } => (run, asked, asked),
            Phase::Running { run, asked, mode } => (run, asked, mode),
            _ => return None,
        };
        Some(Phase::Ended { run, asked, mode, ending, facts })
    }
}

impl Reduce for Run {
    type Action = RunAction;

    fn reduce(self: Rc<Self>, action: RunAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            RunAction::Hinder(hindrance) => next.hindrance = Some(hindrance),
            RunAction::Queue(request) => {
                next.phase = Phase::Queued(request);
                next.hindrance = None;
            }
            RunAction::Ask { run, mode } => {
                next = Self {
                    engine: next.engine,
                    phase: Phase::Asked { run, asked: mode },
                    ..Self::default()
                };
            }
            RunAction::GiveUp => {
                if let Phase::Queued(request) = &self.phase {
                    next.phase = Phase::Ended {
                        run: request.run,
                        asked: request.mode,
                        mode: request.mode,
                        ending: Ending::Stopped,
                        facts: RunFacts::default(),
                    };
                }
            }
            RunAction::Start => next.engine = Engine::Starting,
            RunAction::Forget => next = Self { engine: next.engine, ..Self::default() },
            RunAction::Unhinder => next.hindrance = None,
            RunAction::Ready { threads } => next.engine = Engine::Ready { threads },
            RunAction::Started { run, mode } => {
                if let Phase::Asked { run: mine, asked } = self.phase
                    && mine == run
                {
                    next.phase = Phase::Running { run, asked, mode };
                }
            }
            RunAction::Ended { run, ending, facts } => {
                next.hindrance = None;
                if self.active() == Some(run) {
                    next.phase = self.ended(ending, facts).unwrap_or_default();
                } else if let Phase::Ended { run: ended, asked, mode, .. } = self.phase
                    && ended == run
                {
                    // A run in the lab outlives its end: another branch may end, or its worker die.
                    next.phase = Phase::Ended { run, asked, mode, ending, facts };
                }
            }
            RunAction::GoOn(run) => {
                if let Phase::Ended { run: ended, asked, mode, .. } = self.phase
                    && ended == run
                {
                    next.phase = Phase::Running { run, asked, mode };
                    next.stories = Rc::default();
                }
            }
            RunAction::Stories { run, stories } => {
                if self.active() == Some(run) || self.has_ended(run) {
                    next.stories = stories.into();
                }
            }
            RunAction::Recorded { run, recording } => {
                if self.has_ended(run) {
                    next.recording = Some(Rc::new(recording));
                }
            }
            RunAction::Broke(breakdown) => {
                // A queued run would wait for ever; one under way is over. The status reads the
                // reason from the engine, so the ending need not repeat it.
                let over = Ending::Broken { reason: String::new() };
                if let Some(phase) = self.ended(over, RunFacts::default()) {
                    next.phase = phase;
                } else if matches!(self.phase, Phase::Queued(_)) {
                    next.phase = Phase::Idle;
                }
                next.engine = Engine::Broken(breakdown);
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{LabSettings, Limits};

    use super::*;

    fn request(run: u32) -> Rc<RunRequest> {
        Rc::new(RunRequest {
            run: RunId(run),
            source: "print(1)".into(),
            file_name: "program.py".into(),
            mode: Mode::Live,
            lab: LabSettings::default(),
            limits: Limits::default(),
            expected: None,
        })
    }

    fn after(actions: impl IntoIterator<Item = RunAction>) -> Rc<Run> {
        actions.into_iter().fold(Rc::new(Run::default()), Reduce::reduce)
    }

    fn ask(run: u32) -> RunAction {
        RunAction::Ask { run: RunId(run), mode: Mode::Live }
    }

    fn end(run: u32, ending: Ending) -> RunAction {
        RunAction::Ended { run: RunId(run), ending, facts: RunFacts::default() }
    }

    const WARM: RunAction = RunAction::Ready { threads: true };

    #[test]
    fn run_before_ready_waits_in_a_queue() {
        assert_eq!(after([]).plan_run(), RunPlan::Queue);
        let queued = after([RunAction::Queue(request(1)), WARM]);
        assert_eq!(queued.phase, Phase::Queued(request(1)));
        assert_eq!(queued.plan_run(), RunPlan::Send { instead_of: None });
    }

    #[test]
    fn an_embedded_page_starts_its_workers_at_the_first_run() {
        assert_eq!(Run::asleep().plan_run(), RunPlan::StartAndQueue);
        let woken = Rc::new(Run::asleep()).reduce(RunAction::Start);
        assert_eq!(woken.plan_run(), RunPlan::Queue);
    }

    #[test]
    fn a_queued_run_can_be_given_up() {
        let queued = after([RunAction::Queue(request(1))]);
        assert_eq!(queued.plan_stop(), StopPlan::GiveUp);
        let given_up = queued.reduce(RunAction::GiveUp);
        assert!(matches!(given_up.phase, Phase::Ended { ending: Ending::Stopped, .. }));
    }

    #[test]
    fn a_run_takes_the_place_of_the_one_before() {
        let running = after([WARM, ask(1), RunAction::Started { run: RunId(1), mode: Mode::Live }]);
        assert_eq!(running.plan_run(), RunPlan::Send { instead_of: Some(RunId(1)) });
        let again = running.reduce(ask(2));
        let again = again.reduce(end(1, Ending::Stopped));
        assert_eq!(again.phase, Phase::Asked { run: RunId(2), asked: Mode::Live });
    }

    #[test]
    fn the_mode_it_really_ran_in_is_kept_beside_the_one_asked_for() {
        let run = after([
            WARM,
            ask(1),
            RunAction::Started { run: RunId(1), mode: Mode::Lab },
            end(1, Ending::Finished),
        ]);
        assert!(matches!(run.phase, Phase::Ended { asked: Mode::Live, mode: Mode::Lab, .. }));
    }

    #[test]
    fn a_worker_that_dies_after_the_end_is_told_in_its_place() {
        let broken = || Ending::Broken { reason: "a worker died".into() };
        let run = after([
            WARM,
            ask(1),
            RunAction::Started { run: RunId(1), mode: Mode::Lab },
            end(1, Ending::Finished),
            end(1, broken()),
            end(2, Ending::Finished),
        ]);
        assert!(matches!(&run.phase, Phase::Ended { ending, .. } if *ending == broken()));
    }

    #[test]
    fn a_run_of_the_lab_goes_on_after_its_end_and_may_be_stopped_again() {
        let missed = Story::Missed { expected: "1".into() };
        let run = after([
            WARM,
            ask(1),
            RunAction::Started { run: RunId(1), mode: Mode::Lab },
            end(1, Ending::Stopped),
            RunAction::Stories { run: RunId(1), stories: vec![missed] },
            RunAction::GoOn(RunId(1)),
        ]);
        assert_eq!(run.plan_stop(), StopPlan::Send(RunId(1)));
        assert!(run.stories.is_empty());
    }

    #[test]
    fn a_death_of_the_workers_ends_the_run_and_the_next_restarts_them() {
        let died = RunAction::Broke(Breakdown::Died("out of memory".into()));
        let run = after([WARM, ask(1), died]);
        assert!(matches!(run.phase, Phase::Ended { ending: Ending::Broken { .. }, .. }));
        assert_eq!(run.plan_run(), RunPlan::StartAndQueue);
        assert_eq!(run.plan_stop(), StopPlan::Nothing);
    }

    #[test]
    fn what_a_live_run_left_is_kept_until_the_next() {
        let recording = || Recording { schedule: "1 0*5".into(), cut: false };
        let recorded = |run| RunAction::Recorded { run: RunId(run), recording: recording() };
        let over = after([WARM, ask(1), end(1, Ending::Finished), recorded(1)]);
        assert_eq!(over.recording.as_deref(), Some(&recording()));
        assert_eq!(over.clone().reduce(recorded(2)), over);
        assert_eq!(over.reduce(ask(2)).recording, None);
    }

    #[test]
    fn another_scene_forgets_the_run_and_what_is_late() {
        let forgotten = after([WARM, ask(1), RunAction::Forget, end(1, Ending::Finished)]);
        assert_eq!(forgotten.phase, Phase::Idle);
    }

    #[test]
    fn a_hindrance_leaves_the_run_alone_and_is_forgotten_when_the_scenario_changes() {
        let started = RunAction::Started { run: RunId(1), mode: Mode::Live };
        let hindered = after([WARM, ask(1), started, RunAction::Hinder(Hindrance::Seed)]);
        assert_eq!(hindered.hindrance, Some(Hindrance::Seed));
        assert_eq!(hindered.plan_stop(), StopPlan::Send(RunId(1)));
        let ended = hindered.clone().reduce(end(1, Ending::Finished));
        assert!(matches!(ended.phase, Phase::Ended { .. }));
        assert_eq!(hindered.reduce(RunAction::Unhinder).hindrance, None);
    }
}
