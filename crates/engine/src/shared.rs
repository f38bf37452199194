//! What the workers of one process share: the machine behind its lock, and a slot for each worker.
//!
//! It is a static of the module: every worker of a process runs the module on the same memory, and
//! no other process's worker sees it.

use std::{
    cell::{Cell, UnsafeCell},
    sync::atomic::{AtomicBool, AtomicU32, Ordering},
};

use heddle_protocol::Event;
use heddle_session::recording::{Before, TurnLog};
use heddle_vm::{
    process::Process,
    thread::{ThreadId, ThreadState},
};

use crate::{
    gil::{self, After, Gil},
    messages::{AHEAD, FromProcess},
};

/// Workers of a process, its first included.
pub const SLOTS: usize = 16;

/// A process and what goes with it while it runs.
pub struct Machine {
    pub process: Process,
    /// When the run began, in milliseconds since 1970.
    pub began_ms: f64,
    /// Workers that threads are spread over, the first included.
    pub slots: u32,
    /// Events not yet sent.
    pub events: Vec<Event>,
    /// Events sent that the page has not yet taken in.
    pub untaken: usize,
    /// Other messages not yet sent, in order after the events.
    pub outbox: Vec<FromProcess>,
    /// Turns not yet sent.
    pub log: TurnLog,
    /// How the thread came to the turn that begins.
    pub before: Before,
    /// When events were last sent, in microseconds of the run.
    pub sent_us: Option<u64>,
    /// The slot of each thread, by its number.
    pub places: Vec<u32>,
    /// Workers asked for so far, besides the first.
    pub requested: u32,
    /// Async tasks that began.
    pub tasks: u32,
    /// The thread that each slot ran last, so that they take turns.
    pub last: [u32; SLOTS],
}

/// A worker of the process.
struct Slot {
    /// Raised to wake the worker.
    signal: AtomicU32,
    /// It sleeps, or is about to, and wants the signal.
    parked: AtomicBool,
    /// It has executed Python.
    used: AtomicBool,
}

pub struct Shared {
    pub gil: Gil,
    /// A person pressed Stop, or the run is over: nobody runs on.
    stop: AtomicU32,
    slots: [Slot; SLOTS],
    machine: UnsafeCell<Option<Machine>>,
}

// SAFETY: `machine` is touched only through `Guard`, which exists only while its worker holds the
// GIL.
unsafe impl Sync for Shared {}

pub static SHARED: Shared = Shared {
    gil: Gil::new(),
    stop: AtomicU32::new(0),
    slots: [const {
        Slot {
            signal: AtomicU32::new(0),
            parked: AtomicBool::new(false),
            used: AtomicBool::new(false),
        }
    }; SLOTS],
    machine: UnsafeCell::new(None),
};

thread_local! {
    /// This worker let go of the GIL for somebody else.
    static AFTER: Cell<Option<After>> = const { Cell::new(None) };
}

/// The machine, for as long as the GIL is held.
pub struct Guard {
    slot: u32,
    yields: bool,
}

impl Shared {
    /// Waits for the GIL.
    pub fn lock(&self, slot: u32, interval_us: u64) -> Guard {
        self.gil.acquire(slot, interval_us, AFTER.take());
        Guard { slot, yields: false }
    }

    /// Nobody runs on from here.
    pub fn raise_stop(&self) {
        self.stop.store(1, Ordering::Relaxed);
    }

    pub fn is_stopped(&self) -> bool {
        self.stop.load(Ordering::Relaxed) != 0
    }

    /// Where the coordinator finds the flag in this memory, in bytes.
    pub fn stop_address(&self) -> u32 {
        self.stop.as_ptr() as usize as u32
    }

    pub fn mark_used(&self, slot: u32) {
        self.slots[slot as usize].used.store(true, Ordering::Relaxed);
    }

    pub fn is_used(&self, slot: u32) -> bool {
        self.slots[slot as usize].used.load(Ordering::Relaxed)
    }

    /// Workers that have executed Python.
    pub fn used(&self) -> u32 {
        self.slots.iter().filter(|slot| slot.used.load(Ordering::Relaxed)).count() as u32
    }

