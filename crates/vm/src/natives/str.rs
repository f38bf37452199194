//! `str`: constructor and methods.

mod build;
mod search;

use super::{
    Native,
    arity::unknown,
    int::{clamped, of_class},
    native,
    plain::{named, plain, positional},
    with_fallback,
};
use crate::{
    object::Object,
    process::{Call, Flow, Process, R},
    text::{
        self,
        codec::{self, Codec, OnError},
        strings::{self, Class, Ends, Place, Side},
    },
    thread::Thread,
    types::T,
    value::Value,
};

pub const STR: &[Native] = &[
    with_fallback("__new__", new, "_str_new"),
    native("capitalize", |p, th, call| simple(p, th, call, "capitalize", strings::capitalize)),
    native("casefold", |p, th, call| simple(p, th, call, "casefold", strings::case_fold)),
    native("lower", |p, th, call| simple(p, th, call, "lower", str::to_lowercase)),
    native("upper", |p, th, call| simple(p, th, call, "upper", str::to_uppercase)),
    native("swapcase", |p, th, call| simple(p, th, call, "swapcase", strings::swap_case)),
    native("title", |p, th, call| simple(p, th, call, "title", strings::title)),
    native("isalnum", |p, th, call| {
        ask(p, th, call, "isalnum", |s| strings::all_are(s, Class::Alnum))
    }),
    native("isalpha", |p, th, call| {
        ask(p, th, call, "isalpha", |s| strings::all_are(s, Class::Alpha))
    }),
    native("isascii", |p, th, call| ask(p, th, call, "isascii", str::is_ascii)),
    native("isdecimal", |p, th, call| {
        ask(p, th, call, "isdecimal", |s| strings::all_are(s, Class::Decimal))
    }),
    native("isdigit", |p, th, call| {
        ask(p, th, call, "isdigit", |s| strings::all_are(s, Class::Digit))
    }),
    native("isnumeric", |p, th, call| {
        ask(p, th, call, "isnumeric", |s| strings::all_are(s, Class::Numeric))
    }),
    native("isspace", |p, th, call| {
        ask(p, th, call, "isspace", |s| strings::all_are(s, Class::Space))
    }),
    native("isidentifier", |p, th, call| ask(p, th, call, "isidentifier", strings::is_identifier)),
    native("islower", |p, th, call| ask(p, th, call, "islower", strings::is_lower)),
    native("isupper", |p, th, call| ask(p, th, call, "isupper", strings::is_upper)),
    native("istitle", |p, th, call| ask(p, th, call, "istitle", strings::is_title)),
    native("isprintable", |p, th, call| ask(p, th, call, "isprintable", strings::all_printable)),
    native("strip", |p, th, call| strip(p, th, call, "strip", Side::Both)),
    native("lstrip", |p, th, call| strip(p, th, call, "lstrip", Side::Left)),
    native("rstrip", |p, th, call| strip(p, th, call, "rstrip", Side::Right)),
    native("center", |p, th, call| justify(p, th, call, "center", Place::Center)),
    native("ljust", |p, th, call| justify(p, th, call, "ljust", Place::Left)),
    native("rjust", |p, th, call| justify(p, th, call, "rjust", Place::Right)),
    native("zfill", zfill),
    native("expandtabs", expandtabs),
    native("splitlines", splitlines),
    native("split", |p, th, call| search::split(p, th, call, "split", strings::split)),
    native("rsplit", |p, th, call| search::split(p, th, call, "rsplit", strings::rsplit)),
    native("partition", |p, th, call| search::partition(p, th, call, Side::Left)),
    native("rpartition", |p, th, call| search::partition(p, th, call, Side::Right)),
    native("find", |p, th, call| search::find(p, th, call, "find")),
    native("rfind", |p, th, call| search::find(p, th, call, "rfind")),
    native("index", |p, th, call| search::find(p, th, call, "index")),
    native("rindex", |p, th, call| search::find(p, th, call, "rindex")),
    native("count", search::count),
    native("startswith", |p, th, call| search::affix(p, th, call, "startswith")),
    native("endswith", |p, th, call| search::affix(p, th, call, "endswith")),
    native("removeprefix", |p, th, call| search::remove_affix(p, th, call, "removeprefix")),
    native("removesuffix", |p, th, call| search::remove_affix(p, th, call, "removesuffix")),
    native("replace", search::replace),
    with_fallback("join", build::join, "_str_join"),
    with_fallback("format", build::format, "_str_format"),
    with_fallback("format_map", build::format_map, "_str_format_map"),
    native("encode", encode),
    with_fallback("translate", build::translate, "_str_translate"),
    native("maketrans", build::maketrans),
];

/// The receiver's text. TypeError if it is no string.
fn this<'a>(p: &'a mut Process, th: &Thread, call: Call, method: &str) -> R<&'a str> {
    let value = call.arg(th, 0);
    if p.as_str(value).is_none() {
        let message = if call.n == 0 {
            format!("unbound method str.{method}() needs an argument")
        } else {
            format!(
                "descriptor '{method}' for 'str' objects doesn't apply to a '{}' object",
                p.long_type_name(value)
            )
        };
        return p.type_error(th, message);
    }
    Ok(p.as_str(value).unwrap_or_default())
}

