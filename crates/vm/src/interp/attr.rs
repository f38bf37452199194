//! Attributes: lookup along the MRO, descriptors, and the errors of each kind of object.

mod absent;
mod filled;
mod local;
mod lookup;
mod named;
mod set;

pub(crate) use absent::refuse_absent;
use local::{derived_local, local_attr};
pub use lookup::LookupCache;
pub(super) use lookup::{known_method, own_method};
pub(super) use named::is_function_in_c;
pub(crate) use named::qualified_type;
pub use set::{del_attr, set_attr};
pub(super) use set::{delete, store, store_fast};
pub(crate) use set::{not_deleted, replaced};

use super::{Next, call};
use crate::{
    code::ModuleId,
    natives::{object as natives_object, registry},
    object::Object,
    ops::dicts,
    process::{Fault, Process, R},
    sym,
    thread::{Ret, Thread},
    types::T,
    value::{Ref, Sym, Value},
};

/// What looking an attribute up gave.
#[derive(Clone, Debug)]
pub enum Lookup {
    Value(Value),
    /// Python code must be called for it: a property, `__getattr__`, a descriptor.
    Call(Value, Vec<Value>),
    Missing,
}

/// Methods of built-in types that get the class, not an instance.
const CLASS_METHODS: &[&str] = &["fromkeys", "from_bytes", "fromhex", "maketrans"];

/// A method of a built-in object, if nothing can stand before it.
#[inline]
pub(super) fn native_method(p: &Process, receiver: Value, sym: Sym) -> Option<Value> {
    let t = match receiver {
        Value::Ref(r) => match p.heap.peek(r) {
            Object::Instance { .. }
            | Object::Derived(_)
            | Object::Exception(_)
            | Object::Class(_)
            | Object::Module(_)
            | Object::Super { .. }
            | Object::Function(_)
            | Object::Namespace(_)
            | Object::ThreadLocal(_) => return None,
            Object::Future(f) if !f.class.is_undef() => return None,
            _ => p.native_type(receiver),
        },
        Value::Type(_) | Value::Native(_) => return None,
        _ => p.native_type(receiver),
    };
    registry().method(t, sym).map(Value::Native)
}

/// Attributes that need nothing but a look, an instance's own or a module's global, are put where they are
/// wanted. False, and nothing put there, if it is another.
pub(super) fn fast(p: &mut Process, r: Ref, sym: Sym, to: &mut Value) -> bool {
    match p.heap.peek(r) {
        Object::Instance { class, attrs } => {
            let Some((at, value)) = attrs.entry(sym) else { return false };
            let class = *class;
            p.heap.saw_attr(r, sym, false);
            if p.stands_before(class, sym) {
                return false;
            }
            p.cache.note_load(class, sym, at);
            *to = value;
        }
        Object::Module(m) => {
            let id = m.id;
            let Some(g) = p.global_number(id, sym) else { return false };
            let value = p.global(usize::from(id.0), usize::from(g));
            if value.is_undef() {
                return false;
            }
            *to = value;
        }
        _ => return false,
    }
    true
}

/// `object.sym` of the instruction that runs.
pub(super) fn load(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    sym: Sym,
    to: usize,
    ret: Ret,
) -> R<Next> {
    match get_attr(p, th, object, sym)? {
        Lookup::Value(value) => {
            th.stack[to] = value;
            Ok(Next::Go)
        }
        Lookup::Call(func, args) => call::call_values(p, th, func, &args, Value::Undef, ret),
        Lookup::Missing => missing(p, th, object, sym),
    }
}

/// CPython's AttributeError for this kind of object.
#[cold]
pub(crate) fn missing<V>(p: &mut Process, th: &mut Thread, object: Value, sym: Sym) -> R<V> {
    let name = p.sym_text(sym).to_owned();
    // A bound method passes the question on, and so does `Box[int]`.
    let object = match p.object(object) {
        Some(Object::Method(method)) => method.func,
        Some(Object::GenericAlias(parts)) => parts[0],
        _ => object,
    };
    if crate::natives::dir_names::is_refused(p, object, &name) {
        return p.unsupported(
            th,
            format!("{name} of '{}' is not available in Heddle", qualified_type(p, object)),
        );
    }
    refuse_absent(p, th, object, sym)?;
    let message = match p.object(object) {
        Some(Object::Module(m)) if m.id == ModuleId::BARE => {
            let module = crate::text::plain::bare_name(p, m);
            format!("module {module} has no attribute '{name}'")
        }
        Some(Object::Module(m)) => {
            format!("module '{}' has no attribute '{name}'", p.program.module(m.id).name)
        }
        Some(Object::Class(_)) => {
            let class = named::qualified_class(p, object);
            format!("type object '{class}' has no attribute '{name}'")
        }
        Some(Object::Super { .. }) => format!("'super' object has no attribute '{name}'"),
        _ => match object {
            Value::Type(_) => {
                let class = named::qualified_class(p, object);
                format!("type object '{class}' has no attribute '{name}'")
            }
            _ if let Some(owner) = unset_slot(p, object, sym) => {
                format!("'{owner}' object has no attribute '{name}'")
            }
            _ => format!("'{}' object has no attribute '{name}'", qualified_type(p, object)),
        },
    };
    no_attribute(p, th, message, object, sym)
}

