//! A table of character names with no names in it.
//!
//! Ruff's parser looks up `\N{...}` here. The real table is 230 kB of compressed WebAssembly;
//! `heddle-syntax` refuses `\N{...}` in words of its own before anybody sees the answer given here.

/// The character of that name: never known.
#[must_use]
pub const fn character(_name: &str) -> Option<char> {
    None
}
