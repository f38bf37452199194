//! A process: heap, modules, threads. What natives and instructions work on.

use std::sync::Arc;

use heddle_protocol::{Event, Limit, Limits, Sleeps};
use num_bigint::BigInt;
use num_traits::ToPrimitive;
use serde::{Deserialize, Serialize};

use crate::{
    code::Program,
    heap::Heap,
    kernel::KernelPort,
    made::Names,
    object::{Exception, Object},
    pace::{Clock, Pacing},
    pystr::{Chars, Str},
    sym::SymMap,
    text::plain::kind_of_native,
    thread::{Thread, ThreadId},
    types::T,
    value::{Ref, Value},
    watch::Kind,
};

/// Why a native or an instruction did not give a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Fault {
    /// A Python exception: the object.
    Raise(Ref),
    /// The same for one that was thrown into a generator: what is being handled is no context of it.
    Thrown(Ref),
    /// It would have to call Python code (a `__repr__`, a generator to drain...). Nothing was
    /// changed. The machine calls the native's fallback, a function of the prelude, instead.
    NeedsPython,
    /// A bound of the run.
    Limit(Limit),
}

pub type R<V> = Result<V, Fault>;

/// What a native gives.
#[derive(Clone, Debug)]
pub enum Flow {
    Value(Value),
    /// Call this with these arguments; its result is the native's.
    Call(Value, Vec<Value>),
    /// Not now: the thread waits, then the same call runs again and finds `Thread::resumed`.
    Block(crate::thread::Block),
    /// Push a native frame, whose result is the native's.
    Push(crate::thread::Frame),
    /// Resume this generator by sending the value; a yield is the result, a return raises
    /// StopIteration, or gives the default.
    Resume {
        generator: Ref,
        value: Value,
        default: Value,
    },
    /// Throw the exception into this generator.
    Throw {
        generator: Ref,
        exception: Ref,
    },
    /// The same with what is no exception.
    ThrowOther {
        generator: Ref,
        given: Value,
    },
    /// The process ends at once with this status (`os._exit`).
    Exit(i32),
}

/// Where a native finds its arguments on the thread's stack.
#[derive(Clone, Copy, Debug)]
pub struct Call {
    pub at: usize,
    /// How many, named ones included.
    pub n: usize,
    /// A tuple of the names of the last ones, or `Undef`.
    pub names: Value,
}

/// The state of one process. Plain data: cloned, sent, serialized, hashed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Process {
    #[serde(with = "crate::made")]
    pub program: Arc<Program>,
    pub heap: Heap,
    /// The module objects, by `ModuleId`; None until imported.
    pub modules: Vec<Option<Ref>>,
    /// The modules' globals, by `ModuleId` and number.
    pub globals: Vec<Vec<Value>>,
    pub threads: Vec<Thread>,
    /// Threads 1 to this one are over: what looks at the living need not look at them.
    #[serde(skip)]
    pub(crate) over: u32,
    /// Names that the program's text does not have follow it.
    pub names: Arc<Names>,
    pub pid: u32,
    pub name: Box<str>,
    /// `__main__`, or `__mp_main__` in a spawned child.
    pub main_name: Box<str>,
    pub kernel: KernelPort,
    /// Seconds since the epoch when the run began, in microseconds.
    pub epoch_us: u64,
    pub clock: Clock,
    /// When waits with an end are over.
    pub sleeps: Sleeps,
    /// The clock has made a difference since the driver took this back. No part of the state.
    #[serde(skip)]
    pub clock_read: bool,
    /// Instructions executed, those of hidden code included.
    pub steps: u64,
    /// Steps made: see [`crate::pace`].
    pub position: u64,
    pub limits: Limits,
    pub output_bytes: u64,
    pub exit: Option<i32>,
    pub switch_interval_us: u64,
    pub recursion_limit: u32,
    /// Objects whose end can be seen: coroutines, generators, futures, instances with `__del__`...
    pub finalizable: Vec<Ref>,
    /// Some of them run code at their end.
    pub told_at_once: bool,
    /// An explorer names objects anew as the run goes on: what follows from a name must not be kept.
    pub renamed: bool,
    /// Numbers of objects that `id()` was asked of, where these are renamed and others than their thread
    /// reach them.
    pub ids: Vec<(Ref, u32)>,
    /// State of the `random` module and of hashes that CPython takes from the system.
    pub seed: u64,
    /// Numbers for default names of threads, processes, tasks...
    pub counters: [u32; 8],
    /// State of natives' modules, by name.
    pub registry: SymMap,
    /// The host drives event loops: running one stops after each turn.
    pub host_loop: bool,
    #[serde(skip)]
    pub(crate) pacing: Pacing,
    #[serde(skip)]
    pub(crate) cache: crate::interp::attr::LookupCache,
    /// Builtins by symbol, once looked up, and whether the program sees them too.
    #[serde(skip)]
    pub(crate) builtin_cache: Vec<(Value, bool)>,
    /// What `_queue_wait` found for `_queue_take`, which comes next.
    #[serde(skip)]
    pub(crate) getting: Option<crate::natives::queue::Getting>,
    /// What happened since the driver took it. No part of the state.
    #[serde(skip)]
    pub events: Vec<Event>,
}

