//! The coordinator's life, and the way of its updates into the stores: once a frame, in order.

use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::Rc;

use heddle_protocol::{Batch, Command, Ending, LabCommand, ReproRefused, RunId, Update};
use yew::prelude::*;

use crate::browser::engine::{EngineLink, Told};
use crate::browser::frame::{AtFrame, now};
use crate::hooks::board::{BoardHandle, Turn, Version};
use crate::hooks::held::Held;
use crate::state::explore::{Explore, ExploreAction};
use crate::state::lab::{Lab, LabAction};
use crate::state::run::{Breakdown, Run, RunAction};
use crate::state::scenario::{Scenario, ScenarioAction};

/// How long events may be taken in between two frames as they arrive, and at a frame for those that
/// were too many, in milliseconds: drawing needs the rest.
const BETWEEN_MS: f64 = 12.0;
const AT_FRAME_MS: f64 = 6.0;

/// A flood is drawn so seldom, in milliseconds.
const REST_MS: f64 = 30.0;

/// So seldom is drawn what brings no line, in milliseconds: tasks that hand things to and fro change
/// all places at every frame, and what draws them takes the processor that they run on.
const QUIET_MS: f64 = 45.0;

/// The engine is told of so many events taken in at once: a quarter of what it may be ahead. Of fewer
/// it hears at the next frame.
const TAKEN: usize = 4_096;

/// Lines in one frame from which on not all places are drawn at each frame.
const FLOOD: usize = 200;

/// Where updates go.
pub struct Sinks {
    pub scenario: UseReducerDispatcher<Held<Scenario>>,
    pub run: UseReducerDispatcher<Held<Run>>,
    pub lab: UseReducerDispatcher<Held<Lab>>,
    pub explore: UseReducerDispatcher<Held<Explore>>,
    pub shown: UseReducerDispatcher<Version>,
    /// The text of a schedule that was asked for.
    pub schedule: Callback<String>,
    /// A trace that was asked for, as JSON.
    pub trace: Callback<Vec<u8>>,
    /// A script that was asked for, or why there is none.
    pub script: Callback<Result<String, ReproRefused>>,
    pub board: BoardHandle,
}

/// The engine as the page's verbs see it.
pub struct Engine {
    link: RefCell<Option<EngineLink>>,
    inbox: RefCell<VecDeque<Told>>,
    life: Cell<Life>,
    runs: Cell<u32>,
    drawn: Cell<Drawn>,
    fresh: Cell<Fresh>,
    taken: Cell<Option<Taken>>,
    seeking: Cell<Seeking>,
    sinks: Sinks,
}

/// Events that were taken in, which the engine has not been told.
#[derive(Clone, Copy)]
struct Taken {
    run: RunId,
    count: usize,
}

/// Where the slider goes in a lab's run: one question at a time, and the last one asked counts.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seeking {
    No,
    Asked { then: Option<(RunId, u64)> },
}

/// Tells a failure to start from a later death.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Life {
    Starting,
    Warm,
    Dead,
}

/// The engine and the frame that drains its inbox.
pub struct EngineHandle {
    engine: Rc<Engine>,
    frame: Rc<AtFrame>,
}

impl EngineHandle {
    pub fn new(sinks: Sinks) -> Self {
        let engine = Rc::new(Engine {
            link: RefCell::default(),
            inbox: RefCell::default(),
            life: Cell::new(Life::Starting),
            runs: Cell::new(0),
            drawn: Cell::default(),
            fresh: Cell::default(),
            taken: Cell::default(),
            seeking: Cell::new(Seeking::No),
            sinks,
        });
        let again: Rc<RefCell<Option<Rc<AtFrame>>>> = Rc::default();
        let frame = Rc::new(AtFrame::new({
            let engine = Rc::downgrade(&engine);
            let again = Rc::clone(&again);
            move || {
                let Some(engine) = engine.upgrade() else { return };
                if engine.drain() == Inbox::More
                    && let Some(frame) = &*again.borrow()
                {
                    frame.call();
                }
            }
        }));
        *again.borrow_mut() = Some(Rc::clone(&frame));
        Self { engine, frame }
    }

