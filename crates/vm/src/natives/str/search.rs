//! Methods of `str` that look for parts of it.

use super::{give, give_list, this};
use crate::{
    natives::{
        arity::unknown,
        int::clamped,
        plain::{named, plain, positional, whole},
    },
    object::Object,
    ops::arith::has_special,
    process::{Call, Fault, Flow, Process, R},
    text::strings::{self, Side},
    thread::Thread,
    types::T,
    value::Value,
};

/// An argument that must be a string.
fn part(p: &mut Process, th: &Thread, value: Value, what: &str) -> R<String> {
    match p.as_str(value) {
        Some(text) => Ok(text.to_owned()),
        None => {
            let kind = if value.is_none() { "None" } else { p.type_name(value) };
            let message = format!("{what} must be str, not {kind}");
            p.type_error(th, message)
        }
    }
}

/// Optional start and end as positions in code points.
fn range(p: &mut Process, th: &Thread, length: usize, bounds: [Value; 2]) -> R<(usize, usize)> {
    let mut ends = [0, length as i64];
    for (end, value) in ends.iter_mut().zip(bounds) {
        if value.is_undef() || value.is_none() {
            continue;
        }
        if p.as_bigint(value).is_none() {
            if has_special(p, value, "__index__") {
                return Err(Fault::NeedsPython);
            }
            let message = "slice indices must be integers or None or have an __index__ method";
            return p.type_error(th, message);
        }
        let at = clamped(p, th, value)?;
        *end = if at < 0 { at.saturating_add(length as i64).max(0) } else { at };
    }
    let from = ends[0] as usize;
    let to = (ends[1] as usize).min(length);
    Ok((from, to))
}

pub fn find(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, method, 1)?;
    let what = part(p, th, what, &format!("{method}() argument 1"))?;
    let length = strings::length(this(p, th, call, method)?);
    let (from, to) = range(p, th, length, [start, end])?;
    let text = this(p, th, call, method)?;
    let found = if from > to {
        None
    } else {
        let piece = strings::slice(text, from, to);
        let byte = if method.starts_with('r') { piece.rfind(&what) } else { piece.find(&what) };
        byte.map(|byte| from + strings::length(&piece[..byte]))
    };
    match found {
        Some(at) => Ok(Flow::Value(Value::Int(at as i64))),
        None if method.ends_with("index") => p.value_error(th, "substring not found"),
        None => Ok(Flow::Value(Value::Int(-1))),
    }
}

pub fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, "count", 1)?;
    let what = part(p, th, what, "count() argument 1")?;
    let length = strings::length(this(p, th, call, "count")?);
    let (from, to) = range(p, th, length, [start, end])?;
    let text = this(p, th, call, "count")?;
    let count = if from > to { 0 } else { strings::count(strings::slice(text, from, to), &what) };
    Ok(Flow::Value(Value::Int(count as i64)))
}

pub fn affix(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, method, 1)?;
    let candidates = match p.object(p.payload(what)) {
        Some(Object::Str(_)) => vec![what],
        Some(Object::Tuple(items)) => items.to_vec(),
        _ => {
            let message = format!(
                "{method} first arg must be str or a tuple of str, not {}",
                p.type_name(what)
            );
            return p.type_error(th, message);
        }
    };
    let length = strings::length(this(p, th, call, method)?);
    let (from, to) = range(p, th, length, [start, end])?;
    for candidate in candidates {
        let Some(wanted) = p.as_str(candidate).map(str::to_owned) else {
            let message =
                format!("tuple for {method} must only contain str, not {}", p.type_name(candidate));
            return p.type_error(th, message);
        };
        let text = this(p, th, call, method)?;
        let holds = from <= to && {
            let piece = strings::slice(text, from, to);
            if method == "startswith" {
                piece.starts_with(&wanted)
            } else {
                piece.ends_with(&wanted)
            }
        };
        if holds {
            return Ok(Flow::Value(Value::Bool(true)));
        }
    }
    Ok(Flow::Value(Value::Bool(false)))
}

