//! Exchanging equal threads in a search: which may be, that they are equal, and who really moves.

use crate::{
    content::Contents,
    hash::QuickMap,
    machine::{Effect, Made, Read},
    search::{Search, TICK, Trail, Turn},
    steps::{Found, Step},
    symmetry::{Exchange, Place, Sorted, Sorting, Symmetry},
};

/// What a search knows of equal threads.
#[derive(Default)]
pub(crate) struct Equals {
    symmetry: Symmetry,
    /// They are told apart from here on.
    apart: bool,
    /// A step is being made by all of them.
    comparing: bool,
    /// By own part of a thread that waits for equal threads, one after the other, and does nothing
    /// else.
    waits: QuickMap<u32, Vec<Waits>>,
    /// By own part of a thread that waited: what that depended on.
    waiting: QuickMap<u32, Vec<Read>>,
    revision: u64,
}

/// That a thread waits for all of some groups.
#[derive(Clone)]
struct Waits {
    groups: Vec<u16>,
    /// What that depends on: columns and their words.
    given: Vec<(u32, u32)>,
    /// Columns of equal threads that it looks at, and how many orbits were tried there.
    tried: Vec<(Place, usize)>,
}

/// Steps in which a thread waits for all of a group at most.
const LONGEST_WAIT: usize = 1_000;

/// What was tried of a step at most.
const MOST_TRIED: usize = 64;

impl Equals {
    pub fn is_on(&self) -> bool {
        !self.apart && !self.symmetry.is_empty()
    }

    /// How often something about waiting was learnt.
    pub fn revision(&self) -> u64 {
        self.revision
    }

    /// Whether whoever has this own part waits for all of a group of equal threads.
    #[inline]
    pub fn puts_off(&self, local: u32) -> bool {
        !self.waits.is_empty() && self.waits.contains_key(&local)
    }

    /// Puts equal threads in order, and says which order they had, if both is known.
    #[inline]
    pub fn in_order(&self, row: &mut [u32], sorting: &mut Sorting) -> Option<u16> {
        if !self.is_on() {
            return Some(0);
        }
        match self.symmetry.sort(row, sorting) {
            Some(Sorted::Known(order)) => Some(order),
            Some(Sorted::New) | None => None,
        }
    }

    /// Whether it is known that a thread that waits would wait too if equal threads were in each
    /// other's place, or that it waits for all of them.
    #[inline]
    pub fn knows_waiting(&self, contents: &Contents, row: &[u32], column: u32) -> bool {
        if !self.is_on() {
            return true;
        }
        let local = row[column as usize];
        let Some(reads) = self.waiting.get(&local) else { return true };
        reads.iter().all(|read| self.symmetry.is_alike(contents, row, *read))
            || self.known_wait(row, local).is_some()
    }

    /// Whether a step that looks at one of several equal threads is put off, if that is known.
    #[cold]
    pub fn is_put_off(
        &self,
        contents: &Contents,
        row: &[u32],
        column: u32,
        made: &Step,
    ) -> Option<bool> {
        let symmetry = &self.symmetry;
        let groups = symmetry.groups_of(made.reads.iter().map(|read| read.column()));
        if symmetry.is_fixed(row, &groups) {
            return Some(false);
        }
        let is_over = |column: &u32| contents.is_ended(row[*column as usize]);
        let nobody = !groups.iter().any(|group| symmetry.members(*group).iter().any(is_over));
        if nobody && is_silent(made) {
            // It comes to where it waits for one of them, for as long as it takes.
            return Some(true);
        }
        let waits = self.known_wait(row, row[column as usize])?;
        let mut members = waits.groups.iter().flat_map(|group| symmetry.members(*group));
        (!members.all(is_over)).then_some(true)
    }

    /// What is known of a thread with this own part that waits for equal threads.
    fn known_wait(&self, row: &[u32], local: u32) -> Option<&Waits> {
        let holds = |waits: &&Waits| {
            let given = waits.given.iter();
            let mut given = given.map(|(column, word)| row.get(*column as usize) == Some(word));
            let family = |place: Place| self.symmetry.family(place);
            let mut tried = waits.tried.iter();
            given.all(|holds| holds) && tried.all(|(place, n)| family(*place).orbits.len() == *n)
        };
        self.waits.get(&local)?.iter().find(holds)
    }

    fn learn(&mut self, local: u32, waits: Waits) {
        self.waits.entry(local).or_default().push(waits);
        self.revision += 1;
    }
}

