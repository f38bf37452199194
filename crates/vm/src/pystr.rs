//! What a `str` holds: a short text in place, a long one shared by the copies of a state, or one
//! that grew at its end without being copied each time.

use std::{
    borrow::Cow,
    hash::{Hash, Hasher},
    sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError},
};

use ecow::EcoString;
use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A text from this many bytes on grows in a buffer when something is added to it.
const GROWS_FROM: usize = 256;

/// An immutable text. How it is held is no part of what it is.
#[derive(Clone, Debug)]
pub struct Str(Held);

#[derive(Clone, Debug)]
enum Held {
    Whole { chars: u32, text: EcoString },
    Grown { chars: u32, text: Box<Grown> },
}

/// The beginning of a buffer to whose end longer texts were added.
#[derive(Debug)]
struct Grown {
    buffer: Arc<Mutex<String>>,
    len: usize,
    /// The text in one piece, once somebody looked at it.
    whole: OnceLock<Box<str>>,
}

impl Str {
    pub fn new(text: impl Into<Chars>) -> Str {
        let text = text.into().0;
        let chars = if text.is_ascii() { text.len() } else { text.chars().count() } as u32;
        Str(Held::Whole { chars, text })
    }

    /// A text of ASCII alone.
    pub fn ascii(text: &str) -> Str {
        Str(Held::Whole { chars: text.len() as u32, text: text.into() })
    }

    /// All parts, one after the other.
    pub fn of_parts<'a>(parts: impl Iterator<Item = &'a Str> + Clone) -> Str {
        let (len, chars) = parts
            .clone()
            .fold((0, 0), |(len, chars), part| (len + part.len(), chars + part.chars()));
        let mut text = EcoString::with_capacity(len);
        parts.for_each(|part| text.push_str(part.text()));
        Str(Held::Whole { chars: chars as u32, text })
    }

    #[inline]
    pub fn text(&self) -> &str {
        match &self.0 {
            Held::Whole { text, .. } => text,
            Held::Grown { text, .. } => text.whole(),
        }
    }

    /// Length in code points.
    #[inline]
    pub fn chars(&self) -> usize {
        let (Held::Whole { chars, .. } | Held::Grown { chars, .. }) = &self.0;
        *chars as usize
    }

    /// Length in bytes.
    #[inline]
    pub fn len(&self) -> usize {
        match &self.0 {
            Held::Whole { text, .. } => text.len(),
            Held::Grown { text, .. } => text.len,
        }
    }

    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    pub fn is_ascii(&self) -> bool {
        self.len() == self.chars()
    }

    /// Both, one after the other; and the bytes that it takes besides what is there already.
    pub fn and(&self, more: &Str) -> (Str, usize) {
        let chars = (self.chars() + more.chars()) as u32;
        let added = more.text();
        let len = self.len() + added.len();
        let buffer = match &self.0 {
            Held::Grown { text, .. } if text.grow(added) => {
                let text = Grown { buffer: text.buffer.clone(), len, whole: OnceLock::new() };
                return (Str(Held::Grown { chars, text: Box::new(text) }), added.len());
            }
            _ if self.len() >= GROWS_FROM && self.len() > added.len() => {
                String::with_capacity(len + len / 2)
            }
            _ => {
                let mut text = EcoString::with_capacity(len);
                text.push_str(self.text());
                text.push_str(added);
                return (Str(Held::Whole { chars, text }), len);
            }
        };
        let mut buffer = buffer;
        buffer.push_str(self.text());
        buffer.push_str(added);
        let text = Grown { buffer: Arc::new(Mutex::new(buffer)), len, whole: OnceLock::new() };
        (Str(Held::Grown { chars, text: Box::new(text) }), len + len / 2)
    }

    /// Lets go of a buffer that has grown on for others.
    pub(crate) fn settle(&mut self) {
        if let Held::Grown { chars, text } = &self.0
            && text.len < text.lock().len()
        {
            *self = Str(Held::Whole { chars: *chars, text: text.whole().into() });
        }
    }
}

