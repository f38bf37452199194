//! Code made at run time: the namespaces that its names are looked for in, and its frames.

use super::{Next, arith, class, import};
use crate::{
    code::{CodeId, CodeKind, ModuleId},
    object::Object,
    op::Reg,
    process::{Process, R},
    sym,
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// Registers of the whole: its locals, its globals.
const LOCALS: usize = 0;
const GLOBALS: usize = 1;

/// The globals of a frame, as a mapping, and where its names are looked for first.
pub(crate) struct Namespaces {
    pub globals: Value,
    pub locals: Value,
}

/// Modules of the library, besides the builtins, that have no frames in CPython: they are in C there.
const IN_C: [&str; 2] = ["itertools", "functools"];

/// The frame nearest to the top that CPython would have.
fn own_frame(p: &Process, th: &Thread) -> Option<PyFrame> {
    th.frames.iter().rev().find_map(|frame| match frame {
        Frame::Python(frame) => {
            let code = p.program.code(frame.code);
            let in_c = || {
                let module = code.module;
                module == ModuleId(0) || IN_C.contains(&&*p.program.module(module).name)
            };
            (!code.hidden || !in_c()).then_some(*frame)
        }
        _ => None,
    })
}

/// The globals of what runs, as a mapping.
pub(crate) fn globals(p: &mut Process, th: &Thread) -> Option<Value> {
    let frame = own_frame(p, th)?;
    globals_of(p, th, &frame)
}

pub(crate) fn globals_of(p: &mut Process, th: &Thread, frame: &PyFrame) -> Option<Value> {
    let code = p.program.code(frame.code);
    let base = frame.base as usize;
    if code.module.is_made() {
        let at = if code.kind == CodeKind::Module { GLOBALS } else { usize::from(code.first_free) };
        return Some(th.stack[base + at]);
    }
    let module = p.modules[usize::from(code.module.0)]?;
    Some(p.alloc(th, Object::AttrDict(module)))
}

/// The locals of what runs: of a function a copy, else what its names are kept in; inside a
/// comprehension only its own.
pub(crate) fn locals(p: &mut Process, th: &Thread) -> R<Option<Value>> {
    match own_frame(p, th) {
        Some(frame) => locals_of(p, th, &frame),
        None => Ok(None),
    }
}

pub(crate) fn locals_of(p: &mut Process, th: &Thread, frame: &PyFrame) -> R<Option<Value>> {
    let program = p.program.clone();
    let code = program.code(frame.code);
    let base = frame.base as usize;
    let kept = match code.kind {
        CodeKind::Module if code.module.is_made() => Some(th.stack[base + LOCALS]),
        CodeKind::Module => globals_of(p, th, frame),
        CodeKind::Class => {
            let namespace = th.stack[base];
            Some(match (namespace, p.object(namespace)) {
                (Value::Ref(r), Some(Object::Namespace(_))) => p.alloc(th, Object::AttrDict(r)),
                _ => namespace,
            })
        }
        _ => None,
    };
    let count = if kept.is_some() { usize::from(code.first_free) } else { code.locals.len() };
    let mut bound: Vec<(Value, Value)> = Vec::new();
    for (at, name) in code.locals[..count].iter().enumerate() {
        let value = match p.object(th.stack[base + at]) {
            Some(Object::Cell(inner)) => *inner,
            _ => th.stack[base + at],
        };
        let text = p.sym_text(*name);
        if !value.is_undef() && !text.starts_with('.') && (kept.is_none() || text != "__class__") {
            bound.push((p.sym_str(*name), value));
        }
    }
    if bound.is_empty() && kept.is_some() {
        return Ok(kept);
    }
    let dict = p.heap.alloc(th.region, Object::Dict(Box::default()));
    for (name, value) in bound {
        crate::ops::dict_set(p, th, dict, name, value)?;
    }
    Ok(Some(Value::Ref(dict)))
}

/// Both, of what runs; None if nothing of the program does.
pub(crate) fn current(p: &mut Process, th: &Thread) -> R<Option<Namespaces>> {
    let locals = locals(p, th)?;
    let globals = globals(p, th);
    Ok(globals.zip(locals).map(|(globals, locals)| Namespaces { globals, locals }))
}

/// Whether the program's nearest frame is under `from __future__ import annotations`.
pub(crate) fn lazy_annotations(p: &Process, th: &Thread) -> bool {
    own_frame(p, th).is_some_and(|frame| {
        let code = p.program.code(frame.code);
        p.program.module(code.module).lazy_annotations
    })
}

/// Sees to it that globals say which builtins there are: those of what runs.
pub(crate) fn give_builtins(p: &mut Process, th: &mut Thread, to: Value) -> R<()> {
    let Value::Ref(dict) = to else { return Ok(()) };
    if matches!(p.get(dict), Object::AttrDict(_)) || item(p, th, to, sym::BUILTINS)?.is_some() {
        return Ok(());
    }
    let own = match globals(p, th) {
        Some(globals) => item(p, th, globals, sym::BUILTINS)?,
        None => None,
    };
    // The program's own module names the module, what is made here gets its contents.
    let own = own.filter(|own| !matches!(p.object(*own), Some(Object::Module(_))));
    let builtins = match (own, p.modules[0]) {
        (Some(own), _) => own,
        (None, Some(module)) => p.alloc(th, Object::AttrDict(module)),
        (None, None) => return Ok(()),
    };
    let name = p.sym_str(sym::BUILTINS);
    crate::ops::dict_set(p, th, dict, name, builtins)
}

/// The frame of the whole of a code.
pub(crate) fn frame(
    p: &mut Process,
    th: &mut Thread,
    code: CodeId,
    namespaces: &Namespaces,
) -> R<Frame> {
    if super::depth::too_deep(p, th) {
        return p.raise(th, T::RecursionError, "maximum recursion depth exceeded");
    }
    let at = super::call::top(p, th) + 2;
    let end = at + usize::from(p.program.code(code).registers);
    super::call::make_room(th, end + 64);
    th.stack[at..end].fill(Value::Undef);
    th.stack[at + LOCALS] = namespaces.locals;
    th.stack[at + GLOBALS] = namespaces.globals;
    Ok(Frame::Python(PyFrame::new(code, at, Ret::Drop, None)))
}

/// What a mapping has under a name.
fn item(p: &mut Process, th: &Thread, mapping: Value, name: Sym) -> R<Option<Value>> {
    class::look_up(p, th, mapping, name)
}

/// A name among globals, else among the builtins that they say there are.
fn global(p: &mut Process, th: &mut Thread, globals: Value, name: Sym) -> R<Value> {
    if let Some(value) = item(p, th, globals, name)? {
        return Ok(value);
    }
    let found = match restricted(p, th, globals)? {
        Some(builtins) => item(p, th, builtins, name)?,
        None if name == sym::NAME => Some(p.str(th, "builtins")),
        None => import::builtin(p, name, false),
    };
    match found {
        Some(value) => Ok(value),
        None => import::name_error(p, th, name),
    }
}

/// A mapping that globals have in the place of the builtins.
fn restricted(p: &mut Process, th: &mut Thread, globals: Value) -> R<Option<Value>> {
    let Some(given) = item(p, th, globals, sym::BUILTINS)? else { return Ok(None) };
    let usual = |module: &Object| matches!(module, Object::Module(m) if m.id == ModuleId(0));
    Ok(match p.object(given) {
        Some(Object::AttrDict(owner)) if usual(p.get(*owner)) => None,
        Some(Object::Dict(_) | Object::AttrDict(_)) => Some(given),
        _ => None,
    })
}

/// Refuses what needs a builtin that globals leave out.
pub(super) fn allow(p: &mut Process, th: &mut Thread, globals: Value, name: &str) -> R<()> {
    let Some(builtins) = restricted(p, th, globals)? else { return Ok(()) };
    let sym = p.intern(name);
    if item(p, th, builtins, sym)?.is_some() {
        return Ok(());
    }
    let class = if name == "__import__" { T::ImportError } else { T::NameError };
    p.raise(th, class, format!("{name} not found"))
}

// -- instructions -----------------------------------------------------------------------------

pub(super) fn load(
    p: &mut Process,
    th: &mut Thread,
    globals: Value,
    name: Sym,
    to: usize,
) -> R<Next> {
    th.stack[to] = global(p, th, globals, name)?;
    Ok(Next::Go)
}

/// The same where the namespace comes first.
pub(super) fn load_name(
    p: &mut Process,
    th: &mut Thread,
    (namespace, globals): (Value, Value),
    name: Sym,
    to: usize,
) -> R<Next> {
    th.stack[to] = match item(p, th, namespace, name)? {
        Some(value) => value,
        None => global(p, th, globals, name)?,
    };
    Ok(Next::Go)
}

pub(super) fn store(
    p: &mut Process,
    th: &mut Thread,
    globals: Value,
    name: Sym,
    value: Value,
) -> R<Next> {
    let name = p.sym_str(name);
    arith::set_item(p, th, globals, name, value)
}

pub(super) fn delete(p: &mut Process, th: &mut Thread, globals: Value, name: Sym) -> R<Next> {
    if item(p, th, globals, name)?.is_none() {
        return import::name_error(p, th, name);
    }
    let name = p.sym_str(name);
    arith::del_item(p, th, globals, name)
}

/// `from module import *` into the locals of the whole.
pub(super) fn import_star(p: &mut Process, th: &mut Thread, from: Value, into: Value) -> R<Next> {
    let (Value::Ref(from), Value::Ref(into)) = (from, into) else { return Ok(Next::Go) };
    let pairs = crate::ops::attrdict::pairs(p, from);
    let listed = pairs.iter().find(|(name, _)| *name == sym::ALL).map(|(_, all)| *all);
    let listed: Option<Vec<Value>> = listed.and_then(|all| p.as_items(all)).map(<[Value]>::to_vec);
    for (name, value) in pairs {
        let text = p.sym_text(name);
        let wanted = match &listed {
            Some(names) => names.iter().any(|listed| p.as_str(*listed) == Some(text)),
            None => !text.starts_with('_'),
        };
        if wanted {
            let name = p.sym_str(name);
            crate::ops::dict_set(p, th, into, name, value)?;
        }
    }
    Ok(Next::Go)
}

/// What a function made by such code says of its module: the `__name__` among its globals.
pub(super) fn name_module(p: &mut Process, th: &Thread, func: Value) -> R<()> {
    let Value::Ref(r) = func else { return Ok(()) };
    let globals = match p.get(r) {
        Object::Function(f) if p.program.code(f.code).module.is_made() => {
            f.closure.first().copied()
        }
        _ => None,
    };
    let Some(globals) = globals else { return Ok(()) };
    let name = item(p, th, Value::Ref(globals), sym::NAME)?.unwrap_or(Value::None);
    if let Object::Function(f) = p.heap.get_mut(r) {
        f.attrs.set(sym::MODULE, name);
    }
    Ok(())
}

/// The register that holds a code's globals.
pub(super) fn globals_register(code: &crate::code::Code) -> Reg {
    if code.kind == CodeKind::Module { GLOBALS as Reg } else { code.first_free }
}

/// The dict that a value is for the names of code, unless its class has a say in what it holds.
pub(crate) fn namespace_of(p: &mut Process, value: Value) -> Option<Ref> {
    const OVERRIDES: [Sym; 3] = [sym::GETITEM, sym::SETITEM, sym::MISSING];
    let r = value.as_ref()?;
    match p.get(r) {
        Object::Dict(_) | Object::AttrDict(_) => Some(r),
        Object::Derived(d) => {
            let (class, payload) = (Value::Ref(d.class), d.payload);
            let own =
                |p: &mut Process, name| matches!(p.class_lookup(class, name), Some(Value::Ref(_)));
            if OVERRIDES.into_iter().any(|name| own(p, name)) {
                return None;
            }
            let inner = payload.as_ref()?;
            matches!(p.get(inner), Object::Dict(_)).then_some(inner)
        }
        _ => None,
    }
}

/// What was asked for cannot be told apart from what would be wrong.
pub(crate) fn refuse_namespace<V>(p: &mut Process, th: &Thread, name: &str) -> R<V> {
    let message = format!("{name}() takes plain dicts as namespaces in Heddle");
    p.unsupported(th, message)
}
