//! What joins state to the browser: stores, verbs, and the effects behind them.

pub mod address;
pub mod board;
pub mod challenge;
pub mod engine;
pub mod explore;
pub mod filter;
pub mod held;
pub mod keys;
pub mod lab;
pub mod looks;
pub mod script;
pub mod size;
pub mod throttle;
pub mod trace;
pub mod verbs;
pub mod wheel;

pub use explore::Quest;
pub use filter::ReformFilter;
pub use held::{use_in_lab, use_slice};
pub use verbs::{Share, Verbs, use_verbs};
