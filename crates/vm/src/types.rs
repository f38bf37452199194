//! The built-in types, exceptions among them: names and bases.

use serde::{Deserialize, Serialize};

macro_rules! types {
    ($($id:ident $name:literal : $base:ident),* $(,)?) => {
        /// A built-in type. The order is contractual: it is serialized.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[repr(u8)]
        pub enum T { $($id),* }

        impl T {
            pub const ALL: &'static [T] = &[$(T::$id),*];

            /// `__name__`.
            pub fn name(self) -> &'static str {
                match self { $(T::$id => $name),* }
            }

            /// The only base; `object` is its own.
            pub fn base(self) -> T {
                match self { $(T::$id => T::$base),* }
            }
        }
    };
}

types! {
    Object "object": Object,
    Type "type": Object,
    NoneType "NoneType": Object,
    NotImplementedType "NotImplementedType": Object,
    EllipsisType "ellipsis": Object,
    Int "int": Object,
    Bool "bool": Int,
    Float "float": Object,
    Str "str": Object,
    Bytes "bytes": Object,
    ByteArray "bytearray": Object,
    List "list": Object,
    Tuple "tuple": Object,
    Dict "dict": Object,
    Set "set": Object,
    FrozenSet "frozenset": Object,
    Range "range": Object,
    Slice "slice": Object,
    Function "function": Object,
    BuiltinFunction "builtin_function_or_method": Object,
    Method "method": Object,
    Module "module": Object,
    Cell "cell": Object,
    Code "code": Object,
    Property "property": Object,
    StaticMethod "staticmethod": Object,
    ClassMethod "classmethod": Object,
    Super "super": Object,
    Generator "generator": Object,
    Coroutine "coroutine": Object,
    AsyncGenerator "async_generator": Object,
    CoroutineWrapper "coroutine_wrapper": Object,
    AsyncGeneratorASend "async_generator_asend": Object,
    AsyncGeneratorAThrow "async_generator_athrow": Object,
    Iterator "iterator": Object,
    ListIterator "list_iterator": Object,
    ListReverseIterator "list_reverseiterator": Object,
    DictReverseKeyIterator "dict_reversekeyiterator": Object,
    DictReverseValueIterator "dict_reversevalueiterator": Object,
    DictReverseItemIterator "dict_reverseitemiterator": Object,
    TupleIterator "tuple_iterator": Object,
    StrIterator "str_iterator": Object,
    StrAsciiIterator "str_ascii_iterator": Object,
    BytesIterator "bytes_iterator": Object,
    ByteArrayIterator "bytearray_iterator": Object,
    RangeIterator "range_iterator": Object,
    SetIterator "set_iterator": Object,
    DictKeyIterator "dict_keyiterator": Object,
    DictValueIterator "dict_valueiterator": Object,
    DictItemIterator "dict_itemiterator": Object,
    CallableIterator "callable_iterator": Object,
    DictKeys "dict_keys": Object,
    DictValues "dict_values": Object,
    DictItems "dict_items": Object,
    MappingProxy "mappingproxy": Object,
    Enumerate "enumerate": Object,
    Zip "zip": Object,
    Map "map": Object,
    Filter "filter": Object,
    Reversed "reversed": Object,
    Lock "lock": Object,
    RLock "RLock": Object,
    ThreadHandle "_ThreadHandle": Object,
    ThreadLocal "_local": Object,
    Traceback "traceback": Object,
    Frame "frame": Object,
    TextStream "TextIOWrapper": Object,
    Future "Future": Object,
    Task "Task": Future,
    Handle "Handle": Object,
    TimerHandle "TimerHandle": Handle,
    EventLoop "_UnixSelectorEventLoop": Object,
    KernelObject "SemLock": Object,
    WeakRef "ReferenceType": Object,
    Random "Random": Object,
    SimpleNamespace "SimpleNamespace": Object,
    GenericAlias "GenericAlias": Object,
    UnionType "UnionType": Object,
    Context "Context": Object,
    ContextVar "ContextVar": Object,
    Deque "deque": Object,
    MethodDescriptor "method_descriptor": Object,
    WrapperDescriptor "wrapper_descriptor": Object,
    MethodWrapper "method-wrapper": Object,

    BaseException "BaseException": Object,
    BaseExceptionGroup "BaseExceptionGroup": BaseException,
    SystemExit "SystemExit": BaseException,
    KeyboardInterrupt "KeyboardInterrupt": BaseException,
    GeneratorExit "GeneratorExit": BaseException,
    CancelledError "CancelledError": BaseException,
    Exception "Exception": BaseException,
    ExceptionGroup "ExceptionGroup": BaseExceptionGroup,
    StopIteration "StopIteration": Exception,
    StopAsyncIteration "StopAsyncIteration": Exception,
    ArithmeticError "ArithmeticError": Exception,
    FloatingPointError "FloatingPointError": ArithmeticError,
    OverflowError "OverflowError": ArithmeticError,
    ZeroDivisionError "ZeroDivisionError": ArithmeticError,
    AssertionError "AssertionError": Exception,
    AttributeError "AttributeError": Exception,
    BufferError "BufferError": Exception,
    EOFError "EOFError": Exception,
    ImportError "ImportError": Exception,
    ModuleNotFoundError "ModuleNotFoundError": ImportError,
    LookupError "LookupError": Exception,
    IndexError "IndexError": LookupError,
    KeyError "KeyError": LookupError,
    MemoryError "MemoryError": Exception,
    NameError "NameError": Exception,
    UnboundLocalError "UnboundLocalError": NameError,
    OSError "OSError": Exception,
    BlockingIOError "BlockingIOError": OSError,
    ChildProcessError "ChildProcessError": OSError,
    ConnectionError "ConnectionError": OSError,
    BrokenPipeError "BrokenPipeError": ConnectionError,
    ConnectionAbortedError "ConnectionAbortedError": ConnectionError,
    ConnectionRefusedError "ConnectionRefusedError": ConnectionError,
    ConnectionResetError "ConnectionResetError": ConnectionError,
    FileExistsError "FileExistsError": OSError,
    FileNotFoundError "FileNotFoundError": OSError,
    InterruptedError "InterruptedError": OSError,
    IsADirectoryError "IsADirectoryError": OSError,
    NotADirectoryError "NotADirectoryError": OSError,
    PermissionError "PermissionError": OSError,
    ProcessLookupError "ProcessLookupError": OSError,
    TimeoutError "TimeoutError": OSError,
    ReferenceError "ReferenceError": Exception,
    RuntimeError "RuntimeError": Exception,
    NotImplementedError "NotImplementedError": RuntimeError,
    RecursionError "RecursionError": RuntimeError,
    PythonFinalizationError "PythonFinalizationError": RuntimeError,
    SyntaxError "SyntaxError": Exception,
    IndentationError "IndentationError": SyntaxError,
    TabError "TabError": IndentationError,
    SystemError "SystemError": Exception,
    TypeError "TypeError": Exception,
    ValueError "ValueError": Exception,
    UnicodeError "UnicodeError": ValueError,
    UnicodeDecodeError "UnicodeDecodeError": UnicodeError,
    UnicodeEncodeError "UnicodeEncodeError": UnicodeError,
    Warning "Warning": Exception,
    BytesWarning "BytesWarning": Warning,
    DeprecationWarning "DeprecationWarning": Warning,
    FutureWarning "FutureWarning": Warning,
    ImportWarning "ImportWarning": Warning,
    PendingDeprecationWarning "PendingDeprecationWarning": Warning,
    ResourceWarning "ResourceWarning": Warning,
    RuntimeWarning "RuntimeWarning": Warning,
    SyntaxWarning "SyntaxWarning": Warning,
    UnicodeWarning "UnicodeWarning": Warning,
    UserWarning "UserWarning": Warning,
    Unsupported "HeddleUnsupported": BaseException,
}

