//! What a blocked task waits for, in data: words are made from it in each language.

use serde::{Deserialize, Serialize};

/// What a program calls a thing: copied with each event, so short ones have no memory of their own.
pub type Name = ecow::EcoString;

/// `name` is the name that the program gives the object where one can be found (`lock`,
/// `self.queue`), else its type's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitFor {
    Lock {
        name: Name,
        holder: Option<Name>,
    },
    Condition {
        name: Name,
    },
    Semaphore {
        name: Name,
    },
    Event {
        name: Name,
    },
    Barrier {
        name: Name,
        /// How many it waits for.
        parties: u32,
    },
    /// An item of a queue, or bytes of a pipe.
    Item {
        name: Name,
    },
    /// Room in a queue.
    Room {
        name: Name,
    },
    /// `join()` on a thread or process.
    End {
        name: Name,
    },
    /// A queue's `join()`: all items done.
    TasksDone {
        name: Name,
    },
    /// `await` of a future or task.
    Future {
        name: Name,
    },
    /// `gather`, `wait` or a task group: these are not done.
    Futures {
        names: Vec<Name>,
    },
    /// A server has nothing to do.
    Request,
    /// The event loop has nothing ready.
    EventLoop,
    Sleep {
        microseconds: u64,
    },
}

/// Who waits for what, at which line.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wait {
    /// Name of the thread, process or task.
    pub who: String,
    pub line: u32,
    pub what: WaitFor,
}
