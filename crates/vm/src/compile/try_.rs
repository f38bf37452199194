//! `try` in all its forms.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, ExceptHandler, Expr, Stmt},
};

use super::{
    blocks::Exit,
    compiler::Compiler,
    flow::Flow,
    unit::{Label, Res},
};
use crate::op::{Op, Reg};

type Handler = ast::ExceptHandlerExceptHandler;

impl<'a> Compiler<'a> {
    pub(crate) fn try_(&mut self, e: &'a ast::StmtTry) -> Res {
        if e.finalbody.is_empty() {
            return self.try_except(e);
        }
        let (failed, end) = (self.unit.label(), self.unit.label());
        let before = self.weakest_flow();
        let exc = self.unit.top;
        self.enter(Exit::Finally(&e.finalbody), Some((failed, exc)));
        if e.handlers.is_empty() {
            self.body(&e.body)?;
        } else {
            self.try_except(e)?;
        }
        self.leave();
        let range = e.finalbody.first().map_or(e.range, Ranged::range);
        if self.unit.flow != Flow::unreachable() {
            self.body(&e.finalbody)?;
            self.jump(end, range)?;
        }
        let after = std::mem::replace(&mut self.unit.flow, before);
        self.unit.place(failed);
        self.claim()?;
        let (save, cleanup) = self.enter_handler(exc, range)?;
        self.body(&e.finalbody)?;
        self.leave();
        self.emit(Op::LeaveHandler { save }, range)?;
        self.emit(Op::Reraise { r: exc }, range)?;
        self.leave_by_exception(save, cleanup, range)?;
        self.unit.flow = after;
        self.unit.top = exc;
        self.unit.place(end);
        Ok(())
    }

    /// Begins handling the exception in `exc`, the last claimed register.
    pub(crate) fn enter_handler(&mut self, exc: Reg, range: TextRange) -> Res<(Reg, Label)> {
        let save = self.unit.top;
        self.emit(Op::EnterHandler { save, exc }, range)?;
        self.claim()?;
        let cleanup = self.unit.label();
        self.enter(Exit::Handler(save), Some((cleanup, save + 1)));
        Ok((save, cleanup))
    }

    /// What happens when a handler itself raises: what was handled before is handled again.
    pub(crate) fn leave_by_exception(
        &mut self,
        save: Reg,
        cleanup: Label,
        range: TextRange,
    ) -> Res {
        self.unit.place(cleanup);
        self.unit.top = save + 1;
        let exc = self.claim()?;
        self.emit(Op::LeaveHandler { save }, range)?;
        self.emit(Op::Reraise { r: exc }, range)?;
        self.unit.flow = Flow::unreachable();
        Ok(())
    }

    fn try_except(&mut self, e: &'a ast::StmtTry) -> Res {
        let (failed, end) = (self.unit.label(), self.unit.label());
        let before = self.weakest_flow();
        let exc = self.unit.top;
        self.enter(Exit::Nothing, Some((failed, exc)));
        self.body(&e.body)?;
        self.leave();
        self.body(&e.orelse)?;
        let mut after = self.unit.flow.clone();
        if after != Flow::unreachable() {
            self.jump(end, e.range)?;
        }
        self.unit.place(failed);
        self.unit.flow = before;
        self.claim()?;
        if e.is_star {
            self.star_handlers(&e.handlers, exc, end, &mut after)?;
        } else {
            self.handlers(&e.handlers, exc, end, &mut after)?;
        }
        self.unit.flow = after;
        self.unit.top = exc;
        self.unit.place(end);
        Ok(())
    }

    fn handlers(
        &mut self,
        handlers: &'a [ExceptHandler],
        exc: Reg,
        end: Label,
        after: &mut Flow,
    ) -> Res {
        let Some(first) = handlers.first() else { return Ok(()) };
        let (save, cleanup) = self.enter_handler(exc, first.range())?;
        let mut catches_all = false;
        for ExceptHandler::ExceptHandler(handler) in handlers {
            let next = self.unit.label();
            if let Some(types) = &handler.type_ {
                let d = self.unit.top;
                let types_reg = self.operand(types, &[])?;
                self.emit(Op::ExcMatch { d, exc, types: types_reg }, handler.range())?;
                self.unit.top = d;
                self.claim()?;
                self.emit(Op::JumpIfNot { r: d, to: next.0 }, types.range())?;
                self.unit.top = d;
            } else {
                catches_all = true;
            }
            let before = self.unit.flow.clone();
            self.handler_body(handler, exc, save, end)?;
            after.join(&self.unit.flow);
            self.unit.flow = before;
            self.unit.place(next);
            self.unit.top = save + 1;
        }
        self.leave();
        if !catches_all {
            self.emit(Op::LeaveHandler { save }, first.range())?;
            self.emit(Op::Reraise { r: exc }, first.range())?;
        }
        self.leave_by_exception(save, cleanup, first.range())
    }

