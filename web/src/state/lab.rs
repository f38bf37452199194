//! A run in the lab as the page knows it: where it stands, and how a person steps.

use std::rc::Rc;

use heddle_protocol::{
    Actor, LabCommand, LabSettings, LabView, Motion, ReadyTask, RunId, RunRequest, SchedulerKind,
    StepBy, TaskState, TaskView,
};

use crate::state::Reduce;
use crate::state::scenario::Way;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lab {
    run: Option<RunId>,
    /// What was sent last, live or to the lab, under the scheduler that chooses now.
    pub begun: Option<Rc<RunRequest>>,
    /// How it stood when it was last told.
    pub view: Option<Rc<LabView>>,
    pub step_by: StepBy,
    /// Where the slider is, until the run is there too.
    sought: Option<u64>,
    pub hand: Hand,
    pub since: SinceEnd,
}

/// What gives the run again.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// Settings and seed, wherever a person has looked.
    #[default]
    Off,
    /// A person has chosen who moves: only its schedule gives it.
    Chose,
}

/// What a person has done since the run's end was told, if it was.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum SinceEnd {
    #[default]
    Nothing,
    /// Gone back in, or on.
    Moved,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LabAction {
    Begin(Rc<RunRequest>),
    View {
        run: RunId,
        view: Rc<LabView>,
    },
    StepBy(StepBy),
    /// A person asked this of the run.
    Ask(LabCommand),
    /// Its end was told.
    Ended(RunId),
    Forget,
    /// The worker that held the run is gone: nothing can be asked of it any more.
    Lose(RunId),
}

impl Lab {
    /// The run that can be asked.
    pub fn open(&self) -> Option<RunId> {
        self.view.as_ref().and(self.run)
    }

    pub fn is_paused(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.motion == Motion::Paused)
    }

    pub fn is_running(&self) -> bool {
        self.view.as_ref().is_some_and(|view| view.motion == Motion::Running)
    }

    /// Where the slider stands.
    pub fn position(&self) -> u64 {
        self.sought.or(self.view.as_ref().map(|view| view.position)).unwrap_or_default()
    }

    pub fn length(&self) -> u64 {
        self.view.as_ref().map_or(0, |view| view.length)
    }

    /// Paused where the run may go on: not at its very end.
    pub fn is_between(&self) -> bool {
        self.is_paused() && self.view.as_ref().is_some_and(|view| view.ending.is_none())
    }

    /// The schedule that was followed ends, or parts, before the step in sight.
    pub fn is_past_its_schedule(&self) -> bool {
        let begun = self.begun.as_ref().map(|request| &request.lab.scheduler);
        let parted = |view: &LabView| {
            view.parting.as_ref().is_none_or(|parting| parting.position < view.position)
        };
        begun == Some(&SchedulerKind::Replay)
            && self.view.as_ref().is_some_and(|view| !view.follows && parted(view))
    }

    /// What the field of the schedule holds: what a person gave it, until the run has gone that way to
    /// its end; where the run parts from it, it is kept to be mended. Else the run's own way.
    pub fn schedule_of<'a>(&'a self, settings: &'a LabSettings, way: Way) -> &'a str {
        let Some(view) = &self.view else { return &settings.schedule };
        let is_followed =
            settings.scheduler == SchedulerKind::Replay && (view.follows || view.parting.is_some());
        match &view.schedule {
            Some(own) if way == Way::Run && !is_followed => own,
            _ => &settings.schedule,
        }
    }

    /// Events that have happened at the step in sight, where there are others after it.
    pub fn cut(&self) -> Option<u64> {
        let view = self.view.as_ref()?;
        (view.motion == Motion::Paused && view.position < view.length).then_some(view.events)
    }

    pub fn task(&self, actor: Actor) -> Option<&TaskView> {
        self.view.as_ref()?.tasks.iter().find(|task| task.actor == actor)
    }

    /// The ready task that a digit chooses.
    pub fn by_key(&self, digit: u8) -> Option<&ReadyTask> {
        self.view.as_ref()?.ready.iter().find(|task| task.key == Some(digit))
    }

    /// Who is looked at: who would move next, else who moved last.
    pub fn in_focus(&self) -> Option<&TaskView> {
        let view = self.view.as_ref()?;
        let next = view.ready.iter().find(|task| task.next).map(|task| task.actor);
        self.task(next.or(view.last)?)
    }
}

