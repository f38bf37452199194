//! Where a run stands: the machine at one step, and what was told on the way there.

use std::borrow::Cow;

use heddle_protocol::{Actor, Event, SwitchPoints, ThreadKey};
use heddle_vm::{
    interp::Stop,
    op::Op,
    pace::{Stretch, StretchEnd},
    thread::{BlockReason, Frame, ThreadId, ThreadState},
    world::{Choice, World},
};

use crate::{
    runners::{Runners, Switch},
    view::timer_of,
};

/// A run at one step. A clone goes on in the same way under the same choices.
#[derive(Clone, Debug)]
pub struct Head {
    pub world: World,
    /// Events since the beginning.
    pub events: u64,
    /// The thread that runs, where it is between two switch points: nobody else may be chosen.
    pub middle: Option<Choice>,
    /// Who made the last step.
    pub last: Option<Actor>,
    /// The timer that rang in it.
    pub rang: Option<String>,
    points: SwitchPoints,
    clock: Clock,
    runners: Runners,
    /// Who may move, if it has been asked since the last step: the clock has then gone on if nobody
    /// could. The list is used again and again.
    ready: Vec<Choice>,
    is_settled: bool,
}

/// Where a thread stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stand {
    pub task: u32,
    pub depth: usize,
    pub pc: u32,
    pub line: u32,
    /// About to begin a loop's next round.
    pub jumps_back: bool,
}

/// Where a step by line began, and where its thread stood last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LineStep {
    from: Option<Stand>,
    last: Option<Stand>,
}

impl LineStep {
    pub fn begin(from: Option<Stand>) -> LineStep {
        LineStep { from, last: from }
    }

    /// From somewhere in a line that was begun before.
    pub fn within(at: Option<Stand>) -> LineStep {
        LineStep { from: at.map(|stand| Stand { jumps_back: false, ..stand }), last: at }
    }

    /// The thread has come here, where a line begins: whether it is another one than that in which the
    /// step began, or another round of a loop. The jump back by itself is no line.
    pub fn is_done(&self, now: Option<Stand>) -> bool {
        let (Some(from), Some(last), Some(now)) = (self.from, self.last, now) else { return true };
        let line = |stand: Stand| (stand.task, stand.depth, stand.line);
        let jumped = now.pc < last.pc && !(from.jumps_back && last == from);
        line(now) != line(from) || jumped
    }

    pub fn come_to(&mut self, now: Option<Stand>) {
        self.last = now;
    }
}

/// Who moves the clock where only sleepers are left.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Clock {
    /// It goes on by itself.
    Own,
    /// The schedule says how it stood in a live run.
    Told,
}

/// What a stretch told. Most tell nothing, or only that its thread runs: that is not worth a list.
#[derive(Debug)]
pub struct Told {
    /// Its thread runs, where another did before. Comes first.
    pub switch: Option<Switch>,
    pub events: Vec<Event>,
}

impl Told {
    pub fn len(&self) -> usize {
        usize::from(self.switch.is_some()) + self.events.len()
    }

    pub fn into_events(self) -> impl Iterator<Item = Event> {
        self.switch.map(Event::from).into_iter().chain(self.events)
    }
}

/// What a stretch did.
#[derive(Debug)]
pub struct Ran {
    pub steps: u64,
    pub told: Told,
    /// The thread can go on.
    pub can_go_on: bool,
    pub at_line: bool,
}

impl Head {
    pub fn new(world: World, points: SwitchPoints, clock: Clock) -> Head {
        Head {
            world,
            events: 0,
            middle: None,
            last: None,
            rang: None,
            points,
            clock,
            runners: Runners::new(),
            ready: Vec::new(),
            is_settled: false,
        }
    }

    pub fn position(&self) -> u64 {
        self.world.position()
    }

