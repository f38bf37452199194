//! Plain data that the machine, its drivers and the page say to each other.
//!
//! Nothing here behaves: no clock, no browser, no Python. Words that clash elsewhere mean here:
//! *process* and *thread* are Python's; *task* is an asyncio task; a *worker* is a browser's; a
//! *step* is one instruction of the machine.

pub mod command;
pub mod diagnostic;
pub mod ending;
pub mod event;
pub mod story;
pub mod wait;

pub use command::{Command, Limits, Mode, RunId, RunRequest, Update};
pub use diagnostic::{Diagnostic, Place};
pub use ending::{Ending, Limit, RunFacts};
pub use event::{Access, Actor, Event, EventKind, SHARED_OBJECTS, Stream};
pub use story::Story;
pub use wait::{Wait, WaitFor};
