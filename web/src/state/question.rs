//! What a person types and chooses of a question to the explorer.

use heddle_scenario::question::variables;
use heddle_scenario::{About, Question};

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionEdit {
    About(About),
    Expected(String),
    Prefix(bool),
    First(String),
    Later(String),
    Ends(String),
    /// Names of variables, as typed.
    Marked(String),
}

/// The question after it; what its answer covered is not known then.
pub fn edited(question: &Question, edit: QuestionEdit) -> Question {
    let mut next = Question { mark: None, ..question.clone() };
    match edit {
        QuestionEdit::About(about) => next.about = about,
        QuestionEdit::Expected(text) => next.expected = text,
        QuestionEdit::Prefix(prefix) => next.prefix = prefix,
        QuestionEdit::First(line) => next.first = line,
        QuestionEdit::Later(line) => next.later = line,
        QuestionEdit::Ends(text) => next.ends = text,
        // Answers hold whatever is told besides.
        QuestionEdit::Marked(text) => {
            next.marked = variables(&text);
            next.mark = question.mark;
        }
    }
    next
}

#[cfg(test)]
mod tests {
    use heddle_scenario::Mark;

    use super::*;

    #[test]
    fn another_question_has_no_answer_yet_and_marks_are_none() {
        let asked = Question { mark: Some(Mark::Exhaustive), ..Question::default() };
        assert_eq!(edited(&asked, QuestionEdit::About(About::Order)).mark, None);
        let marked = edited(&asked, QuestionEdit::Marked("n, m".into()));
        assert_eq!(marked.mark, Some(Mark::Exhaustive));
        assert_eq!(marked.marked, ["n", "m"]);
    }
}
