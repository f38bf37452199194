//! The start: the program runs alone until there is more than one who could move, then everything
//! that nobody else can see is made at once, and what stands then is what states are compared to.

use std::{collections::BTreeMap, sync::Arc};

use heddle_protocol::{EventKind, Stream};
use heddle_vm::{
    code::Program,
    heap::RegionId,
    made::Extras,
    object::Object,
    process::Process,
    thread::ThreadState,
    value::{Ref, Value},
    world::{Choice, World, WorldConfig},
};

use super::{
    Known, Machine, Settings, Spare,
    encode::Origin,
    finals::{finals_of, packed},
    moments::Base,
    names::Naming,
    rest::Rest,
};
use crate::{
    column::{Columns, Key},
    content::{Contents, Fate, Local},
    hash::QuickMap,
    patience::Patience,
    phase::Who,
    region,
    steps::Whole,
};

/// Instructions that the program may run alone before the search takes over, which has bounds and sees
/// when it goes round in a circle; and how often the clock may move on meanwhile.
const ALONE: u64 = 1 << 17;
const TICKS: usize = 16;

/// A program at the moment when a second task begins, or at its end if none does.
#[derive(Clone)]
pub struct Start {
    program: Arc<Program>,
    world: World,
    /// What it has written to stdout.
    pub text: String,
    /// The last lines of exceptions that nobody caught.
    pub failures: Vec<String>,
    /// What marked variables held, if the program is over.
    pub finals: Option<String>,
    /// Who moved, and for how many steps.
    pub turns: Vec<(Choice, u64)>,
}

impl Start {
    /// Runs the program to the moment when there is something to choose.
    pub fn new(program: Arc<Program>, settings: &Settings) -> Start {
        let config = WorldConfig {
            limits: settings.limits.clone(),
            seed: settings.seed,
            sleeps: settings.sleeps,
            step_ns: 0,
            renamed: true,
            ..WorldConfig::default()
        };
        let mut world = World::new(program.clone(), config);
        world.keep_fallen(!settings.finals.is_empty());
        let (mut text, mut failures) = (String::new(), Vec::new());
        let mut turns: Vec<(Choice, u64)> = Vec::new();
        let mut ticks = 0;
        while !branches(&world) && world.steps() < ALONE && ticks < TICKS {
            let Some(choice) = world.choices().first().copied() else { break };
            let (before, now_us) = (world.position(), world.now_us());
            ticks += usize::from(choice == Choice::Tick);
            for event in world.advance(choice, settings.points).events {
                match event.kind {
                    EventKind::Write { stream: Stream::Stdout, text: more } => {
                        text.push_str(&more);
                    }
                    EventKind::Raise { error, .. } => failures.push(error),
                    _ => {}
                }
            }
            let ran = match choice {
                Choice::Tick => world.now_us() - now_us,
                Choice::Run { .. } => world.position() - before,
            };
            match turns.last_mut() {
                Some((last, count)) if *last == choice => *count += ran,
                _ => turns.push((choice, ran)),
            }
        }
        let finals = world.fallen_mut(0).map(|p| packed(&finals_of(p, &settings.finals).0));
        world.keep_fallen(false);
        world.take_performed();
        Start { program, world, text, failures, finals, turns }
    }

    pub fn world(&self) -> &World {
        &self.world
    }

    /// What the first process came to have; others learn what they lack of each other.
    fn extras(&self) -> Extras {
        let first = self.world.process(0).or_else(|| self.world.alive().next());
        match first {
            Some(process) => process.extras(),
            None => Process::new(self.program.clone(), Default::default(), 0).extras(),
        }
    }
}

fn branches(world: &World) -> bool {
    let threads =
        |p: &Process| p.threads.iter().filter(|th| !matches!(th.state, ThreadState::Ended)).count();
    world.alive().map(threads).sum::<usize>() > 1
}

