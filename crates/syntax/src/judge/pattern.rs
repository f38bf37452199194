//! `match` and its patterns.

use crate::fault::{Fault, Kind};
use crate::scan::{Token, TokenKind};

use super::{Judge, Read, Stop, said};

impl Judge<'_> {
    /// Behind the subject.
    pub(super) fn match_statement(&mut self, keyword: Token) -> Read<()> {
        if self.at_kind(TokenKind::Newline) {
            return self.wrong("expected ':'");
        }
        self.expect(":")?;
        if !self.at_kind(TokenKind::Newline) {
            return self.stop_here();
        }
        self.advance();
        if !self.at_kind(TokenKind::Indent) {
            let token = self.peek();
            let before = self.source.get(..keyword.start as usize).unwrap_or("");
            let line = before.matches('\n').count() + 1;
            let message =
                format!("expected an indented block after 'match' statement on line {line}");
            return said(Fault::syntax(message, token.start, token.end).of_kind(Kind::Indentation));
        }
        self.advance();
        while !self.at_kind(TokenKind::Dedent) {
            let keyword = self.expect("case")?;
            self.patterns()?;
            if self.eat("if") {
                self.named()?;
            }
            self.colon_block("'case' statement", keyword)?;
        }
        self.advance();
        Ok(())
    }

    fn patterns(&mut self) -> Read<()> {
        self.starred_pattern()?;
        while self.eat(",") {
            if self.at(":") || self.at("if") {
                break;
            }
            self.starred_pattern()?;
        }
        Ok(())
    }

    fn starred_pattern(&mut self) -> Read<()> {
        if self.eat("*") { self.identifier().map(drop) } else { self.pattern() }
    }

    fn pattern(&mut self) -> Read<()> {
        self.closed_pattern()?;
        while self.eat("|") {
            self.closed_pattern()?;
        }
        if self.eat("as") {
            if self.at("_") {
                return self.wrong("cannot use '_' as a target");
            }
            self.identifier()?;
        }
        Ok(())
    }

    fn closed_pattern(&mut self) -> Read<()> {
        let token = self.peek();
        match token.kind {
            TokenKind::Number => self.number_pattern(),
            TokenKind::FStart => {
                self.formatted()?;
                let message = "patterns may only match literals and attribute lookups";
                said(Fault::syntax(message, token.start, self.previous_end()))
            }
            TokenKind::String => {
                while self.at_kind(TokenKind::String) {
                    self.advance();
                }
                Ok(())
            }
            TokenKind::Name if matches!(self.text(token), "None" | "True" | "False") => {
                self.advance();
                Ok(())
            }
            TokenKind::Name => {
                self.identifier()?;
                while self.eat(".") {
                    self.identifier()?;
                }
                if self.at("(") { self.class_pattern() } else { Ok(()) }
            }
            _ if self.at("-") => self.number_pattern(),
            _ if self.at("(") => self.sequence_pattern(")"),
            _ if self.at("[") => self.sequence_pattern("]"),
            _ if self.at("{") => self.mapping_pattern(),
            _ => Err(Stop::Here),
        }
    }

    fn number_pattern(&mut self) -> Read<()> {
        self.eat("-");
        if !self.at_kind(TokenKind::Number) {
            return self.stop_here();
        }
        self.advance();
        if self.eat("+") || self.eat("-") {
            let imaginary = self.peek();
            if imaginary.kind != TokenKind::Number {
                return Err(Stop::Here);
            }
            if !self.text(imaginary).ends_with(['j', 'J']) {
                return self.wrong("imaginary number required in complex literal");
            }
            self.advance();
        }
        Ok(())
    }

    fn sequence_pattern(&mut self, close: &str) -> Read<()> {
        self.advance();
        while !self.at(close) {
            self.starred_pattern()?;
            if !self.eat(",") {
                break;
            }
        }
        self.expect(close).map(drop)
    }

    fn mapping_pattern(&mut self) -> Read<()> {
        self.advance();
        while !self.at("}") {
            if self.eat("**") {
                self.identifier()?;
                self.eat(",");
                break;
            }
            self.closed_pattern()?;
            self.expect(":")?;
            self.pattern()?;
            if !self.eat(",") {
                break;
            }
        }
        self.expect("}").map(drop)
    }

    fn class_pattern(&mut self) -> Read<()> {
        self.advance();
        let mut keywords = false;
        while !self.at(")") {
            let token = self.peek();
            if self.is_identifier(token) && self.ahead_is(1, "=") {
                keywords = true;
                self.advance();
                self.advance();
                self.pattern()?;
            } else {
                self.pattern()?;
                if keywords {
                    let message = "positional patterns follow keyword patterns";
                    return said(Fault::syntax(message, token.start, self.previous_end()));
                }
            }
            if !self.eat(",") {
                break;
            }
        }
        self.expect(")").map(drop)
    }
}
