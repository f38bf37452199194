//! A person chooses; between two of their choices, whoever moved last goes on.

use heddle_vm::world::Choice;

use crate::{NoTurn, Scheduler, Turn};

/// Stays with the thread that moved last; where that one cannot, the first that can.
#[derive(Clone, Debug, Default)]
pub struct Manual {
    last: Option<Choice>,
}

impl Manual {
    pub fn new() -> Manual {
        Manual::default()
    }
}

impl Scheduler for Manual {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        let stays = choices.iter().find(|choice| Some(**choice) == self.last);
        Ok(Turn { choice: *stays.unwrap_or(&choices[0]), steps: 1 })
    }

    fn ran(&mut self, choice: Choice, _steps: u64) {
        self.last = Some(choice);
    }
}
