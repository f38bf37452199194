//! The engine's module: wasm whose memory can be shared between workers.

use super::optimise::{self, Memory};
use crate::project::{self, Fingerprint};
use crate::setup::BuildTools;
use crate::setup::tools::WASM_BINDGEN;
use crate::setup::wasm::{TARGET, WasmToolchain};
use crate::{run, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;
use std::process::Command;

const PACKAGE: &str = "heddle-engine";

/// A shared memory's size is fixed when it is made; phones refuse 1 GiB.
const MAX_MEMORY: u32 = 256 << 20;

/// Of the first context; later ones get theirs from the engine.
const STACK: u32 = 1 << 20;

/// Scripts written by hand, such as the one that a worker starts with; they stand beside
/// `engine.js` and may import it by `./engine.js`.
const SCRIPTS: &str = "crates/engine/js";

/// Builds `engine.js`, `engine_bg.wasm`, their snippets and the scripts into staging.
pub fn build(tools: &BuildTools) -> Result<()> {
    let mut cargo = engine_cargo(&tools.wasm, "build")?;
    run::run(cargo.args(["--release", "--lib"]))?;

    let wasm = target_folder().join(TARGET).join("release/heddle_engine.wasm");
    let bytes = fs::read(&wasm).with_context(|| format!("{PACKAGE} left no {}", wasm.display()))?;
    let scripts = project::root().join(SCRIPTS);
    let print = Fingerprint::new()
        .with(&bytes)
        .with(WASM_BINDGEN.describe().as_bytes())
        .with(optimise::describe(Memory::Shared).as_bytes())
        .with(Fingerprint::of_folder(&scripts)?.hex().as_bytes())
        .hex();
    let stamp = project::staging().join("engine.stamp");
    let folder = folder();
    if folder.is_dir() && fs::read_to_string(&stamp).is_ok_and(|last| last == print) {
        say::ready("the engine's module has not changed");
        return Ok(());
    }

    project::remove_folder(&folder)?;
    let mut bindgen = run::command(WASM_BINDGEN.program()?);
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "engine"]);
    run::run(bindgen.arg("--out-dir").arg(&folder).arg(&wasm))?;
    optimise::optimise(&folder.join("engine_bg.wasm"), Memory::Shared)?;
    project::copy_folder(&scripts, &folder)?;
    project::write(&stamp, print)
}

/// Clippy with the flags and the profile that the engine is built with, so that both share their
/// procedural macros.
pub fn lint(wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = engine_cargo(wasm, "clippy")?;
    run::run(cargo.args(["--release", "--", "-D", "warnings"]))
}

/// Where the finished module waits for the page.
pub fn folder() -> PathBuf {
    project::staging().join("engine")
}

fn target_folder() -> PathBuf {
    project::target().join("engine")
}

fn engine_cargo(wasm: &WasmToolchain, command: &str) -> Result<Command> {
    let mut cargo = wasm.cargo()?;
    cargo.args([command, "--package", PACKAGE, "--target", TARGET]);
    cargo.arg("-Zbuild-std=std,panic_abort");
    cargo.arg("--target-dir").arg(target_folder());
    // std with atomics is not a stable feature of cargo; a stable compiler builds it all the same.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("RUSTFLAGS", flags());
    Ok(cargo)
}

fn flags() -> String {
    let exports = ["__wasm_init_tls", "__tls_size", "__tls_align", "__tls_base", "__heap_base"];
    let mut flags = vec!["-Ctarget-feature=+atomics,+bulk-memory,+mutable-globals".to_owned()];
    let mut link = |arg: String| flags.push(format!("-Clink-arg={arg}"));
    link("--shared-memory".into());
    link("--import-memory".into());
    link(format!("--max-memory={MAX_MEMORY}"));
    link(format!("-zstack-size={STACK}"));
    for export in exports {
        link(format!("--export={export}"));
    }
    flags.join(" ")
}
