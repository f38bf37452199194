//! The kernel for processes that are elsewhere: keeps the requests that cannot be performed yet.

use serde::{Deserialize, Serialize};

use super::{Effect, From, Kernel, KernelReply, KernelRequest};

/// A kernel with the requests that wait, in the order in which they came. After every change
/// the oldest that has become possible is performed first.
#[derive(Clone, Debug, Default, Serialize, Deserialize)]
pub struct Desk {
    pub kernel: Kernel,
    waiting: Vec<Waiting>,
}

#[derive(Clone, Debug, Serialize, Deserialize)]
struct Waiting {
    from: From,
    request: KernelRequest,
    deadline_us: Option<u64>,
}

/// To be sent to a process: the answer to what a thread of it asked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Answer {
    pub to: From,
    pub reply: KernelReply,
}

impl Desk {
    pub fn new() -> Desk {
        Desk { kernel: Kernel::new(), waiting: Vec::new() }
    }

    /// Takes posted requests, in order.
    pub fn posted(&mut self, from: From, requests: &[KernelRequest]) -> Vec<Answer> {
        for request in requests {
            self.kernel.perform(request, from);
        }
        self.serve()
    }

    /// Takes a request that wants an answer. `deadline_us` is on the caller's clock, the one that
    /// [`Desk::expire`] is given.
    pub fn submit(
        &mut self,
        from: From,
        request: KernelRequest,
        deadline_us: Option<u64>,
        now_us: u64,
    ) -> Vec<Answer> {
        match self.kernel.perform(&request, from) {
            Some(reply) => {
                let mut answers = vec![Answer { to: from, reply }];
                answers.extend(self.serve());
                answers
            }
            None if deadline_us.is_some_and(|deadline| deadline <= now_us) => {
                vec![Answer { to: from, reply: KernelReply::TimedOut }]
            }
            None => {
                self.waiting.push(Waiting { from, request, deadline_us });
                Vec::new()
            }
        }
    }

    /// Answers those whose time is up.
    pub fn expire(&mut self, now_us: u64) -> Vec<Answer> {
        let mut answers = Vec::new();
        self.waiting.retain(|waiting| {
            let over = waiting.deadline_us.is_some_and(|deadline| deadline <= now_us);
            if over {
                answers.push(Answer { to: waiting.from, reply: KernelReply::TimedOut });
            }
            !over
        });
        answers
    }

    pub fn next_deadline(&self) -> Option<u64> {
        self.waiting.iter().filter_map(|waiting| waiting.deadline_us).min()
    }

    /// A process is over, by itself or cut.
    pub fn ended(&mut self, pid: u32, status: i32) -> Vec<Answer> {
        self.kernel.ended(pid, status);
        self.waiting.retain(|waiting| waiting.from.pid != pid);
        self.serve()
    }

    /// Requests that wait, oldest first.
    pub fn waiting(&self) -> impl Iterator<Item = (From, &KernelRequest, Option<u64>)> {
        self.waiting.iter().map(|waiting| (waiting.from, &waiting.request, waiting.deadline_us))
    }

    pub fn take_effects(&mut self) -> Vec<Effect> {
        let effects = self.kernel.take_effects();
        for effect in &effects {
            if let Effect::Kill { pid, .. } = effect {
                self.waiting.retain(|waiting| waiting.from.pid != *pid);
            }
        }
        effects
    }

    fn serve(&mut self) -> Vec<Answer> {
        let mut answers = Vec::new();
        // A signal may just have ended a process that waits: it gets nothing any more.
        while let Some(at) = self.waiting.iter().position(|waiting| {
            self.kernel.status(waiting.from.pid).is_none()
                && self.kernel.enabled(&waiting.request, waiting.from)
        }) {
            let waiting = self.waiting.remove(at);
            if let Some(reply) = self.kernel.perform(&waiting.request, waiting.from) {
                answers.push(Answer { to: waiting.from, reply });
            }
        }
        answers
    }
}
