//! Functions: their parameters, defaults, closures and codes.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Expr, Parameters, Stmt},
};

use super::{
    compiler::Compiler,
    pool::Constant,
    scope::{ScopeId, ScopeKind},
    unit::{MAX_REGISTERS, Res, Unit},
};
use crate::{
    code::{Code, CodeId, CodeKind},
    op::{FunctionParts, Op, Reg},
};

/// What a code says of its parameters, and where it stands.
#[derive(Clone, Debug, Default)]
pub(crate) struct Signature {
    pub(super) posonly: u16,
    pub(super) positional: u16,
    pub(super) kwonly: u16,
    pub(super) varargs: bool,
    pub(super) varkw: bool,
    doc: Option<Constant>,
}

impl Signature {
    fn of(parameters: &Parameters, doc: Option<Constant>) -> Signature {
        let posonly = parameters.posonlyargs.len();
        Signature {
            posonly: posonly as u16,
            positional: (posonly + parameters.args.len()) as u16,
            kwonly: parameters.kwonlyargs.len() as u16,
            varargs: parameters.vararg.is_some(),
            varkw: parameters.kwarg.is_some(),
            doc,
        }
    }

    /// No parameters.
    pub fn of_body(doc: Option<Constant>) -> Signature {
        Signature { doc, ..Signature::default() }
    }

    /// One positional parameter, the iterator.
    pub fn of_generator() -> Signature {
        Signature { posonly: 1, positional: 1, ..Signature::default() }
    }
}

/// The unit around one being compiled.
pub(crate) struct Outer<'a> {
    unit: Unit<'a>,
    scope: ScopeId,
}

