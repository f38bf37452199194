//! The editor's bundle: CodeMirror and our own few lines, made into one module by esbuild.

use crate::project::{self, Fingerprint};
use crate::{run, say};
use anyhow::{Result, bail};
use std::fs;
use std::path::PathBuf;

/// Builds `web/editor/dist/editor.js` by the package's own `build` script.
pub fn build() -> Result<()> {
    let home = project::root().join("web/editor");
    if !home.join("package.json").is_file() {
        say::missing("web/editor: the page will have a plain text field");
        return Ok(());
    }
    let print = fingerprint()?;
    let stamp = project::staging().join("editor.stamp");
    let bundle = folder().join("editor.js");
    if bundle.is_file() && fs::read_to_string(&stamp).is_ok_and(|last| last == print) {
        say::ready("the editor has not changed");
        return Ok(());
    }
    let mut npm = run::command(if cfg!(windows) { "npm.cmd" } else { "npm" });
    npm.current_dir(&home).args(["run", "--silent", "build"]);
    run::run(&mut npm)?;
    if !bundle.is_file() {
        bail!("the editor's build left no web/editor/dist/editor.js");
    }
    project::write(&stamp, print)
}

/// Where the bundle stands.
pub fn folder() -> PathBuf {
    project::root().join("web/editor/dist")
}

/// Of the sources and the lock file, but not of what is made from them.
fn fingerprint() -> Result<String> {
    let home = project::root().join("web/editor");
    let mut print = Fingerprint::new();
    for entry in sorted_entries(&home)? {
        let name = entry.file_name().unwrap_or_default().to_string_lossy();
        if name == "node_modules" || name == "dist" {
            continue;
        }
        print = print.with(name.as_bytes());
        print = if entry.is_dir() {
            print.with(Fingerprint::of_folder(&entry)?.hex().as_bytes())
        } else {
            print.with(&fs::read(&entry)?)
        };
    }
    Ok(print.hex())
}

fn sorted_entries(folder: &std::path::Path) -> Result<Vec<PathBuf>> {
    let mut entries =
        fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
    entries.sort();
    Ok(entries)
}
