//! The turns of all processes and what the kernel did, as one schedule.

use std::fmt::Write;

use heddle_protocol::Recording;
use heddle_vm::kernel::{Answer, KernelReply};

use super::turns::read_turns;

/// Bytes of a schedule's text that are kept: the rest of the run is not.
const MOST_TEXT: usize = 2 << 20;

/// A run's recording under way.
#[derive(Clone, Debug)]
pub struct RunLog {
    text: String,
    clock_us: Option<u64>,
    cut: bool,
}

impl RunLog {
    /// Of a run that began at this time, in microseconds since 1970.
    pub fn new(epoch_us: u64) -> RunLog {
        RunLog { text: format!("1 ={epoch_us}"), clock_us: None, cut: false }
    }

    /// A process sent bytes of its [`TurnLog`](super::TurnLog).
    pub fn turns(&mut self, pid: u32, bytes: &[u8]) {
        for turn in read_turns(bytes) {
            if let Some(us) = turn.clock_us
                && self.clock_us != Some(us)
            {
                self.clock_us = Some(us);
                self.item(format_args!("@{us}"));
            }
            match turn.steps {
                1 => self.item(format_args!("{}", Key(pid, turn.thread))),
                steps => self.item(format_args!("{}*{steps}", Key(pid, turn.thread))),
            }
        }
    }

    /// The kernel answered, in this order.
    pub fn answered(&mut self, answers: &[Answer]) {
        for Answer { to, reply } in answers {
            let sign = if *reply == KernelReply::TimedOut { '~' } else { '!' };
            self.item(format_args!("{sign}{}", Key(to.pid, to.thread)));
        }
    }

    fn item(&mut self, item: std::fmt::Arguments<'_>) {
        self.cut = self.cut || self.text.len() > MOST_TEXT;
        if !self.cut {
            self.text.push(' ');
            // Writing into a string does not fail.
            let _ = self.text.write_fmt(item);
        }
    }

    pub fn finish(self) -> Recording {
        Recording { schedule: self.text, cut: self.cut }
    }
}

/// A thread, as a schedule has it.
struct Key(u32, u32);

impl std::fmt::Display for Key {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self {
            Key(0, thread) => write!(f, "{thread}"),
            Key(pid, thread) => write!(f, "{pid}.{thread}"),
        }
    }
}
