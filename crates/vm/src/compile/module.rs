//! One module: from its tree to its code and globals.

use heddle_syntax::{Parsed, Ranged, TextRange, ast::ModModule};

use super::{
    analysis::Analysis,
    compiler::{Compiler, ModuleScope, Shared},
    function::{Signature, docstring},
    global,
    scope::ScopeId,
    unit::{MAX_REGISTERS, Res, Unit},
};
use crate::{
    code::{CodeId, CodeKind, ModuleDef, ModuleId},
    op::{Op, Reg},
};

/// A module that has been read and waits to be compiled.
pub(crate) struct Source {
    pub name: &'static str,
    pub file: String,
    pub hidden: bool,
    pub parsed: Parsed,
}

pub(crate) fn compile_module(
    mut shared: Shared,
    id: ModuleId,
    source: &Source,
    analysis: Analysis,
) -> Res<(Shared, ModuleDef)> {
    let scope = ScopeId(0);
    let locals = analysis.scopes.get(scope).locals.len();
    let globals: Vec<_> = global::NAMES.iter().map(|name| shared.pool.intern(name)).collect();
    let global_index = globals.iter().enumerate().map(|(at, sym)| (*sym, at as u16)).collect();
    let mut compiler = Compiler {
        shared,
        module: ModuleScope {
            id,
            lines: &source.parsed.lines,
            scopes: analysis.scopes,
            hidden: source.hidden,
            lazy_annotations: analysis.lazy_annotations,
            globals,
            global_index,
            fixed_sets: Vec::new(),
            given_self: Vec::new(),
        },
        unit: Unit::new(scope, "<module>", "<module>".to_owned(), CodeKind::Module, 0),
        scope,
    };
    if locals > MAX_REGISTERS {
        return Err(compiler.too_large());
    }
    compiler.unit =
        Unit::new(scope, "<module>", "<module>".to_owned(), CodeKind::Module, locals as Reg);
    let code = compiler.module_code(&source.parsed.module)?;
    let lines = &source.parsed.lines;
    let count = if source.hidden { 0 } else { lines.line_count() };
    let module = ModuleDef {
        name: source.name.into(),
        file: source.file.as_str().into(),
        lines: (1..=count).map(|line| lines.line_text(line).into()).collect(),
        code,
        lazy_annotations: compiler.module.lazy_annotations,
        globals: compiler.module.globals,
        global_index: compiler.module.global_index,
    };
    Ok((compiler.shared, module))
}

impl<'a> Compiler<'a> {
    fn module_code(&mut self, module: &'a ModModule) -> Res<CodeId> {
        let start = TextRange::empty(module.range.start());
        let doc = docstring(&module.body);
        if let (Some(doc), Some(first)) = (&doc, module.body.first()) {
            let s = self.push_constant(doc, first.range())?;
            self.emit(Op::StoreGlobal { s, g: global::DOC }, first.range())?;
            self.unit.top = s;
        }
        if self.module.scopes.mentions(self.scope, "__annotations__") {
            let s = self.unit.top;
            self.emit(Op::Dict { d: s, s, n: 0 }, start)?;
            self.claim()?;
            self.emit(Op::StoreGlobal { s, g: global::ANNOTATIONS }, start)?;
            self.unit.top = s;
        }
        self.body(&module.body)?;
        let last = module.body.last().map_or(start, Ranged::range);
        let none = self.push_none(last)?;
        self.emit(Op::Return { s: none }, last)?;
        let signature = Signature::of_body(doc);
        self.finish_code(&signature, start)
    }
}
