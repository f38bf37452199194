//! Indices and slices as positions.

use num_bigint::Sign;
use num_traits::ToPrimitive;

use crate::{
    object::Object,
    ops::special::has_special,
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::Value,
};

/// Positions that a slice picks: `start`, then `count - 1` times a `step` further.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub start: i64,
    pub stop: i64,
    pub step: i64,
    pub count: usize,
}

impl Span {
    /// The positions, in the slice's order.
    pub fn positions(self) -> impl DoubleEndedIterator<Item = usize> + ExactSizeIterator {
        (0..self.count).map(move |i| (self.start + i as i64 * self.step) as usize)
    }
}

/// A whole number where one may stand as an index: None if the value is none.
pub fn as_index(p: &mut Process, th: &Thread, v: Value) -> R<Option<i64>> {
    match v {
        Value::Int(i) => return Ok(Some(i)),
        Value::Bool(b) => return Ok(Some(i64::from(b))),
        Value::Ref(_) => {}
        _ => return Ok(None),
    }
    if let Some(i) = p.as_i64(v) {
        return Ok(Some(i));
    }
    if matches!(p.object(p.payload(v)), Some(Object::BigInt(_))) {
        return p.raise(
            th,
            T::IndexError,
            format!("cannot fit '{}' into an index-sized integer", p.long_type_name(v).to_owned()),
        );
    }
    if has_special(p, v, sym::INDEX) {
        return Err(Fault::NeedsPython);
    }
    Ok(None)
}

/// `slice.indices(len)` of the parts of a slice.
pub fn slice_indices(p: &mut Process, th: &Thread, parts: &[Value; 3], len: usize) -> R<Span> {
    let len = len as i64;
    let step = match parts[2] {
        Value::None => 1,
        v => clamp_index(p, th, v)?,
    };
    if step == 0 {
        return p.value_error(th, "slice step cannot be zero");
    }
    let step = step.max(-i64::MAX);
    let (low, high) = if step > 0 { (0, len) } else { (-1, len - 1) };
    let mut bound = |v: Value, default: i64| -> R<i64> {
        if v.is_none() {
            return Ok(default);
        }
        let i = clamp_index(p, th, v)?;
        Ok(if i < 0 { i.saturating_add(len).max(low) } else { i.min(high) })
    };
    let start = bound(parts[0], if step > 0 { low } else { high })?;
    let stop = bound(parts[1], if step > 0 { high } else { low })?;
    let count = super::equal::range_len(start, stop, step) as usize;
    Ok(Span { start, stop, step, count })
}

/// An index that is cut to what fits instead of refused.
fn clamp_index(p: &mut Process, th: &Thread, v: Value) -> R<i64> {
    if let Some(i) = p.as_i64(v) {
        return Ok(i);
    }
    if let Some(Object::BigInt(big)) = p.object(p.payload(v)) {
        let cut = if big.sign() == Sign::Minus { i64::MIN } else { i64::MAX };
        return Ok(big.to_i64().unwrap_or(cut));
    }
    if has_special(p, v, sym::INDEX) {
        return Err(Fault::NeedsPython);
    }
    p.type_error(th, "slice indices must be integers or None or have an __index__ method")
}

/// Position of index `i` in a sequence of `len`, counted from the end if negative.
pub fn position(i: i64, len: usize) -> Option<usize> {
    let at = if i < 0 { i.checked_add(len as i64)? } else { i };
    usize::try_from(at).ok().filter(|at| *at < len)
}
