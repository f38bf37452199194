//! Objects as text: `repr`, `str`, `format` and `%`.

pub mod apply;
pub mod codec;
pub mod float;
mod letters;
pub mod library_file;
mod marks;
pub mod number;
pub mod percent;
pub mod plain;
pub mod printable;
pub mod quote;
pub mod repr;
pub mod spec;
pub mod strformat;
pub mod strings;
pub mod template;

use crate::{
    object::Object,
    process::Process,
    pystr::Str,
    value::{Sym, Value},
};

pub use apply::format;
pub use float::float_repr;
pub use percent::percent;
pub use plain::{callable_name, class_path, native_module, native_name};
pub use repr::{ascii_of, is_fixed, native_repr, native_str, repr, str_of};

/// Whether the value's class, or one that it derives from before a built-in one that has it too,
/// defines `name`: an operation on it must then call Python code.
pub fn defines(p: &Process, value: Value, name: Sym) -> bool {
    match p.object(value) {
        Some(
            Object::Instance { .. }
            | Object::Derived(_)
            | Object::Exception(_)
            | Object::Class(_)
            | Object::Future(_),
        ) => class_defines(p, p.class_of(value), name),
        _ => false,
    }
}

fn class_defines(p: &Process, class: Value, name: Sym) -> bool {
    class.as_ref().is_some_and(|of| match crate::ops::special::class_special(p, of, name) {
        Some(Value::Ref(_)) => true,
        // Another method of a built-in type than the one that it has anyway.
        Some(Value::Native(id)) => {
            crate::natives::registry().method(p.class_native(class), name) != Some(id)
        }
        _ => false,
    })
}

/// A whole number in decimal.
pub fn decimal(i: i64) -> Str {
    Str::ascii(itoa::Buffer::new().format(i))
}

/// The number that `id()` gives and `repr` shows.
pub fn address(value: Value) -> u64 {
    const HEAP: u64 = 0x7f00_0000_0000;
    const STATIC: u64 = 0x5500_0000_0000;
    match value {
        Value::Ref(r) => HEAP + u64::from(r.0) * 32,
        other => {
            let (tag, bits) = other.bits();
            STATIC + (u64::from(tag) << 36) + (bits & 0x7fff_ffff) * 32
        }
    }
}

/// What `id()` gives for an object that has a number for this.
pub fn numbered_address(number: u32) -> u64 {
    0x7e00_0000_0000 + u64::from(number) * 32
}

/// `threading.get_ident()` of a thread, by its number.
pub fn thread_ident(thread: u32) -> u64 {
    0x7f80_0000_0000 + (u64::from(thread) << 23)
}
