//! Compound statements.

use crate::fault::Fault;
use crate::scan::TokenKind;

use super::target::{Use, check};
use super::{Judge, Read, Stop, said};

impl Judge<'_> {
    pub(super) fn if_statement(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.named()?;
        self.colon_block("'if' statement", keyword)?;
        while self.at("elif") {
            let keyword = self.advance();
            self.named()?;
            self.colon_block("'elif' statement", keyword)?;
        }
        self.else_block()
    }

    fn else_block(&mut self) -> Read<()> {
        if !self.at("else") {
            return Ok(());
        }
        let keyword = self.advance();
        self.forced_colon_block("'else' statement", keyword)
    }

    pub(super) fn while_statement(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.named()?;
        self.colon_block("'while' statement", keyword)?;
        self.else_block()
    }

    pub(super) fn for_statement(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.loop_targets()?;
        self.expect("in")?;
        self.expressions()?;
        self.colon_block("'for' statement", keyword)?;
        self.else_block()
    }

    pub(super) fn async_statement(&mut self) -> Read<()> {
        self.advance();
        if self.at("def") {
            self.function()
        } else if self.at("with") {
            self.with_statement()
        } else if self.at("for") {
            self.for_statement()
        } else {
            Err(Stop::Here)
        }
    }

    pub(super) fn decorated(&mut self) -> Read<()> {
        while self.eat("@") {
            self.named()?;
            if !self.at_kind(TokenKind::Newline) {
                return Err(Stop::Here);
            }
            self.advance();
        }
        if self.at("class") {
            self.class()
        } else if self.at("async") {
            self.advance();
            if self.at("def") { self.function() } else { Err(Stop::Here) }
        } else if self.at("def") {
            self.function()
        } else {
            Err(Stop::Here)
        }
    }

    pub(super) fn function(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.identifier()?;
        self.type_parameters()?;
        self.forced("(")?;
        self.within_brackets(|judge| judge.parameters(")", false))?;
        self.expect(")")?;
        if self.at("->") {
            // What is not there ends the definition before the arrow.
            if self.ahead_is(1, ":") || self.ahead(1).kind == TokenKind::Newline {
                return self.wrong("expected ':'");
            }
            self.advance();
            self.expression()?;
        }
        self.forced_colon_block("function definition", keyword)
    }

    pub(super) fn class(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.identifier()?;
        self.type_parameters()?;
        if self.at("(") {
            self.arguments()?;
        }
        self.colon_block("class definition", keyword)
    }

    pub(super) fn type_parameters(&mut self) -> Read<()> {
        if !self.eat("[") {
            return Ok(());
        }
        if self.at("]") {
            let at = self.peek().start;
            return said(Fault::syntax("Type parameter list cannot be empty", at, at));
        }
        while !self.at("]") {
            if !self.eat("*") {
                self.eat("**");
            }
            self.identifier()?;
            if self.eat(":") {
                self.expression()?;
            }
            if self.eat("=") {
                if self.at("*") {
                    self.starred()?;
                } else {
                    self.expression()?;
                }
            }
            if !self.eat(",") {
                break;
            }
        }
        self.expect("]").map(drop)
    }

    pub(super) fn with_statement(&mut self) -> Read<()> {
        let keyword = self.advance();
        let grouped = self.at("(") && self.attempt(Self::grouped_items)?.is_some();
        if !grouped {
            self.with_items(":")?;
        }
        self.colon_block("'with' statement", keyword)
    }

    fn grouped_items(&mut self) -> Read<()> {
        self.expect("(")?;
        self.within_brackets(|judge| judge.with_items(")"))?;
        self.expect(")")?;
        if self.at(":") { Ok(()) } else { Err(Stop::Here) }
    }

    fn with_items(&mut self, close: &str) -> Read<()> {
        loop {
            self.expression()?;
            if self.eat("as") {
                let target = if self.at("*") { self.starred()? } else { self.arithmetic()? };
                if self.any(&[",", ")", ":"]) {
                    check(&target, Use::Assign)?;
                }
            }
            if !self.eat(",") || (close == ")" && self.at(close)) {
                return Ok(());
            }
        }
    }

    pub(super) fn try_statement(&mut self) -> Read<()> {
        let keyword = self.advance();
        self.forced_colon_block("'try' statement", keyword)?;
        if !self.at("except") && !self.at("finally") {
            if self.at_kind(TokenKind::Broken) {
                return Err(Stop::Here);
            }
            return self.wrong("expected 'except' or 'finally' block");
        }
        let mut starred = None;
        while self.at("except") {
            let keyword = self.peek();
            let star = self.ahead_is(1, "*");
            if starred.is_some_and(|starred| starred != star) {
                let end = self.ahead(usize::from(star)).end;
                let message = "cannot have both 'except' and 'except*' on the same 'try'";
                return said(Fault::syntax(message, keyword.start, end));
            }
            starred = Some(star);
            self.handler(star)?;
        }
        if starred.is_some() {
            self.else_block()?;
        }
        if self.at("finally") {
            let keyword = self.advance();
            self.forced_colon_block("'finally' statement", keyword)?;
        }
        Ok(())
    }

    fn handler(&mut self, star: bool) -> Read<()> {
        let keyword = self.advance();
        if star {
            self.advance();
            if self.at(":") || self.at_kind(TokenKind::Newline) {
                return self.wrong("expected one or more exception types");
            }
        }
        if !self.at(":") && !self.at_kind(TokenKind::Newline) {
            let first = self.expression()?;
            let several = self.at(",");
            while self.eat(",") {
                self.expression()?;
            }
            if self.eat("as") {
                self.identifier()?;
            }
            if several && self.at(":") {
                let message = "multiple exception types must be parenthesized";
                return said(Fault::syntax(message, first.start, self.previous_end()));
            }
        }
        let what = if star { "'except*' statement" } else { "'except' statement" };
        self.colon_block(what, keyword)
    }
}
