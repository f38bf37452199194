//! What is impossible in a task sheet, as data: the page has the words.

use crate::sheet::{Sheet, Task, Work};

/// Rows of a sheet.
pub const MAX_TASKS: usize = 64;
/// Times, or thousands of rounds.
pub const MAX_COUNT: u32 = 100_000;
/// Milliseconds of either delay.
pub const MAX_DELAY_MS: u32 = 60_000;
/// Characters of a task's name.
pub const MAX_NAME_CHARS: usize = 40;
/// Characters of a custom text.
pub const MAX_TEXT_CHARS: usize = 200;

/// One impossible value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Problem {
    /// Index of the task; `None` where the sheet as a whole is meant.
    pub row: Option<usize>,
    pub field: Field,
    pub kind: ProblemKind,
}

/// Where it was typed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Field {
    Tasks,
    Name,
    Text,
    Count,
    Delay,
    StartDelay,
}

/// What is wrong with it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ProblemKind {
    NoTasks,
    TooManyTasks {
        most: usize,
    },
    NameEmpty,
    /// Letters, digits and underscores only, and no digit first.
    NameNotIdentifier,
    /// `for`, `None` and the like.
    NameKeyword,
    NameTooLong {
        most: usize,
    },
    /// An earlier row (its index) has the same name.
    NameTaken {
        by: usize,
    },
    TextTooLong {
        most: usize,
    },
    OutOfRange {
        least: u32,
        most: u32,
    },
}

impl Sheet {
    /// Every impossible value, from the top row down; empty when the sheet can run.
    pub fn problems(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let whole = |kind| Problem { row: None, field: Field::Tasks, kind };
        if self.tasks.is_empty() {
            found.push(whole(ProblemKind::NoTasks));
        }
        if self.tasks.len() > MAX_TASKS {
            found.push(whole(ProblemKind::TooManyTasks { most: MAX_TASKS }));
        }
        for (row, task) in self.tasks.iter().enumerate() {
            let mut report = |field, kind| found.push(Problem { row: Some(row), field, kind });
            if let Some(kind) = name_problem(&task.name) {
                report(Field::Name, kind);
            } else if let Some(by) = first_namesake(&self.tasks[..row], &task.name) {
                report(Field::Name, ProblemKind::NameTaken { by });
            }
            for (field, kind) in value_problems(task) {
                report(field, kind);
            }
        }
        found
    }
}

fn first_namesake(earlier: &[Task], name: &str) -> Option<usize> {
    earlier.iter().position(|task| task.name == name)
}

fn name_problem(name: &str) -> Option<ProblemKind> {
    if name.is_empty() {
        Some(ProblemKind::NameEmpty)
    } else if !is_identifier(name) {
        Some(ProblemKind::NameNotIdentifier)
    } else if KEYWORDS.contains(&name) {
        Some(ProblemKind::NameKeyword)
    } else if name.chars().count() > MAX_NAME_CHARS {
        Some(ProblemKind::NameTooLong { most: MAX_NAME_CHARS })
    } else {
        None
    }
}

fn is_identifier(name: &str) -> bool {
    let mut chars = name.chars();
    chars.next().is_some_and(|first| first == '_' || first.is_alphabetic())
        && chars.all(|c| c == '_' || c.is_alphanumeric())
}

fn value_problems(task: &Task) -> impl Iterator<Item = (Field, ProblemKind)> {
    let text = match &task.work {
        Work::Text(text) if text.chars().count() > MAX_TEXT_CHARS => {
            Some((Field::Text, ProblemKind::TextTooLong { most: MAX_TEXT_CHARS }))
        }
        _ => None,
    };
    let ranges = [
        (Field::Count, task.count, 1, MAX_COUNT),
        (Field::Delay, task.delay_ms, 0, MAX_DELAY_MS),
        (Field::StartDelay, task.start_delay_ms, 0, MAX_DELAY_MS),
    ];
    let out_of_range = ranges.into_iter().filter_map(|(field, value, least, most)| {
        let inside = (least..=most).contains(&value);
        (!inside).then_some((field, ProblemKind::OutOfRange { least, most }))
    });
    text.into_iter().chain(out_of_range)
}

/// The reserved words of Python 3.13; soft keywords such as `match` may be names.
const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

#[cfg(test)]
mod tests {
    use super::*;

    fn check(change: impl FnOnce(&mut Sheet), expect: &[(Option<usize>, Field, ProblemKind)]) {
        let mut sheet = Sheet::default();
        change(&mut sheet);
        let expect: Vec<Problem> =
            expect.iter().map(|&(row, field, kind)| Problem { row, field, kind }).collect();
        assert_eq!(sheet.problems(), expect);
    }

    #[test]
    fn the_default_sheet_has_no_problem() {
        check(|_| {}, &[]);
    }

    #[test]
    fn a_sheet_needs_one_to_sixty_four_tasks() {
        check(|s| s.tasks.clear(), &[(None, Field::Tasks, ProblemKind::NoTasks)]);
        let rows = |n: usize| {
            (0..n).map(|i| Task::new(format!("t{i}"), Work::Numbers, 1)).collect::<Vec<_>>()
        };
        check(|s| s.tasks = rows(64), &[]);
        check(
            |s| s.tasks = rows(65),
            &[(None, Field::Tasks, ProblemKind::TooManyTasks { most: 64 })],
        );
    }

    #[test]
    fn a_name_is_an_identifier_and_no_keyword() {
        for (name, kind) in [
            ("", ProblemKind::NameEmpty),
            ("two words", ProblemKind::NameNotIdentifier),
            ("2nd", ProblemKind::NameNotIdentifier),
            ("a-b", ProblemKind::NameNotIdentifier),
            ("lambda", ProblemKind::NameKeyword),
            ("None", ProblemKind::NameKeyword),
        ] {
            check(|s| s.tasks[1].name = name.into(), &[(Some(1), Field::Name, kind)]);
        }
        for name in ["_", "match", "数字", "é1"] {
            check(|s| s.tasks[1].name = name.into(), &[]);
        }
        check(
            |s| s.tasks[0].name = "n".repeat(41),
            &[(Some(0), Field::Name, ProblemKind::NameTooLong { most: 40 })],
        );
    }

    #[test]
    fn a_name_is_taken_once() {
        check(
            |s| s.tasks[1].name = "numbers".into(),
            &[(Some(1), Field::Name, ProblemKind::NameTaken { by: 0 })],
        );
    }

    #[test]
    fn numbers_have_their_ranges_and_texts_their_length() {
        let count = ProblemKind::OutOfRange { least: 1, most: 100_000 };
        let delay = ProblemKind::OutOfRange { least: 0, most: 60_000 };
        check(|s| s.tasks[0].count = 0, &[(Some(0), Field::Count, count)]);
        check(|s| s.tasks[0].count = 100_001, &[(Some(0), Field::Count, count)]);
        check(|s| s.tasks[0].delay_ms = 60_001, &[(Some(0), Field::Delay, delay)]);
        check(|s| s.tasks[1].start_delay_ms = u32::MAX, &[(Some(1), Field::StartDelay, delay)]);
        check(
            |s| s.tasks[0].work = Work::Text("é".repeat(201)),
            &[(Some(0), Field::Text, ProblemKind::TextTooLong { most: 200 })],
        );
        check(|s| s.tasks[0].work = Work::Text("é".repeat(200)), &[]);
    }
}
