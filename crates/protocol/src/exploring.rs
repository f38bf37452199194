//! What the page asks of an exploration, and what it is told.

use serde::{Deserialize, Serialize};

use crate::{
    Diagnostic,
    explore::{Asked, Comparison, ExploreBudget, ExploreReport, ExploreSettings, Placed, Possible},
};

/// Which exploration an update belongs to. Updates of an earlier one are dropped by the page.
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize,
)]
pub struct ExploreId(pub u32);

/// A program, and how it is explored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreRequest {
    pub source: String,
    /// What tracebacks call the program.
    pub file_name: String,
    pub settings: ExploreSettings,
}

/// From the page. What is asked while states are still looked at is answered when that is over.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum ExploreCommand {
    /// Explores this instead of whatever was explored before.
    Begin(Box<ExploreRequest>),
    /// Whether that is possible. Where it is about variables that are not yet known of, the program is
    /// explored again with them.
    Ask { question: u32, asked: Asked },
    /// How this, the one before, differs from what is explored.
    Compare(Box<ExploreRequest>),
    /// Which of these outputs, whole, are among the explored ones.
    Place(Vec<String>),
    /// What was found stays.
    Stop,
    /// Goes on where a budget or a person ended it.
    GoOn(ExploreBudget),
}

impl ExploreCommand {
    /// The program that is to be compiled for it, if it comes with one.
    pub fn source(&self) -> Option<&str> {
        match self {
            Self::Begin(request) | Self::Compare(request) => Some(&request.source),
            Self::Ask { .. } | Self::Stop | Self::Place(_) | Self::GoOn(_) => None,
        }
    }
}

/// To the page.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum ExploreTold {
    /// The program does not compile.
    Refused(Vec<Diagnostic>),
    /// How far the one that is looked at now has come.
    Progress {
        states: u64,
        transitions: u64,
    },
    Report(Box<ExploreReport>),
    /// After the report, where it could be counted: see [`ExploreReport::schedules`].
    Schedules(String),
    Answer {
        question: u32,
        answer: Possible,
    },
    /// A question was about a global variable that the program does not have; without a question, one
    /// that was to be told of in the report.
    NoVariable {
        question: Option<u32>,
        name: String,
    },
    Compared(Box<Comparison>),
    /// In the order in which they were asked for.
    Placed(Vec<Placed>),
    /// Nothing more comes unless it is asked for.
    Idle,
    /// The worker did not start, or died: why.
    Broken(String),
}
