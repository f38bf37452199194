//! `bytes` and `bytearray`: constructors and the common methods.

mod shape;

use super::{
    Native,
    arity::unknown,
    int::{clamped, of_class},
    native,
    plain::{alone, named, optional_whole, plain, positional, whole},
    with_fallback,
};
use crate::{
    object::Object,
    ops::{self, arith::has_special, equal::bytes_of},
    process::{Call, Fault, Flow, Process, R},
    text::{
        codec,
        strings::{self, Place, Side},
    },
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const BYTES: &[Native] = &[
    with_fallback("__new__", |p, th, call| new(p, th, call, T::Bytes), "_bytes_new"),
    native("decode", decode_method),
    native("hex", hex),
    native("fromhex", shape::from_hex),
    native("find", |p, th, call| find(p, th, call, "find")),
    native("rfind", |p, th, call| find(p, th, call, "rfind")),
    native("index", |p, th, call| find(p, th, call, "index")),
    native("rindex", |p, th, call| find(p, th, call, "rindex")),
    native("count", count),
    native("startswith", |p, th, call| affix(p, th, call, "startswith")),
    native("endswith", |p, th, call| affix(p, th, call, "endswith")),
    native("split", |p, th, call| split(p, th, call, "split", strings::split)),
    native("rsplit", |p, th, call| split(p, th, call, "rsplit", strings::rsplit)),
    native("strip", |p, th, call| strip(p, th, call, Side::Both)),
    native("lstrip", |p, th, call| strip(p, th, call, Side::Left)),
    native("rstrip", |p, th, call| strip(p, th, call, Side::Right)),
    with_fallback("join", join, "_bytes_join"),
    native("replace", replace),
    native("upper", |p, th, call| map(p, th, call, "upper", |b| b.to_ascii_uppercase())),
    native("lower", |p, th, call| map(p, th, call, "lower", |b| b.to_ascii_lowercase())),
    native("isdigit", |p, th, call| ask(p, th, call, "isdigit", |b| b.is_ascii_digit())),
    native("isalpha", |p, th, call| ask(p, th, call, "isalpha", |b| b.is_ascii_alphabetic())),
    native("isalnum", |p, th, call| ask(p, th, call, "isalnum", |b| b.is_ascii_alphanumeric())),
    native("isspace", |p, th, call| {
        ask(p, th, call, "isspace", |b| b.is_ascii_whitespace() || b == 0x0b)
    }),
    native("swapcase", |p, th, call| map(p, th, call, "swapcase", shape::swap_case)),
    native("capitalize", shape::capitalize),
    native("title", shape::title),
    native("isascii", shape::is_ascii),
    native("isupper", |p, th, call| shape::is_cased(p, th, call, "isupper")),
    native("islower", |p, th, call| shape::is_cased(p, th, call, "islower")),
    native("istitle", shape::is_title),
    native("center", |p, th, call| shape::justify(p, th, call, "center", Place::Center)),
    native("ljust", |p, th, call| shape::justify(p, th, call, "ljust", Place::Left)),
    native("rjust", |p, th, call| shape::justify(p, th, call, "rjust", Place::Right)),
    native("zfill", shape::zfill),
    native("expandtabs", shape::expand_tabs),
    native("splitlines", shape::split_lines),
    native("partition", |p, th, call| shape::partition(p, th, call, Side::Left)),
    native("rpartition", |p, th, call| shape::partition(p, th, call, Side::Right)),
    native("removeprefix", |p, th, call| shape::remove_affix(p, th, call, "removeprefix")),
    native("removesuffix", |p, th, call| shape::remove_affix(p, th, call, "removesuffix")),
    native("translate", shape::translate),
    native("maketrans", shape::maketrans),
];

/// What only `bytearray` has; the rest it shares with `bytes`.
pub const BYTEARRAY: &[Native] = &[
    with_fallback("__new__", |p, th, call| new(p, th, call, T::ByteArray), "_bytearray_new"),
    native("append", append),
    native("insert", insert),
    native("remove", remove),
    with_fallback("extend", extend, "_bytearray_extend"),
    native("pop", pop),
    native("clear", clear),
    native("copy", copy),
    native("reverse", reverse),
];

/// The receiver's bytes.
fn this(p: &mut Process, th: &Thread, call: Call, method: &str) -> R<Vec<u8>> {
    let value = call.arg(th, 0);
    match p.object(p.payload(value)).and_then(bytes_of) {
        Some(bytes) => Ok(bytes.to_vec()),
        None => {
            let message = format!(
                "descriptor '{method}' for 'bytes' objects doesn't apply to a '{}' object",
                p.type_name(value)
            );
            p.type_error(th, message)
        }
    }
}

/// New bytes, or a bytearray if the receiver is one.
fn like(p: &mut Process, th: &Thread, call: Call, bytes: Vec<u8>) -> Value {
    let array = p.native_type(call.arg(th, 0)) == T::ByteArray;
    make(p, th, bytes, array)
}

fn make(p: &mut Process, th: &Thread, bytes: Vec<u8>, array: bool) -> Value {
    let object = if array { Object::ByteArray(bytes) } else { Object::Bytes(bytes.into()) };
    p.alloc(th, object)
}

/// What `bytes` or `bytearray` makes of a source that is no integer or string.
pub fn gather(p: &mut Process, th: &Thread, source: Value, kind: T) -> R<Vec<u8>> {
    if let Some(bytes) = p.object(p.payload(source)).and_then(bytes_of) {
        return Ok(bytes.to_vec());
    }
    if ["__bytes__", "__index__"].iter().any(|name| has_special(p, source, name)) {
        return Err(Fault::NeedsPython);
    }
    if !ops::iterate::is_iterable(p, source) || p.as_str(source).is_some() {
        let message = format!("cannot convert '{}' object to {}", p.type_name(source), kind.name());
        return p.type_error(th, message);
    }
    let items = ops::collect(p, th, source)?;
    let what = if kind == T::ByteArray { "byte" } else { "bytes" };
    let message = &format!("{what} must be in range(0, 256)");
    items.into_iter().map(|item| byte(p, th, item, message)).collect()
}

fn byte(p: &mut Process, th: &Thread, item: Value, message: &str) -> R<u8> {
    match u8::try_from(clamped(p, th, item)?) {
        Ok(byte) => Ok(byte),
        Err(_) => p.value_error(th, message),
    }
}

fn new(p: &mut Process, th: &mut Thread, call: Call, t: T) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_derived(p, th, class, t)?;
    let given = positional(p, th, call, 1);
    if given.len() > 3 {
        let message = format!("{}() takes at most 3 arguments ({} given)", t.name(), given.len());
        return p.type_error(th, message);
    }
    let mut args = [Value::Undef; 3];
    args[..given.len()].copy_from_slice(&given);
    for (name, value) in named(p, th, call) {
        match ["source", "encoding", "errors"].iter().position(|known| *known == name) {
            Some(at) => args[at] = value,
            None => {
                let message = unknown(t.name(), &name, &["source", "encoding", "errors"]);
                return p.type_error(th, message);
            }
        }
    }
    let [source, encoding, errors] = args;
    let bytes = if source.is_undef() {
        Vec::new()
    } else if let Some(text) = p.as_str(source).map(str::to_owned) {
        if encoding.is_undef() {
            return p.type_error(th, "string argument without an encoding");
        }
        let (codec, on_error) = super::str::codec_of(p, th, t.name(), encoding, errors)?;
        match codec::encode(&text, codec, on_error) {
            Ok(bytes) => bytes,
            Err(error) => {
                let name = p.str(th, codec.name());
                let reason = p.str(th, error.reason);
                let (from, to) = (Value::Int(error.from as i64), Value::Int(error.to as i64));
                let args = [name, p.payload(source), from, to, reason];
                return Err(p.fault(th, T::UnicodeEncodeError, &args));
            }
        }
    } else if !encoding.is_undef() || !errors.is_undef() {
        return p.type_error(th, "encoding without a string argument");
    } else if p.as_bigint(source).is_some() {
        vec![0; shape::count(p, th, source)?]
    } else {
        gather(p, th, source, t)?
    };
    p.reserve(th, bytes.len())?;
    let value = make(p, th, bytes, t == T::ByteArray);
    Ok(Flow::Value(of_class(p, th, class, value)))
}

