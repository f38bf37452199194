//! Calls.

use heddle_syntax::{
    Ranged,
    ast::{self, Arguments, Expr, InterpolatedStringElement},
};

use super::{
    compiler::Compiler,
    places::Spot,
    pool::Constant,
    scope::{ScopeKind, Var},
    unit::Res,
};
use crate::op::{Op, Reg};

/// More arguments than this go by a tuple.
const MAX_ARGUMENTS: usize = 250;

impl<'a> Compiler<'a> {
    pub(crate) fn call(&mut self, expr: &'a Expr, e: &'a ast::ExprCall, d: Reg) -> Res {
        let mark = self.unit.top;
        if self.is_bare_super(e) {
            self.super_of(e, d)?;
        } else if !fits(&e.arguments) {
            let f = self.push(&e.func)?;
            self.call_with_tuple(&e.arguments, d, f, self.spot(expr))?;
        } else if let Expr::Attribute(method) = &*e.func
            && arguments(&e.arguments).all(is_quiet)
        {
            self.call_method(e, method, d)?;
        } else if let Expr::Attribute(method) = &*e.func
            && e.arguments.keywords.is_empty()
        {
            self.call_loaded(e, method, d)?;
        } else {
            let spot = match &*e.func {
                Expr::Attribute(method) => self.method_spot(e, method),
                _ => self.spot(expr),
            };
            let f = self.push(&e.func)?;
            self.call_plain(&e.arguments, d, f, spot)?;
        }
        self.unit.top = mark;
        Ok(())
    }

    /// Calls what is in `f`, the last claimed register.
    fn call_plain(&mut self, args: &'a Arguments, d: Reg, f: Reg, spot: Spot) -> Res {
        let n = self.push_arguments(args)?;
        let op = match self.keyword_names(args)? {
            None => Op::Call { n, d, f },
            Some(kw) => Op::CallKw { n, d, f, kw },
        };
        self.emit(op, spot)
    }

    /// A call of a method, the arguments being such that it cannot be seen whether the method is
    /// looked up before or after them.
    fn call_method(&mut self, e: &'a ast::ExprCall, method: &'a ast::ExprAttribute, d: Reg) -> Res {
        let f = self.claim()?;
        self.push(&method.value)?;
        let n = self.push_arguments(&e.arguments)?;
        let sym = self.attribute(method.attr.as_str())?;
        let spot = self.method_spot(e, method);
        match self.keyword_names(&e.arguments)? {
            None => self.emit(Op::CallMethod { n, d, f, sym }, spot),
            Some(kw) => {
                self.emit(Op::CallMethodKw { n, f, sym, kw }, spot)?;
                self.move_to(d, f, spot.range)
            }
        }
    }

    /// A call of a method that must be looked up before its arguments.
    fn call_loaded(&mut self, e: &'a ast::ExprCall, method: &'a ast::ExprAttribute, d: Reg) -> Res {
        let f = self.unit.top;
        let o = self.operand(&method.value, &[])?;
        let sym = self.attribute(method.attr.as_str())?;
        self.emit(Op::LoadMethod { f, o, sym }, self.attribute_range(method))?;
        self.unit.top = f;
        self.claim()?;
        self.claim()?;
        let n = self.push_arguments(&e.arguments)?;
        self.emit(Op::CallLoaded { n, d, f }, self.method_spot(e, method))
    }

    fn push_arguments(&mut self, args: &'a Arguments) -> Res<u8> {
        for arg in arguments(args) {
            self.push(arg)?;
        }
        u8::try_from(args.args.len() + args.keywords.len()).map_err(|_| self.too_large())
    }

    /// The constant with the names of a call's named arguments.
    fn keyword_names(&mut self, args: &Arguments) -> Res<Option<u16>> {
        if args.keywords.is_empty() {
            return Ok(None);
        }
        let names = args
            .keywords
            .iter()
            .filter_map(|keyword| keyword.arg.as_ref())
            .map(|name| Constant::str(name.as_str()))
            .collect();
        self.small_constant(&Constant::Tuple(names)).map(Some)
    }

    /// A call with `*` or `**`, or with very many arguments.
    pub(crate) fn call_with_tuple(
        &mut self,
        args: &'a Arguments,
        d: Reg,
        f: Reg,
        spot: Spot,
    ) -> Res {
        match &*args.args {
            // As CPython does, what is unpacked alone is looked at last.
            [Expr::Starred(starred)] if !args.keywords.is_empty() => {
                let t = self.push(&starred.value)?;
                self.argument_dict(args, spot)?;
                let s = self.push_copy(t, starred.range)?;
                self.emit(Op::List { d: t, s: t, n: 0 }, spot)?;
                self.emit(Op::ListExtend { l: t, s, call: true }, spot)?;
                self.emit(Op::ListToTuple { d: t, s: t }, spot)?;
                self.unit.top = s;
            }
            _ => {
                self.argument_tuple(&args.args, spot)?;
                self.argument_dict(args, spot)?;
            }
        }
        self.emit(Op::CallEx { d, f }, spot)
    }

