//! What the page asks of its workers, and what they answer.

use serde::{Deserialize, Serialize};

use crate::{
    Batch, Diagnostic, Ending, ExploreCommand, ExploreId, ExploreTold, LabCommand, LabSettings,
    LabView, Recording, ReproRefused, ReproRequest, RunFacts, Story, explore::Expected,
};

/// Which run an update belongs to. Updates of an earlier run are dropped by the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct RunId(pub u32);

/// Who chooses the next step.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Mode {
    /// The browser: real workers, real time.
    #[default]
    Live,
    /// A scheduler in one worker, virtual time.
    Lab,
}

/// Bounds of a run. Over a bound the run ends with [`Ending::Limit`] or a Python error.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Limits {
    /// Wall time in Live, in milliseconds.
    pub wall_ms: u32,
    /// Instructions, over all tasks, in the lab.
    pub steps: u64,
    /// Bytes of all processes' heaps.
    pub heap_bytes: u64,
    /// Bytes written to stdout and stderr together; what is over is dropped and said.
    pub output_bytes: u64,
    /// Threads and processes alive at once.
    pub tasks: u32,
}

impl Default for Limits {
    fn default() -> Self {
        Self {
            wall_ms: 10_000,
            steps: 2_000_000_000,
            // A list that grows is held twice for a moment, and a browser gives 256 MiB.
            heap_bytes: 96 << 20,
            output_bytes: 8 << 20,
            tasks: 512,
        }
    }
}

/// One run of one program.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RunRequest {
    pub run: RunId,
    pub source: String,
    /// What tracebacks call the program, as `program.py`.
    pub file_name: String,
    pub mode: Mode,
    /// Who chooses, and where, in the lab.
    pub lab: LabSettings,
    pub limits: Limits,
    /// What a person expects of its output: where it is missed, stories say so and look for why.
    pub expected: Option<Expected>,
}

/// From the page to the coordinator.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Command {
    /// Parse and compile only; answered by [`Update::Checked`] with the same number.
    Check {
        check: u32,
        source: String,
    },
    Run(RunRequest),
    Stop(RunId),
    /// The page has taken in so many of a run's events: who writes faster than it reads waits.
    Taken {
        run: RunId,
        events: u32,
    },
    /// To a run in the lab. It stays open after its end, to be gone back in, until the next run.
    Lab {
        run: RunId,
        command: LabCommand,
    },
    /// Asks for [`Update::Trace`]: of the run that the lab has open, or of what this request, to
    /// replay a recording, gives.
    Trace {
        run: RunId,
        replayed: Option<Box<RunRequest>>,
    },
    /// Asks for [`Update::Repro`].
    Repro(Box<ReproRequest>),
    /// To the explorer. A number that is new begins with [`ExploreCommand::Begin`].
    Explore {
        id: ExploreId,
        command: ExploreCommand,
    },
}

/// From the coordinator (or the lab) to the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum Update {
    /// The workers are warm. `threads` tells whether memory can be shared, so that Python threads
    /// run on workers of their own; if not, `Live` runs of programs with threads fall to the lab.
    Ready {
        threads: bool,
    },
    Checked {
        check: u32,
        diagnostics: Vec<Diagnostic>,
        uses_threads: bool,
    },
    /// `mode` is the mode it really runs in; it differs from the request where live threads
    /// cannot be had.
    Started {
        run: RunId,
        mode: Mode,
    },
    /// In the order in which they happened, coalesced to about one a frame.
    Events {
        run: RunId,
        events: Vec<Batch>,
    },
    /// The stream of a lab run's events goes another way from here: all but the first `kept` are
    /// no longer part of it, and what follows is appended to those.
    Branch {
        run: RunId,
        kept: u64,
    },
    /// A lab run as it stands: at each pause and each move while paused, and now and then while it
    /// runs. The events before it have been sent.
    View {
        run: RunId,
        view: Box<LabView>,
    },
    /// The whole way to the end of the branch, as text.
    Schedule {
        run: RunId,
        text: String,
    },
    /// What went wrong in the run that is about to end, or has just ended.
    Stories {
        run: RunId,
        stories: Vec<Story>,
    },
    /// After a live run's end: what the lab needs to run it again.
    Recorded {
        run: RunId,
        recording: Recording,
    },
    /// Of a lab run: the branch's end was reached. It may be gone back in.
    Ended {
        run: RunId,
        ending: Ending,
        facts: RunFacts,
    },
    /// A run as Chrome trace JSON, which Perfetto opens.
    Trace {
        run: RunId,
        json: Vec<u8>,
    },
    /// A Python script that forces a schedule's order, or why there is none.
    Repro(Result<String, ReproRefused>),
    Explore {
        id: ExploreId,
        told: ExploreTold,
    },
}

impl Update {
    /// The run that it is about.
    pub fn run(&self) -> Option<RunId> {
        match self {
            Self::Ready { .. } | Self::Checked { .. } | Self::Repro(_) | Self::Explore { .. } => {
                None
            }
            Self::Started { run, .. }
            | Self::Events { run, .. }
            | Self::Branch { run, .. }
            | Self::View { run, .. }
            | Self::Schedule { run, .. }
            | Self::Stories { run, .. }
            | Self::Recorded { run, .. }
            | Self::Trace { run, .. }
            | Self::Ended { run, .. } => Some(*run),
        }
    }
}
