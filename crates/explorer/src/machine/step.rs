//! A step: one unit that others can see, and all that follow it and that none can see.

use heddle_protocol::{Event, EventKind, Limit, Stream, SwitchPoints};
use heddle_vm::{
    interp::Stop,
    pace::{Stretch, StretchEnd},
    thread::{BlockReason, Thread, ThreadId, ThreadState},
    value::Ref,
    watch::{Access, Standing},
    world::{Choice, Outcome, Sleeps},
};

use super::{
    Grain, Machine,
    calculated::WORTH_KEEPING,
    encode::Before,
    kernel::Asked,
    load::word,
    past::Past,
    sight::{Seen, Sighting},
    strides::{STEPS_OF_UNIT, Strides},
    touch::{Told, Touched, is_private},
};
use crate::{
    column::Key,
    conflict::{Seers, seen_if},
    content::{Fate, Local},
    hash::QuickSet,
    phase::Who,
    steps::Whole,
};

/// What a step depends on in a state, besides its thread's own part.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Read {
    Whole(u32),
    /// Whether the thread of this column is done, and when it ended.
    Status(u32),
    /// Whether the thread of this column is listed.
    Listed(u32),
    /// Whether the process of this column is over, and how.
    Over(u32),
    /// Whether there is a thread of this column.
    Exists(u32),
    /// Whether the deadline of this column has come.
    Due(u32),
    /// The object of the thread of this column.
    Object(u32),
}

impl Read {
    pub fn column(self) -> u32 {
        match self {
            Read::Whole(c) | Read::Status(c) | Read::Listed(c) | Read::Over(c) => c,
            Read::Exists(c) | Read::Due(c) | Read::Object(c) => c,
        }
    }
}

/// What a step does.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Effect {
    pub writes: Vec<(u32, u32)>,
    /// Number of the text written to stdout.
    pub label: u32,
    /// Numbers of the texts that tell of uncaught exceptions.
    pub failures: Vec<u32>,
    /// Processes that are over.
    pub exits: Vec<u32>,
    /// Objects may have lost their last reference.
    pub frees: bool,
    /// A bound of the run was met.
    pub limit: Option<Limit>,
    /// Steps that it took: see [`World::position`](heddle_vm::world::World::position).
    pub steps: u64,
    /// What its first unit touches of what others can see.
    pub sightings: Vec<Sighting>,
    /// Its thread is over.
    pub ends: bool,
}

/// What making a step came to.
#[derive(Clone, Debug)]
pub struct Made {
    pub reads: Vec<Read>,
    /// None: the thread cannot go on in this state.
    pub effect: Option<Effect>,
    pub seers: Seers,
    pub whole: Whole,
}

/// A step that others cannot see is cut after so many units, or steps of the program: it may never
/// end.
const LONGEST: usize = 20_000;
const MOST_STEPS: u64 = 1 << 18;

/// The same in a search that will begin again, if only because a step was cut short here: it is to learn
/// more, not to go far.
const HASTY: usize = 500;
const HASTY_STEPS: u64 = 1 << 12;

/// A step that begins with a look at many columns ends after so many units, or when it has written.
const SOON: usize = 8;

/// So often in a step somebody looks whether there is time left.
const LOOK: usize = 256;

/// What the thread has come to in the middle of a step.
struct Course {
    /// How many steps each of its units had to make at least, to make them again.
    units: Vec<u64>,
    steps: u64,
    reads: Vec<Read>,
    written: QuickSet<u32>,
    past: Past,
    /// What the first unit touches that others can see, and its instructions.
    seen: Option<(Seen, u64)>,
    label: String,
    failures: Vec<String>,
    seers: Seers,
    copies: bool,
    /// It looked at nothing but what only its thread reaches, and told nothing.
    private: bool,
    /// It called native functions.
    calls: bool,
    /// It looked whether one of equal threads is over: that is a step of its own.
    is_apart: bool,
    /// It began with a look at many columns.
    many: bool,
    limit: Option<Limit>,
}

