//! The script's text: the program, the turns, the gates.

use std::fmt::Write;

use heddle_protocol::{Ending, Sleeps, Stream, repro::ReproRequest};

use super::{
    place::Place,
    walk::{Mover, Pools, Turn, TurnEnd, Walk},
};

/// What sees to it, in the order in which it stands in a script: in one process, and in several.
const GATES: [&str; 3] =
    [include_str!("gates.py"), include_str!("stand_ins.py"), include_str!("run.py")];
const ALONE: [&str; 1] = [include_str!("alone.py")];
const PROCESSES: [&str; 2] = [include_str!("baton.py"), include_str!("process_stand_ins.py")];
const POOLS: [&str; 2] = [include_str!("pool_stand_ins.py"), include_str!("executor_stand_ins.py")];
const COORDINATOR: [&str; 1] = [include_str!("coordinator.py")];

/// Characters of a line of the program that a turn's comment shows.
const SHOWN: usize = 40;

/// Bytes of output that a script holds.
const MOST_OUTPUT: usize = 1 << 16;

/// The whole script.
pub fn write(request: &ReproRequest, walk: &Walk) -> String {
    let mut out = String::new();
    let lines: Vec<&str> = request.source.lines().collect();
    // Writing to a string cannot fail.
    let _ = write!(
        out,
        "\"\"\"One order of a concurrent program, forced under CPython 3.13 (made by Heddle).\n\n\
         Run it with `python3.13`; it needs nothing else. {}\n\
         If the order cannot be forced, or what comes of it is not what came in the lab, a line on\n\
         stderr says so. Exit status: the program's, or 3 for a deadlock.\n\"\"\"\n\n",
        ending(walk.ending.as_ref())
    );
    let _ = writeln!(out, "NAME = {}", quoted(&request.file_name));
    let _ = writeln!(out, "PROGRAM = {}\n", literal(&request.source));
    let _ = writeln!(out, "# When the run begins, in microseconds since 1970.");
    let _ = writeln!(out, "EPOCH = {}\n", walk.epoch_us);
    let any_time = if walk.sleeps == Sleeps::AnyTime { "True" } else { "False" };
    let _ = writeln!(
        out,
        "# Timers of an event loop ring at their turns, not when their time has come."
    );
    let _ = writeln!(out, "ANY_TIME = {any_time}\n");
    let sees_feeders = if walk.sees_feeders { "True" } else { "False" };
    let _ = writeln!(out, "# Whether it can tell that what was put into a queue is not there yet.");
    let _ = writeln!(out, "SEES_FEEDERS = {sees_feeders}\n");
    let _ = writeln!(out, "# What comes of it in the lab.");
    let _ = writeln!(out, "OUTPUT = {}", shown(&walk.output));
    let _ = writeln!(out, "END = {}\n", quoted(end(walk.ending.as_ref())));
    out.push_str(
        "# Turns: which thread (in the order in which they are started; where there are processes, its\n\
         # process's number and its own there) or timer, where the clock stands (microseconds), before\n\
         # what it stops and the how-manieth time it comes there (None: it goes on until it waits or is\n\
         # over), whether it may only wake up to wait again, and, where there are processes, whether it\n\
         # ends where something is asked of what they share, past which place if any. A place is what\n\
         # is done, in which line, between which columns (bytes).\n\
         TURNS = [\n",
    );
    for turn in &walk.turns {
        let _ = writeln!(
            out,
            "    {},  # {}",
            data(turn, &lines, walk.has_processes),
            comment(turn, &lines)
        );
    }
    out.push_str("]\n\n");
    let (parts, last) =
        if walk.has_processes { (&PROCESSES[..], &COORDINATOR) } else { (&[][..], &ALONE) };
    let pools = match walk.pools {
        Pools { has_executor: true, .. } => &POOLS[..],
        Pools { has_pool: true, .. } => &POOLS[..1],
        _ => &[],
    };
    out.push_str(&[&GATES[..], parts, pools, last].concat().join("\n\n"));
    out
}

fn ending(ending: Option<&Ending>) -> String {
    match ending {
        Some(Ending::Finished) => "In the lab it finishes.".to_owned(),
        Some(Ending::Failed { status }) => {
            format!("In the lab it fails with exit status {status}.")
        }
        Some(Ending::Deadlock { .. }) => "In the lab it ends in a deadlock.".to_owned(),
        _ => "The turns do not reach its end.".to_owned(),
    }
}

/// The word for an end that the gates know; empty where the end is not known.
fn end(ending: Option<&Ending>) -> &'static str {
    match ending {
        Some(Ending::Finished | Ending::Failed { .. }) => "over",
        Some(Ending::Deadlock { .. }) => "deadlock",
        _ => "",
    }
}

/// A text as a literal of one line; None where it is too long to be held against another.
fn shown(text: &str) -> String {
    if text.len() > MOST_OUTPUT { "None".to_owned() } else { quoted(text) }
}

