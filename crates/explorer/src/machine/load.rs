//! Putting a state into the machine.

use heddle_vm::{
    object::Object,
    pace::{Stretch, StretchEnd},
    process::Process,
    thread::{Thread, ThreadId, ThreadState},
    value::Ref,
    world::Choice,
};

use super::{Machine, rest::Rest};
use crate::{
    column::{Key, set_part},
    content::Fate,
    region,
};

/// A word of a state: rows may be shorter than there are columns.
pub(crate) fn word(state: &[u32], column: u32) -> u32 {
    state.get(column as usize).copied().unwrap_or(0)
}

impl Machine {
    /// Takes the deadline out of a thread: it has a column of its own. It counts from now, so that
    /// states that differ in the time alone are one; where the clock goes on while others wait, from
    /// the beginning.
    pub(super) fn take_deadline(&mut self, th: &mut Thread) -> u32 {
        let now = if self.time_passes() { 0 } else { self.world.now_us() };
        let ThreadState::Blocked(block) = &mut th.state else { return 0 };
        match &mut block.deadline {
            Some(at) => {
                let left = at.saturating_sub(now);
                *at = 0;
                self.contents.time(left)
            }
            None => 0,
        }
    }

    /// Makes the machine be in a state.
    pub(crate) fn load(&mut self, state: &[u32]) {
        let differs: Vec<u32> = (0..self.columns.len() as u32)
            .filter(|column| word(state, *column) != word(&self.loaded, *column))
            .collect();
        self.loaded.clear();
        self.loaded.extend_from_slice(state);
        self.loaded.resize(self.columns.len(), 0);
        let mut objects: Vec<(u32, Ref)> = Vec::new();
        let mut threads: Vec<(u32, u32)> = Vec::new();
        // Processes come and go first: the rest is put into them.
        let differs = self.load_fates(differs);
        let mut shared = false;
        for column in differs {
            let number = self.loaded[column as usize];
            match self.columns.keys[column as usize] {
                Key::Thread { process, thread } | Key::Deadline { process, thread } => {
                    threads.push((process, thread));
                }
                Key::Shape { process, object } | Key::Field { process, object, .. } => {
                    objects.push((process, object));
                }
                Key::Global { process, module, index } => {
                    let (module, index) = (usize::from(module), usize::from(index));
                    let value = if number == 0 {
                        self.base_global(process, module, index)
                    } else {
                        self.contents.value_of(number)
                    };
                    if let Some(p) = self.process(process) {
                        // A module that was not made yet at the start has all of them at once.
                        let count = p.program.modules.get(module).map_or(0, |m| m.globals.len());
                        let globals = &mut p.globals[module];
                        if globals.len() <= index {
                            globals.resize(count.max(index + 1), heddle_vm::value::Value::Undef);
                        }
                        globals[index] = value;
                    }
                }
                Key::Kernel { part } => {
                    let first = self.first_kernel.part(part);
                    let content = self.contents.part_of(number).unwrap_or(&first);
                    self.world.kernel_mut().put_part(part, content);
                    shared = true;
                }
                Key::Clock => {
                    self.now_at = self.clock_of(number);
                    self.world.set_now_us(self.now_at);
                    // What is left of a wait is the same at another time.
                    threads.extend(self.columns.keys.iter().filter_map(|key| match *key {
                        Key::Deadline { process, thread } => Some((process, thread)),
                        _ => None,
                    }));
                }
                Key::Shelf { process, .. } => self.load_shelf(process, number),
                Key::Fate { .. } => shared = true,
                Key::Finals => {}
            }
        }
        if shared {
            self.load_statuses();
        }
        objects.sort_unstable();
        objects.dedup();
        for (process, object) in objects {
            let built = self.build(process, object);
            if let Some(p) = self.process(process) {
                p.heap.put(object, built);
            }
        }
        threads.sort_unstable();
        threads.dedup();
        for (process, thread) in threads {
            self.load_thread(process, thread);
        }
        self.load_frozen();
        self.load_ends();
    }

