//! Who helps with a search. The explorer knows no host threads and no browser: it is given hands, and
//! hands out work that only reads.

/// Workers at hand.
pub trait Workers: Send + Sync {
    /// How many work at the same time, whoever hands out the work included.
    fn count(&self) -> usize;

    /// Does the same job in as many workers as there are, the caller's included, and comes back
    /// when all are done with it. What is to be done the job finds out itself: it may be that fewer
    /// come than there are, but the caller does.
    fn run(&self, job: &(dyn Fn() + Sync));
}
