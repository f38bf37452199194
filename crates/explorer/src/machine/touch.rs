//! From what the machine notes to what columns and conflicts are made of.

use heddle_protocol::{Event, EventKind};
use heddle_vm::{
    object::Object,
    thread::ThreadId,
    value::Ref,
    watch::{Access, Field, Kind, Shelf},
};

use super::{Machine, Read, kernel::spot_of_part, load::word, past::Past, sight::Seen, step::Unit};
use crate::{
    column::Key,
    conflict::{EVERYBODY, Mode, Seers, Spot, Touch},
    order::Taking,
    phase::Who,
    region,
    steps::Whole,
};

/// Spots that all processes share.
pub(super) const OUTPUT: Spot = Spot { process: EVERYBODY, thing: 0 };

/// The clock, where it goes on while others could move.
const CLOCK: Spot = Spot { process: EVERYBODY, thing: 1 };

/// The rest of a process has one column.
pub(super) const REST: u8 = 0;

/// The spot and field that a column is of; None where nobody reads without a column.
pub(super) fn spot_of(key: Key) -> Option<(Spot, Field)> {
    Some(match key {
        Key::Global { process, module, index } => {
            (of_kind(process, Kind::Global { module, index }), Field::WHOLE)
        }
        Key::Shape { process, object } => {
            (of_kind(process, Kind::Slot(object, Field::WHOLE)), Field::WHOLE)
        }
        Key::Field { process, object, field } => {
            (of_kind(process, Kind::Slot(object, Field::WHOLE)), Field::at(field as usize))
        }
        Key::Shelf { process, .. } => (rest(process), Field::WHOLE),
        Key::Kernel { part } => (spot_of_part(part), Field::WHOLE),
        _ => return None,
    })
}

fn rest(process: u32) -> Spot {
    Spot { process, thing: u64::MAX }
}

/// The spot of a thing; of an object, whatever part of it is touched. Objects that were made since
/// the program branched keep their spot when they become part of the start.
pub(super) fn of_kind(process: u32, kind: Kind) -> Spot {
    let thing = match kind {
        Kind::Slot(r, _) => u64::from(region::name(r).0),
        kind => heddle_vm::watch::Place::new(kind).0,
    };
    Spot { process, thing }
}

/// Whether only one thread reaches it, or nothing can change it.
pub(super) fn is_private(kind: Kind, who: Who) -> bool {
    matches!(kind, Kind::Slot(r, _) if region::is_own(r, who.thread) || r.region() == region::FROZEN)
}

/// What a unit of a step touched.
#[derive(Debug, Default)]
pub(super) struct Touched {
    pub reads: Vec<Read>,
    /// Written whole or in part: columns.
    pub writes: Vec<Read>,
    pub seers: Seers,
    /// Everything in the process was read.
    pub copies: bool,
    /// Objects and globals, if others can see it.
    pub seen: Seen,
}

/// So many columns may stand in very many ways.
const MANY: usize = 4;

impl Touched {
    /// Whether it looks at many columns. Who does so begins a step: what comes before, and what comes
    /// later, is not to be made again for each of all that may stand in them.
    pub(super) fn looks_at_many(&mut self) -> bool {
        let reads = &mut self.reads;
        let vary = |read: &&Read| !matches!(read, Read::Exists(_) | Read::Object(_));
        if reads.iter().filter(vary).count() < MANY {
            return false;
        }
        reads.sort_unstable();
        reads.dedup();
        reads.iter().filter(vary).count() >= MANY
    }
}

/// Locks that the events of a unit tell of.
#[derive(Debug, Default)]
pub(super) struct Told {
    /// Taken, or waited for.
    pub acquired: Vec<Ref>,
    /// Taken by the unit itself.
    taken: Vec<Ref>,
    /// Those of them that were before something was written.
    before_writing: Vec<Ref>,
    pub released: Vec<Ref>,
    pub joined: Vec<u32>,
    pub wrote: bool,
    pub failed: bool,
}

impl Told {
    pub(super) fn new(events: &[Event]) -> Told {
        let mut told = Told::default();
        for event in events {
            match &event.kind {
                EventKind::Acquire { object, .. } => {
                    told.acquired.push(Ref(*object));
                    told.taken.push(Ref(*object));
                }
                EventKind::Release { object, .. } => told.released.push(Ref(*object)),
                EventKind::Join { whom } if whom.process == event.actor.process => {
                    told.joined.push(whom.thread);
                }
                EventKind::Write { stream: heddle_protocol::Stream::Stdout, .. } => {
                    if !told.wrote {
                        told.before_writing = told.taken.clone();
                    }
                    told.wrote = true;
                }
                EventKind::Raise { .. } => told.failed = true,
                _ => {}
            }
        }
        told
    }
}

