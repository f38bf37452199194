//! All that a run has shown so far: who, what was written, how it went. It only grows; the page
//! looks at it again when its version has changed.

use heddle_protocol::{Actor, Batch, Event, EventKind, RunId};

use crate::state::output::{ActorIndex, Output};
use crate::state::roster::Roster;
use crate::state::timeline::Timeline;
use crate::state::timeline::moment::Deed;

#[derive(Debug, Default)]
pub struct Board {
    run: Option<RunId>,
    pub output: Output,
    pub roster: Roster,
    pub timeline: Timeline,
    /// Output beyond the limit was dropped.
    pub cut: Cut,
    /// The last line of the exception that ended the main program.
    pub error: Option<String>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Cut {
    #[default]
    Whole,
    Full,
}

impl Board {
    /// An empty board for that run; `named` are the names in the task sheet, by row.
    pub fn begin(&mut self, run: RunId, named: Vec<String>) {
        *self = Self { run: Some(run), roster: Roster::of_names(named), ..Self::default() };
    }

    /// Wiped: the scene is another one.
    pub fn clear(&mut self) {
        *self = Self::default();
    }

    /// Takes events of its run; those of another run are late and are dropped.
    pub fn take(&mut self, run: RunId, events: &Batch) {
        if self.run != Some(run) {
            return;
        }
        events.each(|event| {
            if let Some(index) = self.roster.index_of(event.actor) {
                self.take_one(index, event);
            }
        });
    }

    /// Only the first so many events of the run happened: what follows takes the place of the rest.
    pub fn branch(&mut self, run: RunId, kept: u64) {
        let kept = usize::try_from(kept).unwrap_or(usize::MAX);
        if self.run != Some(run) || kept >= self.timeline.moments.len() {
            return;
        }
        let heard = self.timeline.moments.iter().take(kept).map(|moment| moment.actor.0);
        let members = heard.max().map_or(0, |most| usize::from(most) + 1);
        self.output.truncate(self.timeline.moments.written_before(kept));
        self.roster.truncate(members);
        self.timeline.truncate(kept, &self.roster);
        let is_full = self.timeline.moments.iter().any(|moment| moment.deed == Deed::OutputFull);
        self.cut = if is_full { Cut::Full } else { Cut::Whole };
        self.error = None;
    }

    fn take_one(&mut self, index: ActorIndex, event: &Event) {
        match &event.kind {
            EventKind::Write { stream, text } => self.output.write(index, *stream, text),
            EventKind::Start { name, .. } => self.roster.name(index, name),
            EventKind::End { error } if event.actor == Actor::default() => {
                self.error.clone_from(error);
            }
            EventKind::OutputFull => self.cut = Cut::Full,
            _ => {}
        }
        let written = self.output.text().len() as u32;
        self.timeline.take(event, index, written, &mut self.roster);
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::Stream;

    use super::*;

    fn event(thread: u32, kind: EventKind) -> Event {
        let actor = Actor { thread, ..Actor::default() };
        Event { actor, line: 1, step: 0, time_us: 7, kind }
    }

    fn write(thread: u32, text: &str) -> Event {
        event(thread, EventKind::Write { stream: Stream::Stdout, text: text.into() })
    }

    #[test]
    fn events_of_another_run_are_dropped() {
        let mut board = Board::default();
        board.begin(RunId(2), Vec::new());
        board.take(RunId(1), &Batch::of(&[write(0, "old\n")]));
        assert!(board.output.is_empty());
        board.take(RunId(2), &Batch::of(&[write(0, "new\n")]));
        assert_eq!(board.output.text(), "new\n");
    }

    #[test]
    fn actors_are_named_by_their_start() {
        let mut board = Board::default();
        board.begin(RunId(1), Vec::new());
        let start = EventKind::Start { name: "numbers".into(), parent: None };
        board.take(RunId(1), &Batch::of(&[write(0, "x"), event(1, start), write(1, "0\n")]));
        let names: Vec<_> = board.roster.members().iter().map(|m| m.name.as_str()).collect();
        assert_eq!(names, ["MainThread", "numbers"]);
        assert_eq!(board.output.of(ActorIndex(1)).map(|lines| lines.len()), Some(1));
    }

    #[test]
    fn the_main_programs_error_is_kept() {
        let mut board = Board::default();
        board.begin(RunId(1), Vec::new());
        let end = |error: &str| EventKind::End { error: Some(error.into()) };
        board.take(RunId(1), &Batch::of(&[write(0, "x"), event(1, end("KeyError: 1"))]));
        assert_eq!(board.error, None);
        board.take(RunId(1), &Batch::of(&[event(0, end("ValueError: 2"))]));
        assert_eq!(board.error.as_deref(), Some("ValueError: 2"));
    }
}
