//! Comparisons, and expressions that only decide where to go on.

use heddle_syntax::{
    Ranged,
    ast::{self, BoolOp, CmpOp, Expr, UnaryOp},
};

use super::{
    compiler::Compiler,
    constant::{constant, small_int},
    places::Spot,
    unit::{Label, Res},
};
use crate::op::{self, Op, Reg};

/// What a comparison operator compiles to.
enum Test {
    Order(op::CmpOp),
    Is { not: bool },
    In { not: bool },
}

fn test(op: CmpOp) -> Test {
    match op {
        CmpOp::Eq => Test::Order(op::CmpOp::Eq),
        CmpOp::NotEq => Test::Order(op::CmpOp::Ne),
        CmpOp::Lt => Test::Order(op::CmpOp::Lt),
        CmpOp::LtE => Test::Order(op::CmpOp::Le),
        CmpOp::Gt => Test::Order(op::CmpOp::Gt),
        CmpOp::GtE => Test::Order(op::CmpOp::Ge),
        CmpOp::Is => Test::Is { not: false },
        CmpOp::IsNot => Test::Is { not: true },
        CmpOp::In => Test::In { not: false },
        CmpOp::NotIn => Test::In { not: true },
    }
}

fn comparison(op: CmpOp, d: Reg, a: Reg, b: Reg) -> Op {
    match test(op) {
        Test::Order(op) => Op::Compare { op, d, a, b },
        Test::Is { not } => Op::Is { not, d, a, b },
        Test::In { not } => Op::In { not, d, a, b },
    }
}

impl<'a> Compiler<'a> {
    pub(crate) fn compare(&mut self, e: &'a ast::ExprCompare, d: Reg) -> Res {
        if let ([op], [right]) = (&*e.ops, &*e.comparators) {
            let mark = self.unit.top;
            let a = self.operand(&e.left, &[right])?;
            let b = self.operand(right, &[])?;
            self.emit(comparison(*op, d, a, b), e.range)?;
            self.unit.top = mark;
            return Ok(());
        }
        self.in_temp(d, e.range, |c, t| c.chain(e, t))
    }

    /// `a < b < c`: the first comparison that is false is the value.
    fn chain(&mut self, e: &'a ast::ExprCompare, t: Reg) -> Res {
        let end = self.unit.label();
        self.push(&e.left)?;
        let mut after = None;
        for (at, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let b = self.push(right)?;
            self.emit(comparison(*op, t, t, b), e.range)?;
            if at + 1 < e.ops.len() {
                after.get_or_insert_with(|| self.unit.flow.clone());
                self.emit(Op::JumpIfNot { r: t, to: end.0 }, e.range)?;
                self.emit(Op::Move { d: t, s: b }, e.range)?;
            }
            self.unit.top = b;
        }
        if let Some(after) = after {
            self.unit.flow.join(&after);
        }
        self.unit.top = t;
        self.unit.place(end);
        Ok(())
    }

    /// Goes to `to` if the expression's truth is `when`, else on.
    pub(crate) fn branch(&mut self, expr: &'a Expr, to: Label, when: bool) -> Res {
        if let Some(constant) = constant(expr) {
            return if constant.truth() == when { self.jump(to, expr.range()) } else { Ok(()) };
        }
        match expr {
            Expr::UnaryOp(e) if matches!(e.op, UnaryOp::Not) => self.branch(&e.operand, to, !when),
            Expr::BoolOp(e) => self.branch_bool(e, to, when),
            Expr::Compare(e) => self.branch_compare(e, to, when),
            _ => {
                let mark = self.unit.top;
                let r = self.operand(expr, &[])?;
                self.branch_on(r, to, when, self.spot(expr))?;
                self.unit.top = mark;
                Ok(())
            }
        }
    }

    fn branch_on(&mut self, r: Reg, to: Label, when: bool, spot: Spot) -> Res {
        let to = to.0;
        self.emit(if when { Op::JumpIf { r, to } } else { Op::JumpIfNot { r, to } }, spot)
    }

    fn branch_bool(&mut self, e: &'a ast::ExprBoolOp, to: Label, when: bool) -> Res {
        // `and` is decided by the first false operand, `or` by the first true one.
        let decides = matches!(e.op, BoolOp::Or);
        let skip = self.unit.label();
        let mut after = None;
        for (at, value) in e.values.iter().enumerate() {
            if at + 1 == e.values.len() {
                self.branch(value, to, when)?;
            } else if decides == when {
                self.branch(value, to, decides)?;
            } else {
                self.branch(value, skip, decides)?;
            }
            after.get_or_insert_with(|| self.unit.flow.clone());
        }
        if let Some(after) = after {
            self.unit.flow.join(&after);
        }
        self.unit.place(skip);
        Ok(())
    }

    fn branch_compare(&mut self, e: &'a ast::ExprCompare, to: Label, when: bool) -> Res {
        let mark = self.unit.top;
        let skip = self.unit.label();
        let mut after = None;
        let mut a = match e.comparators.first() {
            Some(first) => self.operand(&e.left, &[first])?,
            None => return Ok(()),
        };
        for (at, (op, right)) in e.ops.iter().zip(&e.comparators).enumerate() {
            let last = at + 1 == e.ops.len();
            if last
                && let Test::Order(op) = test(*op)
                && let Some(i) = small_int(right)
            {
                self.emit(Op::TestI { op, a, i }, e.range)?;
                self.after_test(last, to, skip, when, e)?;
                break;
            }
            let later: Vec<&Expr> = e.comparators.get(at + 1).into_iter().collect();
            let b = self.operand(right, &later)?;
            match test(*op) {
                Test::Order(op) => {
                    self.emit(Op::Test { op, a, b }, e.range)?;
                    self.after_test(last, to, skip, when, e)?;
                }
                Test::Is { .. } | Test::In { .. } => {
                    let d = self.unit.top;
                    self.emit(comparison(*op, d, a, b), e.range)?;
                    self.claim()?;
                    if last {
                        self.branch_on(d, to, when, e.range.into())?;
                    } else {
                        let out = if when { skip } else { to };
                        self.branch_on(d, out, false, e.range.into())?;
                    }
                    self.unit.top = d;
                }
            }
            after.get_or_insert_with(|| self.unit.flow.clone());
            a = b;
        }
        if let Some(after) = after {
            self.unit.flow.join(&after);
        }
        self.unit.top = mark;
        self.unit.place(skip);
        Ok(())
    }

    /// The jump that follows a `Test`, which is passed over if the test holds.
    fn after_test(
        &mut self,
        last: bool,
        to: Label,
        skip: Label,
        when: bool,
        e: &ast::ExprCompare,
    ) -> Res {
        match (when, last) {
            (false, _) => self.jump(to, e.range),
            (true, false) => self.jump(skip, e.range),
            (true, true) => {
                self.jump(skip, e.range)?;
                self.jump(to, e.range)
            }
        }
    }
}
