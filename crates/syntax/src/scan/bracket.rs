//! Brackets: what is open, and what closes it.

use crate::fault::Fault;

use super::{Outcome, ScanFault, Scanner, TokenKind};

/// CPython's MAXLEVEL.
const DEEPEST: usize = 200;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Bracket {
    pub open: u8,
    pub at: u32,
    /// Opens a replacement field of an f-string.
    pub field: bool,
}

impl Bracket {
    const fn close(self) -> u8 {
        match self.open {
            b'(' => b')',
            b'[' => b']',
            _ => b'}',
        }
    }

    pub fn never_closed(self) -> Fault {
        Fault::syntax(format!("'{}' was never closed", self.open as char), self.at, self.at)
    }
}

impl Scanner<'_> {
    pub(super) fn open(&mut self) -> Outcome {
        self.open_bracket(false)
    }

    pub(super) fn open_bracket(&mut self, field: bool) -> Outcome {
        let at = self.position as u32;
        if self.brackets.len() >= DEEPEST {
            let fault = Fault::syntax("too many nested parentheses", at, at);
            return Err(ScanFault::loud(fault));
        }
        self.brackets.push(Bracket { open: self.peek(0), at, field });
        self.position += 1;
        self.push(TokenKind::Operator, at as usize, self.position);
        Ok(())
    }

    pub(super) fn close(&mut self) -> Outcome {
        let close = self.peek(0);
        let at = self.position as u32;
        let wrong = |message: String| Err(ScanFault::loud(Fault::syntax(message, at, at)));
        let Some(open) = self.brackets.last().copied() else {
            return wrong(format!("unmatched '{}'", close as char));
        };
        if open.close() != close {
            if open.field && self.inside_field_of(open) {
                return wrong(format!("f-string: unmatched '{}'", close as char));
            }
            let line = self.line_of(open.at);
            let where_opened =
                if line == self.line_of(at) { String::new() } else { format!(" on line {line}") };
            return wrong(format!(
                "closing parenthesis '{}' does not match opening parenthesis '{}'{where_opened}",
                close as char, open.open as char,
            ));
        }
        self.position += 1;
        self.brackets.pop();
        self.push(TokenKind::Operator, at as usize, self.position);
        if open.field {
            self.leave_field();
        }
        Ok(())
    }

    /// Lines count from 1.
    pub(super) fn line_of(&self, at: u32) -> usize {
        let before = &self.bytes[..(at as usize).min(self.bytes.len())];
        before.iter().filter(|byte| **byte == b'\n').count() + 1
    }
}
