//! Builtins about attributes, namespaces and `super`.

use super::{Native, dir_names, native, with_fallback};
use crate::{
    code::ModuleId,
    compile::mangle,
    finalize,
    interp::{
        attr::{self, Lookup},
        made,
    },
    known_names,
    object::Object,
    op::BinOp,
    ops,
    process::{Call, Fault, Flow, Process, R},
    sym,
    thread::Thread,
    types::T,
    value::{Sym, Value},
};

pub const TABLE: &[Native] = &[
    with_fallback("getattr", getattr, "_getattr"),
    with_fallback("hasattr", hasattr, "_hasattr"),
    native("setattr", setattr),
    native("delattr", delattr),
    with_fallback("vars", vars, "_vars"),
    with_fallback("dir", dir, "_dir"),
    native("globals", globals),
    native("locals", locals),
];

pub const INTRINSICS: &[Native] = &[
    native("_special", special),
    native("_native_binary", native_binary),
    native("_new_class", new_class),
];

pub const SUPER: &[Native] = &[native("__new__", super_new), native("__init__", super_init)];

fn name_argument(p: &mut Process, th: &Thread, call: Call, who: &str) -> R<Sym> {
    let name = call.arg(th, 1);
    match p.as_str(name).map(str::to_owned) {
        Some(text) => Ok(p.intern(&text)),
        None => {
            let _ = who;
            let got = p.type_name(name).to_owned();
            p.type_error(th, format!("attribute name must be string, not '{got}'"))
        }
    }
}

fn arity(p: &mut Process, th: &Thread, call: Call, name: &str, low: usize, high: usize) -> R<()> {
    if (low..=high).contains(&call.n) && call.names.is_undef() {
        return Ok(());
    }
    let given = call.n;
    let message = if low == high {
        format!("{name} expected {low} arguments, got {given}")
    } else if given < low {
        format!("{name} expected at least {low} arguments, got {given}")
    } else {
        format!("{name} expected at most {high} arguments, got {given}")
    };
    p.type_error(th, message)
}

fn getattr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "getattr", 2, 3)?;
    let sym = name_argument(p, th, call, "getattr")?;
    let (object, default) = (call.arg(th, 0), call.arg(th, 2));
    match attr::get_attr(p, th, object, sym)? {
        Lookup::Value(value) => Ok(Flow::Value(value)),
        Lookup::Call(func, args) if default.is_undef() => Ok(Flow::Call(func, args)),
        Lookup::Call(..) => Err(Fault::NeedsPython),
        Lookup::Missing if default.is_undef() => {
            match dir_names::is_refused(p, object, p.sym_text(sym)) {
                true => Err(Fault::NeedsPython),
                false => attr::missing(p, th, object, sym),
            }
        }
        Lookup::Missing => Ok(Flow::Value(default)),
    }
}

fn hasattr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "hasattr", 2, 2)?;
    let sym = name_argument(p, th, call, "hasattr")?;
    match attr::get_attr(p, th, call.arg(th, 0), sym)? {
        Lookup::Value(_) => Ok(Flow::Value(Value::Bool(true))),
        Lookup::Call(..) => Err(Fault::NeedsPython),
        Lookup::Missing => Ok(Flow::Value(Value::Bool(false))),
    }
}

fn setattr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "setattr", 3, 3)?;
    let sym = name_argument(p, th, call, "setattr")?;
    let object = call.arg(th, 0);
    let old = attr::replaced(p, object, sym);
    match attr::set_attr(p, th, object, sym, call.arg(th, 2), true)? {
        Lookup::Call(func, args) => Ok(Flow::Call(func, args)),
        Lookup::Value(_) | Lookup::Missing => Ok(finalize::told_of(p, th, &[old])),
    }
}

fn delattr(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    arity(p, th, call, "delattr", 2, 2)?;
    let sym = name_argument(p, th, call, "delattr")?;
    let object = call.arg(th, 0);
    match attr::del_attr(p, th, object, sym, true)? {
        Lookup::Call(func, args) => Ok(Flow::Call(func, args)),
        Lookup::Missing => attr::not_deleted(p, th, object, sym),
        Lookup::Value(old) => Ok(finalize::told_of(p, th, &[old])),
    }
}

