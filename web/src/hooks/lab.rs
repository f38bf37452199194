//! What a person can do with a run in the lab.

use heddle_protocol::{Actor, Command, LabCommand, Mode, Opening, SchedulerKind};
use heddle_scenario::{LinkError, Scene, link};

use super::verbs::{Hands, Latest};
use crate::browser::clipboard;
use crate::state::drift::{Drift, drift};
use crate::state::lab::{Hand, Lab, LabAction};
use crate::state::run::RunAction;
use crate::state::scenario::{Scenario, ScenarioAction, Tab};

/// What a schedule is saved as.
const SCHEDULE_FILE: &str = "schedule.txt";

impl Hands {
    /// Forward, or to the first step of a run that begins paused.
    pub(super) fn press_step(&self) {
        let Latest { scenario, lab, .. } = self.latest();
        match lab.open().and_then(|_| drift(&lab, &scenario)) {
            Some(Drift::None) if lab.is_running() => self.ask_lab(LabCommand::Pause),
            Some(Drift::None) => self.ask_lab(LabCommand::Step(lab.step_by)),
            Some(Drift::Scheduler(kind)) => {
                self.rechoose(kind);
                self.ask_lab(LabCommand::Step(lab.step_by));
            }
            Some(Drift::Anew(_)) | None => {
                self.scenario.dispatch(ScenarioAction::ChooseTab(Tab::Python));
                self.begin(Some(Opening::PausedAt(0)));
            }
        }
    }

    pub(super) fn press_back(&self) {
        let lab = self.latest().lab;
        if lab.position() > 0 {
            self.ask_lab(LabCommand::Back(lab.step_by));
        }
    }

    pub(super) fn move_task(&self, actor: Actor) {
        let lab = self.latest().lab;
        let is_ready =
            lab.view.as_ref().is_some_and(|view| view.ready.iter().any(|one| one.actor == actor));
        if lab.is_paused() && is_ready {
            self.ask_lab(LabCommand::Move { actor, by: lab.step_by });
        }
    }

    pub(super) fn press_digit(&self, digit: u8) {
        if let Some(task) = self.latest().lab.by_key(digit) {
            self.move_task(task.actor);
        }
    }

    /// To a step of the run.
    pub(super) fn scrub(&self, position: u64) {
        let lab = self.latest().lab;
        if let Some(run) = lab.open() {
            self.run.dispatch(RunAction::Unhinder);
            let position = position.min(lab.length());
            self.lab.dispatch(LabAction::Ask(LabCommand::Go { position }));
            self.engine.seek(run, position);
        }
    }

    /// Whether pressing Run lets a paused run go on.
    pub(super) fn goes_on(&self) -> bool {
        let Latest { scenario, lab, .. } = self.latest();
        if scenario.scene.mode != Mode::Lab || !lab.is_between() {
            return false;
        }
        match drift(&lab, &scenario) {
            Some(Drift::Anew(_)) | None => return false,
            Some(Drift::Scheduler(kind)) => self.rechoose(kind),
            Some(Drift::None) => {}
        }
        if let Some(run) = self.latest().lab.open() {
            self.run.dispatch(RunAction::GoOn(run));
        }
        self.ask_lab(LabCommand::Continue);
        true
    }

    pub(super) fn ask_lab(&self, command: LabCommand) {
        if let Some(run) = self.latest().lab.open() {
            self.run.dispatch(RunAction::Unhinder);
            self.lab.dispatch(LabAction::Ask(command.clone()));
            self.engine.send(&Command::Lab { run, command });
        }
    }

    /// Another scheduler was chosen while the run stands where it can go on: it chooses from here.
    pub fn follow_scheduler(&self) {
        let Latest { scenario, lab, .. } = self.latest();
        if lab.is_between()
            && let Some(Drift::Scheduler(kind)) = drift(&lab, &scenario)
        {
            self.rechoose(kind);
        }
    }

    fn rechoose(&self, kind: SchedulerKind) {
        self.ask_lab(LabCommand::Rechoose(kind));
    }
}

/// The way of a run, as a file. Where the browser makes none of it, nothing happens: the same press
/// may be tried again.
pub fn save_schedule(text: &str) {
    let _ = clipboard::save(SCHEDULE_FILE, "text/plain", text);
}

/// The scene as it stands: with the way that the run in the lab has taken, and the step it is at.
///
/// What a person chose by hand, or what came after a schedule's end, only a schedule brings back; all
/// else comes from seed and settings, which make a shorter link.
///
/// # Errors
/// [`LinkError::ScheduleTooLong`] where that schedule is too long to be shown, let alone linked.
pub fn as_it_stands(scenario: &Scenario, lab: &Lab) -> Result<Scene, LinkError> {
    let mut scene = scenario.scene.clone();
    let Some(view) = lab.view.as_ref().filter(|_| lab.is_paused()) else { return Ok(scene) };
    if scene.mode != Mode::Lab {
        return Ok(scene);
    }
    let is_its_own = match drift(lab, scenario) {
        // What would run is another run than the one that is open.
        Some(Drift::Anew(_)) | None => return Ok(scene),
        Some(Drift::Scheduler(_)) => true,
        Some(Drift::None) => lab.hand == Hand::Chose || lab.is_past_its_schedule(),
    };
    if is_its_own {
        let way = view.schedule.clone().ok_or(LinkError::ScheduleTooLong)?;
        scene.lab.scheduler = SchedulerKind::Replay;
        scene.lab.schedule = way;
    }
    scene.lab.opening = if view.ending.is_some() && view.position == view.length {
        Opening::Run
    } else {
        Opening::PausedAt(view.position)
    };
    Ok(scene)
}

/// The fragment of the scene as it stands; where its schedule is too long for a link, of the scene
/// alone.
///
/// # Errors
/// As [`link::encode`].
pub fn fragment_of(
    standing: Result<&Scene, LinkError>,
    scene: &Scene,
) -> Result<String, LinkError> {
    match standing.and_then(link::encode) {
        Err(LinkError::ScheduleTooLong) => link::encode(scene),
        other => other,
    }
}
