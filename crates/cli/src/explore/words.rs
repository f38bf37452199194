//! What was found, in sentences.

use std::fmt::{Display, Write};

use heddle_protocol::explore::{
    Bound, Comparison, Example, ExploreReport, FinalsFound, FindingKind, LockOrder, LockTaking,
    RaceFound, RunEnd, Shown, Step,
};

pub fn bound(bound: Bound) -> &'static str {
    match bound {
        Bound::States => "the budget of states is used up",
        Bound::Memory => "the budget of memory is used up",
        Bound::Time => "the time is up",
        Bound::Calculation => "a calculation that nobody else can see was cut off, it is very long",
        Bound::Stopped => "it was stopped",
    }
}

fn end(end: RunEnd) -> &'static str {
    match end {
        RunEnd::Finished => "finishes",
        RunEnd::Failed => "fails",
        RunEnd::Deadlock => "deadlocks",
        RunEnd::Limit => "meets a limit",
        RunEnd::Endless => "never ends",
    }
}

pub fn indented(text: &str) -> String {
    text.lines().map(|line| format!("    {line}\n")).collect()
}

/// A number of things that have an `s` where they are not one.
fn counted(number: impl Display, thing: &str) -> String {
    let number = number.to_string();
    let s = if number == "1" { "" } else { "s" };
    format!("{number} {thing}{s}")
}

fn example(out: &mut String, label: &str, example: &Example) {
    let switches = match example.switches {
        1 => "1 switch".to_owned(),
        many => format!("{many} switches"),
    };
    let _ = writeln!(out, "  {label} ({switches}): {}", example.schedule);
}

/// Line 3; lines 3 and 5; lines 3, 5 and 6.
fn in_lines(lines: &[u32]) -> String {
    let texts: Vec<String> = lines.iter().map(u32::to_string).collect();
    match texts.as_slice() {
        [first @ .., last] if !first.is_empty() => {
            format!("lines {} and {last}", first.join(", "))
        }
        _ => format!("line {}", texts.concat()),
    }
}

fn lock_order(out: &mut String, order: &LockOrder, complete: bool) {
    let takings = order.takings.iter().map(|LockTaking { who, line, takes, holds }| {
        format!("{who} takes {takes} in line {line} while it holds {holds}")
    });
    let takings = takings.collect::<Vec<_>>().join(", and ");
    let so_far = if complete {
        "no run deadlocks on it, but only because something else keeps them apart"
    } else {
        "no run that was found deadlocks on it, but not all were looked at"
    };
    let _ = writeln!(out, "lock order: {takings}; {so_far}");
    if let Some(before) = &order.before {
        example(out, "where the last of them is about to be taken", before);
    }
}

fn finals(out: &mut String, finals: &FinalsFound) {
    if finals.names.is_empty() {
        return;
    }
    let endings = counted(finals.count, "different ending");
    let _ = writeln!(out, "{endings} of {}", finals.names.join(", "));
    for row in &finals.shown {
        let values = finals.names.iter().zip(&row.values);
        let values = values.map(|(name, value)| match value {
            Some(value) => format!("{name} = {value}"),
            None => format!("{name} is not bound"),
        });
        let ends: Vec<&str> = row.ends.iter().map(|e| end(*e)).collect();
        let values = values.collect::<Vec<_>>().join(", ");
        let _ = writeln!(out, "  {values}, in a run which {}", ends.join(" or "));
        example(out, "  schedule", &row.example);
    }
    if finals.shown.len() < finals.count {
        let _ = writeln!(out, "  and {} more", finals.count - finals.shown.len());
    }
}

/// How many schedules there are: known later than the rest.
pub fn schedules(count: &str) -> String {
    counted(count, "schedule")
}

