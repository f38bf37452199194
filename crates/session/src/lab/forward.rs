//! Going forward: along the way recorded, then as the schedule or the scheduler says.

use heddle_protocol::{LabSettings, Parting, PartingReason, SchedulerKind, ThreadKey, Update};
use heddle_schedulers::{Item, NoTurn, Replay, Scheduler, choice_of, key_of};
use heddle_vm::{
    thread::{ThreadId, ThreadState},
    world::Choice,
};

use super::{
    LabRun,
    film::What,
    head::{Head, Ran, Told},
};

/// Steps of the run that PCT's changes are spread over are counted up to here.
const LONGEST_TRIAL: u64 = 200_000;

/// What going forward came to.
#[derive(Debug)]
pub enum Moved {
    On {
        steps: u64,
        thread: ThreadKey,
        told: Told,
        at_line: bool,
        can_go_on: bool,
    },
    /// The run is over, or nobody says how it goes on.
    Stopped,
}

impl LabRun {
    /// Goes on by at most about `most` steps of one thread.
    pub(super) fn forward(&mut self, most: u64) -> Moved {
        if self.position() < self.length() {
            return self.follow(most);
        }
        self.choose(most)
    }

    /// Goes along the recorded way again, so that its events are told.
    pub(super) fn retell(&mut self, most: u64) -> Moved {
        if self.position() < self.length() { self.follow(most) } else { Moved::Stopped }
    }

    /// Along the recorded way.
    fn follow(&mut self, most: u64) -> Moved {
        let Some((thread, end)) = self.enter_cut() else { return Moved::Stopped };
        let choice = choice_of(thread);
        let ran = self.head.run_exactly(choice, most.min(end - self.position()));
        self.film.pass(&self.head);
        moved(choice, ran)
    }

    /// Along the recorded way to the next switch point.
    pub(super) fn follow_to_point(&mut self) -> Moved {
        let Some((thread, end)) = self.enter_cut() else { return Moved::Stopped };
        let choice = choice_of(thread);
        let mut all = moved(choice, self.head.run_exactly(choice, 1));
        while self.head.middle.is_some() && self.position() < end {
            let ran = self.head.run_exactly(choice, 1);
            if let Moved::On { steps, told, at_line, can_go_on, .. } = &mut all {
                *steps += ran.steps;
                told.events.extend(ran.told.into_events());
                (*at_line, *can_go_on) = (ran.at_line, ran.can_go_on);
            }
        }
        all
    }

    /// Does what the recording says before the next turn, and says whose it is and where it ends.
    pub(super) fn enter_cut(&mut self) -> Option<(ThreadKey, u64)> {
        let mut at = self.film.next(self.position());
        loop {
            let cut = self.film.cut(at)?;
            match cut.what {
                What::Run(thread) => return Some((thread, cut.end)),
                other => self.do_aside(other),
            };
            at += 1;
        }
    }

    /// What takes no step. False where it is not possible.
    fn do_aside(&mut self, what: What) -> bool {
        self.head.do_aside(|world| match what {
            What::Clock(us) => {
                world.set_clock(us);
                true
            }
            What::Serve(key) => world.serve(key.process, ThreadId(key.thread)),
            What::Expire(key) => world.expire(key.process, ThreadId(key.thread)),
            What::Run(_) => true,
        })
    }

    /// At the end of the branch: as the schedule says while there is one, then the scheduler.
    fn choose(&mut self, most: u64) -> Moved {
        if let Some(middle) = self.head.middle {
            let ran = if most == 1 {
                self.head.run_exactly(middle, 1)
            } else {
                self.head.run_to_point(middle, 1)
            };
            self.use_up(middle, &ran);
            return self.record(middle, ran);
        }
        if !self.do_asides() {
            return Moved::Stopped;
        }
        self.head.settle();
        if self.head.choices().is_empty() {
            self.part_at_end();
            return Moved::Stopped;
        }
        if self.pending.is_none() && !self.ask() {
            return Moved::Stopped;
        }
        let Some(turn) = self.pending else { return Moved::Stopped };
        // One step asked for is one step, also where the turn goes on to a switch point.
        let ran = if most < turn.steps || most == 1 {
            self.head.run_exactly(turn.choice, most)
        } else {
            self.head.run_to_point(turn.choice, turn.steps)
        };
        self.use_up(turn.choice, &ran);
        self.record(turn.choice, ran)
    }

    /// Steps of the turn under way were made.
    pub(super) fn use_up(&mut self, choice: Choice, ran: &Ran) {
        match &mut self.replay {
            Some(replay) => replay.ran(choice, ran.steps),
            None => self.scheduler.ran(choice, ran.steps),
        }
        if let Some(turn) = &mut self.pending {
            turn.steps = turn.steps.saturating_sub(ran.steps);
            if turn.steps == 0 || !ran.can_go_on {
                self.pending = None;
            }
        }
    }

    /// Asks who is next. False if there is no answer: then it has been written down why.
    fn ask(&mut self) -> bool {
        loop {
            let choices = self.head.choices();
            let answer = match &mut self.replay {
                Some(replay) => replay.next(&choices),
                None => self.scheduler.next(&choices),
            };
            match answer {
                Ok(turn) => {
                    self.pending = Some(turn);
                    return true;
                }
                Err(NoTurn::Over) => {
                    self.end_replay();
                    return false;
                }
                Err(NoTurn::Unfit { thread }) => {
                    let reason = unfit(&self.head, thread);
                    if !matches!(reason, PartingReason::Waits { .. }) || !self.put_off(thread) {
                        self.part(reason);
                        return false;
                    }
                    if !self.do_asides() {
                        return false;
                    }
                    self.head.settle();
                }
            }
        }
    }

