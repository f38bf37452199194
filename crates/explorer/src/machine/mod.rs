//! One real machine on which every step that is new is made once.
//!
//! A state is put in by changing what differs from the state that is there, a thread makes its
//! step, what changed is read off, and everything is put back.

mod admit;
mod begin;
mod blind;
mod calculated;
mod encode;
pub(crate) mod finals;
mod ids;
mod kernel;
mod load;
mod moments;
mod names;
mod past;
mod rest;
mod sight;
mod stand;
mod step;
mod strides;
mod touch;

use std::collections::BTreeSet;

use heddle_protocol::{Limits, SwitchPoints};
use heddle_vm::{
    code::{CodeId, Program},
    kernel::Kernel,
    live::Live,
    made::Extras,
    process::Process,
    watch::Watch,
    world::{Sleeps, World},
};

use crate::{
    column::{Columns, Key},
    conflict::{Conflicts, Seers},
    content::{Contents, Fate},
    hash::{QuickMap, QuickSet},
    order::Order,
    patience::Patience,
    phase::{Phases, Who},
    steps::Whole,
    symmetry::Exchange,
};

use blind::Blind;

pub use begin::Start;
pub use sight::Sighting;
pub use step::{Effect, Made, Read};

/// What steps are kept apart.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub enum Grain {
    /// Those that others can see: the rest is made at once.
    #[default]
    Visible,
    /// Those, and every calculation: what is counted as a schedule.
    Calculations,
    /// Every instruction of the program.
    Everything,
}

/// How a program is explored.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Where a thread may be interrupted.
    pub points: SwitchPoints,
    pub sleeps: Sleeps,
    pub grain: Grain,
    pub limits: Limits,
    pub seed: u64,
    /// Variables whose last values are kept: globals of the program, or attributes of what those hold
    /// (`account.balance`).
    pub finals: Vec<String>,
    /// From how many states on equal threads are exchanged: of fewer, each is more use as it is.
    pub exchange_from: usize,
}

impl Default for Settings {
    fn default() -> Self {
        Settings {
            points: SwitchPoints::Instruction,
            sleeps: Sleeps::Clock,
            grain: Grain::Visible,
            limits: Limits::default(),
            seed: 0,
            finals: Vec::new(),
            exchange_from: 2_000,
        }
    }
}

/// What is learnt while exploring and kept when the search begins again.
#[derive(Clone, Debug, Default)]
pub struct Known {
    /// How often the search began.
    pub rounds: usize,
    /// How often for nothing but steps that were cut short: from then on they are not.
    pub hurried: usize,
    pub conflicts: Conflicts,
    pub phases: Phases,
    /// Who was seen to change what.
    pub writers: QuickMap<Key, Seers>,
    /// Who was seen to wait.
    pub waiting: Seers,
    /// Columns that turned out to be needed: until the start is settled, and from there on.
    pub wanted: [BTreeSet<Key>; 2],
    /// The program reads the clock.
    pub clock: bool,
    /// The program clears events: who waits for one does not stand before the wait.
    pub clears: bool,
    /// In which orders locks are taken.
    pub order: Order,
    /// Long calculations.
    pub calculated: calculated::Calculated,
    pub exchange: Exchange,
    /// Names that shared objects may have.
    names: names::Names,
    /// Code made at run time, and names: what is kept by number means the same in every round.
    pub extras: Option<Extras>,
}

impl Known {
    /// What is known where steps are kept apart in another way: who sees what, and names.
    pub(crate) fn in_other_grain(&self) -> Known {
        let mut known = self.clone();
        (known.rounds, known.hurried) = (1, 0);
        known.exchange = Exchange::default();
        // What is one step here may be several there.
        known.calculated = Default::default();
        known
    }
}

/// Notes that nobody uses: no copy of a machine needs them.
#[derive(Default)]
struct Spare(Vec<Watch>);

impl Clone for Spare {
    fn clone(&self) -> Spare {
        Spare::default()
    }
}

