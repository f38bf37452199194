//! Arguments: unpacked by a call, and bound to parameters.

use super::{
    Next,
    call::{call, make_room, top},
    of_c,
};
use crate::{
    code::Code,
    object::Object,
    ops,
    process::{Process, R},
    thread::{Ret, Thread},
    value::{Ref, Sym, Value},
};

/// `callee(*args, **kwargs)`.
pub(super) fn call_ex(
    p: &mut Process,
    th: &mut Thread,
    callee: Value,
    args: Value,
    kwargs: Value,
    ret: Ret,
) -> R<Next> {
    let at = top(p, th) + 2;
    let items = p.as_items(args).unwrap_or_default();
    let named = match p.object(kwargs) {
        Some(Object::Dict(dict)) => Some(dict),
        _ => None,
    };
    let n = items.len() + named.map_or(0, |dict| dict.len());
    make_room(th, at + n);
    th.stack[at..at + items.len()].copy_from_slice(items);
    let mut names = Value::Undef;
    if let Some(dict) = named
        && !dict.is_empty()
    {
        let mut keys = Vec::with_capacity(dict.len());
        for (slot, entry) in th.stack[at + items.len()..].iter_mut().zip(dict.iter()) {
            *slot = entry.value;
            keys.push(entry.key);
        }
        if keys.iter().any(|key| p.as_str(*key).is_none()) {
            return p.type_error(th, "keywords must be strings");
        }
        names = p.tuple(th, keys);
    }
    call(p, th, callee, at, n, names, ret)
}

/// Lays a call's arguments out as the parameters of `code`, with CPython's errors.
pub(super) fn bind(
    p: &mut Process,
    th: &mut Thread,
    func: Ref,
    code: &Code,
    at: usize,
    n: usize,
    names: Value,
) -> R<()> {
    if names.is_undef() && bind_plain(p, th, func, code, at, n) {
        return Ok(());
    }
    let count = p.as_items(names).map_or(0, <[Value]>::len);
    let given = n - count;
    let positional = usize::from(code.positional);
    let named = positional + usize::from(code.kwonly);
    // The parameters are laid out above the arguments, then moved down.
    let (params, above) = (code.params(), at + n);
    make_room(th, above + params);
    th.stack[above..above + params].fill(Value::Undef);
    let fits = given.min(positional);
    th.stack.copy_within(at..at + fits, above);
    let mut extra: Vec<(Value, Value)> = Vec::new();
    for i in 0..count {
        let name = p.as_items(names).map_or(Value::Undef, |names| names[i]);
        let value = th.stack[at + given + i];
        let text = p.as_str(name).unwrap_or_default();
        let is_it = |local: &Sym| p.sym_str(*local).same(name) || p.sym_text(*local) == text;
        match code.locals[..named].iter().position(is_it) {
            Some(slot) if slot >= usize::from(code.posonly) => {
                let param = &mut th.stack[above + slot];
                if !param.is_undef() {
                    let text = text.to_owned();
                    of_c::refuse(p, th, func, code, given, names, th.stack[at])?;
                    return p.type_error(
                        th,
                        format!("{}() got multiple values for argument '{text}'", code.qualname),
                    );
                }
                *param = value;
            }
            _ if code.varkw => extra.push((name, value)),
            _ => {
                let text = text.to_owned();
                of_c::refuse(p, th, func, code, given, names, th.stack[at])?;
                return unexpected(p, th, code, names, text);
            }
        }
    }
    if given > positional && !code.varargs {
        of_c::refuse(p, th, func, code, given, names, th.stack[at])?;
        let Object::Function(f) = p.heap.get(func) else { return Ok(()) };
        let params = th.stack[above..above + params].to_vec();
        let defaults = f.defaults.len();
        return too_many(p, th, code, given, &params, defaults);
    }
    let Object::Function(f) = p.heap.get(func) else { return Ok(()) };
    let first_default = positional - f.defaults.len().min(positional);
    let mut missing = Vec::new();
    let slots = &mut th.stack[above..above + named];
    for (slot, param) in slots[..positional].iter_mut().enumerate() {
        if param.is_undef() {
            match slot.checked_sub(first_default).and_then(|i| f.defaults.get(i)) {
                Some(default) => *param = *default,
                None => missing.push(slot),
            }
        }
    }
    if !missing.is_empty() {
        of_c::refuse(p, th, func, code, given, names, th.stack[at])?;
        return super::function::lacking(p, th, code, &missing, "positional");
    }
    for (slot, param) in slots.iter_mut().enumerate().skip(positional) {
        if param.is_undef() {
            let name = code.locals[slot];
            match f.kw_defaults.iter().find(|(sym, _)| *sym == name) {
                Some((_, default)) => *param = *default,
                None => missing.push(slot),
            }
        }
    }
    if !missing.is_empty() {
        return super::function::lacking(p, th, code, &missing, "keyword-only");
    }
    let mut next = above + named;
    if code.varargs {
        th.stack[next] = p.tuple(th, &th.stack[at + fits..at + given]);
        next += 1;
    }
    if code.varkw {
        let dict = p.heap.alloc(th.region, Object::Dict(Box::default()));
        for (key, value) in extra {
            ops::dict_set(p, th, dict, key, value)?;
        }
        th.stack[next] = Value::Ref(dict);
    }
    th.stack.copy_within(above..above + params, at);
    Ok(())
}

