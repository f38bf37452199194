//! What processes share: pipes, semaphores, exits. Owned by the world in the lab, by the
//! coordinator in Live.

use serde::{Deserialize, Serialize};

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub struct KernelId(pub u32);

/// What a thread waits for in the kernel.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct KernelWait {
    pub object: KernelId,
}

/// A process's way to the kernel.
#[derive(Clone, Debug, Default, Hash, Serialize, Deserialize)]
pub struct KernelPort {}
