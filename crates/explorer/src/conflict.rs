//! Who touches what, over everything explored: from it follows which steps others can see.
//!
//! Two accesses conflict if they are of different threads, touch the same part of the same thing,
//! one of them writes, no start or join orders them, and no lock is held at both. A step without a
//! conflict commutes with every step of every other thread, so it is made at once. The map grows
//! while exploring; when an access that was taken for harmless turns out to conflict, the search
//! begins again with what is known by then.

use std::collections::BTreeSet;

use heddle_vm::{value::Ref, watch::Field};

use crate::{
    hash::QuickMap,
    phase::{Clock, Phases, Who},
};

/// A thing that is touched: of a process, or of all (`EVERYBODY`).
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Spot {
    pub process: u32,
    pub thing: u64,
}

/// For what processes share.
pub const EVERYBODY: u32 = u32::MAX;

/// How something is touched.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Mode {
    Read,
    Write,
    /// A lock is taken by one who would have waited for it.
    Acquire,
    /// A lock is given back by its holder.
    Release,
    /// A thread's end.
    End,
    /// Having waited for a thread's end.
    Join,
    /// Something is added at one end of a line, whoever waits at the other.
    Give,
    /// Something is taken from the other end.
    Take,
    /// An end of a channel is given up, or another process comes to hold it too.
    Leave,
    /// Nobody holds the other end any more.
    Gone,
    /// A wait ends before its time and takes the clock along: the latest end counts, in any order.
    Pass,
}

impl Mode {
    fn conflicts(self, other: Mode) -> bool {
        use Mode::{Acquire, End, Give, Gone, Join, Leave, Pass, Read, Release, Take};
        !matches!(
            (self, other),
            (Read, Read)
                | (Acquire, Release)
                | (Release, Acquire | Release)
                | (End | Join, Join)
                | (Join, End | Read)
                | (Read, Join)
                | (Give, Take)
                | (Take, Give)
                | (Leave | Gone, Leave | Gone)
                | (Gone, Read)
                | (Read, Gone)
                | (Pass, Pass)
        )
    }
}

/// One way in which somebody touched a thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Touch {
    pub who: Who,
    pub field: Field,
    pub mode: Mode,
    pub phase: u32,
    /// Number of the set of locks held.
    pub locks: u32,
}

/// Threads that can see something: a bit for each, in the order in which they were first heard of.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Seers(u64);

impl Seers {
    pub const NONE: Seers = Seers(0);
    /// Somebody always can, whoever is over.
    pub const ALWAYS: Seers = Seers(1 << 63);

    /// The thread that was heard of after so many others; those that have no bit are never over.
    pub fn of(number: usize) -> Seers {
        Seers(1 << number.min(63))
    }

    #[inline]
    pub fn is_none(self) -> bool {
        self.0 == 0
    }

    /// These without others.
    #[inline]
    pub fn but(self, others: Seers) -> Seers {
        Seers(self.0 & !(others.0 & !Seers::ALWAYS.0))
    }

    /// Those that are among others too.
    pub fn among(self, others: Seers) -> Seers {
        Seers(self.0 & others.0)
    }

    #[inline]
    pub fn with(self, others: Seers) -> Seers {
        Seers(self.0 | others.0)
    }
}

/// Seen by somebody, whoever is over; or by nobody.
pub fn seen_if(is_seen: bool) -> Seers {
    if is_seen { Seers::ALWAYS } else { Seers::NONE }
}

impl std::ops::BitOrAssign for Seers {
    fn bitor_assign(&mut self, other: Seers) {
        self.0 |= other.0;
    }
}

#[derive(Clone, Debug)]
struct Record {
    touch: Touch,
    /// Whose touches it conflicts with.
    seers: Seers,
}

/// The map.
#[derive(Clone, Debug, Default)]
pub struct Conflicts {
    /// Threads that touched anything.
    whos: Vec<Who>,
    records: QuickMap<Spot, Vec<Record>>,
    locksets: Vec<BTreeSet<Spot>>,
    /// Locks that somebody gave back who did not hold them: they protect nothing.
    shared_locks: BTreeSet<Spot>,
    /// Reads of everything in a process, by process.
    copies: Vec<(u32, Record)>,
    /// Who sees anything of others.
    seeing: Seers,
    /// By a thread and one who sees it: what the latter knows at all those touches that conflict with the
    /// former's; nothing where it has joined nobody by some of them.
    known: QuickMap<(Who, Who), Option<Clock>>,
    /// Somebody had joined others by then.
    pub is_any_known: bool,
    /// One of these turned out to be less.
    pub is_less_known: bool,
}

/// What noting a touch found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Noted {
    /// Who can see it.
    pub seers: Seers,
    /// Something that was taken for harmless, or as seen by fewer, is not.
    pub news: bool,
}

/// A lock as a spot. What processes share is told from objects by its number, which no object that
/// can change has.
pub fn lock(process: u32, r: Ref) -> Spot {
    if r.region() == 0 {
        return semaphore(r.0);
    }
    Spot { process, thing: u64::from(r.0) }
}

/// A semaphore of the kernel, by number.
pub fn semaphore(id: u32) -> Spot {
    Spot { process: EVERYBODY, thing: 2 << 56 | u64::from(id) }
}

impl Conflicts {
    /// Number of a set of locks.
    pub fn lockset(&mut self, process: u32, held: &[Ref]) -> u32 {
        let set: BTreeSet<Spot> = held.iter().map(|r| lock(process, *r)).collect();
        if let Some(at) = self.locksets.iter().position(|known| *known == set) {
            return at as u32;
        }
        self.locksets.push(set);
        self.locksets.len() as u32 - 1
    }

