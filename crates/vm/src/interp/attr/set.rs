//! Setting and deleting attributes.

use super::{Lookup, derived_local, missing, named, no_attribute, property_of, qualified_type};
use crate::{
    code::ModuleId,
    interp::{Next, call, class},
    natives::{object as natives_object, registry},
    object::Object,
    ops::dicts,
    process::{Process, R},
    sym,
    thread::{Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
    watch::Field,
};

/// `object.sym = value` where nothing but the instance itself is concerned. False if somebody else
/// must be asked.
#[inline]
pub(in crate::interp) fn store_fast(p: &mut Process, r: Ref, sym: Sym, value: &Value) -> bool {
    let Some(Object::Instance { class, attrs }) = p.heap.unwatched_mut(r) else { return false };
    let (class, known) = (*class, p.cache.stores_at(*class, sym));
    if let Some(at) = known
        && let Some(old) = attrs.at_mut(at, sym)
        && (p.finalizable.is_empty() || !matches!(old, Value::Ref(_)))
    {
        *old = *value;
        return true;
    }
    (known.is_some() || p.keeps(class, sym)) && store_anywhere(p, r, sym, value)
}

/// The same for an instance that keeps what is stored, where it is not known in which place.
fn store_anywhere(p: &mut Process, r: Ref, sym: Sym, value: &Value) -> bool {
    let Some(Object::Instance { class, attrs }) = p.heap.unwatched_mut(r) else { return false };
    let found = attrs.entry(sym);
    if attrs.given().is_some()
        || !p.finalizable.is_empty() && matches!(found, Some((_, Value::Ref(_))))
    {
        return false;
    }
    p.cache.note_store(*class, sym, found.map_or(attrs.len(), |(at, _)| at));
    if attrs.set(sym, *value).is_none() {
        p.heap.charge(24);
    }
    true
}

/// What an object itself keeps under a name, where it may be somebody's end that something takes its place.
pub(crate) fn replaced(p: &Process, object: Value, sym: Sym) -> Value {
    // Who watches hears of every look.
    if p.finalizable.is_empty() {
        return Value::Undef;
    }
    let attrs = match p.object(object) {
        Some(Object::Instance { attrs, .. } | Object::Namespace(attrs)) => attrs,
        Some(Object::Class(c)) => &c.attrs,
        Some(Object::Derived(d)) => &d.attrs,
        Some(Object::Exception(e)) => &e.attrs,
        Some(Object::Function(f)) => &f.attrs,
        Some(Object::Module(m)) => match p.program.module(m.id).global_index.get(&sym) {
            Some(g) => return p.global(usize::from(m.id.0), usize::from(*g)),
            None => &m.extra,
        },
        _ => return Value::Undef,
    };
    attrs.get(sym).unwrap_or(Value::Undef)
}

/// `object.sym = value`.
pub(in crate::interp) fn store(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    value: Value,
) -> R<Next> {
    let old = replaced(p, object, sym);
    match set_attr(p, th, object, sym, value, true)? {
        Lookup::Call(func, args) => call::call_values(p, th, func, &args, Value::Undef, Ret::Drop),
        Lookup::Value(_) | Lookup::Missing => {
            if p.dropped(th, old)? {
                Ok(Next::Frames)
            } else {
                Ok(Next::Go)
            }
        }
    }
}

/// Sets an attribute; `Lookup::Call` if Python code must be called for it. `hooks` looks for
/// `__setattr__`.
pub fn set_attr(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    value: Value,
    hooks: bool,
) -> R<Lookup> {
    let local = derived_local(p, th, object);
    if let Some((_, false)) = local {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(p.prelude("_local_set"), vec![object, name, value]));
    }
    if sym == sym::DICT {
        no_other_dict(p, th, object)?;
    }
    let class = match p.kind(object) {
        Some(Object::Instance { class, .. }) => Value::Ref(*class),
        Some(Object::Derived(d)) => Value::Ref(d.class),
        Some(Object::Exception(e)) => e.class,
        Some(Object::Future(f)) if !f.class.is_undef() => f.class,
        Some(Object::Class(c)) if c.meta.as_ref().is_some() => c.meta,
        _ => return set_plain(p, th, object, sym, value),
    };
    if hooks && let Some(func) = p.hook(class, sym::SETATTR) {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(func, vec![object, name, value]));
    }
    if let Some(Value::Ref(r)) = p.class_lookup(class, sym) {
        match p.heap.get(property_of(p, r)) {
            Object::Property(parts) => {
                let setter = parts[1];
                if setter.is_none() {
                    let message = named::one_way(p, class, sym, "setter");
                    return p.raise(th, T::AttributeError, message);
                }
                return Ok(Lookup::Call(setter, vec![object, value]));
            }
            Object::Instance { class: descriptor, .. } => {
                let descriptor = Value::Ref(*descriptor);
                if let Some(set) = p.class_lookup(descriptor, sym::SET) {
                    return Ok(Lookup::Call(set, vec![Value::Ref(r), object, value]));
                }
            }
            _ => {}
        }
    }
    if let Value::Ref(_) = class
        && !matches!(p.object(object), Some(Object::Class(_)))
        && sym != sym::CLASS
        && !class::slot_allowed(p, class, sym)
    {
        return no_slot(p, th, object, sym);
    }
    match local {
        Some((r, _)) => set_plain(p, th, Value::Ref(r), sym, value),
        None => set_plain(p, th, object, sym, value),
    }
}

