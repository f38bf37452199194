//! What processes share: which parts of it a request looks at and changes, and for whom that makes
//! a difference.

use heddle_vm::{
    kernel::{Ends, Handle, KernelId, KernelReply, KernelRequest, PartId, Side},
    thread::{BlockReason, ThreadState},
    value::Ref,
    watch::{Field, Kind, Shelf},
    world::Performed,
};

use super::{
    Machine, Read,
    past::Past,
    touch::{Told, Touched, of_kind},
};
use crate::{
    column::Key,
    conflict::{EVERYBODY, Mode, Seers, Spot, Touch, seen_if, semaphore},
    content::Local,
    phase::Who,
    region,
};

/// Which side of a channel the ends are of.
const READERS: Field = Field(0);
const WRITERS: Field = Field(1);

/// Above this a semaphore is never given back too often.
const NO_MOST: u32 = i32::MAX as u32;

/// What a unit asked of the kernel.
pub(super) struct Asked {
    /// What the thread stood waiting for.
    pub request: Option<KernelRequest>,
    /// It would have waited for it for ever.
    pub patient: bool,
    pub performed: Vec<Performed>,
}

/// The spot of a part.
pub(super) fn spot_of_part(part: PartId) -> Spot {
    let thing = match part {
        PartId::Semaphore(id) => return semaphore(id.0),
        PartId::Messages(id) => 3 << 56 | u64::from(id.0),
        PartId::Ends(id) => 4 << 56 | u64::from(id.0),
        PartId::Cell(id, at) => (5 << 56) + (u64::from(id.0) << 24) + u64::from(at),
        PartId::Processes => 6 << 56,
        PartId::Held(pid) => 9 << 56 | u64::from(pid),
        PartId::Offer(id) => 10 << 56 | u64::from(id.0),
        PartId::Shut(pid) => 11 << 56 | u64::from(pid),
    };
    Spot { process: EVERYBODY, thing }
}

/// Whether a process is over.
pub(super) fn spot_of_fate(process: u32) -> Spot {
    Spot { process: EVERYBODY, thing: 7 << 56 | u64::from(process) }
}

/// Whether the threads of a process may still do what others can see.
fn spot_of_life(process: u32) -> Spot {
    Spot { process: EVERYBODY, thing: 8 << 56 | u64::from(process) }
}

/// Parts that decide whether a request is possible and what is answered, and processes of which it
/// matters whether they are over.
fn looks_at(machine: &Machine, who: Who, request: &KernelRequest) -> (Vec<PartId>, Vec<u32>) {
    // As it was before the step: who is over holds no ends any more.
    let kernel = &machine.kernel_at;
    let both = |id: &KernelId| [PartId::Messages(*id), PartId::Ends(*id)];
    let shared = request.shared();
    let mut pids: Vec<u32> = shared.and_then(|id| kernel.goes_with(id)).into_iter().collect();
    let parts = match request {
        KernelRequest::Acquire { id }
        | KernelRequest::AwaitZero { id }
        | KernelRequest::Release { id }
        | KernelRequest::Count { id } => vec![PartId::Semaphore(*id)],
        KernelRequest::Send { id, .. }
        | KernelRequest::Receive { id }
        | KernelRequest::Poll { id } => both(id).to_vec(),
        KernelRequest::Put { id, .. }
        | KernelRequest::Length { id }
        | KernelRequest::Drain { id } => vec![PartId::Messages(*id)],
        KernelRequest::Offer { handles, .. } => ends_of(handles).collect(),
        KernelRequest::Shut => vec![PartId::Shut(who.process)],
        KernelRequest::Knock { pid } => {
            pids.push(*pid);
            vec![PartId::Shut(*pid)]
        }
        KernelRequest::Fetch { id } => {
            pids.push(id.maker());
            let ends = ends_of(kernel.offered(*id));
            std::iter::once(PartId::Offer(*id)).chain(ends).collect()
        }
        KernelRequest::Close { id, .. } => vec![PartId::Ends(*id)],
        KernelRequest::Attach(handle) => vec![PartId::Ends(handle.id)],
        KernelRequest::Lend { handle, to } => {
            pids.push(*to);
            vec![PartId::Ends(handle.id)]
        }
        KernelRequest::Load { id, at } | KernelRequest::Store { id, at, .. } => {
            vec![PartId::Cell(*id, *at)]
        }
        KernelRequest::Fork => {
            let ends = kernel.channels_of(who.process).into_iter().map(PartId::Ends);
            [PartId::Processes, PartId::Held(who.process)].into_iter().chain(ends).collect()
        }
        KernelRequest::Spawn { inherits, .. } => {
            std::iter::once(PartId::Processes).chain(ends_of(inherits)).collect()
        }
        KernelRequest::Lives { pid } | KernelRequest::Wait { pid } => {
            pids.push(*pid);
            Vec::new()
        }
        KernelRequest::WaitAny { pids: all, channels } => {
            pids.extend(all);
            channels.iter().flat_map(both).collect()
        }
        KernelRequest::Signal { pid, .. } => {
            pids.push(*pid);
            let ends = kernel.channels_of(*pid).into_iter().map(PartId::Ends);
            std::iter::once(PartId::Held(*pid)).chain(ends).collect()
        }
        KernelRequest::MakeSemaphore { .. }
        | KernelRequest::MakeChannel { .. }
        | KernelRequest::MakeCells { .. } => Vec::new(),
    };
    (parts, pids)
}

