//! The kernel in parts that change one by one: what an explorer keeps a state of.

use std::collections::{BTreeSet, VecDeque};

use super::{Entry, Handle, Kernel, KernelId, Message, Scalar, Semaphore};

/// What a part is of.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum PartId {
    Semaphore(KernelId),
    Messages(KernelId),
    /// Who holds the ends of a channel.
    Ends(KernelId),
    Cell(KernelId, u32),
    /// How many processes there have been, and who started each.
    Processes,
    /// Channels of which a process holds an end, and its offers: said by these too, but what an end of the
    /// process does depends on which they are.
    Held(u32),
    Offer(KernelId),
    /// Whether a process lets nobody in any more.
    Shut(u32),
}

/// A part as it stands.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Part(Content);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Content {
    /// There is none yet.
    Absent,
    Semaphore(Semaphore),
    Messages(VecDeque<Message>),
    Ends {
        readers: BTreeSet<u32>,
        writers: BTreeSet<u32>,
        of: Option<u32>,
    },
    Cell(Scalar),
    Parents(Vec<Option<u32>>),
    Held(Vec<KernelId>),
    Offer(Vec<Handle>),
    Shut,
}

impl Kernel {
    /// All parts that there are, in order.
    pub fn part_ids(&self) -> Vec<PartId> {
        let mut ids: Vec<PartId> = vec![PartId::Processes];
        ids.extend((0..self.count()).map(PartId::Held));
        ids.extend(self.semaphores.keys().map(|id| PartId::Semaphore(*id)));
        ids.extend(self.channels.keys().flat_map(|id| [PartId::Messages(*id), PartId::Ends(*id)]));
        ids.extend(self.offers.keys().map(|id| PartId::Offer(*id)));
        ids.extend(self.shut.iter().map(|pid| PartId::Shut(*pid)));
        for (id, cells) in &self.cells {
            ids.extend((0..cells.len() as u32).map(|at| PartId::Cell(*id, at)));
        }
        ids
    }

    pub fn part(&self, id: PartId) -> Part {
        let content = match id {
            PartId::Semaphore(id) => self.semaphores.get(&id).cloned().map(Content::Semaphore),
            PartId::Messages(id) => {
                self.channels.get(&id).map(|channel| Content::Messages(channel.messages.clone()))
            }
            PartId::Ends(id) => self.channels.get(&id).map(|channel| Content::Ends {
                readers: channel.readers.clone(),
                writers: channel.writers.clone(),
                of: channel.of,
            }),
            PartId::Cell(id, at) => {
                let cells = self.cells.get(&id);
                cells.and_then(|cells| cells.get(at as usize)).map(|cell| Content::Cell(*cell))
            }
            PartId::Processes => {
                Some(Content::Parents(self.processes.iter().map(|entry| entry.parent).collect()))
            }
            PartId::Held(pid) => {
                let mut held = self.channels_of(pid);
                held.extend(self.offers_of(pid));
                Some(held).filter(|held| !held.is_empty()).map(Content::Held)
            }
            PartId::Offer(id) => self.offers.get(&id).cloned().map(Content::Offer),
            PartId::Shut(pid) => self.shut.contains(&pid).then_some(Content::Shut),
        };
        Part(content.unwrap_or(Content::Absent))
    }

    /// Makes a part as it is to be. Who is over is said by [`Kernel::set_status`]; after the last
    /// part, [`Kernel::weigh`].
    pub fn put_part(&mut self, id: PartId, part: &Part) {
        match (id, &part.0) {
            (PartId::Semaphore(id), Content::Semaphore(semaphore)) => {
                self.semaphores.insert(id, semaphore.clone());
            }
            (PartId::Messages(id), Content::Messages(messages)) => {
                self.channels.entry(id).or_default().messages = messages.clone();
            }
            (PartId::Ends(id), Content::Ends { readers, writers, of }) => {
                let channel = self.channels.entry(id).or_default();
                channel.readers = readers.clone();
                channel.writers = writers.clone();
                channel.of = *of;
            }
            (PartId::Cell(id, at), Content::Cell(scalar)) => {
                let cells = self.cells.entry(id).or_default();
                if cells.len() <= at as usize {
                    cells.resize(at as usize + 1, Scalar::Int(0));
                }
                cells[at as usize] = *scalar;
            }
            (PartId::Processes, Content::Parents(parents)) => {
                let entry = |parent: &Option<u32>| Entry { parent: *parent, status: None };
                self.processes = parents.iter().map(entry).collect();
            }
            (PartId::Offer(id), Content::Offer(handles)) => {
                self.offers.insert(id, handles.clone());
            }
            (PartId::Shut(pid), Content::Shut) => {
                self.shut.insert(pid);
            }
            (PartId::Offer(id), _) => {
                self.offers.remove(&id);
            }
            (PartId::Shut(pid), _) => {
                self.shut.remove(&pid);
            }
            (PartId::Semaphore(id), _) => {
                self.semaphores.remove(&id);
            }
            (PartId::Messages(id) | PartId::Ends(id), _) => {
                self.channels.remove(&id);
            }
            // The numbers of one object come and go together.
            (PartId::Cell(id, _), _) => {
                self.cells.remove(&id);
            }
            (PartId::Processes | PartId::Held(_), _) => {}
        }
    }

    pub fn set_status(&mut self, pid: u32, status: Option<i32>) {
        if let Some(entry) = self.processes.get_mut(pid as usize) {
            entry.status = status;
        }
    }

    /// Counts the memory of messages anew.
    pub fn weigh(&mut self) {
        let messages = self.channels.values().flat_map(|channel| &channel.messages);
        self.held = messages.map(Message::held).sum();
    }

    /// Channels of which a process holds an end, or offers one, in order.
    pub fn channels_of(&self, pid: u32) -> Vec<KernelId> {
        let holds = self.channels.iter().filter(|(_, channel)| {
            channel.readers.contains(&pid) || channel.writers.contains(&pid)
        });
        let mut ids: Vec<KernelId> = holds.map(|(id, _)| *id).collect();
        let offered = self.offers_of(pid).into_iter().flat_map(|id| self.offered(id));
        ids.extend(offered.map(|handle| handle.id));
        ids.sort_unstable();
        ids.dedup();
        ids
    }

    /// Whether a process could itself read what it sends there.
    pub fn can_read(&self, pid: u32, id: KernelId) -> bool {
        self.channels.get(&id).is_some_and(|channel| channel.readers.contains(&pid))
    }
}
