//! The page: Trunk, with our tools ahead in PATH so that it downloads none of its own.

use super::engine;
use crate::setup::BuildTools;
use crate::{run, say};
use anyhow::{Context, Result};

/// Set for Trunk's hooks: the engine and the editor are built already.
const PARTS_ARE_BUILT: &str = "HEDDLE_PARTS_ARE_BUILT";

/// The program that Trunk's hooks call, instead of asking cargo for it again.
const XTASK: &str = "HEDDLE_XTASK";

/// Runs Trunk; its hooks do the styles and the last step.
pub fn build(tools: &BuildTools) -> Result<()> {
    let mut trunk = run::command("trunk");
    trunk.args(["build", "--release", "--skip-version-check"]);
    tools.wasm.prepare(&mut trunk, &tools.path)?;
    let program = std::env::current_exe().context("this program does not know its own path")?;
    trunk.env(XTASK, program);
    trunk.env(PARTS_ARE_BUILT, "1").env(say::QUIET, "1");
    // Trunk takes the value for its option of the same name, and refuses "1".
    trunk.env_remove("NO_COLOR");
    // The page waits for its module, and little of its code is ever hot: small beats fast. The
    // engine, built by its own cargo, keeps the profile's level.
    trunk.env("CARGO_PROFILE_RELEASE_OPT_LEVEL", "s");
    // So is std, and a panic, whose words nobody would see, is a trap alone.
    trunk.env("CARGO_UNSTABLE_BUILD_STD", "std,panic_abort");
    trunk.env("CARGO_UNSTABLE_BUILD_STD_FEATURES", "optimize_for_size");
    trunk.env("RUSTFLAGS", engine::TRAPS.join(" "));
    trunk.env("RUSTC_BOOTSTRAP", "1");
    run::run(&mut trunk)
}

/// Whether this process is a hook of a Trunk that was started here.
pub fn parts_are_built() -> bool {
    std::env::var_os(PARTS_ARE_BUILT).is_some()
}
