//! Setting one field: its literal is rewritten, the rest of the source stays as it is.

use super::{
    Control, FormField, Setting,
    read::{annotations, assignment, fitting, form},
};

/// The source with what somebody typed for a field, or None if it is nothing that the field can
/// hold.
pub fn fill(source: &str, field: &FormField, typed: &str) -> Option<String> {
    let trimmed = typed.trim();
    let read = match &field.control {
        Control::Text { .. } | Control::Date => Setting::Text(typed.to_owned()),
        Control::Choice { options, .. } => {
            let chosen = options.iter().find(|option| option.shown() == typed);
            chosen.cloned().unwrap_or_else(|| Setting::Text(typed.to_owned()))
        }
        Control::Number | Control::Slider { whole: false, .. } => {
            // It stays the float that the program was written for.
            let number = Setting::read(trimmed).number()?;
            match (&field.value, Setting::read(trimmed)) {
                (Setting::Integer(_), whole @ Setting::Integer(_)) => whole,
                _ => Setting::Number(number),
            }
        }
        Control::Integer | Control::Boolean | Control::Slider { whole: true, .. } => {
            Setting::read(trimmed)
        }
        Control::Raw if trimmed.is_empty() => return None,
        Control::Raw => Setting::Raw(trimmed.to_owned()),
    };
    let value = fitting(read, &field.control).ok()?;
    let written = set(source, field, &value)?;
    // An expression could swallow its own annotation, or open a string.
    let again = form(&written);
    let same = |other: &FormField| {
        other.line == field.line && other.name == field.name && other.control == field.control
    };
    let before = form(source).parts.len();
    (again.parts.len() == before && again.fields().any(same)).then_some(written)
}

/// The source with another value for a field, or None if the field is not there (any more).
pub fn set(source: &str, field: &FormField, value: &Setting) -> Option<String> {
    let wanted = (field.line as usize).checked_sub(1)?;
    let found = annotations(source).into_iter().find(|found| found.at == wanted)?;
    let code = &found.line[..found.column];
    let (name, old) = assignment(code)?;
    if name != field.name || !found.words.starts_with("param") {
        return None;
    }
    let line_start: usize = source.split_inclusive('\n').take(wanted).map(str::len).sum();
    let from = line_start + code.trim_end().len() - old.len();
    let mut out = String::with_capacity(source.len() + 16);
    out.push_str(&source[..from]);
    out.push_str(&value.python());
    out.push_str(&source[from + old.len()..]);
    Some(out)
}
