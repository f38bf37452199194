//! Who runs in each process, so that it can be said where another thread goes on.
//!
//! Threads that only calculate do nothing that is an event: without this nobody could see them run.

use heddle_protocol::{Actor, Event, EventKind};
use heddle_vm::{process::Process, thread::ThreadId};

/// Changes that are told; a longer run is told without the later ones.
const MOST: u32 = 1 << 16;

/// From this step on this one runs: an event in short, since there may be one in each turn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Switch {
    actor: Actor,
    line: u32,
    step: u64,
    time_us: u64,
}

impl From<Switch> for Event {
    fn from(Switch { actor, line, step, time_us }: Switch) -> Event {
        Event { actor, line, step, time_us, kind: EventKind::Switch }
    }
}

/// The thread that made the last step of each process.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Runners {
    by_process: Vec<Option<u32>>,
    told: u32,
}

impl Runners {
    /// A run begins with its main thread.
    pub fn new() -> Runners {
        Runners { by_process: vec![Some(0)], told: 0 }
    }

    /// A thread is about to make its process's next step, `step` of the run, at a time: what is to be
    /// told if another thread made the last one.
    pub fn next(
        &self,
        process: &Process,
        thread: ThreadId,
        step: u64,
        time_us: u64,
    ) -> Option<Switch> {
        let last = self.by_process.get(process.pid as usize).copied().flatten();
        if last == Some(thread.0) || self.told >= MOST {
            return None;
        }
        let th = process.threads.get(thread.0 as usize).filter(|th| !th.hidden)?;
        Some(Switch { actor: process.actor(th), line: process.line_of(th), step, time_us })
    }

    /// The thread made steps. What [`Runners::next`] gave is given back to be told, unless what was
    /// told around this says that the thread has woken up.
    pub fn ran<'a>(
        &mut self,
        process: u32,
        thread: u32,
        switch: Option<Switch>,
        around: impl IntoIterator<Item = &'a Event>,
    ) -> Option<Switch> {
        let at = process as usize;
        if self.by_process.len() <= at {
            self.by_process.resize(at + 1, None);
        }
        self.by_process[at] = Some(thread);
        let switch = switch?;
        let woke = around.into_iter().any(|event| {
            let who = (event.actor.process, event.actor.thread);
            who == (process, thread) && event.step <= switch.step && event.kind == EventKind::Wake
        });
        self.told += u32::from(!woke);
        (!woke).then_some(switch)
    }
}

impl Default for Runners {
    fn default() -> Runners {
        Runners::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn event(thread: u32, step: u64, kind: EventKind) -> Event {
        let actor = Actor { process: 0, thread, task: 0 };
        Event { actor, line: 1, step, time_us: 0, kind }
    }

    fn one_ran(thread: u32, step: u64) -> Option<Switch> {
        Some(Switch {
            actor: event(thread, step, EventKind::Wake).actor,
            line: 1,
            step,
            time_us: 0,
        })
    }

    #[test]
    fn who_wakes_up_is_known_to_run() {
        let mut runners = Runners::new();
        let wake = event(1, 4, EventKind::Wake);
        assert_eq!(runners.ran(0, 1, one_ran(1, 5), [&wake]), None);
        // Another's wake-up, and a later one, say nothing about this.
        assert_eq!(runners.ran(0, 2, one_ran(2, 6), [&wake]), one_ran(2, 6));
        let later = event(1, 9, EventKind::Wake);
        assert_eq!(runners.ran(0, 1, one_ran(1, 8), [&later]), one_ran(1, 8));
    }

    #[test]
    fn only_so_many_changes_are_told() {
        let mut runners = Runners::new();
        let checked = crate::check("import time\n", "program.py").expect("it compiles");
        let limits = heddle_protocol::Limits::default();
        let process = Process::new(checked.program.clone(), limits, 0);
        assert_eq!(runners.next(&process, ThreadId(0), 1, 0), None, "the main thread begins");
        for step in 0..u64::from(MOST) {
            runners.ran(0, 1, None, []);
            let switch = runners.next(&process, ThreadId(0), step, 0);
            assert!(switch.is_some());
            runners.ran(0, 0, switch, []);
        }
        runners.ran(0, 1, None, []);
        assert_eq!(runners.next(&process, ThreadId(0), 7, 0), None);
    }
}
