//! Names that CPython's modules have and Heddle's have not: asking for one is refused.

use crate::{
    code::ModuleId,
    object::Object,
    process::{Process, R},
    thread::Thread,
    value::{Sym, Value},
};

/// A module and its names to a line; what Heddle comes to have does not get here any more.
const NAMES: &str = include_str!("absent.txt");

#[cold]
pub(crate) fn refuse_absent(p: &mut Process, th: &Thread, object: Value, sym: Sym) -> R<()> {
    let Some(Object::Module(m)) = p.object(object) else { return Ok(()) };
    if m.id == ModuleId::BARE || m.id == p.program.main {
        return Ok(());
    }
    let (module, name) = (&*p.program.module(m.id).name, p.sym_text(sym));
    let lines = NAMES.lines().filter_map(|line| line.split_once(": "));
    let mut names =
        lines.filter(|(known, _)| *known == module).flat_map(|(_, names)| names.split(' '));
    if !names.any(|known| known == name) {
        return Ok(());
    }
    let message = format!("{module}.{name} is not available in Heddle");
    p.unsupported(th, message)
}
