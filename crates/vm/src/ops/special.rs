//! Special methods that a person's classes define.

use crate::{
    natives::registry,
    object::Object,
    process::Process,
    types::T,
    value::{Ref, Sym, Value},
};

/// The class written in Python that a value is an instance of.
pub fn user_class(p: &Process, v: Value) -> Option<Ref> {
    match p.object(v)? {
        Object::Instance { class, .. } => Some(*class),
        Object::Derived(d) => Some(d.class),
        Object::Exception(e) => e.class.as_ref(),
        Object::Future(f) => f.class.as_ref(),
        Object::Class(c) => c.meta.as_ref(),
        _ => None,
    }
}

/// What `class` or a class that it derives from defines under `sym`, unless a built-in type that
/// comes earlier in the MRO has a method of that name.
pub fn class_special(p: &Process, class: Ref, sym: Sym) -> Option<Value> {
    let Object::Class(c) = p.get(class) else { return None };
    for m in &c.mro {
        match m {
            Value::Ref(r) => {
                if let Object::Class(c) = p.get(*r)
                    && let Some(v) = c.attrs.get(sym)
                {
                    return Some(v);
                }
            }
            Value::Type(t) => {
                let natives = registry();
                if let Some(id) = natives.method(*t, sym)
                    && natives.owner(id) != Some(T::Object)
                {
                    return None;
                }
            }
            _ => {}
        }
    }
    None
}

/// The definition of a special method in the class of `v`, if written in Python.
pub fn special(p: &Process, v: Value, sym: Sym) -> Option<Value> {
    class_special(p, user_class(p, v)?, sym)
}

/// Whether the class of `v` defines `sym` in Python.
#[inline]
pub fn has_special(p: &Process, v: Value, sym: Sym) -> bool {
    matches!(v, Value::Ref(_)) && special(p, v, sym).is_some()
}
