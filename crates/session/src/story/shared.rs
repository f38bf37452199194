//! Reads and writes of what tasks share: updates that were lost, and what changed under a task
//! that failed.

use std::collections::BTreeMap;

use heddle_protocol::{
    Access, Actor,
    story::{Meddling, Step, Story},
};

use super::{Deed, Object};

/// A variable: where it lives and its name there.
type Place = (Object, String);

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
    version: u64,
    last: Option<Deed>,
    seen: BTreeMap<Actor, Looks>,
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
    pub fn hear(&mut self, actor: Actor, line: u32, how: Access, object: Object, name: &str) {
        let place = (object, name.to_owned());
        if self.variables.len() >= MOST && !self.variables.contains_key(&place) {
            return;
        }
        let variable = self.variables.entry(place).or_default();
        match how {
            Access::Read => {
                let newer = Seen { version: variable.version, line, last: variable.last };
                let older = variable.seen.get(&actor).map(|looks| looks.newer);
                variable.seen.insert(actor, Looks { newer, older });
            }
            Access::Write => {
                let seen = variable.seen.remove(&actor).map(|looks| looks.newer);
                if let (Some(seen), Some(other)) = (seen, variable.last)
                    && seen.version < variable.version
                    && other.actor != actor
                {
                    self.times += 1;
                    let variable = name.to_owned();
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
    /// failed with the old value, or looked again and found the new one.
    pub fn meddling(
        &self,
        actor: Actor,
        failed: u32,
        name: impl Fn(Actor) -> String,
    ) -> Option<Meddling> {
        self.variables.iter().find_map(|((_, variable), state)| {
            let Looks { newer, older } = state.seen.get(&actor)?;
            let (seen, other) = match older {
                _ if newer.version < state.version => (newer, state.last?),
                Some(older) if older.version < newer.version && newer.line == failed => {
                    (older, newer.last?)
                }
                _ => return None,
            };
            (other.actor != actor).then(|| Meddling {
                variable: variable.clone(),
                first: Step { who: name(actor), line: seen.line },
                other: Step { who: name(other.actor), line: other.line },
            })
        })
    }
}
