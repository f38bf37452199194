//! Arguments of a call or of a class.

use crate::fault::Fault;

use super::{Judge, Read, Shape, Stop, Tree, said};

/// What came before an argument.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Seen {
    Positional,
    Keyword,
    Unpacking,
}

impl Judge<'_> {
    pub(super) fn arguments(&mut self) -> Read<()> {
        self.within_brackets(Self::argument_list)
    }

    fn argument_list(&mut self) -> Read<()> {
        self.expect("(")?;
        let mut seen = Seen::Positional;
        let mut misplaced = None;
        let mut comma = None;
        let mut count = 0;
        while !self.at(")") {
            let before = seen;
            if self.at("*") {
                let starred = self.star_argument()?;
                if self.any(&["for", "async"]) {
                    self.starred_generator(&starred, count)?;
                }
                if let (Seen::Unpacking, Some(comma)) = (before, comma) {
                    let message = "iterable argument unpacking follows keyword argument unpacking";
                    return said(Fault::syntax(message, comma, starred.end));
                }
            } else if self.eat("**") {
                self.expression()?;
                seen = Seen::Unpacking;
            } else if self.keyword_argument()? {
                if seen == Seen::Positional {
                    seen = Seen::Keyword;
                }
            } else {
                self.positional(count)?;
                if before != Seen::Positional {
                    misplaced.get_or_insert(before);
                }
            }
            count += 1;
            if !self.at(",") {
                break;
            }
            comma = Some(self.advance().start);
        }
        match misplaced {
            Some(Seen::Keyword) => self.wrong("positional argument follows keyword argument"),
            Some(_) => self.wrong("positional argument follows keyword argument unpacking"),
            None => self.expect(")").map(drop),
        }
    }

    fn star_argument(&mut self) -> Read<Tree> {
        let star = self.advance();
        // CPython says this before it looks for the reason.
        self.plain += 1;
        let value = self.expression();
        self.plain -= 1;
        let Ok(value) = value else {
            self.stop_if_broken()?;
            let token = self.scan.tokens[self.farthest];
            return said(self.here("Invalid star expression", token));
        };
        if self.at("=") {
            self.advance();
            let assigned = self.expression()?;
            let message = "cannot assign to iterable argument unpacking";
            return said(Fault::syntax(message, star.start, assigned.end));
        }
        Ok(Tree::of(Shape::Starred, star.start, value.end, vec![value]))
    }

    /// At `for` behind `*a`, with some arguments before it.
    fn starred_generator(&mut self, starred: &Tree, before: usize) -> Read<()> {
        if before == 0 {
            return self.comprehension(starred);
        }
        self.within_brackets(Self::clauses)?;
        let end = self.previous_end();
        let message = "Generator expression must be parenthesized";
        said(Fault::syntax(message, starred.start, end))
    }

    /// `name=value`, if that is what comes.
    fn keyword_argument(&mut self) -> Read<bool> {
        let name = self.peek();
        if !self.ahead_is(1, "=") {
            return Ok(false);
        }
        let text = self.text(name).to_owned();
        if matches!(text.as_str(), "True" | "False" | "None") {
            let end = self.ahead(1).end;
            return said(Fault::syntax(format!("cannot assign to {text}"), name.start, end));
        }
        if !self.is_identifier(name) {
            return Ok(false);
        }
        self.advance();
        let equals = self.advance();
        if self.at(")") || self.at(",") {
            let message = "expected argument value expression";
            return said(Fault::syntax(message, name.start, equals.end));
        }
        let value = self.expression()?;
        if self.any(&["for", "async"]) {
            let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
            return said(Fault::syntax(message, name.start, value.end));
        }
        Ok(true)
    }

    fn positional(&mut self, before: usize) -> Read<()> {
        let value = self.walrus()?;
        if self.at("=") {
            let end = self.advance().end;
            let message = "expression cannot contain assignment, perhaps you meant \"==\"?";
            return said(Fault::syntax(message, value.start, end));
        }
        if !self.any(&["for", "async"]) {
            return Ok(());
        }
        self.comprehension(&value)?;
        let end = self.previous_end();
        if before > 0 || self.at(",") {
            if self.at_kind(crate::scan::TokenKind::Broken) {
                return Err(Stop::Here);
            }
            let message = "Generator expression must be parenthesized";
            return said(Fault::syntax(message, value.start, end));
        }
        Ok(())
    }
}
