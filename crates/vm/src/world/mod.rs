//! The lab: all processes of a run, what they share, and the virtual clock.
//!
//! The world never chooses. [`World::choices`] lists what may happen next, in a fixed order;
//! [`World::step`] applies one of them.

mod ending;
mod explore;
mod host;
mod step;

use std::sync::Arc;

pub use heddle_protocol::Sleeps;
use heddle_protocol::{Ending, Limit, Limits, Wait, WaitFor};
use serde::{Deserialize, Serialize};

use crate::{
    code::Program,
    kernel::{From, Kernel},
    process::Process,
    thread::{BlockReason, ThreadId, ThreadState},
};

pub use explore::{Life, Performed};
pub use step::Outcome;

/// What may happen next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Choice {
    /// This thread runs on.
    Run { process: u32, thread: ThreadId },
    /// Nobody can run before the clock goes on to the earliest deadline.
    Tick,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct WorldConfig {
    pub limits: Limits,
    /// State of what CPython takes from the system: `random`.
    pub seed: u64,
    pub sleeps: Sleeps,
    /// Nanoseconds of virtual time that an instruction takes; 0 where time must not depend on
    /// what ran.
    pub step_ns: u64,
    /// Microseconds since 1970 when the run begins.
    pub epoch_us: u64,
    /// An explorer looks on: see [`Process::renamed`].
    pub renamed: bool,
}

impl Default for WorldConfig {
    fn default() -> WorldConfig {
        WorldConfig {
            limits: Limits::default(),
            seed: 0,
            sleeps: Sleeps::Clock,
            step_ns: 20,
            epoch_us: 1_767_225_600_000_000,
            renamed: false,
        }
    }
}

/// A process that lives, or what is left of it.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
enum Slot {
    Alive(Arc<Process>),
    Over { status: i32 },
}

/// The state of a run. Plain data: cloned (cheaply: processes that do not change are shared),
/// serialized, hashed.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct World {
    config: WorldConfig,
    #[serde(skip)]
    program: Arc<Program>,
    processes: Vec<Slot>,
    kernel: Kernel,
    now_us: u64,
    /// Nanoseconds of instructions not yet in `now_us`.
    rest_ns: u64,
    steps: u64,
    /// Steps made: see [`crate::pace`].
    position: u64,
    limit: Option<Limit>,
    /// Processes that are over, while an explorer wants them back.
    #[serde(skip)]
    fallen: Option<Vec<Process>>,
    /// What the kernel was asked and did, while an explorer wants to know.
    #[serde(skip)]
    performed: Vec<Performed>,
}

impl std::hash::Hash for World {
    fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
        self.processes.hash(state);
        self.kernel.hash(state);
        self.now_us.hash(state);
    }
}

impl World {
    /// A run about to begin.
    pub fn new(program: Arc<Program>, config: WorldConfig) -> World {
        let limits = config.limits.clone();
        let mut main = Process::begin(program.clone(), limits, config.seed, config.renamed);
        main.epoch_us = config.epoch_us;
        main.sleeps = config.sleeps;
        World {
            config,
            program,
            processes: vec![Slot::Alive(Arc::new(main))],
            kernel: Kernel::new(),
            now_us: 0,
            rest_ns: 0,
            steps: 0,
            position: 0,
            limit: None,
            fallen: None,
            performed: Vec::new(),
        }
    }

    /// Gives back the program, which serialization leaves out.
    pub fn attach(&mut self, program: &Arc<Program>) {
        self.program = program.clone();
        for slot in &mut self.processes {
            if let Slot::Alive(process) = slot {
                Arc::make_mut(process).attach(program.clone());
            }
        }
    }

    /// Every thread that may run, by process and number; the clock, if it is the only way on.
    /// Empty when the run is over or stuck.
    pub fn choices(&self) -> Vec<Choice> {
        let mut choices = Vec::new();
        self.list_choices(&mut choices);
        choices
    }

    /// The same in the place of what is in the list.
    pub fn list_choices(&self, choices: &mut Vec<Choice>) {
        choices.clear();
        if self.limit.is_some() {
            return;
        }
        for process in self.alive() {
            for th in process.living() {
                if self.may_run(process, th.id) {
                    choices.push(Choice::Run { process: process.pid, thread: th.id });
                }
            }
        }
        if choices.is_empty() && self.next_deadline().is_some() {
            choices.push(Choice::Tick);
        }
    }

    /// Processes that live, in order.
    pub fn alive(&self) -> impl Iterator<Item = &Process> {
        self.processes.iter().filter_map(|slot| match slot {
            Slot::Alive(process) => Some(&**process),
            Slot::Over { .. } => None,
        })
    }

    /// A process that lives.
    pub fn process(&self, pid: u32) -> Option<&Process> {
        match self.processes.get(pid as usize)? {
            Slot::Alive(process) => Some(process),
            Slot::Over { .. } => None,
        }
    }

    pub fn kernel(&self) -> &Kernel {
        &self.kernel
    }

    /// Microseconds on the virtual clock.
    pub fn now_us(&self) -> u64 {
        self.now_us
    }

    /// Instructions executed, in all processes, those of hidden code included.
    pub fn steps(&self) -> u64 {
        self.steps
    }

    /// Steps made, in all processes: instructions of the program. See [`crate::pace`].
    pub fn position(&self) -> u64 {
        self.position
    }

    pub fn config(&self) -> &WorldConfig {
        &self.config
    }

    /// How the run ended; None if it can go on.
    pub fn ending(&self) -> Option<Ending> {
        ending::of(self)
    }

    /// Everybody who waits, and for what.
    pub fn waits(&self) -> Vec<Wait> {
        ending::waits(self)
    }

    /// What a thread waits for, with what only the kernel and other processes know.
    pub fn waits_for(&self, process: &Process, thread: ThreadId) -> Option<WaitFor> {
        let what = process.waits_for(thread)?;
        Some(ending::complete(self, process.thread(thread), what))
    }

    /// Bytes of objects in all processes, and of messages between them.
    pub fn bytes(&self) -> u64 {
        self.kernel.held() + self.alive().map(|process| process.heap.bytes() as u64).sum::<u64>()
    }

    /// The same without those of processes that another state shares.
    pub fn bytes_besides(&self, other: &World) -> u64 {
        let shared = self.processes.iter().zip(&other.processes).filter_map(|pair| match pair {
            (Slot::Alive(here), Slot::Alive(there)) if Arc::ptr_eq(here, there) => {
                Some(here.heap.bytes() as u64)
            }
            _ => None,
        });
        self.bytes() - shared.sum::<u64>()
    }

    fn next_deadline(&self) -> Option<u64> {
        self.alive().filter_map(Process::next_deadline).min()
    }

    /// Whether a thread may be chosen now.
    pub fn may_run(&self, process: &Process, thread: ThreadId) -> bool {
        if process.enabled_at(thread, self.now_us) {
            return true;
        }
        let ThreadState::Blocked(block) = &process.thread(thread).state else { return false };
        if block.deadline.is_some() && self.config.sleeps == Sleeps::AnyTime {
            return true;
        }
        match &block.reason {
            BlockReason::Kernel(wait) => {
                let from = From { pid: process.pid, thread: thread.0 };
                self.kernel.enabled(&wait.request, from)
            }
            _ => false,
        }
    }
}

#[cfg(test)]
mod tests;