impl Machine {
    /// Columns that a place has now, as reads. A place without one is remembered.
    pub(super) fn reads_of(&mut self, process: u32, kind: Kind, reads: &mut Vec<Read>) {
        match kind {
            Kind::Slot(r, field) => {
                let columns = self.columns.object(process, r);
                let shape = columns.and_then(|columns| columns.shape);
                reads.extend(shape.map(Read::Whole));
                if field == Field::KIND {
                    if shape.is_none() {
                        self.blind.insert(of_kind(process, kind), Field::WHOLE);
                    }
                } else if field == Field::WHOLE || field == Field::TRY {
                    let fields = columns.iter().flat_map(|columns| columns.fields.values());
                    reads.extend(fields.map(|column| Read::Whole(*column)));
                    self.blind.insert(of_kind(process, kind), Field::WHOLE);
                } else {
                    match columns.and_then(|columns| columns.fields.get(&field.0)) {
                        Some(column) => reads.push(Read::Whole(*column)),
                        None => {
                            self.blind.insert(of_kind(process, kind), field);
                        }
                    }
                }
            }
            Kind::Global { module, index } => {
                match self.columns.find(Key::Global { process, module, index }) {
                    Some(column) => reads.push(Read::Whole(column)),
                    None => {
                        self.blind.insert(of_kind(process, kind), Field::WHOLE);
                    }
                }
            }
            Kind::Status(thread) => {
                let column = self.thread_column(Who { process, thread });
                reads.push(Read::Status(column));
            }
            Kind::Listed(thread) => {
                let column = self.thread_column(Who { process, thread });
                reads.push(Read::Listed(column));
            }
            Kind::Shelf(Shelf::ThreadCount) => {
                let count = self.threads_before(process);
                let next = self.thread_column(Who { process, thread: count });
                reads.push(Read::Whole(next));
                if let Some(thread) = count.checked_sub(1) {
                    reads.push(Read::Exists(self.thread_column(Who { process, thread })));
                }
            }
            Kind::Shelf(Shelf::Clock) => {
                self.news |= !self.known.clock;
                self.known.clock = true;
                let column = self.column(Key::Clock);
                reads.push(Read::Whole(column));
            }
            Kind::Shelf(Shelf::Until) => {
                if self.time_passes() {
                    reads.push(Read::Whole(self.column(Key::Clock)));
                }
            }
            Kind::Shelf(Shelf::Moment) => {
                if self.known.clock {
                    reads.push(Read::Whole(self.column(Key::Clock)));
                }
            }
            Kind::Shelf(Shelf::All) => {
                reads.extend((0..self.columns.len() as u32).map(Read::Whole));
                self.whole = Whole::Everything;
            }
            Kind::Shelf(_) => match self.columns.find(Key::Shelf { process, shelf: REST }) {
                Some(column) => reads.push(Read::Whole(column)),
                None => {
                    self.blind.insert(rest(process), Field::WHOLE);
                }
            },
        }
    }

    /// How many threads a process has in the state that a step begins in: the step may have started more.
    fn threads_before(&self, process: u32) -> u32 {
        let threads = self.columns.threads.iter().filter_map(|column| {
            match self.columns.keys[*column as usize] {
                Key::Thread { process: of, thread } if of == process => {
                    (word(&self.loaded, *column) != 0).then_some(thread + 1)
                }
                _ => None,
            }
        });
        threads.max().unwrap_or(0)
    }

