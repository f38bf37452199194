//! Expressions, from `:=` down to `await`.

use crate::fault::Fault;
use crate::scan::TokenKind;

use super::{Judge, Read, Shape, Stop, Tree, said};

const BINARY: [&str; 13] = ["|", "^", "&", "<<", ">>", "+", "-", "*", "/", "//", "%", "@", "**"];
const COMPARE: [&str; 8] = ["==", "!=", "<", ">", "<=", ">=", "in", "is"];

/// Names side by side, each of which is looked at for itself.
const DEEPEST_LEGACY: u32 = 8;

impl Judge<'_> {
    /// An expression that may be named by `:=`, where `=` is a mistake.
    pub(super) fn named(&mut self) -> Read<Tree> {
        let tree = self.walrus()?;
        if self.at("=") {
            self.suspect_equals(&tree)?;
        }
        Ok(tree)
    }

    pub(super) fn walrus(&mut self) -> Read<Tree> {
        let before = self.expression()?;
        if !self.at(":=") {
            return Ok(before);
        }
        if before.shape != Shape::Name || before.parenthesized {
            self.guess_behind(Self::expression)?;
            let message = format!("cannot use assignment expressions with {}", before.shape.name());
            return said(Fault::syntax(message, before.start, before.end));
        }
        self.advance();
        let value = self.expression()?;
        Ok(Tree::loose(Shape::Named, before.start, value.end))
    }

    pub(super) fn starred(&mut self) -> Read<Tree> {
        let star = self.expect("*")?;
        let value = self.arithmetic()?;
        Ok(Tree { tight: false, ..Tree::of(Shape::Starred, star.start, value.end, vec![value]) })
    }

    pub(super) fn starred_or_named(&mut self) -> Read<Tree> {
        if self.at("*") { self.starred() } else { self.named() }
    }

    /// One or more expressions or starred ones, with commas between.
    pub(super) fn expressions(&mut self) -> Read<Tree> {
        let first = self.starred_or_expression()?;
        if !self.at(",") {
            return Ok(first);
        }
        let start = first.start;
        let mut items = vec![first];
        while self.eat(",") {
            if !self.begins_expression() && !self.at("*") {
                break;
            }
            items.push(self.starred_or_expression()?);
        }
        let end = self.previous_end();
        Ok(Tree { tight: false, ..Tree::of(Shape::Tuple, start, end, items) })
    }

    fn starred_or_expression(&mut self) -> Read<Tree> {
        if self.at("*") { self.starred() } else { self.expression() }
    }

    pub(super) fn yield_or_expressions(&mut self) -> Read<Tree> {
        if !self.at("yield") {
            return self.expressions();
        }
        let start = self.advance().start;
        if self.eat("from") {
            self.expression()?;
        } else if self.begins_expression() || self.at("*") {
            self.expressions()?;
        }
        Ok(Tree::loose(Shape::Yield, start, self.previous_end()))
    }

    pub(super) fn begins_expression(&mut self) -> bool {
        let token = self.peek();
        match token.kind {
            TokenKind::Number | TokenKind::String | TokenKind::FStart => true,
            TokenKind::Name => {
                self.is_identifier(token)
                    || self.any(&["None", "True", "False", "not", "lambda", "await"])
            }
            TokenKind::Operator => self.any(&["(", "[", "{", "-", "+", "~", "..."]),
            _ => false,
        }
    }

    pub(super) fn expression(&mut self) -> Read<Tree> {
        if self.at("lambda") {
            return self.lambda();
        }
        self.legacy_statement()?;
        let first = self.position;
        let value = self.disjunction()?;
        if self.at("if") {
            return self.conditional(value);
        }
        self.suspect_comma(first, &value)?;
        Ok(value)
    }

    fn conditional(&mut self, value: Tree) -> Read<Tree> {
        let position = self.position;
        self.advance();
        let Some(test) = self.attempt(Self::disjunction)? else {
            self.position = position;
            return Ok(value);
        };
        if self.eat("else") {
            self.else_branch += 1;
            let otherwise = self.expression();
            self.else_branch -= 1;
            return Ok(Tree::loose(Shape::Conditional, value.start, otherwise?.end));
        }
        if self.at(":") || self.at_kind(TokenKind::Broken) {
            return Err(Stop::Here);
        }
        said(Fault::syntax("expected 'else' after 'if' expression", value.start, test.end))
    }

    /// `print x` and `exec x`, as Python 2 had them. CPython reads on behind any name before it
    /// looks at the name, and may find other faults there.
    fn legacy_statement(&mut self) -> Read<()> {
        let name = self.peek();
        let legacy = matches!(self.text(name), "print" | "exec");
        let operand = matches!(
            self.ahead(1).kind,
            TokenKind::Name | TokenKind::Number | TokenKind::String | TokenKind::FStart
        );
        if self.plain > 0
            || self.legacy >= DEEPEST_LEGACY
            || self.modern.contains(&self.position)
            || !self.is_identifier(name)
            || !(legacy || operand)
            || self.ahead_is(1, "(")
        {
            return Ok(());
        }
        let text = self.text(name).to_owned();
        let (position, farthest) = (self.position, self.farthest);
        self.modern.insert(position);
        self.advance();
        self.legacy += 1;
        let after =
            if self.begins_expression() { self.attempt(Self::expressions) } else { Ok(None) };
        self.legacy -= 1;
        let after = after?;
        self.position = position;
        self.farthest = farthest;
        match after {
            Some(after) if legacy => {
                let message =
                    format!("Missing parentheses in call to '{text}'. Did you mean {text}(...)?");
                said(Fault::syntax(message, name.start, after.end))
            }
            _ => Ok(()),
        }
    }

    /// Two expressions side by side within brackets.
    fn suspect_comma(&mut self, first: usize, before: &Tree) -> Read<()> {
        let start = self.scan.tokens[first];
        let next = self.scan.tokens[(first + 1).min(self.scan.tokens.len() - 1)];
        let soft = matches!(self.text(start), "match" | "case" | "type" | "_");
        let prefixed =
            self.is_identifier(start) && matches!(next.kind, TokenKind::String | TokenKind::FStart);
        if self.plain > 0 || self.else_branch > 0 || soft || prefixed || !self.begins_expression() {
            return Ok(());
        }
        let position = self.position;
        let after = self.quietly(Self::expression)?;
        let level = self.scan.tokens[self.position.saturating_sub(1)].level;
        self.position = position;
        match after {
            Some(after) if level > 0 => {
                let message = "invalid syntax. Perhaps you forgot a comma?";
                said(Fault::syntax(message, before.start, after.end))
            }
            _ => Ok(()),
        }
    }

    pub(super) fn disjunction(&mut self) -> Read<Tree> {
        let first = self.inversion()?;
        let start = first.start;
        let mut tree = first;
        while self.any(&["or", "and"]) {
            let Some(next) = self.operand(Self::inversion)? else { break };
            tree = Tree::loose(Shape::Operation, start, next.end);
        }
        Ok(tree)
    }

    /// What follows the operator here; stays before the operator if that is nothing.
    fn operand(&mut self, read: fn(&mut Self) -> Read<Tree>) -> Read<Option<Tree>> {
        self.attempt(|judge| {
            judge.advance();
            read(judge)
        })
    }

    fn inversion(&mut self) -> Read<Tree> {
        if !self.at("not") {
            return self.comparison();
        }
        let start = self.advance().start;
        let value = self.inversion()?;
        Ok(Tree::loose(Shape::Operation, start, value.end))
    }

    fn comparison(&mut self) -> Read<Tree> {
        let mut tree = self.arithmetic()?;
        let start = tree.start;
        loop {
            let next = if self.at("not") {
                self.attempt(|judge| {
                    judge.advance();
                    judge.expect("in")?;
                    judge.arithmetic()
                })?
            } else if self.at("is") {
                self.attempt(|judge| {
                    judge.advance();
                    judge.eat("not");
                    judge.arithmetic()
                })?
            } else if self.any(&COMPARE) {
                self.operand(Self::arithmetic)?
            } else {
                None
            };
            let Some(next) = next else { return Ok(tree) };
            tree = Tree::loose(Shape::Comparison, start, next.end);
        }
    }

    /// Operators from `|` to `**`; how tightly each binds tells nothing here.
    pub(super) fn arithmetic(&mut self) -> Read<Tree> {
        let first = self.unary()?;
        let start = first.start;
        let mut tree = first;
        while self.any(&BINARY) {
            let Some(next) = self.operand(Self::unary)? else { break };
            tree = Tree { lead: tree.lead, ..Tree::new(Shape::Operation, start, next.end) };
        }
        Ok(tree)
    }

    fn unary(&mut self) -> Read<Tree> {
        if self.any(&["-", "+", "~"]) {
            let start = self.advance().start;
            let value = self.unary()?;
            return Ok(Tree::new(Shape::Operation, start, value.end));
        }
        if !self.at("await") {
            return self.primary();
        }
        let start = self.advance().start;
        let value = self.primary()?;
        Ok(Tree::new(Shape::Await, start, value.end))
    }
}
