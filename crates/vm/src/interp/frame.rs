//! The instructions of one Python frame.

use super::{
    Next, Span, arith, attr, build, call, function, generator, import, quick, rare,
    rare::{cell, set_cell},
};
use crate::{
    code::Program,
    finalize,
    object::Object,
    op::Op,
    ops,
    pace::{self, NONE_BEFORE},
    process::{Process, R},
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

/// What changes the frames goes round the outer loop; all else round the inner one, in which the quick
/// instructions run by themselves up to the next one that is not.
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
fn run_on(p: &mut Process, th: &mut Thread, program: &Program, span: &mut Span) -> R<Next> {
    let mut hidden = span.in_hidden;
    // Counted here, written back before anything that could look.
    let mut steps = p.steps;
    'frame: loop {
        let Some(Frame::Python(frame)) = th.frames.last() else {
            p.steps = steps;
            return Ok(Next::Frames);
        };
        let mut code = program.code(frame.code);
        if code.hidden != hidden {
            p.steps = steps;
            span.leave(p);
            hidden = code.hidden;
            span.enter(p, th.frames.len(), hidden);
        }
        let mut base = frame.base as usize;
        let mut pc = frame.pc as usize;
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
        let paused = loop {
            let told = p.told_at_once && !hidden;
            if told {
                // One instruction at a time.
                sync!();
                if finalize::between(p, th, code, base, (before, pc), &mut span.fading)? {
                    look!();
                }
            }
            let allowed = match span.until.saturating_sub(steps) {
                0 => {
                    p.steps = steps;
                    if pace::stops(p, code, before, pc) {
                        sync!();
                        return Ok(Next::Stop(super::Stop::Fuel));
                    }
                    1
                }
                _ if told => 1,
                // The last one stands alone: it is looked at after it.
                left => (left - 1).max(1),
            };
            let from = pc;
            let ran = quick::run(p, th, program, (code, base, pc), allowed);
            steps += allowed - ran.left;
            let Some(known) = ran.code else { continue 'frame };
            (code, base, pc) = (known, ran.base, ran.pc);
            if ran.left == 0 || code.hidden != hidden {
                before = if ran.came { NONE_BEFORE } else { from };
                if code.hidden != hidden {
                    sync!();
                    continue 'frame;
                }
                continue;
            }
            let ops = &code.ops[..];
            let module = usize::from(code.module.0);
            steps += 1;
            before = pc;
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
                            continue;
                        }
                        Next::Frames => look!(),
                        Next::Pause { steps } => break steps,
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
                ($r:expr, $to:expr, $when:expr) => {{
                    let value = reg!($r);
                    let truth = ask!(arith::truth(p, th, value));
                    pc = if truth == $when { $to as usize } else { pc + 1 };
                }};
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
                        continue;
                    }
                    pc += 1;
                }};
            }
            match ops[pc] {
                // -- values and names
                Op::CheckLocal { r } => {
                    if reg!(r).is_undef() {
                        sync!();
                        return function::unbound(p, th, code, r);
                    }
                    pc += 1;
                }
                Op::Clear { r } | Op::Discard { r } => {
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
                    let (object, to) = (reg!(o), base + usize::from(d));
                    slow!(attr::load(p, th, object, Sym(u32::from(sym)), to, Ret::To(d)));
                }
                Op::StoreAttr { o, s, sym } => {
                    let (object, value) = (reg!(o), reg!(s));
                    slow!(attr::store(p, th, object, Sym(u32::from(sym)), value));
                }
                Op::GetItem { d, o, i } => {
                    let (object, index) = (reg!(o), reg!(i));
                    slow!(arith::get_item(p, th, object, index, base + usize::from(d), d));
                }
                Op::SetItem { o, i, s } => {
                    let (object, index, value) = (reg!(o), reg!(i), reg!(s));
                    slow!(arith::set_item(p, th, object, index, value));
                }

                // -- operators
                op @ (Op::Add { .. }
                | Op::Sub { .. }
                | Op::Mul { .. }
                | Op::AddI { .. }
                | Op::SubI { .. }
                | Op::Binary { .. }
                | Op::InPlace { .. }) => slow!(arith::binary(p, th, op, base)),
                Op::Compare { op, d, a, b } => {
                    let (x, y) = (reg!(a), reg!(b));
                    slow!(arith::compare(p, th, op, x, y, base, d));
                }
                Op::In { not, d, a, b } => {
                    let (item, container, to) = (reg!(a), reg!(b), base + usize::from(d));
                    slow!(arith::contains(p, th, container, item, not, to));
                }
                Op::Not { d, a } => {
                    let value = reg!(a);
                    let truth = ask!(arith::truth(p, th, value));
                    th.stack[base + usize::from(d)] = Value::Bool(!truth);
                    pc += 1;
                }

                // -- jumps
                Op::JumpBack { to } => {
                    pc = to as usize;
                    sync!();
                    p.maybe_collect(th)?;
                }
                Op::JumpIf { r, to } => branch!(r, to, true),
                Op::JumpIfNot { r, to } => branch!(r, to, false),
                Op::Test { op, a, b } => {
                    let (x, y) = (reg!(a), reg!(b));
                    jump_unless!(ask!(arith::test(p, th, op, x, y)));
                }
                Op::TestI { op, a, i } => {
                    let (x, y) = (reg!(a), Value::Int(i64::from(i)));
                    jump_unless!(ask!(arith::test(p, th, op, x, y)));
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
                    sync!();
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
                    reg!(f) = Value::Undef;
                    let to = base + usize::from(f) + 1;
                    slow!(attr::load(p, th, object, Sym(u32::from(sym)), to, Ret::To(f + 1)));
                }
                Op::Return { s } => {
                    let value = reg!(s);
                    sync!();
                    follow!(p.return_value(th, value)?);
                }

                Op::Yield { s, .. } => {
                    let value = reg!(s);
                    slow!(generator::suspend(p, th, value));
                }

                op => slow!(rare::run(p, th, code, op, base)),
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
