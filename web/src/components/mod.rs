//! What the page draws.

pub mod shell;

mod challenge;
mod committed;
mod explore;
mod fields;
mod header;
mod keys;
mod log;
mod menu;
mod notices;
mod output;
mod panel;
mod parameters;
mod program;
mod radios;
mod scenario;
mod scheduling;
mod sheet;
mod state;
mod status;
mod stepping;
mod tabs;
mod task_row;
mod timeline;
mod transport;
