//! Running a thread of a live process and writing it down.

use heddle_vm::{interp::Stop, process::Process, thread::ThreadId};

use super::TurnLog;

/// Whether the thread had to wait before it ran: then the clock has decided, and it is a turn of its
/// own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Before {
    Ready,
    Woken,
}

/// Runs a thread for at most `fuel` instructions, as [`Process::run`] does, and writes it down.
pub fn run_logged(
    process: &mut Process,
    log: &mut TurnLog,
    thread: ThreadId,
    fuel: u64,
    before: Before,
) -> Stop {
    let position = process.position;
    let seen = process.events.len();
    let switch = log.runners.next(process, thread, position + 1, process.now_us());
    process.clock_read = false;
    let stop = process.run(thread, fuel);
    // Events are seen with their time.
    let looked = process.clock_read || process.events.len() > seen;
    if process.position > position {
        let events = &mut process.events;
        let around = &events[seen.saturating_sub(1)..events.len().min(seen + 1)];
        let switch = log.runners.ran(process.pid, thread.0, switch, around);
        if let Some(switch) = switch {
            events.insert(seen, switch.into());
        }
    }
    if before == Before::Woken {
        log.close();
    }
    let clock_us = (looked || before == Before::Woken).then(|| process.now_us());
    log.ran(thread.0, process.position - position, clock_us);
    stop
}
