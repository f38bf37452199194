//! How a challenge stands: what was reached by a run, or what Explore says of a repair.

use heddle_protocol::explore::{Asked, Bound, FindingKind, Possible, Writes};
use heddle_protocol::{Ending, ExploreRequest, Story};
use heddle_scenario::{Challenge, Goal};

use crate::state::explore::{Explore, Told};
use crate::state::scenario::Scenario;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Nothing has reached it yet.
    Open,
    /// It is about the program that came with it, and that is not the one that is here.
    Changed,
    Checking,
    Reached,
    /// The repaired program can do this.
    Deadlocks,
    Endless,
    Fails(String),
    PrintsOther,
    /// Not everything could be looked at.
    Unknown(Bound),
}

/// How the scene's challenge stands, if it has one. `request` is how its program is explored.
pub fn standing(
    scenario: &Scenario,
    explore: &Explore,
    request: &ExploreRequest,
) -> Option<Standing> {
    let challenge = scenario.scene.challenge.as_ref()?;
    Some(if challenge.is_repair() {
        repaired(challenge, explore, request)
    } else if scenario.is_reached {
        Standing::Reached
    } else if scenario.is_as_posed() {
        Standing::Open
    } else {
        Standing::Changed
    })
}

/// What is asked of a repaired program besides that it ends well.
pub fn asked_of(challenge: &Challenge) -> Option<Asked> {
    let expected = challenge.expected()?;
    Some(Asked { writes: Writes::Other(expected), ends: Vec::new() })
}

fn repaired(challenge: &Challenge, explore: &Explore, request: &ExploreRequest) -> Standing {
    if !explore.is_about(request) || explore.failure.is_some() {
        return Standing::Open;
    }
    let Some(report) = &explore.report else { return Standing::Checking };
    match report.findings.first().map(|finding| &finding.kind) {
        Some(FindingKind::Deadlock { .. }) => return Standing::Deadlocks,
        Some(FindingKind::Endless { .. }) => return Standing::Endless,
        Some(FindingKind::Failure { error }) => return Standing::Fails(error.clone()),
        None => {}
    }
    if let Some(bound) = report.bound {
        return Standing::Unknown(bound);
    }
    let Some(asked) = asked_of(challenge) else { return Standing::Reached };
    match explore.answer.as_ref().filter(|answer| answer.asked == asked).map(|one| &one.told) {
        Some(Told::Possible(possible)) => match &**possible {
            Possible::No => Standing::Reached,
            Possible::Yes(_) => Standing::PrintsOther,
            Possible::Unknown(bound) => Standing::Unknown(*bound),
        },
        Some(Told::Nothing) => Standing::Checking,
        Some(Told::NoVariable(_)) | None => Standing::Open,
    }
}

