//! Operators: fast paths, then the full rules, then Python code of the person's classes.

use std::cmp::Ordering;

use super::Next;
use crate::{
    finalize,
    object::Object,
    op::{BinOp, CmpOp, Op, Reg, UnaryOp},
    ops::{self, dicts},
    process::{Fault, Process, R},
    thread::{Frame, Ret, Thread},
    value::{Ref, Value},
};

/// Truth of values that need no Python code and no look at the heap.
#[inline]
pub(super) fn plain_truth(value: &Value) -> Option<bool> {
    match *value {
        Value::Bool(b) => Some(b),
        Value::None => Some(false),
        Value::Int(i) => Some(i != 0),
        Value::Float(f) => Some(f != 0.0),
        Value::Ref(_) | Value::Undef | Value::NotImplemented => None,
        _ => Some(true),
    }
}

/// Operations on small numbers that cannot fail.
#[inline]
pub(super) fn fast(op: BinOp, x: &Value, y: &Value) -> Option<Value> {
    match (x, y) {
        (&Value::Int(a), &Value::Int(b)) => match op {
            BinOp::FloorDiv if b > 0 => Some(Value::Int(a.div_euclid(b))),
            BinOp::Mod if b > 0 => Some(Value::Int(a.rem_euclid(b))),
            BinOp::And => Some(Value::Int(a & b)),
            BinOp::Or => Some(Value::Int(a | b)),
            BinOp::Xor => Some(Value::Int(a ^ b)),
            BinOp::RShift if (0..64).contains(&b) => Some(Value::Int(a >> b)),
            _ => None,
        },
        (&Value::Float(a), &Value::Float(b)) if op == BinOp::Div && b != 0.0 => {
            Some(a / b).filter(|x| !x.is_nan()).map(Value::Float)
        }
        _ => None,
    }
}

/// Comparisons of small numbers of one kind.
#[inline]
pub(super) fn fast_compare(op: CmpOp, x: &Value, y: &Value) -> Option<bool> {
    match (x, y) {
        (&Value::Int(a), &Value::Int(b)) => Some(holds(op, a.cmp(&b))),
        (&Value::Float(a), &Value::Float(b)) => match a.partial_cmp(&b) {
            Some(ordering) => Some(holds(op, ordering)),
            None => Some(op == CmpOp::Ne),
        },
        _ => None,
    }
}

/// Whether an ordering satisfies a comparison.
#[inline]
pub fn holds(op: CmpOp, ordering: Ordering) -> bool {
    match op {
        CmpOp::Eq => ordering.is_eq(),
        CmpOp::Ne => ordering.is_ne(),
        CmpOp::Lt => ordering.is_lt(),
        CmpOp::Le => ordering.is_le(),
        CmpOp::Gt => ordering.is_gt(),
        CmpOp::Ge => ordering.is_ge(),
    }
}

/// An instruction of a binary operator, or of its assignment.
#[inline(never)]
pub(super) fn binary(p: &mut Process, th: &mut Thread, instruction: Op, base: usize) -> R<Next> {
    let reg = |r: Reg| th.stack[base + usize::from(r)];
    let (op, inplace, d, x, y) = match instruction {
        Op::Add { inplace, d, a, b } => (BinOp::Add, inplace, d, reg(a), reg(b)),
        Op::Sub { inplace, d, a, b } => (BinOp::Sub, inplace, d, reg(a), reg(b)),
        Op::Mul { inplace, d, a, b } => (BinOp::Mul, inplace, d, reg(a), reg(b)),
        Op::AddI { inplace, d, a, i } => (BinOp::Add, inplace, d, reg(a), Value::Int(i.into())),
        Op::SubI { inplace, d, a, i } => (BinOp::Sub, inplace, d, reg(a), Value::Int(i.into())),
        Op::Binary { op, d, a, b } => (op, false, d, reg(a), reg(b)),
        Op::InPlace { op, d, a, b } => (op, true, d, reg(a), reg(b)),
        _ => return Ok(Next::Go),
    };
    let result = if inplace { ops::inplace(p, th, op, x, y) } else { ops::binary(p, th, op, x, y) };
    match result {
        Ok(value) => {
            th.stack[base + usize::from(d)] = value;
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => {
            let kind = if inplace { "_inplace_" } else { "_binary_" };
            let name = format!("{kind}{}", op.special());
            p.call_prelude(th, &name, &[x, y], Ret::To(d))
        }
        Err(fault) => Err(fault),
    }
}

fn comparison_name(op: CmpOp) -> &'static str {
    match op {
        CmpOp::Eq => "_compare_eq",
        CmpOp::Ne => "_compare_ne",
        CmpOp::Lt => "_compare_lt",
        CmpOp::Le => "_compare_le",
        CmpOp::Gt => "_compare_gt",
        CmpOp::Ge => "_compare_ge",
    }
}