impl Hand {
    fn after(self, command: &LabCommand) -> Self {
        match command {
            LabCommand::Move { .. } | LabCommand::Rechoose(_) | LabCommand::OtherBranch => {
                Self::Chose
            }
            _ => self,
        }
    }
}

/// Whether the task still stands somewhere in the program.
pub fn is_alive(task: &TaskView) -> bool {
    task.state != TaskState::Ended
}

impl Reduce for Lab {
    type Action = LabAction;

    fn reduce(self: Rc<Self>, action: LabAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            LabAction::Begin(request) => {
                next = Self {
                    run: Some(request.run),
                    begun: Some(request),
                    step_by: self.step_by,
                    ..Self::default()
                };
            }
            LabAction::View { run, view } => {
                if self.run == Some(run) {
                    let arrived = |sought: &u64| (*sought).min(view.length) == view.position;
                    if self.sought.as_ref().is_some_and(arrived) {
                        next.sought = None;
                    }
                    next.view = Some(view);
                }
            }
            LabAction::Ask(command) => {
                next.hand = self.hand.after(&command);
                if command != LabCommand::Schedule {
                    next.since = SinceEnd::Moved;
                }
                if let (LabCommand::Rechoose(kind), Some(begun)) = (&command, &mut next.begun) {
                    Rc::make_mut(begun).lab.scheduler = kind.clone();
                }
                next.sought = match command {
                    LabCommand::Go { position } => Some(position),
                    _ => None,
                };
            }
            LabAction::Ended(run) => {
                if self.run == Some(run) {
                    next.since = SinceEnd::Nothing;
                }
            }
            LabAction::StepBy(by) => next.step_by = by,
            LabAction::Lose(run) if self.run != Some(run) => {}
            LabAction::Forget => next = Self { step_by: self.step_by, ..Self::default() },
            LabAction::Lose(_) => {
                next = Self { begun: next.begun, step_by: self.step_by, ..Self::default() };
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

/// Schedulers by the names of the list, with what they need besides the seed.
pub const SCHEDULERS: [fn() -> SchedulerKind; 6] = [
    || SchedulerKind::Random,
    || SchedulerKind::RoundRobin { quantum: 10 },
    || SchedulerKind::Pct { depth: 3 },
    || SchedulerKind::Priorities { order: Vec::new() },
    || SchedulerKind::Manual,
    || SchedulerKind::Replay,
];

/// Where a scheduler stands in that list.
pub fn place_of(kind: &SchedulerKind) -> usize {
    let same =
        |other: &SchedulerKind| std::mem::discriminant(kind) == std::mem::discriminant(other);
    SCHEDULERS.iter().position(|one| same(&one())).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{Limits, Mode, Parting, PartingReason};

    use super::*;

    fn begin(run: u32) -> LabAction {
        LabAction::Begin(Rc::new(RunRequest {
            run: RunId(run),
            source: "print(1)".into(),
            file_name: "program.py".into(),
            mode: Mode::Lab,
            lab: LabSettings::default(),
            limits: Limits::default(),
            expected: None,
        }))
    }

    fn view(position: u64, length: u64) -> LabAction {
        let view = LabView { position, length, events: position * 2, ..LabView::default() };
        LabAction::View { run: RunId(1), view: Rc::new(view) }
    }

    fn after(actions: impl IntoIterator<Item = LabAction>) -> Rc<Lab> {
        actions.into_iter().fold(Rc::new(Lab::default()), Reduce::reduce)
    }

    #[test]
    fn a_view_of_another_run_is_late() {
        let lab = after([begin(2), view(3, 9)]);
        assert_eq!(lab.open(), None);
        let lab = after([begin(1), view(3, 9)]);
        assert_eq!(lab.open(), Some(RunId(1)));
    }

    #[test]
    fn output_is_cut_back_only_before_the_end_of_the_way() {
        assert_eq!(after([begin(1), view(3, 9)]).cut(), Some(6));
        assert_eq!(after([begin(1), view(9, 9)]).cut(), None);
    }

    #[test]
    fn the_slider_stays_where_it_was_put_until_the_run_is_there() {
        let go = LabAction::Ask(LabCommand::Go { position: 7 });
        let lab = after([begin(1), view(3, 9), go, view(5, 9)]);
        assert_eq!(lab.position(), 7);
        let there = lab.reduce(view(7, 9)).reduce(view(8, 9));
        assert_eq!(there.position(), 8);
    }

    #[test]
    fn a_choice_is_remembered_and_a_look_does_not_undo_it() {
        let moves = LabCommand::Move { actor: Actor::default(), by: StepBy::Line };
        let asks = [LabCommand::Back(StepBy::Line), moves, LabCommand::Pause];
        let hands: Vec<Hand> = asks
            .iter()
            .scan(Hand::Off, |hand, command| {
                *hand = hand.after(command);
                Some(*hand)
            })
            .collect();
        assert_eq!(hands, [Hand::Off, Hand::Chose, Hand::Chose]);
    }

    #[test]
    fn what_was_done_before_the_end_was_told_is_nothing_since() {
        let since = |actions: &[LabAction]| {
            let first = [begin(1), view(3, 9), LabAction::Ask(LabCommand::Continue)];
            after(first.into_iter().chain(actions.iter().cloned())).since
        };
        let ended = || LabAction::Ended(RunId(1));
        let ask = LabAction::Ask;
        assert_eq!(since(&[]), SinceEnd::Moved);
        assert_eq!(since(&[LabAction::Ended(RunId(2))]), SinceEnd::Moved);
        assert_eq!(since(&[ended()]), SinceEnd::Nothing);
        assert_eq!(since(&[ended(), ask(LabCommand::Schedule)]), SinceEnd::Nothing);
        assert_eq!(since(&[ended(), ask(LabCommand::Go { position: 1 })]), SinceEnd::Moved);
    }

    #[test]
    fn a_schedule_that_was_given_is_shown_until_it_was_followed_to_its_end() {
        let given = LabSettings {
            scheduler: SchedulerKind::Replay,
            schedule: "1 0*9 1*4".into(),
            ..LabSettings::default()
        };
        let shown = |follows, parting: Option<Parting>, way| {
            let schedule = Some("1 0*3".to_owned());
            let view = LabView { schedule, follows, parting, ..LabView::default() };
            let view = LabAction::View { run: RunId(1), view: Rc::new(view) };
            after([begin(1), view]).schedule_of(&given, way).to_owned()
        };
        let parting = || Some(Parting { position: 3, reason: PartingReason::RunOver });
        assert_eq!(shown(true, None, Way::Given), given.schedule);
        assert_eq!(shown(true, None, Way::Run), given.schedule);
        assert_eq!(shown(false, parting(), Way::Run), given.schedule);
        assert_eq!(shown(false, None, Way::Run), "1 0*3");
        assert_eq!(shown(false, None, Way::Given), given.schedule);
    }

    #[test]
    fn another_scheduler_is_what_the_run_has_from_there_on() {
        let rechosen =
            after([begin(1), LabAction::Ask(LabCommand::Rechoose(SchedulerKind::Manual))]);
        let begun = rechosen.begun.as_ref().expect("it was begun");
        assert_eq!(begun.lab.scheduler, SchedulerKind::Manual);
    }

    #[test]
    fn how_a_person_steps_outlives_the_run() {
        let lab = after([LabAction::StepBy(StepBy::Line), begin(1), LabAction::Forget]);
        assert_eq!(lab.step_by, StepBy::Line);
    }

    #[test]
    fn a_run_whose_worker_died_is_not_open_any_more() {
        let shown = |lost: u32| {
            let view = LabAction::View { run: RunId(1), view: Rc::default() };
            after([begin(1), view, LabAction::Lose(RunId(lost))])
        };
        assert_eq!(shown(1).open(), None);
        assert_eq!(shown(2).open(), Some(RunId(1)));
    }

    #[test]
    fn each_scheduler_has_its_place_in_the_list() {
        for (at, kind) in SCHEDULERS.iter().enumerate() {
            assert_eq!(place_of(&kind()), at);
        }
    }
}
