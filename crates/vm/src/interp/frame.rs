//! The instructions of one Python frame.

use super::{
    Next, Span, arith,
    arith::plain_truth,
    attr, build, call, function, generator, import, rare,
    rare::{cell, set_cell},
};
use crate::{
    code::Program,
    finalize,
    object::Object,
    op::{BinOp, Op},
    ops::{
        self, dicts,
        iterate::{Step, iter_step},
    },
    pace::{self, NONE_BEFORE},
    process::{Process, R},
    pystr::Str,
    sym,
    thread::{Frame, Ret, Thread},
    value::{Sym, Value},
};

/// Runs the topmost frame, a Python one, and those that it calls or returns to, until a frame of
/// another kind is on top, or the thread must stop: where the span is used up, wherever it may.
pub(super) fn run(p: &mut Process, th: &mut Thread, program: &Program, span: &mut Span) -> R<Next> {
    let Some(Frame::Python(first)) = th.frames.last() else { return Ok(Next::Frames) };
    let hidden = program.code(first.code).hidden;
    span.enter(p, th.frames.len(), hidden);
    let next = run_on(p, th, program, span);
    span.leave(p);
    next
}

/// Loops stand inside each other so that the registers' slice is made once for many instructions:
/// what touches the thread goes round the middle one, what changes the frames round the outer one.
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
fn run_on(p: &mut Process, th: &mut Thread, program: &Program, span: &mut Span) -> R<Next> {
    let region = th.region;
    let mut hidden = span.in_hidden;
    // Counted here, written back before anything that could look.
    let mut steps = p.steps;
    'frame: loop {
        let Some(Frame::Python(frame)) = th.frames.last() else {
            p.steps = steps;
            return Ok(Next::Frames);
        };
        let code = program.code(frame.code);
        if code.hidden != hidden {
            p.steps = steps;
            span.leave(p);
            hidden = code.hidden;
            span.enter(p, th.frames.len(), hidden);
        }
        let ops = &code.ops[..];
        let base = frame.base as usize;
        let mut pc = frame.pc as usize;
        let module = usize::from(code.module.0);
        let mut before = NONE_BEFORE;

        // Tells the frame where it is, before anything that reads it.
        macro_rules! sync {
            () => {
                p.steps = steps;
                if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                    frame.pc = pc as u32;
                }
            };
        }
        // Another frame is on top.
        macro_rules! look {
            () => {{
                p.pacing.came_to(th.frames.len());
                continue 'frame;
            }};
        }
        let paused = 'thread: loop {
            let mut limit = span.until;
            if p.told_at_once && !hidden {
                // One instruction at a time.
                sync!();
                limit = steps;
                if finalize::between(p, th, code, base, (before, pc), &mut span.fading)? {
                    look!();
                }
            }
            let regs = &mut th.stack[base..];
            macro_rules! reg {
                ($r:expr) => {
                    regs[usize::from($r)]
                };
            }
            // Goes on after code that may have failed, waited or pushed frames.
            macro_rules! follow {
                ($next:expr) => {
                    match $next {
                        Next::Go => {
                            pc += 1;
                            continue 'thread;
                        }
                        Next::Frames => look!(),
                        Next::Pause { steps } => break 'thread steps,
                        other => return Ok(other),
                    }
                };
            }
            macro_rules! slow {
                ($e:expr) => {{
                    sync!();
                    follow!($e?)
                }};
            }
            macro_rules! binary {
                ($op:ident, $inplace:expr, $x:expr, $y:expr, $d:expr) => {
                    slow!(arith::binary(p, th, BinOp::$op, $inplace, $x, $y, base, $d))
                };
            }
            // The truth of what Python code may have to say.
            macro_rules! ask {
                ($e:expr) => {{
                    sync!();
                    match $e? {
                        Some(truth) => truth,
                        None => look!(),
                    }
                }};
            }
            macro_rules! jump_unless {
                ($holds:expr) => {
                    if $holds {
                        pc += 2;
                    } else {
                        match ops[pc + 1] {
                            Op::Jump { to } => pc = to as usize,
                            _ => pc += 1,
                        }
                    }
                };
            }
            macro_rules! branch {
                ($r:expr, $to:expr, $when:expr) => {
                    if let Some(truth) = plain_truth(&reg!($r)) {
                        pc = if truth == $when { $to as usize } else { pc + 1 };
                    } else {
                        let value = reg!($r);
                        let truth = ask!(arith::truth(p, th, value));
                        pc = if truth == $when { $to as usize } else { pc + 1 };
                        continue 'thread;
                    }
                };
            }
            // A reference was dropped: an end that can be seen may have come.
            macro_rules! drop_value {
                ($old:expr) => {{
                    let old = $old;
                    if let Value::Ref(_) = old
                        && !p.finalizable.is_empty()
                    {
                        sync!();
                        if p.dropped(th, old)? {
                            look!();
                        }
                        pc += 1;
                        continue 'thread;
                    }
                    pc += 1;
                }};
            }
            loop {
                if steps >= limit {
                    if p.told_at_once && steps > limit && !hidden {
                        continue 'thread;
                    }
                    p.steps = steps;
                    if steps >= span.until && pace::stops(p, code, before, pc) {
                        sync!();
                        return Ok(Next::Stop(super::Stop::Fuel));
                    }
                }
                steps += 1;
                before = pc;
                match ops[pc] {
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
                            return function::unbound(p, th, code, r);
                        }
                        pc += 1;
                    }
                    Op::Clear { r } => {
                        drop_value!(std::mem::replace(&mut reg!(r), Value::Undef));
                    }
                    Op::LoadCell { d, c } => {
                        let value = cell(&p.heap, reg!(c));
                        if value.is_undef() {
                            sync!();
                            return function::unbound_cell(p, th, code, c);
                        }
                        reg!(d) = value;
                        pc += 1;
                    }
                    Op::StoreCell { c, s } => {
                        drop_value!(set_cell(&mut p.heap, reg!(c), reg!(s)));
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
                        drop_value!(p.set_global(module, usize::from(g), new));
                    }
                    // -- attributes and items
                    Op::LoadAttr { d, o, sym } => {
                        let sym = Sym(u32::from(sym));
                        if let Value::Ref(r) = reg!(o)
                            && (attr::own(p, r, sym, &mut reg!(d))
                                || attr::fast(p, r, sym, &mut reg!(d)))
                        {
                            pc += 1;
                        } else {
                            let (object, to) = (reg!(o), base + usize::from(d));
                            slow!(attr::load(p, th, object, sym, to, Ret::To(d)));
                        }
                    }
                    Op::StoreAttr { o, s, sym } => {
                        let sym = Sym(u32::from(sym));
                        if let Value::Ref(r) = reg!(o)
                            && attr::store_fast(p, r, sym, &reg!(s))
                        {
                            pc += 1;
                            continue;
                        }
                        let (object, value) = (reg!(o), reg!(s));
                        slow!(attr::store(p, th, object, sym, value));
                    }
                    Op::GetItem { d, o, i } => {
                        let found = arith::plain_item(p, reg!(o), reg!(i));
                        if let Some(item) = found {
                            reg!(d) = item;
                            pc += 1;
                        } else {
                            let (object, index) = (reg!(o), reg!(i));
                            slow!(arith::get_item(p, th, object, index, base + usize::from(d), d));
                        }
                    }
                    Op::SetItem { o, i, s } => {
                        if let Value::Ref(r) = reg!(o)
                            && p.finalizable.is_empty()
                            && arith::set_plain_item(p, r, reg!(i), reg!(s))
                        {
                            pc += 1;
                            continue;
                        }
                        let (object, index, value) = (reg!(o), reg!(i), reg!(s));
                        slow!(arith::set_item(p, th, object, index, value));
                    }

                    // -- operators
                    Op::Add { inplace, d, a, b } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y)) if let Some(sum) = x.checked_add(y) => {
                            reg!(d) = Value::Int(sum);
                            pc += 1;
                        }
                        (&Value::Float(x), &Value::Float(y)) if !(x + y).is_nan() => {
                            reg!(d) = Value::Float(x + y);
                            pc += 1;
                        }
                        (&x, &y) => {
                            if let (Value::Ref(x), Value::Ref(y)) = (x, y)
                                && let Some(text) = ops::arith::joined(p, region, x, y)
                            {
                                reg!(d) = text;
                                pc += 1;
                                continue;
                            }
                            binary!(Add, inplace, x, y, d)
                        }
                    },
                    Op::Sub { inplace, d, a, b } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y)) if let Some(sum) = x.checked_sub(y) => {
                            reg!(d) = Value::Int(sum);
                            pc += 1;
                        }
                        (&Value::Float(x), &Value::Float(y)) if !(x - y).is_nan() => {
                            reg!(d) = Value::Float(x - y);
                            pc += 1;
                        }
                        (&x, &y) => binary!(Sub, inplace, x, y, d),
                    },
                    Op::Mul { inplace, d, a, b } => match (&reg!(a), &reg!(b)) {
                        (&Value::Int(x), &Value::Int(y))
                            if let Some(product) = ops::arith::product(x, y) =>
                        {
                            reg!(d) = Value::Int(product);
                            pc += 1;
                        }
                        (&Value::Float(x), &Value::Float(y)) if !(x * y).is_nan() => {
                            reg!(d) = Value::Float(x * y);
                            pc += 1;
                        }
                        (&x, &y) => binary!(Mul, inplace, x, y, d),
                    },
                    Op::AddI { inplace, d, a, i } => match reg!(a) {
                        Value::Int(x) if let Some(sum) = x.checked_add(i64::from(i)) => {
                            reg!(d) = Value::Int(sum);
                            pc += 1;
                        }
                        x => {
                            let y = Value::Int(i64::from(i));
                            binary!(Add, inplace, x, y, d);
                        }
                    },
                    Op::SubI { inplace, d, a, i } => match reg!(a) {
                        Value::Int(x) if let Some(sum) = x.checked_sub(i64::from(i)) => {
                            reg!(d) = Value::Int(sum);
                            pc += 1;
                        }
                        x => {
                            let y = Value::Int(i64::from(i));
                            binary!(Sub, inplace, x, y, d);
                        }
                    },
                    Op::Binary { op, d, a, b } | Op::InPlace { op, d, a, b } => {
                        let (x, y) = (&reg!(a), &reg!(b));
                        if let Some(value) = arith::fast(op, x, y) {
                            reg!(d) = value;
                            pc += 1;
                        } else {
                            let (x, y) = (*x, *y);
                            let inplace = matches!(ops[pc], Op::InPlace { .. });
                            slow!(arith::binary(p, th, op, inplace, x, y, base, d));
                        }
                    }
                    Op::Compare { op, d, a, b } => {
                        let (x, y) = (&reg!(a), &reg!(b));
                        if let Some(holds) = arith::fast_compare(op, x, y) {
                            reg!(d) = Value::Bool(holds);
                            pc += 1;
                        } else {
                            let (x, y) = (*x, *y);
                            slow!(arith::compare(p, th, op, x, y, base, d));
                        }
                    }
                    Op::Is { not, d, a, b } => {
                        reg!(d) = Value::Bool(reg!(a).same(reg!(b)) != not);
                        pc += 1;
                    }
                    Op::In { not, d, a, b } => {
                        let (item, container) = (reg!(a), reg!(b));
                        if let Value::Ref(r) = container
                            && let Some(found) = dicts::has(p, r, item)
                        {
                            reg!(d) = Value::Bool(found != not);
                            pc += 1;
                            continue;
                        }
                        slow!(arith::contains(p, th, container, item, not, base + usize::from(d)));
                    }
                    Op::Not { d, a } => {
                        let value = reg!(a);
                        match plain_truth(&value) {
                            Some(truth) => {
                                reg!(d) = Value::Bool(!truth);
                                pc += 1;
                            }
                            None => {
                                let truth = ask!(arith::truth(p, th, value));
                                th.stack[base + usize::from(d)] = Value::Bool(!truth);
                                pc += 1;
                                continue 'thread;
                            }
                        }
                    }

                    // -- jumps
                    Op::Jump { to } => pc = to as usize,
                    Op::JumpBack { to } => {
                        pc = to as usize;
                        if p.heap.bytes() > p.heap.threshold {
                            sync!();
                            p.maybe_collect(th)?;
                            continue 'thread;
                        }
                    }
                    Op::JumpIf { r, to } => branch!(r, to, true),
                    Op::JumpIfNot { r, to } => branch!(r, to, false),
                    Op::Test { op, a, b } => {
                        let (x, y) = (&reg!(a), &reg!(b));
                        if let Some(holds) = arith::fast_compare(op, x, y) {
                            jump_unless!(holds);
                        } else {
                            let (x, y) = (*x, *y);
                            let holds = ask!(arith::test(p, th, op, x, y));
                            jump_unless!(holds);
                            continue 'thread;
                        }
                    }
                    Op::TestI { op, a, i } => {
                        let (x, y) = (&reg!(a), Value::Int(i64::from(i)));
                        if let Some(holds) = arith::fast_compare(op, x, &y) {
                            jump_unless!(holds);
                        } else {
                            let x = *x;
                            let holds = ask!(arith::test(p, th, op, x, y));
                            jump_unless!(holds);
                            continue 'thread;
                        }
                    }

                    // -- building
                    Op::List { d, s, n } => {
                        let items = regs[usize::from(s)..usize::from(s + n)].to_vec();
                        reg!(d) = Value::Ref(p.heap.alloc(region, Object::List(items)));
                        pc += 1;
                    }
                    Op::Tuple { d, s, n } => {
                        let items: Box<[Value]> = regs[usize::from(s)..usize::from(s + n)].into();
                        reg!(d) = Value::Ref(p.heap.alloc(region, Object::Tuple(items)));
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
                    Op::BuildString { d, s, n } => {
                        let parts = &regs[usize::from(s)..usize::from(s + n)];
                        let text = Str::of_parts(parts.iter().filter_map(|v| p.as_text(*v)));
                        reg!(d) = Value::Ref(p.heap.alloc(region, Object::Str(text)));
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
                        match iter_step(p, it) {
                            Step::Item(item) => {
                                reg!(d) = item;
                                pc += 2;
                            }
                            Step::End => pc += 1,
                            Step::Other => {
                                sync!();
                                let end = base + usize::from(code.registers);
                                if generator::enter_for_item(p, th, program, it, end, d) {
                                    look!();
                                }
                                if !matches!(p.heap.peek(it), Object::Iter(_)) {
                                    follow!(generator::for_iter(p, th, it, d)?);
                                }
                                let held = rare::held_by(p, it);
                                match ops::iter_next(p, th, it)? {
                                    Some(item) => {
                                        th.stack[base + usize::from(d)] = item;
                                        pc += 2;
                                    }
                                    None => {
                                        span.fading.extend(held);
                                        pc += 1;
                                    }
                                }
                                continue 'thread;
                            }
                        }
                    }
                    // -- calls
                    Op::Call { n, d, f } => {
                        let callee = reg!(f);
                        let (at, n, ret) = (base + usize::from(f) + 1, usize::from(n), Ret::To(d));
                        sync!();
                        p.maybe_collect(th)?;
                        if let Value::Ref(func) = callee
                            && call::enter(p, th, func, at, n, ret)
                        {
                            look!();
                        }
                        if let Value::Native(id) = callee {
                            follow!(call::native(p, th, id, at, n, Value::Undef, ret)?);
                        }
                        follow!(call::call(p, th, callee, at, n, Value::Undef, ret)?);
                    }
                    Op::CallMethod { n, d, f, sym } => {
                        let sym = Sym(u32::from(sym));
                        if n == 1
                            && sym == sym::APPEND
                            && let Value::Ref(list) = reg!(f + 1)
                            && arith::append(p, list, reg!(f + 2))
                        {
                            reg!(d) = Value::None;
                            pc += 1;
                            continue;
                        }
                        let (at, n) = (base + usize::from(f) + 1, usize::from(n));
                        let receiver = reg!(f + 1).as_ref();
                        sync!();
                        p.maybe_collect(th)?;
                        if let Some(func) = receiver.and_then(|r| attr::own_method(p, r, sym))
                            && call::enter(p, th, func, at, n + 1, Ret::To(d))
                        {
                            look!();
                        }
                        if let Some(func) = receiver.and_then(|r| p.global_function(th, r, sym)) {
                            let ret = Ret::To(d);
                            follow!(call::function(p, th, func, at + 1, n, Value::Undef, ret)?);
                        }
                        follow!(call::method(p, th, at, n, sym, Value::Undef, Ret::To(d))?);
                    }
                    Op::LoadMethod { f, o, sym } => {
                        let object = reg!(o);
                        let found = call::bound(p, object, Sym(u32::from(sym)));
                        reg!(f) = found.unwrap_or(Value::Undef);
                        if found.is_some() {
                            reg!(f + 1) = object;
                            pc += 1;
                            continue;
                        }
                        let to = base + usize::from(f) + 1;
                        slow!(attr::load(p, th, object, Sym(u32::from(sym)), to, Ret::To(f + 1)));
                    }
                    Op::Discard { r } => {
                        drop_value!(std::mem::replace(&mut reg!(r), Value::Undef));
                    }
                    Op::Return { s } => {
                        let value = reg!(s);
                        if p.return_fast(th, value) {
                            look!();
                        }
                        sync!();
                        follow!(p.return_value(th, value)?);
                    }

                    Op::Yield { s, .. } => {
                        let value = reg!(s);
                        if generator::yield_item(p, th, code, pc, value) {
                            look!();
                        }
                        slow!(generator::suspend(p, th, value));
                    }

                    op => slow!(rare::run(p, th, code, op, base)),
                }
            }
        };
        // A task waits: the next one goes on.
        hidden = false;
        match p.pass(th, paused, span)? {
            Next::Frames => steps = p.steps,
            next => return Ok(next),
        }
    }
}
