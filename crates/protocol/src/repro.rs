//! A schedule to be exported as a Python script, and why one cannot be.

use serde::{Deserialize, Serialize};

use crate::{Sleeps, SwitchPoints};

/// A run that a script shall force: a program, and a schedule under the lab's settings.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReproRequest {
    pub source: String,
    /// What tracebacks call the program.
    pub file_name: String,
    /// docs/schedule.md has its form.
    pub schedule: String,
    pub switch_points: SwitchPoints,
    pub sleeps: Sleeps,
    /// Of what the program takes from the system.
    pub seed: u64,
}

/// Why there is no script.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum ReproRefused {
    /// The program does not compile.
    NotAProgram,
    NotASchedule,
    /// The program uses a manager: a server of the library's own, with threads for its clients.
    Manager,
    /// More steps than a script tells of.
    TooLong,
    /// The schedule does not fit the program from this step on.
    DoesNotFit {
        step: u64,
    },
}
