//! What instances of classes have room for: `__slots__`.

use crate::{
    compile::mangle,
    object::{Class, Object},
    ops::attrdict,
    process::{Process, R},
    sym,
    sym::SymMap,
    thread::Thread,
    types::T,
    value::{Ref, Sym, Value},
};

/// Whether two bases have room of their own in their instances, neither of them on top of the other's.
pub(super) fn layouts_conflict(p: &Process, bases: &[Value]) -> bool {
    let mut last: Option<Ref> = None;
    for base in bases {
        let Some(Object::Class(c)) = p.object(*base) else { continue };
        let found = c.mro.iter().filter_map(|v| v.as_ref()).find(|r| has_room(p, *r));
        last = match (last, found) {
            (Some(one), Some(other)) if derives(p, one, other) => Some(one),
            (Some(one), Some(other)) if !derives(p, other, one) => return true,
            (one, other) => other.or(one),
        };
    }
    let native = |base: &&Value| p.class_native(**base) != T::Object;
    let on_top = |base: &Value, r| {
        base.as_ref().is_some_and(|base| derives(p, base, r) || derives(p, r, base))
    };
    last.is_some_and(|r| bases.iter().filter(native).any(|base| !on_top(base, r)))
}

fn derives(p: &Process, class: Ref, other: Ref) -> bool {
    matches!(p.get(class), Object::Class(c) if c.mro.contains(&Value::Ref(other)))
}

/// Whether a class of the person's has slots for more than a dict and weak references.
fn has_room(p: &Process, class: Ref) -> bool {
    let Object::Class(c) = p.get(class) else { return false };
    let persons = matches!(p.as_str(c.module), Some("__main__" | "__mp_main__"));
    persons
        && attrdict::own_slots(p, c)
            .any(|slot| !["__dict__", "__weakref__"].contains(&slot.as_str()))
}

/// Refuses names in `__slots__` that the class gives a value itself, or that have no room.
pub(super) fn check_slots(
    p: &mut Process,
    th: &Thread,
    attrs: &SymMap,
    slots: Value,
    native: T,
) -> R<()> {
    let names = match attrdict::slot_names(p, slots) {
        Some(names) => names,
        None if matches!(slots, Value::Ref(_)) => {
            let what = "Heddle takes a text, a tuple, a list or a dict for __slots__";
            return p.unsupported(th, what);
        }
        None => {
            let message = format!("'{}' object is not iterable", p.type_name(slots));
            return p.type_error(th, message);
        }
    };
    if !names.is_empty() && matches!(native, T::Int | T::Tuple | T::Bytes) {
        let message =
            format!("nonempty __slots__ not supported for subtype of '{}'", native.name());
        return p.type_error(th, message);
    }
    for name in &names {
        match p.as_str(*name) {
            None => {
                let message =
                    format!("__slots__ items must be strings, not '{}'", p.type_name(*name));
                return p.type_error(th, message);
            }
            Some(text) if !crate::text::strings::is_identifier(text) => {
                return p.type_error(th, "__slots__ must be identifiers");
            }
            Some(_) => {}
        }
    }
    let taken = names.iter().filter_map(|name| p.as_str(*name)).find(|name| {
        *name != "__qualname__" && p.find_sym(name).is_some_and(|sym| attrs.get(sym).is_some())
    });
    match taken.map(|name| format!("'{name}' in __slots__ conflicts with class variable")) {
        Some(message) => p.value_error(th, message),
        None => Ok(()),
    }
}

/// Whether `__slots__` let an instance have this attribute.
pub(in crate::interp) fn slot_allowed(p: &Process, class: Value, sym: Sym) -> bool {
    let Some(Object::Class(c)) = p.kind(class) else { return true };
    if !c.slots {
        return true;
    }
    for base in &c.mro {
        match p.object(*base) {
            Some(Object::Class(c)) if !c.slots => return true,
            Some(Object::Class(c)) if lists(p, c, sym) || lists(p, c, sym::DICT) => return true,
            _ => {}
        }
    }
    false
}

/// Whether a class has a slot of this name itself.
fn lists(p: &Process, class: &Class, sym: Sym) -> bool {
    let Some(slots) = class.attrs.get(sym::SLOTS).filter(|_| class.slots) else { return false };
    let name = p.sym_text(sym);
    let is_it = |slot: &Value| match p.as_str(*slot) {
        // Private names are mangled.
        Some(slot) if slot.starts_with("__") => {
            mangle(Some(p.sym_text(class.name)), slot).as_deref().unwrap_or(slot) == name
        }
        slot => slot == Some(name),
    };
    attrdict::slot_names(p, slots).is_some_and(|names| names.iter().any(is_it))
}

/// The class along the MRO that has a slot of this name.
pub(in crate::interp) fn slot_owner(p: &Process, class: Value, sym: Sym) -> Option<Value> {
    let Some(Object::Class(c)) = p.object(class) else { return None };
    let has = |base: &Value| matches!(p.object(*base), Some(Object::Class(c)) if lists(p, c, sym));
    c.mro.iter().copied().find(has).filter(|_| sym != sym::DICT)
}