/// An AttributeError that says of what, and of which name: so others may be suggested.
#[cold]
fn no_attribute<V>(p: &mut Process, th: &Thread, message: String, object: Value, sym: Sym) -> R<V> {
    let text = p.str(th, message);
    let fault = p.fault(th, T::AttributeError, &[text]);
    if let Fault::Raise(exc) = fault {
        let name = p.sym_str(sym);
        let (name_sym, obj_sym) = (sym::NAME_ATTR, sym::OBJ);
        let of_self = super::import::own_self(p, th).is_some_and(|this| this.same(object));
        if let Object::Exception(e) = p.heap.get_mut(exc) {
            e.of_self = of_self;
            e.attrs.set(name_sym, name);
            e.attrs.set(obj_sym, object);
        }
    }
    Err(fault)
}

/// Refuses `super()` of what is neither an instance of the class nor derived from it.
pub(crate) fn check_super(p: &mut Process, th: &Thread, after: Ref, this: Value) -> R<()> {
    let base = Value::Ref(after);
    if p.is_subclass(p.class_of(this), base) {
        return Ok(());
    }
    let is_class = crate::ops::types::is_class(p, this);
    if is_class && p.is_subclass(this, base) {
        return Ok(());
    }
    let what = match is_class {
        true => format!("type {}", p.class_name(this)),
        false => format!("instance of {}", p.type_name(this)),
    };
    let message = format!(
        "super(type, obj): obj ({what}) is not an instance or subtype of type ({}).",
        p.class_name(base)
    );
    p.type_error(th, message)
}

/// What the class of an object with a slot of this name, which holds nothing, is called then.
fn unset_slot(p: &Process, object: Value, sym: Sym) -> Option<String> {
    let class = p.class_of(object);
    super::class::slot_owner(p, class, sym)?;
    let Some(Object::Class(c)) = p.object(class) else { return None };
    Some(match p.as_str(c.module) {
        None | Some("__main__" | "builtins") => c.qualname.to_string(),
        Some(module) => format!("{module}.{}", c.qualname),
    })
}