/// Who holds the ends of these.
fn ends_of(handles: &[Handle]) -> impl Iterator<Item = PartId> {
    handles.iter().map(|handle| PartId::Ends(handle.id))
}

/// Whether a request did what others could still see if the process were cut off next.
fn changes(performed: &Performed) -> bool {
    match performed.request {
        KernelRequest::AwaitZero { .. }
        | KernelRequest::Count { .. }
        | KernelRequest::Poll { .. }
        | KernelRequest::Length { .. }
        | KernelRequest::Drain { .. }
        | KernelRequest::Load { .. }
        | KernelRequest::Knock { .. }
        | KernelRequest::Lives { .. }
        | KernelRequest::Wait { .. }
        | KernelRequest::WaitAny { .. } => false,
        KernelRequest::Receive { .. } => {
            !matches!(performed.reply, KernelReply::Eof | KernelReply::Broken)
        }
        _ => true,
    }
}

impl Machine {
    pub(super) fn reads_of_part(&mut self, part: PartId, reads: &mut Vec<Read>) {
        match self.columns.find(Key::Kernel { part }) {
            Some(column) => reads.push(Read::Whole(column)),
            None => {
                self.blind.insert(spot_of_part(part), Field::WHOLE);
            }
        }
    }

    fn reads_of_fate(&mut self, process: u32, reads: &mut Vec<Read>) {
        let column = self.column(Key::Fate { process });
        reads.push(Read::Over(column));
    }

    pub(super) fn reads_of_request(
        &mut self,
        who: Who,
        request: &KernelRequest,
        reads: &mut Vec<Read>,
    ) {
        let (parts, pids) = looks_at(self, who, request);
        for part in parts {
            self.reads_of_part(part, reads);
        }
        for pid in pids {
            self.reads_of_fate(pid, reads);
        }
        if matches!(request, KernelRequest::Fork | KernelRequest::Spawn { .. }) {
            let count = self.world.process_count();
            // Where as many live as may, one that ends makes a difference.
            if u64::from(count) >= u64::from(self.settings.limits.tasks) {
                (0..count).for_each(|pid| self.reads_of_fate(pid, reads));
            }
        }
    }

    /// What a thread that asks the kernel asks it, while it has no answer.
    pub(super) fn asks(&self, who: Who) -> Option<KernelRequest> {
        let process = self.world.process(who.process)?;
        let th = process.threads.get(who.thread as usize)?;
        let ThreadState::Blocked(block) = &th.state else { return None };
        let BlockReason::Kernel(wait) = &block.reason else { return None };
        (!process.kernel.has_answer(who.thread)).then(|| wait.request.clone())
    }

    /// Notes what the kernel did for a thread in one unit.
    pub(super) fn kernel_touches(
        &mut self,
        who: Who,
        asked: &Asked,
        told: &Told,
        past: &mut Past,
        touched: &mut Touched,
    ) {
        let Asked { request, performed, patient } = asked;
        if let Some(request) = request
            && performed.first().is_none_or(|first| first.request != *request)
        {
            // Its time was up: it has seen that it could not be.
            let (parts, pids) = looks_at(self, who, request);
            for part in parts {
                self.reads_of_part(part, &mut touched.reads);
                let touch = self.at(who, past, Mode::Read);
                self.note(spot_of_part(part), touch, &mut touched.seers);
            }
            for pid in pids {
                self.reads_of_fate(pid, &mut touched.reads);
                self.note_fate(who, pid, Mode::Read, past, &mut touched.seers);
            }
        }
        for Performed { request, reply } in performed {
            self.reads_of_request(who, request, &mut touched.reads);
            if let KernelRequest::Release { id } = request {
                self.note_release(who, *id, reply, told, past, touched);
            } else {
                self.perform_touches(who, request, reply, !patient, past, touched);
            }
        }
        if performed.iter().any(changes) {
            self.note_life(who, who.process, Mode::Read, past, &mut touched.seers);
        }
    }

