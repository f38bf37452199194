//! Values as bytes: what crosses between processes, and what `pickle.dumps` gives.
//!
//! The bytes are Heddle's own format, not CPython's: a table of objects that refer to each other
//! by number, so that sharing and cycles survive. What can be pickled, and the errors for what
//! cannot, are CPython's.

mod dump;
mod load;
mod names;

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use crate::{
    kernel::Handle,
    process::Fault,
    types::T,
    value::{NativeId, Value},
};

pub use dump::{Dumped, dump};
pub use load::{Loaded, length, load};

/// Why something was not pickled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    Fault(Fault),
    /// `pickle.PicklingError` with this text; the class lives in the prelude.
    Pickling(String),
}

impl From<Fault> for Refusal {
    fn from(fault: Fault) -> Refusal {
        Refusal::Fault(fault)
    }
}

/// Whether what only a starting child may be given (locks, queues) is allowed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    Message,
    Spawn,
}

#[derive(Debug, Serialize, Deserialize)]
struct Pickled {
    /// Shared objects that it mentions.
    handles: Vec<Handle>,
    nodes: Vec<Node>,
    /// Positions in `nodes`, inner ones first: a dict's keys before the dict.
    order: Vec<u32>,
    root: Item,
}

/// A value: small ones in place.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
enum Item {
    Undef,
    None,
    NotImplemented,
    Ellipsis,
    Bool(bool),
    Int(i64),
    Float(u64),
    Native(NativeId),
    Type(T),
    Node(u32),
}

type Attrs = Vec<(Box<str>, Item)>;

#[derive(Debug, Serialize, Deserialize)]
enum Node {
    Str(Box<str>),
    Bytes(Vec<u8>),
    ByteArray(Vec<u8>),
    BigInt(BigInt),
    List(Vec<Item>),
    Tuple(Vec<Item>),
    Dict(Vec<(Item, Item)>),
    Set(Vec<Item>),
    FrozenSet(Vec<Item>),
    Range([i64; 3]),
    Slice([Item; 3]),
    /// A function or class, by module and qualified name.
    Global {
        module: ModuleName,
        path: Box<str>,
    },
    Module(ModuleName),
    Instance {
        class: Item,
        attrs: Attrs,
    },
    /// What the object's `__getstate__` gave.
    State {
        class: Item,
        state: Item,
    },
    Derived {
        class: Item,
        attrs: Attrs,
        payload: Item,
    },
    Exception {
        class: Item,
        args: Item,
        attrs: Attrs,
    },
    Method {
        func: Item,
        this: Item,
    },
    NativeMethod {
        func: NativeId,
        this: Item,
    },
    Deque {
        items: Vec<Item>,
        maxlen: Option<u64>,
    },
    Namespace(Attrs),
    Random {
        words: Vec<u32>,
        at: u32,
    },
    Kernel(Handle),
}

/// The program's own module has another name in each kind of child.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
enum ModuleName {
    Main,
    Named(Box<str>),
}

fn float(bits: u64) -> Value {
    Value::Float(f64::from_bits(bits))
}

/// Shared objects that a pickle mentions.
pub fn handles(bytes: &[u8]) -> Vec<Handle> {
    // They stand first: the rest need not be read.
    postcard::take_from_bytes(bytes).map(|(handles, _)| handles).unwrap_or_default()
}
