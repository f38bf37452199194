//! Applying a choice.

use std::sync::Arc;

use heddle_protocol::{Actor, Event, Limit, SwitchPoints};

use super::{Choice, Performed, Slot, World};
use crate::{
    interp::Stop,
    kernel::{Effect, From, KernelReply, KernelRequest},
    pace::Stretch,
    process::Process,
    thread::{BlockReason, ThreadId, ThreadState},
};

/// Events that there is room for before a stretch.
const MOST_ROOM: usize = 64;

/// What applying a choice did.
#[derive(Clone, Debug, PartialEq)]
pub struct Outcome {
    /// Why the thread stopped; `Fuel` also where no thread ran.
    pub stop: Stop,
    /// Others may be chosen now: the thread stopped at a switch point, or waits, or is over.
    pub at_switch_point: bool,
    /// It stopped where a line begins, or waits, or is over.
    pub at_line: bool,
    pub events: Vec<Event>,
}

impl World {
    /// Applies a choice: the thread runs for up to `steps` steps. A choice that is not among
    /// [`World::choices`] changes nothing.
    pub fn step(&mut self, choice: Choice, steps: u64) -> Outcome {
        self.run_on(choice, Stretch::of(steps))
    }

    /// Applies a choice up to the next switch point: at least one step.
    pub fn advance(&mut self, choice: Choice, points: SwitchPoints) -> Outcome {
        self.run_on(choice, Stretch::to_next(points))
    }

    /// Applies a choice for a stretch.
    pub fn run_on(&mut self, choice: Choice, stretch: Stretch) -> Outcome {
        let mut events = Vec::new();
        let (mut at_switch_point, mut at_line) = (true, true);
        let stop = match choice {
            Choice::Tick => {
                self.tick();
                Stop::Fuel
            }
            Choice::Run { process, thread } => {
                let stop = self.run(process, thread, stretch, &mut events);
                if let Some(process) = self.process(process) {
                    at_switch_point = process.is_at_switch_point();
                    at_line = process.is_at_line();
                }
                stop
            }
        };
        if self.limit.is_some() {
            // A run that is over has no stretch to finish.
            (at_switch_point, at_line) = (true, true);
        }
        Outcome { stop, at_switch_point, at_line, events }
    }

    fn tick(&mut self) {
        if let Some(deadline) = self.next_deadline() {
            self.now_us = self.now_us.max(deadline);
        }
    }

    fn run(
        &mut self,
        pid: u32,
        thread: ThreadId,
        stretch: Stretch,
        events: &mut Vec<Event>,
    ) -> Stop {
        let Some(Slot::Alive(slot)) = self.processes.get(pid as usize) else { return Stop::Ended };
        if thread.0 as usize >= slot.threads.len() || !self.may_run(slot, thread) {
            return Stop::Blocked;
        }
        self.answer(pid, thread);
        let Some(Slot::Alive(slot)) = self.processes.get_mut(pid as usize) else {
            // It asked for its own end, which is a step too.
            self.position += 1;
            return Stop::Exited;
        };
        let process = Arc::make_mut(slot);
        process.set_clock(self.now_us, self.rest_ns, self.config.step_ns);
        process.wake(thread);
        let (steps, position) = (process.steps, process.position);
        let left = self.config.limits.steps.saturating_sub(self.steps);
        let stop = process.run_stretch(thread, stretch, steps.saturating_add(left));
        self.steps += process.steps - steps;
        self.now_us = process.now_us();
        self.rest_ns = process.rest_ns();
        let made = process.position - position;
        let posted = process.kernel.take_posted();
        // The next stretch is likely to tell as much.
        let room = Vec::with_capacity(process.events.len().min(MOST_ROOM));
        let mut seen = std::mem::replace(&mut process.events, room);
        let exit = process.exit;
        for event in &mut seen {
            // Waking up belongs to the step that follows.
            event.step = self.position + event.step.saturating_sub(position).max(1);
        }
        if events.is_empty() {
            *events = seen;
        } else {
            events.append(&mut seen);
        }
        self.position += made;
        let from = From { pid, thread: thread.0 };
        for request in posted {
            self.perform(&request, from);
        }
        self.settle(pid, thread, &stop, exit, events);
        stop
    }

