//! States that several workers look at ahead, as far as nothing new is asked. What they find is taken
//! in in the order of the states, and whoever asked something is looked at once more: so the graph and
//! all numbers in it are those of a search by one worker.

use std::{
    ops::Range,
    sync::{
        OnceLock,
        atomic::{AtomicUsize, Ordering::Relaxed},
    },
};

use crate::{
    search::{Edge, Search, Trail},
    store::Store,
    view::{Scratch, View},
    ways::{Look, Way},
};

/// States that a worker takes at a time.
const CHUNK: usize = 64;

/// States that are looked at ahead, at least and at most.
const LEAST: usize = 4 * CHUNK;
const MOST: usize = 64 * CHUNK;

/// A step and where it leads.
struct Lead {
    position: u16,
    order: u16,
    label: u32,
    /// The state, where it was known.
    to: u32,
    tag: u32,
}

/// What was found from some states.
#[derive(Default)]
struct Chunk {
    leads: Vec<Lead>,
    /// By state: the end of its leads; none where something was asked.
    ends: Vec<Option<usize>>,
    /// The rows of those that lead to states which were not known, one after the other.
    rows: Vec<u32>,
}

/// By what is known of steps and threads, what was found is right as long as this stays.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Revision {
    steps: u64,
    equals: u64,
    columns: usize,
    exchanges: bool,
    begins_again: bool,
}

/// What was found ahead and not taken in yet.
#[derive(Default)]
pub(crate) struct Ahead {
    revision: Revision,
    /// The last first.
    chunks: Vec<Chunk>,
    /// The first state that is not taken in, and where it is in the last chunk: its place, its leads,
    /// and their rows.
    next: usize,
    at: usize,
    lead: usize,
    row: usize,
    /// How many were taken in.
    #[cfg(test)]
    taken: usize,
    /// How many are looked at ahead next time.
    size: usize,
    /// Until this state it is not worth while: too much was asked.
    rest: usize,
}

impl View<'_> {
    /// Looks at some states.
    fn chunk(&self, store: &Store, states: Range<usize>, with: &mut (Scratch, Vec<Way>)) -> Chunk {
        let (scratch, ways) = with;
        let count = states.len();
        // Mostly enough: workers that ask for memory wait for each other.
        let mut chunk = Chunk {
            leads: Vec::with_capacity(count * self.columns.threads.len()),
            ends: Vec::with_capacity(count),
            rows: Vec::with_capacity(count * 2 * store.width()),
        };
        for state in states {
            let from = store.get(state as u32);
            let mut look = Look::new(self.over.of(self.contents, from));
            let (leads, rows) = (chunk.leads.len(), chunk.rows.len());
            let asked = self.ways(from, ways, &mut look, scratch).is_err()
                || !ways[..look.count]
                    .iter_mut()
                    .all(|way| self.lead(store, way, scratch, &mut chunk));
            if asked {
                chunk.leads.truncate(leads);
                chunk.rows.truncate(rows);
            }
            chunk.ends.push((!asked).then_some(chunk.leads.len()));
        }
        chunk
    }

    /// Adds where a way leads; false if that is not known, or there is more to say of it.
    fn lead(&self, store: &Store, way: &mut Way, scratch: &mut Scratch, chunk: &mut Chunk) -> bool {
        let Trail { label, failures, limit, .. } = &way.trail;
        if !failures.is_empty() || limit.is_some() {
            return false;
        }
        way.row.resize(store.width(), 0);
        let Some(order) = self.equals.in_order(&mut way.row, &mut scratch.sorting) else {
            return false;
        };
        let tag = Store::tag(&way.row);
        let to = store.find(&way.row, tag).unwrap_or(u32::MAX);
        if to == u32::MAX {
            chunk.rows.extend_from_slice(&way.row);
        }
        chunk.leads.push(Lead { position: way.position, order, label: *label, to, tag });
        true
    }
}

impl Search {
    fn revision(&self) -> Revision {
        Revision {
            steps: self.steps.revision(),
            equals: self.equals.revision(),
            columns: self.machine.columns.len(),
            exchanges: self.equals.is_on(),
            begins_again: self.machine.begins_again(),
        }
    }

    /// Whether the next state was looked at ahead, and is taken in now.
    pub(crate) fn was_looked_at(&mut self, state: u32) -> bool {
        if self.workers.is_none() {
            return false;
        }
        if self.ahead.chunks.is_empty() {
            self.look_ahead(state as usize);
        }
        let found = !self.ahead.chunks.is_empty()
            && self.ahead.next == state as usize
            && self.ahead.revision == self.revision()
            && self.store.width() == self.machine.columns.len();
        if !found {
            self.ahead.chunks.clear();
            return false;
        }
        self.take_in(state)
    }