#[inline(never)]
pub(super) fn compare(
    p: &mut Process,
    th: &mut Thread,
    op: CmpOp,
    x: Value,
    y: Value,
    base: usize,
    d: u16,
) -> R<Next> {
    match ops::compare(p, th, op, x, y) {
        Ok(value) => {
            th.stack[base + usize::from(d)] = value;
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => p.call_prelude(th, comparison_name(op), &[x, y], Ret::To(d)),
        Err(fault) => Err(fault),
    }
}

/// The truth of a comparison, or None after pushing the frame that will answer.
#[inline(never)]
pub(super) fn test(
    p: &mut Process,
    th: &mut Thread,
    op: CmpOp,
    x: Value,
    y: Value,
) -> R<Option<bool>> {
    if let Some(answer) = take_answer(th) {
        return Ok(Some(plain_truth(&answer).map_or_else(|| ops::truth(p, answer), Ok)?));
    }
    match ops::compare(p, th, op, x, y) {
        Ok(value) => Ok(Some(plain_truth(&value).map_or_else(|| ops::truth(p, value), Ok)?)),
        Err(Fault::NeedsPython) => {
            settle(p.call_prelude(th, comparison_name(op), &[x, y], Ret::Answer)?)
        }
        Err(fault) => Err(fault),
    }
}

/// The truth of a value, or None after pushing the frame that will answer.
#[inline(never)]
pub(super) fn truth(p: &mut Process, th: &mut Thread, value: Value) -> R<Option<bool>> {
    if let Some(Value::Bool(answer)) = take_answer(th) {
        return Ok(Some(answer));
    }
    match ops::truth(p, value) {
        Ok(truth) => Ok(Some(truth)),
        Err(Fault::NeedsPython) => settle(p.call_prelude(th, "_bool", &[value], Ret::Answer)?),
        Err(fault) => Err(fault),
    }
}

/// What was pushed answers later.
fn settle(_pushed: Next) -> R<Option<bool>> {
    Ok(None)
}

/// The answer that a frame above left for the topmost Python frame.
#[inline]
pub(super) fn take_answer(th: &mut Thread) -> Option<Value> {
    let Some(Frame::Python(frame)) = th.frames.last_mut() else { return None };
    let answer = std::mem::replace(&mut frame.answer, Value::Undef);
    (!answer.is_undef()).then_some(answer)
}

pub(super) fn unary(
    p: &mut Process,
    th: &mut Thread,
    op: UnaryOp,
    x: Value,
    to: usize,
    d: u16,
) -> R<Next> {
    match ops::unary(p, th, op, x) {
        Ok(value) => {
            th.stack[to] = value;
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => {
            let name = match op {
                UnaryOp::Neg => "_unary_neg",
                UnaryOp::Pos => "_unary_pos",
                UnaryOp::Invert => "_unary_invert",
            };
            p.call_prelude(th, name, &[x], Ret::To(d))
        }
        Err(fault) => Err(fault),
    }
}

#[inline(never)]
pub(super) fn get_item(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    index: Value,
    to: usize,
    d: u16,
) -> R<Next> {
    match ops::get_item(p, th, object, index) {
        Ok(value) => {
            th.stack[to] = value;
            Ok(Next::Go)
        }
        Err(Fault::NeedsPython) => p.call_prelude(th, "_getitem", &[object, index], Ret::To(d)),
        Err(fault) => Err(fault),
    }
}

#[inline(never)]
pub(super) fn set_item(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    index: Value,
    value: Value,
) -> R<Next> {
    let old = finalize::at_index(p, th, object, index)?;
    match ops::set_item(p, th, object, index, value) {
        Ok(()) => gone(p, th, &old),
        Err(Fault::NeedsPython) => {
            p.call_prelude(th, "_setitem", &[object, index, value], Ret::Drop)
        }
        Err(fault) => Err(fault),
    }
}

pub(super) fn del_item(p: &mut Process, th: &mut Thread, object: Value, index: Value) -> R<Next> {
    let old = finalize::at_index(p, th, object, index)?;
    match ops::del_item(p, th, object, index) {
        Ok(()) => gone(p, th, &old),
        Err(Fault::NeedsPython) => p.call_prelude(th, "_delitem", &[object, index], Ret::Drop),
        Err(fault) => Err(fault),
    }
}

/// After references were dropped: ends that can be seen may have come.
fn gone(p: &mut Process, th: &mut Thread, old: &[Value]) -> R<Next> {
    let told = !old.is_empty() && finalize::dropped(p, th, old, Ret::Drop)?;
    Ok(if told { Next::Frames } else { Next::Go })
}

#[inline(never)]
pub(super) fn contains(
    p: &mut Process,
    th: &mut Thread,
    container: Value,
    item: Value,
    not: bool,
    to: usize,
) -> R<Next> {
    let found = match take_answer(th) {
        Some(answer) => ops::truth(p, answer)?,
        None => match ops::contains(p, th, container, item) {
            Ok(found) => found,
            Err(Fault::NeedsPython) => {
                return p.call_prelude(th, "_contains", &[container, item], Ret::Answer);
            }
            Err(fault) => return Err(fault),
        },
    };
    th.stack[to] = Value::Bool(found != not);
    Ok(Next::Go)
}

/// `object[index]` of a plain list or dict, if it is there; None where somebody else must say.
#[inline]
pub(super) fn plain_item(p: &Process, object: Value, index: Value) -> Option<Value> {
    let Value::Ref(r) = object else { return None };
    match (p.heap.peek(r), index) {
        (Object::List(items), Value::Int(at)) if !p.heap.is_watched() => {
            usize::try_from(at).ok().and_then(|at| items.get(at)).copied()
        }
        _ => dicts::look(p, r, index),
    }
}

/// `object[index] = value` of a plain list or dict. False, and nothing done, where somebody else
/// must do it.
#[inline]
pub(super) fn set_plain_item(p: &mut Process, r: Ref, index: Value, value: Value) -> bool {
    if let Value::Int(at) = index
        && r.region() != 0
        && !p.heap.is_watched()
        && let Object::List(items) = p.heap.get_mut(r)
    {
        let item = usize::try_from(at).ok().and_then(|at| items.get_mut(at));
        return item.map(|item| *item = value).is_some();
    }
    dicts::store(p, r, index, value)
}

/// `list.append(item)` of a plain list. False, and nothing done, if it is anything else.
#[inline]
pub(super) fn append(p: &mut Process, list: Ref, item: Value) -> bool {
    if list.region() == 0 || p.heap.is_watched() {
        return false;
    }
    let Object::List(items) = p.heap.get_mut(list) else { return false };
    items.push(item);
    p.heap.charge(16);
    true
}
