//! A run in the lab: one machine under a scheduler, recorded, to be stopped and gone back in.
//!
//! [`LabRun::obey`] takes what a person asks, [`LabRun::advance`] does a slice of it, and
//! [`LabRun::take_updates`] gives what is to be told.

mod film;
mod forward;
mod goal;
mod head;
mod jump;
mod report;
mod trail;

pub use head::Head;
pub(crate) use report::MOST_STEPS;

use std::collections::BTreeSet;

use heddle_protocol::{
    Actor, Batch, BranchNote, Ending, Event, EventKind, LabCommand, LabSettings, LabView, Motion,
    Opening, Parting, RunFacts, RunId, RunRequest, SchedulerKind, Sleeps, Update,
};
use heddle_schedulers::{Replay, Schedule, Scheduler, Turn};
use heddle_vm::world::{World, WorldConfig};

use crate::{check::Checked, view};
use film::{Cut, Film};
use goal::Goal;
use head::{Clock, Told};
use trail::Trail;

/// A run in the lab.
pub struct LabRun {
    run: RunId,
    settings: LabSettings,
    film: Film,
    head: Head,
    other: Option<Branch>,
    /// What is followed before the scheduler is asked.
    replay: Option<Replay>,
    scheduler: Box<dyn Scheduler + Send>,
    /// What is left of the scheduler's last turn. It holds at the end of the branch.
    pending: Option<Turn>,
    parting: Option<Parting>,
    /// What it is doing; None while it is paused.
    goal: Option<Goal>,
    /// The branch's end was told.
    told_end: bool,
    updates: Vec<Update>,
    events: Vec<Event>,
    /// Whoever runs it takes events as they are, and looks at no view meanwhile.
    is_plain: bool,
    /// Events of this branch that were told, or are about to be.
    heard: u64,
    seen: BTreeSet<Actor>,
    /// What was shown before the last step.
    shown: view::Values,
    trail: Trail,
}

/// A way that was left.
struct Branch {
    from: u64,
    tail: Vec<Cut>,
    parting: Option<Parting>,
}

/// Events that there is room for at once.
const MOST_ROOM: usize = 4_096;

/// What a slice brought.
#[derive(Clone, Debug)]
pub struct Progress {
    pub events: Vec<Event>,
    /// None while it can go on.
    pub ending: Option<Ending>,
}

impl LabRun {
    /// A run of a checked program, as the request says.
    pub fn new(checked: &Checked, request: &RunRequest) -> LabRun {
        let settings = request.lab.clone();
        let mut parting = None;
        let mut replay = None;
        if settings.scheduler == SchedulerKind::Replay {
            match Schedule::parse(&settings.schedule) {
                Ok(schedule) => replay = Some(Replay::new(schedule)),
                Err(error) => parting = Some(Parting { position: 0, reason: error.into() }),
            }
        }
        let told = replay.as_ref().is_some_and(Replay::tells_clock);
        let epoch_us = replay.as_ref().and_then(|replay| replay.schedule().epoch_us);
        let default = WorldConfig::default();
        let config = WorldConfig {
            limits: request.limits.clone(),
            seed: settings.seed,
            // A live run tells by its clock when its timers come.
            sleeps: if epoch_us.is_some() { Sleeps::Clock } else { settings.sleeps },
            step_ns: if told { 0 } else { default.step_ns },
            epoch_us: epoch_us.unwrap_or(default.epoch_us),
            renamed: false,
        };
        let world = World::new(checked.program.clone(), config);
        let clock = if told { Clock::Told } else { Clock::Own };
        let head = Head::new(world, settings.switch_points, clock);
        let scheduler = forward::scheduler(&settings, settings.seed, &head);
        let goal = match (settings.opening, &parting) {
            (Opening::PausedAt(0), _) | (_, Some(_)) => None,
            (Opening::PausedAt(position), _) => Some(Goal::Reach { position }),
            (Opening::Run | Opening::PausedAtEnd, _) => Some(Goal::Forever),
        };
        let mut run = LabRun {
            run: request.run,
            settings,
            film: Film::new(head.clone()),
            head,
            other: None,
            replay,
            scheduler,
            pending: None,
            parting,
            goal,
            told_end: false,
            updates: Vec::new(),
            events: Vec::new(),
            is_plain: false,
            heard: 0,
            seen: BTreeSet::new(),
            shown: view::Values::new(),
            trail: Trail::default(),
        };
        if run.goal.is_none() {
            run.tell_view();
        }
        run
    }

