//! `item in container`.

use crate::{
    object::{Object, ViewKind},
    ops::{
        dicts,
        equal::{bytes_of, equal, range_len, same_or_equal},
        items::byte_of,
        iterate::is_iterable,
        sets::set_contains,
        special::has_special,
    },
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    value::{Ref, Value},
};

/// `item in container`.
pub fn contains(p: &mut Process, th: &Thread, container: Value, item: Value) -> R<bool> {
    if has_special(p, container, sym::CONTAINS) {
        return Err(Fault::NeedsPython);
    }
    let inner = p.payload(container);
    if let Value::Ref(r) = inner {
        match p.get(r) {
            Object::List(items) => return any_equal(p, items, item),
            Object::Tuple(items) => return any_equal(p, items, item),
            Object::Deque(d) => {
                for other in &d.items {
                    if same_or_equal(p, *other, item)? {
                        return Ok(true);
                    }
                }
                return Ok(false);
            }
            Object::Dict(_) | Object::AttrDict(_) => {
                return Ok(dicts::dict_get(p, th, r, item)?.is_some());
            }
            Object::Set(_) | Object::FrozenSet(_) => return set_contains(p, th, r, item),
            Object::Str(s) => {
                return match p.as_str(item) {
                    Some(part) => Ok(s.text().contains(part)),
                    None => {
                        let message = format!(
                            "'in <string>' requires string as left operand, not {}",
                            p.long_type_name(item)
                        );
                        p.type_error(th, message)
                    }
                };
            }
            Object::Bytes(_) | Object::ByteArray(_) => return in_bytes(p, th, r, item),
            Object::Range(parts) => {
                let parts = **parts;
                return in_range(p, &parts, item);
            }
            Object::View { kind, dict } => {
                let (kind, dict) = (*kind, *dict);
                return in_view(p, th, kind, dict, item);
            }
            _ => {}
        }
    }
    if is_iterable(p, container) {
        return Err(Fault::NeedsPython);
    }
    let message = format!("argument of type '{}' is not iterable", p.long_type_name(container));
    p.type_error(th, message)
}

fn any_equal(p: &Process, items: &[Value], item: Value) -> R<bool> {
    for other in items {
        if same_or_equal(p, *other, item)? {
            return Ok(true);
        }
    }
    Ok(false)
}

fn in_bytes(p: &mut Process, th: &Thread, r: Ref, item: Value) -> R<bool> {
    if p.as_bigint(item).is_some() {
        let byte = byte_of(p, th, item)?;
        return Ok(bytes_of(p.get(r)).is_some_and(|bytes| bytes.contains(&byte)));
    }
    let part = p.object(p.payload(item)).and_then(bytes_of).map(<[u8]>::to_vec);
    match (part, bytes_of(p.get(r))) {
        (Some(part), Some(bytes)) => {
            Ok(part.is_empty() || bytes.windows(part.len()).any(|window| window == part))
        }
        _ => {
            let message =
                format!("a bytes-like object is required, not '{}'", p.long_type_name(item));
            p.type_error(th, message)
        }
    }
}

/// Whether a value equals an item of a range.
pub fn in_range(p: &Process, parts: &[i64; 3], item: Value) -> R<bool> {
    if has_special(p, item, sym::EQ) {
        return Err(Fault::NeedsPython);
    }
    let i = match p.payload(item) {
        Value::Float(f) if f.fract() == 0.0 && f.abs() < 9.2e18 => f as i64,
        v => match p.as_i64(v) {
            Some(i) => i,
            None => return Ok(false),
        },
    };
    Ok(range_index(parts, i).is_some())
}

/// Where in a range an integer stands.
pub fn range_index([start, stop, step]: &[i64; 3], i: i64) -> Option<u64> {
    let n = range_len(*start, *stop, *step);
    let away = i128::from(i) - i128::from(*start);
    let step = i128::from(*step);
    if away % step != 0 {
        return None;
    }
    u64::try_from(away / step).ok().filter(|at| *at < n)
}

fn in_view(p: &mut Process, th: &Thread, kind: ViewKind, dict: Ref, item: Value) -> R<bool> {
    match kind {
        ViewKind::Keys => Ok(dicts::dict_get(p, th, dict, item)?.is_some()),
        ViewKind::Values => {
            for entry in dicts::entries(p, dict) {
                if same_or_equal(p, entry.value, item)? {
                    return Ok(true);
                }
            }
            Ok(false)
        }
        ViewKind::Items => {
            let pair = match p.object(item) {
                Some(Object::Tuple(pair)) if pair.len() == 2 => (pair[0], pair[1]),
                _ => return Ok(false),
            };
            match dicts::dict_get(p, th, dict, pair.0)? {
                Some(v) => Ok(v.same(pair.1) || equal(p, v, pair.1)?),
                None => Ok(false),
            }
        }
    }
}
