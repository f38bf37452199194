//! Where things stand in a drawing of the timeline. What is too small to be seen is drawn once a
//! pixel, so that a drawing costs no more than its width however much happened.

use std::collections::BTreeSet;

use heddle_protocol::Stream;

use super::Timeline;
use super::lanes::{Lane, Span, State};
use super::links::{Arrow, ArrowKind};
use super::moment::{Deed, Moment};
use crate::state::output::ActorIndex;

/// What goes from left to right.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Axis {
    /// Real in Live, virtual in the lab.
    #[default]
    Time,
    /// Steps of a run in the lab.
    Steps,
    /// Events, each as wide as any other.
    Events,
}

/// The part in sight, as parts of the whole: from 0 to 1.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Window {
    pub from: f64,
    pub to: f64,
}

impl Default for Window {
    fn default() -> Self {
        Self { from: 0.0, to: 1.0 }
    }
}

/// The least part of the whole that can be in sight.
const LEAST: f64 = 1e-6;

impl Window {
    pub fn is_whole(self) -> bool {
        self == Self::default()
    }

    /// Closer by that factor (or farther, below 1); what stands at `fixed`, a part of the window,
    /// stays where it is.
    #[must_use]
    pub fn zoomed(self, factor: f64, fixed: f64) -> Self {
        let width = (self.width() / factor).clamp(LEAST, 1.0);
        let from = self.from + self.width() * fixed - width * fixed;
        Self::placed(from, width)
    }

    /// Moved to the right by so many of its widths.
    #[must_use]
    pub fn panned(self, widths: f64) -> Self {
        Self::placed(self.from + widths * self.width(), self.width())
    }

    /// Moved, if it must be, so that this part of the whole is in sight.
    #[must_use]
    pub fn showing(self, part: f64) -> Self {
        if (self.from..=self.to).contains(&part) {
            self
        } else {
            Self::placed(part - self.width() / 2.0, self.width())
        }
    }

    pub fn width(self) -> f64 {
        self.to - self.from
    }

    fn placed(from: f64, width: f64) -> Self {
        let from = from.clamp(0.0, 1.0 - width);
        Self { from, to: (from + width).min(1.0) }
    }
}

/// Turns events into pixels.
#[derive(Clone, Copy, Debug)]
pub struct Ruler<'a> {
    timeline: &'a Timeline,
    axis: Axis,
    /// The part in sight: where it begins, and how long it is.
    from: f64,
    span: f64,
    /// Pixels.
    width: f64,
}

impl<'a> Ruler<'a> {
    pub fn new(timeline: &'a Timeline, axis: Axis, window: Window, width: f64) -> Self {
        let (begin, length) = (begin_of(timeline, axis), length_of(timeline, axis));
        let from = begin + window.from * length;
        let span = (window.width() * length).max(f64::MIN_POSITIVE);
        Self { timeline, axis, from, span, width }
    }

    /// Pixels from the left edge of an event; below 0 or above the width where it is out of sight.
    pub fn x(&self, event: u32) -> f64 {
        let moment = self.timeline.moments.get(event);
        moment.map_or(self.end_x(), |moment| self.x_of(self.place_of(event, moment)))
    }

    /// Pixels from the left edge of a place on the axis: microseconds, steps or events.
    pub fn x_of(&self, at: f64) -> f64 {
        (at - self.from) * self.width / self.span
    }

    /// The place on the axis at a pixel.
    pub fn at(&self, x: f64) -> f64 {
        (x / self.width * self.span + self.from).max(0.0)
    }

    pub fn end_x(&self) -> f64 {
        self.x_of(begin_of(self.timeline, self.axis) + length_of(self.timeline, self.axis))
    }

    /// Where an event stands in the whole, from 0 to 1.
    pub fn part(&self, event: u32) -> f64 {
        let begin = begin_of(self.timeline, self.axis);
        (self.at(self.x(event)) - begin) / length_of(self.timeline, self.axis)
    }

    fn place_of(&self, event: u32, moment: &Moment) -> f64 {
        match self.axis {
            Axis::Time => moment.time_us as f64,
            Axis::Steps => f64::from(moment.step),
            Axis::Events => f64::from(event),
        }
    }
}

