//! asyncio's core: futures, tasks, handles, the event loop.

use serde::{Deserialize, Serialize};

use crate::{types::T, value::Value};

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Future {
    /// A class derived from Future, or `Undef`.
    pub class: Value,
}

impl Future {
    pub fn native_type(&self) -> T {
        T::Future
    }
}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct EventLoop {}

#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Handle {}

impl Handle {
    pub fn native_type(&self) -> T {
        T::Handle
    }
}

/// An event loop that runs: the bottom of what its callbacks and tasks run on.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct LoopFrame {
    pub ret: crate::thread::Ret,
}
