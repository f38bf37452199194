//! docs/python.md: what of Python works, differs and is refused, as the suite shows it.
//!
//! "Works" are the golden programs of `tests/programs`, "differs" the rows of its KNOWN.md and of
//! `tests/differs.md`, "refused" the rows of `tests/refused.md`; tests of `crates/session` keep all of
//! them true.

use crate::{project, say};
use anyhow::{Context, Result, bail};
use std::fmt::Write;
use std::{collections::BTreeMap, fs};

const DOCUMENT: &str = "docs/python.md";

/// `support`: writes the document.
pub fn support() -> Result<()> {
    let path = project::root().join(DOCUMENT);
    fs::write(&path, document()?).with_context(|| format!("writing {DOCUMENT}"))?;
    say::line(format_args!("{DOCUMENT} written"));
    Ok(())
}

/// One sentence if the document is not what the suite says.
pub fn check() -> Result<Vec<String>> {
    let written = fs::read_to_string(project::root().join(DOCUMENT)).unwrap_or_default();
    if written == document()? {
        return Ok(Vec::new());
    }
    Ok(vec![format!("{DOCUMENT} is out of date: `cargo xtask support` writes it again")])
}

fn document() -> Result<String> {
    let root = project::root();
    let read =
        |name: &str| fs::read_to_string(root.join(name)).with_context(|| format!("reading {name}"));
    let groups = groups()?;
    let known = rows(&read("tests/programs/KNOWN.md")?, 2)?;
    let differs = rows(&read("tests/differs.md")?, 5)?;
    let refused = rows(&read("tests/refused.md")?, 3)?;
    let modules = modules(&read("crates/vm/src/compile/prelude.rs")?);
    Ok(written(&groups, &known, &differs, &refused, &modules))
}

/// Names of the programs by group.
type Groups = BTreeMap<String, Vec<String>>;

fn groups() -> Result<Groups> {
    let mut groups = Groups::new();
    for file in project::files_below(&project::root().join("tests/programs"))? {
        let Some(name) = file.to_str().and_then(|name| name.strip_suffix(".py")) else { continue };
        if let Some((group, name)) = name.split_once('/') {
            groups.entry(group.to_owned()).or_default().push(name.to_owned());
        }
    }
    Ok(groups)
}

/// The cells of a table's rows, without its head.
fn rows(text: &str, cells: usize) -> Result<Vec<Vec<String>>> {
    let lines = text.lines().filter(|line| line.starts_with("| ")).skip(2);
    lines
        .map(|line| {
            let inner = line.trim_start_matches("| ").trim_end_matches(" |");
            let row: Vec<String> = inner.split(" | ").map(str::to_owned).collect();
            if row.len() != cells {
                bail!("a row should have {cells} cells: {line}");
            }
            Ok(row)
        })
        .collect()
}

/// Modules that a program can import, from the table of the prelude.
fn modules(table: &str) -> Vec<String> {
    let name = |line: &str| {
        let (name, rest) = line.trim().strip_prefix('"')?.split_once('"')?;
        let public = !name.starts_with('_') && !name.contains("._") && name != "builtins";
        (public && rest.trim_start().starts_with('"')).then(|| name.to_owned())
    };
    table.lines().filter_map(name).collect()
}

fn written(
    groups: &Groups,
    known: &[Vec<String>],
    differs: &[Vec<String>],
    refused: &[Vec<String>],
    modules: &[String],
) -> String {
    let all: usize = groups.values().map(Vec::len).sum();
    let mut text = format!(
        "# What of Python works\n\n\
         <!-- Written by `cargo xtask support` from the suite: edit that instead. -->\n\n\
         CPython 3.13 is the oracle. {all} programs of [tests/programs](../tests/programs) have \
         what it\nprinted, tracebacks and exit status included, at their feet; {} of them print \
         the same in Heddle\nbyte for byte, under three schedules each.\n\n\
         Modules: {}.\n\n## Works\n\n| group | programs | |\n| --- | --- | --- |\n",
        all - known.len(),
        modules.iter().map(|name| format!("`{name}`")).collect::<Vec<_>>().join(", "),
    );
    for (group, names) in groups {
        let title = group.replace('_', " ");
        let listed: Vec<String> = names
            .iter()
            .filter(|name| !known.iter().any(|row| row[0] == format!("`{group}/{name}`")))
            .map(|name| {
                format!("[{}](../tests/programs/{group}/{name}.py)", name.replace('_', " "))
            })
            .collect();
        let _ = writeln!(text, "| {title} | {} | {} |", listed.len(), listed.join(", "));
    }
    text.push_str("\n## Differs\n\n");
    if known.is_empty() {
        text.push_str("No program of the suite does. What is known besides:\n\n");
    } else {
        text.push_str("| program | how and why |\n| --- | --- |\n");
        for row in known {
            let name = row[0].trim_matches('`');
            let _ = writeln!(text, "| [{name}](../tests/programs/{name}.py) | {} |", row[1]);
        }
        text.push('\n');
    }
    text.push_str(
        "| what | for instance | CPython 3.13 prints | Heddle prints | why |\n\
         | --- | --- | --- | --- | --- |\n",
    );
    for row in differs {
        // A line of a program in a line of the cell.
        let program = row[1].replace('⏎', "`<br>`");
        let _ = writeln!(text, "| {} | {program} | {} | {} | {} |", row[0], row[2], row[3], row[4]);
    }
    text.push_str(
        "\nWhat no program shows: `pickle.dumps` gives CPython's bytes for plain data (None, numbers, \
         texts,\nbytes, and lists, tuples, dicts and sets of them) in the protocols 4 and 5, and Heddle's \
         own for\nall else; builtins have no docstrings; `patch(\"builtins.name\")` gives the program's \
         module the name.\n",
    );
    text.push_str(
        "\n## Refused\n\nWhat Heddle does not know ends the program, before it runs where that \
         can be seen, with a\nsentence at its line.\n\n\
         | what | for instance | what Heddle says |\n| --- | --- | --- |\n",
    );
    for row in refused {
        let program = row[1].replace('⏎', "; ");
        let _ = writeln!(text, "| {} | {program} | {} |", row[0], row[2]);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_document_says_what_passes_and_what_does_not() {
        let groups = Groups::from([("lists".into(), vec!["basics".into(), "odd_ones".into()])]);
        let known = rows("| program | why |\n| --- | --- |\n| `lists/odd_ones` | hot |\n", 2);
        let differs = rows(
            "| a | b | c | d | e |\n| - | - | - | - | - |\n| ids | `x⏎y` | `1` | `2` | so |\n",
            5,
        );
        let refused =
            rows("| a | b | c |\n| --- | --- | --- |\n| files | `open(1)⏎x` | no files |\n", 3);
        let (known, refused) = (known.expect("two cells"), refused.expect("three cells"));
        let differs = differs.expect("five cells");
        let modules = modules("    \"_run\" \"_run.py\",\n    \"abc\" \"abc.py\",\n");
        let text = written(&groups, &known, &differs, &refused, &modules);
        for part in [
            "2 programs",
            "1 of them print",
            "Modules: `abc`.",
            "| lists | 1 | [basics](../tests/programs/lists/basics.py) |",
            "| [lists/odd_ones](../tests/programs/lists/odd_ones.py) | hot |",
            "| ids | `x`<br>`y` | `1` | `2` | so |",
            "| files | `open(1); x` | no files |",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
    }
}