impl Machine {
    /// A machine at the start of which nothing is known, and its state.
    pub fn new(start: &Start, settings: Settings) -> (Machine, Vec<u32>) {
        let mut machine = Machine {
            extras: start.extras(),
            world: start.world.clone(),
            settings,
            bases: Vec::new(),
            base_index: QuickMap::default(),
            first: Vec::new(),
            watches: Spare::default(),
            live: QuickMap::default(),
            contents: Contents::default(),
            columns: Columns::default(),
            known: Known::default(),
            blind: Default::default(),
            stops: Default::default(),
            stand_ins: Default::default(),
            equals: Default::default(),
            loaded: Vec::new(),
            first_now: start.world.now_us(),
            now_at: start.world.now_us(),
            frozen: Vec::new(),
            first_kernel: start.world.kernel().clone(),
            kernel_at: start.world.kernel().clone(),
            rests: Vec::new(),
            rest_index: QuickMap::default(),
            settled: false,
            whole: Whole::Nothing,
            widened: Vec::new(),
            units: 0,
            patience: Patience::default(),
            news: false,
            learnt: false,
            cut_short: false,
            stale: false,
        };
        machine.world.keep_fallen(true);
        let count = machine.world.process_count();
        for pid in 0..count {
            machine.settle(pid);
        }
        let mut state = Vec::new();
        for pid in 0..count {
            machine.adopt(pid, &BTreeMap::new(), &mut state);
        }
        (machine, state)
    }

    /// The same with what is known by now; and its first state. Moments have the same numbers
    /// whenever they are made in the same order.
    pub(crate) fn with(&self, known: Known, state: &[u32]) -> (Machine, Vec<u32>) {
        let mut machine = self.clone();
        if known.rounds > 0 {
            machine.known = known;
        }
        machine.known.rounds += 1;
        if let Some(extras) = machine.known.extras.clone() {
            machine.extras = extras;
        }
        machine.give_extras();
        for pid in 0..machine.world.process_count() {
            if let Some(p) = machine.process(pid) {
                p.heap.set_watch(Some(Box::new(region::watch())));
            }
        }
        if !machine.settings.finals.is_empty() {
            machine.columns.of(Key::Finals);
        }
        for key in machine.known.wanted[0].clone() {
            machine.columns.of(key);
        }
        let mut state = state.to_vec();
        state.resize(machine.columns.len(), 0);
        machine.loaded = state.clone();
        (machine, state)
    }

    /// Makes the state that is loaded the start: its objects get the names of the start, and only
    /// what changes from here on has columns.
    pub(crate) fn rebase(&mut self, state: &[u32]) -> Vec<u32> {
        self.load(state);
        let count = self.world.process_count();
        let mut pasts: Vec<BTreeMap<u32, Local>> = Vec::new();
        for pid in 0..count {
            let mut past = BTreeMap::new();
            for column in &self.columns.threads {
                if let Key::Thread { process, thread } = self.columns.keys[*column as usize]
                    && process == pid
                    && let Some(local) = self.contents.local_of(super::load::word(state, *column))
                {
                    past.insert(thread, local.clone());
                }
            }
            pasts.push(past);
        }
        self.contents = Contents::default();
        self.columns = Columns::default();
        self.blind.clear();
        self.bases.clear();
        self.base_index.clear();
        self.first.clear();
        self.frozen.clear();
        self.first_kernel = self.world.kernel().clone();
        self.kernel_at = self.first_kernel.clone();
        self.first_now = self.now_at;
        self.rests.clear();
        self.rest_index = QuickMap::default();
        for pid in 0..count {
            self.settle(pid);
        }
        let mut state = Vec::new();
        for (pid, past) in pasts.iter().enumerate() {
            self.adopt(pid as u32, past, &mut state);
        }
        if !self.settings.finals.is_empty() {
            self.columns.of(Key::Finals);
        }
        for key in self.known.wanted[1].clone() {
            self.columns.of(key);
        }
        self.settled = true;
        state.resize(self.columns.len(), 0);
        self.loaded = state.clone();
        state
    }

