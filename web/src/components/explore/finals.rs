//! What variables hold in the end.

use heddle_protocol::explore::{ExploreReport, FinalRow};
use web_sys::{HtmlInputElement, KeyboardEvent};
use yew::prelude::*;

use super::{
    Place,
    findings::{export, open},
};
use crate::components::committed::Committed;
use crate::hooks::{Quest, ReformFilter};
use crate::state::question::QuestionEdit;
use crate::state::scenario::ScenarioAction;

/// Where a person marks variables. Enter explores with them.
pub(super) fn marked(place: &Place<'_>) -> Html {
    let words = place.exploring();
    let onchange = place.verbs.scenario.reform_filter(|event: Event| {
        let input = event.target_dyn_into::<HtmlInputElement>()?;
        Some(ScenarioAction::EditQuestion(QuestionEdit::Marked(input.value())))
    });
    let onkeyup = place.verbs.quest.reform_filter(|event: KeyboardEvent| {
        (event.key() == "Enter" && !event.is_composing()).then_some(Quest::Explore)
    });
    let missing = &place.explore.missing;
    html! {
        <>
            <label class="choice explore-line">
                <span>{words.marked_variables}</span>
                <Committed label={words.marked_variables} placeholder="n, account.balance"
                    title={words.marked_help} described_by="marked-help"
                    value={place.scenario.scene.question.marked.join(", ")} {onchange} {onkeyup} />
            </label>
            <p id="marked-help" class="note" hidden={place.explore.report.is_some()}>
                {words.marked_help}
            </p>
            if !missing.is_empty() {
                <p role="status" class="note">{(words.no_variable)(&missing.join(", "))}</p>
            }
        </>
    }
}

/// All that the marked variables can hold together, each with a way.
pub(super) fn finals(place: &Place<'_>, report: &ExploreReport) -> Html {
    let (words, found) = (place.exploring(), &report.finals);
    if found.names.is_empty() {
        return Html::default();
    }
    html! {
        <section class="explore-part">
            <h3 id="finals">{words.finals}</h3>
            <p>{(words.finals_count)(&found.names, found.count)}</p>
            if found.shown.len() < found.count {
                <p class="note">{(words.first_shown)(found.shown.len())}</p>
            }
            <table aria-labelledby="finals" class="outputs">
                <thead>
                    <tr>
                        {names(&found.names)}
                        <th scope="col">{words.ends}</th>
                        <th scope="col">{words.way}</th>
                    </tr>
                </thead>
                <tbody>{for found.shown.iter().map(|one| row(place, one, &found.names))}</tbody>
            </table>
        </section>
    }
}

fn row(place: &Place<'_>, found: &FinalRow, names: &[String]) -> Html {
    let words = place.exploring();
    let ends: Vec<&str> = found.ends.iter().map(|end| (words.end)(*end)).collect();
    html! {
        <tr>
            {for found.values.iter().zip(names).map(|(value, name)| html! {
                <td data-name={name.clone()}>{one(place, value.as_deref())}</td>
            })}
            <td>{ends.join(", ")}</td>
            <td>
                <span class="buttons">
                    {open(place, words.open, &found.example.schedule)}
                    {export(place, &found.example.schedule)}
                </span>
            </td>
        </tr>
    }
}

/// Headings of the marked variables.
pub(super) fn names(names: &[String]) -> Html {
    names.iter().map(|name| html! { <th scope="col"><code>{name.clone()}</code></th> }).collect()
}

/// What each of so many variables can hold after an output: a line for each ending.
pub(super) fn after(
    place: &Place<'_>,
    variables: &[String],
    finals: &[Vec<Option<String>>],
) -> Html {
    let cell = |(at, name): (usize, &String)| {
        let values = finals.iter().map(|values| {
            let value = values.get(at).and_then(Option::as_deref);
            html! { <div>{one(place, value)}</div> }
        });
        html! { <td data-name={name.clone()}>{for values}</td> }
    };
    variables.iter().enumerate().map(cell).collect()
}

fn one(place: &Place<'_>, value: Option<&str>) -> Html {
    match value {
        Some(value) => html! { <code>{value.to_owned()}</code> },
        None => html! { <span class="quiet">{place.exploring().unbound}</span> },
    }
}
