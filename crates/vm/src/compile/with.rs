//! `with` and `async with`.

use heddle_syntax::{
    Ranged,
    ast::{Stmt, WithItem},
};

use super::{blocks::Exit, compiler::Compiler, flow::Flow, places::Spot, unit::Res};
use crate::{
    op::{Op, Reg},
    sym,
};

impl<'a> Compiler<'a> {
    pub(crate) fn with(&mut self, items: &'a [WithItem], body: &'a [Stmt], is_async: bool) -> Res {
        let Some((item, others)) = items.split_first() else { return self.body(body) };
        let range = item.context_expr.range();
        let spot = self.spot(&item.context_expr);
        let exit = self.push(&item.context_expr)?;
        let value = self.unit.top;
        let (enter, leave) = if is_async {
            (Op::LoadAenter { d: value, o: exit }, Op::LoadAexit { d: exit, o: exit })
        } else {
            (Op::LoadEnter { d: value, o: exit }, Op::LoadExit { d: exit, o: exit })
        };
        self.emit(enter, spot)?;
        self.claim()?;
        self.emit(leave, spot)?;
        self.emit(Op::Call { n: 0, d: value, f: value }, spot)?;
        if is_async {
            self.await_value(value, value, spot)?;
        }
        self.unit.top = value;
        let (failed, end) = (self.unit.label(), self.unit.label());
        let mut before = self.weakest_flow();
        self.enter(Exit::With { exit, is_async, spot }, Some((failed, value)));
        if let Some(target) = &item.optional_vars {
            self.claim()?;
            self.assign(target, value)?;
            self.unit.top = value;
        }
        self.with(others, body, is_async)?;
        self.leave();
        let after = self.unit.flow.clone();
        if after != Flow::unreachable() {
            self.plain_exit(exit, is_async, spot)?;
            self.jump(end, range)?;
        }
        self.unit.place(failed);
        self.unit.flow = before.clone();
        self.unit.top = value;
        let exc = self.claim()?;
        self.failed_exit(exit, exc, is_async, spot)?;
        before.join(&after);
        self.unit.flow = before;
        self.unit.top = exit;
        self.unit.place(end);
        Ok(())
    }

    /// Calls an exit method without exception.
    pub(crate) fn plain_exit(&mut self, exit: Reg, is_async: bool, spot: Spot) -> Res {
        let range = spot.range;
        let f = self.push_copy(exit, range)?;
        for _ in 0..3 {
            self.push_none(range)?;
        }
        self.emit(Op::Call { n: 3, d: f, f }, spot)?;
        self.unit.top = f + 1;
        if is_async {
            self.await_value(f, f, spot)?;
        }
        self.unit.top = f;
        Ok(())
    }

    /// Calls an exit method with an exception; falls through if it swallows it.
    fn failed_exit(&mut self, exit: Reg, exc: Reg, is_async: bool, spot: Spot) -> Res {
        let range = spot.range;
        let (save, cleanup) = self.enter_handler(exc, range)?;
        let f = self.push_copy(exit, range)?;
        let class = self.sym(sym::KNOWN[sym::CLASS.0 as usize])?;
        let traceback = self.sym(sym::KNOWN[sym::TRACEBACK.0 as usize])?;
        self.emit(Op::LoadAttr { d: self.unit.top, o: exc, sym: class }, range)?;
        self.claim()?;
        self.push_copy(exc, range)?;
        self.emit(Op::LoadAttr { d: self.unit.top, o: exc, sym: traceback }, range)?;
        self.claim()?;
        self.emit(Op::Call { n: 3, d: f, f }, spot)?;
        self.unit.top = f + 1;
        if is_async {
            self.await_value(f, f, spot)?;
        }
        let (swallowed, end) = (self.unit.label(), self.unit.label());
        self.emit(Op::JumpIf { r: f, to: swallowed.0 }, range)?;
        self.unit.top = f;
        self.leave();
        self.emit(Op::LeaveHandler { save }, range)?;
        self.emit(Op::Reraise { r: exc }, range)?;
        self.unit.place(swallowed);
        self.leave_handled(save, end, range)?;
        self.leave_by_exception(save, cleanup, range)?;
        self.unit.place(end);
        Ok(())
    }
}
