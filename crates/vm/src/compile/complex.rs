//! Complex numbers: a class of the prelude, in programs that mention it or write such a number.

use heddle_syntax::{
    TextRange,
    ast::{self, Number},
};

use super::{compiler::Compiler, pool::Constant, scope::ScopeId, unit::Res};
use crate::op::{Op, Reg};

/// The module of the prelude that has the class, and its name there and among the builtins.
pub(crate) const MODULE: &str = "_complex";
pub(crate) const NAME: &str = "complex";

impl Compiler<'_> {
    /// Whether a global's name is the builtin class's and nothing of the module is called so.
    pub(crate) fn means_complex(&self, name: &str) -> bool {
        name == NAME && !self.module.hidden && !self.module.scopes.name_use(ScopeId(0), NAME).bound
    }

    pub(crate) fn complex_class(&mut self, d: Reg, range: TextRange) -> Res {
        let t = self.unit.top;
        self.import_module(MODULE, t, range)?;
        self.claim()?;
        let sym = self.sym(NAME)?;
        self.emit(Op::LoadAttr { d, o: t, sym }, range)?;
        self.unit.top = t;
        Ok(())
    }

    /// `2j`.
    pub(crate) fn complex_number(&mut self, e: &ast::ExprNumberLiteral, d: Reg) -> Res {
        let Number::Complex { real, imag } = e.value else { return Ok(()) };
        let f = self.unit.top;
        self.complex_class(f, e.range)?;
        self.claim()?;
        for part in [real, imag] {
            self.push_constant(&Constant::Float(part.to_bits()), e.range)?;
        }
        self.emit(Op::Call { n: 2, d, f }, e.range)?;
        self.unit.top = f;
        Ok(())
    }
}
