//! What compiling a module has at hand: shared pools, the module, the code under construction.

use std::collections::BTreeSet;

use rustc_hash::FxHashMap;

use heddle_protocol::{Diagnostic, Place};
use heddle_syntax::{LineIndex, TextRange, TextSize, ast::Expr};

use super::{
    places::Spot,
    pool::{Constant, Pool},
    scope::{ScopeId, Scopes, mangle},
    unit::{Label, MAX_OPS, MAX_REGISTERS, Res, Unit, refusal},
};
use crate::{
    code::{Code, CodeId, Focus, ModuleId},
    op::{Op, Reg},
    value::Sym,
};

/// What all modules of a program share.
#[derive(Clone, Debug)]
pub(crate) struct Shared {
    pub pool: Pool,
    pub codes: Vec<Code>,
}

impl Shared {
    /// Adds a code of a module and gives its number.
    pub fn add(&mut self, module: ModuleId, code: Code) -> CodeId {
        let at = self.codes.len();
        self.codes.push(code);
        match module.unit() {
            Some(unit) => CodeId::of_unit(unit, at),
            None => CodeId(at as u32),
        }
    }
}

/// The module being compiled.
#[derive(Debug)]
pub(crate) struct ModuleScope<'a> {
    pub id: ModuleId,
    pub lines: &'a LineIndex,
    pub scopes: Scopes,
    pub hidden: bool,
    pub lazy_annotations: bool,
    pub globals: Vec<Sym>,
    pub global_index: FxHashMap<Sym, u16>,
    /// Displays of constant sets so far: values and items.
    pub fixed_sets: Vec<(Vec<Constant>, &'a [Expr])>,
    /// Of each class around: the attributes that its methods give `self`.
    pub given_self: Vec<BTreeSet<&'a str>>,
}

pub(crate) struct Compiler<'a> {
    pub shared: Shared,
    pub module: ModuleScope<'a>,
    pub unit: Unit<'a>,
    /// The innermost scope: the unit's, or one inlined into it.
    pub scope: ScopeId,
}

impl<'a> Compiler<'a> {
    // -- instructions -------------------------------------------------------------------------

    /// Appends an instruction.
    pub fn emit(&mut self, op: Op, spot: impl Into<Spot>) -> Res {
        let Spot { range, carets } = spot.into();
        if self.unit.ops.len() >= MAX_OPS {
            return Err(self.refuse(
                range,
                "This code is too large for Heddle.",
                Some("Split it into several functions."),
            ));
        }
        if self.module.hidden {
            // Nobody sees more of the prelude than the numbers of its lines.
            let line = self.line(range.start());
            self.unit.push_op(op, Place { line, ..Place::default() }, None);
            self.unit.most = self.unit.most.max(self.unit.top + 2);
            return Ok(());
        }
        let place = self.module.lines.place(range);
        let focus = carets.map(|carets| {
            let Place { line, column, end_line, end_column } = self.module.lines.place(carets);
            Focus { line, column, end_line, end_column }
        });
        self.unit.push_op(op, place, focus);
        self.unit.most = self.unit.most.max(self.unit.top + 2);
        Ok(())
    }

    pub fn jump(&mut self, to: Label, range: TextRange) -> Res {
        self.emit(Op::Jump { to: to.0 }, range)
    }

    pub fn jump_back(&mut self, to: Label, range: TextRange) -> Res {
        self.emit(Op::JumpBack { to: to.0 }, range)
    }

    /// The next register, which now holds something.
    pub fn claim(&mut self) -> Res<Reg> {
        self.claim_many(1)
    }

    /// The next `n` registers, which now hold something.
    pub fn claim_many(&mut self, n: usize) -> Res<Reg> {
        let first = self.unit.top;
        let top = usize::from(first) + n;
        if top > MAX_REGISTERS {
            return Err(self.too_large());
        }
        self.unit.top = top as Reg;
        self.unit.most = self.unit.most.max(self.unit.top);
        Ok(first)
    }

    /// Loads a constant.
    pub fn constant_to(&mut self, constant: &Constant, d: Reg, range: TextRange) -> Res {
        let op = match constant {
            Constant::None => Op::None { d },
            Constant::Bool(v) => Op::Bool { d, v: *v },
            Constant::Int(v) if i32::try_from(*v).is_ok() => Op::Int { d, v: *v as i32 },
            _ => Op::Const { d, k: self.constant(constant) },
        };
        self.emit(op, range)
    }

    pub fn push_constant(&mut self, constant: &Constant, range: TextRange) -> Res<Reg> {
        self.constant_to(constant, self.unit.top, range)?;
        self.claim()
    }

    pub fn push_none(&mut self, range: TextRange) -> Res<Reg> {
        self.push_constant(&Constant::None, range)
    }

    pub fn move_to(&mut self, d: Reg, s: Reg, range: TextRange) -> Res {
        if d == s { Ok(()) } else { self.emit(Op::Move { d, s }, range) }
    }

    pub fn push_copy(&mut self, s: Reg, range: TextRange) -> Res<Reg> {
        self.emit(Op::Move { d: self.unit.top, s }, range)?;
        self.claim()
    }

    // -- numbers of names and constants -------------------------------------------------------

    pub fn constant(&mut self, constant: &Constant) -> u32 {
        self.unit.constant(&mut self.shared.pool, constant)
    }

    /// A constant in an instruction that has room for 16 bits only.
    pub fn small_constant(&mut self, constant: &Constant) -> Res<u16> {
        let k = self.constant(constant);
        self.small(k as usize)
    }

    pub fn small(&self, n: usize) -> Res<u16> {
        u16::try_from(n).map_err(|_| self.too_large())
    }

    pub fn sym(&mut self, name: &str) -> Res<u16> {
        let sym = self.shared.pool.intern(name);
        self.small(sym.0 as usize)
    }

    /// Symbol of an attribute, mangled if it is private.
    pub fn attribute(&mut self, name: &str) -> Res<u16> {
        let name = self.mangled(name);
        self.sym(&name)
    }

    pub fn mangled(&self, name: &str) -> String {
        let private = self.module.scopes.get(self.scope).private.as_deref();
        mangle(private, name).unwrap_or_else(|| name.to_owned())
    }

    /// Number of a global of the module.
    pub fn global(&mut self, name: &str) -> Res<u16> {
        let sym = self.shared.pool.intern(name);
        if let Some(g) = self.module.global_index.get(&sym) {
            return Ok(*g);
        }
        let g = self.small(self.module.globals.len())?;
        self.module.globals.push(sym);
        self.module.global_index.insert(sym, g);
        Ok(g)
    }

    // -- places -------------------------------------------------------------------------------

    pub fn source(&self, range: TextRange) -> &'a str {
        let lines: &'a LineIndex = self.module.lines;
        lines.text(range)
    }

    pub fn line(&self, at: TextSize) -> u32 {
        self.module.lines.line(at)
    }

    // -- what is wrong ------------------------------------------------------------------------

    /// What CPython runs and Heddle does not.
    pub fn refuse(&self, range: TextRange, message: &str, hint: Option<&str>) -> Box<Diagnostic> {
        refusal(self.module.lines.place(range), message, hint)
    }

    pub fn too_large(&self) -> Box<Diagnostic> {
        let place = self.unit.infos.last().map_or(Place::default(), |info| info.place);
        refusal(
            place,
            "This code needs more variables or constants than Heddle can number.",
            Some("Split it into several functions."),
        )
    }
}