    fn note_release(
        &mut self,
        who: Who,
        id: KernelId,
        reply: &KernelReply,
        told: &Told,
        past: &mut Past,
        touched: &mut Touched,
    ) {
        let holds = past.holds(id.0);
        let most = self.world.kernel().semaphore(id).map_or(0, |(_, most)| most);
        // The prelude's own semaphores are never given back too often.
        let trusted = !told.released.contains(&Ref(id.0));
        let mode = match reply {
            KernelReply::Refused => Mode::Write,
            _ if holds || trusted || most >= NO_MOST => Mode::Release,
            _ => Mode::Write,
        };
        if most == 1 && !holds {
            let lock = semaphore(id.0);
            self.learnt |= self.known.conflicts.not_a_mutex(&self.known.phases, lock);
        }
        let touch = self.at(who, past, mode);
        self.note(spot_of_part(PartId::Semaphore(id)), touch, &mut touched.seers);
        if let Some(pid) = self.kernel_at.goes_with(id) {
            self.note_fate(who, pid, Mode::Read, past, &mut touched.seers);
        }
        past.let_go(id.0);
    }

    fn perform_touches(
        &mut self,
        who: Who,
        request: &KernelRequest,
        reply: &KernelReply,
        strict: bool,
        past: &mut Past,
        touched: &mut Touched,
    ) {
        if let Some(pid) = request.shared().and_then(|id| self.kernel_at.goes_with(id)) {
            self.note_fate(who, pid, Mode::Read, past, &mut touched.seers);
        }
        let mut note = |machine: &mut Machine, part: PartId, field: Field, mode: Mode| {
            let locks = machine.known.conflicts.lockset(who.process, &past.held);
            let touch = Touch { who, field, mode, phase: past.phase, locks };
            machine.note(spot_of_part(part), touch, &mut touched.seers);
        };
        let whole = Field::WHOLE;
        let waits = |mode: Mode| if strict { Mode::Write } else { mode };
        match request {
            KernelRequest::Acquire { id } if *reply != KernelReply::Done => {
                note(self, PartId::Semaphore(*id), whole, Mode::Read);
            }
            KernelRequest::Acquire { id } => {
                note(self, PartId::Semaphore(*id), whole, waits(Mode::Acquire));
                if self.is_mutex(*id) {
                    past.hold(id.0);
                }
            }
            KernelRequest::Release { .. } => {}
            KernelRequest::AwaitZero { id } | KernelRequest::Count { id } => {
                note(self, PartId::Semaphore(*id), whole, Mode::Read);
            }
            KernelRequest::Put { id, .. } => {
                note(self, PartId::Messages(*id), whole, Mode::Give);
            }
            KernelRequest::Send { id, .. } => {
                if *reply != KernelReply::Broken {
                    note(self, PartId::Messages(*id), whole, Mode::Give);
                }
                if !self.world.kernel().can_read(who.process, *id) {
                    note(self, PartId::Ends(*id), READERS, Mode::Read);
                }
            }
            KernelRequest::Receive { id } | KernelRequest::Poll { id } => {
                if *reply == KernelReply::Eof {
                    note(self, PartId::Ends(*id), WRITERS, waits(Mode::Gone));
                }
                if matches!(reply, KernelReply::Eof | KernelReply::Broken) {
                    note(self, PartId::Messages(*id), whole, Mode::Read);
                } else {
                    note(self, PartId::Messages(*id), whole, waits(Mode::Take));
                }
            }
            KernelRequest::Length { id } => note(self, PartId::Messages(*id), whole, Mode::Read),
            // What this process put is in the pipe for good once it is.
            KernelRequest::Drain { .. } => {}
            KernelRequest::Close { id, side } => {
                let field = if *side == Side::Read { READERS } else { WRITERS };
                note(self, PartId::Ends(*id), field, Mode::Leave);
            }
            KernelRequest::Attach(handle) | KernelRequest::Lend { handle, .. } => {
                if handle.ends != Ends::Write {
                    note(self, PartId::Ends(handle.id), READERS, Mode::Write);
                }
                if handle.ends != Ends::Read {
                    note(self, PartId::Ends(handle.id), WRITERS, Mode::Write);
                }
                if let KernelRequest::Lend { to, .. } = request {
                    self.note_fate(who, *to, Mode::Read, past, &mut touched.seers);
                }
            }
            KernelRequest::Offer { handles, .. } => {
                // Who offers an end holds it: nobody waits for that end to be gone.
                ends_of(handles).for_each(|ends| note(self, ends, whole, Mode::Leave));
                self.note_shelf(who, past, &mut touched.seers);
            }
            KernelRequest::Shut => note(self, PartId::Shut(who.process), whole, Mode::Write),
            KernelRequest::Knock { pid } => {
                note(self, PartId::Shut(*pid), whole, Mode::Read);
                self.note_fate(who, *pid, Mode::Read, past, &mut touched.seers);
            }
            KernelRequest::Lives { pid } => {
                self.note_fate(who, *pid, Mode::Read, past, &mut touched.seers);
            }
            KernelRequest::Fetch { id } => {
                if *reply == KernelReply::Done {
                    let ends = self.kernel_at.offered(*id).to_vec();
                    ends_of(&ends).for_each(|ends| note(self, ends, whole, Mode::Write));
                    note(self, PartId::Offer(*id), whole, Mode::Write);
                }
                self.note_fate(who, id.maker(), Mode::Read, past, &mut touched.seers);
            }
            KernelRequest::Load { id, at } => {
                note(self, PartId::Cell(*id, *at), whole, Mode::Read);
            }
            KernelRequest::Store { id, at, .. } => {
                note(self, PartId::Cell(*id, *at), whole, Mode::Write);
            }
            KernelRequest::Fork | KernelRequest::Spawn { .. } => {
                note(self, PartId::Processes, whole, Mode::Write);
                // Who has a child hold an end holds it too: nobody waits for that end to be gone.
                if let KernelRequest::Fork = request {
                    for id in self.world.kernel().channels_of(who.process) {
                        note(self, PartId::Ends(id), whole, Mode::Leave);
                    }
                    self.note_copy(who, past, &mut touched.seers);
                    touched.copies = true;
                } else if let KernelRequest::Spawn { inherits, .. } = request {
                    for handle in inherits {
                        note(self, PartId::Ends(handle.id), whole, Mode::Leave);
                    }
                }
                if let KernelReply::Pid(pid) = reply {
                    let child = Who { process: *pid, thread: 0 };
                    past.start(&mut self.known.phases, who, child);
                }
            }
            KernelRequest::Wait { pid } => {
                let mode = if strict { Mode::Read } else { Mode::Join };
                self.note_fate(who, *pid, mode, past, &mut touched.seers);
            }
            KernelRequest::WaitAny { pids, channels } => {
                for pid in pids {
                    self.note_fate(who, *pid, Mode::Read, past, &mut touched.seers);
                }
                for id in channels {
                    let locks = self.known.conflicts.lockset(who.process, &past.held);
                    let phase = past.phase;
                    let touch = Touch { who, field: whole, mode: Mode::Read, phase, locks };
                    self.note(spot_of_part(PartId::Messages(*id)), touch, &mut touched.seers);
                    self.note(spot_of_part(PartId::Ends(*id)), touch, &mut touched.seers);
                }
            }
            KernelRequest::Signal { pid, .. } => {
                self.note_fate(who, *pid, Mode::Write, past, &mut touched.seers);
                self.note_life(who, *pid, Mode::Write, past, &mut touched.seers);
                // What it cuts off would never be seen to conflict.
                touched.seers |= seen_if(*reply != KernelReply::Refused);
                self.note_leaving(who, *pid, past, &mut touched.seers);
            }
            // Their numbers are handed out by the process.
            KernelRequest::MakeSemaphore { .. }
            | KernelRequest::MakeChannel { .. }
            | KernelRequest::MakeCells { .. } => {
                self.note_shelf(who, past, &mut touched.seers);
            }
        }
    }