/// Text of bytes, with CPython's UnicodeDecodeError.
pub fn decode(
    p: &mut Process,
    th: &Thread,
    bytes: &[u8],
    object: Value,
    encoding: Value,
    errors: Value,
) -> R<String> {
    let (codec, on_error) = super::str::codec_of(p, th, "decode", encoding, errors)?;
    match codec::decode(bytes, codec, on_error) {
        Ok(text) => Ok(text),
        Err(error) => {
            let name = p.str(th, codec.reading(bytes).name());
            let reason = p.str(th, error.reason);
            let (from, to) = (Value::Int(error.from as i64), Value::Int(error.to as i64));
            let args = [name, p.payload(object), from, to, reason];
            Err(p.fault(th, T::UnicodeDecodeError, &args))
        }
    }
}

fn decode_method(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "decode",
        params: ["encoding", "errors"],
        required: 0,
        positional: 2,
    };
    let [encoding, errors] = super::args::bind(p, th, call, 1, &sig)?;
    let bytes = this(p, th, call, "decode")?;
    let text = decode(p, th, &bytes, call.arg(th, 0), encoding, errors)?;
    Ok(Flow::Value(p.str(th, text)))
}

fn hex(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let sig = super::args::Sig {
        name: "hex",
        params: ["sep", "bytes_per_sep"],
        required: 0,
        positional: 2,
    };
    let [between, group] = super::args::bind(p, th, call, 1, &sig)?;
    let between = match p.object(p.payload(between)).and_then(bytes_of).map(as_text) {
        Some(text) => text,
        None if between.is_undef() => String::new(),
        None => match p.as_str(between) {
            Some(text) => text.to_owned(),
            None => {
                let kind = p.long_type_name(between).to_owned();
                return p.type_error(th, format!("object of type '{kind}' has no len()"));
            }
        },
    };
    if !sig_is_given(call, between.as_str()) {
        return p.value_error(th, "sep must be length 1.");
    }
    if !between.is_ascii() {
        return p.value_error(th, "sep must be ASCII.");
    }
    let group = if group.is_undef() { 1 } else { clamped(p, th, group)? };
    let bytes = this(p, th, call, "hex")?;
    let size = usize::try_from(group.unsigned_abs()).unwrap_or(usize::MAX);
    let mut out = String::with_capacity(bytes.len() * 3);
    for (at, b) in bytes.iter().enumerate() {
        // Groups are counted from the right, or from the left if the number is negative.
        let counted = if group < 0 { at } else { bytes.len() - at };
        if at > 0 && size > 0 && counted.is_multiple_of(size) {
            out.push_str(&between);
        }
        out.push_str(&format!("{b:02x}"));
    }
    Ok(Flow::Value(p.str(th, out)))
}

