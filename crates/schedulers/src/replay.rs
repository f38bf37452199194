//! What a schedule says, step by step.

use heddle_protocol::ThreadKey;
use heddle_vm::world::Choice;

use crate::{Item, NoTurn, Schedule, Scheduler, Turn, choice_of, key_of};

/// Follows a schedule. A turn that ended early (its thread waits) goes on when the thread can; one
/// that ended late (no switch point before) shortens nobody else's.
#[derive(Clone, Debug)]
pub struct Replay {
    schedule: Schedule,
    at: usize,
    /// Steps of the turn under way that are still to be made.
    left: u64,
}

impl Replay {
    pub fn new(schedule: Schedule) -> Replay {
        let mut replay = Replay { schedule, at: 0, left: 0 };
        replay.enter();
        replay
    }

    /// What comes next: for those who can do more than choose.
    pub fn item(&self) -> Option<Item> {
        self.schedule.items().get(self.at).copied()
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
        match self.item() {
            Some(Item::Run { thread, .. }) => self.turn(thread, choices),
            // What a live run recorded besides turns is for whoever drives the machine.
            Some(Item::Serve { thread } | Item::Expire { thread }) => Err(NoTurn::Unfit { thread }),
            Some(Item::Clock { .. }) => {
                self.pass();
                self.next(choices)
            }
            None => Err(NoTurn::Over),
        }
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
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