    /// Gives all objects of a process names of the start.
    fn settle(&mut self, pid: u32) {
        self.frozen.push(0);
        let Some(mut p) = self.world.take_process(pid) else { return };
        p.heap.set_watch(None);
        let shared: Vec<(Ref, Object)> = p
            .heap
            .objects()
            .filter(|(r, _)| region::settled(*r) != *r)
            .map(|(r, object)| (region::settled(r), object.clone()))
            .collect();
        if !shared.is_empty() {
            for thread in 0..region::THREADS as u32 {
                p.heap.truncate_region(region::shared_region(thread), 0);
            }
            p.heap.truncate_region(RegionId(region::FROZEN as u16), 0);
            for (r, object) in shared {
                p.heap.put(r, object);
            }
            let refs: Vec<Ref> = p.heap.objects().map(|(r, _)| r).collect();
            for r in refs {
                let mut object = p.heap.peek(r).clone();
                let mut moved = false;
                object.each_ref(&mut |r| {
                    moved |= region::settled(*r) != *r;
                    *r = region::settled(*r);
                });
                if moved {
                    p.heap.put(r, object);
                }
            }
            let mut rest = Rest::of(&p);
            rest.each_ref(&mut |r| *r = region::settled(*r));
            rest.put(&mut p);
            for value in p.globals.iter_mut().flatten() {
                if let Value::Ref(r) = value {
                    *r = region::settled(*r);
                }
            }
            for th in &mut p.threads {
                th.each_ref(&mut |r| *r = region::settled(*r));
            }
        }
        self.world.put_process(p);
    }

    /// Makes columns of the threads of a process, each with what only it reaches.
    fn adopt(&mut self, pid: u32, past: &BTreeMap<u32, Local>, state: &mut Vec<u32>) {
        let Some(mut p) = self.world.take_process(pid) else {
            let status = self.world.kernel().status(pid).unwrap_or(0);
            self.first.push(Fate::Over { status, phase: 0 });
            return;
        };
        let base = self.bases.len() as u32;
        self.first.push(Fate::Alive { base });
        self.part(&mut p);
        super::ids::share(&mut p);
        let threads = p.threads.clone();
        for th in threads {
            let who = Who { process: pid, thread: th.id.0 };
            let known = past.get(&th.id.0);
            let phase = match known {
                Some(local) => local.phase,
                None if pid == 0 && th.id.0 == 0 => {
                    let first = self.known.phases.child(0, who);
                    self.known.phases.next(first, who)
                }
                None => {
                    // The one at whose beginning the start is.
                    let main = Who { process: 0, thread: 0 };
                    let first = self.known.phases.child(0, main);
                    self.known.phases.child(first, who)
                }
            };
            let held = known.map_or_else(
                || holds(&p, th.id.0),
                |local| local.held.iter().map(|r| region::settled(*r)).collect(),
            );
            let (number, deadline) = if matches!(th.state, ThreadState::Ended) {
                (self.contents.local(super::encode::ended_local(who, base, &th, phase)), 0)
            } else {
                let mut th = th;
                self.prune(&mut th, p.sees_ends());
                let deadline = self.take_deadline(&mut th);
                let ends = p.finalizable.clone();
                let from = Origin { who, base, phase, held };
                let local = self.local_of(from, &p, th, ends, &Naming::default());
                (self.contents.local(local), deadline)
            };
            let column = self.columns.of(Key::Thread { process: pid, thread: who.thread });
            state.resize(self.columns.len(), 0);
            state[column as usize] = number;
            if deadline != 0 {
                let column = self.columns.of(Key::Deadline { process: pid, thread: who.thread });
                state.resize(self.columns.len(), 0);
                state[column as usize] = deadline;
            }
        }
        p.finalizable.retain(|r| !region::is_any_own(*r));
        let mut base = p.clone();
        base.finalizable.retain(|r| !region::is_any_own(*r));
        base.heap.set_watch(None);
        base.threads.clear();
        self.bases.push(Base::new(base));
        p.heap.set_watch(Some(Box::new(region::watch())));
        p.heap.never_collect();
        self.world.put_process(p);
        self.reload_threads(pid, state);
    }

