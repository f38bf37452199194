//! `obj.__dict__` of instances, classes, functions and modules: attributes seen as a mapping.

use crate::{
    compile::mangle,
    dict::Dict,
    object::{Class, Object},
    ops::hash::hash_bytes,
    process::{Process, R},
    sym,
    thread::Thread,
    value::{Ref, Sym, Value},
};

/// Names and values, in order.
pub fn pairs(p: &Process, owner: Ref) -> Vec<(Sym, Value)> {
    match p.get(owner) {
        Object::Instance { attrs, class } => {
            let slots = slots_of(p, *class);
            let slots: Vec<Sym> = slots.iter().filter_map(|name| p.find_sym(name)).collect();
            attrs.iter().filter(|(sym, _)| !slots.contains(sym)).collect()
        }
        Object::Namespace(attrs) => attrs.iter().collect(),
        Object::Derived(d) => d.attrs.iter().collect(),
        Object::Exception(e) => e.attrs.iter().collect(),
        Object::Class(c) => c.attrs.iter().collect(),
        Object::Function(f) => f.attrs.iter().filter(|(sym, _)| !is_own(*sym)).collect(),
        Object::Module(m) => {
            let names = &p.program.module(m.id).globals;
            p.saw_module(m.id);
            let values = p.globals.get(usize::from(m.id.0)).map_or(&[][..], Vec::as_slice);
            names
                .iter()
                .copied()
                .zip(values.iter().copied())
                .filter(|(_, v)| !v.is_undef())
                .chain(m.extra.iter())
                .collect()
        }
        _ => Vec::new(),
    }
}

/// Names in `__slots__` of a class and those that it derives from.
pub(crate) fn slots_of(p: &Process, class: Ref) -> Vec<String> {
    let Object::Class(c) = p.get(class) else { return Vec::new() };
    let mut names = Vec::new();
    for base in &c.mro {
        if let Some(Object::Class(c)) = p.object(*base) {
            names.extend(own_slots(p, c));
        }
    }
    names
}

/// Names in `__slots__` of a class itself.
pub(crate) fn own_slots(p: &Process, class: &Class) -> impl Iterator<Item = String> {
    let private = p.sym_text(class.name);
    let slots = class.attrs.get(sym::SLOTS).filter(|_| class.slots);
    let names = slots.and_then(|slots| slot_names(p, slots));
    names.unwrap_or_default().into_iter().filter_map(move |value| {
        let text = p.as_str(value)?;
        Some(mangle(Some(private), text).unwrap_or_else(|| text.to_owned()))
    })
}

/// What `__slots__` names; None if it is nothing that can be asked without changing it.
pub(crate) fn slot_names(p: &Process, slots: Value) -> Option<Vec<Value>> {
    match (p.as_items(slots), p.object(slots)) {
        (Some(items), _) => Some(items.to_vec()),
        (None, Some(Object::Dict(dict))) => Some(dict.iter().map(|entry| entry.key).collect()),
        (None, _) => p.as_str(slots).map(|_| vec![slots]),
    }
}

/// What a function keeps among its attributes though CPython has a place of its own for it.
fn is_own(sym: Sym) -> bool {
    matches!(
        sym,
        sym::NAME
            | sym::QUALNAME
            | sym::MODULE
            | sym::DOC
            | sym::ANNOTATIONS
            | sym::CODE
            | sym::TYPE_PARAMS
    )
}

/// Keys and values of a dict or attribute mapping.
pub fn plain_pairs(p: &Process, v: Value) -> Option<Vec<(Value, Value)>> {
    match p.object(p.payload(v))? {
        Object::Dict(d) => Some(d.iter().map(|entry| (entry.key, entry.value)).collect()),
        Object::AttrDict(owner) => {
            Some(pairs(p, *owner).into_iter().map(|(s, v)| (p.sym_str(s), v)).collect())
        }
        _ => None,
    }
}

/// A dict of its own with what the mapping holds now.
pub fn snapshot(p: &mut Process, th: &Thread, owner: Ref) -> Ref {
    let mut dict = Dict::default();
    for (sym, value) in pairs(p, owner) {
        let key = p.sym_str(sym);
        dict.push(hash_bytes(p.sym_text(sym).as_bytes()), key, value);
    }
    p.heap.alloc(th.region, Object::Dict(Box::new(dict)))
}

pub fn get(p: &Process, owner: Ref, key: Value) -> Option<Value> {
    let sym = p.find_sym(p.as_str(key)?)?;
    match p.get(owner) {
        Object::Module(m) => {
            let id = m.id;
            match p.program.module(id).global_index.get(&sym) {
                Some(g) => {
                    Some(p.global(usize::from(id.0), usize::from(*g))).filter(|v| !v.is_undef())
                }
                None => m.extra.get(sym),
            }
        }
        Object::Instance { attrs, .. } | Object::Namespace(attrs) => attrs.get(sym),
        Object::Derived(d) => d.attrs.get(sym),
        Object::Exception(e) => e.attrs.get(sym),
        Object::Class(c) => c.attrs.get(sym),
        Object::Function(f) => f.attrs.get(sym),
        _ => None,
    }
}

pub fn set(p: &mut Process, th: &Thread, owner: Ref, key: Value, value: Value) -> R<()> {
    if let Object::Class(_) = p.get(owner) {
        return p.type_error(th, "'mappingproxy' object does not support item assignment");
    }
    let Some(text) = p.as_str(key).map(str::to_owned) else {
        return p.unsupported(th, "Heddle keeps only names in __dict__: keys must be strings");
    };
    let sym = p.intern(&text);
    if let Object::Module(m) = p.get(owner) {
        let id = m.id;
        if let Some(at) = p.program.module(id).global_index.get(&sym) {
            let at = usize::from(*at);
            p.set_global(usize::from(id.0), at, value);
            return Ok(());
        }
    }
    if let Some(attrs) = attrs_mut(p, owner) {
        attrs.set(sym, value);
    }
    Ok(())
}

/// Removes and gives what stood under `key`.
pub fn remove(p: &mut Process, th: &Thread, owner: Ref, key: Value) -> R<Option<Value>> {
    if let Object::Class(_) = p.get(owner) {
        return p.type_error(th, "'mappingproxy' object does not support item deletion");
    }
    let Some(sym) = p.as_str(key).and_then(|text| p.find_sym(text)) else { return Ok(None) };
    if let Object::Module(m) = p.get(owner) {
        let id = m.id;
        if let Some(at) = p.program.module(id).global_index.get(&sym) {
            let at = usize::from(*at);
            let old = p.set_global(usize::from(id.0), at, Value::Undef);
            return Ok(Some(old).filter(|v| !v.is_undef()));
        }
    }
    Ok(attrs_mut(p, owner).and_then(|attrs| attrs.remove(sym)))
}

fn attrs_mut(p: &mut Process, owner: Ref) -> Option<&mut crate::sym::SymMap> {
    match p.heap.get_mut(owner) {
        Object::Instance { attrs, .. } | Object::Namespace(attrs) => Some(attrs),
        Object::Derived(d) => Some(&mut d.attrs),
        Object::Exception(e) => Some(&mut e.attrs),
        Object::Class(c) => Some(&mut c.attrs),
        Object::Function(f) => Some(&mut f.attrs),
        Object::Module(m) => Some(&mut m.extra),
        _ => None,
    }
}
