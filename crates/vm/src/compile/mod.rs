//! From Python source to a program: modules, scopes, register code.
//!
//! Everything here is deterministic: the same source gives the same numbers of symbols, codes and
//! constants in every worker, so that a program is sent between workers as its source.

mod absent;
mod analysis;
mod assign;
mod blocks;
mod call;
mod class;
mod comp;
mod compiler;
mod cond;
mod constant;
mod disasm;
mod display;
mod expr;
mod flow;
mod function;
mod import;
mod names;
mod pattern;
mod places;
mod pool;
mod prelude;
mod scope;
mod stmt;
mod try_;
mod types;
mod unit;
mod with;

#[cfg(test)]
mod tests;
#[cfg(test)]
mod verify;

use std::{collections::HashMap, sync::Arc};

use heddle_protocol::Diagnostic;
use heddle_syntax::{Parsed, Ranged, TextRange, parse};

use self::{
    analysis::{Analysis, analyse},
    compiler::{Compiler, ModuleScope, Shared},
    function::{Signature, docstring},
    pool::Pool,
    prelude::Row,
    scope::ScopeId,
    unit::{Res, Unit},
};
use crate::{
    code::{CodeId, CodeKind, ModuleDef, ModuleId, Program},
    op::Op,
};

pub use self::disasm::disassemble;

/// Numbers of the globals that every module has first.
pub mod global {
    pub const NAME: u16 = 0;
    pub const DOC: u16 = 1;
    pub const FILE: u16 = 2;
    pub const ANNOTATIONS: u16 = 3;
    pub const BUILTINS: u16 = 4;
    pub const PACKAGE: u16 = 5;
    pub const SPEC: u16 = 6;
    pub const LOADER: u16 = 7;

    /// Their names, by number.
    pub const NAMES: [&str; 8] = [
        "__name__",
        "__doc__",
        "__file__",
        "__annotations__",
        "__builtins__",
        "__package__",
        "__spec__",
        "__loader__",
    ];
}

/// The name of the person's own module.
pub const MAIN: &str = "__main__";

/// A module that has been read and waits to be compiled.
struct Source {
    name: &'static str,
    file: String,
    hidden: bool,
    parsed: Parsed,
}

/// Compiles a person's program with all modules of the prelude that it can reach.
///
/// # Errors
/// What is wrong with the source, in its own lines and columns.
pub fn compile(source: &str, file_name: &str) -> Result<Arc<Program>, Vec<Diagnostic>> {
    let parsed = parse(source)?;
    let main = Source { name: MAIN, file: file_name.to_owned(), hidden: false, parsed };
    let analysis = analyse(&main.parsed.module);
    refuse_absent(&main, &analysis)?;
    let (mut sources, mut analyses) = read_prelude(&analysis)?;
    sources.push(main);
    analyses.push(analysis);
    build(&sources, analyses).map_err(|diagnostic| vec![*diagnostic])
}

/// Reads the builtins' module and whatever is imported, from the program on.
fn read_prelude(main: &Analysis) -> Result<(Vec<Source>, Vec<Analysis>), Vec<Diagnostic>> {
    let mut wanted: Vec<&'static Row> = Vec::new();
    wanted.extend(prelude::TABLE.first());
    wanted.extend(prelude::find(prelude::RUN));
    want(main, &mut wanted);
    let mut sources = Vec::new();
    let mut analyses = Vec::new();
    let mut next = 0;
    while let Some(row) = wanted.get(next).copied() {
        next += 1;
        let parsed = parse(row.source).map_err(|diagnostics| in_file(row, diagnostics))?;
        let analysis = analyse(&parsed.module);
        want(&analysis, &mut wanted);
        sources.push(Source { name: row.name, file: row.file.to_owned(), hidden: true, parsed });
        analyses.push(analysis);
    }
    Ok((sources, analyses))
}

