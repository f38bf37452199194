//! Workers on the explorer's memory that help it: each waits for a job, does it, and waits again. The
//! explorer asks for them when there is the first job, and works alone until they are there.

use std::{
    cell::{Cell, UnsafeCell},
    mem,
    sync::atomic::{AtomicU32, Ordering::SeqCst},
};

use heddle_session::Workers;
use wasm_bindgen::prelude::wasm_bindgen;

use crate::{gil, port};

/// More of them would wait for what one worker has to do alone.
const MOST: u32 = 7;

type Job<'a> = dyn Fn() + Sync + 'a;

/// Where jobs lie.
struct Desk {
    /// How often a job was laid out and taken away again: odd while one lies there.
    round: AtomicU32,
    /// Helpers that look at the desk.
    inside: AtomicU32,
    job: UnsafeCell<Option<&'static Job<'static>>>,
}

// SAFETY: the explorer's worker alone writes `job`, while none lies on the desk and nobody is inside;
// helpers read it only while they are inside and have seen since that one lies there.
unsafe impl Sync for Desk {}

static DESK: Desk =
    Desk { round: AtomicU32::new(0), inside: AtomicU32::new(0), job: UnsafeCell::new(None) };

thread_local! {
    static ASKED: Cell<bool> = const { Cell::new(false) };
}

/// The explorer's helpers, as many as there are cores for.
pub struct Helpers {
    count: u32,
}

impl Helpers {
    pub fn new() -> Helpers {
        let others = if port::is_isolated() { port::cores().saturating_sub(1) } else { 0 };
        Helpers { count: others.min(MOST) }
    }
}

impl Workers for Helpers {
    fn count(&self) -> usize {
        1 + self.count as usize
    }

    fn run(&self, job: &Job<'_>) {
        if !ASKED.replace(true) {
            port::ask_for_helpers(self.count);
        }
        // SAFETY: only the lifetime changes; this returns after the job was taken away and everybody
        // who had seen it has left.
        let lasting = unsafe { mem::transmute::<&Job<'_>, &'static Job<'static>>(job) };
        // SAFETY: no job lies on the desk, and nobody is inside since the last one.
        unsafe { *DESK.job.get() = Some(lasting) };
        DESK.round.fetch_add(1, SeqCst);
        gil::wake(&DESK.round, u32::MAX);
        job();
        DESK.round.fetch_add(1, SeqCst);
        loop {
            match DESK.inside.load(SeqCst) {
                0 => return,
                inside => gil::sleep(&DESK.inside, inside, u64::MAX),
            };
        }
    }
}

/// Helps until the worker is terminated.
#[wasm_bindgen]
pub fn start_helper() {
    let mut done = 0;
    loop {
        let round = DESK.round.load(SeqCst);
        if round.is_multiple_of(2) || round == done {
            gil::sleep(&DESK.round, round, u64::MAX);
            continue;
        }
        DESK.inside.fetch_add(1, SeqCst);
        // Whoever takes a job away looks for helpers inside after that.
        if DESK.round.load(SeqCst) == round {
            // SAFETY: this helper is inside, and the job lies on the desk.
            if let Some(job) = unsafe { *DESK.job.get() } {
                job();
            }
        }
        done = round;
        if DESK.inside.fetch_sub(1, SeqCst) == 1 {
            gil::wake(&DESK.inside, 1);
        }
    }
}
