//! Operations on built-in values.
//!
//! None of them calls Python code. What a person's class would have to answer gives
//! [`Fault::NeedsPython`](crate::process::Fault), before anything was changed.

use crate::{
    process::{Process, R},
    thread::Thread,
    types::T,
};

pub mod arith;
pub mod attrdict;
pub mod contains;
pub mod dicts;
pub mod equal;
pub mod hash;
pub mod items;
pub mod iterate;
pub mod number;
pub mod order;
pub mod sets;
pub mod slices;
pub mod sort;
pub mod special;
pub mod truth;
pub mod types;

pub use arith::{binary, inplace, unary};
pub use contains::contains;
pub use dicts::{dict_del, dict_get, dict_merge, dict_ref, dict_set, plain_dict};
pub use equal::{equal, same_or_equal};
pub use hash::hash;
pub use items::{del_item, get_item, set_item};
pub use iterate::{collect, get_iter, iter_next};
pub use order::{compare, less};
pub use sets::{set_add, set_binary, set_contains};
pub use slices::slice_indices;
pub use special::{has_special, special, user_class};
pub use truth::{length, truth};
pub use types::{is_instance, is_subclass, union_of};

/// A whole number that C has no room for.
pub fn too_large<V>(p: &mut Process, th: &Thread, of: &str) -> R<V> {
    let message = format!("Python int too large to convert to C {of}");
    p.raise(th, T::OverflowError, message)
}

/// Number of items of a range.
pub fn range_len(parts: &[i64; 3]) -> u64 {
    equal::range_len(parts[0], parts[1], parts[2])
}
