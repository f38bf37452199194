//! A process that begins as the copy of another: what nothing leads to is left out of it, what only
//! its thread reaches is that thread's, and the rest is kept once by content.

use std::collections::HashMap;

use heddle_vm::{
    heap::RegionId,
    object::Object,
    process::Process,
    thread::ThreadState,
    value::{Ref, Value},
};

use super::{
    Machine,
    encode::{Origin, ended_local},
    moments::Base,
    names::Naming,
    rest::Rest,
    step::{Effect, Read},
};
use crate::{
    column::Key,
    content::{Contents, Fate},
    hash::fingerprint,
    phase::Who,
    region,
};

/// A thread of a new process: its number, its own part, its deadline.
pub(super) type Admitted = (u32, u32, u32);

impl Machine {
    /// The number of what the process is at its beginning, and its threads.
    pub(super) fn admit(&mut self, mut p: Process, phase: u32) -> (u32, Vec<Admitted>) {
        p.heap.set_watch(None);
        let keeps = p.sees_ends();
        for at in 0..p.threads.len() {
            let mut th = p.threads[at].clone();
            self.prune(&mut th, keeps);
            p.threads[at] = th;
        }
        rename(&mut p, &self.contents);
        let threads = std::mem::take(&mut p.threads);
        let ends = p.finalizable.clone();
        let mut base = p.clone();
        base.finalizable.retain(|r| !region::is_any_own(*r));
        for thread in 0..region::THREADS as u32 {
            base.heap.truncate_region(region::own(thread), 0);
        }
        let print = fingerprint(&(&base, Rest::of(&base), base.pid));
        let next = self.bases.len() as u32;
        let number = *self.base_index.entry(print).or_insert(next);
        if number == next {
            self.bases.push(Base::new(base));
        }
        let mut admitted = Vec::new();
        for mut th in threads {
            let who = Who { process: p.pid, thread: th.id.0 };
            if matches!(th.state, ThreadState::Ended) {
                let local = self.contents.local(ended_local(who, number, &th, phase));
                admitted.push((who.thread, local, 0));
                continue;
            }
            let deadline = self.take_deadline(&mut th);
            let from = Origin { who, base: number, phase, held: Vec::new() };
            let local = self.local_of(from, &p, th, ends.clone(), &Naming::default());
            admitted.push((who.thread, self.contents.local(local), deadline));
        }
        (number, admitted)
    }

    pub(super) fn write_fate(&mut self, process: u32, fate: Fate, effect: &mut Effect) {
        let column = self.column(Key::Fate { process });
        effect.writes.push((column, self.contents.fate(fate)));
    }

    /// Processes that the step started.
    pub(super) fn write_born(&mut self, before: u32, started: &[(Who, u32)], effect: &mut Effect) {
        for pid in before..self.world.process_count() {
            let Some(process) = self.world.take_process(pid) else {
                let status = self.world.kernel().status(pid).unwrap_or(0);
                self.write_fate(pid, Fate::Over { status, phase: 0 }, effect);
                continue;
            };
            let known = started.iter().find(|(who, _)| who.process == pid);
            let phase = known.map_or(0, |(_, phase)| *phase);
            let (base, threads) = self.admit(process, phase);
            self.write_fate(pid, Fate::Alive { base }, effect);
            for (thread, number, deadline) in threads {
                let column = self.thread_column(Who { process: pid, thread });
                effect.writes.push((column, number));
                if deadline != 0 {
                    let column = self.column(Key::Deadline { process: pid, thread });
                    effect.writes.push((column, deadline));
                }
            }
        }
    }

    /// What the step changed of what processes share.
    pub(super) fn write_kernel(&mut self, effect: &mut Effect, reads: &mut Vec<Read>) {
        if self.kernel_at == *self.world.kernel() {
            return;
        }
        let mut ids = self.world.kernel().part_ids();
        ids.extend(self.kernel_at.part_ids());
        ids.sort_unstable();
        ids.dedup();
        for part in ids {
            let new = self.world.kernel().part(part);
            if new == self.kernel_at.part(part) {
                continue;
            }
            let column = self.column(Key::Kernel { part });
            let number =
                if new == self.first_kernel.part(part) { 0 } else { self.contents.part(new) };
            reads.push(Read::Whole(column));
            effect.writes.push((column, number));
        }
    }
}

