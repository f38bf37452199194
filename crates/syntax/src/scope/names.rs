//! Names and their declarations, as CPython's symbol table sees them.

use std::collections::BTreeMap;

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_parameters, walk_pattern, walk_stmt};
use ruff_python_ast::{
    Comprehension, Expr, ExprContext, Identifier, ModModule, Parameters, Pattern, Stmt,
    StmtFunctionDef,
};
use ruff_text_size::{Ranged, TextRange};

use crate::fault::Fault;

/// What is known of a name in one scope.
#[derive(Clone, Copy, Default)]
struct Known {
    parameter: bool,
    used: bool,
    annotated: bool,
    assigned: bool,
    /// A declaration may follow an import of its name.
    imported: bool,
    /// A comprehension's own variable.
    iterated: bool,
    global: Option<TextRange>,
    nonlocal: Option<TextRange>,
}

impl Known {
    fn bound(self) -> bool {
        self.parameter || self.assigned || self.annotated || self.imported
    }
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum ScopeKind {
    Module,
    Class,
    Function,
    /// With CPython's name for it.
    Comprehension(&'static str),
}

struct Scope {
    kind: ScopeKind,
    names: BTreeMap<String, Known>,
    parent: usize,
}

struct Names {
    scopes: Vec<Scope>,
    current: usize,
    /// Whether the position is in an iterable of a comprehension.
    iterable: bool,
    fault: Option<Fault>,
}

pub(super) fn check(module: &ModModule) -> Option<Fault> {
    let top = Scope { kind: ScopeKind::Module, names: BTreeMap::new(), parent: 0 };
    let mut names = Names { scopes: vec![top], current: 0, iterable: false, fault: None };
    names.visit_body(&module.body);
    names.fault.take().or_else(|| names.unresolved())
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Declaration {
    Global,
    Nonlocal,
}

impl Declaration {
    fn word(self) -> &'static str {
        match self {
            Self::Global => "global",
            Self::Nonlocal => "nonlocal",
        }
    }
}

impl Names {
    fn say(&mut self, message: impl Into<String>, range: TextRange) {
        if self.fault.is_none() {
            self.fault = Some(Fault::ranged(message, range));
        }
    }

    fn name(&mut self, name: &str) -> &mut Known {
        self.name_in(self.current, name)
    }

    fn name_in(&mut self, scope: usize, name: &str) -> &mut Known {
        self.scopes[scope].names.entry(name.to_owned()).or_default()
    }

    fn within(&mut self, kind: ScopeKind, visit: impl FnOnce(&mut Self)) {
        let outside = self.current;
        self.scopes.push(Scope { kind, names: BTreeMap::new(), parent: outside });
        self.current = self.scopes.len() - 1;
        visit(self);
        self.current = outside;
    }

    fn declare(&mut self, declaration: Declaration, names: &[Identifier], range: TextRange) {
        for name in names {
            let known = *self.name(name);
            let word = declaration.word();
            if known.parameter {
                self.say(format!("name '{name}' is parameter and {word}"), range);
            } else if known.used {
                self.say(format!("name '{name}' is used prior to {word} declaration"), range);
            } else if known.annotated {
                self.say(format!("annotated name '{name}' can't be {word}"), range);
            } else if known.assigned {
                self.say(format!("name '{name}' is assigned to before {word} declaration"), range);
            }
            let known = self.name(name);
            match declaration {
                Declaration::Global => known.global.get_or_insert(range),
                Declaration::Nonlocal => known.nonlocal.get_or_insert(range),
            };
        }
    }

    fn function(&mut self, function: &StmtFunctionDef) {
        self.name(&function.name).assigned = true;
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.outside_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_expr(returns);
        }
        self.within(ScopeKind::Function, |names| {
            if let Some(types) = &function.type_params {
                names.type_names(types);
            }
            names.parameters(&function.parameters);
            names.visit_body(&function.body);
        });
    }

    /// Defaults and annotations, which belong to the scope around.
    fn outside_parameters(&mut self, parameters: &Parameters) {
        walk_parameters(self, parameters);
    }

    fn parameters(&mut self, parameters: &Parameters) {
        let plain =
            parameters.posonlyargs.iter().chain(&parameters.args).chain(&parameters.kwonlyargs);
        let packed = [&parameters.vararg, &parameters.kwarg];
        let packed = packed.into_iter().filter_map(|parameter| parameter.as_deref());
        for parameter in plain.map(|parameter| &parameter.parameter).chain(packed) {
            let name = &parameter.name;
            if self.name(name).parameter {
                let message = format!("duplicate argument '{name}' in function definition");
                // Without the stars.
                let range = TextRange::new(name.start(), parameter.range.end());
                self.say(message, range);
            }
            self.name(name).parameter = true;
        }
    }

    fn type_names(&mut self, types: &ruff_python_ast::TypeParams) {
        let mut seen: Vec<&str> = Vec::new();
        for parameter in types.iter() {
            let name = parameter.name();
            if seen.contains(&name.as_str()) {
                self.say(format!("duplicate type parameter '{name}'"), parameter.range());
            }
            seen.push(name.as_str());
        }
        let mut rest = types.iter().skip_while(|parameter| parameter.default().is_none());
        if let Some(parameter) = rest.find(|parameter| parameter.default().is_none()) {
            let name = parameter.name();
            let message =
                format!("non-default type parameter '{name}' follows default type parameter");
            self.say(message, parameter.range());
        }
    }

    fn comprehension<'a>(
        &mut self,
        what: &'static str,
        elements: &[&'a Expr],
        generators: &'a [Comprehension],
    ) {
        let Some((first, rest)) = generators.split_first() else { return };
        self.iterable(&first.iter);
        self.within(ScopeKind::Comprehension(what), |names| {
            names.loop_variable(&first.target);
            first.ifs.iter().for_each(|test| names.visit_expr(test));
            for generator in rest {
                names.loop_variable(&generator.target);
                names.iterable(&generator.iter);
                generator.ifs.iter().for_each(|test| names.visit_expr(test));
            }
            elements.iter().for_each(|element| names.visit_expr(element));
        });
    }

    fn iterable(&mut self, iterable: &Expr) {
        let outside = std::mem::replace(&mut self.iterable, true);
        self.visit_expr(iterable);
        self.iterable = outside;
    }

    fn loop_variable(&mut self, target: &Expr) {
        if let Expr::Name(name) = target {
            self.name(&name.id).iterated = true;
        } else if let Expr::Tuple(tuple) = target {
            for element in &tuple.elts {
                if let Expr::Name(name) = element {
                    self.name(&name.id).iterated = true;
                }
            }
        }
        self.visit_expr(target);
    }

    /// `name := value`, which binds in the function around a comprehension.
    fn named(&mut self, target: &Expr, range: TextRange) {
        if self.iterable {
            let message =
                "assignment expression cannot be used in a comprehension iterable expression";
            return self.say(message, range);
        }
        let Expr::Name(name) = target else { return };
        let mut scope = self.current;
        while let ScopeKind::Comprehension(_) = self.scopes[scope].kind {
            if self.name_in(scope, &name.id).iterated {
                let message = format!(
                    "assignment expression cannot rebind comprehension iteration variable '{}'",
                    name.id
                );
                return self.say(message, name.range);
            }
            scope = self.scopes[scope].parent;
        }
        if scope != self.current && self.scopes[scope].kind == ScopeKind::Class {
            let message =
                "assignment expression within a comprehension cannot be used in a class body";
            return self.say(message, name.range);
        }
        self.name_in(scope, &name.id).assigned = true;
    }

    /// Nonlocal names that no function around binds.
    fn unresolved(&self) -> Option<Fault> {
        let mut faults = Vec::new();
        for scope in &self.scopes {
            for (name, known) in &scope.names {
                let Some(range) = known.nonlocal else { continue };
                let (message, range) = if let Some(global) = known.global {
                    let first = if global.start() < range.start() { global } else { range };
                    (format!("name '{name}' is nonlocal and global"), first)
                } else if scope.kind == ScopeKind::Module {
                    ("nonlocal declaration not allowed at module level".to_owned(), range)
                } else if self.binds_around(scope.parent, name)
                    || name == "__class__" && self.within_class(scope.parent)
                {
                    continue;
                } else {
                    (format!("no binding for nonlocal '{name}' found"), range)
                };
                faults.push(Fault::ranged(message, range));
            }
        }
        faults.into_iter().min_by_key(|fault| fault.start)
    }

    /// Whether a class is around, whose methods have a `__class__`.
    fn within_class(&self, mut scope: usize) -> bool {
        loop {
            match self.scopes[scope].kind {
                ScopeKind::Module => return false,
                ScopeKind::Class => return true,
                _ => scope = self.scopes[scope].parent,
            }
        }
    }

    fn binds_around(&self, mut scope: usize, name: &str) -> bool {
        loop {
            let around = &self.scopes[scope];
            if around.kind == ScopeKind::Module {
                return false;
            }
            if around.kind != ScopeKind::Class
                && let Some(known) = around.names.get(name)
                && known.global.is_none()
                && known.bound()
            {
                return true;
            }
            scope = around.parent;
        }
    }

    fn alias(&mut self, name: &Identifier) {
        let first = name.split('.').next().unwrap_or("").to_owned();
        self.name(&first).imported = true;
    }
}

impl<'a> Visitor<'a> for Names {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.fault.is_some() {
            return;
        }
        match statement {
            Stmt::FunctionDef(function) => return self.function(function),
            Stmt::ClassDef(class) => {
                self.name(&class.name).assigned = true;
                for decorator in &class.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                if let Some(types) = &class.type_params {
                    self.type_names(types);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                return self.within(ScopeKind::Class, |names| names.visit_body(&class.body));
            }
            Stmt::TypeAlias(alias) => {
                if let Some(types) = &alias.type_params {
                    self.type_names(types);
                }
            }
            Stmt::Global(global) => {
                return self.declare(Declaration::Global, &global.names, global.range);
            }
            Stmt::Nonlocal(nonlocal) => {
                return self.declare(Declaration::Nonlocal, &nonlocal.names, nonlocal.range);
            }
            Stmt::AnnAssign(annotated) => {
                if let (Expr::Name(name), true) = (&*annotated.target, annotated.simple) {
                    let known = *self.name(&name.id);
                    let inner = self.scopes[self.current].kind != ScopeKind::Module;
                    if inner && known.global.is_some() {
                        self.say(
                            format!("annotated name '{}' can't be global", name.id),
                            annotated.range,
                        );
                    } else if inner && known.nonlocal.is_some() {
                        self.say(
                            format!("annotated name '{}' can't be nonlocal", name.id),
                            annotated.range,
                        );
                    }
                    self.name(&name.id).annotated = true;
                }
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    self.alias(alias.asname.as_ref().unwrap_or(&alias.name));
                }
            }
            Stmt::ImportFrom(import) => {
                for alias in &import.names {
                    if alias.name.as_str() != "*" {
                        self.alias(alias.asname.as_ref().unwrap_or(&alias.name));
                    } else if self.scopes[self.current].kind != ScopeKind::Module {
                        self.say("import * only allowed at module level", alias.range);
                    }
                }
            }
            Stmt::Try(statement) => {
                for handler in &statement.handlers {
                    let ruff_python_ast::ExceptHandler::ExceptHandler(handler) = handler;
                    if let Some(name) = &handler.name {
                        // Seen before the blocks: only what follows the whole statement can tell.
                        self.name(name).assigned = true;
                    }
                }
            }
            _ => {}
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if self.fault.is_some() {
            return;
        }
        match expression {
            Expr::Name(name) => {
                let known = self.name(&name.id);
                match name.ctx {
                    ExprContext::Load => known.used = true,
                    _ => known.assigned = true,
                }
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.outside_parameters(parameters);
                }
                self.within(ScopeKind::Function, |names| {
                    if let Some(parameters) = &lambda.parameters {
                        names.parameters(parameters);
                    }
                    names.visit_expr(&lambda.body);
                });
            }
            Expr::ListComp(list) => {
                self.comprehension("list comprehension", &[&list.elt], &list.generators);
            }
            Expr::SetComp(set) => {
                self.comprehension("set comprehension", &[&set.elt], &set.generators);
            }
            Expr::DictComp(dict) => {
                let mut elements: Vec<&Expr> = dict.key.as_deref().into_iter().collect();
                elements.push(&dict.value);
                self.comprehension("dict comprehension", &elements, &dict.generators);
            }
            Expr::Generator(generator) => {
                self.comprehension(
                    "generator expression",
                    &[&generator.elt],
                    &generator.generators,
                );
            }
            Expr::Named(named) => {
                self.named(&named.target, named.range);
                self.visit_expr(&named.value);
            }
            Expr::Yield(_) | Expr::YieldFrom(_) => {
                if let ScopeKind::Comprehension(what) = self.scopes[self.current].kind {
                    self.say(format!("'yield' inside {what}"), expression.range());
                }
                walk_expr(self, expression);
            }
            _ => walk_expr(self, expression),
        }
    }

    fn visit_pattern(&mut self, pattern: &'a Pattern) {
        let name = match pattern {
            Pattern::MatchAs(capture) => capture.name.as_ref(),
            Pattern::MatchStar(star) => star.name.as_ref(),
            Pattern::MatchMapping(mapping) => mapping.rest.as_ref(),
            _ => None,
        };
        if let Some(name) = name {
            self.name(name).assigned = true;
        }
        walk_pattern(self, pattern);
    }
}