/// A separator has one character if there is one.
fn sig_is_given(call: Call, between: &str) -> bool {
    call.n < 2 || between.chars().count() == 1
}

/// A part to look for: bytes or one byte's number.
fn needle(p: &mut Process, th: &Thread, value: Value) -> R<Vec<u8>> {
    if let Some(bytes) = p.object(p.payload(value)).and_then(bytes_of) {
        return Ok(bytes.to_vec());
    }
    if p.as_bigint(value).is_some() {
        return byte(p, th, value, "byte must be in range(0, 256)").map(|b| vec![b]);
    }
    let message =
        format!("argument should be integer or bytes-like object, not '{}'", p.type_name(value));
    p.type_error(th, message)
}

/// Bytes, and nothing that stands for them.
fn bytes_like(p: &mut Process, th: &Thread, value: Value) -> R<Vec<u8>> {
    match p.object(p.payload(value)).and_then(bytes_of) {
        Some(bytes) => Ok(bytes.to_vec()),
        None => {
            let message = format!("a bytes-like object is required, not '{}'", p.type_name(value));
            p.type_error(th, message)
        }
    }
}

fn window(p: &mut Process, th: &Thread, length: usize, ends: [Value; 2]) -> R<(usize, usize)> {
    let mut out = [0, length as i64];
    for (end, value) in out.iter_mut().zip(ends) {
        if value.is_undef() || value.is_none() {
            continue;
        }
        if p.as_bigint(value).is_none() && !has_special(p, value, "__index__") {
            let message = "slice indices must be integers or None or have an __index__ method";
            return p.type_error(th, message);
        }
        let at = clamped(p, th, value)?;
        *end = if at < 0 { at.saturating_add(length as i64).max(0) } else { at };
    }
    let to = (out[1] as usize).min(length);
    Ok((out[0] as usize, to))
}

