//! What each process, thread and task did when: states that follow each other, without a gap.

use std::collections::BTreeMap;

use heddle_protocol::{Actor, WaitFor};

use super::moment::{Deed, Moment, Moments, Waiting};
use crate::state::output::ActorIndex;

/// What an actor does from some event on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    /// Its process runs its code.
    Running,
    /// It could go on, and another of its process runs.
    Ready,
    /// For somebody else: a lock, an item, an end.
    Blocked(Waiting),
    Sleeping(Waiting),
    Ended,
}

/// A state that begins with an event and lasts until the next span's.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: u32,
    pub state: State,
}

/// One actor's life. Its numbers count what happened, however much of it is drawn.
#[derive(Clone, Debug, Default)]
pub struct Lane {
    pub spans: Vec<Span>,
    /// Numbers of its events.
    pub events: Vec<u32>,
    pub writes: usize,
    pub waits: usize,
    waited_us: u64,
    waiting_since: Option<u64>,
}

impl Lane {
    /// Microseconds spent waiting, up to `end` where a wait still lasts.
    pub fn waited_us(&self, end: u64) -> u64 {
        self.waited_us + self.waiting_since.map_or(0, |since| end.saturating_sub(since))
    }

    /// What it does at that event.
    pub fn state_at(&self, event: u32) -> Option<State> {
        let after = self.spans.partition_point(|span| span.from <= event);
        self.spans.get(after.checked_sub(1)?).map(|span| span.state)
    }

    fn close_wait(&mut self, at: u64) {
        if let Some(since) = self.waiting_since.take() {
            self.waited_us += at.saturating_sub(since);
        }
    }

    fn turn(&mut self, from: u32, state: State) {
        match self.spans.last_mut() {
            Some(last) if last.state == state => {}
            Some(last) if last.from == from => last.state = state,
            _ => self.spans.push(Span { from, state }),
        }
    }
}

/// The lanes by actor, and who runs in each process.
#[derive(Debug, Default)]
pub struct Lanes {
    lanes: Vec<Lane>,
    actors: Vec<Actor>,
    by_actor: BTreeMap<Actor, ActorIndex>,
    running: Vec<Option<ActorIndex>>,
}

impl Lanes {
    pub fn all(&self) -> &[Lane] {
        &self.lanes
    }

    pub fn get(&self, actor: ActorIndex) -> Option<&Lane> {
        self.lanes.get(usize::from(actor.0))
    }

    /// Takes an event of `who`, the last one in `moments`.
    pub fn take(&mut self, moments: &Moments, number: u32, moment: &Moment, who: Actor) {
        let index = moment.actor;
        while self.lanes.len() <= usize::from(index.0) {
            self.by_actor.insert(who, ActorIndex(self.lanes.len() as u16));
            self.lanes.push(Lane::default());
            self.actors.push(who);
        }
        let lane = &mut self.lanes[usize::from(index.0)];
        lane.events.push(number);
        match moment.deed {
            Deed::Wait { what, .. } => self.waits(moments, number, moment, who, what),
            Deed::End { .. } => {
                lane.close_wait(moment.time_us);
                lane.turn(number, State::Ended);
                self.leaves(index, who);
            }
            // The parent says it, and runs; who begins has not run yet.
            Deed::Start { parent: Some(parent) } => {
                lane.turn(number, State::Ready);
                if let Some(&who) = self.actors.get(usize::from(parent.0)) {
                    self.runs(number, parent, who);
                }
            }
            deed => {
                if matches!(deed, Deed::Write { .. }) {
                    lane.writes += 1;
                }
                lane.close_wait(moment.time_us);
                self.runs(number, index, who);
            }
        }
    }

    /// The actor has just got what it waited for, and could have gone on from `cause`: from there
    /// until it did, it was ready.
    pub fn was_ready(&mut self, actor: ActorIndex, cause: u32) {
        let Some(lane) = self.lanes.get_mut(usize::from(actor.0)) else { return };
        let at = lane.spans.len().saturating_sub(1);
        if let [.., waited, woke] = lane.spans[..]
            && matches!(waited.state, State::Blocked(_))
            && waited.from < cause
            && cause < woke.from
        {
            lane.spans.insert(at, Span { from: cause, state: State::Ready });
        }
    }

    /// What it waited for last, if it runs again after that.
    pub fn last_wait(&self, actor: ActorIndex) -> Option<Waiting> {
        match self.get(actor)?.spans[..] {
            [.., Span { state: State::Blocked(what), .. }, Span { state: State::Running, .. }] => {
                Some(what)
            }
            _ => None,
        }
    }

    fn waits(&mut self, moments: &Moments, at: u32, moment: &Moment, who: Actor, what: Waiting) {
        let state = match moments.wait(what) {
            Some(WaitFor::Sleep { .. }) => State::Sleeping(what),
            _ => State::Blocked(what),
        };
        let lane = &mut self.lanes[usize::from(moment.actor.0)];
        lane.close_wait(moment.time_us);
        lane.waits += 1;
        lane.waiting_since = Some(moment.time_us);
        lane.turn(at, state);
        self.leaves(moment.actor, who);
    }

    /// From here on `who` runs in its process, and whoever did is ready.
    fn runs(&mut self, at: u32, index: ActorIndex, who: Actor) {
        let process = who.process as usize;
        if self.running.len() <= process {
            self.running.resize(process + 1, None);
        }
        let before = self.running[process].replace(index);
        if let Some(before) = before.filter(|before| *before != index) {
            let was = self.actors[usize::from(before.0)];
            // A thread runs while a task of its loop does.
            if was.thread != who.thread || was.task > 0 {
                self.pauses(at, before);
            }
            if was.thread != who.thread && was.task > 0 {
                self.of(Actor { task: 0, ..was }).into_iter().for_each(|own| self.pauses(at, own));
            }
        }
        self.lanes[usize::from(index.0)].turn(at, State::Running);
        if who.task > 0
            && let Some(thread) = self.of(Actor { task: 0, ..who })
        {
            self.lanes[usize::from(thread.0)].turn(at, State::Running);
        }
    }

