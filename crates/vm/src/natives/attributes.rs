//! Attributes that built-in objects have besides their methods: `range.start`, `exc.args`,
//! `func.__name__`.

use super::{attributes_set, registry};
use crate::{
    object::{Class, GeneratorKind, GeneratorState, Object, TraceEntry},
    process::{Process, R},
    sym::{self, SymMap},
    text::{native_module, native_name},
    thread::Thread,
    types::T,
    value::{Ref, Sym, Value},
};

pub use attributes_set::set_native_attr;

/// The attribute `sym` of a built-in object, or of what an instance of a derived class holds; None
/// if it has none. What the person's code defines has been looked for already.
pub fn native_attr(p: &mut Process, th: &mut Thread, object: Value, sym: Sym) -> R<Option<Value>> {
    if sym == sym::CLASS {
        return Ok(Some(p.class_of(object)));
    }
    let found = match object {
        Value::Type(t) => type_attr(p, th, t, sym),
        Value::Native(id) => {
            let owner = registry().owner(id);
            if p.native_type(object) != T::BuiltinFunction {
                match sym {
                    sym::MODULE | sym::THIS => return Ok(None),
                    sym::OBJCLASS => return Ok(owner.map(Value::Type)),
                    _ => {}
                }
            }
            native_function(p, th, registry().get(id).name, owner, Value::None, sym)
        }
        Value::Ref(r) => object_attr(p, th, object, r, sym),
        _ => number_attr(p, object, sym),
    };
    if found.is_none() {
        match p.native_type(object) {
            T::Code => super::code::refuse(p, th, sym)?,
            T::Frame => super::traceback::refuse(p, th, sym)?,
            _ => {}
        }
    }
    Ok(match found {
        None if sym == sym::DOC => Some(Value::None),
        found => found,
    })
}

