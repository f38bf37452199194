//! The graph of crates: dependencies point one way, as docs/architecture.md draws it.

use crate::run;
use anyhow::{Context, Result};
use std::collections::HashMap;
use tinyjson::JsonValue;

/// What each crate may depend on. A crate that is not here may depend on nothing of ours, so a
/// new one has to be written down.
const ALLOWED: &[(&str, &[&str])] = &[
    ("protocol", &[]),
    ("syntax", &["protocol"]),
    ("vm", &["protocol", "syntax"]),
    ("schedulers", &["protocol", "vm"]),
    ("explorer", &["protocol", "vm"]),
    ("scenario", &["protocol", "syntax"]),
    ("session", &["protocol", "syntax", "vm", "schedulers", "explorer", "scenario"]),
    ("engine", &["protocol", "vm", "schedulers", "scenario", "session"]),
    ("cli", &["protocol", "scenario", "session"]),
    // Plain data only: the page never holds a machine.
    ("web", &["protocol", "scenario"]),
    ("testkit", &["protocol", "syntax", "vm", "schedulers", "scenario", "session"]),
    ("xtask", &[]),
];

/// What a build script uses: what it writes is shipped, and it is not.
const BUILD_SCRIPTS: &[(&str, &str)] = &[("cli", "vm")];

const PREFIX: &str = "heddle-";
const TESTKIT: &str = "testkit";

/// A dependency between two of our crates, by their short names.
#[derive(Debug, PartialEq, Eq)]
struct Edge {
    from: String,
    to: String,
    kind: Kind,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Normal,
    Build,
    /// For tests: it may point anywhere, since nothing that is shipped follows it.
    Dev,
}

/// One sentence for each forbidden edge.
pub fn check() -> Result<Vec<String>> {
    let metadata =
        run::capture(run::cargo().args(["metadata", "--format-version=1", "--no-deps"]))?;
    let edges = edges(&metadata)?;
    Ok(edges.iter().filter_map(offence).collect())
}

fn offence(edge: &Edge) -> Option<String> {
    let Edge { from, to, kind } = edge;
    if *kind == Kind::Dev {
        return None;
    }
    if *kind == Kind::Build && BUILD_SCRIPTS.contains(&(from.as_str(), to.as_str())) {
        return None;
    }
    if to == TESTKIT {
        return Some(format!("{from} may use {TESTKIT} in its tests only"));
    }
    let allowed: HashMap<_, _> = ALLOWED.iter().copied().collect();
    let targets = allowed.get(from.as_str()).copied().unwrap_or_default();
    (!targets.contains(&to.as_str())).then(|| format!("{from} may not depend on {to}"))
}

fn edges(metadata: &str) -> Result<Vec<Edge>> {
    let json: JsonValue = metadata.parse().context("`cargo metadata` did not write JSON")?;
    let packages = list(&json, "packages").context("`cargo metadata` names no packages")?;
    let mut edges = Vec::new();
    for package in packages {
        let from = text(package, "name").context("a package has no name")?;
        for dependency in list(package, "dependencies").unwrap_or_default() {
            // Ours are those with a path.
            if text(dependency, "path").is_none() {
                continue;
            }
            let to = text(dependency, "name").context("a dependency has no name")?;
            let kind = match text(dependency, "kind") {
                Some("dev") => Kind::Dev,
                Some("build") => Kind::Build,
                _ => Kind::Normal,
            };
            edges.push(Edge { from: short(from), to: short(to), kind });
        }
    }
    Ok(edges)
}

fn short(name: &str) -> String {
    name.strip_prefix(PREFIX).unwrap_or(name).to_owned()
}

fn field<'a>(object: &'a JsonValue, name: &str) -> Option<&'a JsonValue> {
    object.get::<HashMap<String, JsonValue>>()?.get(name)
}

fn list<'a>(object: &'a JsonValue, name: &str) -> Option<&'a [JsonValue]> {
    Some(field(object, name)?.get::<Vec<JsonValue>>()?.as_slice())
}

fn text<'a>(object: &'a JsonValue, name: &str) -> Option<&'a str> {
    Some(field(object, name)?.get::<String>()?.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    const METADATA: &str = r#"{"packages": [{"name": "heddle-web", "dependencies": [
        {"name": "heddle-protocol", "kind": null, "path": "p"},
        {"name": "heddle-vm", "kind": null, "path": "p"},
        {"name": "heddle-session", "kind": "dev", "path": "p"},
        {"name": "heddle-testkit", "kind": null, "path": "p"},
        {"name": "yew", "kind": null}
    ]}, {"name": "heddle-cli", "dependencies": [
        {"name": "heddle-vm", "kind": "build", "path": "p"},
        {"name": "heddle-vm", "kind": null, "path": "p"}
    ]}]}"#;

    #[test]
    fn who_is_shipped_without_the_machine_may_not_depend_on_it() -> Result<()> {
        let offences: Vec<_> = edges(METADATA)?.iter().filter_map(offence).collect();
        assert_eq!(
            offences,
            [
                "web may not depend on vm",
                "web may use testkit in its tests only",
                "cli may not depend on vm",
            ]
        );
        Ok(())
    }

    #[test]
    fn the_table_itself_has_no_cycle() {
        let depth = |name: &str| ALLOWED.iter().position(|(from, _)| *from == name);
        for (from, targets) in ALLOWED {
            for to in *targets {
                assert!(depth(to) < depth(from), "{from} stands above {to}");
            }
        }
    }
}
