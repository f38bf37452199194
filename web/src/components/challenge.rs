//! What the scene's challenge wants, and how it stands.

use heddle_scenario::{Challenge, Goal};
use yew::prelude::*;

use crate::hooks::verbs::FILE_NAME;
use crate::hooks::{Quest, use_slice, use_verbs};
use crate::locales::ChallengeWords;
use crate::state::challenge::{Standing, standing};
use crate::state::explore::Explore;
use crate::state::layout::Layout;
use crate::state::scenario::{Scenario, ScenarioAction};

#[component]
pub fn ChallengeBanner() -> Html {
    let layout = use_slice::<Layout>();
    let scenario = use_slice::<Scenario>();
    let explore = use_slice::<Explore>();
    let verbs = use_verbs();
    let words = layout.locale.words().challenging;

    let request = explore.request(&scenario.source, FILE_NAME, &scenario.scene);
    let standing = standing(&scenario, &explore, &request);
    let (Some(challenge), Some(standing)) = (&scenario.scene.challenge, standing) else {
        return Html::default();
    };
    let on_check = verbs.quest.reform(|_| Quest::CheckRepair);
    let on_bring_back = verbs.open.reform(|_| ScenarioAction::BringBack);
    let on_leave = verbs.scenario.reform(|_| ScenarioAction::LeaveChallenge);
    let is_reached = standing == Standing::Reached;
    let class = classes!("challenge", is_reached.then_some("reached"));
    html! {
        <section {class} aria-label={words.challenge}>
            <div class="challenge-task">
                <h2>{words.challenge}</h2>
                {task(words, challenge)}
                if !challenge.is_repair() && !is_reached {
                    <p class="note">{words.how}</p>
                }
            </div>
            <div class="challenge-standing">
                <p role="status">{said(words, challenge.goal, &standing)}</p>
                <p class="buttons">
                    if challenge.is_repair() {
                        <button type="button" class="primary" onclick={on_check}
                            disabled={standing == Standing::Checking}>
                            {words.check}
                        </button>
                    } else if standing == Standing::Changed {
                        <button type="button" onclick={on_bring_back}>{words.bring_back}</button>
                    }
                    <button type="button" onclick={on_leave}>{words.leave}</button>
                </p>
            </div>
        </section>
    }
}

fn task(words: &ChallengeWords, challenge: &Challenge) -> Html {
    let Challenge { goal, text, prefix } = challenge;
    let has_text = challenge.expected().is_some();
    html! {
        <>
            <p>{(words.task)(*goal, has_text, *prefix)}</p>
            if has_text {
                // It can be longer than its place, and is scrolled then.
                <pre tabindex="0" role="group" aria-label={words.expected}>{text.clone()}</pre>
            }
        </>
    }
}

fn said(words: &ChallengeWords, goal: Goal, standing: &Standing) -> AttrValue {
    let is_repair = goal == Goal::Repair;
    AttrValue::from(match standing {
        Standing::Open if is_repair => words.open_repair,
        Standing::Open => words.open,
        Standing::Changed => words.changed,
        Standing::Checking => words.checking,
        Standing::Reached if is_repair => words.repaired,
        Standing::Reached => words.reached,
        Standing::Deadlocks => words.deadlocks,
        Standing::Endless => words.endless,
        Standing::Fails(error) => return (words.fails)(error).into(),
        Standing::PrintsOther => words.prints_other,
        Standing::Unknown(_) => words.unknown,
    })
}
