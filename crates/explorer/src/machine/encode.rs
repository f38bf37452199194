//! Reading off what a step changed, and undoing it.

use std::{collections::HashMap, mem::discriminant};

use heddle_vm::{
    object::Object,
    process::Process,
    thread::{BlockReason, Thread, ThreadState},
    value::{Ref, Value},
    watch::{Access, Watch},
};

use super::{
    Machine,
    load::word,
    names::{Kind, Naming, Shape},
    past::Past,
    rest::Rest,
    step::{Effect, Read},
    touch::REST,
};
use crate::{
    column::{Key, parts, same_shape, shape},
    content::{Fate, Local},
    hash::fingerprint,
    phase::Who,
    region,
};

/// What there was before a step.
pub(super) struct Before {
    thread: Thread,
    threads: usize,
    rest: Rest,
    rest_print: u128,
    own: usize,
    processes: u32,
}

/// Whose own part, and where in the order of starts and joins.
pub(super) struct Origin {
    pub who: Who,
    pub base: u32,
    pub phase: u32,
    pub held: Vec<Ref>,
}

impl Machine {
    pub(super) fn loaded(&self) -> &[u32] {
        &self.loaded
    }

    /// The accesses of a process since the last time.
    pub(super) fn take_accesses(&mut self, who: Who) -> Option<Vec<Access>> {
        match self.process(who.process).and_then(|p| p.heap.watch_mut()) {
            Some(watch) => watch.take_accesses(),
            // What it did last counts too.
            None => match self.world.fallen_mut(who.process).and_then(|p| p.heap.watch_mut()) {
                Some(watch) => watch.take_accesses(),
                None => Some(Vec::new()),
            },
        }
    }

    pub(super) fn before(&mut self, who: Who) -> Before {
        let processes = self.world.process_count();
        self.world.set_steps(0);
        self.world.take_performed();
        let Some(p) = self.world.process_mut(who.process) else { unreachable!("it is alive") };
        p.steps = 0;
        p.output_bytes = 0;
        p.heap.never_collect();
        if let Some(watch) = p.heap.watch_mut() {
            watch.take_before();
        }
        let rest = Rest::of(p);
        let mut lasting = rest.clone();
        lasting.ends.retain(|r| !region::is_any_own(*r));
        Before {
            thread: p.threads[who.thread as usize].clone(),
            threads: p.threads.len(),
            rest_print: fingerprint(&lasting),
            rest,
            own: p.heap.region_len(region::own(who.thread)),
            processes,
        }
    }

    /// Puts back what a step changed.
    pub(super) fn restore(&mut self, who: Who, before: Before) {
        self.world.cut_processes(before.processes);
        for process in self.world.take_fallen() {
            if process.pid < before.processes {
                self.world.put_process(process);
            }
        }
        *self.world.kernel_mut() = self.kernel_at.clone();
        self.world.set_now_us(self.now_at);
        let set = self
            .process(who.process)
            .and_then(|p| p.heap.watch_mut())
            .map(Watch::take_globals)
            .unwrap_or_default();
        let set: Vec<(usize, usize, Value)> = set
            .into_iter()
            .map(|(module, index)| {
                let key = Key::Global {
                    process: who.process,
                    module: module as u16,
                    index: index as u16,
                };
                let number = self.columns.find(key).map_or(0, |column| word(&self.loaded, column));
                let value = match number {
                    0 => self.base_global(who.process, module, index),
                    number => self.contents.value_of(number),
                };
                (module, index, value)
            })
            .collect();
        self.share_extras(who);
        if let Some(p) = self.world.process_mut(who.process) {
            let changed = p.heap.watch_mut().map(Watch::take_before).unwrap_or_default();
            for (r, object) in changed {
                p.heap.put(r, object);
            }
            for (module, index, value) in set {
                if let Some(slot) = p.globals[module].get_mut(index) {
                    *slot = value;
                }
            }
            p.heap.truncate_region(region::own(who.thread), before.own);
            p.threads.truncate(before.threads);
            p.threads[who.thread as usize] = before.thread;
            before.rest.put(p);
            p.ends_changed();
            p.exit = None;
            p.events.clear();
        }
    }

    /// The same, to make the same units again.
    pub(super) fn again(&mut self, who: Who, before: Before) -> Before {
        self.restore(who, before);
        self.take_accesses(who);
        self.before(who)
    }

