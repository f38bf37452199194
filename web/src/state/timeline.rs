//! How a run went: a lane for each actor, with its life, its waits and its writes.

use heddle_protocol::WaitFor;

use crate::state::output::ActorIndex;

/// What kind of wait a span shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WaitKind {
    /// For somebody else: a lock, an item, an end.
    Blocked,
    Sleeping,
}

/// Microseconds since the run began; `to` is `None` while it lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: u64,
    pub to: Option<u64>,
    pub kind: WaitKind,
}

#[derive(Clone, Debug)]
pub struct Lane {
    pub actor: ActorIndex,
    pub from: u64,
    pub to: Option<u64>,
    /// What is drawn: neighbours closer than can be seen are one.
    pub waits: Vec<Span>,
    pub writes: Vec<u64>,
    /// What happened, however much of it is drawn.
    pub wait_count: usize,
    pub write_count: usize,
    waited: u64,
    waiting_since: Option<u64>,
}

/// What a lane holds before it is thinned out.
const MOST_IN_LANE: usize = 20_000;
/// Of the whole time: nothing as short as this can be seen.
const UNSEEN_PARTS: u64 = 4_000;

#[derive(Debug, Default)]
pub struct Timeline {
    lanes: Vec<Lane>,
    end: u64,
}

impl Timeline {
    pub fn lanes(&self) -> &[Lane] {
        &self.lanes
    }

    /// The time of the last event.
    pub fn end(&self) -> u64 {
        self.end
    }

    pub fn begin(&mut self, actor: ActorIndex, at: u64) {
        self.lane(actor, at);
    }

    pub fn write(&mut self, actor: ActorIndex, at: u64) {
        let lane = self.lane(actor, at);
        // `print` writes its text and its line end at one go: one mark is enough.
        lane.write_count += 1;
        if lane.writes.last() != Some(&at) {
            lane.writes.push(at);
        }
        self.thin(actor);
    }

    pub fn wait(&mut self, actor: ActorIndex, at: u64, what: &WaitFor) {
        let kind = match what {
            WaitFor::Sleep { .. } => WaitKind::Sleeping,
            _ => WaitKind::Blocked,
        };
        let lane = self.lane(actor, at);
        lane.close_wait(at);
        lane.wait_count += 1;
        lane.waiting_since = Some(at);
        lane.waits.push(Span { from: at, to: None, kind });
        self.thin(actor);
    }

    pub fn wake(&mut self, actor: ActorIndex, at: u64) {
        self.lane(actor, at).close_wait(at);
    }

    pub fn finish(&mut self, actor: ActorIndex, at: u64) {
        let lane = self.lane(actor, at);
        lane.close_wait(at);
        lane.to = Some(at);
    }

    /// Keeps a full lane drawable: it loses what is too close to its neighbour to be told apart.
    fn thin(&mut self, actor: ActorIndex) {
        let unseen = self.end / UNSEEN_PARTS;
        let Some(lane) = self.lanes.get_mut(usize::from(actor.0)) else { return };
        if lane.writes.len() > MOST_IN_LANE {
            let mut kept = 0;
            lane.writes.retain(|&at| {
                let is_seen = kept == 0 || at.saturating_sub(kept) > unseen;
                if is_seen {
                    kept = at;
                }
                is_seen
            });
        }
        if lane.waits.len() > MOST_IN_LANE {
            lane.waits.dedup_by(|next, last| {
                let is_close = last.to.is_some_and(|end| next.from.saturating_sub(end) <= unseen);
                let is_one = is_close && last.kind == next.kind;
                if is_one {
                    last.to = next.to;
                }
                is_one
            });
        }
    }

    fn lane(&mut self, actor: ActorIndex, at: u64) -> &mut Lane {
        self.end = self.end.max(at);
        let index = usize::from(actor.0);
        while self.lanes.len() <= index {
            let actor = ActorIndex(self.lanes.len() as u16);
            self.lanes.push(Lane {
                actor,
                from: at,
                to: None,
                waits: Vec::new(),
                writes: Vec::new(),
                wait_count: 0,
                write_count: 0,
                waited: 0,
                waiting_since: None,
            });
        }
        &mut self.lanes[index]
    }
}

