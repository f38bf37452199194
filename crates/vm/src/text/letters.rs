//! A text by the position of its characters.

/// Characters that can be taken by position.
#[derive(Clone, Debug)]
pub enum Letters<'a> {
    Ascii(&'a [u8]),
    Wide(Vec<char>),
}

impl<'a> Letters<'a> {
    pub fn new(text: &'a str) -> Letters<'a> {
        if text.is_ascii() {
            return Letters::Ascii(text.as_bytes());
        }
        Letters::Wide(text.chars().collect())
    }

    #[inline]
    pub fn get(&self, at: usize) -> Option<char> {
        match self {
            Letters::Ascii(bytes) => bytes.get(at).map(|byte| char::from(*byte)),
            Letters::Wide(chars) => chars.get(at).copied(),
        }
    }

    pub fn len(&self) -> usize {
        match self {
            Letters::Ascii(bytes) => bytes.len(),
            Letters::Wide(chars) => chars.len(),
        }
    }
}
