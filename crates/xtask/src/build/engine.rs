//! The engine's module: wasm whose memory can be shared between workers.

use super::optimise::{self, Memory};
use crate::project::{self, Fingerprint};
use crate::setup::BuildTools;
use crate::setup::tools::WASM_BINDGEN;
use crate::setup::wasm::{TARGET, WasmToolchain};
use crate::{run, say};
use anyhow::{Context, Result};
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

const PACKAGE: &str = "heddle-engine";

/// Of the workspace's Cargo.toml.
const PROFILE: &str = "browser";

/// std is built for the module: with atomics, and small rather than fast.
const STD: [&str; 2] = ["-Zbuild-std=std,panic_abort", "-Zbuild-std-features=optimize_for_size"];

/// Nobody reads what a panic says in a module: a trap alone is smaller, and holds no paths of the
/// machine that built it.
pub const TRAPS: [&str; 2] = ["-Zunstable-options", "-Cpanic=immediate-abort"];

/// A shared memory's size is fixed when it is made; phones refuse 1 GiB.
const MAX_MEMORY: u32 = 256 << 20;

/// Of the first context; later ones get theirs from the engine.
const STACK: u32 = 1 << 20;

/// Scripts written by hand, such as the one that a worker starts with; they stand beside
/// `engine.js` and may import it by `./engine.js`.
const SCRIPTS: &str = "crates/engine/js";

/// The library's files, and the list of those that are delivered in packs.
const PRELUDE: &str = "crates/vm/src/prelude";
const PACKS: &str = "packs.txt";

/// Stands before each file in a pack, with its name, in a line of their own; the machine knows it too.
const MARK: char = '\u{1}';

/// Builds `engine.js`, `engine_bg.wasm`, their snippets and the scripts into staging.
pub fn build(tools: &BuildTools) -> Result<()> {
    let mut cargo = engine_cargo(&tools.wasm, "build")?;
    run::run(cargo.arg("--lib"))?;

    let wasm = target_folder().join(TARGET).join(PROFILE).join("heddle_engine.wasm");
    let bytes = fs::read(&wasm).with_context(|| format!("{PACKAGE} left no {}", wasm.display()))?;
    let scripts = project::root().join(SCRIPTS);
    let print = Fingerprint::new()
        .with(&bytes)
        .with(WASM_BINDGEN.describe().as_bytes())
        .with(optimise::describe(Memory::Shared).as_bytes())
        .with(Fingerprint::of_folder(&scripts)?.hex().as_bytes())
        .with(Fingerprint::of_folder(&project::root().join(PRELUDE))?.hex().as_bytes())
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
    write_packs(&folder.join("library"))?;
    project::write(&stamp, print)
}

/// Each pack of the library as one text.
fn write_packs(folder: &Path) -> Result<()> {
    let prelude = project::root().join(PRELUDE);
    let list = fs::read_to_string(prelude.join(PACKS)).context("reading the list of packs")?;
    let mut packs: BTreeMap<&str, String> = BTreeMap::new();
    for line in list.lines().filter(|line| !line.starts_with('#')) {
        let (pack, files) = line.split_once(':').context("a line of the packs names no pack")?;
        let text = packs.entry(pack).or_default();
        for file in files.split_whitespace() {
            let source = fs::read_to_string(prelude.join(file))
                .with_context(|| format!("{file} of pack {pack} is missing"))?;
            text.push_str(&format!("{MARK}{file}\n{source}"));
        }
    }
    for (pack, text) in packs {
        project::write(&folder.join(format!("{pack}.txt")), text)?;
    }
    Ok(())
}

/// Clippy with the flags and the profile that the engine is built with, so that both share their
/// procedural macros.
pub fn lint(wasm: &WasmToolchain) -> Result<()> {
    let mut cargo = engine_cargo(wasm, "clippy")?;
    run::run(cargo.args(["--", "-D", "warnings"]))
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
    cargo.args([command, "--package", PACKAGE, "--target", TARGET, "--profile", PROFILE]);
    cargo.args(STD);
    cargo.arg("--target-dir").arg(target_folder());
    // std with atomics is not a stable feature of cargo; a stable compiler builds it all the same.
    cargo.env("RUSTC_BOOTSTRAP", "1");
    cargo.env("RUSTFLAGS", flags());
    Ok(cargo)
}

fn flags() -> String {
    let exports = ["__wasm_init_tls", "__tls_size", "__tls_align", "__tls_base", "__heap_base"];
    // Vectors: a value of 16 bytes is copied at once.
    let features = "+atomics,+bulk-memory,+mutable-globals,+simd128";
    let mut flags = vec![format!("-Ctarget-feature={features}")];
    flags.extend(TRAPS.map(str::to_owned));
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
