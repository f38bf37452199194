//! The machine beside CPython, for as long as one likes: `crates/testkit` does the work.

use crate::run;
use anyhow::Result;

/// `soak [args...]`: generated programs, the standard library's sources, programs made wrong.
pub fn soak(args: &[String]) -> Result<()> {
    let mut cargo = run::cargo();
    cargo.args([
        "run",
        "--quiet",
        "--profile",
        "soak",
        "-p",
        "heddle-testkit",
        "--bin",
        "soak",
        "--",
    ]);
    run::run(cargo.args(args))
}
