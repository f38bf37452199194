//! Form fields: Google Colab's `#@param`, `#@title` and `#@markdown` comments.
//!
//! ```python
//! #@title Philosophers
//! count = 5  #@param {type:"slider", min:2, max:8, step:1}
//! mode = "left"  #@param ["left", "right"]
//! ```
//!
//! A field is a line of its own that gives a name a literal. What the comment asks for and what the
//! literal is must go together; a line where they do not is reported and the others still work.
//! Changing a value rewrites that literal and nothing else.

mod fault;
mod input;
mod read;
mod value;
mod write;

use heddle_protocol::Place;

pub use fault::{FormFault, Wanted};
pub use input::{input, may_read, with_input};
pub use read::form;
pub use value::Setting;
pub use write::{fill, set};

/// What a source's annotations make.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Form {
    /// In the order of their lines.
    pub parts: Vec<Part>,
    /// Annotations that cannot be used, and why.
    pub problems: Vec<FormProblem>,
}

/// An annotation that cannot be used.
#[derive(Clone, Debug, PartialEq)]
pub struct FormProblem {
    /// The annotation's.
    pub place: Place,
    pub fault: FormFault,
}

/// A row of the form.
#[derive(Clone, Debug, PartialEq)]
pub enum Part {
    /// `#@title words`
    Title(String),
    /// `#@markdown words`
    Markdown(String),
    Field(FormField),
}

/// A value to be chosen.
#[derive(Clone, Debug, PartialEq)]
pub struct FormField {
    /// The variable.
    pub name: String,
    /// Its line, from 1.
    pub line: u32,
    pub value: Setting,
    pub control: Control,
}

/// What a value is chosen with.
#[derive(Clone, Debug, PartialEq)]
pub enum Control {
    /// `{type:"slider", min:0, max:10, step:1}`; whole numbers if all three are.
    Slider { min: f64, max: f64, step: f64, whole: bool },
    /// `{type:"integer"}`
    Integer,
    /// `{type:"number"}`
    Number,
    /// `{type:"boolean"}`
    Boolean,
    /// `["a", "b"]`; `free` with `{allow-input: true}`: anything may be typed.
    Choice { options: Vec<Setting>, free: bool },
    /// `{type:"string", placeholder:"..."}`
    Text { placeholder: String },
    /// `{type:"date"}`: a string `YYYY-MM-DD`.
    Date,
    /// `{type:"raw"}`, or no type at all: any expression.
    Raw,
}

impl Form {
    /// The fields alone.
    pub fn fields(&self) -> impl Iterator<Item = &FormField> {
        self.parts.iter().filter_map(|part| match part {
            Part::Field(field) => Some(field),
            Part::Title(_) | Part::Markdown(_) => None,
        })
    }
}
