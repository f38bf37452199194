//! A text in the languages that the page speaks.

/// The same words in English and in Simplified Chinese.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Words {
    pub en: &'static str,
    pub zh: &'static str,
}