impl std::hash::Hash for Process {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.heap.hash(state);
        self.modules.hash(state);
        self.globals.hash(state);
        self.threads.hash(state);
        self.exit.hash(state);
        self.kernel.hash(state);
        self.counters.hash(state);
        self.seed.hash(state);
        self.registry.hash(state);
        self.ids.hash(state);
    }
}

impl Process {
    // -- making values ------------------------------------------------------------------------

    /// Puts an object on the heap, in the thread's region.
    #[inline]
    pub fn alloc(&mut self, th: &Thread, object: Object) -> Value {
        Value::Ref(self.heap.alloc(th.region, object))
    }

    /// A float that was just calculated.
    #[inline]
    pub fn float(&mut self, th: &Thread, x: f64) -> Value {
        Value::Float(if x.is_nan() { self.heap.nan(th.region, x) } else { x })
    }

    #[inline]
    pub fn str(&mut self, th: &Thread, text: impl Into<Chars>) -> Value {
        self.alloc(th, Object::Str(Str::new(text)))
    }

    #[inline]
    pub fn list(&mut self, th: &Thread, items: Vec<Value>) -> Value {
        self.alloc(th, Object::List(items))
    }

    #[inline]
    pub fn tuple(&mut self, th: &Thread, items: impl Into<Box<[Value]>>) -> Value {
        self.alloc(th, Object::Tuple(items.into()))
    }

    /// An integer, small where it fits.
    pub fn int(&mut self, th: &Thread, value: BigInt) -> Value {
        match value.to_i64() {
            Some(small) => Value::Int(small),
            None => self.alloc(th, Object::BigInt(Box::new(value))),
        }
    }

    // -- globals ------------------------------------------------------------------------------

    /// A global, by module and number: `Undef` where it is unbound.
    #[inline]
    pub fn global(&self, module: usize, g: usize) -> Value {
        self.heap.saw(Kind::Global { module: module as u16, index: g as u16 }, false);
        self.globals[module][g]
    }

    /// Sets a global and gives what was there.
    #[inline]
    pub fn set_global(&mut self, module: usize, g: usize, value: Value) -> Value {
        if let Some(watch) = self.heap.watch_mut() {
            watch.keep_global(module, g);
            let place = Kind::Global { module: module as u16, index: g as u16 };
            self.heap.saw(place, true);
            if self.program.sees_ends {
                self.heap.saw(place, false);
            }
        }
        let old = std::mem::replace(&mut self.globals[module][g], value);
        self.cache.names.global_changes(old, value);
        old
    }

    /// All globals of a module are about to be looked at.
    pub(crate) fn saw_module(&self, module: crate::code::ModuleId) {
        if self.heap.is_watched() {
            let module = module.0;
            for g in 0..self.globals.get(usize::from(module)).map_or(0, Vec::len) {
                self.heap.saw(Kind::Global { module, index: g as u16 }, false);
            }
        }
    }

    // -- looking at values --------------------------------------------------------------------

    #[inline]
    pub fn get(&self, r: Ref) -> &Object {
        self.heap.get(r)
    }

    #[inline]
    pub fn as_str(&self, value: Value) -> Option<&str> {
        self.as_text(value).map(Str::text)
    }

