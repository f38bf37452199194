//! Class definitions.

use std::collections::BTreeSet;

use heddle_syntax::{
    TextRange,
    ast::{self, Arguments},
};

use super::{
    compiler::Compiler,
    function::{Signature, docstring},
    places::Spot,
    pool::Constant,
    scope::ScopeId,
    unit::Res,
};
use crate::{
    code::{CodeId, CodeKind},
    op::{Op, Reg},
};

impl<'a> Compiler<'a> {
    pub(crate) fn class_def(&mut self, e: &'a ast::StmtClassDef) -> Res {
        let mark = self.unit.top;
        let range = self.definition(e.range, &e.decorator_list, &e.name);
        for decorator in &e.decorator_list {
            self.push(&decorator.expression)?;
        }
        let f = self.unit.top;
        let outer = self.open_type_params(e.type_params.as_deref(), range)?;
        let scope = self.module.scopes.of(e);
        let code = self.class_code(scope, e, range)?;
        self.make_closure(code, scope, f, range)?;
        self.claim()?;
        self.bases(e.arguments.as_deref(), e.type_params.as_deref(), range.into())?;
        match &e.arguments {
            Some(arguments) => self.argument_dict(arguments, range.into())?,
            None => self.push_none(range)?,
        };
        let k = self.small_constant(&Constant::str(e.name.as_str()))?;
        self.emit(Op::BuildClass { d: f, f, k }, range)?;
        self.unit.top = f + 1;
        self.set_type_params(e.type_params.as_deref(), f, range)?;
        self.unit.top = f;
        self.scope = outer;
        self.decorate(&e.decorator_list, e.name.as_str(), range)?;
        self.unit.top = mark;
        Ok(())
    }

    /// Pushes the tuple of bases.
    fn bases(
        &mut self,
        arguments: Option<&'a Arguments>,
        params: Option<&'a ast::TypeParams>,
        spot: Spot,
    ) -> Res<Reg> {
        let bases = arguments.map_or(&[][..], |arguments| &arguments.args);
        let Some(params) = params.filter(|_| !bases.iter().any(ast::Expr::is_starred_expr)) else {
            return self.argument_tuple(bases, spot);
        };
        let s = self.unit.top;
        for base in bases {
            self.push(base)?;
        }
        self.push_generic(params, spot.range)?;
        self.emit(Op::Tuple { d: s, s, n: self.small(bases.len() + 1)? }, spot)?;
        self.unit.top = s;
        self.claim()
    }

    fn class_code(
        &mut self,
        scope: ScopeId,
        e: &'a ast::StmtClassDef,
        range: TextRange,
    ) -> Res<CodeId> {
        let outer = self.open_unit(scope, e.name.as_str(), CodeKind::Class, range)?;
        let s = self.unit.top;
        let op = match self.module.scopes.made {
            true => Op::LoadOf { d: s, sym: self.sym("__name__")?, c: self.globals() },
            false => Op::LoadGlobal { d: s, g: super::global::NAME },
        };
        self.emit(op, range)?;
        self.claim()?;
        self.namespace_set("__module__", s, range)?;
        let qualname = Constant::str(&self.unit.qualname);
        self.constant_to(&qualname, s, range)?;
        self.namespace_set("__qualname__", s, range)?;
        if !self.module.hidden {
            let first = e.decorator_list.first().map_or(range, |decorator| decorator.range);
            let line = Constant::Int(i64::from(self.line(first.start())));
            self.constant_to(&line, s, range)?;
            self.namespace_set("__firstlineno__", s, range)?;
        }
        if self.module.scopes.mentions(scope, "__annotations__") {
            self.emit(Op::Dict { d: s, s, n: 0 }, range)?;
            self.namespace_set("__annotations__", s, range)?;
        }
        if let Some(doc) = docstring(&e.body) {
            self.constant_to(&doc, s, range)?;
            self.namespace_set("__doc__", s, range)?;
        }
        self.unit.top = s;
        self.module.given_self.push(BTreeSet::new());
        self.body(&e.body)?;
        let given = self.module.given_self.pop().unwrap_or_default();
        if !self.module.hidden {
            let names = Constant::Tuple(given.into_iter().map(Constant::str).collect());
            let s = self.push_constant(&names, range)?;
            self.namespace_set("__static_attributes__", s, range)?;
            self.unit.top = s;
        }
        if let Some(cell) = self.module.scopes.get(scope).cells.first().copied() {
            self.namespace_set("__classcell__", cell, range)?;
        }
        let signature = Signature::of_body(docstring(&e.body));
        self.close_unit(outer, &signature, range)
    }

    /// Notes an attribute that is given a value: the class around may tell which its methods give.
    pub(crate) fn note_self(&mut self, target: &'a ast::ExprAttribute) {
        let of_self = matches!(&*target.value, ast::Expr::Name(name) if name.id.as_str() == "self");
        if of_self && let Some(class) = self.module.given_self.last_mut() {
            class.insert(target.attr.as_str());
        }
    }

    fn namespace_set(&mut self, name: &str, s: Reg, range: TextRange) -> Res {
        let sym = self.sym(name)?;
        self.emit(Op::StoreName { s, sym }, range)
    }
}
