//! What a live run decides besides who runs: the clock, and when the kernel answers. A world that
//! follows such a run is told.

use super::{Slot, World};
use crate::{
    kernel::{From, KernelReply},
    thread::{BlockReason, ThreadId, ThreadState},
};
use std::sync::Arc;

impl World {
    /// The clock stands here now; it may go back, since live processes read it one after another.
    pub fn set_clock(&mut self, now_us: u64) {
        self.now_us = now_us;
        self.rest_ns = 0;
    }

    /// The kernel does what a thread asked of it; the thread may then go on. False if the thread
    /// asked nothing, or nothing that is possible now.
    pub fn serve(&mut self, pid: u32, thread: ThreadId) -> bool {
        let Some(request) = self.request_of(pid, thread) else { return false };
        let possible = self.kernel.enabled(&request, From { pid, thread: thread.0 });
        if possible {
            self.answer(pid, thread);
        }
        possible
    }

    /// The patience of a thread that asked the kernel ends now. False if it asked nothing.
    pub fn expire(&mut self, pid: u32, thread: ThreadId) -> bool {
        if self.request_of(pid, thread).is_none() {
            return false;
        }
        if let Some(Slot::Alive(slot)) = self.processes.get_mut(pid as usize) {
            Arc::make_mut(slot).answer(thread, KernelReply::TimedOut);
        }
        true
    }

    /// What a thread asked the kernel for and has not been answered.
    fn request_of(&self, pid: u32, thread: ThreadId) -> Option<crate::kernel::KernelRequest> {
        let process = self.process(pid)?;
        let th = process.threads.get(thread.0 as usize)?;
        let ThreadState::Blocked(block) = &th.state else { return None };
        let BlockReason::Kernel(wait) = &block.reason else { return None };
        (!process.kernel.has_answer(thread.0)).then(|| wait.request.clone())
    }
}
