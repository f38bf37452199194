//! Schedules and threads' keys in text and in words, for front ends that know no scheduler.

use heddle_protocol::{Parting, PartingReason, ThreadKey};
use heddle_schedulers::{
    Item, Schedule, ScheduleError,
    schedule::{self, Key},
};

use crate::words::wait_in_full;

/// A thread's key as schedules write it: `2`, or `1.0` of another process than the first.
pub fn thread_text(thread: ThreadKey) -> String {
    Key(thread).to_string()
}

/// The thread of such a key.
pub fn parse_thread(text: &str) -> Option<ThreadKey> {
    schedule::key(text)
}

/// What is wrong with a schedule's text, in a sentence without its full stop; None if nothing is.
pub fn schedule_fault(text: &str) -> Option<String> {
    match Schedule::parse(text).err()? {
        ScheduleError::NoVersion => {
            Some("the version is missing: a schedule begins with 1, as in 1 0*5".to_owned())
        }
        ScheduleError::Newer => Some("the schedule was made by a newer Heddle".to_owned()),
        ScheduleError::NotASchedule { at } => {
            let rest = text.get(at as usize..).unwrap_or_default();
            let word: String = rest.split_whitespace().next().unwrap_or_default().to_owned();
            let line = 1 + text[..text.len() - rest.len()].matches('\n').count();
            Some(format!("`{word}` in line {line} belongs in no schedule"))
        }
    }
}

/// How many turns and steps a schedule has; None if it is none.
pub fn schedule_size(text: &str) -> Option<(usize, u64)> {
    let schedule = Schedule::parse(text).ok()?;
    let is_turn = |item: &&Item| matches!(item, Item::Run { .. });
    Some((schedule.items().iter().filter(is_turn).count(), schedule.steps()))
}

/// Where a schedule parts from the program, and why.
pub fn parting_text(parting: &Parting) -> String {
    let reason = match &parting.reason {
        PartingReason::NotASchedule { at } => format!("its text is no schedule from byte {at} on"),
        PartingReason::NoVersion => "its version is missing: a schedule begins with 1".to_owned(),
        PartingReason::Newer => "a newer Heddle made it".to_owned(),
        PartingReason::NoSuchThread { thread } => {
            format!("there is no thread {} then", thread_text(*thread))
        }
        PartingReason::Ended { thread } => format!("thread {} is over then", thread_text(*thread)),
        PartingReason::Waits { thread, what } => {
            format!("thread {} waits then for {}", thread_text(*thread), wait_in_full(what))
        }
        PartingReason::NothingAsked { thread } => {
            format!("thread {} has asked nothing of the kernel then", thread_text(*thread))
        }
        PartingReason::RunOver => "the run is over then".to_owned(),
    };
    let position = parting.position;
    format!("the schedule fits up to step {position} and no further: {reason}")
}
