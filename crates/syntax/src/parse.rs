//! Source to tree, or to what is wrong with it.

use heddle_protocol::Diagnostic;
use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};
use ruff_text_size::Ranged;

use crate::LineIndex;

/// A program that CPython 3.13 would compile.
#[derive(Clone, Debug, PartialEq)]
pub struct Parsed {
    pub module: ModModule,
    /// Turns the tree's ranges into places.
    pub lines: LineIndex,
}

/// Reads a program for Python 3.13.
///
/// # Errors
/// At least one diagnostic, CPython's own first error before any other.
pub fn parse(source: &str) -> Result<Parsed, Vec<Diagnostic>> {
    let lines = LineIndex::new(source);
    let options = ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313);
    let parsed = parse_unchecked(lines.source(), options);
    let mut diagnostics: Vec<Diagnostic> = Vec::new();
    for error in parsed.errors() {
        diagnostics.push(Diagnostic {
            place: lines.place(error.range()),
            kind: "SyntaxError".to_owned(),
            message: error.error.to_string(),
            hint: None,
        });
    }
    match parsed.try_into_module() {
        Some(module) if diagnostics.is_empty() => {
            Ok(Parsed { module: module.into_syntax(), lines })
        }
        _ => Err(diagnostics),
    }
}
