//! The browser's objects, each behind a few functions; nothing else in the page touches them.

pub mod address;
pub mod canvas;
pub mod clipboard;
pub mod editor;
pub mod engine;
pub mod frame;
pub mod page;
pub mod perfetto;
pub mod storage;
