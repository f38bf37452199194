//! A clone of a run, taken at any step and run on under the same choices, gives the same events;
//! so does one that went through bytes.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    sync::Arc,
};

use heddle_protocol::{Ending, Event, Limits};
use heddle_scenario::examples;
use heddle_schedulers::{Random, Scheduler, Turn};
use heddle_testkit::{golden_programs, groups};
use heddle_vm::{
    code::Program,
    world::{World, WorldConfig},
};

/// Where a run is cloned.
#[derive(Clone, Copy)]
struct Samples {
    /// Runs of up to so many turns are cloned at every one of them...
    short: usize,
    /// ...longer ones at so many, evenly spread, the first and the last among them.
    points: usize,
}

const THOROUGH: Samples = Samples { short: 300, points: 12 };
const QUICK: Samples = Samples { short: 5, points: 5 };
/// A turn of a task that is alone is cut, so that there are steps to clone at.
const LONGEST_TURN: u64 = 200;
/// A program that waits for ever with the clock going on would not end.
const MOST_TURNS: usize = 200_000;

fn hash_of(world: &World) -> u64 {
    let mut hasher = DefaultHasher::new();
    world.hash(&mut hasher);
    hasher.finish()
}

/// What a run did, turn by turn.
struct Recording {
    program: Arc<Program>,
    turns: Vec<Turn>,
    events: Vec<Vec<Event>>,
    /// Cheap: what does not change is shared.
    worlds: Vec<World>,
    hash: u64,
    ending: Option<Ending>,
}

fn begin(program: &Arc<Program>, seed: u64) -> World {
    let limits = Limits { steps: 20_000_000, ..Limits::default() };
    World::new(program.clone(), WorldConfig { limits, seed, ..WorldConfig::default() })
}

fn record(program: Arc<Program>, seed: u64, samples: Samples) -> Recording {
    let turns = turns_of(&program, seed);
    let kept = clone_points(turns.len(), samples);
    let mut world = begin(&program, seed);
    let (mut events, mut worlds) = (Vec::new(), Vec::new());
    for (at, turn) in turns.iter().enumerate() {
        if kept.contains(&at) {
            worlds.push(world.clone());
        }
        events.push(world.step(turn.choice, turn.steps).events);
    }
    let (hash, ending) = (hash_of(&world), world.ending());
    Recording { program, turns, events, worlds, hash, ending }
}

fn turns_of(program: &Arc<Program>, seed: u64) -> Vec<Turn> {
    let mut world = begin(program, seed);
    let mut scheduler = Random::new(seed);
    let mut turns = Vec::new();
    while turns.len() < MOST_TURNS {
        let choices = world.choices();
        if choices.is_empty() {
            break;
        }
        let turn = scheduler.next(&choices).expect("somebody is picked");
        let turn = Turn { steps: turn.steps.min(LONGEST_TURN), ..turn };
        world.step(turn.choice, turn.steps);
        turns.push(turn);
    }
    turns
}

fn clone_points(turns: usize, samples: Samples) -> Vec<usize> {
    if turns <= samples.short {
        return (0..turns).collect();
    }
    (0..samples.points).map(|n| n * (turns - 1) / (samples.points - 1)).collect()
}

/// Runs a world on from a turn and compares what it does with what was recorded.
fn follow(recording: &Recording, mut world: World, from: usize, what: &str) {
    for at in from..recording.turns.len() {
        let turn = recording.turns[at];
        let events = world.step(turn.choice, turn.steps).events;
        assert_eq!(events, recording.events[at], "{what} from turn {from}: turn {at} differs");
    }
    assert_eq!(hash_of(&world), recording.hash, "{what} from turn {from}: the last state differs");
    assert_eq!(world.ending(), recording.ending, "{what} from turn {from}: the ending differs");
}

fn check(source: &str, seed: u64) {
    let program = heddle_session::check(source, "program.py").expect("it compiles").program;
    check_program(program, seed, THOROUGH);
}

fn check_program(program: Arc<Program>, seed: u64, samples: Samples) {
    let recording = record(program, seed, samples);
    assert!(!recording.turns.is_empty());
    for (world, from) in recording.worlds.iter().zip(clone_points(recording.turns.len(), samples)) {
        let clone = world.clone();
        assert_eq!(hash_of(&clone), hash_of(world), "turn {from}: the clone's hash differs");
        follow(&recording, clone, from, "clone");
        let bytes = postcard::to_allocvec(world).expect("a world can be written");
        let mut read: World = postcard::from_bytes(&bytes).expect("a world can be read");
        read.attach(&recording.program);
        assert_eq!(hash_of(&read), hash_of(world), "turn {from}: the hash of the read one differs");
        follow(&recording, read, from, "read from bytes");
    }
}

macro_rules! examples {
    ($($test:ident $id:literal)*) => {
        const TESTED: &[&str] = &[$($id),*];
        $(#[test]
        fn $test() {
            let example = examples::by_id($id).expect("the example is there");
            check(&example.content.source(), 7);
        })*
    };
}

examples! {
    threads "threads"
    processes "processes"
    async_outside "async-outside"
    async_plain "async-plain"
    async_await "async-await"
    own_locks "own-locks"
    one_lock "one-lock"
    two_queues "two-queues"
    one_queue "one-queue"
    bakery "bakery"
    lost "lost"
    kept "kept"
    async_lost "async-lost"
    crossed "crossed"
    ordered "ordered"
    philosophers "philosophers"
    well_fed "well-fed"
    busy_threads "busy-threads"
    busy_processes "busy-processes"
}

#[test]
fn every_example_is_tested() {
    let all: Vec<&str> = examples::all().iter().map(|example| example.id).collect();
    assert_eq!(all, TESTED);
}

#[test]
fn golden_programs_can_be_cloned() {
    for group in groups().expect("the groups can be read") {
        for golden in golden_programs(&group).expect("the group can be read") {
            // What is refused has no run.
            if let Ok(checked) = heddle_session::check(&golden.program, &golden.file_name) {
                println!("{}", golden.name());
                check_program(checked.program, 5, QUICK);
            }
        }
    }
}

#[test]
fn what_holds_everything_at_once_can_be_cloned() {
    check(
        "import threading, queue\n\
         class Box:\n    def __init__(self): self.items = {1: [2.5, 'x', 10 ** 30], 'k': {3, 4}}\n\
         def numbers():\n    try:\n        yield 1\n        yield 2\n    finally:\n        print('closed')\n\
         box, q, lock = Box(), queue.Queue(), threading.RLock()\n\
         def work(n):\n    for got in numbers():\n        with lock:\n            q.put((n, got, box.items))\n\
         ts = [threading.Thread(target=work, args=(n,)) for n in range(2)]\n\
         for t in ts: t.start()\n\
         for t in ts: t.join()\n\
         print(sorted((q.get()[:2] for _ in range(4))), box.items)\n",
        3,
    );
}
