//! Statements and expressions where they may not stand, as CPython's compiler sees them.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{
    Comprehension, ExceptHandler, Expr, ExprContext, Identifier, Keyword, MatchCase, ModModule,
    Parameters, Stmt, StmtTry,
};
use ruff_text_size::{Ranged, TextRange};

use super::patterns;
use crate::fault::Fault;

/// The function, if any, that code stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Around {
    Module,
    Class,
    Function,
    AsyncFunction,
    /// Where `await` makes an asynchronous generator of its own.
    Generator,
}

/// The nearest thing that `break` would leave.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Loop {
    None,
    Repeated,
    /// The block of an `except*`.
    StarHandler,
}

struct Places<'src> {
    source: &'src str,
    around: Around,
    inside: Loop,
    /// In a function, within an `except*` block, however many loops are between.
    star_handler: bool,
    yields: bool,
    fault: Option<Fault>,
}

pub(super) fn check(source: &str, module: &ModModule) -> Option<Fault> {
    let mut places = Places {
        source,
        around: Around::Module,
        inside: Loop::None,
        star_handler: false,
        yields: false,
        fault: None,
    };
    places.visit_body(&module.body);
    places.fault
}

impl Places<'_> {
    fn say(&mut self, message: impl Into<String>, range: TextRange) {
        if self.fault.is_none() {
            self.fault = Some(Fault::ranged(message, range));
        }
    }

    fn in_function(&self) -> bool {
        !matches!(self.around, Around::Module | Around::Class)
    }

    fn asynchronous(&self) -> bool {
        matches!(self.around, Around::AsyncFunction | Around::Generator)
    }

    fn within(&mut self, around: Around, visit: impl FnOnce(&mut Self)) {
        let outside = (self.around, self.inside, self.star_handler);
        (self.around, self.inside, self.star_handler) = (around, Loop::None, false);
        visit(self);
        (self.around, self.inside, self.star_handler) = outside;
    }

    fn inside(&mut self, inside: Loop, body: &[Stmt]) {
        let outside = std::mem::replace(&mut self.inside, inside);
        self.visit_body(body);
        self.inside = outside;
    }

    fn not_debug(&mut self, name: &Identifier, range: TextRange) {
        if name.as_str() == "__debug__" {
            self.say("cannot assign to __debug__", range);
        }
    }

    fn function(&mut self, function: &ruff_python_ast::StmtFunctionDef) {
        self.not_debug(&function.name, function.range);
        for decorator in &function.decorator_list {
            self.visit_expr(&decorator.expression);
        }
        self.visit_parameters(&function.parameters);
        if let Some(returns) = &function.returns {
            self.visit_expr(returns);
        }
        let around = if function.is_async { Around::AsyncFunction } else { Around::Function };
        let outer = std::mem::replace(&mut self.yields, super::search::yields(&function.body));
        self.within(around, |places| places.visit_body(&function.body));
        self.yields = outer;
    }

    fn leaves(&mut self, statement: &Stmt) {
        let range = statement.range();
        match (self.inside, statement) {
            (Loop::StarHandler, _) => self.star_block(range),
            (Loop::Repeated, _) => {}
            (Loop::None, Stmt::Break(_)) => self.say("'break' outside loop", range),
            (Loop::None, _) => self.say("'continue' not properly in loop", range),
        }
    }

    fn star_block(&mut self, range: TextRange) {
        self.say("'break', 'continue' and 'return' cannot appear in an except* block", range);
    }

    fn returns(&mut self, statement: &ruff_python_ast::StmtReturn) {
        if !self.in_function() {
            self.say("'return' outside function", statement.range);
        }
        if let Some(value) = &statement.value {
            if self.around == Around::AsyncFunction && self.yields {
                self.say("'return' with value in async generator", statement.range);
            }
            self.not_starred(value);
        }
        if self.star_handler {
            let range = statement.value.as_ref().map_or(statement.range, |value| value.range());
            self.star_block(range);
        }
    }

    fn not_starred(&mut self, value: &Expr) {
        if value.is_starred_expr() {
            self.say("can't use starred expression here", value.range());
        }
    }

    fn single_target(&mut self, target: &Expr) {
        if target.is_starred_expr() {
            self.say("starred assignment target must be in a list or tuple", target.range());
        }
    }

    fn tries(&mut self, statement: &StmtTry) {
        self.visit_body(&statement.body);
        let last = statement.handlers.len().saturating_sub(1);
        for (at, handler) in statement.handlers.iter().enumerate() {
            let ExceptHandler::ExceptHandler(handler) = handler;
            if handler.type_.is_none() && at != last {
                self.say("default 'except:' must be last", handler.range);
            }
        }
        for handler in &statement.handlers {
            let ExceptHandler::ExceptHandler(handler) = handler;
            if let Some(exception) = &handler.type_ {
                self.visit_expr(exception);
            }
            if let Some(name) = &handler.name {
                self.not_debug(name, handler.range);
            }
            if statement.is_star {
                let outside = std::mem::replace(&mut self.star_handler, true);
                self.inside(Loop::StarHandler, &handler.body);
                self.star_handler = outside;
            } else {
                self.visit_body(&handler.body);
            }
        }
        self.visit_body(&statement.orelse);
        self.visit_body(&statement.finalbody);
    }

    /// Keywords given twice.
    fn keywords(&mut self, keywords: &[Keyword]) {
        for (at, keyword) in keywords.iter().enumerate() {
            let Some(name) = &keyword.arg else { continue };
            self.not_debug(name, keyword.range);
            let same = |other: &Keyword| other.arg.as_deref() == Some(name.as_str());
            if keywords[..at].iter().any(same) {
                self.say(format!("keyword argument repeated: {name}"), keyword.range);
            }
        }
    }

    fn comprehension<'a>(
        &mut self,
        range: TextRange,
        lazy: bool,
        elements: &[&'a Expr],
        generators: &'a [Comprehension],
    ) {
        let Some((first, rest)) = generators.split_first() else { return };
        let awaits = super::search::awaits_within(elements, generators);
        let asynchronous = awaits || generators.iter().any(|generator| generator.is_async);
        if asynchronous && !lazy && !self.asynchronous() {
            let message = "asynchronous comprehension outside of an asynchronous function";
            self.say(message, range);
        }
        self.visit_expr(&first.iter);
        let around = if lazy || asynchronous { Around::Generator } else { self.around };
        let around = if around == Around::Module || around == Around::Class {
            Around::Function
        } else {
            around
        };
        self.within(around, |places| {
            places.single_target(&first.target);
            places.visit_expr(&first.target);
            first.ifs.iter().for_each(|test| places.visit_expr(test));
            rest.iter().for_each(|generator| places.visit_comprehension(generator));
            elements.iter().for_each(|element| places.visit_expr(element));
        });
    }
}

