//! What a process comes to have besides its program: names, constants, and the code that `eval`,
//! `exec` and `compile` make.
//!
//! All of it is found by what it is: the same name has the same number, the same text the same
//! code. So numbers say nothing about the order in which things were made, and two processes that
//! share what is here may differ in what they use of it. In a state's bytes a code is its text.

use std::sync::Arc;

use heddle_protocol::Diagnostic;
use rustc_hash::FxHashMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

use crate::{
    code::{Code, CodeId, ModuleDef, ModuleId, Program, Symbols},
    compile::{Compiled, Constant, compile_text},
    object::{OWN_SIZE, Object},
    process::Process,
    value::{Ref, Sym, Value},
};

/// What a text is compiled as.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    Exec,
    Eval,
}

/// A text, and all that its code depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Text {
    pub text: Box<str>,
    /// As tracebacks name it.
    pub file: Box<str>,
    pub mode: Mode,
    /// Under `from __future__ import annotations`.
    pub lazy_annotations: bool,
}

/// The code of a text.
#[derive(Debug)]
pub struct Unit {
    pub text: Text,
    /// The last is that of the whole.
    pub codes: Vec<Code>,
    pub module: ModuleDef,
}

impl Unit {
    fn size(&self) -> usize {
        let ops: usize = self.codes.iter().map(|code| code.ops.len()).sum();
        1024 + self.text.text.len() + self.codes.len() * size_of::<Code>() + ops * 48
    }
}

/// Constants that follow the program's own.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Constants {
    all: Vec<Constant>,
    #[serde(skip)]
    objects: Vec<Object>,
    #[serde(skip)]
    index: FxHashMap<Constant, Value>,
    /// Estimate of the bytes that they take.
    #[serde(skip)]
    pub(crate) bytes: usize,
}

impl Constants {
    /// An object by its place after those of the program.
    pub(crate) fn object(&self, at: usize) -> &Object {
        &self.objects[at]
    }

    pub(crate) fn find(&self, at: usize) -> Option<&Object> {
        self.objects.get(at)
    }

    /// The value of a constant, which is the same whenever one asks.
    pub(crate) fn value(&mut self, program: &Program, constant: &Constant) -> Value {
        if let Some(value) = constant.immediate() {
            return value;
        }
        if let Constant::Str(text) = constant
            && let Some(sym) = program.syms.find(text)
        {
            return program.sym_strings[sym.0 as usize];
        }
        if let Some(value) = self.index.get(constant) {
            return *value;
        }
        let object = constant.object(&mut |part| self.value(program, part));
        let value = Value::Ref(Ref::new(0, program.statics.len() + self.objects.len()));
        self.bytes += object.size() + OWN_SIZE;
        self.objects.push(object);
        self.all.push(constant.clone());
        self.index.insert(constant.clone(), value);
        value
    }

    /// Gives back what serialization leaves out.
    fn attach(&mut self, program: &Program) {
        for constant in std::mem::take(&mut self.all) {
            self.value(program, &constant);
        }
    }
}

/// Names that follow the program's own.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Names {
    pub(crate) syms: Symbols,
    /// Their strings.
    strings: Vec<Value>,
}

impl Names {
    pub(crate) fn of(program: &Program) -> Names {
        Names { syms: Symbols::over(program.syms.clone()), strings: Vec::new() }
    }
}

/// All of it, for those who give it to other processes of the same program.
#[derive(Clone, Debug)]
pub struct Extras {
    program: Arc<Program>,
    names: Arc<Names>,
    constants: Arc<Constants>,
}

impl Extras {
    pub fn program(&self) -> &Arc<Program> {
        &self.program
    }
}

impl Process {
    /// What there is by now.
    pub fn extras(&self) -> Extras {
        Extras {
            program: self.program.clone(),
            names: self.names.clone(),
            constants: self.heap.more.clone(),
        }
    }

    /// Whether that is what another has.
    pub fn has_extras(&self, made: &Extras) -> bool {
        Arc::ptr_eq(&self.program, &made.program)
            && Arc::ptr_eq(&self.names, &made.names)
            && Arc::ptr_eq(&self.heap.more, &made.constants)
    }

    /// Takes what another process of the same program came to have, this one's among it.
    pub fn set_extras(&mut self, made: &Extras) {
        self.program = made.program.clone();
        self.names = made.names.clone();
        self.heap.more = made.constants.clone();
    }

    // -- names --------------------------------------------------------------------------------

    pub fn sym_text(&self, sym: Sym) -> &str {
        self.names.syms.text(sym)
    }

    /// The name's string as a value.
    pub fn sym_str(&self, sym: Sym) -> Value {
        let (at, known) = (sym.0 as usize, self.program.sym_strings.len());
        match at.checked_sub(known) {
            None => self.program.sym_strings[at],
            Some(at) => self.names.strings[at],
        }
    }

    pub fn find_sym(&self, text: &str) -> Option<Sym> {
        self.names.syms.find(text)
    }

    pub fn intern(&mut self, text: &str) -> Sym {
        if let Some(sym) = self.find_sym(text) {
            return sym;
        }
        let sym = Arc::make_mut(&mut self.names).syms.intern(text);
        self.string_names();
        sym
    }

