//! What is wrong with a source before it runs.

use serde::{Deserialize, Serialize};

/// A stretch of source. Lines count from 1; columns count code points from 0, as in CPython's
/// syntax tree; `end_column` is exclusive.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Place {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

/// A program that cannot run, and why.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Diagnostic {
    pub place: Place,
    /// CPython's exception: `SyntaxError`, `IndentationError`, `TabError`; or `Unsupported` for
    /// what CPython runs and Heddle does not.
    pub kind: String,
    /// CPython's own words where CPython refuses it too.
    pub message: String,
    /// What to do about it, if there is something to say.
    pub hint: Option<String>,
}
