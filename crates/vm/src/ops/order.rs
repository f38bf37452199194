//! Comparisons, `<` and its like among them.

use std::cmp::Ordering;

use crate::{
    interp::attr::qualified_type,
    object::{Object, ViewKind},
    op::CmpOp,
    ops::{
        equal::{DEPTH, bytes_of, equal, is_subset, same_or_equal},
        number::{num, num_cmp},
        sets::table_of,
        special::has_special,
    },
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    value::{Sym, Value},
};

/// `a op b`.
#[inline]
pub fn compare(p: &mut Process, th: &Thread, op: CmpOp, a: Value, b: Value) -> R<Value> {
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return Ok(Value::Bool(holds(op, a.cmp(&b))));
    }
    compare_at(p, th, op, a, b, 0).map(Value::Bool)
}

/// `a < b` of values that need no Python code.
#[inline]
pub fn less(p: &mut Process, th: &Thread, a: Value, b: Value) -> R<bool> {
    if let (Value::Int(a), Value::Int(b)) = (a, b) {
        return Ok(a < b);
    }
    compare_at(p, th, CmpOp::Lt, a, b, 0)
}

/// Whether an ordering satisfies the operator.
pub fn holds(op: CmpOp, order: Ordering) -> bool {
    match op {
        CmpOp::Eq => order.is_eq(),
        CmpOp::Ne => order.is_ne(),
        CmpOp::Lt => order.is_lt(),
        CmpOp::Le => order.is_le(),
        CmpOp::Gt => order.is_gt(),
        CmpOp::Ge => order.is_ge(),
    }
}

fn special_names(op: CmpOp) -> (Sym, Sym) {
    match op {
        CmpOp::Eq => (sym::EQ, sym::EQ),
        CmpOp::Ne => (sym::NE, sym::NE),
        CmpOp::Lt => (sym::LT, sym::GT),
        CmpOp::Le => (sym::LE, sym::GE),
        CmpOp::Gt => (sym::GT, sym::LT),
        CmpOp::Ge => (sym::GE, sym::LE),
    }
}

fn compare_at(p: &mut Process, th: &Thread, op: CmpOp, a: Value, b: Value, depth: u32) -> R<bool> {
    let (own, reflected) = special_names(op);
    if has_special(p, a, own) || has_special(p, b, reflected) || depth >= DEPTH {
        return Err(Fault::NeedsPython);
    }
    match op {
        CmpOp::Eq => return equal(p, a, b),
        CmpOp::Ne => return Ok(!equal(p, a, b)?),
        _ => {}
    }
    if let (Some(x), Some(y)) = (num(p, a), num(p, b)) {
        return Ok(num_cmp(x, y).is_some_and(|order| holds(op, order)));
    }
    let (x, y) = (p.payload(a), p.payload(b));
    if let (Some(m), Some(n)) = (p.object(x), p.object(y)) {
        match (m, n) {
            (Object::Str(m), Object::Str(n)) => return Ok(holds(op, m.text().cmp(n.text()))),
            (Object::List(_), Object::List(_)) | (Object::Tuple(_), Object::Tuple(_)) => {
                return compare_items(p, th, op, x, y, depth);
            }
            (Object::Deque(_), Object::Deque(_)) => {
                let items = |p: &Process, v| match p.object(v) {
                    Some(Object::Deque(d)) => d.items.iter().copied().collect(),
                    _ => Vec::new(),
                };
                let (m, n) = (items(p, x), items(p, y));
                return compare_slices(p, th, op, &m, &n, depth);
            }
            _ => {}
        }
        if let (Some(m), Some(n)) = (bytes_of(m), bytes_of(n)) {
            return Ok(holds(op, m.cmp(n)));
        }
        if let Some(answer) = compare_sets(p, th, op, x, y)? {
            return Ok(answer);
        }
    }
    not_supported(p, th, op, a, b)
}

/// TypeError: '<' not supported...
pub fn not_supported<V>(p: &mut Process, th: &Thread, op: CmpOp, a: Value, b: Value) -> R<V> {
    let message = format!(
        "'{}' not supported between instances of '{}' and '{}'",
        op.text(),
        qualified_type(p, a),
        qualified_type(p, b)
    );
    p.type_error(th, message)
}

fn compare_items(
    p: &mut Process,
    th: &Thread,
    op: CmpOp,
    a: Value,
    b: Value,
    depth: u32,
) -> R<bool> {
    let differing = {
        let (Some(x), Some(y)) = (p.as_items(a), p.as_items(b)) else { return Ok(false) };
        match first_difference(p, x, y)? {
            Some(at) => (x[at], y[at]),
            None => return Ok(holds(op, x.len().cmp(&y.len()))),
        }
    };
    compare_at(p, th, op, differing.0, differing.1, depth + 1)
}

fn compare_slices(
    p: &mut Process,
    th: &Thread,
    op: CmpOp,
    x: &[Value],
    y: &[Value],
    depth: u32,
) -> R<bool> {
    match first_difference(p, x, y)? {
        Some(at) => compare_at(p, th, op, x[at], y[at], depth + 1),
        None => Ok(holds(op, x.len().cmp(&y.len()))),
    }
}

fn first_difference(p: &Process, x: &[Value], y: &[Value]) -> R<Option<usize>> {
    for (at, (a, b)) in x.iter().zip(y).enumerate() {
        if !same_or_equal(p, *a, *b)? {
            return Ok(Some(at));
        }
    }
    Ok(None)
}

/// Sets and key views: subset and superset.
fn compare_sets(p: &mut Process, th: &Thread, op: CmpOp, a: Value, b: Value) -> R<Option<bool>> {
    let setlike = |p: &Process, v: Value| {
        matches!(
            p.object(v),
            Some(
                Object::Set(_)
                    | Object::FrozenSet(_)
                    | Object::View { kind: ViewKind::Keys | ViewKind::Items, .. }
            )
        )
    };
    if !setlike(p, a) || !setlike(p, b) {
        return Ok(None);
    }
    let (x, y) = (table_of(p, th, a)?, table_of(p, th, b)?);
    Ok(Some(match op {
        CmpOp::Le => is_subset(p, &x, &y, 0)?,
        CmpOp::Lt => x.len() < y.len() && is_subset(p, &x, &y, 0)?,
        CmpOp::Ge => is_subset(p, &y, &x, 0)?,
        CmpOp::Gt => y.len() < x.len() && is_subset(p, &y, &x, 0)?,
        CmpOp::Eq | CmpOp::Ne => return Ok(None),
    }))
}
