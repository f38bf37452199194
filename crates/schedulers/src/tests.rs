//! Every strategy picks among what it is given, by its own rule; schedules read as they are written.

use std::collections::BTreeSet;

use heddle_protocol::{LabSettings, SchedulerKind, ThreadKey};
use heddle_vm::{thread::ThreadId, world::Choice};

use crate::*;

fn threads(numbers: impl IntoIterator<Item = u32>) -> Vec<Choice> {
    numbers.into_iter().map(|n| Choice::Run { process: 0, thread: ThreadId(n) }).collect()
}

fn number(choice: Choice) -> u32 {
    key_of(choice).expect("a thread was chosen").thread
}

/// Who is picked and for how long, over `turns` turns in which all is as asked.
fn picks(mut scheduler: impl Scheduler, choices: &[Choice], turns: usize) -> Vec<(u32, u64)> {
    (0..turns)
        .map(|_| {
            let turn = scheduler.next(choices).expect("somebody is picked");
            scheduler.ran(turn.choice, turn.steps);
            (number(turn.choice), turn.steps)
        })
        .collect()
}

#[test]
fn the_same_seed_picks_the_same_and_others_differ() {
    let random = |seed| picks(Random::new(seed), &threads(0..3), 300);
    assert_eq!(random(7), random(7));
    assert_ne!(random(7), random(8));
    let pct = |seed| picks(Pct::new(5, seed, 100_000), &threads(0..3), 300);
    assert_eq!(pct(7), pct(7));
    assert_ne!(pct(7), pct(8));
}

#[test]
fn everybody_gets_a_turn_at_random() {
    let picked = picks(Random::new(1), &threads(0..3), 300);
    for who in 0..3 {
        assert!(picked.iter().filter(|(n, _)| *n == who).count() > 50);
    }
    assert!(picked.iter().all(|(_, steps)| (1..=32).contains(steps)));
}

#[test]
fn round_robin_goes_round_and_leaves_out_who_cannot() {
    let mut robin = RoundRobin::new(4);
    let mut next = |choices: &[Choice]| {
        let turn = robin.next(choices).unwrap();
        assert_eq!(turn.steps, 4);
        number(turn.choice)
    };
    assert_eq!([next(&threads(0..3)), next(&threads(0..3)), next(&threads(0..3))], [0, 1, 2]);
    assert_eq!([next(&threads(0..3)), next(&threads([0, 2])), next(&threads(0..3))], [0, 2, 0]);
}

#[test]
fn priorities_run_the_highest_that_can() {
    let key = |thread| ThreadKey { process: 0, thread };
    let mut priorities = Priorities::new(&[key(2), key(1)]);
    let mut next = |numbers: &[u32]| {
        number(priorities.next(&threads(numbers.iter().copied())).unwrap().choice)
    };
    assert_eq!([next(&[0, 1, 2]), next(&[0, 1]), next(&[0, 3])], [2, 1, 0]);
}

#[test]
fn a_manual_scheduler_stays_with_who_moved_last() {
    let mut manual = Manual::new();
    manual.ran(threads([1])[0], 1);
    assert_eq!(number(manual.next(&threads(0..3)).unwrap().choice), 1);
    assert_eq!(number(manual.next(&threads([0, 2])).unwrap().choice), 0);
}

/// The threads in the order in which PCT first runs them, when each ends after 100 steps.
fn pct_order(depth: u32, seed: u64) -> Vec<u32> {
    let mut pct = Pct::new(depth, seed, 400);
    let mut left = [100_u64; 4];
    let mut order = Vec::new();
    loop {
        let ready = threads((0..4).filter(|n| left[*n as usize] > 0));
        if ready.is_empty() {
            return order;
        }
        let turn = pct.next(&ready).unwrap();
        let who = number(turn.choice);
        let steps = turn.steps.min(left[who as usize]);
        left[who as usize] -= steps;
        pct.ran(turn.choice, steps);
        if order.last() != Some(&who) {
            order.push(who);
        }
    }
}

#[test]
fn pct_switches_at_most_so_often_as_its_depth_allows() {
    let mut orders = BTreeSet::new();
    for seed in 0..200 {
        assert_eq!(pct_order(1, seed).len(), 4, "each runs in one go");
        let order = pct_order(3, seed);
        assert!((4..=6).contains(&order.len()), "two changes, two more pieces: {order:?}");
        orders.insert(pct_order(1, seed));
    }
    assert_eq!(orders.len(), 24, "every order of four threads comes up");
}

#[test]
fn pct_lets_others_by_when_one_spins() {
    let picked = picks(Pct::new(1, 0, 1_000), &threads(0..2), 10);
    assert_eq!(picked.iter().map(|(who, _)| *who).collect::<BTreeSet<_>>().len(), 2);
}

#[test]
fn what_was_recorded_replays() {
    let choices = threads(0..3);
    let mut recorded = Recorded::new(Random::new(5));
    let original = picks(&mut recorded, &choices, 200);
    let text = recorded.schedule().to_string();
    let mut replay = Replay::new(Schedule::parse(&text).unwrap());
    let steps = |all: &[(u32, u64)]| -> Vec<u32> {
        all.iter().flat_map(|(who, steps)| std::iter::repeat_n(*who, *steps as usize)).collect()
    };
    let turns = recorded.schedule().items().len();
    assert_eq!(steps(&picks(&mut replay, &choices, turns)), steps(&original));
    assert_eq!(replay.next(&choices), Err(NoTurn::Over));
}

