//! English for the command line and for names in traces. The page has words of its own.

use std::borrow::Borrow;

use heddle_protocol::{
    ReproRefused, WaitFor,
    story::{Behind, Held, Link, Meddling, Step, Story},
};

/// What somebody waits for, and who holds it: `the lock ink, which drawer holds`.
pub fn wait_in_full(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { holder: Some(holder), .. } => {
            format!("{}, which {holder} holds", wait_for(what))
        }
        _ => wait_for(what),
    }
}

/// `a, b and c`.
fn listed(names: &[impl Borrow<str>]) -> String {
    match names {
        [first @ .., last] if !first.is_empty() => {
            format!("{} and {}", first.join(", "), last.borrow())
        }
        _ => names.concat(),
    }
}

/// What somebody waits for: `the lock ink`.
pub fn wait_for(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, .. } => format!("the lock {name}"),
        WaitFor::Condition { name } => format!("the condition {name}"),
        WaitFor::Semaphore { name } => format!("the semaphore {name}"),
        WaitFor::Event { name } => format!("the event {name}"),
        WaitFor::Barrier { name, .. } => format!("the barrier {name}"),
        WaitFor::Item { name } => format!("an item in {name}"),
        WaitFor::Room { name } => format!("room in {name}"),
        WaitFor::End { name } => format!("the end of {name}"),
        WaitFor::TasksDone { name } => format!("every item of {name} to be done"),
        WaitFor::Future { name } => format!("the result of {name}"),
        WaitFor::Futures { names } => format!("the results of {}", listed(names)),
        WaitFor::Request => "a request".to_owned(),
        WaitFor::EventLoop => "anything to become ready in its event loop".to_owned(),
        WaitFor::Sleep { microseconds } => {
            format!("{} s to pass", *microseconds as f64 / 1e6)
        }
    }
}

/// A story as one or two sentences.
pub fn story(story: &Story) -> String {
    match story {
        Story::Missed { .. } => "The output is not what was expected.".to_owned(),
        Story::Circle { links } => circle(links),
        Story::Abandoned { waiter, lock, holder } => format!(
            "{} waits for the lock {lock}, which {} took{} and never gave back: {} is over.",
            at(waiter),
            holder.who,
            in_line(holder.line),
            holder.who
        ),
        Story::Nobody { waiter, what, last, asleep, missing, alike, behind, more } => {
            let first = nobody(waiter, what, (last.as_ref(), *asleep), *missing);
            format!("{first}{}", others(alike, behind, *more))
        }
        Story::Raised { who, error, between } => raised(who, error, between.as_ref()),
        Story::LostUpdate { meddling, line, times } => lost_update(meddling, *line, *times),
        Story::BrokenOutput { writer, text, other, other_text, times } => format!(
            "{} wrote {text:?}{}, and before its line was over {} wrote {other_text:?}{} into \
             it{}.",
            writer.who,
            in_line(writer.line),
            other.who,
            in_line(other.line),
            if *times > 1 { format!("; that happened {times} times") } else { String::new() }
        ),
    }
}

fn circle(links: &[Link]) -> String {
    if let [link] = links {
        let held = link.holds.as_ref().map_or(0, |held| held.line);
        return match &link.what {
            WaitFor::Lock { name, .. } => format!(
                "{} waits for the lock {name}, which it took itself{} and still holds.",
                at(&link.waiter),
                in_line(held)
            ),
            what => format!("{} waits for {}, which is itself.", at(&link.waiter), wait_for(what)),
        };
    }
    let told = links.iter().enumerate().map(|(n, link)| {
        let next = &links[(n + 1) % links.len()];
        let which = match &next.holds {
            Some(Held { line, .. }) => {
                format!(", which {} took{}", next.waiter.who, in_line(*line))
            }
            None => String::new(),
        };
        format!("{} waits for {}{which}", at(&link.waiter), wait_for(&link.what))
    });
    format!("{}: the circle is closed.", told.collect::<Vec<_>>().join("; "))
}

