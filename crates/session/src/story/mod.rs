//! What went wrong in a run, told from its events: who did what between which of another's steps.
//!
//! A [`Teller`] hears the events as they come and keeps little of them: who lives, waits, holds
//! what, and the first of each kind of mishap.

mod deadlock;
mod output;
mod shared;

use std::collections::BTreeMap;

use heddle_explorer::pattern::{Pattern, Places};
use heddle_protocol::{
    Actor, Ending, Event, EventKind, SHARED_OBJECTS, Stream, WaitFor,
    event::Root,
    explore::Expected,
    story::{Step, Story},
};

use output::Output;
use shared::Shared;

/// An object, and the process that it belongs to; None where processes share it.
type Object = (Option<u32>, u32);

fn object_of(actor: Actor, object: u32) -> Object {
    ((object >= SHARED_OBJECTS).then_some(actor.process), object)
}

#[derive(Clone, Debug, Default)]
struct Life {
    name: String,
    over: bool,
    wait: Option<Waiting>,
}

#[derive(Clone, Debug)]
struct Waiting {
    what: WaitFor,
    on: Option<Object>,
    line: u32,
}

/// Somebody notified, or set, in vain.
#[derive(Clone, Copy, Debug)]
struct Vain {
    deed: Deed,
    /// A task of another thread's event loop waited, which was not woken.
    asleep: bool,
}

/// Where somebody did something to an object last.
#[derive(Clone, Copy, Debug)]
struct Deed {
    actor: Actor,
    line: u32,
}

/// An exception that nobody caught, or one that an async task ended with, which another may have taken.
#[derive(Clone, Debug)]
struct Failure {
    actor: Actor,
    line: u32,
    error: String,
    /// Where it began, if not there.
    roots: Vec<Root>,
}

/// Listens to a run and says at its end what went wrong.
#[derive(Clone, Debug, Default)]
pub struct Teller {
    lives: BTreeMap<Actor, Life>,
    /// Who holds what.
    holds: BTreeMap<Object, Deed>,
    /// Who put last.
    puts: BTreeMap<Object, Deed>,
    /// Who notified, or set, last while nobody waited, or without waking who did.
    in_vain: BTreeMap<Object, Vain>,
    /// Nobody caught these.
    failures: Vec<Failure>,
    /// What async tasks ended with: no failure by itself.
    ended_with: Vec<Failure>,
    /// What the program ended with.
    last_words: Option<String>,
    output: Output,
    shared: Shared,
    expected: Option<Expecting>,
}

/// What stdout should be, and where in that it has come.
#[derive(Clone, Debug)]
struct Expecting {
    text: String,
    pattern: Pattern,
    places: Places,
}

/// More exceptions than this are not kept.
const MOST_FAILURES: usize = 64;
/// Of a group so many are told.
const MOST_ROOTS: usize = 3;

fn keep(failures: &mut Vec<Failure>, failure: Failure) {
    if failures.len() < MOST_FAILURES {
        failures.push(failure);
    }
}

impl Teller {
    /// A teller of a run of which this is expected.
    pub fn new(expected: Option<&Expected>) -> Teller {
        let expected = expected.map(|expected| {
            let pattern = Pattern::new(&expected.text, expected.extent);
            Expecting { text: expected.text.clone(), places: pattern.start(), pattern }
        });
        Teller { expected, ..Teller::default() }
    }

    pub fn hear(&mut self, event: &Event) {
        let (actor, line) = (event.actor, event.line);
        match &event.kind {
            EventKind::Start { name, .. } => self.life(actor).name.clone_from(name),
            EventKind::End { error } => {
                if actor == Actor::default() {
                    self.last_words.clone_from(error);
                } else if let Some(error) = error.as_ref().filter(|_| actor.task > 0) {
                    let (error, roots) = (error.clone(), Vec::new());
                    keep(&mut self.ended_with, Failure { actor, line, error, roots });
                }
                let life = self.life(actor);
                (life.over, life.wait) = (true, None);
            }
            EventKind::Raise { error, roots } => {
                let (error, roots) = (error.clone(), roots.clone());
                keep(&mut self.failures, Failure { actor, line, error, roots });
            }
            EventKind::Wait { what, on, .. } => {
                let on = on.map(|object| object_of(actor, object));
                self.life(actor).wait = Some(Waiting { what: what.clone(), on, line });
            }
            EventKind::Wake => self.life(actor).wait = None,
            EventKind::Acquire { object, .. } => {
                self.holds.insert(object_of(actor, *object), Deed { actor, line });
            }
            EventKind::Release { object, .. } => {
                self.holds.remove(&object_of(actor, *object));
            }
            EventKind::Put { object, .. } => {
                self.puts.insert(object_of(actor, *object), Deed { actor, line });
            }
            EventKind::Write { stream, text } => {
                self.output.hear(actor, line, *stream, text);
                if let (Stream::Stdout, Some(expected)) = (stream, &mut self.expected) {
                    expected.places = expected.pattern.steps(&expected.places, text);
                }
            }
            EventKind::Access { how, object, owner, field } => {
                let place = (object_of(actor, *object), field.clone());
                self.shared.hear(actor, line, *how, place, owner);
            }
            EventKind::Get { .. }
            | EventKind::Join { .. }
            | EventKind::Switch
            | EventKind::OutputFull => {}
        }
    }

