//! What never ends: states from which no schedule leads to an end any more, though somebody can
//! always move.

use std::collections::BTreeSet;

use crate::{
    components::Components,
    hash::QuickMap,
    paths::Path,
    questions::Finding,
    search::{End, Search},
};

/// Circles of which the way there is looked for, the nearest first.
const CIRCLES: usize = 64;
/// Ways to go round that are told.
const TOLD: usize = 8;
/// Steps of a round that are looked at.
const ROUND: usize = 64;

/// States that lead to no end, as far as a search has come.
#[derive(Debug, Default)]
pub(crate) struct Endless {
    /// They, by what leads to each other.
    parts: Components,
    /// Parts that nothing leads out of.
    circles: Vec<usize>,
    /// By state; empty where every state leads to an end.
    is_lost: Vec<bool>,
}

/// Who goes round for ever: who moves in which lines, sorted.
pub type Round = Vec<(String, u32)>;

impl Search {
    /// Looks for what never ends. A state that was not looked at may lead to an end. Where nothing more
    /// is written the run is over for whoever reads, so such a circle counts as an end.
    pub fn look_for_endless(&mut self) {
        if !self.endless.is_lost.is_empty() {
            self.ends.retain(|_, end| *end != End::Endless);
            self.endless = Endless::default();
        }
        let looked_at = self.looked_at() as u32;
        let leads = self.can_reach(|state| state >= looked_at || self.ends.contains_key(&state));
        if leads.iter().all(|leads| *leads) {
            return;
        }
        let parts = Components::among(self, |state| !leads[state as usize]);
        let mut circles: Vec<usize> = Vec::new();
        for part in 0..parts.len() {
            let members = parts.members(part);
            let edges = || members.iter().flat_map(|state| self.edges_of(*state));
            if edges().any(|edge| parts.of(edge.to) != part) {
                continue;
            }
            circles.push(part);
            if edges().all(|edge| edge.label == 0)
                && let Some(first) = members.iter().min()
            {
                self.ends.insert(*first, End::Endless);
            }
        }
        circles.sort_unstable_by_key(|part| parts.members(*part).iter().min().copied());
        let is_lost = leads.into_iter().map(|leads| !leads).collect();
        self.endless = Endless { parts, circles, is_lost };
    }

    /// Whether no end can be reached from a state.
    pub fn is_lost(&self, state: u32) -> bool {
        self.endless.is_lost.get(state as usize).copied().unwrap_or_default()
    }

    /// Whether some run never ends, whatever is chosen later.
    pub fn is_endless(&self) -> bool {
        !self.endless.circles.is_empty()
    }

    /// Every way to go round for ever, by who moves where, the plainest way there.
    pub fn endless_findings(&mut self) -> Vec<(Round, Finding)> {
        let mut found: Vec<(Round, Finding)> = Vec::new();
        let mut sets: QuickMap<u32, Vec<u32>> = QuickMap::default();
        for part in self.endless.circles.iter().take(CIRCLES) {
            for state in self.endless.parts.members(*part) {
                sets.entry(*state).or_default().push(*part as u32);
            }
        }
        if sets.is_empty() {
            return found;
        }
        let passes = self.can_reach(|state| self.is_good(state));
        let mut ways: Vec<Path> = self.plainest(0, &sets).into_values().collect();
        ways.sort_by_key(|path| (path.switches, path.edges.len()));
        for path in ways {
            let round = self.round(&path);
            if found.len() < TOLD && found.iter().all(|(known, _)| *known != round) {
                found.push((round, self.finding(path, &passes)));
            }
        }
        found
    }

    /// Who moves in which lines after a path to a circle. Each state is left by all of its ways in turn,
    /// which comes to all of the circle in the end.
    fn round(&mut self, path: &Path) -> Round {
        let mut walk = path.clone();
        let mut state = walk.edges.last().map_or(0, |edge| self.edges[*edge as usize].to);
        let mut left: QuickMap<u32, u32> = QuickMap::default();
        for _ in 0..ROUND {
            let count = self.edges_of(state).len() as u32;
            let Some(begin) = left.entry(state).or_default().checked_rem(count) else { break };
            *left.entry(state).or_default() = begin + 1;
            let edge = self.first_edge(state) + begin;
            walk.edges.push(edge);
            state = self.edges[edge as usize].to;
        }
        let ways = path.edges.len()..walk.edges.len();
        let steps: BTreeSet<(String, u32)> =
            ways.flat_map(|at| self.moving_on(&walk, at)).collect();
        steps.into_iter().filter(|(_, line)| *line > 0).collect()
    }
}
