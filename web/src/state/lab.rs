//! A run in the lab as the page knows it: where it stands, and how a person steps.

use std::rc::Rc;

use heddle_protocol::{
    Actor, LabCommand, LabView, Motion, ReadyTask, RunId, SchedulerKind, StepBy, TaskState,
    TaskView,
};

use crate::state::Reduce;

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Lab {
    run: Option<RunId>,
    /// How it stood when it was last told.
    pub view: Option<Rc<LabView>>,
    pub step_by: StepBy,
    /// Where the slider is, until the run is there too.
    sought: Option<u64>,
    pub hand: Hand,
}

/// What a person has done with the run.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Hand {
    /// Nothing.
    #[default]
    Off,
    /// Looked at other steps of it: settings and seed still give it.
    Looked,
    /// Chosen who moves: only its schedule gives it.
    Chose,
}

#[derive(Clone, Debug, PartialEq)]
pub enum LabAction {
    Begin(RunId),
    View {
        run: RunId,
        view: Rc<LabView>,
    },
    StepBy(StepBy),
    /// A person asked this of the run.
    Ask(LabCommand),
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
            LabCommand::Schedule => self,
            _ if self == Self::Off => Self::Looked,
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
            LabAction::Begin(run) => {
                next = Self { run: Some(run), step_by: self.step_by, ..Self::default() };
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
                next.sought = match command {
                    LabCommand::Go { position } => Some(position),
                    _ => None,
                };
            }
            LabAction::StepBy(by) => next.step_by = by,
            LabAction::Lose(run) if self.run != Some(run) => {}
            LabAction::Forget | LabAction::Lose(_) => {
                next = Self { step_by: self.step_by, ..Self::default() }
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
    use super::*;

    fn view(position: u64, length: u64) -> LabAction {
        let view = LabView { position, length, events: position * 2, ..LabView::default() };
        LabAction::View { run: RunId(1), view: Rc::new(view) }
    }

    fn after(actions: impl IntoIterator<Item = LabAction>) -> Rc<Lab> {
        actions.into_iter().fold(Rc::new(Lab::default()), Reduce::reduce)
    }

    #[test]
    fn a_view_of_another_run_is_late() {
        let lab = after([LabAction::Begin(RunId(2)), view(3, 9)]);
        assert_eq!(lab.open(), None);
        let lab = after([LabAction::Begin(RunId(1)), view(3, 9)]);
        assert_eq!(lab.open(), Some(RunId(1)));
    }

    #[test]
    fn output_is_cut_back_only_before_the_end_of_the_way() {
        assert_eq!(after([LabAction::Begin(RunId(1)), view(3, 9)]).cut(), Some(6));
        assert_eq!(after([LabAction::Begin(RunId(1)), view(9, 9)]).cut(), None);
    }

    #[test]
    fn the_slider_stays_where_it_was_put_until_the_run_is_there() {
        let go = LabAction::Ask(LabCommand::Go { position: 7 });
        let lab = after([LabAction::Begin(RunId(1)), view(3, 9), go, view(5, 9)]);
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
        assert_eq!(hands, [Hand::Looked, Hand::Chose, Hand::Chose]);
    }

    #[test]
    fn how_a_person_steps_outlives_the_run() {
        let lab =
            after([LabAction::StepBy(StepBy::Line), LabAction::Begin(RunId(1)), LabAction::Forget]);
        assert_eq!(lab.step_by, StepBy::Line);
    }

    #[test]
    fn a_run_whose_worker_died_is_not_open_any_more() {
        let shown = |lost: u32| {
            let view = LabAction::View { run: RunId(1), view: Rc::default() };
            after([LabAction::Begin(RunId(1)), view, LabAction::Lose(RunId(lost))])
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
