//! The order that starts and joins make, whatever the schedule: vector clocks over threads.

use crate::hash::{QuickMap, fingerprint};

/// A thread of a run, by process and number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Who {
    pub process: u32,
    pub thread: u32,
}

/// A clock: for each thread how many of its phases are known to have begun, in order of threads.
pub type Clock = Vec<(Who, u32)>;

/// Moments by number; number 0 knows nothing.
#[derive(Clone, Debug)]
pub struct Phases {
    all: Vec<Clock>,
    /// Whether others' ends are among what is known.
    joined: Vec<bool>,
    index: QuickMap<u128, u32>,
}

impl Default for Phases {
    fn default() -> Self {
        Phases { all: vec![Vec::new()], joined: vec![false], index: QuickMap::default() }
    }
}

fn merged(a: &Clock, b: &Clock) -> Clock {
    let mut all: Clock = a.iter().chain(b).copied().collect();
    all.sort_unstable();
    let mut out: Clock = Vec::with_capacity(all.len());
    for (who, count) in all {
        match out.last_mut() {
            Some((last, known)) if *last == who => *known = count,
            _ => out.push((who, count)),
        }
    }
    out
}

impl Phases {
    fn number(&mut self, clock: Clock, joined: bool) -> u32 {
        let next = self.all.len() as u32;
        let number = *self.index.entry(fingerprint(&clock)).or_insert(next);
        if number == next {
            self.all.push(clock);
            self.joined.push(false);
        }
        self.joined[number as usize] |= joined;
        number
    }

    /// The first moment of a thread that the moment `of` leads to.
    pub fn child(&mut self, of: u32, child: Who) -> u32 {
        let clock = merged(&self.all[of as usize], &vec![(child, 1)]);
        self.number(clock, self.joined[of as usize])
    }

    /// The next moment of a thread: what it does from here on was not known before.
    pub fn next(&mut self, of: u32, who: Who) -> u32 {
        let count = self.count(of, who) + 1;
        let clock = merged(&self.all[of as usize], &vec![(who, count)]);
        self.number(clock, self.joined[of as usize])
    }

    /// The moment that knows both.
    pub fn join(&mut self, a: u32, b: u32) -> u32 {
        let clock = merged(&self.all[a as usize], &self.all[b as usize]);
        self.number(clock, true)
    }

    /// Whether the end of somebody is known at a moment.
    pub fn has_joined(&self, of: u32) -> bool {
        self.joined[of as usize]
    }

    fn count(&self, of: u32, who: Who) -> u32 {
        let clock = &self.all[of as usize];
        clock.binary_search_by_key(&who, |(known, _)| *known).map_or(0, |at| clock[at].1)
    }

    /// What is known at a moment.
    pub fn clock(&self, of: u32) -> &Clock {
        &self.all[of as usize]
    }

    /// Leaves of a clock what is known at a moment too. Whether that is less.
    pub fn forget(&self, clock: &mut Clock, of: u32) -> bool {
        let before = clock.clone();
        clock.retain_mut(|(who, count)| {
            *count = self.count(of, *who).min(*count);
            *count > 0
        });
        *clock != before
    }

    /// Whether a clock knows all that a thread did at a moment.
    pub fn is_known(&self, clock: &Clock, who: Who, of: u32) -> bool {
        let known = clock.binary_search_by_key(&who, |(known, _)| *known);
        known.is_ok_and(|at| clock[at].1 >= self.count(of, who))
    }

    /// Whether what `a` did at one moment comes before what another thread does at moment `of_b`.
    fn before(&self, a: Who, of_a: u32, of_b: u32) -> bool {
        self.count(of_b, a) >= self.count(of_a, a)
    }

    /// Whether starts and joins order the two moments.
    pub fn ordered(&self, a: Who, of_a: u32, b: Who, of_b: u32) -> bool {
        self.before(a, of_a, of_b) || self.before(b, of_b, of_a)
    }
}
