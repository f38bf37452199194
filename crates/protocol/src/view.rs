//! What a run in the lab looks like at one step: everything that panels show while it is paused.

use serde::{Deserialize, Serialize};

use crate::{Actor, Ending, Place, ThreadKey, WaitFor};

/// A run in the lab at its current step. `changed` is set on what the last step made different.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
pub struct LabView {
    pub motion: Motion,
    /// Steps from the beginning to here: instructions of the program, over all tasks.
    pub position: u64,
    /// Steps of this branch that are recorded. More may follow.
    pub length: u64,
    /// Microseconds on the virtual clock.
    pub time_us: u64,
    /// Events of the branch's stream that lie before this step. Those after it are its future: told
    /// already, to be replaced if another choice is made ([`crate::Update::Branch`]).
    pub events: u64,
    /// How the run ended, where this step is the last.
    pub ending: Option<Ending>,
    /// Who made the step to here.
    pub last: Option<Actor>,
    /// The timer of an event loop that rang in that step, as [`ReadyTask::name`] names it.
    pub rang: Option<String>,
    /// Threads that may move now, in the machine's order. Within a switch point's stretch it is the
    /// one that runs.
    pub ready: Vec<ReadyTask>,
    /// By process, thread, task.
    pub tasks: Vec<TaskView>,
    pub objects: Vec<ObjectView>,
    pub locks: Vec<LockView>,
    pub queues: Vec<QueueView>,
    pub loops: Vec<LoopView>,
    pub gils: Vec<GilView>,
    /// The way to the end of the branch; None where it is longer than 16 KiB, see
    /// [`crate::LabCommand::Schedule`].
    pub schedule: Option<String>,
    /// There is more to come of the schedule that is followed.
    pub follows: bool,
    /// Where the schedule that was to be followed no longer fits the program.
    pub parting: Option<Parting>,
    /// The branch that was left last.
    pub other: Option<BranchNote>,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Motion {
    #[default]
    Paused,
    Running,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ReadyTask {
    /// The thread, and the async task that runs in it.
    pub actor: Actor,
    pub name: String,
    /// The digit that chooses it, 1 to 9; None from the tenth on.
    pub key: Option<u8>,
    /// The scheduler, or the way recorded, would choose it.
    pub next: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TaskView {
    pub actor: Actor,
    pub name: String,
    pub state: TaskState,
    /// The expression about to run, in the program.
    pub place: Option<Place>,
    /// Innermost first.
    pub frames: Vec<FrameView>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum TaskState {
    /// It made the last step and can go on.
    Running,
    Ready,
    /// For whom or what, and by whom it is held, stands in `what`.
    Waiting {
        what: WaitFor,
        until_us: Option<u64>,
    },
    Sleeping {
        until_us: u64,
    },
    Ended,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct FrameView {
    /// Its qualified name; `<module>` for the program's own code.
    pub function: String,
    pub line: u32,
    /// Locals; for the module none: its globals are [`ObjectView`]s.
    pub variables: Vec<Variable>,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct Variable {
    pub name: String,
    /// Its `repr`, cut to 120 characters.
    pub text: String,
    pub changed: bool,
}

/// Something that more than one task could see: a global of the program, or a mutable object that
/// frames of several tasks hold.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ObjectView {
    pub process: u32,
    /// As the program names it.
    pub name: String,
    pub text: String,
    /// Tasks in whose code or variables it stands.
    pub seen_by: Vec<Actor>,
    pub changed: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum LockKind {
    Lock,
    RLock,
    Semaphore,
    Condition,
    Event,
    Barrier,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LockView {
    /// None where processes share it.
    pub process: Option<u32>,
    pub name: String,
    pub kind: LockKind,
    /// A thread or task; its name stands in `tasks`.
    pub owner: Option<Actor>,
    /// How often it is taken (RLock), how many may still enter (Semaphore), 1 where it is set
    /// (Event) or taken (Lock).
    pub count: u64,
    /// How many may enter in all, of a semaphore that is bounded.
    pub most: Option<u64>,
    /// Who stands in a `with` of a semaphore, which has no owner: who came in by `acquire()` is not
    /// among them.
    pub inside: Vec<Actor>,
    pub waiters: Vec<Actor>,
    pub changed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct QueueView {
    /// None where processes share it.
    pub process: Option<u32>,
    pub name: String,
    /// The first 20, each a `repr`.
    pub items: Vec<String>,
    pub length: u64,
    /// How many it may hold; None for any number.
    pub room: Option<u64>,
    pub waiters: Vec<Actor>,
    pub changed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct LoopView {
    pub thread: ThreadKey,
    /// Names of tasks, or of the functions to be called; in their order.
    pub ready: Vec<String>,
    /// In the order in which they end.
    pub timers: Vec<TimerView>,
    pub changed: bool,
}

#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct TimerView {
    /// Of a task, or of the function to be called.
    pub name: String,
    pub rings: Rings,
    pub at_us: u64,
}

/// What a timer does.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Rings {
    /// A task's sleep ends.
    Sleep,
    /// What a task does takes too long.
    Timeout,
    /// A function is called.
    Call,
}

/// Who holds a process's interpreter: the thread that ran last, while it can go on.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct GilView {
    pub process: u32,
    pub holder: Option<Actor>,
    pub changed: bool,
}

/// A schedule that does not fit.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Parting {
    /// What came before it was kept.
    pub position: u64,
    pub reason: PartingReason,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum PartingReason {
    /// The text is no schedule from this byte on.
    NotASchedule { at: u32 },
    /// It begins with an item, and not with its version.
    NoVersion,
    /// Made by a later Heddle.
    Newer,
    /// There is no such thread (yet).
    NoSuchThread { thread: ThreadKey },
    /// The thread is over.
    Ended { thread: ThreadKey },
    /// It waits.
    Waits { thread: ThreadKey, what: WaitFor },
    /// What it is to be given, or what is to end for it, it has not asked of the kernel.
    NothingAsked { thread: ThreadKey },
    /// The run ended before the schedule did.
    RunOver,
}

/// A branch that can be gone back to.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BranchNote {
    /// The last step that both have.
    pub from: u64,
    pub length: u64,
}
