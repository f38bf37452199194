//! Classes of the prelude that are builtins, in programs that mention them: complex numbers, which may also
//! be written, and views of memory. So is `help`.

use heddle_syntax::{
    TextRange,
    ast::{self, Number},
};

use super::{compiler::Compiler, pool::Constant, scope::ScopeId, unit::Res};
use crate::op::{Op, Reg};

/// The module of the prelude that has the class, and its name there and among the builtins.
pub(crate) const MODULE: &str = "_complex";
pub(crate) const NAME: &str = "complex";

/// The module of such a class, by the class's name.
pub(crate) fn home(name: &str) -> Option<&'static str> {
    match name {
        NAME => Some(MODULE),
        "memoryview" => Some("_memoryview"),
        "help" => Some("_help"),
        _ => None,
    }
}

impl Compiler<'_> {
    /// Whether a global's name is that of such a class and nothing of the module is called so.
    pub(crate) fn means_class(&self, name: &str) -> bool {
        home(name).is_some()
            && !self.module.hidden
            && !self.module.scopes.name_use(ScopeId(0), name).bound
    }

    pub(crate) fn mentioned_class(&mut self, name: &str, d: Reg, range: TextRange) -> Res {
        let t = self.unit.top;
        self.import_module(home(name).unwrap_or(MODULE), t, range)?;
        self.claim()?;
        let sym = self.sym(name)?;
        self.emit(Op::LoadAttr { d, o: t, sym }, range)?;
        self.unit.top = t;
        Ok(())
    }

    /// `2j`.
    pub(crate) fn complex_number(&mut self, e: &ast::ExprNumberLiteral, d: Reg) -> Res {
        let Number::Complex { real, imag } = e.value else { return Ok(()) };
        let f = self.unit.top;
        self.mentioned_class(NAME, f, e.range)?;
        self.claim()?;
        for part in [real, imag] {
            self.push_constant(&Constant::Float(part.to_bits()), e.range)?;
        }
        self.emit(Op::Call { n: 2, d, f }, e.range)?;
        self.unit.top = f;
        Ok(())
    }
}
