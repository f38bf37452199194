//! Steps made before: a thread's own part and what it read decide what it does, so each is made
//! once, however many states it occurs in.

use heddle_vm::value::Value;

use crate::{
    conflict::{Seers, seen_if},
    content::{Contents, Fate},
    hash::QuickMap,
    machine::{Effect, Made, Read},
};

/// What is known of a thread's next step in a state.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Found {
    Unknown,
    /// It cannot go on.
    Waits,
    /// Number of the step.
    Step(u32),
}

const WAITS: u32 = u32::MAX;
const NOT_MADE: u32 = u32::MAX - 1;
/// Words that steps are found by in a plain table.
const SMALL: usize = 128;

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    pub effect: Effect,
    pub seers: Seers,
    /// Columns that it may write.
    pub writes: Mask,
    /// It looks at one of several equal threads, and is of another one.
    pub meets: bool,
    /// What it depends on, where there are equal threads and it is of none of them.
    pub reads: Box<[Read]>,
}

/// A set of columns, or more of them: those of a bit go together.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Mask(u64);

impl Mask {
    pub const ALL: Mask = Mask(u64::MAX);
    pub const NONE: Mask = Mask(0);

    #[inline]
    pub fn of(column: u32) -> Mask {
        Mask(1 << (column % 64))
    }

    #[inline]
    pub fn with(self, other: Mask) -> Mask {
        Mask(self.0 | other.0)
    }

    #[inline]
    pub fn meets(self, other: Mask) -> bool {
        self.0 & other.0 != 0
    }
}

/// Outcomes by the words that were read.
#[derive(Clone, Debug)]
enum Table {
    /// By the one word that is read, while these are small.
    Small(Vec<u32>),
    /// By the two words at most that are read.
    Packed(QuickMap<u64, u32>),
    Wide(QuickMap<Box<[u32]>, u32>),
}

/// Steps that read the same columns.
#[derive(Clone, Debug)]
struct Group {
    reads: Box<[Read]>,
    table: Table,
    whole: Whole,
}

/// Whether steps depend on all that there is, columns to come included.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Whole {
    #[default]
    Nothing,
    /// On all of one process.
    Process(u32),
    Everything,
}

/// All steps made.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    by_local: Vec<Vec<Group>>,
    /// By own part: what the next step depends on, as far as it was made.
    looks: Vec<Mask>,
    steps: Vec<Step>,
    /// How often what was known of steps turned out to be known no more, or otherwise.
    revision: u64,
}

#[inline]
fn read(contents: &Contents, state: &[u32], read: Read) -> u32 {
    let word = |column: u32| state.get(column as usize).copied().unwrap_or(0);
    match read {
        Read::Whole(column) => word(column),
        Read::Status(column) => contents.status_of(word(column)),
        Read::Listed(column) => u32::from(contents.is_listed(word(column))),
        Read::Over(column) => match contents.fate_of(word(column)) {
            Fate::Over { .. } => word(column),
            Fate::None | Fate::Alive { .. } => 0,
        },
        Read::Exists(column) => u32::from(word(column) != 0),
        Read::Object(column) => match contents.local_of(word(column)).map(|l| l.thread.object) {
            Some(Value::Ref(r)) => r.0,
            _ => u32::MAX,
        },
        Read::Due(column) => match word(column) {
            0 => 0,
            time => 1 + u32::from(contents.time_of(time) == 0),
        },
    }
}

impl Steps {
    /// The step of a thread whose own part is `local`; the key is memory to be used again.
    #[inline]
    pub fn find(
        &self,
        contents: &Contents,
        state: &[u32],
        local: u32,
        key: &mut Vec<u32>,
    ) -> Found {
        match self.find_group(contents, state, local, key) {
            Some((_, WAITS)) => Found::Waits,
            Some((_, step)) => Found::Step(step),
            None => Found::Unknown,
        }
    }

    /// What it depends on that a thread waits, if that is columns.
    pub fn waits_on(
        &self,
        contents: &Contents,
        state: &[u32],
        local: u32,
        key: &mut Vec<u32>,
    ) -> Option<&[Read]> {
        let (group, step) = self.find_group(contents, state, local, key)?;
        (step == WAITS && group.whole == Whole::Nothing).then_some(&group.reads)
    }

    #[inline]
    fn find_group(
        &self,
        contents: &Contents,
        state: &[u32],
        local: u32,
        key: &mut Vec<u32>,
    ) -> Option<(&Group, u32)> {
        for group in self.by_local.get(local as usize)? {
            let found = match &group.table {
                Table::Small(table) => {
                    let at = group.reads.first().map_or(0, |one| read(contents, state, *one));
                    table.get(at as usize).filter(|step| **step != NOT_MADE)
                }
                Table::Packed(table) => {
                    let reads = group.reads.iter().rev();
                    let key = reads
                        .fold(0, |key, one| key << 32 | u64::from(read(contents, state, *one)));
                    table.get(&key)
                }
                Table::Wide(table) => {
                    key.clear();
                    key.extend(group.reads.iter().map(|r| read(contents, state, *r)));
                    table.get(key.as_slice())
                }
            };
            if let Some(step) = found {
                return Some((group, *step));
            }
        }
        None
    }

