//! Why nobody can move: a circle of waits, a lock that was never given back, or nobody left.

use heddle_protocol::{
    Actor, WaitFor,
    story::{Held, Link, Step, Story},
};

use super::{Deed, Life, Teller, Waiting};

impl Teller {
    pub(super) fn deadlock(&self) -> Option<Story> {
        let waiting: Vec<(Actor, &Waiting)> = self
            .lives
            .iter()
            .filter_map(|(actor, life)| Some((*actor, life.wait.as_ref()?)))
            .filter(|(_, wait)| wait.what != WaitFor::EventLoop)
            .collect();
        let circle = waiting.iter().find_map(|(actor, _)| self.circle_from(*actor));
        circle.or_else(|| self.abandoned(&waiting)).or_else(|| self.nobody(&waiting))
    }

    /// The circle that this actor is part of.
    fn circle_from(&self, first: Actor) -> Option<Story> {
        let mut way = vec![first];
        loop {
            let next = self.waits_on(*way.last()?)?;
            if next == first {
                break;
            }
            if way.contains(&next) {
                return None;
            }
            way.push(next);
        }
        let links = way.iter().enumerate().filter_map(|(n, actor)| {
            let wait = self.lives.get(actor)?.wait.as_ref()?;
            let before = way[(n + way.len() - 1) % way.len()];
            Some(Link {
                waiter: Step { who: self.name(*actor), line: wait.line },
                what: wait.what.clone(),
                holds: self.held_for(before),
            })
        });
        Some(Story::Circle { links: links.collect() })
    }

    /// Whom an actor waits for.
    fn waits_on(&self, actor: Actor) -> Option<Actor> {
        let wait = self.lives.get(&actor)?.wait.as_ref()?;
        match &wait.what {
            WaitFor::Lock { .. } => Some(self.holds.get(&wait.on?)?.actor),
            WaitFor::End { name } => self.find(name, |other| {
                other.task == 0 && (other.process == actor.process || other.thread == 0)
            }),
            WaitFor::Future { name } => self.find(name, |other| {
                other.task > 0 && (other.process, other.thread) == (actor.process, actor.thread)
            }),
            _ => None,
        }
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
        Some(Held { lock: name.clone(), line: deed.line })
    }

    fn abandoned(&self, waiting: &[(Actor, &Waiting)]) -> Option<Story> {
        waiting.iter().find_map(|(actor, wait)| {
            let WaitFor::Lock { name, .. } = &wait.what else { return None };
            let deed = self.holds.get(&wait.on?)?;
            let over = self.lives.get(&deed.actor).is_some_and(|life| life.over);
            over.then(|| Story::Abandoned {
                waiter: self.step(Deed { actor: *actor, line: wait.line }),
                lock: name.clone(),
                holder: self.step(*deed),
            })
        })
    }

    /// Those who wait for nobody in particular are told; the others wait for them.
    fn nobody(&self, waiting: &[(Actor, &Waiting)]) -> Option<Story> {
        let root = |actor: Actor| self.waits_on(actor).is_none();
        let (actor, wait) = waiting.iter().find(|(actor, _)| root(*actor)).or(waiting.first())?;
        let all = match wait.what {
            WaitFor::Condition { .. } | WaitFor::Event { .. } => &self.in_vain,
            _ => &self.puts,
        };
        let last = wait.on.and_then(|object| all.get(&object));
        Some(Story::Nobody {
            waiter: self.step(Deed { actor: *actor, line: wait.line }),
            what: wait.what.clone(),
            last: last.map(|deed| self.step(*deed)),
            others: waiting.len() as u32 - 1,
        })
    }
}