impl Search {
    /// There are so many states that equal threads are worth being exchanged.
    pub(crate) fn wants_exchange(&mut self) -> bool {
        let known = &mut self.machine.known;
        if known.exchange != Exchange::Untried
            || self.store.len() < self.machine.settings.exchange_from
        {
            return false;
        }
        let row = self.store.get(0);
        let symmetry = Symmetry::new(&self.machine.contents, &self.machine.columns, row);
        known.exchange = if symmetry.is_empty() { Exchange::Off } else { Exchange::On };
        known.exchange == Exchange::On
    }

    /// Finds equal threads in the first state of a round.
    pub(crate) fn find_equals(&mut self, row: &[u32]) {
        if self.machine.known.exchange != Exchange::On {
            return;
        }
        let symmetry = Symmetry::new(&self.machine.contents, &self.machine.columns, row);
        self.machine.stand_ins = symmetry.stand_ins().collect();
        self.machine.equals = symmetry.own_parts().collect();
        self.equals.symmetry = symmetry;
    }

    /// They are not equal, or it cannot be told that they are: the search begins again without.
    /// While things are learnt for which it begins again anyway, it is tried once more then.
    fn tell_apart(&mut self) {
        if !self.machine.begins_again() {
            self.give_up();
        }
        self.equals.apart = true;
    }

    fn give_up(&mut self) {
        self.machine.known.exchange = Exchange::Off;
        self.machine.news = true;
    }

    /// Says that they are to be told apart by what comes next.
    pub(crate) fn needs_names(&mut self) -> bool {
        let on = self.equals.is_on();
        if on {
            self.give_up();
        }
        on
    }

    /// What a step that was made depends on, where there are equal threads.
    pub(crate) fn reads_of(&self, made: &Made) -> Vec<Read> {
        if self.equals.is_on() { made.reads.clone() } else { Vec::new() }
    }

    /// Notes a step that was made. If it is of one of several equal threads, the others make it too.
    pub(crate) fn note_made(&mut self, row: &[u32], column: u32, found: Found, reads: Vec<Read>) {
        if !self.equals.is_on() {
            return;
        }
        let symmetry = &self.equals.symmetry;
        let own = symmetry.place(column);
        let is_others = |column: u32| {
            let place = symmetry.place(column);
            place.is_some_and(|place| {
                own.is_none_or(|own| (place.group, place.member) != (own.group, own.member))
            })
        };
        let meets = reads.iter().any(|read| is_others(read.column()));
        let mut apart = own.is_some() && meets;
        if let Found::Step(step) = found {
            let effect = &self.steps.step(step).effect;
            apart |= effect.writes.iter().any(|(column, _)| is_others(*column));
            if own.is_none() {
                self.steps.note_reads(step, reads, meets);
            }
        } else if own.is_none() {
            let known = self.equals.waiting.entry(row[column as usize]).or_default();
            known.extend(reads);
            known.sort_unstable();
            known.dedup();
            self.equals.revision += 1;
        }
        if apart {
            // One of them looks at another, or is not left alone.
            self.tell_apart();
        } else if let Some(own) = own
            && !self.equals.comparing
        {
            self.equals.comparing = true;
            let equal = self.all_make(row, column, own);
            self.equals.comparing = false;
            if !equal && !self.machine.news {
                self.tell_apart();
            }
        }
    }

    /// Lets all of a group make a step, each in the other's place; false if they do not do the same.
    fn all_make(&mut self, row: &[u32], column: u32, own: Place) -> bool {
        let Some(rows) = self.equals.symmetry.exchanged(row, column) else { return false };
        let mut effects: Vec<Effect> = Vec::with_capacity(rows.len());
        let mut visible = Vec::with_capacity(rows.len());
        let mut waiting = 0;
        for (column, row) in &rows {
            match self.find(row, *column) {
                Found::Step(step) => {
                    let step = self.steps.step(step);
                    visible.push(!step.seers.is_none());
                    effects.push(step.effect.clone());
                }
                Found::Waits => waiting += 1,
                Found::Unknown => return false,
            }
            if self.machine.news || !self.equals.is_on() {
                return false;
            }
        }
        if effects.is_empty() {
            return true;
        }
        let families = self.equals.symmetry.families(own.group).len();
        waiting == 0
            && visible.iter().all(|one| *one == visible[0])
            && self.equals.symmetry.note(own.group, &effects)
            && self.know_families(row, own.group, families)
    }

