//! A module of the prelude, compiled apart from all others: what it was compiled to serves every
//! program that needs it, whatever else the program imports.
//!
//! Names, constants and codes have numbers of the part's own. [`Part::join`] gives them those that
//! they would have if the module had been compiled after the ones that are there.

use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use heddle_protocol::{Diagnostic, Place};

use super::{
    analysis::Analysis,
    compiler::Shared,
    module::{Source, compile_module},
    pool::{Constant, Pool, first_names},
    unit::{Res, refusal},
};
use crate::{
    code::{Code, CodeId, ModuleDef, ModuleId},
    op::Op,
    value::{Sym, Value},
};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub(crate) struct Part {
    /// The modules of the prelude that it imports itself.
    pub imports: Vec<Box<str>>,
    /// Its names, those left out that every program has.
    names: Vec<Box<str>>,
    /// In the order of their handles.
    constants: Vec<Constant>,
    codes: Vec<Code>,
    module: ModuleDef,
}

/// Modules of the prelude, one after the other, constants not yet numbered for good.
#[derive(Clone, Debug)]
pub(crate) struct Library {
    pub shared: Shared,
    pub modules: Vec<ModuleDef>,
}

impl Library {
    pub fn new() -> Library {
        Library { shared: Shared { pool: Pool::new(), codes: Vec::new() }, modules: Vec::new() }
    }
}

/// What the numbers of a part become.
struct Numbers {
    first_names: usize,
    names: Vec<Sym>,
    constants: Vec<Value>,
    module: ModuleId,
    first_code: u32,
}

impl Part {
    pub fn compile(source: &Source, analysis: Analysis, imports: Vec<Box<str>>) -> Res<Part> {
        let shared = Shared { pool: Pool::apart(), codes: Vec::new() };
        let (shared, mut module) = compile_module(shared, ModuleId::default(), source, analysis)?;
        // Joining makes it of the final numbers.
        module.global_index = FxHashMap::default();
        let (names, constants) = shared.pool.into_parts();
        let names = names.own().to_vec();
        Ok(Part { imports, names, constants, codes: shared.codes, module })
    }

    /// Adds the module to those of a library.
    ///
    /// # Errors
    /// That there are more names than can be numbered.
    pub fn join(self, library: &mut Library) -> Res {
        let Part { names, constants, codes, mut module, .. } = self;
        let Library { shared, modules } = library;
        let numbers = Numbers {
            first_names: first_names().len(),
            names: names.iter().map(|name| shared.pool.intern(name)).collect(),
            constants: constants.iter().map(|constant| shared.pool.value(constant)).collect(),
            module: ModuleId(modules.len() as u16),
            first_code: shared.codes.len() as u32,
        };
        for mut code in codes {
            numbers.renumber(&mut code).ok_or_else(too_large)?;
            shared.codes.push(code);
        }
        module.code = numbers.code(module.code);
        for name in &mut module.globals {
            *name = numbers.name(*name).ok_or_else(too_large)?;
        }
        let globals = module.globals.iter().enumerate();
        module.global_index = globals.map(|(at, name)| (*name, at as u16)).collect();
        modules.push(module);
        Ok(())
    }
}

impl Numbers {
    fn name(&self, name: Sym) -> Option<Sym> {
        match (name.0 as usize).checked_sub(self.first_names) {
            None => Some(name),
            Some(own) => self.names.get(own).copied(),
        }
    }

    fn value(&self, value: Value) -> Option<Value> {
        match value {
            Value::Ref(handle) => self.constants.get(handle.slot()).copied(),
            other => Some(other),
        }
    }

    fn code(&self, code: CodeId) -> CodeId {
        CodeId(self.first_code + code.0)
    }

    fn renumber(&self, code: &mut Code) -> Option<()> {
        code.module = self.module;
        code.name = self.name(code.name)?;
        for local in &mut code.locals {
            *local = self.name(*local)?;
        }
        for value in code.consts.iter_mut().chain(&mut code.doc) {
            *value = self.value(*value)?;
        }
        for child in &mut code.children {
            *child = self.code(*child);
        }
        for op in &mut code.ops {
            if let Some(sym) = name_in(op) {
                *sym = u16::try_from(self.name(Sym(u32::from(*sym)))?.0).ok()?;
            }
        }
        Some(())
    }
}

/// The name in an instruction that has one.
fn name_in(op: &mut Op) -> Option<&mut u16> {
    match op {
        Op::LoadName { sym, .. }
        | Op::StoreName { sym, .. }
        | Op::DelName { sym }
        | Op::LoadNameOrCell { sym, .. }
        | Op::LoadOf { sym, .. }
        | Op::StoreOf { sym, .. }
        | Op::DelOf { sym, .. }
        | Op::LoadNameOf { sym, .. }
        | Op::LoadAttr { sym, .. }
        | Op::StoreAttr { sym, .. }
        | Op::DelAttr { sym, .. }
        | Op::CallMethod { sym, .. }
        | Op::LoadMethod { sym, .. }
        | Op::CallMethodKw { sym, .. }
        | Op::ImportFrom { sym, .. } => Some(sym),
        _ => None,
    }
}

fn too_large() -> Box<Diagnostic> {
    refusal(Place::default(), "These modules have more names than Heddle can number.", None)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::compile::{
        library::{compiled, read},
        prelude::{Row, TABLE},
    };

    /// All of a library that has an order.
    fn shown(library: Library) -> Vec<String> {
        let Library { shared, modules } = library;
        let mut lines: Vec<String> = shared.codes.iter().map(|code| format!("{code:?}")).collect();
        for module in modules {
            let index: BTreeMap<Sym, u16> =
                module.global_index.iter().map(|(name, at)| (*name, *at)).collect();
            lines.push(format!("{index:?}"));
            lines.push(format!("{:?}", ModuleDef { global_index: FxHashMap::default(), ..module }));
        }
        let (names, constants) = shared.pool.into_parts();
        lines.push(format!("{:?} {constants:?}", names.own()));
        lines
    }

    /// The modules compiled one after the other, each with the numbers of those before it.
    fn in_turn(rows: impl Iterator<Item = &'static Row>) -> Library {
        let mut library = Library::new();
        for row in rows {
            let (source, analysis) = read(row).expect("the prelude is right");
            let id = ModuleId(library.modules.len() as u16);
            let (shared, module) = compile_module(library.shared, id, &source, analysis)
                .expect("the prelude is right");
            library.shared = shared;
            library.modules.push(module);
        }
        library
    }

    fn joined(rows: impl Iterator<Item = &'static Row>) -> Library {
        let mut library = Library::new();
        for row in rows {
            let part = compiled(row).expect("the prelude is right");
            part.join(&mut library).expect("there are numbers");
        }
        library
    }

    #[test]
    fn joined_parts_have_the_numbers_of_modules_compiled_in_turn() {
        for (joined, in_turn) in [
            (joined(TABLE.iter()), in_turn(TABLE.iter())),
            (joined(TABLE.iter().rev()), in_turn(TABLE.iter().rev())),
        ] {
            let (joined, in_turn) = (shown(joined), shown(in_turn));
            assert_eq!(joined.len(), in_turn.len());
            for (joined, in_turn) in joined.iter().zip(&in_turn) {
                assert_eq!(joined, in_turn);
            }
        }
    }
}
