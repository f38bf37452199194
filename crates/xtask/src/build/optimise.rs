//! wasm-opt, from the npm package binaryen, with the features each module may use by name.

use crate::{run, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

/// Whether a module's memory is shared between workers.
#[derive(Clone, Copy, Debug)]
pub enum Memory {
    /// The engine's.
    Shared,
    /// The page's.
    Own,
}

/// What every browser that runs the page understands. `--all-features` would make modules that
/// some of them, and Node 20, refuse.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-nontrapping-float-to-int",
    "--enable-sign-ext",
    "--enable-mutable-globals",
    "--enable-reference-types",
    "--enable-multivalue",
    "--enable-simd",
];

/// Rewrites a module in place.
pub fn optimise(wasm: &Path, memory: Memory) -> Result<()> {
    let before = size(wasm)?;
    let smaller = wasm.with_extension("wasm.opt");
    let mut node = run::command("node");
    node.arg(crate::setup::npm::script("crates/xtask/tools", "binaryen/bin/wasm-opt"));
    node.args(flags(memory)).arg(wasm).arg("-o").arg(&smaller);
    run::run(&mut node)?;
    fs::rename(&smaller, wasm)?;
    say::doing(format_args!("wasm-opt: {} KiB, now {} KiB", before / 1024, size(wasm)? / 1024));
    Ok(())
}

/// How a module is optimised, to tell one build's output from another's.
pub fn describe(memory: Memory) -> String {
    flags(memory).join(" ")
}

fn flags(memory: Memory) -> Vec<&'static str> {
    // LLVM has optimised both. Higher levels inline more: that makes a module smaller as it is, and
    // larger as it comes over the line (the engine 826 kB of brotli with -Oz, 796 kB with -O1).
    let mut flags = vec!["-O1"];
    if matches!(memory, Memory::Shared) {
        flags.push("--enable-threads");
    }
    flags.extend(FEATURES);
    flags
}

fn size(file: &Path) -> Result<u64> {
    let meta = file.metadata().with_context(|| format!("{} is not there", file.display()))?;
    Ok(meta.len())
}
