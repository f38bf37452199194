//! A listing of a code, for tests and for debugging.

use std::fmt::Write;

use crate::{
    code::{CodeId, Program},
    op::Op,
    value::{Ref, Value},
};

/// One line an instruction: number, line of the source, live registers, instruction with the names
/// and constants it means.
#[must_use]
pub fn disassemble(program: &Program, id: CodeId) -> String {
    let code = program.code(id);
    let mut out = String::new();
    let mut line = 0;
    for (at, (op, info)) in code.ops.iter().zip(&code.infos).enumerate() {
        let shown =
            if info.place.line == line { String::new() } else { info.place.line.to_string() };
        line = info.place.line;
        let note = note(program, id, *op);
        // Writing to a string cannot fail.
        let _ = writeln!(out, "{at:4} {shown:>4} h{:<3} {op:?}{note}", info.height);
    }
    for guard in &code.guards {
        let _ = writeln!(
            out,
            "guard {}..{} -> {} in r{}",
            guard.from, guard.to, guard.handler, guard.exc
        );
    }
    out
}

fn note(program: &Program, id: CodeId, op: Op) -> String {
    let code = program.code(id);
    let module = program.module(code.module);
    let name = |sym: u16| program.syms.text(crate::value::Sym(u32::from(sym))).to_owned();
    let global = |g: u16| {
        let sym = module.globals.get(usize::from(g)).copied();
        sym.map_or(String::new(), |sym| program.syms.text(sym).to_owned())
    };
    let text = match op {
        Op::Const { k, .. } => constant(program, code.consts[k as usize]),
        Op::CallKw { kw, .. } => constant(program, code.consts[usize::from(kw)]),
        Op::CallMethodKw { kw, sym, .. } => {
            format!("{} {}", name(sym), constant(program, code.consts[usize::from(kw)]))
        }
        Op::BuildClass { k, .. } => constant(program, code.consts[usize::from(k)]),
        Op::LoadGlobal { g, .. } | Op::StoreGlobal { g, .. } | Op::DelGlobal { g } => global(g),
        Op::LoadName { sym, .. }
        | Op::StoreName { sym, .. }
        | Op::DelName { sym }
        | Op::LoadNameOrCell { sym, .. }
        | Op::LoadNameOf { sym, .. }
        | Op::LoadOf { sym, .. }
        | Op::StoreOf { sym, .. }
        | Op::DelOf { sym, .. }
        | Op::LoadAttr { sym, .. }
        | Op::StoreAttr { sym, .. }
        | Op::DelAttr { sym, .. }
        | Op::CallMethod { sym, .. }
        | Op::LoadMethod { sym, .. }
        | Op::ImportFrom { sym, .. } => name(sym),
        Op::Import { k, .. } => code.imports[usize::from(k)].to_string(),
        Op::MakeFunction { code: child, .. } => {
            program.code(code.children[usize::from(child)]).qualname.to_string()
        }
        _ => return String::new(),
    };
    format!("  ; {text}")
}

fn constant(program: &Program, value: Value) -> String {
    use crate::object::Object;
    let Value::Ref(r) = value else { return format!("{value:?}") };
    match program.statics.get(Ref::slot(r)) {
        Some(Object::Str(s)) => format!("{:?}", s.text()),
        Some(Object::Tuple(items)) => {
            let items: Vec<String> = items.iter().map(|item| constant(program, *item)).collect();
            format!("({})", items.join(", "))
        }
        Some(object) => format!("{object:?}"),
        None => String::from("?"),
    }
}
