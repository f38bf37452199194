//! Constructors and methods of exceptions.

use super::{
    Native,
    arity::unknown,
    attributes_set, native,
    plain::{named, plain, positional},
    with_fallback,
};
use crate::{
    object::{Exception, Object},
    ops::{self, special::class_special},
    process::{Call, Fault, Flow, Process, R},
    sym::{self, SymMap},
    thread::Thread,
    types::T,
    value::{Ref, Value},
};

pub const EXCEPTION: &[Native] = &[
    native("__new__", new),
    native("__init__", init),
    native("with_traceback", with_traceback),
    native("add_note", add_note),
];

pub const OS_ERROR: &[Native] =
    &[native("__init__", init_os_error), native("__new__", new_os_error)];

pub const GROUP: &[Native] = &[
    with_fallback("__new__", new_group, "_group_new"),
    with_fallback("derive", derive, "_group_derive"),
    with_fallback("split", split, "_group_split"),
    with_fallback("subgroup", subgroup, "_group_subgroup"),
];

const NONE: R<Flow> = Ok(Flow::Value(Value::None));

/// Named arguments that constructors of a type take.
fn keywords(t: T) -> &'static [&'static str] {
    if t.is_subtype(T::ImportError) {
        &["name", "path", "name_from"]
    } else if t.is_subtype(T::NameError) {
        &["name"]
    } else if t.is_subtype(T::AttributeError) {
        &["name", "obj"]
    } else {
        &[]
    }
}

fn make(p: &mut Process, th: &Thread, class: Value, args: Value, attrs: SymMap) -> Value {
    let exception = Exception {
        class,
        args,
        cause: Value::None,
        context: Value::None,
        suppress_context: false,
        traceback: Vec::new(),
        held: Vec::new(),
        attrs,
        of_self: false,
    };
    p.alloc(th, Object::Exception(Box::new(exception)))
}

/// Named arguments as attributes, or TypeError.
fn named_attrs(p: &mut Process, th: &Thread, call: Call, class: Value) -> R<SymMap> {
    let mut attrs = SymMap::default();
    let allowed = keywords(p.class_native(class));
    for (name, value) in named(p, th, call) {
        let class_name = p.class_name(class).to_owned();
        if allowed.is_empty() {
            return p.type_error(th, format!("{class_name}() takes no keyword arguments"));
        }
        if !allowed.contains(&name.as_str()) {
            return p.type_error(th, unknown(&class_name, &name, allowed));
        }
        let sym = p.intern(&name);
        attrs.set(sym, value);
    }
    Ok(attrs)
}

fn new(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::BaseException)?;
    // A class with an `__init__` of its own has the names for itself.
    let attrs = if super::object::fills(p, class) {
        takes_five(p, th, call, class)?;
        named_attrs(p, th, call, class)?
    } else {
        SymMap::default()
    };
    let args = positional(p, th, call, 1);
    let place = place_given(p, th, class, &args)?;
    let args = p.tuple(th, args);
    let exception = make(p, th, class, args, attrs);
    set_place(p, exception, place);
    Ok(Flow::Value(exception))
}

/// What could not be converted is told by five arguments.
fn takes_five(p: &mut Process, th: &Thread, call: Call, class: Value) -> R<()> {
    let native = p.class_native(class);
    if !matches!(native, T::UnicodeDecodeError | T::UnicodeEncodeError) || call.n == 6 {
        return Ok(());
    }
    let message = format!("function takes exactly 5 arguments ({} given)", call.n - 1);
    p.type_error(th, message)
}

/// Where a text is wrong, as `SyntaxError(message, (file, line, ...))` says it.
fn place_given(p: &mut Process, th: &Thread, class: Value, args: &[Value]) -> R<Vec<Value>> {
    const PARTS: usize = PLACE.len();
    let [_, details] = args else { return Ok(Vec::new()) };
    if !p.class_native(class).is_subtype(T::SyntaxError) {
        return Ok(Vec::new());
    }
    let place = ops::collect(p, th, *details)?;
    let (wanted, n) = match place.len() {
        4 | PARTS => return Ok(place),
        5 => return p.type_error(th, "end_offset must be provided when end_lineno is provided"),
        n if n < 4 => ("at least 4", n),
        n => ("at most 6", n),
    };
    p.type_error(th, format!("function takes {wanted} arguments ({n} given)"))
}

