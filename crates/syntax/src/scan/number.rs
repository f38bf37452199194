//! Number literals.

use crate::fault::Fault;

use super::{Outcome, ScanFault, Scanner, TokenKind};

impl Scanner<'_> {
    pub(super) fn number(&mut self) -> Outcome {
        let start = self.position;
        let kind = match (self.peek(0), self.peek(1)) {
            (b'0', b'x' | b'X') => self.based("hexadecimal", |byte| byte.is_ascii_hexdigit())?,
            (b'0', b'o' | b'O') => self.based("octal", |byte| matches!(byte, b'0'..=b'7'))?,
            (b'0', b'b' | b'B') => self.based("binary", |byte| matches!(byte, b'0' | b'1'))?,
            _ => self.decimal(start)?,
        };
        self.number_ends(kind)?;
        self.push(TokenKind::Number, start, self.position);
        Ok(())
    }

    fn based(
        &mut self,
        kind: &'static str,
        digit: fn(u8) -> bool,
    ) -> Result<&'static str, ScanFault> {
        self.position += 2;
        loop {
            if self.peek(0) == b'_' {
                self.position += 1;
            }
            if !digit(self.peek(0)) {
                return Err(self.wrong_digit(kind));
            }
            while digit(self.peek(0)) {
                self.position += 1;
            }
            if self.peek(0) != b'_' {
                break;
            }
        }
        if self.peek(0).is_ascii_digit() { Err(self.wrong_digit(kind)) } else { Ok(kind) }
    }

    fn wrong_digit(&self, kind: &str) -> ScanFault {
        let wrong = self.peek(0);
        if wrong.is_ascii_digit() {
            let at = self.position as u32;
            let message = format!("invalid digit '{}' in {kind} literal", wrong as char);
            ScanFault::loud(Fault::syntax(message, at, at))
        } else {
            self.wrong_number(kind)
        }
    }

    /// CPython points at the last character that was still right.
    fn wrong_number(&self, kind: &str) -> ScanFault {
        let at = self.position.saturating_sub(1) as u32;
        ScanFault::loud(Fault::syntax(format!("invalid {kind} literal"), at, at))
    }

    fn digits(&mut self) -> Outcome {
        loop {
            while self.peek(0).is_ascii_digit() {
                self.position += 1;
            }
            if self.peek(0) != b'_' {
                return Ok(());
            }
            self.position += 1;
            if !self.peek(0).is_ascii_digit() {
                return Err(self.wrong_number("decimal"));
            }
        }
    }

    fn decimal(&mut self, start: usize) -> Result<&'static str, ScanFault> {
        let mut zeros_end = start;
        while matches!(self.bytes.get(zeros_end), Some(b'0' | b'_')) {
            zeros_end += 1;
        }
        self.digits()?;
        let digits_end = self.position;
        let mut real = false;
        if self.peek(0) == b'.' {
            real = true;
            self.position += 1;
            if self.peek(0).is_ascii_digit() {
                self.digits()?;
            }
        }
        if matches!(self.peek(0), b'e' | b'E') {
            let signed = usize::from(matches!(self.peek(1), b'+' | b'-'));
            if self.peek(1 + signed).is_ascii_digit() {
                real = true;
                self.position += 1 + signed;
                self.digits()?;
            } else if signed == 1 {
                self.position += 2;
                return Err(self.wrong_number("decimal"));
            }
        }
        if matches!(self.peek(0), b'j' | b'J') {
            self.position += 1;
            return Ok("imaginary");
        }
        if !real && zeros_end > start && zeros_end < digits_end {
            let message = "leading zeros in decimal integer literals are not permitted; \
                           use an 0o prefix for octal integers";
            let fault = Fault::syntax(message, start as u32, zeros_end as u32);
            return Err(ScanFault::loud(fault));
        }
        Ok("decimal")
    }

    /// A keyword may follow at once; any other word may not.
    fn number_ends(&self, kind: &str) -> Outcome {
        const FOLLOW: [&str; 8] = ["and", "else", "for", "if", "in", "is", "not", "or"];
        let rest = &self.source[self.position..];
        let word = matches!(self.peek(0), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9');
        if word && !FOLLOW.iter().any(|keyword| rest.starts_with(keyword)) {
            Err(self.wrong_number(kind))
        } else {
            Ok(())
        }
    }
}
