//! What a person edits and shares: task sheet, the Python it stands for, examples, links.
//!
//! Nothing here runs Python or parses it; the crate knows neither the machine nor the browser.

mod challenge;
pub mod examples;
pub mod form;
pub mod link;
mod problem;
mod python;
pub mod question;
pub mod scene;
pub mod sheet;
mod words;

pub use challenge::{Challenge, Goal};
pub use examples::{Example, ExampleContent, Group};
pub use link::LinkError;
pub use problem::{
    Field, MAX_COUNT, MAX_DELAY_MS, MAX_NAME_CHARS, MAX_TASKS, MAX_TEXT_CHARS, Problem, ProblemKind,
};
pub use question::{About, Mark, Question};
pub use scene::{Content, Scene, View};
pub use sheet::{Locking, Model, Sheet, Task, Work};
pub use words::Words;
