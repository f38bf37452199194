//! Where things stand in the project, and fingerprints of files.

use anyhow::{Context, Result};
use std::fs;
use std::path::{Path, PathBuf};

/// The folder of the workspace's Cargo.toml.
pub fn root() -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    here.ancestors().nth(2).unwrap_or(here).to_owned()
}

/// Cargo's target folder for native builds and for the page.
pub fn target() -> PathBuf {
    match std::env::var_os("CARGO_TARGET_DIR") {
        Some(folder) => root().join(folder),
        None => root().join("target"),
    }
}

/// Where finished parts wait for Trunk; its place is fixed because index.html names it.
pub fn staging() -> PathBuf {
    root().join("target/stage")
}

/// What a build leaves behind.
pub fn dist() -> PathBuf {
    root().join("dist")
}

/// Folders of other people's files.
const NOT_OURS: [&str; 2] = ["node_modules", ".git"];

/// All files of ours below a folder, as sorted paths relative to it. A folder that is missing has
/// none.
pub fn files_below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut pending = vec![folder.to_owned()];
    while let Some(next) = pending.pop() {
        if !next.is_dir() {
            continue;
        }
        for entry in fs::read_dir(&next).with_context(|| format!("reading {}", next.display()))? {
            let path = entry?.path();
            if path.is_dir() {
                if !NOT_OURS.iter().any(|name| path.ends_with(name)) {
                    pending.push(path);
                }
            } else {
                found.push(path.strip_prefix(folder)?.to_owned());
            }
        }
    }
    found.sort();
    Ok(found)
}

/// A relative path as a URL writes it.
pub fn url_path(relative: &Path) -> String {
    let parts: Vec<_> =
        relative.components().map(|part| part.as_os_str().to_string_lossy()).collect();
    parts.join("/")
}

/// FNV-1a, 64 bits: the same on every machine and in every release of Rust, which std's hasher
/// does not promise. It names files for caches; nobody's safety rests on it.
#[derive(Clone, Copy, Debug)]
pub struct Fingerprint(u64);

impl Fingerprint {
    /// The fingerprint of nothing.
    pub fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    /// Takes in bytes, and their count, so that two parts cannot run into each other.
    pub fn with(mut self, bytes: &[u8]) -> Self {
        for byte in bytes.iter().copied().chain((bytes.len() as u64).to_le_bytes()) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
        self
    }

    /// Names and contents of all files below a folder.
    pub fn of_folder(folder: &Path) -> Result<Self> {
        let mut print = Self::new();
        for file in files_below(folder)? {
            print = print.with(url_path(&file).as_bytes());
            print = print.with(&fs::read(folder.join(&file))?);
        }
        Ok(print)
    }

    /// Sixteen hexadecimal digits.
    pub fn hex(self) -> String {
        format!("{:016x}", self.0)
    }
}

/// Writes a file whose folder may not be there yet.
pub fn write(file: &Path, contents: impl AsRef<[u8]>) -> Result<()> {
    if let Some(folder) = file.parent() {
        fs::create_dir_all(folder).with_context(|| format!("making {}", folder.display()))?;
    }
    fs::write(file, contents).with_context(|| format!("writing {}", file.display()))
}

/// Copies all files below one folder to another.
pub fn copy_folder(from: &Path, to: &Path) -> Result<()> {
    for file in files_below(from)? {
        let bytes = fs::read(from.join(&file))?;
        write(&to.join(&file), bytes)?;
    }
    Ok(())
}

/// Removes a folder if it is there.
pub fn remove_folder(folder: &Path) -> Result<()> {
    if folder.exists() {
        fs::remove_dir_all(folder).with_context(|| format!("removing {}", folder.display()))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn parts_of_a_fingerprint_do_not_run_together() {
        let split =
            |a: &str, b: &str| Fingerprint::new().with(a.as_bytes()).with(b.as_bytes()).hex();
        assert_ne!(split("ab", "c"), split("a", "bc"));
        assert_eq!(split("ab", "c"), split("ab", "c"));
    }
}
