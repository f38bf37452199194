//! Weak references. Whether an object is still there is found by tracing when it is asked for: the
//! answer is the one that CPython's reference counts would give, except for cycles, which it keeps
//! until its own collection.

use super::{Native, native};
use crate::{
    object::Object,
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::Value,
};

pub const TABLE: &[Native] =
    &[native("_weak_new", new), native("_weak_get", get), native("_weak_watch", watch)];

/// `_weak_new(object)`: a reference that does not keep it.
fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let target = call.arg(th, 0);
    Ok(Flow::Value(p.alloc(th, Object::WeakRef { target })))
}

/// `_weak_watch(object)`: its end is told to `weakref._gone`.
fn watch(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if let Value::Ref(r) = call.arg(th, 0)
        && r.region() > 0
    {
        crate::finalize::note(p, r);
    }
    Ok(Flow::Value(Value::None))
}

/// `_weak_get(reference)`: the object, or None.
fn get(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let reference = call.arg(th, 0);
    let Some(Object::WeakRef { target }) = p.object(reference) else {
        return Ok(Flow::Value(Value::None));
    };
    let target = *target;
    let alive = match target {
        Value::Ref(r) if r.region() > 0 => p.marks(th)[r.region()][r.slot()],
        _ => true,
    };
    if !alive && let Value::Ref(r) = reference {
        *p.heap.get_mut(r) = Object::WeakRef { target: Value::None };
    }
    Ok(Flow::Value(if alive { target } else { Value::None }))
}
