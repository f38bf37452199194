//! Time that passes though somebody could move. Instructions take no time in a graph, so whoever goes
//! round and round until something comes that only time brings would do so for ever: where nothing
//! leads out of a circle any more, the clock moves on.

use heddle_vm::world::{Choice, Sleeps};

use crate::{
    column::Key,
    components::Components,
    machine::Machine,
    search::{Edge, Search, TICK, Trail},
    steps::Mask,
    ways::Way,
};

/// Microseconds by which the clock moves for those who look at it in a circle: as many again as have
/// passed, so many at least, until so many have.
const LEAST: u64 = 1_000;
const MOST: u64 = 1 << 40;

impl Search {
    /// Lets the clock move on from every state of the circles that nothing leads out of. Whether there
    /// is more to look at now.
    pub(crate) fn let_time_pass(&mut self) -> bool {
        if !self.machine.waits_for_time() {
            return false;
        }
        let leads = self.can_reach(|state| self.ends.contains_key(&state));
        if leads.iter().all(|leads| *leads) {
            return false;
        }
        let parts = Components::among(self, |state| !leads[state as usize]);
        let leaves = |part: usize| {
            let edges = parts.members(part).iter().flat_map(|state| self.edges_of(*state));
            edges.map(|edge| edge.to).any(|to| parts.of(to) != part)
        };
        let stays = |state: &u32| self.edges_of(*state).iter().all(|edge| edge.mover != TICK);
        let closed = (0..parts.len()).filter(|part| !leaves(*part));
        let mut states: Vec<u32> =
            closed.flat_map(|part| parts.members(part)).copied().filter(stays).collect();
        states.sort_unstable();
        let known = self.edges.len();
        let mut passed: Vec<u32> = Vec::new();
        for state in states {
            let row = self.store.get(state).to_vec();
            let Some(us) = self.time_to_pass(&row) else { continue };
            let mut row = self.passed(&row, us);
            let mut trail = Trail::default();
            self.quiet(&mut row, &mut trail, Mask::ALL);
            if self.machine.news || self.cut {
                self.edges.truncate(known);
                self.failures.retain(|edge, _| (*edge as usize) < known);
                return true;
            }
            self.arrive_all(&mut [Way { position: TICK, row, trail, ..Way::default() }]);
            passed.push(state);
        }
        self.put_last(&passed, known);
        !passed.is_empty()
    }

    /// Edges that were added at the end become the last ones of their states.
    fn put_last(&mut self, states: &[u32], known: usize) {
        let added = self.edges.split_off(known);
        let mut edges: Vec<Edge> = Vec::with_capacity(known + added.len());
        let mut places: Vec<u32> = vec![0; known + added.len()];
        let mut first: Vec<u32> = Vec::with_capacity(self.first.len());
        let mut next = 0;
        for state in 0..self.looked_at() as u32 {
            first.push(edges.len() as u32);
            for at in self.first[state as usize]..self.first[state as usize + 1] {
                places[at as usize] = edges.len() as u32;
                edges.push(self.edges[at as usize]);
            }
            if states.get(next) == Some(&state) {
                places[known + next] = edges.len() as u32;
                edges.push(added[next]);
                next += 1;
            }
        }
        first.push(edges.len() as u32);
        let failures = std::mem::take(&mut self.failures);
        let moved = |(edge, texts): (u32, Vec<u32>)| (places[edge as usize], texts);
        self.failures = failures.into_iter().map(moved).collect();
        (self.edges, self.first) = (edges, first);
    }

    /// Microseconds until something comes that those who move in a row may be waiting for.
    fn time_to_pass(&mut self, row: &[u32]) -> Option<u64> {
        let deadline = self.time_to_deadline(row);
        let timer = self.machine.time_to_timer(row);
        let looks = self.machine.known.clock && self.looks_at_clock_from(row);
        let longer = looks.then(|| self.longer(row)).flatten();
        [deadline, timer, longer].into_iter().flatten().min()
    }

