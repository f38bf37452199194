//! Threads of the host as workers of a search.

use std::{num::NonZero, sync::OnceLock, thread};

use heddle_explorer::workers::Workers;
use rayon_core::{ThreadPool, ThreadPoolBuilder};

/// As many threads as are asked for, the caller's included. They are made when there is work for the
/// first time; those that the host does not give are done without.
#[derive(Debug)]
pub struct HostThreads {
    count: usize,
    others: OnceLock<Option<ThreadPool>>,
}

impl HostThreads {
    pub fn new(count: usize) -> HostThreads {
        HostThreads { count, others: OnceLock::new() }
    }

    /// One for each core.
    pub fn all() -> HostThreads {
        HostThreads::new(thread::available_parallelism().map_or(1, NonZero::get))
    }

    fn others(&self) -> Option<&ThreadPool> {
        let others = self.count.saturating_sub(1);
        // A pool of no threads would be one of as many as there are cores.
        let make = || ThreadPoolBuilder::new().num_threads(others).build().ok();
        self.others.get_or_init(|| (others > 0).then(make).flatten()).as_ref()
    }
}

impl Workers for HostThreads {
    fn count(&self) -> usize {
        self.count
    }

    fn run(&self, job: &(dyn Fn() + Sync)) {
        let Some(others) = self.others() else { return job() };
        others.in_place_scope(|scope| {
            for _ in 0..others.current_num_threads() {
                scope.spawn(|_| job());
            }
            job();
        });
    }
}
