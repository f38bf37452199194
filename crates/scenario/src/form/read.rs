//! Finding annotations in a source and understanding them.

use heddle_protocol::Place;

use super::{Control, Form, FormFault, FormField, FormProblem, Part, Setting, Wanted};

/// Reads a source's annotations.
pub fn form(source: &str) -> Form {
    let mut form = Form::default();
    for Annotation { at, line, column, words } in annotations(source) {
        let read = match words.split_once(char::is_whitespace).unwrap_or((words, "")) {
            ("title", rest) => Ok(Part::Title(without_options(rest).to_owned())),
            ("markdown", rest) => Ok(Part::Markdown(rest.trim().to_owned())),
            _ => match words.strip_prefix("param").filter(|asked| ends_word(asked)) {
                Some(asked) => field(&line[..column], asked.trim(), at).map(Part::Field),
                None => continue,
            },
        };
        match read {
            Ok(part) => form.parts.push(part),
            Err(fault) => form.problems.push(problem(line, at, column, fault)),
        }
    }
    form
}

/// A comment that begins with `@`.
pub(super) struct Annotation<'a> {
    /// Its line, from 0.
    pub at: usize,
    pub line: &'a str,
    /// Where the comment begins in the line, in bytes.
    pub column: usize,
    /// What stands after the `@`.
    pub words: &'a str,
}

/// All of a source, outside of strings.
pub(super) fn annotations(source: &str) -> Vec<Annotation<'_>> {
    let mut open = None;
    let mut found = Vec::new();
    for (at, line) in source.lines().enumerate() {
        let Some(column) = comment_of(line, &mut open) else { continue };
        let comment = line[column..].trim_start_matches('#').trim_start();
        if let Some(words) = comment.strip_prefix('@') {
            found.push(Annotation { at, line, column, words: words.trim() });
        }
    }
    found
}

fn ends_word(rest: &str) -> bool {
    !rest.starts_with(|c: char| c.is_alphanumeric() || c == '_')
}

/// Colab's `{ display-mode: "form" }` after a title is no part of it.
fn without_options(title: &str) -> &str {
    let title = title.trim();
    match title.rfind('{') {
        Some(at) if title.ends_with('}') => title[..at].trim_end(),
        _ => title,
    }
}

fn problem(line: &str, at: usize, column: usize, fault: FormFault) -> FormProblem {
    let count = |text: &str| text.chars().count() as u32;
    let number = at as u32 + 1;
    FormProblem {
        place: Place {
            line: number,
            column: count(&line[..column]),
            end_line: number,
            end_column: count(line.trim_end()),
        },
        fault,
    }
}

/// Where the comment of a line begins, in bytes. `open` is the quotes of a string that goes on over
/// lines.
fn comment_of<'a>(line: &'a str, open: &mut Option<&'a str>) -> Option<usize> {
    let mut at = 0;
    while at < line.len() {
        let rest = &line[at..];
        if let Some(quotes) = *open {
            if let Some(escaped) = rest.strip_prefix('\\') {
                at += 1 + escaped.chars().next().map_or(0, char::len_utf8);
                continue;
            }
            if rest.starts_with(quotes) {
                *open = None;
                at += quotes.len();
                continue;
            }
        } else if rest.starts_with('#') {
            return Some(at);
        } else if rest.starts_with("\"\"\"") || rest.starts_with("'''") {
            *open = Some(&rest[..3]);
            at += 3;
            continue;
        } else if rest.starts_with(['"', '\'']) {
            *open = Some(&rest[..1]);
            at += 1;
            continue;
        }
        at += rest.chars().next().map_or(1, char::len_utf8);
    }
    // A string in single quotes ends with its line, rightly or not.
    if open.is_some_and(|quotes| quotes.len() == 1) && !line.ends_with('\\') {
        *open = None;
    }
    None
}

fn field(code: &str, asked: &str, at: usize) -> Result<FormField, FormFault> {
    let (name, value) = assignment(code).ok_or(FormFault::NoAssignment)?;
    let value = Setting::read(value);
    let control = control(asked, &value)?;
    let value = fitting(value, &control)?;
    Ok(FormField { name: name.to_owned(), line: at as u32 + 1, value, control })
}

/// Name and value of `name = value` or `name: type = value`.
pub(super) fn assignment(code: &str) -> Option<(&str, &str)> {
    let (target, value) = code.split_once('=')?;
    let name = target.split_once(':').map_or(target, |(name, _)| name).trim();
    let mut chars = name.chars();
    let named = chars.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && chars.all(|c| c.is_alphanumeric() || c == '_');
    let value = value.trim();
    (named && !value.is_empty() && !value.starts_with('=')).then_some((name, value))
}

