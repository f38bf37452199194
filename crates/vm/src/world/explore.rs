//! The world as an explorer works it: states are put in, one step is made, states are taken out.

use std::sync::Arc;

use super::{Slot, World};
use crate::{
    kernel::{Kernel, KernelReply, KernelRequest},
    process::Process,
    thread::ThreadId,
};

/// What the kernel did, and answered.
#[derive(Clone, Debug, PartialEq)]
pub struct Performed {
    pub request: KernelRequest,
    pub reply: KernelReply,
}

/// What became of a process.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Life {
    /// There is none of that number yet.
    None,
    Alive,
    Over {
        status: i32,
    },
}

impl World {
    /// A process that lives, to be changed from outside of a run.
    pub fn process_mut(&mut self, pid: u32) -> Option<&mut Process> {
        match self.processes.get_mut(pid as usize)? {
            Slot::Alive(process) => Some(Arc::make_mut(process)),
            Slot::Over { .. } => None,
        }
    }

    pub fn kernel_mut(&mut self) -> &mut Kernel {
        &mut self.kernel
    }

    /// How many processes there have been.
    pub fn process_count(&self) -> u32 {
        self.processes.len() as u32
    }

    pub fn life(&self, pid: u32) -> Life {
        match self.processes.get(pid as usize) {
            None => Life::None,
            Some(Slot::Alive(_)) => Life::Alive,
            Some(Slot::Over { status }) => Life::Over { status: *status },
        }
    }

    /// Takes a process out, to be given back by [`World::put_process`].
    pub fn take_process(&mut self, pid: u32) -> Option<Process> {
        let slot = self.processes.get_mut(pid as usize)?;
        match std::mem::replace(slot, Slot::Over { status: 0 }) {
            Slot::Alive(process) => Some(Arc::unwrap_or_clone(process)),
            over @ Slot::Over { .. } => {
                *slot = over;
                None
            }
        }
    }

    /// Puts a process in its place; the ones before it must be there.
    pub fn put_process(&mut self, process: Process) {
        let pid = process.pid as usize;
        let slot = Slot::Alive(Arc::new(process));
        if pid < self.processes.len() {
            self.processes[pid] = slot;
        } else {
            self.processes.push(slot);
        }
    }

    /// Says that a process is over, without telling the kernel.
    pub fn put_over(&mut self, pid: u32, status: i32) {
        let slot = Slot::Over { status };
        if (pid as usize) < self.processes.len() {
            self.processes[pid as usize] = slot;
        } else {
            self.processes.push(slot);
        }
    }

    /// Forgets processes from number `count` on, and gives them back.
    pub fn cut_processes(&mut self, count: u32) -> Vec<Process> {
        let cut = self.processes.split_off((count as usize).min(self.processes.len()));
        cut.into_iter()
            .filter_map(|slot| match slot {
                Slot::Alive(process) => Some(Arc::unwrap_or_clone(process)),
                Slot::Over { .. } => None,
            })
            .collect()
    }

    pub fn set_now_us(&mut self, now_us: u64) {
        self.now_us = now_us;
        self.rest_ns = 0;
    }

    /// Sets how many instructions have been executed: bounds count from there.
    pub fn set_steps(&mut self, steps: u64) {
        self.steps = steps;
        self.limit = None;
    }

    /// While this is on, processes that are over after a step are kept aside, to be taken by
    /// [`World::take_fallen`], and what the kernel did is kept for [`World::take_performed`].
    pub fn keep_fallen(&mut self, keep: bool) {
        self.fallen = keep.then(Vec::new);
    }

    pub fn take_fallen(&mut self) -> Vec<Process> {
        self.fallen.as_mut().map(std::mem::take).unwrap_or_default()
    }

    /// One of those that [`World::take_fallen`] would give.
    pub fn fallen_mut(&mut self, pid: u32) -> Option<&mut Process> {
        self.fallen.as_mut()?.iter_mut().find(|process| process.pid == pid)
    }

    pub fn take_performed(&mut self) -> Vec<Performed> {
        std::mem::take(&mut self.performed)
    }

    /// Whether [`World::step`] would let the thread run.
    pub fn allows(&self, pid: u32, thread: ThreadId) -> bool {
        self.process(pid).is_some_and(|process| self.may_run(process, thread))
    }
}
