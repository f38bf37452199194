//! Heddle.
fn main() {}
