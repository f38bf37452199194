//! What JSON is slow at in Python: plain runs of characters, and quoting.

use super::{Native, native};
use crate::{
    process::{Call, Flow, Process, R},
    thread::Thread,
    value::Value,
};

pub const TABLE: &[Native] = &[native("_json_plain", plain), native("_json_quote", quote)];

/// `_json_plain(text, start)`: the position of the first character from `start` that ends or
/// interrupts a string.
fn plain(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let start = p.as_i64(call.arg(th, 1)).and_then(|n| usize::try_from(n).ok()).unwrap_or(0);
    let text = p.as_str(call.arg(th, 0)).unwrap_or_default();
    let special = |c: char| c == '"' || c == '\\' || c < ' ';
    let end = if text.is_ascii() {
        text.get(start..).and_then(|rest| rest.find(special)).map_or(text.len(), |at| start + at)
    } else {
        let found = text.chars().enumerate().skip(start).find(|(_, c)| special(*c));
        found.map_or_else(|| text.chars().count(), |(at, _)| at)
    };
    Ok(Flow::Value(Value::Int(end as i64)))
}

/// `_json_quote(text, ascii)`: the text as a JSON string.
fn quote(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let ascii = call.arg(th, 1) == Value::Bool(true);
    let text = p.as_str(call.arg(th, 0)).unwrap_or_default();
    let mut out = String::with_capacity(text.len() + 2);
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            '\u{8}' => out.push_str("\\b"),
            '\u{c}' => out.push_str("\\f"),
            c if c < ' ' || ascii && c > '~' => {
                let mut units = [0; 2];
                for unit in c.encode_utf16(&mut units) {
                    out.push_str(&format!("\\u{unit:04x}"));
                }
            }
            c => out.push(c),
        }
    }
    out.push('"');
    p.reserve(th, out.len())?;
    Ok(Flow::Value(p.str(th, out)))
}
