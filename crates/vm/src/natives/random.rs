//! The generator behind `random`.

use serde::{Deserialize, Serialize};

/// The Mersenne Twister MT19937: 624 words and a position.
#[derive(Clone, Debug, Hash, Serialize, Deserialize)]
pub struct Twister {
    pub words: Vec<u32>,
    pub at: u32,
}
