//! Simple statements.

use crate::fault::Fault;
use crate::scan::TokenKind;

use super::target::{Use, check, not_a_target};
use super::{Judge, Read, Shape, Stop, Tree, said};

const AUGMENTED: [&str; 13] =
    ["+=", "-=", "*=", "/=", "//=", "%=", "@=", "&=", "|=", "^=", ">>=", "<<=", "**="];

impl Judge<'_> {
    pub(super) fn simple(&mut self) -> Read<()> {
        let token = self.peek();
        if token.kind == TokenKind::Name {
            match self.text(token) {
                "pass" | "break" | "continue" => {
                    self.advance();
                    return Ok(());
                }
                "return" => {
                    self.advance();
                    return self.optional(Self::expressions);
                }
                "raise" => return self.raise(),
                "global" | "nonlocal" => return self.names(),
                "del" => return self.delete(),
                "assert" => return self.assert(),
                "import" => return self.import(),
                "from" => return self.import_from(),
                "type" if self.is_identifier(self.ahead(1)) => return self.type_alias(),
                _ => {}
            }
        }
        self.assignment()
    }

    fn at_statement_end(&mut self) -> bool {
        self.at_kind(TokenKind::Newline) || self.at(";")
    }

    fn optional(&mut self, read: fn(&mut Self) -> Read<Tree>) -> Read<()> {
        if self.at_statement_end() { Ok(()) } else { read(self).map(drop) }
    }

    fn raise(&mut self) -> Read<()> {
        self.advance();
        self.optional(Self::expression)?;
        if self.eat("from") {
            self.expression()?;
        }
        Ok(())
    }

    fn names(&mut self) -> Read<()> {
        self.advance();
        self.identifier()?;
        while self.eat(",") {
            self.identifier()?;
        }
        Ok(())
    }

    fn delete(&mut self) -> Read<()> {
        self.advance();
        let targets = self.expressions()?;
        if targets.shape == Shape::Tuple && !targets.parenthesized {
            targets.items.iter().try_for_each(|target| check(target, Use::Delete))
        } else {
            check(&targets, Use::Delete)
        }
    }

    fn assert(&mut self) -> Read<()> {
        self.advance();
        self.expression()?;
        if self.eat(",") {
            self.expression()?;
        }
        Ok(())
    }

    fn type_alias(&mut self) -> Read<()> {
        self.advance();
        self.identifier()?;
        self.type_parameters()?;
        self.expect("=")?;
        self.expression().map(drop)
    }

    fn nothing_imported(&mut self) -> Read<()> {
        if self.at_kind(TokenKind::Newline) {
            let at = self.peek().start;
            return said(Fault::syntax("Expected one or more names after 'import'", at, at));
        }
        Ok(())
    }

    fn dotted_name(&mut self) -> Read<()> {
        self.identifier()?;
        while self.eat(".") {
            self.identifier()?;
        }
        Ok(())
    }

    fn alias(&mut self) -> Read<()> {
        if self.eat("as") {
            self.identifier()?;
        }
        Ok(())
    }

    fn import(&mut self) -> Read<()> {
        let start = self.advance().start;
        self.nothing_imported()?;
        loop {
            self.dotted_name()?;
            self.alias()?;
            if !self.eat(",") {
                break;
            }
        }
        if self.at("from") {
            let position = self.position;
            self.advance();
            if self.quietly(Self::dotted_name)?.is_some() {
                let message = "Did you mean to use 'from ... import ...' instead?";
                // Up to where CPython has read.
                let next = self.peek();
                let end = if self.at_statement_end() { self.previous_end() } else { next.end };
                return said(Fault::syntax(message, start, end));
            }
            self.position = position;
        }
        Ok(())
    }

    fn import_from(&mut self) -> Read<()> {
        self.advance();
        let mut relative = false;
        while self.eat(".") || self.eat("...") {
            relative = true;
        }
        if !relative || !self.at("import") {
            self.dotted_name()?;
        }
        self.expect("import")?;
        self.nothing_imported()?;
        if self.eat("*") {
            return Ok(());
        }
        let grouped = self.eat("(");
        loop {
            self.identifier()?;
            self.alias()?;
            if !self.eat(",") || (grouped && self.at(")")) {
                break;
            }
            if !grouped && self.at_kind(TokenKind::Newline) {
                return self.wrong("trailing comma not allowed without surrounding parentheses");
            }
        }
        if grouped {
            self.expect(")")?;
        }
        Ok(())
    }

    /// An expression, or anything that assigns.
    fn assignment(&mut self) -> Read<()> {
        let first = self.yield_or_expressions()?;
        if self.at(":") {
            return self.annotated(&first);
        }
        if self.any(&AUGMENTED) {
            return self.augmented(&first);
        }
        let mut target = first;
        let mut is_first = true;
        while self.at("=") {
            self.assigned(&target, is_first)?;
            self.advance();
            target = self.yield_or_expressions()?;
            is_first = false;
        }
        Ok(())
    }

    /// At the `=` behind a target.
    fn assigned(&mut self, target: &Tree, is_first: bool) -> Read<()> {
        if target.shape == Shape::Yield && !target.parenthesized {
            let message = "assignment to yield expression not possible";
            return said(Fault::syntax(message, target.start, target.end));
        }
        if not_a_target(target, Use::Assign).is_none() {
            return Ok(());
        }
        if is_first {
            let bare = self.source.as_bytes().get(target.start as usize) != Some(&b'(')
                && target.shape == Shape::Tuple;
            let last = if bare { target.items.last() } else { None }.unwrap_or(target);
            if last.shape != Shape::Starred {
                self.suspect_equals(last)?;
            }
        }
        check(target, Use::Assign)
    }

    fn annotated(&mut self, target: &Tree) -> Read<()> {
        let message = match target.shape {
            Shape::Name | Shape::Attribute | Shape::Subscript => {
                self.advance();
                self.expression()?;
                if self.eat("=") {
                    self.yield_or_expressions()?;
                }
                return Ok(());
            }
            Shape::List => "only single target (not list) can be annotated",
            Shape::Tuple => "only single target (not tuple) can be annotated",
            _ => "illegal target for annotation",
        };
        self.guess_behind(Self::expression)?;
        // Of a tuple without parentheses CPython shows the first element.
        let bare = target.shape == Shape::Tuple && !target.tight;
        let shown = target.items.first().filter(|_| bare).unwrap_or(target);
        said(Fault::syntax(message, shown.start, shown.end))
    }

    /// Behind the token here there must be something for it to be blamed on what is before it.
    pub(super) fn guess_behind(&mut self, read: fn(&mut Self) -> Read<Tree>) -> Read<()> {
        let read = self.quietly(|judge| {
            judge.advance();
            read(judge)
        })?;
        if read.is_some() { Ok(()) } else { Err(Stop::Here) }
    }

    fn augmented(&mut self, target: &Tree) -> Read<()> {
        if matches!(target.shape, Shape::Name | Shape::Attribute | Shape::Subscript) {
            self.advance();
            return self.yield_or_expressions().map(drop);
        }
        self.guess_behind(Self::yield_or_expressions)?;
        let name = target.shape.name();
        let message = format!("'{name}' is an illegal expression for augmented assignment");
        said(Fault::syntax(message, target.start, target.end))
    }

    /// `match` is a keyword only where the line reads as its statement.
    pub(super) fn match_or_line(&mut self) -> Read<()> {
        let position = self.position;
        let farthest = self.farthest;
        let fault = match self.line() {
            Ok(()) => return Ok(()),
            Err(stop) => stop,
        };
        let reached = self.farthest;
        self.position = position;
        self.farthest = farthest;
        let keyword = self.advance();
        if self.begins_expression() || self.at("*") {
            let subject = self.attempt(Self::subject)?;
            if subject.is_some() && (self.at(":") || self.at_kind(TokenKind::Newline)) {
                return self.match_statement(keyword);
            }
        }
        self.farthest = self.farthest.max(reached);
        Err(fault)
    }

    fn subject(&mut self) -> Read<()> {
        self.starred_or_named()?;
        while self.eat(",") {
            if self.at(":") {
                break;
            }
            self.starred_or_named()?;
        }
        Ok(())
    }

    pub(super) fn stop_here<T>(&mut self) -> Read<T> {
        self.peek();
        Err(Stop::Here)
    }
}