fn object_attr(p: &mut Process, th: &Thread, object: Value, r: Ref, sym: Sym) -> Option<Value> {
    let name = p.sym_text(sym).to_owned();
    let name = name.as_str();
    match p.get(r) {
        Object::Instance { class, .. } => {
            let class = Value::Ref(*class);
            (sym == sym::DICT && has_dict(p, class)).then(|| p.alloc(th, Object::AttrDict(r)))
        }
        Object::ThreadLocal(_) if sym == sym::DICT => Some(local_dict(p, th, object)),
        Object::Namespace(_) => (sym == sym::DICT).then(|| p.alloc(th, Object::AttrDict(r))),
        Object::Derived(d) => {
            let payload = d.payload;
            let is_local = matches!(p.object(payload), Some(Object::ThreadLocal(_)));
            match sym {
                sym::DICT if is_local => Some(local_dict(p, th, payload)),
                sym::DICT => Some(p.alloc(th, Object::AttrDict(r))),
                _ => match payload {
                    Value::Ref(inner) => object_attr(p, th, payload, inner, sym),
                    _ => number_attr(p, payload, sym),
                },
            }
        }
        Object::BigInt(_) => number_attr(p, object, sym),
        Object::Exception(_) => exception_attr(p, th, r, sym, name),
        Object::Function(_) => function_attr(p, th, r, sym, name),
        Object::Method(method) => {
            let (func, this) = (method.func, method.this);
            match sym {
                sym::FUNC => Some(func),
                sym::THIS => Some(this),
                _ => match func {
                    Value::Ref(inner) => match p.get(inner) {
                        Object::Function(f) => {
                            f.attrs.get(sym).or_else(|| function_attr(p, th, inner, sym, name))
                        }
                        _ => None,
                    },
                    _ => None,
                },
            }
        }
        Object::NativeMethod { func, this } => {
            let (func, this) = (*func, *this);
            native_function(p, th, registry().get(func).name, registry().owner(func), this, sym)
        }
        Object::Class(_) => class_attr(p, th, r, sym, name),
        Object::Code(code) => super::code::attribute(p, th, *code, name),
        Object::Module(m) => {
            let module = m.id;
            match name {
                "__dict__" => Some(p.alloc(th, Object::AttrDict(r))),
                "__name__" => {
                    let name = p.program.module(module).name.clone();
                    Some(p.str(th, name))
                }
                "__file__" => {
                    let file = p.program.module(module).file.clone();
                    Some(p.str(th, file))
                }
                "__loader__" | "__spec__" => Some(Value::None),
                "__package__" => Some(p.str(th, "")),
                _ => None,
            }
        }
        Object::Property(parts) => match name {
            "fget" => Some(parts[0]),
            "fset" => Some(parts[1]),
            "fdel" => Some(parts[2]),
            "__doc__" => Some(parts[3]),
            _ => None,
        },
        Object::StaticMethod(inner) | Object::ClassMethod(inner) => {
            let inner = *inner;
            match (sym, inner) {
                (sym::FUNC | sym::WRAPPED, _) => Some(inner),
                (_, Value::Ref(f)) if let Object::Function(func) = p.get(f) => {
                    match func.attrs.get(sym) {
                        None if name == "__isabstractmethod__" => Some(Value::Bool(false)),
                        None => function_attr(p, th, f, sym, name),
                        own => own,
                    }
                }
                _ => None,
            }
        }
        Object::Super { after, this } => match name {
            "__thisclass__" => Some(Value::Ref(*after)),
            "__self__" => Some(*this),
            _ => None,
        },
        Object::Range(parts) => match name {
            "start" => Some(Value::Int(parts[0])),
            "stop" => Some(Value::Int(parts[1])),
            "step" => Some(Value::Int(parts[2])),
            _ => None,
        },
        Object::Slice(parts) => match name {
            "start" => Some(parts[0]),
            "stop" => Some(parts[1]),
            "step" => Some(parts[2]),
            _ => None,
        },
        Object::Generator(_) if p.native_type(Value::Ref(r)).is_item_maker() => None,
        Object::Generator(_) => generator_attr(p, th, r, sym, name),
        Object::Future(_) | Object::Handle(_) => super::future::attribute(p, th, r, name),
        Object::Traceback(entries) => {
            let entries = (**entries).clone();
            traceback_attr(p, th, &entries, name)
        }
        Object::Cell(inner) => (name == "cell_contents").then_some(*inner),
        Object::View { dict, .. } => (name == "mapping").then_some(Value::Ref(*dict)),
        Object::Deque(d) => {
            (name == "maxlen").then_some(d.maxlen.map_or(Value::None, |n| Value::Int(n as i64)))
        }
        Object::GenericAlias(parts) => match name {
            "__origin__" => Some(parts[0]),
            "__args__" => Some(parts[1]),
            "__parameters__" => {
                let mut found = Vec::new();
                crate::ops::types::parameters(p, parts[1], &mut found);
                Some(p.tuple(th, found))
            }
            _ => None,
        },
        Object::Union(members) => {
            let members = members.clone();
            (name == "__args__").then(|| p.tuple(th, members))
        }
        Object::TextStream(number) => {
            let number = *number;
            match name {
                "name" => {
                    Some(p.str(th, ["<stdin>", "<stdout>", "<stderr>"][usize::from(number % 3)]))
                }
                "encoding" => Some(p.str(th, "utf-8")),
                "mode" => Some(p.str(th, if number == 0 { "r" } else { "w" })),
                "errors" => Some(p.str(th, "strict")),
                "line_buffering" => Some(Value::Bool(false)),
                "closed" => Some(Value::Bool(false)),
                _ => None,
            }
        }
        _ => None,
    }
}

/// What the thread keeps in a `threading.local`: from now on in a dict, which programs have too.
pub(super) fn local_dict(p: &mut Process, th: &Thread, local: Value) -> Value {
    let Some(r) = local.as_ref() else { return Value::None };
    let own = match p.get(r) {
        Object::ThreadLocal(threads) => threads.iter().find(|(id, _)| *id == th.id.0),
        _ => None,
    };
    if let Some(dict) = own.and_then(|(_, map)| map.given()) {
        return Value::Ref(dict);
    }
    let pairs: Vec<(Sym, Value)> = own.map_or_else(Vec::new, |(_, map)| map.iter().collect());
    let mut dict = crate::dict::Dict::default();
    for (sym, value) in pairs {
        let key = p.sym_str(sym);
        dict.push(crate::ops::hash::hash_bytes(p.sym_text(sym).as_bytes()), key, value);
    }
    let dict = p.alloc(th, Object::Dict(Box::new(dict)));
    let mut given = SymMap::default();
    given.set(sym::DICT, dict);
    if let Object::ThreadLocal(threads) = p.heap.get_mut(r) {
        match threads.iter_mut().find(|(id, _)| *id == th.id.0) {
            Some((_, map)) => *map = given,
            None => threads.push((th.id.0, given)),
        }
    }
    dict
}

