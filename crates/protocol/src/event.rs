//! The one stream that panels, timeline, detectors and exports read.

use serde::{Deserialize, Serialize};

use crate::{Name, WaitFor};

/// Who did it. Numbers count from 0 in the order of creation within a run (processes), a process
/// (threads) and a thread's process (async tasks, from 1; 0 is the thread's own code).
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct Actor {
    pub process: u32,
    pub thread: u32,
    pub task: u32,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Stream {
    Stdout,
    Stderr,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Event {
    pub actor: Actor,
    /// Line of the person's program, 0 where none is running.
    pub line: u32,
    /// Steps made so far in this process (Live) or run (lab), this one included: in the lab, an event
    /// lies before a position if its step is not above it.
    pub step: u64,
    /// Microseconds since the run began: real in Live, virtual in the lab.
    pub time_us: u64,
    pub kind: EventKind,
}

/// Where an exception was raised first: the thread of the same process, the line, its last line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Root {
    pub thread: u32,
    pub line: u32,
    pub error: String,
}

/// Objects with numbers below this are shared by processes, and have the same number in each.
pub const SHARED_OBJECTS: u32 = 1 << 22;

/// What is done to a variable.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Access {
    Read,
    Write,
}

/// `object` is the machine's number for the object, stable within a process and a run; see
/// [`SHARED_OBJECTS`].
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum EventKind {
    /// One write call: `print("a")` makes two, text and line end.
    Write {
        stream: Stream,
        text: String,
    },
    /// The actor begins to exist. `process_name` is said again for threads and tasks.
    Start {
        name: String,
        parent: Option<Actor>,
    },
    /// The actor is over; `error` is the last line of an uncaught exception.
    End {
        error: Option<String>,
    },
    /// The actor now waits; `until_us` is its deadline, if any; `on` is the object that it waits
    /// for; `lock` is the one whose release ends the wait: `on`, or a hidden one.
    Wait {
        what: WaitFor,
        until_us: Option<u64>,
        on: Option<u32>,
        lock: Option<u32>,
    },
    /// The actor goes on after a wait.
    Wake,
    Acquire {
        object: u32,
        name: Name,
    },
    Release {
        object: u32,
        name: Name,
    },
    /// `item` tells what is in a queue apart: what is taken is the oldest that has its number.
    Put {
        object: u32,
        name: Name,
        item: u32,
    },
    Get {
        object: u32,
        name: Name,
        item: u32,
    },
    Join {
        whom: Actor,
    },
    /// Somebody else runs from here on in this process (the GIL's or the loop's new holder).
    Switch,
    /// Nobody caught this exception, whose last line this is; the event's line is where it was
    /// raised.
    Raise {
        error: String,
        /// Where it began, if that was in another thread, or if it is a group: of each that it holds.
        roots: Vec<Root>,
    },
    /// What other tasks can see was looked at or changed: `count` of no owner, `.balance` of
    /// `account`, `['a']` of `stock`. Told only where a run is followed step by step.
    Access {
        how: Access,
        object: u32,
        owner: Name,
        field: String,
    },
    /// Output beyond the limit is dropped from here on.
    OutputFull,
}
