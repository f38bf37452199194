//! Functions and methods written in Rust, and where to find them by name.
//!
//! A native gets its arguments on the thread's stack, gives a [`Flow`], and never calls Python
//! code: what would have to returns [`Fault::NeedsPython`](crate::process::Fault) before it has
//! changed anything, and the machine calls the native's `fallback`, a function of
//! `prelude/builtins.py` with the same parameters.

pub mod aio;
pub mod args;
pub mod arity;
pub mod attributes;
pub mod attributes_set;
pub mod attrs;
pub mod builtins;
pub mod bytes;
pub mod class;
pub mod code;
pub mod deque;
pub mod dict;
pub mod digest;
pub(crate) mod dir_names;
pub mod dunder;
pub mod exception;
pub mod float;
pub mod format;
pub mod future;
pub mod generator;
pub mod int;
pub mod intrinsics;
pub mod iter;
pub mod json;
pub mod list;
pub mod lock;
pub mod math;
pub mod multiprocessing;
pub mod object;
pub mod pickle;
pub mod plain;
pub mod print;
pub mod queue;
pub mod random;
pub mod range;
pub mod regex;
pub mod set;
mod stand;
pub mod str;
pub mod sum;
pub mod sys;
pub mod tables;
pub mod thread;
pub mod time;
pub mod traceback;
pub mod tuple;
mod unicode;
pub mod weak;

use std::sync::OnceLock;

use rustc_hash::FxHashMap;

use crate::{
    process::{Call, Flow, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{NativeId, Sym},
};

pub type NativeFn = fn(&mut Process, &mut Thread, Call) -> R<Flow>;

/// A row of a table of natives.
#[derive(Clone, Copy, Debug)]
pub struct Native {
    pub name: &'static str,
    pub call: NativeFn,
    /// Function of the prelude that does the same by calling Python code; empty if none.
    pub fallback: &'static str,
}

/// A native without fallback.
pub const fn native(name: &'static str, call: NativeFn) -> Native {
    Native { name, call, fallback: "" }
}

/// A native with a fallback in the prelude.
pub const fn with_fallback(name: &'static str, call: NativeFn, fallback: &'static str) -> Native {
    Native { name, call, fallback }
}

/// Tables of functions: visible to every program under these names...
const BUILTINS: &[&[Native]] = &[
    format::TABLE,
    attrs::TABLE,
    builtins::TABLE,
    code::TABLE,
    iter::FUNCTIONS,
    generator::TABLE,
    sum::TABLE,
    print::TABLE,
];

/// ...and only to the prelude (names begin with `_`).
const INTRINSICS: &[&[Native]] = &[
    sys::TABLE,
    time::TABLE,
    math::TABLE,
    attrs::INTRINSICS,
    intrinsics::TABLE,
    traceback::TABLE,
    thread::TABLE,
    lock::TABLE,
    queue::TABLE,
    stand::TABLE,
    aio::TABLE,
    generator::INTRINSICS,
    sum::INTRINSICS,
    pickle::TABLE,
    multiprocessing::TABLE,
    random::TABLE,
    digest::TABLE,
    weak::TABLE,
    json::TABLE,
    regex::TABLE,
    str::INTRINSICS,
    unicode::TABLE,
];

/// Methods of built-in types, and constructors under the name `__new__` (their first argument is
/// the class).
const METHODS: &[(T, &[Native])] = &[
    (T::TextStream, sys::STREAM),
    (T::Random, random::RANDOM),
    (T::Object, format::OBJECT),
    (T::Module, object::MODULE),
    (T::GenericAlias, class::GENERIC_ALIAS),
    (T::Int, int::INT),
    (T::Float, float::FLOAT),
    (T::Str, str::STR),
    (T::Bytes, bytes::BYTES),
    (T::Generator, generator::GENERATOR),
    (T::Coroutine, generator::COROUTINE),
    (T::AsyncGenerator, generator::ASYNC_GENERATOR),
    (T::AsyncGeneratorASend, generator::ASYNC_STEP),
    (T::AsyncGeneratorAThrow, generator::ASYNC_STEP),
    (T::Future, future::FUTURE),
    (T::Task, future::TASK),
    (T::Handle, future::HANDLE),
    (T::Super, attrs::SUPER),
    (T::Lock, lock::LOCK),
    (T::RLock, lock::RLOCK),
    (T::ThreadLocal, lock::LOCAL),
    (T::ByteArray, bytes::BYTES),
    (T::ByteArray, bytes::BYTEARRAY),
];

/// All natives, numbered.
#[derive(Debug)]
pub struct Registry {
    natives: Vec<Native>,
    owners: Vec<Option<T>>,
    /// Names that natives have, interned after [`sym::KNOWN`], in this order.
    pub names: Vec<&'static str>,
    builtins: FxHashMap<&'static str, NativeId>,
    intrinsics: FxHashMap<&'static str, NativeId>,
    /// By type, then by symbol: number of the native plus one, 0 for none. Inherited ones included.
    methods: Vec<Vec<u16>>,
}

/// The registry: the same in every process and worker of a build.
#[inline]
pub fn registry() -> &'static Registry {
    static REGISTRY: OnceLock<Registry> = OnceLock::new();
    REGISTRY.get_or_init(Registry::build)
}

