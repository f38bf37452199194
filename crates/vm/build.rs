//! Lays the prelude out for the compiler. A module for the browser goes without the files that
//! `packs.txt` names: it learns their names here, and gets them when a program needs them.

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};

const PRELUDE: &str = "src/prelude";

fn main() -> Result<(), Box<dyn Error>> {
    println!("cargo::rerun-if-changed={PRELUDE}");
    let out = PathBuf::from(std::env::var("OUT_DIR")?).join("prelude");
    let in_browser = std::env::var("CARGO_CFG_TARGET_ARCH")? == "wasm32";
    let list = fs::read_to_string(Path::new(PRELUDE).join("packs.txt"))?;
    let packs: Vec<(&str, &str)> = if in_browser { packs(&list).collect() } else { Vec::new() };

    let mut folders = vec![PathBuf::new()];
    while let Some(folder) = folders.pop() {
        fs::create_dir_all(out.join(&folder))?;
        for entry in fs::read_dir(Path::new(PRELUDE).join(&folder))? {
            let entry = entry?;
            let name = folder.join(entry.file_name());
            if entry.file_type()?.is_dir() {
                folders.push(name);
            } else if name.extension().is_some_and(|extension| extension == "py") {
                let apart = packs.iter().any(|(file, _)| Path::new(file) == name);
                let text = if apart { String::new() } else { fs::read_to_string(entry.path())? };
                fs::write(out.join(name), text)?;
            }
        }
    }
    fs::write(out.join("packs.rs"), format!("&{packs:?}"))?;
    Ok(())
}

/// Files and the packs that hold them.
fn packs(list: &str) -> impl Iterator<Item = (&str, &str)> {
    list.lines()
        .filter(|line| !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .flat_map(|(pack, files)| files.split_whitespace().map(move |file| (file, pack)))
}
