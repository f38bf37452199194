//! Why a run went wrong, in data: sentences are made from it in each language.

use serde::{Deserialize, Serialize};

use crate::WaitFor;

/// Names are those of threads, processes and async tasks; lines are of the person's program, 0
/// where none is known.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Story {
    /// The output is not what was expected.
    Missed { expected: String },
    /// A deadlock: each waits for the next, and the last for the first.
    Circle { links: Vec<Link> },
    /// A deadlock: whoever took this lock is over and never gave it back.
    Abandoned { waiter: Step, lock: String, holder: Step },
    /// A deadlock: nobody is left who could bring what somebody waits for.
    Nobody {
        waiter: Step,
        what: WaitFor,
        /// Who brought one before, and where; of a condition or event, who notified or set it when
        /// nobody waited yet. None if nobody ever did.
        last: Option<Step>,
        /// Of an asyncio event: that one is of another thread, and did not wake the event loop.
        asleep: bool,
        /// Of a barrier: how many of its parties never come.
        missing: u32,
        /// Others that wait for the same.
        alike: Vec<Step>,
        /// Who waits for one of these, or for one who does.
        behind: Vec<Behind>,
        /// How many more do, or wait for the same.
        more: u32,
    },
    /// An exception that nobody caught: its last line.
    Raised {
        who: Step,
        error: String,
        /// Somebody else changed what the failing task had looked at.
        between: Option<Meddling>,
    },
    /// A write from what was read before somebody else wrote: that other write is lost.
    LostUpdate {
        meddling: Meddling,
        /// Where the write was made that undid the other.
        line: u32,
        /// How often that happened, this time included.
        times: u64,
    },
    /// What one print call wrote was broken apart by somebody else's.
    BrokenOutput { writer: Step, text: String, other: Step, other_text: String, times: u64 },
}

/// Who did something, and where.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Step {
    pub who: String,
    pub line: u32,
}

/// One of a circle of waiting tasks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Link {
    pub waiter: Step,
    pub what: WaitFor,
    /// The lock that the task before it in the circle wants, and where this one took it; None where
    /// the task itself is what the one before it waits for.
    pub holds: Option<Held>,
}

/// Who waits for somebody who cannot go on.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Behind {
    pub waiter: Step,
    pub what: WaitFor,
    /// Of a lock: who took it, and where.
    pub holder: Option<Step>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Held {
    pub lock: String,
    pub line: u32,
}

/// `first` looked at something, then `other` changed it, and `first` went on with what it had seen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Meddling {
    pub variable: String,
    pub first: Step,
    pub other: Step,
}
