//! Templates of `str.format`, read into pieces.

/// A piece of a template.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    Text(&'a str),
    Field(Field<'a>),
}

/// What stands between braces.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field<'a> {
    /// Name or number, with attributes and items; empty for the next argument.
    pub name: &'a str,
    pub conversion: Option<char>,
    /// The specification, which may hold fields itself.
    pub spec: &'a str,
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
pub fn parse(template: &str) -> Result<Vec<Piece<'_>>, String> {
    let bytes = template.as_bytes();
    let mut pieces = Vec::new();
    // All that is looked for is ASCII, so positions of bytes do.
    let (mut begun, mut at) = (0, 0);
    while let Some(&byte) = bytes.get(at) {
        at += 1;
        if byte != b'{' && byte != b'}' {
            continue;
        }
        let doubled = bytes.get(at) == Some(&byte);
        let end = if doubled { at } else { at - 1 };
        if begun < end {
            pieces.push(Piece::Text(&template[begun..end]));
        }
        if doubled {
            at += 1;
        } else if byte == b'}' {
            return Err("Single '}' encountered in format string".into());
        } else if at == bytes.len() {
            return Err("Single '{' encountered in format string".into());
        } else {
            let (field, after) = field(template, at)?;
            pieces.push(Piece::Field(field));
            at = after;
        }
        begun = at;
    }
    if begun < at {
        pieces.push(Piece::Text(&template[begun..]));
    }
    Ok(pieces)
}

fn field(template: &str, from: usize) -> Result<(Field<'_>, usize), String> {
    const OPEN: &str = "expected '}' before end of string";
    let bytes = template.as_bytes();
    let mut at = from;
    let mut bracket = false;
    loop {
        match bytes.get(at) {
            None => return Err(OPEN.into()),
            Some(b'{') => return Err("unexpected '{' in field name".into()),
            Some(b'[') => bracket = true,
            Some(b']') => bracket = false,
            Some(b'}' | b':' | b'!') if !bracket => break,
            Some(_) => {}
        }
        at += 1;
    }
    let name = &template[from..at];
    let mut conversion = None;
    if bytes[at] == b'!' {
        let Some(c) = template[at + 1..].chars().next() else {
            return Err("end of string while looking for conversion specifier".into());
        };
        at += 1 + c.len_utf8();
        match bytes.get(at) {
            None => return Err("unmatched '{' in format spec".into()),
            Some(b':' | b'}') => {}
            Some(_) => return Err("expected ':' after conversion specifier".into()),
        }
        conversion = Some(c);
    }
    let mut spec = "";
    if bytes[at] == b':' {
        let begun = at + 1;
        let mut depth = 0;
        loop {
            at += 1;
            match bytes.get(at) {
                None => return Err("unmatched '{' in format spec".into()),
                Some(b'}') if depth == 0 => break,
                Some(b'{') => depth += 1,
                Some(b'}') => depth -= 1,
                Some(_) => {}
            }
        }
        spec = &template[begun..at];
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
