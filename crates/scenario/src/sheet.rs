//! The task sheet: a model, tasks, and what they share.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Model {
    #[default]
    Threads,
    Processes,
    Async,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locking {
    #[default]
    None,
    /// One lock that all tasks take around each step.
    Shared,
    /// A lock for each task, which protects nothing.
    PerTask,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Work {
    /// Prints 0, 1, 2, ...
    Numbers,
    /// Prints a, b, c, ...
    Letters,
    /// Raises a shared counter: a read, a call in between, a write.
    Counter,
    /// Prints this text each time.
    Text(String),
    /// Puts 0, 1, 2, ... into the shared queue.
    Producer,
    /// Gets from the shared queue.
    Consumer,
    /// Computes without printing until done.
    BusyLoop,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Task {
    /// A Python identifier that is no keyword.
    pub name: String,
    pub work: Work,
    /// How many times: 1 to 100,000.
    pub count: u32,
    /// After each time, in milliseconds: 0 to 60,000.
    pub delay_ms: u32,
    /// Before the first time, in milliseconds: 0 to 60,000.
    pub start_delay_ms: u32,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sheet {
    pub model: Model,
    pub tasks: Vec<Task>,
    pub locking: Locking,
    /// Whether the main program waits for its tasks.
    pub join: bool,
}