    pub fn id(&self) -> RunId {
        self.run
    }

    /// Whether [`LabRun::advance`] has something to do.
    pub fn is_running(&self) -> bool {
        self.goal.is_some()
    }

    pub fn settings(&self) -> &LabSettings {
        &self.settings
    }

    /// Steps from the beginning to where it stands.
    pub fn position(&self) -> u64 {
        self.head.position()
    }

    /// Steps of this branch that are recorded.
    pub fn length(&self) -> u64 {
        self.film.length()
    }

    /// Where the schedule that was to be followed parts from the program.
    pub fn parting(&self) -> Option<&Parting> {
        self.parting.as_ref()
    }

    /// Microseconds on the virtual clock.
    pub fn now_us(&self) -> u64 {
        self.head.world.now_us()
    }

    /// States kept for going back, and the bytes of objects in them.
    pub fn kept(&self) -> (usize, u64) {
        self.film.kept()
    }

    /// The way to the end of the branch.
    pub fn schedule(&self) -> Schedule {
        let epoch_us = self.head.world.config().epoch_us;
        let is_own = epoch_us == WorldConfig::default().epoch_us;
        let mut schedule = self.film.schedule();
        schedule.epoch_us = (!is_own).then_some(epoch_us);
        schedule
    }

    /// Takes a command. What needs steps is done by [`LabRun::advance`].
    pub fn obey(&mut self, command: &LabCommand) {
        match command {
            LabCommand::Continue => {
                // Whoever asks wants to hear how it ends, once more or for the first time.
                self.told_end = false;
                self.set_goal(Goal::Forever);
            }
            LabCommand::Pause => self.pause(),
            LabCommand::Step(by) => self.begin_step(*by),
            LabCommand::Move { actor, by } => self.begin_move(*actor, *by),
            LabCommand::Back(by) => {
                let target = self.back_by(*by);
                self.go(target);
                self.pause();
            }
            LabCommand::Go { position } => {
                self.go(*position);
                self.pause();
            }
            LabCommand::Rechoose(kind) => self.rechoose(kind.clone()),
            LabCommand::OtherBranch => self.swap_branch(),
            LabCommand::Schedule => {
                let text = self.schedule().to_string();
                self.updates.push(Update::Schedule { run: self.run, text });
            }
        }
    }

    /// The run is given up by a person. It may still be gone back in.
    pub fn stop(&mut self) {
        self.goal = None;
        self.flush_events();
        self.tell_view();
        let facts = self.facts();
        self.updates.push(Update::Ended { run: self.run, ending: Ending::Stopped, facts });
    }

    /// What is to be told since the last time, in order.
    pub fn take_updates(&mut self) -> Vec<Update> {
        self.flush_events();
        std::mem::take(&mut self.updates)
    }

    /// Tells how it stands, in between.
    pub fn tell_view(&mut self) {
        if self.is_plain {
            return;
        }
        self.flush_events();
        let view = Box::new(self.view());
        self.updates.push(Update::View { run: self.run, view });
    }

    /// How it stands.
    pub fn view(&mut self) -> LabView {
        let next = self.peek();
        let schedule = self.film.text().map(str::to_owned);
        let mut view = LabView {
            motion: if self.goal.is_some() { Motion::Running } else { Motion::Paused },
            position: self.position(),
            length: self.length(),
            events: self.head.events,
            ending: self.is_at_end().then(|| self.head.world.ending()).flatten(),
            last: self.head.last,
            rang: self.head.rang.clone(),
            schedule,
            follows: self.replay.as_ref().is_some_and(Replay::has_more),
            parting: self.parting.clone(),
            other: self.other.as_ref().map(|branch| BranchNote {
                from: branch.from,
                length: branch.tail.last().map_or(branch.from, |cut| cut.end),
            }),
            ..LabView::default()
        };
        view::fill(&mut view, &self.head, next);
        view::mark(&mut view, &self.shown);
        view
    }