/// `vars()`, `vars(object)`.
fn vars(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n == 0 {
        return locals(p, th, call);
    }
    let object = call.arg(th, 0);
    match attr::get_attr(p, th, object, sym::DICT)? {
        Lookup::Value(value) => Ok(Flow::Value(value)),
        // What is called may raise the AttributeError.
        Lookup::Call(..) => Err(Fault::NeedsPython),
        Lookup::Missing => p.type_error(th, "vars() argument must have __dict__ attribute"),
    }
}

/// Names of attributes, sorted.
/// Attributes that no table of an object or its class holds, as far as it has them.
pub(crate) fn computed_names(t: T) -> (&'static [&'static str], &'static [&'static str]) {
    const EVERY: &[&str] = &["__class__", "__dict__", "__doc__", "__weakref__"];
    const NUMBER: &[&str] = &["denominator", "imag", "numerator", "real"];
    const EXCEPTION: &[&str] =
        &["__cause__", "__context__", "__suppress_context__", "__traceback__", "args"];
    const FUNCTION: &[&str] = &[
        "__annotations__",
        "__closure__",
        "__code__",
        "__defaults__",
        "__globals__",
        "__kwdefaults__",
        "__module__",
        "__name__",
        "__qualname__",
    ];
    const IN_C: &[&str] = &["__module__", "__name__", "__qualname__", "__self__"];
    const DESCRIPTOR: &[&str] = &["__name__", "__objclass__", "__qualname__"];
    let of_kind = match t {
        T::Int | T::Bool | T::Float => NUMBER,
        T::Function => FUNCTION,
        T::BuiltinFunction | T::MethodWrapper => IN_C,
        T::MethodDescriptor | T::WrapperDescriptor => DESCRIPTOR,
        t if t.is_exception() => EXCEPTION,
        _ => &[],
    };
    (EVERY, of_kind)
}

fn computed(p: &mut Process, th: &mut Thread, object: Value) -> R<Vec<String>> {
    let (every, of_kind) = computed_names(p.native_type(object));
    let mut found = Vec::new();
    // A bound method passes other questions on to its function.
    let own = |name: &str| name != "__dict__" || p.native_type(object) != T::Method;
    let every = every.iter().filter(|name| own(name));
    for name in every.chain(of_kind).collect::<Vec<_>>() {
        let sym = p.intern(name);
        if let Lookup::Value(_) = attr::get_attr(p, th, object, sym)? {
            found.push((*name).to_owned());
        }
    }
    Ok(found)
}

fn dir(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    if call.n == 1 && ops::arith::has_special(p, call.arg(th, 0), "__dir__") {
        return Err(Fault::NeedsPython);
    }
    own_dir(p, th, call)
}

