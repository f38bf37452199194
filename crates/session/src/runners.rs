//! Who runs in each process, so that it can be said where another thread goes on.
//!
//! Threads that only calculate do nothing that is an event: without this nobody could see them run.

use heddle_protocol::{Event, EventKind};

/// Changes that are told; a longer run is told without the later ones.
const MOST: u32 = 100_000;

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

    /// Whether another thread than before would make this process's next step, and it is to be told.
    pub fn changes(&self, process: u32, thread: u32) -> bool {
        let last = self.by_process.get(process as usize).copied().flatten();
        last != Some(thread) && self.told < MOST
    }

    /// A thread made steps. `switch` says that it runs, where it is another thread than before: it is
    /// given back to be told, unless what was told around this says that the thread has woken up.
    pub fn ran<'a>(
        &mut self,
        process: u32,
        thread: u32,
        switch: Option<Event>,
        around: impl IntoIterator<Item = &'a Event>,
    ) -> Option<Event> {
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
    use heddle_protocol::Actor;

    use super::*;

    fn event(thread: u32, step: u64, kind: EventKind) -> Event {
        let actor = Actor { process: 0, thread, task: 0 };
        Event { actor, line: 1, step, time_us: 0, kind }
    }

    /// A thread makes a step, and what that brings is told after what was told before.
    fn step(runners: &mut Runners, thread: u32, at: u64, told: &mut Vec<Event>, brings: &[Event]) {
        let switch = runners.changes(0, thread).then(|| event(thread, at, EventKind::Switch));
        let around = told.last().into_iter().chain(brings.first());
        let switch = runners.ran(0, thread, switch, around);
        told.extend(switch);
        told.extend_from_slice(brings);
    }

    #[test]
    fn a_change_is_told_once_and_before_what_the_thread_does() {
        let (mut runners, mut told) = (Runners::new(), Vec::new());
        for (at, thread) in [0, 0, 1, 1, 0].into_iter().enumerate() {
            let write = event(thread, at as u64, EventKind::OutputFull);
            step(&mut runners, thread, at as u64, &mut told, &[write]);
        }
        let switches: Vec<(u32, usize)> = told
            .iter()
            .enumerate()
            .filter(|(_, event)| event.kind == EventKind::Switch)
            .map(|(at, event)| (event.actor.thread, at))
            .collect();
        assert_eq!(switches, [(1, 2), (0, 5)]);
    }

    #[test]
    fn who_wakes_up_is_known_to_run() {
        let (mut runners, mut told) = (Runners::new(), Vec::new());
        // In the lab the wake-up is among what the step brings, in a live run it is told before.
        let wake = event(1, 0, EventKind::Wake);
        step(&mut runners, 1, 1, &mut told, std::slice::from_ref(&wake));
        assert_eq!(told, std::slice::from_ref(&wake));
        told.push(event(2, 1, EventKind::Wake));
        step(&mut runners, 2, 2, &mut told, &[]);
        assert_eq!(told.len(), 2);
        // Another's wake-up says nothing about this one.
        told.push(event(2, 2, EventKind::Wake));
        step(&mut runners, 1, 3, &mut told, &[]);
        assert_eq!(told.last().map(|event| &event.kind), Some(&EventKind::Switch));
    }
}
