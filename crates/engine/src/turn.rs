//! One turn of one worker: a thread of its slot runs until it waits, is asked to let go, or has run
//! long enough. The same for a process's own worker and for those of its other threads.

use heddle_session::recording::{Before, run_logged};
use heddle_vm::{
    interp::Stop,
    thread::{BlockReason, ThreadId, ThreadState},
};

use crate::{
    asyncio,
    messages::{BATCH, FromProcess, ProcessFacts, pack},
    port,
    shared::{Guard, Machine, SHARED},
};

/// Instructions between looks at the clock and at who else wants to run.
const CHUNK: u64 = 4_096;

/// What a turn came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Turn {
    /// A thread ran; there may be more to run.
    Ran,
    /// No thread of this slot can run before this time.
    Nothing { deadline: Option<u64> },
    /// The process is over.
    Over,
}

/// Runs a thread of the guard's slot for at most `budget_us`.
pub fn turn(guard: &mut Guard, budget_us: u64) -> Turn {
    let slot = guard.slot();
    let Some(machine) = guard.machine() else { return Turn::Nothing { deadline: None } };
    if machine.process.exit.is_some() || SHARED.is_stopped() {
        return Turn::Over;
    }
    let began = port::since_us(machine.began_ms);
    machine.process.set_now(began);
    if machine.is_ahead() {
        return Turn::Nothing { deadline: None };
    }
    let Some(thread) = machine.pick(slot) else {
        return Turn::Nothing { deadline: machine.process.next_deadline() };
    };
    machine.last[slot as usize] = thread.0;
    machine.wake(thread);
    SHARED.mark_used(slot);
    loop {
        let Some(machine) = guard.machine() else { return Turn::Over };
        let stop = if slot == 0 && thread.0 == 0 && asyncio::is_between_turns(machine) {
            let began_ms = machine.began_ms;
            asyncio::drive(guard, || port::since_us(began_ms) - began > budget_us)
        } else {
            machine.run(thread, CHUNK)
        };
        let Some(machine) = guard.machine() else { return Turn::Over };
        machine.collect();
        if SHARED.is_stopped() {
            return Turn::Over;
        }
        match stop {
            Stop::Fuel | Stop::LoopTurn => {
                machine.process.set_now(port::since_us(machine.began_ms));
                let ran = machine.process.now_us() - began;
                if ran > budget_us || SHARED.gil.is_asked() || machine.has_news() {
                    break;
                }
                machine.wake_others(slot);
            }
            Stop::Blocked => {
                machine.blocked(thread);
                break;
            }
            Stop::Ended if thread.0 == 0 => {
                let status = machine.process.exit.unwrap_or(0);
                return machine.over(status);
            }
            Stop::Ended => break,
            Stop::Exited => {
                let status = machine.process.exit.unwrap_or(0);
                return machine.over(status);
            }
            Stop::Limit(limit) => {
                machine.outbox.push(FromProcess::Limit(limit));
                return Turn::Over;
            }
        }
    }
    let Some(machine) = guard.machine() else { return Turn::Over };
    let yields = machine.process.enabled(thread);
    if machine.wake_others(slot) && yields {
        guard.yield_to_others();
    }
    Turn::Ran
}

impl Machine {
    /// Lets a thread go on whose wait is over.
    fn wake(&mut self, thread: ThreadId) {
        self.before = match self.process.thread(thread).state {
            ThreadState::Blocked(_) => Before::Woken,
            ThreadState::Ready | ThreadState::Ended => Before::Ready,
        };
        self.process.wake(thread);
    }

    /// Runs a thread and writes it down.
    pub fn run(&mut self, thread: ThreadId, fuel: u64) -> Stop {
        let before = std::mem::replace(&mut self.before, Before::Ready);
        run_logged(&mut self.process, &mut self.log, thread, fuel, before)
    }

    /// Turns so far go before what is said next.
    pub fn log_turns(&mut self) {
        let turns = self.log.take();
        if !turns.is_empty() {
            self.outbox.push(FromProcess::Turns(turns));
        }
    }

    /// Takes what the process said, and counts the workers it wants.
    fn collect(&mut self) {
        self.events.append(&mut self.process.events);
        let requests = self.process.kernel.take_posted();
        if !requests.is_empty() {
            self.log_turns();
            self.outbox.push(FromProcess::Posted { requests });
        }
        let wanted = self.place_threads();
        if wanted > self.requested {
            self.requested = wanted;
            self.outbox.push(FromProcess::NeedWorkers { count: wanted });
        }
    }

    /// A thread that waits for the kernel sends its request.
    fn blocked(&mut self, thread: ThreadId) {
        let ThreadState::Blocked(block) = &self.process.thread(thread).state else { return };
        let BlockReason::Kernel(wait) = &block.reason else { return };
        let request = wait.request.clone();
        let deadline_us = block.deadline;
        let state = matches!(request, heddle_vm::kernel::KernelRequest::Fork)
            .then(|| pack(&self.process.fork_child(thread, 0)));
        self.log_turns();
        self.outbox.push(FromProcess::Request { thread: thread.0, request, deadline_us, state });
        self.process.announce_wait(thread);
        self.events.append(&mut self.process.events);
    }

    fn over(&mut self, status: i32) -> Turn {
        self.process.exit = Some(status);
        let facts = self.facts();
        self.log_turns();
        self.outbox.push(FromProcess::Ended { status, facts });
        Turn::Over
    }

    pub fn facts(&self) -> ProcessFacts {
        ProcessFacts {
            steps: self.process.steps,
            threads: self.process.threads.len() as u32 - 1,
            async_tasks: self.tasks,
            workers: SHARED.used(),
        }
    }

    /// Wakes the workers whose threads can go on; whether one of them is up and will come.
    pub fn wake_others(&self, me: u32) -> bool {
        let mut comes = false;
        for slot in self.slots_with_work(me) {
            wake_slot(slot);
            comes |= SHARED.is_used(slot);
        }
        comes
    }

    /// Whether the first worker should come and send what has gathered.
    pub fn has_news(&self) -> bool {
        !self.outbox.is_empty() || self.events_are_due()
    }

    /// Whether events should be sent now: the first at once, later ones about one batch a frame, or
    /// before there are too many.
    pub fn events_are_due(&self) -> bool {
        const PATIENCE_US: u64 = 8_000;
        let patient = self
            .sent_us
            .is_some_and(|sent| self.process.now_us().saturating_sub(sent) < PATIENCE_US);
        !self.events.is_empty() && (!patient || self.events.len() >= BATCH)
    }
}

/// Wakes a worker of this process: the first by a message, since it never sleeps on an atomic.
pub fn wake_slot(slot: u32) {
    let was_parked = SHARED.signal(slot);
    if slot == 0 && was_parked {
        crate::thread_worker::call_first();
    }
}
