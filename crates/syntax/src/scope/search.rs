//! Whether something stands in a body or expression, nested functions left out.

use ruff_python_ast::visitor::{Visitor, walk_expr, walk_stmt};
use ruff_python_ast::{Comprehension, Expr, Stmt};

#[derive(Clone, Copy, PartialEq, Eq)]
enum Sought {
    Yield,
    Await,
}

struct Search {
    sought: Sought,
    found: bool,
}

/// Whether a function with this body is a generator.
pub(super) fn yields(body: &[Stmt]) -> bool {
    let mut search = Search { sought: Sought::Yield, found: false };
    search.visit_body(body);
    search.found
}

/// Whether what a comprehension evaluates itself has an `await`, its first iterable left out.
pub(super) fn awaits_within(elements: &[&Expr], generators: &[Comprehension]) -> bool {
    let mut search = Search { sought: Sought::Await, found: false };
    elements.iter().for_each(|element| search.visit_expr(element));
    for (at, generator) in generators.iter().enumerate() {
        if at > 0 {
            search.visit_expr(&generator.iter);
        }
        generator.ifs.iter().for_each(|test| search.visit_expr(test));
    }
    search.found
}

impl<'a> Visitor<'a> for Search {
    fn visit_stmt(&mut self, statement: &'a Stmt) {
        if !matches!(statement, Stmt::FunctionDef(_) | Stmt::ClassDef(_)) {
            walk_stmt(self, statement);
        }
    }

    fn visit_expr(&mut self, expression: &'a Expr) {
        match expression {
            Expr::Lambda(_) => {}
            Expr::Generator(generator) if self.sought == Sought::Await => {
                if let Some(first) = generator.generators.first() {
                    self.visit_expr(&first.iter);
                }
            }
            Expr::Yield(_) | Expr::YieldFrom(_) if self.sought == Sought::Yield => {
                self.found = true;
            }
            Expr::Await(_) if self.sought == Sought::Await => self.found = true,
            _ => walk_expr(self, expression),
        }
    }
}
