//! All outputs while they are few, else a fair sample.

use heddle_protocol::explore::{ExploreReport, OutputRow};
use yew::prelude::*;

use super::Place;
use crate::hooks::Quest;

/// Characters of an output that are shown.
const MOST_SHOWN: usize = 2_000;

pub(super) fn outputs(place: &Place<'_>, report: &ExploreReport) -> Html {
    let words = place.exploring();
    let outputs = &report.outputs;
    if outputs.shown.is_empty() {
        return Html::default();
    }
    let begins = (!outputs.all_shown && !outputs.common_start.is_empty())
        .then(|| shortened(&outputs.common_start));
    html! {
        <section class="explore-part">
            <h3 id="outputs">{words.outputs}</h3>
            if let Some(begins) = begins {
                <p class="note">{words.common_start}</p>
                <pre class="output-text">{begins}</pre>
            }
            if !outputs.all_shown {
                <p class="note">{(words.sample)(outputs.shown.len())}</p>
            }
            <table aria-labelledby="outputs" class="outputs">
                <thead>
                    <tr>
                        <th scope="col">{words.output}</th>
                        <th scope="col">{words.ends}</th>
                        <th scope="col">{words.way}</th>
                    </tr>
                </thead>
                <tbody>
                    {for outputs.shown.iter().map(|output| row(place, output))}
                </tbody>
            </table>
        </section>
    }
}

fn row(place: &Place<'_>, output: &OutputRow) -> Html {
    let words = place.exploring();
    let ends: Vec<&str> = output.ends.iter().map(|end| (words.end)(*end)).collect();
    let text = output.text.clone();
    let onclick = place.verbs.quest.reform(move |_| Quest::Show(text.clone()));
    html! {
        <tr>
            <td>{printed(place, &output.text)}</td>
            <td>{ends.join(", ")}</td>
            <td>
                <button type="button" {onclick} disabled={!place.is_current}>{words.open}</button>
            </td>
        </tr>
    }
}

/// An output as it is printed.
pub(super) fn printed(place: &Place<'_>, text: &str) -> Html {
    if text.is_empty() {
        return html! { <span class="quiet">{place.exploring().nothing_written}</span> };
    }
    html! { <pre class="output-text">{shortened(text)}</pre> }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}
