//! The machine beside CPython, for as long as one likes: `crates/testkit` does the work.

use crate::{build, run, setup};
use anyhow::{Result, bail};

/// Each program of tests/reality, many times in Chromium.
const LIVE: &str = "tests/browser/reality.soak.mjs";

/// `soak [args...]`: generated programs, the standard library's sources, programs made wrong; `soak live`:
/// live runs beside the explorer.
pub fn soak(args: &[String]) -> Result<()> {
    if let Some((name, rest)) = args.split_first()
        && name == "live"
    {
        return live(rest);
    }
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

/// Live runs in Chromium, on a fresh build; further arguments are those of `node --test`.
fn live(args: &[String]) -> Result<()> {
    let tools = setup::everything()?;
    if !tools.browsers.has_chromium() {
        bail!("live runs want Chromium, and it is not there");
    }
    build::everything(&tools.build)?;
    let mut node = run::command("node");
    tools.browsers.prepare(&mut node);
    node.args(["--test", "--test-reporter=spec"]).args(args);
    run::run(node.arg(LIVE))
}
