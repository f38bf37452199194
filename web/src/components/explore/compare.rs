//! What a change, another model or other switch points made possible or impossible.

use heddle_protocol::Wait;
use heddle_protocol::explore::Comparison;
use heddle_scenario::Model;
use web_sys::HtmlSelectElement;
use yew::prelude::*;

use super::{Place, outputs::printed, settings::POINTS};
use crate::hooks::{Quest, ReformFilter};
use crate::locales::{Words, grouped};
use crate::state::explore::{Compared, ExploreAction, With};
use crate::state::status::one_waits;

pub(super) fn compare(place: &Place<'_>) -> Html {
    let words = place.exploring();
    let choices = choices(place);
    let with = place.explore.with;
    let is_there = |with: With| choices.iter().any(|(one, enabled)| *one == with && *enabled);
    let names: Vec<Html> = choices
        .iter()
        .map(|(one, enabled)| {
            html! {
                <option selected={*one == with} disabled={!enabled}>
                    {name_of(place, *one, *enabled)}
                </option>
            }
        })
        .collect();
    let all: Vec<With> = choices.iter().map(|(with, _)| *with).collect();
    let onchange = place.verbs.explore.reform_filter(move |event: Event| {
        let chosen = event.target_dyn_into::<HtmlSelectElement>()?.selected_index();
        all.get(usize::try_from(chosen).ok()?).copied().map(ExploreAction::ChooseWith)
    });
    let on_compare = place.verbs.quest.reform(|_| Quest::Compare);
    html! {
        <section class="explore-part">
            <label class="choice">
                <span>{words.compare_with}</span>
                <select aria-label={words.compare_with} {onchange}>{for names}</select>
            </label>
            <p class="buttons">
                <button type="button" onclick={on_compare} disabled={!is_there(with)}>
                    {words.compare}
                </button>
            </p>
            if with == With::Before && !place.has_before {
                <p class="note">{words.before_help}</p>
            }
            if let Some(compared) = &place.explore.comparison {
                {told(place, compared)}
            }
        </section>
    }
}

/// What can be compared with, and whether it is there.
fn choices(place: &Place<'_>) -> Vec<(With, bool)> {
    let mut choices = vec![(With::Before, place.has_before)];
    if let Some(sheet) = place.scenario.scene.content.sheet() {
        let models = [Model::Threads, Model::Processes, Model::Async];
        let others = models.into_iter().filter(|model| *model != sheet.model);
        choices.extend(others.map(|model| (With::Model(model), true)));
    }
    let points = POINTS.into_iter().filter(|one| *one != place.scenario.scene.lab.switch_points);
    choices.extend(points.map(|points| (With::Points(points), true)));
    choices
}

fn name_of(place: &Place<'_>, with: With, is_there: bool) -> String {
    let words = place.exploring();
    match with {
        With::Before if is_there => words.with_before.to_owned(),
        With::Before => words.with_before_none.to_owned(),
        With::Model(model) => (words.with_model)(model_name(place.words, model)),
        With::Points(points) => (words.with_points)((place.words.switch_points_name)(points)),
    }
}

fn model_name(words: &Words, model: Model) -> &'static str {
    match model {
        Model::Threads => words.threads,
        Model::Processes => words.processes,
        Model::Async => words.async_tasks,
    }
}

fn told(place: &Place<'_>, compared: &Compared) -> Html {
    let words = place.exploring();
    let Some(comparison) = &compared.comparison else {
        return html! { <p role="status" class="quiet">{words.answering}</p> };
    };
    let count =
        |count: &Option<String>| count.as_deref().map_or(words.not_counted.to_owned(), grouped);
    let nothing = nothing(place, comparison);
    let only = |text: &Option<String>| match text {
        Some(text) => printed(place, text),
        None => html! { <span class="quiet">{nothing}</span> },
    };
    let said = match (comparison.bound, &comparison.only_first, &comparison.only_second) {
        (Some(why), ..) => (words.not_all_compared)(why),
        (None, None, None) => words.same,
        (None, ..) => words.differs,
    };
    html! {
        <>
            <p role="status">{said}</p>
            <table class="comparison" aria-label={words.comparison}>
                <thead>
                    <tr>
                        <td></td>
                        <th scope="col">{name_of(place, compared.with, true)}</th>
                        <th scope="col">{words.now}</th>
                    </tr>
                </thead>
                <tbody>
                    <tr>
                        <th scope="row">{words.different_outputs}</th>
                        <td>{count(&comparison.first_outputs)}</td>
                        <td>{count(&comparison.second_outputs)}</td>
                    </tr>
                    <tr>
                        <th scope="row">{words.only_here}</th>
                        <td>{only(&comparison.only_first)}</td>
                        <td>{only(&comparison.only_second)}</td>
                    </tr>
                    {news(place, comparison)}
                </tbody>
            </table>
        </>
    }
}

/// What stands where nothing was found: what was not compared is not told to be nothing.
fn nothing(place: &Place<'_>, comparison: &Comparison) -> &'static str {
    let words = place.exploring();
    if comparison.bound.is_some() { words.not_counted } else { words.none }
}

/// Deadlocks, failures and ways without an end that only the present one has.
fn news(place: &Place<'_>, comparison: &Comparison) -> Html {
    let words = place.exploring();
    let nothing = nothing(place, comparison);
    let deadlocks = comparison.new_deadlocks.iter().map(|waits| {
        waits.iter().map(|wait: &Wait| one_waits(place.words, wait)).collect::<Vec<_>>().join("; ")
    });
    let endless = comparison.new_endless.then(|| words.can_be_endless.to_owned());
    let rows = [
        (words.new_deadlocks, deadlocks.collect::<Vec<_>>()),
        (words.new_failures, comparison.new_failures.clone()),
        (words.new_endless, endless.into_iter().collect()),
    ];
    rows.into_iter()
        .map(|(label, all)| {
            let all = if all.is_empty() { vec![nothing.to_owned()] } else { all };
            html! {
                <tr>
                    <th scope="row">{label}</th>
                    <td></td>
                    <td>{for all.into_iter().map(|one| html! { <p>{one}</p> })}</td>
                </tr>
            }
        })
        .collect()
}
