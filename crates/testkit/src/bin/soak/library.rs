//! The standard library's own sources: CPython compiles them all, so each must parse here too.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
};

use crate::Options;

/// Sources that are wrong on purpose, or that no parser of ours is for.
const NOT_MEANT: [&str; 4] = ["lib2to3", "badsyntax", "bad_coding", "site-packages"];

/// Parses them; gives back how many were refused.
pub fn parse(options: &Options) -> io::Result<usize> {
    let code = "import sysconfig; print(sysconfig.get_path('stdlib'))";
    let said = Command::new(&options.python).args(["-I", "-c", code]).output()?;
    let folder = PathBuf::from(String::from_utf8_lossy(&said.stdout).trim());
    let mut files = Vec::new();
    gather(&folder, &mut files)?;
    files.sort();
    let mut refused = 0;
    let mut read = 0;
    for file in &files {
        // Sources in other encodings are no concern of a page that sends UTF-8.
        let Ok(source) = fs::read_to_string(file) else { continue };
        read += 1;
        let Err(faults) = heddle_syntax::parse(&source) else { continue };
        let Some(first) = faults.first() else { continue };
        if first.kind == "Unsupported" || source.len() > heddle_syntax::limits::MAX_SOURCE {
            continue;
        }
        refused += 1;
        println!("{}:{}: {}", file.display(), first.place.line, first.message);
    }
    println!("{read} sources of the standard library: {refused} refused");
    Ok(refused)
}

fn gather(folder: &Path, files: &mut Vec<PathBuf>) -> io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        let name = path.to_string_lossy();
        if NOT_MEANT.iter().any(|part| name.contains(part)) {
            continue;
        }
        if path.is_dir() {
            gather(&path, files)?;
        } else if path.extension().is_some_and(|end| end == "py") {
            files.push(path);
        }
    }
    Ok(())
}