/// `object.__dir__`.
pub(super) fn own_dir(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut names: Vec<String> = Vec::new();
    let mut add = |p: &Process, map: &crate::sym::SymMap| {
        names.extend(map.iter().map(|(sym, _)| p.sym_text(sym).to_owned()));
    };
    if call.n > 1 {
        let n = call.n;
        return p.type_error(th, format!("dir expected at most 1 argument, got {n}"));
    }
    if call.n == 0 {
        let locals = made::locals(p, th)?.unwrap_or(Value::None);
        let keys = ops::attrdict::plain_pairs(p, locals).unwrap_or_default();
        names.extend(keys.iter().filter_map(|(key, _)| p.as_str(*key).map(str::to_owned)));
    } else {
        let object = call.arg(th, 0);
        match p.object(object) {
            Some(Object::Instance { attrs, .. }) => match attrs.given() {
                Some(dict) => {
                    let pairs = ops::attrdict::plain_pairs(p, Value::Ref(dict)).unwrap_or_default();
                    let keys = pairs.iter().filter_map(|(key, _)| p.as_str(*key));
                    names.extend(keys.map(str::to_owned));
                }
                None => add(p, attrs),
            },
            Some(Object::Derived(d)) => add(p, &d.attrs),
            Some(Object::Exception(e)) => add(p, &e.attrs),
            Some(Object::Module(m)) if m.id == ModuleId::default() => {
                names.extend(known_names::BUILTINS.iter().map(|name| (*name).to_owned()));
            }
            Some(Object::Module(m)) => {
                add(p, &m.extra);
                let def = p.program.module(m.id);
                p.saw_module(m.id);
                let values = p.globals.get(usize::from(m.id.0)).map_or(&[][..], Vec::as_slice);
                names.extend(
                    def.globals
                        .iter()
                        .zip(values)
                        .filter(|(_, v)| !v.is_undef())
                        .map(|(sym, _)| p.sym_text(*sym).to_owned()),
                );
            }
            _ => {}
        }
        let is_module = matches!(p.object(object), Some(Object::Module(_)));
        if !is_module {
            names.extend(computed(p, th, object)?);
            let payload = p.payload(object);
            if matches!(p.object(payload), Some(Object::ThreadLocal(_))) {
                let own = super::attributes::local_dict(p, th, payload);
                let pairs = ops::attrdict::plain_pairs(p, own).unwrap_or_default();
                names.extend(pairs.iter().filter_map(|(key, _)| p.as_str(*key).map(str::to_owned)));
            }
        }
        let is_class = ops::types::is_class(p, object);
        let class = if is_class { object } else { p.class_of(object) };
        let mro = match (class, p.object(class)) {
            // A module has what stands in it.
            _ if is_module => Vec::new(),
            (_, Some(Object::Class(c))) => c.mro.clone(),
            (Value::Type(_), _) => vec![class],
            _ => Vec::new(),
        };
        if is_class {
            // Each class has a `__dict__`; its instances may have none.
            names.retain(|name| name != "__dict__" || dir_names::gives_room(p, &mro));
        }
        names.extend(dir_names::besides(p, &mro).into_iter().map(str::to_owned));
        for base in mro {
            match (base, p.object(base)) {
                (_, Some(Object::Class(c))) => {
                    names.extend(c.attrs.iter().map(|(sym, _)| p.sym_text(sym).to_owned()));
                    let slots = c.attrs.get(sym::SLOTS);
                    let slots = slots.and_then(|slots| p.as_items(slots)).unwrap_or_default();
                    let private = p.sym_text(c.name);
                    names.extend(slots.iter().filter_map(|slot| {
                        let slot = p.as_str(*slot)?;
                        Some(mangle(Some(private), slot).unwrap_or_else(|| slot.to_owned()))
                    }));
                }
                (Value::Type(t), _) => {
                    let hinted = !matches!(t, T::Map | T::Zip | T::Filter | T::Enumerate);
                    let own = super::registry().method_names(t);
                    let own = own.filter(|name| hinted || *name != "__length_hint__");
                    names.extend(own.map(str::to_owned));
                }
                _ => {}
            }
        }
    }
    names.sort();
    names.dedup();
    let items: Vec<Value> = names.into_iter().map(|name| p.str(th, name)).collect();
    Ok(Flow::Value(p.list(th, items)))
}

fn locals(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    let locals = made::locals(p, th)?;
    Ok(Flow::Value(locals.unwrap_or(Value::None)))
}

/// A mapping that writes through.
fn globals(p: &mut Process, th: &mut Thread, _call: Call) -> R<Flow> {
    Ok(Flow::Value(made::globals(p, th).unwrap_or(Value::None)))
}

