//! Everything that must hold before a change is good, cheapest first.

use crate::setup;
use crate::setup::browsers::Browsers;
use crate::setup::wasm::{TARGET, WasmToolchain};
use crate::{build, project, run, say, tidy};
use anyhow::Result;
use std::time::Instant;

/// `test`: stops at the first stage that fails.
pub fn test() -> Result<()> {
    let start = Instant::now();
    let tools = setup::everything()?;
    say::stage("format", || run::run(run::cargo().args(["fmt", "--all", "--check"])))?;
    tidy::tidy()?;
    say::stage("lints", lint_native)?;
    say::stage("lints of the page", || lint_page(&tools.build.wasm))?;
    say::stage("lints of the engine", || build::lint_engine(&tools.build.wasm))?;
    say::stage("documentation", document)?;
    say::stage("native tests", || run::run(run::cargo().args(["test", "--no-fail-fast"])))?;
    build::everything(&tools.build)?;
    let left_out = browser_tests(&tools.browsers)?;
    let seconds = start.elapsed().as_secs();
    match left_out.as_slice() {
        [] => say::line(format_args!("==> all good in {seconds} s")),
        names => say::line(format_args!(
            "==> good in {seconds} s, but the tests in {} did not run",
            names.join(" and ")
        )),
    }
    Ok(())
}

fn lint_native() -> Result<()> {
    run::run(run::cargo().args(["clippy", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_page(wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = wasm.cargo()?;
    cargo.args(["clippy", "--package", "heddle-web", "--target", TARGET]);
    run::run(cargo.args(["--", "-D", "warnings"]))
}

fn document() -> Result<()> {
    let mut cargo = run::cargo();
    cargo.env("RUSTDOCFLAGS", "-D warnings");
    run::run(cargo.args(["doc", "--no-deps"]))
}

/// Files named `firefox*.test.mjs` run in Firefox, all others in Chromium. A browser that is there
/// must pass; the names of those that could not be installed are given back.
fn browser_tests(browsers: &Browsers) -> Result<Vec<&'static str>> {
    let (firefox, chromium): (Vec<_>, Vec<_>) =
        names()?.into_iter().partition(|name| name.starts_with("firefox"));
    let mut left_out = Vec::new();
    for (browser, there, files) in [
        ("Chromium", browsers.has_chromium(), chromium),
        ("Firefox", browsers.has_firefox(), firefox),
    ] {
        if !there {
            left_out.push(browser);
        } else if !files.is_empty() {
            say::stage(&format!("tests in {browser}"), || run_files(browsers, &files))?;
        }
    }
    Ok(left_out)
}

/// One file at a time: the tests measure workers, and each of them wants the cores.
fn run_files(browsers: &Browsers, files: &[String]) -> Result<()> {
    let mut node = run::command("node");
    browsers.prepare(&mut node);
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-timeout=180000"]);
    node.args(files.iter().map(|name| format!("tests/browser/{name}")));
    run::run(&mut node)
}

fn names() -> Result<Vec<String>> {
    let files = project::files_below(&project::root().join("tests/browser"))?;
    Ok(files
        .iter()
        .filter(|file| file.components().count() == 1)
        .filter_map(|file| file.to_str())
        .filter(|name| name.ends_with(".test.mjs"))
        .map(str::to_owned)
        .collect())
}
