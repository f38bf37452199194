//! Set-up: what the other commands need, found or installed, told in one line each.

pub mod browsers;
pub mod npm;
pub mod tools;
pub mod wasm;

mod apt;

use crate::say;
use anyhow::{Context, Result, bail};
use browsers::Browsers;
use std::path::PathBuf;
use wasm::WasmToolchain;

const OLDEST_NODE: u32 = 20;

/// What a build needs.
#[derive(Debug)]
pub struct BuildTools {
    /// The compiler for wasm32.
    pub wasm: WasmToolchain,
    /// Folders of wasm-bindgen and trunk, to stand ahead in PATH.
    pub path: Vec<PathBuf>,
}

/// What a test run needs.
#[derive(Debug)]
pub struct TestTools {
    /// What it builds with.
    pub build: BuildTools,
    /// What it opens the page in.
    pub browsers: Browsers,
}

/// Everything that any command could need.
pub fn everything() -> Result<TestTools> {
    say::stage("set-up", || {
        let build = build_tools()?;
        npm::install("tests/browser")?;
        let browsers = browsers::find_or_install();
        Ok(TestTools { build, browsers })
    })
}

/// What `build` and `serve` need: no browser.
pub fn for_build() -> Result<BuildTools> {
    say::stage("set-up", build_tools)
}

/// The same without a heading, for a step inside another one.
pub fn build_tools() -> Result<BuildTools> {
    node()?;
    let wasm = wasm::find_or_install()?;
    let path = tools::folders()?;
    npm::install("crates/xtask/tools")?;
    npm::install("web/editor")?;
    Ok(BuildTools { wasm, path })
}

fn node() -> Result<()> {
    let version = crate::run::capture(crate::run::command("node").arg("--version"))
        .with_context(|| format!("Node {OLDEST_NODE} or newer is needed on PATH"))?;
    let major: u32 = version
        .trim_start_matches('v')
        .split('.')
        .next()
        .unwrap_or_default()
        .parse()
        .with_context(|| format!("`node --version` says {version:?}"))?;
    if major < OLDEST_NODE {
        bail!("Node {OLDEST_NODE} or newer is needed; this one is {version}");
    }
    say::ready(format_args!("node {version}"));
    Ok(())
}