/// What a live run needs before its first event is none of the program's time.
fn begin_of(timeline: &Timeline, axis: Axis) -> f64 {
    match axis {
        Axis::Time => timeline.moments.get(0).map_or(0.0, |first| first.time_us as f64),
        Axis::Steps | Axis::Events => 0.0,
    }
}

fn length_of(timeline: &Timeline, axis: Axis) -> f64 {
    let end = match axis {
        Axis::Time => timeline.end_us() as f64,
        Axis::Steps => timeline.end_step() as f64,
        Axis::Events => timeline.moments.len() as f64,
    };
    (end - begin_of(timeline, axis)).max(1.0)
}

/// How a state is painted.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Paint {
    Running,
    Ready,
    Blocked,
    Sleeping,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Strip {
    pub from: f64,
    pub to: f64,
    pub paint: Paint,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sign {
    Write,
    /// To stderr, or an exception.
    Bad,
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Tick {
    pub at: f64,
    pub sign: Sign,
}

/// A lane as drawn.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Row {
    pub strips: Vec<Strip>,
    pub ticks: Vec<Tick>,
}

/// A hold as drawn.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Bar {
    pub from: f64,
    pub to: f64,
    pub owner: ActorIndex,
}

/// Between rows, by their numbers.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Shaft {
    pub kind: ArrowKind,
    pub from: (f64, usize),
    pub to: (f64, usize),
}

/// Spans or events within one pixel that are looked at.
const SAMPLES: usize = 8;
/// Arrows in a drawing, at most.
pub const MOST_SHAFTS: usize = 400;

/// The lane of an actor.
pub fn row(ruler: &Ruler<'_>, lane: &Lane) -> Row {
    Row { strips: strips(ruler, &lane.spans), ticks: ticks(ruler, &lane.events) }
}

fn strips(ruler: &Ruler<'_>, spans: &[Span]) -> Vec<Strip> {
    let mut drawn: Vec<Strip> = Vec::new();
    // The last span that begins left of the window reaches into it.
    let first = spans.partition_point(|span| ruler.x(span.from) < 0.0).saturating_sub(1);
    let end_of = |at: usize| spans.get(at + 1).map_or(ruler.end_x(), |next| ruler.x(next.from));
    let mut at = first;
    while let Some(span) = spans.get(at) {
        let from = ruler.x(span.from).max(0.0);
        if from > ruler.width {
            break;
        }
        let to = end_of(at);
        if to - from >= 1.0 || at + 1 == spans.len() {
            add(&mut drawn, from, to.clamp(from + 0.5, ruler.width + 1.0), span.state);
            at += 1;
            continue;
        }
        // Many in one pixel: the one that lasts longest of some stands for all but the last, which
        // may reach far beyond.
        let edge = from.floor() + 1.0;
        let next = at + 1 + spans[at + 1..].partition_point(|span| ruler.x(span.from) < edge);
        let last = next - 1;
        if last == at {
            add(&mut drawn, from, to.max(edge), span.state);
            at = next;
            continue;
        }
        let step = (last - at).div_ceil(SAMPLES);
        let longest = (at..last)
            .step_by(step)
            .max_by(|a, b| lasts(ruler, spans, *a).total_cmp(&lasts(ruler, spans, *b)))
            .unwrap_or(at);
        let reaches_on = end_of(last) > edge;
        add(&mut drawn, from, edge, spans[longest].state);
        at = if reaches_on { last } else { next };
    }
    drawn
}

fn lasts(ruler: &Ruler<'_>, spans: &[Span], at: usize) -> f64 {
    let end = spans.get(at + 1).map_or(ruler.end_x(), |next| ruler.x(next.from));
    end - ruler.x(spans[at].from)
}

/// Neighbours of one paint are one strip.
fn add(drawn: &mut Vec<Strip>, from: f64, to: f64, state: State) {
    let paint = match state {
        State::Running => Paint::Running,
        State::Ready => Paint::Ready,
        State::Blocked(_) => Paint::Blocked,
        State::Sleeping(_) => Paint::Sleeping,
        State::Ended => return,
    };
    match drawn.last_mut() {
        Some(last) if last.paint == paint && from - last.to < 0.5 => last.to = last.to.max(to),
        _ => drawn.push(Strip { from, to, paint }),
    }
}