fn search(bytes: &[u8], part: &[u8], backwards: bool) -> Option<usize> {
    if part.is_empty() {
        return Some(if backwards { bytes.len() } else { 0 });
    }
    let mut windows = bytes.windows(part.len());
    if backwards { windows.rposition(|w| w == part) } else { windows.position(|w| w == part) }
}

fn find(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, method, 1)?;
    let what = needle(p, th, what)?;
    let bytes = this(p, th, call, method)?;
    let (from, to) = window(p, th, bytes.len(), [start, end])?;
    let found = if from > to {
        None
    } else {
        search(&bytes[from..to], &what, method.starts_with('r')).map(|at| at + from)
    };
    match found {
        Some(at) => Ok(Flow::Value(Value::Int(at as i64))),
        None if method.ends_with("index") => p.value_error(th, "subsection not found"),
        None => Ok(Flow::Value(Value::Int(-1))),
    }
}

fn count(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, "count", 1)?;
    let what = needle(p, th, what)?;
    let bytes = this(p, th, call, "count")?;
    let (from, to) = window(p, th, bytes.len(), [start, end])?;
    let mut rest = bytes.get(from..to).unwrap_or_default();
    let mut times = 0;
    if what.is_empty() {
        times = rest.len() + 1;
    } else {
        while let Some(at) = search(rest, &what, false) {
            times += 1;
            rest = &rest[at + what.len()..];
        }
    }
    Ok(Flow::Value(Value::Int(times as i64)))
}

fn affix(p: &mut Process, th: &mut Thread, call: Call, method: &str) -> R<Flow> {
    let [what, start, end] = plain(p, th, call, 1, method, 1)?;
    let (candidates, several) = match p.object(p.payload(what)) {
        Some(Object::Tuple(items)) => (items.to_vec(), true),
        _ => (vec![what], false),
    };
    let bytes = this(p, th, call, method)?;
    let (from, to) = window(p, th, bytes.len(), [start, end])?;
    let piece = bytes.get(from..to);
    for candidate in candidates {
        if several {
            bytes_like(p, th, candidate)?;
        }
        let Some(wanted) = p.object(p.payload(candidate)).and_then(bytes_of) else {
            let message = format!(
                "{method} first arg must be bytes or a tuple of bytes, not {}",
                p.type_name(candidate)
            );
            return p.type_error(th, message);
        };
        let holds = piece.is_some_and(|piece| {
            if method == "startswith" { piece.starts_with(wanted) } else { piece.ends_with(wanted) }
        });
        if holds {
            return Ok(Flow::Value(Value::Bool(true)));
        }
    }
    Ok(Flow::Value(Value::Bool(false)))
}

/// Splitting works on the text whose characters are the bytes.
fn as_text(bytes: &[u8]) -> String {
    bytes.iter().map(|b| char::from(*b)).collect()
}

fn as_bytes(text: &str) -> Vec<u8> {
    text.chars().map(|c| c as u8).collect()
}

/// Whitespace in bytes.
fn is_space(c: char) -> bool {
    matches!(c, ' ' | '\t'..='\r')
}

