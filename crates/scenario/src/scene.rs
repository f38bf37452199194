//! A scene: everything that a link brings back.

use std::borrow::Cow;

use heddle_protocol::{LabSettings, Mode};

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
}