    /// A text, or what an instance of a class derived from `str` holds.
    #[inline]
    pub fn as_text(&self, value: Value) -> Option<&Str> {
        match self.object(value)? {
            Object::Str(text) => Some(text),
            Object::Derived(d) => self.as_text(d.payload),
            _ => None,
        }
    }

    #[inline]
    pub fn object(&self, value: Value) -> Option<&Object> {
        value.as_ref().map(|r| self.heap.get(r))
    }

    /// The object, where only what never changes of it is looked at: its kind, its class.
    #[inline]
    pub fn kind(&self, value: Value) -> Option<&Object> {
        value.as_ref().map(|r| self.heap.peek(r))
    }

    /// The object; of a class only what never changes, since its attributes are looked at one by one.
    #[inline]
    pub(crate) fn but_for_classes(&self, r: Ref) -> &Object {
        match self.heap.peek(r) {
            class @ Object::Class(_) => class,
            _ => self.heap.get(r),
        }
    }

    /// A whole number: int, bool, or a class derived from them.
    pub fn as_bigint(&self, value: Value) -> Option<BigInt> {
        match value {
            Value::Int(i) => Some(BigInt::from(i)),
            Value::Bool(b) => Some(BigInt::from(u8::from(b))),
            Value::Ref(r) => match self.heap.get(r) {
                Object::BigInt(i) => Some((**i).clone()),
                Object::Derived(d) => self.as_bigint(d.payload),
                _ => None,
            },
            _ => None,
        }
    }

    /// The same where it fits.
    pub fn as_i64(&self, value: Value) -> Option<i64> {
        match value {
            Value::Int(i) => Some(i),
            Value::Bool(b) => Some(i64::from(b)),
            Value::Ref(r) => match self.heap.get(r) {
                Object::Derived(d) => self.as_i64(d.payload),
                _ => None,
            },
            _ => None,
        }
    }

    /// Items of a list, tuple, or class derived from them.
    pub fn as_items(&self, value: Value) -> Option<&[Value]> {
        match self.object(value)? {
            Object::List(items) => Some(items),
            Object::Tuple(items) => Some(items),
            Object::Derived(d) => self.as_items(d.payload),
            _ => None,
        }
    }

    /// The object itself, or the built-in value inside an instance of a derived class.
    #[inline]
    pub fn payload(&self, value: Value) -> Value {
        match self.object(value) {
            Some(Object::Derived(d)) => self.payload(d.payload),
            _ => value,
        }
    }

    /// The built-in type that it is, or that its class derives from.
    pub fn native_type(&self, value: Value) -> T {
        match value {
            Value::Undef | Value::None => T::NoneType,
            Value::NotImplemented => T::NotImplementedType,
            Value::Ellipsis => T::EllipsisType,
            Value::Bool(_) => T::Bool,
            Value::Int(_) => T::Int,
            Value::Float(_) => T::Float,
            Value::Native(id) => kind_of_native(id, false),
            Value::Type(_) => T::Type,
            Value::Ref(r) => self.native_type_of(r),
        }
    }

    /// What `map` and its kin give is a generator here where Python code makes the items.
    fn generator_type(&self, g: &crate::object::Generator) -> T {
        if !self.program.code(g.code).hidden {
            return T::Generator;
        }
        match self.sym_text(g.name) {
            "_map_one" | "_map_many" => T::Map,
            "_filter_items" => T::Filter,
            "_zip_items" => T::Zip,
            "_enumerate_items" => T::Enumerate,
            "_iter_until" | "_all" => T::CallableIterator,
            _ => T::Generator,
        }
    }

