//! Compiled code: immutable, shared by all processes and snapshots.

use std::sync::{Arc, OnceLock};

use heddle_protocol::Place;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Serialize};

use crate::{
    made::Unit,
    object::Object,
    op::{Op, Reg},
    sym,
    value::{Ref, Sym, Value},
};

#[derive(
    Clone,
    Copy,
    Debug,
    Default,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    serde::Serialize,
    serde::Deserialize,
)]
pub struct CodeId(pub u32);

impl CodeId {
    /// Codes made at run time: a unit's number, then the code's own in it.
    const MADE: u32 = 1 << 31;
    /// Codes that one unit may have, and units that there may be at once.
    pub(crate) const PER_UNIT: usize = 1 << 16;
    pub(crate) const UNITS: usize = 1 << 15;

    /// Code `at` of a unit made at run time.
    pub(crate) fn of_unit(unit: usize, at: usize) -> CodeId {
        CodeId(CodeId::MADE | (unit as u32) << 16 | at as u32)
    }

    /// The unit that it is of, if it was made at run time.
    #[inline]
    pub fn unit(self) -> Option<usize> {
        (self.0 & CodeId::MADE != 0).then_some((self.0 >> 16) as usize & (CodeId::UNITS - 1))
    }
}

#[derive(
    Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize,
)]
pub struct ModuleId(pub u16);

impl ModuleId {
    const MADE: u16 = 1 << 15;

    /// What a module is of that `types.ModuleType` made: no source, all of its names are attributes.
    pub const BARE: ModuleId = ModuleId(u16::MAX);

    /// What stands for the module of code made at run time, whose globals are wherever it was run.
    pub(crate) fn of_unit(unit: usize) -> ModuleId {
        ModuleId(ModuleId::MADE | unit as u16)
    }

    /// Whether its code was made at run time.
    #[inline]
    pub fn is_made(self) -> bool {
        self.0 & ModuleId::MADE != 0
    }

    /// The unit that it stands for.
    pub(crate) fn unit(self) -> Option<usize> {
        self.is_made().then_some(usize::from(self.0 & !ModuleId::MADE))
    }
}

impl Default for ModuleId {
    /// The builtins' own module, which every program has first.
    fn default() -> Self {
        ModuleId(0)
    }
}

/// What calling the function gives.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum CodeKind {
    Function,
    Generator,
    Coroutine,
    AsyncGenerator,
    Class,
    Module,
}

/// An instruction range guarded by a handler. Ranges are listed innermost first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
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

/// A function, class body or module. Serialized, it is one of the prelude.
#[derive(Clone, Debug, Serialize, Deserialize)]
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
    #[serde(with = "lines")]
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
    /// `asyncio.sleep`, whose calls are looked at: see `aio/pass.rs`.
    pub sleeps: bool,
}

impl Code {
    /// Part of the program's own text: neither the prelude's nor made at run time.
    pub fn is_own(&self) -> bool {
        !self.hidden && !self.module.is_made()
    }

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

/// Of instructions of the prelude no more is known than their lines and heights.
mod lines {
    use heddle_protocol::Place;
    use serde::{Deserialize, Deserializer, Serializer};

    use super::{Info, Reg};

    pub fn serialize<S: Serializer>(infos: &[Info], serializer: S) -> Result<S::Ok, S::Error> {
        serializer.collect_seq(infos.iter().map(|info| (info.place.line, info.height)))
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(deserializer: D) -> Result<Vec<Info>, D::Error> {
        let lines: Vec<(u32, Reg)> = Vec::deserialize(deserializer)?;
        let place = |line| Place { line, ..Place::default() };
        let info = |(line, height)| Info { place: place(line), focus: None, height };
        Ok(lines.into_iter().map(info).collect())
    }
}

/// A module's source and globals.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct ModuleDef {
    /// As `import` names it: `asyncio.queues`.
    pub name: Box<str>,
    /// As tracebacks name it: `program.py`, or `<lib>/threading.py`.
    pub file: Box<str>,
    /// Its lines, for tracebacks; empty for the prelude.
    pub lines: Vec<Box<str>>,
    pub code: CodeId,
    /// `from __future__ import annotations`.
    pub lazy_annotations: bool,
    /// Names of the globals, by number.
    pub globals: Vec<Sym>,
    #[serde(skip)]
    pub global_index: FxHashMap<Sym, u16>,
}

/// Everything immutable about a program, shared by its copies; and the code that a process made at
/// run time, which the next piece is added to in a copy.
#[derive(Clone, Debug, Default)]
pub struct Program {
    pub codes: Arc<[Code]>,
    pub modules: Arc<[ModuleDef]>,
    pub module_index: Arc<FxHashMap<Box<str>, ModuleId>>,
    /// The person's own module.
    pub main: ModuleId,
    /// What CPython's compiler would warn of in it.
    pub warnings: Arc<[heddle_syntax::Warning]>,
    /// The lines that `input()` reads.
    pub input: Arc<[Box<str>]>,
    /// It may ask which threads there are.
    pub lists_threads: bool,
    /// It may see that what was put into a process's queue is not there yet.
    pub sees_feeders: bool,
    /// It may see when an object meets its end.
    pub sees_ends: bool,
    pub syms: Arc<Symbols>,
    /// Constants that need the heap: region 0. The last are `pause_ahead` and `pause`.
    pub statics: Arc<Vec<Object>>,
    /// Strings of all symbols: `statics[sym]` is the string of symbol `sym`.
    pub sym_strings: Arc<[Value]>,
    /// What `eval`, `exec` and `compile` made: see [`crate::made`].
    pub units: Vec<Option<Arc<Unit>>>,
}

impl Program {
    #[inline]
    pub fn code(&self, id: CodeId) -> &Code {
        match self.codes.get(id.0 as usize) {
            Some(code) => code,
            None => self.made_code(id),
        }
    }

