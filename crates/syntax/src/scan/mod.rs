//! CPython's tokens of a source, for what Ruff's lexer does not tell: which of a source's faults
//! CPython would meet first, and in which words it would say so.
//!
//! Lexical grammar: docs.python.org/3.13/reference/lexical_analysis.html.

mod bracket;
mod fstring;
mod indent;
mod number;
mod string;
mod token;

pub(crate) use bracket::Bracket;
pub(crate) use token::{Scan, ScanFault, Token, TokenKind};

use crate::fault::Fault;
use fstring::Field;
use indent::Indents;

/// Reads all tokens, up to the first that is wrong.
pub(crate) fn scan(source: &str) -> Scan {
    let mut scanner = Scanner::new(source);
    let fault = scanner.run().err();
    let unclosed = scanner.brackets.last().copied();
    let kind =
        if fault.is_some() || unclosed.is_some() { TokenKind::Broken } else { TokenKind::End };
    let end = last_line_end(source);
    scanner.push(kind, end, end);
    Scan { tokens: scanner.tokens, unclosed, fault }
}

/// Where CPython says that a source ends: after the last line's text.
fn last_line_end(source: &str) -> usize {
    source.strip_suffix('\n').unwrap_or(source).len()
}

struct Scanner<'src> {
    source: &'src str,
    bytes: &'src [u8],
    position: usize,
    tokens: Vec<Token>,
    brackets: Vec<Bracket>,
    indents: Indents,
    /// The f-strings that the position is inside of.
    fields: Vec<Field>,
}

type Outcome = Result<(), ScanFault>;

impl<'src> Scanner<'src> {
    fn new(source: &'src str) -> Self {
        Self {
            source,
            bytes: source.as_bytes(),
            position: 0,
            tokens: Vec::new(),
            brackets: Vec::new(),
            indents: Indents::new(),
            fields: Vec::new(),
        }
    }

    fn run(&mut self) -> Outcome {
        let mut line_begins = true;
        while self.position < self.bytes.len() || !self.fields.is_empty() {
            if self.in_literal() {
                self.fstring_text()?;
                continue;
            }
            if line_begins && self.brackets.is_empty() {
                line_begins = self.indentation()?;
                continue;
            }
            match self.peek(0) {
                0 if self.position >= self.bytes.len() => break,
                b' ' | b'\t' | b'\x0c' => self.position += 1,
                b'#' => line_begins |= self.comment(),
                b'\n' => line_begins |= self.newline(self.position),
                b'\\' => self.continuation()?,
                _ => self.token()?,
            }
        }
        self.finish();
        Ok(())
    }

    fn finish(&mut self) {
        if !self.brackets.is_empty() {
            return;
        }
        let end = last_line_end(self.source);
        let ended = |token: &Token| {
            matches!(token.kind, TokenKind::Newline | TokenKind::Indent | TokenKind::Dedent)
        };
        if !self.tokens.last().is_none_or(ended) {
            self.push(TokenKind::Newline, self.bytes.len(), self.bytes.len() + 1);
        }
        for _ in 0..self.indents.depth() {
            self.push(TokenKind::Dedent, end, end);
        }
    }

    /// The byte that many ahead, 0 past the end.
    fn peek(&self, ahead: usize) -> u8 {
        self.bytes.get(self.position + ahead).copied().unwrap_or(0)
    }

    fn push(&mut self, kind: TokenKind, start: usize, end: usize) {
        self.tokens.push(Token {
            kind,
            start: start as u32,
            end: end as u32,
            level: self.brackets.len() as u32,
        });
    }

    fn skip_to_line_end(&mut self) {
        while !matches!(self.peek(0), b'\n') && self.position < self.bytes.len() {
            self.position += 1;
        }
    }

    /// Whether the comment ended a logical line.
    fn comment(&mut self) -> bool {
        let start = self.position;
        self.skip_to_line_end();
        self.position < self.bytes.len() && self.newline(start)
    }

    /// At a line end; `start` is where its token begins. Whether a logical line ended.
    fn newline(&mut self, start: usize) -> bool {
        self.position += 1;
        if self.brackets.is_empty() {
            // A comment before the line end is part of the token, and then the line end is not.
            let end = self.position - usize::from(start + 1 < self.position);
            self.push(TokenKind::Newline, start, end);
            true
        } else {
            false
        }
    }

    fn continuation(&mut self) -> Outcome {
        self.position += 1;
        let at = self.position;
        if self.peek(0) != b'\n' && at < self.bytes.len() {
            let message = "unexpected character after line continuation character";
            return Err(ScanFault::quiet(Fault::syntax(message, at as u32, at as u32)));
        }
        self.position += 1;
        if self.position >= self.bytes.len() {
            let end = at as u32;
            return Err(ScanFault::quiet(Fault::syntax("unexpected EOF while parsing", end, end)));
        }
        Ok(())
    }

    fn token(&mut self) -> Outcome {
        let first = self.peek(0);
        match first {
            b'a'..=b'z' | b'A'..=b'Z' | b'_' | 0x80.. => self.word(),
            b'0'..=b'9' => self.number(),
            b'.' if self.peek(1).is_ascii_digit() => self.number(),
            b'"' | b'\'' => self.string(self.position, false),
            b'(' | b'[' | b'{' => self.open(),
            b')' | b']' | b'}' => self.close(),
            0..=0x1f | 0x7f => {
                let at = self.position as u32;
                let message = format!("invalid non-printable character U+{first:04X}");
                Err(ScanFault::loud(Fault::syntax(message, at, at)))
            }
            _ => {
                self.operator();
                Ok(())
            }
        }
    }

    fn operator(&mut self) {
        const THREE: [&str; 5] = ["...", "**=", "//=", ">>=", "<<="];
        const TWO: [&str; 20] = [
            "**", "//", ">>", "<<", "<=", ">=", "==", "!=", "->", "+=", "-=", "*=", "/=", "%=",
            "&=", "|=", "^=", "@=", ":=", "<>",
        ];
        let rest = &self.source[self.position..];
        let starts = |operator: &&str| rest.starts_with(*operator);
        let in_field = self.field_ends_here();
        let length = if in_field && matches!(self.peek(0), b':') {
            // `:=` in a replacement field is a format that begins with `=`.
            1
        } else if THREE.iter().any(starts) {
            3
        } else if TWO.iter().any(starts) {
            2
        } else {
            1
        };
        let start = self.position;
        self.position += length;
        self.push(TokenKind::Operator, start, self.position);
        if in_field && &self.bytes[start..self.position] == b":" {
            self.enter_format();
        }
    }

    fn word(&mut self) -> Outcome {
        let start = self.position;
        if let Some(formatted) = self.string_prefix() {
            return self.string(start, formatted);
        }
        while matches!(self.peek(0), b'a'..=b'z' | b'A'..=b'Z' | b'_' | b'0'..=b'9' | 0x80..) {
            self.position += 1;
        }
        let word = &self.source[start..self.position];
        if !word.is_ascii()
            && let Some((at, wrong)) = token::wrong_character(word)
        {
            let at = (start + at) as u32;
            return Err(ScanFault::loud(Fault::syntax(token::wrong_words(wrong), at, at)));
        }
        self.push(TokenKind::Name, start, self.position);
        Ok(())
    }
}
