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
    let given = call.n.saturating_sub(skip);
    if given < required || given > N || has_names(p, call) {
        let name = &qualified(p, th, call, skip, name);
        no_names(p, th, call, name)?;
        let message = super::arity::counted(name, required, N, given);
        return p.type_error(th, message);
    }
    let mut out = [Value::Undef; N];
    for (i, slot) in out.iter_mut().enumerate().take(given) {
        *slot = call.arg(th, skip + i);
    }
    Ok(out)
}

/// The name of a method with its receiver's type before it.
#[cold]
fn qualified(p: &Process, th: &Thread, call: Call, skip: usize, name: &str) -> String {
    if skip == 0 && super::registry().intrinsic(&format!("_math_{name}")).is_some() {
        return format!("math.{name}");
    }
    let this = if skip == 1 && call.n > 0 { call.arg(th, 0) } else { Value::Undef };
    let of_errors = name.starts_with("BaseException");
    if of_errors || this.is_undef() || matches!(p.native_type(this), T::Type | T::Object) {
        return name.to_owned();
    }
    format!("{}.{}", p.native_type(this).name(), name.rsplit('.').next().unwrap_or(name))
}

/// Whether any argument is named.
pub fn has_names(p: &Process, call: Call) -> bool {
    !call.names.is_undef() && p.as_items(call.names).is_some_and(|names| !names.is_empty())
}

/// TypeError if any argument is named.
pub fn no_names(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<()> {
    if has_names(p, call) {
        return p.type_error(th, format!("{name}() takes no keyword arguments"));
    }
    Ok(())
}

/// TypeError if a method that takes nothing was given something.
pub fn alone(p: &mut Process, th: &Thread, call: Call, method: &str) -> R<()> {
    if call.n <= 1 {
        return Ok(());
    }
    let name = format!("{}.{method}", p.native_type(call.arg(th, 0)).name());
    plain::<0>(p, th, call, 1, &name, 0).map(|_| ())
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
    if p.as_i64(v).is_none() && p.as_bigint(v).is_some() {
        return crate::ops::too_large(p, th, "ssize_t");
    }
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
