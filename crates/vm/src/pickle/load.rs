//! From bytes to values.

use super::{Attrs, Item, ModuleName, Node, Pickled, float, names};
use crate::{
    kernel::Handle,
    natives::random::Twister,
    object::{Deque, Derived, Exception, Object},
    ops,
    process::{Process, R},
    pystr::Str,
    sym::SymMap,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// What came of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Loaded {
    Value {
        value: Value,
        /// Objects to be given their states by `__setstate__`, inner ones first.
        states: Vec<(Value, Value)>,
        handles: Vec<Handle>,
    },
    /// This module must be imported first; then try again.
    Import(Box<str>),
    /// The bytes are no pickle of ours.
    Damaged,
}

struct Loader {
    places: Vec<Value>,
}

/// How many bytes the first object takes.
pub fn length(bytes: &[u8]) -> usize {
    postcard::take_from_bytes::<Pickled>(bytes).map_or(0, |(_, rest)| bytes.len() - rest.len())
}

pub fn load(p: &mut Process, th: &mut Thread, bytes: &[u8]) -> R<Loaded> {
    let Ok(pickled) = postcard::from_bytes::<Pickled>(bytes) else { return Ok(Loaded::Damaged) };
    for node in &pickled.nodes {
        if let Some(name) = missing_module(p, node) {
            return Ok(Loaded::Import(name));
        }
    }
    p.reserve(th, bytes.len().saturating_mul(4))?;
    let mut loader = Loader { places: Vec::with_capacity(pickled.nodes.len()) };
    for node in &pickled.nodes {
        let place = loader.place(p, th, node)?;
        loader.places.push(place);
    }
    let mut states = Vec::new();
    for number in &pickled.order {
        let Some(node) = pickled.nodes.get(*number as usize) else { return Ok(Loaded::Damaged) };
        loader.fill(p, th, *number, node, &mut states)?;
    }
    let value = loader.value(pickled.root);
    Ok(Loaded::Value { value, states, handles: pickled.handles })
}

fn missing_module(p: &Process, node: &Node) -> Option<Box<str>> {
    let (Node::Global { module, .. } | Node::Module(module)) = node else { return None };
    let id = names::module_id(p, module)?;
    match module {
        ModuleName::Named(name) if p.modules[usize::from(id.0)].is_none() => Some(name.clone()),
        _ => None,
    }
}

impl Loader {
    fn value(&self, item: Item) -> Value {
        match item {
            Item::Undef => Value::Undef,
            Item::None => Value::None,
            Item::NotImplemented => Value::NotImplemented,
            Item::Ellipsis => Value::Ellipsis,
            Item::Bool(b) => Value::Bool(b),
            Item::Int(i) => Value::Int(i),
            Item::Float(bits) => float(bits),
            Item::Native(id) => Value::Native(id),
            Item::Type(t) => Value::Type(t),
            Item::Node(number) => self.places.get(number as usize).copied().unwrap_or(Value::None),
        }
    }

    fn values(&self, items: &[Item]) -> Vec<Value> {
        items.iter().map(|item| self.value(*item)).collect()
    }

    fn attrs(&self, p: &mut Process, attrs: &Attrs) -> SymMap {
        let mut map = SymMap::default();
        for (name, item) in attrs {
            let name = p.intern(name);
            map.set(name, self.value(*item));
        }
        map
    }

    fn class(&self, item: Item) -> Option<Ref> {
        self.value(item).as_ref()
    }

    /// A place for the object, so that others can refer to it before it is complete.
    fn place(&self, p: &mut Process, th: &Thread, node: &Node) -> R<Value> {
        Ok(match node {
            Node::Global { module, path } => {
                let id = names::module_id(p, module);
                match id.and_then(|id| names::resolve(p, id, path)) {
                    Some(value) => value,
                    None => return missing(p, th, module, path),
                }
            }
            Node::Module(module) => names::module_id(p, module)
                .and_then(|id| p.modules[usize::from(id.0)])
                .map_or(Value::None, Value::Ref),
            _ => p.alloc(th, Object::Cell(Value::None)),
        })
    }

