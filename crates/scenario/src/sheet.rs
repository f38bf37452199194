//! The task sheet: a model, tasks, and what they share.
//!
//! Links hold a sheet field by field, in this order and with variants by number. So a variant is
//! added behind the others, and a new field needs a new version of links.

use serde::{Deserialize, Serialize};

/// What the tasks are in Python.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Model {
    #[default]
    Threads,
    Processes,
    Async,
}

/// Which lock the tasks take around each step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Locking {
    #[default]
    None,
    /// One lock that all tasks take around each step.
    Shared,
    /// A lock for each task, which protects nothing.
    PerTask,
}

/// What a task does.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Work {
    /// Prints 0, 1, 2, ...
    Numbers,
    /// Prints a, b, c, ... and begins again after z.
    Letters,
    /// Raises a shared counter: a read, a call in between, a write.
    Counter,
    /// Prints this text each time.
    Text(String),
    /// Puts 0, 1, 2, ... into the shared queue.
    Producer,
    /// Gets from the shared queue.
    Consumer,
    /// Computes without printing until done: a thousand rounds for each count.
    BusyLoop,
}

/// A row of the sheet.
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

impl Task {
    /// A task without delays.
    pub fn new(name: impl Into<String>, work: Work, count: u32) -> Self {
        Self { name: name.into(), work, count, delay_ms: 0, start_delay_ms: 0 }
    }
}

/// Everything that the generated Python depends on.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Sheet {
    pub model: Model,
    pub tasks: Vec<Task>,
    pub locking: Locking,
    /// Whether the main program waits for its tasks.
    pub join: bool,
}

impl Default for Sheet {
    /// Two threads, one printing ten numbers and one ten letters.
    fn default() -> Self {
        Self {
            model: Model::Threads,
            tasks: vec![
                Task::new("numbers", Work::Numbers, 10),
                Task::new("letters", Work::Letters, 10),
            ],
            locking: Locking::None,
            join: true,
        }
    }
}
