//! Events as the page keeps them: small, in their order, so that a run of millions can be drawn,
//! asked and cut back.

use std::collections::BTreeMap;

use heddle_protocol::{Access, Event, EventKind, SHARED_OBJECTS, Stream, WaitFor};

use crate::state::output::ActorIndex;

/// One event. `step` counts instructions: of the run in the lab, of a process in Live.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Moment {
    pub time_us: u64,
    pub step: u32,
    /// Of the program; 0 where none of it ran.
    pub line: u32,
    pub actor: ActorIndex,
    pub deed: Deed,
}

/// What was done. Notes, things and waits are numbers in [`Moments`].
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    /// `end` is where the text written ends in all that was written, in bytes.
    Write {
        stream: Stream,
        end: u32,
    },
    Start {
        parent: Option<ActorIndex>,
    },
    End {
        error: Option<Note>,
    },
    /// `lock` is the object whose release ends it.
    Wait {
        what: Waiting,
        lock: Option<Thing>,
    },
    Wake,
    Acquire(Thing),
    Release(Thing),
    Put {
        queue: Thing,
        item: u32,
    },
    Get {
        queue: Thing,
        item: u32,
    },
    Join {
        whom: ActorIndex,
    },
    Switch,
    Raise(Note),
    Access(Access, Thing),
    OutputFull,
}

/// The last line of an exception.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Note(u32);

/// A lock, queue or pipe.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Thing(pub u32);

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Waiting(u32);

/// An object by the machine's number, and its process: none where processes share it.
pub type Key = (Option<u32>, u32);

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ThingInfo {
    pub key: Key,
    pub name: String,
}

/// In pieces, so that growth never moves what is there: one copy of millions would hold up a frame.
const CHUNK: usize = 1 << 14;
/// Events that are kept, at most.
pub const MOST: usize = 4 << 20;
/// The last ones, in which an equal wait is looked for before it is noted anew.
const NEAR: usize = 8;

/// All events of a run, by number from 0.
#[derive(Debug, Default)]
pub struct Moments {
    chunks: Vec<Vec<Moment>>,
    len: usize,
    notes: Vec<String>,
    things: Vec<ThingInfo>,
    /// The last name that an object had.
    latest: BTreeMap<Key, Thing>,
    waits: Vec<WaitFor>,
}

impl Moments {
    pub fn len(&self) -> usize {
        self.len
    }

    pub fn is_empty(&self) -> bool {
        self.len == 0
    }

    pub fn get(&self, number: u32) -> Option<&Moment> {
        let number = number as usize;
        self.chunks.get(number / CHUNK)?.get(number % CHUNK)
    }

    pub fn iter(&self) -> impl Iterator<Item = &Moment> {
        self.chunks.iter().flatten()
    }

    pub fn note(&self, note: Note) -> &str {
        self.notes.get(note.0 as usize).map_or("", String::as_str)
    }

    pub fn thing(&self, thing: Thing) -> Option<&ThingInfo> {
        self.things.get(thing.0 as usize)
    }

    pub fn wait(&self, waiting: Waiting) -> Option<&WaitFor> {
        self.waits.get(waiting.0 as usize)
    }

    /// Adds an event, and gives its number; `None` once there are [`MOST`]. `written` is how much
    /// text there is after it; `others` knows the actors that it names.
    pub fn push(
        &mut self,
        event: &Event,
        actor: ActorIndex,
        written: u32,
        mut others: impl FnMut(heddle_protocol::Actor) -> Option<ActorIndex>,
    ) -> Option<u32> {
        if self.len >= MOST {
            return None;
        }
        let process = event.actor.process;
        let deed = match &event.kind {
            EventKind::Write { stream, .. } => Deed::Write { stream: *stream, end: written },
            EventKind::Start { parent, .. } => Deed::Start { parent: parent.and_then(&mut others) },
            EventKind::End { error } => {
                Deed::End { error: error.as_ref().map(|error| self.noted(error)) }
            }
            EventKind::Wait { what, lock, .. } => Deed::Wait {
                what: self.waiting(what),
                // Its name is not known here: what it is about is told in words.
                lock: lock.map(|object| self.numbered(process, object)),
            },
            EventKind::Wake => Deed::Wake,
            EventKind::Acquire { object, name } => {
                Deed::Acquire(self.found(process, *object, name))
            }
            EventKind::Release { object, name } => {
                Deed::Release(self.found(process, *object, name))
            }
            EventKind::Put { object, name, item } => {
                Deed::Put { queue: self.found(process, *object, name), item: *item }
            }
            EventKind::Get { object, name, item } => {
                Deed::Get { queue: self.found(process, *object, name), item: *item }
            }
            EventKind::Join { whom } => Deed::Join { whom: others(*whom).unwrap_or(actor) },
            EventKind::Switch => Deed::Switch,
            EventKind::Raise { error, .. } => Deed::Raise(self.noted(error)),
            EventKind::Access { how, object, owner, field } => {
                let name = format!("{owner}{field}");
                Deed::Access(*how, self.found(process, *object, &name))
            }
            EventKind::OutputFull => Deed::OutputFull,
        };
        let step = u32::try_from(event.step).unwrap_or(u32::MAX);
        let moment = Moment { time_us: event.time_us, step, line: event.line, actor, deed };
        if self.len.is_multiple_of(CHUNK) {
            self.chunks.push(Vec::with_capacity(if self.len == 0 { 64 } else { CHUNK }));
        }
        if let Some(last) = self.chunks.last_mut() {
            last.push(moment);
        }
        self.len += 1;
        Some((self.len - 1) as u32)
    }

