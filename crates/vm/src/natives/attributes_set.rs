//! Setting attributes that built-in objects have besides their methods.

use super::attributes::has_dict;
use crate::{
    object::Object,
    ops::{self, attrdict, dicts, types::is_class},
    process::{Process, R},
    sym::{self, SymMap},
    thread::Thread,
    types::T,
    value::{Ref, Sym, Value},
};

/// Sets the attribute if it is one that the machine keeps; false if it is the object's own affair.
pub fn set_native_attr(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    value: Value,
) -> R<bool> {
    let Value::Ref(r) = object else {
        if matches!(object, Value::Native(_)) && sym == sym::NAME {
            return p.raise(
                th,
                T::AttributeError,
                "attribute '__name__' of 'builtin_function_or_method' objects is not writable",
            );
        }
        return Ok(false);
    };
    match p.but_for_classes(r) {
        Object::Exception(_) => set_on_exception(p, th, r, sym, value),
        Object::Function(_) => set_on_function(p, th, r, sym, value),
        Object::Class(_) => set_on_class(p, th, r, sym, value),
        Object::Instance { .. } | Object::Derived(_) => set_on_instance(p, th, r, sym, value),
        Object::Range(_) | Object::Slice(_) => match p.sym_text(sym) {
            "start" | "stop" | "step" => p.raise(th, T::AttributeError, "readonly attribute"),
            _ => Ok(false),
        },
        Object::Deque(_) if p.sym_text(sym) == "maxlen" => p.raise(
            th,
            T::AttributeError,
            "attribute 'maxlen' of 'collections.deque' objects is not writable",
        ),
        Object::Cell(_) if p.sym_text(sym) == "cell_contents" => {
            *p.heap.get_mut(r) = Object::Cell(value);
            Ok(true)
        }
        _ => Ok(false),
    }
}

fn is_exception(p: &Process, v: Value) -> bool {
    matches!(p.object(v), Some(Object::Exception(_)))
}

fn set_on_exception(p: &mut Process, th: &Thread, r: Ref, sym: Sym, value: Value) -> R<bool> {
    match sym {
        sym::ARGS => {
            let items = ops::collect(p, th, value)?;
            let args = p.tuple(th, items);
            change_exception(p, r, |e| e.args = args);
        }
        sym::CAUSE => {
            if !value.is_none() && !is_exception(p, value) {
                return p
                    .type_error(th, "exception cause must be None or derive from BaseException");
            }
            change_exception(p, r, |e| {
                e.cause = value;
                e.suppress_context = true;
            });
        }
        sym::CONTEXT => {
            if !value.is_none() && !is_exception(p, value) {
                return p
                    .type_error(th, "exception context must be None or derive from BaseException");
            }
            change_exception(p, r, |e| e.context = value);
        }
        sym::TRACEBACK => set_traceback(p, th, r, value)?,
        sym::SUPPRESS_CONTEXT => {
            let on = ops::truth(p, value)?;
            change_exception(p, r, |e| e.suppress_context = on);
        }
        sym::DICT => return set_dict(p, th, r, value),
        _ => return Ok(false),
    }
    Ok(true)
}

/// `exc.__traceback__ = value`, `exc.with_traceback(value)`.
pub fn set_traceback(p: &mut Process, th: &Thread, exc: Ref, value: Value) -> R<()> {
    let entries = match (value, p.object(value)) {
        (Value::None, _) => Vec::new(),
        (_, Some(Object::Traceback(entries))) => (**entries).clone(),
        _ => return p.type_error(th, "__traceback__ must be a traceback or None"),
    };
    change_exception(p, exc, |e| e.traceback = entries);
    Ok(())
}

fn change_exception(p: &mut Process, r: Ref, f: impl FnOnce(&mut crate::object::Exception)) {
    if let Object::Exception(e) = p.heap.get_mut(r) {
        f(e);
    }
}

fn set_on_function(p: &mut Process, th: &Thread, r: Ref, sym: Sym, value: Value) -> R<bool> {
    match sym {
        sym::NAME | sym::QUALNAME if p.as_str(value).is_none() => {
            let name = p.sym_text(sym).to_owned();
            p.type_error(th, format!("{name} must be set to a string object"))
        }
        sym::DEFAULTS => {
            let defaults = match (value, p.object(value)) {
                (Value::None, _) => Box::default(),
                (_, Some(Object::Tuple(items))) => items.clone(),
                _ => return p.type_error(th, "__defaults__ must be set to a tuple object"),
            };
            if let Object::Function(f) = p.heap.get_mut(r) {
                f.defaults = defaults;
            }
            Ok(true)
        }
        _ if p.sym_text(sym) == "__kwdefaults__" => {
            let kw_defaults = match (value, p.object(value)) {
                (Value::None, _) => Vec::new(),
                (_, Some(Object::Dict(dict))) => dict
                    .iter()
                    .filter_map(|e| Some((p.as_str(e.key)?.to_owned(), e.value)))
                    .collect(),
                _ => return p.type_error(th, "__kwdefaults__ must be set to a dict object"),
            };
            let kw_defaults = kw_defaults.iter().map(|(name, v)| (p.intern(name), *v)).collect();
            if let Object::Function(f) = p.heap.get_mut(r) {
                f.kw_defaults = kw_defaults;
            }
            Ok(true)
        }
        sym::CODE => p.unsupported(th, "Heddle cannot give a function another code object"),
        sym::DICT => set_dict(p, th, r, value),
        _ => Ok(false),
    }
}

