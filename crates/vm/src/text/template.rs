//! Templates of `str.format`, read into pieces.

use super::letters::Letters;

/// A piece of a template.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Piece {
    Text(String),
    Field(Field),
}

/// What stands between braces.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Field {
    /// Name or number, with attributes and items; empty for the next argument.
    pub name: String,
    pub conversion: Option<char>,
    /// The specification, which may hold fields itself.
    pub spec: String,
}

/// A step from the first argument of a field to its value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Step {
    Attribute(String),
    Index(i64),
    Key(String),
}

/// The first part of a field's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum First {
    Next,
    Number(usize),
    Name(String),
}

/// Splits a template. The error is a ValueError's text.
pub fn parse(template: &str) -> Result<Vec<Piece>, String> {
    let chars = Letters::new(template);
    let mut pieces = Vec::new();
    let mut text = String::new();
    let mut at = 0;
    while let Some(c) = chars.get(at) {
        at += 1;
        let doubled = chars.get(at) == Some(c);
        match c {
            '{' | '}' if doubled => {
                text.push(c);
                at += 1;
            }
            '}' => return Err("Single '}' encountered in format string".into()),
            '{' => {
                if at == chars.len() {
                    return Err("Single '{' encountered in format string".into());
                }
                if !text.is_empty() {
                    pieces.push(Piece::Text(std::mem::take(&mut text)));
                }
                let (field, after) = field(&chars, at)?;
                pieces.push(Piece::Field(field));
                at = after;
            }
            _ => text.push(c),
        }
    }
    if !text.is_empty() {
        pieces.push(Piece::Text(text));
    }
    Ok(pieces)
}

fn field(chars: &Letters<'_>, from: usize) -> Result<(Field, usize), String> {
    const OPEN: &str = "expected '}' before end of string";
    let mut at = from;
    let mut bracket = false;
    loop {
        match chars.get(at) {
            None => return Err(OPEN.into()),
            Some('{') => return Err("unexpected '{' in field name".into()),
            Some('[') => bracket = true,
            Some(']') => bracket = false,
            Some('}' | ':' | '!') if !bracket => break,
            Some(_) => {}
        }
        at += 1;
    }
    let name: String = (from..at).filter_map(|at| chars.get(at)).collect();
    let mut conversion = None;
    if chars.get(at) == Some('!') {
        let Some(c) = chars.get(at + 1) else {
            return Err("end of string while looking for conversion specifier".into());
        };
        match chars.get(at + 2) {
            None => return Err("unmatched '{' in format spec".into()),
            Some(':' | '}') => {}
            Some(_) => return Err("expected ':' after conversion specifier".into()),
        }
        conversion = Some(c);
        at += 2;
    }
    let mut spec = String::new();
    if chars.get(at) == Some(':') {
        at += 1;
        let mut depth = 0;
        loop {
            match chars.get(at) {
                None => return Err("unmatched '{' in format spec".into()),
                Some('}') if depth == 0 => break,
                Some(c) => {
                    match c {
                        '{' => depth += 1,
                        '}' => depth -= 1,
                        _ => {}
                    }
                    spec.push(c);
                }
            }
            at += 1;
        }
    }
    Ok((Field { name, conversion, spec }, at + 1))
}

/// Splits a field's name. The error is a ValueError's text.
pub fn path(name: &str) -> Result<(First, Vec<Step>), String> {
    let end = name.find(['.', '[']).unwrap_or(name.len());
    let first = match &name[..end] {
        "" => First::Next,
        head => match whole(head)? {
            Some(number) => First::Number(number),
            None => First::Name(head.into()),
        },
    };
    let mut steps = Vec::new();
    let mut rest = &name[end..];
    while let Some(c) = rest.chars().next() {
        rest = &rest[c.len_utf8()..];
        let step = match c {
            '.' => {
                let end = rest.find(['.', '[']).unwrap_or(rest.len());
                let (name, after) = rest.split_at(end);
                rest = after;
                Step::Attribute(name.into())
            }
            '[' => {
                let Some((key, after)) = rest.split_once(']') else {
                    return Err("Missing ']' in format string".into());
                };
                rest = after;
                match whole(key)? {
                    Some(index) => Step::Index(index as i64),
                    None => Step::Key(key.into()),
                }
            }
            _ => return Err("Only '.' or '[' may follow ']' in format field specifier".into()),
        };
        if matches!(&step, Step::Attribute(text) | Step::Key(text) if text.is_empty()) {
            return Err("Empty attribute in format string".into());
        }
        steps.push(step);
    }
    Ok((first, steps))
}

fn whole(text: &str) -> Result<Option<usize>, String> {
    if text.is_empty() || !text.bytes().all(|b| b.is_ascii_digit()) {
        return Ok(None);
    }
    match text.parse::<i64>() {
        Ok(number) => Ok(Some(number as usize)),
        Err(_) => Err("Too many decimal digits in format string".into()),
    }
}

#[cfg(test)]
mod tests {
    use super::{First, Step, parse, path};

    #[test]
    fn errors_are_cpythons() {
        for (template, expect) in [
            ("{", "Single '{' encountered in format string"),
            ("}", "Single '}' encountered in format string"),
            ("{0", "expected '}' before end of string"),
            ("{0!r", "unmatched '{' in format spec"),
            ("{:{}", "unmatched '{' in format spec"),
            ("{!ra}", "expected ':' after conversion specifier"),
            ("{a[}", "expected '}' before end of string"),
        ] {
            assert_eq!(parse(template), Err(expect.to_owned()), "{template}");
        }
        for (name, expect) in [
            ("a[]", "Empty attribute in format string"),
            ("a.", "Empty attribute in format string"),
            ("a[0]b", "Only '.' or '[' may follow ']' in format field specifier"),
            ("99999999999999999999", "Too many decimal digits in format string"),
        ] {
            assert_eq!(path(name), Err(expect.to_owned()), "{name}");
        }
    }

    #[test]
    fn a_path_is_first_and_steps() {
        let expect = (
            First::Name("a".into()),
            vec![Step::Key("b".into()), Step::Attribute("c".into()), Step::Index(3)],
        );
        assert_eq!(path("a[b].c[3]"), Ok(expect));
    }
}
