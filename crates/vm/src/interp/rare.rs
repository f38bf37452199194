//! Instructions off the beaten path: class bodies, exceptions, generators, imports, patterns.

use super::{
    Next, arith, attr, bind, build, call, class, function, generator, import, made, steps,
};
use crate::{
    code::Code,
    finalize,
    heap::Heap,
    natives::registry,
    object::Object,
    op::{Conversion, Op, Reg},
    process::{Process, R},
    sym,
    thread::{Frame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// Number for "no register".
const NO_REG: Reg = Reg::MAX;

/// What a cell holds.
pub(super) fn cell(heap: &Heap, value: Value) -> Value {
    match value.as_ref().map(|r| heap.get(r)) {
        Some(Object::Cell(inner)) => *inner,
        _ => Value::Undef,
    }
}

/// Puts something into a cell and gives what was there.
pub(super) fn set_cell(heap: &mut Heap, into: Value, value: Value) -> Value {
    let old = cell(heap, into);
    if let Value::Ref(r) = into
        && let Object::Cell(inner) = heap.get_mut(r)
    {
        *inner = value;
    }
    old
}

/// What an iterator that may come to its end lets go of, where that is told at once.
pub(super) fn held_by(p: &Process, it: Ref) -> Vec<Value> {
    if p.told_at_once { finalize::held_by(p, it) } else { Vec::new() }
}

/// Runs one instruction of the topmost frame, whose registers begin at `base`. Apart from the loop: see
/// [`super::quick`].
#[inline(never)]
#[expect(clippy::too_many_lines, reason = "one arm for each instruction")]
pub(super) fn run(p: &mut Process, th: &mut Thread, code: &Code, op: Op, base: usize) -> R<Next> {
    let module = usize::from(code.module.0);
    let hidden = code.hidden;
    macro_rules! reg {
        ($r:expr) => {
            th.stack[base + $r as usize]
        };
    }
    match op {
        // -- values and names
        Op::MakeCell { r } => {
            let inner = reg!(r);
            reg!(r) = p.alloc(th, Object::Cell(inner));
            Ok(Next::Go)
        }
        Op::DelLocal { r } => {
            let old = std::mem::replace(&mut reg!(r), Value::Undef);
            if old.is_undef() {
                return function::unbound(p, th, code, r);
            }
            gone(p, th, old)
        }
        Op::DelCell { c } => {
            let old = set_cell(&mut p.heap, reg!(c), Value::Undef);
            if old.is_undef() {
                return function::unbound_cell(p, th, code, c);
            }
            gone(p, th, old)
        }
        Op::DelGlobal { g } => {
            let old = p.set_global(module, usize::from(g), Value::Undef);
            if old.is_undef() {
                let sym = p.program.module(code.module).globals[usize::from(g)];
                return import::name_error(p, th, sym);
            }
            gone(p, th, old)
        }
        Op::Slice { d, s } => {
            let parts = [reg!(s), reg!(s + 1), reg!(s + 2)];
            reg!(d) = p.alloc(th, Object::Slice(Box::new(parts)));
            Ok(Next::Go)
        }
        Op::Unary { op, d, a } => {
            let x = reg!(a);
            arith::unary(p, th, op, x, base + usize::from(d), d)
        }
        Op::Format { conv, d, s, spec } => {
            let value = reg!(s);
            let spec = if spec == NO_REG { Value::Undef } else { reg!(spec) };
            if !matches!(conv, Conversion::Repr | Conversion::Ascii)
                && spec.is_undef()
                && let Value::Ref(r) = value
                && matches!(p.heap.get(r), Object::Str(_))
            {
                reg!(d) = value;
                return Ok(Next::Go);
            }
            build::format(p, th, conv, value, spec, base + usize::from(d))
        }
        // -- calls with names, and what is unpacked
        Op::CallKw { n, d, f, kw } => {
            let at = base + usize::from(f) + 1;
            p.maybe_collect(th)?;
            let names = code.consts[usize::from(kw)];
            call::call(p, th, th.stack[at - 1], at, usize::from(n), names, Ret::To(d))
        }
        Op::CallMethodKw { n, f, sym, kw } => {
            let at = base + usize::from(f) + 1;
            p.maybe_collect(th)?;
            let names = code.consts[usize::from(kw)];
            call::method(p, th, at, usize::from(n), Sym(u32::from(sym)), names, Ret::To(f))
        }
        Op::Unpack { d, s, n } => {
            let value = reg!(s);
            build::unpack(p, th, value, base + usize::from(d), usize::from(n))
        }

        // -- names of class bodies
        Op::LoadName { d, sym, g } => {
            let found = class::look_up(p, th, reg!(0), Sym(u32::from(sym)))?;
            let value = match found {
                Some(value) => value,
                None => match p.global(module, usize::from(g)) {
                    Value::Undef => match import::builtin(p, Sym(u32::from(sym)), hidden) {
                        Some(value) => value,
                        None => return import::name_error(p, th, Sym(u32::from(sym))),
                    },
                    value => value,
                },
            };
            reg!(d) = value;
            Ok(Next::Go)
        }
        Op::LoadOf { d, sym, c } => {
            let globals = reg!(c);
            made::load(p, th, globals, Sym(u32::from(sym)), base + usize::from(d))
        }
        Op::LoadNameOf { d, sym, c } => {
            let both = (reg!(0), reg!(c));
            made::load_name(p, th, both, Sym(u32::from(sym)), base + usize::from(d))
        }
        Op::StoreOf { s, sym, c } => {
            let (globals, value) = (reg!(c), reg!(s));
            made::store(p, th, globals, Sym(u32::from(sym)), value)
        }
        Op::DelOf { sym, c } => {
            let globals = reg!(c);
            made::delete(p, th, globals, Sym(u32::from(sym)))
        }
        Op::StoreName { s, sym } => {
            let value = reg!(s);
            let ns = reg!(0);
            if let Some(ns) = class::namespace_mut(p, ns) {
                ns.set(Sym(u32::from(sym)), value);
                return Ok(Next::Go);
            }
            let name = p.sym_str(Sym(u32::from(sym)));
            arith::set_item(p, th, ns, name, value)
        }
        Op::DelName { sym } => {
            let ns = reg!(0);
            let sym = Sym(u32::from(sym));
            if class::namespace(p, ns).is_none() && class::look_up(p, th, ns, sym)?.is_some() {
                let name = p.sym_str(sym);
                return arith::del_item(p, th, ns, name);
            }
            if class::namespace_mut(p, ns).and_then(|ns| ns.remove(sym)).is_none() {
                return import::name_error(p, th, sym);
            }
            Ok(Next::Go)
        }
        Op::LoadNameOrCell { d, sym, c } => {
            let found = class::look_up(p, th, reg!(0), Sym(u32::from(sym)))?;
            let value = found.unwrap_or_else(|| cell(&p.heap, reg!(c)));
            if value.is_undef() {
                return function::unbound_free(p, th, Some(Sym(u32::from(sym))));
            }
            reg!(d) = value;
            Ok(Next::Go)
        }

        // -- attributes and items
        Op::DelAttr { o, sym } => {
            let object = reg!(o);
            attr::delete(p, th, object, Sym(u32::from(sym)))
        }
        Op::DelItem { o, i } => {
            let (object, index) = (reg!(o), reg!(i));
            arith::del_item(p, th, object, index)
        }

        // -- building and unpacking
        Op::Set { d, s, n, fixed } => build::set(p, th, base, (d, s, n), fixed),
        Op::Dict { d, s, n } => build::dict(p, th, base, d, s, n),
        Op::SetAdd { t, s } => {
            let (set, item) = (reg!(t), reg!(s));
            build::set_add(p, th, set, item)
        }
        Op::DictPut { t, k, v } => {
            let (dict, key, value) = (reg!(t), reg!(k), reg!(v));
            arith::set_item(p, th, dict, key, value)
        }
        Op::ListExtend { l, s, call } => {
            let (list, items) = (reg!(l), reg!(s));
            let callee = if call { reg!(l - 1) } else { Value::Undef };
            build::list_extend(p, th, list, items, callee)
        }
        Op::SetUpdate { t, s } => {
            let (set, items) = (reg!(t), reg!(s));
            build::set_update(p, th, set, items)
        }
        Op::DictMerge { t, s, call } => {
            let (dict, other) = (reg!(t), reg!(s));
            // The callee stands below its two arguments.
            let callee = if call { reg!(t - 2) } else { Value::Undef };
            build::dict_merge(p, th, dict, other, callee)
        }
        Op::ListToTuple { d, s } => {
            let items: Box<[Value]> = p.as_items(reg!(s)).unwrap_or_default().into();
            reg!(d) = p.alloc(th, Object::Tuple(items));
            Ok(Next::Go)
        }
        Op::UnpackEx { d, s, before, after } => {
            let value = reg!(s);
            build::unpack_ex(p, th, value, base + usize::from(d), before.into(), after.into())
        }

        Op::CallEx { d, f } => {
            let f = base + usize::from(f);
            bind::call_ex(p, th, th.stack[f], th.stack[f + 1], th.stack[f + 2], Ret::To(d))
        }

        // -- classes
        Op::BuildClass { f, .. } => {
            if code.module.is_made() {
                let globals = reg!(made::globals_register(code));
                made::allow(p, th, globals, "__build_class__")?;
            }
            class::run_body(p, th, base + usize::from(f))
        }
        Op::SuperOf { d, c, this } => {
            let this = reg!(this);
            let after = cell(&p.heap, reg!(c));
            let value = class::super_of(p, th, after, this)?;
            reg!(d) = value;
            Ok(Next::Go)
        }

        // -- functions
        Op::MakeFunction { parts, d, code: child, s } => {
            let id = code.children[usize::from(child)];
            let function = function::make_function(
                p,
                &th.stack[base + usize::from(s)..],
                id,
                parts,
                &p.program.clone(),
            );
            let function = p.alloc(th, Object::Function(Box::new(function)));
            reg!(d) = function;
            if code.module.is_made() {
                made::name_module(p, th, function)?;
            }
            Ok(Next::Go)
        }

        // -- exceptions
        Op::EnterHandler { save, exc } => {
            let exc = reg!(exc).as_ref();
            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                let old = std::mem::replace(&mut frame.handling, exc);
                reg!(save) = old.map_or(Value::None, Value::Ref);
            }
            Ok(Next::Go)
        }
        Op::LeaveHandler { save } => {
            let old = reg!(save).as_ref();
            let mut over = Value::Undef;
            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                over = std::mem::replace(&mut frame.handling, old).map_or(over, Value::Ref);
            }
            if over.is_undef() || p.finalizable.is_empty() {
                return Ok(Next::Go);
            }
            // From the next instruction on no register holds the exception either.
            if let Some(Frame::Python(frame)) = th.frames.last_mut() {
                frame.pc += 1;
            }
            crate::finalize::left(p, th, &[over])?;
            Ok(Next::Frames)
        }
        Op::ExcMatch { d, exc, types } => {
            let (exc, types) = (reg!(exc), reg!(types));
            let matched = p.exception_matches(th, exc, types)?;
            reg!(d) = Value::Bool(matched);
            Ok(Next::Go)
        }
        Op::ExcSplit { d, exc, types } => {
            let (exc, types) = (reg!(exc), reg!(types));
            class::except_split(p, th, exc, types, base + usize::from(d))
        }
        Op::ExcRaiseStar { s, orig } => {
            let (raised, orig) = (reg!(s), reg!(orig));
            class::except_finish(p, th, raised, orig)
        }
        Op::Raise { s } => {
            let value = reg!(s);
            p.raise_value(th, value, Value::Undef)
        }
        Op::RaiseFrom { s, cause } => {
            let (value, cause) = (reg!(s), reg!(cause));
            p.raise_value(th, value, cause)
        }
        Op::RaiseAgain => p.raise_again(th),
        Op::Reraise { r } => {
            let exc = reg!(r);
            p.reraise(th, exc)
        }
        Op::AssertFail { s } => {
            let args: Vec<Value> = if s == NO_REG { Vec::new() } else { vec![reg!(s)] };
            Err(p.fault(th, T::AssertionError, &args))
        }

        // -- context managers
        Op::LoadEnter { d, o } => {
            let object = reg!(o);
            class::load_manager(p, th, object, sym::ENTER, base + usize::from(d))
        }
        Op::LoadExit { d, o } => {
            let object = reg!(o);
            class::load_manager(p, th, object, sym::EXIT, base + usize::from(d))
        }
        Op::LoadAenter { d, o } => {
            let object = reg!(o);
            class::load_manager(p, th, object, sym::AENTER, base + usize::from(d))
        }
        Op::LoadAexit { d, o } => {
            let object = reg!(o);
            class::load_manager(p, th, object, sym::AEXIT, base + usize::from(d))
        }

        // -- generators and coroutines
        Op::YieldAsync { s, .. } => {
            let value = reg!(s);
            generator::suspend(p, th, value)
        }
        Op::GetYieldFrom { d, s } => {
            let value = reg!(s);
            generator::get_yield_from(p, th, value, base + usize::from(d))
        }
        Op::GetAwaitable { d, s } => {
            let value = reg!(s);
            generator::get_awaitable(p, th, value, base + usize::from(d))
        }
        Op::Send { d, it, v } => {
            let (it, value) = (reg!(it), reg!(v));
            generator::send(p, th, it, value, base + usize::from(d))
        }
        Op::GetAiter { d, s } => {
            let value = reg!(s);
            steps::get_aiter(p, th, value, base + usize::from(d), d)
        }
        Op::GetAnext { d, s } => {
            let value = reg!(s);
            steps::get_anext(p, th, value, base + usize::from(d), d)
        }

        // -- calls
        Op::CallLoaded { n, d, f } => {
            if n == 1
                && let (Value::Native(id), Value::Ref(list)) = (reg!(f), reg!(f + 1))
                && registry().method(T::List, sym::APPEND) == Some(id)
                && arith::append(p, list, reg!(f + 2))
            {
                reg!(d) = Value::None;
                return Ok(Next::Go);
            }
            let (at, n, ret) = (base + usize::from(f) + 1, usize::from(n), Ret::To(d));
            let (callee, at, n) = match reg!(f) {
                Value::Undef => (reg!(f + 1), at + 1, n),
                callee => (callee, at, n + 1),
            };
            p.maybe_collect(th)?;
            call::call(p, th, callee, at, n, Value::Undef, ret)
        }

        // -- imports
        Op::Import { d, k } => {
            if code.module.is_made() {
                let globals = reg!(made::globals_register(code));
                made::allow(p, th, globals, "__import__")?;
            }
            let name = code.imports[usize::from(k)].clone();
            import::import(p, th, &name, base + usize::from(d))
        }
        Op::ImportFrom { d, m, sym } => {
            let module = reg!(m);
            import::import_from(p, th, module, Sym(u32::from(sym)), base + usize::from(d))
        }
        Op::ImportStar { m } => {
            let from = reg!(m);
            if code.module.is_made() {
                let into = reg!(0);
                return made::import_star(p, th, from, into);
            }
            import::import_star(p, th, from, code.module)
        }

        // -- pattern matching
        Op::MatchSequence { at_least, d, s, n } => {
            let value = reg!(s);
            if let Some(next) =
                build::match_instance(p, th, value, base + usize::from(d), |value| {
                    (
                        "_match_sequence",
                        vec![value, Value::Int(i64::from(n)), Value::Bool(at_least)],
                    )
                })
            {
                return next;
            }
            reg!(d) = Value::Bool(build::match_sequence(p, value, usize::from(n), at_least));
            Ok(Next::Go)
        }
        Op::MatchMapping { d, s } => {
            let value = reg!(s);
            if let Some(next) =
                build::match_instance(p, th, value, base + usize::from(d), |value| {
                    ("_match_mapping", vec![value])
                })
            {
                return next;
            }
            reg!(d) = Value::Bool(p.native_type(value).is_subtype(T::Dict));
            Ok(Next::Go)
        }
        Op::MatchKeys { d, s, keys } => {
            let (value, keys) = (reg!(s), reg!(keys));
            build::match_keys(p, th, value, keys, base + usize::from(d))
        }
        Op::MatchClass { n, d, s, c } => {
            let (value, cls, names) = (reg!(s), reg!(c), reg!(c + 1));
            build::match_class(p, th, value, cls, names, usize::from(n), base + usize::from(d))
        }

        Op::Refuse { k } => {
            let message = p.as_str(code.consts[k as usize]).unwrap_or_default().to_owned();
            p.unsupported(th, message)
        }
        // The run loop has the rest.
        _ => Ok(Next::Go),
    }
}

/// After a reference was dropped: an end that can be seen may have come.
fn gone(p: &mut Process, th: &mut Thread, old: Value) -> R<Next> {
    Ok(if p.dropped(th, old)? { Next::Frames } else { Next::Go })
}
