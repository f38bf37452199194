//! The build: the engine, the editor and the styles wait in staging; Trunk builds the page around
//! them; a last step names every file by its content.

mod editor;
mod engine;
mod finish;
mod optimise;
mod page;
mod styles;

pub use engine::lint as lint_engine;

use crate::setup::BuildTools;
use crate::{project, say, setup};
use anyhow::Result;

/// Set-up, then a build.
pub fn build() -> Result<()> {
    let tools = setup::for_build()?;
    everything(&tools)
}

/// A build with tools that are there already.
pub fn everything(tools: &BuildTools) -> Result<()> {
    say::stage("build the engine", || engine::build(tools))?;
    say::stage("build the editor", editor::build)?;
    say::stage("build the page", || page::build(tools))?;
    let bytes: u64 = project::files_below(&project::dist())?
        .iter()
        .filter_map(|file| project::dist().join(file).metadata().ok())
        .map(|meta| meta.len())
        .sum();
    say::doing(format_args!("dist/ holds {} KiB", bytes / 1024));
    Ok(())
}

/// The engine alone.
pub fn engine() -> Result<()> {
    let tools = setup::for_build()?;
    say::stage("build the engine", || engine::build(&tools))
}

/// The editor alone.
pub fn editor() -> Result<()> {
    setup::npm::install("web/editor")?;
    say::stage("build the editor", editor::build)
}

/// Before Trunk builds the page: all that index.html names, as far as it is not built yet.
pub fn parts() -> Result<()> {
    if !page::parts_are_built() {
        engine::build(&setup::build_tools()?)?;
        editor::build()?;
    }
    styles::build()
}

/// After Trunk has built the page, inside its staging folder.
pub fn finish() -> Result<()> {
    finish::finish()
}
