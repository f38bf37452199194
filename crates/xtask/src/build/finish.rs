//! The last step, run by Trunk in its staging folder: the page's module is optimised, the other
//! parts are put beside it under names that hold their content's fingerprint, and index.html and
//! the service worker are told those names.

use super::optimise::{self, Memory};
use super::{editor, engine};
use crate::project::{self, Fingerprint, url_path};
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::{Path, PathBuf};

/// Where the service worker's list of files goes.
const FILES: &str = "const FILES = [];";

/// Finishes the folder that Trunk names in its environment.
pub fn finish() -> Result<()> {
    let folder = std::env::var_os("TRUNK_STAGING_DIR")
        .map(PathBuf::from)
        .context("`finish` is a hook of Trunk: TRUNK_STAGING_DIR is not set")?;
    optimise_page(&folder)?;
    let index = folder.join("index.html");
    let mut html = fs::read_to_string(&index).context("Trunk left no index.html")?;
    html = place(&folder, &html, "engine", &engine::folder())?;
    html = place(&folder, &html, "editor", &editor::folder())?;
    project::copy_folder(&project::root().join("web/public"), &folder)?;
    project::write(&index, html)?;
    list_files(&folder)
}

/// Optimised modules are kept by their fingerprint: most builds leave the page's as it was.
fn optimise_page(folder: &Path) -> Result<()> {
    for name in project::files_below(folder)? {
        if name.extension().is_none_or(|extension| extension != "wasm") {
            continue;
        }
        let wasm = folder.join(name);
        let print = Fingerprint::new()
            .with(&fs::read(&wasm)?)
            .with(optimise::describe(Memory::Own).as_bytes());
        let kept = project::staging().join("page").join(format!("{}.wasm", print.hex()));
        if !kept.is_file() {
            optimise::optimise(&wasm, Memory::Own)?;
            project::remove_folder(&project::staging().join("page"))?;
            project::write(&kept, fs::read(&wasm)?)?;
        }
        fs::copy(&kept, &wasm)?;
    }
    Ok(())
}

/// Copies `<part>/` to `<part>-<fingerprint>/` and tells index.html. The whole folder gets the
/// name, so that what its files import from each other stays as it is.
fn place(folder: &Path, html: &str, part: &str, from: &Path) -> Result<String> {
    let plain = format!("\"{part}/{part}.js\"");
    if !html.contains(&plain) {
        bail!("index.html does not name {plain}");
    }
    if !from.join(format!("{part}.js")).is_file() {
        bail!("the {part} is not built: {} is missing", from.display());
    }
    let named = format!("{part}-{}", Fingerprint::of_folder(from)?.hex());
    project::copy_folder(from, &folder.join(&named))?;
    Ok(html.replace(&plain, &format!("\"{named}/{part}.js\"")))
}

fn list_files(folder: &Path) -> Result<()> {
    let worker = folder.join("sw.js");
    let script = fs::read_to_string(&worker).context("web/public/sw.js is missing")?;
    if !script.contains(FILES) {
        bail!("sw.js has no line `{FILES}`");
    }
    let mut entries = String::new();
    for file in project::files_below(folder)? {
        if file == Path::new("sw.js") {
            continue;
        }
        let print = Fingerprint::new().with(&fs::read(folder.join(&file))?);
        let url = url_path(&file);
        entries.push_str(&format!("\n  [\"{url}\", \"{}\"],", print.hex()));
    }
    let filled = script.replace(FILES, &format!("const FILES = [{entries}\n];"));
    project::write(&worker, filled)
}