    /// Who may move now, in the machine's order.
    pub fn choices(&self) -> Cow<'_, [Choice]> {
        if self.is_settled {
            return Cow::Borrowed(&self.ready);
        }
        let mut ready = Vec::new();
        self.look(&mut ready);
        Cow::Owned(ready)
    }

    fn look(&self, ready: &mut Vec<Choice>) {
        match self.middle {
            Some(middle) => {
                ready.clear();
                ready.push(middle);
            }
            None => self.world.list_choices(ready),
        }
    }

    /// Lets the clock go on to the first deadline where nobody can run before.
    pub fn settle(&mut self) {
        if self.is_settled {
            return;
        }
        let mut ready = std::mem::take(&mut self.ready);
        self.look(&mut ready);
        while self.clock == Clock::Own && ready == [Choice::Tick] {
            self.world.step(Choice::Tick, 1);
            self.look(&mut ready);
        }
        self.ready = ready;
        self.is_settled = true;
    }

    /// From here on the clock goes its own way.
    pub fn free_clock(&mut self) {
        self.clock = Clock::Own;
        self.is_settled = false;
        self.settle();
    }

    /// Runs a thread for at least so many steps and on to a switch point.
    pub fn run_to_point(&mut self, choice: Choice, steps: u64) -> Ran {
        self.run(choice, steps, StretchEnd::SwitchPoint)
    }

    /// Runs a thread for so many steps, or fewer if it must wait.
    pub fn run_exactly(&mut self, choice: Choice, steps: u64) -> Ran {
        self.run(choice, steps, StretchEnd::Exactly)
    }

    fn run(&mut self, choice: Choice, steps: u64, end: StretchEnd) -> Ran {
        if !self.is_settled && !self.may_run(choice) {
            self.settle();
        }
        self.is_settled = false;
        let before = self.position();
        let task = self.actor(choice);
        let switch = task.and_then(|Actor { process, thread, .. }| {
            let process = self.world.process(process)?;
            self.runners.next(process, ThreadId(thread), before + 1, self.world.now_us())
        });
        // Once it has rung nothing tells whose it was.
        self.rang = task.and_then(|Actor { process, thread, .. }| {
            timer_of(self.world.process(process)?, ThreadId(thread))
        });
        let stretch = Stretch { steps, points: self.points, end };
        let outcome = self.world.run_on(choice, stretch);
        let switch = task.filter(|_| self.position() > before).and_then(
            |Actor { process, thread, .. }| {
                self.runners.ran(process, thread, switch, outcome.events.first())
            },
        );
        let told = Told { switch, events: outcome.events };
        let can_go_on = outcome.stop == Stop::Fuel;
        self.middle = (can_go_on && !outcome.at_switch_point).then_some(choice);
        self.last = match task {
            Some(Actor { task: 0, .. }) => self.actor(choice).or(task),
            task => task,
        };
        self.events += told.len() as u64;
        Ran { steps: self.position() - before, told, can_go_on, at_line: outcome.at_line }
    }

    fn may_run(&self, choice: Choice) -> bool {
        let Choice::Run { process, thread } = choice else { return true };
        self.world.process(process).is_some_and(|p| {
            p.threads.get(thread.0 as usize).is_some_and(|th| self.world.may_run(p, th.id))
        })
    }

    /// Does what a live run decided besides who runs. False if it is not possible.
    pub fn do_aside(&mut self, aside: impl FnOnce(&mut World) -> bool) -> bool {
        self.is_settled = false;
        aside(&mut self.world)
    }

    /// Whether a thread waits for an answer of the kernel.
    pub fn waits_for_kernel(&self, thread: ThreadKey) -> bool {
        let th =
            self.world.process(thread.process).and_then(|p| p.threads.get(thread.thread as usize));
        th.is_some_and(|th| match &th.state {
            ThreadState::Blocked(block) => matches!(block.reason, BlockReason::Kernel(_)),
            _ => false,
        })
    }

    /// Where a thread stands in the program's own code.
    pub fn stand(&self, thread: ThreadKey) -> Option<Stand> {
        let p = self.world.process(thread.process)?;
        let th = p.threads.get(thread.thread as usize)?;
        th.frames.iter().enumerate().rev().find_map(|(depth, frame)| {
            let Frame::Python(frame) = frame else { return None };
            let code = p.program.code(frame.code);
            let line = code.infos.get(frame.pc as usize).filter(|_| !code.hidden)?.place.line;
            let jumps_back = matches!(code.ops.get(frame.pc as usize), Some(Op::JumpBack { .. }));
            Some(Stand { task: th.task, depth, pc: frame.pc, line, jumps_back })
        })
    }

    /// The thread of a choice and the async task that runs in it.
    pub fn actor(&self, choice: Choice) -> Option<Actor> {
        let Choice::Run { process, thread: ThreadId(thread) } = choice else { return None };
        let th = self.world.process(process)?.threads.get(thread as usize)?;
        Some(Actor { process, thread, task: th.task })
    }
}
