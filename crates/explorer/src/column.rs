//! A state is a row of words; this says what each column is of. A column exists once its thing has
//! changed since the start; 0 in it means "as at the start".

use std::collections::BTreeMap;

use heddle_vm::{
    kernel::PartId,
    object::Object,
    value::{Ref, Sym, Value},
};

use crate::hash::QuickMap;

/// What a column holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Key {
    /// A thread's own part: 0 before it begins.
    Thread {
        process: u32,
        thread: u32,
    },
    /// When its patience ends, from now: 0 for never.
    Deadline {
        process: u32,
        thread: u32,
    },
    Global {
        process: u32,
        module: u16,
        index: u16,
    },
    /// An object without its parts, or a whole object of a kind that has none.
    Shape {
        process: u32,
        object: Ref,
    },
    /// An item, an attribute, a dict's value.
    Field {
        process: u32,
        object: Ref,
        field: u32,
    },
    /// The rest of a process, by number of the shelf.
    Shelf {
        process: u32,
        shelf: u8,
    },
    /// Whether it lives.
    Fate {
        process: u32,
    },
    /// A part of what processes share.
    Kernel {
        part: PartId,
    },
    Clock,
    /// What marked variables held when the program was over.
    Finals,
}

impl Key {
    pub fn process(self) -> Option<u32> {
        match self {
            Key::Thread { process, .. }
            | Key::Deadline { process, .. }
            | Key::Global { process, .. }
            | Key::Shape { process, .. }
            | Key::Field { process, .. }
            | Key::Shelf { process, .. }
            | Key::Fate { process } => Some(process),
            Key::Kernel { .. } | Key::Clock | Key::Finals => None,
        }
    }
}

/// Columns of one object.
#[derive(Clone, Debug, Default)]
pub struct ObjectColumns {
    pub shape: Option<u32>,
    pub fields: BTreeMap<u32, u32>,
}

/// All columns.
#[derive(Clone, Debug, Default)]
pub struct Columns {
    pub keys: Vec<Key>,
    index: QuickMap<Key, u32>,
    objects: QuickMap<(u32, Ref), ObjectColumns>,
    /// Columns of threads, in order of processes and threads.
    pub threads: Vec<u32>,
}

impl Columns {
    pub(crate) fn len(&self) -> usize {
        self.keys.len()
    }

    pub fn find(&self, key: Key) -> Option<u32> {
        self.index.get(&key).copied()
    }

    /// The column of a key, made if there is none.
    pub fn of(&mut self, key: Key) -> u32 {
        if let Some(column) = self.index.get(&key) {
            return *column;
        }
        let column = self.keys.len() as u32;
        self.keys.push(key);
        self.index.insert(key, column);
        match key {
            Key::Shape { process, object } => {
                self.objects.entry((process, object)).or_default().shape = Some(column);
            }
            Key::Field { process, object, field } => {
                self.objects.entry((process, object)).or_default().fields.insert(field, column);
            }
            Key::Thread { .. } => {
                self.threads.push(column);
                let keys = &self.keys;
                self.threads.sort_by_key(|column| keys[*column as usize]);
            }
            _ => {}
        }
        column
    }

    pub fn object(&self, process: u32, object: Ref) -> Option<&ObjectColumns> {
        self.objects.get(&(process, object))
    }
}

/// The parts of an object that have columns of their own, with their numbers. None for a kind that
/// is kept whole.
pub fn parts(object: &Object) -> Option<Vec<(u32, Value)>> {
    match object {
        Object::List(items) => {
            Some(items.iter().enumerate().map(|(at, value)| (at as u32, *value)).collect())
        }
        Object::Instance { attrs, .. } => {
            Some(attrs.iter().map(|(sym, value)| (sym.0, value)).collect())
        }
        Object::Class(class) => {
            Some(class.attrs.iter().map(|(sym, value)| (sym.0, value)).collect())
        }
        Object::Dict(dict) => {
            Some((0..dict.slots()).map(|at| (at as u32, dict.entry(at).value)).collect())
        }
        _ => None,
    }
}

/// Sets a part.
pub fn set_part(object: &mut Object, field: u32, value: Value) {
    match object {
        Object::List(items) => {
            if let Some(item) = items.get_mut(field as usize) {
                *item = value;
            }
        }
        Object::Instance { attrs, .. } => {
            attrs.set(Sym(field), value);
        }
        Object::Class(class) => {
            class.attrs.set(Sym(field), value);
        }
        Object::Dict(dict) if (field as usize) < dict.slots() => {
            dict.set_at(field as usize, value);
        }
        _ => {}
    }
}

/// The object with those parts unbound that have columns of their own.
pub fn shape(object: &Object, columns: Option<&ObjectColumns>) -> Object {
    let mut shape = object.clone();
    for (field, _) in parts(object).unwrap_or_default() {
        if columns.is_some_and(|columns| columns.fields.contains_key(&field)) {
            set_part(&mut shape, field, Value::Undef);
        }
    }
    shape
}

/// Whether two objects differ in their parts at most.
pub fn same_shape(a: &Object, b: &Object) -> bool {
    match (a, b) {
        (Object::List(a), Object::List(b)) => a.len() == b.len(),
        (Object::Instance { class, attrs }, Object::Instance { class: other, attrs: others }) => {
            class == other
                && attrs.len() == others.len()
                && attrs.iter().zip(others.iter()).all(|((a, _), (b, _))| a == b)
        }
        (Object::Class(a), Object::Class(b)) => {
            a.attrs.len() == b.attrs.len()
                && a.attrs.iter().zip(b.attrs.iter()).all(|((a, _), (b, _))| a == b)
        }
        (Object::Dict(a), Object::Dict(b)) => {
            a.slots() == b.slots() && (0..a.slots()).all(|at| a.entry(at).key == b.entry(at).key)
        }
        _ => false,
    }
}
