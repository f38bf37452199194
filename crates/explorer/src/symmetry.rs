//! Equal threads: a state and the one with two of them in each other's place have the same future, so
//! one of the two is kept (symmetry reduction: Ip, Dill 1996). What a word of one thread is as a word
//! of another is not reckoned but seen: each step is made by all of them, and what they write then is
//! the same. So what tells them apart shows in the step in which it does.

use crate::{
    column::{Columns, Key},
    content::{Contents, Local},
    hash::QuickMap,
    machine::{Effect, Read},
    phase::Who,
};

/// Whether equal threads are exchanged.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Exchange {
    /// Not yet: there are few states.
    #[default]
    Untried,
    On,
    /// There are none, or something tells them apart.
    Off,
}

/// One of equal threads.
#[derive(Clone, Copy, Debug)]
struct Member {
    who: Who,
    /// Its place among the movers.
    position: u16,
}

/// Columns of the same thing of each member, and which words there are the same.
#[derive(Clone, Debug)]
pub struct Family {
    /// By member.
    pub columns: Vec<u32>,
    /// By orbit and member. The first is that of 0: as at the start.
    pub orbits: Vec<Box<[u32]>>,
    /// By member and word: the orbit.
    of: QuickMap<(u16, u32), u32>,
}

impl Family {
    fn new(columns: Vec<u32>) -> Family {
        let zeros = vec![0; columns.len()].into();
        let mut family = Family { columns, orbits: Vec::new(), of: QuickMap::default() };
        family.add(zeros);
        family
    }

    fn add(&mut self, words: Box<[u32]>) {
        for (member, word) in words.iter().enumerate() {
            self.of.insert((member as u16, *word), self.orbits.len() as u32);
        }
        self.orbits.push(words);
    }

    /// Notes that these are the same; false if they are known not to be.
    fn note(&mut self, words: Vec<u32>) -> bool {
        let known: Vec<Option<u32>> = words
            .iter()
            .enumerate()
            .map(|(member, word)| self.of.get(&(member as u16, *word)).copied())
            .collect();
        match known[0] {
            Some(orbit) => known.iter().all(|other| *other == Some(orbit)),
            None if known.iter().all(Option::is_none) => {
                self.add(words.into());
                true
            }
            None => false,
        }
    }

    #[inline]
    pub fn orbit(&self, row: &[u32], member: usize) -> Option<u32> {
        let word = row.get(self.columns[member] as usize).copied().unwrap_or(0);
        self.of.get(&(member as u16, word)).copied()
    }
}

/// Threads that are equal.
#[derive(Clone, Debug)]
struct Group {
    members: Vec<Member>,
    /// Own parts first.
    families: Vec<Family>,
}

/// Where a column belongs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Place {
    pub group: u16,
    pub member: u16,
    pub family: u16,
}

/// The order of movers that a row had.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Sorted {
    /// Its number.
    Known(u16),
    /// There was no such order yet.
    New,
}

/// Groups of equal threads, and what was found out about exchanging them.
#[derive(Clone, Debug, Default)]
pub struct Symmetry {
    groups: Vec<Group>,
    /// By column.
    places: Vec<Option<Place>>,
    /// Orders of movers, by number: the new place of each. Number 0 changes nothing.
    orders: Vec<Box<[u16]>>,
    order_index: QuickMap<Box<[u16]>, u16>,
}

/// Memory for putting members in order.
#[derive(Clone, Debug, Default)]
pub struct Sorting {
    /// Members of a row: what they are, in all families.
    sorted: Vec<(Vec<u32>, usize)>,
    /// The order of movers that a row had.
    order: Vec<u16>,
}

impl Symmetry {
    /// Threads that stand at the same place, with equal numbers and texts, in the first state of a
    /// search. Whether they are equal in the rest will show.
    pub fn new(contents: &Contents, columns: &Columns, row: &[u32]) -> Symmetry {
        let mut groups: Vec<(u128, Vec<Member>, Vec<u32>)> = Vec::new();
        for (position, column) in columns.threads.iter().enumerate() {
            let Key::Thread { process, thread } = columns.keys[*column as usize] else { continue };
            let local = contents.local_of(row[*column as usize]);
            let Some(local) = local.filter(|local| !local.ended) else { continue };
            let (look, member) =
                (look(local), Member { who: Who { process, thread }, position: position as u16 });
            match groups.iter_mut().find(|(known, ..)| *known == look) {
                Some((_, members, columns)) => {
                    members.push(member);
                    columns.push(*column);
                }
                None => groups.push((look, vec![member], vec![*column])),
            }
        }
        groups.retain(|(_, members, _)| members.len() > 1);
        let mut symmetry = Symmetry::default();
        for (_, members, columns) in groups {
            let first: Vec<u32> = columns.iter().map(|column| row[*column as usize]).collect();
            let number = symmetry.groups.len();
            symmetry.groups.push(Group { members, families: Vec::new() });
            symmetry.add_family(number, columns);
            symmetry.groups[number].families[0].note(first);
        }
        let identity: Box<[u16]> = (0..columns.threads.len() as u16).collect();
        symmetry.order_index.insert(identity.clone(), 0);
        symmetry.orders.push(identity);
        symmetry
    }