    /// Things turned out to be of one member each, but for so many. False if some were changed before
    /// that was known.
    fn know_families(&mut self, row: &[u32], group: u16, known: usize) -> bool {
        let symmetry = &self.equals.symmetry;
        let news = &symmetry.families(group)[known..];
        if news.is_empty() {
            return true;
        }
        self.steps.meet(|column| symmetry.place(column).is_some());
        let is_first = |row: &[u32]| {
            let mut columns = news.iter().flat_map(|family| &family.columns);
            columns.all(|column| row.get(*column as usize).is_none_or(|word| *word == 0))
        };
        is_first(row) && (0..self.store.len() as u32).all(|state| is_first(self.store.get(state)))
    }

    /// Whether a thread that waits would wait too if equal threads were in each other's place, or waits
    /// for all of them. If not, they are told apart.
    pub(crate) fn note_waiting(&mut self, row: &[u32], column: u32) {
        let local = row[column as usize];
        match self.waits_for_all(row, column) {
            Some(waits) => self.equals.learn(local, waits),
            None => self.tell_apart(),
        }
    }

    /// Puts equal threads in order, and says which order they had.
    pub(crate) fn in_order(&mut self, row: &mut [u32]) -> u16 {
        if !self.equals.is_on() {
            return 0;
        }
        let sorting = &mut self.scratch.sorting;
        let order = match self.equals.symmetry.sort(row, sorting) {
            Some(Sorted::Known(order)) => Some(order),
            Some(Sorted::New) => self.equals.symmetry.number(sorting),
            None => None,
        };
        order.unwrap_or_else(|| {
            self.tell_apart();
            0
        })
    }

    /// Whether a step that looks at one of several equal threads is put off, where that is not known
    /// yet.
    #[cold]
    pub(crate) fn waits_for_equals(&mut self, row: &[u32], column: u32, step: u32) -> bool {
        let local = row[column as usize];
        if self.equals.known_wait(row, local).is_none() {
            match self.waits_for_all(row, column) {
                Some(waits) => self.equals.learn(local, waits),
                None => {
                    self.tell_apart();
                    return true;
                }
            }
        }
        let made = self.steps.step(step);
        let put_off = self.equals.is_put_off(&self.machine.contents, row, column, made);
        if put_off.is_none() {
            // They are over, but not alike.
            self.tell_apart();
        }
        true
    }

    /// Tries what a thread does when equal threads end: whether it waits for each of some groups of
    /// them and does nothing in between that others can see, whatever they have come to.
    fn waits_for_all(&mut self, row: &[u32], column: u32) -> Option<Waits> {
        let mut row = row.to_vec();
        row.resize(self.machine.columns.len(), 0);
        let mut waits = Waits { groups: Vec::new(), given: Vec::new(), tried: Vec::new() };
        let mut waited: Vec<u32> = Vec::new();
        let mut written: Vec<u32> = vec![column];
        for _ in 0..LONGEST_WAIT {
            // All that it could wait for next are over.
            let mut over = row.clone();
            for member in self.machine.equals.clone() {
                let place = self.equals.symmetry.place(member)?;
                let word = self.equals.symmetry.over_word(&self.machine.contents, &row, place);
                over[member as usize] = word.unwrap_or(over[member as usize]);
            }
            let Found::Step(step) = self.find(&over, column) else { return None };
            if self.machine.news || !self.equals.is_on() {
                return None;
            }
            let made = self.steps.step(step);
            if !is_silent(made) {
                return None;
            }
            let symmetry = &self.equals.symmetry;
            let looks: Vec<Place> =
                made.reads.iter().filter_map(|read| symmetry.place(read.column())).collect();
            let whom = looks.first().map(|place| (place.group, place.member));
            if looks.iter().any(|place| Some((place.group, place.member)) != whom) {
                return None;
            }
            let equals = &self.machine.equals;
            let mut own_parts = made.reads.iter().filter(|read| equals.contains(&read.column()));
            let member = match (own_parts.next(), own_parts.next()) {
                (None, None) => None,
                (Some(Read::Status(member)), None) if !waited.contains(member) => Some(*member),
                _ => return None,
            };
            waits.given.extend(made.reads.iter().map(|read| read.column()).filter_map(|column| {
                let is_given = symmetry.place(column).is_none() && !written.contains(&column);
                is_given.then(|| (column, row[column as usize]))
            }));
            written.extend(made.effect.writes.iter().map(|(column, _)| *column));
            let mut variants = vec![over.clone()];
            for place in looks.into_iter().filter(|place| place.family > 0) {
                let family = self.equals.symmetry.family(place);
                let (own, words) = (usize::from(place.member), &family.orbits);
                waits.tried.push((place, words.len()));
                let (column, words) = (family.columns[own], words.iter().map(|word| word[own]));
                let with = |row: &Vec<u32>, word: u32| {
                    let mut row = row.clone();
                    row[column as usize] = word;
                    row
                };
                variants = words
                    .flat_map(|word| variants.iter().map(move |row| with(row, word)))
                    .collect();
                if variants.len() > MOST_TRIED {
                    return None;
                }
            }
            for variant in variants {
                if !self.does(&variant, column, member, step) {
                    return None;
                }
            }
            if let Some(member) = member {
                waited.push(member);
                if self.equals.symmetry.are_whole_groups(&waited) {
                    waits.groups = self.equals.symmetry.groups_of(waited.iter().copied());
                    return Some(waits);
                }
            }
            self.apply(&mut row, column, step, &mut Trail::default());
        }
        None
    }