pub(super) fn has_dict(p: &Process, class: Value) -> bool {
    let Some(Object::Class(c)) = p.object(class) else { return true };
    let gives = |c: &Class| match c.attrs.get(sym::SLOTS).filter(|_| c.slots) {
        None => true,
        Some(slots) => match p.as_items(slots) {
            Some(items) => items.iter().any(|item| p.as_str(*item) == Some("__dict__")),
            None => p.as_str(slots) == Some("__dict__"),
        },
    };
    c.mro.iter().any(|base| matches!(p.object(*base), Some(Object::Class(c)) if gives(c)))
}

fn number_attr(p: &mut Process, object: Value, sym: Sym) -> Option<Value> {
    let whole = matches!(p.native_type(object), T::Int | T::Bool);
    let float = matches!(object, Value::Float(_));
    let plain = match object {
        Value::Bool(b) => Value::Int(i64::from(b)),
        other => other,
    };
    match p.sym_text(sym) {
        "real" if whole || float => Some(plain),
        "imag" if whole => Some(Value::Int(0)),
        "imag" if float => Some(Value::Float(0.0)),
        "numerator" if whole => Some(plain),
        "denominator" if whole => Some(Value::Int(1)),
        _ => None,
    }
}

fn type_attr(p: &mut Process, th: &Thread, t: T, sym: Sym) -> Option<Value> {
    Some(match sym {
        sym::NAME | sym::QUALNAME => p.str(th, t.name()),
        sym::MODULE => p.str(th, t.module()),
        sym::BASES if t == T::Object => p.tuple(th, []),
        sym::BASES if t == T::ExceptionGroup => {
            p.tuple(th, [Value::Type(T::BaseExceptionGroup), Value::Type(T::Exception)])
        }
        sym::BASES => p.tuple(th, [Value::Type(t.base())]),
        sym::MRO => {
            let mut line = vec![Value::Type(t)];
            let mut t = t;
            while t != T::Object {
                t = t.base();
                line.push(Value::Type(t));
            }
            if line[0] == Value::Type(T::ExceptionGroup) {
                line.insert(2, Value::Type(T::Exception));
            }
            p.tuple(th, line)
        }
        sym::DICT => p.alloc(th, Object::Dict(Box::default())),
        _ => match p.sym_text(sym) {
            "__base__" if t == T::Object => Value::None,
            "__base__" => Value::Type(t.base()),
            _ => return None,
        },
    })
}

fn class_attr(p: &mut Process, th: &Thread, r: Ref, sym: Sym, name: &str) -> Option<Value> {
    let Object::Class(c) = p.get(r) else { return None };
    Some(match sym {
        sym::NAME => p.sym_str(c.name),
        sym::QUALNAME => {
            let qualname = c.qualname.clone();
            p.str(th, qualname)
        }
        sym::MODULE if !c.module.is_none() => c.module,
        sym::BASES => {
            let bases = c.bases.clone();
            p.tuple(th, bases)
        }
        sym::MRO => {
            let mro = c.mro.clone();
            p.tuple(th, mro)
        }
        sym::DICT => p.alloc(th, Object::AttrDict(r)),
        sym::ANNOTATIONS => {
            let empty = p.alloc(th, Object::Dict(Box::default()));
            if let Object::Class(c) = p.heap.get_mut(r) {
                c.attrs.set(sym::ANNOTATIONS, empty);
            }
            empty
        }
        _ => match name {
            _ if sym == sym::TYPE_PARAMS => p.tuple(th, []),
            "__base__" => c.bases.first().copied().unwrap_or(Value::Type(T::Object)),
            _ => return None,
        },
    })
}

fn native_function(
    p: &mut Process,
    th: &Thread,
    name: &'static str,
    owner: Option<T>,
    this: Value,
    sym: Sym,
) -> Option<Value> {
    let module = native_module(name);
    let name = native_name(name);
    match sym {
        sym::NAME => Some(p.str(th, name)),
        sym::QUALNAME => {
            let text = match owner {
                Some(t) => format!("{}.{name}", t.name()),
                None => name.to_owned(),
            };
            Some(p.str(th, text))
        }
        sym::MODULE => Some(match owner {
            None => p.str(th, module),
            Some(_) => Value::None,
        }),
        sym::THIS => Some(this),
        _ => None,
    }
}