/// Looks an attribute up.
pub fn get_attr(p: &mut Process, th: &mut Thread, object: Value, sym: Sym) -> R<Lookup> {
    let Value::Ref(r) = object else { return native_attr(p, th, object, sym) };
    if !matches!(p.heap.peek(r), Object::Instance { .. } | Object::Module(_) | Object::Class(_)) {
        p.heap.get(r);
    }
    match p.heap.peek(r) {
        Object::Instance { class, attrs } => {
            p.heap.saw_attr(r, sym, false);
            let (class, own, given) = (*class, attrs.get(sym), attrs.given());
            let own = match given {
                Some(dict) if sym != sym::DICT => given_attr(p, th, r, dict, sym)?,
                _ => own,
            };
            instance_attr(p, th, object, Value::Ref(class), own, sym)
        }
        Object::Derived(d) => {
            let (class, payload, own) = (d.class, d.payload, d.attrs.get(sym));
            let given = d.attrs.given().filter(|_| sym != sym::DICT);
            let own = match p.object(payload) {
                Some(Object::ThreadLocal(_)) => match local_attr(p, th, payload, sym)? {
                    Some(own) => own,
                    None => {
                        let name = p.sym_str(sym);
                        return Ok(Lookup::Call(p.prelude("_local_get"), vec![object, name]));
                    }
                },
                _ => match given {
                    Some(dict) => given_attr(p, th, r, dict, sym)?,
                    None => own,
                },
            };
            instance_attr(p, th, object, Value::Ref(class), own, sym)
        }
        Object::Exception(e) => {
            let (class, own) = (e.class, e.attrs.get(sym));
            instance_attr(p, th, object, class, own, sym)
        }
        Object::Future(f) if !f.class.is_undef() => {
            let (class, own) = (f.class, f.attrs.get(sym));
            instance_attr(p, th, object, class, own, sym)
        }
        Object::Namespace(attrs) => match attrs.get(sym) {
            Some(value) => Ok(Lookup::Value(value)),
            None => native_attr(p, th, object, sym),
        },
        Object::ThreadLocal(_) => match local_attr(p, th, object, sym)?.flatten() {
            Some(value) => Ok(Lookup::Value(value)),
            None => native_attr(p, th, object, sym),
        },
        Object::Function(f) => match f.attrs.get(sym) {
            Some(value) => Ok(Lookup::Value(value)),
            None => native_attr(p, th, object, sym),
        },
        Object::Module(m) => {
            let (id, extra) = (m.id, m.extra.get(sym));
            let global = p.program.module(id).global_index.get(&sym).copied();
            let value = global.map(|g| p.global(usize::from(id.0), usize::from(g)));
            if let Some(value) = value.filter(|v| !v.is_undef()).or(extra) {
                return Ok(Lookup::Value(value));
            }
            if id == ModuleId(0)
                && let Some(value) = super::import::builtin(p, sym, false)
            {
                return Ok(Lookup::Value(value));
            }
            match native_attr(p, th, object, sym)? {
                Lookup::Missing => Ok(module_getattr(p, id, sym)),
                found => Ok(found),
            }
        }
        Object::Class(c) => {
            let meta = c.meta;
            class_attr(p, th, object, meta, sym)
        }
        Object::Super { after, this } => {
            let (after, this) = (*after, *this);
            if sym == sym::CLASS {
                return Ok(Lookup::Value(Value::Type(T::Super)));
            }
            super_attr(p, th, after, this, sym)
        }
        Object::GenericAlias(parts) => filled::attr(p, th, object, parts[0], sym),
        _ => native_attr(p, th, object, sym),
    }
}

/// An attribute in the mapping that an instance was given for its `__dict__`.
#[cold]
pub(crate) fn given_attr(
    p: &mut Process,
    th: &Thread,
    r: Ref,
    dict: Ref,
    sym: Sym,
) -> R<Option<Value>> {
    p.heap.saw_attr(r, sym::DICT, false);
    let key = p.sym_str(sym);
    dicts::dict_get(p, th, dict, key)
}

/// The property that an instance of a class derived from `property` holds, else the object.
fn property_of(p: &Process, r: Ref) -> Ref {
    match p.heap.get(r) {
        Object::Derived(d) if matches!(p.object(d.payload), Some(Object::Property(_))) => {
            d.payload.as_ref().unwrap_or(r)
        }
        _ => r,
    }
}

/// The module's own `__getattr__`, if it defines one.
fn module_getattr(p: &mut Process, id: ModuleId, sym: Sym) -> Lookup {
    let global = p.program.module(id).global_index.get(&sym::GETATTR).copied();
    let value = global.map(|g| p.globals[usize::from(id.0)][usize::from(g)]);
    match value.filter(|v| !v.is_undef()) {
        Some(getattr) => {
            let name = p.sym_str(sym);
            Lookup::Call(getattr, vec![name])
        }
        None => Lookup::Missing,
    }
}

fn instance_attr(
    p: &mut Process,
    th: &mut Thread,
    object: Value,
    class: Value,
    own: Option<Value>,
    sym: Sym,
) -> R<Lookup> {
    if let Some(func) = p.class_lookup(class, sym::GETATTRIBUTE)
        && let Value::Ref(_) = func
    {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(p.prelude("_getattribute"), vec![func, object, name]));
    }
    generic_attr(p, th, (object, class), own, sym, true)
}

