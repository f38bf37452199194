//! By what rules, and how far, it is explored.

use heddle_protocol::{Sleeps, SwitchPoints};
use web_sys::{HtmlInputElement, HtmlSelectElement};
use yew::prelude::*;

use super::Place;
use crate::components::committed::Committed;
use crate::hooks::ReformFilter;
use crate::state::explore::{ExploreAction, MOST_SECONDS, MOST_STATES};
use crate::state::scenario::ScenarioAction;

pub(super) const POINTS: [SwitchPoints; 4] = [
    SwitchPoints::Instruction,
    SwitchPoints::Cpython,
    SwitchPoints::Line,
    SwitchPoints::FreeThreaded,
];
const SLEEPS: [Sleeps; 2] = [Sleeps::Clock, Sleeps::AnyTime];

pub(super) fn settings(place: &Place<'_>) -> Html {
    let (words, lab) = (place.words, &place.scenario.scene.lab);
    let explore = place.explore;
    html! {
        <details class="explore-settings">
            <summary>
                {(words.exploring.rules)(
                    (words.switch_points_name)(lab.switch_points),
                    (words.sleeps_name)(lab.sleeps),
                )}
            </summary>
            {select(place, words.exploring.points, POINTS.map(words.switch_points_name),
                POINTS.iter().position(|one| *one == lab.switch_points),
                |at| POINTS.get(at).copied().map(ScenarioAction::ChooseSwitchPoints))}
            {select(place, words.exploring.sleeps, SLEEPS.map(words.sleeps_name),
                SLEEPS.iter().position(|one| *one == lab.sleeps),
                |at| SLEEPS.get(at).copied().map(ScenarioAction::ChooseSleeps))}
            {number(place, words.exploring.states, explore.states, MOST_STATES,
                ExploreAction::SetStates)}
            {number(place, words.exploring.seconds, explore.seconds, MOST_SECONDS,
                ExploreAction::SetSeconds)}
        </details>
    }
}

fn select<const N: usize>(
    place: &Place<'_>,
    label: &'static str,
    names: [&'static str; N],
    chosen: Option<usize>,
    action: fn(usize) -> Option<ScenarioAction>,
) -> Html {
    let onchange = place.verbs.scenario.reform_filter(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        action(usize::try_from(chosen).ok()?)
    });
    html! {
        <label class="choice">
            <span>{label}</span>
            <select aria-label={label} {onchange}>
                {for names.iter().enumerate().map(|(at, name)| html! {
                    <option selected={Some(at) == chosen}>{*name}</option>
                })}
            </select>
        </label>
    }
}

fn number(
    place: &Place<'_>,
    label: &'static str,
    value: u32,
    most: u32,
    action: fn(u32) -> ExploreAction,
) -> Html {
    let onchange = place.verbs.explore.reform_filter(move |event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        // What is no number leaves the one before.
        let number = input.value().trim().parse().unwrap_or(value);
        input.set_value(&number.clamp(1, most).to_string());
        Some(action(number))
    });
    html! {
        <label class="choice">
            <span>{label}</span>
            <Committed kind="number" {label} {most} value={value.to_string()} {onchange} />
        </label>
    }
}
