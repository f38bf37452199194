//! What processes share: semaphores, channels, cells, and who lives. Plain data.
//!
//! In the lab the world owns one [`Kernel`] and applies requests itself; in Live the coordinator
//! owns it, behind a [`Desk`] that keeps what cannot be done yet. A native that needs the kernel
//! blocks with [`BlockReason::Kernel`](crate::thread::BlockReason): whoever drives the process
//! performs the request when the thread is chosen and puts the answer into the process's
//! [`KernelPort`]; then the same call runs again and finds it. What needs no answer is *posted*:
//! it is put into the port's list, in order, and applied when the slice ends, before anything
//! else of that process. Numbers of objects are handed out by the process that makes them, so
//! that making one needs no answer either.
//!
//! Who gets an item or a semaphore is not decided by queues of waiters: every waiting request
//! that could be performed now may be chosen.

mod desk;
mod parts;
mod perform;
mod port;
mod request;

use std::{
    collections::{BTreeMap, BTreeSet, VecDeque},
    sync::Arc,
};

use serde::{Deserialize, Serialize};

pub use desk::{Answer, Desk};
pub use parts::{Part, PartId};
pub use port::{KernelPort, KernelWait, PortMode};
pub use request::{Effect, Ends, From, Handle, KernelReply, KernelRequest, Life, Scalar, Side};

/// Number of a shared object: the process that made it, and its count there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KernelId(pub u32);

impl KernelId {
    const COUNT_BITS: u32 = 14;

    /// The `count`-th object of process `pid`; None if there are too many.
    pub fn of(pid: u32, count: u32) -> Option<KernelId> {
        let fits = count < 1 << Self::COUNT_BITS && pid < 1 << (31 - Self::COUNT_BITS);
        fits.then_some(KernelId(pid << Self::COUNT_BITS | count))
    }

    /// What stands among the holders of an end for an offer of it: no process's number.
    fn as_holder(self) -> u32 {
        self.0 | 1 << 31
    }

    /// The process that made it.
    pub fn maker(self) -> u32 {
        self.0 >> Self::COUNT_BITS
    }
}

/// Bytes that a pipe holds before a writer must wait, as on Linux.
pub const PIPE_CAPACITY: u64 = 64 << 10;

/// Everything that processes share.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Kernel {
    semaphores: BTreeMap<KernelId, Semaphore>,
    channels: BTreeMap<KernelId, Channel>,
    cells: BTreeMap<KernelId, Vec<Scalar>>,
    /// Ends that processes offer to whoever reads a message that mentions them: CPython's sender has a
    /// thread that gives them away.
    offers: BTreeMap<KernelId, Vec<Handle>>,
    /// Processes that let nobody in any more who comes for an offer.
    shut: BTreeSet<u32>,
    /// Memory that messages take, in bytes.
    held: u64,
    /// By pid, which counts from 0.
    processes: Vec<Entry>,
    /// What whoever drives the processes must do; taken by [`Kernel::take_effects`].
    effects: Vec<Effect>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Semaphore {
    value: u32,
    max: u32,
    /// Who took it, where only one can: for words only.
    holder: Option<From>,
    /// The process that it goes with.
    of: Option<u32>,
}

/// A pipe in one direction, with whole messages in it.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Channel {
    messages: VecDeque<Message>,
    /// Processes that hold the reading end, and the writing end; also offers of it, by
    /// [`KernelId::as_holder`].
    readers: BTreeSet<u32>,
    writers: BTreeSet<u32>,
    /// The process that it goes with.
    of: Option<u32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Message {
    from: u32,
    bytes: Arc<[u8]>,
}

/// A row of the table of processes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
struct Entry {
    parent: Option<u32>,
    status: Option<i32>,
}

impl Kernel {
    /// A kernel that knows one process, number 0.
    pub fn new() -> Kernel {
        Kernel { processes: vec![Entry { parent: None, status: None }], ..Kernel::default() }
    }