/// `object.__getattribute__`, and whether `__getattr__` is asked after it: not where it is called by its
/// name.
pub(crate) fn generic_attr(
    p: &mut Process,
    th: &mut Thread,
    (object, class): (Value, Value),
    own: Option<Value>,
    sym: Sym,
    asks: bool,
) -> R<Lookup> {
    let found = p.class_lookup(class, sym);
    if let Some(Value::Ref(r)) = found {
        match p.heap.get(property_of(p, r)) {
            Object::Property(parts) => {
                let getter = parts[0];
                if getter.is_none() {
                    let (name, owner) =
                        (p.sym_text(sym).to_owned(), p.class_name(class).to_owned());
                    return p.raise(
                        th,
                        T::AttributeError,
                        format!("property '{name}' of '{owner}' object has no getter"),
                    );
                }
                return Ok(computed(p, th, (class, asks), object, sym, getter, vec![object]));
            }
            Object::Instance { class: descriptor, .. } => {
                let descriptor = Value::Ref(*descriptor);
                let data = p.class_lookup(descriptor, sym::SET).is_some();
                if (data || own.is_none())
                    && let Some(get) = p.class_lookup(descriptor, sym::GET)
                {
                    let args = vec![Value::Ref(r), object, class];
                    return Ok(computed(p, th, (class, asks), object, sym, get, args));
                }
            }
            _ => {}
        }
    }
    if let Some(value) = own {
        return Ok(Lookup::Value(value));
    }
    if let Some(found) = found {
        return Ok(Lookup::Value(bind(p, th, found, object, class)));
    }
    if let Some(value) = natives_object::native_attr(p, th, object, sym)? {
        return Ok(Lookup::Value(value));
    }
    if asks && let Some(getattr) = p.class_lookup(class, sym::GETATTR) {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(getattr, vec![object, name]));
    }
    Ok(Lookup::Missing)
}

/// The call that computes an attribute. Where it raises AttributeError, the class's `__getattr__` is
/// asked, if there is one.
fn computed(
    p: &mut Process,
    th: &Thread,
    (class, asks): (Value, bool),
    object: Value,
    sym: Sym,
    func: Value,
    args: Vec<Value>,
) -> Lookup {
    let Some(getattr) = p.class_lookup(class, sym::GETATTR).filter(|_| asks) else {
        return Lookup::Call(func, args);
    };
    let (args, name) = (p.tuple(th, args), p.sym_str(sym));
    Lookup::Call(p.prelude("_computed"), vec![func, args, getattr, object, name])
}

/// What a class attribute is when taken from an instance.
fn bind(p: &mut Process, th: &Thread, found: Value, object: Value, class: Value) -> Value {
    match found {
        Value::Native(func) => p.alloc(th, Object::NativeMethod { func, this: object }),
        Value::Ref(r) => match p.heap.get(r) {
            Object::Function(_) => p.alloc(th, Object::method(found, object)),
            Object::StaticMethod(inner) => *inner,
            Object::ClassMethod(inner) => {
                let inner = *inner;
                p.alloc(th, Object::method(inner, class))
            }
            _ => found,
        },
        _ => found,
    }
}

fn class_attr(p: &mut Process, th: &mut Thread, class: Value, meta: Value, sym: Sym) -> R<Lookup> {
    let on_meta = match meta {
        Value::Ref(_) => p.class_lookup(meta, sym),
        _ => None,
    };
    if let Some(Value::Ref(r)) = on_meta
        && let Object::Property(parts) = p.heap.get(r)
    {
        return Ok(Lookup::Call(parts[0], vec![class]));
    }
    let getter = on_meta.and_then(|found| Some((found, getter_of(p, found)?)));
    if let Some((found, get)) = getter
        && (p.special(found, sym::SET).is_some() || p.special(found, sym::DELETE).is_some())
    {
        return Ok(Lookup::Call(get, vec![found, class, meta]));
    }
    if let Some(found) = p.class_lookup(class, sym) {
        return Ok(match found {
            Value::Ref(r) => match p.heap.get(r) {
                Object::StaticMethod(inner) => Lookup::Value(*inner),
                Object::ClassMethod(inner) => {
                    let inner = *inner;
                    Lookup::Value(p.alloc(th, Object::method(inner, class)))
                }
                _ => match getter_of(p, found) {
                    Some(get) => Lookup::Call(get, vec![found, Value::None, class]),
                    None => Lookup::Value(found),
                },
            },
            Value::Native(func) if CLASS_METHODS.contains(&p.sym_text(sym)) => {
                Lookup::Value(p.alloc(th, Object::NativeMethod { func, this: class }))
            }
            found if !p.sym_text(sym).starts_with("__") => Lookup::Value(found),
            // `object`'s own are the metaclass's where a class has attributes of its own for them.
            found => match natives_object::native_attr(p, th, class, sym)? {
                Some(value) => Lookup::Value(value),
                None => Lookup::Value(found),
            },
        });
    }
    if let Some(value) = natives_object::native_attr(p, th, class, sym)? {
        return Ok(Lookup::Value(value));
    }
    if let Some(owner) = super::class::slot_owner(p, class, sym) {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(p.prelude("_slot_member"), vec![owner, name]));
    }
    if let Some((found, get)) = getter {
        return Ok(Lookup::Call(get, vec![found, class, meta]));
    }
    if let Some(found) = on_meta {
        return Ok(Lookup::Value(bind(p, th, found, class, meta)));
    }
    if let Value::Ref(_) = meta
        && let Some(getattr) = p.class_lookup(meta, sym::GETATTR)
    {
        let name = p.sym_str(sym);
        return Ok(Lookup::Call(getattr, vec![class, name]));
    }
    if let Some(id) = registry().method(T::Type, sym) {
        return Ok(Lookup::Value(p.alloc(th, Object::NativeMethod { func: id, this: class })));
    }
    Ok(Lookup::Missing)
}