    /// Who waits for what in a state, by the program's names.
    pub(crate) fn waits(&mut self, state: &[u32]) -> Vec<heddle_protocol::Wait> {
        self.load(state);
        // In a copy, which nobody watches: names are looked for there.
        let mut world = self.world.clone();
        for pid in 0..world.process_count() {
            if let Some(p) = world.process_mut(pid) {
                p.heap.set_watch(None);
            }
        }
        let ready: Vec<(u32, ThreadId)> = world
            .alive()
            .flat_map(|p| p.threads.iter().map(|th| (p.pid, th)))
            .filter(|(_, th)| matches!(th.state, ThreadState::Ready))
            .map(|(pid, th)| (pid, th.id))
            .collect();
        // Who would only try in vain stands before the try: here it is made.
        let points = self.settings.points;
        let stretch = Stretch { steps: 1, points, end: StretchEnd::SwitchPoint };
        for (pid, thread) in ready {
            world.run_on(Choice::Run { process: pid, thread }, stretch);
        }
        world.waits()
    }

    pub(super) fn load_shelf(&mut self, process: u32, number: u32) {
        let rest = match number.checked_sub(1) {
            Some(at) => self.rests[at as usize].clone(),
            None => match self.base(process) {
                Some(base) => Rest::of(base),
                None => return,
            },
        };
        if let Some(p) = self.process(process) {
            let own: Vec<Ref> =
                p.finalizable.iter().copied().filter(|r| region::is_any_own(*r)).collect();
            rest.put(p);
            p.finalizable.extend(own);
        }
    }

    /// Tells every process which ends can be seen now.
    fn load_ends(&mut self) {
        for pid in 0..self.world.process_count() {
            if let Some(p) = self.process(pid) {
                p.ends_changed();
            }
        }
    }

    /// A global as it was at the start.
    pub(super) fn base_global(
        &self,
        process: u32,
        module: usize,
        index: usize,
    ) -> heddle_vm::value::Value {
        self.base(process)
            .and_then(|base| base.globals[module].get(index).copied())
            .unwrap_or(heddle_vm::value::Value::Undef)
    }

    /// What became of a process in a state.
    pub(crate) fn fate(&self, state: &[u32], process: u32) -> Fate {
        let column = self.columns.find(Key::Fate { process });
        match column.map_or(0, |column| word(state, column)) {
            0 => self.first.get(process as usize).copied().unwrap_or(Fate::None),
            number => self.contents.fate_of(number),
        }
    }

    /// Number of what a process that lives was when it began.
    pub(super) fn base_of(&self, process: u32) -> u32 {
        match self.fate(&self.loaded, process) {
            Fate::Alive { base } => base,
            Fate::None | Fate::Over { .. } => 0,
        }
    }

    pub(super) fn base(&self, process: u32) -> Option<&Process> {
        match self.fate(&self.loaded, process) {
            Fate::Alive { base } => self.bases.get(base as usize).map(|base| &base.process),
            Fate::None | Fate::Over { .. } => None,
        }
    }

    /// Puts processes in and takes them out. Gives the columns to be put in: with those of
    /// processes that are new here.
    fn load_fates(&mut self, mut differs: Vec<u32>) -> Vec<u32> {
        let mut changed: Vec<u32> = differs
            .iter()
            .filter_map(|column| match self.columns.keys[*column as usize] {
                Key::Fate { process } => Some(process),
                _ => None,
            })
            .collect();
        changed.sort_unstable();
        for pid in &changed {
            let old = self.world.take_process(*pid).and_then(|mut old| old.heap.take_watch());
            self.watches.0.extend(old.map(|watch| *watch));
            match self.fate(&self.loaded, *pid) {
                Fate::Alive { base } => {
                    let mut process = self.bases[base as usize].process.clone();
                    process.set_extras(&self.extras);
                    let watch = self.watches.0.pop().unwrap_or_else(region::watch);
                    process.heap.set_watch(Some(Box::new(watch)));
                    process.heap.never_collect();
                    self.world.put_process(process);
                    if self.frozen.len() <= *pid as usize {
                        self.frozen.resize(*pid as usize + 1, 0);
                    }
                    self.frozen[*pid as usize] = 0;
                }
                Fate::Over { status, .. } => self.world.put_over(*pid, status),
                // Those that come after it are none too.
                Fate::None => {
                    self.world.cut_processes(*pid);
                }
            }
            let keys = self.columns.keys.iter().enumerate();
            differs.extend(
                keys.filter(|(column, key)| {
                    key.process() == Some(*pid)
                        && (word(&self.loaded, *column as u32) != 0
                            || matches!(key, Key::Thread { .. }))
                })
                .map(|(column, _)| column as u32),
            );
        }
        differs.sort_unstable();
        differs.dedup();
        differs
    }

