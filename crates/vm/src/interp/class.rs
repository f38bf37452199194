//! Classes: bodies, bases and MRO, `super`, context managers, `except*`.

mod layout;

pub(super) use layout::{slot_allowed, slot_owner};

use layout::{check_slots, layouts_conflict};

use super::{Next, attr, ret};
use crate::{
    object::{Class, Object},
    op::Op,
    ops,
    process::{Process, R},
    sym,
    sym::SymMap,
    thread::{Frame, PyFrame, Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// The namespace of a class body.
pub(super) fn namespace(p: &Process, value: Value) -> Option<&SymMap> {
    match p.object(value) {
        Some(Object::Namespace(map)) => Some(map),
        _ => None,
    }
}

pub(super) fn namespace_mut(p: &mut Process, value: Value) -> Option<&mut SymMap> {
    match value.as_ref().map(|r| p.heap.get_mut(r)) {
        Some(Object::Namespace(map)) => Some(map),
        _ => None,
    }
}

/// Runs the body of a class, whose function stands at `f`, on a new namespace.
pub(super) fn run_body(p: &mut Process, th: &mut Thread, f: usize) -> R<Next> {
    let program = p.program.clone();
    let Value::Ref(func) = th.stack[f] else { return Ok(Next::Go) };
    let Object::Function(function) = p.heap.get(func) else { return Ok(Next::Go) };
    let code_id = function.code;
    let closure: Vec<Ref> = function.closure.to_vec();
    let code = program.code(code_id);
    let (bases, keywords) = (th.stack[f + 1], th.stack[f + 2]);
    let prepared = match super::arith::take_answer(th) {
        None if may_be_prepared(p, bases, keywords) => {
            let name = p.sym_str(code.name);
            let args = [name, bases, keywords];
            return p.call_prelude(th, "_class_namespace", &args, Ret::Answer);
        }
        answer => answer.filter(|value| !value.is_none()),
    };
    let namespace = match prepared {
        Some(mapping) => mapping,
        None => {
            let mut map = SymMap::default();
            map.set(
                sym::MODULE,
                // Code made at run time says it itself.
                p.globals
                    .get(usize::from(code.module.0))
                    .and_then(|all| all.first().copied())
                    .unwrap_or(Value::None),
            );
            let qualname = p.str(th, code.qualname.clone());
            map.set(sym::QUALNAME, qualname);
            p.alloc(th, Object::Namespace(map))
        }
    };
    // Above the bases and keywords, which the class is built from afterwards.
    let at = f + 4;
    let need = at + usize::from(code.registers) + 1;
    if th.stack.len() < need {
        th.stack.resize(need, Value::Undef);
    }
    for slot in &mut th.stack[at..need] {
        *slot = Value::Undef;
    }
    th.stack[at] = namespace;
    let free = at + usize::from(code.first_free);
    for (slot, cell) in th.stack[free..].iter_mut().zip(closure) {
        *slot = Value::Ref(cell);
    }
    let d = match current_op(p, th) {
        Some(Op::BuildClass { d, .. }) => d,
        _ => 0,
    };
    th.frames.push(Frame::Python(PyFrame::new(code_id, at, Ret::Class(d), Some(func))));
    Ok(Next::Frames)
}

/// Whether a metaclass may have a mapping of its own for the body.
fn may_be_prepared(p: &Process, bases: Value, keywords: Value) -> bool {
    let named = match p.object(keywords) {
        Some(Object::Dict(dict)) => !dict.is_empty(),
        _ => false,
    };
    let inherited = |base: &Value| matches!(p.object(*base), Some(Object::Class(c)) if matches!(c.meta, Value::Ref(_)));
    named || p.as_items(bases).unwrap_or_default().iter().any(inherited)
}

/// What a name of a class body stands for; None if it is not there.
pub(super) fn look_up(
    p: &mut Process,
    th: &Thread,
    namespace: Value,
    name: Sym,
) -> R<Option<Value>> {
    let Value::Ref(r) = namespace else { return Ok(None) };
    if let Object::Namespace(map) = p.get(r) {
        return Ok(map.get(name));
    }
    let name = p.sym_str(name);
    ops::dict_get(p, th, r, name)
}

fn current_op(p: &Process, th: &Thread) -> Option<Op> {
    let frame = th.top()?;
    p.program.code(frame.code).ops.get(frame.pc as usize).copied()
}

/// The body is done: its namespace becomes the class.
pub(super) fn finish(p: &mut Process, th: &mut Thread, namespace: Value, d: u16) -> R<Next> {
    let Some(Op::BuildClass { f, k, .. }) = current_op(p, th) else { return Ok(Next::Frames) };
    let Some(frame) = th.top() else { return Ok(Next::Frames) };
    let base = frame.base as usize;
    let name = p.program.code(frame.code).consts[usize::from(k)];
    let bases = th.stack[base + usize::from(f) + 1];
    let keywords = th.stack[base + usize::from(f) + 2];
    let bases: Vec<Value> = p.as_items(bases).unwrap_or_default().to_vec();
    let name = p.as_str(name).unwrap_or_default().to_owned();
    let attrs = self::namespace(p, namespace).cloned().unwrap_or_default();
    let plain_keywords = match p.object(keywords) {
        Some(Object::Dict(dict)) => dict.is_empty(),
        _ => true,
    };
    let special_base = bases.iter().any(|b| match p.object(*b) {
        Some(Object::Class(c)) => matches!(c.meta, Value::Ref(_)),
        Some(_) => true,
        None => !matches!(b, Value::Type(_)),
    });
    if !plain_keywords || special_base {
        let name = p.str(th, name);
        let bases = p.tuple(th, bases);
        let args = [name, bases, namespace, keywords];
        return p.call_prelude(th, "_build_class", &args, Ret::To(d));
    }
    let class = new_class(p, th, &name, bases, attrs, Value::Type(T::Type))?;
    if needs_hooks(p, class) {
        return p.call_prelude(th, "_finish_class", &[class], Ret::To(d));
    }
    ret::advance_with(th, d, class);
    Ok(Next::Frames)
}

/// Whether `__set_name__` or `__init_subclass__` have to be called.
fn needs_hooks(p: &mut Process, class: Value) -> bool {
    let Some(Object::Class(c)) = p.object(class) else { return false };
    let values: Vec<Value> = c.attrs.iter().map(|(_, v)| v).collect();
    let bases: Vec<Value> = c.mro.iter().skip(1).copied().collect();
    let set_name = values.iter().any(|v| {
        matches!(p.object(*v), Some(Object::Instance { .. }))
            && p.special(*v, sym::SET_NAME).is_some()
    });
    set_name
        || bases.iter().any(|b| match p.object(*b) {
            Some(Object::Class(c)) => c.attrs.get(sym::INIT_SUBCLASS).is_some(),
            _ => false,
        })
}

/// Makes a class: MRO, layout, slots.
pub(crate) fn new_class(
    p: &mut Process,
    th: &mut Thread,
    name: &str,
    bases: Vec<Value>,
    mut attrs: SymMap,
    meta: Value,
) -> R<Value> {
    let bases = if bases.is_empty() { vec![Value::Type(T::Object)] } else { bases };
    for base in &bases {
        let sealed = matches!(
            base,
            Value::Type(
                T::Bool | T::NoneType | T::Function | T::Slice | T::Range | T::Generator | T::Lock
            )
        );
        let name = match base {
            Value::Type(t) if t.module() != "builtins" => format!("{}.{}", t.module(), t.name()),
            _ => p.class_name(*base).to_owned(),
        };
        if sealed {
            return p.type_error(th, format!("type '{name}' is not an acceptable base type"));
        }
        if bases.iter().filter(|other| other.same(*base)).count() > 1 {
            return p.type_error(th, format!("duplicate base class {name}"));
        }
    }
    let mut native = T::Object;
    for base in &bases {
        let t = p.class_native(*base);
        if t.is_subtype(native) || t.is_exception() && !has_fields(native) {
            native = t;
        } else if !(native.is_subtype(t) || native.is_exception() && !has_fields(t)) {
            return p.type_error(th, "multiple bases have instance lay-out conflict");
        }
    }
    if layouts_conflict(p, &bases) {
        return p.type_error(th, "multiple bases have instance lay-out conflict");
    }
    let qualname = attrs
        .remove(sym::QUALNAME)
        .and_then(|q| p.as_str(q).map(Into::into))
        .unwrap_or_else(|| name.into());
    let module = attrs.get(sym::MODULE).unwrap_or(Value::None);
    let name_sym = p.intern(name);
    let cell = attrs.remove(sym::CLASSCELL);
    // `__init_subclass__` and `__class_getitem__` are class methods without saying so, `__new__` a
    // static one.
    for (special, statically) in
        [(sym::INIT_SUBCLASS, false), (sym::CLASS_GETITEM, false), (sym::NEW, true)]
    {
        if let Some(func @ Value::Ref(r)) = attrs.get(special)
            && matches!(p.heap.get(r), Object::Function(_))
        {
            let wrapped =
                if statically { Object::StaticMethod(func) } else { Object::ClassMethod(func) };
            let wrapped = p.alloc(th, wrapped);
            attrs.set(special, wrapped);
        }
    }
    // A function of C is not bound to instances.
    let persons = matches!(p.as_str(module), Some("__main__" | "__mp_main__"));
    let of_c = |v: &Value| match v {
        Value::Native(id) => persons && crate::natives::registry().owner(*id).is_none(),
        _ => matches!(p.object(*v), Some(Object::Function(f)) if p.in_c(f.code)),
    };
    let free: Vec<(Sym, Value)> = attrs.iter().filter(|(_, value)| of_c(value)).collect();
    for (name, func) in free {
        let wrapped = p.alloc(th, Object::StaticMethod(func));
        attrs.set(name, wrapped);
    }
    // A class that defines equality alone is not hashable.
    if attrs.get(sym::EQ).is_some() && attrs.get(sym::HASH).is_none() {
        attrs.set(sym::HASH, Value::None);
    }
    if let Some(slots) = attrs.get(sym::SLOTS) {
        check_slots(p, th, &attrs, slots, native)?;
    }
    let slots = attrs.get(sym::SLOTS).is_some();
    // What describes a class does not describe those that derive from it.
    if attrs.get(sym::DOC).is_none() {
        attrs.set(sym::DOC, Value::None);
    }
    let class = p.heap.alloc(
        th.region,
        Object::Class(Box::new(Class {
            name: name_sym,
            qualname,
            module,
            bases: bases.clone(),
            mro: Vec::new(),
            attrs,
            native,
            meta,
            slots,
            ends: false,
            intercepts: false,
        })),
    );
    let mro = mro(p, th, Value::Ref(class), &bases)?;
    let defines = |sym| {
        let has = |base: &Value| matches!(p.object(*base), Some(Object::Class(c)) if c.attrs.get(sym).is_some());
        mro.iter().any(has)
    };
    let (ends, intercepts) = (defines(sym::DEL), defines(sym::GETATTRIBUTE));
    if let Object::Class(c) = p.heap.get_mut(class) {
        c.mro = mro;
        c.ends = ends;
        c.intercepts = intercepts;
    }
    if let Some(Value::Ref(cell)) = cell {
        *p.heap.get_mut(cell) = Object::Cell(Value::Ref(class));
    }
    p.cache.clear();
    Ok(Value::Ref(class))
}

/// C3 linearisation.
fn mro(p: &mut Process, th: &mut Thread, class: Value, bases: &[Value]) -> R<Vec<Value>> {
    for (at, base) in bases.iter().enumerate() {
        if bases[..at].iter().any(|other| other.same(*base)) {
            let message = format!("duplicate base class {}", p.class_name(*base));
            return p.type_error(th, message);
        }
    }
    let mut lines: Vec<Vec<Value>> = bases.iter().map(|base| line(p, *base)).collect();
    lines.push(bases.to_vec());
    let mut out = vec![class];
    loop {
        lines.retain(|line| !line.is_empty());
        if lines.is_empty() {
            return Ok(out);
        }
        let next = lines
            .iter()
            .map(|line| line[0])
            .find(|head| !lines.iter().any(|line| line[1..].iter().any(|other| other.same(*head))));
        let Some(next) = next else {
            let mut heads: Vec<Value> = Vec::new();
            for line in &lines {
                if !heads.iter().any(|head| head.same(line[0])) {
                    heads.push(line[0]);
                }
            }
            let names: Vec<&str> = heads.iter().map(|base| p.class_name(*base)).collect();
            let message = format!(
                "Cannot create a consistent method resolution order (MRO) for bases {}",
                names.join(", ")
            );
            return p.type_error(th, message);
        };
        out.push(next);
        for line in &mut lines {
            if line[0].same(next) {
                line.remove(0);
            }
        }
    }
}

fn line(p: &Process, class: Value) -> Vec<Value> {
    match class {
        Value::Type(t) => {
            let mut out = vec![class];
            let mut t = t;
            while t != T::Object {
                t = t.base();
                out.push(Value::Type(t));
            }
            out
        }
        _ => match p.object(class) {
            Some(Object::Class(c)) => c.mro.clone(),
            _ => vec![class],
        },
    }
}

/// Whether CPython's instances of this exception hold more than those of `BaseException`.
fn has_fields(t: T) -> bool {
    const LARGER: [T; 9] = [
        T::OSError,
        T::SyntaxError,
        T::UnicodeError,
        T::StopIteration,
        T::SystemExit,
        T::ImportError,
        T::AttributeError,
        T::NameError,
        T::BaseExceptionGroup,
    ];
    !t.is_exception() || LARGER.iter().any(|larger| t.is_subtype(*larger))
}

/// TypeError for a class that still has abstract methods.
pub(crate) fn check_abstract(
    p: &mut Process,
    th: &mut Thread,
    class: Value,
    abstracts: Value,
) -> R<()> {
    let items: Vec<Value> = match p.object(abstracts) {
        Some(Object::Set(set) | Object::FrozenSet(set)) => set.iter().map(|(_, v)| v).collect(),
        _ => p.as_items(abstracts).unwrap_or_default().to_vec(),
    };
    let mut names: Vec<String> =
        items.iter().filter_map(|name| p.as_str(*name).map(str::to_owned)).collect();
    if names.is_empty() {
        return Ok(());
    }
    names.sort();
    let plural = if names.len() == 1 { "" } else { "s" };
    let list: Vec<String> = names.iter().map(|name| format!("'{name}'")).collect();
    let class_name = p.class_name(class).to_owned();
    p.type_error(
        th,
        format!(
            "Can't instantiate abstract class {class_name} without an implementation for abstract method{plural} {}",
            list.join(", ")
        ),
    )
}

/// `super()` without arguments.
pub(super) fn super_of(p: &mut Process, th: &mut Thread, class: Value, this: Value) -> R<Value> {
    // The first argument may have become a cell; of anything else only the kind is looked at.
    let this = match p.kind(this) {
        Some(Object::Cell(_)) => match p.object(this) {
            Some(Object::Cell(inner)) => *inner,
            _ => this,
        },
        _ => this,
    };
    match class {
        Value::Ref(after) => {
            if !this.is_undef() {
                super::attr::check_super(p, th, after, this)?;
            }
            Ok(p.alloc(th, Object::Super { after, this }))
        }
        _ => p.raise(th, T::RuntimeError, "super(): empty __class__ cell"),
    }
}

/// The bound special method of a context manager.
pub(super) fn load_manager(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    to: usize,
) -> R<Next> {
    let class = p.class_of(object);
    let found = p.class_lookup(class, sym);
    let found = match found {
        Some(Value::Native(func)) => p.alloc(th, Object::NativeMethod { func, this: object }),
        Some(func @ Value::Ref(r)) => match p.heap.get(r) {
            Object::Function(_) => p.alloc(th, Object::method(func, object)),
            Object::StaticMethod(inner) => *inner,
            Object::ClassMethod(inner) => {
                let inner = *inner;
                p.alloc(th, Object::method(inner, class))
            }
            _ => func,
        },
        _ => {
            let asynchronous = matches!(sym, sym::AENTER | sym::AEXIT);
            let kind =
                if asynchronous { "asynchronous context manager" } else { "context manager" };
            let name = attr::qualified_type(p, object);
            let mut message = format!("'{name}' object does not support the {kind} protocol");
            if matches!(sym, sym::EXIT | sym::AEXIT) {
                let method = if asynchronous { "__aexit__" } else { "__exit__" };
                message.push_str(&format!(" (missed {method} method)"));
            }
            return p.type_error(th, message);
        }
    };
    th.stack[to] = found;
    Ok(Next::Go)
}

/// Splits an exception for `except*`: the matching part, then the rest.
pub(super) fn except_split(
    p: &mut Process,
    th: &mut Thread,
    exc: Value,
    types: Value,
    to: usize,
) -> R<Next> {
    match super::arith::take_answer(th) {
        Some(pair) => {
            let pair = p.as_items(pair).unwrap_or_default().to_vec();
            th.stack[to] = pair.first().copied().unwrap_or(Value::None);
            th.stack[to + 1] = pair.get(1).copied().unwrap_or(Value::None);
            Ok(Next::Go)
        }
        None => p.call_prelude(th, "_except_split", &[exc, types], Ret::Answer),
    }
}

/// The end of `except*`: raises what is left, if anything.
pub(super) fn except_finish(
    p: &mut Process,
    th: &mut Thread,
    raised: Value,
    original: Value,
) -> R<Next> {
    match super::arith::take_answer(th) {
        Some(exc @ Value::Ref(_)) => p.reraise(th, exc),
        Some(_) => Ok(Next::Go),
        None => p.call_prelude(th, "_except_finish", &[raised, original], Ret::Answer),
    }
}
