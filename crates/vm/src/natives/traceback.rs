//! Tracebacks as the prelude prints them.

use super::{Native, native, with_fallback};
use crate::{
    object::Object,
    process::{Call, Flow, Process, R},
    sym,
    thread::Thread,
    traceback,
    value::Value,
};

pub const TABLE: &[Native] = &[
    with_fallback("_format_exception", format_exception, "_format_exception_slow"),
    with_fallback("_exception_only", exception_only, "_exception_only_slow"),
    native("_exception_text", exception_text),
    native("_handled", handled),
];

/// `_format_exception(exc)`: the report that CPython would print.
fn format_exception(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(exc) = call.arg(th, 0) else { return Ok(Flow::Value(Value::None)) };
    let text = traceback::format_exception(p, exc)?;
    Ok(Flow::Value(p.str(th, text)))
}

fn exception_only(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(exc) = call.arg(th, 0) else { return Ok(Flow::Value(Value::None)) };
    let text = traceback::exception_only(p, exc)?;
    Ok(Flow::Value(p.str(th, text)))
}

/// `_exception_text(exc, text)`: what `str(exc)` gave, for the report.
fn exception_text(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let text = call.arg(th, 1);
    if let Value::Ref(exc) = call.arg(th, 0)
        && let Object::Exception(e) = p.heap.get_mut(exc)
    {
        e.attrs.set(sym::TEXT, text);
    }
    Ok(Flow::Value(Value::None))
}

/// The exception being handled, or None.
fn handled(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    Ok(Flow::Value(p.handling(th).map_or(Value::None, Value::Ref)))
}
