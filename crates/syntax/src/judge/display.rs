//! Lists, sets, dicts and comprehensions.

use crate::fault::Fault;
use crate::scan::TokenKind;

use super::{Judge, Read, Shape, Tree, said};

impl Judge<'_> {
    /// The branch after an `else` ends where a bracket opens.
    pub(super) fn within_brackets<T>(
        &mut self,
        read: impl FnOnce(&mut Self) -> Read<T>,
    ) -> Read<T> {
        let outside = std::mem::take(&mut self.else_branch);
        let value = read(self);
        self.else_branch = outside;
        value
    }

    /// At the first comma behind `first`: the elements up to the closing bracket.
    pub(super) fn more_items(&mut self, first: Tree, close: &str) -> Read<Vec<Tree>> {
        let mut items = vec![first];
        while self.eat(",") {
            if self.at(close) {
                break;
            }
            items.push(self.within_brackets(Self::starred_or_named)?);
        }
        Ok(items)
    }

    pub(super) fn list(&mut self) -> Read<Tree> {
        let open = self.advance();
        let mut items = Vec::new();
        let mut shape = Shape::List;
        if !self.at("]") {
            let first = self.within_brackets(Self::starred_or_named)?;
            if self.any(&["for", "async"]) {
                self.comprehension(&first)?;
                shape = Shape::ListComprehension;
            } else {
                items = self.more_items(first, "]")?;
                self.suspect_comprehension(&items)?;
            }
        }
        let close = self.expect("]")?;
        Ok(Tree::of(shape, open.start, close.end, items))
    }

    /// `[a, b for ...]`.
    fn suspect_comprehension(&mut self, items: &[Tree]) -> Read<()> {
        let (Some(first), Some(last)) = (items.first(), items.last()) else { return Ok(()) };
        let end = last.end.max(self.previous_end());
        if items.len() <= 2 && self.any(&["for", "async"]) && self.attempt(Self::clauses)?.is_some()
        {
            let message = "did you forget parentheses around the comprehension target?";
            return said(Fault::syntax(message, first.start, end));
        }
        Ok(())
    }

    /// At `for` behind an element.
    pub(super) fn comprehension(&mut self, element: &Tree) -> Read<()> {
        self.within_brackets(Self::clauses)?;
        if element.shape == Shape::Starred {
            let message = "iterable unpacking cannot be used in comprehension";
            return said(Fault::syntax(message, element.start, element.end));
        }
        Ok(())
    }

    pub(super) fn clauses(&mut self) -> Read<()> {
        while self.any(&["for", "async"]) {
            self.eat("async");
            self.expect("for")?;
            self.loop_targets()?;
            if !self.at("in") {
                return self.wrong("'in' expected after for-loop variables");
            }
            self.advance();
            self.disjunction()?;
            while self.at("if") {
                self.advance();
                self.disjunction()?;
            }
        }
        Ok(())
    }

    /// A set or a dict.
    pub(super) fn braces(&mut self) -> Read<Tree> {
        let open = self.advance();
        if self.at("}") {
            let close = self.advance();
            return Ok(Tree::new(Shape::Dict, open.start, close.end));
        }
        let shape = self.within_brackets(Self::brace_items)?;
        let close = self.expect("}")?;
        Ok(Tree::new(shape, open.start, close.end))
    }

    fn brace_items(&mut self) -> Read<Shape> {
        if self.at("**") {
            let stars = self.advance();
            self.arithmetic()?;
            if self.any(&["for", "async"]) {
                self.clauses()?;
                return said(
                    self.here("dict unpacking cannot be used in dict comprehension", stars),
                );
            }
            return self.more_pairs();
        }
        let first = self.starred_or_named()?;
        if first.shape != Shape::Starred && self.at(":") {
            self.pair_value()?;
            if self.any(&["for", "async"]) {
                self.clauses()?;
                return Ok(Shape::DictComprehension);
            }
            return self.more_pairs();
        }
        if self.any(&["for", "async"]) {
            self.comprehension(&first)?;
            return Ok(Shape::SetComprehension);
        }
        let items = self.more_items(first, "}")?;
        self.suspect_comprehension(&items)?;
        Ok(Shape::Set)
    }

    fn more_pairs(&mut self) -> Read<Shape> {
        while self.eat(",") {
            if self.at("}") {
                break;
            }
            if self.eat("**") {
                self.arithmetic()?;
                continue;
            }
            let key = self.next_key()?;
            if self.at_kind(TokenKind::Broken) {
                return Err(super::Stop::Here);
            }
            if !self.at(":") {
                // Its last character, which may take several bytes.
                let before = self.source.get(..key.end as usize).unwrap_or("");
                let at = before.char_indices().next_back().map_or(0, |(at, _)| at as u32);
                return said(Fault::syntax("':' expected after dictionary key", at, at));
            }
            self.pair_value()?;
        }
        Ok(Shape::Dict)
    }

    /// A key behind the first: what it lacks is a colon rather than a comma.
    fn next_key(&mut self) -> Read<Tree> {
        let position = self.position;
        self.plain += 1;
        let key = self.expression();
        self.plain -= 1;
        key.or_else(|_| {
            self.position = position;
            self.expression()
        })
    }

    /// At the colon of a pair.
    fn pair_value(&mut self) -> Read<()> {
        let colon = self.advance();
        if self.at("}") || self.at(",") {
            return said(self.here("expression expected after dictionary key and ':'", colon));
        }
        if self.at("*") {
            let value = self.starred()?;
            let message = "cannot use a starred expression in a dictionary value";
            return said(Fault::syntax(message, value.start, value.end));
        }
        self.expression()?;
        Ok(())
    }
}
