//! Annotations as texts, for `from __future__ import annotations`: written as CPython writes them, not
//! as the program has them.

use heddle_syntax::ast::{Expr, Number, Operator};

use crate::text::quote::{Charset, push_str};

/// An annotation's text; `source` gives that of what stands in types but seldom.
pub(super) fn written<'a>(of: &Expr, source: &dyn Fn(&Expr) -> &'a str) -> String {
    let mut out = String::new();
    write(&mut out, of, source);
    out
}

fn write<'a>(out: &mut String, of: &Expr, source: &dyn Fn(&Expr) -> &'a str) {
    match of {
        Expr::Name(name) => out.push_str(name.id.as_str()),
        Expr::Attribute(e) if matches!(&*e.value, Expr::Name(_) | Expr::Attribute(_)) => {
            write(out, &e.value, source);
            out.push('.');
            out.push_str(e.attr.as_str());
        }
        Expr::Subscript(e) if matches!(&*e.value, Expr::Name(_) | Expr::Attribute(_)) => {
            write(out, &e.value, source);
            out.push('[');
            match &*e.slice {
                Expr::Tuple(tuple) if tuple.elts.len() > 1 => list(out, &tuple.elts, source),
                slice => write(out, slice, source),
            }
            out.push(']');
        }
        Expr::List(e) => {
            out.push('[');
            list(out, &e.elts, source);
            out.push(']');
        }
        Expr::StringLiteral(e) => push_str(out, e.value.to_str(), Charset::Unicode),
        Expr::NoneLiteral(_) => out.push_str("None"),
        Expr::EllipsisLiteral(_) => out.push_str("..."),
        Expr::BooleanLiteral(e) => out.push_str(if e.value { "True" } else { "False" }),
        Expr::NumberLiteral(e) if matches!(&e.value, Number::Int(n) if n.as_i64().is_some()) => {
            if let Number::Int(n) = &e.value {
                out.push_str(&n.as_i64().unwrap_or_default().to_string());
            }
        }
        Expr::BinOp(e) if is_plain(of) => {
            write(out, &e.left, source);
            out.push_str(" | ");
            write(out, &e.right, source);
        }
        other => out.push_str(source(other)),
    }
}

fn list<'a>(out: &mut String, of: &[Expr], source: &dyn Fn(&Expr) -> &'a str) {
    for (at, item) in of.iter().enumerate() {
        if at > 0 {
            out.push_str(", ");
        }
        write(out, item, source);
    }
}

/// What stands in a union without brackets, on its left side unions too.
fn is_plain(of: &Expr) -> bool {
    match of {
        Expr::BinOp(e) => {
            e.op == Operator::BitOr && is_plain(&e.left) && !matches!(&*e.right, Expr::BinOp(_))
        }
        Expr::Name(_)
        | Expr::Attribute(_)
        | Expr::Subscript(_)
        | Expr::StringLiteral(_)
        | Expr::NoneLiteral(_)
        | Expr::EllipsisLiteral(_) => true,
        _ => false,
    }
}