impl<'a> Compiler<'a> {
    /// Begins a code inside the present one.
    pub(crate) fn open_unit(
        &mut self,
        scope: ScopeId,
        name: &str,
        kind: CodeKind,
        range: TextRange,
    ) -> Res<Outer<'a>> {
        let inner = self.module.scopes.get(scope);
        let locals = inner.locals.len();
        if locals > MAX_REGISTERS {
            return Err(self.refuse(range, "This function has too many variables.", None));
        }
        let params = inner.params;
        let cells = inner.cells.clone();
        let qualname = self.qualname(name);
        let unit = Unit::new(scope, name, qualname, kind, locals as Reg);
        let outer = Outer {
            unit: std::mem::replace(&mut self.unit, unit),
            scope: std::mem::replace(&mut self.scope, scope),
        };
        let bound = if kind == CodeKind::Class { 1 } else { params };
        for reg in 0..bound {
            self.unit.flow.bind(reg as Reg);
        }
        for r in cells {
            self.emit(Op::MakeCell { r }, range)?;
        }
        Ok(outer)
    }

    fn qualname(&self, name: &str) -> String {
        let here = self.module.scopes.get(self.unit.scope);
        let global = self.module.scopes.name_use(self.scope, &self.mangled(name)).global;
        match here.kind {
            _ if global => name.to_owned(),
            ScopeKind::Module => name.to_owned(),
            ScopeKind::Class => format!("{}.{name}", self.unit.qualname),
            _ => format!("{}.<locals>.{name}", self.unit.qualname),
        }
    }

    /// Ends the present code with `return None` and goes back to the one around it.
    pub(crate) fn close_unit(
        &mut self,
        outer: Outer<'a>,
        signature: &Signature,
        range: TextRange,
    ) -> Res<CodeId> {
        let none = self.push_none(range)?;
        self.emit(Op::Return { s: none }, range)?;
        let id = self.finish_code(signature, range)?;
        self.unit = outer.unit;
        self.scope = outer.scope;
        Ok(id)
    }

    /// Makes a code of what the present unit holds.
    pub(crate) fn finish_code(&mut self, signature: &Signature, range: TextRange) -> Res<CodeId> {
        self.unit.link();
        let first_line = self.line(range.start());
        let pool = &mut self.shared.pool;
        let doc = signature.doc.as_ref().map(|doc| pool.value(doc));
        let scope = self.module.scopes.get(self.unit.scope);
        let locals = scope.locals.iter().map(|name| pool.intern(name)).collect();
        let inner = self.module.scopes.all.iter().filter(|s| s.unit == self.unit.scope);
        let cells = scope.cells.iter().chain(inner.flat_map(|s| &s.inner_cells));
        let code = Code {
            name: pool.intern(&self.unit.name),
            qualname: self.unit.qualname.as_str().into(),
            kind: self.unit.kind,
            module: self.module.id,
            hidden: self.module.hidden,
            first_line,
            doc,
            ops: std::mem::take(&mut self.unit.ops),
            infos: std::mem::take(&mut self.unit.infos),
            guards: std::mem::take(&mut self.unit.guards),
            consts: std::mem::take(&mut self.unit.consts),
            children: std::mem::take(&mut self.unit.children),
            imports: std::mem::take(&mut self.unit.imports),
            posonly: signature.posonly,
            positional: signature.positional,
            kwonly: signature.kwonly,
            varargs: signature.varargs,
            varkw: signature.varkw,
            locals,
            first_free: scope.first_free as Reg,
            cells: cells.copied().collect(),
            registers: self.unit.most,
            plain: self.unit.kind == CodeKind::Function
                && signature.kwonly == 0
                && !signature.varargs
                && !signature.varkw,
            sleeps: self.module.hidden
                && self.unit.kind == CodeKind::Coroutine
                && self.unit.qualname == "sleep",
        };
        if self.shared.codes.len() >= CodeId::PER_UNIT && self.module.id.is_made() {
            return Err(self.too_large());
        }
        Ok(self.shared.add(self.module.id, code))
    }

    // -- statements and expressions that make functions ---------------------------------------

    pub(crate) fn function_def(&mut self, e: &'a ast::StmtFunctionDef) -> Res {
        let mark = self.unit.top;
        let range = self.definition(e.range, &e.decorator_list, &e.name);
        for decorator in &e.decorator_list {
            self.push(&decorator.expression)?;
        }
        let s = self.unit.top;
        let mut parts = self.push_defaults(&e.parameters, range)?;
        let outer = self.open_type_params(e.type_params.as_deref(), range)?;
        let scope = self.module.scopes.of(e);
        let has_closure = self.push_closure(scope, range)?;
        parts.0 |= has_closure.0 | self.push_annotations(e, range)?.0;
        let yields = self.module.scopes.get(scope).yields;
        let kind = match (e.is_async, yields) {
            (false, false) => CodeKind::Function,
            (false, true) => CodeKind::Generator,
            (true, false) => CodeKind::Coroutine,
            (true, true) => CodeKind::AsyncGenerator,
        };
        let code = self.function_code(scope, e.name.as_str(), kind, e)?;
        let code = self.child(code)?;
        self.emit(Op::MakeFunction { parts, d: s, code, s }, range)?;
        self.unit.top = s + 1;
        self.set_type_params(e.type_params.as_deref(), s, range)?;
        self.unit.top = s;
        self.scope = outer;
        self.decorate(&e.decorator_list, e.name.as_str(), range)?;
        self.unit.top = mark;
        Ok(())
    }

    fn function_code(
        &mut self,
        scope: ScopeId,
        name: &str,
        kind: CodeKind,
        e: &'a ast::StmtFunctionDef,
    ) -> Res<CodeId> {
        let range = TextRange::new(e.range.start(), e.name.range.end());
        let outer = self.open_unit(scope, name, kind, range)?;
        self.body(&e.body)?;
        let signature = Signature::of(&e.parameters, docstring(&e.body));
        // A code's first line is that of its first decorator; its last place that of its last line.
        let last = e.body.last().map_or(range, Ranged::range);
        let none = self.push_none(last)?;
        self.emit(Op::Return { s: none }, last)?;
        let id = self.finish_code(&signature, range)?;
        self.unit = outer.unit;
        self.scope = outer.scope;
        Ok(id)
    }

    /// Applies decorators, pushed just below the next free register where the definition is, and
    /// binds the name.
    pub(crate) fn decorate(
        &mut self,
        decorators: &'a [ast::Decorator],
        name: &str,
        range: TextRange,
    ) -> Res {
        let mut s = self.claim()?;
        for decorator in decorators.iter().rev() {
            let f = s - 1;
            let spot = self.spot(&decorator.expression);
            self.emit(Op::Call { n: 1, d: f, f }, spot)?;
            self.unit.top = s;
            s = f;
        }
        self.store_name(name, s, range)
    }

    pub(crate) fn lambda(&mut self, e: &'a ast::ExprLambda, d: Reg) -> Res {
        let s = self.unit.top;
        let mut parts = FunctionParts::default();
        let mut signature = Signature::default();
        if let Some(parameters) = &e.parameters {
            parts = self.push_defaults(parameters, e.range)?;
            signature = Signature::of(parameters, None);
        }
        let scope = self.module.scopes.of(e);
        parts.0 |= self.push_closure(scope, e.range)?.0;
        let kind = match self.module.scopes.get(scope).yields {
            true => CodeKind::Generator,
            false => CodeKind::Function,
        };
        let code = self.expression_code(scope, "<lambda>", kind, &e.body, &signature, e.range)?;
        let code = self.child(code)?;
        self.emit(Op::MakeFunction { parts, d, code, s }, e.range)?;
        self.unit.top = s;
        Ok(())
    }

    /// A code that gives the value of an expression.
    pub(crate) fn expression_code(
        &mut self,
        scope: ScopeId,
        name: &str,
        kind: CodeKind,
        body: &'a Expr,
        signature: &Signature,
        range: TextRange,
    ) -> Res<CodeId> {
        let outer = self.open_unit(scope, name, kind, range)?;
        let s = self.operand(body, &[])?;
        self.emit(Op::Return { s }, body.range())?;
        let id = self.finish_code(signature, range)?;
        self.unit = outer.unit;
        self.scope = outer.scope;
        Ok(id)
    }

    /// Makes a function without defaults of a nested code.
    pub(crate) fn make_closure(
        &mut self,
        code: CodeId,
        scope: ScopeId,
        d: Reg,
        range: TextRange,
    ) -> Res {
        let s = self.unit.top;
        let parts = self.push_closure(scope, range)?;
        let code = self.child(code)?;
        self.emit(Op::MakeFunction { parts, d, code, s }, range)?;
        self.unit.top = s;
        Ok(())
    }

    pub(crate) fn child(&mut self, code: CodeId) -> Res<u16> {
        self.unit.children.push(code);
        self.small(self.unit.children.len() - 1)
    }

    // -- parts of functions -------------------------------------------------------------------

    fn push_defaults(
        &mut self,
        parameters: &'a Parameters,
        range: TextRange,
    ) -> Res<FunctionParts> {
        let mut parts = FunctionParts::default();
        let positional = parameters.posonlyargs.iter().chain(&parameters.args);
        let defaults: Vec<&'a Expr> = positional.filter_map(|p| p.default.as_deref()).collect();
        if !defaults.is_empty() {
            parts.0 |= FunctionParts::DEFAULTS;
            let s = self.unit.top;
            for default in &defaults {
                self.push(default)?;
            }
            self.emit(Op::Tuple { d: s, s, n: self.small(defaults.len())? }, range)?;
            self.unit.top = s;
            self.claim()?;
        }
        let named: Vec<_> = parameters
            .kwonlyargs
            .iter()
            .filter_map(|p| Some((p.parameter.name.as_str(), p.default.as_deref()?)))
            .collect();
        if !named.is_empty() {
            parts.0 |= FunctionParts::KW_DEFAULTS;
            let s = self.unit.top;
            for (name, default) in &named {
                let name = self.mangled(name);
                self.push_constant(&Constant::str(&name), range)?;
                self.push(default)?;
            }
            self.emit(Op::Dict { d: s, s, n: self.small(named.len())? }, range)?;
            self.unit.top = s;
            self.claim()?;
        }
        Ok(parts)
    }

    /// Pushes the tuple of cells that a nested code needs, if any.
    pub(crate) fn push_closure(&mut self, scope: ScopeId, range: TextRange) -> Res<FunctionParts> {
        let frees = self.module.scopes.get(scope).frees.clone();
        if frees.is_empty() {
            return Ok(FunctionParts::default());
        }
        let s = self.unit.top;
        for (name, definer) in &frees {
            let cell = self.module.scopes.cell_for(self.unit.scope, name, *definer);
            self.push_copy(cell, range)?;
        }
        self.emit(Op::Tuple { d: s, s, n: self.small(frees.len())? }, range)?;
        self.unit.top = s;
        self.claim()?;
        Ok(FunctionParts(FunctionParts::CLOSURE))
    }

    /// Pushes the dict of a function's annotations, if it has any.
    fn push_annotations(
        &mut self,
        e: &'a ast::StmtFunctionDef,
        range: TextRange,
    ) -> Res<FunctionParts> {
        let s = self.unit.top;
        let mut count = 0;
        let parameters: &'a Parameters = &e.parameters;
        // CPython takes parameters that have only a place after those that have a name, too.
        let placed = parameters.posonlyargs.len();
        let annotated = parameters
            .iter()
            .skip(placed)
            .take(parameters.args.len())
            .chain(parameters.iter().take(placed))
            .chain(parameters.iter().skip(placed + parameters.args.len()))
            .filter_map(|p| Some((p.name().as_str(), p.annotation()?)))
            .chain(e.returns.as_deref().map(|returns| ("return", returns)));
        for (name, annotation) in annotated {
            let name = self.mangled(name);
            self.push_constant(&Constant::str(&name), range)?;
            self.push_annotation(annotation)?;
            count += 1;
        }
        if count == 0 {
            return Ok(FunctionParts::default());
        }
        self.emit(Op::Dict { d: s, s, n: self.small(count)? }, range)?;
        self.unit.top = s;
        self.claim()?;
        Ok(FunctionParts(FunctionParts::ANNOTATIONS))
    }

    /// Pushes an annotation: its value, or its text under `from __future__ import annotations`.
    pub(crate) fn push_annotation(&mut self, annotation: &'a Expr) -> Res<Reg> {
        if self.module.lazy_annotations {
            let text = super::written::written(annotation, &|e| self.source(e.range()));
            return self.push_constant(&Constant::str(&text), annotation.range());
        }
        match annotation {
            // `*args: *Ts`
            Expr::Starred(starred) => self.push(&starred.value),
            _ => self.push(annotation),
        }
    }
}

