//! Code made at run time: `eval`, `exec` and `compile`.
//!
//! Its names are looked up by name, in mappings that it is given when it is run: register 0 of the
//! whole has the locals, register 1 the globals, which every function in it captures.

use heddle_protocol::Diagnostic;
use heddle_syntax::{Parsed, Ranged, TextRange, ast::Stmt, parse, parse_expression};

use super::{
    analysis::{Analysis, analyse_made},
    compiler::{Compiler, ModuleScope, Shared},
    function::{Signature, docstring},
    pool::{Constant, Pool},
    prelude,
    scope::ScopeId,
    unit::{MAX_REGISTERS, Res, Unit, refusal},
};
use crate::{
    code::{Code, CodeId, CodeKind, ModuleDef, ModuleId, Program, Symbols},
    made::{Mode, Text},
    op::{Op, Reg},
};

/// The code of a text, its names among `syms`, its constants by their places.
pub(crate) struct Compiled {
    /// The last is that of the whole.
    pub codes: Vec<Code>,
    pub module: ModuleDef,
    pub syms: Symbols,
    pub constants: Vec<Constant>,
}

/// Compiles a text as unit number `unit` of a program's run.
///
/// # Errors
/// What is wrong with it.
pub(crate) fn compile_text(
    program: &Program,
    syms: Symbols,
    text: &Text,
    unit: usize,
) -> Result<Compiled, Vec<Diagnostic>> {
    let parsed = match text.mode {
        Mode::Exec => parse(&text.text)?,
        Mode::Eval => parse_expression(&text.text)?,
    };
    let analysis = analyse_made(&parsed.module);
    if let Some(absent) = absent(program, &parsed, &analysis) {
        return Err(vec![absent]);
    }
    compile_unit(syms, text, &parsed, analysis, unit).map_err(|diagnostic| vec![*diagnostic])
}

/// A module of the library that is not part of this program: only its own text says what it needs.
fn absent(program: &Program, parsed: &Parsed, analysis: &Analysis) -> Option<Diagnostic> {
    let import = analysis.imports.iter().find(|import| {
        prelude::find(&import.name).is_some()
            && !program.module_index.contains_key(import.name.as_str())
    })?;
    let message = format!(
        "Heddle prepares modules before a program runs: import '{}' in the program itself",
        import.name
    );
    Some(*refusal(parsed.lines.place(import.range), &message, None))
}

fn compile_unit(
    syms: Symbols,
    text: &Text,
    parsed: &Parsed,
    analysis: Analysis,
    unit: usize,
) -> Res<Compiled> {
    let scope = ScopeId(0);
    let locals = analysis.scopes.get(scope).locals.len().min(MAX_REGISTERS);
    let id = ModuleId::of_unit(unit);
    let mut compiler = Compiler {
        shared: Shared { pool: Pool::over(syms), codes: Vec::new() },
        module: ModuleScope {
            id,
            lines: &parsed.lines,
            scopes: analysis.scopes,
            hidden: false,
            lazy_annotations: analysis.lazy_annotations || text.lazy_annotations,
            globals: Vec::new(),
            global_index: Default::default(),
            fixed_sets: Vec::new(),
            given_self: Vec::new(),
        },
        unit: Unit::new(scope, "<module>", "<module>".to_owned(), CodeKind::Module, locals as Reg),
        scope,
    };
    for r in 0..2 {
        compiler.unit.flow.bind(r);
    }
    let code = match text.mode {
        Mode::Exec => compiler.whole(&parsed.module.body)?,
        Mode::Eval => compiler.only(&parsed.module.body)?,
    };
    let lazy_annotations = compiler.module.lazy_annotations;
    let (syms, constants) = compiler.shared.pool.into_parts();
    let module = ModuleDef {
        name: "".into(),
        file: text.file.clone(),
        lines: shown_lines(&text.file, parsed),
        code,
        lazy_annotations,
        globals: Vec::new(),
        global_index: Default::default(),
    };
    Ok(Compiled { codes: compiler.shared.codes, module, syms, constants })
}

/// Tracebacks show no lines of what a program compiled, but for the examples of doctest.
fn shown_lines(file: &str, parsed: &Parsed) -> Vec<Box<str>> {
    let lines = &parsed.lines;
    let count = if file.starts_with("<doctest ") { lines.line_count() } else { 0 };
    (1..=count).map(|line| lines.line_text(line).into()).collect()
}

impl<'a> Compiler<'a> {
    /// Statements, as a module's.
    fn whole(&mut self, body: &'a [Stmt]) -> Res<CodeId> {
        let start = TextRange::default();
        let doc = docstring(body);
        if let (Some(doc), Some(first)) = (&doc, body.first()) {
            let s = self.push_constant(doc, first.range())?;
            let sym = self.sym("__doc__")?;
            self.emit(Op::StoreName { s, sym }, first.range())?;
            self.unit.top = s;
        }
        if self.module.scopes.mentions(ScopeId(0), "__annotations__") {
            self.own_annotations(start)?;
        }
        self.body(body)?;
        let last = body.last().map_or(start, Ranged::range);
        let none = self.push_none(last)?;
        self.emit(Op::Return { s: none }, last)?;
        self.finish_code(&Signature::of_body(doc), start)
    }

    /// Sees to it that the namespace has a dict of annotations.
    fn own_annotations(&mut self, range: TextRange) -> Res {
        let s = self.push_constant(&Constant::str("__annotations__"), range)?;
        self.emit(Op::In { not: false, d: s, a: s, b: 0 }, range)?;
        let there = self.unit.label();
        self.emit(Op::JumpIf { r: s, to: there.0 }, range)?;
        self.emit(Op::Dict { d: s, s, n: 0 }, range)?;
        let sym = self.sym("__annotations__")?;
        self.emit(Op::StoreName { s, sym }, range)?;
        self.unit.place(there);
        self.unit.top = s;
        Ok(())
    }

    /// An expression, whose value is given.
    fn only(&mut self, body: &'a [Stmt]) -> Res<CodeId> {
        let range = body.first().map_or(TextRange::default(), Ranged::range);
        let s = match body.first() {
            Some(Stmt::Expr(stmt)) => self.push(&stmt.value)?,
            _ => self.push_none(range)?,
        };
        self.emit(Op::Return { s }, range)?;
        self.finish_code(&Signature::default(), range)
    }
}
