//! What processes ask of the kernel, and what it answers.

use std::sync::Arc;

use serde::{Deserialize, Serialize};

use super::KernelId;

/// Who asks.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct From {
    pub pid: u32,
    pub thread: u32,
}

/// An end of a channel.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Side {
    Read,
    Write,
}

/// How long a shared object is there.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Life {
    Run,
    /// As long as the process that made it: from then on it is gone.
    Maker,
}

/// Which ends of a channel a handle stands for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Ends {
    Both,
    Read,
    Write,
}

impl Ends {
    pub fn has(self, side: Side) -> bool {
        match self {
            Ends::Both => true,
            Ends::Read => side == Side::Read,
            Ends::Write => side == Side::Write,
        }
    }
}

/// What a process holds of a shared object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Handle {
    pub id: KernelId,
    pub ends: Ends,
}

/// A shared number: the bits of an integer or of a double.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Scalar {
    Int(i64),
    Float(u64),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KernelRequest {
    // -- posted: no answer, always possible
    MakeSemaphore {
        id: KernelId,
        value: u32,
        max: u32,
        life: Life,
    },
    /// The maker holds both ends.
    MakeChannel {
        id: KernelId,
        life: Life,
    },
    MakeCells {
        id: KernelId,
        cells: Vec<Scalar>,
    },
    /// Into a channel whatever it holds already: what the feeder thread of a queue does.
    Put {
        id: KernelId,
        bytes: Arc<[u8]>,
    },
    Close {
        id: KernelId,
        side: Side,
    },
    /// The process got these by a message, or at its start: it holds their ends.
    Attach(Handle),
    /// Ends for whoever fetches them first: the offer holds them, and goes with the process.
    Offer {
        id: KernelId,
        handles: Vec<Handle>,
    },
    /// Another process holds these ends too, unless it is over: nothing need reach it first.
    Lend {
        handle: Handle,
        to: u32,
    },

    // -- semaphores
    /// Possible while it is above 0, or gone: [`KernelReply::Done`]; gone, Broken.
    Acquire {
        id: KernelId,
    },
    /// [`KernelReply::Refused`] if it is at its maximum, Broken if it is gone.
    Release {
        id: KernelId,
    },
    /// Possible while it is 0: Done. Gone, as with `Acquire`.
    AwaitZero {
        id: KernelId,
    },
    /// [`KernelReply::Number`], or Broken if it is gone.
    Count {
        id: KernelId,
    },

    // -- channels
    /// Possible while it fits, or nobody can read: Done or [`KernelReply::Broken`].
    Send {
        id: KernelId,
        bytes: Arc<[u8]>,
    },
    /// Possible if something is there, or nobody can write: Bytes or [`KernelReply::Eof`]. Possible if
    /// it is gone: Broken.
    Receive {
        id: KernelId,
    },
    /// Possible when a `Receive` is: Done; gone, as with that.
    Poll {
        id: KernelId,
    },
    /// Number of messages, or Broken if it is gone.
    Length {
        id: KernelId,
    },
    /// Possible once all that this process put is in the pipe: what joining the feeder thread
    /// waits for.
    Drain {
        id: KernelId,
    },

    // -- offers
    /// From now on nobody is let in any more who comes for an offer of this process: Done.
    Shut,
    /// Done if a process lets in who comes for its offers, Broken if it does no more, Refused if it is over
    /// and never said so.
    Knock {
        pid: u32,
    },
    /// Done if the process that made an offer is there: it has given the ends; else Eof.
    Fetch {
        id: KernelId,
    },

    // -- cells
    Load {
        id: KernelId,
        at: u32,
    },
    Store {
        id: KernelId,
        at: u32,
        value: Scalar,
    },

    // -- processes
    /// [`KernelReply::Pid`]: the child's number; the child itself is answered
    /// [`KernelReply::Child`].
    Fork,
    /// A fresh process that is given these bytes: Pid.
    Spawn {
        boot: Arc<[u8]>,
        /// Shared objects that the bytes mention: the child holds their ends.
        inherits: Vec<Handle>,
    },
    /// Done if it is not over, else Eof.
    Lives {
        pid: u32,
    },
    /// Possible when it is over: [`KernelReply::Status`].
    Wait {
        pid: u32,
    },
    /// Possible when one of them is over or can be received from: the position, as Number.
    WaitAny {
        pids: Vec<u32>,
        channels: Vec<KernelId>,
    },
    /// The process dies of a signal, or of 0 as if it had come to its end; Refused if it is over already.
    Signal {
        pid: u32,
        signal: i32,
    },
}

impl KernelRequest {
    /// The semaphore or channel of which it matters whether it is gone.
    pub fn shared(&self) -> Option<KernelId> {
        match self {
            KernelRequest::Release { id }
            | KernelRequest::Count { id }
            | KernelRequest::Length { id } => Some(*id),
            KernelRequest::Drain { .. } => None,
            other => other.object(),
        }
    }

    /// The semaphore or channel that a thread may have to wait for.
    pub fn object(&self) -> Option<KernelId> {
        match self {
            KernelRequest::Acquire { id }
            | KernelRequest::AwaitZero { id }
            | KernelRequest::Send { id, .. }
            | KernelRequest::Receive { id }
            | KernelRequest::Poll { id }
            | KernelRequest::Drain { id } => Some(*id),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum KernelReply {
    Done,
    /// Not allowed now: what that means depends on the request.
    Refused,
    Number(i64),
    Bytes(Arc<[u8]>),
    /// Nobody can write any more.
    Eof,
    /// Nobody can read any more, or it is gone.
    Broken,
    Value(Scalar),
    Pid(u32),
    /// To the child that a `Fork` made.
    Child,
    Status(i32),
    TimedOut,
    /// The limit on tasks alive at once is reached.
    TooMany,
}

/// What a request makes happen to processes.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Effect {
    /// Process `child` begins as a copy of `parent`, as `thread` of it stands.
    Fork {
        parent: u32,
        thread: u32,
        child: u32,
    },
    Spawn {
        parent: u32,
        thread: u32,
        child: u32,
        boot: Arc<[u8]>,
    },
    /// The process is cut; the kernel has written its status down.
    Kill {
        pid: u32,
        status: i32,
    },
}
