//! The turns of one process, in a few bytes each.

use heddle_protocol::varint::{get, put, unzigzag, zigzag};

use crate::runners::Runners;

/// Turns made and not yet taken. Turns of one thread in a row are one as long as the clock that
/// they go by is one.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct TurnLog {
    open: Option<LoggedTurn>,
    bytes: Vec<u8>,
    /// Of the last turn in `bytes`: others are written as differences.
    last: Last,
    /// Who ran last, to be told where another does.
    pub(super) runners: Runners,
}

/// A thread ran for so many steps.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoggedTurn {
    pub thread: u32,
    pub steps: u64,
    /// The process's clock meanwhile, in microseconds; None where nobody looked at it.
    pub clock_us: Option<u64>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Last {
    thread: u32,
    clock_us: u64,
}

/// Flags below the number of steps.
const OTHER_THREAD: u64 = 1;
const CLOCK: u64 = 2;
const FLAG_BITS: u32 = 2;

impl TurnLog {
    pub fn new() -> TurnLog {
        TurnLog::default()
    }

    /// A thread ran. `clock_us` is the process's clock meanwhile, if that made a difference.
    pub fn ran(&mut self, thread: u32, steps: u64, clock_us: Option<u64>) {
        if let Some(open) = &mut self.open
            && open.thread == thread
            && (open.clock_us.is_none() || clock_us.is_none() || open.clock_us == clock_us)
        {
            open.steps += steps;
            open.clock_us = open.clock_us.or(clock_us);
            return;
        }
        self.close();
        self.open = Some(LoggedTurn { thread, steps, clock_us });
    }

    /// What is next is a turn of its own: the thread had to wait in between.
    pub fn close(&mut self) {
        let Some(turn) = self.open.take().filter(|turn| turn.steps > 0) else { return };
        let mut head = turn.steps << FLAG_BITS;
        if turn.thread != self.last.thread {
            head |= OTHER_THREAD;
        }
        if turn.clock_us.is_some() {
            head |= CLOCK;
        }
        put(&mut self.bytes, head);
        if turn.thread != self.last.thread {
            put(&mut self.bytes, u64::from(turn.thread));
            self.last.thread = turn.thread;
        }
        if let Some(clock_us) = turn.clock_us {
            // Clocks of two workers may differ: the difference can be below zero.
            let difference = clock_us.wrapping_sub(self.last.clock_us).cast_signed();
            put(&mut self.bytes, zigzag(difference));
            self.last.clock_us = clock_us;
        }
    }

    /// The turns since the last time, to be read by [`read_turns`].
    pub fn take(&mut self) -> Vec<u8> {
        self.close();
        self.last = Last::default();
        std::mem::take(&mut self.bytes)
    }
}

/// The turns in bytes that [`TurnLog::take`] gave; it stops where they make no sense.
pub fn read_turns(mut bytes: &[u8]) -> impl Iterator<Item = LoggedTurn> {
    let mut last = Last::default();
    std::iter::from_fn(move || {
        let head = get(&mut bytes)?;
        if head & OTHER_THREAD != 0 {
            last.thread = u32::try_from(get(&mut bytes)?).ok()?;
        }
        let clock_us = if head & CLOCK == 0 {
            None
        } else {
            let difference = unzigzag(get(&mut bytes)?);
            last.clock_us = last.clock_us.wrapping_add(difference.cast_unsigned());
            Some(last.clock_us)
        };
        Some(LoggedTurn { thread: last.thread, steps: head >> FLAG_BITS, clock_us })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(log: &mut TurnLog) -> Vec<(u32, u64, Option<u64>)> {
        let bytes = log.take();
        read_turns(&bytes).map(|turn| (turn.thread, turn.steps, turn.clock_us)).collect()
    }

    #[test]
    fn turns_come_back_as_they_were_in_a_few_bytes() {
        let mut log = TurnLog::new();
        let turns = [
            (0, 7, None),
            (1, 1, Some(1_000_000)),
            (1, 90, Some(1_000_010)),
            (0, 3, Some(999_990)),
            (u32::MAX, u64::MAX >> 3, None),
        ];
        for (thread, steps, clock) in turns {
            log.ran(thread, steps, clock);
        }
        assert_eq!(read(&mut log), turns);
        for turn in 0..100 {
            log.ran(turn % 2, 40, Some(u64::from(turn) * 20));
        }
        assert!(log.take().len() <= 400);
    }

    #[test]
    fn turns_under_one_clock_are_one() {
        let mut log = TurnLog::new();
        log.ran(0, 5, None);
        log.ran(0, 6, Some(10));
        log.ran(0, 7, None);
        log.ran(0, 8, Some(10));
        log.ran(0, 9, Some(11));
        log.close();
        log.ran(0, 1, None);
        assert_eq!(read(&mut log), [(0, 26, Some(10)), (0, 9, Some(11)), (0, 1, None)]);
    }

    #[test]
    fn what_is_taken_begins_anew() {
        let mut log = TurnLog::new();
        log.ran(3, 1, Some(50));
        assert_eq!(read(&mut log), [(3, 1, Some(50))]);
        assert_eq!(read(&mut log), []);
        log.ran(3, 2, Some(51));
        assert_eq!(read(&mut log), [(3, 2, Some(51))]);
    }

    #[test]
    fn bytes_that_are_no_turns_are_the_end() {
        for bytes in [&[0x80][..], &[0x05], &[0xff; 11], &[]] {
            assert_eq!(read_turns(bytes).count(), 0, "{bytes:?}");
        }
    }
}