    fn native_type_of(&self, r: Ref) -> T {
        use crate::object::{GeneratorKind, Iter, StepKind, ViewKind};
        match self.heap.peek(r) {
            Object::Free | Object::Bare | Object::Instance { .. } => T::Object,
            Object::Str(_) => T::Str,
            Object::Bytes(_) => T::Bytes,
            Object::ByteArray(_) => T::ByteArray,
            Object::BigInt(_) => T::Int,
            Object::List(_) => T::List,
            Object::Tuple(_) => T::Tuple,
            Object::Dict(_) => T::Dict,
            Object::Set(_) => T::Set,
            Object::FrozenSet(_) => T::FrozenSet,
            Object::Range(_) => T::Range,
            Object::Slice(_) => T::Slice,
            Object::Cell(_) => T::Cell,
            Object::Function(_) => T::Function,
            Object::Method { .. } => T::Method,
            Object::NativeMethod { func, .. } => kind_of_native(*func, true),
            Object::Class(_) => T::Type,
            Object::Code(_) => T::Code,
            Object::Derived(d) => self.native_type(d.payload),
            Object::Exception(e) => match e.class {
                Value::Type(t) => t,
                class => self.class_native(class),
            },
            Object::Module(_) => T::Module,
            Object::Property(_) => T::Property,
            Object::StaticMethod(_) => T::StaticMethod,
            Object::ClassMethod(_) => T::ClassMethod,
            Object::Super { .. } => T::Super,
            Object::Generator(g) => match g.kind {
                GeneratorKind::Generator => self.generator_type(g),
                GeneratorKind::Coroutine => T::Coroutine,
                GeneratorKind::Async => T::AsyncGenerator,
            },
            Object::AsyncStep(step) => match step.kind {
                StepKind::Send => T::AsyncGeneratorASend,
                StepKind::Throw | StepKind::Close => T::AsyncGeneratorAThrow,
            },
            Object::Iter(iter) => match &**iter {
                Iter::List { .. } => T::ListIterator,
                Iter::ListReversed { .. } => T::ListReverseIterator,
                Iter::Deque { reversed: true, .. } => T::Reversed,
                Iter::DictReversed { kind, .. } => match kind {
                    ViewKind::Keys => T::DictReverseKeyIterator,
                    ViewKind::Values => T::DictReverseValueIterator,
                    ViewKind::Items => T::DictReverseItemIterator,
                },
                Iter::Tuple { .. } => T::TupleIterator,
                Iter::Str { text, .. } => match self.heap.get(*text) {
                    Object::Str(text) if text.is_ascii() => T::StrAsciiIterator,
                    _ => T::StrIterator,
                },
                Iter::Bytes { bytes, .. } => match self.heap.peek(*bytes) {
                    Object::ByteArray(_) => T::ByteArrayIterator,
                    _ => T::BytesIterator,
                },
                Iter::Range { .. } => T::RangeIterator,
                Iter::Dict { kind, .. } => match kind {
                    ViewKind::Keys => T::DictKeyIterator,
                    ViewKind::Values => T::DictValueIterator,
                    ViewKind::Items => T::DictItemIterator,
                },
                Iter::Set { .. } => T::SetIterator,
                Iter::Deque { .. } => T::Iterator,
                Iter::Enumerate { .. } => T::Enumerate,
                Iter::Zip { .. } => T::Zip,
                Iter::Values { kind, .. } | Iter::Done { kind } => *kind,
            },
            Object::View { kind, .. } => match kind {
                ViewKind::Keys => T::DictKeys,
                ViewKind::Values => T::DictValues,
                ViewKind::Items => T::DictItems,
            },
            Object::Lock(_) => T::Lock,
            Object::RLock(_) => T::RLock,
            Object::ThreadHandle(_) => T::ThreadHandle,
            Object::Moment(_) => T::Float,
            Object::TextStream(_) => T::TextStream,
            Object::AttrDict(_) => T::Dict,
            Object::Pause(_) => T::CoroutineWrapper,
            Object::Future(f) => f.native_type(),
            Object::EventLoop(_) | Object::Timers(_) => T::EventLoop,
            Object::Handle(h) => h.native_type(),
            Object::Kernel(_) => T::KernelObject,
            Object::Deque(_) => T::Deque,
            Object::Random(_) => T::Random,
            Object::WeakRef { .. } => T::WeakRef,
            Object::Traceback(_) => T::Traceback,
            Object::Namespace(map) if map.get(crate::sym::F_CODE).is_some() => T::Frame,
            Object::Namespace(_) => T::SimpleNamespace,
            Object::GenericAlias(_) => T::GenericAlias,
            Object::Union(_) => T::UnionType,
            Object::ThreadLocal(_) => T::ThreadLocal,
        }
    }

    /// `type(value)`: a class or a built-in type.
    pub fn class_of(&self, value: Value) -> Value {
        match self.kind(value) {
            Some(Object::Instance { class, .. }) => Value::Ref(*class),
            Some(Object::Derived(d)) => Value::Ref(d.class),
            Some(Object::Exception(e)) => e.class,
            Some(Object::Future(f)) if !f.class.is_undef() => f.class,
            Some(Object::Class(c)) => c.meta,
            _ => Value::Type(self.native_type(value)),
        }
    }

