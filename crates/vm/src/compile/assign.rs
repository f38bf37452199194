//! Assignments and `del`.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Expr},
};

use super::{
    compiler::Compiler,
    expr::{binary_op, binary_small},
    pool::Constant,
    scope::{ScopeKind, Var},
    unit::Res,
};
use crate::op::{Op, Reg};

impl<'a> Compiler<'a> {
    pub(crate) fn assignment(&mut self, e: &'a ast::StmtAssign) -> Res {
        let mark = self.unit.top;
        match &e.targets[..] {
            [Expr::Name(target)] if self.local(target.id.as_str()).is_some() => {
                if let Some(reg) = self.local(target.id.as_str()) {
                    self.value(&e.value, reg)?;
                    self.unit.flow.bind(reg);
                }
            }
            [target] => match (items(target), &*e.value) {
                (Some(targets), Expr::Tuple(values)) if pairs_up(targets, &values.elts) => {
                    self.parallel(targets, &values.elts)?;
                }
                _ => {
                    let s = self.operand(&e.value, &[target])?;
                    self.assign(target, s)?;
                }
            },
            targets => {
                let s = self.push(&e.value)?;
                for target in targets {
                    self.assign(target, s)?;
                }
            }
        }
        self.unit.top = mark;
        Ok(())
    }

    /// `a, b = b, a` without a tuple.
    fn parallel(&mut self, targets: &'a [Expr], values: &'a [Expr]) -> Res {
        let first = self.unit.top;
        for value in values {
            self.push(value)?;
        }
        for (at, target) in targets.iter().enumerate() {
            self.assign(target, first + at as Reg)?;
        }
        Ok(())
    }

    /// Gives the value of register `s`, a local or a claimed temporary, to a target.
    pub(crate) fn assign(&mut self, target: &'a Expr, s: Reg) -> Res {
        let mark = self.unit.top;
        match target {
            Expr::Name(e) => self.store_name(e.id.as_str(), s, e.range)?,
            Expr::Attribute(e) => {
                self.note_self(e);
                let o = self.operand(&e.value, &[])?;
                let sym = self.attribute(e.attr.as_str())?;
                self.emit(Op::StoreAttr { o, s, sym }, self.attribute_range(e))?;
            }
            Expr::Subscript(e) => {
                let o = self.operand(&e.value, &[&e.slice])?;
                let i = self.operand(&e.slice, &[])?;
                self.emit(Op::SetItem { o, i, s }, self.spot(target))?;
            }
            Expr::Tuple(e) => self.unpack(&e.elts, s, e.range)?,
            Expr::List(e) => self.unpack(&e.elts, s, e.range)?,
            Expr::Starred(e) => self.assign(&e.value, s)?,
            _ => {
                return Err(self.refuse(target.range(), "This cannot be assigned to.", None));
            }
        }
        self.unit.top = mark;
        Ok(())
    }

    fn unpack(&mut self, targets: &'a [Expr], s: Reg, range: TextRange) -> Res {
        let d = self.unit.top;
        let n = self.small(targets.len())?;
        let op = match targets.iter().position(Expr::is_starred_expr) {
            None => Op::Unpack { d, s, n },
            Some(star) => Op::UnpackEx {
                d,
                s,
                before: u8::try_from(star).map_err(|_| self.too_large())?,
                after: u8::try_from(targets.len() - star - 1).map_err(|_| self.too_large())?,
            },
        };
        self.emit(op, range)?;
        self.claim_many(targets.len())?;
        for (at, target) in targets.iter().enumerate() {
            self.assign(target, d + at as Reg)?;
        }
        self.unit.top = d;
        Ok(())
    }

    // -- augmented assignment -----------------------------------------------------------------

    pub(crate) fn augmented(&mut self, e: &'a ast::StmtAugAssign) -> Res {
        let mark = self.unit.top;
        match &*e.target {
            Expr::Name(target) => self.augmented_name(e, target)?,
            Expr::Attribute(target) => {
                let o = self.operand(&target.value, &[&e.value])?;
                let sym = self.attribute(target.attr.as_str())?;
                let range = self.attribute_range(target);
                self.emit(Op::LoadAttr { d: self.unit.top, o, sym }, range)?;
                let s = self.augmented_temp(e)?;
                self.emit(Op::StoreAttr { o, s, sym }, range)?;
            }
            Expr::Subscript(target) => {
                let o = self.operand(&target.value, &[&target.slice, &e.value])?;
                let i = self.operand(&target.slice, &[&e.value])?;
                let spot = self.spot(&e.target);
                self.emit(Op::GetItem { d: self.unit.top, o, i }, spot)?;
                let s = self.augmented_temp(e)?;
                self.emit(Op::SetItem { o, i, s }, spot)?;
            }
            target => {
                return Err(self.refuse(target.range(), "This cannot be assigned to.", None));
            }
        }
        self.unit.top = mark;
        Ok(())
    }

