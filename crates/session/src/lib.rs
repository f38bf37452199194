//! The facade of the lab: a request in, events and an ending out. Plain data, no browser.

mod check;
mod explore;
mod follow;
mod lab;
pub mod recording;
mod repro;
mod runners;
mod schedule;
mod story;
mod trace;
mod view;
mod words;

pub use check::{Checked, check, diagnostic_text, packs, supply, supply_compiled, warm};
#[cfg(not(target_family = "wasm"))]
pub use explore::HostThreads;
pub use explore::{Explore, ExploreTalk};
pub use heddle_explorer::patience::Patience;
pub use heddle_explorer::pattern::Pattern;
pub use heddle_explorer::workers::Workers;
pub use lab::{LabRun, Progress, run_to_end};
pub use repro::{export, repro};
pub use schedule::{parse_thread, parting_text, schedule_fault, schedule_size, thread_text};
pub use story::Teller;
pub use trace::{Trace, TraceBuilder};
pub use words::{
    repro_refused as repro_refused_text, story as story_text, wait_in_full as wait_text,
};