/// Whether a run that ended so reaches the goal.
pub fn reaches(goal: Goal, ending: &Ending, stories: &[Story]) -> bool {
    let is_whole =
        matches!(ending, Ending::Finished | Ending::Failed { .. } | Ending::Deadlock { .. });
    match goal {
        Goal::Print => is_whole && !stories.iter().any(|one| matches!(one, Story::Missed { .. })),
        Goal::Deadlock => matches!(ending, Ending::Deadlock { .. }),
        Goal::Failure => {
            is_whole && stories.iter().any(|story| matches!(story, Story::Raised { .. }))
        }
        Goal::Repair => false,
    }
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use heddle_protocol::explore::{Example, ExploreReport, Finding};
    use heddle_protocol::{ExploreId, ExploreTold};
    use heddle_scenario::{Content, Question, Scene};

    use super::*;
    use crate::state::Reduce;
    use crate::state::explore::ExploreAction;
    use crate::state::scenario::ScenarioAction;

    fn posed(goal: Goal, expected: &str) -> Scenario {
        let question = Question { expected: expected.into(), ..Question::default() };
        let content = Content::Program { source: "print(1)\n".into() };
        let scene = Scene { content, question, ..Scene::default() };
        Scenario::of(scene.pose(goal).expect("it can be posed"))
    }

    fn stands(scenario: &Scenario, explore: &Explore) -> Standing {
        let request = explore.request(&scenario.source, "program.py", &scenario.scene);
        standing(scenario, explore, &request).expect("there is a challenge")
    }

    #[test]
    fn runs_reach_what_they_come_to() {
        let missed = [Story::Missed { expected: "1".into() }];
        let deadlock = Ending::Deadlock { waits: Vec::new() };
        assert!(reaches(Goal::Print, &Ending::Finished, &[]));
        assert!(reaches(Goal::Print, &deadlock, &[]));
        assert!(!reaches(Goal::Print, &Ending::Finished, &missed));
        assert!(!reaches(Goal::Print, &Ending::Stopped, &[]));
        assert!(reaches(Goal::Deadlock, &deadlock, &missed));
        assert!(!reaches(Goal::Deadlock, &Ending::Finished, &[]));
        assert!(!reaches(Goal::Failure, &Ending::Finished, &missed));
        assert!(!reaches(Goal::Repair, &Ending::Finished, &[]));
    }

    #[test]
    fn a_changed_program_reaches_nothing_until_it_is_brought_back() {
        let scenario = Rc::new(posed(Goal::Deadlock, ""));
        let explore = Explore::default();
        assert_eq!(stands(&scenario, &explore), Standing::Open);
        let changed = scenario.reduce(ScenarioAction::EditProgram("print(2)\n".into()));
        assert_eq!(stands(&changed, &explore), Standing::Changed);
        let back = changed.reduce(ScenarioAction::BringBack);
        assert_eq!((&*back.source, stands(&back, &explore)), ("print(1)\n", Standing::Open));
        let reached = back.reduce(ScenarioAction::Reach);
        assert_eq!(stands(&reached, &explore), Standing::Reached);
        let aside = reached.reduce(ScenarioAction::LeaveChallenge);
        assert_eq!(aside.scene.challenge, None);
    }

    #[test]
    fn a_repair_is_what_explore_says_of_it() {
        let scenario = posed(Goal::Repair, "1");
        let request = Explore::default().request(&scenario.source, "program.py", &scenario.scene);
        let begun = Rc::new(Explore::default()).reduce(ExploreAction::Begin(Rc::new(request)));
        assert_eq!(stands(&scenario, &begun), Standing::Checking);
        let after = |report: ExploreReport, answer: Possible| {
            let asked = asked_of(scenario.scene.challenge.as_ref().unwrap()).unwrap();
            let id = ExploreId(1);
            let report = ExploreTold::Report(Box::new(report));
            let answer = ExploreTold::Answer { question: 1, answer };
            let told = [report, answer].map(|told| ExploreAction::Told { id, told });
            let explore = begun.clone().reduce(ExploreAction::Ask(asked));
            let explore = told.into_iter().fold(explore, Reduce::reduce);
            stands(&scenario, &explore)
        };
        let whole = || ExploreReport { complete: true, ..ExploreReport::default() };
        assert_eq!(after(whole(), Possible::No), Standing::Reached);
        let cut = ExploreReport { bound: Some(Bound::States), ..ExploreReport::default() };
        assert_eq!(after(cut, Possible::No), Standing::Unknown(Bound::States));
        let with = |kind: FindingKind| {
            let (output, schedule) = (String::new(), "1".into());
            let bad = Example { output, schedule, steps: 1, switches: 0 };
            let finding = Finding { kind, bad, good: None, decides: None, why: None };
            ExploreReport { findings: vec![finding], ..whole() }
        };
        let failing = with(FindingKind::Failure { error: "KeyError: 1".into() });
        assert_eq!(after(failing, Possible::No), Standing::Fails("KeyError: 1".into()));
        let endless = with(FindingKind::Endless { round: Vec::new(), always: false });
        assert_eq!(after(endless, Possible::No), Standing::Endless);
    }
}