    /// Ends what runs, and starts a coordinator.
    pub fn start(&self) {
        self.engine.life.set(Life::Starting);
        self.engine.seeking.set(Seeking::No);
        self.engine.inbox.borrow_mut().clear();
        // The old one goes first: it holds memory and workers.
        drop(self.engine.link.take());
        let told = {
            let engine = Rc::clone(&self.engine);
            let frame = Rc::clone(&self.frame);
            Callback::from(move |told| {
                if engine.hear(told) == Haste::AtFrame || engine.drain() == Inbox::More {
                    frame.call();
                }
            })
        };
        match EngineLink::start(told) {
            Ok(link) => *self.engine.link.borrow_mut() = Some(link),
            Err(reason) => self.engine.breaks(reason),
        }
    }

    pub fn send(&self, command: &Command) {
        self.engine.send(command);
    }

    /// Goes to a step of a run in the lab, unless another is asked for before that is possible.
    pub fn seek(&self, run: RunId, position: u64) {
        match self.engine.seeking.get() {
            Seeking::No => self.engine.ask_to_go(run, position),
            Seeking::Asked { .. } => {
                self.engine.seeking.set(Seeking::Asked { then: Some((run, position)) });
            }
        }
    }

    /// A number for the next run.
    pub fn next_run(&self) -> RunId {
        self.engine.runs.set(self.engine.runs.get() + 1);
        RunId(self.engine.runs.get())
    }
}

/// What was taken in since the last frame.
#[derive(Clone, Copy, Default)]
struct Fresh {
    grown: Grown,
    /// Lines of all together at the last frame.
    lines_before: usize,
    /// Spent on it, in milliseconds.
    spent_ms: f64,
}

/// What was last drawn, and when, and what is still to be drawn.
#[derive(Clone, Copy, Default)]
struct Drawn {
    last: Turn,
    owes: Option<Turn>,
    at_ms: f64,
}

enum Draw {
    Nothing,
    Later,
    Now(Turn),
}

/// What updates added to the board.
#[derive(Clone, Copy, Default)]
enum Grown {
    #[default]
    No,
    Events,
    /// The run is over: all of it is shown at once.
    ToTheEnd,
}

/// When what was heard is drawn.
#[derive(PartialEq, Eq)]
enum Haste {
    AtOnce,
    AtFrame,
}

#[derive(PartialEq, Eq)]
enum Inbox {
    Empty,
    More,
}

impl Engine {
    fn send(&self, command: &Command) {
        if let Command::Run(_) = command {
            // What was asked of the run before has no answer to wait for.
            self.seeking.set(Seeking::No);
        }
        let sent = match &*self.link.borrow() {
            Some(link) => link.send(command),
            None => Ok(()),
        };
        if let Err(reason) = sent {
            self.breaks(reason);
        }
    }

    fn ask_to_go(&self, run: RunId, position: u64) {
        self.seeking.set(Seeking::Asked { then: None });
        self.send(&Command::Lab { run, command: LabCommand::Go { position } });
    }

    /// A view has come: what was asked for meanwhile is asked now.
    fn sought(&self) {
        if let Seeking::Asked { then } = self.seeking.replace(Seeking::No)
            && let Some((run, position)) = then
        {
            self.ask_to_go(run, position);
        }
    }

