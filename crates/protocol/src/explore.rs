//! What an exploration is asked, and what it found, as plain data. Numbers that may be large are
//! decimal texts.

use serde::{Deserialize, Serialize};

use crate::{Limits, Sleeps, Story, SwitchPoints, Wait, graph::Graph};

/// How a program is explored.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreSettings {
    pub switch_points: SwitchPoints,
    pub sleeps: Sleeps,
    /// Of what the program takes from the system (`random`).
    pub seed: u64,
    /// Of a single run.
    pub limits: Limits,
    pub budget: ExploreBudget,
    /// Outputs shown at most.
    pub shown: usize,
    /// Variables of which the last values are to be known: globals of the program, or attributes of
    /// what those hold, as `account.balance`.
    pub finals: Vec<String>,
}

/// How much is looked at before the answer is given as far as it is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreBudget {
    pub states: usize,
    /// Bytes of states and edges.
    pub bytes: usize,
    /// Kept by whoever has a clock.
    pub seconds: u32,
}

impl Default for ExploreBudget {
    fn default() -> Self {
        ExploreBudget { states: 2_000_000, bytes: 1 << 30, seconds: 60 }
    }
}

impl Default for ExploreSettings {
    fn default() -> Self {
        ExploreSettings {
            switch_points: SwitchPoints::Instruction,
            sleeps: Sleeps::default(),
            seed: 0,
            limits: Limits::default(),
            budget: ExploreBudget::default(),
            shown: 20,
            finals: Vec::new(),
        }
    }
}

/// Why an answer does not cover everything.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Bound {
    /// More states than the budget allows.
    States,
    /// More memory than the budget allows.
    Memory,
    /// More time than the budget allows.
    Time,
    /// Somebody calculates for so long, seen by nobody, that it was cut off.
    Calculation,
    /// A person pressed Stop.
    Stopped,
}

/// How an expected output is meant.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Extent {
    /// As all of it, with holes.
    #[default]
    Whole,
    /// As how it begins, with holes.
    Prefix,
    /// As all of it, character by character.
    Exactly,
}

/// What a program should write to stdout.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Expected {
    pub text: String,
    pub extent: Extent,
}

/// What is asked of all ways at once: whether there is one of which all of this is true.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Asked {
    pub writes: Writes,
    /// What variables hold in the end: names as in [`ExploreSettings::finals`], values as `repr` writes
    /// them.
    pub ends: Vec<(String, String)>,
}

/// What a way writes to stdout.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Writes {
    Anything,
    Expected(Expected),
    /// Anything else: an end at which not this was written.
    Other(Expected),
    /// A line, and later another one, with holes as in an expected output.
    Order {
        first: String,
        later: String,
    },
}

/// How a run ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum RunEnd {
    Finished,
    Failed,
    Deadlock,
    Limit,
    /// It goes on for ever, and writes nothing more.
    Endless,
}

/// One run: what it writes to stdout, and the schedule that makes it do so.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Example {
    pub output: String,
    /// docs/schedule.md has its form.
    pub schedule: String,
    /// Steps from the beginning to its end.
    pub steps: u64,
    /// How often another thread than before moves on.
    pub switches: u32,
}

/// Endings that are told of one output at most.
pub const MOST_FINALS: usize = 5;

/// An output that is possible.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputRow {
    pub text: String,
    pub ends: Vec<RunEnd>,
    /// What the variables that were named can hold after it, as [`FinalRow::values`]; at most
    /// [`MOST_FINALS`].
    pub finals: Vec<Vec<Option<String>>>,
}

/// Which outputs are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Shown {
    /// They are not known, or not all.
    #[default]
    None,
    /// All, while they are few.
    All,
    /// A fair sample.
    Sample,
    /// The shortest, where there is no bound on outputs.
    Shortest,
}

/// All outputs, or what is known of them.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutputsFound {
    /// How many different ones; None where there is no bound, or they were not worked out.
    pub count: Option<String>,
    pub shown: Vec<OutputRow>,
    pub which: Shown,
    /// What all begin with.
    pub common_start: String,
}

/// What variables hold when runs end, deadlocks included.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalsFound {
    pub names: Vec<String>,
    /// Endings that differ in a value.
    pub count: usize,
    /// In the order of their values, at most as many as outputs are shown.
    pub shown: Vec<FinalRow>,
}

