//! Which threads of a process may go on, and waking them: for the world and the live engine.

use heddle_protocol::{EventKind, Name, Sleeps, WaitFor};

use crate::{
    kernel::KernelReply,
    object::{Lock, Object, RLock},
    process::{Flow, Process},
    thread::{Block, BlockReason, Leaving, Resumed, Thread, ThreadId, ThreadState, WaitKind},
    value::{Ref, Value},
    watch::Kind,
};

/// What `os.getpid()` gives for the first process of a run; later ones count on.
pub const FIRST_PID: u32 = 1000;

impl Process {
    /// Process id as Python sees it.
    pub fn os_pid(&self) -> u32 {
        FIRST_PID + self.pid
    }

    /// Whether a thread may run now: it does not wait, what it waits for has come, or its time is
    /// up. A wait in the kernel is over when its answer is here; a driver that has the kernel at
    /// hand asks [`Kernel::enabled`](crate::kernel::Kernel::enabled) besides.
    pub fn enabled(&self, thread: ThreadId) -> bool {
        self.enabled_at(thread, self.now_us())
    }

    /// The same by another clock than the process's own, which may be late.
    pub fn enabled_at(&self, thread: ThreadId, now_us: u64) -> bool {
        match &self.thread(thread).state {
            ThreadState::Ready => true,
            ThreadState::Ended => false,
            ThreadState::Blocked(block) => {
                self.is_over(thread, block) || self.timed_out(block, now_us)
            }
        }
    }

    /// Threads that are not over, in order, and maybe some that are.
    pub fn living(&self) -> impl Iterator<Item = &Thread> {
        // An explorer puts threads back.
        let over = if self.heap.is_watched() { 0 } else { self.over as usize };
        self.threads.iter().take(1).chain(self.threads.iter().skip(1 + over))
    }

    /// Whether a thread is the library's own that passes on what others did, as a queue's or a pool's: it
    /// needs no processor of its own.
    pub fn serves(&self, thread: ThreadId) -> bool {
        let Some(Object::Instance { attrs, .. }) = self.object(self.thread(thread).object) else {
            return false;
        };
        self.find_sym("_serves").is_some_and(|name| attrs.get(name).is_some())
    }

    /// A thread is over: what only it held is let go. Of the main one more is shown.
    pub(crate) fn finished(&mut self, thread: ThreadId) {
        if thread.0 == 0 || self.heap.is_watched() {
            return;
        }
        let th = &mut self.threads[thread.0 as usize];
        (th.stack, th.frames, th.object) = (Vec::new(), Vec::new(), Value::None);
        let next = self.threads.iter().skip(1 + self.over as usize);
        self.over += next.take_while(|th| matches!(th.state, ThreadState::Ended)).count() as u32;
    }

    /// Threads that may run now, in order.
    pub fn enabled_threads(&self) -> Vec<ThreadId> {
        self.living().map(|th| th.id).filter(|id| self.enabled(*id)).collect()
    }

    /// The earliest time at which a waiting thread's patience ends.
    pub fn next_deadline(&self) -> Option<u64> {
        self.living()
            .filter_map(|th| match &th.state {
                ThreadState::Blocked(block) => self.own_deadline(block),
                _ => None,
            })
            .min()
    }

    /// Lets a blocked thread go on: the native that blocked runs again and finds
    /// [`Thread::resumed`]. Where waits end at any time, one that ends before its time takes the clock
    /// along: nobody who waited in vain finds that it is too early.
    pub fn wake(&mut self, thread: ThreadId) {
        let ThreadState::Blocked(block) = &self.thread(thread).state else { return };
        let over = self.is_over(thread, block);
        let (now_us, deadline) = (self.now_us(), block.deadline);
        let any_time = self.sleeps == Sleeps::AnyTime;
        let timed_out = !over && (any_time || self.timed_out(block, now_us));
        let resumed = Resumed { deadline, timed_out };
        let announced = match &block.reason {
            BlockReason::Kernel(wait) => wait.announced,
            BlockReason::Pass | BlockReason::Timer { .. } => false,
            _ => true,
        };
        let th = &mut self.threads[thread.0 as usize];
        th.resumed = Some(resumed);
        th.state = ThreadState::Ready;
        if let Some(deadline) = deadline.filter(|at| timed_out && *at > now_us) {
            self.set_clock(deadline, 0, self.clock.step_ns);
        }
        if announced {
            self.emit_for(thread, EventKind::Wake);
        }
    }