    /// What a worker must remember before it lets go of the GIL to sleep.
    pub fn prepare_to_park(&self, slot: u32) -> u32 {
        let slot = &self.slots[slot as usize];
        slot.parked.store(true, Ordering::SeqCst);
        slot.signal.load(Ordering::SeqCst)
    }

    /// Sleeps until somebody signals, at most `us` microseconds.
    pub fn park(&self, slot: u32, seen: u32, us: Option<u64>) {
        let place = &self.slots[slot as usize];
        gil::sleep(&place.signal, seen, us.map_or(u64::MAX, |us| us.saturating_mul(1000)));
        place.parked.store(false, Ordering::SeqCst);
    }

    /// Wakes a worker if it sleeps; true if it did.
    pub fn signal(&self, slot: u32) -> bool {
        let place = &self.slots[slot as usize];
        if !place.parked.swap(false, Ordering::SeqCst) {
            return false;
        }
        place.signal.fetch_add(1, Ordering::SeqCst);
        gil::wake(&place.signal, u32::MAX);
        true
    }
}

impl Guard {
    /// The machine, once the process has begun.
    pub fn machine(&mut self) -> Option<&mut Machine> {
        // SAFETY: this guard's worker holds the GIL, and the borrow lasts no longer than the guard
        // is borrowed.
        unsafe { (*SHARED.machine.get()).as_mut() }
    }

    /// Takes the machine out; the caller puts it back before it lets go of the GIL.
    pub fn take_machine(&mut self) -> Option<Machine> {
        // SAFETY: as above.
        unsafe { (*SHARED.machine.get()).take() }
    }

    pub fn set_machine(&mut self, machine: Machine) {
        // SAFETY: as above.
        unsafe { *SHARED.machine.get() = Some(machine) };
    }

    /// When this is dropped, another goes first, who will come.
    pub fn yield_to_others(&mut self) {
        self.yields = true;
    }

    pub fn slot(&self) -> u32 {
        self.slot
    }
}

impl Drop for Guard {
    fn drop(&mut self) {
        AFTER.set(SHARED.gil.release(self.yields));
    }
}

impl Machine {
    /// Whether the process has to wait for the page to read what it wrote.
    pub fn is_ahead(&self) -> bool {
        self.untaken + self.events.len() > AHEAD
    }

    /// The worker that runs a thread.
    pub fn slot_of(&self, thread: ThreadId) -> u32 {
        self.places.get(thread.0 as usize).copied().unwrap_or(0)
    }

    /// Gives new threads a slot: the main thread has the process's own worker, which the library's own threads
    /// share; each other one has the slot with the fewest living threads, the first such; the first
    /// worker where there is no other. How many workers that takes besides the first.
    pub fn place_threads(&mut self) -> u32 {
        for thread in self.places.len()..self.process.threads.len() {
            let is_first = thread == 0 || self.process.serves(ThreadId(thread as u32));
            let slot = if is_first || self.slots < 2 {
                0
            } else {
                let mut living = [0u32; SLOTS];
                for (th, slot) in self.process.threads.iter().zip(&self.places) {
                    living[*slot as usize] += u32::from(!matches!(th.state, ThreadState::Ended));
                }
                (1..self.slots).min_by_key(|slot| living[*slot as usize]).unwrap_or(0)
            };
            self.places.push(slot);
        }
        self.places.iter().copied().max().unwrap_or(0)
    }

    /// The next thread of a slot that may run, after the one that ran last.
    pub fn pick(&self, slot: u32) -> Option<ThreadId> {
        let last = self.last[slot as usize];
        let mut enabled = self
            .process
            .threads
            .iter()
            .map(|th| th.id)
            .filter(|id| self.slot_of(*id) == slot && self.process.enabled(*id));
        let first = enabled.next()?;
        if first.0 > last {
            return Some(first);
        }
        Some(enabled.find(|id| id.0 > last).unwrap_or(first))
    }

    /// Slots other than `me` with a thread that may run.
    pub fn slots_with_work(&self, me: u32) -> impl Iterator<Item = u32> + '_ {
        let mut seen = [false; SLOTS];
        self.process.threads.iter().filter_map(move |th| {
            let slot = self.slot_of(th.id);
            if slot == me || seen[slot as usize] || !self.process.enabled(th.id) {
                return None;
            }
            seen[slot as usize] = true;
            Some(slot)
        })
    }
}
