//! The first walk over a module: which names each scope binds and uses, and what it imports.

use heddle_syntax::{
    TextRange,
    ast::{
        self, Comprehension, ExceptHandler, Expr, ExprContext, Parameters, Pattern, Stmt,
        TypeParams,
        visitor::{self, Visitor},
    },
};

use super::scope::{ScopeId, ScopeKind, Scopes, mangle};

/// An import statement's module, and whether the program may go on without it.
#[derive(Clone, Debug)]
pub(crate) struct Wanted {
    pub name: String,
    pub range: TextRange,
    /// Inside `try`, or a branch for type checkers: its absence may be expected.
    pub optional: bool,
    /// `from name import ...`: these may be modules too.
    pub members: Vec<String>,
}

#[derive(Debug, Default)]
pub(crate) struct Analysis {
    pub scopes: Scopes,
    pub imports: Vec<Wanted>,
    /// `from __future__ import annotations`.
    pub lazy_annotations: bool,
    scope: Option<ScopeId>,
    optional: u32,
    /// Imports in texts that the program could compile while it runs, and whether it may.
    quoted: Vec<Wanted>,
    compiles: bool,
}

/// Finds the scopes of a module and what its names mean.
pub(crate) fn analyse(module: &ast::ModModule) -> Analysis {
    analyse_as(module, Scopes::default())
}

/// The same of code made at run time.
pub(crate) fn analyse_made(module: &ast::ModModule) -> Analysis {
    let mut scopes = Scopes::default();
    scopes.made = true;
    analyse_as(module, scopes)
}

fn analyse_as(module: &ast::ModModule, scopes: Scopes) -> Analysis {
    let lazy_annotations = lazy(&module.body);
    let mut analysis = Analysis { scopes, lazy_annotations, ..Analysis::default() };
    analysis.scope = Some(analysis.scopes.open(ScopeKind::Module, None, module));
    analysis.visit_body(&module.body);
    if analysis.compiles {
        let mut quoted = std::mem::take(&mut analysis.quoted);
        analysis.imports.append(&mut quoted);
    }
    analysis.scopes.resolve();
    analysis
}

fn lazy(body: &[Stmt]) -> bool {
    body.iter().any(|stmt| match stmt {
        Stmt::ImportFrom(from) => {
            from.module.as_ref().is_some_and(|module| module.as_str() == "__future__")
                && from.names.iter().any(|alias| alias.name.as_str() == "annotations")
        }
        _ => false,
    })
}

impl Analysis {
    fn here(&self) -> ScopeId {
        self.scope.unwrap_or(ScopeId(0))
    }

    fn kind(&self) -> ScopeKind {
        self.scopes.get(self.here()).kind
    }

    fn mangled(&self, name: &str) -> String {
        let private = self.scopes.get(self.here()).private.as_deref();
        mangle(private, name).unwrap_or_else(|| name.to_owned())
    }

    fn bind(&mut self, name: &str) {
        let name = self.mangled(name);
        let here = self.here();
        self.scopes.note(here, &name).bound = true;
    }

    fn bind_deleted(&mut self, name: &str) {
        let name = self.mangled(name);
        let here = self.here();
        let usage = self.scopes.note(here, &name);
        usage.bound = true;
        usage.deleted = true;
    }

    fn read(&mut self, name: &str) {
        let name = self.mangled(name);
        let here = self.here();
        self.scopes.note(here, &name);
        self.compiles |= matches!(name.as_str(), "eval" | "exec" | "compile");
        if name == "super" && !matches!(self.kind(), ScopeKind::Module | ScopeKind::Class) {
            self.scopes.note(here, "__class__");
        }
    }

    /// A name bound by `:=`: comprehensions let it through.
    fn bind_walrus(&mut self, name: &str) {
        let name = self.mangled(name);
        let mut at = self.here();
        loop {
            let scope = self.scopes.get(at);
            let passes = matches!(scope.kind, ScopeKind::Comprehension | ScopeKind::Generator);
            match scope.parent {
                Some(parent) if passes => {
                    self.scopes.note(at, &name);
                    at = parent;
                }
                _ => break,
            }
        }
        let usage = self.scopes.note(at, &name);
        usage.bound = true;
        usage.walrus = true;
    }

    fn within<N>(&mut self, kind: ScopeKind, node: &N, visit: impl FnOnce(&mut Self)) -> ScopeId {
        let outer = self.scope;
        let id = self.scopes.open(kind, outer, node);
        self.scope = Some(id);
        visit(self);
        self.scope = outer;
        id
    }