    /// Reads off what the step changed.
    pub(super) fn encode(
        &mut self,
        who: Who,
        local: &Local,
        before: &Before,
        past: Past,
        reads: &mut Vec<Read>,
    ) -> Effect {
        let mut effect = Effect::default();
        let (past_started, over) = (past.started.clone(), past.phase);
        let mut lost: Vec<Ref> = local.shared.clone();
        let mut kept: Vec<Ref> = Vec::new();
        let base = self.base_of(who.process);
        let fallen = self.world.process(who.process).is_none();
        let mut own = self.world.take_process(who.process);
        for process in self.world.take_fallen() {
            if process.pid == who.process {
                own = Some(process);
            } else if process.pid < before.processes {
                effect.exits.push(process.pid);
                self.write_finals(&process, &mut effect.writes);
                self.world.put_process(process);
            }
        }
        let mut process = own.unwrap_or_else(|| unreachable!("it lives, or has just fallen"));
        self.take_extras(&process);
        let mut naming = Naming::default();
        let p = &mut process;

        // What others can reach gets lasting names first.
        let changed: Vec<(Ref, Object)> = p
            .heap
            .watch_mut()
            .map(|watch| watch.before().to_vec())
            .unwrap_or_default()
            .into_iter()
            .filter(|(r, _)| !region::is_own(*r, who.thread))
            .collect();
        let globals: Vec<(usize, usize)> =
            p.heap.watch_mut().map(|watch| watch.globals().to_vec()).unwrap_or_default();
        for (r, _) in &changed {
            let mut object = p.heap.peek(*r).clone();
            let shape = Shape::of(&object);
            object.each_ref(&mut |r| *r = self.named(p, who, *r, shape, &mut naming));
            p.heap.put(*r, object);
        }
        for (module, index) in &globals {
            if let Value::Ref(r) = p.globals[*module][*index] {
                p.globals[*module][*index] =
                    Value::Ref(self.named(p, who, r, Shape::default(), &mut naming));
            }
        }
        let keeps = p.sees_ends();
        let own_ends: Vec<Ref> =
            p.finalizable.iter().copied().filter(|r| region::is_own(*r, who.thread)).collect();
        p.finalizable.retain(|r| !region::is_any_own(*r));
        let mut rest = Rest::of(p);
        rest.each_ref(&mut |r| *r = self.named(p, who, *r, Shape::default(), &mut naming));
        for at in before.threads..p.threads.len() {
            let mut th = p.threads[at].clone();
            self.prune(&mut th, keeps);
            th.each_ref(&mut |r| *r = self.named(p, who, *r, Shape::default(), &mut naming));
            p.threads[at] = th;
        }
        // Others list it.
        if let Value::Ref(r) = p.threads[who.thread as usize].object {
            let name = self.named(p, who, r, Shape::default(), &mut naming);
            p.threads[who.thread as usize].object = Value::Ref(name);
        }
        let own_ends: Vec<Ref> = own_ends.into_iter().map(|r| naming.name_of(r)).collect();
        rest.ids.extend(naming.ids(&mut p.threads[who.thread as usize]));
        rest.ends.extend(own_ends.iter().filter(|r| !region::is_own(**r, who.thread)));

        if fallen {
            effect.exits.push(who.process);
            self.write_finals(p, &mut effect.writes);
        } else {
            self.write_objects(who, p, changed, &naming.new, &mut effect, &mut lost, &mut kept);
            for (module, index) in globals {
                let key = Key::Global {
                    process: who.process,
                    module: module as u16,
                    index: index as u16,
                };
                let value = p.globals[module][index];
                let number = match value.same(self.base_global(who.process, module, index)) {
                    true => 0,
                    false => self.contents.value(value),
                };
                let column = self.column(key);
                lost.extend(self.contents.value_refs(word(&self.loaded, column)));
                kept.extend(self.contents.value_refs(number));
                effect.writes.push((column, number));
            }
            if fingerprint(&rest) != before.rest_print {
                let column = self.column(Key::Shelf { process: who.process, shelf: REST });
                reads.push(Read::Whole(column));
                let number = self.rest_number(rest);
                effect.writes.push((column, number));
            }
            // Names that were free count as looked at.
            let tried = naming.tried.iter().flat_map(|(kind, n)| (0..*n).map(|at| (*kind, at)));
            for (kind, at) in tried {
                let object = self.known.names.of(who.thread, kind, at);
                let column = self.column(Key::Shape { process: who.process, object });
                reads.push(Read::Whole(column));
            }
            self.write_threads(p, base, before, &past.started, &mut effect, &mut kept);
            let mut th = p.threads[who.thread as usize].clone();
            if past.ended {
                effect.ends = true;
                let done = ended_local(who, base, &th, past.phase);
                effect.writes.push((self.thread_column(who), self.contents.local(done)));
                // A wait that it came out of before its time leaves nothing to wait for.
                let key = Key::Deadline { process: who.process, thread: who.thread };
                effect.writes.extend(self.columns.find(key).map(|column| (column, 0)));
            } else {
                self.prune(&mut th, keeps);
                let deadline = self.take_deadline(&mut th);
                let (phase, held) = (past.phase, past.held);
                let from = Origin { who, base, phase, held };
                let new = self.local_of(from, p, th, own_ends, &naming);
                kept.extend(&new.shared);
                let number = self.contents.local(new);
                let column = self.thread_column(who);
                effect.writes.push((column, number));
                let key = Key::Deadline { process: who.process, thread: who.thread };
                if deadline != 0 || self.columns.find(key).is_some() {
                    let column = self.column(key);
                    effect.writes.push((column, deadline));
                }
            }
        }
        if self.time_passes() && self.world.now_us() != self.now_at {
            let now = self.contents.time(self.world.now_us());
            effect.writes.push((self.column(Key::Clock), now));
        }
        for r in naming.new {
            p.heap.put(r, Object::Free);
        }
        effect.frees = lost.iter().any(|r| !kept.contains(r));
        self.world.put_process(process);
        self.write_born(before.processes, &past_started, &mut effect);
        self.write_kernel(&mut effect, reads);
        for pid in effect.exits.clone() {
            let phase = if pid == who.process { over } else { 0 };
            let status = self.world.kernel().status(pid).unwrap_or(0);
            self.write_fate(pid, Fate::Over { status, phase }, &mut effect);
        }
        effect
    }

