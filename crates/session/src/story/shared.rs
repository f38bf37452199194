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

/// The last look of an actor, and the one before.
#[derive(Clone, Copy, Debug)]
struct Looks {
    newer: Seen,
    older: Option<Seen>,
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
                let older = variable.seen.get(&actor).map(|looks| looks.newer);
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

    /// What an actor that failed in this line had looked at, and another has changed since: it
    /// failed with the old value, or when it looked or wrote again.
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
            return match older {
                _ if newer.version < self.version => Some((*newer, self.last?)),
                Some(older) if older.version < newer.version && newer.line == failed => {
                    Some((*older, newer.last?))
                }
                _ => None,
            };
        }
        // The write that failed was heard of all the same.
        let own = self.last.filter(|deed| deed.actor == actor && deed.line == failed);
        let (looks, last) = own.and(self.before)?;
        (looks.newer.version + 1 < self.version).then_some((looks.newer, last?))
    }
}