fn give(p: &mut Process, th: &Thread, text: impl Into<crate::pystr::Chars>) -> R<Flow> {
    Ok(Flow::Value(p.str(th, text)))
}

fn give_list(p: &mut Process, th: &Thread, texts: Vec<String>) -> R<Flow> {
    let items = texts.into_iter().map(|text| p.str(th, text)).collect();
    Ok(Flow::Value(p.list(th, items)))
}

/// A method that takes its receiver alone.
fn nothing_more(p: &mut Process, th: &Thread, call: Call, method: &str) -> R<()> {
    if call.n <= 1 && call.names.is_undef() {
        return Ok(());
    }
    plain::<0>(p, th, call, 1, &format!("str.{method}"), 0).map(|_| ())
}

fn simple(
    p: &mut Process,
    th: &Thread,
    call: Call,
    method: &str,
    work: fn(&str) -> String,
) -> R<Flow> {
    nothing_more(p, th, call, method)?;
    let text = work(this(p, th, call, method)?);
    give(p, th, text)
}

fn ask(p: &mut Process, th: &Thread, call: Call, method: &str, work: fn(&str) -> bool) -> R<Flow> {
    nothing_more(p, th, call, method)?;
    let answer = work(this(p, th, call, method)?);
    Ok(Flow::Value(Value::Bool(answer)))
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    if call.n == 2
        && call.names.is_undef()
        && let (Value::Type(_), Value::Int(i)) = (class, call.arg(th, 1))
    {
        return Ok(Flow::Value(p.alloc(th, Object::Str(text::decimal(i)))));
    }
    super::object::check_derived(p, th, class, T::Str)?;
    let given = positional(p, th, call, 1);
    if given.len() > 3 {
        let message = format!("str expected at most 3 arguments, got {}", given.len());
        return p.type_error(th, message);
    }
    let mut args = [Value::Undef; 3];
    args[..given.len()].copy_from_slice(&given);
    for (name, value) in named(p, th, call) {
        match ["object", "encoding", "errors"].iter().position(|known| *known == name) {
            Some(at) => args[at] = value,
            None => {
                let message = unknown("str", &name, &["object", "encoding", "errors"]);
                return p.type_error(th, message);
            }
        }
    }
    let [object, encoding, errors] = args;
    for (name, value) in [("encoding", encoding), ("errors", errors)] {
        if !value.is_undef() && p.as_str(value).is_none() {
            let message =
                format!("str() argument '{name}' must be str, not {}", p.long_type_name(value));
            return p.type_error(th, message);
        }
    }
    let text = if object.is_undef() {
        String::new()
    } else if encoding.is_undef() && errors.is_undef() {
        if matches!(class, Value::Type(_)) && matches!(p.object(object), Some(Object::Str(_))) {
            return Ok(Flow::Value(object));
        }
        super::format::check_size(p, th, object)?;
        text::str_of(p, object)?
    } else {
        match p.object(p.payload(object)).and_then(crate::ops::equal::bytes_of).map(<[u8]>::to_vec)
        {
            Some(bytes) => super::bytes::decode(p, th, &bytes, object, encoding, errors)?,
            None if p.as_str(object).is_some() => {
                return p.type_error(th, "decoding str is not supported");
            }
            None => {
                let message = format!(
                    "decoding to str: need a bytes-like object, {} found",
                    p.long_type_name(object)
                );
                return p.type_error(th, message);
            }
        }
    };
    let text = p.str(th, text);
    Ok(Flow::Value(of_class(p, th, class, text)))
}

fn strip(p: &mut Process, th: &Thread, call: Call, method: &str, side: Side) -> R<Flow> {
    let [chars] = plain(p, th, call, 1, method, 0)?;
    let chars = match p.as_str(chars) {
        _ if chars.is_undef() || chars.is_none() => None,
        Some(chars) => Some(chars.to_owned()),
        None => return p.type_error(th, format!("{method} arg must be None or str")),
    };
    let text = this(p, th, call, method)?;
    let short = strings::strip(text, chars.as_deref(), side);
    if short.len() == text.len() && matches!(p.object(call.arg(th, 0)), Some(Object::Str(_))) {
        return Ok(Flow::Value(call.arg(th, 0)));
    }
    let short = strings::strip(this(p, th, call, method)?, chars.as_deref(), side).to_owned();
    give(p, th, short)
}

/// A width: OverflowError where it does not fit, MemoryError where nothing so long could be made.
fn width(p: &mut Process, th: &Thread, value: Value) -> R<usize> {
    if p.as_bigint(value).is_some() && p.as_i64(value).is_none() {
        return crate::ops::too_large(p, th, "ssize_t");
    }
    let width = clamped(p, th, value)?.max(0) as usize;
    p.reserve(th, width)?;
    Ok(width)
}

