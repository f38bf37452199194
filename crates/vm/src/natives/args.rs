//! Binding a call's arguments to a native's parameters, with CPython's errors.

use super::arity::{Params, Style};
use crate::{
    process::{Call, Process, R},
    thread::Thread,
    value::Value,
};

/// Parameters of a native, in order.
#[derive(Clone, Copy, Debug)]
pub struct Sig<const N: usize> {
    /// As messages name it, without parentheses.
    pub name: &'static str,
    /// Names; an empty name is positional-only.
    pub params: [&'static str; N],
    /// The first so many must be given.
    pub required: usize,
    /// At most so many by position; the rest by name only.
    pub positional: usize,
}

/// Values of the parameters; `Undef` where none was given. `skip` arguments (the receiver) stand
/// before the first.
pub fn bind<const N: usize>(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    skip: usize,
    sig: &Sig<N>,
) -> R<[Value; N]> {
    let mut out = [Value::Undef; N];
    let names: Vec<Value> = p.as_items(call.names).map(<[Value]>::to_vec).unwrap_or_default();
    let Some(given) = call.n.checked_sub(names.len() + skip) else {
        return p.type_error(th, format!("unbound method {}() needs an argument", sig.name));
    };
    for (i, slot) in out.iter_mut().enumerate().take(given.min(sig.positional)) {
        *slot = call.arg(th, skip + i);
    }
    let mut fits = given <= sig.positional;
    for (i, name) in names.iter().enumerate() {
        let text = p.as_str(*name).unwrap_or_default();
        let at = sig.params.iter().position(|param| !param.is_empty() && *param == text);
        match at.map(|at| &mut out[at]) {
            Some(slot) if slot.is_undef() => *slot = call.arg(th, skip + given + i),
            _ => fits = false,
        }
    }
    if fits && out[..sig.required].iter().all(|value| !value.is_undef()) {
        return Ok(out);
    }
    misfit(p, th, sig, given, &names)
}

#[cold]
fn misfit<const N: usize, X>(
    p: &mut Process,
    th: &Thread,
    sig: &Sig<N>,
    given: usize,
    names: &[Value],
) -> R<X> {
    let nameless = sig.params.iter().all(|param| param.is_empty());
    let style = match nameless {
        true if N == 0 => Style::Maker,
        true => Style::Positional,
        false => Style::Named,
    };
    let named: Vec<&str> = names.iter().map(|name| p.as_str(*name).unwrap_or_default()).collect();
    let params = Params {
        name: sig.name,
        names: &sig.params,
        positional: sig.positional,
        required: sig.required,
    };
    let message = params.misfit(style, given, &named).unwrap_or_default();
    p.type_error(th, message)
}
