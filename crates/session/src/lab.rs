//! A run in the lab: one machine under a scheduler, in slices.

use std::collections::BTreeSet;

use heddle_protocol::{Actor, Ending, Event, EventKind, RunFacts, RunRequest};
use heddle_schedulers::{Random, Scheduler};
use heddle_vm::world::{World, WorldConfig};

use crate::check::Checked;

/// A run under way.
pub struct LabRun {
    world: World,
    scheduler: Box<dyn Scheduler + Send>,
    seen: BTreeSet<Actor>,
}

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
        let config = WorldConfig {
            limits: request.limits.clone(),
            seed: request.seed,
            ..WorldConfig::default()
        };
        LabRun {
            world: World::new(checked.program.clone(), config),
            scheduler: Box::new(Random::new(request.seed)),
            seen: BTreeSet::new(),
        }
    }

    /// Goes on for about `steps` instructions.
    pub fn advance(&mut self, steps: u64) -> Progress {
        let end = self.world.steps().saturating_add(steps);
        let mut events = Vec::new();
        while self.world.steps() < end {
            let choices = self.world.choices();
            if choices.is_empty() {
                break;
            }
            let turn = self.scheduler.next(&choices);
            events.extend(self.world.step(turn.choice, turn.fuel).events);
        }
        self.seen.extend(
            events
                .iter()
                .filter(|event| matches!(event.kind, EventKind::Start { .. }))
                .map(|event| event.actor),
        );
        let ending = self.world.ending();
        Progress { events, ending }
    }

    /// Counts for the status line; wall time and workers are the caller's to add.
    pub fn facts(&self) -> RunFacts {
        let count = |wanted: fn(&&Actor) -> bool| self.seen.iter().filter(wanted).count() as u32;
        RunFacts {
            virtual_seconds: self.world.now_us() as f64 / 1e6,
            steps: self.world.steps(),
            processes: self.world.kernel().count(),
            threads: count(|a| a.task == 0 && a.thread > 0),
            async_tasks: count(|a| a.task > 0),
            ..RunFacts::default()
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
        let progress = run.advance(100_000);
        progress.events.iter().for_each(&mut each);
        if let Some(ending) = progress.ending {
            return (ending, run.facts());
        }
    }
}