/// The `__get__` of a descriptor that the program made.
fn getter_of(p: &mut Process, found: Value) -> Option<Value> {
    let Some(Object::Instance { class, .. }) = p.object(found) else { return None };
    let class = Value::Ref(*class);
    p.class_lookup(class, sym::GET)
}

/// `super().sym`: the first attribute of the classes after `after` in the object's MRO.
fn super_attr(p: &mut Process, th: &mut Thread, after: Ref, this: Value, sym: Sym) -> R<Lookup> {
    // In a metaclass's method the object is a class too, but an instance of the class looked after.
    let on_class = matches!(p.kind(this), Some(Object::Class(_)))
        && matches!(p.object(this), Some(Object::Class(c)) if c.mro.iter().any(|m| m.same(Value::Ref(after))));
    let class = if on_class { this } else { p.class_of(this) };
    let mro = match p.object(class) {
        Some(Object::Class(c)) => c.mro.clone(),
        _ => Vec::new(),
    };
    let rest = mro.iter().skip_while(|c| !c.same(Value::Ref(after))).skip(1);
    for base in rest {
        let found = match base {
            Value::Ref(r) => match p.heap.get(*r) {
                Object::Class(c) => c.attrs.get(sym),
                _ => None,
            },
            Value::Type(t) => lookup::own_native(*t, sym),
            _ => None,
        };
        let Some(found) = found else { continue };
        let is_new = sym == sym::NEW;
        return Ok(match found {
            Value::Native(_) if is_new => Lookup::Value(found),
            Value::Ref(r) => match p.heap.get(r) {
                Object::Property(parts) if !on_class => Lookup::Call(parts[0], vec![this]),
                Object::StaticMethod(inner) => Lookup::Value(*inner),
                Object::ClassMethod(inner) => {
                    let inner = *inner;
                    Lookup::Value(p.alloc(th, Object::method(inner, class)))
                }
                Object::Function(_) if is_new => Lookup::Value(found),
                _ if on_class && sym != sym::INIT_SUBCLASS => Lookup::Value(found),
                _ => Lookup::Value(bind(p, th, found, this, class)),
            },
            _ => Lookup::Value(bind(p, th, found, this, class)),
        });
    }
    match natives_object::native_attr(p, th, this, sym)? {
        Some(value) if sym == sym::CLASS || sym == sym::DICT => Ok(Lookup::Value(value)),
        _ => Ok(Lookup::Missing),
    }
}

/// Built-in objects: data first, then methods.
fn native_attr(p: &mut Process, th: &mut Thread, object: Value, sym: Sym) -> R<Lookup> {
    let has_methods_alone = matches!(
        p.kind(object),
        Some(Object::Str(_) | Object::List(_) | Object::Dict(_) | Object::Set(_))
    );
    if (!has_methods_alone || sym == sym::CLASS || sym == sym::DOC)
        && let Some(value) = natives_object::native_attr(p, th, object, sym)?
    {
        return Ok(Lookup::Value(value));
    }
    if let Value::Type(t) = object {
        if let Some(id) = registry().method(t, sym) {
            if CLASS_METHODS.contains(&p.sym_text(sym)) {
                let bound = Object::NativeMethod { func: id, this: object };
                return Ok(Lookup::Value(p.alloc(th, bound)));
            }
            return Ok(Lookup::Value(Value::Native(id)));
        }
        if let Some(id) = registry().method(T::Type, sym) {
            return Ok(Lookup::Value(p.alloc(th, Object::NativeMethod { func: id, this: object })));
        }
        return Ok(Lookup::Missing);
    }
    match registry().method(p.native_type(object), sym) {
        Some(func) => Ok(Lookup::Value(p.alloc(th, Object::NativeMethod { func, this: object }))),
        None => Ok(Lookup::Missing),
    }
}