fn ticks(ruler: &Ruler<'_>, events: &[u32]) -> Vec<Tick> {
    let mut drawn = Vec::new();
    let mut at = events.partition_point(|event| ruler.x(*event) < 0.0);
    while let Some(&event) = events.get(at) {
        let x = ruler.x(event);
        if x > ruler.width {
            break;
        }
        let edge = x.floor() + 1.0;
        let next = at + 1 + events[at + 1..].partition_point(|event| ruler.x(*event) < edge);
        let signs = events[at..next].iter().take(SAMPLES).filter_map(|event| sign(ruler, *event));
        if let Some(sign) = signs.max_by_key(|sign| *sign == Sign::Bad) {
            drawn.push(Tick { at: x, sign });
        }
        at = next;
    }
    drawn
}

fn sign(ruler: &Ruler<'_>, event: u32) -> Option<Sign> {
    match ruler.timeline.moments.get(event)?.deed {
        Deed::Write { stream: Stream::Stdout, .. } => Some(Sign::Write),
        Deed::Write { stream: Stream::Stderr, .. }
        | Deed::Raise(_)
        | Deed::End { error: Some(_) } => Some(Sign::Bad),
        _ => None,
    }
}

/// Who held a lock in sight.
pub fn bars(ruler: &Ruler<'_>, lock: &super::links::Lock) -> Vec<Bar> {
    let mut drawn: Vec<Bar> = Vec::new();
    for hold in &lock.holds {
        let from = ruler.x(hold.from);
        let to = hold.to.map_or(ruler.end_x(), |to| ruler.x(to));
        if to < 0.0 || from > ruler.width {
            continue;
        }
        let (from, to) = (from.max(0.0), to.min(ruler.width));
        match drawn.last_mut() {
            // Too short to be told from the one before.
            Some(last) if to - last.to < 0.5 && last.to - from < 0.5 => {}
            Some(last) if last.owner == hold.owner && from - last.to < 0.5 => last.to = to,
            _ => drawn.push(Bar { from, to: to.max(from + 0.75), owner: hold.owner }),
        }
    }
    drawn
}

/// Arrows in sight, each place once; none where there are more than can be told apart.
pub fn shafts(
    ruler: &Ruler<'_>,
    arrows: &[Arrow],
    row_of: impl Fn(ActorIndex) -> Option<usize>,
) -> Result<Vec<Shaft>, usize> {
    let mut places = BTreeSet::new();
    let mut drawn = Vec::new();
    for arrow in arrows {
        let (from, to) = (ruler.x(arrow.from), ruler.x(arrow.to));
        if to < 0.0 || from > ruler.width {
            continue;
        }
        let (Some(by), Some(whom)) = (row_of(arrow.by), row_of(arrow.whom)) else { continue };
        let place = ((from / 2.0).floor() as i64, (to / 2.0).floor() as i64, by, whom, arrow.kind);
        if places.insert(place) {
            drawn.push(Shaft { kind: arrow.kind, from: (from, by), to: (to, whom) });
        }
        if drawn.len() > MOST_SHAFTS {
            return Err(arrows.len());
        }
    }
    Ok(drawn)
}

/// The event of a lane that is nearest to a pixel, within `reach` pixels.
pub fn nearest(ruler: &Ruler<'_>, lane: &Lane, x: f64, reach: f64) -> Option<u32> {
    let after = lane.events.partition_point(|event| ruler.x(*event) < x);
    let around = [after.checked_sub(1), Some(after)];
    let found = around.into_iter().flatten().filter_map(|at| lane.events.get(at).copied());
    found
        .map(|event| (event, (ruler.x(event) - x).abs()))
        .filter(|(_, away)| *away <= reach)
        .min_by(|a, b| a.1.total_cmp(&b.1))
        .map(|(event, _)| event)
}

/// The last event of a lane at or before a pixel: what it does there began with it.
pub fn last_before(ruler: &Ruler<'_>, lane: &Lane, x: f64) -> Option<u32> {
    let after = lane.events.partition_point(|event| ruler.x(*event) <= x);
    lane.events.get(after.checked_sub(1)?).copied()
}
