//! Compiled code: immutable, shared by all processes and snapshots.

use std::sync::Arc;

use heddle_protocol::Place;
use rustc_hash::FxHashMap;

use crate::{
    object::Object,
    op::{Op, Reg},
    sym,
    value::{Sym, Value},
};

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct CodeId(pub u32);

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct ModuleId(pub u16);

impl Default for ModuleId {
    /// The builtins' own module, which every program has first.
    fn default() -> Self {
        ModuleId(0)
    }
}

/// What calling the function gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum CodeKind {
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    Class,
    Module,
}

/// An instruction range guarded by a handler. Ranges are listed innermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Guard {
    pub from: u32,
    /// Exclusive.
    pub to: u32,
    pub handler: u32,
    /// Where the exception is put.
    pub exc: Reg,
}

/// What is known of each instruction besides what it does.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Info {
    /// The whole expression or statement.
    pub place: Place,
    /// Where carets change from `~` to `^` in a traceback: the operator of a binary operation, the
    /// argument list of a call, the brackets of a subscript. None: all `^`.
    pub focus: Option<Focus>,
    /// Registers below this are live before the instruction runs.
    pub height: Reg,
}

/// The part of a place that carets point at; the rest gets tildes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Focus {
    pub line: u32,
    pub column: u32,
    pub end_line: u32,
    pub end_column: u32,
}

#[derive(Clone, Debug)]
pub struct Param {
    pub name: Sym,
}

/// A function, class body or module.
#[derive(Clone, Debug)]
pub struct Code {
    pub name: Sym,
    pub qualname: Box<str>,
    pub kind: CodeKind,
    pub module: ModuleId,
    /// Part of the prelude: its steps are not shown, are not switch points, and its frames are left
    /// out of tracebacks.
    pub hidden: bool,
    pub first_line: u32,
    pub doc: Option<Value>,
    pub ops: Vec<Op>,
    /// One for each instruction.
    pub infos: Vec<Info>,
    pub guards: Vec<Guard>,
    /// Immediate values, or handles of constants.
    pub consts: Vec<Value>,
    /// Codes of nested functions and classes.
    pub children: Vec<CodeId>,
    /// Modules that it imports, dotted.
    pub imports: Vec<Box<str>>,
    /// Parameters stand in the first registers in this order: positional-only, positional, keyword-
    /// only, then `*args`, then `**kwargs`.
    pub posonly: u16,
    pub positional: u16,
    pub kwonly: u16,
    pub varargs: bool,
    pub varkw: bool,
    /// Names of all locals, parameters first: one for each register below `locals.len()`. Free
    /// variables follow the locals: their registers hold cells.
    pub locals: Vec<Sym>,
    /// Registers of the free variables begin here (`locals` includes them).
    pub first_free: Reg,
    /// Registers of parameters and locals that are cells (captured by inner functions).
    pub cells: Vec<Reg>,
    /// Registers that a frame needs in all.
    pub registers: Reg,
    /// A function whose parameters are all positional: a call with as many values needs no more
    /// than a frame.
    pub plain: bool,
}

impl Code {
    #[inline]
    pub fn params(&self) -> usize {
        usize::from(self.positional)
            + usize::from(self.kwonly)
            + usize::from(self.varargs)
            + usize::from(self.varkw)
    }

    /// The innermost handler for an exception at instruction `pc`.
    #[inline]
    pub fn guard(&self, pc: u32) -> Option<&Guard> {
        self.guards.iter().find(|guard| guard.from <= pc && pc < guard.to)
    }
}

/// A module's source and globals.
#[derive(Clone, Debug)]
pub struct ModuleDef {
    /// As `import` names it: `asyncio.queues`.
    pub name: Box<str>,
    /// As tracebacks name it: `program.py`, or `<lib>/threading.py`.
    pub file: Box<str>,
    /// Its lines, for tracebacks; empty for the prelude.
    pub lines: Vec<Box<str>>,
    pub code: CodeId,
    /// Names of the globals, by number.
    pub globals: Vec<Sym>,
    pub global_index: FxHashMap<Sym, u16>,
}

/// Everything immutable about a program.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub codes: Vec<Code>,
    pub modules: Vec<ModuleDef>,
    pub module_index: FxHashMap<Box<str>, ModuleId>,
    /// The person's own module.
    pub main: ModuleId,
    /// What CPython's compiler would warn of in it.
    pub warnings: Vec<heddle_syntax::Warning>,
    /// It may ask which threads there are.
    pub lists_threads: bool,
    pub syms: Symbols,
    /// Constants that need the heap: region 0.
    pub statics: Arc<Vec<Object>>,
    /// Strings of all symbols: `statics[sym]` is the string of symbol `sym`.
    pub sym_strings: Vec<Value>,
}

impl Program {
    #[inline]
    pub fn code(&self, id: CodeId) -> &Code {
        &self.codes[id.0 as usize]
    }

    #[inline]
    pub fn module(&self, id: ModuleId) -> &ModuleDef {
        &self.modules[usize::from(id.0)]
    }
}

/// Interner of names.
#[derive(Clone, Debug)]
pub struct Symbols {
    texts: Vec<Box<str>>,
    index: FxHashMap<Box<str>, Sym>,
}

impl Default for Symbols {
    fn default() -> Self {
        let mut symbols = Symbols { texts: Vec::new(), index: FxHashMap::default() };
        for text in sym::KNOWN {
            symbols.intern(text);
        }
        symbols
    }
}

impl Symbols {
    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(sym) = self.index.get(text) {
            return *sym;
        }
        let sym = Sym(self.texts.len() as u32);
        self.texts.push(text.into());
        self.index.insert(text.into(), sym);
        sym
    }

    pub fn find(&self, text: &str) -> Option<Sym> {
        self.index.get(text).copied()
    }

    pub fn text(&self, sym: Sym) -> &str {
        &self.texts[sym.0 as usize]
    }

    pub fn len(&self) -> usize {
        self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.texts.is_empty()
    }
}