    /// Says that a thread that asked the kernel really waits. The driver calls it once it knows.
    pub fn announce_wait(&mut self, thread: ThreadId) {
        let ThreadState::Blocked(block) = &mut self.threads[thread.0 as usize].state else {
            return;
        };
        let BlockReason::Kernel(wait) = &mut block.reason else { return };
        if std::mem::replace(&mut wait.announced, true) {
            return;
        }
        let (on, kind, until_us) = (wait.on, wait.kind, block.deadline);
        let object = wait.request.object().map(|id| id.0);
        let what = self.wait_for(self.thread(thread), kind, on, until_us);
        self.emit_for(thread, EventKind::Wait { what, until_us, on: object, lock: object });
    }

    /// The wait that a native gives. `resumed` is what it found in the thread: the event is sent on
    /// the first try only.
    pub fn block(
        &mut self,
        th: &Thread,
        reason: BlockReason,
        deadline: Option<u64>,
        resumed: Option<Resumed>,
    ) -> Flow {
        if resumed.is_none() && !matches!(reason, BlockReason::Kernel(_)) {
            let what = self.words(th, &reason, deadline);
            let (on, lock) = reason.objects();
            self.emit(th, EventKind::Wait { what, until_us: deadline, on, lock });
        }
        Flow::Block(Block { reason, deadline })
    }

    /// What a blocked thread waits for.
    pub fn waits_for(&self, thread: ThreadId) -> Option<WaitFor> {
        let th = self.thread(thread);
        match &th.state {
            ThreadState::Blocked(block) => Some(self.words(th, &block.reason, block.deadline)),
            _ => None,
        }
    }

    /// A copy of the process in which only `thread` goes on, as after `fork()`, as its main thread: its
    /// wait for the kernel is answered [`KernelReply::Child`]. Locks that other threads hold stay
    /// taken.
    pub fn fork_child(&self, thread: ThreadId, pid: u32) -> Process {
        let mut child = self.clone();
        child.kernel = self.kernel.forked(self.actor(self.thread(thread)));
        child.pid = pid;
        child.events.clear();
        child.steps = 0;
        child.position = 0;
        child.set_clock(self.now_us(), self.rest_ns(), self.clock.step_ns);
        child.output_bytes = 0;
        if thread.0 > 0 {
            child.exchange_threads(thread);
        }
        if child.threads.iter().any(|th| th.hidden) {
            // What let timers ring is not there: a loop that is used again makes its own.
            child.heap.each_mut(|object| {
                if let Object::EventLoop(inner) = object {
                    inner.any_time = None;
                }
            });
        }
        let main = &mut child.threads[0];
        // Its loop and its tasks stay in the parent.
        (main.task, main.running_loop, main.leaving) = (0, None, Leaving::No);
        for th in &mut child.threads {
            if th.id.0 > 0 {
                th.state = ThreadState::Ended;
                th.frames.clear();
                th.stack.clear();
                th.resumed = None;
                th.object = Value::None;
            }
        }
        child
    }

    /// The main thread and another one exchange their numbers.
    fn exchange_threads(&mut self, other: ThreadId) {
        self.threads.swap(0, other.0 as usize);
        self.threads[0].id = ThreadId(0);
        self.threads[other.0 as usize].id = other;
        let exchange = |number: &mut u32| match *number {
            0 => *number = other.0,
            old if old == other.0 => *number = 0,
            _ => {}
        };
        self.heap.each_mut(|object| match object {
            Object::ThreadHandle(id) => exchange(id),
            Object::RLock(RLock { owner, .. }) => owner.iter_mut().for_each(exchange),
            Object::Lock(Lock { holder, .. }) => holder.iter_mut().for_each(exchange),
            Object::ThreadLocal(threads) => threads.iter_mut().for_each(|(id, _)| exchange(id)),
            _ => {}
        });
    }

    fn is_over(&self, thread: ThreadId, block: &Block) -> bool {
        match &block.reason {
            BlockReason::Lock(lock) | BlockReason::Waiter { lock, .. } => self.is_free(*lock),
            BlockReason::RLock(lock) => match self.get(*lock) {
                Object::RLock(RLock { owner, .. }) => owner.is_none_or(|id| id == thread.0),
                _ => true,
            },
            BlockReason::Join(whom) => {
                self.heap.saw(Kind::Status(whom.0), false);
                self.thread(*whom).is_done()
            }
            BlockReason::Sleep => false,
            BlockReason::Pass => true,
            BlockReason::Loop(core) => crate::aio::frame::is_woken(self, *core),
            BlockReason::Timer { timers, number } => {
                crate::aio::any_time::can_ring(self, *timers, *number)
            }
            BlockReason::Kernel(_) => self.kernel.has_answer(thread.0),
        }
    }

