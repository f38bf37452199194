//! `sys`: the standard streams, the current exception, settings of the interpreter.

use heddle_protocol::Stream;

use super::{Native, native, plain::plain, print::write_piece, with_fallback};
use crate::{
    dict::Dict,
    object::Object,
    ops,
    process::{Call, Flow, Process, R},
    text::strings,
    thread::{Frame, Thread},
    types::T,
    value::Value,
    watch::{Kind, Shelf},
};

pub const TABLE: &[Native] = &[
    native("_sys_stream", stream),
    native("_sys_exception", exception),
    native("_sys_setswitchinterval", set_switch_interval),
    native("_sys_getswitchinterval", get_switch_interval),
    native("_sys_setrecursionlimit", set_recursion_limit),
    native("_sys_getrecursionlimit", get_recursion_limit),
    native("_sys_getsizeof", get_size),
    native("_sys_getrefcount", get_references),
    native("_sys_modules", modules),
    native("_sys_main_file", main_file),
    native("_sys_unsupported", unsupported),
    native("_is_stream", is_stream),
    native("_print_target", print_target),
    native("_urandom", urandom),
    native("_os_urandom", urandom),
];

pub const STREAM: &[Native] = &[
    native("write", write),
    with_fallback("writelines", write_lines, "_stream_writelines"),
    native("flush", nothing),
    native("isatty", |_, _, _| Ok(Flow::Value(Value::Bool(false)))),
    native("writable", |p, th, call| Ok(Flow::Value(Value::Bool(number(p, th, call)? != 0)))),
    native("readable", |p, th, call| Ok(Flow::Value(Value::Bool(number(p, th, call)? == 0)))),
    native("fileno", |p, th, call| Ok(Flow::Value(Value::Int(i64::from(number(p, th, call)?))))),
    native("read", read),
    native("readline", |p, th, call| {
        readable(p, th, call)?;
        let line = next_line(p).map(ended).unwrap_or_default();
        Ok(Flow::Value(p.str(th, line)))
    }),
    native("readlines", |p, th, call| {
        readable(p, th, call)?;
        let lines = lines_left(p, th);
        Ok(Flow::Value(p.list(th, lines)))
    }),
    native("reconfigure", nothing),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

/// The name of the program's file.
fn main_file(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    let file = p.program.module(p.program.main).file.clone();
    Ok(Flow::Value(p.str(th, file)))
}

fn nothing(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    NONE
}

/// The stream of this number: 0 for stdin, 1 for stdout, 2 for stderr.
fn stream(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let number = p.as_i64(call.arg(th, 0)).unwrap_or(1).clamp(0, 2) as u8;
    Ok(Flow::Value(p.alloc(th, Object::TextStream(number))))
}

fn is_stream(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let is = matches!(p.object(call.arg(th, 0)), Some(Object::TextStream(1 | 2)));
    Ok(Flow::Value(Value::Bool(is)))
}

/// What `print` without `file` writes to.
fn print_target(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let target = super::print::current_stdout(p);
    let target = if target.is_undef() { p.alloc(th, Object::TextStream(1)) } else { target };
    Ok(Flow::Value(target))
}

fn number(p: &mut Process, th: &Thread, call: Call) -> R<u8> {
    let value = call.arg(th, 0);
    match p.object(value) {
        Some(Object::TextStream(number)) => Ok(*number),
        _ => {
            let message = format!(
                "descriptor requires a '_io.TextIOWrapper' object but received '{}'",
                p.type_name(value)
            );
            p.type_error(th, message)
        }
    }
}

fn target(p: &mut Process, th: &Thread, call: Call) -> R<Stream> {
    match number(p, th, call)? {
        1 => Ok(Stream::Stdout),
        2 => Ok(Stream::Stderr),
        _ => p.raise(th, T::OSError, "not writable"),
    }
}

fn write(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [value] = plain(p, th, call, 1, "TextIOWrapper.write", 1)?;
    let target = target(p, th, call)?;
    let Some(text) = p.as_str(value).map(str::to_owned) else {
        let message = format!("write() argument must be str, not {}", p.type_name(value));
        return p.type_error(th, message);
    };
    if !text.is_empty() {
        write_piece(p, th, target, &text);
    }
    Ok(Flow::Value(Value::Int(strings::length(&text) as i64)))
}

fn write_lines(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [lines] = plain(p, th, call, 1, "TextIOWrapper.writelines", 1)?;
    let target = target(p, th, call)?;
    let lines = ops::collect(p, th, lines)?;
    for line in lines {
        let Some(text) = p.as_str(line).map(str::to_owned) else {
            let message = format!("write() argument must be str, not {}", p.type_name(line));
            return p.type_error(th, message);
        };
        write_piece(p, th, target, &text);
    }
    NONE
}

/// Which of the process's counters tells how many lines of the input were read.
const INPUT: usize = 5;

/// The next line of the input, without its end. Only the first process has one: multiprocessing gives its
/// children an empty stdin.
pub(super) fn next_line(p: &mut Process) -> Option<Box<str>> {
    if p.pid != 0 || p.program.input.is_empty() {
        return None;
    }
    p.heap.saw(Kind::Shelf(Shelf::Counters), true);
    let line = p.program.input.get(p.counters[INPUT] as usize)?.clone();
    p.counters[INPUT] += 1;
    Some(line)
}

fn ended(line: Box<str>) -> String {
    String::from(line) + "\n"
}

/// What is left of the input, line by line with their ends.
pub(crate) fn lines_left(p: &mut Process, th: &Thread) -> Vec<Value> {
    let mut lines = Vec::new();
    while let Some(line) = next_line(p) {
        lines.push(p.str(th, ended(line)));
    }
    lines
}

fn readable(p: &mut Process, th: &mut Thread, call: Call) -> R<()> {
    match number(p, th, call)? {
        0 => Ok(()),
        _ => p.raise(th, T::OSError, "not readable"),
    }
}

/// `read()`: all that is left.
fn read(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    readable(p, th, call)?;
    let mut text = String::new();
    while let Some(line) = next_line(p) {
        text += &ended(line);
    }
    Ok(Flow::Value(p.str(th, text)))
}

/// The exception being handled, or None.
fn exception(_: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let handling = th.frames.iter().rev().find_map(|frame| match frame {
        Frame::Python(frame) => frame.handling,
        Frame::Print(_) | Frame::Loop(_) => None,
    });
    Ok(Flow::Value(handling.map_or(Value::None, Value::Ref)))
}

fn set_switch_interval(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [interval] = plain(p, th, call, 0, "setswitchinterval", 1)?;
    let Some(number) = ops::arith::number(p, interval) else {
        let message = format!("must be real number, not {}", p.type_name(interval));
        return p.type_error(th, message);
    };
    let seconds = ops::arith::to_float(p, th, &number)?;
    if seconds.is_nan() || seconds <= 0.0 {
        return p.value_error(th, "switch interval must be strictly positive");
    }
    p.switch_interval_us = ((seconds * 1e6) as u64).max(1);
    NONE
}

fn get_switch_interval(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Float(p.switch_interval_us as f64 / 1e6)))
}