    /// What is different in the views from here on is what differs from how it stands now.
    fn remember(&mut self) {
        let mut view = LabView::default();
        view::fill(&mut view, &self.head, None);
        self.shown = view::values(&view);
    }

    /// Goes on for about `budget` instructions, without a person in between.
    pub fn run_on(&mut self, budget: u64) -> Progress {
        let ending = self.go_on(budget);
        Progress { events: std::mem::take(&mut self.events), ending }
    }

    /// The same, with what happened left in `events`: nobody reads it anywhere else, so no batch is
    /// made of it.
    fn go_on(&mut self, budget: u64) -> Option<Ending> {
        if self.goal.is_none() {
            self.goal = Some(Goal::Forever);
        }
        if !self.updates.is_empty() {
            let since = std::mem::take(&mut self.events);
            for update in self.updates.drain(..) {
                if let Update::Events { events, .. } = update {
                    self.events.extend(events.iter().flat_map(Batch::to_vec));
                }
            }
            self.events.extend(since);
        }
        self.is_plain = true;
        self.advance(budget, u64::MAX);
        self.is_plain = false;
        self.updates.clear();
        self.is_at_end().then(|| self.head.world.ending()).flatten()
    }

    /// Counts for the status line; wall time and workers are the caller's to add.
    pub fn facts(&self) -> RunFacts {
        let count = |wanted: fn(&&Actor) -> bool| self.seen.iter().filter(wanted).count() as u32;
        RunFacts {
            virtual_seconds: self.head.world.now_us() as f64 / 1e6,
            steps: self.head.world.steps(),
            processes: self.head.world.kernel().count(),
            threads: count(|a| a.task == 0 && a.thread > 0),
            async_tasks: count(|a| a.task > 0),
            ..RunFacts::default()
        }
    }

    fn set_goal(&mut self, goal: Goal) {
        if self.goal.is_none() {
            self.remember();
        }
        self.goal = Some(goal);
    }

    /// Stands still and says how.
    fn pause(&mut self) {
        if let Some(Goal::Step { by, from, .. } | Goal::Move { by, from, .. }) = self.goal.take() {
            self.trail.stepped(by, from, self.position());
        }
        self.tell_view();
        self.tell_end();
    }

    /// The run is over and stands at its last step.
    fn is_at_end(&self) -> bool {
        self.position() >= self.length() && self.head.choices().is_empty()
    }

    /// Keeps all but the first ones.
    fn keep_events(&mut self, told: Told, old: usize) {
        let Told { switch, mut events } = told;
        self.events.extend(switch.filter(|_| old == 0).map(Event::from));
        events.drain(..old.saturating_sub(usize::from(switch.is_some())));
        let begun = events.iter().filter(|event| matches!(event.kind, EventKind::Start { .. }));
        self.seen.extend(begun.map(|event| event.actor));
        self.events.append(&mut events);
    }

    fn flush_events(&mut self) {
        if !self.events.is_empty() {
            let events = vec![Batch::of(&self.events)];
            self.updates.push(Update::Events { run: self.run, events });
            // As many may come until the next time: a list that grows is copied again and again.
            self.events.clear();
            self.events.shrink_to(MOST_ROOM);
        }
    }
}

/// Runs to the end, giving events to `each` as they come.
pub fn run_to_end(
    checked: &Checked,
    request: &RunRequest,
    mut each: impl FnMut(&Event),
) -> (Ending, RunFacts) {
    let mut run = LabRun::new(checked, request);
    loop {
        let ending = run.go_on(4_000);
        run.events.drain(..).for_each(|event| each(&event));
        if let Some(ending) = ending {
            return (ending, run.facts());
        }
    }
}
