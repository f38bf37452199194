//! Performing requests.

use std::sync::Arc;

use super::{
    Channel, Effect, Entry, From, Handle, Kernel, KernelId, KernelReply, KernelRequest, Life,
    Message, PIPE_CAPACITY, Semaphore, Side,
};

impl Kernel {
    /// Whether [`Kernel::perform`] would answer.
    pub fn enabled(&self, request: &KernelRequest, from: From) -> bool {
        match request {
            KernelRequest::Acquire { id } => {
                self.semaphores.get(id).is_none_or(|s| s.value > 0 || self.is_gone(s.of))
            }
            KernelRequest::AwaitZero { id } => {
                self.semaphores.get(id).is_none_or(|s| s.value == 0 || self.is_gone(s.of))
            }
            KernelRequest::Send { id, bytes, .. } => self.channels.get(id).is_none_or(|channel| {
                channel.readers.is_empty()
                    || channel.messages.is_empty()
                    || channel.bytes() + bytes.len() as u64 + 4 <= PIPE_CAPACITY
            }),
            KernelRequest::Receive { id } | KernelRequest::Poll { id } => self.readable(*id),
            KernelRequest::Drain { id } => {
                self.channels.get(id).is_none_or(|channel| channel.drained(from.pid))
            }
            KernelRequest::Wait { pid } => self.is_over(*pid),
            KernelRequest::WaitAny { pids, channels } => self.first_ready(pids, channels).is_some(),
            _ => true,
        }
    }

    /// Performs a request; None if that is not possible now, and then nothing has changed.
    pub fn perform(&mut self, request: &KernelRequest, from: From) -> Option<KernelReply> {
        if !self.enabled(request, from) {
            return None;
        }
        if self.asks_in_vain(request) {
            return Some(KernelReply::Broken);
        }
        Some(self.apply(request, from))
    }

    fn apply(&mut self, request: &KernelRequest, from: From) -> KernelReply {
        match request {
            KernelRequest::MakeSemaphore { id, value, max, life } => {
                let of = (*life == Life::Maker).then_some(from.pid);
                let semaphore = Semaphore { value: *value, max: *max, holder: None, of };
                self.semaphores.insert(*id, semaphore);
            }
            KernelRequest::MakeChannel { id, life } => {
                let of = (*life == Life::Maker).then_some(from.pid);
                let mut channel = Channel { of, ..Channel::default() };
                channel.readers.insert(from.pid);
                channel.writers.insert(from.pid);
                self.channels.insert(*id, channel);
            }
            KernelRequest::MakeCells { id, cells } => {
                self.cells.insert(*id, cells.clone());
            }
            KernelRequest::Close { id, side } => {
                if let Some(channel) = self.channels.get_mut(id) {
                    match side {
                        Side::Read => channel.readers.remove(&from.pid),
                        Side::Write => channel.writers.remove(&from.pid),
                    };
                }
            }
            KernelRequest::Attach(handle) => self.hold(*handle, from.pid),
            KernelRequest::Lend { handle, to } => {
                if !self.is_over(*to) {
                    self.hold(*handle, *to);
                }
            }
            KernelRequest::Put { id, bytes } => self.push(*id, from.pid, bytes),
            KernelRequest::Offer { id, handles } => {
                for handle in handles {
                    self.hold(*handle, id.as_holder());
                }
                self.offers.insert(*id, handles.clone());
            }
            KernelRequest::Shut => {
                self.shut.insert(from.pid);
            }
            KernelRequest::Knock { pid } if self.shut.contains(pid) => return KernelReply::Broken,
            KernelRequest::Knock { pid } if self.is_over(*pid) => return KernelReply::Refused,
            KernelRequest::Knock { .. } => {}
            KernelRequest::Fetch { id } if self.is_over(id.maker()) => return KernelReply::Eof,
            KernelRequest::Fetch { id } => {
                for handle in self.take_offer(*id).unwrap_or_default() {
                    self.hold(handle, from.pid);
                }
            }
            KernelRequest::Lives { pid } if self.is_over(*pid) => return KernelReply::Eof,
            KernelRequest::Lives { .. } => {}
            KernelRequest::Acquire { id } => {
                if let Some(semaphore) = self.semaphores.get_mut(id) {
                    semaphore.value -= 1;
                    semaphore.holder = (semaphore.max == 1).then_some(from);
                }
            }
            KernelRequest::Release { id } => return self.release(*id),
            KernelRequest::Count { id } => {
                let value = self.semaphores.get(id).map_or(0, |semaphore| semaphore.value);
                return KernelReply::Number(i64::from(value));
            }
            KernelRequest::Send { id, bytes } => {
                if self.channels.get(id).is_none_or(|channel| channel.readers.is_empty()) {
                    return KernelReply::Broken;
                }
                self.push(*id, from.pid, bytes);
            }
            KernelRequest::Receive { id } => {
                let message = self.channels.get_mut(id).and_then(|c| c.messages.pop_front());
                self.held -= message.as_ref().map_or(0, Message::held);
                return message
                    .map_or(KernelReply::Eof, |message| KernelReply::Bytes(message.bytes));
            }
            KernelRequest::Length { id } => {
                let length = self.channels.get(id).map_or(0, |channel| channel.messages.len());
                return KernelReply::Number(length as i64);
            }
            KernelRequest::Load { id, at } => {
                let value = self.cells.get(id).and_then(|cells| cells.get(*at as usize));
                return value.map_or(KernelReply::Refused, |value| KernelReply::Value(*value));
            }
            KernelRequest::Store { id, at, value } => {
                match self.cells.get_mut(id).and_then(|cells| cells.get_mut(*at as usize)) {
                    Some(cell) => *cell = *value,
                    None => return KernelReply::Refused,
                }
            }
            KernelRequest::Fork => return self.fork(from),
            KernelRequest::Spawn { boot, inherits } => return self.spawn(from, boot, inherits),
            KernelRequest::Wait { pid } => {
                return self.status(*pid).map_or(KernelReply::Refused, KernelReply::Status);
            }
            KernelRequest::WaitAny { pids, channels } => {
                let at = self.first_ready(pids, channels).unwrap_or_default();
                return KernelReply::Number(at as i64);
            }
            KernelRequest::Signal { pid, signal } => return self.signal(*pid, *signal),
            KernelRequest::AwaitZero { .. }
            | KernelRequest::Poll { .. }
            | KernelRequest::Drain { .. } => {}
        }
        KernelReply::Done
    }