const PLACE: [&str; 6] = ["filename", "lineno", "offset", "text", "end_lineno", "end_offset"];

fn set_place(p: &mut Process, exception: Value, place: Vec<Value>) {
    for (name, value) in PLACE.into_iter().zip(place) {
        let sym = p.intern(name);
        if let Value::Ref(r) = exception
            && let Object::Exception(e) = p.heap.get_mut(r)
        {
            e.attrs.set(sym, value);
        }
    }
}

fn init(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(r) = call.arg(th, 0) else { return NONE };
    let class = p.class_of(call.arg(th, 0));
    takes_five(p, th, call, class)?;
    let attrs = named_attrs(p, th, call, class)?;
    let args = positional(p, th, call, 1);
    let place = place_given(p, th, class, &args)?;
    set_place(p, Value::Ref(r), place);
    fill(p, th, r, args, &attrs);
    NONE
}

/// What an `__init__` gives an exception.
fn fill(p: &mut Process, th: &Thread, exception: Ref, args: Vec<Value>, attrs: &SymMap) {
    let args = p.tuple(th, args);
    if let Object::Exception(e) = p.heap.get_mut(exception) {
        e.args = args;
        for (sym, value) in attrs.iter() {
            e.attrs.set(sym, value);
        }
    }
}

/// The subclass of OSError that an error number means.
fn os_error_type(errno: i64) -> Option<T> {
    Some(match errno {
        1 | 13 => T::PermissionError,
        2 => T::FileNotFoundError,
        3 => T::ProcessLookupError,
        4 => T::InterruptedError,
        10 => T::ChildProcessError,
        11 | 114 | 115 => T::BlockingIOError,
        17 => T::FileExistsError,
        20 => T::NotADirectoryError,
        21 => T::IsADirectoryError,
        32 | 108 => T::BrokenPipeError,
        103 => T::ConnectionAbortedError,
        104 => T::ConnectionResetError,
        110 => T::TimeoutError,
        111 => T::ConnectionRefusedError,
        _ => return None,
    })
}

/// `OSError(errno, text[, file])` becomes the class that the number means, and keeps the file
/// outside of `args`.
fn new_os_error(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::OSError)?;
    if super::object::fills(p, class) {
        named_attrs(p, th, call, class)?;
    }
    if by_init(p, class) {
        let args = p.tuple(th, []);
        return Ok(Flow::Value(make(p, th, class, args, SymMap::default())));
    }
    let args = positional(p, th, call, 1);
    if matches!(class, Value::Type(T::OSError))
        && let 2..=5 = args.len()
        && let Some(t) = p.as_i64(args[0]).and_then(os_error_type)
    {
        class = Value::Type(t);
    }
    let (args, attrs) = without_files(p, args);
    let args = p.tuple(th, args);
    Ok(Flow::Value(make(p, th, class, args, attrs)))
}

/// Whether what an OSError is made of comes by `__init__`: where the person's class has one, and no
/// `__new__`.
fn by_init(p: &Process, class: Value) -> bool {
    let Value::Ref(r) = class else { return false };
    !super::object::fills(p, class) && class_special(p, r, sym::NEW).is_none()
}

fn init_os_error(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let Value::Ref(r) = call.arg(th, 0) else { return NONE };
    let class = p.class_of(call.arg(th, 0));
    if !by_init(p, class) {
        return NONE;
    }
    named_attrs(p, th, call, class)?;
    let args = positional(p, th, call, 1);
    let (args, attrs) = without_files(p, args);
    fill(p, th, r, args, &attrs);
    NONE
}

/// What an OSError keeps in `args`, and the files as attributes.
fn without_files(p: &mut Process, mut args: Vec<Value>) -> (Vec<Value>, SymMap) {
    let mut attrs = SymMap::default();
    if let 3..=5 = args.len()
        && !args[2].is_none()
    {
        for (at, name) in [(2, "filename"), (4, "filename2")] {
            if let Some(file) = args.get(at) {
                attrs.set(p.intern(name), *file);
            }
        }
        args.truncate(2);
    }
    (args, attrs)
}

