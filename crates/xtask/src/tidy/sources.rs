//! The habits of our own Rust files: a first line that says why, a bound on length, no unsafe
//! outside the engine, nothing left for later.

use crate::project;
use anyhow::{Context, Result};
use std::fs;
use std::path::Path;

const MAX_LINES: usize = 600;
const ENGINE: &str = "crates/engine/";

/// Written in two parts, so that this file does not offend against itself.
const UNFINISHED: [&str; 4] = [
    concat!("TO", "DO"),
    concat!("FIX", "ME"),
    concat!("to", "do!("),
    concat!("unimple", "mented!("),
];
const ALLOW: [&str; 2] = [concat!("#[al", "low("), concat!("#![al", "low(")];

/// One sentence for each offence.
pub fn check() -> Result<Vec<String>> {
    let mut offences = Vec::new();
    for folder in ["crates", "web/src", "tests"] {
        for file in project::files_below(&project::root().join(folder))? {
            if file.extension().is_none_or(|extension| extension != "rs") {
                continue;
            }
            let name = format!("{folder}/{}", project::url_path(&file));
            let text = fs::read_to_string(project::root().join(&name))
                .with_context(|| format!("reading {name}"))?;
            offences.extend(offences_of(&name, &text));
        }
    }
    Ok(offences)
}

fn offences_of(name: &str, text: &str) -> Vec<String> {
    let mut offences = Vec::new();
    if !text.starts_with("//!") {
        offences.push(format!("{name}: the first line does not say why it exists"));
    }
    let lines = text.lines().count();
    if lines > MAX_LINES && !is_table_or_test(name) {
        offences.push(format!("{name}: {lines} lines, {MAX_LINES} are the most"));
    }
    for (index, line) in text.lines().enumerate() {
        let place = format!("{name}:{}", index + 1);
        for word in UNFINISHED.iter().filter(|word| line.contains(**word)) {
            offences.push(format!("{place}: {word}"));
        }
        if ALLOW.iter().any(|word| line.contains(word)) {
            offences.push(format!("{place}: use #[expect(lint, reason = \"...\")]"));
        }
        if !name.starts_with(ENGINE) && says_unsafe(line) {
            offences.push(format!("{place}: unsafe belongs in {ENGINE} alone"));
        }
    }
    offences
}

fn is_table_or_test(name: &str) -> bool {
    let path = Path::new(name);
    let is = |part: &str| path.iter().any(|component| component == part);
    is("tests") || is("locales") || name.ends_with("tests.rs") || name.ends_with("table.rs")
}

/// Whether code opens something unsafe; words in comments and texts do not count.
fn says_unsafe(line: &str) -> bool {
    let code = line.split("//").next().unwrap_or_default();
    ["{", "fn ", "impl ", "trait ", "extern "]
        .iter()
        .any(|next| code.contains(&format!("{} {next}", concat!("un", "safe"))))
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str = "//! Why.\nfn main() {}\n";

    #[test]
    fn a_good_file_has_no_offence() {
        assert_eq!(offences_of("crates/vm/src/a.rs", GOOD), [""; 0]);
    }

    #[test]
    fn unsafe_is_for_the_engine() {
        let text = concat!("//! Why.\nun", "safe fn f() {}\n");
        assert_eq!(offences_of("crates/vm/src/a.rs", text).len(), 1);
        assert_eq!(offences_of("crates/engine/src/a.rs", text), [""; 0]);
    }

    #[test]
    fn each_bad_habit_is_named() {
        let text = concat!("fn f() {\n    to", "do!()\n}\n#[al", "low(dead_code)]\n");
        assert_eq!(offences_of("crates/vm/src/a.rs", text).len(), 3);
        let long = GOOD.to_owned() + &"\n".repeat(MAX_LINES);
        assert_eq!(offences_of("crates/vm/src/a.rs", &long).len(), 1);
        assert_eq!(offences_of("crates/vm/src/a/tests.rs", &long), [""; 0]);
    }
}
