//! A schedule: who ran for how many steps, as data and as a short text. docs/schedule.md has its
//! form.

use std::fmt;

use heddle_protocol::{PartingReason, ThreadKey};

/// The version that is written.
const VERSION: &str = "1";
/// Items that a schedule may have: a bound on what a text may cost.
const MOST_ITEMS: usize = 4 << 20;

/// What happens next.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Item {
    /// A thread runs for so many steps, at least one.
    Run { thread: ThreadKey, steps: u64 },
    /// The clock stands at so many microseconds. Only in what a live run recorded: in the lab the
    /// clock goes its own way.
    Clock { us: u64 },
    /// The kernel does now what this thread has asked of it; the thread goes on later. In the lab
    /// both happen at once.
    Serve { thread: ThreadKey },
    /// The patience of this thread, which has asked the kernel, ends now.
    Expire { thread: ThreadKey },
}

/// Items in order; two turns of the same thread in a row are one.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
pub struct Schedule {
    /// When the run began, in microseconds since 1970. Only in what a live run recorded.
    pub epoch_us: Option<u64>,
    items: Vec<Item>,
}

/// A text that is no schedule.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ScheduleError {
    /// Not from this byte on.
    NotASchedule { at: u32 },
    /// It begins with an item, and not with its version.
    NoVersion,
    /// Its version is not known here.
    Newer,
}

impl Schedule {
    pub fn items(&self) -> &[Item] {
        &self.items
    }

    pub fn push(&mut self, item: Item) {
        match item {
            Item::Run { thread, steps } => self.push_run(thread, steps),
            other => self.items.push(other),
        }
    }

    /// Appends a turn; no steps are no turn.
    pub fn push_run(&mut self, thread: ThreadKey, steps: u64) {
        if steps == 0 {
            return;
        }
        match self.items.last_mut() {
            Some(Item::Run { thread: last, steps: made }) if *last == thread => {
                *made = made.saturating_add(steps);
            }
            _ => self.items.push(Item::Run { thread, steps }),
        }
    }

    /// Steps of all its turns.
    pub fn steps(&self) -> u64 {
        let steps = self.items.iter().map(|item| match item {
            Item::Run { steps, .. } => *steps,
            _ => 0,
        });
        steps.fold(0, u64::saturating_add)
    }

    /// Reads a text. White space and what follows a `#` on a line mean nothing; an empty text is an
    /// empty schedule.
    ///
    /// # Errors
    /// Where it is none.
    pub fn parse(text: &str) -> Result<Schedule, ScheduleError> {
        let mut schedule = Schedule::default();
        let mut words = words(text);
        match words.next() {
            None => return Ok(schedule),
            Some((_, VERSION)) => {}
            Some((_, other)) if other.bytes().all(|b| b.is_ascii_digit()) => {
                return Err(ScheduleError::Newer);
            }
            Some((_, other)) if other.starts_with('=') || item(other).is_some() => {
                return Err(ScheduleError::NoVersion);
            }
            Some((at, _)) => return Err(ScheduleError::NotASchedule { at }),
        }
        for (at, word) in words {
            let fault = ScheduleError::NotASchedule { at };
            if schedule.items.len() >= MOST_ITEMS {
                return Err(fault);
            }
            if let Some(epoch) = word.strip_prefix('=') {
                schedule.epoch_us = Some(number(epoch).ok_or(fault)?);
                continue;
            }
            schedule.push(item(word).ok_or(fault)?);
        }
        Ok(schedule)
    }
}

/// Words with the bytes at which they begin.
fn words(text: &str) -> impl Iterator<Item = (u32, &str)> {
    let mut at = 0;
    text.split_inclusive('\n').flat_map(move |line| {
        let begin = at;
        at += line.len();
        let code = line.split('#').next().unwrap_or_default();
        code.split_ascii_whitespace().map(move |word| ((begin + offset(code, word)) as u32, word))
    })
}

/// Where `part`, a slice of `whole`, begins in it.
fn offset(whole: &str, part: &str) -> usize {
    part.as_ptr() as usize - whole.as_ptr() as usize
}

fn item(word: &str) -> Option<Item> {
    if let Some(us) = word.strip_prefix('@') {
        return Some(Item::Clock { us: number(us)? });
    }
    if let Some(thread) = word.strip_prefix('!') {
        return Some(Item::Serve { thread: key(thread)? });
    }
    if let Some(thread) = word.strip_prefix('~') {
        return Some(Item::Expire { thread: key(thread)? });
    }
    let (thread, steps) = word.split_once('*').unwrap_or((word, "1"));
    let steps = number(steps).filter(|steps| *steps > 0)?;
    Some(Item::Run { thread: key(thread)?, steps })
}

/// A thread's key: `2`, a thread of the first process, or `1.2`, of process 1.
pub fn key(text: &str) -> Option<ThreadKey> {
    let (process, thread) = text.split_once('.').unwrap_or(("0", text));
    let part = |text: &str| u32::try_from(number(text)?).ok();
    Some(ThreadKey { process: part(process)?, thread: part(thread)? })
}

/// Digits only: no sign, no space.
fn number(text: &str) -> Option<u64> {
    text.bytes().all(|b| b.is_ascii_digit()).then(|| text.parse().ok())?
}

/// A thread's key, as a schedule writes it.
pub struct Key(pub ThreadKey);

impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            ThreadKey { process: 0, thread } => write!(f, "{thread}"),
            ThreadKey { process, thread } => write!(f, "{process}.{thread}"),
        }
    }
}

impl fmt::Display for Item {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Item::Run { thread, steps: 1 } => write!(f, "{}", Key(thread)),
            Item::Run { thread, steps } => write!(f, "{}*{steps}", Key(thread)),
            Item::Clock { us } => write!(f, "@{us}"),
            Item::Serve { thread } => write!(f, "!{}", Key(thread)),
            Item::Expire { thread } => write!(f, "~{}", Key(thread)),
        }
    }
}

impl fmt::Display for Schedule {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(VERSION)?;
        if let Some(us) = self.epoch_us {
            write!(f, " ={us}")?;
        }
        self.items.iter().try_for_each(|item| write!(f, " {item}"))
    }
}

impl From<ScheduleError> for PartingReason {
    fn from(error: ScheduleError) -> PartingReason {
        match error {
            ScheduleError::NotASchedule { at } => PartingReason::NotASchedule { at },
            ScheduleError::NoVersion => PartingReason::NoVersion,
            ScheduleError::Newer => PartingReason::Newer,
        }
    }
}
