//! All outputs while they are few, else a fair sample, or the shortest.

use heddle_protocol::explore::{Bound, ExploreReport, OutputRow, Placed, Shown};
use yew::prelude::*;

use super::{
    Place,
    finals::{after, names},
};
use crate::hooks::Quest;
use crate::locales::ExploreWords;
use crate::state::explore::{Aim, LIVE_RUNS, Sampling};

/// Characters of an output that are shown.
const MOST_SHOWN: usize = 2_000;
/// Lines of an output that are seen without scrolling, and characters of one in the narrowest window.
const MOST_LINES: usize = 7;
const NARROWEST: usize = 24;

pub(super) fn outputs(place: &Place<'_>, report: &ExploreReport) -> Html {
    let words = place.exploring();
    let (outputs, explore) = (&report.outputs, place.explore);
    if outputs.shown.is_empty() {
        return Html::default();
    }
    let begins = (outputs.which != Shown::All && !outputs.common_start.is_empty())
        .then(|| shortened(&outputs.common_start));
    let which = match outputs.which {
        Shown::None | Shown::All => None,
        Shown::Sample => Some((words.sample)(outputs.shown.len())),
        Shown::Shortest => Some((words.shortest)(outputs.shown.len())),
    };
    html! {
        <section class="explore-part">
            <h3 id="outputs">{words.outputs}</h3>
            if let Some(begins) = begins {
                <p class="note">{words.common_start}</p>
                <pre class="output-text">{begins}</pre>
            }
            if let Some(which) = which {
                <p class="note">{which}</p>
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
                        row(place, output, &report.finals.names)
                    })}
                </tbody>
            </table>
            {sampling(place)}
        </section>
    }
}

fn row(place: &Place<'_>, output: &OutputRow, variables: &[String]) -> Html {
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
                <td data-name={words.seen_live}>{seen(place, live.seen.get(&output.text))}</td>
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
    let told = place.explore.live.as_ref().map(|live| match (&live.placed, live.run) {
        (_, Some(_)) => (words.sampling)(live.done + live.cut, LIVE_RUNS),
        (None, None) if live.seen.is_empty() => words.no_live.to_owned(),
        (None, None) => words.placing.to_owned(),
        (Some(placed), None) => standing(words, live, placed),
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
            {for elsewhere(place)}
        </>
    }
}

/// Outputs of live runs that were not found among the explored ones.
fn elsewhere(place: &Place<'_>) -> Vec<Html> {
    let Some(live) = place.explore.live.as_ref() else { return Vec::new() };
    let all = live.seen.keys().zip(live.placed.iter().flatten());
    let others = all.filter(|(_, placed)| **placed != Placed::Explored);
    others.map(|(text, _)| printed(place, text)).collect()
}

/// Where the outputs of live runs stand, the worst first.
fn standing(words: &ExploreWords, live: &Sampling, placed: &[Placed]) -> String {
    let strange = placed.iter().filter(|one| **one == Placed::Impossible).count();
    let unknown = placed.iter().filter_map(|one| match one {
        Placed::Unknown(why) => Some(*why),
        Placed::Explored | Placed::Impossible => None,
    });
    let unknown: Vec<Bound> = unknown.collect();
    match unknown.first() {
        _ if strange > 0 => (words.strange)(strange),
        Some(why) => (words.unplaced)(unknown.len(), *why),
        None => (words.sampled)(live.done, live.seen.len()),
    }
}

/// An output as it is printed.
pub(super) fn printed(place: &Place<'_>, text: &str) -> Html {
    if text.is_empty() {
        return html! { <span class="quiet">{place.exploring().nothing_written}</span> };
    }
    // What may be too high to be seen whole can be scrolled from the keys.
    let lines = text.lines().map(|line| 1 + line.chars().count() / NARROWEST).sum::<usize>();
    let stop = (lines > MOST_LINES).then_some("0");
    html! { <pre class="output-text" tabindex={stop}>{shortened(text)}</pre> }
}

fn shortened(text: &str) -> String {
    match text.char_indices().nth(MOST_SHOWN) {
        None => text.to_owned(),
        Some((at, _)) => format!("{}…", &text[..at]),
    }
}
