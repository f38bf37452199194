//! Source to tree, or to what is wrong with it.

use heddle_protocol::Diagnostic;
use ruff_python_ast::{ModModule, PythonVersion};
use ruff_python_parser::{Mode, ParseOptions, parse_unchecked};

use crate::fault::Fault;
use crate::judge::judge;
use crate::scan::scan;
use crate::{LineIndex, escapes, limits, ruff, scope};

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
    if let Some(fault) = limits::text(source) {
        return Err(vec![fault.into_diagnostic(&LineIndex::new(source))]);
    }
    let lines = LineIndex::new(source);
    match read(lines.source()) {
        Ok(module) => Ok(Parsed { module, lines }),
        Err(faults) => Err(faults.into_iter().map(|fault| fault.into_diagnostic(&lines)).collect()),
    }
}

/// Reads what is known to be right, without asking what is wrong with it: most of the time that
/// [`parse`] takes.
///
/// # Errors
/// Where it is wrong all the same, what [`parse`] says.
pub fn parse_trusted(source: &str) -> Result<Parsed, Vec<Diagnostic>> {
    let lines = LineIndex::new(source);
    match parse_unchecked(lines.source(), options()).try_into_module() {
        Some(parsed) if parsed.has_valid_syntax() => {
            Ok(Parsed { module: parsed.into_syntax(), lines })
        }
        _ => parse(source),
    }
}

fn options() -> ParseOptions {
    ParseOptions::from(Mode::Module).with_target_version(PythonVersion::PY313)
}

fn read(source: &str) -> Result<ModModule, Vec<Fault>> {
    let scan = scan(source);
    // Ruff's parser must not see what could exhaust the stack.
    if let Some(fault) = limits::tokens(source, &scan) {
        return Err(vec![fault]);
    }
    if let Some(loud) = scan.fault.as_ref().filter(|fault| fault.loud) {
        let before = judge(source, &scan).filter(Fault::is_unexpected_indent);
        return Err(vec![before.unwrap_or_else(|| loud.fault.clone())]);
    }
    let parsed = parse_unchecked(source, options());
    let others: Vec<Fault> = ruff::faults(&parsed);
    let Some(parsed) = parsed.try_into_module() else {
        return Err(others);
    };
    let undecodable = escapes::check(source, &scan);
    if others.is_empty() && scan.fault.is_none() && undecodable.is_none() {
        return match scope::check(source, parsed.syntax()) {
            None => Ok(parsed.into_syntax()),
            Some(fault) => Err(vec![fault]),
        };
    }
    let first = match (judge(source, &scan), undecodable) {
        // Literals are decoded as they are read.
        (Some(refused), Some(literal)) if refused.start < literal.start => Some(refused),
        (_, Some(literal)) => Some(literal),
        (refused, None) => refused.or_else(|| scope::check(source, parsed.syntax())),
    };
    Err(in_order(first, others, source))
}

/// CPython's fault first, then what Ruff finds on later lines.
fn in_order(first: Option<Fault>, others: Vec<Fault>, source: &str) -> Vec<Fault> {
    let Some(first) = first else { return others };
    let from = (first.end.max(first.start) as usize).min(source.len());
    let line_end = source[from..].find('\n').map_or(source.len(), |length| from + length);
    let later = others.into_iter().filter(|fault| fault.start as usize > line_end);
    std::iter::once(first).chain(later).collect()
}
