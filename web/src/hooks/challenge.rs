//! Tells the scenario when a run has reached its challenge.

use std::rc::Rc;

use yew::prelude::*;

use super::verbs::{Hands, Latest};
use crate::state::challenge::reaches;
use crate::state::run::{Phase, Run};
use crate::state::scenario::ScenarioAction;

#[hook]
pub fn use_challenge(hands: &Rc<Hands>, run: &Run) {
    let over = match &run.phase {
        Phase::Ended { run: id, ending, .. } => {
            Some((*id, ending.clone(), Rc::clone(&run.stories)))
        }
        _ => None,
    };
    use_effect_with(over, {
        let hands = Rc::clone(hands);
        move |over| {
            let Some((_, ending, stories)) = over else { return };
            let Latest { scenario, lab, .. } = hands.latest();
            let (Some(challenge), Some(posed)) = (&scenario.scene.challenge, &scenario.posed)
            else {
                return;
            };
            // What ran may be older than what is typed by now.
            let ran = lab.begun.as_ref().is_some_and(|request| request.source == posed.source());
            if ran && reaches(challenge.goal, ending, stories) {
                hands.scenario.dispatch(ScenarioAction::Reach);
            }
        }
    });
}
