//! How a run went: its events, a lane for each actor, and what joins the lanes.

pub mod geometry;
pub mod lanes;
pub mod links;
pub mod moment;
pub mod picture;
pub mod telling;

use heddle_protocol::{Actor, Event};

use crate::state::output::ActorIndex;
use crate::state::roster::Roster;
use lanes::Lanes;
use links::Links;
use moment::{Deed, Moments};

#[derive(Debug, Default)]
pub struct Timeline {
    pub moments: Moments,
    pub lanes: Lanes,
    pub links: Links,
    /// Numbers of the events that wrote.
    writes: Vec<u32>,
    end_us: u64,
    end_step: u64,
    left_out: u64,
}

impl Timeline {
    pub fn is_empty(&self) -> bool {
        self.moments.is_empty()
    }

    /// The time of the last event.
    pub fn end_us(&self) -> u64 {
        self.end_us
    }

    /// The step of the last event.
    pub fn end_step(&self) -> u64 {
        self.end_step
    }

    /// Events beyond what is kept.
    pub fn left_out(&self) -> u64 {
        self.left_out
    }

    /// Takes the next event; `written` is how much text there is after it, in bytes.
    pub fn take(&mut self, event: &Event, actor: ActorIndex, written: u32, roster: &mut Roster) {
        let others = |other| roster.index_of(other);
        match self.moments.push(event, actor, written, others) {
            Some(number) => self.fold(number, event.actor, roster),
            None => self.left_out += 1,
        }
    }

    /// Only the first so many events happened.
    pub fn truncate(&mut self, kept: usize, roster: &Roster) {
        let mut moments = std::mem::take(&mut self.moments);
        moments.truncate(kept);
        *self = Self { moments, ..Self::default() };
        for number in 0..self.moments.len() as u32 {
            let actor = self.moments.get(number).and_then(|moment| roster.get(moment.actor));
            let who = actor.map_or_else(Actor::default, |member| member.actor);
            self.fold(number, who, roster);
        }
    }

    /// The step of the last event for which that holds; in the lab it holds up to some event.
    pub fn step_before(&self, is_before: impl Fn(u32) -> bool) -> u64 {
        let (mut low, mut high) = (0, self.moments.len() as u32);
        while low < high {
            let middle = low.midpoint(high);
            if is_before(middle) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        let last = low.checked_sub(1).and_then(|last| self.moments.get(last));
        last.map_or(0, |moment| u64::from(moment.step))
    }

    /// Where the text of a write begins in all that was written, in bytes.
    pub fn text_of(&self, event: u32) -> Option<u32> {
        let at = self.writes.binary_search(&event).ok()?;
        let before = at.checked_sub(1).and_then(|before| self.writes.get(before));
        match before.and_then(|before| self.moments.get(*before)).map(|moment| moment.deed) {
            Some(Deed::Write { end, .. }) => Some(end),
            _ => Some(0),
        }
    }

    /// The event that wrote the text at that byte.
    pub fn writer_of(&self, text_at: u32) -> Option<u32> {
        let end_of = |number: &u32| match self.moments.get(*number).map(|moment| moment.deed) {
            Some(Deed::Write { end, .. }) => end,
            _ => 0,
        };
        let at = self.writes.partition_point(|number| end_of(number) <= text_at);
        self.writes.get(at).copied()
    }

    fn fold(&mut self, number: u32, who: Actor, roster: &Roster) {
        let Some(&moment) = self.moments.get(number) else { return };
        self.end_us = self.end_us.max(moment.time_us);
        self.end_step = self.end_step.max(u64::from(moment.step));
        if let Deed::Write { .. } = moment.deed {
            self.writes.push(number);
        }
        self.lanes.take(&self.moments, number, &moment, who);
        self.links.take(&self.moments, &mut self.lanes, roster, number, &moment);
    }
}