/// What the words after `#@param` ask for.
fn control(asked: &str, value: &Setting) -> Result<Control, FormFault> {
    if asked.starts_with('[') {
        let end = closing(asked).ok_or(FormFault::EndlessList)?;
        let raw = options(&asked[end..])?;
        let free = raw.iter().any(|(k, v)| k == "allow-input" && *v == Setting::Boolean(true));
        let as_raw = raw.iter().any(|(k, v)| k == "type" && *v == Setting::Text("raw".into()));
        let choices = items(&asked[1..end - 1]);
        if choices.is_empty() {
            return Err(FormFault::EmptyList);
        }
        let plain = |choice: Setting| match choice {
            Setting::Text(text) if as_raw => Setting::read(&text),
            other => other,
        };
        return Ok(Control::Choice { options: choices.into_iter().map(plain).collect(), free });
    }
    let options = options(asked)?;
    let find = |name: &str| options.iter().find(|(key, _)| key == name).map(|(_, value)| value);
    let kind = match find("type") {
        Some(Setting::Text(kind)) => kind.as_str(),
        Some(_) => return Err(FormFault::BareType),
        None => "raw",
    };
    let number = |name: &'static str| match find(name) {
        Some(value) => value.number().ok_or(FormFault::NoNumber(name)).map(Some),
        None => Ok(None),
    };
    Ok(match kind {
        "slider" => {
            let (min, max) = (number("min")?.unwrap_or(0.0), number("max")?.unwrap_or(100.0));
            let step = number("step")?.unwrap_or(1.0);
            if min >= max {
                return Err(FormFault::MinNotBelowMax { min, max });
            }
            if step <= 0.0 {
                return Err(FormFault::StepNotAboveZero(step));
            }
            let whole = [min, max, step].iter().all(|n| n.fract() == 0.0)
                && matches!(value, Setting::Integer(_));
            Control::Slider { min, max, step, whole }
        }
        "integer" => Control::Integer,
        "number" => Control::Number,
        "boolean" => Control::Boolean,
        "string" => Control::Text {
            placeholder: match find("placeholder") {
                Some(Setting::Text(text)) => text.clone(),
                _ => String::new(),
            },
        },
        "date" => Control::Date,
        "raw" => Control::Raw,
        other => return Err(FormFault::UnknownType(other.to_owned())),
    })
}

/// The value as the control holds it.
pub(super) fn fitting(value: Setting, control: &Control) -> Result<Setting, FormFault> {
    let wanted = match (control, &value) {
        (Control::Slider { min, max, .. }, _) => match value.number() {
            Some(number) if (*min..=*max).contains(&number) => return Ok(value),
            Some(value) => return Err(FormFault::Outside { value, min: *min, max: *max }),
            None => Wanted::Number,
        },
        (Control::Integer, Setting::Integer(_)) | (Control::Boolean, Setting::Boolean(_)) => {
            return Ok(value);
        }
        (Control::Number, Setting::Integer(_) | Setting::Number(_)) => return Ok(value),
        (Control::Text { .. } | Control::Date, Setting::Text(_)) => return Ok(value),
        (Control::Raw, _) => return Ok(Setting::Raw(value.python())),
        (Control::Choice { options, free }, _) => {
            if *free || options.contains(&value) {
                return Ok(value);
            }
            return Err(FormFault::NoChoice(value.python()));
        }
        (Control::Integer, _) => Wanted::WholeNumber,
        (Control::Number, _) => Wanted::Number,
        (Control::Boolean, _) => Wanted::Boolean,
        (Control::Text { .. } | Control::Date, _) => Wanted::Text,
    };
    Err(FormFault::Unfitting { value: value.python(), wanted })
}

/// Past the bracket that closes the first one.
fn closing(text: &str) -> Option<usize> {
    let mut quote = None;
    let mut depth = 0_usize;
    let mut escaped = false;
    for (at, c) in text.char_indices() {
        match (quote, c) {
            _ if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '{') => depth += 1,
            (None, ']' | '}') => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}

/// Parts between commas that stand in no quotes and no brackets.
fn split_commas(text: &str) -> Vec<&str> {
    let (mut parts, mut start, mut depth) = (Vec::new(), 0, 0_i32);
    let (mut quote, mut escaped) = (None, false);
    for (at, c) in text.char_indices() {
        match (quote, c) {
            _ if escaped => escaped = false,
            (Some(_), '\\') => escaped = true,
            (Some(open), c) if c == open => quote = None,
            (Some(_), _) => {}
            (None, '"' | '\'') => quote = Some(c),
            (None, '[' | '{' | '(') => depth += 1,
            (None, ']' | '}' | ')') => depth -= 1,
            (None, ',') if depth == 0 => {
                parts.push(&text[start..at]);
                start = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&text[start..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn items(text: &str) -> Vec<Setting> {
    split_commas(text).into_iter().map(Setting::read).collect()
}

/// `{key: value, "key": value}`; nothing is no options.
fn options(text: &str) -> Result<Vec<(String, Setting)>, FormFault> {
    let text = text.trim();
    if text.is_empty() {
        return Ok(Vec::new());
    }
    let inner = text.strip_prefix('{').filter(|_| closing(text) == Some(text.len()));
    let Some(inner) = inner.and_then(|inner| inner.strip_suffix('}')) else {
        return Err(FormFault::NoOptions(text.to_owned()));
    };
    split_commas(inner)
        .into_iter()
        .map(|pair| {
            let (key, value) =
                pair.split_once(':').ok_or_else(|| FormFault::NoPair(pair.to_owned()))?;
            let key = key.trim().trim_matches(['"', '\'']).to_owned();
            let value = match value.trim() {
                "true" => Setting::Boolean(true),
                "false" => Setting::Boolean(false),
                other => Setting::read(other),
            };
            Ok((key, value))
        })
        .collect()
}