    /// Looks at the states that are next with all workers.
    fn look_ahead(&mut self, from: usize) {
        let Some(workers) = self.workers.clone() else { return };
        let size = self.ahead.size.clamp(LEAST, MOST);
        let pending = self.store.len() - from;
        if from < self.ahead.rest || pending < LEAST || workers.count() < 2 {
            return;
        }
        if self.store.width() != self.machine.columns.len() {
            return;
        }
        self.refresh_over();
        let states = from..from + size.min(pending);
        let chunks: Vec<OnceLock<Chunk>> =
            std::iter::repeat_with(OnceLock::new).take(states.len().div_ceil(CHUNK)).collect();
        let taken = AtomicUsize::new(0);
        let (view, store) = (self.view(), &self.store);
        workers.run(&|| {
            let mut with = Default::default();
            loop {
                let number = taken.fetch_add(1, Relaxed);
                let Some(slot) = chunks.get(number) else { return };
                let begin = states.start + number * CHUNK;
                let end = states.end.min(begin + CHUNK);
                let _ = slot.set(view.chunk(store, begin..end, &mut with));
            }
        });
        let found: Vec<Chunk> = chunks.into_iter().filter_map(OnceLock::into_inner).collect();
        let known = found.iter().flat_map(|chunk| &chunk.ends).filter(|end| end.is_some()).count();
        let revision = self.revision();
        let ahead = &mut self.ahead;
        if known * 2 < states.len() {
            (ahead.size, ahead.rest) = (LEAST, states.end + states.len());
        } else if known * 8 > states.len() * 7 {
            ahead.size = (size * 2).min(MOST);
        }
        (ahead.revision, ahead.next) = (revision, from);
        (ahead.at, ahead.lead, ahead.row) = (0, 0, 0);
        ahead.chunks = found;
        ahead.chunks.reverse();
    }

    /// Takes in what was found from a state; false if something was asked there.
    fn take_in(&mut self, state: u32) -> bool {
        let Some(chunk) = self.ahead.chunks.last() else { return false };
        let end = chunk.ends[self.ahead.at];
        let count = end.map_or(0, |end| end - self.ahead.lead);
        let width = self.store.width();
        for lead in &chunk.leads[self.ahead.lead..self.ahead.lead + count] {
            let mut to = lead.to;
            if to == u32::MAX {
                let row = &chunk.rows[self.ahead.row..self.ahead.row + width];
                self.ahead.row += width;
                (to, _) = self.store.insert(row, lead.tag);
            }
            let Lead { label, position, order, .. } = *lead;
            self.edges.push(Edge { to, label, mover: position, order });
        }
        self.ahead.lead += count;
        self.ahead.at += 1;
        self.ahead.next += 1;
        if self.ahead.at == chunk.ends.len() {
            self.ahead.chunks.pop();
            (self.ahead.at, self.ahead.lead, self.ahead.row) = (0, 0, 0);
        }
        if end.is_none() {
            return false;
        }
        if count == 0 {
            self.stuck(state);
            if self.cut || self.machine.news {
                return true;
            }
        }
        #[cfg(test)]
        {
            self.ahead.taken += 1;
        }
        self.first.push(self.edges.len() as u32);
        true
    }
}

#[cfg(test)]
mod tests {
    use std::{sync::Arc, thread};

    use super::*;
    use crate::{
        machine::Settings,
        search::{Budget, Progress},
        workers::Workers,
    };

    struct Threads(usize);

    impl Workers for Threads {
        fn count(&self) -> usize {
            self.0
        }

        fn run(&self, job: &(dyn Fn() + Sync)) {
            thread::scope(|scope| {
                (1..self.0).for_each(|_| drop(scope.spawn(job)));
                job();
            });
        }
    }

    fn search(source: &str, workers: Option<usize>) -> Search {
        let program = heddle_vm::compile::compile(source, "program.py").expect("it compiles");
        let mut search = Search::new(program, Settings::default());
        if let Some(count) = workers {
            search.set_workers(Arc::new(Threads(count)));
        }
        assert_eq!(search.advance(usize::MAX, Budget::default()), Progress::Complete);
        search
    }

    macro_rules! program {
        ($name:literal, $numbers:literal, $instead:literal) => {{
            let source =
                include_str!(concat!("../../../tests/bench/explore/programs/", $name, ".py"));
            assert!(source.contains($numbers));
            source.replace($numbers, $instead)
        }};
    }

    /// Everything that a search comes to, and how many states were looked at ahead.
    fn same_as_alone(source: &str) {
        let alone = search(source, None);
        for count in [2, 5] {
            let together = search(source, Some(count));
            let row = |search: &Search, state: u32| search.store.get(state).to_vec();
            assert_eq!(together.store.len(), alone.store.len());
            for state in 0..alone.store.len() as u32 {
                assert_eq!(row(&together, state), row(&alone, state), "state {state} of {source}");
            }
            assert_eq!(together.edges, alone.edges);
            assert_eq!(together.first, alone.first);
            assert_eq!(together.ends, alone.ends);
            assert_eq!(together.failures, alone.failures);
            assert_eq!(together.finals, alone.finals);
            assert_eq!(together.rounds, alone.rounds);
            assert_eq!(together.steps.len(), alone.steps.len());
            assert!(together.ahead.taken > LEAST, "{} of {source}", together.ahead.taken);
        }
    }

    #[test]
    fn a_graph_is_the_same_whoever_helps() {
        // With equal threads exchanged, with many steps, without an end, and with one output.
        same_as_alone(&program!("inc", "N, M = 2, 10", "N, M = 4, 3"));
        same_as_alone(&program!("lastzero", "N = 10", "N = 8"));
        same_as_alone(&program!("phil_forever", "N = 8", "N = 12"));
        same_as_alone(&program!("indexer", "N = 15", "N = 14"));
    }

    /// What fails and what is cut short by a limit comes along.
    #[test]
    fn failures_are_the_same_whoever_helps() {
        let source = "\
import threading
n = 0
def work(times):
    global n
    for _ in range(times):
        n += 1
    assert n > times, n
threads = [threading.Thread(target=work, args=(at,)) for at in (3, 4, 5)]
for thread in threads: thread.start()
for thread in threads: thread.join()
print(n)
";
        same_as_alone(source);
    }
}
