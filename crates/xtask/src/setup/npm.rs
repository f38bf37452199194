//! Packages for Node, exactly as a folder's lock file says.

use crate::project::{self, Fingerprint};
use crate::{run, say};
use anyhow::{Context, Result};
use std::fs;
use std::path::PathBuf;

const STAMP: &str = "node_modules/.heddle-stamp";

/// Installs the packages of a folder, unless its lock file is the one that was installed last.
///
/// Packages' own install scripts do not run: none is needed, and each is somebody's code.
pub fn install(folder: &str) -> Result<()> {
    let home = project::root().join(folder);
    if !home.join("package.json").is_file() {
        say::missing(format_args!("{folder}/package.json"));
        return Ok(());
    }
    let lock = home.join("package-lock.json");
    let lock = fs::read(&lock).with_context(|| format!("reading {}", lock.display()))?;
    let print = Fingerprint::new().with(&lock).hex();
    if fs::read_to_string(home.join(STAMP)).is_ok_and(|stamp| stamp == print) {
        say::ready(format_args!("npm packages of {folder}"));
        return Ok(());
    }
    say::doing(format_args!("npm ci in {folder}"));
    let mut npm = run::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(&home).args(["ci", "--ignore-scripts"]);
    npm.args(["--no-audit", "--no-fund", "--loglevel=error"]);
    run::run(&mut npm)?;
    project::write(&home.join(STAMP), print)
}

/// A JavaScript program of an installed package, to be run by Node.
pub fn script(folder: &str, inside: &str) -> PathBuf {
    project::root().join(folder).join("node_modules").join(inside)
}
