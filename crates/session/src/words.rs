//! English for the command line and for names in traces. The page has words of its own.

use heddle_protocol::{
    ReproRefused, WaitFor,
    story::{Held, Link, Meddling, Step, Story},
};

/// What somebody waits for: `the lock ink`.
pub fn wait_for(what: &WaitFor) -> String {
    match what {
        WaitFor::Lock { name, .. } => format!("the lock {name}"),
        WaitFor::Condition { name } => format!("the condition {name}"),
        WaitFor::Semaphore { name } => format!("the semaphore {name}"),
        WaitFor::Event { name } => format!("the event {name}"),
        WaitFor::Barrier { name } => format!("the barrier {name}"),
        WaitFor::Item { name } => format!("an item in {name}"),
        WaitFor::Room { name } => format!("room in {name}"),
        WaitFor::End { name } => format!("the end of {name}"),
        WaitFor::TasksDone { name } => format!("every item of {name} to be done"),
        WaitFor::Future { name } => format!("the result of {name}"),
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
        Story::Nobody { waiter, what, last, others } => {
            nobody(waiter, what, last.as_ref(), *others)
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

fn nobody(waiter: &Step, what: &WaitFor, last: Option<&Step>, others: u32) -> String {
    let why = match (what, last) {
        (WaitFor::Item { .. }, None) => "nobody ever put one in".to_owned(),
        (WaitFor::Item { .. }, Some(last)) => {
            format!("the last one was put in by {}", at(last))
        }
        (WaitFor::Condition { .. } | WaitFor::Event { .. }, Some(last)) => {
            format!("the signal of {} came when nobody waited for it yet", at(last))
        }
        (_, _) => "nobody is left to bring it".to_owned(),
    };
    let others = match others {
        0 => String::new(),
        1 => " One other waits with it.".to_owned(),
        n => format!(" {n} others wait with it."),
    };
    format!("{} waits for {}, and {why}.{others}", at(waiter), wait_for(what))
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
        ReproRefused::Processes => "a program that uses processes cannot be exported: their order \
                                    is made by the operating system, outside of each of them"
            .to_owned(),
        ReproRefused::TooLong => {
            "the run is too long for a script that tells every turn".to_owned()
        }
        ReproRefused::DoesNotFit { step } => {
            format!("the schedule fits up to step {step} and no further")
        }
    }
}
