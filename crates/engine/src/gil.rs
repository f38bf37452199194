//! The lock that lets one thread at a time run a process's Python: CPython's, with its switch
//! interval and its forced switch.
//!
//! A waiting worker first spins, which hands over in well under a microsecond when both run, then
//! sleeps on the lock's own word; who lets go wakes only those who sleep. How long it spins follows
//! from whether that helped the last time. One that waited a whole interval asks the holder to let
//! go; a holder that was asked, or yields, comes back only after somebody else has had the lock: it
//! waits for both at once, so that a hand-over wakes one sleeper at most.

use std::sync::atomic::{AtomicBool, AtomicU32, Ordering};

const FREE: u32 = 0;
/// Looks at the lock before a sleep: where they paid the last time, which is about 50 µs, and where
/// they did not. Then every so many waits it is tried again.
const MANY: u32 = 40_000;
const FEW: u32 = 200;
const TRIED_AGAIN: u32 = 64;

/// `core::arch::wasm32::memory_atomic_wait32` gave up.
const TIMED_OUT: i32 = 2;

#[derive(Debug)]
pub struct Gil {
    /// The holder's slot plus one, or [`FREE`].
    holder: AtomicU32,
    /// Those who want it, and how many of them sleep.
    waiting: AtomicU32,
    asleep: AtomicU32,
    /// How often it was taken.
    taken: AtomicU32,
    /// Somebody waited a whole interval.
    asked: AtomicU32,
    /// How often somebody began to spin, and whether many looks paid the last time.
    spun: AtomicU32,
    pays: AtomicBool,
}

/// Somebody else goes first: the lock has been taken more often by then.
#[derive(Clone, Copy, Debug)]
pub struct After(u32);

impl Gil {
    pub const fn new() -> Gil {
        Gil {
            holder: AtomicU32::new(FREE),
            waiting: AtomicU32::new(0),
            asleep: AtomicU32::new(0),
            taken: AtomicU32::new(0),
            asked: AtomicU32::new(0),
            spun: AtomicU32::new(0),
            pays: AtomicBool::new(true),
        }
    }

    /// Waits for the lock; after `interval_us` asks its holder to let go, or no longer lets others go
    /// first who do not come.
    pub fn acquire(&self, slot: u32, interval_us: u64, mut after: Option<After>) {
        if self.try_acquire(slot, after) {
            return;
        }
        self.waiting.fetch_add(1, Ordering::SeqCst);
        while !self.spin_for(slot, after) {
            let holder = self.holder.load(Ordering::SeqCst);
            if holder == FREE && self.lets(after) {
                continue;
            }
            // Whoever lets go of the lock looks at the count after that: it wakes this one, or this one
            // finds that the word has changed.
            self.asleep.fetch_add(1, Ordering::SeqCst);
            let woken = sleep(&self.holder, holder, interval_us * 1000);
            self.asleep.fetch_sub(1, Ordering::SeqCst);
            if woken == TIMED_OUT {
                after = None;
                if self.holder.load(Ordering::SeqCst) != FREE {
                    self.asked.store(1, Ordering::SeqCst);
                }
            }
        }
        self.waiting.fetch_sub(1, Ordering::SeqCst);
    }

    /// Looks at the lock for a while; true once it has it. Where the other can run at the same time
    /// that is much cheaper than to be woken; where it cannot, it only keeps the other from running.
    fn spin_for(&self, slot: u32, after: Option<After>) -> bool {
        let tries_again = self.spun.fetch_add(1, Ordering::Relaxed).is_multiple_of(TRIED_AGAIN);
        let many = tries_again || self.pays.load(Ordering::Relaxed);
        let has_it = (0..if many { MANY } else { FEW }).any(|_| {
            std::hint::spin_loop();
            self.holder.load(Ordering::Relaxed) == FREE && self.try_acquire(slot, after)
        });
        if many {
            self.pays.store(has_it, Ordering::Relaxed);
        }
        has_it
    }

    /// Whether it may be taken by one who lets others go first.
    fn lets(&self, after: Option<After>) -> bool {
        after.is_none_or(|After(taken)| self.taken.load(Ordering::SeqCst) != taken)
    }

    /// Takes the lock if it is free.
    fn try_acquire(&self, slot: u32, after: Option<After>) -> bool {
        let taken = self.lets(after)
            && self
                .holder
                .compare_exchange(FREE, slot + 1, Ordering::SeqCst, Ordering::Relaxed)
                .is_ok();
        if taken {
            self.taken.fetch_add(1, Ordering::SeqCst);
        }
        taken
    }

    /// Whether the holder should let go now.
    pub fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed) != 0
    }

    /// Lets go. If the holder was asked to, and somebody waits, or `yields` to somebody who will come,
    /// it is to come back after somebody else only.
    pub fn release(&self, yields: bool) -> Option<After> {
        let asked = self.is_asked() && self.asked.swap(0, Ordering::SeqCst) != 0;
        let goes_after = yields || asked && self.waiting.load(Ordering::SeqCst) != 0;
        // Nobody else takes it until it is free.
        let after = goes_after.then(|| After(self.taken.load(Ordering::Relaxed)));
        self.holder.store(FREE, Ordering::SeqCst);
        if self.asleep.load(Ordering::SeqCst) != 0 {
            wake(&self.holder, 1);
        }
        after
    }
}

/// Sleeps while the word holds `value`, for at most `ns` nanoseconds (negative: for ever).
pub fn sleep(word: &AtomicU32, value: u32, ns: u64) -> i32 {
    let ns = i64::try_from(ns).unwrap_or(-1);
    // SAFETY: the pointer comes from a live reference to an aligned 32-bit atomic.
    unsafe {
        core::arch::wasm32::memory_atomic_wait32(word.as_ptr().cast(), value.cast_signed(), ns)
    }
}

/// Wakes up to `count` sleepers on the word.
pub fn wake(word: &AtomicU32, count: u32) {
    // SAFETY: the pointer comes from a live reference to an aligned 32-bit atomic.
    unsafe { core::arch::wasm32::memory_atomic_notify(word.as_ptr().cast(), count) };
}