/// Adds the modules that a module imports, packages before what they contain.
fn want(analysis: &Analysis, wanted: &mut Vec<&'static Row>) {
    let mut add = |name: &str| {
        let ends = name.match_indices('.').map(|(at, _)| at).chain([name.len()]);
        for end in ends {
            if let Some(row) = prelude::find(&name[..end])
                && !wanted.iter().any(|known| known.name == row.name)
            {
                wanted.push(row);
            }
        }
    };
    for import in &analysis.imports {
        add(&import.name);
        for member in &import.members {
            let dotted = format!("{}.{member}", import.name);
            if prelude::find(&dotted).is_some() {
                add(&dotted);
            }
        }
    }
}

fn in_file(row: &Row, diagnostics: Vec<Diagnostic>) -> Vec<Diagnostic> {
    let mut diagnostics = diagnostics;
    for diagnostic in &mut diagnostics {
        diagnostic.message =
            format!("{} line {}: {}", row.file, diagnostic.place.line, diagnostic.message);
    }
    diagnostics
}

/// Modules that CPython has and Heddle has not are reported before anything runs.
fn refuse_absent(main: &Source, analysis: &Analysis) -> Result<(), Vec<Diagnostic>> {
    let absent: Vec<Diagnostic> = analysis
        .imports
        .iter()
        .filter(|import| !import.optional && prelude::find(&import.name).is_none())
        .filter_map(|import| {
            let hint = absent::hint(&import.name)?;
            let message = format!("Heddle has no module named '{}'.", import.name);
            Some(*unit::refusal(main.parsed.lines.place(import.range), &message, Some(hint)))
        })
        .collect();
    if absent.is_empty() { Ok(()) } else { Err(absent) }
}

fn build(sources: &[Source], analyses: Vec<Analysis>) -> Res<Arc<Program>> {
    let mut shared = Shared { pool: Pool::new(), codes: Vec::new() };
    let mut modules = Vec::with_capacity(sources.len());
    for (at, (source, analysis)) in sources.iter().zip(analyses).enumerate() {
        let id = ModuleId(at as u16);
        let (next, module) = compile_module(shared, id, source, analysis)?;
        shared = next;
        modules.push(module);
    }
    let module_index: HashMap<Box<str>, ModuleId> = modules
        .iter()
        .enumerate()
        .map(|(at, module)| (module.name.clone(), ModuleId(at as u16)))
        .collect();
    let finished = shared.pool.finish();
    let mut codes = shared.codes;
    for code in &mut codes {
        for value in &mut code.consts {
            *value = finished.settle(*value);
        }
        code.doc = code.doc.map(|doc| finished.settle(doc));
    }
    Ok(Arc::new(Program {
        codes,
        main: ModuleId((modules.len() - 1) as u16),
        modules,
        module_index,
        syms: finished.syms,
        statics: Arc::new(finished.statics),
        sym_strings: finished.sym_strings,
    }))
}

fn compile_module(
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
        },
        unit: Unit::new(scope, "<module>", "<module>".to_owned(), CodeKind::Module, 0),
        scope,
    };
    if locals > unit::MAX_REGISTERS {
        return Err(compiler.too_large());
    }
    compiler.unit = Unit::new(
        scope,
        "<module>",
        "<module>".to_owned(),
        CodeKind::Module,
        locals as crate::op::Reg,
    );
    let code = compiler.module_code(&source.parsed.module)?;
    let lines = &source.parsed.lines;
    let count = if source.hidden { 0 } else { lines.line_count() };
    let module = ModuleDef {
        name: source.name.into(),
        file: source.file.as_str().into(),
        lines: (1..=count).map(|line| lines.line_text(line).into()).collect(),
        code,
        globals: compiler.module.globals,
        global_index: compiler.module.global_index,
    };
    Ok((compiler.shared, module))
}

impl<'a> Compiler<'a> {
    fn module_code(&mut self, module: &'a heddle_syntax::ast::ModModule) -> Res<CodeId> {
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