    /// Notes what a thread would do that waits, perhaps for ever: it conflicts with what others do
    /// as if it were done.
    pub(super) fn note_wanted(&mut self, who: Who, local: &Local) {
        let Some(th) =
            self.world.process(who.process).and_then(|p| p.threads.get(who.thread as usize))
        else {
            return;
        };
        let ThreadState::Blocked(block) = &th.state else { return };
        let patient = block.deadline.is_none();
        let wanted = match &block.reason {
            BlockReason::Lock(r) | BlockReason::RLock(r) => Some(*r),
            _ => None,
        };
        let mode = |mode: Mode| if patient { mode } else { Mode::Write };
        let (spot, mode) = match &block.reason {
            BlockReason::Lock(r) | BlockReason::RLock(r) | BlockReason::Waiter { lock: r, .. } => {
                if region::is_own(*r, who.thread) {
                    return;
                }
                (of_kind(who.process, Kind::Slot(*r, Field::WHOLE)), mode(Mode::Acquire))
            }
            BlockReason::Kernel(wait) => match &wait.request {
                KernelRequest::Acquire { id } => {
                    (spot_of_part(PartId::Semaphore(*id)), mode(Mode::Acquire))
                }
                KernelRequest::Receive { id } | KernelRequest::Poll { id } => {
                    (spot_of_part(PartId::Messages(*id)), mode(Mode::Take))
                }
                KernelRequest::Send { id, .. } => {
                    (spot_of_part(PartId::Messages(*id)), mode(Mode::Give))
                }
                _ => return,
            },
            BlockReason::Join(_)
            | BlockReason::Sleep
            | BlockReason::Pass
            | BlockReason::Loop(_)
            | BlockReason::Timer { .. } => return,
        };
        if let Some(lock) = wanted.filter(|_| patient) {
            let name = self.name_part(who, lock, Field::WHOLE);
            let line = self.line(who);
            self.note_taking(who, lock, name, line, (&local.held, local.phase));
        }
        let locks = self.known.conflicts.lockset(who.process, &local.held);
        let touch = Touch { who, field: Field::WHOLE, mode, phase: local.phase, locks };
        let mut seers = Seers::NONE;
        self.note(spot, touch, &mut seers);
    }

