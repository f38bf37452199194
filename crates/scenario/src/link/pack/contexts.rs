//! What of the text so far the next byte is likely to depend on.

/// How many contexts there are.
pub(super) const CONTEXTS: usize = 8;

/// The text so far, as far as contexts need it.
#[derive(Clone, Default)]
pub(super) struct Contexts {
    /// The last four bytes, the last one lowest.
    recent: u32,
    /// Hash of the word that is being written; 0 between words.
    word: u32,
    /// Spaces at the line's beginning.
    indent: u32,
    /// Hash of the line without its indent.
    line: u32,
    /// Hash of the line's first word.
    first: u32,
    place: Place,
}

/// Where in a line the text ends.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
enum Place {
    #[default]
    Indent,
    FirstWord,
    Rest,
}

impl Contexts {
    /// Goes on by one byte.
    pub(super) fn push(&mut self, byte: u8) {
        self.recent = self.recent << 8 | u32::from(byte);
        let in_word = byte.is_ascii_alphanumeric() || byte == b'_' || byte >= 0x80;
        self.word = if in_word { extend(self.word, byte) } else { 0 };
        match (byte, self.place) {
            (b'\n', _) => {
                (self.indent, self.line, self.first) = (0, 0, 0);
                self.place = Place::Indent;
                return;
            }
            (b' ', Place::Indent) => {
                self.indent += 1;
                return;
            }
            (_, Place::Indent | Place::FirstWord) if in_word => {
                self.first = extend(self.first, byte);
                self.place = Place::FirstWord;
            }
            _ => self.place = Place::Rest,
        }
        self.line = extend(self.line, byte);
    }

    /// A hash for each context.
    pub(super) fn hashes(&self) -> [u32; CONTEXTS] {
        let last = |bytes: u32| (u64::from(self.recent) & ((1 << (8 * bytes)) - 1)) as u32;
        let order = |bytes: u32| hash(bytes, last(bytes));
        [
            order(0),
            order(1),
            order(2),
            order(3),
            order(4),
            hash(hash(7, self.word), last(1)),
            hash(hash(8, self.indent), self.line),
            hash(hash(9, self.first), hash(self.word, last(1))),
        ]
    }

    /// The kind of the last byte: 0 to 7.
    pub(super) fn class(&self) -> usize {
        match self.recent as u8 {
            b' ' => 0,
            b'\n' => 1,
            b'a'..=b'z' => 2,
            b'A'..=b'Z' => 3,
            b'0'..=b'9' => 4,
            b'(' | b'[' | b'{' => 5,
            0x80.. => 6,
            _ => 7,
        }
    }
}

fn extend(hashed: u32, byte: u8) -> u32 {
    hash(hashed.wrapping_add(1), u32::from(byte))
}

/// Mixes two numbers into one.
pub(super) fn hash(a: u32, b: u32) -> u32 {
    let x = a
        .wrapping_mul(0x2f0b_4c47)
        .wrapping_add(b.wrapping_mul(0x9e37_79b1))
        .wrapping_add(0x7f4a_7c15);
    (x ^ x >> 15).wrapping_mul(0x85eb_ca6b) ^ x >> 7
}
