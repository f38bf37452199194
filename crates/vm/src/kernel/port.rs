//! A process's way to the kernel: what it posted, and what it was answered.

use std::sync::Arc;

use heddle_protocol::Actor;
use serde::{Deserialize, Serialize};

use super::{KernelId, KernelReply, KernelRequest};
use crate::{thread::WaitKind, value::Value};

/// What a thread asked the kernel and waits for.
#[derive(Clone, Debug, PartialEq, Hash, Serialize, Deserialize)]
pub struct KernelWait {
    pub request: KernelRequest,
    /// The Python object that it is about, for words.
    pub on: Value,
    pub kind: WaitKind,
    /// The `Wait` event has been sent: it is, once it is clear that the thread really waits.
    pub announced: bool,
}

/// Who keeps the clock of waits in the kernel.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum PortMode {
    /// The kernel is at hand: the process's own deadlines end its waits.
    #[default]
    Here,
    /// The kernel is elsewhere and answers by messages, also when the time is up: otherwise an
    /// item on its way could be lost.
    Remote,
}

#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct KernelPort {
    pub mode: PortMode,
    /// Requests that want no answer, in order: to be taken after every slice.
    pub posted: Vec<KernelRequest>,
    /// Answers by thread. A thread has at most one request under way.
    replies: Vec<(u32, KernelReply)>,
    /// Shared objects made so far.
    made: u32,
    /// What a spawned process was given.
    pub boot: Option<Arc<[u8]>>,
    /// Who started the process.
    pub parent: Option<Actor>,
}

impl KernelPort {
    /// A number for a new shared object.
    pub fn next_id(&mut self, pid: u32) -> Option<KernelId> {
        let id = KernelId::of(pid, self.made)?;
        self.made += 1;
        Some(id)
    }

    pub fn post(&mut self, request: KernelRequest) {
        self.posted.push(request);
    }

    pub fn take_posted(&mut self) -> Vec<KernelRequest> {
        std::mem::take(&mut self.posted)
    }

    /// Gives a thread its answer.
    pub fn answer(&mut self, thread: u32, reply: KernelReply) {
        self.replies.retain(|(known, _)| *known != thread);
        self.replies.push((thread, reply));
        self.replies.sort_by_key(|(thread, _)| *thread);
    }

    pub fn has_answer(&self, thread: u32) -> bool {
        self.replies.iter().any(|(known, _)| *known == thread)
    }

    pub fn take_answer(&mut self, thread: u32) -> Option<KernelReply> {
        let at = self.replies.iter().position(|(known, _)| *known == thread)?;
        Some(self.replies.remove(at).1)
    }

    /// The port of a child made by a fork.
    pub(crate) fn forked(&self, parent: Actor) -> KernelPort {
        KernelPort {
            mode: self.mode,
            replies: vec![(0, KernelReply::Child)],
            parent: Some(parent),
            ..KernelPort::default()
        }
    }
}
