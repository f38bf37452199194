//! All that each example of the menu can do: counts are exact, so that a change in the reduction is
//! seen.

use heddle_protocol::explore::{ExploreBudget, ExploreSettings, FindingKind};
use heddle_scenario::examples;
use heddle_session::Explore;

/// States, outputs, deadlocks, failures, and whether that is all.
type Counts = (u64, &'static str, usize, usize, bool);

/// Two threads that raise a counter a hundred times each have more states than anybody wants to
/// wait for: each pair of places, with each value that may be there. There the answer is bounded.
const STATES: usize = 30_000;

const ALL: [(&str, Counts); 19] = [
    ("threads", (441, "5355697084", 0, 0, true)),
    ("processes", (464, "5355697084", 0, 0, true)),
    ("async-outside", (1, "1", 0, 1, true)),
    ("async-plain", (1, "1", 0, 0, true)),
    ("async-await", (1, "1", 0, 0, true)),
    ("own-locks", (441, "5355697084", 0, 0, true)),
    ("one-lock", (121, "184756", 0, 0, true)),
    ("two-queues", (4, "1", 1, 0, true)),
    ("one-queue", (4, "1", 0, 0, true)),
    ("bakery", (1, "1", 0, 0, true)),
    ("lost", (10_084, "19", 0, 0, true)),
    ("kept", (101, "1", 0, 0, true)),
    ("async-lost", (1, "1", 0, 0, true)),
    ("crossed", (21, "6", 1, 0, true)),
    ("ordered", (4, "2", 0, 0, true)),
    ("philosophers", (933, "88242", 1, 0, true)),
    ("well-fed", (585, "22218", 0, 0, true)),
    ("busy-threads", (25, "14", 0, 0, true)),
    ("busy-processes", (32, "14", 0, 0, true)),
];

fn explored(source: &str) -> (u64, String, usize, usize, bool) {
    let checked = heddle_session::check(source, "program.py").expect("an example compiles");
    let budget = ExploreBudget { states: STATES, ..Default::default() };
    let settings = ExploreSettings { shown: 0, budget, ..Default::default() };
    let mut explore = Explore::new(&checked, settings);
    while !explore.is_complete() && explore.advance(1_000) {}
    let report = explore.report();
    let deadlocks =
        report.findings.iter().filter(|f| matches!(f.kind, FindingKind::Deadlock { .. }));
    let deadlocks = deadlocks.count();
    (
        report.states,
        report.outputs.count.unwrap_or_default(),
        deadlocks,
        report.findings.len() - deadlocks,
        report.complete,
    )
}

#[test]
fn every_example_is_explored_as_far_as_it_ever_was() {
    let ids: Vec<&str> = examples::all().iter().map(|example| example.id).collect();
    assert_eq!(ids, ALL.map(|(id, _)| id));
    let mut wrong = Vec::new();
    for (id, counts) in ALL {
        let source = examples::by_id(id).expect("it is in the menu").content.source();
        let found = explored(&source);
        let (states, outputs, deadlocks, failures, complete) = counts;
        if found != (states, outputs.to_owned(), deadlocks, failures, complete) {
            wrong.push((id, found));
        }
    }
    assert!(wrong.is_empty(), "{wrong:?}");
}
