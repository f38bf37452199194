//! What somebody is to reach with a scene. It travels in the link, and the page tells when it is reached.

use heddle_protocol::explore::{Expected, Extent};
use serde::{Deserialize, Serialize};

use crate::question::Question;

/// What is to be reached.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum Goal {
    /// A run that prints this: the one who plays chooses who moves.
    Print,
    /// A run that deadlocks.
    Deadlock,
    /// A run in which an exception ends somebody.
    Failure,
    /// A program that ends well whichever way it goes, and then prints this if anything is said here.
    Repair,
}

impl Goal {
    pub const ALL: [Goal; 4] = [Goal::Print, Goal::Deadlock, Goal::Failure, Goal::Repair];
}

#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Challenge {
    pub goal: Goal,
    /// What is to be printed, with holes as in a question; may be empty where the goal is none of output.
    pub text: String,
    /// The output need only begin like this.
    pub prefix: bool,
}

impl Challenge {
    /// A challenge about what a question expects; None where the goal needs that and there is nothing.
    pub fn new(goal: Goal, question: &Question) -> Option<Challenge> {
        let expects = match goal {
            Goal::Print | Goal::Repair => question.about.is_of_output(),
            Goal::Deadlock | Goal::Failure => false,
        };
        let text = if expects { question.expected.clone() } else { String::new() };
        if goal == Goal::Print && text.is_empty() {
            return None;
        }
        Some(Challenge { goal, prefix: question.prefix && !text.is_empty(), text })
    }

    /// What is to be printed, if that matters.
    pub fn expected(&self) -> Option<Expected> {
        let extent = if self.prefix { Extent::Prefix } else { Extent::Whole };
        (!self.text.is_empty()).then(|| Expected { text: self.text.clone(), extent })
    }

    /// Whether the program itself is to be changed.
    pub fn is_repair(&self) -> bool {
        self.goal == Goal::Repair
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::question::About;

    #[test]
    fn only_goals_of_output_take_what_is_expected() {
        let mut question = Question { expected: "1\n2".into(), prefix: true, ..Default::default() };
        for goal in Goal::ALL {
            let challenge = Challenge::new(goal, &question).expect("there is a text");
            let has_text = matches!(goal, Goal::Print | Goal::Repair);
            assert_eq!(challenge.expected().is_some(), has_text, "{goal:?}");
            assert_eq!(challenge.prefix, has_text, "{goal:?}");
        }
        question.about = About::Order;
        assert_eq!(Challenge::new(Goal::Print, &question), None);
        let repair = Challenge::new(Goal::Repair, &question).expect("it needs no text");
        assert!(repair.is_repair() && repair.expected().is_none() && !repair.prefix);
    }
}