/// How one unit went.
pub(super) struct Unit {
    instructions: u64,
    steps: u64,
    stop: Stop,
    pub events: Vec<Event>,
    pub accesses: Option<Vec<Access>>,
    asked: Asked,
    /// Other threads of the process lived.
    others: bool,
    /// The thread would have gone on without what it waited for.
    pub(super) impatient: bool,
    /// It went on without, before its time.
    passes: bool,
    /// The thread stands before a wait: nothing was changed.
    stood: bool,
    /// It called a native function.
    calls: bool,
}

impl Unit {
    /// It only calculated: nothing happened that could tell its parts apart.
    fn is_quiet(&self) -> bool {
        self.stop == Stop::Fuel && self.events.is_empty() && self.accesses.is_some()
    }

    /// The same with nothing but what only its thread reaches.
    fn is_private(&self, who: Who) -> bool {
        let mut accesses = self.accesses.iter().flatten();
        self.is_quiet()
            && !self.passes
            && accesses.all(|access| is_private(access.place.kind(), who))
    }
}

impl Course {
    /// It looked at many columns, and what it made of them is written, or comes later.
    fn has_looked(&self) -> bool {
        self.many && (!self.label.is_empty() || self.units.len() >= SOON)
    }

    /// Whether it is a long calculation, and what comes next is no part of it.
    fn is_worth_keeping_from(&self, next_is_private: bool) -> bool {
        self.private && !next_is_private && self.steps >= WORTH_KEEPING
    }
}

