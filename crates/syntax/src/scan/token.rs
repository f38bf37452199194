//! What a scan gives.

use crate::fault::Fault;

use super::Bracket;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum TokenKind {
    /// Keywords too.
    Name,
    Number,
    String,
    FStart,
    FMiddle,
    FEnd,
    /// Brackets, delimiters and characters that are no token of Python.
    Operator,
    Newline,
    Indent,
    Dedent,
    End,
    /// Where the scan stopped: at its fault, or at the end inside a bracket.
    Broken,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Token {
    pub kind: TokenKind,
    pub start: u32,
    pub end: u32,
    /// Brackets that are open behind it.
    pub level: u32,
}

/// A fault, and whether CPython's look through the rest of the source after another error would
/// prefer it to that error.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct ScanFault {
    pub fault: Fault,
    pub loud: bool,
}

impl ScanFault {
    pub fn loud(fault: Fault) -> Self {
        Self { fault, loud: true }
    }

    pub fn quiet(fault: Fault) -> Self {
        Self { fault, loud: false }
    }
}

#[derive(Debug)]
pub(crate) struct Scan {
    /// The last is [`TokenKind::End`] or [`TokenKind::Broken`].
    pub tokens: Vec<Token>,
    /// The innermost bracket that was open where the scan stopped.
    pub unclosed: Option<Bracket>,
    pub fault: Option<ScanFault>,
}

/// The first character that an identifier may not hold there, and its offset.
pub(super) fn wrong_character(word: &str) -> Option<(usize, char)> {
    let mut characters = word.char_indices();
    if let Some((at, first)) = characters.next()
        && first != '_'
        && !unicode_ident::is_xid_start(first)
    {
        return Some((at, first));
    }
    characters.find(|(_, character)| !unicode_ident::is_xid_continue(*character))
}

pub(super) fn wrong_words(character: char) -> String {
    let code = character as u32;
    if is_printable(character) {
        format!("invalid character '{character}' (U+{code:04X})")
    } else {
        format!("invalid non-printable character U+{code:04X}")
    }
}

/// Unicode's other and separator categories, without tables: those that are ever pasted.
fn is_printable(character: char) -> bool {
    !character.is_control()
        && !character.is_whitespace()
        && !matches!(
            character as u32,
            0xAD | 0x600..=0x605
                | 0x61C
                | 0x6DD
                | 0x70F
                | 0x180E
                | 0x200B..=0x200F
                | 0x202A..=0x202E
                | 0x2060..=0x206F
                | 0xE000..=0xF8FF
                | 0xFEFF
                | 0xFFF0..=0xFFFB
                | 0xE0000..
        )
}
