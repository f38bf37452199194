//! Attributes of a `threading.local`: each thread has its own.

use crate::{
    object::Object,
    ops::dicts,
    process::{Process, R},
    sym,
    thread::Thread,
    value::{Ref, Sym, Value},
};

/// What the thread keeps under a name in a `threading.local`; the outer None if it has not been there.
pub(super) fn local_attr(
    p: &mut Process,
    th: &Thread,
    local: Value,
    sym: Sym,
) -> R<Option<Option<Value>>> {
    let Some(Object::ThreadLocal(threads)) = p.object(local) else { return Ok(None) };
    let Some((_, attrs)) = threads.iter().find(|(id, _)| *id == th.id.0) else { return Ok(None) };
    match attrs.given() {
        Some(dict) if sym != sym::DICT => {
            let key = p.sym_str(sym);
            dicts::dict_get(p, th, dict, key).map(Some)
        }
        Some(_) => Ok(Some(None)),
        None => Ok(Some(attrs.get(sym))),
    }
}

/// The payload of an instance of a class derived from `threading.local`, and whether the thread has
/// been there.
pub(super) fn derived_local(p: &Process, th: &Thread, object: Value) -> Option<(Ref, bool)> {
    let Some(Object::Derived(d)) = p.kind(object) else { return None };
    match (d.payload, p.object(d.payload)) {
        (Value::Ref(r), Some(Object::ThreadLocal(threads))) => {
            Some((r, threads.iter().any(|(id, _)| *id == th.id.0)))
        }
        _ => None,
    }
}
