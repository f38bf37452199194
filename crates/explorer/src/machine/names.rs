//! Names of objects that threads share. One that is made takes the lowest free name among those of its
//! kind, so that objects which come and go do not change the names of others that stay: states in which
//! the same objects had other names would be other states.

use std::{
    collections::HashMap,
    mem::{Discriminant, discriminant},
};

use heddle_vm::{object::Object, value::Ref};

use crate::{hash::QuickMap, region};

/// What objects are told apart by that have names of their own: what they are, and in what they were
/// found when they became known to others.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Kind {
    pub shape: Shape,
    pub within: Shape,
}

/// What an object is.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub(super) struct Shape {
    number: Option<Discriminant<Object>>,
    /// The class of an instance, the code of what has one.
    of: u32,
}

impl Shape {
    pub fn of(object: &Object) -> Shape {
        let of = match object {
            // What only one thread reaches is numbered anew after every step.
            Object::Instance { class, .. } if !region::is_any_own(*class) => class.0,
            Object::Derived(derived) if !region::is_any_own(derived.class) => derived.class.0,
            Object::Function(function) => function.code.0,
            Object::Generator(generator) => generator.code.0,
            _ => 0,
        };
        Shape { number: Some(discriminant(object)), of }
    }
}

/// Giving lasting names to objects that others can reach now.
#[derive(Default)]
pub(super) struct Naming {
    pub names: HashMap<Ref, Ref>,
    /// Objects that got a name of their own, in order.
    pub new: Vec<Ref>,
    /// How many names of each kind were looked at.
    pub tried: Vec<(Kind, usize)>,
}

impl Naming {
    /// The next name of a kind that a thread may give.
    pub fn next(&mut self, names: &mut Names, thread: u32, kind: Kind) -> Ref {
        let place = self.tried.iter().position(|(known, _)| *known == kind);
        let place = place.unwrap_or(self.tried.len());
        if place == self.tried.len() {
            self.tried.push((kind, 0));
        }
        let (_, at) = &mut self.tried[place];
        *at += 1;
        names.of(thread, kind, *at - 1)
    }
}

/// So many names of a kind are next to each other.
const BLOCK: usize = 8;

/// Which names are of which kind. What a name is of stays so as the search begins again.
#[derive(Clone, Debug, Default)]
pub struct Names {
    blocks: QuickMap<(Kind, usize), usize>,
}

impl Names {
    /// The name of this number among those of a kind that a thread gives.
    pub(super) fn of(&mut self, thread: u32, kind: Kind, at: usize) -> Ref {
        let next = self.blocks.len();
        let block = *self.blocks.entry((kind, at / BLOCK)).or_insert(next);
        region::shared(thread, block * BLOCK + at % BLOCK)
    }
}