/// One way in which variables may end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct FinalRow {
    /// By variable, as `repr` writes it without addresses; None where it is not bound.
    pub values: Vec<Option<String>>,
    pub ends: Vec<RunEnd>,
    /// The shortest run that ends so.
    pub example: Example,
}

/// A way in which the program can go wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Finding {
    pub kind: FindingKind,
    pub bad: Example,
    /// The nearest run that ends well.
    pub good: Option<Example>,
    /// The thread that moves where the two part, and at which line: in the bad run, and in the
    /// good one.
    pub decides: Option<(Step, Step)>,
    /// How it came about in the bad run, where that can be told.
    pub why: Option<Story>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum FindingKind {
    Deadlock {
        waits: Vec<Wait>,
    },
    /// The last line of an exception that nobody caught.
    Failure {
        error: String,
    },
    /// Somebody goes round for ever, and no schedule comes to an end any more.
    Endless {
        /// Who moves in which lines, sorted.
        round: Vec<Step>,
        /// So does every run.
        always: bool,
    },
}

/// Whose turn, at which line.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Step {
    pub who: String,
    pub line: u32,
}

impl Step {
    /// Sorted steps by who makes them, with the lines.
    pub fn by_mover(steps: &[Step]) -> Vec<(&str, Vec<u32>)> {
        let same = steps.chunk_by(|a, b| a.who == b.who);
        same.map(|all| (&*all[0].who, all.iter().map(|step| step.line).collect())).collect()
    }
}

/// Two accesses that nothing orders, at least one a write.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Race {
    /// The variable, as the program names it.
    pub name: String,
    pub first_line: u32,
    pub first_writes: bool,
    pub second_line: u32,
    pub second_writes: bool,
}

/// A race, and a run to where both accesses are about to happen.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RaceFound {
    pub race: Race,
    pub before: Example,
}

/// Locks that tasks take in orders that make a circle: it can close where nothing else keeps the
/// tasks apart.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockOrder {
    /// Each takes the lock that the next one holds, and the last that of the first.
    pub takings: Vec<LockTaking>,
    /// A deadlock that was found is this circle.
    pub deadlocks: bool,
    /// Else a run to where the last of them is about to be taken, if one was found that takes them all.
    pub before: Option<Example>,
}

/// Who takes which lock in which line, and what it holds meanwhile.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct LockTaking {
    pub who: String,
    pub line: u32,
    pub takes: String,
    pub holds: String,
}

/// All that was found.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ExploreReport {
    /// Every interleaving is covered.
    pub complete: bool,
    pub bound: Option<Bound>,
    pub states: u64,
    pub transitions: u64,
    /// Orders of the steps that another task can see or that calculate, or of the stretches between
    /// two switch points where those are a setting; None where there is no
    /// bound, or they were not counted.
    pub schedules: Option<String>,
    /// Threads of all processes: where there is one, nobody can come between its steps.
    pub threads: u32,
    pub outputs: OutputsFound,
    pub findings: Vec<Finding>,
    pub races: Vec<RaceFound>,
    /// Circles in the order in which locks are taken.
    pub lock_orders: Vec<LockOrder>,
    /// Where everything was explored and that is little.
    pub graph: Option<Graph>,
    /// What the variables that were named hold in the end; nothing if none was.
    pub finals: FinalsFound,
}

/// An answer to "could it print this?".
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Possible {
    Yes(Example),
    No,
    /// Not among what was explored.
    Unknown(Bound),
}

/// Where an output stands that a run gave.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum Placed {
    /// It is one of the explored ones.
    Explored,
    /// Everything was explored, and it is not there.
    Impossible,
    /// Not among what was explored, or not looked for.
    Unknown(Bound),
}

/// How the outputs of two programs compare. What one has and the other has not is told where the other
/// is explored whole.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Comparison {
    /// How many different outputs each has, as [`OutputsFound::count`].
    pub first_outputs: Option<String>,
    pub second_outputs: Option<String>,
    /// An output that only the first has, the shortest.
    pub only_first: Option<String>,
    pub only_second: Option<String>,
    /// Why not everything was compared; None if it was.
    pub bound: Option<Bound>,
    /// Deadlocks that the second has and the first has not: what is waited for.
    pub new_deadlocks: Vec<Vec<Wait>>,
    /// Uncaught exceptions that the second has and the first has not.
    pub new_failures: Vec<String>,
    /// Only the second can go on for ever.
    pub new_endless: bool,
}