    /// Somebody notifies, or sets, what nobody waits for, or an event of another thread's event loop.
    pub(crate) fn hear_in_vain(&mut self, call: &Event) {
        if let EventKind::Access { object, .. } = call.kind {
            let object = object_of(call.actor, object);
            let asleep = self.lives.iter().any(|(actor, life)| {
                actor.task > 0
                    && actor.thread != call.actor.thread
                    && life.wait.as_ref().is_some_and(|wait| wait.on == Some(object))
            });
            let deed = Deed { actor: call.actor, line: call.line };
            self.in_vain.insert(object, Vain { deed, asleep });
        }
    }

    /// What went wrong, the gravest first; nothing if nothing did. Lost updates are told only of a
    /// run that missed what was expected of it, since not every write after somebody else's is a
    /// mistake.
    pub fn tell(&self, ending: &Ending) -> Vec<Story> {
        let mut stories = Vec::new();
        let missed = self.expected.as_ref().filter(|one| !one.pattern.accepts(&one.places));
        stories.extend(missed.map(|one| Story::Missed { expected: one.text.clone() }));
        if matches!(ending, Ending::Deadlock { .. }) {
            stories.extend(self.deadlock());
        }
        let raised = self.raised();
        let asserted = raised.iter().any(|story| {
            matches!(story, Story::Raised { error, .. } if error.starts_with("AssertionError"))
        });
        stories.extend(raised);
        if missed.is_some() || asserted {
            stories.extend(self.shared.lost(|actor| self.name(actor)));
        }
        stories.extend(self.output.broken(|actor| self.name(actor)));
        stories
    }

    fn life(&mut self, actor: Actor) -> &mut Life {
        self.lives.entry(actor).or_default()
    }

    /// A failure of the main program, else the first: told of whom it began with, of a group each.
    fn raised(&self) -> Vec<Story> {
        let is_main = |failure: &&Failure| {
            failure.actor == Actor::default() && Some(&failure.error) == self.last_words.as_ref()
        };
        let told = self.failures.iter().find(is_main).or_else(|| self.failures.first());
        told.map_or_else(Vec::new, |told| self.told_of(told))
    }

    /// The story of an exception that nobody caught, by its last line.
    pub fn tell_failure(&self, error: &str) -> Option<Story> {
        let told = self.failures.iter().find(|failure| failure.error == error)?;
        self.told_of(told).into_iter().next()
    }

    fn told_of(&self, told: &Failure) -> Vec<Story> {
        if told.roots.is_empty() {
            return vec![self.raised_by(told.actor, told.line, &told.error)];
        }
        let roots = told.roots.iter().take(MOST_ROOTS);
        let tell = |root: &Root| {
            let actor = Actor { thread: root.thread, task: 0, ..told.actor };
            let line = if root.line == 0 { told.line } else { root.line };
            self.raised_by(actor, line, &root.error)
        };
        roots.map(tell).collect()
    }

    /// An exception of this thread, or of the task of it that ended with the same one first.
    fn raised_by(&self, actor: Actor, line: u32, error: &str) -> Story {
        let is_it = |task: &&Failure| {
            (task.actor.process, task.actor.thread) == (actor.process, actor.thread)
                && (task.line, task.error.as_str()) == (line, error)
        };
        let source = self.ended_with.iter().find(is_it).map_or(actor, |task| task.actor);
        let who = Step { who: self.name(source), line };
        let between = self.shared.meddling(source, line, |actor| self.name(actor));
        Story::Raised { who, error: error.to_owned(), between }
    }

    fn name(&self, actor: Actor) -> String {
        match self.lives.get(&actor) {
            Some(life) if !life.name.is_empty() => life.name.clone(),
            _ if actor == Actor::default() => "MainThread".to_owned(),
            _ => format!("{}.{}.{}", actor.process, actor.thread, actor.task),
        }
    }

    fn step(&self, deed: Deed) -> Step {
        Step { who: self.name(deed.actor), line: deed.line }
    }
}
