//! Names and reprs of objects that show no other object.

use super::{address, thread_ident};
use crate::{
    natives::registry,
    object::{Iter, Object},
    process::Process,
    sym,
    types::T,
    value::{NativeId, Ref, Sym, Value},
};

/// Attributes of an object that has a `__dict__`, in order.
pub fn attributes(p: &Process, owner: Ref) -> Vec<(Sym, Value)> {
    crate::ops::attrdict::pairs(p, owner)
}

/// `module.name` of a built-in type, without the module `builtins`.
pub fn type_path(t: T) -> String {
    match t.module() {
        "builtins" => t.name().to_owned(),
        module => format!("{module}.{}", t.name()),
    }
}

/// The name of a native as programs know it: without the mark of the module that exports it.
pub fn native_name(name: &'static str) -> &'static str {
    const MODULES: [&str; 5] = ["_math_", "_time_", "_sys_", "_os_", "_random_"];
    MODULES.iter().find_map(|mark| name.strip_prefix(mark)).unwrap_or(name)
}

/// The module that such a function says it is of.
pub fn native_module(name: &'static str) -> &'static str {
    match name.strip_prefix('_').and_then(|rest| rest.split_once('_')) {
        _ if native_name(name) == name => "builtins",
        Some(("os", _)) => "posix",
        Some((module, _)) => module,
        None => "builtins",
    }
}

/// `module.qualname` of a class, as reprs show it.
pub fn class_path(p: &Process, class: Value) -> String {
    match (class, p.object(class)) {
        (Value::Type(t), _) => type_path(t),
        (_, Some(Object::Class(c))) => match p.as_str(c.module) {
            Some("builtins") | None => c.qualname.to_string(),
            Some(module) => format!("{module}.{}", c.qualname),
        },
        _ => "object".to_owned(),
    }
}

/// The type of a value as C names it: with its module only if the type is none of Python's.
fn type_path_of(p: &Process, value: Value) -> String {
    match p.class_of(value) {
        Value::Type(t) if t != T::Random => type_path(t),
        _ => p.type_name(value).to_owned(),
    }
}

/// `__qualname__` of a function or other callable.
pub fn callable_name(p: &Process, callable: Value) -> String {
    match (callable, p.object(callable)) {
        (Value::Native(id), _) => native_name(registry().get(id).name).to_owned(),
        (_, Some(Object::Function(f))) => match f.attrs.get(sym::QUALNAME) {
            Some(name) => p.as_str(name).unwrap_or_default().to_owned(),
            None => p.program.code(f.code).qualname.to_string(),
        },
        (_, Some(Object::Class(c))) => c.qualname.to_string(),
        _ => "?".to_owned(),
    }
}

/// Whether CPython has a special method of a built-in type in a slot of the type's.
pub fn is_slot(name: &str, owner: &str) -> bool {
    let Some(word) = name.strip_prefix("__").and_then(|rest| rest.strip_suffix("__")) else {
        return false;
    };
    match word {
        "new" | "format" | "sizeof" | "reduce" | "reduce_ex" | "reversed" | "length_hint"
        | "dir" | "round" | "trunc" | "floor" | "ceil" | "class_getitem" | "init_subclass"
        | "subclasshook" | "getnewargs" | "getstate" | "setstate" | "copy" | "deepcopy"
        | "missing" | "enter" | "exit" | "complex" | "bytes" | "instancecheck"
        | "subclasscheck" | "prepare" => false,
        "getitem" => !matches!(owner, "list" | "dict"),
        "contains" => !matches!(owner, "dict" | "set" | "frozenset"),
        _ => true,
    }
}

/// What CPython makes of a function of its own, in a class or bound to an object.
pub fn kind_of_native(id: NativeId, bound: bool) -> T {
    let Some(owner) = registry().owner(id) else { return T::BuiltinFunction };
    let name = native_name(registry().get(id).name);
    match (is_slot(name, owner.name()), bound) {
        (true, true) => T::MethodWrapper,
        (true, false) => T::WrapperDescriptor,
        (false, false) if name != "__new__" => T::MethodDescriptor,
        (false, _) => T::BuiltinFunction,
    }
}

/// Objects whose repr shows no other object.
pub fn plain(p: &Process, r: Ref) -> String {
    let value = Value::Ref(r);
    let at = address(value);
    match p.get(r) {
        Object::Function(f) if p.in_c(f.code) => {
            format!("<built-in function {}>", p.sym_text(p.program.code(f.code).name))
        }
        Object::Function(_) => format!("<function {} at {at:#x}>", callable_name(p, value)),
        Object::NativeMethod { func, this }
            if is_slot(registry().get(*func).name, p.type_name(*this)) =>
        {
            format!(
                "<method-wrapper '{}' of {} object at {:#x}>",
                registry().get(*func).name,
                p.type_name(*this),
                address(*this)
            )
        }
        Object::NativeMethod { func, this }
            if p.native_type(*this) == T::Random
                && !matches!(registry().get(*func).name, "random" | "getrandbits") =>
        {
            let (name, class) = (registry().get(*func).name, p.type_name(*this));
            let of = this.as_ref().map_or_else(String::new, |r| plain(p, r));
            format!("<bound method {class}.{name} of {of}>")
        }
        Object::NativeMethod { func, this } => format!(
            "<built-in method {} of {} object at {:#x}>",
            registry().get(*func).name,
            type_path_of(p, *this),
            address(*this)
        ),
        Object::Code(id) => {
            let code = p.program.code(*id);
            let (name, file) = (p.sym_text(code.name), &p.program.module(code.module).file);
            let line = code.first_line;
            format!("<code object {name} at {at:#x}, file \"{file}\", line {line}>")
        }
        Object::Module(module) => {
            let def = p.program.module(module.id);
            if module.id == crate::code::ModuleId::BARE {
                format!("<module {}>", bare_name(p, module))
            } else if def.lines.is_empty() {
                let name = if &*def.name == "os.path" { "posixpath" } else { &def.name };
                match super::library_file::library_file(name) {
                    Some(file) => format!("<module '{name}' from '{file}'>"),
                    None => format!("<module '{name}' (built-in)>"),
                }
            } else {
                let name = if module.id == p.program.main { &p.main_name } else { &def.name };
                format!("<module '{name}' from '{}'>", def.file)
            }
        }
        Object::Generator(g) => {
            let name = g.qualname(&p.program);
            match p.native_type(value) {
                t if t.is_item_maker() => format!("<{} object at {at:#x}>", t.name()),
                t => format!("<{} object {name} at {at:#x}>", t.name()),
            }
        }
        Object::Cell(Value::Undef) => format!("<cell at {at:#x}: empty>"),
        Object::Cell(inner) => {
            format!("<cell at {at:#x}: {} object at {:#x}>", p.type_name(*inner), address(*inner))
        }
        Object::Lock(lock) => {
            let state = if lock.locked { "locked" } else { "unlocked" };
            format!("<{state} _thread.lock object at {at:#x}>")
        }
        Object::RLock(lock) => {
            let state = if lock.count > 0 { "locked" } else { "unlocked" };
            let owner = lock.owner.map_or(0, thread_ident);
            let count = lock.count;
            format!("<{state} _thread.RLock object owner={owner} count={count} at {at:#x}>")
        }
        Object::TextStream(number) => {
            let (name, mode) = match number {
                0 => ("stdin", "r"),
                1 => ("stdout", "w"),
                _ => ("stderr", "w"),
            };
            format!("<_io.TextIOWrapper name='<{name}>' mode='{mode}' encoding='utf-8'>")
        }
        Object::Super { after, this } => format!(
            "<super: <class '{}'>, <{} object>>",
            p.class_name(Value::Ref(*after)),
            p.type_name(*this)
        ),
        Object::WeakRef { target, .. } if target.is_none() => {
            format!("<weakref at {at:#x}; dead>")
        }
        Object::WeakRef { target, .. } => format!(
            "<weakref at {at:#x}; to '{}' at {:#x}>",
            p.type_name(*target),
            address(*target)
        ),
        Object::StaticMethod(f) => wrapper(p, "staticmethod", *f),
        Object::ClassMethod(f) => wrapper(p, "classmethod", *f),
        Object::Iter(iter) => {
            let name = match &**iter {
                Iter::Deque { .. } => "_collections._deque_iterator",
                _ => p.native_type(value).name(),
            };
            format!("<{name} object at {at:#x}>")
        }
        _ => format!("<{} object at {at:#x}>", class_path(p, p.class_of(value))),
    }
}

fn wrapper(p: &Process, kind: &str, inner: Value) -> String {
    let native = match inner {
        Value::Native(_) => Some(format!("<built-in function {}>", callable_name(p, inner))),
        _ => None,
    };
    match native.or_else(|| inner.as_ref().map(|r| plain(p, r))) {
        Some(inner) => format!("<{kind}({inner})>"),
        None => format!("<{kind} object>"),
    }
}

/// What a module that `types.ModuleType` made says that it is called, quoted.
pub fn bare_name(p: &Process, module: &crate::object::Module) -> String {
    let name = module.extra.get(crate::sym::NAME).unwrap_or(Value::None);
    super::repr(p, name).unwrap_or_else(|_| "?".to_owned())
}
