//! `import` statements.

use heddle_syntax::{
    TextRange,
    ast::{self, Alias},
};

use super::{compiler::Compiler, pool::Constant, unit::Res};
use crate::{
    op::{Op, Reg},
    types::T,
};

impl<'a> Compiler<'a> {
    /// Imports the module of that dotted name itself, and the packages it is in.
    pub(crate) fn import_module(&mut self, name: &str, d: Reg, range: TextRange) -> Res {
        let imports = &mut self.unit.imports;
        let k = match imports.iter().position(|known| **known == *name) {
            Some(k) => k,
            None => {
                imports.push(name.into());
                imports.len() - 1
            }
        };
        let k = self.small(k)?;
        self.emit(Op::Import { d, k }, range)
    }

    pub(crate) fn import(&mut self, e: &'a ast::StmtImport) -> Res {
        for alias in &e.names {
            let name = alias.name.as_str();
            let d = self.unit.top;
            self.import_module(name, d, e.range)?;
            if let (None, Some((top, _))) = (&alias.asname, name.split_once('.')) {
                self.import_module(top, d, e.range)?;
            }
            self.claim()?;
            self.store_name(bound_name(alias), d, e.range)?;
            self.unit.top = d;
        }
        Ok(())
    }

    pub(crate) fn import_from(&mut self, e: &'a ast::StmtImportFrom) -> Res {
        if e.level > 0 {
            return self.relative_import(e.range);
        }
        let Some(module) = e.module.as_ref().map(|module| module.as_str()) else { return Ok(()) };
        let m = self.unit.top;
        if module == "__future__" {
            let none = self.push_none(e.range)?;
            for alias in &e.names {
                self.store_name(bound_name(alias), none, e.range)?;
            }
            self.unit.top = m;
            return Ok(());
        }
        self.import_module(module, m, e.range)?;
        self.claim()?;
        for alias in &e.names {
            if alias.name.as_str() == "*" {
                self.emit(Op::ImportStar { m }, e.range)?;
                continue;
            }
            let name = bound_name(alias);
            let sym = self.sym(alias.name.as_str())?;
            if let Some(d) = self.local(name) {
                self.emit(Op::ImportFrom { d, m, sym }, e.range)?;
                self.unit.flow.bind(d);
                continue;
            }
            self.emit(Op::ImportFrom { d: self.unit.top, m, sym }, e.range)?;
            let d = self.claim()?;
            self.store_name(name, d, e.range)?;
            self.unit.top = d;
        }
        self.unit.top = m;
        Ok(())
    }

    /// A program is one file: it has no package to import from.
    fn relative_import(&mut self, range: TextRange) -> Res {
        let f = self.push_constant(&Constant::Type(T::ImportError), range)?;
        let message = "attempted relative import with no known parent package";
        self.push_constant(&Constant::str(message), range)?;
        self.emit(Op::Call { n: 1, d: f, f }, range)?;
        self.unit.top = f + 1;
        self.emit(Op::Raise { s: f }, range)?;
        self.unit.top = f;
        Ok(())
    }
}

/// The name that an alias binds.
fn bound_name(alias: &Alias) -> &str {
    match &alias.asname {
        Some(name) => name.as_str(),
        None => alias.name.as_str().split('.').next().unwrap_or_default(),
    }
}
