//! `cargo xtask soak`: many programs through CPython and through the machine, and where they differ.

mod explore;
mod fuzz;
mod library;
mod programs;

use std::{path::PathBuf, process::ExitCode};

/// What is asked for.
struct Options {
    python: PathBuf,
    /// Programs, or runs of each; None for as many as the task has by itself.
    count: Option<u64>,
    seed: u64,
    show: usize,
    task: Task,
}

/// What is done.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Task {
    /// Everything: generated programs, the standard library's sources, programs made wrong.
    All,
    Programs,
    Library,
    Fuzz,
    /// Writes what CPython does with the programs that the test command runs.
    Record,
    /// Programs under CPython, hundreds of times, beside what the explorer finds.
    Explore,
    /// The same, and the outputs are written at the programs' feet.
    RecordExplore,
    /// Shows the program of the seed.
    Print,
}

fn main() -> ExitCode {
    let options = match Options::parse(std::env::args().skip(1)) {
        Ok(options) => options,
        Err(words) => {
            eprintln!("soak: {words}");
            return ExitCode::from(2);
        }
    };
    // A panic is a finding like another: it is shown with the program that caused it.
    std::panic::set_hook(Box::new(|_| {}));
    let done = match options.task {
        Task::All => all(&options),
        Task::Programs => programs::compare(&options),
        Task::Library => library::parse(&options),
        Task::Fuzz => fuzz::run(&options),
        Task::Record => programs::record(&options).map(|()| 0),
        Task::Explore => explore::compare(&options, false),
        Task::RecordExplore => explore::compare(&options, true),
        Task::Print => {
            print!("{}", heddle_testkit::generate::program(options.seed));
            Ok(0)
        }
    };
    match done {
        Ok(0) => ExitCode::SUCCESS,
        Ok(_) => ExitCode::FAILURE,
        Err(error) => {
            eprintln!("soak: {error}");
            ExitCode::FAILURE
        }
    }
}

fn all(options: &Options) -> std::io::Result<usize> {
    Ok(programs::compare(options)? + library::parse(options)? + fuzz::run(options)?)
}

impl Options {
    fn parse(mut args: impl Iterator<Item = String>) -> Result<Options, String> {
        let mut options = Options {
            python: PathBuf::from("python3.13"),
            count: None,
            seed: 0,
            show: 20,
            task: Task::All,
        };
        while let Some(arg) = args.next() {
            let mut number = |name: &str| {
                let text = args.next().ok_or_else(|| format!("{name} wants a number"))?;
                text.parse::<u64>().map_err(|_| format!("{name} wants a number, not {text}"))
            };
            match arg.as_str() {
                "--count" => options.count = Some(number("--count")?),
                "--seed" => options.seed = number("--seed")?,
                "--show" => options.show = number("--show")? as usize,
                "--print" => options.task = Task::Print,
                "explore" => options.task = Task::Explore,
                "--record" => {
                    options.task = match options.task {
                        Task::Explore => Task::RecordExplore,
                        _ => Task::Record,
                    }
                }
                "--only" => {
                    let name = args.next().ok_or("--only wants a name")?;
                    options.task = match name.as_str() {
                        "programs" => Task::Programs,
                        "library" => Task::Library,
                        "fuzz" => Task::Fuzz,
                        _ => return Err(format!("there is no `{name}`: programs, library, fuzz")),
                    };
                }
                "--python" => {
                    options.python = args.next().ok_or("--python wants a path")?.into();
                }
                other => return Err(format!("it knows no `{other}`")),
            }
        }
        Ok(options)
    }
}
