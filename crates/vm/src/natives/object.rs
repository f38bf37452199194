//! `object`'s methods, and what constructors of all types share.

use super::args::{Sig, bind};
use super::{Native, native, plain::positional, registry, with_fallback};
use crate::{
    code::ModuleId,
    interp::attr::{self, Lookup},
    object::{Derived, Module, Object},
    ops::{self, hash::identity, special::class_special, types::is_class},
    process::{Call, Flow, Process, R},
    sym::{self, SymMap},
    thread::Thread,
    types::T,
    value::{Ref, Sym, Value},
};

pub use super::attributes::{native_attr, set_native_attr};

pub const OBJECT: &[Native] = &[
    native("__new__", new),
    native("__init__", init),
    native("__init_subclass__", nothing),
    native("__eq__", eq),
    with_fallback("__ne__", ne, "_object_ne"),
    native("__lt__", unordered),
    native("__le__", unordered),
    native("__gt__", unordered),
    native("__ge__", unordered),
    native("__hash__", hash),
    native("__setattr__", set_attribute),
    native("__delattr__", delete_attribute),
    native("__getattribute__", get_attribute),
    native("__sizeof__", size_of),
    native("__dir__", super::attrs::own_dir),
];

pub const MODULE: &[Native] = &[native("__new__", new_module)];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

/// `types.ModuleType(name, doc=None)`.
fn new_module(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    check_class(p, th, class, T::Module)?;
    if !matches!(class, Value::Type(_)) {
        return p.unsupported(th, "Heddle has no classes that derive from types.ModuleType");
    }
    let sig = Sig { name: "module", params: ["name", "doc"], required: 1, positional: 2 };
    let [name, doc] = bind(p, th, call, 1, &sig)?;
    if p.as_str(name).is_none() {
        let found = p.type_name(name).to_owned();
        return p.type_error(th, format!("module() argument 'name' must be str, not {found}"));
    }
    let mut extra = SymMap::default();
    extra.set(sym::NAME, name);
    extra.set(sym::DOC, if doc.is_undef() { Value::None } else { doc });
    for known in ["__package__", "__loader__", "__spec__"] {
        let sym = p.intern(known);
        extra.set(sym, Value::None);
    }
    let module = Module { id: ModuleId::BARE, extra };
    Ok(Flow::Value(p.alloc(th, Object::Module(Box::new(module)))))
}

/// TypeError unless `class` is a class that derives from `t`: the first argument of `__new__`.
pub fn check_class(p: &mut Process, th: &Thread, class: Value, t: T) -> R<()> {
    let owner = t.name();
    if class.is_undef() {
        return p.type_error(th, format!("{owner}.__new__(): not enough arguments"));
    }
    if !is_class(p, class) {
        let found = p.type_name(class).to_owned();
        return p.type_error(th, format!("{owner}.__new__(X): X is not a type object ({found})"));
    }
    if !p.class_native(class).is_subtype(t) {
        let name = p.class_name(class).to_owned();
        return p.type_error(
            th,
            format!("{owner}.__new__({name}): {name} is not a subtype of {owner}"),
        );
    }
    Ok(())
}

/// The same where the class is seldom another than the type itself.
pub fn check_derived(p: &mut Process, th: &Thread, class: Value, t: T) -> R<()> {
    match class {
        Value::Type(own) if own == t => Ok(()),
        _ => check_class(p, th, class, t),
    }
}

/// Whether `__new__` of a mutable built-in type puts the contents in: not where a class of the
/// person's has an `__init__`, which will.
pub fn fills(p: &Process, class: Value) -> bool {
    match class {
        Value::Ref(r) => class_special(p, r, sym::INIT).is_none(),
        _ => true,
    }
}

/// The value as an instance of `class`, where that is one written in Python.
pub fn derive(p: &mut Process, th: &Thread, class: Value, payload: Value) -> Value {
    match class {
        Value::Ref(class) => {
            let derived = Derived { class, attrs: SymMap::default(), payload };
            let value = p.alloc(th, Object::Derived(Box::new(derived)));
            note_end(p, class, value);
            value
        }
        _ => payload,
    }
}

/// An instance of a class with a `__del__`.
fn note_end(p: &mut Process, class: Ref, value: Value) {
    if let Value::Ref(object) = value
        && matches!(p.heap.get(class), Object::Class(c) if c.ends)
    {
        crate::finalize::note(p, object);
    }
}