fn split(
    p: &mut Process,
    th: &mut Thread,
    call: Call,
    name: &'static str,
    work: strings::Splitter,
) -> R<Flow> {
    let sig = super::args::Sig { name, params: ["sep", "maxsplit"], required: 0, positional: 2 };
    let [by, most] = super::args::bind(p, th, call, 1, &sig)?;
    let by = if by.is_undef() || by.is_none() {
        None
    } else {
        let by = bytes_like(p, th, by)?;
        if by.is_empty() {
            return p.value_error(th, "empty separator");
        }
        Some(as_text(&by))
    };
    let most = if most.is_undef() { -1 } else { whole(p, th, most)? };
    let text = as_text(&this(p, th, call, name)?);
    let parts = work(&text, by.as_deref(), usize::try_from(most).ok(), is_space);
    let parts = parts.iter().map(|part| like(p, th, call, as_bytes(part))).collect();
    Ok(Flow::Value(p.list(th, parts)))
}

fn strip(p: &mut Process, th: &mut Thread, call: Call, side: Side) -> R<Flow> {
    let name = match side {
        Side::Both => "strip",
        Side::Left => "lstrip",
        Side::Right => "rstrip",
    };
    let [chars] = plain(p, th, call, 1, name, 0)?;
    let chars = if chars.is_undef() || chars.is_none() {
        " \t\n\r\x0b\x0c".to_owned()
    } else {
        as_text(&bytes_like(p, th, chars)?)
    };
    let text = as_text(&this(p, th, call, name)?);
    let bytes = as_bytes(strings::strip(&text, Some(&chars), side));
    Ok(Flow::Value(like(p, th, call, bytes)))
}

fn join(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 1, "bytes.join", 1)?;
    let between = this(p, th, call, "join")?;
    let is_made_in_python =
        matches!(p.object(items), Some(Object::Instance { .. } | Object::Generator(_)));
    if !is_made_in_python && !ops::iterate::is_iterable(p, items) {
        return p.type_error(th, "can only join an iterable");
    }
    let items = ops::collect(p, th, items)?;
    let mut out = Vec::new();
    for (at, item) in items.into_iter().enumerate() {
        if at > 0 {
            out.extend_from_slice(&between);
        }
        match p.object(p.payload(item)).and_then(bytes_of) {
            Some(bytes) => out.extend_from_slice(bytes),
            None => {
                let message = format!(
                    "sequence item {at}: expected a bytes-like object, {} found",
                    p.type_name(item)
                );
                return p.type_error(th, message);
            }
        }
        p.reserve(th, out.len())?;
    }
    Ok(Flow::Value(like(p, th, call, out)))
}

fn replace(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [old, new, most] = plain(p, th, call, 1, "bytes.replace", 2)?;
    let (old, new) = (bytes_like(p, th, old)?, bytes_like(p, th, new)?);
    let most = if most.is_undef() { -1 } else { whole(p, th, most)? };
    let text = as_text(&this(p, th, call, "replace")?);
    let (old, new) = (as_text(&old), as_text(&new));
    p.reserve(th, strings::count(&text, &old).saturating_mul(new.len()))?;
    let text = strings::replace(&text, &old, &new, usize::try_from(most).ok());
    Ok(Flow::Value(like(p, th, call, as_bytes(&text))))
}

fn map(p: &mut Process, th: &Thread, call: Call, method: &str, work: fn(u8) -> u8) -> R<Flow> {
    alone(p, th, call, method)?;
    let bytes = this(p, th, call, method)?.into_iter().map(work).collect();
    Ok(Flow::Value(like(p, th, call, bytes)))
}

fn ask(p: &mut Process, th: &Thread, call: Call, method: &str, holds: fn(u8) -> bool) -> R<Flow> {
    alone(p, th, call, method)?;
    let bytes = this(p, th, call, method)?;
    Ok(Flow::Value(Value::Bool(!bytes.is_empty() && bytes.into_iter().all(holds))))
}

