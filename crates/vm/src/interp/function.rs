//! What a `def` makes and calling it does, and the errors of names that are not bound.

use super::{Next, bind};
use crate::{
    code::{Code, CodeId, CodeKind, Program},
    object::{Function, Generator, GeneratorKind, GeneratorState, Object},
    op::{FunctionParts, Op, Reg},
    process::{Fault, Process, R},
    sym::{self, SymMap},
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// A local that is read before it is bound.
#[cold]
pub(super) fn unbound<V>(p: &mut Process, th: &Thread, code: &Code, r: Reg) -> R<V> {
    unbound_local(p, th, code.locals.get(usize::from(r)).copied())
}

/// The same of a variable in a cell.
#[cold]
pub(super) fn unbound_cell<V>(p: &mut Process, th: &Thread, code: &Code, c: Reg) -> R<V> {
    let name = code.locals.get(usize::from(c)).copied();
    if c >= code.first_free { unbound_free(p, th, name) } else { unbound_local(p, th, name) }
}

fn unbound_local<V>(p: &mut Process, th: &Thread, name: Option<Sym>) -> R<V> {
    let name = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    p.raise(
        th,
        T::UnboundLocalError,
        format!("cannot access local variable '{name}' where it is not associated with a value"),
    )
}

/// A variable of an outer function's that is not bound there.
#[cold]
pub(super) fn unbound_free<V>(p: &mut Process, th: &Thread, name: Option<Sym>) -> R<V> {
    let text = name.map(|sym| p.sym_text(sym).to_owned()).unwrap_or_default();
    let message = p.str(
        th,
        format!(
            "cannot access free variable '{text}' where it is not associated with a value in enclosing scope"
        ),
    );
    let fault = p.fault(th, T::NameError, &[message]);
    if let (Fault::Raise(exc), Some(name)) = (&fault, name) {
        let name = p.sym_str(name);
        if let Object::Exception(e) = p.heap.get_mut(*exc) {
            e.attrs.set(sym::NAME_ATTR, name);
        }
    }
    Err(fault)
}

pub(super) fn make_function(
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
        Some(Object::Dict(dict)) => {
            dict.iter().filter_map(|e| Some((p.find_sym(p.as_str(e.key)?)?, e.value))).collect()
        }
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

/// A call gives too little: the parameters that nothing was given for.
pub(super) fn lacking(
    p: &mut Process,
    th: &mut Thread,
    code: &Code,
    slots: &[usize],
    kind: &str,
) -> R<()> {
    let names: Vec<String> =
        slots.iter().map(|slot| format!("'{}'", p.sym_text(code.locals[*slot]))).collect();
    let list = match names.as_slice() {
        [one] => one.clone(),
        [one, two] => format!("{one} and {two}"),
        [many @ .., last] => format!("{}, and {last}", many.join(", ")),
        [] => String::new(),
    };
    let plural = if names.len() == 1 { "" } else { "s" };
    let count = names.len();
    p.type_error(
        th,
        format!("{}() missing {count} required {kind} argument{plural}: {list}", code.qualname),
    )
}

/// Calls a function: binds its parameters, then pushes its frame, or makes its generator.
pub(super) fn call(
    p: &mut Process,
    th: &mut Thread,
    func: Ref,
    at: usize,
    n: usize,
    names: Value,
    ret: Ret,
) -> R<Next> {
    let Object::Function(f) = p.heap.get(func) else { return Ok(Next::Frames) };
    let code_id = f.code;
    let program = p.program.clone();
    let code = program.code(code_id);
    let registers = usize::from(code.registers);
    if th.stack.len() < at + registers {
        th.stack.resize(at + registers + 64, Value::Undef);
    }
    let simple = names.is_undef()
        && n == usize::from(code.positional)
        && code.kwonly == 0
        && !code.varargs
        && !code.varkw;
    if !simple {
        bind::bind(p, th, func, code, at, n, names)?;
    }
    let params = code.params();
    for slot in &mut th.stack[at + params..at + code.locals.len().max(params)] {
        *slot = Value::Undef;
    }
    let free = at + usize::from(code.first_free);
    if let Object::Function(f) = p.heap.get(func) {
        for (slot, cell) in th.stack[free..].iter_mut().zip(f.closure.iter()) {
            *slot = Value::Ref(*cell);
        }
    }
    let mut frame = PyFrame::new(code_id, at, ret, Some(func));
    if super::depth::too_deep(p, th) {
        return p.raise(th, T::RecursionError, "maximum recursion depth exceeded");
    }
    let kind = match code.kind {
        CodeKind::Function | CodeKind::Class | CodeKind::Module => {
            th.frames.push(Frame::Python(frame));
            return Ok(Next::Frames);
        }
        CodeKind::Generator => GeneratorKind::Generator,
        CodeKind::Coroutine => GeneratorKind::Coroutine,
        CodeKind::AsyncGenerator => GeneratorKind::Async,
    };
    frame.base = 0;
    let own_names = own_names(p, func, code);
    let generator = make_generator(p, th, kind, frame, code, at, own_names);
    p.finish(th, ret, generator)
}

/// What a decorator, or the program, named the function after it was made.
fn own_names(p: &Process, func: Ref, code: &Code) -> Option<Box<[Box<str>; 2]>> {
    let Object::Function(f) = p.heap.get(func) else { return None };
    let (name, qualname) = (f.attrs.get(sym::NAME), f.attrs.get(sym::QUALNAME));
    if code.hidden || name.is_none() && qualname.is_none() {
        return None;
    }
    let text =
        |given: Option<Value>, other: &str| given.and_then(|v| p.as_str(v)).unwrap_or(other).into();
    Some(Box::new([text(name, p.sym_text(code.name)), text(qualname, &code.qualname)]))
}

/// Whether what the call that runs gives is watched until somebody awaits it: not what goes to an `await`
/// at once, nor what a loop makes, of which there may be many, nor what hidden code keeps to itself.
fn is_watched(p: &Process, th: &Thread, hidden: bool) -> bool {
    let Some(Frame::Python(caller)) = th.frames.last() else { return !hidden };
    let calling = p.program.code(caller.code);
    if hidden && calling.hidden {
        return false;
    }
    let rest = calling.ops.get(caller.pc as usize + 1..).unwrap_or_default();
    let loops = |op: &Op| matches!(op, Op::JumpBack { to } if *to <= caller.pc);
    !matches!(rest.first(), Some(Op::GetAwaitable { .. })) && !rest.iter().any(loops)
}

fn make_generator(
    p: &mut Process,
    th: &Thread,
    kind: GeneratorKind,
    frame: PyFrame,
    code: &Code,
    at: usize,
    own_names: Option<Box<[Box<str>; 2]>>,
) -> Value {
    let watched = kind == GeneratorKind::Coroutine && is_watched(p, th, code.hidden);
    let is_ours = kind == GeneratorKind::Coroutine && !code.hidden;
    let made_at = if is_ours { crate::aio::made_at::of_coroutine(p, th) } else { None };
    let generator = Generator {
        kind,
        state: GeneratorState::Created,
        code: frame.code,
        frame: Some(frame),
        registers: th.stack[at..at + code.locals.len()].to_vec(),
        name: code.name,
        own_names,
        awaiting: Value::None,
        hooked: false,
        watched,
        made_at,
    };
    let value = p.alloc(th, Object::Generator(Box::new(generator)));
    if let Value::Ref(r) = value
        && kind == GeneratorKind::Coroutine
    {
        p.finalizable.push(r);
        p.told_at_once |= watched && p.finalizable.len() <= crate::finalize::FEW;
    }
    value
}
