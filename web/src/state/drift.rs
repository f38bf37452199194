//! How what is asked for now differs from what the run in the lab was begun with.

use heddle_protocol::{RunRequest, SchedulerKind};

use crate::state::lab::Lab;
use crate::state::scenario::Scenario;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Drift {
    /// In nothing that matters to how it goes on.
    None,
    /// Another scheduler chooses from here on.
    Scheduler(SchedulerKind),
    /// It is another run.
    Anew(Changed),
}

/// What makes it another run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Changed {
    Program,
    SwitchPoints,
    Sleeps,
    Seed,
    Schedule,
}

/// None where nothing was begun.
pub fn drift(lab: &Lab, scenario: &Scenario) -> Option<Drift> {
    let RunRequest { source, lab: begun, .. } = &**lab.begun.as_ref()?;
    let asked = &scenario.scene.lab;
    Some(if *source != *scenario.source {
        Drift::Anew(Changed::Program)
    } else if begun.switch_points != asked.switch_points {
        Drift::Anew(Changed::SwitchPoints)
    } else if begun.sleeps != asked.sleeps {
        Drift::Anew(Changed::Sleeps)
    } else if begun.seed != asked.seed {
        Drift::Anew(Changed::Seed)
    } else {
        match &asked.scheduler {
            SchedulerKind::Replay if begun.schedule != asked.schedule => {
                Drift::Anew(Changed::Schedule)
            }
            kind if *kind == begun.scheduler => Drift::None,
            SchedulerKind::Replay => Drift::Anew(Changed::Schedule),
            kind => Drift::Scheduler(kind.clone()),
        }
    })
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use heddle_protocol::{Limits, Mode, RunId, Sleeps, SwitchPoints};

    use super::*;
    use crate::state::Reduce;
    use crate::state::lab::LabAction;
    use crate::state::scenario::ScenarioAction;

    fn begun(scenario: &Scenario) -> Rc<Lab> {
        let request = RunRequest {
            run: RunId(1),
            source: scenario.source.to_string(),
            file_name: "program.py".into(),
            mode: Mode::Lab,
            lab: scenario.scene.lab.clone(),
            limits: Limits::default(),
            expected: None,
        };
        Rc::new(Lab::default()).reduce(LabAction::Begin(Rc::new(request)))
    }

    #[test]
    fn what_was_changed_since_the_run_began_is_known() {
        let scenario = Rc::new(Scenario::default());
        let lab = begun(&scenario);
        assert_eq!(drift(&Lab::default(), &scenario), None);
        assert_eq!(drift(&lab, &scenario), Some(Drift::None));
        let changes = [
            (ScenarioAction::EditProgram("print(1)".into()), Changed::Program),
            (ScenarioAction::ChooseSwitchPoints(SwitchPoints::Line), Changed::SwitchPoints),
            (ScenarioAction::ChooseSleeps(Sleeps::AnyTime), Changed::Sleeps),
            (ScenarioAction::TypeSeed("7".into()), Changed::Seed),
            (ScenarioAction::TypeSchedule("1 0*9".into()), Changed::Schedule),
        ];
        for (action, changed) in changes {
            let other = scenario.clone().reduce(action);
            assert_eq!(drift(&lab, &other), Some(Drift::Anew(changed)));
        }
        let by_hand = ScenarioAction::ChooseScheduler(SchedulerKind::Manual);
        let by_hand = drift(&lab, &scenario.reduce(by_hand));
        assert_eq!(by_hand, Some(Drift::Scheduler(SchedulerKind::Manual)));
    }
}
