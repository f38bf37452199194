//! Plain data that the machine, its drivers and the page say to each other.
//!
//! Nothing here behaves: no clock, no browser, no Python. Words that clash elsewhere mean here:
//! *process* and *thread* are Python's; *task* is an asyncio task; a *worker* is a browser's; a
//! *step* is one instruction of the program, with what the standard library does for it.

pub mod batch;
pub mod bytes;
pub mod command;
pub mod diagnostic;
pub mod ending;
pub mod event;
pub mod explore;
pub mod exploring;
pub mod graph;
pub mod lab;
pub mod recording;
pub mod repro;
pub mod story;
pub mod varint;
pub mod view;
pub mod wait;

pub use batch::Batch;
pub use command::{Command, Limits, Mode, RunId, RunRequest, Update};
pub use diagnostic::{Diagnostic, Place};
pub use ending::{Ending, Limit, RunFacts};
pub use event::{Access, Actor, Event, EventKind, SHARED_OBJECTS, Stream};
pub use exploring::{ExploreCommand, ExploreId, ExploreRequest, ExploreTold};
pub use lab::{
    LabCommand, LabSettings, Opening, Pace, SchedulerKind, Sleeps, StepBy, SwitchPoints, ThreadKey,
};
pub use recording::Recording;
pub use repro::{ReproRefused, ReproRequest};
pub use story::Story;
pub use view::{
    BranchNote, FrameView, GilView, LabView, LockKind, LockView, LoopView, Motion, ObjectView,
    Parting, PartingReason, QueueView, ReadyTask, Rings, TaskState, TaskView, TimerView, Variable,
};
pub use wait::{Name, Wait, WaitFor};