fn set_recursion_limit(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [limit] = plain(p, th, call, 0, "setrecursionlimit", 1)?;
    let limit = super::plain::whole(p, th, limit)?;
    if limit < 1 {
        return p.value_error(th, "recursion limit must be greater or equal than 1");
    }
    p.recursion_limit = u32::try_from(limit).unwrap_or(u32::MAX);
    NONE
}

fn get_recursion_limit(p: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Int(i64::from(p.recursion_limit))))
}

/// `_sys_getrefcount(object)`: who refers to it, the call's argument included; None where CPython
/// counts nobody.
fn get_references(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(match call.arg(th, 0) {
        Value::Ref(r) if r.region() > 0 => Value::Int(p.count_references(th, r) as i64),
        _ => Value::None,
    }))
}

/// CPython's sizes of the common objects.
fn get_size(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let value = call.arg(th, 0);
    let size = match value {
        Value::None | Value::NotImplemented | Value::Ellipsis => 16,
        Value::Bool(_) | Value::Int(-0x3fff_ffff..=0x3fff_ffff) => 28,
        Value::Int(i) if i.unsigned_abs() < 1 << 60 => 32,
        Value::Int(_) => 36,
        Value::Float(_) => 24,
        Value::Native(_) => 72,
        Value::Type(_) => 408,
        Value::Undef => 0,
        Value::Ref(r) => match p.get(r) {
            Object::Str(s) if s.is_ascii() => 41 + s.text().len(),
            Object::Str(s) => match s.text().chars().max().map_or(0, u32::from) {
                0..=0xff => 57 + s.chars(),
                0x100..=0xffff => 58 + 2 * s.chars(),
                _ => 60 + 4 * s.chars(),
            },
            Object::Bytes(b) => 33 + b.len(),
            Object::BigInt(i) => 24 + 4 * i.bits().div_ceil(30) as usize,
            Object::List(items) => 56 + 8 * items.len(),
            Object::Tuple(items) => 40 + 8 * items.len(),
            Object::Dict(dict) if dict.is_empty() => 64,
            Object::Dict(dict) => {
                let slots = (dict.len() * 3 / 2 + 1).next_power_of_two().max(8);
                72 + slots + 16 * (slots * 2 / 3) + 16
            }
            Object::Set(set) | Object::FrozenSet(set) if set.len() < 5 => 216,
            Object::Set(set) | Object::FrozenSet(set) => {
                200 + 16 * (set.len() * 4).next_power_of_two()
            }
            Object::Instance { .. } => 48,
            Object::Function(_) => 160,
            other => other.size(),
        },
    };
    Ok(Flow::Value(Value::Int(size as i64)))
}

