//! Sources made wrong, through parser, compiler and machine: whatever they hold, the end is an exit
//! status, a deadlock or a limit, and never a panic.

use std::{
    fs, io,
    panic::{AssertUnwindSafe, catch_unwind},
};

use heddle_protocol::Limits;

use crate::{End, generate, generate::Rng, golden, mutate::mutate, observe_within};

/// What was found: the source, and what the machine said.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Crash {
    pub source: String,
    pub words: String,
}

/// Sources to begin with: the kept corpus, which holds what once went wrong and what is hostile,
/// and all golden programs.
///
/// # Errors
/// If the files cannot be read.
pub fn corpus() -> io::Result<Vec<String>> {
    let mut names = Vec::new();
    for entry in fs::read_dir(golden::root().join("tests/corpus"))? {
        names.push(entry?.path());
    }
    names.sort();
    let mut sources = names.iter().map(fs::read_to_string).collect::<io::Result<Vec<_>>>()?;
    for group in crate::groups()? {
        sources.extend(crate::golden_programs(&group)?.into_iter().map(|golden| golden.program));
    }
    Ok(sources)
}

/// One source of the stream: a corpus' or generated one with some changes.
pub fn source(corpus: &[String], rng: &mut Rng) -> String {
    let pick = |rng: &mut Rng| match rng.below(4) {
        0 => generate::program(rng.draw()),
        _ => corpus[rng.below(corpus.len())].clone(),
    };
    let (base, other) = (pick(rng), pick(rng));
    mutate(&base, &other, rng)
}

/// Runs a source within small limits.
pub fn try_source(source: &str) -> Option<Crash> {
    let limits = Limits {
        steps: 60_000,
        heap_bytes: 24 << 20,
        output_bytes: 64 << 10,
        tasks: 40,
        ..Limits::default()
    };
    let run = AssertUnwindSafe(|| observe_within(source, "p.py", [0], &limits));
    let words = match catch_unwind(run) {
        Ok(outcomes) => match outcomes.into_iter().next()?.end {
            End::Panic(words) => words,
            End::Status(_) | End::Other(_) => return None,
        },
        // Parser and compiler run outside of the run's own net.
        Err(_) => "a panic before the run".to_owned(),
    };
    Some(Crash { source: source.to_owned(), words })
}
