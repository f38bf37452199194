//! Reads and writes of what tasks share: updates that were lost, and what changed under a task
//! that failed.

use std::collections::{BTreeMap, btree_map::Entry};

use heddle_protocol::{
    Access, Actor,
    story::{Meddling, Step, Story},
};

use super::{Deed, Object};

/// A variable: the object that it is part of, and which part.
pub(super) type Place = (Object, String);

/// A look at a variable.
#[derive(Clone, Copy, Debug)]
struct Seen {
    /// Writes that had been made by then.
    version: u64,
    line: u32,
    /// Who had made the last of them.
    last: Option<Deed>,
}

/// The last look of an actor, and the last one at an older value.
#[derive(Clone, Copy, Debug)]
struct Looks {
    newer: Seen,
    older: Option<Seen>,
}

impl Looks {
    /// The last look at another value than that of this version.
    fn before(&self, version: u64) -> Option<Seen> {
        if self.newer.version < version { Some(self.newer) } else { self.older }
    }
}

#[derive(Clone, Debug, Default)]
struct Variable {
    /// As whoever touched it first calls it.
    name: String,
    version: u64,
    last: Option<Deed>,
    seen: BTreeMap<Actor, Looks>,
    /// Before the last write: what its author had seen, and who had written.
    before: Option<(Looks, Option<Deed>)>,
}

#[derive(Clone, Debug)]
struct Lost {
    variable: String,
    actor: Actor,
    read: u32,
    other: Deed,
    write: u32,
}

#[derive(Clone, Debug, Default)]
pub(super) struct Shared {
    variables: BTreeMap<Place, Variable>,
    first: Option<Lost>,
    times: u64,
}

/// More variables than this are not followed.
const MOST: usize = 10_000;

impl Shared {
    pub fn hear(&mut self, actor: Actor, line: u32, how: Access, place: Place, owner: &str) {
        if self.variables.len() >= MOST && !self.variables.contains_key(&place) {
            return;
        }
        let name = || format!("{owner}{}", place.1);
        let variable = match self.variables.entry(place.clone()) {
            Entry::Vacant(entry) => entry.insert(Variable { name: name(), ..Variable::default() }),
            Entry::Occupied(entry) => entry.into_mut(),
        };
        match how {
            Access::Read => {
                let newer = Seen { version: variable.version, line, last: variable.last };
                let older = variable.seen.get(&actor).and_then(|looks| looks.before(newer.version));
                variable.seen.insert(actor, Looks { newer, older });
            }
            Access::Write => {
                let looks = variable.seen.remove(&actor);
                variable.before = looks.map(|looks| (looks, variable.last));
                let seen = looks.map(|looks| looks.newer);
                if let (Some(seen), Some(other)) = (seen, variable.last)
                    && seen.version < variable.version
                    && other.actor != actor
                {
                    self.times += 1;
                    let variable = variable.name.clone();
                    let (read, write) = (seen.line, line);
                    self.first.get_or_insert(Lost { variable, actor, read, other, write });
                }
                variable.version += 1;
                variable.last = Some(Deed { actor, line });
            }
        }
    }

    pub fn lost(&self, name: impl Fn(Actor) -> String) -> Option<Story> {
        let Lost { variable, actor, read, other, write } = self.first.clone()?;
        Some(Story::LostUpdate {
            meddling: Meddling {
                variable,
                first: Step { who: name(actor), line: read },
                other: Step { who: name(other.actor), line: other.line },
            },
            line: write,
            times: self.times,
        })
    }

    /// What an actor had looked at, and another had changed, when it looked or wrote again in the line
    /// in which it failed. What that line does not touch is no cause.
    pub fn meddling(
        &self,
        actor: Actor,
        failed: u32,
        name: impl Fn(Actor) -> String,
    ) -> Option<Meddling> {
        self.variables.values().find_map(|state| {
            let (seen, other) = state.stale_look(actor, failed)?;
            (other.actor != actor).then(|| Meddling {
                variable: state.name.clone(),
                first: Step { who: name(actor), line: seen.line },
                other: Step { who: name(other.actor), line: other.line },
            })
        })
    }
}

impl Variable {
    /// A look of the actor, and the write that came after it and before its failure in this line.
    fn stale_look(&self, actor: Actor, failed: u32) -> Option<(Seen, Deed)> {
        if let Some(Looks { newer, older }) = self.seen.get(&actor) {
            let older = older.filter(|_| newer.line == failed)?;
            return Some((older, newer.last?));
        }
        // The write that failed was heard of all the same.
        let own = self.last.filter(|deed| deed.actor == actor && deed.line == failed);
        let (looks, last) = own.and(self.before)?;
        (looks.newer.version + 1 < self.version).then_some((looks.newer, last?))
    }
}
