//! What joins lanes: who held which lock when, and who made whom begin, go on or get something.

use std::collections::{BTreeMap, VecDeque};

use heddle_protocol::{Actor, WaitFor};

use super::lanes::Lanes;
use super::moment::{Deed, Key, Moment, Moments, Thing, Waiting};
use crate::state::output::ActorIndex;
use crate::state::roster::Roster;

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum ArrowKind {
    Start,
    Join,
    /// From what ended a wait to whoever had waited.
    WakeUp,
    Message,
}

/// From an event of one actor to an event of another: numbers of events.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Arrow {
    pub kind: ArrowKind,
    pub from: u32,
    pub to: u32,
    pub by: ActorIndex,
    pub whom: ActorIndex,
}

/// `to` is `None` while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Hold {
    pub owner: ActorIndex,
    pub from: u32,
    pub to: Option<u32>,
}

/// A lock, with who held it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lock {
    pub name: String,
    /// By their beginning. Those of a semaphore may overlap.
    pub holds: Vec<Hold>,
    /// Somebody had to wait for it.
    pub wanted: bool,
}

/// What an actor waits for.
#[derive(Clone, Debug)]
enum Wish {
    Release(Key),
    /// The end of a task of its loop.
    End(String),
}

#[derive(Debug, Default)]
pub struct Links {
    arrows: Vec<Arrow>,
    locks: Vec<Lock>,
    lock_of: BTreeMap<Key, usize>,
    /// Indices of holds that last.
    open: BTreeMap<Key, Vec<usize>>,
    /// The events at which they began to wait.
    wishes: BTreeMap<ActorIndex, (Wish, u32)>,
    released: BTreeMap<Key, (u32, ActorIndex)>,
    queued: BTreeMap<(Key, u32), VecDeque<(u32, ActorIndex)>>,
    ended: BTreeMap<ActorIndex, u32>,
    /// By process, thread and name.
    ended_tasks: BTreeMap<(u32, u32, String), (u32, ActorIndex)>,
}

impl Links {
    /// By their ends.
    pub fn arrows(&self) -> &[Arrow] {
        &self.arrows
    }

    /// In the order in which they were first taken.
    pub fn locks(&self) -> &[Lock] {
        &self.locks
    }

    /// Takes the last event of `moments`, which `lanes` has taken already.
    pub fn take(
        &mut self,
        moments: &Moments,
        lanes: &mut Lanes,
        roster: &Roster,
        number: u32,
        moment: &Moment,
    ) {
        let whom = moment.actor;
        match moment.deed {
            Deed::Start { parent: Some(by) } => {
                self.arrow(ArrowKind::Start, (number, by), (number, whom));
            }
            Deed::End { .. } => self.end(roster, number, whom),
            Deed::Join { whom: other } => {
                if let Some(&from) = self.ended.get(&other) {
                    self.arrow(ArrowKind::Join, (from, other), (number, whom));
                    if waited(moments, lanes, whom, |what| matches!(what, WaitFor::End { .. })) {
                        lanes.was_ready(whom, from);
                    }
                }
            }
            Deed::Wait { what, lock } => self.wait(moments, number, whom, what, lock),
            Deed::Wake => self.wake(lanes, roster, number, whom),
            Deed::Acquire(thing) => self.acquire(moments, number, whom, thing),
            Deed::Release(thing) => self.release(moments, number, whom, thing),
            Deed::Put { queue, item } => {
                if let Some(info) = moments.thing(queue) {
                    self.queued.entry((info.key, item)).or_default().push_back((number, whom));
                }
            }
            Deed::Get { queue, item } => {
                let info = moments.thing(queue);
                let queued = info.and_then(|info| self.queued.get_mut(&(info.key, item)));
                if let Some((from, by)) = queued.and_then(VecDeque::pop_front) {
                    self.arrow(ArrowKind::Message, (from, by), (number, whom));
                    if waited(moments, lanes, whom, |what| matches!(what, WaitFor::Item { .. })) {
                        lanes.was_ready(whom, from);
                    }
                }
            }
            _ => {}
        }
    }

