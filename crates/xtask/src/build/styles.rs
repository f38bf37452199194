//! One style sheet out of several: `@import "x.css";` lines are replaced by the file they name,
//! because Trunk copies only the file that index.html names.

use crate::project;
use anyhow::{Context, Result, bail};
use std::fs;
use std::path::Path;

/// A style sheet that imports itself would never end.
const MAX_DEPTH: usize = 8;

/// Writes staging's `main.css` from `web/styles/main.css`.
pub fn build() -> Result<()> {
    let styles = project::root().join("web/styles");
    let text = flatten(&styles.join("main.css"), 0)?;
    let target = project::staging().join("main.css");
    if fs::read_to_string(&target).is_ok_and(|last| last == text) {
        return Ok(());
    }
    project::write(&target, text)
}

fn flatten(file: &Path, depth: usize) -> Result<String> {
    if depth > MAX_DEPTH {
        bail!("{} is imported too deeply", file.display());
    }
    let text = fs::read_to_string(file).with_context(|| format!("reading {}", file.display()))?;
    let mut flat = String::with_capacity(text.len());
    for line in text.lines() {
        match imported(line) {
            Some(name) => {
                let next = file.parent().unwrap_or(file).join(name);
                flat.push_str(&flatten(&next, depth + 1)?);
            }
            None => {
                flat.push_str(line);
                flat.push('\n');
            }
        }
    }
    Ok(flat)
}

/// The file of a plain `@import`; one with a media query or a layer is left to the browser.
fn imported(line: &str) -> Option<&str> {
    let rest = line.trim().strip_prefix("@import")?.trim_start();
    let rest = rest.strip_suffix(';')?.trim_end();
    let rest = match rest.strip_prefix("url(") {
        Some(inner) => inner.strip_suffix(')')?.trim(),
        None => rest,
    };
    let quote = rest.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let name = rest.strip_prefix(quote)?.strip_suffix(quote)?;
    (!name.contains(quote) && !name.contains(':')).then_some(name)
}

#[cfg(test)]
mod tests {
    use super::imported;

    #[test]
    fn a_plain_import_names_its_file() {
        assert_eq!(imported("@import \"tokens.css\";"), Some("tokens.css"));
        assert_eq!(imported("  @import url('a/b.css');"), Some("a/b.css"));
    }

    #[test]
    fn other_lines_stay_as_they_are() {
        for line in [
            "body { margin: 0 }",
            "@import \"a.css\" print;",
            "@import \"https://example.org/a.css\";",
            "/* @import \"a.css\"; */",
        ] {
            assert_eq!(imported(line), None, "{line}");
        }
    }
}