/// The mapping that an instance was given for its `__dict__`, or that a thread's attributes of a
/// `threading.local` are in.
fn given(p: &Process, th: &Thread, r: Ref) -> Option<Ref> {
    let attrs = match p.heap.peek(r) {
        Object::Instance { attrs, .. } => attrs,
        Object::Derived(d) => &d.attrs,
        Object::ThreadLocal(threads) => &threads.iter().find(|(id, _)| *id == th.id.0)?.1,
        _ => return None,
    };
    let dict = attrs.given()?;
    p.heap.saw_attr(r, sym::DICT, false);
    Some(dict)
}

/// A `threading.local` keeps the mapping that it made.
fn no_other_dict(p: &mut Process, th: &Thread, object: Value) -> R<()> {
    let payload = p.payload(object);
    if !matches!(p.kind(payload), Some(Object::ThreadLocal(_))) {
        return Ok(());
    }
    let message =
        format!("'{}' object attribute '__dict__' is read-only", qualified_type(p, object));
    p.raise(th, T::AttributeError, message)
}

/// The part of an object that an attribute is: who looks for it asks for it by name.
fn field_of(p: &Process, r: Ref, sym: Sym) -> Field {
    match p.heap.peek(r) {
        Object::Instance { .. } | Object::Class(_) => Field::at(sym.0 as usize),
        _ => Field::WHOLE,
    }
}

/// An instance of a class with `__slots__` has no such attribute, nor room for it.
#[cold]
fn no_slot(p: &mut Process, th: &Thread, object: Value, sym: Sym) -> R<Lookup> {
    let class = p.class_of(object);
    let (name, owner) = (p.sym_text(sym).to_owned(), named::qualified_class(p, class));
    // One slot of CPython's stands for both methods.
    let own = [sym::SETATTR, sym::DELATTR].iter().any(|method| p.hook(class, *method).is_some());
    let why = if own { "" } else { " and no __dict__ for setting new attributes" };
    let message = format!("'{owner}' object has no attribute '{name}'{why}");
    no_attribute(p, th, message, object, sym)
}

/// The class has a say in every attribute from now on, of its instances and of those of derived classes.
#[cold]
fn intercept(p: &mut Process, class: Value) {
    let derives = |object: &Object| matches!(object, Object::Class(c) if c.mro.contains(&class));
    let classes = p.heap.objects().filter(|(_, object)| derives(object)).map(|(r, _)| r);
    for r in classes.collect::<Vec<_>>() {
        if let Object::Class(c) = p.heap.get_mut(r) {
            c.intercepts = true;
        }
    }
}

