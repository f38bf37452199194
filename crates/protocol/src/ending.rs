//! How a run ended.

use serde::{Deserialize, Serialize};

use crate::Wait;

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Limit {
    WallTime,
    Steps,
    Memory,
    Output,
    Tasks,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Ending {
    /// Exit status 0.
    Finished,
    /// Any other exit status.
    Failed {
        status: i32,
    },
    /// Nobody can ever move again.
    Deadlock {
        waits: Vec<Wait>,
    },
    /// A person pressed Stop.
    Stopped,
    Limit(Limit),
    /// The program was refused before it ran.
    Refused,
    /// Heddle's own fault (a worker that did not start or died): a sentence.
    Broken {
        reason: String,
    },
}

/// Facts measured by whoever ran it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct RunFacts {
    /// Real milliseconds from Run to the end.
    pub wall_ms: f64,
    /// Virtual seconds on the lab's clock; 0 in Live.
    pub virtual_seconds: f64,
    pub steps: u64,
    pub processes: u32,
    pub threads: u32,
    pub async_tasks: u32,
    /// Distinct browser workers that executed Python; 0 natively.
    pub workers: u32,
    /// Workers of those that executed on a memory shared with another worker.
    pub sharing_workers: u32,
    /// Distinct memories.
    pub memories: u32,
}
