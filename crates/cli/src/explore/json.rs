//! What was found, as JSON. Numbers that may be large are texts.

use heddle_protocol::explore::{
    Bound, Example, ExploreReport, FinalsFound, Finding, FindingKind, LockOrder, OutputRow,
    Possible, RaceFound, RunEnd, Shown, Step,
};
use serde_json::{Map, Value, json};

pub fn report(report: &ExploreReport) -> String {
    let (mut deadlocks, mut failures, mut endless) = (Vec::new(), Vec::new(), Vec::new());
    for one in &report.findings {
        let kind = match one.kind {
            FindingKind::Deadlock { .. } => &mut deadlocks,
            FindingKind::Failure { .. } => &mut failures,
            FindingKind::Endless { .. } => &mut endless,
        };
        kind.push(finding(one));
    }
    let races: Vec<Value> = report
        .races
        .iter()
        .map(|RaceFound { race, before }| {
            json!({
                "example": example(before),
                "name": race.name,
                "first": { "line": race.first_line, "writes": race.first_writes },
                "second": { "line": race.second_line, "writes": race.second_writes },
            })
        })
        .collect();
    let outputs = &report.outputs;
    json!({
        "complete": report.complete,
        "bound": report.bound.map(bound),
        "states": report.states.to_string(),
        "transitions": report.transitions.to_string(),
        "schedules": report.schedules,
        "outputs": {
            "count": outputs.count,
            "all": outputs.which == Shown::All,
            "shown": outputs.shown.iter().map(row).collect::<Vec<_>>(),
            "common_start": outputs.common_start,
        },
        "deadlocks": deadlocks,
        "failures": failures,
        "endless": endless,
        "races": races,
        "lock_orders": report.lock_orders.iter().map(lock_order).collect::<Vec<_>>(),
        "finals": finals(&report.finals),
    })
    .to_string()
}

/// An answer: `possible` is true, false, or null where it is not known, and `bound` says why.
pub fn answer(answer: &Possible, states: usize) -> String {
    let (possible, why, found) = match answer {
        Possible::Yes(found) => (Some(true), None, Some(found)),
        Possible::No => (Some(false), None, None),
        Possible::Unknown(why) => (None, Some(bound(*why)), None),
    };
    json!({
        "possible": possible,
        "bound": why,
        "states": states.to_string(),
        "example": found.map(example),
    })
    .to_string()
}

/// The answer to whether something else is possible, turned round.
pub fn always(other: &Possible, states: usize) -> String {
    let (always, why, found) = match other {
        Possible::Yes(found) => (Some(false), None, Some(found)),
        Possible::No => (Some(true), None, None),
        Possible::Unknown(why) => (None, Some(bound(*why)), None),
    };
    json!({
        "always": always,
        "bound": why,
        "states": states.to_string(),
        "example": found.map(example),
    })
    .to_string()
}

fn lock_order(order: &LockOrder) -> Value {
    let takings = order.takings.iter().map(|taking| {
        json!({
            "who": taking.who,
            "line": taking.line,
            "takes": taking.takes,
            "holds": taking.holds,
        })
    });
    json!({
        "takings": takings.collect::<Vec<_>>(),
        "deadlocks": order.deadlocks,
        "before": order.before.as_ref().map(example),
    })
}

fn finals(finals: &FinalsFound) -> Value {
    let rows = finals.shown.iter().map(|row| {
        let values = finals.names.iter().zip(&row.values);
        json!({
            "values": values.map(|(name, value)| (name.clone(), json!(value))).collect::<Map<_, _>>(),
            "ends": row.ends.iter().map(|end| name(*end)).collect::<Vec<_>>(),
            "example": example(&row.example),
        })
    });
    json!({
        "names": finals.names,
        "count": finals.count.to_string(),
        "all": finals.shown.len() == finals.count,
        "shown": rows.collect::<Vec<_>>(),
    })
}

fn row(row: &OutputRow) -> Value {
    json!({ "text": row.text, "ends": row.ends.iter().map(|end| name(*end)).collect::<Vec<_>>() })
}

fn finding(finding: &Finding) -> Value {
    let kind = match &finding.kind {
        FindingKind::Deadlock { waits } => json!({
            "waits": waits
                .iter()
                .map(|wait| json!({
                    "who": wait.who,
                    "line": wait.line,
                    "for": heddle_session::wait_text(&wait.what),
                }))
                .collect::<Vec<_>>(),
        }),
        FindingKind::Failure { error } => json!({ "error": error }),
        FindingKind::Endless { round, always } => json!({
            "always": always,
            "round": round.iter().map(step).collect::<Vec<_>>(),
        }),
    };
    json!({
        "what": kind,
        "why": finding.why.as_ref().map(heddle_session::story_text),
        "example": example(&finding.bad),
        "nearest_good": finding.good.as_ref().map(example),
        "decides": finding.decides.as_ref().map(|(bad, good)| json!({
            "bad": step(bad),
            "good": step(good),
        })),
    })
}

fn step(step: &Step) -> Value {
    json!({ "who": step.who, "line": step.line })
}

fn example(example: &Example) -> Value {
    json!({
        "output": example.output,
        "schedule": example.schedule,
        "switches": example.switches,
    })
}

fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::States => "states",
        Bound::Memory => "memory",
        Bound::Time => "seconds",
        Bound::Calculation => "calculation",
        Bound::Stopped => "stopped",
    }
}

fn name(end: RunEnd) -> &'static str {
    match end {
        RunEnd::Finished => "finished",
        RunEnd::Failed => "failed",
        RunEnd::Deadlock => "deadlock",
        RunEnd::Limit => "limit",
        RunEnd::Endless => "endless",
    }
}