impl T {
    /// Whether `self` is `other` or derives from it.
    pub fn is_subtype(self, other: T) -> bool {
        // The one built-in type with two bases.
        if self == T::ExceptionGroup && other == T::Exception {
            return true;
        }
        let mut t = self;
        loop {
            if t == other {
                return true;
            }
            if t == T::Object {
                return false;
            }
            t = t.base();
        }
    }

    /// Iterators of the builtins whose items Python code may make.
    pub fn is_item_maker(self) -> bool {
        matches!(self, T::Map | T::Filter | T::Zip | T::Enumerate | T::CallableIterator)
    }

    pub fn is_exception(self) -> bool {
        self.is_subtype(T::BaseException)
    }

    /// `__module__`, as reprs and tracebacks show it.
    pub fn module(self) -> &'static str {
        match self {
            T::Lock | T::RLock | T::ThreadHandle | T::ThreadLocal => "_thread",
            T::Future | T::Task => "_asyncio",
            T::Handle | T::TimerHandle => "asyncio.events",
            T::EventLoop => "asyncio.unix_events",
            T::CancelledError => "asyncio.exceptions",
            T::Random => "random",
            T::SimpleNamespace | T::GenericAlias | T::UnionType => "types",
            T::KernelObject => "_multiprocessing",
            T::TextStream => "_io",
            T::WeakRef => "weakref",
            T::Context | T::ContextVar => "_contextvars",
            T::Deque => "collections",
            _ => "builtins",
        }
    }
}