fn with_traceback(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [traceback] = plain(p, th, call, 1, "BaseException.with_traceback", 1)?;
    if let Value::Ref(r) = call.arg(th, 0) {
        attributes_set::set_traceback(p, th, r, traceback)?;
    }
    Ok(Flow::Value(call.arg(th, 0)))
}

fn add_note(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let [note] = plain(p, th, call, 1, "BaseException.add_note", 1)?;
    if p.as_str(note).is_none() {
        let message = format!("note must be a str, not '{}'", p.type_name(note));
        return p.type_error(th, message);
    }
    let Value::Ref(r) = call.arg(th, 0) else { return NONE };
    let notes = match p.get(r) {
        Object::Exception(e) => e.attrs.get(sym::NOTES),
        _ => None,
    };
    match notes {
        Some(Value::Ref(list)) if list.region() != 0 => match p.heap.get_mut(list) {
            Object::List(items) => items.push(note),
            _ => return p.type_error(th, "Cannot add note: __notes__ is not a list"),
        },
        Some(_) => return p.type_error(th, "Cannot add note: __notes__ is not a list"),
        None => {
            let list = p.list(th, vec![note]);
            if let Object::Exception(e) = p.heap.get_mut(r) {
                e.attrs.set(sym::NOTES, list);
            }
        }
    }
    NONE
}

fn new_group(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    let mut class = call.arg(th, 0);
    super::object::check_class(p, th, class, T::BaseExceptionGroup)?;
    let given = positional(p, th, call, 1);
    let [message, list] = given[..] else {
        let n = given.len();
        return p.type_error(
            th,
            format!("BaseExceptionGroup.__new__() takes exactly 2 arguments ({n} given)"),
        );
    };
    if p.as_str(message).is_none() {
        let found = p.type_name(message).to_owned();
        return p.type_error(
            th,
            format!("BaseExceptionGroup.__new__() argument 1 must be str, not {found}"),
        );
    }
    let members = match p.as_items(list) {
        Some(items) => items.to_vec(),
        None if ops::has_special(p, list, sym::GETITEM) => return Err(Fault::NeedsPython),
        None => {
            return p.type_error(th, "second argument (exceptions) must be a sequence");
        }
    };
    if members.is_empty() {
        return p.value_error(th, "second argument (exceptions) must be a non-empty sequence");
    }
    let mut plain = true;
    for (i, member) in members.iter().enumerate() {
        if !matches!(p.object(*member), Some(Object::Exception(_))) {
            return p.value_error(
                th,
                format!("Item {i} of second argument (exceptions) is not an exception"),
            );
        }
        plain &= p.native_type(*member).is_subtype(T::Exception);
    }
    if plain && matches!(class, Value::Type(T::BaseExceptionGroup)) {
        class = Value::Type(T::ExceptionGroup);
    } else if !plain && p.class_native(class) == T::ExceptionGroup {
        let message = match class {
            Value::Type(_) => "Cannot nest BaseExceptions in an ExceptionGroup".to_owned(),
            _ => format!("Cannot nest BaseExceptions in '{}'", p.class_name(class)),
        };
        return p.type_error(th, message);
    }
    let args = p.tuple(th, [message, list]);
    Ok(Flow::Value(make(p, th, class, args, SymMap::default())))
}

fn derive(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    of_group(p, th, call, "BaseExceptionGroup.derive")
}

fn split(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    of_group(p, th, call, "BaseExceptionGroup.split")
}

fn subgroup(p: &mut Process, th: &mut Thread, call: Call) -> R<Flow> {
    of_group(p, th, call, "BaseExceptionGroup.subgroup")
}

/// A method of a group with one argument, which the prelude has.
fn of_group(p: &mut Process, th: &Thread, call: Call, name: &str) -> R<Flow> {
    plain::<1>(p, th, call, 1, name, 1)?;
    Err(Fault::NeedsPython)
}
