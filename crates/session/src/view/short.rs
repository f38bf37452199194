//! The text of a value, cut short: like its `repr`, but no Python runs for it.

use heddle_vm::{
    object::Object,
    process::Process,
    text::repr,
    types::T,
    value::{Ref, Value},
};

/// Characters of a text.
pub const LONGEST: usize = 120;
/// Items of a container that are looked at.
const ITEMS: usize = 24;
/// Containers inside one another.
const DEPTH: usize = 3;
/// Bits of an integer that is written out.
const BITS: u64 = 2_000;

/// The value's text, of at most [`LONGEST`] characters.
pub fn short(p: &Process, value: Value) -> String {
    let mut writer = Writer { p, out: String::new() };
    writer.value(value, 0);
    let mut text = writer.out;
    if let Some((at, _)) = text.char_indices().nth(LONGEST) {
        text.truncate(at);
        text.push('…');
    }
    text
}

struct Writer<'a> {
    p: &'a Process,
    out: String,
}

impl Writer<'_> {
    fn value(&mut self, value: Value, depth: usize) {
        match value {
            Value::Ref(r) => self.object(value, r, depth),
            _ => self.plain(value),
        }
    }

    fn is_long(&self) -> bool {
        self.out.len() > 4 * LONGEST
    }

    /// Values whose `repr` is short and needs no Python.
    fn plain(&mut self, value: Value) {
        match repr(self.p, value) {
            Ok(text) => self.out.push_str(&text),
            Err(_) => self.named(value),
        }
    }

    fn named(&mut self, value: Value) {
        self.out.push('<');
        self.out.push_str(self.p.type_name(value));
        self.out.push('>');
    }

    fn object(&mut self, value: Value, r: Ref, depth: usize) {
        match self.p.get(r) {
            Object::Str(s) => self.quoted(s.text()),
            Object::Bytes(bytes) if bytes.len() > LONGEST => {
                self.out.push_str(&format!("<{} bytes>", bytes.len()));
            }
            Object::BigInt(i) if i.bits() > BITS => {
                self.out.push_str(&format!("<int of {} bits>", i.bits()));
            }
            Object::BigInt(_) | Object::Bytes(_) | Object::Range(_) => self.plain(value),
            Object::Cell(inner) => {
                let inner = *inner;
                self.value(inner, depth)
            }
            Object::List(items) => self.items(items, ("[", "]"), depth),
            Object::Tuple(items) => {
                let close = if items.len() == 1 { ",)" } else { ")" };
                self.items(items, ("(", close), depth);
            }
            Object::Deque(deque) => {
                let items: Vec<Value> = deque.items.iter().take(ITEMS + 1).copied().collect();
                self.items(&items, ("deque([", "])"), depth);
            }
            Object::Set(set) | Object::FrozenSet(set) => {
                let items: Vec<Value> =
                    set.iter().take(ITEMS + 1).map(|(_, value)| value).collect();
                self.items(&items, ("{", "}"), depth);
            }
            Object::Dict(dict) => {
                if depth == DEPTH {
                    self.out.push_str("{…}");
                    return;
                }
                self.out.push('{');
                for (at, entry) in dict.iter().enumerate() {
                    if self.comma(at) {
                        break;
                    }
                    let (key, value) = (entry.key, entry.value);
                    self.value(key, depth + 1);
                    self.out.push_str(": ");
                    self.value(value, depth + 1);
                }
                self.out.push('}');
            }
            Object::Function(_) | Object::Method { .. } | Object::NativeMethod { .. } => {
                let name = heddle_vm::text::callable_name(self.p, value);
                self.out.push_str(&format!("<function {name}>"));
            }
            Object::Class(class) => {
                self.out.push_str(&format!("<class {}>", self.p.sym_text(class.name)));
            }
            Object::Instance { attrs, .. } => {
                let attrs: Vec<_> = attrs.iter().collect();
                self.instance(value, &attrs, depth);
            }
            Object::Derived(derived) if derived.attrs.is_empty() => {
                let inner = derived.payload;
                self.value(inner, depth);
            }
            Object::Exception(_) if self.p.native_type(value).is_subtype(T::BaseException) => {
                self.plain(value);
            }
            Object::Future(future) => match future.task() {
                Some(task) => {
                    let name = self.p.as_str(task.name).unwrap_or_default();
                    self.out.push_str(&format!("<Task {name}>"));
                }
                None => self.out.push_str("<Future>"),
            },
            _ => self.named(value),
        }
    }

    /// The program's own objects show their attributes; the library's only what they are.
    fn instance(&mut self, value: Value, attrs: &[(heddle_vm::value::Sym, Value)], depth: usize) {
        let own = crate::view::tasks::is_own_class(self.p, self.p.class_of(value));
        if !own || depth == DEPTH {
            self.named(value);
            return;
        }
        self.out.push('<');
        self.out.push_str(self.p.type_name(value));
        for (at, (name, value)) in attrs.iter().enumerate() {
            self.out.push_str(if at == 0 { " " } else { ", " });
            if self.is_long() {
                self.out.push('…');
                break;
            }
            self.out.push_str(self.p.sym_text(*name));
            self.out.push('=');
            self.value(*value, depth + 1);
        }
        self.out.push('>');
    }

    fn items(&mut self, items: &[Value], (open, close): (&str, &str), depth: usize) {
        self.out.push_str(open);
        if depth == DEPTH && !items.is_empty() {
            self.out.push('…');
        } else {
            for (at, item) in items.iter().enumerate() {
                if self.comma(at) {
                    break;
                }
                self.value(*item, depth + 1);
            }
        }
        self.out.push_str(close);
    }

    /// Before item `at`; true where the rest is left out.
    fn comma(&mut self, at: usize) -> bool {
        if at > 0 {
            self.out.push_str(", ");
        }
        let enough = at == ITEMS || self.is_long();
        if enough {
            self.out.push('…');
        }
        enough
    }

    fn quoted(&mut self, text: &str) {
        let cut = text.char_indices().nth(LONGEST + 1).map_or(text.len(), |(at, _)| at);
        heddle_vm::text::quote::push_str(
            &mut self.out,
            &text[..cut],
            heddle_vm::text::quote::Charset::Unicode,
        );
    }
}
