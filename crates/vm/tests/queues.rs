//! The plain way through `queue.Queue` is seen from outside as the general one.

use std::collections::HashMap;

use heddle_protocol::{Event, EventKind, SwitchPoints};
use heddle_vm::{
    compile,
    pace::{Stretch, StretchEnd},
    world::{World, WorldConfig},
};

/// Two who put, two who take, and a bound that is met. `MOST` in place of None gives the queue a deque
/// that the plain way does not know.
const PROGRAM: &str = "import collections, queue, threading
q, results = queue.Queue(2), queue.Queue()
q.queue = collections.deque((), MOST)
results.queue = collections.deque((), MOST)
def put(name):
    for i in range(4):
        q.put((name, i))
        print(name, i, q.qsize())
def take():
    while (item := q.get()) is not None:
        results.put(item)
        q.task_done()
    results.put('over')
makers = [threading.Thread(target=put, args=(name,)) for name in 'ab']
takers = [threading.Thread(target=take) for _ in range(2)]
for thread in makers + takers:
    thread.start()
for thread in makers:
    thread.join()
q.join()
q.put(None)
q.put(None)
for thread in takers:
    thread.join()
print(sorted(str(results.get()) for _ in range(10)), q.unfinished_tasks)
q.shutdown()
try:
    q.get()
except queue.ShutDown:
    print('shut down')
";

/// Events of a run in which a seed chooses, objects numbered as they turn up.
fn events(most: &str, seed: u64) -> Vec<Event> {
    let source = PROGRAM.replace("MOST", most);
    let program = compile::compile(&source, "program.py").expect("the program compiles");
    let mut world = World::new(program, WorldConfig::default());
    let mut state = seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1;
    let mut numbers = HashMap::new();
    let mut events = Vec::new();
    loop {
        let choices = world.choices();
        if choices.is_empty() {
            assert!(world.ending().is_some());
            return events;
        }
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        let choice = choices[(state % choices.len() as u64) as usize];
        let stretch = Stretch {
            steps: 1 + state % 7,
            points: SwitchPoints::Instruction,
            end: StretchEnd::SwitchPoint,
        };
        for mut event in world.run_on(choice, stretch).events {
            event.time_us = 0;
            let mut number = |object: &mut u32| {
                let next = numbers.len() as u32;
                *object = *numbers.entry(*object).or_insert(next);
            };
            match &mut event.kind {
                EventKind::Wait { on, lock, .. } => lock.iter_mut().chain(on).for_each(number),
                EventKind::Acquire { object, .. } | EventKind::Release { object, .. } => {
                    number(object)
                }
                EventKind::Put { object, item, .. } | EventKind::Get { object, item, .. } => {
                    number(object);
                    *item = 0;
                }
                _ => {}
            }
            events.push(event);
        }
    }
}

#[test]
fn the_plain_way_makes_the_events_of_the_general_one() {
    let mut waits = 0;
    for seed in 1..60 {
        let (plain, general) = (events("None", seed), events("999", seed));
        let differs = plain.iter().zip(&general).position(|(a, b)| a != b);
        if let Some(at) = differs {
            panic!("seed {seed}, event {at}: {:?} beside {:?}", plain[at], general[at]);
        }
        assert_eq!(plain.len(), general.len(), "seed {seed}");
        waits += plain.iter().filter(|e| matches!(e.kind, EventKind::Wait { .. })).count();
    }
    assert!(waits > 500, "{waits} waits are too few to show anything");
}