pub fn remove_affix(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [what] = plain(p, th, call, 1, &format!("str.{method}"), 1)?;
    let what = part(p, th, what, &format!("{method}() argument"))?;
    let text = this(p, th, call, method)?;
    let rest = if method == "removeprefix" {
        text.strip_prefix(what.as_str())
    } else {
        text.strip_suffix(what.as_str())
    };
    let rest = rest.unwrap_or(text).to_owned();
    give(p, th, rest)
}

pub fn partition(p: &mut Process, th: &mut Thread, call: Call, side: Side) -> R<Flow> {
    let method = if side == Side::Left { "partition" } else { "rpartition" };
    let [by] = plain(p, th, call, 1, &format!("str.{method}"), 1)?;
    let Some(by) = p.as_str(by).map(str::to_owned) else {
        let message = format!("must be str, not {}", p.type_name(by));
        return p.type_error(th, message);
    };
    if by.is_empty() {
        return p.value_error(th, "empty separator");
    }
    let text = this(p, th, call, method)?;
    let found = if side == Side::Left { text.split_once(&by) } else { text.rsplit_once(&by) };
    let parts = match (found, side) {
        (Some((before, after)), _) => [before.to_owned(), by, after.to_owned()],
        (None, Side::Left) => [text.to_owned(), String::new(), String::new()],
        (None, _) => [String::new(), String::new(), text.to_owned()],
    };
    let parts = parts.map(|text| p.str(th, text));
    Ok(Flow::Value(p.tuple(th, parts)))
}

/// `split` or `rsplit`.
pub fn split(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    method: &'static str,
    work: strings::Splitter,
) -> R<Flow> {
    let sig = crate::natives::args::Sig {
        name: method,
        params: ["sep", "maxsplit"],
        required: 0,
        positional: 2,
    };
    let [by, most] = crate::natives::args::bind(p, th, call, 1, &sig)?;
    let by = match p.as_str(by) {
        _ if by.is_undef() || by.is_none() => None,
        Some(text) => Some(text.to_owned()),
        None => {
            let message = format!("must be str or None, not {}", p.type_name(by));
            return p.type_error(th, message);
        }
    };
    if by.as_deref() == Some("") {
        return p.value_error(th, "empty separator");
    }
    let most = if most.is_undef() { -1 } else { whole(p, th, most)? };
    let text = this(p, th, call, method)?;
    let parts = work(text, by.as_deref(), usize::try_from(most).ok(), strings::is_space);
    p.reserve(th, parts.len() * 48)?;
    give_list(p, th, parts)
}

pub fn replace(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 1);
    let mut most = given.get(2).copied().unwrap_or(Value::Int(-1));
    for (name, value) in named(p, th, call) {
        if name != "count" {
            let message = unknown("replace", &name, &["count"]);
            return p.type_error(th, message);
        }
        most = value;
    }
    if given.len() < 2 {
        let message =
            format!("replace() takes at least 2 positional arguments ({} given)", given.len());
        return p.type_error(th, message);
    }
    if given.len() > 3 {
        let message = format!("replace() takes at most 3 arguments ({} given)", given.len());
        return p.type_error(th, message);
    }
    let old = part(p, th, given[0], "replace() argument 1")?;
    let new = part(p, th, given[1], "replace() argument 2")?;
    let most = usize::try_from(whole(p, th, most)?).ok();
    let text = this(p, th, call, "replace")?.to_owned();
    let times = strings::count(&text, &old).min(most.unwrap_or(usize::MAX));
    if times == 0 {
        return give(p, th, text);
    }
    let grown = times.saturating_mul(new.len()).saturating_add(text.len());
    if grown as u64 > p.limits.heap_bytes {
        return Err(p.fault(th, T::MemoryError, &[]));
    }
    p.reserve(th, grown)?;
    give(p, th, strings::replace(&text, &old, &new, most))
}
