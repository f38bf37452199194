//! How the timeline is looked at: by which axis, which part of it, and as a drawing or a table.

use std::rc::Rc;

use crate::state::Reduce;
use crate::state::timeline::geometry::Window;

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Face {
    #[default]
    Drawing,
    Table,
}

/// What a person chose to have from left to right.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Measure {
    Time,
    Steps,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Look {
    /// `None` for what suits the run: time in Live, steps in the lab.
    pub measure: Option<Measure>,
    pub window: Window,
    pub face: Face,
    /// The event that the keyboard is at.
    pub event: Option<u32>,
    /// The first event of the table's page.
    pub page: u32,
}

/// Rows of the table at a time.
pub const PAGE: u32 = 100;

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum LookAction {
    By(Measure),
    Show(Face),
    /// Closer by a factor around a part of the window.
    Zoom {
        factor: f64,
        fixed: f64,
    },
    /// To the right by so many windows.
    Pan(f64),
    Whole,
    /// The keyboard goes to an event, which stands at that part of the whole.
    Visit {
        event: u32,
        part: f64,
    },
    /// To the table's page with that event.
    Turn(u32),
    /// Another run.
    Forget,
}

impl Reduce for Look {
    type Action = LookAction;

    fn reduce(self: Rc<Self>, action: LookAction) -> Rc<Self> {
        let mut next = (*self).clone();
        match action {
            LookAction::By(measure) => {
                next.measure = Some(measure);
                next.window = Window::default();
            }
            LookAction::Show(face) => next.face = face,
            LookAction::Zoom { factor, fixed } => next.window = self.window.zoomed(factor, fixed),
            LookAction::Pan(widths) => next.window = self.window.panned(widths),
            LookAction::Whole => next.window = Window::default(),
            LookAction::Visit { event, part } => {
                next.event = Some(event);
                next.window = self.window.showing(part);
                next.page = event / PAGE * PAGE;
            }
            LookAction::Turn(event) => next.page = event / PAGE * PAGE,
            LookAction::Forget => {
                next = Self { measure: self.measure, face: self.face, ..Self::default() };
            }
        }
        if next == *self { self } else { Rc::new(next) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn after(actions: impl IntoIterator<Item = LookAction>) -> Rc<Look> {
        actions.into_iter().fold(Rc::new(Look::default()), Reduce::reduce)
    }

    #[test]
    fn zooming_in_and_out_again_ends_with_the_whole() {
        let zoom = |factor| LookAction::Zoom { factor, fixed: 0.25 };
        let near = after([zoom(4.0)]);
        assert_eq!(near.window, Window { from: 0.1875, to: 0.4375 });
        let far = near.reduce(zoom(0.125));
        assert!(far.window.is_whole());
    }

    #[test]
    fn an_event_out_of_sight_is_brought_into_it() {
        let zoomed = after([LookAction::Zoom { factor: 4.0, fixed: 0.0 }]);
        let seen = Rc::clone(&zoomed).reduce(LookAction::Visit { event: 7, part: 0.2 });
        assert_eq!(seen.window, zoomed.window);
        let moved = zoomed.reduce(LookAction::Visit { event: 250, part: 0.5 });
        assert_eq!(moved.window, Window { from: 0.375, to: 0.625 });
        assert_eq!(moved.page, 200);
    }

    #[test]
    fn panning_stops_at_the_ends() {
        let zoomed = after([LookAction::Zoom { factor: 2.0, fixed: 0.5 }]);
        let left = Rc::clone(&zoomed).reduce(LookAction::Pan(-9.0));
        assert_eq!(left.window, Window { from: 0.0, to: 0.5 });
        assert_eq!(zoomed.reduce(LookAction::Pan(9.0)).window, Window { from: 0.5, to: 1.0 });
    }

    #[test]
    fn another_run_is_seen_whole_by_the_same_measure() {
        let look = after([
            LookAction::By(Measure::Steps),
            LookAction::Zoom { factor: 3.0, fixed: 0.0 },
            LookAction::Forget,
        ]);
        assert!(look.window.is_whole());
        assert_eq!(look.measure, Some(Measure::Steps));
    }
}