    /// Tells the kernel who is over.
    fn load_statuses(&mut self) {
        for pid in 0..self.world.process_count() {
            let status = match self.fate(&self.loaded, pid) {
                Fate::Over { status, .. } => Some(status),
                Fate::None | Fate::Alive { .. } => None,
            };
            self.world.kernel_mut().set_status(pid, status);
        }
        self.world.kernel_mut().weigh();
        self.kernel_at = self.world.kernel().clone();
    }

    /// A process that is in the state that is loaded.
    pub(crate) fn process(&mut self, process: u32) -> Option<&mut Process> {
        self.world.process_mut(process)
    }

    /// An object as the state that is loaded has it.
    pub(super) fn build(&self, process: u32, object: Ref) -> Object {
        let Some(columns) = self.columns.object(process, object) else { return Object::Free };
        let shape = columns.shape.map_or(0, |column| word(&self.loaded, column));
        let mut built = if shape == 0 {
            self.base(process)
                .and_then(|base| base.heap.find(object))
                .cloned()
                .unwrap_or(Object::Free)
        } else {
            self.contents.object_of(shape).clone()
        };
        for (field, column) in &columns.fields {
            let number = word(&self.loaded, *column);
            if number != 0 {
                set_part(&mut built, *field, self.contents.value_of(number));
            }
        }
        built
    }

    pub(super) fn load_thread(&mut self, process: u32, thread: u32) {
        let column = self.columns.find(Key::Thread { process, thread });
        let number = column.map_or(0, |column| word(&self.loaded, column));
        let deadline = self
            .columns
            .find(Key::Deadline { process, thread })
            .map_or(0, |column| word(&self.loaded, column));
        let since = if self.time_passes() { 0 } else { self.now_at };
        let deadline = (deadline != 0).then(|| since + self.contents.time_of(deadline));
        let program = self.extras.program().clone();
        let local = self.contents.local_of(number).cloned();
        let Some(p) = self.process(process) else { return };
        let at = thread as usize;
        let Some(local) = local else {
            p.threads.truncate(at);
            for later in thread..region::THREADS as u32 {
                p.heap.truncate_region(region::own(later), 0);
            }
            p.finalizable.retain(|r| !region::is_any_own(*r) || region::is_own_before(*r, thread));
            return;
        };
        // Who starts a thread depends on there being one before it: there are no holes.
        debug_assert!(at <= p.threads.len(), "thread {at} of {}", p.threads.len());
        let mut th = local.thread;
        if let ThreadState::Blocked(block) = &mut th.state
            && block.deadline.is_some()
        {
            block.deadline = deadline;
        }
        heddle_vm::live::make_room(&mut th, &program);
        if at < p.threads.len() {
            p.threads[at] = th;
        } else {
            p.threads.push(th);
        }
        p.finalizable.retain(|r| !region::is_own(*r, thread));
        p.finalizable.extend(local.ends);
        p.heap.truncate_region(region::own(thread), 0);
        for (slot, object) in local.own.into_iter().enumerate() {
            p.heap.put(region::own_ref(thread, slot), object);
        }
    }

    /// Gives every process the frozen objects that it lacks.
    pub(super) fn load_frozen(&mut self) {
        let count = self.contents.frozen().len();
        for process in 0..self.frozen.len() {
            let from = self.frozen[process];
            if from == count {
                continue;
            }
            let new: Vec<Object> = self.contents.frozen()[from..].to_vec();
            self.frozen[process] = count;
            if let Some(p) = self.process(process as u32) {
                for (at, object) in new.into_iter().enumerate() {
                    p.heap.put(Ref::new(region::FROZEN, from + at), object);
                }
            }
        }
    }
}
