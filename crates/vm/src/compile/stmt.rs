//! Statements.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Expr, Stmt},
};

use super::{
    blocks::{Exit, Way},
    compiler::Compiler,
    constant::constant,
    flow::Flow,
    unit::{Label, Res},
};
use crate::op::{Op, Reg};

impl<'a> Compiler<'a> {
    pub(crate) fn body(&mut self, body: &'a [Stmt]) -> Res {
        body.iter().try_for_each(|stmt| self.stmt(stmt))
    }

    fn stmt(&mut self, stmt: &'a Stmt) -> Res {
        match stmt {
            Stmt::FunctionDef(e) => self.function_def(e),
            Stmt::ClassDef(e) => self.class_def(e),
            Stmt::Return(e) => self.return_(e),
            Stmt::Delete(e) => e.targets.iter().try_for_each(|target| self.delete(target)),
            Stmt::TypeAlias(e) => self.type_alias(e),
            Stmt::Assign(e) => self.assignment(e),
            Stmt::AugAssign(e) => self.augmented(e),
            Stmt::AnnAssign(e) => self.annotated(e),
            Stmt::For(e) => self.for_(e),
            Stmt::While(e) => self.while_(e),
            Stmt::If(e) => self.if_(e),
            Stmt::With(e) => self.with(&e.items, &e.body, e.is_async),
            Stmt::Match(e) => self.match_(e),
            Stmt::Raise(e) => self.raise(e),
            Stmt::Try(e) => self.try_(e),
            Stmt::Assert(e) => self.assert(e),
            Stmt::Import(e) => self.import(e),
            Stmt::ImportFrom(e) => self.import_from(e),
            Stmt::Global(_) | Stmt::Nonlocal(_) | Stmt::Pass(_) => Ok(()),
            Stmt::Expr(e) => self.expression(&e.value),
            Stmt::Break(e) => self.leave_loop(Way::Break, e.range),
            Stmt::Continue(e) => self.leave_loop(Way::Continue, e.range),
            Stmt::IpyEscapeCommand(e) => {
                Err(self.refuse(e.range, "Heddle does not know this statement.", None))
            }
        }
    }

    fn expression(&mut self, expr: &'a Expr) -> Res {
        if constant(expr).is_some() {
            return Ok(());
        }
        let mark = self.unit.top;
        let r = self.operand(expr, &[])?;
        let shared = r >= mark;
        let may_end = matches!(
            expr,
            Expr::Call(_)
                | Expr::Await(_)
                | Expr::Name(_)
                | Expr::ListComp(_)
                | Expr::SetComp(_)
                | Expr::DictComp(_)
                | Expr::If(_)
                | Expr::BoolOp(_)
        );
        if shared && may_end {
            self.emit(Op::Discard { r }, expr.range())?;
        }
        self.unit.top = mark;
        Ok(())
    }

    fn return_(&mut self, e: &'a ast::StmtReturn) -> Res {
        let mark = self.unit.top;
        let s: Reg = match &e.value {
            None => self.push_none(e.range)?,
            Some(value) if self.exits_run_code() => self.push(value)?,
            Some(value) => self.operand(value, &[])?,
        };
        let left = self.unwind(0, e.range)?;
        self.emit(Op::Return { s }, e.range)?;
        self.unit.flow = Flow::unreachable();
        self.unit.top = mark;
        self.rewind(left);
        Ok(())
    }

    fn raise(&mut self, e: &'a ast::StmtRaise) -> Res {
        let mark = self.unit.top;
        let op = match (&e.exc, &e.cause) {
            (None, _) => Op::RaiseAgain,
            (Some(exc), None) => Op::Raise { s: self.operand(exc, &[])? },
            (Some(exc), Some(cause)) => {
                let s = self.operand(exc, &[cause])?;
                Op::RaiseFrom { s, cause: self.operand(cause, &[])? }
            }
        };
        self.emit(op, e.range)?;
        self.unit.flow = Flow::unreachable();
        self.unit.top = mark;
        Ok(())
    }

    fn assert(&mut self, e: &'a ast::StmtAssert) -> Res {
        let mark = self.unit.top;
        let fine = self.unit.label();
        self.branch(&e.test, fine, true)?;
        let flow = self.unit.flow.clone();
        let s = match &e.msg {
            Some(msg) => self.operand(msg, &[])?,
            None => Reg::MAX,
        };
        self.emit(Op::AssertFail { s }, self.spot(&e.test))?;
        self.unit.top = mark;
        self.unit.flow = flow;
        self.unit.place(fine);
        Ok(())
    }

