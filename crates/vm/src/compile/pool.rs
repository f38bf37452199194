//! Names and constants of a program while it is compiled.
//!
//! Strings of symbols come first among the statics and other constants after them, but how many
//! symbols there are is known at the end only: until then a constant's handle counts from 0, and
//! [`Pool::finish`] gives what to add.

use std::sync::{Arc, OnceLock};

use rustc_hash::FxHashMap;

use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::{
    code::Symbols,
    natives::registry,
    object::Object,
    pystr::Str,
    types::T,
    value::{Ref, Sym, Value},
};

/// A value that a program's text gives.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub(crate) enum Constant {
    None,
    Ellipsis,
    Bool(bool),
    Int(i64),
    /// Never fits in an `i64`.
    Big(BigInt),
    /// Bits of an `f64`: -0.0 and 0.0 are two constants.
    Float(u64),
    Str(Box<str>),
    Bytes(Box<[u8]>),
    Tuple(Vec<Constant>),
    Type(T),
}

impl Constant {
    /// A whole number of any size.
    pub fn int(value: BigInt) -> Constant {
        match value.to_i64() {
            Some(small) => Constant::Int(small),
            None => Constant::Big(value),
        }
    }

    pub fn str(text: &str) -> Constant {
        Constant::Str(text.into())
    }

    /// Its value, if that is no object.
    pub fn immediate(&self) -> Option<Value> {
        Some(match self {
            Constant::None => Value::None,
            Constant::Ellipsis => Value::Ellipsis,
            Constant::Bool(value) => Value::Bool(*value),
            Constant::Int(value) => Value::Int(*value),
            Constant::Float(bits) => Value::Float(f64::from_bits(*bits)),
            Constant::Type(t) => Value::Type(*t),
            Constant::Big(_) | Constant::Str(_) | Constant::Bytes(_) | Constant::Tuple(_) => {
                return None;
            }
        })
    }

    /// Its object, if it is one. `part` gives the values of a tuple's items.
    pub fn object(&self, part: &mut dyn FnMut(&Constant) -> Value) -> Object {
        match self {
            Constant::Big(value) => Object::BigInt(Box::new(value.clone())),
            Constant::Bytes(bytes) => Object::Bytes(bytes.clone()),
            Constant::Tuple(items) => Object::Tuple(items.iter().map(part).collect()),
            Constant::Str(text) => Object::Str(Str::new(text.clone())),
            _ => Object::Free,
        }
    }

    /// Its truth, as Python's `bool` says.
    pub fn truth(&self) -> bool {
        match self {
            Constant::None => false,
            Constant::Bool(value) => *value,
            Constant::Int(value) => *value != 0,
            Constant::Float(bits) => f64::from_bits(*bits) != 0.0,
            Constant::Str(text) => !text.is_empty(),
            Constant::Bytes(bytes) => !bytes.is_empty(),
            Constant::Tuple(items) => !items.is_empty(),
            Constant::Ellipsis | Constant::Big(_) | Constant::Type(_) => true,
        }
    }
}

#[derive(Clone, Debug)]
pub(crate) struct Pool {
    pub syms: Symbols,
    statics: Vec<Object>,
    index: FxHashMap<Constant, Value>,
}

/// What a pool becomes.
pub(crate) struct Finished {
    pub syms: Symbols,
    pub statics: Vec<Object>,
    pub sym_strings: Vec<Value>,
    /// Final handles of the constants that [`Pool::value`] numbered.
    handles: Vec<Value>,
}

/// Names that every program has, which have the first numbers.
pub(crate) fn first_names() -> &'static Arc<Symbols> {
    static NAMES: OnceLock<Arc<Symbols>> = OnceLock::new();
    NAMES.get_or_init(|| {
        let mut names = Symbols::default();
        for name in &registry().names {
            names.intern(name);
        }
        Arc::new(names)
    })
}

impl Pool {
    pub fn new() -> Pool {
        Pool::over(Symbols::clone(first_names()))
    }

    /// A pool whose names follow those that every program has.
    pub fn apart() -> Pool {
        Pool::over(Symbols::over(first_names().clone()))
    }

    pub fn intern(&mut self, name: &str) -> Sym {
        self.syms.intern(name)
    }

    /// The value of a constant: immediate, or a handle that [`Finished::settle`] turns into the
    /// final one.
    pub fn value(&mut self, constant: &Constant) -> Value {
        if let Some(value) = constant.immediate() {
            return value;
        }
        if let Some(value) = self.index.get(constant) {
            return *value;
        }
        let object = constant.object(&mut |part| self.value(part));
        let value = Value::Ref(Ref::new(0, self.statics.len()));
        self.statics.push(object);
        self.index.insert(constant.clone(), value);
        value
    }

    /// A pool for code whose names may be among these.
    pub fn over(syms: Symbols) -> Pool {
        Pool { syms, statics: Vec::new(), index: FxHashMap::default() }
    }

    /// The names, and the constants in the order of their handles.
    pub fn into_parts(self) -> (Symbols, Vec<Constant>) {
        let slot = |value: &Value| value.as_ref().map_or(0, Ref::slot);
        let mut constants: Vec<(Constant, Value)> = self.index.into_iter().collect();
        constants.sort_unstable_by_key(|(_, value)| slot(value));
        (self.syms, constants.into_iter().map(|(constant, _)| constant).collect())
    }

    /// The final statics: `statics[i]` is the string of symbol `i`, and a constant string that is
    /// also a name is that same object, as CPython interns it.
    pub fn finish(self) -> Finished {
        let mut statics: Vec<Object> = (0..self.syms.len())
            .map(|at| Object::Str(Str::new(self.syms.text(Sym(at as u32)))))
            .collect();
        let sym_strings = (0..statics.len()).map(|at| Value::Ref(Ref::new(0, at))).collect();
        let mut handles = Vec::with_capacity(self.statics.len());
        for object in &self.statics {
            let known = match object {
                Object::Str(s) => self.syms.find(s.text()).map(|sym| sym.0 as usize),
                _ => None,
            };
            handles.push(Value::Ref(Ref::new(0, known.unwrap_or(statics.len()))));
            if known.is_none() {
                statics.push(object.clone());
            }
        }
        let mut finished = Finished { syms: self.syms, statics, sym_strings, handles };
        let first = finished.sym_strings.len();
        for at in first..finished.statics.len() {
            if let Object::Tuple(items) = &finished.statics[at] {
                let settled = items.iter().map(|item| finished.settle(*item)).collect();
                finished.statics[at] = Object::Tuple(settled);
            }
        }
        finished
    }
}

impl Finished {
    /// The final value of what [`Pool::value`] gave.
    pub fn settle(&self, value: Value) -> Value {
        match value {
            Value::Ref(r) => self.handles[r.slot()],
            other => other,
        }
    }
}