/// The modules imported so far, by name.
fn modules(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    let loaded: Vec<(Box<str>, Value)> = p
        .modules
        .iter()
        .zip(p.program.modules.iter())
        .filter_map(|(module, def)| Some((def.name.clone(), Value::Ref((*module)?))))
        .collect();
    let dict = ops::dicts::new_dict(p, th, Dict::default());
    if let Some(table) = ops::dict_ref(p, dict) {
        for (name, module) in loaded {
            let name = p.str(th, name);
            ops::dict_set(p, th, table, name, module)?;
        }
    }
    Ok(Flow::Value(dict))
}

/// Raises what tells a person that Heddle cannot do this.
fn unsupported(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let text = p.as_str(call.arg(th, 0)).unwrap_or("this").to_owned();
    p.unsupported(th, text)
}

/// Bytes that look random, from the run's seed.
fn urandom(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [count] = plain(p, th, call, 0, "urandom", 1)?;
    let count = super::plain::whole(p, th, count)?;
    if count < 0 {
        return p.value_error(th, "negative argument not allowed");
    }
    p.reserve(th, count as usize)?;
    let mut bytes = Vec::with_capacity(count as usize + 8);
    while bytes.len() < count as usize {
        bytes.extend(p.next_seed().to_le_bytes());
    }
    bytes.truncate(count as usize);
    Ok(Flow::Value(p.alloc(th, Object::Bytes(bytes.into()))))
}

impl Process {
    /// The next number of the run's own sequence (SplitMix64), for what CPython asks the system
    /// to make up.
    pub fn next_seed(&mut self) -> u64 {
        self.heap.saw(Kind::Shelf(Shelf::Seed), false);
        self.heap.saw(Kind::Shelf(Shelf::Seed), true);
        self.seed = self.seed.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.seed;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    }
}
