//! The CPython 3.13 of this machine, if there is one.

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};

/// Where a person says which one to take.
const NAMED: &str = "HEDDLE_PYTHON";

/// An interpreter that calls itself 3.13: the one that `HEDDLE_PYTHON` names, else `python3.13` on the
/// path, else one of pyenv's.
pub fn cpython() -> Option<PathBuf> {
    let pyenv = env::var_os("HOME").map(|home| Path::new(&home).join(".pyenv/versions"));
    let versions = pyenv.and_then(|folder| fs::read_dir(folder).ok()).into_iter().flatten();
    let mut installed: Vec<PathBuf> =
        versions.filter_map(|entry| Some(entry.ok()?.path().join("bin/python3.13"))).collect();
    installed.sort();
    let named = env::var_os(NAMED).map(PathBuf::from);
    let all = named.into_iter().chain([PathBuf::from("python3.13")]).chain(installed);
    all.into_iter().find(|python| is_the_one(python))
}

fn is_the_one(python: &Path) -> bool {
    let version = Command::new(python).arg("--version").output();
    version.is_ok_and(|output| output.stdout.starts_with(b"Python 3.13."))
}