// Writing to a string cannot fail.
pub fn report(report: &ExploreReport) -> String {
    let mut out = String::new();
    let mark = match report.bound {
        None => "exhaustive".to_owned(),
        Some(why) => format!("not everything was covered: {}", bound(why)),
    };
    let states = counted(report.states, "state");
    let _ = writeln!(out, "{states}, {}; {mark}", counted(report.transitions, "transition"));
    let outputs = &report.outputs;
    let count = outputs.count.as_deref().unwrap_or("an unknown number of");
    let _ = writeln!(out, "{}", counted(count, "different output"));
    let _ = match outputs.which {
        Shown::None | Shown::All => Ok(()),
        Shown::Sample => writeln!(out, "a fair sample of {}:", outputs.shown.len()),
        Shown::Shortest => {
            writeln!(out, "there is no bound on outputs; the shortest {}:", outputs.shown.len())
        }
    };
    for (at, row) in outputs.shown.iter().enumerate() {
        let ends: Vec<&str> = row.ends.iter().map(|e| end(*e)).collect();
        let (what, colon) = if row.text.is_empty() { (", empty", "") } else { ("", ":") };
        let _ = writeln!(out, "  output {}{what}, which {}{colon}", at + 1, ends.join(" or "));
        out.push_str(&indented(&row.text));
    }
    finals(&mut out, &report.finals);
    for finding in &report.findings {
        match &finding.kind {
            FindingKind::Deadlock { waits } => {
                let _ = writeln!(out, "deadlock: nobody can ever move again");
                for wait in waits {
                    let _ = writeln!(
                        out,
                        "  {} waits in line {} for {}",
                        wait.who,
                        wait.line,
                        heddle_session::wait_text(&wait.what)
                    );
                }
            }
            FindingKind::Failure { error } => {
                let _ = writeln!(out, "failure: {error}");
            }
            FindingKind::Endless { round, always } => {
                let what = match always {
                    true => "no schedule ends it",
                    false => "it can come to where no schedule ends it any more",
                };
                let _ = writeln!(out, "never ends: {what}");
                for (who, lines) in Step::by_mover(round) {
                    let _ = writeln!(out, "  {who} goes round in {}", in_lines(&lines));
                }
            }
        }
        if let Some(story) = &finding.why {
            let _ = writeln!(out, "  {}", heddle_session::story_text(story));
        }
        example(&mut out, "schedule", &finding.bad);
        if let Some(good) = &finding.good {
            example(&mut out, "nearest that ends well", good);
        }
        if let Some((bad, good)) = &finding.decides {
            // A timer that rings stands in no line.
            let step = |step: &Step, goes_on: &str| match step.line {
                0 => format!("{}{goes_on}", step.who),
                line => format!("{}{goes_on} in line {line}", step.who),
            };
            let (bad, good) = (step(bad, " goes on"), step(good, ""));
            let _ = writeln!(out, "  it is decided where {bad} instead of {good}");
        }
    }
    for order in report.lock_orders.iter().filter(|order| !order.deadlocks) {
        lock_order(&mut out, order, report.bound.is_none());
    }
    for RaceFound { race, before } in &report.races {
        let verb = |writes: bool| if writes { "written" } else { "read" };
        let _ = writeln!(
            out,
            "race: {} is {} in line {} and {} in line {}, and nothing orders the two",
            race.name,
            verb(race.first_writes),
            race.first_line,
            verb(race.second_writes),
            race.second_line
        );
        example(&mut out, "just before", before);
    }
    out
}

pub fn comparison(comparison: &Comparison, first: &str, second: &str) -> String {
    let mut out = String::new();
    let _ = match (&comparison.only_first, &comparison.only_second) {
        _ if comparison.bound.is_some() => Ok(()),
        (None, None) => writeln!(out, "both have the same outputs"),
        (Some(_), None) => writeln!(out, "every output of {second} is one of {first}, not all"),
        (None, Some(_)) => writeln!(out, "every output of {first} is one of {second}, not all"),
        (Some(_), Some(_)) => writeln!(out, "each has outputs that the other has not"),
    };
    for (name, only) in [(first, &comparison.only_first), (second, &comparison.only_second)] {
        if let Some(text) = only {
            let what = if text.is_empty() { " nothing" } else { ":" };
            let _ = writeln!(out, "only {name} can print{what}");
            out.push_str(&indented(text));
        }
    }
    for waits in &comparison.new_deadlocks {
        let _ = writeln!(out, "only {second} can deadlock like this:");
        for wait in waits {
            let what = heddle_session::wait_text(&wait.what);
            let _ = writeln!(out, "  {} waits in line {} for {what}", wait.who, wait.line);
        }
    }
    for error in &comparison.new_failures {
        let _ = writeln!(out, "only {second} can fail with {error}");
    }
    if comparison.new_endless {
        let _ = writeln!(out, "only {second} can come to where it never ends");
    }
    if let Some(why) = comparison.bound {
        let _ = writeln!(out, "not everything was compared; {}", bound(why));
    }
    out
}