    /// One handler's body, from which control goes to `end`.
    fn handler_body(&mut self, handler: &'a Handler, exc: Reg, save: Reg, end: Label) -> Res {
        let range = handler_range(handler);
        let Some(name) = handler.name.as_ref().map(|name| name.as_str()) else {
            self.body(&handler.body)?;
            return self.handled(save, end, range);
        };
        // Where CPython has it: scripts of a schedule name its place.
        self.store_name(name, exc, handler.range())?;
        let failed = self.unit.label();
        let raised = self.unit.top;
        self.enter(Exit::Named(name), Some((failed, raised)));
        self.body(&handler.body)?;
        self.leave();
        let reached = self.unit.flow != Flow::unreachable();
        if reached {
            // What the name's end brings about comes, as in CPython, at the line that ran last.
            let last =
                handler.body.last().filter(|stmt| stmt.is_expr_stmt() || stmt.is_assign_stmt());
            let last = last.map_or(range, |stmt| stmt.range());
            self.unbind_name(name, last)?;
            self.handled(save, end, last)?;
        }
        let flow = self.unit.flow.clone();
        self.unit.place(failed);
        self.unit.top = raised;
        self.claim()?;
        self.unbind_name(name, range)?;
        self.emit(Op::Reraise { r: raised }, range)?;
        self.unit.top = raised;
        self.unit.flow = flow;
        Ok(())
    }

    fn handled(&mut self, save: Reg, end: Label, range: TextRange) -> Res {
        if self.unit.flow != Flow::unreachable() {
            self.leave_handled(save, end, range)?;
        }
        Ok(())
    }

    /// Leaves a handler for good: nobody needs the exception any more.
    pub(crate) fn leave_handled(&mut self, save: Reg, end: Label, range: TextRange) -> Res {
        self.emit(Op::LeaveHandler { save }, range)?;
        let top = std::mem::replace(&mut self.unit.top, save - 1);
        self.jump(end, range)?;
        self.unit.top = top;
        Ok(())
    }

    // -- except* ------------------------------------------------------------------------------

    /// Registers: the exception, what was handled before, the list of what goes on, the rest.
    fn star_handlers(
        &mut self,
        handlers: &'a [ExceptHandler],
        exc: Reg,
        end: Label,
        after: &mut Flow,
    ) -> Res {
        let Some(first) = handlers.first() else { return Ok(()) };
        let range = first.range();
        let (save, cleanup) = self.enter_handler(exc, range)?;
        let list = self.unit.top;
        self.emit(Op::List { d: list, s: list, n: 0 }, range)?;
        self.claim()?;
        let rest = self.push_copy(exc, range)?;
        // Each handler may run or not, and what it does may end in the middle.
        let before = self.weakest_flow();
        for ExceptHandler::ExceptHandler(handler) in handlers {
            let Some(types) = &handler.type_ else { continue };
            self.star_handler(handler, types, list, rest)?;
            self.unit.flow = before.clone();
        }
        let done = self.unit.label();
        self.jump_if_none(rest, done, range)?;
        self.emit(Op::ListAppend { l: list, s: rest }, range)?;
        self.unit.place(done);
        self.leave();
        self.emit(Op::LeaveHandler { save }, range)?;
        self.emit(Op::ExcRaiseStar { s: list, orig: exc }, range)?;
        after.join(&self.unit.flow);
        self.jump(end, range)?;
        self.leave_by_exception(save, cleanup, range)
    }

    fn jump_if_none(&mut self, r: Reg, to: Label, range: TextRange) -> Res {
        let none = self.push_none(range)?;
        self.emit(Op::Is { not: false, d: none, a: r, b: none }, range)?;
        self.emit(Op::JumpIf { r: none, to: to.0 }, range)?;
        self.unit.top = none;
        Ok(())
    }

    fn star_handler(&mut self, handler: &'a Handler, types: &'a Expr, list: Reg, rest: Reg) -> Res {
        let range = handler_range(handler);
        let next = self.unit.label();
        let types_reg = self.push(types)?;
        let matched = self.unit.top;
        self.emit(Op::ExcSplit { d: matched, exc: rest, types: types_reg }, handler.range())?;
        self.claim_many(2)?;
        self.move_to(rest, matched + 1, range)?;
        self.unit.top = matched + 1;
        self.jump_if_none(matched, next, range)?;
        let name = handler.name.as_ref().map(|name| name.as_str());
        // What was matched stays what is handled until the statement is over.
        let (save, failed) = self.enter_handler(matched, range)?;
        if let Some(name) = name {
            self.store_name(name, matched, range)?;
        }
        self.body(&handler.body)?;
        self.leave();
        if self.unit.flow != Flow::unreachable() {
            if let Some(name) = name {
                self.unbind_name(name, range)?;
            }
            self.jump(next, range)?;
        }
        self.unit.place(failed);
        self.unit.top = save + 1;
        let raised = self.claim()?;
        if let Some(name) = name {
            self.unbind_name(name, range)?;
        }
        self.emit(Op::ListAppend { l: list, s: raised }, range)?;
        self.unit.place(next);
        self.unit.top = types_reg;
        Ok(())
    }
}

/// The head of a handler.
fn handler_range(handler: &Handler) -> TextRange {
    let end = handler.body.first().map_or(handler.range.end(), |stmt: &Stmt| stmt.start());
    let head = handler.name.as_ref().map(|name| name.range.end());
    let head = head.or(handler.type_.as_ref().map(|types| types.end()));
    TextRange::new(handler.range.start(), head.unwrap_or(end))
}
