//! Interned names, and small maps from them.

use serde::{Deserialize, Serialize};

use crate::value::{Ref, Sym, Value};

/// Attributes of an instance, class or module: few, in the order of insertion.
#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct SymMap(Vec<(Sym, Value)>);

impl SymMap {
    #[inline]
    pub fn get(&self, sym: Sym) -> Option<Value> {
        self.0.iter().find(|(s, _)| *s == sym).map(|(_, v)| *v)
    }

    /// An entry, with its number as long as none is removed.
    #[inline]
    pub fn entry(&self, sym: Sym) -> Option<(usize, Value)> {
        let at = self.0.iter().position(|(s, _)| *s == sym)?;
        Some((at, self.0[at].1))
    }

    /// The value of the entry of this number, if it has that name.
    #[inline(always)]
    pub fn at(&self, at: usize, sym: Sym) -> Option<&Value> {
        self.0.get(at).filter(|(s, _)| *s == sym).map(|(_, value)| value)
    }

    /// The same, to be changed.
    #[inline(always)]
    pub fn at_mut(&mut self, at: usize, sym: Sym) -> Option<&mut Value> {
        self.0.get_mut(at).filter(|(s, _)| *s == sym).map(|(_, value)| value)
    }

    /// All of them, in their order.
    #[inline]
    pub(crate) fn entries(&self) -> &[(Sym, Value)] {
        &self.0
    }

    /// The mapping that an instance was given in place of its own `__dict__`: it has no other
    /// attributes then.
    #[inline]
    pub fn given(&self) -> Option<Ref> {
        match self.0.first() {
            Some((DICT, Value::Ref(dict))) => Some(*dict),
            _ => None,
        }
    }

    /// Sets and returns the old value.
    #[inline]
    pub fn set(&mut self, sym: Sym, value: Value) -> Option<Value> {
        for (s, v) in &mut self.0 {
            if *s == sym {
                return Some(std::mem::replace(v, value));
            }
        }
        self.0.push((sym, value));
        None
    }

    pub fn remove(&mut self, sym: Sym) -> Option<Value> {
        let at = self.0.iter().position(|(s, _)| *s == sym)?;
        Some(self.0.remove(at).1)
    }

    pub fn iter(&self) -> impl Iterator<Item = (Sym, Value)> + '_ {
        self.0.iter().copied()
    }

    pub(crate) fn values_mut(&mut self) -> impl Iterator<Item = &mut Value> + '_ {
        self.0.iter_mut().map(|(_, value)| value)
    }

    #[inline]
    pub fn len(&self) -> usize {
        self.0.len()
    }

    #[inline]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

macro_rules! symbols {
    ($($id:ident $text:literal),* $(,)?) => {
        symbols!(@consts 0u32; $($id)*);
        /// Texts of the names the machine itself knows, in the order of their numbers.
        pub const KNOWN: &[&str] = &[$($text),*];
    };
    (@consts $n:expr; $id:ident $($rest:ident)*) => {
        pub const $id: Sym = Sym($n);
        symbols!(@consts $n + 1; $($rest)*);
    };
    (@consts $n:expr;) => {};
}

symbols! {
    INIT "__init__", NEW "__new__", CALL "__call__", DEL "__del__", REPR "__repr__", STR "__str__",
    BOOL "__bool__", LEN "__len__", HASH "__hash__", EQ "__eq__", NE "__ne__", LT "__lt__",
    LE "__le__", GT "__gt__", GE "__ge__", ITER "__iter__", NEXT "__next__", CONTAINS "__contains__",
    GETITEM "__getitem__", SETITEM "__setitem__", DELITEM "__delitem__", GETATTR "__getattr__",
    GETATTRIBUTE "__getattribute__", SETATTR "__setattr__", DELATTR "__delattr__", GET "__get__",
    SET "__set__", DELETE "__delete__", SET_NAME "__set_name__", INIT_SUBCLASS "__init_subclass__",
    ENTER "__enter__", EXIT "__exit__", AENTER "__aenter__", AEXIT "__aexit__", AITER "__aiter__",
    ANEXT "__anext__", AWAIT "__await__", CLASS "__class__", DICT "__dict__", NAME "__name__",
    QUALNAME "__qualname__", MODULE "__module__", DOC "__doc__", BASES "__bases__", MRO "__mro__",
    SELF "self", ARGS "args", SLOTS "__slots__", ANNOTATIONS "__annotations__", DEFAULTS "__defaults__",
    CODE "__code__", CAUSE "__cause__", CONTEXT "__context__", TRACEBACK "__traceback__",
    SUPPRESS_CONTEXT "__suppress_context__", NOTES "__notes__", VALUE "value", INDEX "__index__",
    INT "__int__", FLOAT "__float__", FORMAT "__format__", WRAPPED "__wrapped__", FUNC "__func__",
    THIS "__self__", MATCH_ARGS "__match_args__", CLASSCELL "__classcell__", FILE "__file__",
    RUN "run", MISSING "__missing__", CLASS_GETITEM "__class_getitem__", INSTANCECHECK "__instancecheck__",
    SUBCLASSES "__subclasses__", REVERSED "__reversed__", LENGTH_HINT "__length_hint__", BUILTINS "__builtins__", ABSTRACTS "__abstractmethods__",
    PREPARE "__prepare__", TYPE_PARAMS "__type_params__", OBJCLASS "__objclass__", ALL "__all__",
    NAME_ATTR "name", OBJ "obj", THROW "throw",
    TEXT "<text>", APPEND "append", LOCK "_lock", WAITERS "_waiters", MUTEX "mutex",
    QUEUE "queue", MAXSIZE "maxsize", UNFINISHED_TASKS "unfinished_tasks", NOT_EMPTY "not_empty",
    NOT_FULL "not_full", IS_SHUTDOWN "is_shutdown", QUEUE_PUT "_put", QUEUE_GET "_get",
    QUEUE_SIZE "_qsize", COND "_cond", COUNT "_value", FLAG "_flag", ITEMS "_items",
    F_CODE "f_code",
}
