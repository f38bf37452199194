//! `str.format` for values that need no Python code.

use super::{
    apply::format,
    quote,
    repr::{repr, str_of},
    template::{First, Piece, Step, parse, path},
};
use crate::{
    ops,
    process::{Fault, Process, R},
    thread::Thread,
    types::T,
    value::Value,
};

/// Where named fields come from.
#[derive(Clone, Copy, Debug)]
pub enum Named<'a> {
    /// Named arguments.
    Pairs(&'a [(String, Value)]),
    /// `format_map`.
    Mapping(Value),
}

/// What fields take their values from.
#[derive(Clone, Copy, Debug)]
pub struct Sources<'a> {
    pub positional: &'a [Value],
    pub named: Named<'a>,
}

/// How fields without a name are numbered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Numbering {
    Unknown,
    Automatic(usize),
    Manual,
}

/// `template.format(...)`.
pub fn str_format(p: &mut Process, th: &Thread, template: &str, from: Sources<'_>) -> R<String> {
    let mut numbering = Numbering::Unknown;
    render(p, th, template, from, &mut numbering, 2)
}

fn render(
    p: &mut Process,
    th: &Thread,
    template: &str,
    from: Sources<'_>,
    numbering: &mut Numbering,
    depth: u32,
) -> R<String> {
    if depth == 0 {
        return p.value_error(th, "Max string recursion exceeded");
    }
    let pieces = match parse(template) {
        Ok(pieces) => pieces,
        Err(text) => return p.value_error(th, text),
    };
    let mut out = String::with_capacity(template.len());
    for piece in pieces {
        let field = match piece {
            Piece::Text(text) => {
                out.push_str(text);
                continue;
            }
            Piece::Field(field) => field,
        };
        let value = resolve(p, th, field.name, from, numbering)?;
        let rendered;
        let spec = if field.spec.contains('{') {
            rendered = render(p, th, field.spec, from, numbering, depth - 1)?;
            &rendered
        } else {
            field.spec
        };
        let converted = match field.conversion {
            None => {
                out.push_str(&format(p, th, value, spec)?);
                continue;
            }
            Some('s') => str_of(p, value)?,
            Some('r') => repr(p, value)?,
            Some('a') => quote::escape_non_ascii(&repr(p, value)?),
            Some(c) => {
                let shown = if c > ' ' && c < '\x7f' {
                    c.to_string()
                } else {
                    format!("\\x{:x}", u32::from(c))
                };
                return p.value_error(th, format!("Unknown conversion specifier {shown}"));
            }
        };
        let converted = p.str(th, converted);
        out.push_str(&format(p, th, converted, spec)?);
    }
    Ok(out)
}

fn resolve(
    p: &mut Process,
    th: &Thread,
    name: &str,
    from: Sources<'_>,
    numbering: &mut Numbering,
) -> R<Value> {
    let (first, steps) = match path(name) {
        Ok(parts) => parts,
        Err(text) => return p.value_error(th, text),
    };
    let mut value = match first {
        First::Name(name) => named(p, th, &name, from.named)?,
        First::Number(at) => {
            if matches!(numbering, Numbering::Automatic(_)) {
                return p.value_error(
                    th,
                    "cannot switch from automatic field numbering to manual field specification",
                );
            }
            *numbering = Numbering::Manual;
            positional(p, th, at, from)?
        }
        First::Next => {
            let at = match numbering {
                Numbering::Unknown => 0,
                Numbering::Automatic(at) => *at,
                Numbering::Manual => {
                    return p.value_error(
                        th,
                        "cannot switch from manual field specification to automatic field \
                         numbering",
                    );
                }
            };
            *numbering = Numbering::Automatic(at + 1);
            positional(p, th, at, from)?
        }
    };
    for step in steps {
        value = match step {
            // Attributes may be properties: the prelude looks them up.
            Step::Attribute(_) => return Err(Fault::NeedsPython),
            Step::Index(i) => ops::get_item(p, th, value, Value::Int(i))?,
            Step::Key(key) => {
                let key = p.str(th, key);
                ops::get_item(p, th, value, key)?
            }
        };
    }
    Ok(value)
}

fn positional(p: &mut Process, th: &Thread, at: usize, from: Sources<'_>) -> R<Value> {
    match from.positional.get(at) {
        Some(value) => Ok(*value),
        None if matches!(from.named, Named::Mapping(_)) => {
            p.value_error(th, "Format string contains positional fields")
        }
        None => {
            let message = format!("Replacement index {at} out of range for positional args tuple");
            p.raise(th, T::IndexError, message)
        }
    }
}

fn named(p: &mut Process, th: &Thread, name: &str, from: Named<'_>) -> R<Value> {
    match from {
        Named::Pairs(pairs) => match pairs.iter().find(|(known, _)| known == name) {
            Some((_, value)) => Ok(*value),
            None => {
                let key = p.str(th, name);
                Err(p.fault(th, T::KeyError, &[key]))
            }
        },
        Named::Mapping(mapping) => {
            let key = p.str(th, name);
            ops::get_item(p, th, mapping, key)
        }
    }
}
