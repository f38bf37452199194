//! Statements, lines of them, and the blocks behind a colon.

use crate::fault::{Fault, Kind};
use crate::scan::{Token, TokenKind};

use super::{Judge, Read, Stop, said};

impl Judge<'_> {
    pub(super) fn statement(&mut self) -> Read<()> {
        let token = self.peek();
        if token.kind == TokenKind::Newline {
            self.advance();
            return Ok(());
        }
        if token.kind == TokenKind::Name {
            match self.text(token) {
                "if" => return self.if_statement(),
                "while" => return self.while_statement(),
                "for" => return self.for_statement(),
                "try" => return self.try_statement(),
                "with" => return self.with_statement(),
                "def" => return self.function(),
                "class" => return self.class(),
                "async" => return self.async_statement(),
                "match" if !self.ahead_is(1, "=") => return self.match_or_line(),
                _ => {}
            }
        }
        if self.at("@") {
            return self.decorated();
        }
        self.line()
    }

    /// Simple statements up to the line's end.
    pub(super) fn line(&mut self) -> Read<()> {
        loop {
            self.simple()?;
            if !self.eat(";") || self.at_kind(TokenKind::Newline) {
                break;
            }
        }
        if !self.at_kind(TokenKind::Newline) {
            return Err(Stop::Here);
        }
        self.advance();
        Ok(())
    }

    /// `:` and a block. Where the colon is missing at the line's end that is said.
    pub(super) fn colon_block(&mut self, what: &str, keyword: Token) -> Read<()> {
        if self.at_kind(TokenKind::Newline) {
            return self.wrong("expected ':'");
        }
        self.expect(":")?;
        self.block(what, keyword)
    }

    /// As [`Self::colon_block`], where nothing but a colon can stand.
    pub(super) fn forced_colon_block(&mut self, what: &str, keyword: Token) -> Read<()> {
        self.forced(":")?;
        self.block(what, keyword)
    }

    pub(super) fn forced(&mut self, text: &str) -> Read<()> {
        if self.eat(text) {
            return Ok(());
        }
        if self.at_kind(TokenKind::Broken) {
            return Err(Stop::Here);
        }
        self.wrong(format!("expected '{text}'"))
    }

    fn block(&mut self, what: &str, keyword: Token) -> Read<()> {
        if !self.at_kind(TokenKind::Newline) {
            return self.line();
        }
        self.advance();
        if !self.at_kind(TokenKind::Indent) {
            return self.unindented(what, keyword);
        }
        self.advance();
        while !self.at_kind(TokenKind::Dedent) {
            self.statement()?;
        }
        self.advance();
        Ok(())
    }

    fn unindented<T>(&mut self, what: &str, keyword: Token) -> Read<T> {
        let token = self.peek();
        if token.kind == TokenKind::Broken {
            return Err(Stop::Here);
        }
        let before = self.source.get(..keyword.start as usize).unwrap_or("");
        let line = before.matches('\n').count() + 1;
        let message = format!("expected an indented block after {what} on line {line}");
        said(Fault::syntax(message, token.start, token.end).of_kind(Kind::Indentation))
    }
}