fn set_on_class(p: &mut Process, th: &Thread, r: Ref, sym: Sym, value: Value) -> R<bool> {
    let text = p.as_str(value).map(str::to_owned);
    match sym {
        sym::NAME | sym::QUALNAME => {
            let Some(text) = text else {
                let (attribute, class) =
                    (p.sym_text(sym).to_owned(), p.class_name(Value::Ref(r)).to_owned());
                let found = p.type_name(value).to_owned();
                return p.type_error(
                    th,
                    format!("can only assign string to {class}.{attribute}, not '{found}'"),
                );
            };
            let name = p.intern(&text);
            if let Object::Class(c) = p.heap.get_mut(r) {
                if sym == sym::NAME {
                    c.name = name;
                } else {
                    c.qualname = text.into();
                }
            }
            Ok(true)
        }
        sym::MODULE => {
            if let Object::Class(c) = p.heap.get_mut(r) {
                c.module = value;
            }
            Ok(false)
        }
        sym::BASES => p.unsupported(th, "Heddle cannot change the bases of a class"),
        _ => Ok(false),
    }
}

fn set_on_instance(p: &mut Process, th: &Thread, r: Ref, sym: Sym, value: Value) -> R<bool> {
    match sym {
        sym::DICT => set_dict(p, th, r, value),
        sym::CLASS => {
            if !is_class(p, value) {
                let found = p.type_name(value).to_owned();
                return p.type_error(
                    th,
                    format!("__class__ must be set to a class, not '{found}' object"),
                );
            }
            let fits = p.class_native(value) == p.native_type(Value::Ref(r));
            let room = |class: Value| {
                let mut slots = class.as_ref().map_or_else(Vec::new, |r| attrdict::slots_of(p, r));
                slots.sort_unstable();
                (slots, has_dict(p, class))
            };
            let fits = fits && room(value) == room(p.class_of(Value::Ref(r)));
            let Value::Ref(new) = value else {
                return p.type_error(th, "__class__ assignment only supported for mutable types or ModuleType subclasses");
            };
            match p.heap.get_mut(r) {
                Object::Instance { class, .. } if fits => *class = new,
                Object::Derived(d) if fits => d.class = new,
                _ => {
                    let (new, old) =
                        (p.class_name(value).to_owned(), p.type_name(Value::Ref(r)).to_owned());
                    return p.type_error(
                        th,
                        format!("__class__ assignment: '{new}' object layout differs from '{old}'"),
                    );
                }
            }
            Ok(true)
        }
        _ => Ok(false),
    }
}

/// `obj.__dict__ = value`: an instance keeps the mapping itself, which others may have, too; other objects
/// take over what it holds.
fn set_dict(p: &mut Process, th: &Thread, r: Ref, value: Value) -> R<bool> {
    let Some(dict) = dicts::plain_dict(p, th, value) else {
        let found = p.type_name(value).to_owned();
        return p.type_error(th, format!("__dict__ must be set to a dictionary, not a '{found}'"));
    };
    let mut new = SymMap::default();
    let payload = p.payload(Value::Ref(r));
    let is_local = matches!(p.object(payload), Some(Object::ThreadLocal(_)));
    let own = match p.heap.get_mut(r) {
        Object::Instance { attrs, .. } => Some(attrs),
        Object::Derived(d) if !is_local => Some(&mut d.attrs),
        _ => None,
    };
    if let Some(attrs) = own {
        new.set(sym::DICT, value);
        *attrs = new;
        return Ok(true);
    }
    for entry in dicts::entries(p, dict) {
        if let Some(text) = p.as_str(entry.key).map(str::to_owned) {
            let sym = p.intern(&text);
            new.set(sym, entry.value);
        }
    }
    match p.heap.get_mut(r) {
        Object::Derived(d) => d.attrs = new,
        Object::Exception(e) => e.attrs = new,
        Object::Function(f) => f.attrs = new,
        _ => return Ok(false),
    }
    Ok(true)
}