impl Machine {
    /// Makes the next step of a thread in a state.
    pub(crate) fn make(&mut self, state: &[u32], who: Who) -> Made {
        let id = ThreadId(who.thread);
        let column = self.thread_column(who);
        let number = word(state, column);
        if let Some(made) = self.calculated(column, number) {
            return made;
        }
        self.load(state);
        let local = self.contents.local_of(number).cloned();
        let Some(local) = local.filter(|local| !local.ended) else {
            return made(Vec::new(), None, Seers::NONE);
        };
        self.whole = Whole::Nothing;
        self.take_accesses(who);
        let mut reads = Vec::new();
        let allowed = self.world.allows(who.process, id);
        self.waiting(who, &local, &mut reads);
        let accesses = self.take_accesses(who);
        for access in accesses.unwrap_or_default() {
            self.reads_of(who.process, access.place.kind(), &mut reads);
        }
        if !allowed {
            self.note_wanted(who, &local);
            return made(reads, None, Seers::NONE);
        }
        let mut before = self.before(who);
        let mut course = Course {
            units: Vec::new(),
            steps: 0,
            private: reads.is_empty(),
            calls: false,
            is_apart: false,
            many: false,
            reads,
            written: QuickSet::default(),
            past: Past {
                phase: local.phase,
                held: local.held.clone(),
                started: Vec::new(),
                ended: false,
            },
            seen: None,
            label: String::new(),
            failures: Vec::new(),
            seers: Seers::NONE,
            copies: false,
            limit: None,
        };
        let line = self.line(who);
        let mut overshot = false;
        // Who goes round in circles may wait for something that others are seen to do later on.
        let hurries = self.known.hurried == 0;
        let hasty = self.learnt || hurries;
        let longest = if hasty { HASTY } else { LONGEST };
        let most_steps = |private: bool| if hasty && !private { HASTY_STEPS } else { MOST_STEPS };
        let mut strides = Strides::default();
        let mut sightings = Vec::new();
        while course.units.len() < longest
            && course.steps < most_steps(course.private)
            && !course.past.ended
            && !course.is_apart
            && !course.has_looked()
            && course.limit.is_none()
        {
            // A step may be cut anywhere.
            if course.units.len() % LOOK == LOOK - 1 && self.patience.is_over() {
                self.take_accesses(who);
                break;
            }
            let begun = !course.units.is_empty();
            if begun && (self.apart(who) || !self.world.allows(who.process, id)) {
                self.take_accesses(who);
                break;
            }
            let place = self.standing_at(who);
            let is_stop = self.stops.contains(&place);
            // A loop that may go round for ever is cut where it can be seen that it does.
            if begun && strides.seeks_round(course.steps) && self.is_between_turns(who) {
                self.take_accesses(who);
                break;
            }
            let stride = strides.next();
            // Others see what comes next, or a calculation begins whose result is kept.
            if begun && (is_stop && !course.many || strides.is_private() && !course.private) {
                self.take_accesses(who);
                break;
            }
            if stride > 1 && self.settings.grain == Grain::Visible {
                let unit = self.unit(who, stride);
                let private = unit.is_private(who);
                let quiet = unit.is_quiet() && !self.shares(who, &unit);
                if quiet
                    && !course.is_worth_keeping_from(private)
                    && self.accept(who, unit, stride, false, &mut course)
                {
                    strides.went_well(private);
                    course.private &= private;
                } else if course.steps >= WORTH_KEEPING {
                    overshot = true;
                    break;
                } else {
                    strides.went_too_far();
                    before = self.again(who, before);
                    self.run_again(who, &course);
                }
                continue;
            }
            let shape = self.shape_of(who);
            let waited =
                self.thread(who).is_some_and(|th| matches!(th.state, ThreadState::Blocked(_)));
            let calculates = self.calculates(who);
            let unit = self.unit(who, 1);
            let shares = self.shares(who, &unit);
            let in_vain = unit.stop == Stop::Blocked && !waited;
            if unit.stood || in_vain && self.nothing_happened(who, shape) {
                if !begun {
                    let touched = self.only_reads(who, unit.accesses);
                    course.reads.extend(touched);
                    self.note_wanted(who, &local);
                    self.restore(who, before);
                    return made(course.reads, None, Seers::NONE);
                }
                self.stops.insert(place);
                overshot = true;
                break;
            }
            let (quiet, private) = (unit.is_quiet(), unit.is_private(who));
            let is_one = unit.instructions == 1 && unit.stop == Stop::Fuel;
            if course.is_worth_keeping_from(private) {
                overshot = true;
                break;
            }
            if !self.accept(who, unit, 1, calculates, &mut course) {
                self.stops.insert(place);
                overshot = true;
                break;
            }
            if is_stop && course.seers.is_none() && !course.many {
                self.stops.remove(&place);
            }
            // A unit of one instruction is seen as it is made; one with hidden code is the library's affair.
            if self.settings.points == SwitchPoints::Instruction
                && let Some((seen, _)) = course.seen.take()
                && is_one
            {
                sightings = self.with_names(who, seen, line, &local.held);
            }
            strides.noted(quiet, private);
            course.private &= private;
            // What it shared gets its lasting name now: what it does with it next, others may see.
            if shares {
                self.take_accesses(who);
                break;
            }
        }
        let is_cut = course.units.len() >= longest || course.steps >= most_steps(course.private);
        self.cut_short |= hurries && is_cut;
        if let Some(seen) = course.seen.take() {
            before = self.again(who, before);
            sightings = self.sighted(who, seen, &local.held);
            overshot = true;
        }
        if overshot {
            before = self.again(who, before);
            self.run_again(who, &course);
        }
        let (private, calls) = (course.private, course.calls);
        let mut made = self.finish(who, &local, course, before);
        if let Some(effect) = &mut made.effect {
            effect.sightings = sightings;
        }
        if private {
            self.keep_calculated(column, number, &made, calls);
        }
        made
    }

    /// Makes the units that were accepted once more.
    fn run_again(&mut self, who: Who, course: &Course) {
        for steps in &course.units {
            self.unit(who, *steps);
        }
    }

    fn finish(&mut self, who: Who, local: &Local, course: Course, before: Before) -> Made {
        let Course { mut reads, steps, label, failures, seers, copies, limit, .. } = course;
        let mut effect = self.encode(who, local, &before, course.past, &mut reads);
        effect.label = self.contents.text(&label);
        effect.failures = failures.iter().map(|text| self.contents.text(text)).collect();
        effect.limit = limit;
        effect.steps = steps;
        self.restore(who, before);
        let mut whole = self.whole;
        if copies && whole == Whole::Nothing {
            // The copy is made of all columns there are, once all that this step writes are there.
            let keys = self.columns.keys.iter().enumerate();
            let of_process = keys.filter(|(_, key)| {
                key.process() == Some(who.process)
                    && !matches!(key, Key::Thread { .. } | Key::Deadline { .. })
            });
            reads.extend(of_process.map(|(column, _)| Read::Whole(column as u32)));
            whole = Whole::Process(who.process);
        }
        Made { whole, ..made(reads, Some(effect), seers) }
    }

