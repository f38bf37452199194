//! A path of the graph as a schedule that the lab runs: made by running it.

use std::{
    hash::{BuildHasher, BuildHasherDefault, DefaultHasher},
    sync::Arc,
};

use heddle_explorer::search::Turn;
use heddle_protocol::{Ending, ThreadKey, explore::ExploreSettings};
use heddle_schedulers::{Item, Schedule};
use heddle_vm::{
    code::Program,
    pace::Stretch,
    world::{Choice, World, WorldConfig},
};

/// How a witness ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    /// Where its last turn does.
    There,
    /// Where nobody can move any more: those who only try, and must wait, have tried.
    Stuck,
    /// Where it goes round for ever: who does so unseen has gone round once.
    Round,
}

/// Turns that are longer may be rounds without end, which are looked for in so many steps.
const MAY_BE_ROUNDS: u64 = 1 << 16;
const LONGEST_ROUND: u64 = 1 << 13;

/// Steps after the last turn until everybody waits, at most: each makes one or a few.
const LAST_TRIES: u64 = 10_000;

/// The world that is explored, in which instructions take no time.
pub fn config(settings: &ExploreSettings) -> WorldConfig {
    WorldConfig {
        limits: settings.limits.clone(),
        seed: settings.seed,
        sleeps: settings.sleeps,
        step_ns: 0,
        ..WorldConfig::default()
    }
}

/// A path as the lab can run it.
pub struct Made {
    pub schedule: Schedule,
    pub steps: u64,
    /// The end that it comes to, if it does.
    pub ending: Option<Ending>,
}

/// Makes witnesses. What all of them begin with, mostly the imports, is run once.
pub struct Witnesses {
    program: Arc<Program>,
    config: WorldConfig,
    begun: Option<Begun>,
}

/// The world after so many steps of a first turn: of the shortest one so far.
struct Begun {
    choice: Choice,
    steps: u64,
    world: World,
}

impl Witnesses {
    pub fn new(program: Arc<Program>, settings: &ExploreSettings) -> Witnesses {
        Witnesses { program, config: config(settings), begun: None }
    }

    /// The schedule of turns. The clock's moves are told in it where the
    /// program depends on them, since in the lab instructions take time and here they take none.
    pub fn make(&mut self, turns: &[Turn], tells_clock: bool, close: Close) -> Made {
        let mut schedule = Schedule::default();
        let tells_clock = tells_clock || turns.iter().any(|(choice, _)| *choice == Choice::Tick);
        if tells_clock {
            // The clock of a run begins at nought.
            schedule.push(Item::Clock { us: 0 });
        }
        let mut world = self.begin(turns.first(), &mut schedule);
        let mut begun = world.position();
        for (choice, steps) in turns {
            let left = *steps - begun.min(*steps);
            begun = 0;
            if close == Close::Round
                && left > MAY_BE_ROUNDS
                && let Some(round) = once_round(&world, *choice)
            {
                make(&mut world, *choice, round, &mut schedule);
                continue;
            }
            make(&mut world, *choice, left, &mut schedule);
        }
        if close == Close::Stuck {
            let end = world.position() + LAST_TRIES;
            while let Some(choice) = world.choices().first().copied()
                && world.position() < end
            {
                make(&mut world, choice, 1, &mut schedule);
            }
        }
        Made { schedule, steps: world.position(), ending: world.ending() }
    }

    /// A world in which as much of the first turn as is kept has been made.
    fn begin(&mut self, first: Option<&Turn>, schedule: &mut Schedule) -> World {
        let start = || World::new(self.program.clone(), self.config.clone());
        let Some((choice @ Choice::Run { process, thread }, steps)) = first else { return start() };
        let known = self.begun.as_ref().filter(|known| known.choice == *choice);
        let world = match known.filter(|known| known.steps <= *steps) {
            Some(known) => known.world.clone(),
            None => {
                let mut world = start();
                make(&mut world, *choice, *steps, &mut Schedule::default());
                let (choice, steps) = (*choice, world.position());
                self.begun = Some(Begun { choice, steps, world: world.clone() });
                world
            }
        };
        schedule.push_run(ThreadKey { process: *process, thread: thread.0 }, world.position());
        world
    }
}

/// How many steps a thread makes until it stands where it stood and everything is as it was (Brent's
/// way).
fn once_round(world: &World, choice: Choice) -> Option<u64> {
    let Choice::Run { process, thread } = choice else { return None };
    let mut world = world.clone();
    let hasher = BuildHasherDefault::<DefaultHasher>::default();
    let standing = |world: &World| {
        Some(hasher.hash_one(world.process(process)?.threads.get(thread.0 as usize)?))
    };
    let rest = |world: &World| {
        let process = world.process(process)?;
        Some(hasher.hash_one((&process.heap, &process.globals)))
    };
    let mut mark = (standing(&world)?, rest(&world)?);
    for steps in 1..=LONGEST_ROUND {
        make(&mut world, choice, 1, &mut Schedule::default());
        let now = standing(&world)?;
        if now == mark.0 && rest(&world)? == mark.1 {
            return Some(steps);
        }
        if steps.is_power_of_two() {
            mark = (now, rest(&world)?);
        }
    }
    None
}

fn make(world: &mut World, choice: Choice, steps: u64, schedule: &mut Schedule) {
    match choice {
        Choice::Tick => {
            world.set_clock(world.now_us() + steps);
            schedule.push(Item::Clock { us: world.now_us() });
        }
        Choice::Run { process, thread } => {
            let end = world.position() + steps;
            while world.position() < end {
                let before = world.position();
                world.run_on(choice, Stretch::of(end - before));
                let made = world.position() - before;
                schedule.push_run(ThreadKey { process, thread: thread.0 }, made);
                if made == 0 {
                    return;
                }
            }
        }
    }
}