impl<S: Scheduler> Scheduler for &mut S {
    fn next(&mut self, choices: &[Choice]) -> Result<Turn, NoTurn> {
        (**self).next(choices)
    }

    fn ran(&mut self, choice: Choice, steps: u64) {
        (**self).ran(choice, steps);
    }
}

#[test]
fn a_replay_says_who_should_have_moved() {
    let mut replay = Replay::new(Schedule::parse("1 0*3 2").unwrap());
    let turn = replay.next(&threads(0..2)).unwrap();
    replay.ran(turn.choice, 3);
    let thread = ThreadKey { process: 0, thread: 2 };
    assert_eq!(replay.next(&threads(0..2)), Err(NoTurn::Unfit { thread }));
}

#[test]
fn a_turn_that_ended_early_goes_on() {
    let mut replay = Replay::new(Schedule::parse("1 0*5 1").unwrap());
    let turn = replay.next(&threads(0..2)).unwrap();
    replay.ran(turn.choice, 2);
    assert_eq!(replay.next(&threads(0..2)).unwrap(), Turn { choice: threads([0])[0], steps: 3 });
}

#[test]
fn a_turn_that_waits_is_put_off_until_its_thread_can_move() {
    let mut replay = Replay::new(Schedule::parse("1 0*5 1*4 2*2 1*3").unwrap());
    let key = |thread| ThreadKey { process: 0, thread };
    let one = |thread: u32| threads([thread])[0];
    let turn = replay.next(&threads(0..3)).unwrap();
    replay.ran(turn.choice, 2);
    assert_eq!(replay.next(&threads(1..3)), Err(NoTurn::Unfit { thread: key(0) }));
    assert!(replay.put_off(key(0)));
    assert_eq!(replay.next(&threads(1..3)), Ok(Turn { choice: one(1), steps: 4 }));
    replay.ran(one(1), 1);
    // Thread 0 can move again, but a turn is under way.
    assert_eq!(replay.next(&threads(0..3)), Ok(Turn { choice: one(1), steps: 3 }));
    replay.ran(one(1), 3);
    assert_eq!(replay.next(&threads(0..3)), Ok(Turn { choice: one(0), steps: 3 }));
    replay.ran(one(0), 3);
    assert_eq!(replay.next(&threads(0..3)), Ok(Turn { choice: one(2), steps: 2 }));
    // What has not begun is not put off.
    assert!(!replay.put_off(key(2)));
    replay.ran(one(2), 2);
    assert_eq!(replay.next(&threads(0..3)), Ok(Turn { choice: one(1), steps: 3 }));
    replay.ran(one(1), 3);
    assert_eq!(replay.next(&threads(0..3)), Err(NoTurn::Over));
}

#[test]
fn counts_add_up() {
    let mut counted = Counted::new(RoundRobin::new(3));
    picks(&mut counted, &threads(0..2), 10);
    let counts = Counts { choices: 10, free: 10, switches: 9, steps: 30 };
    assert_eq!(counted.counts(), counts);
}

#[test]
fn settings_build_what_they_name() {
    let mut settings = LabSettings { seed: 3, ..LabSettings::default() };
    let choices = threads(0..3);
    let random = picks(build(&settings, 0).unwrap(), &choices, 20);
    assert_eq!(random, picks(Random::new(3), &choices, 20));
    settings.scheduler = SchedulerKind::RoundRobin { quantum: 2 };
    assert_eq!(picks(build(&settings, 0).unwrap(), &choices, 2), [(0, 2), (1, 2)]);
    settings.scheduler = SchedulerKind::Replay;
    settings.schedule = "1 2*7".into();
    assert_eq!(picks(build(&settings, 0).unwrap(), &choices, 1), [(2, 7)]);
    settings.schedule = "1 two".into();
    assert_eq!(build(&settings, 0).err(), Some(ScheduleError::NotASchedule { at: 2 }));
}

fn check(text: &str, expect: Result<&str, ScheduleError>) {
    let read = Schedule::parse(text).map(|schedule| schedule.to_string());
    assert_eq!(read.as_deref().map_err(|e| *e), expect, "{text:?}");
}

#[test]
fn a_schedule_reads_back_as_it_is_written() {
    check("1 0*57 1 2.0*3", Ok("1 0*57 1 2.0*3"));
    check("1 @1200 0*4 !1.0 @1300 ~0 1.0", Ok("1 @1200 0*4 !1.0 @1300 ~0 1.0"));
    check("", Ok("1"));
    check("  1\n\t0*2   # the main thread\n 0*3 # goes on\n1*18446744073709551615", {
        Ok("1 0*5 1*18446744073709551615")
    });
}

#[test]
fn what_is_no_schedule_is_refused_at_its_place() {
    let not = |at| Err(ScheduleError::NotASchedule { at });
    check("0*3", Err(ScheduleError::NoVersion));
    check("=5 1 0*3", Err(ScheduleError::NoVersion));
    check("x*3", not(0));
    check("2 0*3", Err(ScheduleError::Newer));
    check("1 0*3 1*x", not(6));
    check("1 0*0", not(2));
    check("1 -1*4", not(2));
    check("1 0*18446744073709551616", not(2));
    check("1 0\n# a note\n0.4294967296", not(13));
    check("1 ü", not(2));
    check("1 0*+3", not(2));
    check("1 *", not(2));
    check("1 .", not(2));
}
