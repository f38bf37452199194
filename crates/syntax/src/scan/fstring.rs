//! F-strings: text, replacement fields, formats.

use crate::fault::Fault;

use super::{Bracket, Outcome, ScanFault, Scanner, TokenKind};

/// CPython's MAXFSTRINGLEVEL is 150; our limit is that of the stack in a browser.
const DEEPEST: usize = 100;

/// One f-string that the scanner is inside of.
pub(super) struct Field {
    start: usize,
    quote: u8,
    size: usize,
    raw: bool,
    /// How many brackets were open at each replacement field, and whether its format has begun.
    open: Vec<(usize, bool)>,
}

impl Field {
    pub fn is_quoted(&self, quote: u8, size: usize) -> bool {
        self.quote == quote && self.size == size
    }
}

impl Scanner<'_> {
    /// Whether what comes is text of an f-string or of a format.
    pub(super) fn in_literal(&self) -> bool {
        self.fields.last().is_some_and(|field| field.open.last().is_none_or(|(_, format)| *format))
    }

    /// Whether a `:` here begins a format.
    pub(super) fn field_ends_here(&self) -> bool {
        let open = self.fields.last().and_then(|field| field.open.last());
        open.is_some_and(|(level, format)| !format && *level == self.brackets.len())
    }

    pub(super) fn inside_field_of(&self, bracket: Bracket) -> bool {
        bracket.field && !self.fields.is_empty()
    }

    pub(super) fn enter_format(&mut self) {
        self.set_format(true);
    }

    /// A line's end ends the format of an f-string of one line.
    fn leave_format(&mut self) {
        self.set_format(false);
    }

    fn set_format(&mut self, begun: bool) {
        if let Some((_, format)) = self.fields.last_mut().and_then(|field| field.open.last_mut()) {
            *format = begun;
        }
    }

    pub(super) fn leave_field(&mut self) {
        if let Some(field) = self.fields.last_mut() {
            field.open.pop();
        }
    }

    pub(super) fn fstring_start(&mut self, start: usize, size: usize) -> Outcome {
        if self.fields.len() >= DEEPEST {
            let at = start as u32;
            return Err(ScanFault::loud(Fault::syntax("too many nested f-strings", at, at)));
        }
        let raw = self.bytes[start..self.position].iter().any(|byte| matches!(byte, b'r' | b'R'));
        let quote = self.peek(0);
        self.position += size;
        self.push(TokenKind::FStart, start, self.position);
        self.fields.push(Field { start, quote, size, raw, open: Vec::new() });
        Ok(())
    }

    pub(super) fn fstring_text(&mut self) -> Outcome {
        let Some(field) = self.fields.last() else { return Ok(()) };
        let (quote, size, raw, in_format) =
            (field.quote, field.size, field.raw, !field.open.is_empty());
        let start = self.position;
        loop {
            if self.position >= self.bytes.len() {
                return Err(self.unterminated_fstring());
            }
            let next = self.peek(1);
            match self.peek(0) {
                b'\n' if size == 1 && in_format => {
                    self.push(TokenKind::FMiddle, start, self.position);
                    self.leave_format();
                    return Ok(());
                }
                b'\n' if size == 1 => return Err(self.unterminated_fstring()),
                b'\\' if matches!(next, b'{' | b'}') => self.position += 1,
                b'\\' if !raw && next == b'N' && self.peek(2) == b'{' => self.character_name(),
                b'\\' => self.position += 2,
                b'{' if next == b'{' && !in_format => self.position += 2,
                b'}' if next == b'}' && !in_format => self.position += 2,
                b'{' => {
                    self.middle(start);
                    self.open_bracket(true)?;
                    let level = self.brackets.len();
                    if let Some(field) = self.fields.last_mut() {
                        field.open.push((level, false));
                    }
                    return Ok(());
                }
                b'}' if in_format => {
                    self.middle(start);
                    return self.close();
                }
                b'}' => {
                    let at = self.position as u32;
                    let message = "f-string: single '}' is not allowed";
                    return Err(ScanFault::loud(Fault::syntax(message, at, at)));
                }
                byte if byte == quote && (size == 1 || self.at_triple(quote)) => {
                    self.middle(start);
                    let at = self.position;
                    self.position += size;
                    self.push(TokenKind::FEnd, at, self.position);
                    self.fields.pop();
                    return Ok(());
                }
                _ => self.position += 1,
            }
        }
    }

    /// Passes over `\N{...}`, whose braces open no field.
    fn character_name(&mut self) {
        self.position += 3;
        while !matches!(self.peek(0), b'}' | b'"' | b'\'' | b'\n')
            && self.position < self.bytes.len()
        {
            self.position += 1;
        }
        self.position += usize::from(self.peek(0) == b'}');
    }

    fn middle(&mut self, start: usize) {
        if self.position > start {
            self.push(TokenKind::FMiddle, start, self.position);
        }
    }

    fn unterminated_fstring(&self) -> ScanFault {
        let (start, size) = self.fields.last().map_or((0, 1), |field| (field.start, field.size));
        let triple = if size == 3 { "triple-quoted " } else { "" };
        let line = self.stop_line();
        let message = format!("unterminated {triple}f-string literal (detected at line {line})");
        ScanFault::loud(Fault::syntax(message, start as u32, start as u32))
    }
}
