//! Expressions whose value the text alone gives.

use heddle_syntax::ast::{self, Expr, Number, Operator, UnaryOp};
use num_bigint::BigInt;

use super::pool::Constant;

/// The value of a constant expression: literals, tuples of constants, negative numbers and simple
/// arithmetic on whole numbers.
pub(crate) fn constant(expr: &Expr) -> Option<Constant> {
    match expr {
        Expr::NoneLiteral(_) => Some(Constant::None),
        Expr::EllipsisLiteral(_) => Some(Constant::Ellipsis),
        Expr::BooleanLiteral(e) => Some(Constant::Bool(e.value)),
        Expr::StringLiteral(e) => Some(Constant::str(e.value.to_str())),
        Expr::BytesLiteral(e) => {
            let bytes: Vec<u8> = e.value.iter().flat_map(|part| part.iter().copied()).collect();
            Some(Constant::Bytes(bytes.into()))
        }
        Expr::NumberLiteral(e) => number(&e.value),
        Expr::UnaryOp(e) => unary(e),
        Expr::BinOp(e) => binary(e),
        Expr::Tuple(e) => e.elts.iter().map(constant).collect::<Option<_>>().map(Constant::Tuple),
        _ => None,
    }
}

fn number(number: &Number) -> Option<Constant> {
    match number {
        Number::Int(int) => match int.as_u64() {
            Some(small) => Some(Constant::int(BigInt::from(small))),
            None => digits(&int.to_string()).map(Constant::int),
        },
        Number::Float(value) => Some(Constant::Float(value.to_bits())),
        Number::Complex { .. } => None,
    }
}

fn digits(text: &str) -> Option<BigInt> {
    let text: String = text.chars().filter(|c| *c != '_').collect();
    let lower = text.to_ascii_lowercase();
    let (digits, radix) = match lower.get(..2) {
        Some("0x") => (&lower[2..], 16),
        Some("0o") => (&lower[2..], 8),
        Some("0b") => (&lower[2..], 2),
        _ => (lower.as_str(), 10),
    };
    BigInt::parse_bytes(digits.as_bytes(), radix)
}

fn unary(e: &ast::ExprUnaryOp) -> Option<Constant> {
    if !matches!(e.op, UnaryOp::USub) {
        return None;
    }
    match constant(&e.operand)? {
        Constant::Int(value) => Some(Constant::int(-BigInt::from(value))),
        Constant::Big(value) => Some(Constant::int(-value)),
        Constant::Float(bits) => Some(Constant::Float((-f64::from_bits(bits)).to_bits())),
        _ => None,
    }
}

fn binary(e: &ast::ExprBinOp) -> Option<Constant> {
    let Constant::Int(left) = constant(&e.left)? else { return None };
    let Constant::Int(right) = constant(&e.right)? else { return None };
    let value = match e.op {
        Operator::Add => left.checked_add(right),
        Operator::Sub => left.checked_sub(right),
        Operator::Mult => left.checked_mul(right),
        Operator::Pow => u32::try_from(right).ok().and_then(|right| left.checked_pow(right)),
        _ => None,
    };
    value.map(Constant::Int)
}

/// A small whole number, for instructions with an operand in place.
pub(crate) fn small_int(expr: &Expr) -> Option<i16> {
    match constant(expr)? {
        Constant::Int(value) => i16::try_from(value).ok(),
        _ => None,
    }
}