    fn fill(
        &self,
        p: &mut Process,
        th: &mut Thread,
        number: u32,
        node: &Node,
        states: &mut Vec<(Value, Value)>,
    ) -> R<()> {
        let place = self.places[number as usize];
        let Some(r) = place.as_ref() else { return Ok(()) };
        let object = match node {
            Node::Global { .. } | Node::Module(_) => return Ok(()),
            Node::Dict(pairs) => {
                *p.heap.get_mut(r) = Object::Dict(Box::default());
                for (key, value) in pairs {
                    ops::dict_set(p, th, r, self.value(*key), self.value(*value))?;
                }
                return Ok(());
            }
            Node::Set(items) => {
                *p.heap.get_mut(r) = Object::Set(Box::default());
                for item in items {
                    ops::set_add(p, th, r, self.value(*item))?;
                }
                return Ok(());
            }
            Node::FrozenSet(items) => {
                *p.heap.get_mut(r) = Object::Set(Box::default());
                for item in items {
                    ops::set_add(p, th, r, self.value(*item))?;
                }
                match std::mem::replace(p.heap.get_mut(r), Object::Free) {
                    Object::Set(set) => Object::FrozenSet(set),
                    other => other,
                }
            }
            Node::State { class, state } => {
                states.push((place, self.value(*state)));
                match self.class(*class) {
                    Some(class) => Object::Instance { class, attrs: SymMap::default() },
                    None => Object::Namespace(SymMap::default()),
                }
            }
            node => self.object(p, node),
        };
        p.heap.charge(object.size());
        *p.heap.get_mut(r) = object;
        Ok(())
    }

    /// Objects whose parts need no look at what they are.
    fn object(&self, p: &mut Process, node: &Node) -> Object {
        match node {
            Node::Str(text) => Object::Str(Str::new(text.clone())),
            Node::Bytes(bytes) => Object::Bytes(bytes.clone().into()),
            Node::ByteArray(bytes) => Object::ByteArray(bytes.clone()),
            Node::BigInt(i) => Object::BigInt(Box::new(i.clone())),
            Node::List(items) => Object::List(self.values(items)),
            Node::Tuple(items) => Object::Tuple(self.values(items).into()),
            Node::Range(parts) => Object::Range(Box::new(*parts)),
            Node::Slice(parts) => Object::Slice(Box::new(parts.map(|part| self.value(part)))),
            Node::Instance { class, attrs } => {
                let attrs = self.attrs(p, attrs);
                match self.class(*class) {
                    Some(class) => Object::Instance { class, attrs },
                    None => Object::Namespace(attrs),
                }
            }
            Node::Derived { class, attrs, payload } => {
                let attrs = self.attrs(p, attrs);
                let payload = self.value(*payload);
                match self.class(*class) {
                    Some(class) => Object::Derived(Box::new(Derived { class, attrs, payload })),
                    None => Object::Namespace(attrs),
                }
            }
            Node::Exception { class, args, attrs } => Object::Exception(Box::new(Exception {
                class: self.value(*class),
                args: self.value(*args),
                cause: Value::None,
                context: Value::None,
                suppress_context: false,
                traceback: Vec::new(),
                held: Vec::new(),
                attrs: self.attrs(p, attrs),
                of_self: false,
            })),
            Node::Method { func, this } => Object::method(self.value(*func), self.value(*this)),
            Node::NativeMethod { func, this } => {
                Object::NativeMethod { func: *func, this: self.value(*this) }
            }
            Node::Deque { items, maxlen } => Object::Deque(Box::new(Deque {
                items: self.values(items).into(),
                maxlen: maxlen.map(|n| n as usize),
                ..Deque::default()
            })),
            Node::Namespace(attrs) => Object::Namespace(self.attrs(p, attrs)),
            Node::Random { words, at } => {
                Object::Random(Box::new(Twister { words: words.clone(), at: *at }))
            }
            Node::Kernel(handle) => Object::Kernel(*handle),
            Node::Global { .. }
            | Node::Module(_)
            | Node::Dict(_)
            | Node::Set(_)
            | Node::FrozenSet(_)
            | Node::State { .. } => Object::Cell(Value::None),
        }
    }
}

/// CPython's AttributeError for a function that is not there.
fn missing<V>(p: &mut Process, th: &Thread, module: &ModuleName, path: &str) -> R<V> {
    let shown = match module {
        ModuleName::Main => {
            let file = &p.program.module(p.program.main).file;
            format!("<module '{}' from '{file}'>", p.main_name)
        }
        ModuleName::Named(name) => format!("<module '{name}'>"),
    };
    p.raise(th, T::AttributeError, format!("Can't get attribute '{path}' on {shown}"))
}