    /// Where the clock moves in a row: by how much.
    fn tick_of(&mut self, row: &[u32]) -> Option<u64> {
        let mut ways = std::mem::take(&mut self.ways);
        let count = self.find_ways(row, &mut ways);
        self.ways = ways;
        if count == 0 { self.time_to_deadline(row) } else { self.time_to_pass(row) }
    }

    /// Microseconds to the earliest deadline of those who wait, where waits end by the clock.
    pub(crate) fn time_to_deadline(&self, row: &[u32]) -> Option<u64> {
        if self.settings.sleeps == Sleeps::AnyTime {
            return None;
        }
        let keys = self.machine.columns.keys.iter().zip(row);
        let deadlines = keys.filter(|(key, _)| matches!(key, Key::Deadline { .. }));
        let times = deadlines.map(|(_, word)| self.machine.contents.time_of(*word));
        times.filter(|time| *time > 0).min()
    }

    /// The row when so much time has passed.
    pub(crate) fn passed(&mut self, row: &[u32], us: u64) -> Vec<u32> {
        let mut row = row.to_vec();
        self.machine.pass(&mut row, us);
        row
    }

    /// The clock moves, as an edge says.
    pub(crate) fn walk_on(&mut self, row: &mut Vec<u32>, trail: &mut Trail) {
        if let Some(us) = self.tick_of(row) {
            *row = self.passed(row, us);
            trail.moves_clock(us);
        }
    }

    fn longer(&self, row: &[u32]) -> Option<u64> {
        let now = self.machine.now_in(row);
        (now < MOST).then(|| now.max(LEAST))
    }

    /// Whether somebody who moves in a row looks at the clock, in a step or in what follows unseen.
    fn looks_at_clock_from(&mut self, row: &[u32]) -> bool {
        (0..self.machine_threads() as u16).any(|mover| {
            let mut row = row.to_vec();
            let mut trail = Trail { turns: Some(Vec::new()), ..Trail::default() };
            self.walk_with(&mut row, mover, &mut trail);
            trail.looks_at_clock
        })
    }
}

impl Machine {
    /// Whether somebody may be waiting for what only time brings.
    fn waits_for_time(&self) -> bool {
        let by_clock = self.settings.sleeps == Sleeps::Clock;
        let deadlines = || self.columns.keys.iter().any(|key| matches!(key, Key::Deadline { .. }));
        self.known.clock || by_clock && (deadlines() || self.keeps_time())
    }

    /// What the clock shows in a row.
    fn now_in(&self, row: &[u32]) -> u64 {
        let column = self.columns.find(Key::Clock).map(|column| column as usize);
        self.clock_of(column.and_then(|column| row.get(column).copied()).unwrap_or(0))
    }

    /// So much time passes in a row.
    fn pass(&mut self, row: &mut Vec<u32>, us: u64) {
        if !self.known.clock {
            self.bring_nearer(row, us);
        }
        if self.settings.sleeps == Sleeps::Clock {
            for (word, key) in row.iter_mut().zip(&self.columns.keys) {
                if matches!(key, Key::Deadline { .. }) && *word != 0 {
                    let left = self.contents.time_of(*word).saturating_sub(us);
                    *word = self.contents.time(left);
                }
            }
        }
        if self.known.clock {
            let column = self.columns.of(Key::Clock) as usize;
            row.resize(self.columns.len(), 0);
            row[column] = self.contents.time(self.now_in(row) + us);
        }
    }
}

impl Trail {
    /// A turn of the clock, which goes on from where it stands.
    fn moves_clock(&mut self, us: u64) {
        let Some(turns) = &mut self.turns else { return };
        match turns.last_mut() {
            Some((Choice::Tick, moved)) => *moved += us,
            _ => turns.push((Choice::Tick, us)),
        }
    }
}
