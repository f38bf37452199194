//! What a blocked task waits for, in data: words are made from it in each language.

use serde::{Deserialize, Serialize};

/// `name` is the name that the program gives the object where one can be found (`lock`,
/// `self.queue`), else its type's name.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum WaitFor {
    Lock {
        name: String,
        holder: Option<String>,
    },
    Condition {
        name: String,
    },
    Semaphore {
        name: String,
    },
    Event {
        name: String,
    },
    Barrier {
        name: String,
        /// How many it waits for.
        parties: u32,
    },
    /// An item of a queue, or bytes of a pipe.
    Item {
        name: String,
    },
    /// Room in a queue.
    Room {
        name: String,
    },
    /// `join()` on a thread or process.
    End {
        name: String,
    },
    /// A queue's `join()`: all items done.
    TasksDone {
        name: String,
    },
    /// `await` of a future or task.
    Future {
        name: String,
    },
    /// `gather`, `wait` or a task group: these are not done.
    Futures {
        names: Vec<String>,
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
