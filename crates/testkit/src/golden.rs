//! Golden programs as they stand in their files.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use crate::{End, Outcome};

/// Where the expectation begins, and its headings.
const HEADING: &str = "#= ";
const LINE: &str = "#|";
const UNENDED: &str = " without a last line end";

/// A program and what it must do, whatever the schedule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Golden {
    pub group: String,
    /// File name, with its `.py`.
    pub file_name: String,
    pub program: String,
    pub expected: Outcome,
}

impl Golden {
    /// `group/name`, as the table of known differences and reports say it.
    pub fn name(&self) -> String {
        format!("{}/{}", self.group, self.file_name.trim_end_matches(".py"))
    }
}

/// The project's root.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn folder() -> PathBuf {
    root().join("tests/programs")
}

/// Text of a file below `tests/programs`.
pub(crate) fn read(name: &str) -> io::Result<String> {
    fs::read_to_string(folder().join(name))
}

/// Names of the groups, sorted.
///
/// # Errors
/// If the folder cannot be read.
pub fn groups() -> io::Result<Vec<String>> {
    sorted_names(&folder(), |path| path.is_dir())
}

/// The programs of a group, sorted by name.
///
/// # Errors
/// If a file cannot be read or has no foot.
pub fn golden_programs(group: &str) -> io::Result<Vec<Golden>> {
    let folder = folder().join(group);
    let names = sorted_names(&folder, |path| path.extension().is_some_and(|end| end == "py"))?;
    names
        .into_iter()
        .map(|file_name| {
            let text = fs::read_to_string(folder.join(&file_name))?;
            let (program, expected) = split(&text).ok_or_else(|| {
                io::Error::other(format!("{group}/{file_name} has no foot: record it"))
            })?;
            Ok(Golden { group: group.to_owned(), file_name, program, expected })
        })
        .collect()
}

fn sorted_names(folder: &Path, wanted: impl Fn(&Path) -> bool) -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if wanted(&path)
            && let Some(name) = path.file_name()
        {
            names.push(name.to_string_lossy().into_owned());
        }
    }
    names.sort();
    Ok(names)
}

/// Program and expectation; None without a foot that ends with a status.
fn split(text: &str) -> Option<(String, Outcome)> {
    let at = if text.starts_with(HEADING) { 0 } else { text.find("\n#= ")? + 1 };
    let program = format!("{}\n", text[..at].trim_end());
    let mut expected =
        Outcome { stdout: String::new(), stderr: String::new(), end: End::Status(0) };
    let mut lines = text[at..].lines().peekable();
    while let Some(line) = lines.next() {
        let heading = line.strip_prefix(HEADING)?;
        if let Some(status) = heading.strip_prefix("status ") {
            expected.end = End::Status(status.parse().ok()?);
            return lines.next().is_none().then_some((program, expected));
        }
        let mut block = String::new();
        while let Some(line) = lines.next_if(|line| line.starts_with(LINE)) {
            let line = &line[LINE.len()..];
            block.push_str(line.strip_prefix(' ').unwrap_or(line));
            block.push('\n');
        }
        if heading.ends_with(UNENDED) {
            block.pop();
        }
        match heading.trim_end_matches(UNENDED) {
            "stdout" => expected.stdout = block,
            "stderr" => expected.stderr = block,
            _ => return None,
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foot_is_read_back() {
        let text = "print(1)\n\n#= stdout\n#| 1\n#|\n#= stderr without a last line end\n#|  x\n\
                    #= status 3\n";
        let (program, expected) = split(text).expect("it has a foot");
        assert_eq!(program, "print(1)\n");
        assert_eq!(expected.stdout, "1\n\n");
        assert_eq!(expected.stderr, " x");
        assert_eq!(expected.end, End::Status(3));
    }

    #[test]
    fn a_foot_without_status_is_none() {
        assert_eq!(split("print(1)\n#= stdout\n#| 1\n"), None);
        assert_eq!(split("print(1)\n"), None);
    }
}
