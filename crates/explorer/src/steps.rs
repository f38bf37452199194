//! Steps made before: a thread's own part and what it read decide what it does, so each is made
//! once, however many states it occurs in.

use heddle_vm::value::Value;

use crate::{
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

/// A step.
#[derive(Clone, Debug)]
pub struct Step {
    pub effect: Effect,
    pub visible: bool,
}

/// Outcomes by the words that were read.
#[derive(Clone, Debug)]
enum Table {
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
    steps: Vec<Step>,
    key: Vec<u32>,
}

#[inline]
fn read(contents: &Contents, state: &[u32], read: Read) -> u32 {
    let word = |column: u32| state.get(column as usize).copied().unwrap_or(0);
    match read {
        Read::Whole(column) => word(column),
        Read::Status(column) => {
            let local = word(column);
            if contents.is_ended(local) { local } else { 0 }
        }
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
    /// The step of a thread whose own part is `local`.
    #[inline]
    pub fn find(&mut self, contents: &Contents, state: &[u32], local: u32) -> Found {
        let Some(groups) = self.by_local.get(local as usize) else { return Found::Unknown };
        for group in groups {
            let found = match &group.table {
                Table::Packed(table) => {
                    let key = match &*group.reads {
                        [] => 0,
                        [one] => u64::from(read(contents, state, *one)),
                        [one, two] => {
                            u64::from(read(contents, state, *one))
                                | u64::from(read(contents, state, *two)) << 32
                        }
                        _ => continue,
                    };
                    table.get(&key)
                }
                Table::Wide(table) => {
                    self.key.clear();
                    self.key.extend(group.reads.iter().map(|r| read(contents, state, *r)));
                    table.get(&*self.key)
                }
            };
            match found {
                Some(&WAITS) => return Found::Waits,
                Some(step) => return Found::Step(*step),
                None => {}
            }
        }
        Found::Unknown
    }

    /// Keeps a step that was made.
    pub fn keep(&mut self, contents: &Contents, state: &[u32], local: u32, made: Made) -> Found {
        let (number, found) = match made.effect {
            None => (WAITS, Found::Waits),
            Some(effect) => {
                let number = self.steps.len() as u32;
                self.steps.push(Step { effect, visible: made.visible });
                (number, Found::Step(number))
            }
        };
        if self.by_local.len() <= local as usize {
            self.by_local.resize_with(local as usize + 1, Vec::new);
        }
        let key: Vec<u32> = made.reads.iter().map(|r| read(contents, state, *r)).collect();
        let groups = &mut self.by_local[local as usize];
        let same = |group: &Group| group.whole == made.whole && *group.reads == *made.reads;
        let at = groups.iter().position(same).unwrap_or_else(|| {
            let table = if made.reads.len() <= 2 {
                Table::Packed(QuickMap::default())
            } else {
                Table::Wide(QuickMap::default())
            };
            groups.push(Group { reads: made.reads.into(), table, whole: made.whole });
            groups.len() - 1
        });
        match &mut groups[at].table {
            Table::Packed(table) => {
                let first = key.first().copied().unwrap_or(0);
                let second = key.get(1).copied().unwrap_or(0);
                table.insert(u64::from(first) | u64::from(second) << 32, number);
            }
            Table::Wide(table) => {
                table.insert(key.into(), number);
            }
        }
        found
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
    }

    pub fn step(&self, number: u32) -> &Step {
        &self.steps[number as usize]
    }

    pub fn len(&self) -> usize {
        self.steps.len()
    }
}
