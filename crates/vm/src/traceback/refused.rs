//! Where a text that could not be compiled is wrong, as CPython's `traceback` shows it.

use crate::{object::Exception, process::Process, types::T, value::Value};

/// What a SyntaxError with a place says.
pub(super) struct Refused {
    /// File, line of the text, carets.
    pub lines: String,
    pub message: String,
}

pub(super) fn place(p: &Process, e: &Exception) -> Option<Refused> {
    if !p.is_subclass(e.class, Value::Type(T::SyntaxError)) {
        return None;
    }
    let attribute = |name: &str| e.attrs.get(p.find_sym(name)?);
    let number = |name: &str| attribute(name).and_then(|value| p.as_i64(value));
    let line = number("lineno")?;
    let text = |name: &str| attribute(name).and_then(|value| p.as_str(value));
    let file = text("filename").unwrap_or("<string>");
    let message = p.as_items(e.args).and_then(|args| p.as_str(*args.first()?));
    let mut lines = format!("  File \"{file}\", line {line}\n");
    if let Some(text) = text("text") {
        let end = match number("end_lineno") {
            Some(last) if last == line => Some(number("end_offset").unwrap_or(0)),
            _ => None,
        };
        show(&mut lines, text, number("offset"), end);
    }
    Some(Refused { lines, message: message.unwrap_or("<no detail available>").to_owned() })
}

/// `end` is None where what is wrong goes on in the next line, 0 where it has no end.
fn show(out: &mut String, text: &str, offset: Option<i64>, end: Option<i64>) {
    let line: Vec<char> = text.trim_end_matches('\n').chars().collect();
    let spaces = line.iter().take_while(|c| matches!(c, ' ' | '\n' | '\x0c')).count();
    let shown: String = line[spaces..].iter().collect();
    out.push_str(&format!("    {shown}\n"));
    let Some(mut offset) = offset else { return };
    let length = text.chars().count() as i64;
    let mut end = match end {
        None => line.len() as i64 + 1,
        Some(0) => offset,
        Some(end) => end,
    };
    if length > 0 && offset > length {
        offset = line.len() as i64 + 1;
        end = end.min(offset);
    }
    if offset == end || end == -1 {
        end = offset + 1;
    }
    let (from, to) = (offset - 1 - spaces as i64, end - 1 - spaces as i64);
    let Ok(before) = usize::try_from(from) else { return };
    let kept = shown.chars().chain(std::iter::repeat(' ')).take(before);
    let kept: String = kept.map(|c| if c.is_whitespace() { c } else { ' ' }).collect();
    let carets = "^".repeat(usize::try_from(to - from).unwrap_or(0));
    out.push_str(&format!("    {kept}{carets}\n"));
}