fn function_attr(p: &mut Process, th: &Thread, r: Ref, sym: Sym, name: &str) -> Option<Value> {
    let Object::Function(f) = p.get(r) else { return None };
    let (code, module) = (f.code, f.module);
    Some(match sym {
        sym::NAME => p.sym_str(p.program.code(code).name),
        sym::QUALNAME => {
            let qualname = p.program.code(code).qualname.clone();
            p.str(th, qualname)
        }
        sym::MODULE => {
            let name = if module == p.program.main {
                p.main_name.clone()
            } else {
                p.program.module(module).name.clone()
            };
            p.str(th, name)
        }
        sym::DOC => p.program.code(code).doc.unwrap_or(Value::None),
        sym::DEFAULTS if f.defaults.is_empty() => Value::None,
        sym::DEFAULTS => {
            let defaults = f.defaults.clone();
            p.tuple(th, defaults)
        }
        sym::CODE => {
            let code = p.alloc(th, Object::Code(code));
            if let Object::Function(f) = p.heap.get_mut(r) {
                f.attrs.set(sym::CODE, code);
            }
            code
        }
        sym::DICT => p.alloc(th, Object::AttrDict(r)),
        sym::ANNOTATIONS => {
            let empty = p.alloc(th, Object::Dict(Box::default()));
            if let Object::Function(f) = p.heap.get_mut(r) {
                f.attrs.set(sym::ANNOTATIONS, empty);
            }
            empty
        }
        _ => match name {
            "__kwdefaults__" if f.kw_defaults.is_empty() => Value::None,
            "__kwdefaults__" => {
                let mut dict = crate::dict::Dict::default();
                let pairs = f.kw_defaults.clone();
                for (sym, value) in pairs {
                    let hash = crate::ops::hash::hash_bytes(p.sym_text(sym).as_bytes());
                    dict.push(hash, p.sym_str(sym), value);
                }
                crate::ops::dicts::new_dict(p, th, dict)
            }
            // The globals of code made at run time are no variable.
            "__closure__" if f.closure.len() == usize::from(module.is_made()) => Value::None,
            "__closure__" => {
                let cells = f.closure.iter().skip(usize::from(module.is_made()));
                let cells: Vec<Value> = cells.map(|r| Value::Ref(*r)).collect();
                p.tuple(th, cells)
            }
            "__globals__" if module.is_made() => Value::Ref(*f.closure.first()?),
            "__globals__" => match p.modules.get(usize::from(module.0)).copied().flatten() {
                Some(module) => p.alloc(th, Object::AttrDict(module)),
                None => return None,
            },
            _ if sym == sym::TYPE_PARAMS => p.tuple(th, []),
            _ => return None,
        },
    })
}

fn exception_attr(p: &mut Process, th: &Thread, r: Ref, sym: Sym, name: &str) -> Option<Value> {
    let Object::Exception(e) = p.get(r) else { return None };
    let args = e.args;
    let arg = |p: &Process, i: usize| p.as_items(args).and_then(|a| a.get(i).copied());
    let count = p.as_items(args).map_or(0, <[Value]>::len);
    Some(match sym {
        sym::ARGS => args,
        sym::CAUSE => e.cause,
        sym::CONTEXT => e.context,
        sym::SUPPRESS_CONTEXT => Value::Bool(e.suppress_context),
        sym::TRACEBACK if e.traceback.is_empty() => Value::None,
        sym::TRACEBACK => {
            let entries = e.traceback.clone();
            p.alloc(th, Object::Traceback(Box::new(entries)))
        }
        sym::DICT => p.alloc(th, Object::AttrDict(r)),
        _ => {
            let t = p.native_type(Value::Ref(r));
            let is = |of: T| t.is_subtype(of);
            match name {
                "value" if is(T::StopIteration) => arg(p, 0).unwrap_or(Value::None),
                "code" if is(T::SystemExit) => match count {
                    0 => Value::None,
                    1 => arg(p, 0).unwrap_or(Value::None),
                    _ => args,
                },
                "message" if is(T::BaseExceptionGroup) => arg(p, 0)?,
                "exceptions" if is(T::BaseExceptionGroup) => {
                    let list = arg(p, 1)?;
                    match p.object(list) {
                        Some(Object::List(items)) => {
                            let items = items.clone();
                            p.tuple(th, items)
                        }
                        _ => list,
                    }
                }
                "errno" if is(T::OSError) && matches!(count, 2..=5) => arg(p, 0)?,
                "strerror" if is(T::OSError) && matches!(count, 2..=5) => arg(p, 1)?,
                "errno" | "strerror" | "filename" | "filename2" if is(T::OSError) => Value::None,
                "msg" if is(T::ImportError) || is(T::SyntaxError) => {
                    arg(p, 0).unwrap_or(Value::None)
                }
                "name" if is(T::ImportError) || is(T::NameError) || is(T::AttributeError) => {
                    Value::None
                }
                "obj" if is(T::AttributeError) => Value::None,
                "path" if is(T::ImportError) => Value::None,
                "lineno" | "offset" | "text" | "filename" | "end_lineno" | "end_offset"
                    if is(T::SyntaxError) =>
                {
                    Value::None
                }
                "encoding" if is(T::UnicodeError) => arg(p, 0)?,
                "object" if is(T::UnicodeError) => arg(p, 1)?,
                "start" if is(T::UnicodeError) => arg(p, 2)?,
                "end" if is(T::UnicodeError) => arg(p, 3)?,
                "reason" if is(T::UnicodeError) => arg(p, 4)?,
                _ => return None,
            }
        }
    })
}

