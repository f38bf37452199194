//! Explore in English.

use heddle_protocol::ReproRefused;
use heddle_protocol::explore::{Bound, LockTaking, Race, RunEnd, Step};
use heddle_protocol::graph::GraphMove;
use heddle_scenario::{About, Mark};

use super::explore::ExploreWords;
use super::phrases::{counted, grouped, number};

pub(super) static WORDS: ExploreWords = ExploreWords {
    intro: "A run shows one way that it can go. Explore takes every way: how many different outputs \
            there are, whether one that you expect is possible, what can deadlock or fail and the \
            plainest way there, and what a change made better or worse.",
    stop: "Stop exploring",
    rules: |points, sleeps| format!("Switch points: {points} · sleeps: {sleeps}"),
    points: "Explored switch points",
    sleeps: "Explored sleeps",
    busy: |states| format!("Exploring: {} so far", counted(states, "state")),
    answering: "Looking for an answer",
    exhaustive: |states| {
        format!("Exhaustive: every way that it can go is covered, in {}.", counted(states, "state"))
    },
    bounded: |why, states| {
        let states = counted(states, "state");
        match why {
            Bound::Stopped => {
                format!("Bounded: you stopped it after {states}; more ways are left.")
            }
            Bound::States => {
                format!("Out of budget: {states} were looked at, and more are left.")
            }
            Bound::Memory => format!(
                "Out of budget: {states} fill its memory, and more are left. On the command line \
                 heddle explore has room for more."
            ),
            Bound::Time => {
                format!("Out of budget: its time was up after {states}, and more are left.")
            }
            Bound::Calculation => format!(
                "Out of budget: after {states} somebody calculates for very long without anything \
                 that others could see. Go on follows it further."
            ),
        }
    },
    marked: |mark| match mark {
        Mark::Exhaustive => {
            "When this link was made, the answer was exhaustive. Press Ask to have it here."
        }
        Mark::Bounded => {
            "When this link was made, the answer was bounded. Press Ask to have it here."
        }
        Mark::OutOfBudget => {
            "When this link was made, the answer was out of budget. Press Ask to have it here."
        }
    },
    go_on: "Go on",
    stale: "This is about the program as it was, or other settings: press Explore again.",
    refused: |line, kind, message| format!("Nothing is explored: line {line}: {kind}: {message}"),
    broken: |reason| format!("The explorer's worker ended ({reason}). Explore starts a new one."),
    outputs_count: |count| match count {
        "1" => "It always prints the same.".to_owned(),
        _ => format!("{} different outputs are possible.", grouped(count)),
    },
    outputs_uncounted: "How many different outputs there are is not known.",
    schedules: |count| match count {
        "1" => "There is one schedule.".to_owned(),
        _ => format!(
            "{} schedules lead there; that says nothing about how likely each is.",
            grouped(count)
        ),
    },
    findings: "Findings",
    nothing_wrong: |points| match points {
        None => "Nothing can go wrong: no deadlock, no uncaught exception, no race.".to_owned(),
        Some(points) => format!(
            "Nothing can go wrong with these switch points ({points}): no deadlock, no uncaught \
             exception, no race. Between any two instructions more may happen."
        ),
    },
    nothing_wrong_so_far: "Nothing wrong was found so far.",
    deadlock: |waits| format!("It can deadlock: {}.", waits.join("; ")),
    failure: |error| format!("It can fail: {error}"),
    endless: |round, always| {
        let rounds = Step::by_mover(round).into_iter().map(|(who, lines)| match &*lines {
            [line] => format!("{who} goes round in line {line}"),
            [lines @ .., last] => {
                let lines: Vec<String> = lines.iter().map(u32::to_string).collect();
                format!("{who} goes round in lines {} and {last}", lines.join(", "))
            }
            [] => format!("{who} goes round"),
        });
        let what = if always { "It never ends" } else { "It can come to where it never ends" };
        let rounds: Vec<String> = rounds.collect();
        match rounds.is_empty() {
            true => format!("{what}."),
            false => format!("{what}: {}.", rounds.join("; ")),
        }
    },
    plainest: |switches| match switches {
        0 => "The plainest way there needs no switch.".to_owned(),
        1 => "The plainest way there has one switch.".to_owned(),
        _ => format!("The plainest way there has {switches} switches."),
    },
    decides: |bad, good| {
        // A timer that rings stands in no line.
        let step = |step: &Step, goes_on: &str| match step.line {
            0 => format!("{}{goes_on}", step.who),
            line => format!("{}{goes_on} in line {line}", step.who),
        };
        format!("It is decided where {} and not {}.", step(bad, " goes on"), step(good, ""))
    },
    lock_order: |order, complete| {
        let takings = order.takings.iter().map(|LockTaking { who, line, takes, holds }| {
            format!("{who} takes {takes} in line {line} while it holds {holds}")
        });
        let so_far = match complete {
            true => "No run deadlocks on it, but only because something else keeps them apart.",
            false => "No run that was found deadlocks on it, but not all were looked at.",
        };
        format!("Lock order: {}. {so_far}", takings.collect::<Vec<_>>().join(", and "))
    },
    race: |race| {
        let verb = |writes: bool| if writes { "written" } else { "read" };
        let Race { name, first_line, first_writes, second_line, second_writes } = race;
        if first_line == second_line {
            let how = match (first_writes, second_writes) {
                (true, true) => "written",
                _ => "read and written",
            };
            return format!(
                "Race: {name} is {how} in line {first_line} by two tasks at once; one lock around both \
                 would order them."
            );
        }
        format!(
            "Race: {name} is {} in line {first_line} and {} in line {second_line} at once; one lock \
             around both would order them.",
            verb(*first_writes),
            verb(*second_writes),
        )
    },
    found: |counts| {
        let kinds = [
            (counts.deadlocks, "deadlock", "deadlocks"),
            (counts.failures, "failure", "failures"),
            (counts.endless, "way without an end", "ways without an end"),
            (counts.orders, "lock order", "lock orders"),
            (counts.races, "race", "races"),
        ];
        let told = kinds.into_iter().filter(|(count, ..)| *count > 0);
        told.map(|(count, one, many)| match count {
            1 => format!("1 {one}"),
            _ => format!("{count} {many}"),
        })
        .collect::<Vec<_>>()
        .join(", ")
    },
    open: "Open in the lab",
    open_good: "Nearest that ends well",
    open_before: "Open just before",
    export: "Export as Python",
    no_script: |why| {
        match why {
        ReproRefused::NotAProgram => "The program does not compile.".to_owned(),
        ReproRefused::NotASchedule => "The schedule's text is none.".to_owned(),
        ReproRefused::Manager => {
            "A program that uses a multiprocessing manager cannot be exported: its server's threads \
             are CPython's own, and no schedule of the lab tells of those. Take Queue, Pipe, Value or \
             Array."
                .to_owned()
        }
        ReproRefused::TooLong => {
            "The run is too long for a script that tells every turn.".to_owned()
        }
        ReproRefused::DoesNotFit { step } => {
            format!("The schedule fits up to step {} and no further.", number(step))
        }
    }
    },
    graph: "Graph",
    graph_of: |nodes, arcs| {
        let nodes = counted(nodes as u64, "state");
        match arcs {
            0 => format!("{nodes}: there is nothing to choose."),
            _ => format!(
                "{nodes} where ways part, meet or end, and {} between them. Pressing one opens it in \
                 the lab; states with corners are ends.",
                counted(arcs as u64, "way")
            ),
        }
    },
    graph_too_large: |states, transitions| {
        format!(
            "Too large to be drawn: {} and {}.",
            counted(states, "state"),
            counted(transitions, "transition")
        )
    },
    graph_clock: "the clock",
    graph_table: "As a table",
    graph_state: "State",
    graph_goes_on: "Goes on",
    graph_node: |number, end| {
        let name =
            if number == 0 { "State 0, the start".to_owned() } else { format!("State {number}") };
        match end {
            None => name,
            Some(RunEnd::Finished) => format!("{name}: finished"),
            Some(RunEnd::Failed) => format!("{name}: failed"),
            Some(RunEnd::Deadlock) => format!("{name}: deadlock"),
            Some(RunEnd::Limit) => format!("{name}: limit"),
            Some(RunEnd::Endless) => format!("{name}: never ends"),
        }
    },
    graph_move: |one| {
        let GraphMove { who, line, writes } = one;
        let who = match (who.as_str(), line) {
            ("", _) => "the clock".to_owned(),
            (who, 0) => who.to_owned(),
            (who, line) => format!("{who} from line {line}"),
        };
        if writes.is_empty() { who } else { format!("{who} writes {writes:?}") }
    },
    graph_arc: |moves, to| format!("{}: to {to}", moves.join(", then ")),
    outputs: "Outputs",
    output: "Output",
    ends: "Ends",
    way: "Way",
    end: |end| match end {
        RunEnd::Finished => "finished",
        RunEnd::Failed => "failed",
        RunEnd::Deadlock => "deadlock",
        RunEnd::Limit => "limit",
        RunEnd::Endless => "never ends",
    },
    nothing_written: "(nothing)",
    sample: |count| format!("A fair sample of {count}:"),
    shortest: |count| format!("There is no bound on outputs. The shortest {count}:"),
    common_start: "All begin with",
    sample_live: "Run live 100 times",
    seen_live: "Live",
    never_seen: "never",
    sampling: |done, of| format!("Running live: {done} of {of}"),
    sampled: |done, different| match different {
        1 => {
            format!("{done} live runs all gave the same output, which is one of the explored ones.")
        }
        _ => format!(
            "{done} live runs gave {different} different outputs, each of them one of the explored ones."
        ),
    },
    strange: |outputs| {
        format!(
            "Not among the explored outputs: {outputs} of those that were seen live. Heddle is wrong \
             there: please report this program."
        )
    },
    unplaced: |outputs, why| {
        let why = match why {
            Bound::Stopped => "Bounded: you stopped it.",
            Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => "Out of budget.",
        };
        format!(
            "Not found in what was explored: {outputs} of the outputs that were seen live. {why}"
        )
    },
    placing: "Looking for the outputs among the explored ones",
    live_cut: |cut| match cut {
        1 => "One run met a limit and is not counted.".to_owned(),
        _ => format!("{cut} runs met a limit and are not counted."),
    },
    no_live: "No live run came to its end.",
    question: "Question",
    about: |about| match about {
        About::Output => "Could it print this?",
        About::Always => "Does it always print this?",
        About::Order => "Can one line come before another?",
        About::Ends => "Can variables end like this?",
    },
    first_line: "Line that comes first",
    later_line: "Line that comes later",
    order_help: "? stands for any line, and ... for any text in one.",
    in_the_end: "In the end",
    ends_help: "As n=3, account.balance=0: globals or attributes, with values as repr() writes them.",
    no_assignment: |part| format!("Write {part} as a value, such as n=3."),
    no_variable: |names| format!("The program has no global variable {names}."),
    marked_variables: "Marked variables",
    marked_help: "What they hold in the end is told with each output: globals or attributes, with commas \
                  between them.",
    finals: "Final values",
    finals_count: |names, count| match count {
        0 => format!("No run was found that leaves {}.", names.join(", ")),
        1 => format!("{} always ends the same.", names.join(", ")),
        _ => format!("{} can end in {} different ways.", names.join(", "), number(count as u64)),
    },
    first_shown: |count| format!("The first {count}:"),
    unbound: "not set",
    expected: "Expected output",
    expected_help: "A line ... stands for any lines, ? for one line, and ... in a line for any text.",
    prefix: "It only begins like this",
    ask: "Ask",
    possible: |switches| match switches {
        0 => "Possible, without a switch.".to_owned(),
        1 => "Possible, with one switch.".to_owned(),
        _ => format!("Possible, with {switches} switches."),
    },
    impossible: |states| {
        format!("Impossible: none of {} leads there. Exhaustive.", counted(states, "state"))
    },
    unknown: |why| match why {
        Bound::Stopped => "Not found in what was explored. Bounded.".to_owned(),
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "Not found in what was explored. Out of budget.".to_owned()
        }
    },
    not_always: |switches| match switches {
        0 => "Not always: without a switch it prints something else.".to_owned(),
        1 => "Not always: with one switch it prints something else.".to_owned(),
        _ => format!("Not always: with {switches} switches it prints something else."),
    },
    always: |states| {
        format!("Always: no end in {} prints anything else. Exhaustive.", counted(states, "state"))
    },
    always_unknown: |why| match why {
        Bound::Stopped => "Nothing else was found in what was explored. Bounded.".to_owned(),
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "Nothing else was found in what was explored. Out of budget.".to_owned()
        }
    },
    compare: "Compare",
    compare_with: "Compare with",
    with_before: "the version before",
    with_before_none: "the version before (none yet)",
    before_help: "Explore the program, change it, and its two versions can be compared.",
    with_model: |model| format!("the same as {model}"),
    with_points: |points| format!("the same with switch points: {points}"),
    comparison: "Comparison",
    now: "This one",
    different_outputs: "Different outputs",
    not_counted: "not known",
    only_here: "Only this one can print",
    none: "nothing",
    new_deadlocks: "New deadlocks",
    new_failures: "New failures",
    new_endless: "New ways without an end",
    can_be_endless: "It can come to where it never ends.",
    same: "Both can print exactly the same.",
    differs: "They differ in what they can print.",
    not_all_compared: |why| match why {
        Bound::Stopped => "Bounded: you stopped it before everything was compared.",
        Bound::States | Bound::Memory | Bound::Time | Bound::Calculation => {
            "Out of budget: not everything was compared."
        }
    },
    budget: "Budget",
    states: "States at most",
    seconds: "Seconds at most",
};

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_holds_under_some_switch_points_only_says_so() {
        assert!(!(WORDS.nothing_wrong)(None).contains("switch points"));
        let told = (WORDS.nothing_wrong)(Some("lines"));
        assert!(
            told.starts_with("Nothing can go wrong with these switch points (lines):"),
            "{told}"
        );
    }
}