    /// Notes the accesses of one unit of a step.
    pub(super) fn touched(
        &mut self,
        who: Who,
        accesses: Option<Vec<Access>>,
        told: &Told,
        past: &Past,
        touched: &mut Touched,
    ) {
        let Past { phase, held, .. } = past;
        let phase = *phase;
        let accesses = accesses.unwrap_or_else(|| {
            let place = heddle_vm::watch::Place::new(Kind::Shelf(Shelf::All));
            vec![Access { place, write: false, at: 0 }, Access { place, write: true, at: 0 }]
        });
        let locks = self.locks_of(who, held, told, &accesses);
        let locks_at = |at: u32| locks.iter().rfind(|(since, _)| *since <= at).map_or(0, |l| l.1);
        for access in accesses {
            let kind = access.place.kind();
            if is_private(kind, who) {
                continue;
            }
            let columns = if access.write { &mut touched.writes } else { &mut touched.reads };
            let mut found = std::mem::take(columns);
            self.reads_of(who.process, kind, &mut found);
            if access.write {
                // A change may depend on what was there.
                if matches!(kind, Kind::Slot(_, Field::WHOLE) | Kind::Shelf(Shelf::ThreadCount)) {
                    touched.reads.extend(&found);
                }
                // Who starts a thread leaves the last one before it as it is.
                found.retain(|read| !matches!(read, Read::Exists(_)));
                touched.writes = found;
            } else {
                touched.reads = found;
            }
            if matches!(kind, Kind::Slot(_, Field::KIND)) {
                continue;
            }
            let locks = locks_at(access.at);
            if let Kind::Shelf(Shelf::Clock | Shelf::Until | Shelf::Moment) = kind {
                if self.time_passes() {
                    let touch = Touch { who, field: Field::WHOLE, mode: Mode::Read, phase, locks };
                    self.note(CLOCK, touch, &mut touched.seers);
                }
                continue;
            }
            if let (Kind::Shelf(Shelf::ThreadCount), false) = (kind, access.write) {
                let threads = self.process(who.process).map_or(0, |p| p.threads.len() as u32);
                for thread in 0..threads {
                    let column = self.thread_column(Who { process: who.process, thread });
                    touched.reads.push(Read::Object(column));
                }
            }
            let mode = self.mode(who, kind, access.write, told, held);
            let field = if let Kind::Slot(_, field) = kind { field } else { Field::WHOLE };
            let touch = Touch { who, field, mode, phase, locks };
            let mut seers = Seers::NONE;
            self.note(of_kind(who.process, kind), touch, &mut seers);
            touched.seers |= seers;
            let plain = matches!(mode, Mode::Read | Mode::Write) && field != Field::TRY;
            if !seers.is_none() && plain && matches!(kind, Kind::Slot(..) | Kind::Global { .. }) {
                touched.seen.push((kind, access.write));
            }
        }
        if told.wrote {
            let mut held = held.clone();
            held.extend(&told.before_writing);
            let locks = self.known.conflicts.lockset(who.process, &held);
            let touch = Touch { who, field: Field::WHOLE, mode: Mode::Write, phase, locks };
            self.note(OUTPUT, touch, &mut touched.seers);
        }
        if told.wrote || told.failed {
            self.note_life(who, who.process, Mode::Read, past, &mut touched.seers);
        }
    }

    /// The sets of locks that protect the accesses of a unit, each from which access on. A lock that
    /// the unit takes protects what it does from there on: who holds that lock meanwhile keeps it from
    /// doing that, and gives it the rest of the unit to do again.
    fn locks_of(
        &mut self,
        who: Who,
        held: &[Ref],
        told: &Told,
        accesses: &[Access],
    ) -> Vec<(u32, u32)> {
        let mut held = held.to_vec();
        let mut locks = vec![(0, self.known.conflicts.lockset(who.process, &held))];
        let taken_at = |lock: &Ref| {
            let of =
                |field| accesses.iter().filter(move |a| a.place.kind() == Kind::Slot(*lock, field));
            // When it was tried and when it was taken is not told apart.
            let tried = of(Field::TRY).next().is_some();
            of(Field::WHOLE).find(|access| access.write && !tried).map(|access| (access.at, *lock))
        };
        let mut taken: Vec<(u32, Ref)> = told.taken.iter().filter_map(taken_at).collect();
        taken.sort_unstable();
        for (at, lock) in taken {
            held.push(lock);
            locks.push((at + 1, self.known.conflicts.lockset(who.process, &held)));
        }
        locks
    }

    /// Whether a unit let others reach an object that can change and that only its thread reached.
    pub(super) fn shares(&mut self, who: Who, unit: &Unit) -> bool {
        let started = |event: &Event| matches!(event.kind, EventKind::Start { .. });
        let Some(accesses) = &unit.accesses else { return true };
        if unit.events.iter().any(started) {
            return true;
        }
        let Some(p) = self.process(who.process) else { return false };
        let watch = p.heap.take_watch();
        let own = |r: Ref| {
            region::is_own(r, who.thread)
                && !matches!(
                    p.heap.peek(r),
                    Object::Str(_) | Object::Bytes(_) | Object::BigInt(_) | Object::Range(_)
                )
        };
        let mut shares = false;
        for access in accesses.iter().filter(|access| access.write) {
            match access.place.kind() {
                Kind::Slot(r, _) if !region::is_own(r, who.thread) => {
                    p.references(r, &mut |inner| shares |= own(inner));
                }
                Kind::Global { module, index } => {
                    let value = p.globals[usize::from(module)].get(usize::from(index));
                    shares |= value.and_then(|value| value.as_ref()).is_some_and(own);
                }
                _ => {}
            }
        }
        p.heap.set_watch(watch);
        shares
    }

