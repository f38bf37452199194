//! Everything that the coordinator and a process's worker say to each other.

use std::sync::Arc;

use heddle_protocol::{
    Actor, Batch, ExploreCommand, ExploreId, LabCommand, Limit, Limits, ReproRequest, RunId,
    RunRequest, Wait,
};
use heddle_vm::kernel::{KernelReply, KernelRequest};
use serde::{Deserialize, Serialize};

/// Where a process comes from.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum Birth {
    /// The program's first process.
    Main,
    /// A copy of another one: its serialized state.
    Fork {
        #[serde(with = "heddle_protocol::bytes")]
        state: Vec<u8>,
    },
    /// A fresh one that runs the module again and is given these bytes.
    Spawn { parent: Actor, boot: Arc<[u8]> },
}

/// A program as it is compiled.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Script {
    /// The packs of the library that it needs, one after the other.
    pub packs: String,
    pub source: String,
    pub file_name: String,
}

/// What a process's worker is told at its start.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Start {
    pub pid: u32,
    pub script: Script,
    pub limits: Limits,
    pub seed: u64,
    /// When the run began, in milliseconds since 1970, with fractions.
    pub began_ms: f64,
    /// How many workers may run its threads besides the first.
    pub slots: u32,
    pub birth: Birth,
}

/// Events that a process, or the lab, may be ahead of the page before it waits: what the page takes
/// in within about two frames.
pub const AHEAD: usize = 16_384;
/// So many are sent at once, however little time has passed.
pub const BATCH: usize = 2_048;

/// To a process's worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToProcess {
    /// It may be started with this program, which is compiled meanwhile.
    Prepare(Script),
    Start(Box<Start>),
    Answer {
        thread: u32,
        reply: KernelReply,
    },
    /// So many of its events are dealt with.
    Taken {
        events: u32,
    },
    /// The run is over: the process says what it has not said yet, and no more.
    Stop,
}

/// From a process's worker: always several in one message, which are one moment of the process.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum FromProcess {
    Events(Batch),
    /// Turns of its threads before what follows, as a [`TurnLog`](heddle_session::recording::TurnLog)
    /// has them.
    Turns(#[serde(with = "heddle_protocol::bytes")] Vec<u8>),
    /// Requests that want no answer.
    Posted {
        requests: Vec<KernelRequest>,
    },
    Request {
        thread: u32,
        request: KernelRequest,
        deadline_us: Option<u64>,
        /// For a fork: the state that the child begins with.
        state: Option<Vec<u8>>,
    },
    /// Its threads need so many workers besides its first.
    NeedWorkers {
        count: u32,
    },
    /// Nothing in it can move by itself; it has seen so many answers.
    Idle {
        waits: Vec<Wait>,
        answers: u32,
    },
    Limit(Limit),
    /// It was told to stop, and this is the last that it says.
    Stopped {
        facts: ProcessFacts,
    },
    /// The process is over.
    Ended {
        status: i32,
        facts: ProcessFacts,
    },
}

impl FromProcess {
    /// Whether events that were told before it may be dealt with after it.
    pub fn may_precede_events(&self) -> bool {
        matches!(
            self,
            FromProcess::Events(_)
                | FromProcess::Turns(_)
                | FromProcess::Posted { .. }
                | FromProcess::Request { .. }
        )
    }
}

/// What a process counts.
#[derive(Clone, Copy, Debug, Default, Serialize, Deserialize)]
pub struct ProcessFacts {
    pub steps: u64,
    pub threads: u32,
    pub async_tasks: u32,
    /// Workers that executed its code.
    pub workers: u32,
}

/// From the coordinator to the lab's worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub enum ToLab {
    /// Packs that the next run needs.
    Library(String),
    Run(RunRequest),
    Stop,
    Command(LabCommand),
    /// The page has taken in so many events.
    Taken(u32),
    /// As [`Command::Trace`](heddle_protocol::Command::Trace).
    Trace {
        run: RunId,
        replayed: Option<Box<RunRequest>>,
    },
    Repro(Box<ReproRequest>),
}

/// From the coordinator to the explorer's worker.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ToExplorer {
    pub id: ExploreId,
    /// The packs of the library that its program needs, one after the other.
    pub packs: String,
    pub command: ExploreCommand,
}

/// Bytes of a message.
pub fn pack<M: Serialize>(message: &M) -> Vec<u8> {
    // Only types of this workspace are packed, into a growing vector: there is nothing to fail.
    postcard::to_allocvec(message).unwrap_or_default()
}

/// The message in these bytes, if they hold one.
pub fn unpack<'a, M: Deserialize<'a>>(bytes: &'a [u8]) -> Option<M> {
    postcard::from_bytes(bytes).ok()
}
