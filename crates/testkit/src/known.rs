//! Golden programs that are known not to pass, each with its reason.

use std::io;

use crate::golden::read;

/// One row of `tests/programs/KNOWN.md`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Known {
    /// `group/name`.
    pub program: String,
    pub reason: String,
}

/// The table's rows.
///
/// # Errors
/// If the file cannot be read.
pub fn known() -> io::Result<Vec<Known>> {
    Ok(rows(&read("KNOWN.md")?))
}

fn rows(text: &str) -> Vec<Known> {
    text.lines()
        .filter_map(|line| {
            let (program, reason) = line.strip_prefix("| `")?.split_once("` | ")?;
            let reason = reason.strip_suffix(" |")?;
            Some(Known { program: program.to_owned(), reason: reason.to_owned() })
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_rows_with_a_program_count() {
        let rows = rows("# Known\n\n| program | why |\n| --- | --- |\n| `a/b` | not yet |\n");
        assert_eq!(rows, [Known { program: "a/b".into(), reason: "not yet".into() }]);
    }
}
