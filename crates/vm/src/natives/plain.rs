//! Arguments of natives that take them by position only, with CPython's errors.

use crate::{
    process::{Call, Process, R},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Positional arguments after the first `skip`, the first `required` of which must be given;
/// `Undef` where none was. `name` is as messages give it: `list.append`, `len`.
pub fn plain<const N: usize>(
    p: &mut Process,
    th: &Thread,
    call: Call,
    skip: usize,
    name: &str,
    required: usize,
) -> R<[Value; N]> {
    no_names(p, th, call, name)?;
    let given = call.n.saturating_sub(skip);
    if given < required || given > N {
        let message = arity(name, required, N, given);
        return p.type_error(th, message);
    }
    let mut out = [Value::Undef; N];
    for (i, slot) in out.iter_mut().enumerate().take(given) {
        *slot = call.arg(th, skip + i);
    }
    Ok(out)
}

/// TypeError if any argument is named.
pub fn no_names(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<()> {
    if p.as_items(call.names).is_some_and(|names| !names.is_empty()) {
        return p.type_error(th, format!("{name}() takes no keyword arguments"));
    }
    Ok(())
}

fn arity(name: &str, low: usize, high: usize, given: usize) -> String {
    let short = name.rsplit('.').next().unwrap_or(name);
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    match (low, high) {
        (0, 0) => format!("{name}() takes no arguments ({given} given)"),
        (1, 1) => format!("{name}() takes exactly one argument ({given} given)"),
        _ if low == high => {
            format!("{short} expected {high} argument{}, got {given}", plural(high))
        }
        _ if given < low => {
            format!("{short} expected at least {low} argument{}, got {given}", plural(low))
        }
        _ => format!("{short} expected at most {high} argument{}, got {given}", plural(high)),
    }
}

/// The receiver of a method of built-in type `t`: the object, or what an instance of a derived
/// class holds.
pub fn receiver(p: &mut Process, th: &Thread, call: Call, t: T, method: &str) -> R<Ref> {
    if call.n == 0 {
        return p
            .type_error(th, format!("unbound method {}.{method}() needs an argument", t.name()));
    }
    let this = call.arg(th, 0);
    match p.payload(this) {
        Value::Ref(r) if p.native_type(Value::Ref(r)).is_subtype(t) => Ok(r),
        _ => {
            let message = format!(
                "descriptor '{method}' for '{}' objects doesn't apply to a '{}' object",
                t.name(),
                p.long_type_name(this)
            );
            p.type_error(th, message)
        }
    }
}

/// Named arguments of a call, after its positional ones.
pub fn named(p: &Process, th: &Thread, call: Call) -> Vec<(String, Value)> {
    let names = p.as_items(call.names).map(<[Value]>::to_vec).unwrap_or_default();
    let first = call.n - names.len();
    names
        .iter()
        .enumerate()
        .map(|(i, name)| (p.as_str(*name).unwrap_or_default().to_owned(), call.arg(th, first + i)))
        .collect()
}

/// Positional arguments of a call, without the first `skip`.
pub fn positional(p: &Process, th: &Thread, call: Call, skip: usize) -> Vec<Value> {
    let names = p.as_items(call.names).map_or(0, <[Value]>::len);
    (skip..call.n.saturating_sub(names)).map(|i| call.arg(th, i)).collect()
}

/// A whole number, or TypeError: 'str' object cannot be interpreted as an integer.
pub fn whole(p: &mut Process, th: &Thread, v: Value) -> R<i64> {
    match crate::ops::slices::as_index(p, th, v)? {
        Some(i) => Ok(i),
        None => {
            let message =
                format!("'{}' object cannot be interpreted as an integer", p.long_type_name(v));
            p.type_error(th, message)
        }
    }
}

/// The same, but None where Python code must say.
pub fn optional_whole(p: &mut Process, th: &Thread, v: Value, default: i64) -> R<i64> {
    if v.is_undef() { Ok(default) } else { whole(p, th, v) }
}
