//! Names that `dir` gives of CPython's built-in types, though nothing here answers to them: asking for
//! one is refused.

use super::attrs::computed_names;
use crate::{object::Object, ops::types::is_class, process::Process, types::T, value::Value};

const OF_OBJECT: &[&str] = &["__getstate__", "__reduce__", "__reduce_ex__", "__subclasshook__"];

fn own(t: T) -> &'static str {
    match t {
        T::Type => {
            "__abstractmethods__ __annotations__ __base__ __bases__ __basicsize__ __dictoffset__ \
             __flags__ __itemsize__ __module__ __mro__ __name__ __or__ __qualname__ __ror__ \
             __text_signature__ __type_params__ __weakrefoffset__"
        }
        T::Int => {
            "__abs__ __divmod__ __getnewargs__ __rdivmod__ __round__ denominator imag numerator real"
        }
        T::Float => {
            "__abs__ __divmod__ __getformat__ __getnewargs__ __rdivmod__ __round__ imag real"
        }
        T::Str => "__getnewargs__ __rmod__",
        T::List => "__class_getitem__ __imul__",
        T::Dict => "__class_getitem__ __ior__",
        T::Set => "__class_getitem__ __iand__ __ior__ __isub__ __ixor__",
        T::Tuple | T::FrozenSet | T::Enumerate => "__class_getitem__",
        T::Bytes => "__buffer__ __bytes__ __getnewargs__ __mod__ __rmod__",
        T::ByteArray => {
            "__alloc__ __buffer__ __iadd__ __imul__ __mod__ __release_buffer__ __rmod__"
        }
        T::NoneType | T::NotImplementedType => "__bool__",
        T::Range => "__bool__ start step stop",
        T::Slice => "start step stop",
        T::Property => "__isabstractmethod__ __name__ __set_name__ fdel fget fset",
        T::ClassMethod => "__func__ __isabstractmethod__ __wrapped__",
        T::StaticMethod => "__call__ __func__ __isabstractmethod__ __wrapped__",
        T::Super => "__get__ __self__ __self_class__ __thisclass__",
        T::Zip | T::Reversed | T::ListIterator => "__setstate__",
        T::Function => "__builtins__ __type_params__",
        T::Method => "__func__ __get__ __self__",
        T::BuiltinFunction | T::MethodWrapper => "__text_signature__",
        T::MethodDescriptor | T::WrapperDescriptor => "__get__ __text_signature__",
        T::Generator => {
            "__class_getitem__ __del__ __name__ __qualname__ gi_code gi_frame gi_running gi_suspended \
             gi_yieldfrom"
        }
        T::DictKeys | T::DictItems => {
            "__and__ __or__ __rand__ __ror__ __rsub__ __rxor__ __sub__ __xor__ mapping"
        }
        T::BaseException => "__setstate__",
        T::BaseExceptionGroup => "__class_getitem__ exceptions message",
        T::ExceptionGroup => "__module__ __weakref__",
        T::OSError => "characters_written errno filename filename2 strerror",
        T::StopIteration => "value",
        T::SystemExit => "code",
        T::ImportError => "msg name name_from path",
        T::AttributeError => "name obj",
        T::NameError => "name",
        T::SyntaxError => {
            "end_lineno end_offset filename lineno msg offset print_file_and_line text"
        }
        T::UnicodeDecodeError | T::UnicodeEncodeError => "encoding end object reason start",
        _ => "",
    }
}

/// What a built-in type and those that it derives from have besides.
fn of_type(t: T) -> impl Iterator<Item = &'static str> {
    let bases = std::iter::successors(Some(t), |t| (*t != T::Object).then(|| t.base()));
    let kind = if t == T::Float { &[][..] } else { computed_names(t).1 };
    OF_OBJECT.iter().chain(kind).copied().chain(bases.flat_map(|t| own(t).split_whitespace()))
}

/// What the program's own classes have besides.
fn of_own(p: &Process, mro: &[Value]) -> &'static [&'static str] {
    let ours = |base: &Value| match p.object(*base) {
        Some(Object::Class(class)) => p.as_str(class.module) == Some(&*p.main_name),
        _ => false,
    };
    let Some(native) = mro.first().map(|class| p.class_native(*class)) else { return &[] };
    if !mro.iter().any(ours) {
        return &[];
    }
    match gives_room(p, mro) && !matches!(native, T::Int | T::Tuple | T::Bytes) {
        true => &["__weakref__"],
        false => &[],
    }
}

/// Whether instances can have any attribute.
pub(super) fn gives_room(p: &Process, mro: &[Value]) -> bool {
    mro.iter().any(|base| match (base, p.object(*base)) {
        (_, Some(Object::Class(class))) => !class.slots,
        (Value::Type(t), _) => {
            t.is_exception()
                || matches!(t, T::Function | T::Module | T::Type | T::ClassMethod | T::StaticMethod)
        }
        _ => false,
    })
}

/// Names besides those of tables, for an instance of a class with these bases.
pub fn besides(p: &Process, mro: &[Value]) -> Vec<&'static str> {
    let Some(class) = mro.first() else { return Vec::new() };
    let native = match class {
        Value::Type(t) => *t,
        _ => p.class_native(*class),
    };
    of_type(native).chain(of_own(p, mro).iter().copied()).collect()
}

/// Whether `dir` names a special attribute that nothing here answers to.
pub fn is_refused(p: &Process, object: Value, name: &str) -> bool {
    if !name.starts_with("__") || matches!(p.object(object), Some(Object::Module(_))) {
        return false;
    }
    let class = if is_class(p, object) { object } else { p.class_of(object) };
    let mro = match p.object(class) {
        Some(Object::Class(class)) => class.mro.clone(),
        _ => vec![class],
    };
    besides(p, &mro).contains(&name)
}
