//! Expressions.
//!
//! [`Compiler::value`] puts an expression's value into a register: either the next free one
//! (`unit.top`, which the caller claims afterwards) or a local, which is written by the last
//! instruction only, so that it keeps its old value if the expression raises.

use heddle_syntax::{
    Ranged, TextRange,
    ast::{self, Expr, Operator, UnaryOp},
};

use super::{
    compiler::Compiler,
    constant::{constant, small_int},
    places::Spot,
    scope::Var,
    unit::Res,
};
use crate::op::{self, BinOp, Op, Reg};

/// The machine's operator for one of the tree.
pub(crate) fn binop(op: Operator) -> BinOp {
    match op {
        Operator::Add => BinOp::Add,
        Operator::Sub => BinOp::Sub,
        Operator::Mult => BinOp::Mul,
        Operator::MatMult => BinOp::MatMul,
        Operator::Div => BinOp::Div,
        Operator::Mod => BinOp::Mod,
        Operator::Pow => BinOp::Pow,
        Operator::LShift => BinOp::LShift,
        Operator::RShift => BinOp::RShift,
        Operator::BitOr => BinOp::Or,
        Operator::BitXor => BinOp::Xor,
        Operator::BitAnd => BinOp::And,
        Operator::FloorDiv => BinOp::FloorDiv,
    }
}

/// The instruction of a binary operator.
pub(crate) fn binary_op(op: Operator, inplace: bool, d: Reg, a: Reg, b: Reg) -> Op {
    match op {
        Operator::Add => Op::Add { inplace, d, a, b },
        Operator::Sub => Op::Sub { inplace, d, a, b },
        Operator::Mult => Op::Mul { inplace, d, a, b },
        _ if inplace => Op::InPlace { op: binop(op), d, a, b },
        _ => Op::Binary { op: binop(op), d, a, b },
    }
}

/// The same with a small constant on the right, where there is such an instruction.
pub(crate) fn binary_small(
    op: Operator,
    inplace: bool,
    d: Reg,
    a: Reg,
    right: &Expr,
) -> Option<Op> {
    match op {
        Operator::Add => small_int(right).map(|i| Op::AddI { inplace, d, a, i }),
        Operator::Sub => small_int(right).map(|i| Op::SubI { inplace, d, a, i }),
        _ => None,
    }
}

impl<'a> Compiler<'a> {
    /// Evaluates into `d`: the next free register, or a local.
    pub(crate) fn value(&mut self, expr: &'a Expr, d: Reg) -> Res {
        if let Some(constant) = constant(expr) {
            return self.constant_to(&constant, d, expr.range());
        }
        match expr {
            Expr::Name(e) => self.load_name(e.id.as_str(), d, e.range),
            Expr::BinOp(e) => self.binary(expr, e, d),
            Expr::UnaryOp(e) => self.unary(expr, e, d),
            Expr::Attribute(e) => self.attribute_load(e, d),
            Expr::Subscript(e) => self.subscript_load(expr, e, d),
            Expr::Call(e) => self.call(expr, e, d),
            Expr::Compare(e) => self.compare(e, d),
            Expr::BoolOp(e) => self.in_temp(d, e.range, |c, t| c.bool_op(e, t)),
            Expr::If(e) => self.conditional(e, d),
            Expr::Named(e) => self.named(e, d),
            Expr::List(e) => self.list(e, d),
            Expr::Tuple(e) => self.tuple(&e.elts, d, e.range.into()),
            Expr::Set(e) => self.set(e, d),
            Expr::Dict(e) => self.dict(e, d),
            Expr::Slice(e) => self.slice(e, d),
            Expr::FString(e) => self.f_string(e, d),
            Expr::Lambda(e) => self.lambda(e, d),
            Expr::ListComp(e) => self.in_temp(d, e.range, |c, t| c.list_comp(e, t)),
            Expr::SetComp(e) => self.in_temp(d, e.range, |c, t| c.set_comp(e, t)),
            Expr::DictComp(e) => self.in_temp(d, e.range, |c, t| c.dict_comp(e, t)),
            Expr::Generator(e) => self.generator(e, d),
            Expr::Await(e) => self.await_(e, d),
            Expr::Yield(e) => self.yield_(e, d),
            Expr::YieldFrom(e) => self.yield_from(e, d),
            Expr::NumberLiteral(e) => self.complex_number(e, d),
            Expr::NoneLiteral(_)
            | Expr::BooleanLiteral(_)
            | Expr::EllipsisLiteral(_)
            | Expr::StringLiteral(_)
            | Expr::BytesLiteral(_)
            | Expr::Starred(_)
            | Expr::TString(_)
            | Expr::IpyEscapeCommand(_) => {
                Err(self.refuse(expr.range(), "Heddle does not know this expression.", None))
            }
        }
    }