    /// Makes the strings of names that have none yet.
    fn string_names(&mut self) {
        let program = self.program.clone();
        let names = Arc::make_mut(&mut self.names);
        let new = &names.syms.own()[names.strings.len()..];
        let new: Vec<Constant> = new.iter().map(|text| Constant::Str(text.clone())).collect();
        names.strings.extend(constants_of(&mut self.heap, &program, &new));
    }

    // -- code ---------------------------------------------------------------------------------

    /// Whether there may be more code.
    pub(crate) fn has_room_for_code(&self) -> bool {
        let units = &self.program.units;
        units.len() < CodeId::UNITS || units.iter().any(Option::is_none)
    }

    /// The code of a text, made if it is not there.
    ///
    /// # Errors
    /// What is wrong with the text.
    pub(crate) fn code_of(&mut self, text: Text) -> Result<CodeId, Vec<Diagnostic>> {
        let has = |unit: &Option<Arc<Unit>>| unit.as_ref().is_some_and(|unit| unit.text == text);
        let units = &self.program.units;
        if let Some(at) = units.iter().position(has) {
            return Ok(self.last_code(at));
        }
        let at = units.iter().position(Option::is_none).unwrap_or(units.len());
        let compiled = compile_text(&self.program, self.names.syms.clone(), &text, at)?;
        let unit = self.settle(text, compiled);
        self.heap.charge(unit.size());
        let units = &mut Arc::make_mut(&mut self.program).units;
        if at == units.len() {
            units.push(None);
        }
        units[at] = Some(Arc::new(unit));
        Ok(self.last_code(at))
    }

    fn last_code(&self, unit: usize) -> CodeId {
        let count = self.program.units[unit].as_ref().map_or(1, |unit| unit.codes.len());
        CodeId::of_unit(unit, count - 1)
    }

    /// Gives names and constants of a code their numbers here.
    fn settle(&mut self, text: Text, compiled: Compiled) -> Unit {
        let Compiled { mut codes, module, syms, constants } = compiled;
        if syms.len() > self.names.syms.len() {
            Arc::make_mut(&mut self.names).syms = syms;
            self.string_names();
        }
        let program = self.program.clone();
        let values = constants_of(&mut self.heap, &program, &constants);
        let settle = |value: Value| match value {
            Value::Ref(r) => values[r.slot()],
            other => other,
        };
        for code in &mut codes {
            code.consts.iter_mut().for_each(|value| *value = settle(*value));
            code.doc = code.doc.map(settle);
        }
        Unit { text, codes, module }
    }

    /// Gives back what serialization leaves out.
    pub fn attach(&mut self, program: Arc<Program>) {
        self.heap.attach(program.statics.clone());
        let texts = std::mem::replace(&mut self.program, program);
        Arc::make_mut(&mut self.names).syms.put_over(self.program.syms.clone());
        Arc::make_mut(&mut self.heap.more).attach(&self.program);
        for (at, unit) in texts.units.iter().enumerate() {
            let unit = unit.as_ref().and_then(|unit| {
                let syms = self.names.syms.clone();
                let compiled = compile_text(&self.program, syms, &unit.text, at).ok()?;
                Some(Arc::new(self.settle(unit.text.clone(), compiled)))
            });
            Arc::make_mut(&mut self.program).units.push(unit);
        }
    }

    /// Drops the code that nothing refers to. `used` is by unit.
    pub(crate) fn keep_units(&mut self, used: &[bool]) {
        let kept = |at: usize| used.get(at).copied().unwrap_or(true);
        let units = &self.program.units;
        if units.iter().enumerate().any(|(at, unit)| unit.is_some() && !kept(at)) {
            for (at, unit) in Arc::make_mut(&mut self.program).units.iter_mut().enumerate() {
                if !kept(at) {
                    *unit = None;
                }
            }
        }
        let bytes = self.program.units.iter().flatten().map(|unit| unit.size()).sum();
        self.heap.charge(bytes);
    }
}

fn constants_of(
    heap: &mut crate::heap::Heap,
    program: &Program,
    constants: &[Constant],
) -> Vec<Value> {
    if constants.is_empty() {
        return Vec::new();
    }
    let more = Arc::make_mut(&mut heap.more);
    let before = more.bytes;
    let values = constants.iter().map(|constant| more.value(program, constant)).collect();
    let added = more.bytes - before;
    heap.charge(added);
    values
}

/// Of a process's program its bytes have the texts that were compiled at run time.
pub(crate) fn serialize<S: Serializer>(
    program: &Arc<Program>,
    serializer: S,
) -> Result<S::Ok, S::Error> {
    let texts = program.units.iter().map(|unit| unit.as_ref().map(|unit| &unit.text));
    serializer.collect_seq(texts)
}

pub(crate) fn deserialize<'de, D: Deserializer<'de>>(
    deserializer: D,
) -> Result<Arc<Program>, D::Error> {
    let texts: Vec<Option<Text>> = Vec::deserialize(deserializer)?;
    let unit = |text: Text| {
        let module = ModuleDef {
            name: "".into(),
            file: text.file.clone(),
            lines: Vec::new(),
            code: CodeId(0),
            lazy_annotations: text.lazy_annotations,
            globals: Vec::new(),
            global_index: Default::default(),
        };
        Arc::new(Unit { text, codes: Vec::new(), module })
    };
    let units = texts.into_iter().map(|text| text.map(unit)).collect();
    Ok(Arc::new(Program { main: ModuleId::default(), units, ..Program::default() }))
}
