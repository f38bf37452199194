//! What a person edits and shares: task sheet, the Python it stands for, examples, links.

pub mod sheet;