fn defines(p: &Process, class: Value, sym: Sym) -> bool {
    class.as_ref().is_some_and(|r| class_special(p, r, sym).is_some())
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    check_class(p, th, class, T::Object)?;
    let t = p.class_native(class);
    if t != T::Object {
        let (name, native) = (p.class_name(class).to_owned(), t.name());
        if registry().method(t, sym::NEW) == registry().method(T::Object, sym::NEW) {
            return p.type_error(th, format!("cannot create '{name}' instances"));
        }
        return p
            .type_error(th, format!("object.__new__({name}) is not safe, use {native}.__new__()"));
    }
    if call.n > 1 {
        if matches!(class, Value::Type(_)) {
            return p.type_error(th, "object() takes no arguments");
        }
        if defines(p, class, sym::NEW) {
            return p.type_error(
                th,
                "object.__new__() takes exactly one argument (the type to instantiate)",
            );
        }
        if !defines(p, class, sym::INIT) {
            let name = p.class_name(class).to_owned();
            return p.type_error(th, format!("{name}() takes no arguments"));
        }
    }
    if let Some(abstracts) = p.class_lookup(class, sym::ABSTRACTS) {
        crate::interp::class::check_abstract(p, th, class, abstracts)?;
    }
    let Value::Ref(class) = class else { return Ok(Flow::Value(p.alloc(th, Object::Bare))) };
    let value = p.alloc(th, Object::Instance { class, attrs: SymMap::default() });
    note_end(p, class, value);
    Ok(Flow::Value(value))
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n > 1 {
        let class = p.class_of(call.arg(th, 0));
        if defines(p, class, sym::INIT) {
            return p.type_error(
                th,
                "object.__init__() takes exactly one argument (the instance to initialize)",
            );
        }
        if !defines(p, class, sym::NEW) && p.class_native(class) == T::Object {
            let name = p.class_name(class).to_owned();
            return p.type_error(th, format!("{name}() takes no arguments"));
        }
    }
    NONE
}

fn nothing(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let names = p.as_items(call.names).map_or(0, <[Value]>::len);
    if names > 0 {
        let name = p.class_name(call.arg(th, 0)).to_owned();
        return p.type_error(th, format!("{name}.__init_subclass__() takes no keyword arguments"));
    }
    NONE
}

fn eq(_: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let same = call.arg(th, 0).same(call.arg(th, 1));
    Ok(Flow::Value(if same { Value::Bool(true) } else { Value::NotImplemented }))
}

fn ne(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if ops::has_special(p, call.arg(th, 0), sym::EQ) {
        return Err(crate::process::Fault::NeedsPython);
    }
    let same = call.arg(th, 0).same(call.arg(th, 1));
    Ok(Flow::Value(if same { Value::Bool(false) } else { Value::NotImplemented }))
}

fn unordered(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::NotImplemented))
}

fn hash(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    Ok(Flow::Value(Value::Int(identity(p, call.arg(th, 0)).cast_signed())))
}

fn name_of(p: &mut Process, th: &Thread, name: Value) -> R<Sym> {
    match p.as_str(name).map(str::to_owned) {
        Some(text) => Ok(p.intern(&text)),
        None => {
            let message = format!("attribute name must be string, not '{}'", p.type_name(name));
            p.type_error(th, message)
        }
    }
}

fn arguments<const N: usize>(p: &mut Process, th: &Thread, call: Call) -> R<[Value; N]> {
    let given = positional(p, th, call, 0);
    match <[Value; N]>::try_from(given) {
        Ok(arguments) => Ok(arguments),
        Err(given) => p.type_error(
            th,
            format!("expected {} arguments, got {}", N - 1, given.len().saturating_sub(1)),
        ),
    }
}

fn answer(p: &mut Process, th: &mut Thread, found: Lookup, object: Value, sym: Sym) -> R<Flow> {
    match found {
        Lookup::Value(value) => Ok(Flow::Value(value)),
        Lookup::Call(func, args) => Ok(Flow::Call(func, args)),
        Lookup::Missing => attr::missing(p, th, object, sym),
    }
}

fn set_attribute(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [object, name, value] = arguments(p, th, call)?;
    let sym = name_of(p, th, name)?;
    match attr::set_attr(p, th, object, sym, value, false)? {
        Lookup::Call(func, args) => Ok(Flow::Call(func, args)),
        Lookup::Value(_) | Lookup::Missing => NONE,
    }
}

fn delete_attribute(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [object, name] = arguments(p, th, call)?;
    let sym = name_of(p, th, name)?;
    let found = attr::del_attr(p, th, object, sym, false)?;
    match found {
        Lookup::Value(_) => NONE,
        other => answer(p, th, other, object, sym),
    }
}

fn get_attribute(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [object, name] = arguments(p, th, call)?;
    let sym = name_of(p, th, name)?;
    let given = match p.object(object) {
        Some(Object::Instance { attrs, .. }) => attrs.given(),
        Some(Object::Derived(d)) => d.attrs.given(),
        _ => None,
    };
    let own = match p.object(object) {
        Some(Object::Instance { attrs, .. }) => attrs.get(sym),
        Some(Object::Derived(d)) => d.attrs.get(sym),
        Some(Object::Exception(e)) => e.attrs.get(sym),
        Some(Object::Future(f)) => f.attrs.get(sym),
        _ => {
            let found = attr::get_attr(p, th, object, sym)?;
            return answer(p, th, found, object, sym);
        }
    };
    let own = match (given, object) {
        (Some(dict), Value::Ref(r)) if sym != sym::DICT => attr::given_attr(p, th, r, dict, sym)?,
        _ => own,
    };
    let class = p.class_of(object);
    let found = attr::generic_attr(p, th, (object, class), own, sym, false)?;
    answer(p, th, found, object, sym)
}

fn size_of(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let size = p.object(call.arg(th, 0)).map_or(28, Object::size);
    Ok(Flow::Value(Value::Int(size as i64)))
}
