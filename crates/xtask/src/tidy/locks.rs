//! Lock files: they work for everybody. Cargo's name its own index only, npm's name no host at all.

use crate::project;
use anyhow::{Context, Result};
use std::fs;

const CRATES: &str = "registry+https://github.com/rust-lang/crates.io-index";

const LOCKS: [&str; 6] = [
    "Cargo.lock",
    "crates/xtask/tools/package-lock.json",
    "tests/browser/package-lock.json",
    "tests/bench/explore/peers/Cargo.lock",
    "tests/bench/package-lock.json",
    "web/editor/package-lock.json",
];

/// One sentence for each source that not everybody can reach.
pub fn check() -> Result<Vec<String>> {
    let mut offences = Vec::new();
    for name in LOCKS {
        let file = project::root().join(name);
        if file.is_file() {
            let text = fs::read_to_string(&file).with_context(|| format!("reading {name}"))?;
            offences.extend(offences_of(name, &text));
        }
    }
    Ok(offences)
}

fn offences_of(name: &str, text: &str) -> Vec<String> {
    text.lines()
        .filter_map(source)
        .filter(|source| !source.starts_with(CRATES))
        .map(|source| format!("{name}: not everybody can reach {source}"))
        .collect()
}

fn source(line: &str) -> Option<&str> {
    let line = line.trim();
    let value =
        line.strip_prefix("source = \"").or_else(|| line.strip_prefix("\"resolved\": \""))?;
    value.split('"').next()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_cargos_own_index_passes() {
        let good = format!("source = \"{CRATES}\"\n");
        assert_eq!(offences_of("Cargo.lock", &good), [""; 0]);
        let bad = "      \"resolved\": \"https://example.org/a.tgz\",\n";
        assert_eq!(offences_of("package-lock.json", bad).len(), 1);
    }
}