    /// Keeps the first so many.
    pub fn truncate(&mut self, kept: usize) {
        if kept >= self.len {
            return;
        }
        self.chunks.truncate(kept.div_ceil(CHUNK));
        if let Some(last) = self.chunks.last_mut()
            && !kept.is_multiple_of(CHUNK)
        {
            last.truncate(kept % CHUNK);
        }
        self.len = kept;
    }

    /// How much text the first so many events had written.
    pub fn written_before(&self, events: usize) -> u32 {
        let mut number = events.min(self.len);
        while number > 0 {
            number -= 1;
            if let Some(Moment { deed: Deed::Write { end, .. }, .. }) = self.get(number as u32) {
                return *end;
            }
        }
        0
    }

    fn noted(&mut self, text: &str) -> Note {
        self.notes.push(text.to_owned());
        Note(self.notes.len() as u32 - 1)
    }

    fn waiting(&mut self, what: &WaitFor) -> Waiting {
        let near = self.waits.len().saturating_sub(NEAR);
        if let Some(at) = self.waits[near..].iter().position(|one| one == what) {
            return Waiting((near + at) as u32);
        }
        self.waits.push(what.clone());
        Waiting(self.waits.len() as u32 - 1)
    }

    /// An object that has another name than before is noted anew: what was said stays as it was.
    fn found(&mut self, process: u32, object: u32, name: &str) -> Thing {
        let key = key_of(process, object);
        let known = self.latest.get(&key).copied();
        if let Some(thing) = known
            && self.thing(thing).is_some_and(|info| info.name == name)
        {
            return thing;
        }
        self.note_thing(key, name)
    }

    fn numbered(&mut self, process: u32, object: u32) -> Thing {
        let key = key_of(process, object);
        let known = self.latest.get(&key).copied();
        known.unwrap_or_else(|| self.note_thing(key, ""))
    }

    fn note_thing(&mut self, key: Key, name: &str) -> Thing {
        self.things.push(ThingInfo { key, name: name.to_owned() });
        let thing = Thing(self.things.len() as u32 - 1);
        self.latest.insert(key, thing);
        thing
    }
}

fn key_of(process: u32, object: u32) -> Key {
    ((object >= SHARED_OBJECTS).then_some(process), object)
}

#[cfg(test)]
mod tests {
    use heddle_protocol::Actor;

    use super::*;

    fn event(kind: EventKind) -> Event {
        Event { actor: Actor::default(), line: 3, step: 9, time_us: 7, kind }
    }

    fn pushed(kinds: Vec<EventKind>) -> Moments {
        let mut moments = Moments::default();
        let mut written = 0;
        for kind in kinds {
            if let EventKind::Write { text, .. } = &kind {
                written += text.len() as u32;
            }
            moments.push(&event(kind), ActorIndex(0), written, |_| Some(ActorIndex(0)));
        }
        moments
    }

    fn write(text: &str) -> EventKind {
        EventKind::Write { stream: Stream::Stdout, text: text.into() }
    }

    #[test]
    fn a_moment_is_small() {
        assert!(size_of::<Moment>() <= 32, "{}", size_of::<Moment>());
    }

    #[test]
    fn what_was_written_is_known_at_each_event() {
        let moments = pushed(vec![write("ab"), EventKind::Wake, write("c"), EventKind::Switch]);
        let known: Vec<_> = (0..6).map(|events| moments.written_before(events)).collect();
        assert_eq!(known, [0, 2, 2, 3, 3, 3]);
    }

    #[test]
    fn events_are_cut_back_across_chunks() {
        let mut moments = pushed(vec![EventKind::Wake; 2 * CHUNK + 10]);
        for kept in [2 * CHUNK + 3, 2 * CHUNK, CHUNK + 1, CHUNK, 5, 0] {
            moments.truncate(kept);
            assert_eq!((moments.len(), moments.iter().count()), (kept, kept));
            assert!(moments.get(kept as u32).is_none());
            moments.push(&event(EventKind::Switch), ActorIndex(0), 0, |_| None);
            assert_eq!(moments.get(kept as u32).map(|moment| moment.deed), Some(Deed::Switch));
            moments.truncate(kept);
        }
    }

    #[test]
    fn equal_waits_and_things_are_noted_once() {
        let wait =
            || EventKind::Wait { what: WaitFor::EventLoop, until_us: None, on: None, lock: None };
        let get = |object| EventKind::Get { object, name: "q".into(), item: 0 };
        let moments = pushed(vec![wait(), get(1), wait(), get(1), get(2)]);
        assert_eq!((moments.waits.len(), moments.things.len()), (1, 2));
    }
}
