//! `print`: one write for each text, separator and line end, as CPython does.

use heddle_protocol::Stream;
use serde::{Deserialize, Serialize};

/// Writes still to be made; each is a step of its own.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct PrintFrame {
    pub stream: Stream,
    pub pieces: Vec<Box<str>>,
    pub next: usize,
    pub ret: crate::thread::Ret,
}
