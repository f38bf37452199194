//! The instructions of one Python frame.

use super::{Next, arith, attr, build, call, class, generator, import, out_of_fuel};
use crate::{
    code::{CodeId, Program},
    heap::Heap,
    object::{Function, Object, Str},
    op::{Conversion, FunctionParts, Op, UnaryOp},
    ops,
    process::{Process, R},
    sym,
    sym::SymMap,
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// Number for "no register".
const NO_REG: u16 = u16::MAX;

/// Truth of values that need no Python code and no look at the heap.
#[inline]
pub(super) fn plain_truth(value: Value) -> Option<bool> {
    match value {
        Value::Bool(b) => Some(b),
        Value::None => Some(false),
        Value::Int(i) => Some(i != 0),
        Value::Float(f) => Some(f != 0.0),
        Value::Ref(_) | Value::Undef => None,
        _ => Some(true),
    }
}

fn cell(heap: &Heap, value: Value) -> Value {
    match value.as_ref().map(|r| heap.get(r)) {
        Some(Object::Cell(inner)) => *inner,
        _ => Value::Undef,
    }
}

/// Runs the topmost frame, a Python one, until it is left or must stop.
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
pub(super) fn run(p: &mut Process, th: &mut Thread, program: &Program, limit: u64) -> R<Next> {
    let Some(Frame::Python(frame)) = th.frames.last() else { return Ok(Next::Frames) };
    let code = program.code(frame.code);
    let base = frame.base as usize;
    let mut pc = frame.pc as usize;
    let module = usize::from(code.module.0);
    let hidden = code.hidden;

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
        if out_of_fuel(p, limit, hidden) {
            sync!();
            return Ok(Next::Stop(super::Stop::Fuel));
        }
        p.steps += 1;
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
                    return unbound(p, th, code.locals.get(usize::from(r)).copied());
                }
                pc += 1;
            }
            Op::DelLocal { r } => {
                if reg!(r).is_undef() {
                    sync!();
                    return unbound(p, th, code.locals.get(usize::from(r)).copied());
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
                    return unbound_cell(p, th, code.locals.get(usize::from(c)).copied(), c >= code.first_free);
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
                    return unbound_cell(p, th, code.locals.get(usize::from(c)).copied(), c >= code.first_free);
                }
                if let Value::Ref(r) = reg!(c) {
                    *p.heap.get_mut(r) = Object::Cell(Value::Undef);
                }
                pc += 1;
            }
            Op::LoadGlobal { d, g } => {
                let value = p.globals[module][usize::from(g)];
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
                let old = std::mem::replace(&mut p.globals[module][usize::from(g)], new);
                if let Value::Ref(_) = old {
                    sync!();
                    if p.dropped(th, old)? {
                        return Ok(Next::Frames);
                    }
                }
                pc += 1;
            }
            Op::DelGlobal { g } => {
                let slot = &mut p.globals[module][usize::from(g)];
                let old = std::mem::replace(slot, Value::Undef);
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
            Op::LoadName { d, sym, g } => {
                sync!();
                let found = class::namespace(p, reg!(0)).and_then(|ns| ns.get(Sym(u32::from(sym))));
                let value = match found {
                    Some(value) => value,
                    None => match p.globals[module][usize::from(g)] {
                        Value::Undef => match import::builtin(p, Sym(u32::from(sym)), hidden) {
                            Some(value) => value,
                            None => return import::name_error(p, th, Sym(u32::from(sym))),
                        },
                        value => value,
                    },
                };
                reg!(d) = value;
                pc += 1;
            }
            Op::StoreName { s, sym } => {
                let value = reg!(s);
                let ns = reg!(0);
                if let Some(ns) = class::namespace_mut(p, ns) {
                    ns.set(Sym(u32::from(sym)), value);
                }
                pc += 1;
            }
            Op::DelName { sym } => {
                sync!();
                let ns = reg!(0);
                let sym = Sym(u32::from(sym));
                if class::namespace_mut(p, ns).and_then(|ns| ns.remove(sym)).is_none() {
                    return import::name_error(p, th, sym);
                }
                pc += 1;
            }
            Op::LoadNameOrCell { d, sym, c } => {
                let found = class::namespace(p, reg!(0)).and_then(|ns| ns.get(Sym(u32::from(sym))));
                let value = found.unwrap_or_else(|| cell(&p.heap, reg!(c)));
                if value.is_undef() {
                    sync!();
                    return unbound_cell(p, th, Some(Sym(u32::from(sym))), true);
                }
                reg!(d) = value;
                pc += 1;
            }

            // -- attributes and items
            Op::LoadAttr { d, o, sym } => {
                let object = reg!(o);
                if let Some(value) = attr::fast(p, object, Sym(u32::from(sym))) {
                    reg!(d) = value;
                    pc += 1;
                } else {
                    slow!(attr::load(p, th, object, Sym(u32::from(sym)), base + usize::from(d), Ret::To(d)));
                }
            }
            Op::StoreAttr { o, s, sym } => {
                let (object, value) = (reg!(o), reg!(s));
                slow!(attr::store(p, th, object, Sym(u32::from(sym)), value));
            }
            Op::DelAttr { o, sym } => {
                let object = reg!(o);
                slow!(attr::delete(p, th, object, Sym(u32::from(sym))));
            }
            Op::GetItem { d, o, i } => {
                let (object, index) = (reg!(o), reg!(i));
                if let (Value::Ref(r), Value::Int(at)) = (object, index)
                    && let Object::List(items) = p.heap.get(r)
                    && let Some(item) = usize::try_from(at).ok().and_then(|at| items.get(at))
                {
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
            Op::DelItem { o, i } => {
                let (object, index) = (reg!(o), reg!(i));
                slow!(arith::del_item(p, th, object, index));
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
                (x, y) => slow!(arith::binary(p, th, crate::op::BinOp::Add, inplace, x, y, base, d)),
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
                (x, y) => slow!(arith::binary(p, th, crate::op::BinOp::Sub, inplace, x, y, base, d)),
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
                (x, y) => slow!(arith::binary(p, th, crate::op::BinOp::Mul, inplace, x, y, base, d)),
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
                match plain_truth(value) {
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
                let truth = match plain_truth(value) {
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
                let truth = match plain_truth(value) {
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
            Op::Set { d, s, n } => slow!(build::set(p, th, base, d, s, n)),
            Op::Dict { d, s, n } => slow!(build::dict(p, th, base, d, s, n)),
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
            Op::SetAdd { t, s } => {
                let (set, item) = (reg!(t), reg!(s));
                slow!(build::set_add(p, th, set, item));
            }
            Op::DictPut { t, k, v } => {
                let (dict, key, value) = (reg!(t), reg!(k), reg!(v));
                slow!(arith::set_item(p, th, dict, key, value));
            }
            Op::ListExtend { l, s } => {
                let (list, items) = (reg!(l), reg!(s));
                slow!(build::list_extend(p, th, list, items));
            }
            Op::SetUpdate { t, s } => {
                let (set, items) = (reg!(t), reg!(s));
                slow!(build::set_update(p, th, set, items));
            }
            Op::DictMerge { t, s, call } => {
                let (dict, other) = (reg!(t), reg!(s));
                slow!(build::dict_merge(p, th, dict, other, call));
            }
            Op::ListToTuple { d, s } => {
                let items: Box<[Value]> = p.as_items(reg!(s)).unwrap_or_default().into();
                reg!(d) = p.alloc(th, Object::Tuple(items));
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
            Op::MakeFunction { parts, d, code: child, s } => {
                let id = code.children[usize::from(child)];
                let function = make_function(p, &th.stack[base + usize::from(s)..], id, parts, program);
                reg!(d) = p.alloc(th, Object::Function(Box::new(function)));
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
            Op::UnpackEx { d, s, before, after } => {
                let value = reg!(s);
                slow!(build::unpack_ex(p, th, value, base + usize::from(d), before.into(), after.into()));
            }

            // -- calls
            Op::Call { n, d, f } => {
                let at = base + usize::from(f) + 1;
                sync!();
                p.maybe_collect(th)?;
                match call::call(p, th, th.stack[at - 1], at, usize::from(n), Value::Undef, Ret::To(d))? {
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
            Op::CallEx { d, f } => {
                let f = base + usize::from(f);
                slow!(call::call_ex(p, th, th.stack[f], th.stack[f + 1], th.stack[f + 2], Ret::To(d)));
            }
            Op::CallMethod { n, d, f, sym } => {
                let at = base + usize::from(f) + 1;
                sync!();
                p.maybe_collect(th)?;
                match call::method(p, th, at, usize::from(n), Sym(u32::from(sym)), Value::Undef, Ret::To(d))? {
                    Next::Go => pc += 1,
                    other => return Ok(other),
                }
            }
            Op::CallMethodKw { n, f, sym, kw } => {
                let at = base + usize::from(f) + 1;
                let names = code.consts[usize::from(kw)];
                sync!();
                p.maybe_collect(th)?;
                match call::method(p, th, at, usize::from(n), Sym(u32::from(sym)), names, Ret::To(f))? {
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

            // -- classes
            Op::BuildClass { f, .. } => {
                sync!();
                return class::run_body(p, th, base + usize::from(f));
            }
            Op::SuperOf { d, c, this } => {
                sync!();
                let this = reg!(this);
                let after = cell(&p.heap, reg!(c));
                let value = class::super_of(p, th, after, this)?;
                reg!(d) = value;
                pc += 1;
            }

            // -- exceptions
            Op::EnterHandler { save, exc } => {
                let exc = reg!(exc).as_ref();
                if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                    let old = std::mem::replace(&mut frame.handling, exc);
                    reg!(save) = old.map_or(Value::None, Value::Ref);
                }
                pc += 1;
            }
            Op::LeaveHandler { save } => {
                let old = reg!(save).as_ref();
                if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                    frame.handling = old;
                }
                pc += 1;
            }
            Op::ExcMatch { d, exc, types } => {
                sync!();
                let (exc, types) = (reg!(exc), reg!(types));
                let matched = p.exception_matches(th, exc, types)?;
                reg!(d) = Value::Bool(matched);
                pc += 1;
            }
            Op::ExcSplit { d, exc, types } => {
                let (exc, types) = (reg!(exc), reg!(types));
                slow!(class::except_split(p, th, exc, types, base + usize::from(d)));
            }
            Op::ExcRaiseStar { s, orig } => {
                let (raised, orig) = (reg!(s), reg!(orig));
                slow!(class::except_finish(p, th, raised, orig));
            }
            Op::Raise { s } => {
                sync!();
                let value = reg!(s);
                return p.raise_value(th, value, Value::Undef);
            }
            Op::RaiseFrom { s, cause } => {
                sync!();
                let (value, cause) = (reg!(s), reg!(cause));
                return p.raise_value(th, value, cause);
            }
            Op::RaiseAgain => {
                sync!();
                return p.raise_again(th);
            }
            Op::Reraise { r } => {
                sync!();
                let exc = reg!(r);
                return p.reraise(th, exc);
            }
            Op::AssertFail { s } => {
                sync!();
                let args: Vec<Value> = if s == NO_REG { Vec::new() } else { vec![reg!(s)] };
                return Err(p.fault(th, T::AssertionError, &args));
            }

            // -- context managers
            Op::LoadEnter { d, o } => {
                let object = reg!(o);
                slow!(class::load_manager(p, th, object, sym::ENTER, base + usize::from(d)));
            }
            Op::LoadExit { d, o } => {
                let object = reg!(o);
                slow!(class::load_manager(p, th, object, sym::EXIT, base + usize::from(d)));
            }
            Op::LoadAenter { d, o } => {
                let object = reg!(o);
                slow!(class::load_manager(p, th, object, sym::AENTER, base + usize::from(d)));
            }
            Op::LoadAexit { d, o } => {
                let object = reg!(o);
                slow!(class::load_manager(p, th, object, sym::AEXIT, base + usize::from(d)));
            }

            // -- generators and coroutines
            Op::Yield { s, .. } | Op::YieldAsync { s, .. } => {
                let value = reg!(s);
                sync!();
                return generator::suspend(p, th, value);
            }
            Op::GetYieldFrom { d, s } => {
                let value = reg!(s);
                slow!(generator::get_yield_from(p, th, value, base + usize::from(d)));
            }
            Op::GetAwaitable { d, s } => {
                let value = reg!(s);
                slow!(generator::get_awaitable(p, th, value, base + usize::from(d)));
            }
            Op::Send { d, it, v } => {
                let (it, value) = (reg!(it), reg!(v));
                slow!(generator::send(p, th, it, value, base + usize::from(d)));
            }
            Op::GetAiter { d, s } => {
                let value = reg!(s);
                slow!(generator::get_aiter(p, th, value, base + usize::from(d), d));
            }
            Op::GetAnext { d, s } => {
                let value = reg!(s);
                slow!(generator::get_anext(p, th, value, base + usize::from(d), d));
            }

            // -- imports
            Op::Import { d, k } => {
                let name = code.imports[usize::from(k)].clone();
                slow!(import::import(p, th, &name, base + usize::from(d)));
            }
            Op::ImportFrom { d, m, sym } => {
                let module = reg!(m);
                slow!(import::import_from(p, th, module, Sym(u32::from(sym)), base + usize::from(d)));
            }
            Op::ImportStar { m } => {
                let from = reg!(m);
                slow!(import::import_star(p, from, code.module));
            }

            // -- pattern matching
            Op::MatchSequence { at_least, d, s, n } => {
                let value = reg!(s);
                reg!(d) = Value::Bool(build::match_sequence(p, value, usize::from(n), at_least));
                pc += 1;
            }
            Op::MatchMapping { d, s } => {
                let value = reg!(s);
                reg!(d) = Value::Bool(p.native_type(value).is_subtype(T::Dict));
                pc += 1;
            }
            Op::MatchKeys { d, s, keys } => {
                let (value, keys) = (reg!(s), reg!(keys));
                slow!(build::match_keys(p, th, value, keys, base + usize::from(d)));
            }
            Op::MatchClass { n, d, s, c } => {
                let (value, cls, names) = (reg!(s), reg!(c), reg!(c + 1));
                slow!(build::match_class(p, th, value, cls, names, usize::from(n), base + usize::from(d)));
            }

            Op::Refuse { k } => {
                sync!();
                let message = p.as_str(code.consts[k as usize]).unwrap_or_default().to_owned();
                return p.unsupported(th, message);
            }
        }
    }
}

#[cold]
fn unbound<V>(p: &mut Process, th: &Thread, name: Option<Sym>) -> R<V> {
    let name = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    p.raise(
        th,
        T::UnboundLocalError,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

#[cold]
fn unbound_cell<V>(p: &mut Process, th: &Thread, name: Option<Sym>, free: bool) -> R<V> {
    if !free {
        return unbound(p, th, name);
    }
    let name = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    p.raise(
        th,
        T::NameError,
        format!(
            "cannot access free variable '{name}' where it is not associated with a value in enclosing scope"
        ),
    )
}

fn make_function(
    p: &Process,
    parts_from: &[Value],
    id: CodeId,
    parts: FunctionParts,
    program: &Program,
) -> Function {
    let mut next = parts_from.iter().copied();
    let mut take = |part: u8| if parts.has(part) { next.next() } else { None };
    let defaults = take(FunctionParts::DEFAULTS);
    let kw_defaults = take(FunctionParts::KW_DEFAULTS);
    let closure = take(FunctionParts::CLOSURE);
    let annotations = take(FunctionParts::ANNOTATIONS);
    let mut attrs = SymMap::default();
    if let Some(annotations) = annotations {
        attrs.set(sym::ANNOTATIONS, annotations);
    }
    let kw_defaults = match kw_defaults.and_then(|d| p.object(d)) {
        Some(Object::Dict(dict)) => dict
            .iter()
            .filter_map(|e| Some((p.find_sym(p.as_str(e.key)?)?, e.value)))
            .collect(),
        _ => Vec::new(),
    };
    let items = |value: Option<Value>| value.and_then(|v| p.as_items(v)).unwrap_or_default();
    Function {
        code: id,
        module: program.code(id).module,
        defaults: items(defaults).into(),
        kw_defaults,
        closure: items(closure).iter().filter_map(|v| v.as_ref()).collect::<Vec<Ref>>().into(),
        attrs,
    }
}

impl PyFrame {
    /// A frame at the start of `code`.
    pub fn new(code: CodeId, base: usize, ret: Ret, func: Option<Ref>) -> PyFrame {
        PyFrame {
            code,
            pc: 0,
            base: base as u32,
            ret,
            func,
            handling: None,
            answer: Value::Undef,
            generator: None,
            instance: None,
        }
    }
}