fn nobody(
    waiter: &Step,
    what: &WaitFor,
    (last, asleep): (Option<&Step>, bool),
    missing: u32,
) -> String {
    let why = match (what, last) {
        (WaitFor::Barrier { parties, .. }, _) => {
            let come = if missing == 1 { "comes" } else { "come" };
            format!("{missing} of its {parties} parties never {come}")
        }
        (WaitFor::Item { .. }, None) => "nobody ever put one in".to_owned(),
        (WaitFor::Item { .. }, Some(last)) => {
            format!("the last one was put in by {}", at(last))
        }
        (WaitFor::Event { .. }, Some(last)) if asleep => format!(
            "{} set it without waking the event loop, as call_soon_threadsafe would",
            at(last)
        ),
        (WaitFor::Condition { .. } | WaitFor::Event { .. }, Some(last)) => {
            format!("the signal of {} came when nobody waited for it yet", at(last))
        }
        (_, _) => "nobody is left to bring it".to_owned(),
    };
    format!("{} waits for {}, and {why}.", at(waiter), wait_for(what))
}

/// Who waits for the same, and behind them.
fn others(alike: &[Step], behind: &[Behind], more: u32) -> String {
    let mut told = match alike {
        [] => String::new(),
        [one] => format!(" {} waits for the same.", at(one)),
        several => {
            let several: Vec<String> = several.iter().map(at).collect();
            format!(" {} wait for the same.", listed(&several))
        }
    };
    for Behind { waiter, what, holder } in behind {
        let taken = holder.as_ref().map_or_else(String::new, |holder| {
            format!(", which {} took{}", holder.who, in_line(holder.line))
        });
        told.push_str(&format!(" {} waits for {}{taken}.", at(waiter), wait_for(what)));
    }
    match more {
        0 => {}
        1 => told.push_str(" One other waits for one of these."),
        n => told.push_str(&format!(" {n} others wait for one of these.")),
    }
    told
}

fn raised(who: &Step, error: &str, between: Option<&Meddling>) -> String {
    let plain = format!("{} failed{}: {error}.", who.who, in_line(who.line));
    let Some(meddling) = between else { return plain };
    let Meddling { variable, first, other } = meddling;
    format!(
        "{} looked at {variable}{}, then {} changed it{}, and then {} failed{}: {error}.",
        first.who,
        in_line(first.line),
        other.who,
        in_line(other.line),
        who.who,
        in_line(who.line)
    )
}

fn lost_update(meddling: &Meddling, line: u32, times: u64) -> String {
    let Meddling { variable, first, other } = meddling;
    let how_often = match times {
        0 | 1 => String::new(),
        n => format!(" That happened {n} times."),
    };
    format!(
        "{} read {variable}{}, then {} wrote it{}, and then {} wrote what it had made of the old \
         value{}: the update of {} was lost.{how_often}",
        first.who,
        in_line(first.line),
        other.who,
        in_line(other.line),
        first.who,
        in_line(line),
        other.who
    )
}

fn at(step: &Step) -> String {
    match step.line {
        0 => step.who.clone(),
        line => format!("{} (line {line})", step.who),
    }
}

fn in_line(line: u32) -> String {
    if line == 0 { String::new() } else { format!(" in line {line}") }
}

/// Why a schedule cannot be exported as a script, in a sentence without its full stop.
pub fn repro_refused(why: &ReproRefused) -> String {
    match why {
        ReproRefused::NotAProgram => "the program does not compile".to_owned(),
        ReproRefused::NotASchedule => "the schedule's text is none".to_owned(),
        ReproRefused::Manager => "a program that uses a multiprocessing manager cannot be exported: \
                                  its server's threads are CPython's own, and no schedule of the lab \
                                  tells of those; take Queue, Pipe, Value or Array"
            .to_owned(),
        ReproRefused::TooLong => {
            "the run is too long for a script that tells every turn".to_owned()
        }
        ReproRefused::DoesNotFit { step } => {
            format!("the schedule fits up to step {step} and no further")
        }
    }
}
