//! Why nobody can move: circles of waits, locks that were never given back, and what nobody is left
//! to bring, each with those who wait behind it.

use std::collections::BTreeSet;

use heddle_protocol::{
    Actor, WaitFor,
    story::{Behind, Held, Link, Step, Story},
};

use super::{Deed, Life, Object, Teller, Waiting};

/// Stories of one deadlock.
const MOST_STORIES: usize = 5;
/// Of those who wait for the same, and of those who wait behind them, so many are named.
const MOST_ALIKE: usize = 4;
const MOST_BEHIND: usize = 6;

/// Whether somebody is only there for others.
fn is_idle(wait: &Waiting) -> bool {
    matches!(wait.what, WaitFor::EventLoop | WaitFor::Request)
}

impl Teller {
    pub(super) fn deadlock(&self) -> Vec<Story> {
        let waiting: Vec<(Actor, &Waiting)> = self
            .lives
            .iter()
            .filter_map(|(actor, life)| Some((*actor, life.wait.as_ref()?)))
            .collect();
        let mut told: BTreeSet<Actor> = BTreeSet::new();
        let mut stories = Vec::new();
        for (actor, _) in &waiting {
            if told.contains(actor) {
                continue;
            }
            if let Some(way) = self.circle_from(*actor) {
                stories.push(self.circle(&way));
                told.extend(way);
            }
        }
        stories.extend(self.abandoned(&waiting));
        stories.extend(self.nobody(&waiting, &mut told));
        stories.truncate(MOST_STORIES);
        stories
    }

    /// The shortest way from this actor, to whom it waits for, and on, back to itself.
    fn circle_from(&self, first: Actor) -> Option<Vec<Actor>> {
        let mut seen: BTreeSet<Actor> = BTreeSet::new();
        let mut ways = std::collections::VecDeque::from([vec![first]]);
        while let Some(way) = ways.pop_front() {
            for next in self.waits_on(*way.last()?) {
                if next == first {
                    return Some(way);
                }
                if seen.insert(next) {
                    ways.push_back(way.iter().copied().chain([next]).collect());
                }
            }
        }
        None
    }

    fn circle(&self, way: &[Actor]) -> Story {
        let links = way.iter().enumerate().filter_map(|(n, actor)| {
            let wait = self.lives.get(actor)?.wait.as_ref()?;
            let before = way[(n + way.len() - 1) % way.len()];
            Some(Link {
                waiter: Step { who: self.name(*actor), line: wait.line },
                what: wait.what.clone(),
                holds: self.held_for(before),
            })
        });
        Story::Circle { links: links.collect() }
    }

    /// Whom an actor waits for: all of them, or one who would do.
    fn waits_on(&self, actor: Actor) -> Vec<Actor> {
        let Some(wait) = self.lives.get(&actor).and_then(|life| life.wait.as_ref()) else {
            return Vec::new();
        };
        let task = |name: &str| {
            self.find(name, |other| {
                other.task > 0 && (other.process, other.thread) == (actor.process, actor.thread)
            })
        };
        let whom = match &wait.what {
            WaitFor::Lock { .. } => {
                wait.on.and_then(|on| self.holds.get(&on)).map(|deed| deed.actor)
            }
            WaitFor::End { name } => self.find(name, |other| {
                other.task == 0 && (other.process == actor.process || other.thread == 0)
            }),
            WaitFor::Future { name } => task(name),
            WaitFor::Futures { names } => {
                return names.iter().filter_map(|name| task(name)).collect();
            }
            // The tasks of its loop are what it is there for.
            WaitFor::EventLoop => return self.tasks_of(actor),
            _ => None,
        };
        whom.into_iter().collect()
    }

    fn tasks_of(&self, thread: Actor) -> Vec<Actor> {
        let is_its = |(other, life): &(&Actor, &Life)| {
            other.task > 0
                && (other.process, other.thread) == (thread.process, thread.thread)
                && life.wait.is_some()
        };
        self.lives.iter().filter(is_its).map(|(actor, _)| *actor).collect()
    }

    fn find(&self, name: &str, fits: impl Fn(&Actor) -> bool) -> Option<Actor> {
        let is_it =
            |(actor, life): &(&Actor, &Life)| life.name == name && !life.over && fits(actor);
        self.lives.iter().find(is_it).map(|(actor, _)| *actor)
    }

    /// The lock that an actor waits for, and where its holder took it.
    fn held_for(&self, waiter: Actor) -> Option<Held> {
        let wait = self.lives.get(&waiter)?.wait.as_ref()?;
        let WaitFor::Lock { name, .. } = &wait.what else { return None };
        let deed = self.holds.get(&wait.on?)?;
        Some(Held { lock: name.to_string(), line: deed.line })
    }

