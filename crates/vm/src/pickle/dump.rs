//! From values to bytes.

use std::collections::HashMap;

use super::{Attrs, Item, ModuleName, Node, Pickled, Purpose, Refusal, names};
use crate::{
    kernel::Handle,
    object::Object,
    ops::special::class_special,
    process::Process,
    sym::SymMap,
    text,
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

/// What became of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Dumped {
    Bytes(Vec<u8>),
    /// This object has a `__getstate__` or `__reduce__` of its own: call it, and try again with
    /// its answer among the states.
    Ask(Value),
}

/// Classes with this attribute may be sent to a starting child only.
const INHERIT_ONLY: &str = "_inherit_only";

struct Dumper<'a> {
    states: &'a HashMap<Ref, Value>,
    purpose: Purpose,
    /// Numbers of the objects met so far.
    numbers: HashMap<Ref, u32>,
    met: Vec<Ref>,
    order: Vec<u32>,
    handles: Vec<Handle>,
}

enum Step {
    Enter(Ref),
    Leave(u32),
}

/// Pickles a value. `states` are answers of `__getstate__`.
pub fn dump(
    p: &mut Process,
    th: &Thread,
    value: Value,
    purpose: Purpose,
    states: &HashMap<Ref, Value>,
) -> Result<Dumped, Refusal> {
    let mut dumper = Dumper {
        states,
        purpose,
        numbers: HashMap::new(),
        met: Vec::new(),
        order: Vec::new(),
        handles: Vec::new(),
    };
    if let Some(ask) = dumper.walk(p, th, value)? {
        return Ok(Dumped::Ask(Value::Ref(ask)));
    }
    let root = dumper.item(value);
    let mut nodes = Vec::with_capacity(dumper.met.len());
    for r in dumper.met.clone() {
        nodes.push(dumper.node(p, th, r)?);
    }
    let pickled = Pickled { handles: dumper.handles, nodes, order: dumper.order, root };
    match postcard::to_stdvec(&pickled) {
        Ok(bytes) => Ok(Dumped::Bytes(bytes)),
        Err(_) => Err(Refusal::Pickling("the object is too large".to_owned())),
    }
}

