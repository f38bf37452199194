//! Type parameters and `type` statements: names that stand for placeholders at run time.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Expr, TypeParams},
};

use super::{
    analysis::{type_param_name, type_param_parts},
    compiler::Compiler,
    function::Signature,
    pool::Constant,
    scope::ScopeId,
    unit::Res,
};
use crate::{
    code::CodeKind,
    op::{Op, Reg},
};

/// The module of the prelude that has the placeholders.
pub(crate) const MODULE: &str = "_type_params";

impl<'a> Compiler<'a> {
    /// Enters the scope of `[T, ...]`, if there is one, and binds its names. Gives the scope to go
    /// back to.
    pub(crate) fn open_type_params(
        &mut self,
        params: Option<&'a TypeParams>,
        range: TextRange,
    ) -> Res<ScopeId> {
        let outer = self.scope;
        let Some(params) = params else { return Ok(outer) };
        self.scope = self.module.scopes.of(params);
        let cells = self.module.scopes.get(self.scope).inner_cells.clone();
        for r in cells {
            self.emit(Op::Clear { r }, range)?;
            self.emit(Op::MakeCell { r }, range)?;
        }
        for param in params {
            let kind = match param {
                ast::TypeParam::TypeVar(_) => "TypeVar",
                ast::TypeParam::TypeVarTuple(_) => "TypeVarTuple",
                ast::TypeParam::ParamSpec(_) => "ParamSpec",
            };
            let range = param.range();
            let f = self.push_placeholder("_made", range)?;
            self.push_placeholder(kind, range)?;
            self.push_constant(&Constant::str(type_param_name(param)), range)?;
            let [bound, default] = type_param_parts(param);
            let constrained = matches!(bound.as_deref(), Some(Expr::Tuple(_)));
            for (part, is_there) in [(bound, !constrained), (bound, constrained), (default, true)] {
                match part.as_deref().filter(|_| is_there) {
                    Some(expr) => self.push_lazy(self.module.scopes.of(part), "", expr, range)?,
                    None => self.push_none(range)?,
                };
            }
            self.emit(Op::Call { n: 5, d: f, f }, range)?;
            self.unit.top = f + 1;
            self.store_name(type_param_name(param), f, param.range())?;
            self.unit.top = f;
        }
        Ok(outer)
    }

    /// Pushes a function that gives what an expression is.
    fn push_lazy(
        &mut self,
        scope: ScopeId,
        name: &str,
        expr: &'a Expr,
        range: TextRange,
    ) -> Res<Reg> {
        let signature = Signature::default();
        let code =
            self.expression_code(scope, name, CodeKind::Function, expr, &signature, range)?;
        self.make_closure(code, scope, self.unit.top, range)?;
        self.claim()
    }

    /// Gives what register `o` holds its `__type_params__`, in the scope of `[T, ...]`.
    pub(crate) fn set_type_params(
        &mut self,
        params: Option<&'a TypeParams>,
        o: Reg,
        range: TextRange,
    ) -> Res {
        let Some(params) = params else { return Ok(()) };
        let s = self.push_params(params, range)?;
        let sym = self.sym("__type_params__")?;
        self.emit(Op::StoreAttr { o, s, sym }, range)?;
        self.unit.top = s;
        Ok(())
    }

    fn push_placeholder(&mut self, name: &str, range: TextRange) -> Res<Reg> {
        let d = self.unit.top;
        self.import_module(MODULE, d, range)?;
        let d = self.claim()?;
        let sym = self.sym(name)?;
        self.emit(Op::LoadAttr { d, o: d, sym }, range)?;
        Ok(d)
    }

    /// Pushes a tuple of the parameters of `[T, ...]`.
    fn push_params(&mut self, params: &'a TypeParams, range: TextRange) -> Res<Reg> {
        let s = self.unit.top;
        for param in params {
            let d = self.claim()?;
            self.load_name(type_param_name(param), d, range)?;
        }
        self.emit(Op::Tuple { d: s, s, n: self.small(params.len())? }, range)?;
        self.unit.top = s;
        self.claim()
    }

    /// Pushes the base of classes with type parameters: `Generic[T, ...]`.
    pub(crate) fn push_generic(&mut self, params: &'a TypeParams, range: TextRange) -> Res<Reg> {
        let d = self.push_placeholder("Generic", range)?;
        let i = self.push_params(params, range)?;
        self.emit(Op::GetItem { d, o: d, i }, range)?;
        self.unit.top = d;
        self.claim()
    }

    pub(crate) fn type_alias(&mut self, e: &'a ast::StmtTypeAlias) -> Res {
        let Expr::Name(name) = &*e.name else { return Ok(()) };
        let outer = self.open_type_params(e.type_params.as_deref(), e.range)?;
        let f = self.push_placeholder("_type_alias", e.range)?;
        let name = name.id.as_str();
        self.push_constant(&Constant::str(name), e.range)?;
        self.push_lazy(self.module.scopes.of(e), name, &e.value, e.range)?;
        self.emit(Op::Call { n: 2, d: f, f }, e.range)?;
        self.unit.top = f + 1;
        self.set_type_params(e.type_params.as_deref(), f, e.range)?;
        self.scope = outer;
        self.store_name(name, f, e.range)?;
        self.unit.top = f;
        Ok(())
    }
}