    fn defaults<'a>(&mut self, parameters: &'a Parameters)
    where
        Self: Visitor<'a>,
    {
        for parameter in parameters.iter_non_variadic_params() {
            if let Some(default) = &parameter.default {
                self.visit_expr(default);
            }
        }
    }

    fn annotations<'a>(&mut self, function: &'a ast::StmtFunctionDef)
    where
        Self: Visitor<'a>,
    {
        if self.lazy_annotations {
            return;
        }
        for parameter in function.parameters.iter() {
            if let Some(annotation) = parameter.annotation() {
                self.visit_expr(annotation);
            }
        }
        if let Some(returns) = &function.returns {
            self.visit_expr(returns);
        }
    }

    fn parameters(&mut self, parameters: &Parameters) {
        let mut count = 0;
        for parameter in parameters.iter_non_variadic_params() {
            self.bind(parameter.parameter.name.as_str());
            count += 1;
        }
        for variadic in [&parameters.vararg, &parameters.kwarg].into_iter().flatten() {
            self.bind(variadic.name.as_str());
            count += 1;
        }
        let here = self.here();
        self.scopes.get_mut(here).params = count;
    }

    fn function<'a>(&mut self, function: &'a ast::StmtFunctionDef)
    where
        Self: Visitor<'a>,
    {
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.bind(function.name.as_str());
        self.defaults(&function.parameters);
        self.typed(function.type_params.as_deref(), |this| {
            this.annotations(function);
            this.within(ScopeKind::Function, function, |this| {
                this.parameters(&function.parameters);
                let optional = std::mem::take(&mut this.optional);
                this.visit_body(&function.body);
                this.optional = optional;
            });
        });
    }

    fn class<'a>(&mut self, class: &'a ast::StmtClassDef)
    where
        Self: Visitor<'a>,
    {
        for decorator in &class.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.bind(class.name.as_str());
        self.typed(class.type_params.as_deref(), |this| {
            if let Some(arguments) = &class.arguments {
                this.visit_arguments(arguments);
            }
            this.within(ScopeKind::Class, class, |this| {
                let here = this.here();
                this.scopes.get_mut(here).private = Some(class.name.as_str().into());
                this.visit_body(&class.body);
            });
        });
    }

    /// Visits inside the scope of `[T, ...]`, if there is one.
    fn typed<'a>(&mut self, params: Option<&'a TypeParams>, visit: impl FnOnce(&mut Self))
    where
        Self: Visitor<'a>,
    {
        match params {
            None => visit(self),
            Some(params) => {
                self.want(super::types::MODULE, params.range, Vec::new());
                self.within(ScopeKind::TypeParams, params, |this| {
                    for param in params {
                        this.bind(type_param_name(param));
                    }
                    for param in params {
                        for part in type_param_parts(param) {
                            if let Some(expr) = part {
                                this.within(ScopeKind::Function, part, |this| {
                                    this.visit_expr(expr)
                                });
                            }
                        }
                    }
                    visit(this);
                });
            }
        }
    }

    fn comprehension<'a, N>(
        &mut self,
        kind: ScopeKind,
        node: &'a N,
        generators: &'a [Comprehension],
        parts: &[&'a Expr],
    ) where
        Self: Visitor<'a>,
    {
        let Some(first) = generators.first() else { return };
        self.visit_expr(&first.iter);
        self.within(kind, node, |this| {
            if kind == ScopeKind::Generator {
                this.bind(".0");
                let here = this.here();
                this.scopes.get_mut(here).params = 1;
            }
            for (at, generator) in generators.iter().enumerate() {
                if generator.is_async {
                    this.awaits();
                }
                this.visit_expr(&generator.target);
                if at > 0 {
                    this.visit_expr(&generator.iter);
                }
                for test in &generator.ifs {
                    this.visit_expr(test);
                }
            }
            for part in parts {
                this.visit_expr(part);
            }
        });
    }

    fn awaits(&mut self) {
        let unit = self.scopes.get(self.here()).unit;
        self.scopes.get_mut(unit).awaits = true;
    }

    fn want(&mut self, name: &str, range: TextRange, members: Vec<String>) {
        let optional = self.optional > 0;
        self.imports.push(Wanted { name: name.to_owned(), range, optional, members });
    }

    /// Modules of the library that a text would import, and what it writes with their help.
    fn quoted(&mut self, text: &str, range: TextRange) {
        let mut want = |name: &str, members: Vec<String>| {
            self.quoted.push(Wanted { name: name.to_owned(), range, optional: true, members });
        };
        for line in text.split(['\n', ';', ':']) {
            let mut words = line.split_whitespace();
            match words.next() {
                Some("import") => {
                    for module in line.trim_start()["import".len()..].split(',') {
                        want(module.split_whitespace().next().unwrap_or_default(), Vec::new());
                    }
                }
                Some("from") => {
                    let module = words.next().unwrap_or_default();
                    let members = words.map(|word| word.trim_matches([',', '(', ')']).to_owned());
                    want(module, members.collect());
                }
                _ => {}
            }
        }
        let imaginary = |pair: &[u8]| pair[0].is_ascii_digit() && matches!(pair[1], b'j' | b'J');
        if text.contains(super::complex::NAME) || text.as_bytes().windows(2).any(imaginary) {
            want(super::complex::MODULE, Vec::new());
        }
        if text.contains("memoryview") {
            want("_memoryview", Vec::new());
        }
        if text.contains("type ") || text.contains("](") || text.contains("]:") {
            want(super::types::MODULE, Vec::new());
        }
    }

    fn imports(&mut self, import: &ast::StmtImport) {
        for alias in &import.names {
            let name = alias.name.as_str();
            self.want(name, import.range, Vec::new());
            let top = name.split('.').next().unwrap_or(name);
            self.bind(alias.asname.as_ref().map_or(top, |asname| asname.as_str()));
        }
    }

    fn imports_from(&mut self, import: &ast::StmtImportFrom) {
        if let Some(module) = &import.module
            && import.level == 0
            && module.as_str() != "__future__"
        {
            let members = import.names.iter().map(|alias| alias.name.to_string()).collect();
            self.want(module.as_str(), import.range, members);
        }
        for alias in &import.names {
            if alias.name.as_str() != "*" {
                self.bind(alias.asname.as_ref().unwrap_or(&alias.name).as_str());
            }
        }
    }

    fn annotated<'a>(&mut self, stmt: &'a ast::StmtAnnAssign)
    where
        Self: Visitor<'a>,
    {
        self.visit_expr(&stmt.target);
        if matches!(self.kind(), ScopeKind::Module | ScopeKind::Class) {
            if stmt.simple {
                self.read("__annotations__");
            }
            if !self.lazy_annotations {
                self.visit_expr(&stmt.annotation);
            }
        }
        if let Some(value) = &stmt.value {
            self.visit_expr(value);
        }
    }

    fn tolerant(&mut self, visit: impl FnOnce(&mut Self)) {
        self.optional += 1;
        visit(self);
        self.optional -= 1;
    }
}

