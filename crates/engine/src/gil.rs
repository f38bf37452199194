//! The lock that lets one thread at a time run a process's Python: CPython's, with its switch
//! interval and its forced switch.
//!
//! A waiting worker first spins, which hands over in well under a microsecond when both run, then
//! sleeps on the lock's own word. How long it spins follows from how soon the lock was let go after
//! it had given up: to be woken from a sleep costs more than most turns. One that waited a whole interval asks the holder to let go; a
//! holder that was asked waits until somebody else has had the lock.

use std::sync::atomic::{AtomicU32, Ordering};

use crate::port;

const FREE: u32 = 0;
/// Looks at the lock before a sleep: at least, at first, and at most, which is about 50 µs.
const FEWEST: u32 = 1_000;
const SPINS: u32 = 4_000;
const MOST: u32 = 40_000;
/// A sleep shorter than this was not worth it; one that is much longer was, in microseconds.
const SHORT_US: u64 = 100;
const LONG_US: u64 = 1_000;

/// `core::arch::wasm32::memory_atomic_wait32` gave up.
const TIMED_OUT: i32 = 2;

#[derive(Debug)]
pub struct Gil {
    /// The holder's slot plus one, or [`FREE`].
    holder: AtomicU32,
    waiting: AtomicU32,
    /// Somebody waited a whole interval.
    asked: AtomicU32,
    /// Looks at the lock that the next one who waits takes before it sleeps.
    spins: AtomicU32,
}

impl Gil {
    pub const fn new() -> Gil {
        Gil {
            holder: AtomicU32::new(FREE),
            waiting: AtomicU32::new(0),
            asked: AtomicU32::new(0),
            spins: AtomicU32::new(SPINS),
        }
    }

    /// Waits for the lock; after `interval_us` asks its holder to let go.
    pub fn acquire(&self, slot: u32, interval_us: u64) {
        if self.try_acquire(slot) {
            return;
        }
        self.waiting.fetch_add(1, Ordering::SeqCst);
        loop {
            for _ in 0..self.spins.load(Ordering::Relaxed) {
                if self.holder.load(Ordering::Relaxed) == FREE && self.try_acquire(slot) {
                    self.waiting.fetch_sub(1, Ordering::SeqCst);
                    return;
                }
                std::hint::spin_loop();
            }
            let holder = self.holder.load(Ordering::SeqCst);
            if holder != FREE {
                let began = port::now_us();
                let woken = sleep(&self.holder, holder, interval_us * 1000);
                self.learn(port::now_us().saturating_sub(began));
                if woken == TIMED_OUT {
                    self.asked.store(1, Ordering::SeqCst);
                }
            }
        }
    }

    /// A sleep took so long.
    fn learn(&self, slept_us: u64) {
        let spins = self.spins.load(Ordering::Relaxed);
        let better = if slept_us < SHORT_US {
            (spins * 2).min(MOST)
        } else if slept_us > LONG_US {
            (spins / 2).max(FEWEST)
        } else {
            spins
        };
        self.spins.store(better, Ordering::Relaxed);
    }

    /// Takes the lock if it is free.
    pub fn try_acquire(&self, slot: u32) -> bool {
        self.holder.compare_exchange(FREE, slot + 1, Ordering::SeqCst, Ordering::Relaxed).is_ok()
    }

    /// Whether the holder should let go now.
    pub fn is_asked(&self) -> bool {
        self.asked.load(Ordering::Relaxed) != 0
    }

    /// Lets go. If the holder was asked to, or `yields`, and somebody waits, it comes back only
    /// after somebody else took the lock.
    pub fn release(&self, yields: bool) {
        let asked = self.asked.swap(0, Ordering::SeqCst) != 0;
        self.holder.store(FREE, Ordering::SeqCst);
        if self.waiting.load(Ordering::SeqCst) == 0 {
            return;
        }
        wake(&self.holder, 1);
        if asked || yields {
            self.wait_for_another();
        }
    }

    /// Waits until somebody else has the lock: spins, then sleeps a little at a time, so that the
    /// other can have this core. Gives up after about ten milliseconds.
    fn wait_for_another(&self) {
        const NAP_NS: u64 = 100_000;
        const NAPS: u32 = 100;
        for nap in 0..=NAPS {
            for _ in 0..SPINS {
                if self.holder.load(Ordering::Relaxed) != FREE
                    || self.waiting.load(Ordering::Relaxed) == 0
                {
                    return;
                }
                std::hint::spin_loop();
            }
            if nap < NAPS {
                sleep(&self.holder, FREE, NAP_NS);
            }
        }
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
