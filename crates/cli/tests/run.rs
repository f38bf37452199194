//! `heddle run`: what it writes where, and its exit statuses.

use std::process::{Command, Output};

const GOLDEN: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../../tests/programs/");
const EXAMPLES: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../scenario/examples/");

fn heddle(args: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_heddle")).args(args).output().expect("heddle starts")
}

fn run(file: &str, seed: u64) -> Output {
    heddle(&["run", file, "--seed", &seed.to_string()])
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8(bytes.to_vec()).expect("the output is text")
}

#[test]
fn a_program_that_ends_well_gives_status_0() {
    let output = run(&format!("{GOLDEN}asyncio/interleave.py"), 0);
    assert_eq!(text(&output.stdout), "0 a 1 b 2 c 3 d 4 e \n");
    assert_eq!((text(&output.stderr), output.status.code()), (String::new(), Some(0)));
}

#[test]
fn the_program_s_own_status_is_passed_on() {
    assert_eq!(run(&format!("{GOLDEN}uncaught/exit_number.py"), 0).status.code(), Some(3));
}

#[test]
fn an_uncaught_error_goes_to_stderr() {
    let output = run(&format!("{GOLDEN}uncaught/raise_class.py"), 0);
    assert_eq!(output.status.code(), Some(1));
    assert_eq!(text(&output.stdout), "");
    assert!(text(&output.stderr).ends_with("\nNotImplementedError\n"));
}

#[test]
fn a_syntax_error_is_printed_and_nothing_runs() {
    let output = run(&format!("{GOLDEN}syntax/unclosed.py"), 0);
    assert_eq!((text(&output.stdout), output.status.code()), (String::new(), Some(1)));
    assert!(text(&output.stderr).contains("SyntaxError: "));
}

#[test]
fn the_same_seed_gives_the_same_run() {
    let file = format!("{EXAMPLES}philosophers_ordered.py");
    let outputs: Vec<String> = (0..6).map(|seed| text(&run(&file, seed).stdout)).collect();
    for (seed, first) in outputs.iter().enumerate() {
        assert_eq!(text(&run(&file, seed as u64).stdout), *first);
    }
    assert!(outputs.iter().any(|other| *other != outputs[0]), "seeds make a difference");
}

#[test]
fn a_deadlock_gives_status_3_and_says_who_waits() {
    let output = run(&format!("{EXAMPLES}two_queues.py"), 0);
    assert_eq!(output.status.code(), Some(3));
    let words = text(&output.stderr);
    assert!(words.contains("deadlock") && words.contains("drainer"), "{words}");
}

#[test]
fn a_file_that_is_not_there_gives_status_2() {
    let output = run("no/such/file.py", 0);
    assert_eq!(output.status.code(), Some(2));
    assert!(text(&output.stderr).contains("no/such/file.py cannot be read"));
}
