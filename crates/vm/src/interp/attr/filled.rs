//! Attributes of generics that are filled, `Box[int]`: those of the class, besides a few of its own.

use super::{Lookup, get_attr, native_attr};
use crate::{
    process::{Process, R},
    thread::Thread,
    value::{Sym, Value},
};

/// Names with underscores that are the class's all the same.
const OF_THE_CLASS: [&str; 4] = ["__name__", "__qualname__", "__module__", "__doc__"];

pub(super) fn attr(
    p: &mut Process,
    th: &mut Thread,
    alias: Value,
    origin: Value,
    sym: Sym,
) -> R<Lookup> {
    let name = p.sym_text(sym);
    let own = name.starts_with("__") && name.ends_with("__") && !OF_THE_CLASS.contains(&name);
    if own && let found @ (Lookup::Value(_) | Lookup::Call(..)) = native_attr(p, th, alias, sym)? {
        return Ok(found);
    }
    get_attr(p, th, origin, sym)
}