    /// The first built-in type that a class derives from.
    pub fn class_native(&self, class: Value) -> T {
        match class {
            Value::Type(t) => t,
            _ => match self.kind(class) {
                Some(Object::Class(c)) => c.native,
                _ => T::Object,
            },
        }
    }

    /// `__name__` of a class.
    pub fn class_name(&self, class: Value) -> &str {
        match class {
            Value::Type(t) => t.name(),
            _ => match self.kind(class) {
                Some(Object::Class(c)) => self.sym_text(c.name),
                _ => "object",
            },
        }
    }

    /// `type(value).__name__`, as messages say it.
    pub fn type_name(&self, value: Value) -> &str {
        self.class_name(self.class_of(value))
    }

    /// The same as CPython's messages have it: with the module where that is written in C.
    #[cold]
    pub fn long_type_name(&self, value: Value) -> String {
        crate::interp::attr::qualified_type(self, value)
    }

    /// Whether class `sub` is `base` or derives from it.
    pub fn is_subclass(&self, sub: Value, base: Value) -> bool {
        match (sub, base) {
            (Value::Type(a), Value::Type(b)) => a.is_subtype(b),
            (Value::Ref(r), _) => match self.heap.peek(r) {
                Object::Class(c) => c.mro.iter().any(|m| {
                    m.same(base)
                        || matches!((m, base), (Value::Type(a), Value::Type(b)) if a.is_subtype(b))
                }),
                _ => false,
            },
            _ => false,
        }
    }

    // -- raising ------------------------------------------------------------------------------

    /// A new exception of a built-in type with one argument, its message.
    pub fn raise<V>(&mut self, th: &Thread, class: T, message: impl Into<Chars>) -> R<V> {
        let message = self.str(th, message);
        Err(self.fault(th, class, &[message]))
    }

    /// The same with any arguments.
    pub fn fault(&mut self, th: &Thread, class: T, args: &[Value]) -> Fault {
        Fault::Raise(self.exception(th, Value::Type(class), args))
    }

    /// An exception object that nothing has raised yet.
    pub fn exception(&mut self, th: &Thread, class: Value, args: &[Value]) -> Ref {
        let args = self.tuple(th, args);
        self.heap.alloc(
            th.region,
            Object::Exception(Box::new(Exception {
                class,
                args,
                cause: Value::None,
                context: Value::None,
                suppress_context: false,
                traceback: Vec::new(),
                held: Vec::new(),
                attrs: SymMap::default(),
                of_self: false,
            })),
        )
    }

    pub fn type_error<V>(&mut self, th: &Thread, message: impl Into<Chars>) -> R<V> {
        self.raise(th, T::TypeError, message)
    }

    pub fn value_error<V>(&mut self, th: &Thread, message: impl Into<Chars>) -> R<V> {
        self.raise(th, T::ValueError, message)
    }

    /// What CPython can do and Heddle cannot.
    pub fn unsupported<V>(&mut self, th: &Thread, message: impl Into<Chars>) -> R<V> {
        self.raise(th, T::Unsupported, message)
    }

    /// Refuses an allocation that would break the bound, before it is made.
    pub fn reserve(&mut self, th: &Thread, bytes: usize) -> R<()> {
        if self.may_allocate(bytes) {
            return Ok(());
        }
        Err(self.fault(th, T::MemoryError, &[]))
    }

    /// Whether so much more would keep to the bound.
    #[inline]
    pub fn may_allocate(&self, bytes: usize) -> bool {
        (self.heap.bytes() as u64).saturating_add(bytes as u64) <= self.limits.heap_bytes
    }

    pub fn thread(&self, id: ThreadId) -> &Thread {
        &self.threads[id.0 as usize]
    }
}

impl Call {
    /// Argument `i`, or `Undef`.
    #[inline]
    pub fn arg(self, th: &Thread, i: usize) -> Value {
        if i < self.n { th.stack[self.at + i] } else { Value::Undef }
    }

    pub fn args(self, th: &Thread) -> &[Value] {
        &th.stack[self.at..self.at + self.n]
    }
}
