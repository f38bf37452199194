//! The lab: who chooses, where a thread may be interrupted, and what a person asks of a run.

use serde::{Deserialize, Serialize};

use crate::Actor;

/// Where a thread may be interrupted: between two of these, nobody else of its process runs.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub enum SwitchPoints {
    /// Between any two instructions: what the language allows.
    Instruction,
    /// Where CPython since 3.10 looks whether somebody else wants to run: at a function's entry, at
    /// a jump back, after a call of something written in C; and where it waits.
    #[default]
    Cpython,
    /// Between whole lines.
    Line,
    /// Before each access to what another thread could see, as where there is no GIL.
    FreeThreaded,
}

/// A thread by its numbers, without its async tasks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct ThreadKey {
    pub process: u32,
    pub thread: u32,
}

/// Who chooses the next step in the lab.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum SchedulerKind {
    /// Each in turn, for so many steps.
    RoundRobin { quantum: u32 },
    /// Any that can move, for 1 to 32 steps.
    #[default]
    Random,
    /// Random priorities, which change at `depth - 1` random steps (Burckhardt et al. 2010).
    Pct { depth: u32 },
    /// The first of these that can move, then others in the order of creation.
    Priorities { order: Vec<ThreadKey> },
    /// A person; on its own, whoever moved last goes on.
    Manual,
    /// The schedule's text.
    Replay,
}

/// What a sleep or a timeout means.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Sleeps {
    /// They end in the order of the virtual clock.
    #[default]
    Clock,
    /// They may end at any time: a sleep is no synchronization.
    AnyTime,
}

/// How virtual time passes while somebody watches.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Pace {
    /// Sleeps cost nothing.
    #[default]
    AtOnce,
    /// A virtual second takes a second.
    RealTime,
}

/// Where a run stops first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Opening {
    /// Nowhere.
    #[default]
    Run,
    /// At this step; at the last one, if it is never reached. 0 is before the first.
    PausedAt(u64),
    /// Where the schedule's text ends.
    PausedAtEnd,
}

/// Everything that decides a run in the lab, besides the program.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct LabSettings {
    pub scheduler: SchedulerKind,
    /// Of the scheduler, and of what the program takes from the system (`random`).
    pub seed: u64,
    pub switch_points: SwitchPoints,
    pub sleeps: Sleeps,
    /// What [`SchedulerKind::Replay`] follows; docs/schedule.md has its form. Empty for none.
    pub schedule: String,
    pub pace: Pace,
    pub opening: Opening,
}

/// How far a step goes.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum StepBy {
    /// One instruction of the program. What the standard library does for it belongs to it.
    #[default]
    Instruction,
    /// Until the task that moves reaches another line, waits or ends.
    Line,
    /// Until something was written.
    Output,
    /// Forward: until another thread has been chosen. Of one task: to its next switch point.
    Switch,
}

/// What a person asks of a run in the lab.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LabCommand {
    /// Goes on without stopping; the way already recorded first, then as the scheduler says.
    Continue,
    Pause,
    /// Forward, along the way already recorded, then as the scheduler says.
    Step(StepBy),
    /// This task, which must be in the list of ready ones, and nobody else. Where another way is
    /// recorded from here, a new branch begins.
    Move {
        actor: Actor,
        by: StepBy,
    },
    /// To where a step of this kind began that led here; else to where one would have stopped before.
    Back(StepBy),
    /// To this step of the branch.
    Go {
        position: u64,
    },
    /// Chooses from here on. What is recorded from here on becomes the other branch.
    Rechoose(SchedulerKind),
    /// To the branch that was left, which is left reachable in its turn.
    OtherBranch,
    /// Asks for [`Update::Schedule`](crate::Update::Schedule).
    Schedule,
}
