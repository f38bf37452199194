//! A worker that runs threads of a process on the process's memory. It sleeps on an atomic while
//! its threads wait, so it gets no messages: its end is to be terminated.

use std::cell::RefCell;

use wasm_bindgen::{JsValue, prelude::wasm_bindgen};
use web_sys::MessagePort;

use crate::{
    shared::SHARED,
    turn::{Turn, turn, wake_slot},
};

/// How long a thread runs before it looks whether others want to, in microseconds: it lets go only
/// if asked.
const BUDGET_US: u64 = 1_000_000;

thread_local! {
    /// To the process's first worker.
    static FIRST: RefCell<Option<MessagePort>> = const { RefCell::new(None) };
}

/// Calls the first worker, which waits on its event loop.
pub fn call_first() {
    FIRST.with_borrow(|port| {
        if let Some(port) = port {
            let _ = port.post_message(&JsValue::NULL);
        }
    });
}

/// Runs until the worker is terminated or the process is over.
#[wasm_bindgen]
pub fn start_thread(slot: u32, port: MessagePort) {
    FIRST.set(Some(port));
    while !SHARED.is_stopped() {
        let mut guard = SHARED.lock(slot, switch_interval());
        let interval = guard.machine().map(|m| m.process.switch_interval_us);
        remember_interval(interval);
        match turn(&mut guard, BUDGET_US) {
            Turn::Ran => {
                let news = guard.machine().is_some_and(|machine| machine.has_news());
                drop(guard);
                if news {
                    wake_slot(0);
                }
            }
            Turn::Nothing { deadline } => {
                let news = guard.machine().is_some_and(|machine| {
                    machine.has_news() || !machine.events.is_empty() || machine.is_idle()
                });
                let wait = guard
                    .machine()
                    .and_then(|m| deadline.map(|d| d.saturating_sub(m.process.now_us()).max(1)));
                let seen = SHARED.prepare_to_park(slot);
                drop(guard);
                if news {
                    wake_slot(0);
                }
                SHARED.park(slot, seen, wait);
            }
            Turn::Over => {
                drop(guard);
                wake_slot(0);
                return;
            }
        }
    }
}

thread_local! {
    static INTERVAL_US: RefCell<u64> = const { RefCell::new(5_000) };
}

/// `sys.getswitchinterval()`, as this worker last saw it.
pub fn switch_interval() -> u64 {
    INTERVAL_US.with_borrow(|us| *us)
}

pub fn remember_interval(us: Option<u64>) {
    if let Some(us) = us {
        INTERVAL_US.set(us);
    }
}
