//! What messages call types, and what they say of attributes of types that are C in CPython.

use crate::{
    object::Object,
    process::Process,
    value::{Sym, Value},
};

/// Modules whose classes are C types in CPython, and Python here.
const IN_C: [&str; 9] = [
    "_contextvars",
    "_queue",
    "_thread",
    "array",
    "datetime",
    "decimal",
    "functools",
    "itertools",
    "re",
];

/// Modules of the prelude whose functions and methods are C in CPython.
const FUNCTIONS_IN_C: [&str; 13] = [
    "_heaps",
    "_queue",
    "_thread",
    "array",
    "bisect",
    "cmath",
    "contextvars",
    "datetime",
    "decimal",
    "math",
    "operator",
    "struct",
    "time",
];

/// Types of extension modules are named with their module in messages.
pub(crate) fn qualified_type(p: &Process, value: Value) -> String {
    if is_function_in_c(p, value) {
        return "builtin_function_or_method".to_owned();
    }
    qualified_class(p, p.class_of(value))
}

/// The same for a class.
pub(super) fn qualified_class(p: &Process, class: Value) -> String {
    let name = p.class_name(class);
    match module_in_c(p, class) {
        Some(module) => format!("{module}.{name}"),
        None => name.to_owned(),
    }
}

/// The module of a class that is a C type of an extension module in CPython.
fn module_in_c(p: &Process, class: Value) -> Option<&str> {
    match (class, p.object(class)) {
        (Value::Type(t), _) if t.module() != "builtins" => Some(t.module()),
        (_, Some(Object::Class(c))) => {
            let of = |module: &&str| match *module {
                "_io" => true,
                "collections" => ["OrderedDict", "defaultdict"].contains(&&*c.qualname),
                "types" => &*c.qualname == "SimpleNamespace",
                "typing" => ["TypeVar", "ParamSpec", "TypeVarTuple"].contains(&&*c.qualname),
                _ => IN_C.contains(module),
            };
            p.as_str(c.module).filter(of)
        }
        _ => None,
    }
}

/// A function of the prelude, or a method of one of its classes, that CPython has in C.
pub(in crate::interp) fn is_function_in_c(p: &Process, value: Value) -> bool {
    let func = match p.object(value) {
        Some(Object::Method(method)) => method.func,
        _ => value,
    };
    let Some(Object::Function(f)) = p.object(func) else { return false };
    let code = p.program.code(f.code);
    code.hidden
        && p.program
            .modules
            .get(usize::from(code.module.0))
            .is_some_and(|module| FUNCTIONS_IN_C.contains(&&*module.name))
}

/// What setting an attribute, or deleting it, is answered with where a property has no way for it;
/// `way` is what it has none of. `class` is that of the object.
pub(super) fn one_way(p: &Process, class: Value, sym: Sym, way: &str) -> String {
    let name = p.sym_text(sym);
    // Where the property stands.
    let holder = match p.object(class) {
        Some(Object::Class(c)) => c
            .mro
            .iter()
            .copied()
            .find(|base| {
                matches!(p.object(*base), Some(Object::Class(c)) if c.attrs.get(sym).is_some())
            })
            .unwrap_or(class),
        _ => class,
    };
    let owner = p.class_name(holder);
    match module_in_c(p, holder) {
        Some("re" | "functools" | "_contextvars") => "readonly attribute".to_owned(),
        Some("datetime") if owner == "timedelta" => "readonly attribute".to_owned(),
        Some(module) => format!("attribute '{name}' of '{module}.{owner}' objects is not writable"),
        None => format!("property '{name}' of '{}' object has no {way}", p.class_name(class)),
    }
}