    fn is_mutex(&self, id: KernelId) -> bool {
        self.world.kernel().semaphore(id).is_some_and(|(_, most)| most == 1)
    }

    fn at(&mut self, who: Who, past: &Past, mode: Mode) -> Touch {
        let locks = self.known.conflicts.lockset(who.process, &past.held);
        Touch { who, field: Field::WHOLE, mode, phase: past.phase, locks }
    }

    fn note_copy(&mut self, who: Who, past: &Past, seers: &mut Seers) {
        let touch = self.at(who, past, Mode::Read);
        let noted = self.known.conflicts.note_copy(&self.known.phases, who.process, touch);
        *seers |= noted.seers;
        self.learnt |= noted.news;
    }

    fn note_shelf(&mut self, who: Who, past: &Past, seers: &mut Seers) {
        let touch = self.at(who, past, Mode::Write);
        self.note(of_kind(who.process, Kind::Shelf(Shelf::Counters)), touch, seers);
    }

    fn note_fate(&mut self, who: Who, pid: u32, mode: Mode, past: &Past, seers: &mut Seers) {
        let touch = self.at(who, past, mode);
        self.note(spot_of_fate(pid), touch, seers);
    }

    /// Something that others can see is done as long as the process lives (a read), or its threads
    /// are cut (a write).
    pub(super) fn note_life(
        &mut self,
        who: Who,
        pid: u32,
        mode: Mode,
        past: &Past,
        seers: &mut Seers,
    ) {
        let touch = self.at(who, past, mode);
        self.note(spot_of_life(pid), touch, seers);
    }

    /// A process gives up all its ends.
    fn note_leaving(&mut self, who: Who, pid: u32, past: &Past, seers: &mut Seers) {
        for id in self.ends_before(pid) {
            let touch = self.at(who, past, Mode::Leave);
            self.note(spot_of_part(PartId::Ends(id)), touch, seers);
        }
    }

    /// Channels of which a process held an end before this step.
    fn ends_before(&self, pid: u32) -> Vec<KernelId> {
        self.kernel_at.channels_of(pid)
    }

    /// A process is over by what its thread did.
    pub(super) fn note_over(&mut self, who: Who, others: bool, past: &Past, touched: &mut Touched) {
        self.note_fate(who, who.process, Mode::End, past, &mut touched.seers);
        let mode = if others { Mode::Write } else { Mode::Read };
        touched.seers |= seen_if(others);
        self.note_life(who, who.process, mode, past, &mut touched.seers);
        self.note_leaving(who, who.process, past, &mut touched.seers);
        self.reads_of_part(PartId::Held(who.process), &mut touched.reads);
        for id in self.ends_before(who.process) {
            self.reads_of_part(PartId::Ends(id), &mut touched.reads);
        }
    }
}
