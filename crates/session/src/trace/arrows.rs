//! Arrows from causes to what they caused.

use std::collections::{BTreeMap, VecDeque};

use heddle_protocol::{Actor, WaitFor};

use super::{
    Moment, Object,
    json::{Phase, Record},
};

/// What somebody waits for.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Wish {
    /// That this object is opened.
    Object(u32),
    /// That the task of this name is over.
    End(String),
}

#[derive(Clone, Debug, Default)]
pub struct Arrows {
    drawn: u32,
    wishes: BTreeMap<Actor, (Wish, u64)>,
    /// When an object was opened last.
    opened: BTreeMap<Object, Moment>,
    /// Ends by process, thread and name of the task.
    ended: BTreeMap<(u32, u32, String), Moment>,
    over: BTreeMap<Actor, Moment>,
    /// What was put and not taken yet, by queue and number, oldest first.
    messages: BTreeMap<(Object, u32), VecDeque<Moment>>,
}

impl Arrows {
    /// An arrow; none where the clocks of two processes disagree about what came first.
    pub fn draw(&mut self, name: &str, from: Moment, to: Moment, records: &mut Vec<Record>) {
        if from.at >= to.at || from.actor == to.actor {
            return;
        }
        self.drawn += 1;
        for (end, phase) in [(from, Phase::ArrowStart), (to, Phase::ArrowEnd)] {
            records.push(Record {
                id: Some(self.drawn),
                ..Record::new(end.track, end.at, phase, "arrow", name)
            });
        }
    }

    pub fn waits(&mut self, here: Moment, what: &WaitFor, lock: Option<u32>) {
        let wish = match (what, lock) {
            (WaitFor::Future { name }, _) => Wish::End(name.to_string()),
            (_, Some(object)) => Wish::Object(object),
            (_, None) => return,
        };
        self.wishes.insert(here.actor, (wish, here.at));
    }

    pub fn wakes(&mut self, here: Moment, records: &mut Vec<Record>) {
        let Some((wish, since)) = self.wishes.remove(&here.actor) else { return };
        let Actor { process, thread, .. } = here.actor;
        let cause = match wish {
            Wish::Object(object) => self.opened.get(&here.object(object)),
            Wish::End(name) => self.ended.get(&(process, thread, name)),
        };
        if let Some(cause) = cause.copied().filter(|cause| cause.at > since) {
            self.draw("wakes", cause, here, records);
        }
    }

    pub fn opens(&mut self, here: Moment, object: u32) {
        self.opened.insert(here.object(object), here);
    }

    pub fn ended(&mut self, here: Moment, name: &str) {
        let Actor { process, thread, task } = here.actor;
        self.over.insert(here.actor, here);
        if task > 0 {
            self.ended.insert((process, thread, name.to_owned()), here);
        }
    }

    pub fn joins(&mut self, here: Moment, whom: Actor, records: &mut Vec<Record>) {
        if let Some(end) = self.over.get(&whom).copied() {
            self.draw("is joined", end, here, records);
        }
    }

    pub fn puts(&mut self, here: Moment, object: u32, item: u32) {
        self.messages.entry((here.object(object), item)).or_default().push_back(here);
    }

    pub fn gets(&mut self, here: Moment, (object, item): (u32, u32), records: &mut Vec<Record>) {
        let waiting = self.messages.get_mut(&(here.object(object), item));
        if let Some(put) = waiting.and_then(VecDeque::pop_front) {
            self.draw("message", put, here, records);
        }
    }
}