    fn end(&mut self, roster: &Roster, number: u32, who: ActorIndex) {
        self.ended.insert(who, number);
        if let Some(member) = roster.get(who)
            && member.actor.task > 0
        {
            let Actor { process, thread, .. } = member.actor;
            self.ended_tasks.insert((process, thread, member.name.clone()), (number, who));
        }
    }

    /// An item's arrow is the message's own.
    fn wait(
        &mut self,
        moments: &Moments,
        number: u32,
        who: ActorIndex,
        what: Waiting,
        lock: Option<Thing>,
    ) {
        let key = lock.and_then(|lock| moments.thing(lock)).map(|info| info.key);
        if let Some(&at) = key.and_then(|key| self.lock_of.get(&key)) {
            self.locks[at].wanted = true;
        }
        let wish = match moments.wait(what) {
            Some(WaitFor::Item { .. }) | None => None,
            Some(WaitFor::Future { name }) => Some(Wish::End(name.to_string())),
            Some(_) => key.map(Wish::Release),
        };
        match wish {
            Some(wish) => self.wishes.insert(who, (wish, number)),
            None => self.wishes.remove(&who),
        };
    }

    fn wake(&mut self, lanes: &mut Lanes, roster: &Roster, number: u32, who: ActorIndex) {
        let Some((wish, since)) = self.wishes.remove(&who) else { return };
        let cause = match wish {
            Wish::Release(key) => self.released.get(&key),
            Wish::End(name) => roster.get(who).and_then(|member| {
                let Actor { process, thread, .. } = member.actor;
                self.ended_tasks.get(&(process, thread, name))
            }),
        };
        if let Some(&(from, by)) = cause
            && from > since
        {
            self.arrow(ArrowKind::WakeUp, (from, by), (number, who));
            lanes.was_ready(who, from);
        }
    }

    fn acquire(&mut self, moments: &Moments, number: u32, owner: ActorIndex, thing: Thing) {
        let Some(info) = moments.thing(thing) else { return };
        let at = *self.lock_of.entry(info.key).or_insert(self.locks.len());
        if at == self.locks.len() {
            self.locks.push(Lock { name: info.name.clone(), holds: Vec::new(), wanted: false });
        }
        let holds = &mut self.locks[at].holds;
        self.open.entry(info.key).or_default().push(holds.len());
        holds.push(Hold { owner, from: number, to: None });
    }

    /// A lock may be let go by another than its owner: then the oldest hold ends.
    fn release(&mut self, moments: &Moments, number: u32, by: ActorIndex, thing: Thing) {
        let Some(info) = moments.thing(thing) else { return };
        self.released.insert(info.key, (number, by));
        let (Some(open), Some(&at)) = (self.open.get_mut(&info.key), self.lock_of.get(&info.key))
        else {
            return;
        };
        let holds = &mut self.locks[at].holds;
        let own = open.iter().rposition(|&hold| holds[hold].owner == by);
        if !open.is_empty() {
            let hold = open.remove(own.unwrap_or(0));
            holds[hold].to = Some(number);
        }
    }

    fn arrow(&mut self, kind: ArrowKind, from: (u32, ActorIndex), to: (u32, ActorIndex)) {
        if from.1 != to.1 {
            let arrow = Arrow { kind, from: from.0, to: to.0, by: from.1, whom: to.1 };
            self.arrows.push(arrow);
        }
    }
}

/// Whether it has just come back from a wait of that kind.
fn waited(
    moments: &Moments,
    lanes: &Lanes,
    who: ActorIndex,
    is_it: impl Fn(&WaitFor) -> bool,
) -> bool {
    lanes.last_wait(who).and_then(|what| moments.wait(what)).is_some_and(is_it)
}
