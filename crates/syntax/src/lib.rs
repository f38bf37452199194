//! Python source to syntax tree and diagnostics.
//!
//! Ruff's parser stands behind this crate, so that only the tree's types are seen elsewhere. What
//! a source does wrong is said in CPython 3.13's words, at CPython's place.
//!
//! A source is read as CPython reads a file: a byte order mark is dropped, and `\r\n` and `\r`
//! become `\n`. Ranges in the tree are byte offsets into that text, which [`LineIndex::source`]
//! holds.

mod escapes;
mod fault;
mod fold;
mod judge;
pub mod limits;
mod lines;
mod parse;
mod ruff;
mod scan;
mod scope;
mod traceback;
mod warn;

pub use fold::{Folded, folded};
pub use lines::LineIndex;
pub use parse::{Parsed, parse, parse_trusted};
pub use ruff_python_ast as ast;
pub use ruff_text_size::{Ranged, TextRange, TextSize};
pub use traceback::traceback_text;
pub use warn::{Warning, warnings};