    #[expect(clippy::too_many_arguments, reason = "the parts of one effect")]
    fn write_objects(
        &mut self,
        who: Who,
        p: &Process,
        changed: Vec<(Ref, Object)>,
        new: &[Ref],
        effect: &mut Effect,
        lost: &mut Vec<Ref>,
        kept: &mut Vec<Ref>,
    ) {
        let fresh = new.iter().map(|r| (*r, Object::Free));
        for (r, old) in changed.into_iter().chain(fresh) {
            let object = p.heap.peek(r);
            lost.extend(self.contents.refs_of(&old));
            kept.extend(self.contents.refs_of(object));
            let process = who.process;
            let base = self.base(process).and_then(|base| base.heap.find(r)).cloned();
            if same_shape(&old, object) {
                let old = parts(&old).unwrap_or_default();
                let shape = self.columns.find(Key::Shape { process, object: r });
                let first = base.filter(|_| shape.is_none_or(|at| word(&self.loaded, at) == 0));
                let first = first.and_then(|base| parts(&base)).unwrap_or_default();
                for ((field, value), (_, was)) in parts(object).unwrap_or_default().iter().zip(&old)
                {
                    if !value.same(*was) {
                        let column = self.column(Key::Field { process, object: r, field: *field });
                        effect.writes.push((column, self.part_number(*field, *value, &first)));
                    }
                }
                continue;
            }
            let column = self.column(Key::Shape { process, object: r });
            let known = self.columns.object(process, r).cloned().unwrap_or_default();
            let content = shape(object, Some(&known));
            let is_first = |base: &Object| {
                discriminant(base) == discriminant(object)
                    && (parts(base).is_none() || same_shape(base, object))
                    && fingerprint(&shape(base, Some(&known))) == fingerprint(&content)
            };
            let base = base.filter(is_first);
            let first = base.as_ref().and_then(parts).unwrap_or_default();
            let number = if base.is_some() { 0 } else { self.contents.object(content) };
            effect.writes.push((column, number));
            let new = parts(object).unwrap_or_default();
            for (field, column) in known.fields {
                let value = new.iter().find(|(other, _)| *other == field);
                let number = value.map_or(0, |(_, value)| self.part_number(field, *value, &first));
                effect.writes.push((column, number));
            }
        }
    }