impl<'a> Visitor<'a> for Places<'_> {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if self.fault.is_some() {
            return;
        }
        match statement {
            Stmt::FunctionDef(function) => return self.function(function),
            Stmt::ClassDef(class) => {
                self.not_debug(&class.name, class.range);
                for decorator in &class.decorator_list {
                    self.visit_expr(&decorator.expression);
                }
                if let Some(arguments) = &class.arguments {
                    self.visit_arguments(arguments);
                }
                return self.within(Around::Class, |places| places.visit_body(&class.body));
            }
            Stmt::Return(value) => self.returns(value),
            Stmt::Break(_) | Stmt::Continue(_) => self.leaves(statement),
            Stmt::While(repeat) => {
                self.visit_expr(&repeat.test);
                self.inside(Loop::Repeated, &repeat.body);
                return self.visit_body(&repeat.orelse);
            }
            Stmt::For(repeat) => {
                if repeat.is_async && !self.asynchronous() {
                    self.say("'async for' outside async function", repeat.range);
                }
                self.visit_expr(&repeat.iter);
                self.not_starred(&repeat.iter);
                self.single_target(&repeat.target);
                self.visit_expr(&repeat.target);
                self.inside(Loop::Repeated, &repeat.body);
                return self.visit_body(&repeat.orelse);
            }
            Stmt::With(with) if with.is_async && !self.asynchronous() => {
                self.say("'async with' outside async function", with.range);
            }
            Stmt::Try(statement) => return self.tries(statement),
            Stmt::Expr(expression) => self.not_starred(&expression.value),
            Stmt::Assign(assign) => {
                self.not_starred(&assign.value);
                assign.targets.iter().for_each(|target| self.single_target(target));
            }
            Stmt::Import(import) => {
                for alias in &import.names {
                    let name = alias.asname.as_ref().unwrap_or(&alias.name);
                    self.not_debug(name, import.range);
                }
            }
            Stmt::Match(choice) => self.cases(&choice.cases),
            _ => {}
        }
        walk_stmt(self, statement);
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        if self.fault.is_some() {
            return;
        }
        let range = expression.range();
        match expression {
            Expr::Yield(_) if !self.in_function() => self.say("'yield' outside function", range),
            Expr::YieldFrom(_) if !self.in_function() => {
                self.say("'yield from' outside function", range);
            }
            Expr::YieldFrom(_) if self.around == Around::AsyncFunction => {
                self.say("'yield from' inside async function", range);
            }
            Expr::Await(_) if !self.in_function() => self.say("'await' outside function", range),
            Expr::Await(_) if !self.asynchronous() => {
                self.say("'await' outside async function", range);
            }
            Expr::Lambda(lambda) => {
                if let Some(parameters) = &lambda.parameters {
                    self.visit_parameters(parameters);
                }
                return self.within(Around::Function, |places| places.visit_expr(&lambda.body));
            }
            Expr::ListComp(list) => {
                return self.comprehension(range, false, &[&list.elt], &list.generators);
            }
            Expr::SetComp(set) => {
                return self.comprehension(range, false, &[&set.elt], &set.generators);
            }
            Expr::DictComp(dict) => {
                let mut elements: Vec<&Expr> = dict.key.as_deref().into_iter().collect();
                elements.push(&dict.value);
                return self.comprehension(range, false, &elements, &dict.generators);
            }
            Expr::Generator(generator) => {
                return self.comprehension(range, true, &[&generator.elt], &generator.generators);
            }
            Expr::Name(name) if name.id.as_str() == "__debug__" => match name.ctx {
                ExprContext::Store => self.say("cannot assign to __debug__", range),
                ExprContext::Del => self.say("cannot delete __debug__", range),
                _ => {}
            },
            Expr::Attribute(attribute) if attribute.ctx == ExprContext::Store => {
                self.not_debug(&attribute.attr, range);
            }
            Expr::Call(call) => self.keywords(&call.arguments.keywords),
            Expr::Tuple(tuple) if tuple.ctx == ExprContext::Store => self.stars(&tuple.elts, range),
            Expr::List(list) if list.ctx == ExprContext::Store => self.stars(&list.elts, range),
            _ => {}
        }
        walk_expr(self, expression);
    }

    fn visit_arguments(&mut self, arguments: &'a ruff_python_ast::Arguments) {
        self.keywords(&arguments.keywords);
        ruff_python_ast::visitor::walk_arguments(self, arguments);
    }

    fn visit_parameters(&mut self, parameters: &'a Parameters) {
        for parameter in parameters {
            self.not_debug(parameter.name(), parameter.range());
        }
        ruff_python_ast::visitor::walk_parameters(self, parameters);
    }
}

impl Places<'_> {
    fn stars(&mut self, elements: &[Expr], range: TextRange) {
        if elements.iter().filter(|element| element.is_starred_expr()).count() > 1 {
            self.say("multiple starred expressions in assignment", range);
        }
    }

    fn cases(&mut self, cases: &[MatchCase]) {
        let last = cases.len().saturating_sub(1);
        for (at, case) in cases.iter().enumerate() {
            let early = at != last && case.guard.is_none();
            let fault = if early { patterns::catches_all(&case.pattern) } else { None };
            let fault = fault.or_else(|| patterns::check(self.source, &case.pattern));
            if self.fault.is_none() {
                self.fault = fault;
            }
        }
    }
}