    fn protected(&self, a: u32, b: u32) -> bool {
        let (a, b) = (&self.locksets[a as usize], &self.locksets[b as usize]);
        a.intersection(b).any(|lock| !self.shared_locks.contains(lock))
    }

    fn conflict(&self, phases: &Phases, a: &Touch, b: &Touch) -> bool {
        let overlap = a.field == b.field || a.field == Field::WHOLE || b.field == Field::WHOLE;
        a.who != b.who
            && overlap
            && a.mode.conflicts(b.mode)
            && !self.protected(a.locks, b.locks)
            && !phases.ordered(a.who, a.phase, b.who, b.phase)
    }

    /// Threads that touched anything, as [`Seers`] numbers them.
    pub fn whos(&self) -> &[Who] {
        &self.whos
    }

    /// Threads that see anything of others.
    pub fn seeing(&self) -> Seers {
        self.seeing
    }

    /// What a thread knows at least of the past whenever it touches what conflicts with what another one
    /// did: if it ever does.
    pub fn known(&self, of: Who, by: Who) -> Option<&Clock> {
        self.known.get(&(of, by))?.as_ref()
    }

    /// A thread as somebody who sees.
    pub fn seer(&mut self, who: Who) -> Seers {
        Seers::of(self.number(who))
    }

    fn number(&mut self, who: Who) -> usize {
        let known = self.whos.iter().position(|known| *known == who);
        known.unwrap_or_else(|| {
            self.whos.push(who);
            self.whos.len() - 1
        })
    }

    /// Who sees a new touch among these records, which learn that they are seen by its thread.
    fn compare<'a>(
        &mut self,
        phases: &Phases,
        touch: &Touch,
        records: impl Iterator<Item = &'a mut Record>,
    ) -> Noted {
        let mut noted = Noted { seers: Seers::NONE, news: false };
        let one = Seers::of(self.number(touch.who));
        for record in records {
            if self.conflict(phases, &record.touch, touch) {
                let other = Seers::of(self.number(record.touch.who));
                noted.seers |= other;
                self.seeing = self.seeing.with(one).with(other);
                let (a, b) = (&record.touch, touch);
                for (of, by) in [(a, b), (b, a)] {
                    let known = self.known.entry((of.who, by.who));
                    let joined = phases.has_joined(by.phase);
                    self.is_any_known |= joined;
                    let first = || joined.then(|| phases.clock(by.phase).clone());
                    let known = known.or_insert_with(first);
                    if let Some(clock) = known {
                        self.is_less_known |= phases.forget(clock, by.phase);
                        *known = known.take().filter(|_| joined);
                    }
                }
                let known = record.seers;
                record.seers |= one;
                noted.news |= record.seers != known;
            }
        }
        noted
    }

    /// Notes a touch.
    pub fn note(&mut self, phases: &Phases, spot: Spot, touch: Touch) -> Noted {
        let known = self.records.get(&spot);
        let known =
            known.and_then(|records| records.iter().rev().find(|record| record.touch == touch));
        if let Some(record) = known {
            return Noted { seers: record.seers, news: false };
        }
        let mut records = self.records.remove(&spot).unwrap_or_default();
        let mut copies = std::mem::take(&mut self.copies);
        let of_process = copies.iter_mut().filter(|(process, _)| *process == spot.process);
        let all = of_process.map(|(_, copy)| copy).chain(&mut records);
        let noted = self.compare(phases, &touch, all);
        self.copies = copies;
        records.push(Record { touch, seers: noted.seers });
        self.records.insert(spot, records);
        noted
    }

    /// Notes that everything in a process is read.
    pub fn note_copy(&mut self, phases: &Phases, process: u32, touch: Touch) -> Noted {
        let mut known = self.copies.iter();
        if let Some((_, copy)) =
            known.find(|(known, copy)| *known == process && copy.touch == touch)
        {
            return Noted { seers: copy.seers, news: false };
        }
        let mut spots: Vec<Spot> =
            self.records.keys().filter(|spot| spot.process == process).copied().collect();
        spots.sort_unstable();
        let mut noted = Noted { seers: Seers::NONE, news: false };
        for spot in spots {
            let mut records = self.records.remove(&spot).unwrap_or_default();
            let of_spot = self.compare(phases, &touch, records.iter_mut());
            noted.seers |= of_spot.seers;
            noted.news |= of_spot.news;
            self.records.insert(spot, records);
        }
        self.copies.push((process, Record { touch, seers: noted.seers }));
        noted
    }

    /// A lock was given back by somebody who did not hold it. True if that is news.
    pub fn not_a_mutex(&mut self, phases: &Phases, lock: Spot) -> bool {
        if !self.shared_locks.insert(lock) {
            return false;
        }
        let spots: Vec<Spot> = self.records.keys().copied().collect();
        for spot in spots {
            let mut records = self.records.remove(&spot).unwrap_or_default();
            for at in 0..records.len() {
                let touch = records[at].touch;
                let seers = self.compare(phases, &touch, records.iter_mut()).seers;
                records[at].seers = seers;
            }
            self.records.insert(spot, records);
        }
        true
    }

    /// What threads can see of each other: each spot with the touches that conflict, in order.
    pub fn seen(&self) -> Vec<(Spot, Vec<Touch>)> {
        let mut seen: Vec<(Spot, Vec<Touch>)> = self
            .records
            .iter()
            .map(|(spot, records)| {
                let seen = records.iter().filter(|record| !record.seers.is_none());
                (*spot, seen.map(|record| record.touch).collect::<Vec<_>>())
            })
            .filter(|(_, touches)| !touches.is_empty())
            .collect();
        seen.sort_unstable_by_key(|(spot, _)| *spot);
        seen
    }
}
