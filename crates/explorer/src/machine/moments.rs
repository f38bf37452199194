//! Time that passes where nobody looks at the clock: it stands, and what objects keep of the time comes
//! nearer instead. So who looks now and then whether something is done comes back to where it was.

use std::collections::BTreeSet;

use heddle_vm::{object::Object, process::Process, value::Ref, world::Sleeps};

use super::Machine;
use crate::{column::Key, content::Fate, region};

/// What a process was when it began, and which of the objects that others can reach kept a time then.
#[derive(Clone)]
pub(super) struct Base {
    pub process: Process,
    timed: Vec<Ref>,
}

impl Base {
    pub(super) fn new(process: Process) -> Base {
        let timed = |(r, object): (Ref, &Object)| {
            (object.keeps_time() && !region::is_any_own(r)).then_some(r)
        };
        let timed = process.heap.objects().filter_map(timed).collect();
        Base { process, timed }
    }
}

impl Machine {
    /// What a row keeps of the time comes nearer by so much.
    pub(crate) fn bring_nearer(&mut self, row: &mut Vec<u32>, by_us: u64) {
        let now_us = self.first_now;
        for (process, object) in self.timed_since_the_start(row) {
            self.column(Key::Shape { process, object });
        }
        row.resize(self.columns.len(), 0);
        for at in 0..row.len() {
            let word = row[at];
            row[at] = match self.columns.keys[at] {
                Key::Thread { .. } => self.contents.local_nearer(word, by_us, now_us),
                Key::Shape { process, object } if word == 0 => {
                    match self.timed_of(row, process).contains(&object) {
                        true => self.first_nearer(row, process, object, by_us),
                        false => 0,
                    }
                }
                Key::Shape { .. } => self.contents.object_nearer(word, by_us, now_us),
                _ => word,
            };
        }
    }

    /// Whether any state may keep a time.
    pub(crate) fn keeps_time(&self) -> bool {
        self.contents.keeps_time || self.bases.iter().any(|base| !base.timed.is_empty())
    }

    /// The same to the earliest timer of a loop whose thread does not wait.
    pub(crate) fn time_to_timer(&mut self, row: &[u32]) -> Option<u64> {
        if self.settings.sleeps == Sleeps::AnyTime || !self.keeps_time() {
            return None;
        }
        self.load(row);
        let now = self.now_at;
        let timers = self.world.alive().flat_map(Process::timers_of_running_loops);
        timers.filter_map(|at| at.checked_sub(now)).filter(|left| *left > 0).min()
    }

    fn base_in(&self, row: &[u32], process: u32) -> Option<&Base> {
        match self.fate(row, process) {
            Fate::Alive { base } => self.bases.get(base as usize),
            Fate::None | Fate::Over { .. } => None,
        }
    }

    fn timed_of(&self, row: &[u32], process: u32) -> &[Ref] {
        self.base_in(row, process).map_or(&[], |base| &base.timed)
    }

    /// Objects of all processes that kept a time when theirs began.
    fn timed_since_the_start(&self, row: &[u32]) -> Vec<(u32, Ref)> {
        let processes: BTreeSet<u32> =
            self.columns.keys.iter().filter_map(|k| k.process()).collect();
        let of = |process: u32| self.timed_of(row, process).iter().map(move |r| (process, *r));
        processes.into_iter().flat_map(of).collect()
    }

    /// Such an object, which has not changed since, nearer by so much.
    fn first_nearer(&mut self, row: &[u32], process: u32, object: Ref, by_us: u64) -> u32 {
        let Some(base) = self.base_in(row, process) else { return 0 };
        let mut object = base.process.heap.peek(object).clone();
        object.bring_nearer(by_us, self.first_now);
        self.contents.object(object)
    }
}