    fn add_family(&mut self, number: usize, columns: Vec<u32>) {
        let group = &mut self.groups[number];
        for (member, column) in columns.iter().enumerate() {
            let place = Place {
                group: number as u16,
                member: member as u16,
                family: group.families.len() as u16,
            };
            if self.places.len() <= *column as usize {
                self.places.resize(*column as usize + 1, None);
            }
            self.places[*column as usize] = Some(place);
        }
        group.families.push(Family::new(columns));
    }

    pub fn is_empty(&self) -> bool {
        self.groups.is_empty()
    }

    pub fn place(&self, column: u32) -> Option<Place> {
        self.places.get(column as usize).copied().flatten()
    }

    pub fn family(&self, place: Place) -> &Family {
        &self.groups[usize::from(place.group)].families[usize::from(place.family)]
    }

    /// Whom the members of each group are taken for, where it is all the same which one it is.
    pub fn stand_ins(&self) -> impl Iterator<Item = (Who, Who)> {
        self.groups
            .iter()
            .flat_map(|group| group.members.iter().map(|member| (member.who, group.members[0].who)))
    }

    /// Columns of own parts of all equal threads.
    pub fn own_parts(&self) -> impl Iterator<Item = u32> {
        self.groups.iter().flat_map(|group| group.families[0].columns.iter().copied())
    }

    /// Puts equal threads in order in a row; None if something about them is not known to be the
    /// same.
    pub fn sort(&self, row: &mut [u32], sorting: &mut Sorting) -> Option<Sorted> {
        let Sorting { sorted, order } = sorting;
        let mut changed = false;
        for group in &self.groups {
            let count = group.members.len();
            if sorted.len() < count {
                sorted.resize_with(count, Default::default);
            }
            let sorted = &mut sorted[..count];
            for (at, (key, member)) in sorted.iter_mut().enumerate() {
                *member = at;
                key.clear();
                for family in &group.families {
                    key.push(family.orbit(row, at)?);
                }
            }
            if sorted.is_sorted() {
                continue;
            }
            sorted.sort();
            if !changed {
                order.clear();
                order.extend(0..self.orders[0].len() as u16);
                changed = true;
            }
            for (new, (key, at)) in sorted.iter().enumerate() {
                for (family, orbit) in group.families.iter().zip(key) {
                    row[family.columns[new] as usize] = family.orbits[*orbit as usize][new];
                }
                let old = usize::from(group.members[*at].position);
                order[old] = group.members[new].position;
            }
        }
        if !changed {
            return Some(Sorted::Known(0));
        }
        Some(match self.order_index.get(order.as_slice()) {
            Some(order) => Sorted::Known(*order),
            None => Sorted::New,
        })
    }

    /// Gives the order that a row had a number, if there are any left.
    pub fn number(&mut self, sorting: &Sorting) -> Option<u16> {
        let number = u16::try_from(self.orders.len()).ok()?;
        self.orders.push(sorting.order.as_slice().into());
        self.order_index.insert(sorting.order.as_slice().into(), number);
        Some(number)
    }

    /// Where each mover is after an exchange.
    pub fn moved(&self, order: u16) -> &[u16] {
        self.orders.get(usize::from(order)).map_or(&[], |order| order)
    }

    /// For each member of the group of a column, its own part's column, and the row in which the two
    /// are in each other's place.
    pub fn exchanged(&self, row: &[u32], column: u32) -> Option<Vec<(u32, Vec<u32>)>> {
        let place = self.place(column)?;
        let (group, i) = (&self.groups[usize::from(place.group)], usize::from(place.member));
        let mut rows = Vec::with_capacity(group.members.len());
        for j in 0..group.members.len() {
            let mut other = row.to_vec();
            for family in group.families.iter().filter(|_| i != j) {
                let (of_i, of_j) = (family.orbit(row, i)?, family.orbit(row, j)?);
                let columns = [family.columns[i], family.columns[j]].map(|c| c as usize);
                let width = columns[0].max(columns[1]) + 1;
                other.resize(width.max(other.len()), 0);
                other[columns[0]] = family.orbits[of_j as usize][i];
                other[columns[1]] = family.orbits[of_i as usize][j];
            }
            rows.push((group.families[0].columns[j], other));
        }
        Some(rows)
    }

