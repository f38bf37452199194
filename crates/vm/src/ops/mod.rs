//! Operations on values.

pub mod arith;