    /// Notes locks that are taken for good while others are held, some of them in the same step.
    pub(super) fn takings(&mut self, who: Who, unit: &Unit, past: &Past) {
        let tried = |lock: Ref| {
            let looks = unit.accesses.iter().flatten();
            looks.map(|access| access.place.kind()).any(|kind| kind == Kind::Slot(lock, Field::TRY))
        };
        let mut past = past.clone();
        for event in &unit.events {
            let (object, name) = match &event.kind {
                EventKind::Acquire { object, name } => (*object, name),
                EventKind::Release { object, .. } => {
                    past.let_go(*object);
                    continue;
                }
                _ => continue,
            };
            let lock = Ref(object);
            if !unit.impatient && !tried(lock) {
                // While accesses are noted nobody looks for names.
                let name = match &**name {
                    "" => self.name_part(who, lock, Field::WHOLE),
                    name => name.to_owned(),
                };
                self.note_taking(who, lock, name, event.line, (&past.held, past.phase));
            }
            // The kernel's own are told by what it did.
            if lock.region() != 0 {
                past.hold(object);
            }
        }
    }

    /// Notes that a lock is taken, or waited for, while others are held.
    pub(super) fn note_taking(
        &mut self,
        who: Who,
        lock: Ref,
        name: String,
        line: u32,
        (held, phase): (&[Ref], u32),
    ) {
        if region::is_any_own(lock) {
            return;
        }
        let spot = |r: &Ref| crate::conflict::lock(who.process, region::name(*r));
        let held = held.iter().filter(|r| **r != lock && !region::is_any_own(**r)).map(spot);
        let (held, lock) = (held.collect(), spot(&lock));
        let thread = self.world.process(who.process).map(|p| p.who(ThreadId(who.thread)));
        self.known.order.named(lock, name);
        let name = thread.unwrap_or_default();
        self.known.order.taken(Taking { lock, held, who, phase, line, name });
    }

    pub(super) fn note(&mut self, spot: Spot, touch: Touch, seers: &mut Seers) {
        let noted = self.known.conflicts.note(&self.known.phases, spot, touch);
        *seers |= noted.seers;
        self.learnt |= noted.news;
    }

    /// Notes that a wait ended before its time: whoever looks at the clock may see it.
    pub(super) fn note_passing(&mut self, who: Who, past: &Past, touched: &mut Touched) {
        if !self.time_passes() {
            return;
        }
        touched.writes.push(Read::Whole(self.column(Key::Clock)));
        let locks = self.known.conflicts.lockset(who.process, &past.held);
        let phase = past.phase;
        let touch = Touch { who, field: Field::WHOLE, mode: Mode::Pass, phase, locks };
        self.note(CLOCK, touch, &mut touched.seers);
    }

    /// The spot of a thread's end.
    pub(super) fn note_end(&mut self, who: Who, past: &Past, seers: &mut Seers) {
        let locks = self.known.conflicts.lockset(who.process, &past.held);
        let touch = Touch { who, field: Field::WHOLE, mode: Mode::End, phase: past.phase, locks };
        self.note(of_kind(who.process, Kind::Status(who.thread)), touch, seers);
    }

    fn mode(&mut self, who: Who, kind: Kind, write: bool, told: &Told, held: &[Ref]) -> Mode {
        match kind {
            Kind::Slot(r, Field::WHOLE) => {
                let is_lock = self.process(who.process).is_some_and(|p| {
                    matches!(p.heap.find(r), Some(Object::Lock(_) | Object::RLock(_)))
                });
                if !is_lock {
                    return if write { Mode::Write } else { Mode::Read };
                }
                let holds = held.contains(&r);
                if told.acquired.contains(&r) {
                    Mode::Acquire
                } else if holds && (told.released.contains(&r) || write) {
                    Mode::Release
                } else if told.released.contains(&r) {
                    let spot = of_kind(who.process, kind);
                    self.learnt |= self.known.conflicts.not_a_mutex(&self.known.phases, spot);
                    Mode::Write
                } else if write {
                    Mode::Write
                } else {
                    Mode::Read
                }
            }
            Kind::Status(thread) if told.joined.contains(&thread) => Mode::Join,
            Kind::Status(_) if write => Mode::End,
            _ if write => Mode::Write,
            _ => Mode::Read,
        }
    }
}