    fn pauses(&mut self, at: u32, index: ActorIndex) {
        let lane = &mut self.lanes[usize::from(index.0)];
        if lane.spans.last().is_some_and(|span| span.state == State::Running) {
            lane.turn(at, State::Ready);
        }
    }

    /// It no longer runs; a task leaves its process to its thread.
    fn leaves(&mut self, index: ActorIndex, who: Actor) {
        let thread = if who.task > 0 { self.of(Actor { task: 0, ..who }) } else { None };
        if let Some(running) = self.running.get_mut(who.process as usize)
            && *running == Some(index)
        {
            *running = thread;
        }
    }

    fn of(&self, actor: Actor) -> Option<ActorIndex> {
        self.by_actor.get(&actor).copied()
    }
}

#[cfg(test)]
mod tests {
    use heddle_protocol::{Event, EventKind, Stream};

    use super::*;

    /// `(thread, task, kind)` a microsecond apart.
    fn lived(events: Vec<(u32, u32, EventKind)>) -> Lanes {
        let (mut moments, mut lanes) = (Moments::default(), Lanes::default());
        let mut known: Vec<Actor> = Vec::new();
        for (at, (thread, task, kind)) in events.into_iter().enumerate() {
            let actor = Actor { process: 0, thread, task };
            if !known.contains(&actor) {
                known.push(actor);
            }
            let index = ActorIndex(known.iter().position(|one| *one == actor).unwrap_or(0) as u16);
            let event = Event { actor, line: 1, step: at as u64, time_us: at as u64, kind };
            let number =
                moments.push(&event, index, 0, |_| Some(ActorIndex(0))).expect("there is room");
            let moment = *moments.get(number).expect("it was pushed");
            lanes.take(&moments, number, &moment, actor);
        }
        lanes
    }

    fn start() -> EventKind {
        EventKind::Start { name: String::new(), parent: Some(Actor::default()) }
    }

    fn write() -> EventKind {
        EventKind::Write { stream: Stream::Stdout, text: "x".into() }
    }

    fn waits(what: WaitFor) -> EventKind {
        EventKind::Wait { what, until_us: None, on: None, lock: None }
    }

    fn sleep() -> EventKind {
        waits(WaitFor::Sleep { microseconds: 5 })
    }

    fn states(lanes: &Lanes, lane: u16) -> Vec<(u32, &'static str)> {
        let name = |state| match state {
            State::Running => "runs",
            State::Ready => "ready",
            State::Blocked(_) => "waits",
            State::Sleeping(_) => "sleeps",
            State::Ended => "over",
        };
        let lane = lanes.get(ActorIndex(lane)).expect("there is such a lane");
        lane.spans.iter().map(|span| (span.from, name(span.state))).collect()
    }

    #[test]
    fn one_thread_of_a_process_runs_at_a_time() {
        let lanes = lived(vec![
            (0, 0, write()),
            (1, 0, start()),
            (0, 0, write()),
            (1, 0, write()),
            (1, 0, sleep()),
            (0, 0, write()),
            (1, 0, EventKind::Wake),
            (1, 0, EventKind::End { error: None }),
            (0, 0, write()),
        ]);
        assert_eq!(
            states(&lanes, 0),
            [(0, "runs"), (3, "ready"), (5, "runs"), (6, "ready"), (8, "runs")]
        );
        assert_eq!(
            states(&lanes, 1),
            [(1, "ready"), (3, "runs"), (4, "sleeps"), (6, "runs"), (7, "over")]
        );
        let lane = lanes.get(ActorIndex(1)).expect("it began");
        assert_eq!((lane.writes, lane.waits, lane.waited_us(100)), (1, 1, 2));
    }

    #[test]
    fn a_thread_runs_while_a_task_of_its_loop_does() {
        let lanes = lived(vec![
            (0, 0, EventKind::Start { name: String::new(), parent: None }),
            (0, 0, write()),
            (0, 1, start()),
            (0, 2, start()),
            (0, 1, EventKind::Switch),
            (0, 2, EventKind::Switch),
            (0, 2, sleep()),
            (0, 1, EventKind::Switch),
            (1, 0, write()),
        ]);
        assert_eq!(states(&lanes, 0), [(0, "runs"), (8, "ready")]);
        assert_eq!(
            states(&lanes, 1),
            [(2, "ready"), (4, "runs"), (5, "ready"), (7, "runs"), (8, "ready")]
        );
        assert_eq!(states(&lanes, 2), [(3, "ready"), (5, "runs"), (6, "sleeps")]);
    }

    #[test]
    fn a_wait_that_could_have_ended_earlier_was_ready_from_then() {
        let wait = waits(WaitFor::EventLoop);
        let mut lanes =
            lived(vec![(0, 0, wait), (1, 0, write()), (1, 0, write()), (0, 0, EventKind::Wake)]);
        assert!(lanes.last_wait(ActorIndex(0)).is_some());
        lanes.was_ready(ActorIndex(0), 2);
        assert_eq!(states(&lanes, 0), [(0, "waits"), (2, "ready"), (3, "runs")]);
        lanes.was_ready(ActorIndex(0), 1);
        assert_eq!(states(&lanes, 0).len(), 3);
    }
}