impl Dumper<'_> {
    /// Meets everything that can be reached, depth first. Gives an object that must be asked for
    /// its state.
    fn walk(&mut self, p: &mut Process, th: &Thread, root: Value) -> Result<Option<Ref>, Refusal> {
        let mut steps: Vec<Step> = root.as_ref().map(Step::Enter).into_iter().collect();
        while let Some(step) = steps.pop() {
            let r = match step {
                Step::Leave(number) => {
                    self.order.push(number);
                    continue;
                }
                Step::Enter(r) if self.numbers.contains_key(&r) => continue,
                Step::Enter(r) => r,
            };
            if self.must_ask(p, r) {
                return Ok(Some(r));
            }
            let number = self.met.len() as u32;
            self.numbers.insert(r, number);
            self.met.push(r);
            let inner = self.inner(p, th, r)?;
            steps.push(Step::Leave(number));
            steps.extend(inner.iter().rev().filter_map(|v| v.as_ref()).map(Step::Enter));
        }
        Ok(None)
    }

    fn must_ask(&self, p: &Process, r: Ref) -> bool {
        if self.states.contains_key(&r)
            || matches!(p.get(r), Object::Class(_))
            || names::member(p, Value::Ref(r)).is_some()
        {
            return false;
        }
        // What is of a built-in class has nothing of its own.
        let Value::Ref(class) = p.class_of(Value::Ref(r)) else { return false };
        let defines =
            |name: &str| p.find_sym(name).is_some_and(|name| text::defines(p, Value::Ref(r), name));
        let asked = ["__getstate__", "__reduce__", "__reduce_ex__"];
        let sent = self.purpose == Purpose::Message && defines("_reduce_sent");
        if sent || asked.into_iter().any(defines) {
            return true;
        }
        // An exception is made again by a call of its class.
        if matches!(p.get(r), Object::Exception(_)) {
            return ["__init__", "__new__"].into_iter().any(defines);
        }
        ["__new__", "__getnewargs__", "__getnewargs_ex__"].into_iter().any(|name| {
            let found = p.find_sym(name).and_then(|name| class_special(p, class, name));
            found.is_some_and(|function| is_persons(p, function))
        })
    }

    /// What an object refers to; an error if it cannot be pickled.
    fn inner(&mut self, p: &mut Process, th: &Thread, r: Ref) -> Result<Vec<Value>, Refusal> {
        self.check_inheritance(p, th, r)?;
        if let Some(state) = self.states.get(&r) {
            return Ok(vec![p.class_of(Value::Ref(r)), *state]);
        }
        if names::member(p, Value::Ref(r)).is_some() {
            return Ok(Vec::new());
        }
        let values = |map: &SymMap| map.iter().map(|(_, value)| value).collect::<Vec<Value>>();
        Ok(match p.get(r) {
            Object::Str(_)
            | Object::Bytes(_)
            | Object::ByteArray(_)
            | Object::BigInt(_)
            | Object::Range(_)
            | Object::Random(_) => Vec::new(),
            Object::List(items) => items.clone(),
            Object::Tuple(items) => items.to_vec(),
            Object::Dict(dict) => dict.iter().flat_map(|e| [e.key, e.value]).collect(),
            Object::Set(set) | Object::FrozenSet(set) => set.iter().map(|(_, v)| v).collect(),
            Object::Slice(parts) => parts.to_vec(),
            Object::Function(_) | Object::Class(_) => {
                names::address(p, th, Value::Ref(r))?;
                Vec::new()
            }
            Object::Instance { class, attrs } => {
                let mut inner = vec![Value::Ref(*class)];
                inner.extend(values(attrs));
                inner
            }
            Object::Derived(d) => {
                let mut inner = vec![Value::Ref(d.class), d.payload];
                inner.extend(values(&d.attrs));
                inner
            }
            Object::Exception(e) => {
                let mut inner = vec![e.class, e.args];
                inner.extend(values(&e.attrs));
                inner
            }
            Object::Method(method) => vec![method.func, method.this],
            Object::NativeMethod { this, .. } => vec![*this],
            Object::Deque(d) => d.items.iter().copied().collect(),
            Object::Namespace(attrs) => values(attrs),
            Object::Kernel(handle) => {
                let handle = *handle;
                if !self.handles.contains(&handle) {
                    self.handles.push(handle);
                }
                Vec::new()
            }
            _ => return Err(refuse(p, th, Value::Ref(r))),
        })
    }

    fn check_inheritance(&self, p: &mut Process, th: &Thread, r: Ref) -> Result<(), Refusal> {
        if self.purpose == Purpose::Spawn || !matches!(p.get(r), Object::Instance { .. }) {
            return Ok(());
        }
        let marked = p
            .find_sym(INHERIT_ONLY)
            .is_some_and(|name| crate::ops::special::has_special(p, Value::Ref(r), name));
        if !marked {
            return Ok(());
        }
        let name = p.type_name(Value::Ref(r)).to_owned();
        let refused: Result<(), _> = p.raise(
            th,
            T::RuntimeError,
            format!("{name} objects should only be shared between processes through inheritance"),
        );
        Ok(refused?)
    }

    fn item(&self, value: Value) -> Item {
        match value {
            Value::Undef => Item::Undef,
            Value::None => Item::None,
            Value::NotImplemented => Item::NotImplemented,
            Value::Ellipsis => Item::Ellipsis,
            Value::Bool(b) => Item::Bool(b),
            Value::Int(i) => Item::Int(i),
            // Which one that is no number it was does not travel.
            Value::Float(f) if f.is_nan() => Item::Float(f64::NAN.copysign(f).to_bits()),
            Value::Float(f) => Item::Float(f.to_bits()),
            Value::Native(id) => Item::Native(id),
            Value::Type(t) => Item::Type(t),
            Value::Ref(r) => self.numbers.get(&r).map_or(Item::None, |number| Item::Node(*number)),
        }
    }

    fn items(&self, values: impl IntoIterator<Item = Value>) -> Vec<Item> {
        values.into_iter().map(|value| self.item(value)).collect()
    }

    fn attrs(&self, p: &Process, map: &SymMap) -> Attrs {
        map.iter().map(|(name, value)| (p.sym_text(name).into(), self.item(value))).collect()
    }

    fn node(&self, p: &mut Process, th: &Thread, r: Ref) -> Result<Node, Refusal> {
        if let Some(state) = self.states.get(&r) {
            let class = self.item(p.class_of(Value::Ref(r)));
            return Ok(Node::State { class, state: self.item(*state) });
        }
        if let Some(names::Address { module, path }) = names::member(p, Value::Ref(r)) {
            return Ok(Node::Global { module, path });
        }
        Ok(match p.get(r) {
            Object::Str(s) => Node::Str((s.text()).into()),
            Object::Bytes(bytes) => Node::Bytes(bytes.to_vec()),
            Object::ByteArray(bytes) => Node::ByteArray(bytes.clone()),
            Object::BigInt(i) => Node::BigInt((**i).clone()),
            Object::Range(parts) => Node::Range(**parts),
            Object::Random(twister) => {
                Node::Random { words: twister.words.clone(), at: twister.at }
            }
            Object::List(items) => Node::List(self.items(items.iter().copied())),
            Object::Tuple(items) => Node::Tuple(self.items(items.iter().copied())),
            Object::Dict(dict) => {
                Node::Dict(dict.iter().map(|e| (self.item(e.key), self.item(e.value))).collect())
            }
            Object::Set(set) => Node::Set(self.items(set.iter().map(|(_, v)| v))),
            Object::FrozenSet(set) => Node::FrozenSet(self.items(set.iter().map(|(_, v)| v))),
            Object::Slice(parts) => Node::Slice(parts.map(|part| self.item(part))),
            Object::Function(_) | Object::Class(_) => {
                let names::Address { module, path } = names::address(p, th, Value::Ref(r))?;
                Node::Global { module, path }
            }
            Object::Instance { class, attrs } => {
                Node::Instance { class: self.item(Value::Ref(*class)), attrs: self.attrs(p, attrs) }
            }
            Object::Derived(d) => Node::Derived {
                class: self.item(Value::Ref(d.class)),
                attrs: self.attrs(p, &d.attrs),
                payload: self.item(d.payload),
            },
            Object::Exception(e) => Node::Exception {
                class: self.item(e.class),
                args: self.item(e.args),
                attrs: self.attrs(p, &e.attrs),
            },
            Object::Method(method) => {
                Node::Method { func: self.item(method.func), this: self.item(method.this) }
            }
            Object::NativeMethod { func, this } => {
                Node::NativeMethod { func: *func, this: self.item(*this) }
            }
            Object::Deque(d) => Node::Deque {
                items: self.items(d.items.iter().copied()),
                maxlen: d.maxlen.map(|n| n as u64),
            },
            Object::Namespace(attrs) => Node::Namespace(self.attrs(p, attrs)),
            Object::Kernel(handle) => Node::Kernel(*handle),
            Object::Module(m) if m.id == p.program.main => Node::Module(ModuleName::Main),
            _ => return Err(refuse(p, th, Value::Ref(r))),
        })
    }
}

/// CPython's TypeError for what cannot be pickled.
fn refuse(p: &mut Process, th: &Thread, value: Value) -> Refusal {
    let t = p.native_type(value);
    let message = match (t, t.module()) {
        (T::Code, _) => "cannot pickle code objects".to_owned(),
        (T::TextStream, _) => "cannot pickle 'TextIOWrapper' instances".to_owned(),
        (_, "builtins") => format!("cannot pickle '{}' object", t.name()),
        (_, module) => format!("cannot pickle '{module}.{}' object", t.name()),
    };
    match p.type_error::<()>(th, message) {
        Err(fault) => Refusal::Fault(fault),
        Ok(()) => Refusal::Pickling(String::new()),
    }
}

/// Whether it is a function that the program has in its text.
fn is_persons(p: &Process, function: Value) -> bool {
    match p.object(function) {
        Some(Object::Function(f)) => !p.program.code(f.code).hidden,
        Some(Object::StaticMethod(inner)) => is_persons(p, *inner),
        _ => false,
    }
}
