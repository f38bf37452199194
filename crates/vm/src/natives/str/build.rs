//! Methods of `str` that make it of other values: `join`, `format`, `translate`.

use super::{give, this};
use crate::{
    dict::Dict,
    natives::plain::{named, plain, positional},
    object::Object,
    ops,
    process::{Call, Fault, Flow, Process, R},
    text::strformat::{Named, Sources, str_format},
    thread::Thread,
    types::T,
    value::Value,
};

pub fn join(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 1, "str.join", 1)?;
    let collected;
    let parts: &[Value] = match p.object(items) {
        Some(Object::List(_) | Object::Tuple(_)) => {
            collected = p.as_items(items).map(<[Value]>::to_vec).unwrap_or_default();
            &collected
        }
        // Instances and generators: the prelude collects, or finds that it cannot.
        Some(Object::Instance { .. } | Object::Generator(_)) => return Err(Fault::NeedsPython),
        _ if !ops::iterate::is_iterable(p, items) => {
            return p.type_error(th, "can only join an iterable");
        }
        _ => {
            collected = ops::collect(p, th, items)?;
            &collected
        }
    };
    let mut size = 0usize;
    let between = this(p, th, call, "join")?.to_owned();
    for (at, part) in parts.iter().enumerate() {
        match p.as_str(*part) {
            Some(text) => size = size.saturating_add(text.len() + between.len()),
            None => {
                let message = format!(
                    "sequence item {at}: expected str instance, {} found",
                    p.long_type_name(*part)
                );
                return p.type_error(th, message);
            }
        }
    }
    p.reserve(th, size)?;
    let mut out = String::with_capacity(size);
    for (at, part) in parts.iter().enumerate() {
        if at > 0 {
            out.push_str(&between);
        }
        out.push_str(p.as_str(*part).unwrap_or_default());
    }
    give(p, th, out)
}

pub fn format(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let positional = positional(p, th, call, 1);
    let pairs = named(p, th, call);
    let template = this(p, th, call, "format")?.to_owned();
    let from = Sources { positional: &positional, named: Named::Pairs(&pairs) };
    let text = str_format(p, th, &template, from)?;
    give(p, th, text)
}

pub fn format_map(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [mapping] = plain(p, th, call, 1, "str.format_map", 1)?;
    let template = this(p, th, call, "format_map")?.to_owned();
    let from = Sources { positional: &[], named: Named::Mapping(mapping) };
    let text = str_format(p, th, &template, from)?;
    give(p, th, text)
}

pub fn translate(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [table] = plain(p, th, call, 1, "str.translate", 1)?;
    let text = this(p, th, call, "translate")?.to_owned();
    let Some(dict) = ops::dict_ref(p, table) else { return Err(Fault::NeedsPython) };
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let found = ops::dict_get(p, th, dict, Value::Int(i64::from(u32::from(c))))?;
        match found {
            None => out.push(c),
            Some(Value::None) => {}
            Some(Value::Int(code)) => match u32::try_from(code).ok().and_then(char::from_u32) {
                Some(c) => out.push(c),
                None => {
                    return p.value_error(th, "character mapping must be in range(0x110000)");
                }
            },
            Some(value) => match p.as_str(value) {
                Some(text) => out.push_str(text),
                None => {
                    return p.type_error(th, "character mapping must return integer, None or str");
                }
            },
        }
    }
    give(p, th, out)
}

pub fn maketrans(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [from, to, drop] = plain(p, th, call, 1, "str.maketrans", 1)?;
    let dict = ops::dicts::new_dict(p, th, Dict::default());
    let Some(table) = ops::dict_ref(p, dict) else { return Ok(Flow::Value(dict)) };
    if to.is_undef() {
        let Some(given) = ops::dict_ref(p, from) else {
            return p
                .type_error(th, "if you give only one argument to maketrans it must be a dict");
        };
        for entry in ops::dicts::entries(p, given) {
            let key = match p.as_str(entry.key).map(|text| {
                let mut chars = text.chars();
                (chars.next(), chars.next())
            }) {
                Some((Some(c), None)) => Value::Int(i64::from(u32::from(c))),
                Some(_) => {
                    return p.value_error(th, "string keys in translate table must be of length 1");
                }
                None if p.as_i64(entry.key).is_some() => entry.key,
                None => {
                    return p.type_error(th, "keys in translate table must be strings or integers");
                }
            };
            ops::dict_set(p, th, table, key, entry.value)?;
        }
        return Ok(Flow::Value(dict));
    }
    let mut texts = Vec::new();
    for (at, value) in [from, to, drop].into_iter().enumerate() {
        match p.as_str(value) {
            Some(text) => texts.push(text.chars().collect::<Vec<char>>()),
            None if value.is_undef() => texts.push(Vec::new()),
            None => {
                let message = if at == 0 {
                    "first maketrans argument must be a string if there is a second argument".into()
                } else {
                    format!(
                        "maketrans() argument {} must be str, not {}",
                        at + 1,
                        p.long_type_name(value)
                    )
                };
                return p.raise(th, T::TypeError, message);
            }
        }
    }
    if texts[0].len() != texts[1].len() {
        return p.value_error(th, "the first two maketrans arguments must have equal length");
    }
    let code = |c: &char| Value::Int(i64::from(u32::from(*c)));
    for (from, to) in texts[0].iter().zip(&texts[1]) {
        ops::dict_set(p, th, table, code(from), code(to))?;
    }
    for dropped in &texts[2] {
        ops::dict_set(p, th, table, code(dropped), Value::None)?;
    }
    Ok(Flow::Value(dict))
}
