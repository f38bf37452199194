//! Events on their way: a batch in a few bytes an event.
//!
//! A flood of output crosses two borders, and is read at each. So an event says only how it differs
//! from the one before, a batch that is passed on is not written anew, and reading one allocates
//! nothing for what floods are made of.

use serde::{Deserialize, Serialize};

use crate::{
    Actor, Event, EventKind, Stream,
    varint::{get, put, unzigzag, zigzag},
};

/// Events in their order.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Batch {
    count: u32,
    #[serde(with = "crate::bytes")]
    bytes: Vec<u8>,
}

/// What an event has in common with the one before it.
const SAME_ACTOR: u8 = 1;
const SAME_LINE: u8 = 2;
const SAME_TIME: u8 = 4;
/// It is a write, with its text; of a line end alone.
const WRITE: u8 = 8;
const ERROR: u8 = 16;
const LINE_END: u8 = 32;

impl Batch {
    pub fn of<'a>(events: impl IntoIterator<Item = &'a Event>) -> Batch {
        let mut batch = Batch::default();
        let mut last = blank();
        for event in events {
            batch.push(&mut last, event);
        }
        batch
    }

    pub fn len(&self) -> usize {
        self.count as usize
    }

    pub fn is_empty(&self) -> bool {
        self.count == 0
    }

    /// At least as many bytes as the events write.
    pub fn most_written(&self) -> u64 {
        u64::from(self.count) + self.bytes.len() as u64
    }

    /// Reads the events, one after the other, up to what makes no sense.
    pub fn each(&self, mut hear: impl FnMut(&Event)) {
        let mut event = blank();
        let mut bytes = self.bytes.as_slice();
        for _ in 0..self.count {
            if read(&mut bytes, &mut event).is_none() {
                return;
            }
            hear(&event);
        }
    }

    pub fn to_vec(&self) -> Vec<Event> {
        let mut events = Vec::with_capacity(self.len().min(self.bytes.len()));
        let mut event = blank();
        let mut bytes = self.bytes.as_slice();
        for _ in 0..self.count {
            if read(&mut bytes, &mut event).is_none() {
                break;
            }
            let next = without_kind(&event);
            events.push(std::mem::replace(&mut event, next));
        }
        events
    }

    /// `last` is the event before, but for its kind.
    fn push(&mut self, last: &mut Event, event: &Event) {
        self.count += 1;
        let bytes = &mut self.bytes;
        let mut head = 0;
        let mut mark = |holds: bool, flag| head |= if holds { flag } else { 0 };
        mark(event.actor == last.actor, SAME_ACTOR);
        mark(event.line == last.line, SAME_LINE);
        mark(event.time_us == last.time_us, SAME_TIME);
        if let EventKind::Write { stream, text } = &event.kind {
            mark(true, WRITE);
            mark(*stream == Stream::Stderr, ERROR);
            mark(text == "\n", LINE_END);
        }
        bytes.push(head);
        if head & SAME_ACTOR == 0 {
            let Actor { process, thread, task } = event.actor;
            [process, thread, task].into_iter().for_each(|number| put(bytes, number.into()));
        }
        if head & SAME_LINE == 0 {
            put(bytes, event.line.into());
        }
        put(bytes, zigzag(event.step.wrapping_sub(last.step).cast_signed()));
        if head & SAME_TIME == 0 {
            put(bytes, zigzag(event.time_us.wrapping_sub(last.time_us).cast_signed()));
        }
        match &event.kind {
            EventKind::Write { .. } if head & LINE_END != 0 => {}
            EventKind::Write { text, .. } => {
                put(bytes, text.len() as u64);
                bytes.extend_from_slice(text.as_bytes());
            }
            // Into a growing vector: there is nothing to fail.
            kind => *bytes = postcard::to_extend(kind, std::mem::take(bytes)).unwrap_or_default(),
        }
        *last = without_kind(event);
    }
}

/// Before the first event.
fn blank() -> Event {
    Event { actor: Actor::default(), line: 0, step: 0, time_us: 0, kind: EventKind::Switch }
}

