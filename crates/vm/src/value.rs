//! A Python value as registers hold it: small values in place, the rest by handle.

use serde::{Deserialize, Serialize};

use crate::types::T;

/// Handle of an object in a [`Heap`](crate::heap::Heap): ten bits of region, 22 of slot. Region 0
/// holds the program's immutable constants; each Python thread allocates from a region of its
/// own, so that a handle does not depend on what other threads did meanwhile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Ref(pub u32);

/// Interned name of an attribute, global or keyword.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Sym(pub u32);

/// A function written in Rust: index into the registry of natives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct NativeId(pub u16);

/// A kind of eight bytes, then eight bytes of contents: copies are two whole words.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
#[repr(u64)]
pub enum Value {
    /// No value: an unbound name. Never visible to Python.
    Undef,
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    /// Integers that fit; larger ones are `Object::BigInt` and never fit in an `i64`.
    Int(i64),
    Float(f64),
    Native(NativeId),
    /// A built-in type, exceptions among them.
    Type(T),
    Ref(Ref),
}

impl Value {
    #[inline]
    pub fn is_undef(self) -> bool {
        matches!(self, Value::Undef)
    }

    #[inline]
    pub fn is_none(self) -> bool {
        matches!(self, Value::None)
    }

    #[inline]
    pub fn as_ref(self) -> Option<Ref> {
        if let Value::Ref(r) = self { Some(r) } else { None }
    }

    /// Python's `is`.
    #[inline]
    pub fn same(self, other: Value) -> bool {
        match (self, other) {
            (Value::Float(a), Value::Float(b)) => a.to_bits() == b.to_bits(),
            (a, b) => a.bits() == b.bits(),
        }
    }

    /// A pair that tells values apart by identity.
    #[inline]
    pub fn bits(self) -> (u8, u64) {
        match self {
            Value::Undef => (0, 0),
            Value::None => (1, 0),
            Value::NotImplemented => (2, 0),
            Value::Ellipsis => (3, 0),
            Value::Bool(b) => (4, u64::from(b)),
            Value::Int(i) => (5, i.cast_unsigned()),
            Value::Float(f) => (6, f.to_bits()),
            Value::Native(n) => (7, u64::from(n.0)),
            Value::Type(t) => (8, t as u64),
            Value::Ref(r) => (9, u64::from(r.0)),
        }
    }
}

/// Equality here is identity: Python's `==` belongs to the machine.
impl PartialEq for Value {
    fn eq(&self, other: &Value) -> bool {
        self.same(*other)
    }
}

impl Eq for Value {}

impl std::hash::Hash for Value {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        let (tag, bits) = self.bits();
        state.write_u8(tag);
        state.write_u64(bits);
    }
}
