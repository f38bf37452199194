//! Names of objects that threads share. One that is made takes the lowest free name among those of its
//! kind, so that objects which come and go do not change the names of others that stay: states in which
//! the same objects had other names would be other states.

use std::collections::BTreeMap;

use heddle_vm::{object::Object, value::Ref};

use crate::region;

/// What objects are told apart by that have names of their own: what they are, and in what they were
/// found when they became known to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Kind {
    pub shape: Shape,
    pub within: Shape,
}

/// What an object is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Shape {
    number: u8,
    /// The class of an instance, the code of what has one.
    of: u32,
}

impl Shape {
    pub fn of(object: &Object) -> Shape {
        let (number, of) = match object {
            Object::Instance { class, .. } => (1, class.0),
            Object::Derived(derived) => (2, derived.class.0),
            Object::Function(function) => (3, function.code.0),
            Object::Generator(generator) => (4, generator.code.0),
            Object::Lock(_) | Object::RLock(_) => (5, 0),
            Object::List(_) => (6, 0),
            Object::Dict(_) => (7, 0),
            Object::Cell(_) => (8, 0),
            Object::Deque(_) => (9, 0),
            Object::Exception(_) => (10, 0),
            Object::Tuple(_) => (11, 0),
            Object::Class(_) => (12, 0),
            Object::ThreadHandle(_) => (13, 0),
            _ => (0, 0),
        };
        // What only one thread reaches is numbered anew after every step.
        let of = if region::is_any_own(Ref(of)) { 0 } else { of };
        Shape { number, of }
    }
}

/// So many names of a kind are next to each other.
const BLOCK: usize = 8;

/// Which names are of which kind. What a name is of stays so as the search begins again.
#[derive(Clone, Debug, Default)]
pub struct Names {
    blocks: BTreeMap<(Kind, usize), usize>,
}

impl Names {
    /// The name of this number among those of a kind that a thread gives.
    pub(super) fn of(&mut self, thread: u32, kind: Kind, at: usize) -> Ref {
        let next = self.blocks.len();
        let block = *self.blocks.entry((kind, at / BLOCK)).or_insert(next);
        region::shared(thread, block * BLOCK + at % BLOCK)
    }
}