/// The docstring of a body, its indentation removed as CPython 3.13 removes it.
pub(crate) fn docstring(body: &[Stmt]) -> Option<Constant> {
    let Stmt::Expr(stmt) = body.first()? else { return None };
    let Expr::StringLiteral(literal) = &*stmt.value else { return None };
    Some(Constant::str(&clean(literal.value.to_str())))
}

fn clean(doc: &str) -> String {
    let expanded = expand_tabs(doc);
    let mut lines = expanded.split('\n');
    let first = lines.next().unwrap_or("").trim_start_matches(' ');
    let rest: Vec<&str> = lines.collect();
    let indent = |line: &&str| line.len() - line.trim_start_matches(' ').len();
    let margin =
        rest.iter().filter(|line| !line.trim_start_matches(' ').is_empty()).map(indent).min();
    let mut out = String::from(first);
    for line in &rest {
        out.push('\n');
        out.push_str(&line[indent(line).min(margin.unwrap_or(usize::MAX))..]);
    }
    out
}

fn expand_tabs(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut column = 0;
    for c in text.chars() {
        match c {
            '\t' => {
                let width = 8 - column % 8;
                out.extend(std::iter::repeat_n(' ', width));
                column += width;
            }
            '\n' => {
                out.push(c);
                column = 0;
            }
            _ => {
                out.push(c);
                column += 1;
            }
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn docstrings_lose_their_margin() {
        assert_eq!(clean("  One.\n\n    Two\n      three\n    "), "One.\n\nTwo\n  three\n");
        assert_eq!(clean("\tx"), "x");
    }
}