fn data(turn: &Turn, lines: &[&str], has_processes: bool) -> String {
    let stop = match &turn.stop {
        None => "None".to_owned(),
        Some((place, nth)) => format!("({}, {nth})", place_data(place, lines)),
    };
    let idle = if turn.is_idle { "True" } else { "False" };
    let mover = match turn.mover {
        Mover::Thread(number) => number.to_string(),
        Mover::Timer(number) => format!("\"timer {number}\""),
    };
    if !has_processes {
        return format!("({mover}, {}, {stop}, {idle})", turn.now_us);
    }
    let after = match (turn.end, &turn.after) {
        (TurnEnd::Over, _) => "False".to_owned(),
        (_, Some((place, nth))) => format!("({}, {nth})", place_data(place, lines)),
        (_, None) => "True".to_owned(),
    };
    format!("(({}, {mover}), {}, {stop}, {idle}, {after})", turn.thread.process, turn.now_us)
}

fn place_data(place: &Place, lines: &[&str]) -> String {
    match place {
        Place::Begin { line } => format!("(\"begin\", {line}, 0, 0)"),
        Place::Return { line } => format!("(\"return\", {line}, 0, 0)"),
        Place::Look => "(\"look\",)".to_owned(),
        Place::Leave => "(\"leave\",)".to_owned(),
        Place::End => "(\"end\",)".to_owned(),
        Place::Output { stream, written } => format!("(\"{}\", {written})", name_of(*stream)),
        Place::Code { kind, span } => format!(
            "(\"{}\", {}, {}, {})",
            kind.word(),
            span.line,
            bytes(lines, span.line, span.column),
            bytes(lines, span.end_line, span.end_column)
        ),
    }
}

fn name_of(stream: Stream) -> &'static str {
    match stream {
        Stream::Stdout => "stdout",
        Stream::Stderr => "stderr",
    }
}

fn line_of<'a>(lines: &[&'a str], line: u32) -> &'a str {
    let at = (line as usize).checked_sub(1);
    at.and_then(|at| lines.get(at)).copied().unwrap_or_default()
}

/// As much of a line as a comment shows.
fn excerpt(lines: &[&str], line: u32) -> String {
    line_of(lines, line).trim().chars().take(SHOWN).collect()
}

/// A column in bytes, as CPython's code has it.
fn bytes(lines: &[&str], line: u32, column: u32) -> usize {
    line_of(lines, line).chars().take(column as usize).map(char::len_utf8).sum()
}

fn comment(turn: &Turn, lines: &[&str]) -> String {
    let name: String = turn.name.chars().filter(|c| !c.is_control()).collect();
    if let Mover::Timer(_) = turn.mover {
        return "it rings".to_owned();
    }
    match (turn.end, &turn.stop) {
        (TurnEnd::Over, _) => format!("{name}: to its end"),
        (TurnEnd::Waits, _) => format!("{name}: until it waits"),
        (TurnEnd::Interrupted, None) => format!("{name}: goes on"),
        (TurnEnd::Interrupted, Some((Place::Output { .. }, _))) => {
            format!("{name}: to within a print")
        }
        (TurnEnd::Interrupted, Some((Place::Begin { line }, _))) => {
            format!("{name}: to before line {line}: {}", excerpt(lines, *line))
        }
        (TurnEnd::Interrupted, Some((Place::Return { line }, _))) => {
            format!("{name}: to the end of line {line}: {}", excerpt(lines, *line))
        }
        (TurnEnd::Interrupted, Some((Place::Look, _))) => {
            format!("{name}: to where its loop looks which timers rang")
        }
        (TurnEnd::Interrupted, Some((Place::Leave | Place::End, _))) => {
            format!("{name}: to before its end")
        }
        (TurnEnd::Interrupted, Some((Place::Code { span, .. }, _))) => {
            format!("{name}: to line {}: {}", span.line, excerpt(lines, span.line))
        }
    }
}

/// A text as a Python literal that can be read, if possible as it stands.
fn literal(text: &str) -> String {
    let plain = |quotes: &str| {
        let fits = !text.contains(quotes)
            && !text.contains('\r')
            && !text.contains('\0')
            && !text.ends_with('\\')
            && !text.ends_with(&quotes[..1]);
        fits.then(|| format!("r{quotes}\n{text}{quotes}[1:]"))
    };
    plain("'''").or_else(|| plain("\"\"\"")).unwrap_or_else(|| {
        let lines = text.split_inclusive('\n').map(|line| format!("    {}\n", quoted(line)));
        format!("(\n{})", lines.collect::<String>())
    })
}

/// A text as a one-line Python literal.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            c if c.is_control() => {
                let _ = write!(out, "\\x{:02x}", c as u32);
            }
            c => out.push(c),
        }
    }
    out.push('"');
    out
}
