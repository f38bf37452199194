//! The instructions of one Python frame.

use super::{Next, arith, attr, build, call, function, generator, import, rare};
use crate::{
    code::Program,
    heap::Heap,
    object::{Object, Str},
    op::{Conversion, Op, UnaryOp},
    ops,
    pace::{self, NONE_BEFORE},
    process::{Process, R},
    thread::{Frame, Ret, Thread},
    value::{Sym, Value},
};

/// Number for "no register".
const NO_REG: u16 = u16::MAX;

pub(super) fn cell(heap: &Heap, value: Value) -> Value {
    match value.as_ref().map(|r| heap.get(r)) {
        Some(Object::Cell(inner)) => *inner,
        _ => Value::Undef,
    }
}

/// Runs the topmost frame, a Python one, until it is left or must stop: from `limit` instructions
/// of the process on wherever it may.
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
pub(super) fn run(p: &mut Process, th: &mut Thread, program: &Program, limit: u64) -> R<Next> {
    let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(Next::Frames) };
    let code = program.code(frame.code);
    let base = frame.base as usize;
    let mut pc = frame.pc as usize;
    let module = usize::from(code.module.0);
    let hidden = code.hidden;
    let mut before = NONE_BEFORE;

    macro_rules! reg {
        ($r:expr) => {
            th.stack[base + $r as usize]
        };
    }
    // Tells the frame where it is, before anything that reads it.
    macro_rules! sync {
        () => {
            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                frame.pc = pc as u32;
            }
        };
    }
    // Runs code that may fail, wait or push frames.
    macro_rules! slow {
        ($e:expr) => {{
            sync!();
            match $e? {
                Next::Go => pc += 1,
                other => return Ok(other),
            }
        }};
    }
    macro_rules! jump_unless {
        ($holds:expr) => {
            if $holds {
                pc += 2;
            } else {
                match code.ops[pc + 1] {
                    Op::JumpBack { .. } => pc += 1,
                    Op::Jump { to } => pc = to as usize,
                    _ => pc += 1,
                }
            }
        };
    }

    loop {
        if p.steps >= limit && pace::stops(p, code, before, pc) {
            sync!();
            return Ok(Next::Stop(super::Stop::Fuel));
        }
        p.steps += 1;
        before = pc;
        match code.ops[pc] {
            // -- values and names
            Op::Const { d, k } => {
                reg!(d) = code.consts[k as usize];
                pc += 1;
            }
            Op::Int { d, v } => {
                reg!(d) = Value::Int(i64::from(v));
                pc += 1;
            }
            Op::None { d } => {
                reg!(d) = Value::None;
                pc += 1;
            }
            Op::Bool { d, v } => {
                reg!(d) = Value::Bool(v);
                pc += 1;
            }
            Op::Move { d, s } => {
                reg!(d) = reg!(s);
                pc += 1;
            }
            Op::CheckLocal { r } => {
                if reg!(r).is_undef() {
                    sync!();
                    return function::unbound(p, th, code.locals.get(usize::from(r)).copied());
                }
                pc += 1;
            }
            Op::DelLocal { r } => {
                if reg!(r).is_undef() {
                    sync!();
                    return function::unbound(p, th, code.locals.get(usize::from(r)).copied());
                }
                let old = std::mem::replace(&mut reg!(r), Value::Undef);
                sync!();
                if p.dropped(th, old)? {
                    return Ok(Next::Frames);
                }
                pc += 1;
            }
            Op::Clear { r } => {
                let old = std::mem::replace(&mut reg!(r), Value::Undef);
                sync!();
                if p.dropped(th, old)? {
                    return Ok(Next::Frames);
                }
                pc += 1;
            }
            Op::MakeCell { r } => {
                let inner = reg!(r);
                reg!(r) = p.alloc(th, Object::Cell(inner));
                pc += 1;
            }
            Op::LoadCell { d, c } => {
                let value = cell(&p.heap, reg!(c));
                if value.is_undef() {
                    sync!();
                    return function::unbound_cell(
                        p,
                        th,
                        code.locals.get(usize::from(c)).copied(),
                        c >= code.first_free,
                    );
                }
                reg!(d) = value;
                pc += 1;
            }
            Op::StoreCell { c, s } => {
                let value = reg!(s);
                if let Value::Ref(r) = reg!(c) {
                    *p.heap.get_mut(r) = Object::Cell(value);
                }
                pc += 1;
            }
            Op::DelCell { c } => {
                if cell(&p.heap, reg!(c)).is_undef() {
                    sync!();
                    return function::unbound_cell(
                        p,
                        th,
                        code.locals.get(usize::from(c)).copied(),
                        c >= code.first_free,
                    );
                }
                if let Value::Ref(r) = reg!(c) {
                    *p.heap.get_mut(r) = Object::Cell(Value::Undef);
                }
                pc += 1;
            }
            Op::LoadGlobal { d, g } => {
                let value = p.global(module, usize::from(g));
                if value.is_undef() {
                    let sym = program.module(code.module).globals[usize::from(g)];
                    match import::builtin(p, sym, hidden) {
                        Some(value) => reg!(d) = value,
                        None => {
                            sync!();
                            return import::name_error(p, th, sym);
                        }
                    }
                } else {
                    reg!(d) = value;
                }
                pc += 1;
            }
            Op::StoreGlobal { s, g } => {
                let new = reg!(s);
                let old = p.set_global(module, usize::from(g), new);
                if let Value::Ref(_) = old {
                    sync!();
                    if p.dropped(th, old)? {
                        return Ok(Next::Frames);
                    }
                }
                pc += 1;
            }
            Op::DelGlobal { g } => {
                let old = p.set_global(module, usize::from(g), Value::Undef);
                sync!();
                if old.is_undef() {
                    let sym = program.module(code.module).globals[usize::from(g)];
                    return import::name_error(p, th, sym);
                }
                if p.dropped(th, old)? {
                    return Ok(Next::Frames);
                }
                pc += 1;
            }
            // -- attributes and items
            Op::LoadAttr { d, o, sym } => {
                let object = reg!(o);
                if let Some(value) = attr::fast(p, object, Sym(u32::from(sym))) {
                    reg!(d) = value;
                    pc += 1;
                } else {
                    slow!(attr::load(
                        p,
                        th,
                        object,
                        Sym(u32::from(sym)),
                        base + usize::from(d),
                        Ret::To(d)
                    ));
                }
            }
            Op::StoreAttr { o, s, sym } => {
                let (object, value) = (reg!(o), reg!(s));
                slow!(attr::store(p, th, object, Sym(u32::from(sym)), value));
            }
            Op::GetItem { d, o, i } => {
                let (object, index) = (reg!(o), reg!(i));
                if let (Value::Ref(r), Value::Int(at)) = (object, index)
                    && let Object::List(items) = p.heap.peek(r)
                    && let Some(item) = usize::try_from(at).ok().and_then(|at| items.get(at))
                {
                    p.heap.saw_item(r, at as usize, false);
                    reg!(d) = *item;
                    pc += 1;
                } else {
                    slow!(arith::get_item(p, th, object, index, base + usize::from(d), d));
                }
            }
            Op::SetItem { o, i, s } => {
                let (object, index, value) = (reg!(o), reg!(i), reg!(s));
                slow!(arith::set_item(p, th, object, index, value));
            }
            Op::Slice { d, s } => {
                let parts = [reg!(s), reg!(s + 1), reg!(s + 2)];
                reg!(d) = p.alloc(th, Object::Slice(Box::new(parts)));
                pc += 1;
            }

            // -- operators
            Op::Add { inplace, d, a, b } => match (reg!(a), reg!(b)) {
                (Value::Int(x), Value::Int(y)) if let Some(sum) = x.checked_add(y) => {
                    reg!(d) = Value::Int(sum);
                    pc += 1;
                }
                (Value::Float(x), Value::Float(y)) => {
                    reg!(d) = Value::Float(x + y);
                    pc += 1;
                }
                (x, y) => {
                    slow!(arith::binary(p, th, crate::op::BinOp::Add, inplace, x, y, base, d))
                }
            },
            Op::Sub { inplace, d, a, b } => match (reg!(a), reg!(b)) {
                (Value::Int(x), Value::Int(y)) if let Some(sum) = x.checked_sub(y) => {
                    reg!(d) = Value::Int(sum);
                    pc += 1;
                }
                (Value::Float(x), Value::Float(y)) => {
                    reg!(d) = Value::Float(x - y);
                    pc += 1;
                }
                (x, y) => {
                    slow!(arith::binary(p, th, crate::op::BinOp::Sub, inplace, x, y, base, d))
                }
            },
            Op::Mul { inplace, d, a, b } => match (reg!(a), reg!(b)) {
                (Value::Int(x), Value::Int(y)) if let Some(product) = x.checked_mul(y) => {
                    reg!(d) = Value::Int(product);
                    pc += 1;
                }
                (Value::Float(x), Value::Float(y)) => {
                    reg!(d) = Value::Float(x * y);
                    pc += 1;
                }
                (x, y) => {
                    slow!(arith::binary(p, th, crate::op::BinOp::Mul, inplace, x, y, base, d))
                }
            },
            Op::AddI { inplace, d, a, i } => match reg!(a) {
                Value::Int(x) if let Some(sum) = x.checked_add(i64::from(i)) => {
                    reg!(d) = Value::Int(sum);
                    pc += 1;
                }
                x => {
                    let y = Value::Int(i64::from(i));
                    slow!(arith::binary(p, th, crate::op::BinOp::Add, inplace, x, y, base, d));
                }
            },
            Op::SubI { inplace, d, a, i } => match reg!(a) {
                Value::Int(x) if let Some(sum) = x.checked_sub(i64::from(i)) => {
                    reg!(d) = Value::Int(sum);
                    pc += 1;
                }
                x => {
                    let y = Value::Int(i64::from(i));
                    slow!(arith::binary(p, th, crate::op::BinOp::Sub, inplace, x, y, base, d));
                }
            },
            Op::Binary { op, inplace, d, a, b } => {
                let (x, y) = (reg!(a), reg!(b));
                if let Some(value) = arith::fast(op, x, y) {
                    reg!(d) = value;
                    pc += 1;
                } else {
                    slow!(arith::binary(p, th, op, inplace, x, y, base, d));
                }
            }
            Op::Compare { op, d, a, b } => {
                let (x, y) = (reg!(a), reg!(b));
                if let Some(holds) = arith::fast_compare(op, x, y) {
                    reg!(d) = Value::Bool(holds);
                    pc += 1;
                } else {
                    slow!(arith::compare(p, th, op, x, y, base, d));
                }
            }
            Op::Is { not, d, a, b } => {
                reg!(d) = Value::Bool(reg!(a).same(reg!(b)) != not);
                pc += 1;
            }
            Op::In { not, d, a, b } => {
                let (item, container) = (reg!(a), reg!(b));
                slow!(arith::contains(p, th, container, item, not, base + usize::from(d)));
            }
            Op::Unary { op, d, a } => match (op, reg!(a)) {
                (UnaryOp::Neg, Value::Int(x)) if x != i64::MIN => {
                    reg!(d) = Value::Int(-x);
                    pc += 1;
                }
                (UnaryOp::Neg, Value::Float(x)) => {
                    reg!(d) = Value::Float(-x);
                    pc += 1;
                }
                (op, x) => slow!(arith::unary(p, th, op, x, base + usize::from(d), d)),
            },
            Op::Not { d, a } => {
                let value = reg!(a);
                match arith::plain_truth(value) {
                    Some(truth) => {
                        reg!(d) = Value::Bool(!truth);
                        pc += 1;
                    }
                    None => {
                        sync!();
                        match arith::truth(p, th, value)? {
                            Some(truth) => {
                                reg!(d) = Value::Bool(!truth);
                                pc += 1;
                            }
                            None => return Ok(Next::Frames),
                        }
                    }
                }
            }

            // -- jumps
            Op::Jump { to } => pc = to as usize,
            Op::JumpBack { to } => {
                pc = to as usize;
                p.maybe_collect_at(th, pc)?;
            }
            Op::JumpIf { r, to } => {
                let value = reg!(r);
                let truth = match arith::plain_truth(value) {
                    Some(truth) => truth,
                    None => {
                        sync!();
                        match arith::truth(p, th, value)? {
                            Some(truth) => truth,
                            None => return Ok(Next::Frames),
                        }
                    }
                };
                pc = if truth { to as usize } else { pc + 1 };
            }
            Op::JumpIfNot { r, to } => {
                let value = reg!(r);
                let truth = match arith::plain_truth(value) {
                    Some(truth) => truth,
                    None => {
                        sync!();
                        match arith::truth(p, th, value)? {
                            Some(truth) => truth,
                            None => return Ok(Next::Frames),
                        }
                    }
                };
                pc = if truth { pc + 1 } else { to as usize };
            }
            Op::Test { op, a, b } => {
                let (x, y) = (reg!(a), reg!(b));
                let holds = match arith::fast_compare(op, x, y) {
                    Some(holds) => holds,
                    None => {
                        sync!();
                        match arith::test(p, th, op, x, y)? {
                            Some(holds) => holds,
                            None => return Ok(Next::Frames),
                        }
                    }
                };
                jump_unless!(holds);
            }
            Op::TestI { op, a, i } => {
                let (x, y) = (reg!(a), Value::Int(i64::from(i)));
                let holds = match arith::fast_compare(op, x, y) {
                    Some(holds) => holds,
                    None => {
                        sync!();
                        match arith::test(p, th, op, x, y)? {
                            Some(holds) => holds,
                            None => return Ok(Next::Frames),
                        }
                    }
                };
                jump_unless!(holds);
            }

            // -- building
            Op::List { d, s, n } => {
                let from = base + usize::from(s);
                let items = th.stack[from..from + usize::from(n)].to_vec();
                reg!(d) = p.alloc(th, Object::List(items));
                pc += 1;
            }
            Op::Tuple { d, s, n } => {
                let from = base + usize::from(s);
                let items: Box<[Value]> = th.stack[from..from + usize::from(n)].into();
                reg!(d) = p.alloc(th, Object::Tuple(items));
                pc += 1;
            }
            Op::ListAppend { l, s } => {
                let item = reg!(s);
                if let Value::Ref(r) = reg!(l) {
                    p.heap.charge(16);
                    if let Object::List(items) = p.heap.get_mut(r) {
                        items.push(item);
                    }
                }
                pc += 1;
            }
            Op::Format { conv, d, s, spec } => {
                let value = reg!(s);
                let spec = if spec == NO_REG { Value::Undef } else { reg!(spec) };
                if conv != Conversion::Repr
                    && spec.is_undef()
                    && let Value::Ref(r) = value
                    && matches!(p.heap.get(r), Object::Str(_))
                {
                    reg!(d) = value;
                    pc += 1;
                } else {
                    slow!(build::format(p, th, conv, value, spec, base + usize::from(d)));
                }
            }
            Op::BuildString { d, s, n } => {
                let from = base + usize::from(s);
                let mut text = String::new();
                for value in &th.stack[from..from + usize::from(n)] {
                    text.push_str(p.as_str(*value).unwrap_or_default());
                }
                reg!(d) = p.alloc(th, Object::Str(Str::new(text)));
                pc += 1;
            }
            // -- iteration and unpacking
            Op::GetIter { d, s } => {
                let value = reg!(s);
                slow!(build::get_iter(p, th, value, base + usize::from(d)));
            }
            Op::ForIter { d, it } => {
                let Value::Ref(it) = reg!(it) else {
                    pc += 1;
                    continue;
                };
                if matches!(p.heap.get(it), Object::Iter(_)) {
                    sync!();
                    match ops::iter_next(p, th, it)? {
                        Some(item) => {
                            reg!(d) = item;
                            pc += 2;
                        }
                        None => pc += 1,
                    }
                } else {
                    sync!();
                    return generator::for_iter(p, th, it, d);
                }
            }
            Op::Unpack { d, s, n } => {
                let value = reg!(s);
                slow!(build::unpack(p, th, value, base + usize::from(d), usize::from(n)));
            }
            // -- calls
            Op::Call { n, d, f } => {
                let at = base + usize::from(f) + 1;
                sync!();
                p.maybe_collect(th)?;
                match call::call(
                    p,
                    th,
                    th.stack[at - 1],
                    at,
                    usize::from(n),
                    Value::Undef,
                    Ret::To(d),
                )? {
                    Next::Go => pc += 1,
                    other => return Ok(other),
                }
            }
            Op::CallKw { n, d, f, kw } => {
                let at = base + usize::from(f) + 1;
                let names = code.consts[usize::from(kw)];
                sync!();
                p.maybe_collect(th)?;
                match call::call(p, th, th.stack[at - 1], at, usize::from(n), names, Ret::To(d))? {
                    Next::Go => pc += 1,
                    other => return Ok(other),
                }
            }
            Op::CallMethod { n, d, f, sym } => {
                let at = base + usize::from(f) + 1;
                sync!();
                p.maybe_collect(th)?;
                match call::method(
                    p,
                    th,
                    at,
                    usize::from(n),
                    Sym(u32::from(sym)),
                    Value::Undef,
                    Ret::To(d),
                )? {
                    Next::Go => pc += 1,
                    other => return Ok(other),
                }
            }
            Op::CallMethodKw { n, f, sym, kw } => {
                let at = base + usize::from(f) + 1;
                let names = code.consts[usize::from(kw)];
                sync!();
                p.maybe_collect(th)?;
                match call::method(
                    p,
                    th,
                    at,
                    usize::from(n),
                    Sym(u32::from(sym)),
                    names,
                    Ret::To(f),
                )? {
                    Next::Go => pc += 1,
                    other => return Ok(other),
                }
            }
            Op::Discard { r } => {
                let old = std::mem::replace(&mut reg!(r), Value::Undef);
                if let Value::Ref(_) = old {
                    sync!();
                    if p.dropped(th, old)? {
                        return Ok(Next::Frames);
                    }
                }
                pc += 1;
            }
            Op::Return { s } => {
                let value = reg!(s);
                sync!();
                return p.return_value(th, value);
            }

            op => slow!(rare::run(p, th, code, op, base)),
        }
    }
}
