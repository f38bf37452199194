//! Programs whose outputs under CPython are held against the explorer: each that CPython ever gave
//! must be among the explored ones.
//!
//! They stand in `tests/reality/`, with the outputs that CPython was seen to give at their feet.

use std::{collections::BTreeSet, fs, io, path::PathBuf};

use heddle_protocol::{
    Sleeps,
    explore::{ExploreBudget, ExploreSettings, Placed},
};
use heddle_session::Explore;

use crate::golden;

const FOLDER: &str = "tests/reality";
/// Each output begins with this line; its own lines follow.
const HEADING: &str = "#= seen";
const LINE: &str = "#| ";
/// Outputs kept at a foot.
const MOST_KEPT: usize = 12;
/// States of one exploration.
const STATES: usize = 200_000;

/// A program and what CPython was seen to print.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Real {
    /// File name, with its `.py`.
    pub file_name: String,
    pub program: String,
    pub seen: Vec<String>,
}

/// All of them, by name.
///
/// # Errors
/// If a file cannot be read.
pub fn real_programs() -> io::Result<Vec<Real>> {
    let mut files: Vec<PathBuf> = fs::read_dir(golden::root().join(FOLDER))?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<io::Result<_>>()?;
    files.sort();
    files
        .iter()
        .map(|file| {
            let name = file.file_name().unwrap_or_default().to_string_lossy().into_owned();
            Ok(read(&name, &fs::read_to_string(file)?))
        })
        .collect()
}

fn read(name: &str, text: &str) -> Real {
    let at = text.find(HEADING).unwrap_or(text.len());
    let mut seen: Vec<String> = Vec::new();
    for line in text[at..].lines() {
        match (line.strip_prefix(LINE.trim_end()), seen.last_mut()) {
            (None, _) => seen.push(String::new()),
            (Some(line), Some(output)) => {
                output.push_str(line.strip_prefix(' ').unwrap_or(line));
                output.push('\n');
            }
            (Some(_), None) => {}
        }
    }
    Real { file_name: name.to_owned(), program: text[..at].to_owned(), seen }
}

impl Real {
    /// Writes the outputs at the foot of the program. Only whole lines can be kept there.
    ///
    /// # Errors
    /// If the file cannot be written.
    pub fn record(&self, seen: &BTreeSet<String>) -> io::Result<()> {
        let whole = seen.iter().filter(|output| output.is_empty() || output.ends_with('\n'));
        let mut text = self.program.clone();
        for output in whole.take(MOST_KEPT) {
            text.push_str(HEADING);
            text.push('\n');
            for line in output.lines() {
                text.push_str(format!("{LINE}{line}").trim_end());
                text.push('\n');
            }
        }
        fs::write(golden::root().join(FOLDER).join(&self.file_name), text)
    }

    /// Which of these outputs are among the explored ones.
    ///
    /// # Errors
    /// If the program does not compile, or is not explored whole.
    pub fn place(&self, outputs: &[String]) -> Result<Vec<bool>, String> {
        let checked = heddle_session::check(&self.program, &self.file_name)
            .map_err(|diagnostics| format!("{diagnostics:?}"))?;
        // A sleep is no synchronization.
        let sleeps = Sleeps::AnyTime;
        let budget = ExploreBudget { states: STATES, ..ExploreBudget::default() };
        let settings = ExploreSettings { sleeps, budget, shown: 0, ..ExploreSettings::default() };
        let mut explore = Explore::new(&checked, settings);
        while !explore.is_complete() && explore.advance(1_000) {}
        if !explore.is_complete() {
            return Err(format!("it has more than {STATES} states"));
        }
        Ok(explore.place(outputs).iter().map(|placed| *placed == Placed::Explored).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foot_is_read_back() {
        let text = "print(1)\n#= seen\n#| 1\n#|\n#| 2\n#= seen\n#= seen\n#|  x\n";
        let real = read("p.py", text);
        assert_eq!(real.program, "print(1)\n");
        assert_eq!(real.seen, ["1\n\n2\n", "", " x\n"]);
    }
}
