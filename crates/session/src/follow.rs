//! A run of the lab once more, under its schedule, for those who want to hear more of it than its
//! events: whose turn it is, what each step looks at and changes.

use std::sync::Arc;

use heddle_protocol::{Event, ThreadKey};
use heddle_schedulers::{Item, Schedule, choice_of};
use heddle_vm::{
    code::Program,
    thread::ThreadId,
    world::{Choice, World, WorldConfig},
};

/// What is heard on the way.
pub(crate) enum Heard<'a> {
    /// From here on this thread runs; the clock's microseconds.
    Turn {
        thread: ThreadKey,
        now_us: u64,
    },
    Event(&'a Event),
    /// Somebody is about to notify, or set, what nobody waits for.
    InVain(&'a Event),
}

/// How closely a run is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Closeness {
    Turns,
    /// Each step by itself, with an event of what it looks at or changes. A step then takes about a
    /// microsecond.
    Steps,
}

/// Goes the way of a schedule that was recorded under this configuration.
pub(crate) fn follow(
    program: &Arc<Program>,
    config: WorldConfig,
    schedule: &Schedule,
    closeness: Closeness,
    mut each: impl FnMut(Heard<'_>),
) {
    let mut world = World::new(program.clone(), config);
    for item in schedule.items() {
        match *item {
            Item::Clock { us } => world.set_clock(us),
            Item::Serve { thread } => {
                world.serve(thread.process, ThreadId(thread.thread));
            }
            Item::Expire { thread } => {
                world.expire(thread.process, ThreadId(thread.thread));
            }
            Item::Run { thread, steps } => {
                let end = world.position() + steps;
                let mut begins = true;
                while world.position() < end && may_run(&mut world, choice_of(thread)) {
                    if std::mem::replace(&mut begins, false) {
                        each(Heard::Turn { thread, now_us: world.now_us() });
                    }
                    let most = match closeness {
                        Closeness::Turns => end - world.position(),
                        Closeness::Steps => 1,
                    };
                    if closeness == Closeness::Steps
                        && let Some(process) = world.process(thread.process)
                    {
                        if let Some(access) = process.next_access(ThreadId(thread.thread)) {
                            each(Heard::Event(&access));
                        }
                        if let Some(call) = process.next_in_vain(ThreadId(thread.thread)) {
                            each(Heard::InVain(&call));
                        }
                    }
                    for event in &world.step(choice_of(thread), most).events {
                        each(Heard::Event(event));
                    }
                }
            }
        }
    }
}

/// Whether a choice is possible now; where only sleepers are left, the clock moves first.
fn may_run(world: &mut World, choice: Choice) -> bool {
    let mut choices = world.choices();
    while choices == [Choice::Tick] {
        world.step(Choice::Tick, 1);
        choices = world.choices();
    }
    choices.contains(&choice)
}