    /// Pushes a tuple of positional arguments.
    pub(crate) fn argument_tuple(&mut self, args: &'a [Expr], spot: Spot) -> Res<Reg> {
        if let [Expr::Starred(starred)] = args {
            let t = self.unit.top;
            self.emit(Op::List { d: t, s: t, n: 0 }, spot)?;
            self.claim()?;
            let s = self.operand(&starred.value, &[])?;
            self.emit(Op::ListExtend { l: t, s, call: true }, spot)?;
            self.emit(Op::ListToTuple { d: t, s: t }, spot)?;
            self.unit.top = t + 1;
            return Ok(t);
        }
        self.tuple(args, self.unit.top, spot)?;
        self.claim()
    }

    /// Pushes a dict of named arguments, or None.
    pub(crate) fn argument_dict(&mut self, args: &'a Arguments, spot: Spot) -> Res<Reg> {
        if args.keywords.is_empty() {
            return self.push_none(spot.range);
        }
        let s = self.unit.top;
        let named = args.keywords.iter().take_while(|keyword| keyword.arg.is_some()).take(64);
        let first = named.count();
        for keyword in &args.keywords[..first] {
            if let Some(name) = &keyword.arg {
                self.push_constant(&Constant::str(name.as_str()), keyword.range)?;
                self.push(&keyword.value)?;
            }
        }
        self.emit(Op::Dict { d: s, s, n: first as u16 }, spot)?;
        self.unit.top = s;
        let t = self.claim()?;
        for keyword in &args.keywords[first..] {
            match &keyword.arg {
                Some(name) => {
                    // A dict of one, so that a name given twice is noticed.
                    let k = self.push_constant(&Constant::str(name.as_str()), keyword.range)?;
                    self.push(&keyword.value)?;
                    self.emit(Op::Dict { d: k, s: k, n: 1 }, spot)?;
                    self.unit.top = k + 1;
                    self.emit(Op::DictMerge { t, s: k, call: true }, spot)?;
                }
                None => {
                    let s = self.operand(&keyword.value, &[])?;
                    self.emit(Op::DictMerge { t, s, call: true }, spot)?;
                }
            }
            self.unit.top = t + 1;
        }
        Ok(t)
    }

    /// `super()` in a method, where its two arguments are understood.
    fn is_bare_super(&self, e: &ast::ExprCall) -> bool {
        let Expr::Name(name) = &*e.func else { return false };
        let unit = self.module.scopes.get(self.unit.scope);
        name.id.as_str() == "super"
            && e.arguments.args.is_empty()
            && e.arguments.keywords.is_empty()
            && unit.kind == ScopeKind::Function
            && unit.params > 0
            && self.var("super") == Var::Global
            && matches!(self.var("__class__"), Var::Cell(_))
    }

    fn super_of(&mut self, e: &ast::ExprCall, d: Reg) -> Res {
        let range = e.range();
        let Var::Cell(c) = self.var("__class__") else { return Ok(()) };
        let captured = self.module.scopes.get(self.unit.scope).cells.contains(&0);
        let this = if captured {
            self.emit(Op::LoadCell { d: self.unit.top, c: 0 }, range)?;
            self.claim()?
        } else {
            self.check_local(0, range)?;
            0
        };
        self.emit(Op::SuperOf { d, c, this }, range)
    }
}

fn arguments(args: &Arguments) -> impl Iterator<Item = &Expr> {
    args.args.iter().chain(args.keywords.iter().map(|keyword| &keyword.value))
}

fn fits(args: &Arguments) -> bool {
    args.args.len() + args.keywords.len() <= MAX_ARGUMENTS
        && !args.args.iter().any(Expr::is_starred_expr)
        && args.keywords.iter().all(|keyword| keyword.arg.is_some())
}

/// Whether evaluating the expression cannot be noticed by anyone, short of special methods and
/// properties: reading names, literals and operators, but no calls.
fn is_quiet(expr: &Expr) -> bool {
    match expr {
        Expr::Name(_)
        | Expr::NoneLiteral(_)
        | Expr::BooleanLiteral(_)
        | Expr::EllipsisLiteral(_)
        | Expr::NumberLiteral(_)
        | Expr::StringLiteral(_)
        | Expr::BytesLiteral(_)
        | Expr::Lambda(_) => true,
        Expr::Attribute(e) => is_quiet(&e.value),
        Expr::Subscript(e) => is_quiet(&e.value) && is_quiet(&e.slice),
        Expr::Slice(e) => {
            [&e.lower, &e.upper, &e.step].into_iter().flatten().all(|part| is_quiet(part))
        }
        Expr::BinOp(e) => is_quiet(&e.left) && is_quiet(&e.right),
        Expr::UnaryOp(e) => is_quiet(&e.operand),
        Expr::BoolOp(e) => e.values.iter().all(is_quiet),
        Expr::Compare(e) => is_quiet(&e.left) && e.comparators.iter().all(is_quiet),
        Expr::If(e) => is_quiet(&e.test) && is_quiet(&e.body) && is_quiet(&e.orelse),
        Expr::List(e) => e.elts.iter().all(is_quiet),
        Expr::Tuple(e) => e.elts.iter().all(is_quiet),
        Expr::Set(e) => e.elts.iter().all(is_quiet),
        Expr::Dict(e) => {
            e.items.iter().all(|item| item.key.iter().all(is_quiet) && is_quiet(&item.value))
        }
        Expr::FString(e) => e.value.elements().all(|element| match element {
            InterpolatedStringElement::Literal(_) => true,
            InterpolatedStringElement::Interpolation(part) => {
                part.format_spec.is_none() && is_quiet(&part.expression)
            }
        }),
        _ => false,
    }
}
