//! The project's command line: `cargo xtask <command>`.

mod bench;
mod build;
mod project;
mod record;
mod run;
mod say;
mod serve;
mod setup;
mod soak;
mod support;
mod test;
mod tidy;

use anyhow::{Result, bail};
use std::process::ExitCode;

const HELP: &str = "\
cargo xtask <command>

  setup                     install what is missing, and say what is there
  build                     leave in dist/ a folder that any static host can serve
  serve [--port N] [--no-isolation] [--no-build]
                            build, then serve dist/ with the headers that threads need
  test                      format, lints, native tests, build, tests in real browsers
  bench <name> [args...]    measure; the names are those of tests/bench/*.mjs
  record [--check] [--python PATH] [files...]
                            write at the feet of tests/programs what CPython does with them
  soak [--count N] [--seed S] [--python PATH] [--only programs|library|fuzz] [--show N]
                            run generated programs through CPython 3.13 and through the machine, parse
                            the standard library, run programs made wrong; --record writes what the
                            test command expects of the first 500, --print shows the program of a seed
  soak explore [--count N] [--record] [--python PATH]
                            run the programs of tests/reality N times under CPython (500), half of them
                            with a tiny switch interval, and look for each output among the explored
                            ones; --record writes what was seen at the programs' feet
  soak live [--test-name-pattern=NAME]
                            run each program of tests/reality two hundred times in Chromium, and look for
                            each output among the explored ones
  support                   write docs/python.md: what of Python works, differs, is refused
  tidy                      the checks of the source tree alone

  engine, editor            one part of the build alone
  parts, finish             what Trunk calls before and after it builds the page

HEDDLE_WASM_TOOLCHAIN=rustup or =debian uses that toolchain for wasm and looks no further.
CHROMIUM and FIREFOX name the browsers to use.
";

fn main() -> ExitCode {
    let args: Vec<String> = std::env::args().skip(1).collect();
    match dispatch(&args) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            eprintln!("xtask: {error:#}");
            ExitCode::FAILURE
        }
    }
}

fn dispatch(args: &[String]) -> Result<()> {
    let Some((command, rest)) = args.split_first() else {
        say::line(HELP);
        return Ok(());
    };
    match command.as_str() {
        "bench" => return bench::bench(rest),
        "record" => return record::record(&record::Options::parse(rest)?),
        "soak" => return soak::soak(rest),
        "serve" => return serve::serve(&serve::Options::parse(rest)?),
        "help" | "--help" | "-h" => {
            say::line(HELP);
            return Ok(());
        }
        _ => {}
    }
    if let Some(surplus) = rest.first() {
        bail!("`{command}` takes no argument, but was given `{surplus}`");
    }
    match command.as_str() {
        "support" => support::support(),
        "setup" => setup::everything().map(drop),
        "build" => build::build(),
        "test" => test::test(),
        "tidy" => tidy::tidy(),
        "engine" => build::engine(),
        "editor" => build::editor(),
        "parts" => build::parts(),
        "finish" => build::finish(),
        other => bail!("no command `{other}`\n\n{HELP}"),
    }
}
