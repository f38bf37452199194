//! Comprehensions and generator expressions.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Comprehension, Expr},
};

use super::{
    blocks::Exit,
    compiler::Compiler,
    function::Signature,
    places::Spot,
    pool::Constant,
    scope::ScopeId,
    unit::{Label, Res},
};
use crate::{
    code::CodeKind,
    op::{Op, Reg},
    types::T,
};

/// What a comprehension does with each item.
#[derive(Clone, Copy)]
enum Body<'a> {
    Append(&'a Expr),
    Add(&'a Expr),
    Put(Option<&'a Expr>, &'a Expr),
    Yield(&'a Expr),
}

impl<'a> Compiler<'a> {
    pub(crate) fn list_comp(&mut self, e: &'a ast::ExprListComp, t: Reg) -> Res {
        self.emit(Op::List { d: t, s: t, n: 0 }, e.range)?;
        let scope = self.module.scopes.of(e);
        self.inlined(scope, &e.generators, Body::Append(&e.elt), t, e.range)
    }

    pub(crate) fn set_comp(&mut self, e: &'a ast::ExprSetComp, t: Reg) -> Res {
        self.emit(Op::Set { d: t, s: t, n: 0, fixed: false }, e.range)?;
        let scope = self.module.scopes.of(e);
        self.inlined(scope, &e.generators, Body::Add(&e.elt), t, e.range)
    }

    pub(crate) fn dict_comp(&mut self, e: &'a ast::ExprDictComp, t: Reg) -> Res {
        self.emit(Op::Dict { d: t, s: t, n: 0 }, e.range)?;
        let scope = self.module.scopes.of(e);
        self.inlined(scope, &e.generators, Body::Put(e.key.as_deref(), &e.value), t, e.range)
    }

    /// The loops of a comprehension whose result is in `t`, the next free register.
    fn inlined(
        &mut self,
        scope: ScopeId,
        generators: &'a [Comprehension],
        body: Body<'a>,
        t: Reg,
        range: TextRange,
    ) -> Res {
        self.claim()?;
        let Some(first) = generators.first() else { return Ok(()) };
        self.push_iterator(first)?;
        let outer = std::mem::replace(&mut self.scope, scope);
        let cells = self.module.scopes.get(scope).inner_cells.clone();
        let locals = self.module.scopes.get(scope).inner_locals.clone();
        for reg in &locals {
            self.unit.flow.unbind(*reg);
        }
        for reg in cells {
            self.emit(Op::Clear { r: reg }, range)?;
            self.emit(Op::MakeCell { r: reg }, range)?;
        }
        self.loops(generators, body, t, range)?;
        for r in locals {
            self.unit.flow.unbind(r);
            self.emit(Op::Clear { r }, range)?;
        }
        self.scope = outer;
        self.unit.top = t;
        Ok(())
    }

    /// Pushes the iterator over a loop's items.
    fn push_iterator(&mut self, comp: &'a Comprehension) -> Res<Reg> {
        let s = self.iterable(&comp.iter)?;
        let spot = self.spot(&comp.iter);
        self.push_iterator_of(s, comp.is_async, spot)
    }

    /// The loop over the iterator in the last claimed register, and the loops inside it.
    fn loops(
        &mut self,
        generators: &'a [Comprehension],
        body: Body<'a>,
        t: Reg,
        range: TextRange,
    ) -> Res {
        let Some((comp, inner)) = generators.split_first() else { return Ok(()) };
        let it = self.unit.top - 1;
        let head = self.unit.label();
        let next = self.unit.label();
        let end = self.unit.label();
        let before = self.unit.flow.clone();
        self.unit.place(head);
        if comp.is_async {
            self.async_next(&comp.target, it, end, range)?;
        } else {
            self.next_item(&comp.target, it, end, self.spot(&comp.iter))?;
        }
        for test in &comp.ifs {
            self.branch(test, next, false)?;
        }
        if let Some(following) = inner.first() {
            self.push_iterator(following)?;
            self.loops(inner, body, t, range)?;
        } else {
            self.item(body, t, range)?;
        }
        self.unit.top = it + 1;
        self.unit.place(next);
        self.jump_back(head, range)?;
        self.unit.place(end);
        self.unit.flow = before;
        self.unit.top = it;
        Ok(())
    }

    fn item(&mut self, body: Body<'a>, t: Reg, range: TextRange) -> Res {
        let mark = self.unit.top;
        match body {
            Body::Append(elt) => {
                let s = self.operand(elt, &[])?;
                self.emit(Op::ListAppend { l: t, s }, elt.range())?;
            }
            Body::Add(elt) => {
                let s = self.operand(elt, &[])?;
                self.emit(Op::SetAdd { t, s }, elt.range())?;
            }
            Body::Put(Some(key), value) => {
                let k = self.operand(key, &[value])?;
                let v = self.operand(value, &[])?;
                let pair = TextRange::new(key.start(), value.end());
                self.emit(Op::DictPut { t, k, v }, pair)?;
            }
            Body::Put(None, value) => {
                let s = self.operand(value, &[])?;
                self.emit(Op::DictMerge { t, s, call: false }, range)?;
            }
            Body::Yield(elt) => {
                let s = self.operand(elt, &[])?;
                self.emit_yield(self.unit.top, s, elt.range())?;
            }
        }
        self.unit.top = mark;
        Ok(())
    }

    /// A generator expression: a function of its own, called with the first iterator.
    pub(crate) fn generator(&mut self, e: &'a ast::ExprGenerator, d: Reg) -> Res {
        let scope = self.module.scopes.of(e);
        let f = self.unit.top;
        let Some(first) = e.generators.first() else { return Ok(()) };
        let kind = match self.module.scopes.get(scope).awaits {
            true => CodeKind::AsyncGenerator,
            false => CodeKind::Generator,
        };
        let outer = self.open_unit(scope, "<genexpr>", kind, e.range)?;
        self.push_copy(0, e.range)?;
        self.loops(&e.generators, Body::Yield(&e.elt), 0, e.range)?;
        let child = self.close_unit(outer, &Signature::of_generator(), e.range)?;
        self.make_closure(child, scope, f, e.range)?;
        self.claim()?;
        self.push_iterator(first)?;
        self.emit(Op::Call { n: 1, d, f }, e.range)?;
        self.unit.top = f;
        Ok(())
    }

    // -- iteration, for loops too -------------------------------------------------------------

    /// Makes an iterator of `s`, which is a local or the last claimed register, and pushes it.
    pub(crate) fn push_iterator_of(&mut self, s: Reg, is_async: bool, spot: Spot) -> Res<Reg> {
        let own = self.unit.top.checked_sub(1) == Some(s) && usize::from(s) >= self.locals();
        let d = if own { s } else { self.unit.top };
        let op = if is_async { Op::GetAiter { d, s } } else { Op::GetIter { d, s } };
        self.emit(op, spot)?;
        if own { Ok(d) } else { self.claim() }
    }

    fn locals(&self) -> usize {
        self.module.scopes.get(self.unit.scope).locals.len()
    }

    /// Takes the next item of `it` into the target, or goes to `end`.
    pub(crate) fn next_item(&mut self, target: &'a Expr, it: Reg, end: Label, spot: Spot) -> Res {
        if let Expr::Name(name) = target
            && let Some(reg) = self.local(name.id.as_str())
        {
            self.emit(Op::ForIter { d: reg, it }, spot)?;
            self.jump_at_end(it, end, spot)?;
            self.unit.flow.bind(reg);
            return Ok(());
        }
        self.emit(Op::ForIter { d: self.unit.top, it }, spot)?;
        self.jump_at_end(it, end, spot)?;
        let item = self.claim()?;
        self.assign(target, item)?;
        self.unit.top = item;
        Ok(())
    }

    /// The way that a loop goes when its iterator has ended: nobody needs that any more.
    fn jump_at_end(&mut self, it: Reg, end: Label, spot: Spot) -> Res {
        let top = self.unit.top;
        if usize::from(it) >= self.locals() {
            self.unit.top = it;
        }
        self.jump(end, spot.range)?;
        self.unit.top = top;
        Ok(())
    }

    /// The same for an asynchronous iterator; `range` is the whole loop, as CPython has it.
    pub(crate) fn async_next(
        &mut self,
        target: &'a Expr,
        it: Reg,
        end: Label,
        range: TextRange,
    ) -> Res {
        let (stopped, go_on) = (self.unit.label(), self.unit.label());
        let item = self.unit.top;
        self.enter(Exit::Nothing, Some((stopped, item)));
        self.emit(Op::GetAnext { d: item, s: it }, range)?;
        self.claim()?;
        self.await_value(item, item, range)?;
        self.leave();
        self.jump(go_on, range)?;
        self.unit.place(stopped);
        let types = self.push_constant(&Constant::Type(T::StopAsyncIteration), range)?;
        self.emit(Op::ExcMatch { d: types, exc: item, types }, range)?;
        self.emit(Op::JumpIf { r: types, to: end.0 }, range)?;
        self.emit(Op::Reraise { r: item }, range)?;
        self.unit.top = types;
        self.unit.place(go_on);
        self.assign(target, item)?;
        self.unit.top = item;
        Ok(())
    }
}