/// What a type parameter is bound by, and what it is by default: functions, as they are evaluated late.
pub(crate) fn type_param_parts(param: &ast::TypeParam) -> [&Option<Box<Expr>>; 2] {
    match param {
        ast::TypeParam::TypeVar(param) => [&param.bound, &param.default],
        ast::TypeParam::TypeVarTuple(param) => [&None, &param.default],
        ast::TypeParam::ParamSpec(param) => [&None, &param.default],
    }
}

pub(crate) fn type_param_name(param: &ast::TypeParam) -> &str {
    match param {
        ast::TypeParam::TypeVar(param) => param.name.as_str(),
        ast::TypeParam::TypeVarTuple(param) => param.name.as_str(),
        ast::TypeParam::ParamSpec(param) => param.name.as_str(),
    }
}

fn for_type_checkers(test: &Expr) -> bool {
    match test {
        Expr::Name(name) => name.id.as_str() == "TYPE_CHECKING",
        Expr::Attribute(attribute) => attribute.attr.as_str() == "TYPE_CHECKING",
        _ => false,
    }
}

/// Whether an exponent looks like a root's: a negative number to that is complex.
fn may_be_fraction(exponent: &Expr) -> bool {
    match exponent {
        Expr::NumberLiteral(number) => {
            matches!(number.value, ast::Number::Float(value) if value.fract() != 0.0)
        }
        Expr::BinOp(e) => e.op == ast::Operator::Div,
        Expr::UnaryOp(e) => may_be_fraction(&e.operand),
        _ => false,
    }
}

impl<'a> Visitor<'a> for Analysis {
    fn visit_stmt(&mut self, stmt: &'a Stmt) {
        match stmt {
            Stmt::FunctionDef(function) => self.function(function),
            Stmt::ClassDef(class) => self.class(class),
            Stmt::Import(import) => self.imports(import),
            Stmt::ImportFrom(import) => self.imports_from(import),
            Stmt::AnnAssign(stmt) => self.annotated(stmt),
            Stmt::Global(stmt) => {
                let here = self.here();
                for name in &stmt.names {
                    let name = self.mangled(name.as_str());
                    self.scopes.note(here, &name).global = true;
                    self.scopes.note(ScopeId(0), &name);
                }
            }
            Stmt::Nonlocal(stmt) => {
                let here = self.here();
                for name in &stmt.names {
                    let name = self.mangled(name.as_str());
                    self.scopes.note(here, &name).nonlocal = true;
                }
            }
            Stmt::TypeAlias(alias) => {
                self.visit_expr(&alias.name);
                self.want(super::types::MODULE, alias.range, Vec::new());
                self.typed(alias.type_params.as_deref(), |this| {
                    this.within(ScopeKind::Function, alias, |this| this.visit_expr(&alias.value));
                });
            }
            Stmt::AugAssign(e) if e.op == ast::Operator::Pow && may_be_fraction(&e.value) => {
                self.want(super::complex::MODULE, e.range, Vec::new());
                visitor::walk_stmt(self, stmt);
            }
            Stmt::Try(_) => self.tolerant(|this| visitor::walk_stmt(this, stmt)),
            Stmt::If(branch) if for_type_checkers(&branch.test) => {
                self.tolerant(|this| visitor::walk_stmt(this, stmt));
            }
            _ => visitor::walk_stmt(self, stmt),
        }
    }

