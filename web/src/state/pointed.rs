//! What a person points at: an event, or a line of the program. Output, program and timeline mark
//! what belongs to it.

use std::rc::Rc;

use crate::state::Reduce;
use crate::state::board::Board;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Pointed {
    #[default]
    Nothing,
    Event(u32),
    Line(u32),
}

impl Reduce for Pointed {
    type Action = Pointed;

    fn reduce(self: Rc<Self>, action: Pointed) -> Rc<Self> {
        if *self == action { self } else { Rc::new(action) }
    }
}

impl Pointed {
    /// The line of the program that belongs to it.
    pub fn line(self, board: &Board) -> Option<u32> {
        match self {
            Self::Nothing => None,
            Self::Line(line) => Some(line),
            Self::Event(event) => board.timeline.moments.get(event).map(|moment| moment.line),
        }
        .filter(|line| *line > 0)
    }

    /// Whether the event belongs to it.
    pub fn has(self, board: &Board, event: u32) -> bool {
        match self {
            Self::Nothing => false,
            Self::Event(one) => one == event,
            Self::Line(line) => {
                board.timeline.moments.get(event).is_some_and(|moment| moment.line == line)
            }
        }
    }
}