/// A name that no parameter has, or none that may be named.
#[cold]
fn unexpected(p: &mut Process, th: &mut Thread, code: &Code, names: Value, text: String) -> R<()> {
    let names = p.as_items(names).unwrap_or_default();
    // CPython says first what must not be named at all.
    let given = |local: &&Sym| {
        let text = p.sym_text(**local);
        names.iter().any(|name| p.as_str(*name) == Some(text))
    };
    let only = code.locals[..usize::from(code.posonly)].iter().filter(given);
    let only: Vec<&str> = only.map(|local| p.sym_text(*local)).collect();
    let message = if only.is_empty() {
        let hint = suggestion(p, &text, code);
        format!("got an unexpected keyword argument '{text}'{hint}")
    } else {
        let only = only.join(", ");
        format!("got some positional-only arguments passed as keyword arguments: '{only}'")
    };
    p.type_error(th, format!("{}() {message}", code.qualname))
}

/// The same for values without names. False, and nothing done, if they are too few or too many.
fn bind_plain(
    p: &mut Process,
    th: &mut Thread,
    func: Ref,
    code: &Code,
    at: usize,
    n: usize,
) -> bool {
    let positional = usize::from(code.positional);
    let Object::Function(f) = p.heap.get(func) else { return false };
    let lacking = positional.saturating_sub(n);
    let only = &code.locals[positional..positional + usize::from(code.kwonly)];
    let default = |name: &Sym| f.kw_defaults.iter().find(|(sym, _)| sym == name).map(|(_, v)| *v);
    let fits = n <= positional || code.varargs;
    if !fits || lacking > f.defaults.len() || !only.iter().all(|name| default(name).is_some()) {
        return false;
    }
    let rest: Box<[Value]> = th.stack[at + n.min(positional)..at + n].into();
    let mut next = at + n.min(positional);
    let defaults = &f.defaults[f.defaults.len() - lacking..];
    for value in defaults.iter().copied().chain(only.iter().filter_map(default)) {
        th.stack[next] = value;
        next += 1;
    }
    if code.varargs {
        th.stack[next] = p.tuple(th, rest);
        next += 1;
    }
    if code.varkw {
        th.stack[next] = p.alloc(th, Object::Dict(Box::default()));
    }
    true
}

/// ". Did you mean 'x'?" for a mistyped keyword.
fn suggestion(p: &Process, text: &str, code: &Code) -> String {
    let named = usize::from(code.positional) + usize::from(code.kwonly);
    let names = code.locals[usize::from(code.posonly)..named].iter().map(|sym| p.sym_text(*sym));
    crate::suggest::hint(text, names)
}

fn too_many(
    p: &mut Process,
    th: &mut Thread,
    code: &Code,
    given: usize,
    params: &[Value],
    defaults: usize,
) -> R<()> {
    let positional = usize::from(code.positional);
    let named = positional + usize::from(code.kwonly);
    let kwonly_given = params[positional..named].iter().filter(|v| !v.is_undef()).count();
    let takes = if defaults > 0 {
        format!("from {} to {positional}", positional - defaults)
    } else {
        positional.to_string()
    };
    let plural = if positional == 1 && defaults == 0 { "" } else { "s" };
    let given = if kwonly_given > 0 {
        let s = |n: usize| if n == 1 { "" } else { "s" };
        format!(
            "{given} positional argument{} (and {kwonly_given} keyword-only argument{}) were",
            s(given),
            s(kwonly_given)
        )
    } else if given == 1 {
        "1 was".to_owned()
    } else {
        format!("{given} were")
    };
    p.type_error(
        th,
        format!("{}() takes {takes} positional argument{plural} but {given} given", code.qualname),
    )
}
