//! What can go wrong, each kind once, with the plainest way there.

use heddle_protocol::SwitchPoints;
use heddle_protocol::explore::{ExploreReport, Finding, FindingKind};
use yew::prelude::*;

use super::Place;
use crate::hooks::Quest;
use crate::locales::Counts;
use crate::state::status::one_waits;

pub(super) fn findings(place: &Place<'_>, report: &ExploreReport) -> Html {
    let words = place.exploring();
    // A circle that deadlocks is told as a deadlock.
    let orders = || report.lock_orders.iter().filter(|order| !order.deadlocks);
    let of_kind = |is: fn(&FindingKind) -> bool| {
        report.findings.iter().filter(|finding| is(&finding.kind)).count()
    };
    let counts = (words.found)(&Counts {
        deadlocks: of_kind(|kind| matches!(kind, FindingKind::Deadlock { .. })),
        failures: of_kind(|kind| matches!(kind, FindingKind::Failure { .. })),
        endless: of_kind(|kind| matches!(kind, FindingKind::Endless { .. })),
        orders: orders().count(),
        races: report.races.len(),
    });
    let is_clean = counts.is_empty();
    let subject = place.explore.subject.as_ref();
    let points = subject.map(|subject| subject.settings.switch_points).unwrap_or_default();
    let name = (place.words.switch_points_name)(points);
    // A thread that is alone is interrupted by nobody.
    let may_be_finer = points != SwitchPoints::Instruction && report.threads > 1;
    let scope = may_be_finer.then_some(name);
    let clean = match report.complete {
        true => (words.nothing_wrong)(scope),
        false => words.nothing_wrong_so_far.to_owned(),
    };
    html! {
        <section class="explore-part">
            <h3 id="findings">{words.findings}</h3>
            if !is_clean {
                <p class="explore-numbers">{counts}</p>
            }
            <ul aria-labelledby="findings" class="findings">
                {for report.findings.iter().map(|finding| one(place, finding))}
                {for orders().map(|order| html! {
                    <li>
                        <p>{(words.lock_order)(order, report.complete)}</p>
                        if let Some(before) = &order.before {
                            <p class="buttons">
                                {open(place, words.open_before, &before.schedule)}
                            </p>
                        }
                    </li>
                })}
                {for report.races.iter().map(|found| html! {
                    <li>
                        <p>{(words.race)(&found.race)}</p>
                        <p class="buttons">
                            {open(place, words.open_before, &found.before.schedule)}
                        </p>
                    </li>
                })}
                if is_clean {
                    <li class="good">{clean}</li>
                }
            </ul>
        </section>
    }
}

fn one(place: &Place<'_>, finding: &Finding) -> Html {
    let words = place.exploring();
    let what = match &finding.kind {
        FindingKind::Deadlock { waits } => {
            let waits: Vec<String> =
                waits.iter().map(|wait| one_waits(place.words, wait)).collect();
            (words.deadlock)(&waits)
        }
        FindingKind::Failure { error } => (words.failure)(error),
        FindingKind::Endless { round, always } => (words.endless)(round, *always),
    };
    let decides = finding.decides.as_ref().map(|(bad, good)| (words.decides)(bad, good));
    html! {
        <li class="bad">
            <p>{what}</p>
            if let Some(story) = &finding.why {
                <p>{(place.words.story)(story)}</p>
            }
            <p class="quiet">{(words.plainest)(finding.bad.switches)}{" "}{decides}</p>
            <p class="buttons">
                {open(place, words.open, &finding.bad.schedule)}
                {export(place, &finding.bad.schedule)}
                if let Some(good) = &finding.good {
                    {open(place, words.open_good, &good.schedule)}
                }
            </p>
        </li>
    }
}

/// A button that opens a schedule of what was explored.
pub(super) fn open(place: &Place<'_>, label: &'static str, schedule: &str) -> Html {
    let schedule = schedule.to_owned();
    let onclick = place.verbs.quest.reform(move |_| Quest::Open(schedule.clone()));
    html! {
        <button type="button" {onclick} disabled={!place.is_current}>{label}</button>
    }
}

/// A button that makes a Python script of a schedule of what was explored.
pub(super) fn export(place: &Place<'_>, schedule: &str) -> Html {
    let schedule = schedule.to_owned();
    let onclick = place.verbs.quest.reform(move |_| Quest::Export(schedule.clone()));
    html! { <button type="button" {onclick}>{place.exploring().export}</button> }
}