    /// If the thread asked the kernel for something that is possible now, it gets it.
    pub(super) fn answer(&mut self, pid: u32, thread: ThreadId) {
        let Some(Slot::Alive(slot)) = self.processes.get_mut(pid as usize) else { return };
        let ThreadState::Blocked(block) = &slot.thread(thread).state else { return };
        let BlockReason::Kernel(wait) = &block.reason else { return };
        if slot.kernel.has_answer(thread.0) {
            return;
        }
        let from = From { pid, thread: thread.0 };
        let grows = matches!(wait.request, KernelRequest::Fork | KernelRequest::Spawn { .. });
        let full = self.kernel.alive() as u64 >= u64::from(self.config.limits.tasks);
        let reply = if grows && full {
            Some(KernelReply::TooMany)
        } else {
            let request = wait.request.clone();
            self.perform(&request, from)
        };
        let Some(Slot::Alive(slot)) = self.processes.get_mut(pid as usize) else { return };
        if let Some(reply) = reply {
            Arc::make_mut(slot).answer(thread, reply);
        }
        self.carry_out();
    }

    fn perform(&mut self, request: &KernelRequest, from: From) -> Option<KernelReply> {
        let reply = self.kernel.perform(request, from)?;
        if self.fallen.is_some() {
            self.performed.push(Performed { request: request.clone(), reply: reply.clone() });
        }
        Some(reply)
    }

    /// Processes begin and are cut, as the kernel decided.
    fn carry_out(&mut self) {
        for effect in self.kernel.take_effects() {
            match effect {
                Effect::Fork { parent, thread, child } => {
                    let Some(parent) = self.process(parent) else { continue };
                    let process = parent.fork_child(ThreadId(thread), child);
                    self.processes.push(Slot::Alive(Arc::new(process)));
                }
                Effect::Spawn { parent, thread, child, boot } => {
                    let mut process = Process::begin(
                        self.program.clone(),
                        self.config.limits.clone(),
                        self.config.seed.wrapping_add(u64::from(child)),
                        self.config.renamed,
                    );
                    process.pid = child;
                    process.main_name = "__mp_main__".into();
                    process.epoch_us = self.config.epoch_us;
                    process.sleeps = self.config.sleeps;
                    process.set_now(self.now_us);
                    process.kernel.boot = Some(boot);
                    process.kernel.parent = Some(Actor { process: parent, thread, task: 0 });
                    self.processes.push(Slot::Alive(Arc::new(process)));
                }
                Effect::Kill { pid, status } => self.over(pid, status),
            }
        }
    }

    fn over(&mut self, pid: u32, status: i32) {
        self.kernel.ended(pid, status);
        if let Some(slot) = self.processes.get_mut(pid as usize) {
            let old = std::mem::replace(slot, Slot::Over { status });
            if let (Some(fallen), Slot::Alive(process)) = (&mut self.fallen, old) {
                fallen.push(Arc::unwrap_or_clone(process));
            }
        }
    }

    /// Looks at how the slice ended.
    fn settle(
        &mut self,
        pid: u32,
        thread: ThreadId,
        stop: &Stop,
        exit: Option<i32>,
        events: &mut Vec<Event>,
    ) {
        if let Stop::Limit(limit) = stop {
            self.limit = Some(*limit);
        } else if self.kernel.held() > self.config.limits.heap_bytes {
            self.limit = Some(Limit::Memory);
        } else if self.steps >= self.config.limits.steps {
            self.limit = Some(Limit::Steps);
        }
        // The main thread's end is the process's.
        let ended = (*stop == Stop::Ended && thread.0 == 0).then_some(0);
        if let Some(status) = exit.or(ended) {
            self.over(pid, status);
            return;
        }
        if *stop == Stop::Blocked {
            self.announce(pid, thread, events);
        }
    }

    /// The `Wait` event of a thread that asked the kernel and must really wait.
    fn announce(&mut self, pid: u32, thread: ThreadId, events: &mut Vec<Event>) {
        let Some(Slot::Alive(slot)) = self.processes.get(pid as usize) else { return };
        let asks_kernel = matches!(
            &slot.thread(thread).state,
            ThreadState::Blocked(block) if matches!(block.reason, BlockReason::Kernel(_))
        );
        if !asks_kernel || self.may_run(slot, thread) {
            return;
        }
        if let Some(Slot::Alive(slot)) = self.processes.get_mut(pid as usize) {
            let process: &mut Process = Arc::make_mut(slot);
            process.announce_wait(thread);
            for mut event in process.events.drain(..) {
                event.step = self.position;
                events.push(event);
            }
        }
    }
}
