//! F-strings.

use crate::fault::Fault;
use crate::scan::TokenKind;

use super::{Judge, Read, Stop, said};

impl Judge<'_> {
    /// At the opening quote.
    pub(super) fn formatted(&mut self) -> Read<()> {
        self.advance();
        loop {
            match self.peek().kind {
                TokenKind::FMiddle => {
                    self.advance();
                }
                TokenKind::FEnd => {
                    self.advance();
                    return Ok(());
                }
                _ => self.within_brackets(Self::field)?,
            }
        }
    }

    fn field(&mut self) -> Read<()> {
        self.expect("{")?;
        for missing in ["=", "!", ":", "}"] {
            if self.at(missing) {
                return self
                    .wrong(format!("f-string: valid expression required before '{missing}'"));
            }
        }
        self.bare_lambda()?;
        let opening = self.position;
        if self.attempt(Self::yield_or_expressions)?.is_none() {
            self.position = opening;
            return self.wrong("f-string: expecting a valid expression after '{'");
        }
        if !self.any(&["=", "!", ":", "}"]) {
            return self.wrong("f-string: expecting '=', or '!', or ':', or '}'");
        }
        let debug = self.eat("=");
        if debug && !self.any(&["!", ":", "}"]) {
            return self.wrong("f-string: expecting '!', or ':', or '}'");
        }
        if self.at("!") {
            self.conversion()?;
        }
        if self.eat(":") {
            loop {
                if self.at_kind(TokenKind::FMiddle) {
                    self.advance();
                } else if self.at("{") {
                    self.field()?;
                } else {
                    break;
                }
            }
            if !self.at("}") {
                return self.wrong("f-string: expecting '}', or format specs");
            }
        }
        if self.eat("}") { Ok(()) } else { self.wrong("f-string: expecting '}'") }
    }

    fn conversion(&mut self) -> Read<()> {
        let mark = self.advance();
        let name = self.peek();
        if name.kind == TokenKind::Broken {
            return Err(Stop::Here);
        }
        if name.kind != TokenKind::Name {
            let message = if self.any(&[":", "}"]) {
                "f-string: missing conversion character"
            } else {
                "f-string: invalid conversion character"
            };
            return self.wrong(message);
        }
        if name.start > mark.end {
            // The spelling is CPython's.
            let message = "f-string: conversion type must come right after the exclamanation mark";
            return said(Fault::syntax(message, mark.start, name.end));
        }
        let text = self.text(name).to_owned();
        if !matches!(text.as_str(), "s" | "r" | "a") {
            return self.wrong(format!(
                "f-string: invalid conversion character '{text}': expected 's', 'r', or 'a'"
            ));
        }
        self.advance();
        if self.at(":") || self.at("}") {
            Ok(())
        } else {
            self.wrong("f-string: expecting ':' or '}'")
        }
    }

    /// The colon of a lambda begins the format.
    fn bare_lambda(&mut self) -> Read<()> {
        if self.plain > 0 || !self.at("lambda") {
            return Ok(());
        }
        let position = self.position;
        let start = self.advance().start;
        let parameters = self.quietly(|judge| judge.parameters(":", true))?;
        if parameters.is_some() && self.at(":") && self.ahead(1).kind == TokenKind::FMiddle {
            let end = self.advance().end;
            let message = "f-string: lambda expressions are not allowed without parentheses";
            return said(Fault::syntax(message, start, end));
        }
        self.position = position;
        Ok(())
    }
}
