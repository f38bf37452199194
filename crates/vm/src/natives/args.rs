//! Binding a call's arguments to a native's parameters, with CPython's errors.

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
    let given = call.n - names.len() - skip;
    if given > sig.positional {
        let message = arity(sig, given);
        return p.type_error(th, message);
    }
    for (i, slot) in out.iter_mut().enumerate().take(given) {
        *slot = call.arg(th, skip + i);
    }
    for (i, name) in names.iter().enumerate() {
        let text = p.as_str(*name).unwrap_or_default().to_owned();
        let at = sig.params.iter().position(|param| !param.is_empty() && *param == text);
        let Some(at) = at else {
            let known = sig.params.iter().copied().filter(|param| !param.is_empty());
            let hint = crate::suggest::hint(&text, known);
            return p.type_error(
                th,
                format!("{}() got an unexpected keyword argument '{text}'{hint}", sig.name),
            );
        };
        if !out[at].is_undef() {
            return p.type_error(
                th,
                format!(
                    "argument for {}() given by name ('{text}') and position ({})",
                    sig.name,
                    at + 1
                ),
            );
        }
        out[at] = call.arg(th, skip + given + i);
    }
    if let Some(missing) = (0..sig.required).find(|at| out[*at].is_undef()) {
        let message = if sig.params[missing].is_empty() {
            arity(sig, given)
        } else {
            format!(
                "{}() missing required argument '{}' (pos {})",
                sig.name,
                sig.params[missing],
                missing + 1
            )
        };
        return p.type_error(th, message);
    }
    Ok(out)
}

fn arity<const N: usize>(sig: &Sig<N>, given: usize) -> String {
    let (low, high) = (sig.required, sig.positional);
    let plural = |n: usize| if n == 1 { "" } else { "s" };
    if low == high {
        return match high {
            0 => format!("{}() takes no arguments ({given} given)", sig.name),
            1 => format!("{}() takes exactly one argument ({given} given)", sig.name),
            _ => format!("{} expected {high} arguments, got {given}", sig.name),
        };
    }
    if given < low {
        format!("{} expected at least {low} argument{}, got {given}", sig.name, plural(low))
    } else {
        format!("{} expected at most {high} argument{}, got {given}", sig.name, plural(high))
    }
}
