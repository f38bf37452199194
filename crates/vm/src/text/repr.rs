//! `repr` and `str` of built-in objects.

use std::fmt::Write;

use heddle_protocol::Limit;

use super::{
    apply::too_long,
    class_defines, defines,
    float::float_repr,
    plain::{attributes, callable_name, class_path, is_slot, native_name, plain, type_path},
    quote::{self, Charset},
};
use crate::{
    natives::registry,
    object::{Object, ViewKind},
    process::{Fault, Process, R},
    sym,
    types::T,
    value::{Ref, Value},
};

/// Depth at which the prelude takes over, whose recursion has Python's own bound.
const DEPTH: usize = 150;

/// `repr(value)`.
pub fn repr(p: &Process, value: Value) -> R<String> {
    let mut writer = Writer { p, out: String::new(), inside: Vec::new(), native: None };
    writer.repr(value)?;
    Ok(writer.out)
}

/// `repr(value)` as the built-in type does it that the value's class derives from.
pub fn native_repr(p: &Process, value: Value) -> R<String> {
    let mut writer = Writer { p, out: String::new(), inside: Vec::new(), native: value.as_ref() };
    writer.repr(value)?;
    Ok(writer.out)
}

/// `str(value)` as the built-in type does it that the value's class derives from.
pub fn native_str(p: &Process, value: Value) -> R<String> {
    let mut writer = Writer { p, out: String::new(), inside: Vec::new(), native: None };
    writer.native_str(value)?;
    Ok(writer.out)
}

/// Whether it cannot change, nor what it holds: its text and its pickle are the same whenever they are made.
pub fn is_fixed(p: &Process, value: Value) -> bool {
    match p.object(value) {
        None | Some(Object::Str(_) | Object::Bytes(_) | Object::BigInt(_)) => true,
        Some(Object::Function(_) | Object::Class(_)) => true,
        Some(Object::Tuple(items)) => items.iter().all(|item| is_fixed(p, *item)),
        Some(_) => false,
    }
}

/// `str(value)`.
pub fn str_of(p: &Process, value: Value) -> R<String> {
    let mut writer = Writer { p, out: String::new(), inside: Vec::new(), native: None };
    writer.str(value)?;
    Ok(writer.out)
}

/// `ascii(value)`.
pub fn ascii_of(p: &Process, value: Value) -> R<String> {
    repr(p, value).map(|text| quote::escape_non_ascii(&text))
}

struct Writer<'a> {
    p: &'a Process,
    out: String,
    /// Containers being written: one that holds itself shows as dots.
    inside: Vec<Ref>,
    /// The object whose class is not asked.
    native: Option<Ref>,
}