    /// The same without a call: None of code made at run time.
    #[inline(always)]
    pub(crate) fn kept_code(&self, id: CodeId) -> Option<&Code> {
        self.codes.get(id.0 as usize)
    }

    /// What an `await asyncio.sleep(0)` waits for, where nobody can tell it from one of its own.
    #[inline]
    pub(crate) fn pause(&self) -> Ref {
        Ref::new(0, self.statics.len() - 1)
    }

    /// The same before anybody waits for it: who does has the other in its place.
    pub(crate) fn pause_ahead(&self) -> Ref {
        Ref::new(0, self.statics.len() - 2)
    }

    #[cold]
    fn made_code(&self, id: CodeId) -> &Code {
        let unit = id.unit().and_then(|unit| self.units[unit].as_ref());
        let Some(unit) = unit else { unreachable!("a code that something refers to is kept") };
        &unit.codes[id.0 as usize % CodeId::PER_UNIT]
    }

    #[inline]
    pub fn module(&self, id: ModuleId) -> &ModuleDef {
        match self.modules.get(usize::from(id.0)) {
            Some(module) => module,
            None => self.made_module(id),
        }
    }

    #[cold]
    fn made_module(&self, id: ModuleId) -> &ModuleDef {
        static BARE: OnceLock<ModuleDef> = OnceLock::new();
        if id == ModuleId::BARE {
            return BARE.get_or_init(ModuleDef::default);
        }
        let unit = self.units[usize::from(id.0 & !ModuleId::MADE)].as_ref();
        let Some(unit) = unit else { unreachable!("a code that something refers to is kept") };
        &unit.module
    }
}

/// Interner of names; those of a process follow its program's.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Symbols {
    /// Names that have the first numbers.
    #[serde(skip)]
    below: Option<Arc<Symbols>>,
    texts: Vec<Box<str>>,
    #[serde(skip)]
    index: FxHashMap<Box<str>, Sym>,
}

impl Default for Symbols {
    fn default() -> Self {
        let mut symbols = Symbols { below: None, texts: Vec::new(), index: FxHashMap::default() };
        for text in sym::KNOWN {
            symbols.intern(text);
        }
        symbols
    }
}

impl Symbols {
    /// Names whose numbers follow those of `below`.
    pub fn over(below: Arc<Symbols>) -> Symbols {
        Symbols { below: Some(below), texts: Vec::new(), index: FxHashMap::default() }
    }

    /// The same, where these are what serialization left of such.
    pub fn put_over(&mut self, below: Arc<Symbols>) {
        let texts = std::mem::take(&mut self.texts);
        *self = Symbols::over(below);
        for text in texts {
            self.intern(&text);
        }
    }

    fn first(&self) -> usize {
        self.below.as_ref().map_or(0, |below| below.len())
    }

    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(sym) = self.find(text) {
            return sym;
        }
        let sym = Sym(self.len() as u32);
        self.texts.push(text.into());
        self.index.insert(text.into(), sym);
        sym
    }

    pub fn find(&self, text: &str) -> Option<Sym> {
        let known = self.below.as_ref().and_then(|below| below.find(text));
        known.or_else(|| self.index.get(text).copied())
    }

    pub fn text(&self, sym: Sym) -> &str {
        let at = sym.0 as usize;
        match &self.below {
            Some(below) if at < below.len() => below.text(sym),
            below => &self.texts[at - below.as_ref().map_or(0, |below| below.len())],
        }
    }

    /// Those that follow what is below, in order.
    pub(crate) fn own(&self) -> &[Box<str>] {
        &self.texts
    }

    pub fn len(&self) -> usize {
        self.first() + self.texts.len()
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }
}
