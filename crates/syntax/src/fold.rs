//! Arithmetic between numbers that a program writes down: CPython's compiler does it before it warns.

use ruff_python_ast::{Expr, Number, Operator, UnaryOp};

/// A number that is known before the program runs.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Folded {
    Bool(bool),
    /// Nothing where it is too large to be of interest: then it is not 0.
    Int(Option<i128>),
    Float(f64),
}

impl Folded {
    /// The name of its type.
    pub fn kind(self) -> &'static str {
        match self {
            Folded::Bool(_) => "bool",
            Folded::Int(_) => "int",
            Folded::Float(_) => "float",
        }
    }

    fn float(self) -> Option<f64> {
        match self {
            Folded::Bool(b) => Some(f64::from(u8::from(b))),
            Folded::Int(i) => i.map(|i| i as f64),
            Folded::Float(x) => Some(x),
        }
    }

    fn is_zero(self) -> bool {
        self.float() == Some(0.0)
    }

    fn int(self) -> Option<i128> {
        match self {
            Folded::Bool(b) => Some(i128::from(b)),
            Folded::Int(i) => i,
            Folded::Float(_) => None,
        }
    }
}

/// The number that an expression of literals stands for; nothing where CPython leaves it to the run.
pub fn folded(expr: &Expr) -> Option<Folded> {
    match expr {
        Expr::BooleanLiteral(b) => Some(Folded::Bool(b.value)),
        Expr::NumberLiteral(number) => match &number.value {
            Number::Int(i) => Some(Folded::Int(i.as_u64().map(i128::from))),
            Number::Float(x) => Some(Folded::Float(*x)),
            Number::Complex { .. } => None,
        },
        Expr::UnaryOp(unary) => one(unary.op, folded(&unary.operand)?),
        Expr::BinOp(e) => two(e.op, folded(&e.left)?, folded(&e.right)?),
        _ => None,
    }
}

fn one(op: UnaryOp, x: Folded) -> Option<Folded> {
    Some(match (op, x) {
        (UnaryOp::Not, _) => Folded::Bool(x.is_zero()),
        (UnaryOp::USub, Folded::Float(x)) => Folded::Float(-x),
        (UnaryOp::UAdd, Folded::Float(_)) => x,
        (UnaryOp::Invert, Folded::Float(_)) => return None,
        (UnaryOp::USub, _) => Folded::Int(x.int().map(|i| -i)),
        (UnaryOp::UAdd, _) => Folded::Int(x.int()),
        // `~True` is warned of where it runs.
        (UnaryOp::Invert, Folded::Bool(_)) => return None,
        (UnaryOp::Invert, _) => Folded::Int(x.int().map(|i| !i)),
    })
}

/// `x // y`.
fn floor(x: i128, y: i128) -> i128 {
    let q = x / y;
    if x % y != 0 && (x < 0) != (y < 0) { q - 1 } else { q }
}

fn two(op: Operator, a: Folded, b: Folded) -> Option<Folded> {
    if matches!((a, b), (Folded::Float(_), _) | (_, Folded::Float(_))) {
        let (x, y) = (a.float()?, b.float()?);
        let result = match op {
            Operator::Add => x + y,
            Operator::Sub => x - y,
            Operator::Mult => x * y,
            Operator::Div if y != 0.0 => x / y,
            Operator::FloorDiv if y != 0.0 => (x / y).floor(),
            // Its sign is of no interest.
            Operator::Mod if y != 0.0 => x % y,
            Operator::Pow if x > 0.0 && x.powf(y).is_finite() => x.powf(y),
            _ => return None,
        };
        return Some(Folded::Float(result));
    }
    let (x, y) = (a.int(), b.int());
    let both = x.zip(y);
    let int = match op {
        Operator::Add => both.and_then(|(x, y)| x.checked_add(y)),
        Operator::Sub => both.and_then(|(x, y)| x.checked_sub(y)),
        Operator::Mult => Some(both.and_then(|(x, y)| x.checked_mul(y))?),
        Operator::Div if !b.is_zero() => return Some(Folded::Float(a.float()? / b.float()?)),
        Operator::FloorDiv if !b.is_zero() => both.map(|(x, y)| floor(x, y)),
        Operator::Mod if !b.is_zero() => both.map(|(x, y)| x - y * floor(x, y)),
        Operator::Pow => {
            let (x, y) = both?;
            if y < 0 {
                return (x != 0).then(|| Folded::Float((x as f64).powf(y as f64)));
            }
            Some(x.checked_pow(u32::try_from(y).ok()?)?)
        }
        Operator::LShift => {
            let (x, y) = both?;
            Some(x.checked_mul(1_i128.checked_shl(u32::try_from(y).ok()?)?)?)
        }
        Operator::RShift => Some(x? >> u32::try_from(y?).ok()?.min(127)),
        Operator::BitAnd => both.map(|(x, y)| x & y),
        Operator::BitOr => both.map(|(x, y)| x | y),
        Operator::BitXor => both.map(|(x, y)| x ^ y),
        _ => return None,
    };
    Some(match (op, a, b) {
        (
            Operator::BitAnd | Operator::BitOr | Operator::BitXor,
            Folded::Bool(_),
            Folded::Bool(_),
        ) => Folded::Bool(int != Some(0)),
        _ => Folded::Int(int),
    })
}
