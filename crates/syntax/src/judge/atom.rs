//! Primaries and atoms.

use crate::scan::TokenKind;

use super::{Judge, Read, Shape, Stop, Tree, said};
use crate::fault::Fault;

impl Judge<'_> {
    pub(super) fn primary(&mut self) -> Read<Tree> {
        let mut tree = self.atom()?;
        let start = tree.start;
        loop {
            let shape = if self.at(".") {
                let attribute = self.attempt(|judge| {
                    judge.advance();
                    judge.identifier()
                })?;
                if attribute.is_none() {
                    return Ok(tree);
                }
                Shape::Attribute
            } else if self.at("(") {
                self.arguments()?;
                Shape::Call
            } else if self.at("[") {
                self.slices()?;
                Shape::Subscript
            } else {
                return Ok(tree);
            };
            tree = Tree { lead: tree.lead, ..Tree::new(shape, start, self.previous_end()) };
        }
    }

    fn atom(&mut self) -> Read<Tree> {
        let token = self.peek();
        let shape = match token.kind {
            TokenKind::Number => Shape::Literal,
            TokenKind::String | TokenKind::FStart => return self.strings(),
            TokenKind::Name => match self.text(token) {
                "None" => Shape::None,
                "True" => Shape::True,
                "False" => Shape::False,
                _ if self.is_identifier(token) => Shape::Name,
                _ => return Err(Stop::Here),
            },
            TokenKind::Operator => match self.text(token) {
                "(" => return self.parenthesized(),
                "[" => return self.list(),
                "{" => return self.braces(),
                "..." => Shape::Ellipsis,
                _ => return Err(Stop::Here),
            },
            _ => return Err(Stop::Here),
        };
        self.advance();
        Ok(Tree::new(shape, token.start, token.end))
    }

    fn strings(&mut self) -> Read<Tree> {
        let start = self.peek().start;
        let mut shape = Shape::Literal;
        let (mut bytes, mut text) = (false, false);
        loop {
            let token = self.peek();
            match token.kind {
                TokenKind::String => {
                    let prefix = self.text(token).split(['"', '\'']).next().unwrap_or("");
                    if prefix.contains(['b', 'B']) {
                        bytes = true;
                    } else {
                        text = true;
                    }
                    self.advance();
                }
                TokenKind::FStart => {
                    text = true;
                    shape = Shape::Formatted;
                    self.formatted()?;
                }
                _ => break,
            }
        }
        if bytes && text {
            return self.wrong("cannot mix bytes and nonbytes literals");
        }
        Ok(Tree::new(shape, start, self.previous_end()))
    }

    fn slices(&mut self) -> Read<()> {
        self.expect("[")?;
        loop {
            self.slice()?;
            if !self.eat(",") || self.at("]") {
                break;
            }
        }
        self.expect("]")?;
        Ok(())
    }

    fn slice(&mut self) -> Read<()> {
        if self.at("*") {
            self.starred()?;
            return Ok(());
        }
        if !self.at(":") {
            self.named()?;
        }
        for _ in 0..2 {
            if self.eat(":") && !self.any(&[":", ",", "]"]) {
                self.expression()?;
            }
        }
        Ok(())
    }

    /// A group, a tuple or a generator expression.
    fn parenthesized(&mut self) -> Read<Tree> {
        let open = self.advance();
        if self.at(")") {
            let close = self.advance();
            return Ok(Tree::new(Shape::Tuple, open.start, close.end));
        }
        if self.at("yield") {
            let tree = self.yield_or_expressions()?;
            self.expect(")")?;
            return Ok(Tree { tight: true, parenthesized: true, ..tree });
        }
        if self.at("**") {
            let stars = self.advance();
            self.expression()?;
            self.expect(")")?;
            return said(self.here("cannot use double starred expression here", stars));
        }
        let first = self.within_brackets(Self::starred_or_named)?;
        if self.any(&["for", "async"]) {
            self.comprehension(&first)?;
            let close = self.expect(")")?;
            return Ok(Tree::new(Shape::Generator, open.start, close.end));
        }
        if self.at(",") {
            let items = self.more_items(first, ")")?;
            let close = self.expect(")")?;
            return Ok(Tree::of(Shape::Tuple, open.start, close.end, items));
        }
        self.expect(")")?;
        if first.shape == Shape::Starred {
            let message = "cannot use starred expression here";
            return said(Fault::syntax(message, first.start, first.end));
        }
        Ok(Tree { tight: true, parenthesized: true, ..first })
    }
}