    fn visit_expr(&mut self, expr: &'a Expr) {
        match expr {
            Expr::Name(name) => match name.ctx {
                ExprContext::Store => self.bind(name.id.as_str()),
                ExprContext::Del => self.bind_deleted(name.id.as_str()),
                ExprContext::Load | ExprContext::Invalid => {
                    if let Some(module) = super::complex::home(name.id.as_str()) {
                        self.want(module, name.range, Vec::new());
                    }
                    self.read(name.id.as_str());
                }
            },
            Expr::NumberLiteral(number) if matches!(number.value, ast::Number::Complex { .. }) => {
                self.want(super::complex::MODULE, number.range, Vec::new());
            }
            Expr::BinOp(e) if e.op == ast::Operator::Pow && may_be_fraction(&e.right) => {
                self.want(super::complex::MODULE, e.range, Vec::new());
                visitor::walk_expr(self, expr);
            }
            Expr::StringLiteral(text) => self.quoted(text.value.to_str(), text.range),
            Expr::FString(text) => {
                for element in text.value.elements() {
                    if let ast::InterpolatedStringElement::Literal(part) = element {
                        self.quoted(&part.value, part.range);
                    }
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Call(call) => {
                if let (Expr::Name(name), [_, power]) = (&*call.func, &*call.arguments.args)
                    && name.id.as_str() == "pow"
                    && may_be_fraction(power)
                {
                    self.want(super::complex::MODULE, call.arguments.range, Vec::new());
                }
                let imports = match &*call.func {
                    Expr::Name(name) => ["__import__", "import_module"].contains(&name.id.as_str()),
                    Expr::Attribute(e) => e.attr.as_str() == "import_module",
                    _ => false,
                };
                if imports
                    && let Some(Expr::StringLiteral(module)) = call.arguments.args.first()
                    && super::prelude::find(module.value.to_str()).is_some()
                {
                    self.want(module.value.to_str(), call.arguments.range, Vec::new());
                }
                visitor::walk_expr(self, expr);
            }
            Expr::Named(named) => {
                self.visit_expr(&named.value);
                if let Expr::Name(name) = &*named.target {
                    self.bind_walrus(name.id.as_str());
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.defaults(parameters);
                }
                self.within(ScopeKind::Function, lambda, |this| {
                    if let Some(parameters) = &lambda.parameters {
                        this.parameters(parameters);
                    }
                    this.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(comp) => {
                self.comprehension(ScopeKind::Comprehension, comp, &comp.generators, &[&comp.elt])
            }
            Expr::SetComp(comp) => {
                self.comprehension(ScopeKind::Comprehension, comp, &comp.generators, &[&comp.elt])
            }
            Expr::DictComp(comp) => {
                let parts: Vec<&Expr> =
                    comp.key.iter().map(|key| &**key).chain([&*comp.value]).collect();
                self.comprehension(ScopeKind::Comprehension, comp, &comp.generators, &parts);
            }
            Expr::Generator(comp) => {
                self.comprehension(ScopeKind::Generator, comp, &comp.generators, &[&comp.elt]);
            }
            Expr::Await(_) => {
                self.awaits();
                visitor::walk_expr(self, expr);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                let unit = self.scopes.get(self.here()).unit;
                self.scopes.get_mut(unit).yields = true;
                visitor::walk_expr(self, expr);
            }
            _ => visitor::walk_expr(self, expr),
        }
    }

    fn visit_except_handler(&mut self, handler: &'a ExceptHandler) {
        let ExceptHandler::ExceptHandler(handler) = handler;
        if let Some(type_) = &handler.type_ {
            self.visit_expr(type_);
        }
        if let Some(name) = &handler.name {
            self.bind_deleted(name.as_str());
        }
        self.visit_body(&handler.body);
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let (before, after) = match pattern {
            Pattern::MatchAs(pattern) => (None, pattern.name.as_ref()),
            Pattern::MatchStar(pattern) => (pattern.name.as_ref(), None),
            Pattern::MatchMapping(pattern) => (None, pattern.rest.as_ref()),
            _ => (None, None),
        };
        if let Some(name) = before {
            self.bind(name.as_str());
        }
        visitor::walk_pattern(self, pattern);
        if let Some(name) = after {
            self.bind(name.as_str());
        }
    }
}