impl Registry {
    fn build() -> Registry {
        let mut registry = Registry {
            natives: Vec::new(),
            owners: Vec::new(),
            names: Vec::new(),
            builtins: FxHashMap::default(),
            intrinsics: FxHashMap::default(),
            methods: Vec::new(),
        };
        let mut syms: FxHashMap<&'static str, usize> =
            sym::KNOWN.iter().enumerate().map(|(at, name)| (*name, at)).collect();
        for native in BUILTINS.iter().copied().flatten() {
            let id = registry.add(native, None);
            registry.builtins.insert(native.name, id);
        }
        for native in INTRINSICS.iter().copied().flatten() {
            let id = registry.add(native, None);
            registry.intrinsics.insert(native.name, id);
        }
        let mut own: Vec<Vec<(usize, NativeId)>> = vec![Vec::new(); T::ALL.len()];
        for (owner, table) in METHODS.iter().chain(tables::METHODS) {
            for native in *table {
                let id = registry.add(native, Some(*owner));
                let next = syms.len();
                let sym = *syms.entry(native.name).or_insert_with(|| {
                    registry.names.push(native.name);
                    next
                });
                own[*owner as usize].push((sym, id));
            }
        }
        registry.methods = vec![vec![0; syms.len()]; T::ALL.len()];
        for t in T::ALL {
            let mut line = vec![*t];
            while let Some(last) = line.last()
                && *last != T::Object
            {
                line.push(last.base());
            }
            for owner in line.iter().rev() {
                for (sym, id) in &own[*owner as usize] {
                    registry.methods[*t as usize][*sym] = id.0 + 1;
                }
            }
        }
        registry
    }

    fn add(&mut self, native: &Native, owner: Option<T>) -> NativeId {
        self.natives.push(*native);
        self.owners.push(owner);
        NativeId((self.natives.len() - 1) as u16)
    }

    #[inline]
    pub fn get(&self, id: NativeId) -> &Native {
        &self.natives[usize::from(id.0)]
    }

    /// The type whose method it is.
    pub fn owner(&self, id: NativeId) -> Option<T> {
        self.owners[usize::from(id.0)]
    }

    /// The method `sym` of instances of `t`, inherited ones included.
    #[inline]
    pub fn method(&self, t: T, sym: Sym) -> Option<NativeId> {
        let id = *self.methods[t as usize].get(sym.0 as usize)?;
        id.checked_sub(1).map(NativeId)
    }

    /// Names of the methods of `t`, inherited ones included.
    pub fn method_names(&self, t: T) -> impl Iterator<Item = &'static str> + '_ {
        let known = sym::KNOWN.iter().chain(&self.names);
        self.methods[t as usize].iter().zip(known).filter(|(id, _)| **id != 0).map(|(_, n)| *n)
    }

    pub fn builtin(&self, name: &str) -> Option<NativeId> {
        self.builtins.get(name).copied()
    }

    pub fn builtins(&self) -> impl Iterator<Item = (&'static str, NativeId)> + '_ {
        self.builtins.iter().map(|(name, id)| (*name, *id))
    }

    pub fn intrinsic(&self, name: &str) -> Option<NativeId> {
        self.intrinsics.get(name).copied()
    }

    pub fn intrinsics(&self) -> impl Iterator<Item = (&'static str, NativeId)> + '_ {
        self.intrinsics.iter().map(|(name, id)| (*name, *id))
    }
}
