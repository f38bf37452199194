//! Which registers of a frame still matter: a backward analysis of compiled code.
//!
//! What nothing will read is no part of an explorer's state. Where a program can look at its own
//! registers by name, all of them matter.

use crate::{
    code::{Code, CodeId, CodeKind, Program},
    compile::access::{access, successors},
    op::{Op, Reg},
    thread::{Frame, Ret, Thread},
    value::Value,
};

/// Builtins that read a frame's registers by name.
const READERS: [&str; 5] = ["locals", "vars", "dir", "eval", "exec"];

/// The live registers of one code, by instruction.
#[derive(Clone, Debug)]
pub struct Live {
    /// Words of a set of registers.
    words: usize,
    /// Before each instruction.
    before: Vec<u64>,
    /// After each instruction, without what it writes itself.
    across: Vec<u64>,
    /// Everything counts.
    all: bool,
}

impl Live {
    /// Analyses a code.
    pub fn new(program: &Program, code: &Code) -> Live {
        let words = usize::from(code.registers).div_ceil(64).max(1);
        let count = code.ops.len();
        let mut live = Live {
            words,
            before: vec![0; words * (count + 2)],
            across: vec![0; words * count],
            all: code.kind == CodeKind::Class
                || code.module.is_made()
                || reads_frames(program, code),
        };
        if !live.all {
            while live.pass(code) {}
        }
        live
    }

    /// One sweep from the end; whether anything changed.
    fn pass(&mut self, code: &Code) -> bool {
        let mut changed = false;
        for at in (0..code.ops.len()).rev() {
            let op = &code.ops[at];
            let mut set = vec![0u64; self.words];
            for to in successors(op, at as u32) {
                let next = &self.before[to as usize * self.words..][..self.words];
                set.iter_mut().zip(next).for_each(|(word, more)| *word |= more);
            }
            let access = access(op);
            // The register of a failing instruction may still be read by the handler.
            for r in access.writes {
                remove(&mut set, r);
            }
            if let Some(guard) = code.guard(at as u32) {
                let mut handler =
                    self.before[guard.handler as usize * self.words..][..self.words].to_vec();
                remove(&mut handler, guard.exc);
                set.iter_mut().zip(&handler).for_each(|(word, more)| *word |= more);
            }
            self.across[at * self.words..][..self.words].copy_from_slice(&set);
            access.reads.into_iter().for_each(|r| insert(&mut set, r));
            let known = &mut self.before[at * self.words..][..self.words];
            if *known != *set {
                known.copy_from_slice(&set);
                changed = true;
            }
        }
        changed
    }

    /// Whether register `r` matters before instruction `pc`.
    pub fn before(&self, pc: u32, r: usize) -> bool {
        self.all || has(&self.before[pc as usize * self.words..][..self.words], r)
    }

    /// Whether no register counts that nothing reads.
    #[cfg(test)]
    pub fn is_exact(&self) -> bool {
        !self.all
    }

    /// Whether it matters while the instruction's own result is awaited.
    pub fn across(&self, pc: u32, r: usize) -> bool {
        self.all || has(&self.across[pc as usize * self.words..][..self.words], r)
    }
}

fn reads_frames(program: &Program, code: &Code) -> bool {
    let names = &program.module(code.module).globals;
    code.ops.iter().any(|op| match op {
        Op::LoadGlobal { g, .. } => {
            names.get(usize::from(*g)).is_some_and(|sym| READERS.contains(&program.syms.text(*sym)))
        }
        _ => false,
    })
}

fn insert(set: &mut [u64], r: Reg) {
    set[usize::from(r) / 64] |= 1 << (r % 64);
}

fn remove(set: &mut [u64], r: Reg) {
    set[usize::from(r) / 64] &= !(1 << (r % 64));
}

fn has(set: &[u64], r: usize) -> bool {
    set.get(r / 64).is_some_and(|word| word >> (r % 64) & 1 == 1)
}

/// Unbinds every register of a thread that nothing will read. `live` gives the analysis of a code
/// by its number.
pub fn prune<'l>(th: &mut Thread, mut live: impl FnMut(CodeId) -> &'l Live) {
    let count = th.frames.len();
    // Where the next frame's registers begin: it owns what is above.
    let mut end = th.stack.len();
    for i in (0..count).rev() {
        let Frame::Python(frame) = &th.frames[i] else { continue };
        let above = th.frames.get(i + 1).map(ret_of);
        let live = live(frame.code);
        let (base, pc) = (frame.base as usize, frame.pc);
        let settled = matches!(
            above,
            Some(Ret::To(_) | Ret::Drop | Ret::Item(_) | Ret::ItemCall(_) | Ret::End)
        );
        let registers = th.stack.get_mut(base..end).unwrap_or_default();
        for (r, value) in registers.iter_mut().enumerate() {
            if !value.is_undef() && !live.across(pc, r) && (settled || !live.before(pc, r)) {
                *value = Value::Undef;
            }
        }
        end = end.min(base);
    }
    let used = th.stack.iter().rposition(|value| !value.is_undef()).map_or(0, |at| at + 1);
    let needed = th
        .frames
        .iter()
        .filter_map(|frame| match frame {
            Frame::Python(frame) => Some(frame.base as usize),
            _ => None,
        })
        .max()
        .unwrap_or(0);
    th.stack.truncate(used.max(needed));
}

/// Gives a thread's stack the room that its frames need: [`prune`] cuts it short.
pub fn make_room(th: &mut Thread, program: &Program) {
    let need = th.frames.iter().filter_map(|frame| match frame {
        Frame::Python(frame) => {
            let registers = program.code(frame.code).registers;
            Some(frame.base as usize + usize::from(registers))
        }
        _ => None,
    });
    let need = need.max().unwrap_or(0) + 64;
    if th.stack.len() < need {
        th.stack.resize(need, Value::Undef);
    }
}

fn ret_of(frame: &Frame) -> Ret {
    match frame {
        Frame::Python(frame) => frame.ret,
        Frame::Print(frame) => frame.ret,
        Frame::Loop(frame) => frame.ret,
    }
}