    /// The number of a part, of an object that is as at the start with these parts: 0 if the part is too.
    fn part_number(&mut self, field: u32, value: Value, first: &[(u32, Value)]) -> u32 {
        let mut first = first.iter().filter(|(other, _)| *other == field);
        if first.next().is_some_and(|(_, first)| first.same(value)) {
            return 0;
        }
        self.contents.value(value)
    }

    /// Threads that the step started.
    fn write_threads(
        &mut self,
        p: &Process,
        base: u32,
        before: &Before,
        started: &[(Who, u32)],
        effect: &mut Effect,
        kept: &mut Vec<Ref>,
    ) {
        for at in before.threads..p.threads.len() {
            let child = Who { process: p.pid, thread: at as u32 };
            let mut th = p.threads[at].clone();
            th.region = region::own(child.thread);
            let known = started.iter().find(|(who, _)| *who == child).map(|(_, phase)| *phase);
            let phase = known.unwrap_or_else(|| self.known.phases.child(0, child));
            let from = Origin { who: child, base, phase, held: Vec::new() };
            let new = self.local_of(from, p, th, Vec::new(), &Naming::default());
            kept.extend(&new.shared);
            let number = self.contents.local(new);
            let column = self.thread_column(child);
            effect.writes.push((column, number));
        }
    }

    /// Drops what no register's reader will read. `keeps`: registers that nothing reads still keep
    /// what they hold from an end that can be seen.
    pub(super) fn prune(&mut self, th: &mut Thread, keeps: bool) {
        if keeps {
            cut_stack(th);
            return;
        }
        for frame in &th.frames {
            if let heddle_vm::thread::Frame::Python(frame) = frame {
                Machine::live(&mut self.live, self.extras.program(), frame.code);
            }
        }
        let live = &self.live;
        heddle_vm::live::prune(th, |code| {
            live.get(&code).unwrap_or_else(|| unreachable!("it was analysed"))
        });
    }

    /// A thread's own part: what only it reaches is numbered in the order in which it is found.
    pub(super) fn local_of(
        &mut self,
        from: Origin,
        p: &Process,
        mut thread: Thread,
        ends: Vec<Ref>,
        naming: &Naming,
    ) -> Local {
        let Origin { who, base, phase, held } = from;
        if let ThreadState::Blocked(block) = &mut thread.state
            && let BlockReason::Kernel(wait) = &mut block.reason
        {
            // Whether it had to wait is a matter of events.
            wait.announced = true;
        }
        let mut numbers = Numbers { names: naming.names.clone(), order: Vec::new() };
        let ids = std::mem::take(&mut thread.ids);
        thread.each_ref(&mut |r| *r = self.numbered(p, who, *r, &mut numbers));
        let ends: Vec<Ref> = ends
            .into_iter()
            .filter(|r| region::is_own(*r, who.thread))
            .map(|r| self.numbered(p, who, r, &mut numbers))
            .collect();
        let mut own: Vec<Object> = Vec::new();
        while let Some(r) = numbers.order.get(own.len()).copied() {
            let mut object = p.heap.find(r).cloned().unwrap_or(Object::Free);
            object.each_ref(&mut |r| *r = self.numbered(p, who, *r, &mut numbers));
            own.push(object);
        }
        // Nobody asks again for that of an object which nothing leads to.
        let named = |r: Ref| {
            if region::is_own(r, who.thread) { numbers.names.get(&r).copied() } else { Some(r) }
        };
        thread.ids = ids.into_iter().filter_map(|(r, id)| Some((named(r)?, id))).collect();
        let mut held: Vec<Ref> =
            held.into_iter().filter(|r| is_held(p, *r, who.thread)).filter_map(named).collect();
        held.sort_unstable();
        held.dedup();
        let mut shared = Vec::new();
        let mut copy = thread.clone();
        copy.each_ref(&mut |r| self.contents.shared_of(*r, &mut shared));
        for object in &own {
            shared.extend(self.contents.refs_of(object));
        }
        shared.sort_unstable();
        shared.dedup();
        Local { process: who.process, base, thread, own, ends, phase, held, shared, ended: false }
    }

