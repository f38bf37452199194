//! A scene: everything that a link brings back.

use std::borrow::Cow;

use heddle_protocol::explore::Expected;
use heddle_protocol::{LabSettings, Mode, Opening, SchedulerKind};

use crate::challenge::{Challenge, Goal};
use crate::examples::{Example, ExampleContent};
use crate::question::Question;
use crate::sheet::Sheet;

/// What runs, how, and how it is looked at.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scene {
    pub content: Content,
    pub mode: Mode,
    /// Who chooses in the lab, and where it stands: its opening is the cursor.
    pub lab: LabSettings,
    pub view: View,
    /// What is asked of the explorer.
    pub question: Question,
    /// What is to be reached.
    pub challenge: Option<Challenge>,
}

/// What runs.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Content {
    Sheet(Sheet),
    Program {
        source: String,
    },
    /// As it came with Heddle; once edited it is a sheet or a program.
    Example(&'static Example),
}

/// How it is looked at.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct View {
    /// Inside another page: no header, and nothing is loaded before a click.
    pub embed: bool,
}

impl Default for Content {
    fn default() -> Self {
        Self::Sheet(Sheet::default())
    }
}

impl Content {
    /// The Python that runs.
    pub fn source(&self) -> Cow<'_, str> {
        match self {
            Self::Program { source } => Cow::Borrowed(source),
            Self::Sheet(sheet) => Cow::Owned(sheet.python()),
            Self::Example(example) => example.content.source(),
        }
    }

    /// The task sheet behind it, if it has one.
    pub fn sheet(&self) -> Option<Cow<'_, Sheet>> {
        match self {
            Self::Sheet(sheet) => Some(Cow::Borrowed(sheet)),
            Self::Example(Example { content: ExampleContent::Sheet(sheet), .. }) => {
                Some(Cow::Owned(sheet()))
            }
            Self::Example(_) | Self::Program { .. } => None,
        }
    }
}

impl Scene {
    /// An example as it comes.
    pub fn of_example(example: &'static Example) -> Self {
        Self { content: Content::Example(example), ..Self::default() }
    }

    /// The Python that runs.
    pub fn source(&self) -> Cow<'_, str> {
        self.content.source()
    }

    /// What is expected of a run's output, if anything is: by the challenge, else by the question.
    pub fn expected(&self) -> Option<Expected> {
        match &self.challenge {
            Some(challenge) if challenge.goal == Goal::Print => challenge.expected(),
            _ => self.question.expected(),
        }
    }

    /// The scene as a challenge for somebody else: without the schedule and the question, which could
    /// give the answer away, and with somebody who chooses where that is what it is about. None where the
    /// goal is an output and none is expected.
    pub fn pose(&self, goal: Goal) -> Option<Scene> {
        let challenge = Challenge::new(goal, &self.question)?;
        let scheduler = match (challenge.is_repair(), &self.lab.scheduler) {
            (false, _) => SchedulerKind::Manual,
            (true, SchedulerKind::Replay) => SchedulerKind::default(),
            (true, own) => own.clone(),
        };
        let (schedule, opening) = (String::new(), Opening::Run);
        Some(Scene {
            mode: if challenge.is_repair() { self.mode } else { Mode::Lab },
            lab: LabSettings { scheduler, schedule, opening, ..self.lab.clone() },
            question: Question::default(),
            challenge: Some(challenge),
            ..self.clone()
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_challenge_does_not_give_its_answer_away() {
        let mut scene = Scene::default();
        scene.lab.schedule = "1 0*5".into();
        scene.lab.scheduler = SchedulerKind::Replay;
        scene.lab.opening = Opening::PausedAtEnd;
        assert_eq!(scene.pose(Goal::Print), None);
        scene.question.expected = "a\nb".into();
        let posed = scene.pose(Goal::Print).expect("something is expected");
        assert_eq!((posed.mode, &posed.lab.scheduler), (Mode::Lab, &SchedulerKind::Manual));
        assert_eq!((posed.lab.schedule.as_str(), posed.lab.opening), ("", Opening::Run));
        assert_eq!(posed.question, Question::default());
        assert_eq!(posed.expected().map(|one| one.text), Some("a\nb".to_owned()));
        let posed = scene.pose(Goal::Repair).expect("it can be repaired");
        assert_eq!((posed.mode, &posed.lab.scheduler), (Mode::Live, &SchedulerKind::Random));
        assert_eq!(posed.expected(), None);
    }
}