    /// Evaluates into the next free register and claims it.
    pub(crate) fn push(&mut self, expr: &'a Expr) -> Res<Reg> {
        self.value(expr, self.unit.top)?;
        self.claim()
    }

    /// Evaluates with several writes to the result: in a temporary first if `d` is a local.
    pub(crate) fn in_temp(
        &mut self,
        d: Reg,
        range: TextRange,
        work: impl FnOnce(&mut Self, Reg) -> Res,
    ) -> Res {
        let t = self.unit.top;
        work(self, t)?;
        self.unit.top = t;
        if d != t {
            self.claim()?;
            self.move_to(d, t, range)?;
            self.unit.top = t;
        }
        Ok(())
    }

    /// A register that holds the expression's value: a local's own where nothing in `later`, which
    /// is evaluated before the value is used, can rebind it. The caller gives `top` back.
    pub(crate) fn operand(&mut self, expr: &'a Expr, later: &[&'a Expr]) -> Res<Reg> {
        if let Expr::Name(e) = expr
            && let Some(reg) = self.local(e.id.as_str())
        {
            self.check_local(reg, e.range)?;
            let walrus = self.module.scopes.get(self.unit.scope).walrus;
            if !(walrus && later.iter().any(|e| may_rebind(e))) {
                return Ok(reg);
            }
        }
        self.push(expr)
    }

    fn binary(&mut self, expr: &'a Expr, e: &'a ast::ExprBinOp, d: Reg) -> Res {
        let mark = self.unit.top;
        let a = self.operand(&e.left, &[&e.right])?;
        let op = match binary_small(e.op, false, d, a, &e.right) {
            Some(op) => op,
            None => {
                let b = self.operand(&e.right, &[])?;
                binary_op(e.op, false, d, a, b)
            }
        };
        self.emit(op, self.spot(expr))?;
        self.unit.top = mark;
        Ok(())
    }

    fn unary(&mut self, expr: &'a Expr, e: &'a ast::ExprUnaryOp, d: Reg) -> Res {
        // Done by CPython's compiler, where nobody is told that it is deprecated.
        if matches!(e.op, UnaryOp::Invert)
            && let Some(heddle_syntax::Folded::Bool(value)) = heddle_syntax::folded(&e.operand)
        {
            return self.emit(Op::Int { d, v: -1 - i32::from(value) }, self.spot(expr));
        }
        let mark = self.unit.top;
        let a = self.operand(&e.operand, &[])?;
        let op = match e.op {
            UnaryOp::Not => Op::Not { d, a },
            UnaryOp::USub => Op::Unary { op: op::UnaryOp::Neg, d, a },
            UnaryOp::UAdd => Op::Unary { op: op::UnaryOp::Pos, d, a },
            UnaryOp::Invert => Op::Unary { op: op::UnaryOp::Invert, d, a },
        };
        self.emit(op, self.spot(expr))?;
        self.unit.top = mark;
        Ok(())
    }

    fn attribute_load(&mut self, e: &'a ast::ExprAttribute, d: Reg) -> Res {
        let mark = self.unit.top;
        let o = self.operand(&e.value, &[])?;
        let sym = self.attribute(e.attr.as_str())?;
        self.emit(Op::LoadAttr { d, o, sym }, self.attribute_range(e))?;
        self.unit.top = mark;
        Ok(())
    }

    fn subscript_load(&mut self, expr: &'a Expr, e: &'a ast::ExprSubscript, d: Reg) -> Res {
        let mark = self.unit.top;
        let o = self.operand(&e.value, &[&e.slice])?;
        let i = self.operand(&e.slice, &[])?;
        self.emit(Op::GetItem { d, o, i }, self.spot(expr))?;
        self.unit.top = mark;
        Ok(())
    }

    fn slice(&mut self, e: &'a ast::ExprSlice, d: Reg) -> Res {
        let s = self.unit.top;
        for part in [&e.lower, &e.upper, &e.step] {
            match part {
                Some(part) => self.push(part)?,
                None => self.push_none(e.range)?,
            };
        }
        self.emit(Op::Slice { d, s }, e.range)?;
        self.unit.top = s;
        Ok(())
    }

    fn conditional(&mut self, e: &'a ast::ExprIf, d: Reg) -> Res {
        let (otherwise, end) = (self.unit.label(), self.unit.label());
        self.branch(&e.test, otherwise, false)?;
        let before = self.unit.flow.clone();
        self.value(&e.body, d)?;
        // What it gave is there while the jump goes on: a look at what is dropped comes between.
        let top = self.unit.top;
        self.unit.top = top.max(d + 1);
        self.jump(end, e.body.range())?;
        self.unit.top = top;
        self.unit.place(otherwise);
        let after = std::mem::replace(&mut self.unit.flow, before);
        self.value(&e.orelse, d)?;
        self.unit.flow.join(&after);
        self.unit.place(end);
        Ok(())
    }

    fn bool_op(&mut self, e: &'a ast::ExprBoolOp, t: Reg) -> Res {
        let end = self.unit.label();
        let mut after: Option<super::flow::Flow> = None;
        for (at, value) in e.values.iter().enumerate() {
            self.value(value, t)?;
            if at + 1 == e.values.len() {
                break;
            }
            after.get_or_insert_with(|| self.unit.flow.clone());
            self.claim()?;
            let op = match e.op {
                ast::BoolOp::And => Op::JumpIfNot { r: t, to: end.0 },
                ast::BoolOp::Or => Op::JumpIf { r: t, to: end.0 },
            };
            self.emit(op, self.spot(value))?;
            self.unit.top = t;
        }
        if let Some(after) = after {
            self.unit.flow.join(&after);
        }
        self.unit.place(end);
        Ok(())
    }

    fn named(&mut self, e: &'a ast::ExprNamed, d: Reg) -> Res {
        let Expr::Name(target) = &*e.target else {
            return Err(self.refuse(e.range, "Only a name can stand left of `:=`.", None));
        };
        let name = target.id.as_str();
        if let Var::Local(reg) = self.var(name) {
            self.value(&e.value, reg)?;
            self.unit.flow.bind(reg);
            return self.move_to(d, reg, e.range);
        }
        self.in_temp(d, e.range, |c, t| {
            c.value(&e.value, t)?;
            c.claim()?;
            c.store_name(name, t, target.range)
        })
    }

    fn await_(&mut self, e: &'a ast::ExprAwait, d: Reg) -> Res {
        let t = self.push(&e.value)?;
        self.await_value(t, d, e.range)?;
        self.unit.top = t;
        Ok(())
    }

    /// Awaits what is in `t`, the last claimed register; the result goes to `d`.
    pub(crate) fn await_value(&mut self, t: Reg, d: Reg, spot: impl Into<Spot>) -> Res {
        let spot = spot.into();
        self.emit(Op::GetAwaitable { d: t, s: t }, spot)?;
        self.send(t, d, spot)
    }

    fn send(&mut self, it: Reg, d: Reg, spot: impl Into<Spot>) -> Res {
        let spot = spot.into();
        let v = self.push_none(spot.range)?;
        self.emit(Op::Send { d, it, v }, spot)?;
        self.unit.top = v;
        Ok(())
    }

    fn yield_(&mut self, e: &'a ast::ExprYield, d: Reg) -> Res {
        let mark = self.unit.top;
        let s = match &e.value {
            Some(value) => self.operand(value, &[])?,
            None => self.push_none(e.range)?,
        };
        self.emit_yield(d, s, e.range)?;
        self.unit.top = mark;
        Ok(())
    }

    pub(crate) fn emit_yield(&mut self, d: Reg, s: Reg, range: TextRange) -> Res {
        let op = match self.unit.kind {
            crate::code::CodeKind::AsyncGenerator => Op::YieldAsync { d, s },
            _ => Op::Yield { d, s },
        };
        self.emit(op, range)
    }

    fn yield_from(&mut self, e: &'a ast::ExprYieldFrom, d: Reg) -> Res {
        let t = self.push(&e.value)?;
        self.emit(Op::GetYieldFrom { d: t, s: t }, e.range)?;
        self.send(t, d, e.range)?;
        self.unit.top = t;
        Ok(())
    }
}

/// Whether evaluating the expression may bind a name: it contains `:=`.
fn may_rebind(expr: &Expr) -> bool {
    use heddle_syntax::ast::visitor::{Visitor, walk_expr};
    struct Finder(bool);
    impl<'a> Visitor<'a> for Finder {
        fn visit_expr(&mut self, expr: &'a Expr) {
            match expr {
                Expr::Named(_) => self.0 = true,
                Expr::Lambda(_) => {}
                _ => walk_expr(self, expr),
            }
        }
    }
    let mut finder = Finder(false);
    finder.visit_expr(expr);
    finder.0
}
