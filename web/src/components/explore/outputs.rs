//! All outputs while they are few, else a fair sample.

use heddle_protocol::explore::{ExploreReport, OutputRow};
use yew::prelude::*;

use super::{
    Place,
    finals::{after, names},
};
use crate::hooks::Quest;
use crate::state::explore::{Aim, LIVE_RUNS};

/// Characters of an output that are shown.
const MOST_SHOWN: usize = 2_000;

pub(super) fn outputs(place: &Place<'_>, report: &ExploreReport) -> Html {
    let words = place.exploring();
    let (outputs, explore) = (&report.outputs, place.explore);
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
                        {names(&report.finals.names)}
                        <th scope="col">{words.ends}</th>
                        if explore.live.is_some() {
                            <th scope="col">{words.seen_live}</th>
                        }
                        <th scope="col">{words.way}</th>
                    </tr>
                </thead>
                <tbody>
                    {for outputs.shown.iter().map(|output| {
                        row(place, output, report.finals.names.len())
                    })}
                </tbody>
            </table>
            {sampling(place)}
        </section>
    }
}

fn row(place: &Place<'_>, output: &OutputRow, variables: usize) -> Html {
    let words = place.exploring();
    let ends: Vec<&str> = output.ends.iter().map(|end| (words.end)(*end)).collect();
    let show = |aim: Aim| {
        let text = output.text.clone();
        place.verbs.quest.reform(move |_| Quest::Show(text.clone(), aim))
    };
    html! {
        <tr>
            <td>{printed(place, &output.text)}</td>
            {after(place, variables, &output.finals)}
            <td>{ends.join(", ")}</td>
            if let Some(live) = &place.explore.live {
                <td>{seen(place, live.seen.get(&output.text))}</td>
            }
            <td>
                <span class="buttons">
                    <button type="button" onclick={show(Aim::Lab)} disabled={!place.is_current}>
                        {words.open}
                    </button>
                    <button type="button" onclick={show(Aim::Script)} disabled={!place.is_current}>
                        {words.export}
                    </button>
                </span>
            </td>
        </tr>
    }
}

fn seen(place: &Place<'_>, times: Option<&u32>) -> Html {
    match times {
        Some(times) => html! { {times} },
        None => html! { <span class="quiet">{place.exploring().never_seen}</span> },
    }
}

/// Live runs, held against the explored outputs.
fn sampling(place: &Place<'_>) -> Html {
    let words = place.exploring();
    let onclick = place.verbs.quest.reform(|_| Quest::Sample);
    let told = place.explore.live.as_ref().map(|live| match (&live.strange, live.run) {
        (_, Some(_)) => (words.sampling)(live.done + live.cut, LIVE_RUNS),
        (Some(strange), None) if !strange.is_empty() => (words.strange)(strange.len()),
        (Some(_), None) => (words.sampled)(live.done, live.seen.len()),
        (None, None) => String::new(),
    });
    let cut = place.explore.live.as_ref().map_or(0, |live| live.cut);
    html! {
        <>
            <p class="buttons">
                <button type="button" {onclick}
                    disabled={!place.is_current || place.explore.is_sampling()}>
                    {words.sample_live}
                </button>
            </p>
            if let Some(told) = told {
                <p role="status">
                    {told}
                    if cut > 0 {
                        {" "}{(words.live_cut)(cut)}
                    }
                </p>
            }
        </>
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