    /// Notes what all members of a group do in each other's place: one effect for each. False if it
    /// is not the same.
    pub fn note(&mut self, group: u16, effects: &[Effect]) -> bool {
        let tells = |e: &Effect| (e.label, e.frees, e.limit, e.steps);
        let ends = |e: &Effect| (e.failures.clone(), e.exits.clone());
        let first = &effects[0];
        if effects.iter().any(|e| tells(e) != tells(first) || ends(e) != ends(first)) {
            return false;
        }
        let writes: Vec<Vec<(u32, u32)>> = effects.iter().map(last_of_each).collect();
        if writes.iter().any(|all| all.len() != writes[0].len()) {
            return false;
        }
        for at in 0..writes[0].len() {
            let here = writes.iter().map(|all| all[at]);
            let (column, word) = writes[0][at];
            if here.clone().all(|write| write == (column, word)) && self.place(column).is_none() {
                continue;
            }
            let columns: Vec<u32> = here.clone().map(|(column, _)| column).collect();
            let families = &self.groups[usize::from(group)].families;
            let known = families.iter().position(|family| family.columns == columns);
            let family = match known {
                Some(family) => family,
                None => {
                    let mut distinct = columns.clone();
                    distinct.sort_unstable();
                    distinct.dedup();
                    let taken = columns.iter().any(|column| self.place(*column).is_some());
                    if taken || distinct.len() != columns.len() {
                        return false;
                    }
                    self.add_family(usize::from(group), columns);
                    self.groups[usize::from(group)].families.len() - 1
                }
            };
            let words = here.map(|(_, word)| word).collect();
            if !self.groups[usize::from(group)].families[family].note(words) {
                return false;
            }
        }
        true
    }

    /// What members of a group have, each for itself.
    pub fn families(&self, group: u16) -> &[Family] {
        &self.groups[usize::from(group)].families
    }

    /// Whether a read of something of one member finds the same with each of the others.
    pub fn is_alike(&self, contents: &Contents, row: &[u32], read: Read) -> bool {
        let Some(place) = self.place(read.column()) else { return true };
        let family = self.family(place);
        let finds = |at: usize| match read {
            Read::Status(_) if contents.status_of(row[family.columns[at] as usize]) == 0 => Some(0),
            Read::Listed(_) if contents.is_listed(row[family.columns[at] as usize]) => Some(0),
            _ => family.orbit(row, at),
        };
        let first = finds(0);
        first.is_some() && (1..family.columns.len()).all(|at| finds(at) == first)
    }

    /// Groups that have members in these columns.
    pub fn groups_of(&self, columns: impl Iterator<Item = u32>) -> Vec<u16> {
        let mut groups: Vec<u16> =
            columns.filter_map(|column| Some(self.place(column)?.group)).collect();
        groups.sort_unstable();
        groups.dedup();
        groups
    }

    /// Columns of own parts of a group.
    pub fn members(&self, group: u16) -> &[u32] {
        &self.groups[usize::from(group)].families[0].columns
    }

    /// Whether these own parts are all of one or several groups.
    pub fn are_whole_groups(&self, columns: &[u32]) -> bool {
        let groups = self.groups_of(columns.iter().copied());
        let all: usize = groups.iter().map(|group| self.members(*group).len()).sum();
        all > 0 && all == columns.len()
    }

    /// Whether exchanging members of these groups changes nothing in a row.
    pub fn is_fixed(&self, row: &[u32], groups: &[u16]) -> bool {
        let mut families =
            groups.iter().flat_map(|group| &self.groups[usize::from(*group)].families);
        families.all(|family| {
            let first = family.orbit(row, 0);
            first.is_some() && (1..family.columns.len()).all(|at| family.orbit(row, at) == first)
        })
    }

    /// What a member's own part was in the first state.
    pub fn first_word(&self, place: Place) -> u32 {
        let own = &self.groups[usize::from(place.group)].families[0];
        own.orbits[1][usize::from(place.member)]
    }

    /// What the own part of a member that is over may be, if any is in this row.
    pub fn over_word(&self, contents: &Contents, row: &[u32], place: Place) -> Option<u32> {
        let own = &self.groups[usize::from(place.group)].families[0];
        let over = |column: &u32| contents.is_ended(row[*column as usize]);
        let at = own.columns.iter().position(over)?;
        let orbit = own.orbit(row, at)?;
        Some(own.orbits[orbit as usize][usize::from(place.member)])
    }
}

/// What each column is left with, in the order in which they were written.
fn last_of_each(effect: &Effect) -> Vec<(u32, u32)> {
    let mut last: Vec<(u32, u32)> = Vec::with_capacity(effect.writes.len());
    for write in &effect.writes {
        match last.iter_mut().find(|(column, _)| *column == write.0) {
            Some(known) => *known = *write,
            None => last.push(*write),
        }
    }
    last
}

/// Where a thread stands, and what it holds besides objects.
fn look(local: &Local) -> u128 {
    let mut thread = local.thread.clone();
    thread.each_ref(&mut |r| *r = heddle_vm::value::Ref(0));
    (thread.id, thread.region) = (heddle_vm::thread::ThreadId(0), heddle_vm::heap::RegionId(0));
    (thread.name, thread.slot) = ("".into(), 0);
    crate::hash::fingerprint(&(local.process, local.base, &thread, local.own.len()))
}
