//! What a task waits for, in English, as the name of a stretch.

use heddle_protocol::WaitFor;

/// `waits for the lock ink`.
pub fn waits_for(what: &WaitFor) -> String {
    format!("waits for {}", crate::words::wait_for(what))
}
