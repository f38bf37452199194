//! What the heap holds.

use num_bigint::BigInt;
use serde::{Deserialize, Serialize};

use crate::{
    code::{CodeId, ModuleId, Program},
    dict::Dict,
    pyset::PySet,
    pystr::Str,
    sym::SymMap,
    thread::PyFrame,
    types::T,
    value::{NativeId, Ref, Sym, Value},
};

/// Bytes of a slot: the arena's slots grow by doubling.
pub const OWN_SIZE: usize = 2 * size_of::<Object>();

const _: () = assert!(size_of::<Object>() <= 32 && size_of::<Option<Value>>() == 16);

/// An object of the heap. At most 32 bytes: what is larger is boxed.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Object {
    /// A slot not in use.
    Free,
    /// `object()`.
    Bare,
    Str(Str),
    Bytes(Box<[u8]>),
    ByteArray(Vec<u8>),
    /// Never fits in an `i64`.
    BigInt(Box<BigInt>),
    List(Vec<Value>),
    Tuple(Box<[Value]>),
    Dict(Box<Dict>),
    Set(Box<PySet>),
    FrozenSet(Box<PySet>),
    /// start, stop, step; step is not 0.
    Range(Box<[i64; 3]>),
    Slice(Box<[Value; 3]>),
    Cell(Value),
    Function(Box<Function>),
    Code(CodeId),
    /// A function or other callable bound to its first argument.
    Method(Box<Method>),
    /// A native bound to its first argument: `[].append`.
    NativeMethod {
        func: NativeId,
        this: Value,
    },
    Class(Box<Class>),
    Instance {
        class: Ref,
        attrs: SymMap,
    },
    /// An instance of a class that derives from a built-in type with contents of its own (list,
    /// dict, int, str...): `payload` is the value it would be of that type.
    Derived(Box<Derived>),
    Exception(Box<Exception>),
    Module(Box<Module>),
    Property(Box<[Value; 4]>),
    StaticMethod(Value),
    ClassMethod(Value),
    /// `super()`: the class to look after, and the object.
    Super {
        after: Ref,
        this: Value,
    },
    Generator(Box<Generator>),
    Iter(Box<Iter>),
    /// The awaitable of one step of an async generator.
    AsyncStep(Box<AsyncStep>),
    /// `dict.keys()` and its like.
    View {
        kind: ViewKind,
        dict: Ref,
    },
    Lock(Lock),
    RLock(RLock),
    /// sys.stdout, sys.stderr, sys.stdin: 1, 2, 0.
    TextStream(u8),
    /// Attributes of an instance, class or module as a mapping (`obj.__dict__`).
    AttrDict(Ref),
    /// An awaitable that yields None once; true when it has.
    Pause(bool),
    /// An object of a subsystem with a file of its own.
    Future(Box<crate::aio::Future>),
    EventLoop(Box<crate::aio::EventLoop>),
    Handle(Box<crate::aio::Handle>),
    Timers(Box<crate::aio::any_time::Timers>),
    /// Stands for something that the processes share.
    Kernel(crate::kernel::Handle),
    /// Stands for a thread of this process, by number.
    ThreadHandle(u32),
    /// When a wait of the library ends, in microseconds on the process's clock: see [`crate::moment`].
    Moment(i64),
    Deque(Box<Deque>),
    Random(Box<crate::natives::random::Twister>),
    /// None once the object is gone.
    WeakRef {
        target: Value,
    },
    Traceback(Box<Vec<TraceEntry>>),
    /// A namespace of a class body under construction, and `types.SimpleNamespace`.
    Namespace(SymMap),
    /// `list[int]`: origin and a tuple of arguments.
    GenericAlias(Box<[Value; 2]>),
    /// `int | None`: its members, None as `NoneType`.
    Union(Box<[Value]>),
    /// One value for each thread: `threading.local`.
    ThreadLocal(Vec<(u32, SymMap)>),
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Method {
    pub func: Value,
    pub this: Value,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Function {
    pub code: CodeId,
    pub module: ModuleId,
    /// Defaults of the last positional parameters.
    pub defaults: Box<[Value]>,
    pub kw_defaults: Vec<(Sym, Value)>,
    pub closure: Box<[Ref]>,
    /// `__name__`, `__qualname__`, `__doc__`, `__dict__` where they differ from the code's.
    pub attrs: SymMap,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Class {
    pub name: Sym,
    pub qualname: Box<str>,
    pub module: Value,
    pub bases: Vec<Value>,
    /// The class itself first, `object` last; classes and built-in types.
    pub mro: Vec<Value>,
    pub attrs: SymMap,
    /// The first built-in type in the MRO: what instances are in the heap.
    pub native: T,
    /// A class given by `metaclass=`, or `Type(T::Type)`.
    pub meta: Value,
    pub slots: bool,
    /// It or a base defines `__del__`: the end of its instances can be seen.
    pub ends: bool,
    /// It or a base defines `__getattribute__`: it has a say in every attribute of its instances.
    pub intercepts: bool,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Derived {
    pub class: Ref,
    pub attrs: SymMap,
    pub payload: Value,
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Exception {
    /// A `Type` or a class.
    pub class: Value,
    /// A tuple.
    pub args: Value,
    pub cause: Value,
    pub context: Value,
    pub suppress_context: bool,
    /// Innermost call first: outer frames are added as they are left.
    pub traceback: Vec<TraceEntry>,
    /// Locals of those frames whose end can be seen: CPython's traceback keeps them alive.
    pub held: Vec<Value>,
    pub attrs: SymMap,
    /// The frame that raised it had a `self`, which lacks the attribute or has what the name stands for:
    /// what is suggested depends on that.
    pub of_self: bool,
}

/// A frame that an exception went through.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct TraceEntry {
    pub code: CodeId,
    /// An instruction of the code, or none: see `before`.
    pub pc: u32,
}

impl TraceEntry {
    /// What was thrown into a generator before its first instruction passes in its head.
    pub fn before(code: CodeId) -> TraceEntry {
        TraceEntry { code, pc: u32::MAX }
    }
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Module {
    /// Its globals are the process's: `Process::globals[id]`.
    pub id: ModuleId,
    /// Attributes set from outside under names that its source does not mention.
    pub extra: SymMap,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GeneratorKind {
    Generator,
    Coroutine,
    Async,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum GeneratorState {
    Created,
    Suspended,
    Running,
    Ended,
}

/// A function's frame that can be left and entered again.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Generator {
    pub kind: GeneratorKind,
    pub state: GeneratorState,
    /// The frame as it was left; None while it is on a stack, and once it is over.
    pub frame: Option<PyFrame>,
    /// The frame's registers as it was left: see [`Generator::held`].
    pub registers: Vec<Value>,
    pub name: Sym,
    pub code: CodeId,
    /// `__name__` and `__qualname__` where its function has others than its code.
    pub own_names: Option<Box<[Box<str>; 2]>>,
    /// What `Send` delegates to at the moment, for `cr_await` and messages.
    pub awaiting: Value,
    /// For an async generator: the finaliser has been told of it.
    pub hooked: bool,
    /// A coroutine that is told of wherever in the program it is let go of unawaited.
    pub watched: bool,
    /// A coroutine's, in asyncio's debug mode.
    pub made_at: Option<Box<crate::aio::made_at::MadeAt>>,
}

impl Generator {
    pub fn qualname<'a>(&'a self, program: &'a Program) -> &'a str {
        match self.own_names.as_deref() {
            Some([_, qualname]) => qualname,
            None => &program.code(self.code).qualname,
        }
    }

    /// What its registers hold. While it runs, those on the stack count, and what is left here is only
    /// room for the next time.
    #[inline]
    pub fn held(&self) -> &[Value] {
        if self.frame.is_some() { &self.registers } else { &[] }
    }

    /// Keeps the registers of a frame that is left, in the room that is there.
    #[inline(always)]
    pub fn keep(&mut self, registers: &[Value]) {
        if self.registers.len() == registers.len() {
            copy_few(registers, &mut self.registers);
        } else {
            self.registers.clear();
            self.registers.extend_from_slice(registers);
        }
    }
}

/// Registers that are copied without a call.
pub const FEW: usize = 16;

/// Copies a frame's registers, as many as there is room for. Where they are few, which is the rule, those
/// at both ends are copied, which may overlap: in a browser's module that takes no call.
#[inline(always)]
pub fn copy_few(from: &[Value], to: &mut [Value]) {
    fn ends<const N: usize>(from: &[Value], to: &mut [Value]) {
        if let (Some(some), Some(room)) = (from.first_chunk::<N>(), to.first_chunk_mut()) {
            *room = *some;
        }
        if let (Some(some), Some(room)) = (from.last_chunk::<N>(), to.last_chunk_mut()) {
            *room = *some;
        }
    }
    match from.len() {
        n if n != to.len() || n > FEW => to.copy_from_slice(from),
        n @ 8.. => {
            ends::<4>(&from[..8], &mut to[..8]);
            ends::<4>(&from[n - 8..], &mut to[n - 8..]);
        }
        4.. => ends::<4>(from, to),
        2.. => ends::<2>(from, to),
        _ => ends::<1>(from, to),
    }
}

#[derive(Clone, Copy, Debug, Hash, Serialize, Deserialize)]
pub struct AsyncStep {
    pub generator: Ref,
    pub kind: StepKind,
    pub state: StepState,
    /// To be sent in first, or None; or the exception to be thrown.
    pub value: Value,
    /// The coroutine that awaits it where the program drives it by hand.
    pub driver: Option<Ref>,
}

/// Which method of an async generator made a step.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepKind {
    Send,
    Throw,
    Close,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepState {
    /// Nobody has awaited it yet.
    Made,
    Begun,
    Over,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ViewKind {
    Keys,
    Values,
    Items,
}

/// Iterators of built-in types.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub enum Iter {
    List {
        list: Ref,
        at: usize,
    },
    ListReversed {
        list: Ref,
        at: usize,
    },
    Tuple {
        tuple: Ref,
        at: usize,
    },
    /// `at` counts bytes.
    Str {
        text: Ref,
        at: usize,
    },
    Bytes {
        bytes: Ref,
        at: usize,
    },
    Range {
        next: i64,
        step: i64,
        left: u64,
    },
    Dict {
        kind: ViewKind,
        dict: Ref,
        at: usize,
        len: usize,
        /// So many keys are to come, whatever the dict holds then.
        left: usize,
    },
    DictReversed {
        kind: ViewKind,
        dict: Ref,
        /// The next entry is the last one before this position.
        at: usize,
        len: usize,
        left: usize,
    },
    Set {
        set: Ref,
        at: usize,
        len: usize,
    },
    Deque {
        deque: Ref,
        at: usize,
        version: u32,
        /// From its right end to its left.
        reversed: bool,
    },
    /// `enumerate` over a built-in iterator.
    Enumerate {
        iter: Ref,
        next: i64,
    },
    /// `zip` over built-in iterators.
    Zip {
        iters: Box<[Ref]>,
        strict: bool,
    },
    /// Over values that natives collected.
    Values {
        values: Box<[Value]>,
        at: usize,
        kind: T,
    },
    /// Ended for good.
    Done {
        kind: T,
    },
}

#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Deque {
    pub items: std::collections::VecDeque<Value>,
    pub maxlen: Option<usize>,
    /// How often it was changed after somebody had begun to go through it.
    pub(crate) version: u32,
    /// Somebody began to go through it as it is.
    pub(crate) iterated: bool,
}

impl Deque {
    /// Called with each change, which ends what goes through it.
    #[inline]
    pub fn changes(&mut self) {
        if self.iterated {
            self.version = self.version.wrapping_add(1);
            self.iterated = false;
        }
    }

    /// What tells whether it is changed from here on; None if that begins to be noted first.
    pub fn iteration(&self) -> Option<u32> {
        self.iterated.then_some(self.version)
    }

    /// Begins to note changes.
    pub fn iterate(&mut self) -> u32 {
        self.iterated = true;
        self.version
    }

    pub fn is_at(&self, version: u32) -> bool {
        self.version == version
    }

    /// Adds items at the right; what is too many falls off at the left.
    pub fn append_all(&mut self, items: impl IntoIterator<Item = Value>) {
        self.changes();
        self.items.extend(items);
        let most = self.maxlen.unwrap_or(usize::MAX);
        let over = self.items.len().saturating_sub(most);
        self.items.drain(..over);
    }
}

#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct Lock {
    pub locked: bool,
    /// The thread that took it: for words only, any thread may release it.
    pub holder: Option<u32>,
}

#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct RLock {
    pub owner: Option<u32>,
    pub count: u32,
}

impl Object {
    /// A callable bound to its first argument.
    pub fn method(func: Value, this: Value) -> Object {
        Object::Method(Box::new(Method { func, this }))
    }

    /// Estimate of the bytes it takes: by what it holds, since a copy has room for no more.
    pub fn size(&self) -> usize {
        OWN_SIZE
            + match self {
                Object::Str(s) => s.len(),
                Object::Bytes(b) => b.len(),
                Object::ByteArray(b) => b.len(),
                Object::BigInt(i) => (i.bits() / 8) as usize + 32,
                Object::List(items) => items.len() * 16,
                Object::Tuple(items) => items.len() * 16,
                Object::Dict(dict) => 80 + dict.len() * 56,
                Object::Set(set) | Object::FrozenSet(set) => 80 + set.len() * 48,
                Object::Instance { attrs, .. } => attrs.len() * 24,
                Object::Generator(g) => 160 + g.held().len() * 16,
                Object::Deque(d) => d.items.len() * 16 + 48,
                Object::Exception(e) => 160 + e.traceback.len() * 8,
                Object::Free | Object::Pause(_) | Object::Cell(_) => 0,
                Object::Method(_) => 32,
                _ => 96,
            }
    }
}
