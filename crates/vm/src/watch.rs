//! What a step read and wrote of what others could see: noted only while an explorer watches.
//!
//! Every access to an object goes through the [`Heap`](crate::heap::Heap), so nothing is missed:
//! an access that does not say better is one to the whole object.

use std::ops::Range;
use std::sync::atomic::{AtomicU64, AtomicUsize, Ordering::Relaxed};

use crate::{object::Object, thread::WaitKind, value::Ref};

/// Something that a step can read or write, as one number.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Place(pub u64);

/// A part of an object.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Field(pub u32);

impl Field {
    pub const WHOLE: Field = Field(0xFF_FFFF);
    /// A lock that is looked at without waiting for it.
    pub const TRY: Field = Field(0xFF_FFFE);
    /// Of which kind the object is: what never changes, but a name may stand for one object or another.
    pub const KIND: Field = Field(0xFF_FFFD);
    const LAST: u32 = 0xFF_FFFC;

    /// An item by position, an attribute by symbol, an entry of a dict by position. What has no
    /// number of its own shares the last one.
    pub fn at(position: usize) -> Field {
        Field(u32::try_from(position).unwrap_or(u32::MAX).min(Field::LAST))
    }
}

/// What a process keeps besides objects and globals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shelf {
    /// Modules imported.
    Modules,
    /// State of random numbers.
    Seed,
    /// Numbers of default names.
    Counters,
    /// Objects whose end can be seen.
    Ends,
    /// How many threads there have been.
    ThreadCount,
    /// The clock.
    Clock,
    /// When a wait ends, of which only what is left matters while the clock stands.
    Until,
    /// The clock, beside moments that objects keep: time that passes brings them all nearer.
    Moment,
    /// Everything: the whole heap was searched.
    All,
}

/// What a place is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    Slot(Ref, Field),
    Global {
        module: u16,
        index: u16,
    },
    /// Whether a thread is done.
    Status(u32),
    /// Whether a thread is listed.
    Listed(u32),
    Shelf(Shelf),
}

const TAG: u32 = 56;
const SHELVES: [Shelf; 9] = [
    Shelf::Modules,
    Shelf::Seed,
    Shelf::Counters,
    Shelf::Ends,
    Shelf::ThreadCount,
    Shelf::Clock,
    Shelf::Until,
    Shelf::Moment,
    Shelf::All,
];

impl Place {
    pub fn new(kind: Kind) -> Place {
        Place(match kind {
            Kind::Slot(r, field) => u64::from(r.0) << 24 | u64::from(field.0),
            Kind::Global { module, index } => 1 << TAG | u64::from(module) << 16 | u64::from(index),
            Kind::Status(thread) => 2 << TAG | u64::from(thread),
            Kind::Shelf(shelf) => 3 << TAG | shelf as u64,
            Kind::Listed(thread) => 4 << TAG | u64::from(thread),
        })
    }

    pub fn kind(self) -> Kind {
        let low = self.0 & ((1 << TAG) - 1);
        match self.0 >> TAG {
            0 => Kind::Slot(Ref((low >> 24) as u32), Field((low & 0xFF_FFFF) as u32)),
            1 => Kind::Global { module: (low >> 16) as u16, index: (low & 0xFFFF) as u16 },
            2 => Kind::Status(low as u32),
            4 => Kind::Listed(low as u32),
            _ => Kind::Shelf(SHELVES[low as usize % SHELVES.len()]),
        }
    }
}

/// One access.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Access {
    pub place: Place,
    pub write: bool,
    /// How many were noted before it was made for the first time.
    pub at: u32,
}

/// Where a thread that could only wait stands before the wait, as if it had not tried: see
/// `natives/stand.rs`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Never,
    /// Events are cleared: who waits for one goes on though it is not set any more.
    ButForEvents,
    Anywhere,
}

/// Accesses kept at most; a step that makes more counts as one that touches everything.
const ROOM: usize = 1 << 14;

/// Places for accesses that are known to be in the log.
const RECENT: usize = 64;

