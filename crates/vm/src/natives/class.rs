//! `type`, and the descriptors that classes are made of.

use super::{
    Native,
    args::{Sig, bind},
    native,
    plain::{plain, positional},
    registry, with_fallback,
};
use crate::{
    object::Object,
    ops::types::is_class,
    process::{Call, Fault, Flow, Process, R},
    text::native_name,
    thread::Thread,
    types::T,
    value::Value,
};

pub const TYPE: &[Native] = &[
    with_fallback("__new__", new, "_type_new"),
    native("__init__", init),
    with_fallback("__call__", needs_python, "_construct"),
    native("mro", mro),
    native("__subclasses__", subclasses),
    native("__instancecheck__", instance_check),
    native("__subclasscheck__", subclass_check),
    native("__prepare__", prepare),
];

pub const GENERIC_ALIAS: &[Native] = &[native("__new__", new_alias)];

/// `types.GenericAlias(origin, args)`.
fn new_alias(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::GenericAlias)?;
    if !matches!(class, Value::Type(_)) {
        return p.unsupported(th, "Heddle has no classes that derive from types.GenericAlias");
    }
    let [origin, args] = plain(p, th, call, 1, "GenericAlias", 2)?;
    Ok(Flow::Value(crate::ops::types::alias(p, th, origin, args)))
}

pub const PROPERTY: &[Native] = &[
    native("__new__", new_property),
    native("getter", getter),
    native("setter", setter),
    native("deleter", deleter),
    with_fallback("__get__", needs_python, "_property_get"),
    with_fallback("__set__", needs_python, "_property_set"),
    with_fallback("__delete__", needs_python, "_property_delete"),
];

pub const STATIC_METHOD: &[Native] =
    &[native("__new__", new_static), with_fallback("__get__", needs_python, "_staticmethod_get")];
pub const CLASS_METHOD: &[Native] = &[
    native("__new__", new_class_method),
    with_fallback("__get__", needs_python, "_classmethod_get"),
];
pub const FUNCTION: &[Native] =
    &[native("__get__", function_get), with_fallback("__call__", needs_python, "_called")];
pub const METHOD: &[Native] =
    &[native("__new__", new_method), with_fallback("__call__", needs_python, "_called")];
pub const BUILTIN_FUNCTION: &[Native] = &[with_fallback("__call__", needs_python, "_called")];

/// Methods of built-in types, as their classes have them.
pub const DESCRIPTOR: &[Native] =
    &[with_fallback("__call__", needs_python, "_called"), native("__get__", bind_to)];

/// `str.upper.__get__(object)`.
fn bind_to(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let (this, object) = (call.arg(th, 0), call.arg(th, 1));
    let (Value::Native(func), 2 | 3) = (this, call.n) else {
        let message = format!("expected at least 1 argument, got {}", call.n.saturating_sub(1));
        return p.type_error(th, message);
    };
    if object.is_none() {
        return Ok(Flow::Value(this));
    }
    let owner = registry().owner(func).unwrap_or(T::Object);
    if !p.native_type(object).is_subtype(owner) {
        let name = native_name(registry().get(func).name);
        let message = format!(
            "descriptor '{name}' for '{}' objects doesn't apply to a '{}' object",
            owner.name(),
            p.type_name(object)
        );
        return p.type_error(th, message);
    }
    Ok(Flow::Value(p.alloc(th, Object::NativeMethod { func, this: object })))
}

fn needs_python(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Err(Fault::NeedsPython)
}

/// `type(name, bases, namespace)`: checked here, built by the prelude, which calls the hooks.
fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let given = positional(p, th, call, 1);
    if let [object] = given[..] {
        return Ok(Flow::Value(p.class_of(object)));
    }
    let [name, bases, namespace] = given[..] else {
        return p.type_error(th, "type() takes 1 or 3 arguments");
    };
    let kinds = [
        (1, "str", name, p.as_str(name).is_some()),
        (2, "tuple", bases, p.native_type(bases) == T::Tuple),
        (3, "dict", namespace, matches!(p.native_type(namespace), T::Dict | T::SimpleNamespace)),
    ];
    for (at, wanted, value, fits) in kinds {
        if !fits {
            let found = p.type_name(value).to_owned();
            return p.type_error(
                th,
                format!("type.__new__() argument {at} must be {wanted}, not {found}"),
            );
        }
    }
    Err(Fault::NeedsPython)
}

fn init(_: &mut Process, _: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(Value::None))
}