    /// Exit status of a process that is over.
    pub fn status(&self, pid: u32) -> Option<i32> {
        self.processes.get(pid as usize)?.status
    }

    pub fn parent(&self, pid: u32) -> Option<u32> {
        self.processes.get(pid as usize)?.parent
    }

    /// How many processes there have been.
    pub fn count(&self) -> u32 {
        self.processes.len() as u32
    }

    /// Processes that are not over.
    pub fn alive(&self) -> usize {
        self.processes.iter().filter(|entry| entry.status.is_none()).count()
    }

    /// The holder of a semaphore that is taken: for words.
    pub fn holder(&self, semaphore: KernelId) -> Option<From> {
        self.semaphores.get(&semaphore).filter(|s| s.value == 0)?.holder
    }

    /// A semaphore's value and maximum.
    pub fn semaphore(&self, id: KernelId) -> Option<(u32, u32)> {
        self.semaphores.get(&id).map(|semaphore| (semaphore.value, semaphore.max))
    }

    /// The process that a semaphore or a channel goes with.
    pub fn goes_with(&self, id: KernelId) -> Option<u32> {
        let semaphore = self.semaphores.get(&id).and_then(|semaphore| semaphore.of);
        semaphore.or_else(|| self.channels.get(&id)?.of)
    }

    /// The ends that an offer is of.
    pub fn offered(&self, id: KernelId) -> &[Handle] {
        self.offers.get(&id).map_or(&[], Vec::as_slice)
    }

    /// Messages in a channel, the next one first.
    pub fn messages(&self, id: KernelId) -> impl Iterator<Item = &[u8]> {
        self.channels.get(&id).into_iter().flat_map(|c| c.messages.iter().map(|m| &*m.bytes))
    }

    /// Memory that messages in channels take, in bytes: to be bounded by whoever owns the kernel.
    pub fn held(&self) -> u64 {
        self.held
    }

    /// A process is over: its ends of channels are closed.
    pub fn ended(&mut self, pid: u32, status: i32) {
        if let Some(entry) = self.processes.get_mut(pid as usize)
            && entry.status.is_none()
        {
            entry.status = Some(status);
        }
        for channel in self.channels.values_mut() {
            channel.readers.remove(&pid);
            channel.writers.remove(&pid);
        }
        for id in self.offers_of(pid) {
            self.take_offer(id);
        }
    }

    fn offers_of(&self, pid: u32) -> Vec<KernelId> {
        self.offers.keys().copied().filter(|id| id.maker() == pid).collect()
    }

    /// Takes an offer away: it holds its ends no more.
    fn take_offer(&mut self, id: KernelId) -> Option<Vec<Handle>> {
        let handles = self.offers.remove(&id)?;
        for handle in &handles {
            if let Some(channel) = self.channels.get_mut(&handle.id) {
                channel.readers.remove(&id.as_holder());
                channel.writers.remove(&id.as_holder());
            }
        }
        Some(handles)
    }

    /// What is to be done about processes since the last time, in order.
    pub fn take_effects(&mut self) -> Vec<Effect> {
        std::mem::take(&mut self.effects)
    }
}

impl Channel {
    fn bytes(&self) -> u64 {
        self.messages.iter().map(Message::size).sum()
    }

    /// Whether all that `pid` wrote is in the pipe or beyond it.
    fn drained(&self, pid: u32) -> bool {
        let Some(last) = self.messages.iter().rposition(|message| message.from == pid) else {
            return true;
        };
        self.messages.iter().take(last + 1).map(Message::size).sum::<u64>() <= PIPE_CAPACITY
    }
}

impl Message {
    /// Memory that it takes.
    fn held(&self) -> u64 {
        self.bytes.len() as u64 + 64
    }

    /// With the four bytes that say how long it is.
    fn size(&self) -> u64 {
        self.bytes.len() as u64 + 4
    }
}

#[cfg(test)]
mod tests;