/// What of a process something leads to, in the order in which it is found; with the thread that
/// alone leads to it, if one does.
fn reached(p: &Process) -> (Vec<Ref>, HashMap<Ref, Option<u32>>) {
    let mut order: Vec<Ref> = Vec::new();
    let mut owners: HashMap<Ref, Option<u32>> = HashMap::new();
    let mut spread = |roots: Vec<Ref>, owner: Option<u32>| {
        let mut work = roots;
        work.reverse();
        while let Some(r) = work.pop() {
            if r.region() == 0 {
                continue;
            }
            match owners.get(&r) {
                Some(None) => continue,
                Some(known) if *known == owner => continue,
                Some(_) => {
                    owners.insert(r, None);
                }
                None => {
                    order.push(r);
                    owners.insert(r, owner);
                }
            }
            p.references(r, &mut |r| work.push(r));
        }
    };
    let mut roots: Vec<Ref> = Vec::new();
    let mut rest = Rest::of(p);
    rest.ends.clear();
    rest.each_ref(&mut |r| roots.push(*r));
    roots.extend(p.globals.iter().flatten().filter_map(|value| value.as_ref()));
    roots.extend(super::begin::listed(p));
    spread(roots, None);
    for th in &p.threads {
        let mut roots = Vec::new();
        th.clone().each_ref(&mut |r| roots.push(*r));
        spread(roots, Some(th.id.0));
    }
    (order, owners)
}

/// Gives the objects of a process the names that they have at its beginning.
fn rename(p: &mut Process, contents: &Contents) {
    // What leads to nothing that is renamed is kept once for all.
    let stays = |r: Ref| {
        let mut shared = Vec::new();
        contents.shared_of(r, &mut shared);
        r.region() == region::FROZEN && shared.is_empty()
    };
    let (order, owners) = reached(p);
    let mut names: HashMap<Ref, Ref> = HashMap::new();
    let mut forked = p.heap.region_len(RegionId(region::FORKED as u16));
    let mut own: HashMap<u32, usize> = HashMap::new();
    for r in &order {
        if stays(*r) {
            continue;
        }
        match owners.get(r).copied().flatten() {
            Some(thread) => {
                let count = own.entry(thread).or_default();
                names.insert(*r, region::own_ref(thread, *count));
                *count += 1;
            }
            None if region::lasts(*r) && r.region() != region::FROZEN => {}
            None => {
                names.insert(*r, Ref::new(region::FORKED, forked));
                forked += 1;
            }
        }
    }
    let renamed = |r: &mut Ref| {
        if let Some(name) = names.get(r) {
            *r = *name;
        }
    };
    let kept: Vec<(Ref, Object)> = order
        .iter()
        .filter(|r| !stays(**r))
        .filter_map(|r| {
            let mut object = p.heap.find(*r)?.clone();
            object.each_ref(&mut { renamed });
            Some((names.get(r).copied().unwrap_or(*r), object))
        })
        .collect();
    let all: Vec<Ref> = p.heap.objects().map(|(r, _)| r).collect();
    for r in all {
        p.heap.put(r, Object::Free);
    }
    for thread in 0..region::THREADS as u32 {
        p.heap.truncate_region(region::own(thread), 0);
        p.heap.truncate_region(region::shared_region(thread), 0);
    }
    p.heap.truncate_region(RegionId(region::FROZEN as u16), 0);
    for (r, object) in kept {
        p.heap.put(r, object);
    }
    p.finalizable.retain(|r| owners.contains_key(r));
    let mut rest = Rest::of(p);
    rest.each_ref(&mut { renamed });
    rest.put(p);
    for value in p.globals.iter_mut().flatten() {
        if let Value::Ref(r) = value {
            renamed(r);
        }
    }
    for th in &mut p.threads {
        th.each_ref(&mut { renamed });
        th.region = region::own(th.id.0);
    }
}
