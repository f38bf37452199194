//! Why an annotation cannot be used: data, of which each language makes its sentence.

/// What is wrong with an annotation, or with what it and its literal make together.
#[derive(Clone, Debug, PartialEq)]
pub enum FormFault {
    /// It stands after something other than `name = value`.
    NoAssignment,
    /// The list of choices has no `]`.
    EndlessList,
    EmptyList,
    /// Neither `{...}` nor a list.
    NoOptions(String),
    /// An option that is not `name: value`.
    NoPair(String),
    /// The type is not in quotes.
    BareType,
    UnknownType(String),
    /// The option of that name is no number.
    NoNumber(&'static str),
    /// The slider's bounds leave no room.
    MinNotBelowMax {
        min: f64,
        max: f64,
    },
    /// The slider's step leads nowhere.
    StepNotAboveZero(f64),
    Outside {
        value: f64,
        min: f64,
        max: f64,
    },
    /// The value is none of the list.
    NoChoice(String),
    Unfitting {
        value: String,
        wanted: Wanted,
    },
}

/// What a control holds.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Wanted {
    Number,
    WholeNumber,
    Boolean,
    Text,
}