    fn reload_threads(&mut self, pid: u32, state: &[u32]) {
        self.loaded = state.to_vec();
        self.loaded.resize(self.columns.len(), 0);
        let threads: Vec<u32> = self
            .columns
            .threads
            .iter()
            .filter_map(|column| match self.columns.keys[*column as usize] {
                Key::Thread { process, thread } if process == pid => Some(thread),
                _ => None,
            })
            .collect();
        for thread in threads {
            self.load_thread(pid, thread);
        }
        self.load_frozen();
    }

    /// Moves what only one thread reaches into that thread's own region.
    fn part(&mut self, p: &mut Process) {
        let mut owners: BTreeMap<Ref, Option<u32>> = BTreeMap::new();
        let mut roots: Vec<Ref> = Vec::new();
        let mut rest = Rest::of(p);
        let ends = std::mem::take(&mut rest.ends);
        rest.each_ref(&mut |r| roots.push(*r));
        roots.extend(p.globals.iter().flatten().filter_map(|value| value.as_ref()));
        roots.extend(listed(p));
        spread(p, roots, None, &mut owners);
        for at in 0..p.threads.len() {
            let mut th = p.threads[at].clone();
            if matches!(th.state, ThreadState::Ended) {
                continue;
            }
            self.prune(&mut th, p.sees_ends());
            let mut roots = Vec::new();
            th.each_ref(&mut |r| roots.push(*r));
            spread(p, roots, Some(at as u32), &mut owners);
        }
        let mut names: BTreeMap<Ref, Ref> = BTreeMap::new();
        let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
        // Those that are in their thread's region already keep their slots.
        for thread in 0..p.threads.len() as u32 {
            counts.insert(thread, p.heap.region_len(region::own(thread)));
        }
        for (r, owner) in &owners {
            if let Some(owner) = owner
                && !region::is_own(*r, *owner)
            {
                let count = counts.entry(*owner).or_default();
                names.insert(*r, region::own_ref(*owner, *count));
                *count += 1;
            }
        }
        let moved = |r: &mut Ref| {
            if let Some(name) = names.get(r) {
                *r = *name;
            }
        };
        for (r, name) in &names {
            let object = p.heap.peek(*r).clone();
            p.heap.put(*name, object);
            p.heap.put(*r, Object::Free);
        }
        let refs: Vec<Ref> = p.heap.objects().map(|(r, _)| r).collect();
        for r in refs {
            if region::is_any_own(r) {
                let mut object = p.heap.peek(r).clone();
                object.each_ref(&mut { moved });
                p.heap.put(r, object);
            }
        }
        for th in &mut p.threads {
            th.each_ref(&mut { moved });
            th.region = region::own(th.id.0);
        }
        p.finalizable = ends;
        p.finalizable.iter_mut().for_each(moved);
    }
}

/// The objects of threads: all that live are listed for everybody.
pub(super) fn listed(p: &Process) -> impl Iterator<Item = Ref> {
    p.threads.iter().filter_map(|th| th.object.as_ref())
}

/// Marks what roots lead to: a second owner makes it everybody's.
fn spread(
    p: &Process,
    roots: Vec<Ref>,
    owner: Option<u32>,
    owners: &mut BTreeMap<Ref, Option<u32>>,
) {
    let mut work = roots;
    while let Some(r) = work.pop() {
        match owners.get(&r) {
            Some(None) => continue,
            Some(known) if *known == owner => continue,
            Some(_) => owners.insert(r, None),
            None => owners.insert(r, owner),
        };
        p.references(r, &mut |r| work.push(r));
    }
}

/// Locks that a thread holds.
fn holds(p: &Process, thread: u32) -> Vec<Ref> {
    p.heap
        .objects()
        .filter(|(_, object)| match object {
            Object::Lock(lock) => lock.locked && lock.holder == Some(thread),
            Object::RLock(lock) => lock.owner == Some(thread),
            _ => false,
        })
        .map(|(r, _)| r)
        .collect()
}