    fn is_free(&self, lock: Ref) -> bool {
        match self.get(lock) {
            Object::Lock(lock) => !lock.locked,
            _ => true,
        }
    }

    fn timed_out(&self, block: &Block, now_us: u64) -> bool {
        self.own_deadline(block).is_some_and(|deadline| deadline <= now_us)
    }

    /// The deadline that this process itself keeps.
    fn own_deadline(&self, block: &Block) -> Option<u64> {
        use crate::kernel::PortMode;
        match (&block.reason, self.kernel.mode) {
            (BlockReason::Kernel(_), PortMode::Remote) => None,
            _ => block.deadline,
        }
    }

    fn words(&self, th: &Thread, reason: &BlockReason, deadline: Option<u64>) -> WaitFor {
        match reason {
            BlockReason::Lock(lock) | BlockReason::RLock(lock) => {
                self.wait_for(th, WaitKind::Lock, Value::Ref(*lock), deadline)
            }
            BlockReason::Waiter { on, kind, .. } => self.wait_for(th, *kind, *on, deadline),
            BlockReason::Kernel(wait) => self.wait_for(th, wait.kind, wait.on, deadline),
            BlockReason::Join(whom) => WaitFor::End { name: (&*self.thread(*whom).name).into() },
            BlockReason::Sleep => {
                let until = deadline.unwrap_or(self.now_us());
                WaitFor::Sleep { microseconds: until.saturating_sub(self.now_us()) }
            }
            BlockReason::Pass => WaitFor::Sleep { microseconds: 0 },
            BlockReason::Loop(_) | BlockReason::Timer { .. } => WaitFor::EventLoop,
        }
    }

    fn wait_for(&self, th: &Thread, kind: WaitKind, on: Value, deadline: Option<u64>) -> WaitFor {
        let name = self.name_of(th, on);
        match kind {
            WaitKind::Lock => WaitFor::Lock { name, holder: self.holder_of(th, on) },
            WaitKind::Condition => WaitFor::Condition { name },
            WaitKind::Semaphore => WaitFor::Semaphore { name },
            WaitKind::Event => WaitFor::Event { name },
            WaitKind::Barrier => WaitFor::Barrier { name, parties: self.parties_of(on) },
            WaitKind::Item => WaitFor::Item { name },
            WaitKind::Room => WaitFor::Room { name },
            WaitKind::TasksDone => WaitFor::TasksDone { name },
            WaitKind::End => WaitFor::End { name: self.process_name(on).unwrap_or(name) },
            WaitKind::Future => WaitFor::Future { name },
            WaitKind::Request => WaitFor::Request,
            WaitKind::Sleep => WaitFor::Sleep {
                microseconds: deadline.unwrap_or(self.now_us()).saturating_sub(self.now_us()),
            },
        }
    }

    /// The name that a `multiprocessing.Process` was given.
    fn process_name(&self, object: Value) -> Option<Name> {
        let Object::Instance { attrs, .. } = self.object(object)? else { return None };
        let name = self.as_str(attrs.get(self.find_sym("_name")?)?)?;
        Some(name.into())
    }

    /// How many a barrier waits for; 0 where nobody reads words.
    pub(crate) fn parties_of(&self, barrier: Value) -> u32 {
        let parties = || {
            let Object::Instance { attrs, .. } = self.object(barrier)? else { return None };
            self.as_i64(attrs.get(self.find_sym("_parties")?)?)
        };
        let parties = if self.heap.is_watched() { None } else { parties() };
        parties.and_then(|parties| u32::try_from(parties).ok()).unwrap_or(0)
    }

    /// Name of the thread that holds a lock of this process.
    fn holder_of(&self, th: &Thread, lock: Value) -> Option<Name> {
        let holder = match self.object(lock)? {
            Object::Lock(lock) => lock.holder,
            Object::RLock(lock) => lock.owner,
            _ => None,
        }?;
        let name = if holder == th.id.0 { &th.name } else { &self.thread(ThreadId(holder)).name };
        Some((&**name).into())
    }

    /// An event of a thread that is not the running one.
    pub fn emit_for(&mut self, thread: ThreadId, kind: EventKind) {
        let moment = self.moment(self.thread(thread));
        self.tell(moment, kind);
    }

    /// Gives a thread what the kernel answered; it may then be woken.
    pub fn answer(&mut self, thread: ThreadId, reply: KernelReply) {
        self.kernel.answer(thread.0, reply);
    }
}
