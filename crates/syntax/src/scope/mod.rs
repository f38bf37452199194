//! What CPython refuses after parsing: names, and statements where they may not stand.
//!
//! CPython finds these in two passes. Its symbol table comes first and looks at names, its
//! compiler second: so the first fault of the first pass wins over an earlier line's of the
//! second.

mod future;
mod names;
mod patterns;
mod places;
mod search;

use ruff_python_ast::ModModule;

use crate::fault::Fault;

/// The first fault of a tree, in CPython's order.
pub(crate) fn check(source: &str, module: &ModModule) -> Option<Fault> {
    future::check(module).or_else(|| names::check(module)).or_else(|| places::check(source, module))
}