    /// The name of an object in a thread's own part.
    fn numbered(&mut self, p: &Process, who: Who, r: Ref, numbers: &mut Numbers) -> Ref {
        if !region::is_own(r, who.thread) {
            return r;
        }
        if let Some(name) = numbers.names.get(&r) {
            return *name;
        }
        let name = match self.frozen_name(p, who, r, &numbers.names) {
            Some(name) => name,
            None => {
                numbers.order.push(r);
                region::own_ref(who.thread, numbers.order.len() - 1)
            }
        };
        numbers.names.insert(r, name);
        name
    }

    /// The name by content of an object that nothing can change, and that leads to nothing that
    /// only its thread reaches.
    fn frozen_name(
        &mut self,
        p: &Process,
        who: Who,
        r: Ref,
        names: &HashMap<Ref, Ref>,
    ) -> Option<Ref> {
        let mut object = match p.heap.find(r)? {
            object @ (Object::Str(_)
            | Object::Bytes(_)
            | Object::BigInt(_)
            | Object::Range(_)
            | Object::Tuple(_)
            | Object::Code(_)
            | Object::Slice(_)
            | Object::Method { .. }
            | Object::NativeMethod { .. }) => object.clone(),
            _ => return None,
        };
        let mut frozen = true;
        object.each_ref(&mut |r| {
            if !frozen || !region::is_own(*r, who.thread) {
                return;
            }
            let known = names.get(r).copied();
            match known.or_else(|| self.frozen_name(p, who, *r, names)) {
                Some(name) if !region::is_own(name, who.thread) => *r = name,
                _ => frozen = false,
            }
        });
        frozen.then(|| self.contents.freeze(object))
    }

    /// A name that lasts for an object that others can reach now.
    /// `within`: what is found to lead to it.
    fn named(
        &mut self,
        p: &mut Process,
        who: Who,
        r: Ref,
        within: Shape,
        naming: &mut Naming,
    ) -> Ref {
        if !region::is_own(r, who.thread) {
            return r;
        }
        if let Some(name) = naming.names.get(&r) {
            return *name;
        }
        if let Some(name) = self.frozen_name(p, who, r, &naming.names) {
            naming.names.insert(r, name);
            return name;
        }
        let shape = p.heap.find(r).map_or(Shape::default(), Shape::of);
        let kind = Kind { shape, within };
        let name = loop {
            let name = naming.next(&mut self.known.names, who.thread, kind);
            let is_free =
                |name| p.heap.find(name).is_none_or(|object| matches!(object, Object::Free));
            // What had it at the start is still known by it.
            if is_free(name) && is_free(region::name(name)) {
                break name;
            }
        };
        naming.names.insert(r, name);
        naming.new.push(name);
        let mut object = p.heap.find(r).cloned().unwrap_or(Object::Free);
        object.each_ref(&mut |r| *r = self.named(p, who, *r, shape, naming));
        p.heap.put(name, object);
        name
    }
}

/// Numbers of the objects that only one thread reaches.
struct Numbers {
    names: HashMap<Ref, Ref>,
    order: Vec<Ref>,
}

/// What is left of a thread that is over.
pub(super) fn ended_local(who: Who, base: u32, th: &Thread, phase: u32) -> Local {
    let mut thread = Thread::new(th.id, region::own(who.thread), &th.name);
    thread.state = ThreadState::Ended;
    Local {
        process: who.process,
        base,
        thread,
        own: Vec::new(),
        ends: Vec::new(),
        phase,
        held: Vec::new(),
        shared: Vec::new(),
        ended: true,
    }
}

/// Whether a thread still holds a lock that it took; others may let go of it.
fn is_held(p: &Process, r: Ref, thread: u32) -> bool {
    match p.heap.find(r) {
        Some(Object::Lock(lock)) => lock.locked && lock.holder == Some(thread),
        Some(Object::RLock(lock)) => lock.owner == Some(thread),
        Some(Object::Free) | None => false,
        Some(_) => true,
    }
}

fn cut_stack(th: &mut Thread) {
    let used = th.stack.iter().rposition(|value| !value.is_undef()).map_or(0, |at| at + 1);
    th.stack.truncate(used);
}