fn mro(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mro = super::attributes::native_attr(p, th, call.arg(th, 0), crate::sym::MRO)?;
    let items = mro.and_then(|mro| p.as_items(mro)).unwrap_or_default().to_vec();
    Ok(Flow::Value(p.list(th, items)))
}

fn subclasses(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    let built_in = |t: &T| {
        t.is_exception()
            && !matches!(t, T::Unsupported | T::CancelledError)
            && class.same(Value::Type(t.base()))
    };
    let mut exceptions: Vec<T> = T::ALL.iter().copied().filter(built_in).collect();
    exceptions.sort_by_key(|t| t.name());
    let mut found: Vec<Value> = exceptions.into_iter().map(Value::Type).collect();
    let defined = p
        .heap
        .objects()
        .filter(|(_, object)| {
            matches!(object, Object::Class(c) if c.bases.iter().any(|base| base.same(class)))
        })
        .map(|(r, _)| Value::Ref(r));
    found.extend(defined);
    Ok(Flow::Value(p.list(th, found)))
}

fn instance_check(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [object] = plain(p, th, call, 1, "type.__instancecheck__", 1)?;
    let class = p.class_of(object);
    Ok(Flow::Value(Value::Bool(p.is_subclass(class, call.arg(th, 0)))))
}

fn subclass_check(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [class] = plain(p, th, call, 1, "type.__subclasscheck__", 1)?;
    if !is_class(p, class) {
        return p.type_error(th, "issubclass() arg 1 must be a class");
    }
    Ok(Flow::Value(Value::Bool(p.is_subclass(class, call.arg(th, 0)))))
}

fn prepare(p: &mut Process, th: &mut Thread, _: Call) -> R<Flow> {
    Ok(Flow::Value(p.alloc(th, Object::Dict(Box::default()))))
}

const PROPERTY_SIG: Sig<4> =
    Sig { name: "property", params: ["fget", "fset", "fdel", "doc"], required: 0, positional: 4 };

fn new_property(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    let parts = bind(p, th, call, 1, &PROPERTY_SIG)?;
    let mut parts = parts.map(|v| if v.is_undef() { Value::None } else { v });
    if parts[3].is_none() && !parts[0].is_none() {
        parts[3] = super::attributes::native_attr(p, th, parts[0], crate::sym::DOC)?
            .unwrap_or(Value::None);
    }
    let property = p.alloc(th, Object::Property(Box::new(parts)));
    Ok(Flow::Value(super::object::derive(p, th, class, property)))
}

fn with_part(p: &mut Process, th: &mut Thread, call: Call, at: usize, name: &str) -> R<Flow> {
    let this = super::plain::receiver(p, th, call, T::Property, name)?;
    let [func] = plain(p, th, call, 1, &format!("property.{name}"), 1)?;
    let Object::Property(parts) = p.get(this) else { return Ok(Flow::Value(Value::None)) };
    let mut parts = **parts;
    parts[at] = func;
    Ok(Flow::Value(p.alloc(th, Object::Property(Box::new(parts)))))
}

fn getter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    with_part(p, th, call, 0, "getter")
}

fn setter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    with_part(p, th, call, 1, "setter")
}

fn deleter(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    with_part(p, th, call, 2, "deleter")
}

fn one(p: &mut Process, th: &mut Thread, call: Call, name: &str) -> R<Value> {
    super::plain::no_names(p, th, call, name)?;
    if call.n != 2 {
        let n = call.n.saturating_sub(1);
        return p.type_error(th, format!("{name} expected 1 argument, got {n}"));
    }
    Ok(call.arg(th, 1))
}

fn new_static(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let func = one(p, th, call, "staticmethod")?;
    Ok(Flow::Value(p.alloc(th, Object::StaticMethod(func))))
}

fn new_class_method(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let func = one(p, th, call, "classmethod")?;
    Ok(Flow::Value(p.alloc(th, Object::ClassMethod(func))))
}

/// `func.__get__(obj[, class])`.
fn function_get(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [this, _] = plain(p, th, call, 1, "__get__", 1)?;
    let func = call.arg(th, 0);
    if this.is_none() {
        return Ok(Flow::Value(func));
    }
    Ok(Flow::Value(p.alloc(th, Object::method(func, this))))
}

/// `types.MethodType(func, obj)`.
fn new_method(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [func, this] = plain(p, th, call, 1, "method", 2)?;
    if !super::builtins::is_callable(p, func) {
        return p.type_error(th, "first argument must be callable");
    }
    Ok(Flow::Value(p.alloc(th, Object::method(func, this))))
}
