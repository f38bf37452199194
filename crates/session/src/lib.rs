//! The facade of the lab: a request in, events and an ending out. Plain data, no browser.

mod check;
mod lab;

pub use check::{Checked, check, diagnostic_text, warm};
pub use lab::{LabRun, Progress, run_to_end};