    /// Goes on to what the schedule says next, where a turn that has begun must wait.
    fn put_off(&mut self, thread: ThreadKey) -> bool {
        self.replay.as_mut().is_some_and(|replay| replay.put_off(thread))
    }

    /// What the schedule says besides turns. False if it does not fit: then it has been written down
    /// why.
    fn do_asides(&mut self) -> bool {
        while let Some(item) = self.replay.as_ref().and_then(Replay::item) {
            let what = match item {
                Item::Run { .. } => return true,
                Item::Clock { us } => What::Clock(us),
                Item::Serve { thread } => What::Serve(thread),
                Item::Expire { thread } => What::Expire(thread),
            };
            if !self.do_aside(what) {
                let (Item::Serve { thread } | Item::Expire { thread }) = item else { return true };
                self.part(unasked(&self.head, thread));
                return false;
            }
            self.film.note(what);
            if let Some(replay) = &mut self.replay {
                replay.pass();
            }
        }
        true
    }

    /// The schedule has more to say than the run has steps.
    fn part_at_end(&mut self) {
        if self.replay.as_ref().is_some_and(Replay::has_more) {
            self.part(PartingReason::RunOver);
        }
    }

    fn part(&mut self, reason: PartingReason) {
        self.parting = Some(Parting { position: self.position(), reason });
        self.end_replay();
    }

    /// From here on the scheduler chooses.
    fn end_replay(&mut self) {
        self.replay = None;
        self.pending = None;
        self.head.free_clock();
    }

    /// Writes down what a thread did at the end of the branch.
    pub(super) fn record(&mut self, choice: Choice, ran: Ran) -> Moved {
        if let Some(key) = key_of(choice)
            && !self.film.is_full()
        {
            self.film.run(key, self.head.position());
            self.film.pass(&self.head);
        }
        moved(choice, ran)
    }

    /// Whose turn is next, if that is settled: by the recording, the schedule or the scheduler.
    pub(super) fn peek(&mut self) -> Option<ThreadKey> {
        if self.position() < self.length() {
            return self.film.whose(self.position());
        }
        if let Some(middle) = self.head.middle {
            return key_of(middle);
        }
        if !self.do_asides() {
            return None;
        }
        self.head.settle();
        // Where a schedule ends here, the scheduler chooses.
        for _ in 0..2 {
            if self.head.choices().is_empty() {
                return None;
            }
            if self.pending.is_some() || self.ask() {
                break;
            }
        }
        self.pending.and_then(|turn| key_of(turn.choice))
    }

    /// Tells the branch's end, once.
    pub(super) fn tell_end(&mut self) {
        if self.told_end || !self.is_at_end() {
            return;
        }
        let Some(ending) = self.head.world.ending() else { return };
        self.told_end = true;
        let facts = self.facts();
        self.updates.push(Update::Ended { run: self.run, ending, facts });
    }
}

pub(super) fn moved(choice: Choice, ran: Ran) -> Moved {
    let Some(thread) = key_of(choice) else { return Moved::Stopped };
    let Ran { steps, told, can_go_on, at_line } = ran;
    Moved::On { steps, thread, told, at_line, can_go_on }
}

/// Why a thread that is to move cannot.
fn unfit(head: &Head, thread: ThreadKey) -> PartingReason {
    let process = head.world.process(thread.process);
    if process.is_none() && thread.process < head.world.kernel().count() {
        return PartingReason::Ended { thread };
    }
    let found = process.and_then(|p| Some((p, p.threads.get(thread.thread as usize)?)));
    let Some((process, th)) = found else { return PartingReason::NoSuchThread { thread } };
    if th.state == ThreadState::Ended {
        return PartingReason::Ended { thread };
    }
    match process.waits_for(th.id) {
        Some(what) => PartingReason::Waits { thread, what },
        // A thread that is ready may always be chosen where a schedule is asked.
        None => PartingReason::RunOver,
    }
}

/// Why the kernel can do nothing for a thread, or end nothing.
fn unasked(head: &Head, thread: ThreadKey) -> PartingReason {
    match unfit(head, thread) {
        PartingReason::Waits { .. } if head.waits_for_kernel(thread) => unfit(head, thread),
        PartingReason::Waits { .. } | PartingReason::RunOver => {
            PartingReason::NothingAsked { thread }
        }
        other => other,
    }
}

/// The scheduler that settings ask for; where they ask for a replay, the one that goes on after it.
pub(super) fn scheduler(
    settings: &LabSettings,
    seed: u64,
    start: &Head,
) -> Box<dyn Scheduler + Send> {
    let mut settings = LabSettings { seed, ..settings.clone() };
    let length = match settings.scheduler {
        SchedulerKind::Pct { .. } => trial_length(start),
        _ => 0,
    };
    if settings.scheduler == SchedulerKind::Replay {
        settings.scheduler = SchedulerKind::Manual;
    }
    heddle_schedulers::build(&settings, length)
        .unwrap_or_else(|_| Box::new(heddle_schedulers::Manual::new()))
}

/// How many steps a run has from here, if everybody goes on as long as they can.
fn trial_length(start: &Head) -> u64 {
    let mut head = start.clone();
    let end = head.position() + LONGEST_TRIAL;
    let mut robin = heddle_schedulers::RoundRobin::new(100);
    while head.position() < end {
        head.settle();
        let choices = head.choices();
        if choices.is_empty() {
            break;
        }
        let Ok(turn) = robin.next(&choices) else { break };
        head.run_to_point(turn.choice, turn.steps);
    }
    (head.position() - start.position()).max(1)
}
