//! What a schedule says, step by step.

use heddle_protocol::ThreadKey;
use heddle_vm::world::Choice;

use crate::{Item, NoTurn, Schedule, Scheduler, Turn, choice_of, key_of};

/// Follows a schedule. A turn that ended early (its thread waits) goes on before the next one that
/// begins when the thread can; one that ended late (no switch point before) shortens nobody else's.
#[derive(Clone, Debug)]
pub struct Replay {
    schedule: Schedule,
    at: usize,
    /// Steps of the turn under way that are still to be made.
    left: u64,
    /// What was put off, oldest first. A recorded run has none: its turns end where they did.
    owed: Vec<(ThreadKey, u64)>,
    /// The turn under way is one of these.
    pays: Option<ThreadKey>,
}

impl Replay {
    pub fn new(schedule: Schedule) -> Replay {
        let mut replay = Replay { schedule, at: 0, left: 0, owed: Vec::new(), pays: None };
        replay.enter();
        replay
    }

    /// What comes next: for those who can do more than choose.
    pub fn item(&self) -> Option<Item> {
        self.schedule.items().get(self.at).copied()
    }

    /// Whether it has more to say, or something was put off.
    pub fn has_more(&self) -> bool {
        self.item().is_some() || !self.owed.is_empty()
    }

    pub fn schedule(&self) -> &Schedule {
        &self.schedule
    }

    /// Whether the schedule says how the clock stood: it was a live run's.
    pub fn tells_clock(&self) -> bool {
        self.schedule.items().iter().any(|item| matches!(item, Item::Clock { .. }))
    }

    /// The item is done.
    pub fn pass(&mut self) {
        self.at += 1;
        self.enter();
    }

    fn enter(&mut self) {
        if let Some(Item::Run { steps, .. }) = self.item() {
            self.left = steps;
        }
    }

    /// Puts off what is left of a turn whose thread waits. False if it has not begun: then it cannot
    /// be what the schedule means.
    pub fn put_off(&mut self, waits: ThreadKey) -> bool {
        let Some(Item::Run { thread, steps }) = self.item() else { return false };
        let known = self.owed.iter_mut().find(|(other, _)| *other == thread);
        if thread != waits || (self.left == steps && known.is_none()) {
            return false;
        }
        match known {
            Some((_, owed)) => *owed = owed.saturating_add(self.left),
            None => self.owed.push((thread, self.left)),
        }
        self.pass();
        true
    }

    /// A thread that is owed steps and may move, if no turn is under way.
    fn owed(&self, choices: &[Choice]) -> Option<(ThreadKey, u64)> {
        let begun = matches!(self.item(), Some(Item::Run { steps, .. }) if self.left < steps);
        let may = |(thread, _): &&(ThreadKey, u64)| choices.contains(&choice_of(*thread));
        self.owed.iter().find(may).filter(|_| !begun).copied()
    }

    fn turn(&self, thread: ThreadKey, choices: &[Choice]) -> Result<Turn, NoTurn> {
        let choice = choice_of(thread);
        if !choices.contains(&choice) {
            return Err(NoTurn::Unfit { thread });
        }
        Ok(Turn { choice, steps: self.left })
    }
}

impl Scheduler for Replay {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        if let [Choice::Tick] = choices {
            return Ok(Turn { choice: Choice::Tick, steps: 1 });
        }
        let owed = self.owed(choices);
        self.pays = owed.map(|(thread, _)| thread);
        if let Some((thread, steps)) = owed {
            return Ok(Turn { choice: choice_of(thread), steps });
        }
        match self.item() {
            Some(Item::Run { thread, .. }) => self.turn(thread, choices),
            // What a live run recorded besides turns is for whoever drives the machine.
            Some(Item::Serve { thread } | Item::Expire { thread }) => Err(NoTurn::Unfit { thread }),
            Some(Item::Clock { .. }) => {
                self.pass();
                self.next(choices)
            }
            // What was put off and never came to be possible is part of it.
            None => match self.owed.first() {
                Some((thread, _)) => Err(NoTurn::Unfit { thread: *thread }),
                None => Err(NoTurn::Over),
            },
        }
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        if let Some(thread) = self.pays.filter(|thread| key_of(choice) == Some(*thread)) {
            for (_, owed) in self.owed.iter_mut().filter(|(other, _)| *other == thread) {
                *owed = owed.saturating_sub(steps);
            }
            self.owed.retain(|(_, owed)| *owed > 0);
            return;
        }
        let Some(Item::Run { thread, .. }) = self.item() else { return };
        if key_of(choice) != Some(thread) {
            return;
        }
        self.left = self.left.saturating_sub(steps);
        if self.left == 0 {
            self.pass();
        }
    }
}