    /// What a waiting thread's turn depends on.
    fn waiting(&mut self, who: Who, local: &Local, reads: &mut Vec<Read>) {
        let ThreadState::Blocked(block) = &local.thread.state else { return };
        if block.deadline.is_some() {
            let key = Key::Deadline { process: who.process, thread: who.thread };
            if self.settings.sleeps == Sleeps::Clock {
                reads.push(Read::Due(self.column(key)));
            } else if self.time_passes() {
                reads.extend([key, Key::Clock].map(|key| Read::Whole(self.column(key))));
            }
        }
        if let Some(request) = self.asks(who) {
            self.reads_of_request(who, &request, reads);
        }
    }

    /// Runs one unit: to the first switch point after so many steps, usually one.
    fn unit(&mut self, who: Who, steps: u64) -> Unit {
        self.units += 1 + steps / STEPS_OF_UNIT;
        let stretch = Stretch { steps, points: self.settings.points, end: StretchEnd::SwitchPoint };
        let (instructions, steps) = (self.world.steps(), self.world.position());
        let choice = Choice::Run { process: who.process, thread: ThreadId(who.thread) };
        let request = self.asks(who);
        let impatient = self.thread(who).is_some_and(
            |th| matches!(&th.state, ThreadState::Blocked(block) if block.deadline.is_some()),
        );
        let others = self.world.process(who.process).is_some_and(|p| {
            let lives = |th: &Thread| !matches!(th.state, ThreadState::Ended);
            p.threads.iter().any(|th| th.id.0 != who.thread && lives(th))
        });
        let now_us = self.world.now_us();
        let standing = match (self.settings.grain, self.known.clears) {
            (Grain::Everything, _) => Standing::Never,
            (_, true) => Standing::ButForEvents,
            (_, false) => Standing::Anywhere,
        };
        self.begin_unit(who, standing);
        let outcome = self.world.run_on(choice, stretch);
        let passes = self.world.now_us() != now_us;
        let instructions = self.world.steps() - instructions;
        let steps = self.world.position() - steps;
        let accesses = self.take_accesses(who);
        let (stood, calls) = self.take_stood(who);
        let performed = self.world.take_performed();
        let asked = Asked { request, performed, patient: !impatient };
        let Outcome { stop, events, .. } = outcome;
        Unit {
            instructions,
            steps,
            stop,
            events,
            accesses,
            asked,
            others,
            impatient,
            passes,
            stood,
            calls,
        }
    }

