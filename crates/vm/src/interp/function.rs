//! What a `def` makes, and the errors of names that are not bound.

use crate::{
    code::{Code, CodeId, Program},
    object::{Function, Object},
    op::{FunctionParts, Reg},
    process::{Fault, Process, R},
    sym::{self, SymMap},
    thread::Thread,
    types::T,
    value::{Ref, Sym, Value},
};

/// A local that is read before it is bound.
#[cold]
pub(super) fn unbound<V>(p: &mut Process, th: &Thread, code: &Code, r: Reg) -> R<V> {
    unbound_local(p, th, code.locals.get(usize::from(r)).copied())
}

/// The same of a variable in a cell.
#[cold]
pub(super) fn unbound_cell<V>(p: &mut Process, th: &Thread, code: &Code, c: Reg) -> R<V> {
    let name = code.locals.get(usize::from(c)).copied();
    if c >= code.first_free { unbound_free(p, th, name) } else { unbound_local(p, th, name) }
}

fn unbound_local<V>(p: &mut Process, th: &Thread, name: Option<Sym>) -> R<V> {
    let name = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    p.raise(
        th,
        T::UnboundLocalError,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

/// A variable of an outer function's that is not bound there.
#[cold]
pub(super) fn unbound_free<V>(p: &mut Process, th: &Thread, name: Option<Sym>) -> R<V> {
    let text = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    let message = p.str(
        th,
        format!(
            "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
        ),
    );
    let fault = p.fault(th, T::NameError, &[message]);
    if let (Fault::Raise(exc), Some(name)) = (&fault, name) {
        let name = p.sym_str(name);
        if let Object::Exception(e) = p.heap.get_mut(*exc) {
            e.attrs.set(sym::NAME_ATTR, name);
        }
    }
    Err(fault)
}

pub(super) fn make_function(
    p: &Process,
    parts_from: &[Value],
    id: CodeId,
    parts: FunctionParts,
    program: &Program,
) -> Function {
    let mut next = parts_from.iter().copied();
    let mut take = |part: u8| if parts.has(part) { next.next() } else { None };
    let defaults = take(FunctionParts::DEFAULTS);
    let kw_defaults = take(FunctionParts::KW_DEFAULTS);
    let closure = take(FunctionParts::CLOSURE);
    let annotations = take(FunctionParts::ANNOTATIONS);
    let mut attrs = SymMap::default();
    if let Some(annotations) = annotations {
        attrs.set(sym::ANNOTATIONS, annotations);
    }
    let kw_defaults = match kw_defaults.and_then(|d| p.object(d)) {
        Some(Object::Dict(dict)) => {
            dict.iter().filter_map(|e| Some((p.find_sym(p.as_str(e.key)?)?, e.value))).collect()
        }
        _ => Vec::new(),
    };
    let items = |value: Option<Value>| value.and_then(|v| p.as_items(v)).unwrap_or_default();
    Function {
        code: id,
        module: program.code(id).module,
        defaults: items(defaults).into(),
        kw_defaults,
        closure: items(closure).iter().filter_map(|v| v.as_ref()).collect::<Vec<Ref>>().into(),
        attrs,
    }
}

/// A call gives too little: the parameters that nothing was given for.
pub(super) fn lacking(
    p: &mut Process,
    th: &mut Thread,
    code: &Code,
    slots: &[usize],
    kind: &str,
) -> R<()> {
    let names: Vec<String> =
        slots.iter().map(|slot| format!("'{}'", p.sym_text(code.locals[*slot]))).collect();
    let list = match names.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [many @ .., last] => format!("{}, and {last}", many.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    let count = names.len();
    p.type_error(
        th,
        format!("{}() missing {count} required {kind} argument{plural}: {list}", code.qualname),
    )
}
