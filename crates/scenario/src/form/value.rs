//! Values of form fields: read from Python's literals and written as such.

use crate::python::quoted;

/// What a field is set to.
#[derive(Clone, Debug, PartialEq)]
pub enum Setting {
    Integer(i64),
    Number(f64),
    Boolean(bool),
    Text(String),
    /// An expression as it is written.
    Raw(String),
}

impl Setting {
    /// The literal that a text is; `Raw` for any other expression.
    pub fn read(text: &str) -> Setting {
        let text = text.trim();
        match text {
            "True" => return Setting::Boolean(true),
            "False" => return Setting::Boolean(false),
            _ => {}
        }
        if let Some(words) = string(text) {
            return Setting::Text(words);
        }
        let plain: String = text.chars().filter(|c| *c != '_').collect();
        let numeric = plain.starts_with(|c: char| c.is_ascii_digit() || "+-.".contains(c))
            && plain.chars().all(|c| c.is_ascii_digit() || "+-.eE".contains(c))
            && !text.starts_with('_')
            && !text.ends_with('_');
        if numeric && let Ok(number) = plain.parse() {
            return Setting::Integer(number);
        }
        match plain.parse::<f64>() {
            Ok(number) if numeric && number.is_finite() => Setting::Number(number),
            _ => Setting::Raw(text.to_owned()),
        }
    }

    /// Its Python.
    pub fn python(&self) -> String {
        match self {
            Setting::Integer(number) => number.to_string(),
            // Rust's shortest form that reads back; Python wants to see that it is a float.
            Setting::Number(number) => format!("{number:?}"),
            Setting::Boolean(true) => "True".into(),
            Setting::Boolean(false) => "False".into(),
            Setting::Text(text) => quoted(text),
            Setting::Raw(text) => text.clone(),
        }
    }

    /// As a person sees it: a text without its quotes.
    pub fn shown(&self) -> String {
        match self {
            Setting::Text(text) => text.clone(),
            other => other.python(),
        }
    }

    /// As a number, if it is one.
    pub fn number(&self) -> Option<f64> {
        match self {
            Setting::Integer(number) => Some(*number as f64),
            Setting::Number(number) => Some(*number),
            Setting::Boolean(_) | Setting::Text(_) | Setting::Raw(_) => None,
        }
    }
}

/// The text of one plain string literal without prefix: the common escapes are read.
fn string(text: &str) -> Option<String> {
    let quote = text.chars().next().filter(|c| matches!(c, '"' | '\''))?;
    let inner = text.strip_prefix(quote)?.strip_suffix(quote)?;
    let mut out = String::with_capacity(inner.len());
    let mut chars = inner.chars();
    while let Some(c) = chars.next() {
        match c {
            c if c == quote => return None,
            '\\' => {
                let hex = |chars: &mut std::str::Chars<'_>, n| {
                    let digits: String = chars.by_ref().take(n).collect();
                    let code = u32::from_str_radix(&digits, 16).ok();
                    code.filter(|_| digits.len() == n).and_then(char::from_u32)
                };
                out.push(match chars.next()? {
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    same @ ('\\' | '\'' | '"') => same,
                    'x' => hex(&mut chars, 2)?,
                    'u' => hex(&mut chars, 4)?,
                    'U' => hex(&mut chars, 8)?,
                    _ => return None,
                });
            }
            c => out.push(c),
        }
    }
    // `'a\'` is a string that does not end.
    Some(out)
}

#[cfg(test)]
mod tests {
    use super::Setting;

    #[test]
    fn literals_are_read_and_written_back() {
        for (text, value, python) in [
            ("5", Setting::Integer(5), "5"),
            ("-1_000", Setting::Integer(-1000), "-1000"),
            ("2.50", Setting::Number(2.5), "2.5"),
            ("1e3", Setting::Number(1000.0), "1000.0"),
            ("True", Setting::Boolean(true), "True"),
            ("'it\\'s'", Setting::Text("it's".into()), "\"it's\""),
            ("\"a\\tb\"", Setting::Text("a\tb".into()), "\"a\\tb\""),
            ("None", Setting::Raw("None".into()), "None"),
            ("x + 1", Setting::Raw("x + 1".into()), "x + 1"),
            ("'a' + 'b'", Setting::Raw("'a' + 'b'".into()), "'a' + 'b'"),
            ("nan", Setting::Raw("nan".into()), "nan"),
        ] {
            assert_eq!(Setting::read(text), value, "{text}");
            assert_eq!(value.python(), python, "{text}");
        }
    }
}