/// `super(class, object)`.
fn super_new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match call.args(th) {
        [_, Value::Ref(after), this] => {
            let (after, this) = (*after, *this);
            attr::check_super(p, th, after, this)?;
            Ok(Flow::Value(p.alloc(th, Object::Super { after, this })))
        }
        [_] => {
            // Where it stands in a class the compiler says what of.
            let takes = th.top().is_some_and(|frame| p.program.code(frame.code).positional > 0);
            let why = if takes { "__class__ cell not found" } else { "no arguments" };
            p.raise(th, T::RuntimeError, format!("super(): {why}"))
        }
        [_, class, ..] if call.n <= 3 && ops::types::is_class(p, *class) => {
            p.unsupported(th, "super() takes a class of the program's own here, and an object")
        }
        [_, _, _, _, ..] => {
            let message = format!("super() expected at most 2 arguments, got {}", call.n - 1);
            p.type_error(th, message)
        }
        _ => {
            let found = p.type_name(call.arg(th, 1)).to_owned();
            p.type_error(th, format!("super() argument 1 must be a type, not {found}"))
        }
    }
}

/// `super.__init__`, which is meant for what `super()` gives.
fn super_init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    match call.args(th) {
        [] => p.type_error(th, "descriptor '__init__' of 'super' object needs an argument"),
        [this, ..] if p.native_type(*this) != T::Super => {
            let found = p.type_name(*this).to_owned();
            let message =
                format!("descriptor '__init__' requires a 'super' object but received a '{found}'");
            p.type_error(th, message)
        }
        _ => Ok(Flow::Value(Value::None)),
    }
}

/// The bound special method that the object's class defines in Python, or None.
fn special(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let object = call.arg(th, 0);
    let Some(sym) = p.as_str(call.arg(th, 1)).and_then(|text| p.find_sym(text)) else {
        return Ok(Flow::Value(Value::None));
    };
    let value = match p.special(object, sym) {
        Some(func @ Value::Ref(r)) => match p.get(r) {
            Object::Function(_) => p.alloc(th, Object::method(func, object)),
            Object::StaticMethod(inner) => *inner,
            Object::ClassMethod(inner) => {
                let inner = *inner;
                let class = p.class_of(object);
                p.alloc(th, Object::method(inner, class))
            }
            _ => func,
        },
        // A method of a built-in type under another name.
        Some(func @ Value::Native(_)) => p.alloc(th, Object::method(func, object)),
        _ => Value::None,
    };
    Ok(Flow::Value(value))
}

/// An operator on built-in operands: its result, or NotImplemented.
fn native_binary(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let index = p.as_i64(call.arg(th, 0)).unwrap_or(0);
    let op = BinOp::ALL[usize::try_from(index).unwrap_or(0).min(BinOp::ALL.len() - 1)];
    let (a, b) = (p.payload(call.arg(th, 1)), p.payload(call.arg(th, 2)));
    match ops::binary(p, th, op, a, b) {
        Ok(value) => Ok(Flow::Value(value)),
        Err(Fault::NeedsPython) => Ok(Flow::Value(Value::NotImplemented)),
        Err(Fault::Raise(exc)) => {
            let plain = matches!(p.get(exc), Object::Exception(e) if e.class.same(Value::Type(T::TypeError)));
            if plain { Ok(Flow::Value(Value::NotImplemented)) } else { Err(Fault::Raise(exc)) }
        }
        Err(fault) => Err(fault),
    }
}

/// `_new_class(name, bases, namespace, metaclass)`: the class itself, without its hooks.
fn new_class(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let name = p.as_str(call.arg(th, 0)).unwrap_or_default().to_owned();
    let bases = p.as_items(call.arg(th, 1)).unwrap_or_default().to_vec();
    let namespace = call.arg(th, 2);
    let attrs = match p.object(p.payload(namespace)) {
        Some(Object::Namespace(map)) => map.clone(),
        Some(Object::Dict(dict)) => {
            let pairs: Vec<(Value, Value)> = dict.iter().map(|e| (e.key, e.value)).collect();
            let mut map = crate::sym::SymMap::default();
            for (key, value) in pairs {
                let text = p.as_str(key).unwrap_or_default().to_owned();
                let sym = p.intern(&text);
                map.set(sym, value);
            }
            map
        }
        _ => Default::default(),
    };
    let meta = match call.arg(th, 3) {
        Value::Undef | Value::None => Value::Type(T::Type),
        meta => meta,
    };
    let class = crate::interp::class::new_class(p, th, &name, bases, attrs, meta)?;
    Ok(Flow::Value(class))
}
