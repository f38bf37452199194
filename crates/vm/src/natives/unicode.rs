//! What `unicodedata` asks of the machine: normal forms and names of characters.

use unicode_normalization::{Form, normal};

use super::{Native, native};
use crate::{
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::Value,
};

pub const TABLE: &[Native] = &[
    native("_normalize", normalize),
    native("_char_name", char_name),
    native("_char_named", char_named),
];

fn text(p: &Process, th: &Thread, call: Call, at: usize) -> String {
    p.as_str(call.arg(th, at)).unwrap_or_default().to_owned()
}

/// `_normalize(form, text)`: None if there is no such form.
fn normalize(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Some(form) = Form::find(&text(p, th, call, 0)) else {
        return Ok(Flow::Value(Value::None));
    };
    let result = normal(&text(p, th, call, 1), form);
    p.reserve(th, result.len())?;
    Ok(Flow::Value(p.str(th, result)))
}

/// `_char_name(c)`: None where it is not known here.
fn char_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = text(p, th, call, 0).chars().next().and_then(unicode_names2::name);
    Ok(Flow::Value(name.map_or(Value::None, |name| p.str(th, name))))
}

/// `_char_named(name)`: None where it is not known here.
fn char_named(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let found = unicode_names2::character(&text(p, th, call, 0));
    Ok(Flow::Value(found.map_or(Value::None, |c| p.str(th, c.to_string()))))
}
