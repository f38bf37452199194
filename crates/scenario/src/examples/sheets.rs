//! Examples that are task sheets.

use crate::sheet::{Locking, Model, Sheet, Task, Work};

pub(super) fn threads() -> Sheet {
    Sheet::default()
}

pub(super) fn processes() -> Sheet {
    Sheet { model: Model::Processes, ..Sheet::default() }
}

pub(super) fn own_locks() -> Sheet {
    Sheet { locking: Locking::PerTask, ..Sheet::default() }
}

pub(super) fn one_lock() -> Sheet {
    Sheet { locking: Locking::Shared, ..Sheet::default() }
}

pub(super) fn lost() -> Sheet {
    Sheet { tasks: twice(&Work::Counter, 10), ..Sheet::default() }
}

pub(super) fn kept() -> Sheet {
    Sheet { locking: Locking::Shared, ..lost() }
}

pub(super) fn async_lost() -> Sheet {
    Sheet { model: Model::Async, ..lost() }
}

pub(super) fn busy_threads() -> Sheet {
    Sheet { tasks: twice(&Work::BusyLoop, 5000), ..Sheet::default() }
}

pub(super) fn busy_processes() -> Sheet {
    Sheet { model: Model::Processes, ..busy_threads() }
}

fn twice(work: &Work, count: u32) -> Vec<Task> {
    ["first", "second"].map(|name| Task::new(name, work.clone(), count)).to_vec()
}
