//! Everything that must hold before a change is good, cheapest first.

use crate::setup;
use crate::setup::browsers::Browsers;
use crate::setup::wasm::{TARGET, WasmToolchain};
use crate::{build, project, run, say, tidy};
use anyhow::{Result, bail};
use std::time::Instant;

/// `test`: one stage that fails does not keep the others from running, except that a page which
/// does not build is not opened.
pub fn test() -> Result<()> {
    let start = Instant::now();
    let tools = setup::everything()?;
    let mut failures = Vec::new();
    let mut attempt = |name: &'static str, work: &dyn Fn() -> Result<()>| {
        if let Err(error) = say::stage(name, work) {
            say::doing(format_args!("{error:#}"));
            failures.push(name);
        }
    };
    attempt("format", &format);
    attempt("tidy", &tidy::check);
    attempt("lints", &lint_native);
    attempt("lints of the page", &|| lint_page(&tools.build.wasm));
    attempt("lints of the engine", &|| build::lint_engine(&tools.build.wasm));
    attempt("documentation", &document);
    attempt("native tests", &test_native);

    build::everything(&tools.build)?;
    let mut left_out = Vec::new();
    for (browser, there, files) in browser_tests(&tools.browsers)? {
        if there {
            attempt(browser, &|| run_files(&tools.browsers, &files));
        } else {
            left_out.push(browser);
        }
    }

    let seconds = start.elapsed().as_secs();
    if !failures.is_empty() {
        bail!("after {seconds} s, failed: {}", failures.join(", "));
    }
    match left_out.as_slice() {
        [] => say::line(format_args!("==> all good in {seconds} s")),
        names => say::line(format_args!(
            "==> good in {seconds} s, but these did not run: {}",
            names.join(", ")
        )),
    }
    Ok(())
}

fn format() -> Result<()> {
    run::run(run::cargo().args(["fmt", "--all", "--check"]))
}

fn test_native() -> Result<()> {
    run::run(run::cargo().args(["test", "--no-fail-fast"]))?;
    // The page's state knows no browser.
    run::run(run::cargo().args(["test", "--package", "heddle-web", "--lib"]))
}

fn lint_native() -> Result<()> {
    run::run(run::cargo().args(["clippy", "--all-targets", "--", "-D", "warnings"]))
}

fn lint_page(wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = wasm.cargo()?;
    cargo.args(["clippy", "--package", "heddle-web", "--target", TARGET]);
    // The profile of the build, whose procedural macros are the slow part.
    run::run(cargo.args(["--release", "--", "-D", "warnings"]))
}

fn document() -> Result<()> {
    let mut cargo = run::cargo();
    cargo.env("RUSTDOCFLAGS", "-D warnings");
    run::run(cargo.args(["doc", "--no-deps"]))
}

/// Stages with the files of each, and whether their browser is there. Files named
/// `firefox*.test.mjs` run in Firefox, all others in Chromium.
fn browser_tests(browsers: &Browsers) -> Result<[(&'static str, bool, Vec<String>); 2]> {
    let (firefox, chromium) = names()?.into_iter().partition(|name| name.starts_with("firefox"));
    Ok([
        ("tests in Chromium", browsers.has_chromium(), chromium),
        ("tests in Firefox", browsers.has_firefox(), firefox),
    ])
}

/// One file at a time: the tests measure workers, and each of them wants the cores.
fn run_files(browsers: &Browsers, files: &[String]) -> Result<()> {
    let mut node = run::command("node");
    browsers.prepare(&mut node);
    node.args(["--test", "--test-concurrency=1", "--test-reporter=spec", "--test-timeout=600000"]);
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
