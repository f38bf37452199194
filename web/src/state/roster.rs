//! Who takes part in a run: processes, threads and tasks in the order in which they began.

use std::collections::BTreeMap;

use heddle_protocol::Actor;

use crate::state::output::ActorIndex;

/// How many hues and marks there are before they come round again.
pub const HUES: usize = 8;

/// The hue and mark of an actor; the main program has a plain one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    Main,
    Task(u8),
}

impl Hue {
    /// Of the task in that row, counted from 0.
    pub fn of_row(row: usize) -> Self {
        Self::Task((row % HUES) as u8)
    }

    /// As in class names: `hue-main`, `hue-0` to `hue-7`.
    pub fn class(self) -> &'static str {
        const CLASSES: [&str; HUES] =
            ["hue-0", "hue-1", "hue-2", "hue-3", "hue-4", "hue-5", "hue-6", "hue-7"];
        match self {
            Self::Main => "hue-main",
            Self::Task(number) => CLASSES[usize::from(number) % HUES],
        }
    }

    /// What tells tasks apart besides the hue.
    pub fn mark(self) -> &'static str {
        const MARKS: [&str; HUES] = ["●", "■", "▲", "◆", "▼", "★", "✚", "⬣"];
        match self {
            Self::Main => "○",
            Self::Task(number) => MARKS[usize::from(number) % HUES],
        }
    }
}

#[derive(Clone, Debug)]
pub struct Member {
    pub actor: Actor,
    pub name: String,
    pub hue: Hue,
}

#[derive(Debug, Default)]
pub struct Roster {
    /// Names that have their hues already: those of the task sheet, by row.
    named: Vec<String>,
    /// How many others have been given hues.
    others: usize,
    members: Vec<Member>,
    by_actor: BTreeMap<Actor, ActorIndex>,
}

impl Roster {
    /// Tasks of these names will have the hues that their rows have in the sheet.
    pub fn of_names(named: Vec<String>) -> Self {
        Self { named, ..Self::default() }
    }

    /// The actor is called that.
    pub fn name(&mut self, index: ActorIndex, name: &str) {
        let Some(member) = self.members.get_mut(usize::from(index.0)) else { return };
        name.clone_into(&mut member.name);
        if let Some(row) = self.named.iter().position(|named| named == name)
            && member.hue != Hue::Main
        {
            member.hue = Hue::of_row(row);
        }
    }

    /// The actor's index: it joins the roster when it is first heard of. `None` for those beyond
    /// what an index can count.
    pub fn index_of(&mut self, actor: Actor) -> Option<ActorIndex> {
        if let Some(&index) = self.by_actor.get(&actor) {
            return Some(index);
        }
        let index = ActorIndex(u16::try_from(self.members.len()).ok()?);
        let hue = if actor == Actor::default() {
            Hue::Main
        } else {
            self.others += 1;
            Hue::of_row(self.named.len() + self.others - 1)
        };
        self.members.push(Member { actor, name: default_name(actor), hue });
        self.by_actor.insert(actor, index);
        Some(index)
    }

    /// Forgets those who joined after the first so many.
    pub fn truncate(&mut self, members: usize) {
        self.members.truncate(members);
        self.by_actor.retain(|_, index| usize::from(index.0) < members);
        self.others = self.tasks();
    }

    /// By process, thread and task.
    pub fn in_order(&self) -> impl Iterator<Item = ActorIndex> {
        self.by_actor.values().copied()
    }

    pub fn find(&self, actor: Actor) -> Option<ActorIndex> {
        self.by_actor.get(&actor).copied()
    }

    pub fn get(&self, index: ActorIndex) -> Option<&Member> {
        self.members.get(usize::from(index.0))
    }

    pub fn members(&self) -> &[Member] {
        &self.members
    }

    /// Without the main program.
    pub fn tasks(&self) -> usize {
        self.members.iter().filter(|member| member.actor != Actor::default()).count()
    }
}

/// Until its start says better.
fn default_name(actor: Actor) -> String {
    match actor {
        Actor { process: 0, thread: 0, task: 0 } => "MainThread".to_owned(),
        Actor { process, thread: 0, task: 0 } => format!("Process-{process}"),
        Actor { thread, task: 0, .. } => format!("Thread-{thread}"),
        Actor { task, .. } => format!("Task-{task}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_main_program_has_a_plain_hue_and_tasks_go_round_eight() {
        let mut roster = Roster::default();
        assert_eq!(roster.index_of(Actor::default()), Some(ActorIndex(0)));
        for thread in 1..=9 {
            roster.index_of(Actor { thread, ..Actor::default() });
        }
        let hues: Vec<_> = roster.members().iter().map(|member| member.hue).collect();
        assert_eq!(hues[0], Hue::Main);
        assert_eq!(hues[1], Hue::Task(0));
        assert_eq!(hues[8], Hue::Task(7));
        assert_eq!(hues[9], Hue::Task(0));
        assert_eq!(roster.tasks(), 9);
    }

    #[test]
    fn a_task_of_the_sheet_has_the_hue_of_its_row() {
        let mut roster = Roster::of_names(vec!["numbers".into(), "letters".into()]);
        let mut join = |task, name| {
            let index = roster.index_of(Actor { task, ..Actor::default() });
            roster.name(index.expect("there is room"), name);
        };
        join(0, "MainThread");
        join(1, "Task-1");
        join(3, "letters");
        join(2, "numbers");
        let hues: Vec<_> = roster.members().iter().map(|member| member.hue).collect();
        assert_eq!(hues, [Hue::Main, Hue::Task(2), Hue::Task(1), Hue::Task(0)]);
    }

    #[test]
    fn an_actor_joins_once() {
        let mut roster = Roster::default();
        let actor = Actor { process: 1, thread: 0, task: 0 };
        assert_eq!(roster.index_of(actor), roster.index_of(actor));
        assert_eq!(roster.members().len(), 1);
        assert_eq!(roster.members()[0].name, "Process-1");
    }
}