/// Sets an attribute in the object itself.
fn set_plain(p: &mut Process, th: &mut Thread, object: Value, sym: Sym, value: Value) -> R<Lookup> {
    let done = Ok(Lookup::Value(Value::None));
    if natives_object::set_native_attr(p, th, object, sym, value)? {
        return done;
    }
    let Value::Ref(r) = object else { return cannot_set(p, th, object, sym) };
    if r.region() == 0 {
        return cannot_set(p, th, object, sym);
    }
    let global = match p.heap.peek(r) {
        Object::Module(m) => {
            p.program.module(m.id).global_index.get(&sym).map(|g| (m.id, usize::from(*g)))
        }
        _ => None,
    };
    if matches!(p.heap.peek(r), Object::Module(m) if m.id == ModuleId(0)) {
        return p.unsupported(
            th,
            "the builtins cannot be changed in Heddle: give the program a name of its own",
        );
    }
    if let Some((id, g)) = global {
        p.set_global(usize::from(id.0), g, value);
        return done;
    }
    if let Some(dict) = given(p, th, r) {
        let key = p.sym_str(sym);
        dicts::dict_set(p, th, dict, key, value)?;
        return done;
    }
    let thread = th.id.0;
    p.heap.charge(24);
    let field = field_of(p, r, sym);
    match p.heap.get_mut_at(r, field) {
        Object::Instance { attrs, .. } | Object::Namespace(attrs) => {
            attrs.set(sym, value);
        }
        Object::Derived(d) => {
            d.attrs.set(sym, value);
        }
        Object::Exception(e) => {
            e.attrs.set(sym, value);
        }
        Object::Future(f) if !f.class.is_undef() => {
            f.attrs.set(sym, value);
        }
        Object::Function(f) => {
            f.attrs.set(sym, value);
        }
        Object::Module(m) => {
            m.extra.set(sym, value);
        }
        Object::Class(c) => {
            c.attrs.set(sym, value);
            p.cache.clear();
            if sym == sym::GETATTRIBUTE {
                intercept(p, object);
            }
        }
        Object::ThreadLocal(threads) => {
            if !threads.iter().any(|(id, _)| *id == thread) {
                threads.push((thread, crate::sym::SymMap::default()));
            }
            if let Some((_, attrs)) = threads.iter_mut().find(|(id, _)| *id == thread) {
                attrs.set(sym, value);
            }
        }
        _ => return cannot_set(p, th, object, sym),
    }
    done
}

#[cold]
fn cannot_set<V>(p: &mut Process, th: &Thread, object: Value, sym: Sym) -> R<V> {
    let name = p.sym_text(sym).to_owned();
    if let Value::Type(t) = object {
        return p.type_error(
            th,
            format!("cannot set '{name}' attribute of immutable type '{}'", t.name()),
        );
    }
    let t = p.native_type(object);
    let type_name = qualified_type(p, object);
    if matches!(t, T::Int | T::Bool | T::Float)
        && ["real", "imag", "numerator", "denominator"].contains(&&*name)
    {
        let message = format!("attribute '{name}' of '{type_name}' objects is not writable");
        return p.raise(th, T::AttributeError, message);
    }
    if registry().method(t, sym).is_some() {
        let message = format!("'{type_name}' object attribute '{name}' is read-only");
        return p.raise(th, T::AttributeError, message);
    }
    let message = format!(
        "'{type_name}' object has no attribute '{name}' and no __dict__ for setting new attributes"
    );
    no_attribute(p, th, message, object, sym)
}

/// There is no such attribute to be deleted, or none that can be.
#[cold]
pub(crate) fn not_deleted<V>(p: &mut Process, th: &mut Thread, object: Value, sym: Sym) -> R<V> {
    match p.object(object) {
        // What has a dict is not asked for other names when one is not there to be deleted.
        Some(Object::Instance { .. }) => {
            let (kind, name) = (qualified_type(p, object), p.sym_text(sym).to_owned());
            let message = format!("'{kind}' object has no attribute '{name}'");
            p.raise(th, T::AttributeError, message)
        }
        Some(
            Object::Function(_)
            | Object::Module(_)
            | Object::Class(_)
            | Object::Derived(_)
            | Object::Exception(_)
            | Object::Future(_)
            | Object::ThreadLocal(_)
            | Object::Namespace(_)
            | Object::Super { .. },
        ) => missing(p, th, object, sym),
        _ => cannot_set(p, th, object, sym),
    }
}

