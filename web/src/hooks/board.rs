//! The board outside Yew's comparison: shared by handle, seen again when its version has changed.

use std::cell::{Ref, RefCell, RefMut};
use std::rc::Rc;

use yew::prelude::*;

use crate::state::board::Board;

/// A handle of the one board.
#[derive(Clone, Default)]
pub struct BoardHandle(Rc<RefCell<Board>>);

impl BoardHandle {
    /// Borrowed for the time of one render or one update, never across either.
    pub fn look(&self) -> Ref<'_, Board> {
        self.0.borrow()
    }

    pub fn change(&self) -> RefMut<'_, Board> {
        self.0.borrow_mut()
    }
}

impl PartialEq for BoardHandle {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

/// The board as of some version.
#[derive(Clone, Default, PartialEq)]
pub struct BoardView {
    pub handle: BoardHandle,
    pub version: Version,
}

/// Counts the changes that were shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Version {
    pub count: u32,
    pub turn: Turn,
}

/// What is drawn anew. In a flood of lines one frame has not the time for all of it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Turn {
    #[default]
    All,
    Together,
    Apart,
}

impl Turn {
    pub fn draws_together(self) -> bool {
        self != Self::Apart
    }

    pub fn draws_apart(self) -> bool {
        self != Self::Together
    }
}

impl Reducible for Version {
    type Action = Turn;

    fn reduce(self: Rc<Self>, turn: Turn) -> Rc<Self> {
        Rc::new(Self { count: self.count.wrapping_add(1), turn })
    }
}

/// The provided board.
#[hook]
pub fn use_board() -> BoardView {
    use_context::<BoardView>().unwrap_or_default()
}