    /// Whether a thread does in a row what a step does; and, if that is to wait for one of equal
    /// threads, that it waits while that one is not over.
    fn does(&mut self, over: &[u32], column: u32, member: Option<u32>, step: u32) -> bool {
        let effect = |search: &Search, found: Found| match found {
            Found::Step(step) if is_silent(search.steps.step(step)) => {
                Some(search.steps.step(step).effect.writes.clone())
            }
            _ => None,
        };
        let wanted = effect(self, Found::Step(step));
        let found = self.find(over, column);
        if wanted.is_none() || effect(self, found) != wanted {
            return false;
        }
        let Some(member) = member else { return true };
        let Some(place) = self.equals.symmetry.place(member) else { return false };
        let mut row = over.to_vec();
        row[member as usize] = self.equals.symmetry.first_word(place);
        let found = self.find(&row, column);
        let Found::Step(comes) = found else { return found == Found::Waits };
        // It comes to where it waits first.
        if !is_silent(self.steps.step(comes)) {
            return false;
        }
        self.apply(&mut row, column, comes, &mut Trail::default());
        if self.find(&row, column) != Found::Waits {
            return false;
        }
        row[member as usize] = over[member as usize];
        let Found::Step(goes) = self.find(&row, column) else { return false };
        if !is_silent(self.steps.step(goes)) {
            return false;
        }
        self.apply(&mut row, column, goes, &mut Trail::default());
        let mut then = over.to_vec();
        self.apply(&mut then, column, step, &mut Trail::default());
        let width = row.len().max(then.len());
        row.resize(width, 0);
        then.resize(width, 0);
        row == then
    }

    /// Who really moves along a path from the start: equal threads change places on the way.
    pub(crate) fn movers(&self, edges: &[u32]) -> Vec<u16> {
        let mut real: Vec<u16> = (0..self.machine_threads() as u16).collect();
        let mut movers = Vec::with_capacity(edges.len());
        for edge in edges {
            let edge = self.edges[*edge as usize];
            movers.push(match edge.mover {
                TICK => TICK,
                mover => real[usize::from(mover)],
            });
            if edge.order != 0 {
                let before = real.clone();
                for (old, new) in self.equals.symmetry.moved(edge.order).iter().enumerate() {
                    real[usize::from(*new)] = before[old];
                }
            }
        }
        movers
    }

    /// Where a mover's place is after an edge.
    pub(crate) fn place_after(&self, order: u16, place: usize) -> usize {
        if order == 0 {
            return place;
        }
        let moved = self.equals.symmetry.moved(order);
        moved.get(place).map_or(place, |new| usize::from(*new))
    }

    /// The real state, not one in which equal threads are exchanged, that a path leads to; and the
    /// turns to it.
    pub(crate) fn real(&mut self, edges: &[u32]) -> (Vec<u32>, Vec<Turn>) {
        let mut turns = self.first_turns().to_vec();
        let mut row: Vec<u32> = self.store.get(0).to_vec();
        for mover in self.movers(edges) {
            self.walk(&mut row, mover, &mut turns);
        }
        (row, turns)
    }
}

/// Whether nobody sees a step, and it tells nothing.
fn is_silent(step: &Step) -> bool {
    let effect = &step.effect;
    step.seers.is_none()
        && (effect.label, effect.failures.len(), effect.limit) == (0, 0, None)
        && effect.exits.is_empty()
}