impl Writer<'_> {
    fn str(&mut self, value: Value) -> R<()> {
        if defines(self.p, value, sym::STR) {
            return Err(Fault::NeedsPython);
        }
        self.native_str(value)
    }

    fn native_str(&mut self, value: Value) -> R<()> {
        match self.p.object(value) {
            Some(Object::Str(s)) => self.out.push_str(s.text()),
            Some(Object::Derived(d)) if self.p.native_type(d.payload) == T::Str => {
                self.out.push_str(self.p.as_str(d.payload).unwrap_or_default());
            }
            Some(Object::Exception(e)) => {
                let args = self.p.as_items(e.args).unwrap_or_default();
                return self.exception_str(value, args);
            }
            _ => return self.repr(value),
        }
        Ok(())
    }

    fn exception_str(&mut self, value: Value, args: &[Value]) -> R<()> {
        let native = self.p.native_type(value);
        match args {
            [] => {}
            [key] if native.is_subtype(T::KeyError) => self.repr(*key)?,
            [message, ..] if native.is_subtype(T::SyntaxError) => {
                self.str(*message)?;
                let file = self.attribute(value, "filename").and_then(|file| self.p.as_str(file));
                let file = file.map(|file| file.rsplit('/').next().unwrap_or_default().to_owned());
                let line =
                    self.attribute(value, "lineno").filter(|line| self.p.as_i64(*line).is_some());
                match (file, line) {
                    (None, None) => return Ok(()),
                    (Some(file), None) => self.put(format_args!(" ({file}")),
                    (Some(file), Some(_)) => self.put(format_args!(" ({file}, line ")),
                    (None, Some(_)) => self.put(format_args!(" (line ")),
                }
                if let Some(line) = line {
                    self.str(line)?;
                }
                self.out.push(')');
            }
            [message, Value::Ref(list), ..] if native.is_subtype(T::BaseExceptionGroup) => {
                let count = match self.p.get(*list) {
                    Object::List(items) => items.len(),
                    Object::Tuple(items) => items.len(),
                    _ => 0,
                };
                self.str(*message)?;
                let plural = if count == 1 { "" } else { "s" };
                self.put(format_args!(" ({count} sub-exception{plural})"));
            }
            [number, reason, rest @ ..] if native.is_subtype(T::OSError) && rest.len() < 4 => {
                self.out.push_str("[Errno ");
                let number = self.attribute(value, "errno").unwrap_or(*number);
                self.str(number)?;
                self.out.push_str("] ");
                let reason = self.attribute(value, "strerror").unwrap_or(*reason);
                self.str(reason)?;
                let files = [(": ", "filename"), (" -> ", "filename2")];
                for (lead, file) in files {
                    let file = self.attribute(value, file).filter(|name| !name.is_none());
                    let Some(name) = file else { break };
                    self.out.push_str(lead);
                    self.repr(name)?;
                }
            }
            [codec, Value::Ref(object), from, to, reason]
                if native.is_subtype(T::UnicodeDecodeError)
                    || native.is_subtype(T::UnicodeEncodeError) =>
            {
                let text = self.codec_error([*codec, *from, *to, *reason], *object);
                self.out.push_str(&text);
            }
            [only] => self.str(*only)?,
            many => self.sequence("(", many, ")")?,
        }
        Ok(())
    }

    /// An attribute of an exception's own.
    fn attribute(&self, value: Value, name: &str) -> Option<Value> {
        match self.p.object(value)? {
            Object::Exception(e) => e.attrs.get(self.p.find_sym(name)?),
            _ => None,
        }
    }

    fn codec_error(&self, [codec, from, to, reason]: [Value; 4], object: Ref) -> String {
        let text = |value| self.p.as_str(value).unwrap_or_default();
        let number = |value| self.p.as_i64(value).unwrap_or_default();
        let (from, to) = (number(from), number(to));
        let verb = if matches!(self.p.get(object), Object::Str(_)) { "encode" } else { "decode" };
        let what = match self.p.get(object) {
            Object::Bytes(bytes) if to == from + 1 => {
                bytes.get(from as usize).map(|b| format!("byte 0x{b:02x}"))
            }
            Object::Str(s) if to == from + 1 => s.text().chars().nth(from as usize).map(|c| {
                let mut escape = String::new();
                quote::push_str(&mut escape, &c.to_string(), Charset::Ascii);
                format!("character {escape}")
            }),
            _ => None,
        };
        let (codec, reason) = (text(codec), text(reason));
        match what {
            Some(what) => {
                format!("'{codec}' codec can't {verb} {what} in position {from}: {reason}")
            }
            None => {
                let what = if verb == "encode" { "characters" } else { "bytes" };
                let last = to - 1;
                format!("'{codec}' codec can't {verb} {what} in position {from}-{last}: {reason}")
            }
        }
    }

    fn put(&mut self, args: std::fmt::Arguments<'_>) {
        let written = self.out.write_fmt(args);
        debug_assert!(written.is_ok(), "writing to a String cannot fail");
    }

    fn repr(&mut self, value: Value) -> R<()> {
        if self.inside.len() > DEPTH {
            return Err(Fault::NeedsPython);
        }
        if self.out.len() as u64 > self.p.limits.heap_bytes {
            return Err(Fault::Limit(Limit::Memory));
        }
        match value {
            Value::Undef => self.out.push_str("<NULL>"),
            Value::None => self.out.push_str("None"),
            Value::NotImplemented => self.out.push_str("NotImplemented"),
            Value::Ellipsis => self.out.push_str("Ellipsis"),
            Value::Bool(true) => self.out.push_str("True"),
            Value::Bool(false) => self.out.push_str("False"),
            Value::Int(i) => self.put(format_args!("{i}")),
            Value::Float(x) => self.out.push_str(&float_repr(x)),
            Value::Native(id) => {
                let name = native_name(registry().get(id).name);
                match registry().owner(id) {
                    Some(owner) => {
                        let kind =
                            if is_slot(name, owner.name()) { "slot wrapper" } else { "method" };
                        self.put(format_args!("<{kind} '{name}' of '{}' objects>", owner.name()));
                    }
                    None => self.put(format_args!("<built-in function {name}>")),
                }
            }
            Value::Type(t) => self.put(format_args!("<class '{}'>", type_path(t))),
            Value::Ref(r) => return self.object(r),
        }
        Ok(())
    }

    fn object(&mut self, r: Ref) -> R<()> {
        let p = self.p;
        let value = Value::Ref(r);
        if self.native != Some(r) && defines(p, value, sym::REPR) {
            return Err(Fault::NeedsPython);
        }
        match p.get(r) {
            Object::Str(s) => quote::push_str(&mut self.out, s.text(), Charset::Unicode),
            Object::Future(_) if crate::aio::show::needs_thread(p, r) => {
                return Err(Fault::NeedsPython);
            }
            Object::Future(_) => self.out.push_str(&crate::aio::show::future(p, None, r)),
            Object::Handle(_) => self.out.push_str(&crate::aio::show::handle(p, r)),
            Object::Bytes(b) => quote::push_bytes(&mut self.out, b),
            Object::ByteArray(b) => {
                self.out.push_str("bytearray(");
                quote::push_byte_array(&mut self.out, b);
                self.out.push(')');
            }
            Object::BigInt(i) => {
                // The prelude's way to it raises the ValueError.
                if too_long(i) {
                    return Err(Fault::NeedsPython);
                }
                self.put(format_args!("{i}"));
            }
            Object::List(_)
            | Object::Tuple(_)
            | Object::Dict(_)
            | Object::Set(_)
            | Object::FrozenSet(_)
            | Object::Deque(_)
            | Object::View { .. }
            | Object::AttrDict(_)
            | Object::Namespace(_) => return self.container(r),
            Object::Range(range) => match **range {
                [start, stop, 1] => self.put(format_args!("range({start}, {stop})")),
                [start, stop, step] => self.put(format_args!("range({start}, {stop}, {step})")),
            },
            Object::Slice(parts) => self.sequence("slice(", &**parts, ")")?,
            Object::Derived(d) => {
                let payload = d.payload;
                return self.derived(r, payload);
            }
            Object::Exception(e) => {
                let (class, args) = (e.class, e.args);
                let args = p.as_items(args).unwrap_or_default();
                let name = p.class_name(class);
                self.out.push_str(name);
                self.inside.push(r);
                self.sequence("(", args, ")")?;
                self.inside.pop();
            }
            Object::Class(c) => {
                if class_defines(p, c.meta, sym::REPR) {
                    return Err(Fault::NeedsPython);
                }
                let path = class_path(p, value);
                self.put(format_args!("<class '{path}'>"));
            }
            Object::GenericAlias(parts) => {
                let [origin, args] = **parts;
                self.type_name(origin)?;
                self.out.push('[');
                let args = p.as_items(args).unwrap_or_default();
                if args.is_empty() {
                    self.out.push_str("()");
                }
                for (i, arg) in args.iter().enumerate() {
                    if i > 0 {
                        self.out.push_str(", ");
                    }
                    match p.object(*arg) {
                        // What a callable takes.
                        Some(Object::List(taken)) => {
                            self.out.push('[');
                            for (i, arg) in taken.iter().enumerate() {
                                self.out.push_str(if i > 0 { ", " } else { "" });
                                self.type_name(*arg)?;
                            }
                            self.out.push(']');
                        }
                        _ => self.type_name(*arg)?,
                    }
                }
                self.out.push(']');
            }
            Object::Union(members) if members.iter().any(|member| of_typing(p, *member)) => {
                self.union_of_typing(members)?;
            }
            Object::Union(members) => {
                for (i, member) in members.iter().enumerate() {
                    if i > 0 {
                        self.out.push_str(" | ");
                    }
                    self.type_name(*member)?;
                }
            }
            Object::Method(method) => {
                let name = callable_name(p, method.func);
                let this = method.this;
                self.put(format_args!("<bound method {name} of "));
                self.inside.push(r);
                self.repr(this)?;
                self.inside.pop();
                self.out.push('>');
            }
            _ => {
                let text = plain(p, r);
                self.out.push_str(&text);
            }
        }
        Ok(())
    }

    /// A type as `list[int]` shows it.
    fn type_name(&mut self, value: Value) -> R<()> {
        match value {
            Value::Type(T::NoneType) => self.out.push_str("None"),
            Value::Type(t) => self.out.push_str(&type_path(t)),
            Value::Ellipsis => self.out.push_str("..."),
            Value::Ref(r) if matches!(self.p.get(r), Object::Class(_)) => {
                let path = class_path(self.p, value);
                self.out.push_str(&path);
            }
            _ => return self.repr(value),
        }
        Ok(())
    }

    /// A union with a filled generic class in it, as `typing` shows it.
    fn union_of_typing(&mut self, members: &[Value]) -> R<()> {
        let none = |member: &&Value| matches!(member, Value::Type(T::NoneType));
        let optional = members.len() == 2 && members.iter().any(|member| none(&member));
        self.out.push_str(if optional { "typing.Optional[" } else { "typing.Union[" });
        let shown = members.iter().filter(|member| !optional || !none(member));
        for (i, member) in shown.enumerate() {
            self.out.push_str(if i > 0 { ", " } else { "" });
            match none(&member) {
                true => self.out.push_str("NoneType"),
                false => self.type_name(*member)?,
            }
        }
        self.out.push(']');
        Ok(())
    }

    /// Items between brackets, separated by commas; not guarded against recursion.
    fn sequence(&mut self, open: &str, items: &[Value], close: &str) -> R<()> {
        self.out.push_str(open);
        for (i, item) in items.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.repr(*item)?;
        }
        self.out.push_str(close);
        Ok(())
    }

    fn container(&mut self, r: Ref) -> R<()> {
        if self.inside.contains(&r) {
            self.out.push_str(match self.p.get(r) {
                Object::List(_) | Object::Deque(_) => "[...]",
                Object::Tuple(_) => "(...)",
                Object::Dict(_) | Object::AttrDict(_) => "{...}",
                Object::Set(_) => "set(...)",
                Object::FrozenSet(_) => "frozenset(...)",
                _ => "...",
            });
            return Ok(());
        }
        self.inside.push(r);
        self.contents(r)?;
        self.inside.pop();
        Ok(())
    }

    fn contents(&mut self, r: Ref) -> R<()> {
        let p = self.p;
        match p.get(r) {
            Object::List(items) => self.sequence("[", items, "]")?,
            Object::Tuple(items) => {
                self.sequence("(", items, if items.len() == 1 { ",)" } else { ")" })?;
            }
            Object::Dict(_) => self.pairs(r)?,
            Object::Set(set) | Object::FrozenSet(set) => {
                let items: Vec<Value> = set.iter().map(|(_, key)| key).collect();
                let frozen = matches!(p.get(r), Object::FrozenSet(_));
                match (items.is_empty(), frozen) {
                    (true, false) => self.out.push_str("set()"),
                    (true, true) => self.out.push_str("frozenset()"),
                    (false, false) => self.sequence("{", &items, "}")?,
                    (false, true) => self.sequence("frozenset({", &items, "})")?,
                }
            }
            Object::Deque(deque) => {
                let items: Vec<Value> = deque.items.iter().copied().collect();
                self.sequence("deque([", &items, "]")?;
                match deque.maxlen {
                    Some(n) => self.put(format_args!(", maxlen={n})")),
                    None => self.out.push(')'),
                }
            }
            Object::View { kind, dict } => {
                let name = match kind {
                    ViewKind::Keys => "dict_keys([",
                    ViewKind::Values => "dict_values([",
                    ViewKind::Items => "dict_items([",
                };
                self.view(name, *kind, *dict)?;
            }
            Object::AttrDict(owner) => {
                let pairs = attributes(p, *owner);
                self.out.push('{');
                for (i, (name, value)) in pairs.into_iter().enumerate() {
                    if i > 0 {
                        self.out.push_str(", ");
                    }
                    quote::push_str(&mut self.out, p.sym_text(name), Charset::Unicode);
                    self.out.push_str(": ");
                    self.repr(value)?;
                }
                self.out.push('}');
            }
            Object::Namespace(map) => {
                self.out.push_str("namespace(");
                for (i, (name, value)) in map.iter().enumerate() {
                    if i > 0 {
                        self.out.push_str(", ");
                    }
                    self.out.push_str(p.sym_text(name));
                    self.out.push('=');
                    self.repr(value)?;
                }
                self.out.push(')');
            }
            _ => {}
        }
        Ok(())
    }

    fn pairs(&mut self, dict: Ref) -> R<()> {
        let Object::Dict(dict) = self.p.get(dict) else { return Ok(()) };
        self.out.push('{');
        for (i, entry) in dict.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            self.repr(entry.key)?;
            self.out.push_str(": ");
            self.repr(entry.value)?;
        }
        self.out.push('}');
        Ok(())
    }

    fn view(&mut self, open: &str, kind: ViewKind, dict: Ref) -> R<()> {
        let p = self.p;
        let Value::Ref(dict) = p.payload(Value::Ref(dict)) else { return Ok(()) };
        let Object::Dict(dict) = p.get(dict) else { return Ok(()) };
        self.out.push_str(open);
        for (i, entry) in dict.iter().enumerate() {
            if i > 0 {
                self.out.push_str(", ");
            }
            match kind {
                ViewKind::Keys => self.repr(entry.key)?,
                ViewKind::Values => self.repr(entry.value)?,
                ViewKind::Items => self.sequence("(", &[entry.key, entry.value], ")")?,
            }
        }
        self.out.push_str("])");
        Ok(())
    }

    /// An instance of a class that derives from a built-in type.
    fn derived(&mut self, r: Ref, payload: Value) -> R<()> {
        let p = self.p;
        match p.native_type(payload) {
            T::Set | T::FrozenSet | T::Deque | T::ByteArray => {
                if self.inside.contains(&r) {
                    self.put(format_args!("{}(...)", p.type_name(Value::Ref(r))));
                    return Ok(());
                }
                let from = self.out.len();
                self.inside.push(r);
                self.repr(payload)?;
                self.inside.pop();
                self.rename(from, p.type_name(Value::Ref(r)), p.native_type(payload));
                Ok(())
            }
            _ => {
                if self.inside.contains(&r) {
                    self.out.push_str("...");
                    return Ok(());
                }
                self.inside.push(r);
                self.repr(payload)?;
                self.inside.pop();
                Ok(())
            }
        }
    }

    /// Types whose repr begins with their name show the derived class's.
    fn rename(&mut self, from: usize, name: &str, native: T) {
        let old = native.name();
        if self.out[from..].starts_with(old) {
            self.out.replace_range(from..from + old.len(), name);
        } else {
            let items = self.out.split_off(from);
            self.put(format_args!("{name}({items})"));
        }
    }
}

/// Whether this is a class that derives from `typing.Generic`, filled.
fn of_typing(p: &Process, member: Value) -> bool {
    let Some(Object::GenericAlias(parts)) = p.object(member) else { return false };
    let Some(Object::Class(class)) = p.object(parts[0]) else { return false };
    p.find_sym("__parameters__").is_some_and(|sym| class.attrs.get(sym).is_some())
}