    /// Adds a unit to a step; false if it must be left to the next one.
    fn accept(
        &mut self,
        who: Who,
        unit: Unit,
        stride: u64,
        calculates: bool,
        course: &mut Course,
    ) -> bool {
        let first = course.units.is_empty();
        let mut told = Told::new(&unit.events);
        self.tell_wait(who, &mut told);
        if unit.impatient {
            told.joined.clear();
        }
        let mut touched = Touched::default();
        let mut past = course.past.clone();
        self.takings(who, &unit, &past);
        self.kernel_touches(who, &unit.asked, &told, &mut past, &mut touched);
        if unit.passes {
            self.note_passing(who, &past, &mut touched);
        }
        self.touched(who, unit.accesses, &told, &past, &mut touched);
        let gone = self.world.process(who.process).is_none();
        let ended = gone || matches!(unit.stop, Stop::Ended | Stop::Exited);
        if gone {
            self.note_over(who, unit.others, &past, &mut touched);
        } else if ended {
            self.note_end(who, &past, &mut touched.seers);
        }
        self.last_look(who, &past, &mut touched);
        let meets_equals = |read: &Read| {
            let column = read.column();
            self.equals.contains(&column) && self.columns.find(thread_key(who)) != Some(column)
        };
        let meets_equals = !self.equals.is_empty() && touched.reads.iter().any(meets_equals);
        let many = self.settled && stride == 1 && touched.looks_at_many();
        if !first && (!touched.seers.is_none() || meets_equals || many) {
            return false;
        }
        course.is_apart |= meets_equals;
        course.many |= many;
        course.past = past;
        course.units.push(stride);
        course.copies |= touched.copies;
        course.calls |= unit.calls;
        course.steps += unit.steps;
        if first && !touched.seers.is_none() && !touched.seen.is_empty() {
            course.seen = Some((std::mem::take(&mut touched.seen), unit.instructions));
        }
        course.seers |= touched.seers;
        course.seers |= seen_if(match self.settings.grain {
            Grain::Visible => false,
            Grain::Calculations => calculates && first,
            Grain::Everything => true,
        });
        for read in touched.reads {
            if !course.written.contains(&read.column()) {
                course.reads.push(read);
            }
        }
        course.written.extend(touched.writes.iter().map(|read| read.column()));
        for event in &unit.events {
            match &event.kind {
                EventKind::Write { stream: Stream::Stdout, text } => course.label.push_str(text),
                EventKind::Raise { error, .. } => course.failures.push(error.clone()),
                // The kernel's own are told by what it did.
                EventKind::Acquire { object, .. } if Ref(*object).region() != 0 => {
                    course.past.hold(*object);
                }
                EventKind::Release { object, .. } if Ref(*object).region() != 0 => {
                    course.past.let_go(*object);
                }
                EventKind::Start { parent: Some(_), .. } if event.actor.task == 0 => {
                    let child = Who { process: event.actor.process, thread: event.actor.thread };
                    if child != who {
                        course.past.start(&mut self.known.phases, who, child);
                    }
                }
                EventKind::Join { whom } => {
                    let whom = Who { process: whom.process, thread: whom.thread };
                    let phase = self.final_phase(who, whom);
                    course.past.phase = self.known.phases.join(course.past.phase, phase);
                }
                _ => {}
            }
        }
        course.past.ended = ended;
        if let Stop::Limit(limit) = unit.stop {
            course.limit = Some(limit);
        }
        true
    }

    /// Waiting for good is no look at what is waited for: it is as if the thread had not tried.
    fn tell_wait(&self, who: Who, told: &mut Told) {
        let Some(th) = self.thread(who) else { return };
        let ThreadState::Blocked(block) = &th.state else { return };
        if block.deadline.is_some() {
            return;
        }
        match block.reason {
            BlockReason::Lock(r) | BlockReason::RLock(r) | BlockReason::Waiter { lock: r, .. } => {
                told.acquired.push(r);
            }
            BlockReason::Join(whom) => told.joined.push(whom.0),
            _ => {}
        }
    }

    fn final_phase(&mut self, who: Who, whom: Who) -> u32 {
        if who.process != whom.process {
            return match self.fate(self.loaded(), whom.process) {
                Fate::Over { phase, .. } => phase,
                Fate::None | Fate::Alive { .. } => 0,
            };
        }
        let column = self.thread_column(whom);
        let number = word(self.loaded(), column);
        // The main thread may go on, and come to know of more than those who have joined it.
        self.contents.local_of(number).filter(|local| local.ended).map_or(0, |local| local.phase)
    }

    /// Reads of a unit that could not be made.
    fn only_reads(&mut self, who: Who, accesses: Option<Vec<Access>>) -> Vec<Read> {
        let mut reads = Vec::new();
        for access in accesses.unwrap_or_default() {
            let kind = access.place.kind();
            let own = matches!(kind, heddle_vm::watch::Kind::Slot(r, _)
                if crate::region::is_own(r, who.thread) || r.region() == crate::region::FROZEN);
            if !own {
                self.reads_of(who.process, kind, &mut reads);
            }
        }
        reads
    }
}

fn thread_key(who: Who) -> Key {
    Key::Thread { process: who.process, thread: who.thread }
}

fn made(mut reads: Vec<Read>, effect: Option<Effect>, seers: Seers) -> Made {
    reads.sort_unstable();
    reads.dedup();
    Made { reads, effect, seers, whole: Whole::Nothing }
}
