//! String literals that are no f-strings.

use crate::fault::Fault;

use super::{Outcome, ScanFault, Scanner, TokenKind};

impl Scanner<'_> {
    /// Passes over a prefix with a quote behind it; whether it makes an f-string.
    pub(super) fn string_prefix(&mut self) -> Option<bool> {
        let mut length = 0;
        let (mut bytes, mut unicode, mut raw, mut formatted) = (false, false, false, false);
        loop {
            match self.peek(length) {
                b'b' | b'B' if !(bytes || unicode || formatted) => bytes = true,
                b'u' | b'U' if !(bytes || unicode || raw || formatted) => unicode = true,
                b'r' | b'R' if !(raw || unicode) => raw = true,
                b'f' | b'F' if !(formatted || bytes || unicode) => formatted = true,
                b'"' | b'\'' => {
                    self.position += length;
                    return Some(formatted);
                }
                _ => return None,
            }
            length += 1;
        }
    }

    /// At the quote; `start` is where the prefix began.
    pub(super) fn string(&mut self, start: usize, formatted: bool) -> Outcome {
        let quote = self.peek(0);
        let triple = self.peek(1) == quote && self.peek(2) == quote;
        let size = if triple { 3 } else { 1 };
        if formatted {
            return self.fstring_start(start, size);
        }
        self.position += size;
        let mut escaped = false;
        loop {
            if self.position >= self.bytes.len() {
                return Err(self.unterminated(start, quote, size, escaped));
            }
            match self.peek(0) {
                b'\\' => {
                    escaped |= self.peek(1) == quote;
                    self.position += 2;
                }
                b'\n' if !triple => {
                    return Err(self.unterminated(start, quote, size, escaped));
                }
                byte if byte == quote && (!triple || self.at_triple(quote)) => break,
                _ => self.position += 1,
            }
        }
        self.position += size;
        self.push(TokenKind::String, start, self.position);
        Ok(())
    }

    pub(super) fn at_triple(&self, quote: u8) -> bool {
        (0..3).all(|ahead| self.peek(ahead) == quote)
    }

    /// `escaped` tells that a quote of its own in it did not end it.
    fn unterminated(&self, start: usize, quote: u8, size: usize, escaped: bool) -> ScanFault {
        let at = start as u32;
        let message = if self.fields.last().is_some_and(|field| field.is_quoted(quote, size)) {
            "f-string: expecting '}'".to_owned()
        } else {
            let triple = if size == 3 { "triple-quoted " } else { "" };
            let line = self.stop_line();
            let guess =
                if escaped && size == 1 { "; perhaps you escaped the end quote?" } else { "" };
            format!("unterminated {triple}string literal (detected at line {line}){guess}")
        };
        ScanFault::loud(Fault::syntax(message, at, at))
    }

    /// The line where a literal was found not to end; the last one at the source's end.
    pub(super) fn stop_line(&self) -> usize {
        let stop = self.position.min(super::last_line_end(self.source));
        self.line_of(stop as u32)
    }
}