/// The receiver, which is a bytearray, to be changed.
fn array(p: &mut Process, th: &Thread, call: Call) -> R<Ref> {
    let value = p.payload(call.arg(th, 0));
    match (value, p.object(value)) {
        (Value::Ref(r), Some(Object::ByteArray(_))) => Ok(r),
        _ => p.type_error(th, "descriptor requires a 'bytearray' object"),
    }
}

fn change<V>(p: &mut Process, r: Ref, work: impl FnOnce(&mut Vec<u8>) -> V) -> Option<V> {
    match p.heap.get_mut(r) {
        Object::ByteArray(bytes) => Some(work(bytes)),
        _ => None,
    }
}

fn append(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [item] = plain(p, th, call, 1, "bytearray.append", 1)?;
    let item = byte(p, th, item, "byte must be in range(0, 256)")?;
    let r = array(p, th, call)?;
    change(p, r, |bytes| bytes.push(item));
    Ok(Flow::Value(Value::None))
}

fn insert(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [at, item] = plain(p, th, call, 1, "bytearray.insert", 2)?;
    let at = whole(p, th, at)?;
    let item = byte(p, th, item, "byte must be in range(0, 256)")?;
    let r = array(p, th, call)?;
    change(p, r, |bytes| {
        let length = bytes.len() as i64;
        let at = if at < 0 { (at + length).max(0) } else { at.min(length) };
        bytes.insert(at as usize, item);
    });
    Ok(Flow::Value(Value::None))
}

fn remove(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [item] = plain(p, th, call, 1, "bytearray.remove", 1)?;
    let item = byte(p, th, item, "byte must be in range(0, 256)")?;
    let r = array(p, th, call)?;
    let found = change(p, r, |bytes| {
        let at = bytes.iter().position(|b| *b == item);
        at.map(|at| bytes.remove(at))
    });
    match found.flatten() {
        Some(_) => Ok(Flow::Value(Value::None)),
        None => p.value_error(th, "value not found in bytearray"),
    }
}

fn extend(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [items] = plain(p, th, call, 1, "bytearray.extend", 1)?;
    let whole = ops::iterate::is_iterable(p, items);
    let more = match p.as_str(items).map(str::is_empty) {
        Some(true) => Vec::new(),
        Some(false) => return p.type_error(th, "expected iterable of integers; got: 'str'"),
        None if whole => gather(p, th, items, T::ByteArray)?,
        None => {
            let kind = p.type_name(items).to_owned();
            return p.type_error(th, format!("can't extend bytearray with {kind}"));
        }
    };
    p.reserve(th, more.len())?;
    let r = array(p, th, call)?;
    change(p, r, |bytes| bytes.extend(more));
    Ok(Flow::Value(Value::None))
}

fn pop(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [at] = plain(p, th, call, 1, "bytearray.pop", 0)?;
    let at = optional_whole(p, th, at, -1)?;
    let r = array(p, th, call)?;
    let length = change(p, r, |bytes| bytes.len()).unwrap_or(0);
    if length == 0 {
        return p.raise(th, T::IndexError, "pop from empty bytearray");
    }
    let at = if at < 0 { at + length as i64 } else { at };
    match usize::try_from(at).ok().filter(|at| *at < length) {
        Some(at) => {
            let byte = change(p, r, |bytes| bytes.remove(at)).unwrap_or(0);
            Ok(Flow::Value(Value::Int(i64::from(byte))))
        }
        None => p.raise(th, T::IndexError, "pop index out of range"),
    }
}

fn clear(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "clear")?;
    let r = array(p, th, call)?;
    change(p, r, Vec::clear);
    Ok(Flow::Value(Value::None))
}

fn copy(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "copy")?;
    let bytes = this(p, th, call, "copy")?;
    Ok(Flow::Value(make(p, th, bytes, true)))
}

fn reverse(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    alone(p, th, call, "reverse")?;
    let r = array(p, th, call)?;
    change(p, r, |bytes| bytes.reverse());
    Ok(Flow::Value(Value::None))
}