fn justify(p: &mut Process, th: &Thread, call: Call, method: &str, place: Place) -> R<Flow> {
    let [size, fill] = plain(p, th, call, 1, method, 1)?;
    let size = width(p, th, size)?;
    let fill = match p.as_str(fill) {
        _ if fill.is_undef() => ' ',
        Some(text) => {
            let mut chars = text.chars();
            match (chars.next(), chars.next()) {
                (Some(c), None) => c,
                _ => {
                    return p
                        .type_error(th, "The fill character must be exactly one character long");
                }
            }
        }
        None => {
            let message = format!(
                "The fill character must be a unicode character, not {}",
                p.long_type_name(fill)
            );
            return p.type_error(th, message);
        }
    };
    let text = strings::justify(this(p, th, call, method)?, size, fill, place);
    give(p, th, text)
}

fn zfill(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [size] = plain(p, th, call, 1, "str.zfill", 1)?;
    let size = width(p, th, size)?;
    let text = strings::zero_fill(this(p, th, call, "zfill")?, size);
    give(p, th, text)
}

fn expandtabs(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig =
        super::args::Sig { name: "expandtabs", params: ["tabsize"], required: 0, positional: 1 };
    let [size] = super::args::bind(p, th, call, 1, &sig)?;
    let size = if size.is_undef() { 8 } else { tab_size(p, th, size)? };
    let text = this(p, th, call, "expandtabs")?.to_owned();
    p.reserve(th, text.matches('\t').count().saturating_mul(size))?;
    give(p, th, strings::expand_tabs(&text, size))
}

/// A number that C has as an int.
fn tab_size(p: &mut Process, th: &Thread, value: Value) -> R<usize> {
    match i32::try_from(clamped(p, th, value)?) {
        Ok(size) => Ok(usize::try_from(size).unwrap_or(0)),
        Err(_) => crate::ops::too_large(p, th, "int"),
    }
}

fn splitlines(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig =
        super::args::Sig { name: "splitlines", params: ["keepends"], required: 0, positional: 1 };
    let [keep] = super::args::bind(p, th, call, 1, &sig)?;
    let keep = !keep.is_undef() && crate::ops::truth(p, keep)?;
    let ends = if keep { Ends::Keep } else { Ends::Drop };
    let lines = strings::split_lines(this(p, th, call, "splitlines")?, ends);
    give_list(p, th, lines)
}

/// Codec and error handler by the names given.
pub fn codec_of(
    p: &mut Process,
    th: &Thread,
    function: &str,
    encoding: Value,
    errors: Value,
) -> R<(Codec, OnError)> {
    let mut names = [String::from("utf-8"), String::from("strict")];
    for (at, (value, what)) in [(encoding, "encoding"), (errors, "errors")].into_iter().enumerate()
    {
        if value.is_undef() {
            continue;
        }
        match p.as_str(value) {
            Some(text) => names[at] = text.to_owned(),
            None => {
                let message = format!(
                    "{function}() argument '{what}' must be str, not {}",
                    p.long_type_name(value)
                );
                return p.type_error(th, message);
            }
        }
    }
    let Some(codec) = Codec::find(&names[0]) else {
        if Codec::is_of_bytes(&names[0]) {
            let message = format!(
                "'{}' is not a text encoding; use codecs.{}() to handle arbitrary codecs",
                names[0],
                if function == "encode" { "encode" } else { "decode" }
            );
            return p.raise(th, T::LookupError, message);
        }
        if Codec::is_missing(&names[0]) {
            let message = format!(
                "the encoding {} is not available in Heddle: take utf-8, utf-16, latin-1 or cp1252",
                names[0]
            );
            return p.unsupported(th, message);
        }
        return p.raise(th, T::LookupError, format!("unknown encoding: {}", names[0]));
    };
    let Some(on_error) = OnError::find(&names[1]) else {
        if OnError::is_missing(&names[1]) {
            let message = format!("the error handler '{}' is not available in Heddle", names[1]);
            return p.unsupported(th, message);
        }
        return p.raise(th, T::LookupError, format!("unknown error handler name '{}'", names[1]));
    };
    Ok((codec, on_error))
}

/// `_codec_name(encoding)`: as `codecs.lookup` names it.
fn codec_name(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (codec, _) = codec_of(p, th, "encode", call.arg(th, 0), Value::Undef)?;
    Ok(Flow::Value(p.str(th, codec.known_as())))
}

pub const INTRINSICS: &[Native] = &[native("_codec_name", codec_name)];

fn encode(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "encode",
        params: ["encoding", "errors"],
        required: 0,
        positional: 2,
    };
    let [encoding, errors] = super::args::bind(p, th, call, 1, &sig)?;
    let (codec, on_error) = codec_of(p, th, "encode", encoding, errors)?;
    let bytes = match codec::encode(this(p, th, call, "encode")?, codec, on_error) {
        Ok(bytes) => bytes,
        Err(error) => {
            let args = [
                p.str(th, codec.name()),
                p.payload(call.arg(th, 0)),
                Value::Int(error.from as i64),
                Value::Int(error.to as i64),
                p.str(th, error.reason),
            ];
            return Err(p.fault(th, T::UnicodeEncodeError, &args));
        }
    };
    Ok(Flow::Value(p.alloc(th, Object::Bytes(bytes.into()))))
}
