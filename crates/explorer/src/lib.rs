//! Every way a program can go, as a graph; and questions about all its outputs at once.

pub mod column;
pub mod conflict;
pub mod content;
pub mod count;
mod equals;
pub mod finals;
mod found;
mod hash;
pub mod language;
pub mod machine;
pub mod order;
pub mod outputs;
pub mod paths;
pub mod patience;
pub mod pattern;
pub mod phase;
pub mod questions;
pub mod races;
mod region;
pub mod search;
mod steps;
mod store;
mod sweep;
mod symmetry;
mod ways;