    /// Locks whose holders are over, each with the first who waits for it.
    fn abandoned(&self, waiting: &[(Actor, &Waiting)]) -> Vec<Story> {
        let mut locks: BTreeSet<Object> = BTreeSet::new();
        let stories = waiting.iter().filter_map(|(actor, wait)| {
            let WaitFor::Lock { name, .. } = &wait.what else { return None };
            let deed = self.holds.get(&wait.on?)?;
            let over = self.lives.get(&deed.actor).is_some_and(|life| life.over);
            (over && locks.insert(wait.on?)).then(|| Story::Abandoned {
                waiter: self.step(Deed { actor: *actor, line: wait.line }),
                lock: name.to_string(),
                holder: self.step(*deed),
            })
        });
        stories.collect()
    }

    /// Those who wait for nobody in particular, by what they wait for, with those behind them.
    fn nobody(&self, waiting: &[(Actor, &Waiting)], told: &mut BTreeSet<Actor>) -> Vec<Story> {
        let is_root =
            |actor: Actor, wait: &Waiting| !is_idle(wait) && self.waits_on(actor).is_empty();
        let mut stories = Vec::new();
        for (first, wait) in waiting {
            if told.contains(first) || !is_root(*first, wait) {
                continue;
            }
            let same = |(actor, other): &&(Actor, &Waiting)| {
                actor == first
                    || (other.on.is_some() && other.on == wait.on && is_root(*actor, other))
            };
            let group: Vec<(Actor, Step)> = waiting
                .iter()
                .filter(same)
                .map(|(actor, wait)| (*actor, self.step(Deed { actor: *actor, line: wait.line })))
                .collect();
            let mut mine: BTreeSet<Actor> = group.iter().map(|(actor, _)| *actor).collect();
            told.extend(&mine);
            let missing = match wait.what {
                WaitFor::Barrier { parties, .. } => parties.saturating_sub(group.len() as u32),
                _ => 0,
            };
            let mut alike: Vec<Step> = group.into_iter().skip(1).map(|(_, step)| step).collect();
            let mut behind = self.behind(waiting, &mut mine, told);
            told.extend(mine);
            let more =
                alike.len().saturating_sub(MOST_ALIKE) + behind.len().saturating_sub(MOST_BEHIND);
            alike.truncate(MOST_ALIKE);
            behind.truncate(MOST_BEHIND);
            let (last, asleep) = self.last_of(wait);
            stories.push(Story::Nobody {
                waiter: self.step(Deed { actor: *first, line: wait.line }),
                what: wait.what.clone(),
                last,
                asleep,
                missing,
                alike,
                behind,
                more: more as u32,
            });
        }
        stories
    }

    /// Who brought one before of what is waited for, and whether that woke no event loop.
    fn last_of(&self, wait: &Waiting) -> (Option<Step>, bool) {
        let Some(on) = wait.on else { return (None, false) };
        match wait.what {
            WaitFor::Condition { .. } | WaitFor::Event { .. } => match self.in_vain.get(&on) {
                Some(vain) => (Some(self.step(vain.deed)), vain.asleep),
                None => (None, false),
            },
            _ => (self.puts.get(&on).map(|deed| self.step(*deed)), false),
        }
    }

    /// Who waits for one of `mine`, who are then some of them: first those who wait for no others.
    fn behind(
        &self,
        waiting: &[(Actor, &Waiting)],
        mine: &mut BTreeSet<Actor>,
        told: &BTreeSet<Actor>,
    ) -> Vec<Behind> {
        let mut behind = Vec::new();
        loop {
            let left = || {
                let known = |actor: Actor| (actor, self.waits_on(actor));
                let left = waiting
                    .iter()
                    .filter(|(actor, _)| !told.contains(actor) && !mine.contains(actor));
                left.map(move |(actor, wait)| (known(*actor), *wait))
            };
            let all = left().find(|((_, whom), _)| {
                !whom.is_empty() && whom.iter().all(|whom| mine.contains(whom))
            });
            let next = all.or_else(|| {
                left().find(|((_, whom), _)| whom.iter().any(|whom| mine.contains(whom)))
            });
            let Some(((actor, _), wait)) = next else { return behind };
            mine.insert(actor);
            if !is_idle(wait) {
                let holder = match &wait.what {
                    WaitFor::Lock { .. } => wait.on.and_then(|on| self.holds.get(&on)),
                    _ => None,
                };
                behind.push(Behind {
                    waiter: self.step(Deed { actor, line: wait.line }),
                    what: wait.what.clone(),
                    holder: holder.map(|deed| self.step(*deed)),
                });
            }
        }
    }
}
