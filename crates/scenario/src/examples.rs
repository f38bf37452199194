//! The examples of the menu: programs and sheets, each with a title and a few sentences.

use std::borrow::Cow;

use crate::sheet::Sheet;
use crate::words::Words;

mod sheets;
mod table;

/// Where an example stands in the menu; groups come in this order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Group {
    /// Two tasks at once, in each of the three models.
    SideBySide,
    /// What a lock does and does not do.
    Locks,
    /// Passing items from one task to another.
    Queues,
    /// A shared counter.
    Races,
    /// Tasks that wait for each other for ever.
    Deadlocks,
    /// Work that keeps a processor busy.
    Processors,
}

/// One entry of the menu.
#[derive(Clone, Copy, Debug)]
pub struct Example {
    /// Short and stable: tests, documents and the command line say it.
    pub id: &'static str,
    /// Stands for the example in links; frozen once it is out.
    pub code: u8,
    pub group: Group,
    pub title: Words,
    /// Two or three sentences.
    pub about: Words,
    pub content: ExampleContent,
}

/// What an example runs.
#[derive(Clone, Copy, Debug)]
pub enum ExampleContent {
    Program(&'static str),
    /// A sheet, made anew at each call.
    Sheet(fn() -> Sheet),
}

impl ExampleContent {
    /// The Python that runs.
    pub fn source(&self) -> Cow<'static, str> {
        match self {
            Self::Program(source) => Cow::Borrowed(source),
            Self::Sheet(sheet) => Cow::Owned(sheet().python()),
        }
    }
}

/// Two examples with the same id are the same example.
impl PartialEq for Example {
    fn eq(&self, other: &Self) -> bool {
        self.id == other.id
    }
}

impl Eq for Example {}

/// All examples, in the order of the menu.
pub fn all() -> &'static [Example] {
    table::ALL
}

/// The example of that id.
pub fn by_id(id: &str) -> Option<&'static Example> {
    all().iter().find(|example| example.id == id)
}

/// The example of that code in links.
pub(crate) fn by_code(code: u8) -> Option<&'static Example> {
    all().iter().find(|example| example.code == code)
}

impl Group {
    /// The group's heading in the menu.
    pub fn title(self) -> Words {
        match self {
            Self::SideBySide => Words { en: "Side by side", zh: "并肩运行" },
            Self::Locks => Words { en: "Locks", zh: "锁" },
            Self::Queues => Words { en: "Queues", zh: "队列" },
            Self::Races => Words { en: "Races", zh: "竞态" },
            Self::Deadlocks => Words { en: "Deadlocks", zh: "死锁" },
            Self::Processors => Words { en: "Processors", zh: "处理器" },
        }
    }
}