/// The notes of one process.
#[derive(Debug)]
pub struct Watch {
    log: Box<[AtomicU64]>,
    len: AtomicUsize,
    /// Accesses that are in the log, each at a place of its own among few: what a loop makes again and
    /// again is noted once.
    recent: [AtomicU64; RECENT],
    /// What changed objects were before, in the order of the first change of each.
    before: Vec<(Ref, Object)>,
    /// Globals that were set, by module and number.
    globals: Vec<(usize, usize)>,
    pub standing: Standing,
    /// A thread stands before a wait.
    pub stood: bool,
    /// An event was cleared.
    pub clears: bool,
    /// A native function was called: some of them look at who calls.
    pub calls: bool,
    /// Regions whose names stand for one object in one state and for another one elsewhere.
    pub named: Range<usize>,
}

/// A place in the heap for the notes: a copy of the heap has none.
#[derive(Debug, Default)]
pub struct Watcher(pub(crate) Option<Box<Watch>>);

impl Clone for Watcher {
    fn clone(&self) -> Self {
        Watcher(None)
    }
}

impl Default for Watch {
    fn default() -> Self {
        Watch {
            log: (0..ROOM).map(|_| AtomicU64::new(0)).collect(),
            len: AtomicUsize::new(0),
            recent: std::array::from_fn(|_| AtomicU64::new(0)),
            before: Vec::new(),
            globals: Vec::new(),
            standing: Standing::Never,
            stood: false,
            clears: false,
            calls: false,
            named: 0..0,
        }
    }
}

impl Watch {
    /// Whether a thread may stand before such a wait: nothing was changed since accesses were taken.
    pub(crate) fn stands(&mut self, kind: WaitKind) -> bool {
        let len = *self.len.get_mut();
        let entries = self.log.get_mut(..len);
        let changed = entries.is_none_or(|log| log.iter_mut().any(|word| *word.get_mut() & 1 == 1));
        match self.standing {
            Standing::Never => false,
            Standing::ButForEvents => !changed && kind != WaitKind::Event,
            Standing::Anywhere => !changed,
        }
    }

    #[inline]
    pub(crate) fn note(&self, place: Place, write: bool) {
        // Constants never change.
        if place.0 >> (TAG - 10) == 0 {
            return;
        }
        let word = place.0 << 1 | u64::from(write);
        let recent = &self.recent[(word ^ word >> 25) as usize % RECENT];
        if recent.load(Relaxed) == word {
            return;
        }
        recent.store(word, Relaxed);
        let len = self.len.load(Relaxed);
        if let Some(entry) = self.log.get(len) {
            entry.store(word, Relaxed);
        }
        self.len.store(len + 1, Relaxed);
    }

    #[inline]
    pub(crate) fn note_kind(&self, r: Ref) {
        if self.named.contains(&r.region()) {
            self.note(Place::new(Kind::Slot(r, Field::KIND)), false);
        }
    }

    pub(crate) fn keep(&mut self, r: Ref, object: &Object) {
        if self.before.iter().all(|(known, _)| *known != r) {
            self.before.push((r, object.clone()));
        }
    }

    pub(crate) fn keep_global(&mut self, module: usize, index: usize) {
        if !self.globals.contains(&(module, index)) {
            self.globals.push((module, index));
        }
    }

    /// Globals that were set, in the order of the first time.
    pub fn globals(&self) -> &[(usize, usize)] {
        &self.globals
    }

    pub fn take_globals(&mut self) -> Vec<(usize, usize)> {
        std::mem::take(&mut self.globals)
    }

    /// The accesses since the last time, sorted, each once; None if they were too many.
    pub fn take_accesses(&mut self) -> Option<Vec<Access>> {
        let len = *self.len.get_mut();
        *self.len.get_mut() = 0;
        self.recent.iter_mut().for_each(|word| *word.get_mut() = 0);
        let entries = self.log.get_mut(..len)?;
        let mut accesses: Vec<Access> = entries
            .iter_mut()
            .map(|word| *word.get_mut())
            .zip(0..)
            .map(|(word, at)| Access { place: Place(word >> 1), write: word & 1 == 1, at })
            .collect();
        // Of the same access the first comes first: the sort is stable.
        accesses.sort_by_key(|access| access.place.0 << 1 | u64::from(access.write));
        accesses.dedup_by_key(|access| (access.place, access.write));
        Some(accesses)
    }

    /// What changed objects were before.
    pub fn before(&self) -> &[(Ref, Object)] {
        &self.before
    }

    pub fn take_before(&mut self) -> Vec<(Ref, Object)> {
        std::mem::take(&mut self.before)
    }
}
