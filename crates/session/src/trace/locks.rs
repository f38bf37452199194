//! Who holds which lock, as stretches on the lock's own track.

use std::collections::BTreeMap;

use heddle_protocol::Actor;

use super::{
    Moment, Object,
    json::{Phase, Record, Track, line},
};

#[derive(Clone, Debug)]
struct Hold {
    holder: Actor,
    name: String,
    track: Track,
    since: u64,
    line: u32,
}

/// Locks that are held now.
#[derive(Clone, Debug, Default)]
pub struct Locks {
    holds: BTreeMap<Object, Hold>,
}

impl Locks {
    pub fn take(&mut self, here: Moment, object: u32, track: Track, holder: &str) {
        // A semaphore can be taken by many at once: its track shows the first of them.
        self.holds.entry(here.object(object)).or_insert_with(|| Hold {
            holder: here.actor,
            name: holder.to_owned(),
            track,
            since: here.at,
            line: here.line,
        });
    }

    /// Whoever gives it back: a lock may be released by somebody else.
    pub fn give_back(&mut self, here: Moment, object: u32, records: &mut Vec<Record>) {
        if let Some(hold) = self.holds.remove(&here.object(object)) {
            records.push(hold.record(here.at));
        }
    }

    /// What is held to the end.
    pub fn close(&mut self, end: impl Fn(u32) -> u64, records: &mut Vec<Record>) {
        for hold in std::mem::take(&mut self.holds).into_values() {
            let until = end(hold.holder.process);
            records.push(hold.record(until));
        }
    }
}

impl Hold {
    fn record(self, until: u64) -> Record {
        Record {
            length: until.saturating_sub(self.since),
            args: line(self.line),
            ..Record::new(self.track, self.since, Phase::Complete, "lock", &self.name)
        }
    }
}