    /// Takes events in at once, as long as there is time before the next frame: a flood that waited
    /// for frames would be seen late. So it does a view that comes alone, which a person waits for
    /// who drags the slider. All else, and what comes after it, waits; but what comes after a silence,
    /// and the end, does not wait for a frame.
    fn hear(&self, told: Told) -> Haste {
        let is_urgent = match &told {
            Told::Update(Update::Events { .. }) => self.rests(),
            Told::Update(Update::Ended { .. }) => true,
            _ => false,
        };
        if is_urgent {
            self.inbox.borrow_mut().push_back(told);
            return Haste::AtOnce;
        }
        let mut fresh = self.fresh.get();
        match told {
            Told::Update(Update::Events { run, events })
                if fresh.spent_ms < BETWEEN_MS && self.inbox.borrow().is_empty() =>
            {
                let began = now();
                self.take(run, &events);
                fresh.grown = Grown::Events;
                fresh.spent_ms += now() - began;
                self.fresh.set(fresh);
            }
            Told::Update(Update::View { run, view })
                if matches!(fresh.grown, Grown::No) && self.inbox.borrow().is_empty() =>
            {
                self.sought();
                self.sinks.lab.dispatch(LabAction::View { run, view: Rc::from(view) });
            }
            told => self.inbox.borrow_mut().push_back(told),
        }
        Haste::AtFrame
    }

    /// Whether nothing was drawn for a while, and nothing is to be.
    fn rests(&self) -> bool {
        let Drawn { owes, at_ms, .. } = self.drawn.get();
        owes.is_none() && matches!(self.fresh.get().grown, Grown::No) && now() - at_ms >= REST_MS
    }

    /// Takes events in, and says so to who may be waiting for it, now or with the next ones.
    fn take(&self, run: RunId, events: &[Batch]) {
        for batch in events {
            self.sinks.board.change().take(run, batch);
        }
        let before = self.taken.take().filter(|taken| taken.run == run);
        let count =
            events.iter().map(Batch::len).sum::<usize>() + before.map_or(0, |taken| taken.count);
        self.taken.set(Some(Taken { run, count }));
        if count >= TAKEN {
            self.tell_taken();
        }
    }

    fn tell_taken(&self) {
        if let Some(Taken { run, count }) = self.taken.take() {
            self.send(&Command::Taken { run, events: count as u32 });
        }
    }

    fn drain(&self) -> Inbox {
        let began = now();
        let lines = || self.sinks.board.look().output.together().len();
        let Fresh { mut grown, lines_before, .. } = self.fresh.take();
        // Of several views the last one is seen.
        let mut seen = None;
        let inbox = loop {
            let Some(told) = self.inbox.borrow_mut().pop_front() else { break Inbox::Empty };
            match told {
                Told::Update(Update::Events { run, events }) => {
                    self.take(run, &events);
                    grown = Grown::Events;
                }
                Told::Update(Update::Branch { run, kept }) => {
                    // What went wrong on the other branch.
                    let stories = Vec::new();
                    self.sinks.run.dispatch(RunAction::Stories { run, stories });
                    self.sinks.board.change().branch(run, kept);
                    grown = Grown::ToTheEnd;
                }
                Told::Update(Update::View { run, view }) => {
                    seen = Some((run, view));
                    self.sought();
                }
                Told::Update(update) => {
                    if matches!(update, Update::Ended { .. }) {
                        grown = Grown::ToTheEnd;
                    }
                    self.tell(update);
                }
                Told::Error(reason) => self.breaks(reason),
                Told::Unreadable => self.dies(Breakdown::Unreadable),
            }
            if now() - began > AT_FRAME_MS {
                break Inbox::More;
            }
        };
        self.tell_taken();
        if let Some((run, view)) = seen {
            self.sinks.lab.dispatch(LabAction::View { run, view: Rc::from(view) });
        }
        let lines = lines();
        if lines == lines_before && self.is_quiet(grown) {
            self.fresh.set(Fresh { grown, lines_before, spent_ms: 0.0 });
            return Inbox::More;
        }
        self.fresh.set(Fresh { lines_before: lines, ..Fresh::default() });
        match self.next_draw(grown, lines.saturating_sub(lines_before)) {
            Draw::Nothing => inbox,
            Draw::Later => Inbox::More,
            Draw::Now(turn) => {
                self.sinks.shown.dispatch(turn);
                // What this turn leaves out is drawn at a later frame, come what may.
                if self.drawn.get().owes.is_none() { inbox } else { Inbox::More }
            }
        }
    }

