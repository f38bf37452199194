//! How a run ended, and who waits for what.

use heddle_protocol::{Ending, Name, Wait, WaitFor};

use super::{Slot, World};
use crate::{
    kernel::KernelRequest,
    thread::{BlockReason, Thread, ThreadState},
};

pub(super) fn of(world: &World) -> Option<Ending> {
    if let Some(limit) = world.limit {
        return Some(Ending::Limit(limit));
    }
    if !world.choices().is_empty() {
        return None;
    }
    // Processes that outlive the first one and are stuck are nobody's concern: a shell has its
    // prompt back by then.
    match world.processes.first() {
        Some(Slot::Over { status: 0 }) => Some(Ending::Finished),
        Some(Slot::Over { status }) => Some(Ending::Failed { status: *status }),
        _ => Some(Ending::Deadlock { waits: waits(world) }),
    }
}

pub(super) fn waits(world: &World) -> Vec<Wait> {
    world
        .alive()
        .flat_map(|process| process.waits_with(|th, what| complete(world, th, what)))
        .collect()
}

/// Adds what only the kernel and the other processes know.
pub(super) fn complete(world: &World, th: &Thread, what: WaitFor) -> WaitFor {
    let ThreadState::Blocked(block) = &th.state else { return what };
    let BlockReason::Kernel(wait) = &block.reason else { return what };
    match (&wait.request, what) {
        (KernelRequest::Acquire { id }, WaitFor::Lock { name, holder: None }) => {
            let holder = world.kernel.holder(*id).and_then(|from| {
                let process = world.process(from.pid)?;
                let thread = process.threads.get(from.thread as usize)?.id;
                Some(process.who(thread).into())
            });
            WaitFor::Lock { name, holder }
        }
        (KernelRequest::Wait { pid }, WaitFor::End { name }) => {
            let known = world.process(*pid).map(|process| Name::from(&*process.name));
            WaitFor::End { name: known.unwrap_or(name) }
        }
        (_, what) => what,
    }
}
