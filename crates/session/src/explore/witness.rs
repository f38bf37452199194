//! A path of the graph as a schedule that the lab runs: made by running it.

use heddle_explorer::search::Turn;
use heddle_protocol::{Ending, ThreadKey, explore::ExploreSettings};
use heddle_schedulers::{Item, Schedule};
use heddle_vm::{
    pace::Stretch,
    world::{Choice, World, WorldConfig},
};

use crate::check::Checked;

/// How a witness ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Close {
    /// Where its last turn does.
    There,
    /// Where nobody can move any more: those who only try, and must wait, have tried.
    Stuck,
}

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

/// The schedule of turns, how many steps it makes, and the end it comes to. The clock's moves are told in it where the
/// program depends on them, since in the lab instructions take time and here they take none.
pub fn schedule(
    checked: &Checked,
    settings: &ExploreSettings,
    turns: &[Turn],
    tells_clock: bool,
    close: Close,
) -> (Schedule, u64, Option<Ending>) {
    let mut world = World::new(checked.program.clone(), config(settings));
    let mut schedule = Schedule::default();
    let tells_clock = tells_clock || turns.iter().any(|(choice, _)| *choice == Choice::Tick);
    if tells_clock {
        schedule.push(Item::Clock { us: world.now_us() });
    }
    for (choice, steps) in turns {
        make(&mut world, *choice, *steps, &mut schedule);
    }
    if close == Close::Stuck {
        let end = world.position() + LAST_TRIES;
        while let Some(choice) = world.choices().first().copied()
            && world.position() < end
        {
            make(&mut world, choice, 1, &mut schedule);
        }
    }
    (schedule, world.position(), world.ending())
}

fn make(world: &mut World, choice: Choice, steps: u64, schedule: &mut Schedule) {
    match choice {
        Choice::Tick => {
            world.step(choice, 1);
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
