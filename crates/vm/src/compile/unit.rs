//! The code under construction: instructions, labels, registers, constants, guards.

use rustc_hash::FxHashMap;

use heddle_protocol::{Diagnostic, Place};

use super::{
    blocks::Block,
    flow::Flow,
    pool::{Constant, Pool},
    scope::ScopeId,
};
use crate::{
    code::{CodeId, CodeKind, Focus, Guard, Info},
    op::{Op, Reg},
    value::Value,
};

/// What every step of compiling gives: a value, or the first thing that is wrong.
pub(crate) type Res<V = ()> = Result<V, Box<Diagnostic>>;

/// Target of a jump, resolved when the code is finished.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Label(pub u32);

/// Instructions that one code may have.
pub(crate) const MAX_OPS: usize = 1 << 20;
/// Registers that one code may have.
pub(crate) const MAX_REGISTERS: usize = 60_000;

#[derive(Debug)]
pub(crate) struct Unit<'a> {
    pub scope: ScopeId,
    pub name: String,
    pub qualname: String,
    pub kind: CodeKind,
    pub ops: Vec<Op>,
    pub infos: Vec<Info>,
    labels: Vec<u32>,
    pub guards: Vec<Guard>,
    pub consts: Vec<Value>,
    const_index: FxHashMap<Value, u32>,
    pub children: Vec<CodeId>,
    pub imports: Vec<Box<str>>,
    /// Registers below this hold something: locals, and temporaries as a stack.
    pub top: Reg,
    /// The most registers needed so far.
    pub most: Reg,
    pub flow: Flow,
    pub blocks: Vec<Block<'a>>,
}

impl<'a> Unit<'a> {
    pub fn new(scope: ScopeId, name: &str, qualname: String, kind: CodeKind, locals: Reg) -> Self {
        Unit {
            scope,
            name: name.to_owned(),
            qualname,
            kind,
            ops: Vec::new(),
            infos: Vec::new(),
            labels: Vec::new(),
            guards: Vec::new(),
            consts: Vec::new(),
            const_index: FxHashMap::default(),
            children: Vec::new(),
            imports: Vec::new(),
            top: locals,
            most: locals,
            flow: Flow::start(usize::from(locals)),
            blocks: Vec::new(),
        }
    }

    pub fn here(&self) -> u32 {
        self.ops.len() as u32
    }

    pub fn label(&mut self) -> Label {
        self.labels.push(u32::MAX);
        Label(self.labels.len() as u32 - 1)
    }

    pub fn place(&mut self, label: Label) {
        self.labels[label.0 as usize] = self.here();
    }

    pub fn push_op(&mut self, op: Op, place: Place, focus: Option<Focus>) {
        self.ops.push(op);
        self.infos.push(Info { place, focus, height: self.top });
    }

    /// The index of a constant among the code's own.
    pub fn constant(&mut self, pool: &mut Pool, constant: &Constant) -> u32 {
        let value = pool.value(constant);
        *self.const_index.entry(value).or_insert_with(|| {
            self.consts.push(value);
            self.consts.len() as u32 - 1
        })
    }

    /// Turns labels into instruction numbers.
    pub fn link(&mut self) {
        let end = self.here();
        let labels = &self.labels;
        let at = |label: u32| match labels.get(label as usize) {
            Some(at) if *at != u32::MAX => *at,
            _ => end,
        };
        for op in &mut self.ops {
            match op {
                Op::Jump { to }
                | Op::JumpBack { to }
                | Op::JumpIf { to, .. }
                | Op::JumpIfNot { to, .. } => *to = at(*to),
                _ => {}
            }
        }
        for guard in &mut self.guards {
            guard.handler = at(guard.handler);
        }
    }
}

/// A place for what is wrong with the whole program.
pub(crate) fn refusal(place: Place, message: &str, hint: Option<&str>) -> Box<Diagnostic> {
    Box::new(Diagnostic {
        place,
        kind: "Unsupported".to_owned(),
        message: message.to_owned(),
        hint: hint.map(str::to_owned),
    })
}