    fn augmented_name(&mut self, e: &'a ast::StmtAugAssign, target: &'a ast::ExprName) -> Res {
        let name = target.id.as_str();
        let Var::Local(reg) = self.var(name) else {
            self.load_name(name, self.unit.top, target.range)?;
            let s = self.augmented_temp(e)?;
            return self.store_name(name, s, target.range);
        };
        let a = self.operand(&e.target, &[&e.value])?;
        self.augmented_op(e, reg, a)?;
        self.unit.flow.bind(reg);
        Ok(())
    }

    /// The old value is in the next free register, the new one replaces it.
    fn augmented_temp(&mut self, e: &'a ast::StmtAugAssign) -> Res<Reg> {
        let old = self.claim()?;
        self.augmented_op(e, old, old)?;
        self.unit.top = old + 1;
        Ok(old)
    }

    fn augmented_op(&mut self, e: &'a ast::StmtAugAssign, d: Reg, a: Reg) -> Res {
        let op = match binary_small(e.op, true, d, a, &e.value) {
            Some(op) => op,
            None => {
                let b = self.operand(&e.value, &[])?;
                binary_op(e.op, true, d, a, b)
            }
        };
        self.emit(op, e.range)
    }

    // -- annotated assignment -----------------------------------------------------------------

    pub(crate) fn annotated(&mut self, e: &'a ast::StmtAnnAssign) -> Res {
        let mark = self.unit.top;
        if let Some(value) = &e.value {
            match &*e.target {
                Expr::Name(target) if self.local(target.id.as_str()).is_some() => {
                    if let Some(reg) = self.local(target.id.as_str()) {
                        self.value(value, reg)?;
                        self.unit.flow.bind(reg);
                    }
                }
                target => {
                    let s = self.operand(value, &[target])?;
                    self.assign(target, s)?;
                }
            }
            self.unit.top = mark;
        }
        let kind = self.module.scopes.get(self.unit.scope).kind;
        if !matches!(kind, ScopeKind::Module | ScopeKind::Class) {
            return Ok(());
        }
        match &*e.target {
            Expr::Name(target) if e.simple => {
                let s = self.push_annotation(&e.annotation)?;
                self.load_name("__annotations__", self.unit.top, e.range)?;
                let o = self.claim()?;
                let name = self.mangled(target.id.as_str());
                let i = self.push_constant(&Constant::str(&name), e.range)?;
                self.emit(Op::SetItem { o, i, s }, e.range)?;
            }
            _ if self.module.lazy_annotations => {}
            _ => {
                self.push_annotation(&e.annotation)?;
            }
        }
        self.unit.top = mark;
        Ok(())
    }

    // -- del ----------------------------------------------------------------------------------

    pub(crate) fn delete(&mut self, target: &'a Expr) -> Res {
        let mark = self.unit.top;
        match target {
            Expr::Name(e) => self.delete_name(e.id.as_str(), e.range)?,
            Expr::Attribute(e) => {
                let o = self.operand(&e.value, &[])?;
                let sym = self.attribute(e.attr.as_str())?;
                self.emit(Op::DelAttr { o, sym }, self.attribute_range(e))?;
            }
            Expr::Subscript(e) => {
                let o = self.operand(&e.value, &[&e.slice])?;
                let i = self.operand(&e.slice, &[])?;
                self.emit(Op::DelItem { o, i }, self.spot(target))?;
            }
            Expr::Tuple(e) => {
                for target in &e.elts {
                    self.delete(target)?;
                }
            }
            Expr::List(e) => {
                for target in &e.elts {
                    self.delete(target)?;
                }
            }
            _ => return Err(self.refuse(target.range(), "This cannot be deleted.", None)),
        }
        self.unit.top = mark;
        Ok(())
    }
}

/// The items of a tuple or list.
fn items(expr: &Expr) -> Option<&[Expr]> {
    match expr {
        Expr::Tuple(e) => Some(&e.elts),
        Expr::List(e) => Some(&e.elts),
        _ => None,
    }
}

fn pairs_up(targets: &[Expr], values: &[Expr]) -> bool {
    targets.len() == values.len()
        && targets.len() <= 16
        && !targets.iter().chain(values).any(Expr::is_starred_expr)
}
