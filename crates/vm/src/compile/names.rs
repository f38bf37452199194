//! Reading, setting and deleting variables.

use heddle_syntax::TextRange;

use super::{
    compiler::Compiler,
    scope::{ScopeId, Var},
    unit::Res,
};
use crate::op::{Op, Reg};

impl Compiler<'_> {
    pub(crate) fn var(&self, name: &str) -> Var {
        self.module.scopes.var(self.scope, &self.mangled(name))
    }

    /// The register of a name that is a plain local here.
    pub(crate) fn local(&self, name: &str) -> Option<Reg> {
        match self.var(name) {
            Var::Local(reg) => Some(reg),
            _ => None,
        }
    }

    /// Makes sure that a local is bound before it is read.
    pub(crate) fn check_local(&mut self, r: Reg, range: TextRange) -> Res {
        if self.unit.flow.bound(r) {
            return Ok(());
        }
        self.emit(Op::CheckLocal { r }, range)?;
        self.unit.flow.bind(r);
        Ok(())
    }

    pub(crate) fn load_name(&mut self, name: &str, d: Reg, range: TextRange) -> Res {
        let name = self.mangled(name);
        let op = match self.module.scopes.var(self.scope, &name) {
            Var::Local(r) => {
                self.check_local(r, range)?;
                return self.move_to(d, r, range);
            }
            Var::Cell(c) => Op::LoadCell { d, c },
            Var::Global if self.means_class(&name) => {
                return self.mentioned_class(&name, d, range);
            }
            Var::Class
                if self.means_class(&name)
                    && !self.module.scopes.name_use(self.scope, &name).bound =>
            {
                return self.mentioned_class(&name, d, range);
            }
            Var::Global if self.module.scopes.made => {
                let (sym, c) = (self.sym(&name)?, self.globals());
                if self.in_namespace(&name) {
                    Op::LoadNameOf { d, sym, c }
                } else {
                    Op::LoadOf { d, sym, c }
                }
            }
            Var::Class if self.module.scopes.made => {
                Op::LoadNameOf { d, sym: self.sym(&name)?, c: self.globals() }
            }
            Var::Global => Op::LoadGlobal { d, g: self.global(&name)? },
            Var::Class => Op::LoadName { d, sym: self.sym(&name)?, g: self.global(&name)? },
            Var::ClassOrCell(c) => Op::LoadNameOrCell { d, sym: self.sym(&name)?, c },
        };
        self.emit(op, range)
    }

    pub(crate) fn store_name(&mut self, name: &str, s: Reg, range: TextRange) -> Res {
        let name = self.mangled(name);
        let op = match self.module.scopes.var(self.scope, &name) {
            Var::Local(r) => {
                self.move_to(r, s, range)?;
                self.unit.flow.bind(r);
                return Ok(());
            }
            Var::Cell(c) => Op::StoreCell { c, s },
            Var::Global if self.in_namespace(&name) => Op::StoreName { s, sym: self.sym(&name)? },
            Var::Global if self.module.scopes.made => {
                Op::StoreOf { s, sym: self.sym(&name)?, c: self.globals() }
            }
            Var::Global => Op::StoreGlobal { s, g: self.global(&name)? },
            Var::Class | Var::ClassOrCell(_) => Op::StoreName { s, sym: self.sym(&name)? },
        };
        self.emit(op, range)
    }

    pub(crate) fn delete_name(&mut self, name: &str, range: TextRange) -> Res {
        let name = self.mangled(name);
        let op = match self.module.scopes.var(self.scope, &name) {
            Var::Local(r) => {
                self.unit.flow.unbind(r);
                Op::DelLocal { r }
            }
            Var::Cell(c) => Op::DelCell { c },
            Var::Global if self.in_namespace(&name) => Op::DelName { sym: self.sym(&name)? },
            Var::Global if self.module.scopes.made => {
                Op::DelOf { sym: self.sym(&name)?, c: self.globals() }
            }
            Var::Global => Op::DelGlobal { g: self.global(&name)? },
            Var::Class | Var::ClassOrCell(_) => Op::DelName { sym: self.sym(&name)? },
        };
        self.emit(op, range)
    }

    /// The register that holds the globals of code made at run time.
    pub(crate) fn globals(&self) -> Reg {
        self.module.scopes.globals_register(self.unit.scope)
    }

    /// Whether a global of code made at run time is looked for in the locals that it is run with first.
    fn in_namespace(&self, name: &str) -> bool {
        let scopes = &self.module.scopes;
        scopes.made && self.unit.scope == ScopeId(0) && !scopes.name_use(ScopeId(0), name).global
    }

    /// The end of `except ... as name`: unbound afterwards, even if it is unbound already.
    pub(crate) fn unbind_name(&mut self, name: &str, range: TextRange) -> Res {
        if let Some(r) = self.local(name) {
            self.unit.flow.unbind(r);
            return self.emit(Op::Clear { r }, range);
        }
        let none = self.push_none(range)?;
        self.store_name(name, none, range)?;
        self.unit.top = none;
        self.delete_name(name, range)
    }
}
