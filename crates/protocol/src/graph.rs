//! The graph of an exploration, where it is small enough to be looked at.

use serde::{Deserialize, Serialize};

use crate::explore::RunEnd;

/// States and what leads from one to another. What only leads on is part of an arc.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Graph {
    /// The first is the start.
    pub nodes: Vec<GraphNode>,
    pub arcs: Vec<GraphArc>,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphNode {
    /// How a run ends there; None where it goes on.
    pub end: Option<RunEnd>,
    /// Arcs from the start, along the shortest way.
    pub depth: u32,
    /// The plainest schedule that leads there; None where it was not worked out.
    pub schedule: Option<String>,
}

/// One or several moves in a row, from a node to another, by their numbers.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphArc {
    pub from: u32,
    pub to: u32,
    pub moves: Vec<GraphMove>,
}

/// Who moves, from which line on, and what that writes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct GraphMove {
    /// Empty where the clock moves.
    pub who: String,
    /// 0 where none is known.
    pub line: u32,
    pub writes: String,
}