impl Lane {
    fn close_wait(&mut self, at: u64) {
        if let Some(span) = self.waits.last_mut()
            && span.to.is_none()
        {
            span.to = Some(at);
        }
        if let Some(since) = self.waiting_since.take() {
            self.waited += at.saturating_sub(since);
        }
    }

    /// Microseconds spent waiting, up to `end` where a wait still lasts.
    pub fn waited(&self, end: u64) -> u64 {
        self.waited + self.waiting_since.map_or(0, |since| end.saturating_sub(since))
    }
}

/// Moments as columns of a drawing `width` wide over `end` microseconds: each column once, so that
/// a lane costs no more than its width, however much happened.
pub fn columns(times: &[u64], end: u64, width: u32) -> Vec<u32> {
    let mut found = Vec::new();
    for &time in times {
        let column = column(time, end, width);
        if found.last() != Some(&column) {
            found.push(column);
        }
    }
    found
}

/// Where a moment stands.
pub fn column(time: u64, end: u64, width: u32) -> u32 {
    let scaled = u128::from(time) * u128::from(width) / u128::from(end.max(1));
    scaled.min(u128::from(width)) as u32
}

/// Spans as stretches of columns, neighbours of one kind run together.
pub fn stretches(spans: &[Span], kind: WaitKind, end: u64, width: u32) -> Vec<(u32, u32)> {
    let mut found: Vec<(u32, u32)> = Vec::new();
    for span in spans.iter().filter(|span| span.kind == kind) {
        let from = column(span.from, end, width);
        let to = column(span.to.unwrap_or(end), end, width).max(from + 1);
        match found.last_mut() {
            Some(last) if from <= last.1 => last.1 = last.1.max(to),
            _ => found.push((from, to)),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    const A: ActorIndex = ActorIndex(0);

    #[test]
    fn a_lane_lives_waits_and_ends() {
        let mut timeline = Timeline::default();
        timeline.begin(A, 10);
        timeline.wait(A, 20, &WaitFor::Sleep { microseconds: 30 });
        timeline.wake(A, 50);
        timeline.write(A, 60);
        timeline.write(A, 60);
        timeline.wait(A, 70, &WaitFor::EventLoop);
        timeline.finish(A, 90);
        let lane = &timeline.lanes()[0];
        assert_eq!((lane.from, lane.to), (10, Some(90)));
        assert_eq!((&lane.writes[..], lane.write_count), (&[60][..], 2));
        assert_eq!(lane.waited(timeline.end()), 50);
        assert_eq!(
            lane.waits,
            [
                Span { from: 20, to: Some(50), kind: WaitKind::Sleeping },
                Span { from: 70, to: Some(90), kind: WaitKind::Blocked },
            ]
        );
    }

    #[test]
    fn a_full_lane_is_thinned_out_to_what_can_be_seen() {
        let mut timeline = Timeline::default();
        for at in (0..1_000_000).step_by(10) {
            timeline.write(A, at);
            timeline.wait(A, at + 1, &WaitFor::EventLoop);
            timeline.wake(A, at + 4);
        }
        let lane = &timeline.lanes()[0];
        assert!(lane.writes.len() <= MOST_IN_LANE && lane.waits.len() <= MOST_IN_LANE);
        assert_eq!((lane.write_count, lane.wait_count), (100_000, 100_000));
        assert_eq!(lane.waited(timeline.end()), 300_000);
        assert_eq!(columns(&lane.writes, timeline.end(), 1000).len(), 1000);
    }

    #[test]
    fn columns_are_said_once_however_much_happened() {
        let times: Vec<u64> = (0..10_000).collect();
        assert_eq!(columns(&times, 10_000, 4), [0, 1, 2, 3]);
        assert_eq!(columns(&[5], 0, 100), [100]);
    }

    #[test]
    fn a_wait_that_lasts_reaches_to_the_end() {
        let span = |from, to| Span { from, to, kind: WaitKind::Blocked };
        let spans = [span(0, Some(10)), span(10, Some(20)), span(50, None)];
        assert_eq!(stretches(&spans, WaitKind::Blocked, 100, 100), [(0, 20), (50, 100)]);
        assert!(stretches(&spans, WaitKind::Sleeping, 100, 100).is_empty());
    }
}