impl Grown {
    fn lock(&self) -> MutexGuard<'_, String> {
        self.buffer.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Adds to the buffer, unless another text has grown there.
    fn grow(&self, added: &str) -> bool {
        let mut buffer = self.lock();
        let is_last = buffer.len() == self.len;
        if is_last {
            buffer.push_str(added);
        }
        is_last
    }

    fn whole(&self) -> &str {
        self.whole.get_or_init(|| self.lock()[..self.len].into())
    }
}

impl Clone for Grown {
    fn clone(&self) -> Grown {
        Grown { buffer: self.buffer.clone(), len: self.len, whole: OnceLock::new() }
    }
}

impl PartialEq for Str {
    /// Words at a time, without a call, since the most are short.
    #[inline]
    fn eq(&self, other: &Str) -> bool {
        let (a, b) = (self.text().as_bytes(), other.text().as_bytes());
        let (words, rest) = a.as_chunks::<8>();
        let (other_words, other_rest) = b.as_chunks::<8>();
        let mut words = words.iter().zip(other_words);
        let mut rest = rest.iter().zip(other_rest);
        a.len() == b.len()
            && words.all(|(a, b)| u64::from_ne_bytes(*a) == u64::from_ne_bytes(*b))
            && rest.all(|(a, b)| a == b)
    }
}

impl Eq for Str {}

impl Hash for Str {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.text().hash(state);
    }
}

impl Serialize for Str {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.text())
    }
}

impl<'de> Deserialize<'de> for Str {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Str, D::Error> {
        String::deserialize(deserializer).map(Str::new)
    }
}

/// Characters on their way into a [`Str`].
#[derive(Clone, Debug)]
pub struct Chars(EcoString);

impl From<EcoString> for Chars {
    fn from(text: EcoString) -> Chars {
        Chars(text)
    }
}

impl From<&str> for Chars {
    #[inline]
    fn from(text: &str) -> Chars {
        Chars(text.into())
    }
}

impl From<String> for Chars {
    #[inline]
    fn from(text: String) -> Chars {
        Chars(text.into())
    }
}

impl From<Box<str>> for Chars {
    fn from(text: Box<str>) -> Chars {
        Chars((&*text).into())
    }
}

impl From<Cow<'_, str>> for Chars {
    fn from(text: Cow<'_, str>) -> Chars {
        Chars((&*text).into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_grows_without_changing_what_it_grew_from() {
        let start = Str::new("é".repeat(GROWS_FROM));
        let one = start.and(&Str::new("one")).0;
        let more = one.and(&Str::new("+")).0;
        let other = one.and(&Str::new("-")).0;
        assert_eq!(one.text(), format!("{}one", start.text()));
        assert_eq!(more.text(), format!("{}+", one.text()));
        assert_eq!(other.text(), format!("{}-", one.text()));
        assert_eq!((more.chars(), more.len()), (GROWS_FROM + 4, 2 * GROWS_FROM + 4));
    }

    #[test]
    fn copies_that_grow_apart_stay_apart() {
        let text = Str::new("x".repeat(GROWS_FROM)).and(&Str::new("y")).0;
        let copy = text.clone();
        let (left, right) = (text.and(&Str::new("l")).0, copy.and(&Str::new("r")).0);
        assert!(left.text().ends_with("yl") && right.text().ends_with("yr"));
    }

    #[test]
    fn a_text_that_was_left_behind_lets_go_of_the_buffer() {
        let mut text = Str::new("x".repeat(GROWS_FROM)).and(&Str::new("y")).0;
        let longer = text.and(&Str::new("z")).0;
        let before = text.text().to_owned();
        text.settle();
        assert!(matches!(text.0, Held::Whole { .. }));
        assert_eq!((text.text(), longer.len()), (&*before, GROWS_FROM + 2));
    }
}