/// What the next event is compared with.
fn without_kind(event: &Event) -> Event {
    let Event { actor, line, step, time_us, .. } = *event;
    Event { actor, line, step, time_us, kind: EventKind::Switch }
}

/// Makes the event before into the next one; the text of a write is written where the last one was.
fn read(bytes: &mut &[u8], event: &mut Event) -> Option<()> {
    let (&head, rest) = bytes.split_first()?;
    *bytes = rest;
    if head & SAME_ACTOR == 0 {
        let mut number = || u32::try_from(get(bytes)?).ok();
        event.actor = Actor { process: number()?, thread: number()?, task: number()? };
    }
    if head & SAME_LINE == 0 {
        event.line = u32::try_from(get(bytes)?).ok()?;
    }
    event.step = event.step.wrapping_add_signed(unzigzag(get(bytes)?));
    if head & SAME_TIME == 0 {
        event.time_us = event.time_us.wrapping_add_signed(unzigzag(get(bytes)?));
    }
    if head & WRITE == 0 {
        let (kind, rest) = postcard::take_from_bytes(bytes).ok()?;
        (event.kind, *bytes) = (kind, rest);
        return Some(());
    }
    let words = if head & LINE_END != 0 {
        "\n"
    } else {
        let length = usize::try_from(get(bytes)?).ok()?;
        let (words, rest) = bytes.split_at_checked(length)?;
        *bytes = rest;
        std::str::from_utf8(words).ok()?
    };
    let said = if head & ERROR == 0 { Stream::Stdout } else { Stream::Stderr };
    match &mut event.kind {
        EventKind::Write { stream, text } => {
            *stream = said;
            text.clear();
            text.push_str(words);
        }
        kind => *kind = EventKind::Write { stream: said, text: words.to_owned() },
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::WaitFor;

    fn events() -> Vec<Event> {
        let write = |stream, text: &str| EventKind::Write { stream, text: text.into() };
        let kinds = [
            EventKind::Start { name: "main".into(), parent: Some(Actor::default()) },
            write(Stream::Stdout, "hello"),
            write(Stream::Stdout, "\n"),
            write(Stream::Stderr, "数字\n"),
            write(Stream::Stderr, "\n"),
            EventKind::Wait {
                what: WaitFor::Sleep { microseconds: 7 },
                until_us: Some(u64::MAX),
                on: None,
                lock: None,
            },
            EventKind::Wake,
            write(Stream::Stdout, ""),
            EventKind::End { error: Some("ValueError: 1".into()) },
        ];
        let places = [(1, 1, 0), (1, 5, 9), (2, u64::MAX, 9), (0, 0, u64::MAX), (1, 7, 3)];
        let all = kinds.iter().cycle().zip(places.iter().cycle()).take(45);
        all.map(|(kind, &(thread, step, time_us))| Event {
            actor: Actor { process: 0, thread, task: thread / 2 },
            line: thread * 3,
            step,
            time_us,
            kind: kind.clone(),
        })
        .collect()
    }

    #[test]
    fn a_batch_gives_the_events_that_it_was_made_of() {
        let batch = Batch::of(&events());
        assert_eq!((batch.len(), batch.to_vec()), (45, events()));
        let bytes = postcard::to_allocvec(&batch).expect("it is packed");
        assert_eq!(postcard::from_bytes(&bytes), Ok(batch));
    }

    #[test]
    fn a_line_costs_little() {
        let line = |text: &str, step| Event {
            actor: Actor::default(),
            line: 3,
            step,
            time_us: 5,
            kind: EventKind::Write { stream: Stream::Stdout, text: text.into() },
        };
        let batch = Batch::of(&[line("1", 1), line("\n", 2), line("2", 3), line("\n", 4)]);
        assert_eq!(batch.bytes.len(), (1 + 1 + 1 + 1 + 2) + 2 + 4 + 2);
        assert!(batch.most_written() >= 4);
    }

    #[test]
    fn what_is_cut_off_is_read_up_to_there() {
        let whole = Batch::of(&events());
        for length in 0..whole.bytes.len() {
            let cut = Batch { count: whole.count, bytes: whole.bytes[..length].to_vec() };
            let read = cut.to_vec();
            assert_eq!(read, events()[..read.len()]);
        }
    }
}
