//! One thing wrong with a source, still in byte offsets.

use heddle_protocol::Diagnostic;
use ruff_text_size::{TextRange, TextSize};

use crate::LineIndex;

/// CPython's exceptions for a source it refuses, and ours for what it would not refuse.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kind {
    Syntax,
    Indentation,
    Tab,
    Unsupported,
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Self::Syntax => "SyntaxError",
            Self::Indentation => "IndentationError",
            Self::Tab => "TabError",
            Self::Unsupported => "Unsupported",
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Fault {
    pub kind: Kind,
    pub message: String,
    pub start: u32,
    /// Equal to `start` where CPython shows one caret and knows no end.
    pub end: u32,
    pub hint: Option<&'static str>,
}

impl Fault {
    pub fn syntax(message: impl Into<String>, start: u32, end: u32) -> Self {
        Self { kind: Kind::Syntax, message: message.into(), start, end, hint: None }
    }

    pub fn ranged(message: impl Into<String>, range: TextRange) -> Self {
        Self::syntax(message, range.start().to_u32(), range.end().to_u32())
    }

    pub fn of_kind(self, kind: Kind) -> Self {
        Self { kind, ..self }
    }

    /// The one error of CPython's parser that stands against a later one of its tokenizer.
    pub fn is_unexpected_indent(&self) -> bool {
        self.kind == Kind::Indentation && self.message == "unexpected indent"
    }

    pub fn unsupported(message: &str, start: u32, end: u32, hint: &'static str) -> Self {
        Self { kind: Kind::Unsupported, message: message.to_owned(), start, end, hint: Some(hint) }
    }

    pub fn into_diagnostic(self, lines: &LineIndex) -> Diagnostic {
        let range = TextRange::new(
            TextSize::new(self.start.min(self.end)),
            TextSize::new(self.start.max(self.end)),
        );
        let mut place = lines.place(range);
        if place.end_line > place.line && lines.text(range).ends_with('\n') {
            // A line end takes one column of its own line.
            (place.end_line, place.end_column) = lines.position(range.end() - TextSize::new(1));
            place.end_column += 1;
        }
        Diagnostic {
            place,
            kind: self.kind.name().to_owned(),
            message: self.message,
            hint: self.hint.map(str::to_owned),
        }
    }
}
