//! A live run, written down.

use serde::{Deserialize, Serialize};

/// What the lab needs, besides the request, to run a live run again.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recording {
    /// docs/schedule.md has its form.
    pub schedule: String,
    /// The run was longer than what is kept: the schedule ends before it.
    pub cut: bool,
}