    /// Whether what is asked for is gone with its process.
    fn asks_in_vain(&self, request: &KernelRequest) -> bool {
        request.shared().is_some_and(|id| self.is_gone(self.goes_with(id)))
    }

    /// Whether what goes with a process is gone.
    fn is_gone(&self, of: Option<u32>) -> bool {
        of.is_some_and(|pid| self.is_over(pid))
    }

    fn release(&mut self, id: KernelId) -> KernelReply {
        match self.semaphores.get_mut(&id) {
            Some(semaphore) if semaphore.value < semaphore.max => {
                semaphore.value += 1;
                semaphore.holder = None;
                KernelReply::Done
            }
            _ => KernelReply::Refused,
        }
    }

    fn push(&mut self, id: KernelId, from: u32, bytes: &Arc<[u8]>) {
        if let Some(channel) = self.channels.get_mut(&id) {
            let message = Message { from, bytes: bytes.clone() };
            self.held += message.held();
            channel.messages.push_back(message);
        }
    }

    fn readable(&self, id: KernelId) -> bool {
        self.channels
            .get(&id)
            .is_none_or(|channel| !channel.messages.is_empty() || channel.writers.is_empty())
            || self.is_gone(self.channels.get(&id).and_then(|channel| channel.of))
    }

    fn is_over(&self, pid: u32) -> bool {
        self.processes.get(pid as usize).is_none_or(|entry| entry.status.is_some())
    }

    fn first_ready(&self, pids: &[u32], channels: &[KernelId]) -> Option<usize> {
        pids.iter().position(|pid| self.is_over(*pid)).or_else(|| {
            let at = channels.iter().position(|id| self.readable(*id))?;
            Some(pids.len() + at)
        })
    }

    fn hold(&mut self, handle: Handle, holder: u32) {
        if let Some(channel) = self.channels.get_mut(&handle.id) {
            if handle.ends.has(Side::Read) {
                channel.readers.insert(holder);
            }
            if handle.ends.has(Side::Write) {
                channel.writers.insert(holder);
            }
        }
    }

    fn enter(&mut self, parent: u32) -> u32 {
        self.processes.push(Entry { parent: Some(parent), status: None });
        self.count() - 1
    }

    fn fork(&mut self, from: From) -> KernelReply {
        let child = self.enter(from.pid);
        for channel in self.channels.values_mut() {
            for ends in [&mut channel.readers, &mut channel.writers] {
                if ends.contains(&from.pid) {
                    ends.insert(child);
                }
            }
        }
        self.effects.push(Effect::Fork { parent: from.pid, thread: from.thread, child });
        KernelReply::Pid(child)
    }

    fn spawn(&mut self, from: From, boot: &Arc<[u8]>, inherits: &[Handle]) -> KernelReply {
        let child = self.enter(from.pid);
        for handle in inherits {
            self.hold(*handle, child);
        }
        self.effects.push(Effect::Spawn {
            parent: from.pid,
            thread: from.thread,
            child,
            boot: boot.clone(),
        });
        KernelReply::Pid(child)
    }

    fn signal(&mut self, pid: u32, signal: i32) -> KernelReply {
        if self.is_over(pid) {
            return KernelReply::Refused;
        }
        self.ended(pid, -signal);
        self.effects.push(Effect::Kill { pid, status: -signal });
        KernelReply::Done
    }
}
