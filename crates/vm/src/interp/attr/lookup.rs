//! Where the attributes of classes are, along their MRO, and what was found before.

use crate::{
    code::ModuleId,
    naming::KnownNames,
    natives::registry,
    object::Object,
    process::Process,
    sym,
    thread::{Frame, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// Remembers where attributes were found. Derived data: no part of the state, and a copy of a process
/// begins without.
#[derive(Debug, Default)]
pub struct LookupCache {
    /// Where instances keep theirs.
    places: Option<Box<[Place; PLACES]>>,
    /// Where along the MRO those of classes are.
    entries: Vec<(Ref, Sym, Option<Value>)>,
    /// Whether a method of a class is the library's own.
    library: Vec<(Ref, Sym, bool)>,
    /// Numbers of globals of the program's modules, which never change.
    globals: Vec<(ModuleId, Sym, u16)>,
    pub(crate) names: KnownNames,
}

/// Where an instance of a class keeps an attribute of its own, the last time that one was looked at.
#[derive(Clone, Copy, Debug)]
struct Place {
    class: Ref,
    sym: Sym,
    at: u32,
    /// Nothing stands before it where it is read.
    loads: bool,
    /// Nobody else has a say where it is set.
    stores: bool,
}

const NOWHERE: Place =
    Place { class: Ref(u32::MAX), sym: Sym(u32::MAX), at: 0, loads: false, stores: false };

impl Clone for LookupCache {
    fn clone(&self) -> LookupCache {
        LookupCache::default()
    }
}

const PLACES: usize = 512;
const CACHE: usize = 1024;
const GLOBALS: usize = 128;
const LIBRARY: usize = 8;

impl LookupCache {
    #[inline]
    fn slot(class: Ref, sym: Sym) -> usize {
        (class.0.wrapping_mul(31) ^ sym.0.wrapping_mul(0x9E37)) as usize & (CACHE - 1)
    }

    #[inline(always)]
    fn place(&self, class: Ref, sym: Sym) -> Option<&Place> {
        let place = &self.places.as_ref()?[LookupCache::slot(class, sym) % PLACES];
        (place.class == class && place.sym == sym).then_some(place)
    }

    /// The number of the attribute that instances of a class keep under a name, if it is known that nothing
    /// stands before it.
    #[inline(always)]
    pub(in crate::interp) fn loads_at(&self, class: Ref, sym: Sym) -> Option<usize> {
        self.place(class, sym).filter(|place| place.loads).map(|place| place.at as usize)
    }

    /// The same, if it is known that it is simply set.
    #[inline(always)]
    pub(in crate::interp) fn stores_at(&self, class: Ref, sym: Sym) -> Option<usize> {
        self.place(class, sym).filter(|place| place.stores).map(|place| place.at as usize)
    }

    pub(super) fn note_load(&mut self, class: Ref, sym: Sym, at: usize) {
        self.note_place(class, sym, at).loads = true;
    }

    pub(super) fn note_store(&mut self, class: Ref, sym: Sym, at: usize) {
        self.note_place(class, sym, at).stores = true;
    }

    fn note_place(&mut self, class: Ref, sym: Sym, at: usize) -> &mut Place {
        let places = self.places.get_or_insert_with(|| Box::new([NOWHERE; PLACES]));
        let place = &mut places[LookupCache::slot(class, sym) % PLACES];
        if (place.class, place.sym) != (class, sym) {
            *place = Place { class, sym, ..NOWHERE };
        }
        place.at = at as u32;
        place
    }

    /// What was found in a class before; None if nobody has looked for the name.
    #[inline(always)]
    pub(in crate::interp) fn found(&self, class: Ref, sym: Sym) -> Option<Option<Value>> {
        match self.entries.get(LookupCache::slot(class, sym)) {
            Some((known, name, found)) if *known == class && *name == sym => Some(*found),
            _ => None,
        }
    }

    /// Whether a method of a class is the library's own, if that was asked before.
    #[inline]
    pub(crate) fn is_library(&self, class: Ref, sym: Sym) -> Option<bool> {
        let known = self.library.iter().find(|(known, name, _)| *known == class && *name == sym);
        known.map(|(_, _, own)| *own)
    }

    /// Remembers it for few methods.
    pub(crate) fn set_library(&mut self, class: Ref, sym: Sym, own: bool) {
        if self.library.len() < LIBRARY {
            self.library.push((class, sym, own));
        }
    }

    /// Forgets everything: some class changed.
    pub fn clear(&mut self) {
        if let Some(places) = &mut self.places {
            places.fill(NOWHERE);
        }
        self.entries.clear();
        self.library.clear();
        self.names.clear();
    }
}

impl Process {
    /// An attribute of a class, along its MRO.
    #[inline]
    pub(crate) fn class_lookup(&mut self, class: Value, sym: Sym) -> Option<Value> {
        match class {
            Value::Type(t) => registry().method(t, sym).map(Value::Native),
            Value::Ref(r) => {
                if self.heap.is_watched() {
                    return self.class_search(r, sym);
                }
                if let Some(found) = self.cache.found(r, sym) {
                    return found;
                }
                let slot = LookupCache::slot(r, sym);
                let found = self.class_search(r, sym);
                // What is remembered is gone by without asking anybody.
                if self.intercepts(r) {
                    return found;
                }
                if self.cache.entries.is_empty() {
                    self.cache.entries.resize(CACHE, (Ref(u32::MAX), Sym(u32::MAX), None));
                }
                self.cache.entries[slot] = (r, sym, found);
                found
            }
            _ => None,
        }
    }

    /// Whether the class has something under this name that may stand before an instance's own: a
    /// property or another descriptor, or `__getattribute__`.
    #[inline]
    pub(in crate::interp) fn stands_before(&mut self, class: Ref, sym: Sym) -> bool {
        if let Some(found) = self.cache.found(class, sym)
            && !self.heap.is_watched()
        {
            return matches!(found, Some(Value::Ref(_)));
        }
        self.intercepts(class)
            || matches!(self.class_lookup(Value::Ref(class), sym), Some(Value::Ref(_)))
    }

    /// Whether the class has a say in every attribute of its instances.
    pub(in crate::interp) fn intercepts(&self, class: Ref) -> bool {
        matches!(self.heap.peek(class), Object::Class(c) if c.intercepts)
    }

    /// The number of a module's global.
    #[inline]
    pub(in crate::interp) fn global_number(&mut self, module: ModuleId, sym: Sym) -> Option<u16> {
        let slot = (usize::from(module.0).wrapping_mul(31) ^ sym.0 as usize) & (GLOBALS - 1);
        match self.cache.globals.get(slot) {
            Some((known, name, g)) if *known == module && *name == sym => Some(*g),
            _ => self.find_global(module, sym, slot),
        }
    }

    /// The function that calling a module's global of this name calls, if nothing else has a say in it.
    #[inline]
    pub(in crate::interp) fn global_function(
        &mut self,
        th: &Thread,
        module: Ref,
        sym: Sym,
    ) -> Option<Ref> {
        let Some(Object::Module(m)) = self.heap.unwatched(module) else { return None };
        let id = m.id;
        let g = self.global_number(id, sym)?;
        let func = self.global(usize::from(id.0), usize::from(g)).as_ref()?;
        let asked = matches!(th.frames.last(), Some(Frame::Python(top)) if !top.answer.is_undef());
        let is_function = matches!(self.heap.unwatched(func), Some(Object::Function(_)));
        (is_function && !asked).then_some(func)
    }

    #[cold]
    fn find_global(&mut self, module: ModuleId, sym: Sym, slot: usize) -> Option<u16> {
        let g = *self.program.module(module).global_index.get(&sym)?;
        // Modules that were made at run time come and go.
        if !module.is_made() {
            if self.cache.globals.is_empty() {
                self.cache.globals.resize(GLOBALS, (ModuleId::BARE, Sym(u32::MAX), 0));
            }
            self.cache.globals[slot] = (module, sym, g);
        }
        Some(g)
    }

    /// Whether instances of the class simply keep what is stored under this name: no `__setattr__`, no
    /// `__slots__`, no descriptor.
    pub(super) fn keeps(&mut self, class: Ref, sym: Sym) -> bool {
        let slots = matches!(self.heap.peek(class), Object::Class(c) if c.slots);
        !slots
            && sym != sym::CLASS
            && sym != sym::DICT
            && self.hook(Value::Ref(class), sym::SETATTR).is_none()
            && !self.stands_before(class, sym)
    }

    fn class_search(&self, class: Ref, sym: Sym) -> Option<Value> {
        let Object::Class(c) = self.heap.peek(class) else { return None };
        for base in &c.mro {
            let found = match base {
                Value::Ref(r) => match self.heap.peek(*r) {
                    Object::Class(c) => {
                        self.heap.saw_attr(*r, sym, false);
                        c.attrs.get(sym)
                    }
                    _ => None,
                },
                Value::Type(t) => own_native(*t, sym),
                _ => None,
            };
            if found.is_some() {
                return found;
            }
        }
        None
    }

    /// A special method of the object's class, if the person's code (or the prelude's) gives it one.
    pub(crate) fn special(&mut self, value: Value, sym: Sym) -> Option<Value> {
        let class = self.class_of(value);
        self.hook(class, sym)
    }

    /// What a class has under a special name, unless its instances have it as what they are built in.
    pub(crate) fn hook(&mut self, class: Value, sym: Sym) -> Option<Value> {
        self.class_lookup(class, sym).filter(|found| match found {
            Value::Native(id) => registry().method(self.class_native(class), sym) != Some(*id),
            _ => true,
        })
    }
}

/// A method that a built-in type defines itself: what it inherits comes further on in the order.
pub(super) fn own_native(t: T, sym: Sym) -> Option<Value> {
    let id = registry().method(t, sym)?;
    (registry().owner(id) == Some(t)).then_some(Value::Native(id))
}

/// The function that an instance's class has under this name, if nothing stands before it.
#[inline(always)]
pub(in crate::interp) fn own_method(p: &mut Process, r: Ref, sym: Sym) -> Option<Ref> {
    known_method(p, r, sym).or_else(|| find_own_method(p, r, sym))
}

/// The same if it was found before.
#[inline(always)]
pub(in crate::interp) fn known_method(p: &Process, r: Ref, sym: Sym) -> Option<Ref> {
    let Some(Object::Instance { class, attrs }) = p.heap.unwatched_kept(r) else { return None };
    let found = p.cache.found(*class, sym)??.as_ref();
    found.filter(|_| attrs.get(sym).is_none() && attrs.given().is_none())
}

fn find_own_method(p: &mut Process, r: Ref, sym: Sym) -> Option<Ref> {
    let Object::Instance { class, attrs } = p.heap.peek(r) else { return None };
    let class = *class;
    if attrs.get(sym).is_some() || attrs.given().is_some() || p.intercepts(class) {
        return None;
    }
    p.heap.saw_attr(r, sym, false);
    p.class_lookup(Value::Ref(class), sym)?.as_ref()
}