/// `del object.sym`.
pub(in crate::interp) fn delete(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
) -> R<Next> {
    match del_attr(p, th, object, sym, true)? {
        Lookup::Call(func, args) => call::call_values(p, th, func, &args, Value::Undef, Ret::Drop),
        Lookup::Missing => not_deleted(p, th, object, sym),
        Lookup::Value(old) => {
            if p.dropped(th, old)? {
                Ok(Next::Frames)
            } else {
                Ok(Next::Go)
            }
        }
    }
}

/// Deletes an attribute.
pub fn del_attr(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    hooks: bool,
) -> R<Lookup> {
    if sym == sym::DICT {
        no_other_dict(p, th, object)?;
    }
    let class = p.class_of(object);
    if let Value::Ref(_) = class {
        if hooks && let Some(func) = p.hook(class, sym::DELATTR) {
            let name = p.sym_str(sym);
            return Ok(Lookup::Call(func, vec![object, name]));
        }
        if let Some(Value::Ref(r)) = p.class_lookup(class, sym) {
            match p.heap.get(property_of(p, r)) {
                Object::Property(parts) if !parts[2].is_none() => {
                    return Ok(Lookup::Call(parts[2], vec![object]));
                }
                Object::Property(_) => {
                    let message = named::one_way(p, class, sym, "deleter");
                    return p.raise(th, T::AttributeError, message);
                }
                Object::Instance { class: descriptor, .. } => {
                    let descriptor = Value::Ref(*descriptor);
                    if let Some(del) = p.class_lookup(descriptor, sym::DELETE) {
                        return Ok(Lookup::Call(del, vec![Value::Ref(r), object]));
                    }
                    if p.class_lookup(descriptor, sym::SET).is_some() {
                        return p.raise(th, T::AttributeError, "__delete__");
                    }
                }
                _ => {}
            }
        }
    }
    let object = match derived_local(p, th, object) {
        Some((r, _)) => Value::Ref(r),
        None => object,
    };
    if let Value::Ref(_) = class
        && !matches!(p.object(object), Some(Object::Class(_)))
        && sym != sym::CLASS
        && !class::slot_allowed(p, class, sym)
    {
        return no_slot(p, th, object, sym);
    }
    if let Some(Object::Instance { class, attrs }) = p.object(object)
        && matches!(p.heap.get(*class), Object::Class(c) if c.slots)
        && attrs.get(sym).is_none()
    {
        let name = p.sym_text(sym).to_owned();
        return p.raise(th, T::AttributeError, name);
    }
    let Value::Ref(r) = object else { return Ok(Lookup::Missing) };
    if r.region() == 0 {
        return Ok(Lookup::Missing);
    }
    let global = match p.heap.peek(r) {
        Object::Module(m) => {
            p.program.module(m.id).global_index.get(&sym).map(|g| (m.id, usize::from(*g)))
        }
        _ => None,
    };
    if let Some((id, g)) = global {
        let old = p.set_global(usize::from(id.0), g, Value::Undef);
        return Ok(if old.is_undef() { Lookup::Missing } else { Lookup::Value(old) });
    }
    if let Some(dict) = given(p, th, r) {
        let key = p.sym_str(sym);
        return Ok(dicts::dict_del(p, th, dict, key)?.map_or(Lookup::Missing, Lookup::Value));
    }
    let thread = th.id.0;
    let field = field_of(p, r, sym);
    let old = match p.heap.get_mut_at(r, field) {
        Object::Instance { attrs, .. } | Object::Namespace(attrs) => attrs.remove(sym),
        Object::Derived(d) => d.attrs.remove(sym),
        Object::Exception(e) => e.attrs.remove(sym),
        Object::Future(f) => f.attrs.remove(sym),
        Object::Function(f) => f.attrs.remove(sym),
        Object::Module(m) => m.extra.remove(sym),
        Object::Class(c) => {
            let old = c.attrs.remove(sym);
            p.cache.clear();
            old
        }
        Object::ThreadLocal(threads) => threads
            .iter_mut()
            .find(|(id, _)| *id == thread)
            .and_then(|(_, attrs)| attrs.remove(sym)),
        _ => None,
    };
    Ok(old.map_or(Lookup::Missing, Lookup::Value))
}
