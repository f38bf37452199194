//! Instructions whose operands are plain: what they do needs no call, cannot fail and cannot wait.
//!
//! They have a loop of their own in which nothing is called but, at its end, the [simple] ones: so what
//! all of them use stays in the processor's registers. A browser's compiler keeps a loop's variables in
//! memory from where something is called to the last instruction of the loop. Operands that ask for more
//! are left to the loop around this one, which knows everything.

use super::{
    arith::{fast, fast_compare, plain_truth},
    attr, call, generator, simple,
};
use crate::{
    code::{Code, ModuleId, Program},
    object::{Iter, Object},
    op::Op,
    ops::arith::product_at_once,
    process::Process,
    sym,
    thread::{Frame, Ret, Thread},
    value::{Ref, Sym, Value},
};

/// Where the quick instructions came to an end.
pub(super) struct Ran<'c> {
    /// The code of the frame on top, the first of its registers, and its next instruction. No code if
    /// another frame came to the top that nothing is known of here.
    pub code: Option<&'c Code>,
    pub base: usize,
    pub pc: usize,
    /// How many of those allowed were not used.
    pub left: u64,
    /// What ran last put another frame on top.
    pub came: bool,
}

/// Runs instructions of the topmost frame, at most `left` from `pc` on, and of those that it calls or
/// returns to, up to the first one that is not quick or is of code of the other kind.
#[inline(never)]
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
pub(super) fn run<'c>(
    p: &mut Process,
    th: &mut Thread,
    program: &'c Program,
    (mut code, mut base, mut pc): (&'c Code, usize, usize),
    mut left: u64,
) -> Ran<'c> {
    let (hidden, region) = (code.hidden, th.region);
    // What was left when a frame last came to the top.
    let mut came_at = u64::MAX;
    'frame: while left > 0 && code.hidden == hidden {
        let ops = &code.ops[..];
        // Made once for a frame, not for each instruction anew from the stack's own place.
        let regs = std::hint::black_box(&mut th.stack[base..]);
        macro_rules! reg {
            ($r:expr) => {
                regs[usize::from($r)]
            };
        }
        // Tells the frame where it is, before another one is put on top.
        macro_rules! sync {
            () => {
                if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                    frame.pc = pc as u32;
                }
            };
        }
        // Another frame is on top.
        macro_rules! look {
            () => {{
                p.pacing.came_to(th.frames.len());
                left -= 1;
                came_at = left;
                match th.frames.last() {
                    Some(Frame::Python(top)) if let Some(known) = program.kept_code(top.code) => {
                        (code, base, pc) = (known, top.base as usize, top.pc as usize);
                        continue 'frame;
                    }
                    _ => return Ran { code: None, base, pc, left, came: true },
                }
            }};
        }
        // Calls a function with the `n` values at `at`.
        macro_rules! enter {
            ($func:expr, $at:expr, $n:expr, $d:expr) => {{
                if p.heap.bytes() > p.heap.threshold {
                    break 'frame;
                }
                let (func, at, n) = ($func, $at, $n);
                sync!();
                if enter(p, th, program, func, (at, n, Ret::To($d))) {
                    look!();
                }
                break 'frame;
            }};
        }
        'next: loop {
            if left == 0 {
                break 'frame;
            }
            let op = &ops[pc];
            'quick: {
                // Puts what an instruction gives, if it gives it, and goes on with the next one.
                macro_rules! put {
                    ($d:expr, $value:expr) => {{
                        let Some(value) = $value else { break 'quick };
                        reg!($d) = value;
                        pc += 1;
                    }};
                }
                macro_rules! jump_unless {
                    ($holds:expr) => {{
                        let Some(holds) = $holds else { break 'quick };
                        pc = match ops[pc + 1] {
                            Op::Jump { to } if !holds => to as usize,
                            _ => pc + 1 + usize::from(holds),
                        };
                    }};
                }
                macro_rules! branch {
                    ($r:expr, $to:expr, $when:expr) => {{
                        let Some(truth) = plain_truth(&reg!($r)) else { break 'quick };
                        pc = if truth == $when { $to as usize } else { pc + 1 };
                    }};
                }
                match *op {
                    // -- values and names
                    Op::Const { d, k } => put!(d, code.consts.get(k as usize).copied()),
                    Op::Int { d, v } => put!(d, Some(Value::Int(i64::from(v)))),
                    Op::None { d } => put!(d, Some(Value::None)),
                    Op::Bool { d, v } => put!(d, Some(Value::Bool(v))),
                    Op::Move { d, s } => put!(d, Some(reg!(s))),
                    Op::CheckLocal { r } => {
                        if reg!(r).is_undef() {
                            break 'quick;
                        }
                        pc += 1;
                    }
                    Op::Clear { r } | Op::Discard { r } => {
                        if matches!(reg!(r), Value::Ref(_)) && !p.finalizable.is_empty() {
                            break 'quick;
                        }
                        put!(r, Some(Value::Undef));
                    }
                    Op::LoadCell { d, c } => {
                        let Value::Ref(cell) = reg!(c) else { break 'quick };
                        let Some(Object::Cell(inner)) = p.heap.unwatched_kept(cell) else {
                            break 'quick;
                        };
                        put!(d, Some(*inner).filter(|inner| !inner.is_undef()));
                    }
                    Op::LoadGlobal { d, g } => put!(d, global(p, program, code, g)),
                    Op::StoreGlobal { s, g } => {
                        if !set_global(p, code.module, g, &reg!(s)) {
                            break 'quick;
                        }
                        pc += 1;
                    }

                    // -- attributes and items
                    Op::LoadAttr { d, o, sym } => {
                        let Value::Ref(r) = reg!(o) else { break 'quick };
                        let sym = Sym(u32::from(sym));
                        let Some(Object::Instance { class, attrs }) = p.heap.unwatched_kept(r)
                        else {
                            break 'quick;
                        };
                        let Some(at) = p.cache.loads_at(*class, sym) else { break 'quick };
                        put!(d, attrs.at(at, sym).copied());
                    }
                    Op::StoreAttr { o, s, sym } => {
                        let Value::Ref(r) = reg!(o) else { break 'quick };
                        let sym = Sym(u32::from(sym));
                        let known = p.finalizable.is_empty();
                        let Some(Object::Instance { class, attrs }) = p.heap.unwatched_mut(r)
                        else {
                            break 'quick;
                        };
                        let Some(at) = p.cache.stores_at(*class, sym) else { break 'quick };
                        match attrs.at_mut(at, sym) {
                            Some(old) if known || !matches!(old, Value::Ref(_)) => *old = reg!(s),
                            _ => break 'quick,
                        }
                        pc += 1;
                    }
                    Op::GetItem { d, o, i } => {
                        let (Value::Ref(r), Value::Int(at)) = (reg!(o), reg!(i)) else {
                            break 'quick;
                        };
                        let items = match p.heap.unwatched_kept(r) {
                            Some(Object::List(items)) => &items[..],
                            Some(Object::Tuple(items)) => items,
                            _ => break 'quick,
                        };
                        put!(d, usize::try_from(at).ok().and_then(|at| items.get(at)).copied());
                    }
                    Op::SetItem { o, i, s } => {
                        let (Value::Ref(r), Value::Int(at)) = (reg!(o), reg!(i)) else {
                            break 'quick;
                        };
                        if !p.finalizable.is_empty() {
                            break 'quick;
                        }
                        let Some(Object::List(items)) = p.heap.unwatched_mut(r) else {
                            break 'quick;
                        };
                        match usize::try_from(at).ok().and_then(|at| items.get_mut(at)) {
                            Some(item) => *item = reg!(s),
                            None => break 'quick,
                        }
                        pc += 1;
                    }

                    // -- operators
                    Op::Add { d, a, b, .. } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y)) => {
                            put!(d, x.checked_add(y).map(Value::Int))
                        }
                        (&Value::Float(x), &Value::Float(y)) => put!(d, a_number(x + y)),
                        _ => break 'quick,
                    },
                    Op::Sub { d, a, b, .. } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y)) => {
                            put!(d, x.checked_sub(y).map(Value::Int))
                        }
                        (&Value::Float(x), &Value::Float(y)) => put!(d, a_number(x - y)),
                        _ => break 'quick,
                    },
                    Op::Mul { d, a, b, .. } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y)) => {
                            put!(d, product_at_once(x, y).map(Value::Int))
                        }
                        (&Value::Float(x), &Value::Float(y)) => put!(d, a_number(x * y)),
                        _ => break 'quick,
                    },
                    Op::AddI { d, a, i, .. } => {
                        let Value::Int(x) = reg!(a) else { break 'quick };
                        put!(d, x.checked_add(i64::from(i)).map(Value::Int));
                    }
                    Op::SubI { d, a, i, .. } => {
                        let Value::Int(x) = reg!(a) else { break 'quick };
                        put!(d, x.checked_sub(i64::from(i)).map(Value::Int));
                    }
                    Op::Binary { op, d, a, b } | Op::InPlace { op, d, a, b } => {
                        put!(d, fast(op, &reg!(a), &reg!(b)));
                    }
                    Op::Compare { op, d, a, b } => {
                        put!(d, fast_compare(op, &reg!(a), &reg!(b)).map(Value::Bool));
                    }
                    Op::Is { not, d, a, b } => {
                        put!(d, Some(Value::Bool(reg!(a).same(reg!(b)) != not)))
                    }
                    Op::Not { d, a } => {
                        put!(d, plain_truth(&reg!(a)).map(|truth| Value::Bool(!truth)))
                    }

                    // -- jumps
                    Op::Jump { to } => pc = to as usize,
                    Op::JumpBack { to } => {
                        if p.heap.bytes() > p.heap.threshold {
                            break 'frame;
                        }
                        pc = to as usize;
                    }
                    Op::JumpIf { r, to } => branch!(r, to, true),
                    Op::JumpIfNot { r, to } => branch!(r, to, false),
                    Op::Test { op, a, b } => jump_unless!(fast_compare(op, &reg!(a), &reg!(b))),
                    Op::TestI { op, a, i } => {
                        jump_unless!(fast_compare(op, &reg!(a), &Value::Int(i64::from(i))));
                    }

                    // -- lists that have room, and iteration over ranges and lists
                    Op::ListAppend { l, s } => {
                        let Value::Ref(list) = reg!(l) else { break 'quick };
                        if !append(p, list, &reg!(s)) {
                            break 'quick;
                        }
                        pc += 1;
                    }
                    Op::ForIter { d, it } => {
                        let Value::Ref(it) = reg!(it) else { break 'frame };
                        let Some(Object::Iter(iter)) = p.heap.unwatched_mut(it) else {
                            sync!();
                            let end = base + usize::from(code.registers);
                            if generator::enter_for_item(p, th, program, it, end, d) {
                                look!();
                            }
                            break 'frame;
                        };
                        match &mut **iter {
                            Iter::Range { left: 0, .. } => pc += 1,
                            Iter::Range { next, step, left } => {
                                *left -= 1;
                                reg!(d) = Value::Int(*next);
                                *next = next.wrapping_add(*step);
                                pc += 2;
                            }
                            Iter::List { list, at } => {
                                let (list, here) = (*list, *at);
                                *at += 1;
                                let item = match p.heap.unwatched_kept(list) {
                                    Some(Object::List(items)) => items.get(here).copied(),
                                    _ => None,
                                };
                                let Some(item) = item else {
                                    // The end must be found again by who marks it.
                                    stay(p, it, here);
                                    break 'frame;
                                };
                                reg!(d) = item;
                                pc += 2;
                            }
                            _ => break 'frame,
                        }
                    }

                    // -- calls
                    Op::Call { n, d, f } => {
                        let Value::Ref(func) = reg!(f) else { break 'frame };
                        enter!(func, base + usize::from(f) + 1, usize::from(n), d);
                    }
                    Op::CallLoaded { n, d, f } => {
                        let Value::Ref(func) = reg!(f) else { break 'frame };
                        enter!(func, base + usize::from(f) + 1, usize::from(n) + 1, d);
                    }
                    Op::CallMethod { n, d, f, sym } => {
                        let Value::Ref(r) = reg!(f + 1) else { break 'quick };
                        let sym = Sym(u32::from(sym));
                        if n == 1 && sym == sym::APPEND && append(p, r, &reg!(f + 2)) {
                            put!(d, Some(Value::None));
                            left -= 1;
                            continue 'next;
                        }
                        let Some(func) = attr::known_method(p, r, sym) else {
                            if sym == sym::APPEND {
                                break 'quick;
                            }
                            break 'frame;
                        };
                        enter!(func, base + usize::from(f) + 1, usize::from(n) + 1, d);
                    }
                    Op::Return { s } => {
                        let value = reg!(s);
                        if p.return_fast(th, value) {
                            look!();
                        }
                        break 'frame;
                    }
                    Op::Yield { s, .. } => {
                        let value = reg!(s);
                        if generator::yield_item(p, th, code, pc, value) {
                            look!();
                        }
                        break 'frame;
                    }
                    Op::StoreCell { .. }
                    | Op::LoadMethod { .. }
                    | Op::In { .. }
                    | Op::List { .. }
                    | Op::Tuple { .. }
                    | Op::BuildString { .. } => break 'quick,
                    _ => break 'frame,
                }
                left -= 1;
                continue 'next;
            }
            // The one call stands last: what comes before it in the loop need not expect it.
            if !simple::run(p, region, code.module, regs, op) {
                break 'frame;
            }
            pc += 1;
            left -= 1;
        }
    }
    Ran { code: Some(code), base, pc, left, came: left == came_at }
}

/// A float, unless it is no number: each of those is one of its own.
#[inline(always)]
fn a_number(x: f64) -> Option<Value> {
    (!x.is_nan()).then_some(Value::Float(x))
}

/// Pushes the frame of a function that takes its `n` arguments, which stand at `at`, as they are. False, and
/// nothing done, if it is anything else.
#[inline(always)]
fn enter(
    p: &Process,
    th: &mut Thread,
    program: &Program,
    func: Ref,
    (at, n, ret): (usize, usize, Ret),
) -> bool {
    let Some(Object::Function(f)) = p.heap.unwatched_kept(func) else { return false };
    let Some(code) = program.kept_code(f.code) else { return false };
    call::enter_known::<false>(p, th, (func, f, code), at, n, ret)
}

/// A global that is there, or a builtin that was asked for before.
#[inline(always)]
fn global(p: &Process, program: &Program, code: &Code, g: u16) -> Option<Value> {
    if p.heap.is_watched() {
        return None;
    }
    let module = usize::from(code.module.0);
    let value = *p.globals.get(module)?.get(usize::from(g))?;
    if !value.is_undef() {
        return Some(value);
    }
    let name = program.modules.get(module)?.globals.get(usize::from(g))?;
    let (value, for_all) = *p.builtin_cache.get(name.0 as usize)?;
    (!value.is_undef() && (for_all || code.hidden)).then_some(value)
}

/// Sets a global that neither was nor becomes an object. False, and nothing done, if it is another.
#[inline(always)]
fn set_global(p: &mut Process, module: ModuleId, g: u16, new: &Value) -> bool {
    let watched = p.heap.is_watched();
    let globals = p.globals.get_mut(usize::from(module.0));
    match globals.and_then(|globals| globals.get_mut(usize::from(g))) {
        Some(old)
            if !watched && !matches!((&*old, new), (Value::Ref(_), _) | (_, Value::Ref(_))) =>
        {
            *old = *new;
            true
        }
        _ => false,
    }
}

/// An iterator over a list is put back to where it was.
#[inline(always)]
fn stay(p: &mut Process, it: Ref, here: usize) {
    if let Some(Object::Iter(iter)) = p.heap.unwatched_mut(it)
        && let Iter::List { at, .. } = &mut **iter
    {
        *at = here;
    }
}

/// `list.append(item)` of a plain list that has room for it. False, and nothing done, if it is anything else.
#[inline(always)]
fn append(p: &mut Process, list: Ref, item: &Value) -> bool {
    let Some(Object::List(items)) = p.heap.unwatched_mut(list) else { return false };
    if items.len() == items.capacity() {
        return false;
    }
    items.push(*item);
    p.heap.charge(16);
    true
}