    /// Finds none of the steps made so far again; their numbers still stand for them.
    pub fn forget(&mut self) {
        self.by_local.clear();
        self.looks.clear();
        self.revision += 1;
    }

    /// Keeps a step that was made, to be found again.
    pub fn keep(&mut self, contents: &Contents, state: &[u32], local: u32, made: Made) -> Found {
        let (reads, whole) = (made.reads.clone(), made.whole);
        let found = self.pass(made);
        let number = if let Found::Step(number) = found { number } else { WAITS };
        if self.by_local.len() <= local as usize {
            self.by_local.resize_with(local as usize + 1, Vec::new);
            self.looks.resize(local as usize + 1, Mask::ALL);
        }
        let looks = &mut self.looks[local as usize];
        if self.by_local[local as usize].is_empty() {
            *looks = Mask::NONE;
        }
        *looks = match whole {
            Whole::Nothing => {
                reads.iter().fold(*looks, |mask, read| mask.with(Mask::of(read.column())))
            }
            Whole::Process(_) | Whole::Everything => Mask::ALL,
        };
        let key: Vec<u32> = reads.iter().map(|r| read(contents, state, *r)).collect();
        let groups = &mut self.by_local[local as usize];
        let same = |group: &Group| group.whole == whole && *group.reads == *reads;
        let at_group = groups.iter().position(same).unwrap_or_else(|| {
            let table = match *reads {
                [] | [Read::Whole(_) | Read::Exists(_) | Read::Due(_)] => Table::Small(Vec::new()),
                [_, _] => Table::Packed(QuickMap::default()),
                _ => Table::Wide(QuickMap::default()),
            };
            groups.push(Group { reads: reads.into(), table, whole });
            groups.len() - 1
        });
        match &mut groups[at_group].table {
            Table::Small(table) => {
                let at = key.first().copied().unwrap_or(0) as usize;
                if at < SMALL {
                    if table.len() <= at {
                        table.resize(at + 1, NOT_MADE);
                    }
                    table[at] = number;
                } else {
                    let made = table.iter().enumerate().filter(|(_, step)| **step != NOT_MADE);
                    let mut packed: QuickMap<u64, u32> =
                        made.map(|(at, step)| (at as u64, *step)).collect();
                    packed.insert(at as u64, number);
                    groups[at_group].table = Table::Packed(packed);
                }
            }
            Table::Packed(table) => {
                let key = key.iter().rev().fold(0, |key, word| key << 32 | u64::from(*word));
                table.insert(key, number);
            }
            Table::Wide(table) => {
                table.insert(key.into(), number);
            }
        }
        found
    }

    /// Gives a step that was made its number, under which alone it is kept.
    pub fn pass(&mut self, made: Made) -> Found {
        let Some(effect) = made.effect else { return Found::Waits };
        // What is freed, and what an end takes along, is seen in the state only.
        let writes = if effect.frees || !effect.exits.is_empty() {
            Mask::ALL
        } else {
            effect.writes.iter().fold(Mask::NONE, |mask, (c, _)| mask.with(Mask::of(*c)))
        };
        let mut seers = made.seers;
        if effect.label != 0 || !effect.failures.is_empty() {
            // What is written is kept apart: a loop may write without end.
            seers |= seen_if(!seers.is_none());
        }
        let (meets, reads) = (false, Box::default());
        self.steps.push(Step { effect, seers, writes, meets, reads });
        Found::Step(self.steps.len() as u32 - 1)
    }

    /// Notes what a step depends on, and whether something of equal threads is among it.
    pub fn note_reads(&mut self, number: u32, reads: Vec<Read>, meets: bool) {
        let step = &mut self.steps[number as usize];
        (step.reads, step.meets) = (reads.into(), meets);
    }

    /// There is a new column of a process, or of what all share: what depended on all columns is
    /// made anew.
    pub fn widen(&mut self, process: Option<u32>) {
        let stays = |group: &Group| match group.whole {
            Whole::Nothing => true,
            Whole::Process(pid) => process != Some(pid),
            Whole::Everything => false,
        };
        self.by_local.iter_mut().for_each(|groups| groups.retain(stays));
        self.revision += 1;
    }

    /// Columns that decide what the thread with this own part does next; it was looked for before.
    #[inline]
    pub fn looks(&self, local: u32) -> Mask {
        self.looks.get(local as usize).copied().unwrap_or(Mask::ALL)
    }

    /// The same, of one column and without more.
    pub fn depends_on(&self, local: u32, column: u32) -> bool {
        let groups = self.by_local.get(local as usize).into_iter().flatten();
        groups.flat_map(|group| &group.reads).any(|read| read.column() == column)
    }

    #[inline]
    pub fn step(&self, number: u32) -> &Step {
        &self.steps[number as usize]
    }

    /// Says of each step whether it looks at one of several equal threads.
    pub fn meet(&mut self, is_of_equals: impl Fn(u32) -> bool) {
        for step in &mut self.steps {
            step.meets = step.reads.iter().any(|read| is_of_equals(read.column()));
        }
        self.revision += 1;
    }

    pub fn len(&self) -> usize {
        self.steps.len()
    }

    pub fn revision(&self) -> u64 {
        self.revision
    }
}
