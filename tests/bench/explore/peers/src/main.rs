//! `peers TOOL SECONDS PROGRAM [NUMBERS...]`: explores a program with another tool and prints what it
//! came to, as one line of JSON. Tools: `floor`, `stateright`, `loom`, `shuttle`.

mod floor;
mod models;
mod threads;

use std::process::ExitCode;

use cpu_time::ProcessTime;

/// States that the tools that keep them look at, at most: some gigabytes.
pub const MOST_STATES: usize = 4_000_000;

/// What a tool came to.
pub struct Outcome {
    /// States kept, by tools that keep them.
    pub states: Option<usize>,
    /// Steps from one state to another.
    pub transitions: Option<usize>,
    /// Runs of the program, by tools that run it again for every schedule.
    pub executions: Option<usize>,
    /// Everything was covered.
    pub finished: bool,
    /// What stopped it, if it was not its time.
    pub note: String,
}

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    let numbers: Option<Vec<usize>> = args.iter().skip(3).map(|text| text.parse().ok()).collect();
    let [tool, seconds, program, ..] = &args[..] else { return usage() };
    let (Some(numbers), Ok(seconds)) = (numbers, seconds.parse()) else { return usage() };
    let begin = ProcessTime::now();
    let outcome = match &**tool {
        "floor" => models::of(program, &numbers).map(|model| floor::explore(&model, seconds)),
        "stateright" => {
            models::of(program, &numbers).map(|model| models::stateright(model, seconds))
        }
        "loom" => threads::of(program, &numbers).map(|program| threads::loom(program, seconds)),
        "shuttle" => {
            threads::of(program, &numbers).map(|program| threads::shuttle(program, seconds))
        }
        _ => None,
    };
    let Some(outcome) = outcome else { return usage() };
    let ms = begin.elapsed().as_secs_f64() * 1e3;
    let number = |value: Option<usize>| value.map_or("null".to_owned(), |value| value.to_string());
    println!(
        "{{\"ms\":{ms},\"states\":{},\"transitions\":{},\"executions\":{},\"finished\":{},\"note\":{:?}}}",
        number(outcome.states),
        number(outcome.transitions),
        number(outcome.executions),
        outcome.finished,
        outcome.note,
    );
    ExitCode::SUCCESS
}

fn usage() -> ExitCode {
    eprintln!("peers floor|stateright|loom|shuttle SECONDS PROGRAM [NUMBERS...]");
    ExitCode::from(2)
}