    /// Whether what has grown, without a line, need not be seen yet.
    fn is_quiet(&self, grown: Grown) -> bool {
        let Drawn { owes, at_ms, .. } = self.drawn.get();
        matches!(grown, Grown::Events) && owes.is_none() && now() - at_ms < QUIET_MS
    }

    /// What is drawn at this frame: all; in a flood, which nobody reads, one half and then the other,
    /// and between them the time is for taking in.
    fn next_draw(&self, grown: Grown, lines: usize) -> Draw {
        let Drawn { last, owes, at_ms } = self.drawn.get();
        let now = now();
        let is_calm = owes.is_none() && lines <= FLOOD;
        let due = match (grown, owes) {
            (Grown::No, None) => return Draw::Nothing,
            (Grown::No, Some(owed)) => owed,
            (Grown::Events, _) if !is_calm && now - at_ms < REST_MS => {
                self.drawn.set(Drawn { last, owes: Some(Turn::All), at_ms });
                return Draw::Later;
            }
            (Grown::Events | Grown::ToTheEnd, _) => Turn::All,
        };
        let (turn, owes) = match due {
            Turn::All if is_calm => (Turn::All, None),
            // What is together is what a person waits for at the end.
            Turn::All if matches!(grown, Grown::ToTheEnd) => (Turn::Together, Some(Turn::Apart)),
            Turn::All if last == Turn::Together => (Turn::Apart, Some(Turn::Together)),
            Turn::All => (Turn::Together, Some(Turn::Apart)),
            half => (half, None),
        };
        self.drawn.set(Drawn { last: turn, owes, at_ms: now });
        Draw::Now(turn)
    }

    fn tell(&self, update: Update) {
        match update {
            Update::Ready { threads } => {
                self.life.set(Life::Warm);
                self.sinks.run.dispatch(RunAction::Ready { threads });
            }
            Update::Checked { check, diagnostics, uses_threads } => {
                self.sinks.scenario.dispatch(ScenarioAction::Checked {
                    revision: check,
                    diagnostics,
                    uses_threads,
                });
            }
            Update::Started { run, mode } => {
                self.sinks.run.dispatch(RunAction::Started { run, mode });
            }
            Update::Ended { run, ending, facts } => {
                self.sinks.lab.dispatch(match ending {
                    Ending::Broken { .. } => LabAction::Lose(run),
                    _ => LabAction::Ended(run),
                });
                self.sinks.run.dispatch(RunAction::Ended { run, ending, facts });
            }
            Update::Stories { run, stories } => {
                self.sinks.run.dispatch(RunAction::Stories { run, stories });
            }
            Update::Recorded { run, recording } => {
                self.sinks.run.dispatch(RunAction::Recorded { run, recording });
            }
            Update::Explore { id, told } => {
                self.sinks.explore.dispatch(ExploreAction::Told { id, told });
            }
            Update::Schedule { text, .. } => self.sinks.schedule.emit(text),
            Update::Trace { json, .. } => self.sinks.trace.emit(json),
            Update::Repro(script) => self.sinks.script.emit(script),
            // Taken in at once.
            Update::Events { .. } | Update::Branch { .. } | Update::View { .. } => {}
        }
    }

    fn breaks(&self, reason: String) {
        self.dies(match self.life.get() {
            Life::Starting => Breakdown::NotStarted(reason),
            Life::Warm | Life::Dead => Breakdown::Died(reason),
        });
    }

    fn dies(&self, breakdown: Breakdown) {
        if self.life.replace(Life::Dead) != Life::Dead {
            self.seeking.set(Seeking::No);
            drop(self.link.take());
            self.sinks.run.dispatch(RunAction::Broke(breakdown));
        }
    }
}