    // -- branches and loops -------------------------------------------------------------------

    fn if_(&mut self, e: &'a ast::StmtIf) -> Res {
        let end = self.unit.label();
        let mut after = Flow::unreachable();
        let mut next = self.unit.label();
        self.branch(&e.test, next, false)?;
        let mut otherwise = self.unit.flow.clone();
        self.body(&e.body)?;
        for clause in &e.elif_else_clauses {
            self.jump_over(end, &mut after, clause.range)?;
            self.unit.place(next);
            self.unit.flow = otherwise.clone();
            next = self.unit.label();
            if let Some(test) = &clause.test {
                self.branch(test, next, false)?;
                otherwise = self.unit.flow.clone();
            } else {
                otherwise = Flow::unreachable();
            }
            self.body(&clause.body)?;
        }
        self.unit.place(next);
        self.unit.flow.join(&otherwise);
        self.unit.flow.join(&after);
        self.unit.place(end);
        Ok(())
    }

    /// Goes to `end` if this point can be reached at all.
    fn jump_over(&mut self, end: Label, after: &mut Flow, range: TextRange) -> Res {
        after.join(&self.unit.flow);
        if self.unit.flow != Flow::unreachable() {
            self.jump(end, range)?;
        }
        Ok(())
    }

    /// What is bound at a place that later instructions jump back to, or that any instruction
    /// from here on may go to by an exception.
    pub(crate) fn weakest_flow(&self) -> Flow {
        let mut flow = self.unit.flow.clone();
        for reg in &self.module.scopes.get(self.unit.scope).deleted {
            flow.unbind(*reg);
        }
        flow
    }

    fn while_(&mut self, e: &'a ast::StmtWhile) -> Res {
        let (head, otherwise, done) = (self.unit.label(), self.unit.label(), self.unit.label());
        self.unit.flow = self.weakest_flow();
        let breaks = Flow::unreachable();
        self.enter(Exit::Loop { next: head, done, breaks, iterator: None }, None);
        self.unit.place(head);
        let endless = constant(&e.test).is_some_and(|test| test.truth());
        if !endless {
            self.branch(&e.test, otherwise, false)?;
        }
        let mut exit = if endless { Flow::unreachable() } else { self.unit.flow.clone() };
        self.body(&e.body)?;
        self.jump_back(head, e.test.range())?;
        exit = self.end_loop(exit, otherwise, &e.orelse)?;
        self.unit.flow = exit;
        self.unit.place(done);
        Ok(())
    }

    fn for_(&mut self, e: &'a ast::StmtFor) -> Res {
        let mark = self.unit.top;
        let (head, otherwise, done) = (self.unit.label(), self.unit.label(), self.unit.label());
        let spot = self.spot(&e.iter);
        let s = self.iterable(&e.iter)?;
        let it = self.push_iterator_of(s, e.is_async, spot)?;
        self.unit.flow = self.weakest_flow();
        let before = self.unit.flow.clone();
        let breaks = Flow::unreachable();
        let iterator = may_be_generator(&e.iter).then_some(it);
        self.enter(Exit::Loop { next: head, done, breaks, iterator }, None);
        self.unit.place(head);
        if e.is_async {
            self.async_next(&e.target, it, otherwise, e.range)?;
        } else {
            self.next_item(&e.target, it, otherwise, spot)?;
        }
        self.body(&e.body)?;
        self.jump_back(head, spot.range)?;
        self.unit.top = mark;
        let exit = self.end_loop(before, otherwise, &e.orelse)?;
        self.unit.flow = exit;
        self.unit.place(done);
        Ok(())
    }

    /// The `else` of a loop, and what is bound after the loop.
    fn end_loop(&mut self, exhausted: Flow, otherwise: Label, orelse: &'a [Stmt]) -> Res<Flow> {
        let breaks = match self.leave() {
            Some(Exit::Loop { breaks, .. }) => breaks,
            _ => Flow::unreachable(),
        };
        self.unit.place(otherwise);
        self.unit.flow = exhausted;
        self.body(orelse)?;
        let mut flow = self.unit.flow.clone();
        flow.join(&breaks);
        Ok(flow)
    }
}

/// Whether an expression may give a generator that nobody else has.
fn may_be_generator(iter: &Expr) -> bool {
    match iter {
        Expr::Call(call) => call.func.as_name_expr().is_none_or(|name| name.id != "range"),
        Expr::Generator(_) | Expr::Await(_) => true,
        _ => false,
    }
}