/// The machine. A copy of it notes nothing: see `Machine::with`.
#[derive(Clone)]
pub struct Machine {
    /// The program, and what the processes of any state came to have besides it: all of them have it.
    pub(crate) extras: Extras,
    pub(crate) world: World,
    pub(crate) settings: Settings,
    /// Processes as they began: at the start, or since.
    bases: Vec<moments::Base>,
    base_index: QuickMap<u128, u32>,
    /// What became of each process until the start.
    first: Vec<Fate>,
    /// Notes that no process uses now.
    watches: Spare,
    live: QuickMap<CodeId, Live>,
    pub(crate) contents: Contents,
    pub(crate) columns: Columns,
    pub(crate) known: Known,
    blind: Blind,
    /// Where threads stood when others could see what came next: who, in which code, at which
    /// instruction. A step ends there without trying.
    stops: QuickSet<(Who, u32, u32)>,
    /// For whom equal threads are taken there.
    pub(crate) stand_ins: QuickMap<Who, Who>,
    /// Columns of the own parts of equal threads: to have waited for one's end begins a step.
    pub(crate) equals: QuickSet<u32>,
    /// The state in the machine.
    loaded: Vec<u32>,
    /// What the clock shows at the start, and in the state that is loaded.
    first_now: u64,
    now_at: u64,
    /// Frozen objects that each process has already.
    frozen: Vec<usize>,
    /// The kernel at the start, and in the state that is loaded.
    first_kernel: Kernel,
    kernel_at: Kernel,
    rests: Vec<rest::Rest>,
    rest_index: QuickMap<u128, u32>,
    /// The start is settled.
    settled: bool,
    /// What the step that is made depends on besides columns.
    whole: Whole,
    /// Processes that have columns that they had not before; None for what all share.
    pub(crate) widened: Vec<Option<u32>>,
    /// Units run, those that were run again included.
    pub(crate) units: u64,
    pub(crate) patience: Patience,
    /// What is known changed in a way that makes earlier steps wrong.
    pub(crate) news: bool,
    /// Somebody sees what was taken for harmless, or there are states that are not written as they
    /// will be. All that was made are real runs, but not enough.
    pub(crate) learnt: bool,
    /// A step was cut short, to learn first what others do.
    pub(crate) cut_short: bool,
    /// Steps made before do not say that they read what has a column now.
    pub(crate) stale: bool,
}

impl Machine {
    fn live(live: &mut QuickMap<CodeId, Live>, program: &Program, code: CodeId) {
        live.entry(code).or_insert_with(|| Live::new(program, program.code(code)));
    }

    /// Takes in what the process that made a step came to have besides the program: it had all there was.
    fn take_extras(&mut self, process: &Process) {
        if !process.has_extras(&self.extras) {
            self.extras = process.extras();
            self.known.extras = Some(self.extras.clone());
        }
    }

    /// Gives what one process came to have to all: it is found by what it is, so nobody can tell.
    fn share_extras(&mut self, who: Who) {
        if let Some(process) = self.world.process(who.process)
            && !process.has_extras(&self.extras)
        {
            self.extras = process.extras();
            self.known.extras = Some(self.extras.clone());
        }
        self.give_extras();
    }

    fn give_extras(&mut self) {
        for pid in 0..self.world.process_count() {
            if let Some(p) = self.world.process_mut(pid)
                && !p.has_extras(&self.extras)
            {
                p.set_extras(&self.extras);
            }
        }
    }

    /// There is something for which the search begins again.
    pub(crate) fn begins_again(&self) -> bool {
        self.learnt || self.cut_short
    }

    /// What is known, to begin again with.
    pub(crate) fn take_known(&mut self) -> Known {
        let mut known = std::mem::take(&mut self.known);
        known.hurried += usize::from(self.cut_short && !self.learnt && !self.news);
        known
    }

    /// Waits end at any time and the clock is looked at: it goes on with each that ends in vain.
    pub(crate) fn time_passes(&self) -> bool {
        self.settings.sleeps == Sleeps::AnyTime && self.known.clock
    }

    /// What the clock shows, of the word of its column.
    pub(crate) fn clock_of(&self, number: u32) -> u64 {
        if number == 0 { self.first_now } else { self.contents.time_of(number) }
    }

    /// Column of a thread.
    pub(crate) fn thread_column(&mut self, who: Who) -> u32 {
        self.column(Key::Thread { process: who.process, thread: who.thread })
    }

    /// The column of a key. One that is new and was read before makes steps stale.
    pub(crate) fn column(&mut self, key: Key) -> u32 {
        if let Some(column) = self.columns.find(key) {
            return column;
        }
        if let Some((spot, field)) = touch::spot_of(key) {
            let seen = self.blind.contains(spot, field);
            self.stale |= seen;
            self.learnt |= seen;
        }
        self.known.wanted[usize::from(self.settled)].insert(key);
        self.widened.push(key.process());
        let column = self.columns.of(key);
        // Edges name movers by their places among the threads.
        self.news |=
            matches!(key, Key::Thread { .. }) && self.columns.threads.last() != Some(&column);
        column
    }
}
