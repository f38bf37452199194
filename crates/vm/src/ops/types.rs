//! Classes as values: instance checks, generic aliases, unions.

use crate::{
    object::Object,
    ops::special::has_special,
    process::{Fault, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// Whether a value is a class.
pub fn is_class(p: &Process, v: Value) -> bool {
    matches!(v, Value::Type(_)) || matches!(p.object(v), Some(Object::Class(_)))
}

enum Answer {
    Yes,
    No,
    NotAClass,
    Parameterized,
}

/// `isinstance(v, of)`.
pub fn is_instance(p: &mut Process, th: &Thread, v: Value, of: Value) -> R<bool> {
    let class = p.class_of(v);
    match check(p, class, of, 0)? {
        Answer::Yes => Ok(true),
        // An object may say that it is of another class.
        Answer::No if has_special(p, v, sym::CLASS) => Err(Fault::NeedsPython),
        Answer::No => Ok(false),
        Answer::NotAClass => {
            p.type_error(th, "isinstance() arg 2 must be a type, a tuple of types, or a union")
        }
        Answer::Parameterized => {
            p.type_error(th, "isinstance() argument 2 cannot be a parameterized generic")
        }
    }
}

/// `issubclass(class, of)`.
pub fn is_subclass(p: &mut Process, th: &Thread, class: Value, of: Value) -> R<bool> {
    if !is_class(p, class) {
        return p.type_error(th, "issubclass() arg 1 must be a class");
    }
    match check(p, class, of, 0)? {
        Answer::Yes => Ok(true),
        Answer::No => Ok(false),
        Answer::NotAClass => {
            p.type_error(th, "issubclass() arg 2 must be a class, a tuple of classes, or a union")
        }
        Answer::Parameterized => {
            p.type_error(th, "issubclass() argument 2 cannot be a parameterized generic")
        }
    }
}

fn check(p: &Process, class: Value, of: Value, depth: u32) -> R<Answer> {
    if depth > 50 {
        return Err(Fault::NeedsPython);
    }
    if class.same(of) {
        return Ok(Answer::Yes);
    }
    if has_special(p, of, sym::INSTANCECHECK) {
        return Err(Fault::NeedsPython);
    }
    if is_class(p, of) {
        return Ok(if p.is_subclass(class, of) { Answer::Yes } else { Answer::No });
    }
    let members: &[Value] = match p.object(of) {
        Some(Object::Tuple(members)) => members,
        Some(Object::Union(members)) => members,
        Some(Object::GenericAlias(_)) => return Ok(Answer::Parameterized),
        _ => return Ok(Answer::NotAClass),
    };
    for member in members {
        match check(p, class, *member, depth + 1)? {
            Answer::No => {}
            other => return Ok(other),
        }
    }
    Ok(Answer::No)
}

/// Whether `t[...]` is a generic alias.
pub fn is_generic(t: T) -> bool {
    matches!(
        t,
        T::List
            | T::Tuple
            | T::Dict
            | T::Set
            | T::FrozenSet
            | T::Type
            | T::Deque
            | T::Enumerate
            | T::Future
            | T::Task
            | T::ContextVar
            | T::WeakRef
            | T::BaseExceptionGroup
            | T::ExceptionGroup
            | T::MappingProxy
            | T::Generator
            | T::Coroutine
            | T::AsyncGenerator
    )
}

/// Classes of the prelude that CPython lets stand before types in brackets, by module.
const GENERIC: &[(&str, &[&str])] = &[
    ("_contextvars", &["ContextVar", "Token"]),
    ("_queue", &["SimpleQueue"]),
    ("asyncio.queues", &["Queue"]),
    ("builtins", &["mappingproxy"]),
    ("collections", &["ChainMap", "UserDict", "UserList", "UserString"]),
    ("concurrent.futures._base", &["Future"]),
    (
        "contextlib",
        &[
            "AbstractAsyncContextManager",
            "AbstractContextManager",
            "AsyncExitStack",
            "ExitStack",
            "aclosing",
            "closing",
            "nullcontext",
            "redirect_stderr",
            "redirect_stdout",
            "suppress",
        ],
    ),
    ("dataclasses", &["Field"]),
    ("functools", &["cached_property", "partial", "partialmethod"]),
    ("graphlib", &["TopologicalSorter"]),
    ("itertools", &["chain"]),
    ("logging", &["LoggerAdapter", "StreamHandler"]),
    ("queue", &["Queue"]),
    ("re", &["Match", "Pattern"]),
    ("weakref", &["ReferenceType", "WeakKeyDictionary", "WeakSet", "WeakValueDictionary"]),
];

/// Whether such a class, or one that derives from it, is meant.
pub fn is_generic_class(p: &Process, class: Ref) -> bool {
    let Object::Class(c) = p.get(class) else { return false };
    c.mro.iter().any(|base| match p.object(*base) {
        Some(Object::Class(c)) => {
            let module = p.as_str(c.module).unwrap_or_default();
            let row = GENERIC.iter().find(|(name, _)| *name == module);
            row.is_some_and(|(_, names)| names.contains(&&*c.qualname))
        }
        _ => false,
    })
}

/// `list[int]`.
pub fn type_item(p: &mut Process, th: &Thread, t: T, i: Value) -> R<Value> {
    if is_generic(t) {
        return Ok(alias(p, th, Value::Type(t), i));
    }
    p.type_error(th, format!("type '{}' is not subscriptable", t.name()))
}

/// A generic alias; a tuple gives several arguments.
pub fn alias(p: &mut Process, th: &Thread, origin: Value, i: Value) -> Value {
    let args = match p.object(i) {
        Some(Object::Tuple(_)) => i,
        _ => p.tuple(th, [i]),
    };
    p.alloc(th, Object::GenericAlias(Box::new([origin, args])))
}

/// `list[T][int]`: an alias with its type parameters filled in.
pub fn filled(p: &mut Process, th: &Thread, of: Value, i: Value) -> R<Value> {
    let mut wanted = Vec::new();
    parameters(p, of, &mut wanted);
    if wanted.is_empty() {
        let shown = crate::text::repr(p, of)?;
        return p.type_error(th, format!("{shown} is not a generic class"));
    }
    let given = p.as_items(i).filter(|_| matches!(p.object(i), Some(Object::Tuple(_))));
    let given = given.map_or_else(|| vec![i], <[Value]>::to_vec);
    let plain = wanted.iter().all(|one| p.type_name(*one) == "TypeVar");
    if plain && given.len() != wanted.len() {
        // What is said shows the parameters.
        return Err(Fault::NeedsPython);
    }
    Ok(with(p, th, of, &wanted, &given))
}

/// A type with other types in place of parameters.
fn with(p: &mut Process, th: &Thread, of: Value, wanted: &[Value], given: &[Value]) -> Value {
    if let Some(at) = wanted.iter().position(|one| one.same(of)) {
        return given.get(at).copied().unwrap_or(of);
    }
    match p.object(of) {
        Some(Object::GenericAlias(parts)) => {
            let [origin, args] = **parts;
            let args = with(p, th, args, wanted, given);
            p.alloc(th, Object::GenericAlias(Box::new([origin, args])))
        }
        Some(Object::Tuple(items)) => {
            let items = items.to_vec();
            let items: Vec<Value> =
                items.into_iter().map(|item| with(p, th, item, wanted, given)).collect();
            p.tuple(th, items)
        }
        Some(Object::Union(members)) => {
            let members = members.to_vec();
            let mut whole: Option<Value> = None;
            for member in members {
                let member = with(p, th, member, wanted, given);
                whole = match whole {
                    Some(left) => union_of(p, th, left, member),
                    None => Some(member),
                };
            }
            whole.unwrap_or(of)
        }
        _ => of,
    }
}

/// `a | b` of types; None if the operator does not apply.
pub fn union_of(p: &mut Process, th: &Thread, a: Value, b: Value) -> Option<Value> {
    let mut members = Vec::new();
    for side in [a, b] {
        match p.object(side) {
            Some(Object::Union(inner)) => members.extend(inner.iter().copied()),
            Some(Object::Class(_) | Object::GenericAlias(_)) => members.push(side),
            _ => match side {
                Value::Type(_) => members.push(side),
                Value::None => members.push(Value::Type(T::NoneType)),
                _ => return None,
            },
        }
    }
    if a.is_none() && b.is_none() {
        return None;
    }
    let mut unique: Vec<Value> = Vec::new();
    for member in members {
        if !unique.iter().any(|known| known.same(member)) {
            unique.push(member);
        }
    }
    if let [only] = unique[..] {
        return Some(only);
    }
    Some(p.alloc(th, Object::Union(unique.into())))
}

/// The type parameters in an argument of a type, or in a tuple of them, each once.
pub fn parameters(p: &Process, arg: Value, found: &mut Vec<Value>) {
    let mut add = |one: Value| {
        if !found.iter().any(|known| known.same(one)) {
            found.push(one);
        }
    };
    match p.object(arg) {
        Some(Object::Tuple(items)) => {
            items.iter().for_each(|item| parameters(p, *item, found));
        }
        Some(Object::List(items)) => items.iter().for_each(|item| parameters(p, *item, found)),
        Some(Object::GenericAlias(parts)) => parameters(p, parts[1], found),
        Some(Object::Union(members)) => {
            members.iter().for_each(|member| parameters(p, *member, found));
        }
        Some(Object::Instance { class, attrs }) => {
            let class = Value::Ref(*class);
            let is_one = matches!(p.class_name(class), "TypeVar" | "TypeVarTuple" | "ParamSpec")
                && matches!(p.object(class), Some(Object::Class(c)) if p.as_str(c.module) == Some("typing"));
            let inner = p.find_sym("__parameters__").and_then(|sym| attrs.get(sym));
            match inner.and_then(|inner| p.as_items(inner)) {
                _ if is_one => add(arg),
                Some(inner) => inner.iter().copied().for_each(add),
                None => {}
            }
        }
        _ => {}
    }
}
