//! The page: what runs, what came out, how it went, what else could have happened.
//!
//! `state` and `locales` are plain Rust and tested natively; `browser` is the only part that talks
//! to the browser's objects; `hooks` joins both; `components` draws.

pub mod app;
mod browser;
mod components;
mod hooks;
pub mod locales;
pub mod state;
