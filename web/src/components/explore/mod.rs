//! What else could have happened: questions about every way that the program can go.

mod compare;
mod finals;
mod findings;
mod graph;
mod outputs;
mod question;
mod settings;

use heddle_protocol::explore::{Bound, ExploreReport};
use yew::prelude::*;

use crate::hooks::verbs::FILE_NAME;
use crate::hooks::{Quest, ReformFilter, Verbs, use_slice, use_verbs};
use crate::locales::{ExploreWords, Words};
use crate::state::explore::{Explore, Failure, Phase};
use crate::state::layout::Layout;
use crate::state::scenario::Scenario;

/// What all parts of the place need.
struct Place<'a> {
    words: &'static Words,
    verbs: &'a Verbs,
    explore: &'a Explore,
    scenario: &'a Scenario,
    /// What was explored is the program as it stands.
    is_current: bool,
    /// There is something that it can be compared with.
    has_before: bool,
}

impl Place<'_> {
    fn exploring(&self) -> &'static ExploreWords {
        self.words.exploring
    }
}

#[component]
pub fn ExplorePlace() -> Html {
    let explore = use_slice::<Explore>();
    let scenario = use_slice::<Scenario>();
    let words = use_slice::<Layout>().locale.words();
    let verbs = use_verbs();

    let request = explore.request(&scenario.source, FILE_NAME, &scenario.scene);
    let place = Place {
        words,
        verbs: &verbs,
        explore: &explore,
        scenario: &scenario,
        is_current: explore.is_about(&request),
        has_before: explore.before(&request).is_some(),
    };
    // Two buttons: a press that comes too late to stop it must not begin it anew.
    let is_busy = explore.is_busy() || explore.is_sampling();
    let on_stop = verbs.quest.reform_filter(move |_: MouseEvent| is_busy.then_some(Quest::Stop));
    let on_explore =
        verbs.quest.reform_filter(move |_: MouseEvent| (!is_busy).then_some(Quest::Explore));
    let off = |is_off: bool| is_off.then_some("true");
    html! {
        <>
            <div class="place-head">
                <h2>{words.explore}</h2>
                <span class="buttons">
                    <button type="button" onclick={on_stop} aria-disabled={off(!is_busy)}>
                        {words.exploring.stop}
                    </button>
                    <button type="button" class="primary" onclick={on_explore}
                        aria-disabled={off(is_busy)}>
                        {words.explore}
                    </button>
                </span>
            </div>
            if is_new(&explore) {
                <p class="quiet">{words.exploring.intro}</p>
            }
            {settings::settings(&place)}
            {finals::marked(&place)}
            if !is_new(&explore) {
                {standing(&place)}
            }
            if let Some(report) = &explore.report {
                {numbers(words.exploring, report)}
                {findings::findings(&place, report)}
                {outputs::outputs(&place, report)}
                {finals::finals(&place, report)}
                {graph::graph(&place, report)}
            }
            {question::question(&place)}
            {compare::compare(&place)}
        </>
    }
}

/// Nothing was explored yet.
fn is_new(explore: &Explore) -> bool {
    !explore.is_busy() && explore.failure.is_none() && explore.report.is_none()
}

/// How far it has come, or what the answers cover.
fn standing(place: &Place<'_>) -> Html {
    let (words, explore) = (place.exploring(), place.explore);
    let said = match (&explore.phase, &explore.failure, &explore.report) {
        (_, Some(Failure::Refused { line, kind, message }), _) => {
            (words.refused)(*line, kind, message)
        }
        (_, Some(Failure::Broken(reason)), _) => (words.broken)(reason),
        (_, _, Some(report)) => covered(words, report),
        (Phase::Busy { states }, _, None) => (words.busy)(*states),
        (Phase::Idle, _, None) => return Html::default(),
    };
    // A worker that ended has nothing to go on from, and a full one nowhere to go.
    let goes_on = !explore.is_busy()
        && explore.failure.is_none()
        && explore
            .report
            .as_ref()
            .is_some_and(|report| !report.complete && report.bound != Some(Bound::Memory));
    let on_go_on = place.verbs.quest.reform(|_| Quest::GoOn);
    html! {
        <div class="explore-standing">
            <p role="status" class="explore-status">{said}</p>
            if goes_on {
                <button type="button" onclick={on_go_on}>{words.go_on}</button>
            }
            if !place.is_current {
                <p class="note">{words.stale}</p>
            }
        </div>
    }
}

fn covered(words: &ExploreWords, report: &ExploreReport) -> String {
    match report.bound {
        Some(bound) if !report.complete => (words.bounded)(bound, report.states),
        _ => (words.exhaustive)(report.states),
    }
}

fn numbers(words: &ExploreWords, report: &ExploreReport) -> Html {
    let outputs = match &report.outputs.count {
        Some(count) => (words.outputs_count)(count),
        None => words.outputs_uncounted.to_owned(),
    };
    let schedules = report.schedules.as_deref().map(words.schedules);
    html! { <p class="explore-numbers">{outputs}{" "}{schedules}</p> }
}
