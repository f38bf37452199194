//! Circles in the order in which locks are taken, each with a run that takes all of its locks.

use std::collections::BTreeMap;

use heddle_explorer::{pattern::Pattern, search::Turn};
use heddle_protocol::{
    EventKind, Stream,
    explore::{Example, Extent, Finding, FindingKind, LockOrder, LockTaking},
};
use heddle_vm::{
    pace::Stretch,
    world::{Choice, World},
};

use super::{
    Explore,
    witness::{self, Close},
};
use crate::lab::MOST_STEPS;

/// So many runs are looked through for one that takes all locks of a circle.
const RUNS: usize = 8;

impl Explore {
    pub(super) fn lock_orders(&mut self, findings: &[Finding]) -> Vec<LockOrder> {
        let mut orders = self.search.lock_orders();
        for order in &mut orders {
            order.deadlocks = findings.iter().any(|finding| match &finding.kind {
                FindingKind::Deadlock { waits } => order.takings.iter().all(|taking| {
                    waits.iter().any(|wait| (&wait.who, wait.line) == (&taking.who, taking.line))
                }),
                FindingKind::Failure { .. } | FindingKind::Endless { .. } => false,
            });
        }
        // A circle that deadlocks is told, and opens, as a deadlock.
        if orders.iter().any(|order| !order.deadlocks) {
            let runs = self.some_runs();
            for order in orders.iter_mut().filter(|order| !order.deadlocks) {
                order.before = runs.iter().find_map(|turns| self.before_the_last(turns, order));
            }
        }
        orders
    }

    /// Runs to some of the ends.
    fn some_runs(&mut self) -> Vec<Vec<Turn>> {
        let ends: Vec<u32> = self.search.ends().keys().copied().take(RUNS).collect();
        let anything = Pattern::new("", Extent::Prefix);
        let mut runs = Vec::new();
        for end in ends {
            if let Some(run) = self.search.possible_where(&anything, |state| state == end) {
                runs.push(self.search.turns(&run.path));
            }
        }
        runs
    }

    /// The run up to where the last lock of a circle is about to be taken, if it takes all of them.
    fn before_the_last(&mut self, turns: &[Turn], order: &LockOrder) -> Option<Example> {
        if self.patience.is_over() {
            return None;
        }
        let (steps, output) = self.last_taking(turns, order)?;
        let turns = first_steps(turns, steps);
        let clock = self.search.reads_clock();
        let made = self.witnesses.make(&turns, clock, Close::There);
        let runs = turns.iter().filter(|(choice, _)| *choice != Choice::Tick);
        let runs: Vec<Choice> = runs.map(|(choice, _)| *choice).collect();
        let switches = runs.windows(2).filter(|pair| pair[0] != pair[1]).count() as u32;
        let example = Example { output, schedule: made.schedule.to_string(), steps, switches };
        (made.steps == steps).then_some(example)
    }

    /// How many steps come before the last of a circle's locks is taken while another one is held, and
    /// what is written till then.
    fn last_taking(&self, turns: &[Turn], order: &LockOrder) -> Option<(u64, String)> {
        let mut world = World::new(self.checked.program.clone(), witness::config(&self.settings));
        let mut left: Vec<&LockTaking> = order.takings.iter().collect();
        let mut held: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        let mut written = String::new();
        for (choice, steps) in turns {
            if *choice == Choice::Tick {
                world.set_clock(world.now_us() + steps);
                continue;
            }
            let end = world.position() + steps;
            while world.position() < end {
                let before = world.position();
                let before_text = written.len();
                for event in world.run_on(*choice, Stretch::of(1)).events {
                    let actor = event.actor;
                    let holds = held.entry((actor.process, actor.thread)).or_default();
                    match event.kind {
                        EventKind::Write { stream: Stream::Stdout, text } => written += &text,
                        EventKind::Release { .. } => *holds = holds.saturating_sub(1),
                        EventKind::Acquire { name, .. } => {
                            *holds += 1;
                            let process = world.process(actor.process);
                            let thread = heddle_vm::thread::ThreadId(actor.thread);
                            let who = process.map(|p| p.who(thread)).unwrap_or_default();
                            let is_made = |taking: &&LockTaking| {
                                (&taking.who, taking.line) == (&who, event.line)
                                    && (name.is_empty() || name == taking.takes)
                            };
                            if *holds > 1 {
                                left.retain(|taking| !is_made(taking));
                            }
                            if left.is_empty() {
                                written.truncate(before_text);
                                return Some((before, written));
                            }
                        }
                        _ => {}
                    }
                }
                if world.position() == before || before > MOST_STEPS {
                    return None;
                }
            }
        }
        None
    }
}

/// Turns of which threads make only so many steps.
fn first_steps(turns: &[Turn], steps: u64) -> Vec<Turn> {
    let mut left = steps;
    let mut first = Vec::new();
    for (choice, steps) in turns {
        if left == 0 {
            break;
        }
        let is_run = *choice != Choice::Tick;
        let made = if is_run { left.min(*steps) } else { *steps };
        left -= if is_run { made } else { 0 };
        first.push((*choice, made));
    }
    first
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{EventKind, explore::ExploreSettings};
    use heddle_schedulers::Schedule;

    use super::*;
    use crate::follow::{Closeness, Heard, follow};

    /// Two orders of two locks, kept apart by an event. The second order comes last in every run.
    const KEPT_APART: &str = "import threading
a, b = threading.Lock(), threading.Lock()
ready = threading.Event()
def one():
    with a, b: print('one')
    ready.set()
def two():
    ready.wait()
    with b:
        with a: print('two')
ts = [threading.Thread(target=f, name=f.__name__) for f in (two, one)]
for t in ts: t.start()
for t in ts: t.join()
";

    #[test]
    fn a_circle_opens_where_its_last_lock_is_about_to_be_taken() {
        let checked = crate::check(KEPT_APART, "program.py").expect("it compiles");
        let mut explore = Explore::new(&checked, ExploreSettings::default());
        while explore.advance(usize::MAX) {}
        let report = explore.report();
        let [order] = &report.lock_orders[..] else { panic!("one circle: {report:?}") };
        let before = order.before.as_ref().expect("every run takes all four");
        assert_eq!(before.output, "one\n");
        let config = witness::config(&explore.settings);
        let taken = |schedule: &Schedule| {
            let mut taken = Vec::new();
            follow(&checked.program, config.clone(), schedule, Closeness::Turns, |heard| {
                if let Heard::Event(event) = heard
                    && let EventKind::Acquire { name, .. } = &event.kind
                    && ["a", "b"].contains(&&**name)
                {
                    taken.push((event.line, name.clone()));
                }
            });
            taken
        };
        let mut schedule = Schedule::parse(&before.schedule).expect("it is a schedule");
        let mut all: Vec<(u32, heddle_protocol::Name)> =
            [(5, "a"), (5, "b"), (9, "b")].map(|(line, name)| (line, name.into())).to_vec();
        assert_eq!(taken(&schedule), all);
        // One step of the same thread later it is taken.
        let Some(heddle_schedulers::Item::Run { thread, .. }) = schedule.items().last().copied()
        else {
            panic!("it ends with somebody's turn: {schedule}")
        };
        schedule.push_run(thread, 1);
        all.push((10, "a".into()));
        assert_eq!(taken(&schedule), all);
    }
}