fn generator_attr(p: &mut Process, th: &Thread, r: Ref, sym: Sym, name: &str) -> Option<Value> {
    let Object::Generator(g) = p.get(r) else { return None };
    let prefix = match g.kind {
        GeneratorKind::Generator => "gi_",
        GeneratorKind::Coroutine => "cr_",
        GeneratorKind::Async => "ag_",
    };
    let (state, awaiting, code) = (g.state, g.awaiting, g.code);
    let left_at = g.frame.as_ref().map_or(0, |frame| frame.pc);
    match sym {
        sym::NAME => {
            return Some(match g.own_names.as_deref() {
                Some([name, _]) => p.str(th, name.clone()),
                None => p.sym_str(g.name),
            });
        }
        sym::QUALNAME => {
            let text = g.qualname(&p.program).to_owned();
            return Some(p.str(th, text));
        }
        _ => {}
    }
    match name.strip_prefix(prefix)? {
        "running" => Some(Value::Bool(state == GeneratorState::Running)),
        "suspended" => Some(Value::Bool(state == GeneratorState::Suspended)),
        "await" | "yieldfrom" => Some(awaiting),
        "code" => Some(p.alloc(th, Object::Code(code))),
        "frame" if state == GeneratorState::Ended => Some(Value::None),
        "frame" => {
            let line = match state {
                GeneratorState::Created => p.program.code(code).first_line,
                _ => line_of(p, TraceEntry { code, pc: left_at }),
            };
            Some(frame_object(p, th, code, line, &[]))
        }
        "origin" => Some(Value::None),
        _ => None,
    }
}

pub(super) fn line_of(p: &Process, entry: TraceEntry) -> u32 {
    let code = p.program.code(entry.code);
    code.infos.get(entry.pc as usize).map_or(code.first_line, |info| info.place.line)
}

/// `entries` are innermost first, as an exception gathers them; frames of the prelude are no part
/// of what programs see.
fn traceback_attr(
    p: &mut Process,
    th: &Thread,
    entries: &[TraceEntry],
    name: &str,
) -> Option<Value> {
    let seen: Vec<TraceEntry> =
        entries.iter().filter(|entry| !p.program.code(entry.code).hidden).copied().collect();
    let (outer, inner) = seen.split_last()?;
    match name {
        "tb_lineno" => Some(Value::Int(i64::from(line_of(p, *outer)))),
        "tb_next" if inner.is_empty() => Some(Value::None),
        "tb_next" => Some(p.alloc(th, Object::Traceback(Box::new(inner.to_vec())))),
        "tb_frame" if let Some(frame) = super::traceback::live_frame(p, th, *outer) => Some(frame),
        "tb_frame" => {
            let module = p.program.code(outer.code).module;
            let globals = if module.is_made() { None } else { p.modules[usize::from(module.0)] };
            let globals = globals.map(|module| p.alloc(th, Object::AttrDict(module)));
            let more = globals.map(|globals| ("f_globals", globals));
            Some(frame_object(p, th, outer.code, line_of(p, *outer), more.as_slice()))
        }
        "tb_lasti" => Some(Value::Int(i64::from(outer.pc) * 2)),
        _ => None,
    }
}

/// What there is to know of a frame: of one that does not run there is nothing more.
pub(super) fn frame_object(
    p: &mut Process,
    th: &Thread,
    code: crate::code::CodeId,
    line: u32,
    more: &[(&str, Value)],
) -> Value {
    let code = p.alloc(th, Object::Code(code));
    let line = Value::Int(i64::from(line));
    let mut attrs = SymMap::default();
    attrs.set(sym::F_CODE, code);
    let back = [("f_lineno", line), ("f_back", Value::None)];
    for (name, value) in back.iter().chain(more) {
        let sym = p.intern(name);
        attrs.set(sym, *value);
    }
    p.alloc(th, Object::Namespace(attrs))
}
