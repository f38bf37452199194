//! What can be assigned to, and what is said of what cannot.

use crate::fault::Fault;

use super::{Judge, Read, Shape, Tree, said};

/// What is done to a target.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Use {
    Assign,
    Delete,
}

impl Use {
    fn words(self) -> &'static str {
        match self {
            Self::Assign => "cannot assign to",
            Self::Delete => "cannot delete",
        }
    }
}

/// The first part of a target that is none.
pub(super) fn not_a_target(tree: &Tree, usage: Use) -> Option<&Tree> {
    match tree.shape {
        Shape::Name | Shape::Attribute | Shape::Subscript => None,
        Shape::Tuple | Shape::List => tree.items.iter().find_map(|item| not_a_target(item, usage)),
        Shape::Starred if usage == Use::Assign => {
            tree.items.first().and_then(|item| not_a_target(item, usage))
        }
        _ => Some(tree),
    }
}

pub(super) fn check(tree: &Tree, usage: Use) -> Read<()> {
    match not_a_target(tree, usage) {
        None => Ok(()),
        Some(wrong) => {
            let message = format!("{} {}", usage.words(), wrong.shape.name());
            said(Fault::syntax(message, wrong.start, wrong.end))
        }
    }
}

impl Judge<'_> {
    /// At a `=` behind an expression where none may stand: perhaps `==` or `:=` was meant.
    pub(super) fn suspect_equals(&mut self, before: &Tree) -> Read<()> {
        use Shape::{False, Generator, List, None, True, Tuple};
        let excluded = matches!(before.lead, List | Tuple | Generator | True | None | False);
        let name = before.shape == Shape::Name && !before.parenthesized;
        if !name && (!before.tight || excluded) {
            return Ok(());
        }
        let (position, farthest) = (self.position, self.farthest);
        self.advance();
        let after = self.quietly(Self::arithmetic)?;
        let alone = !self.at("=") && !self.at(":=");
        self.position = position;
        self.farthest = farthest;
        match after {
            Some(after) if alone && name => {
                let message = "invalid syntax. Maybe you meant '==' or ':=' instead of '='?";
                said(Fault::syntax(message, before.start, after.end))
            }
            Some(_) if alone => {
                let name = before.shape.name();
                let message =
                    format!("cannot assign to {name} here. Maybe you meant '==' instead of '='?");
                said(Fault::syntax(message, before.start, before.end))
            }
            _ => Ok(()),
        }
    }

    /// Targets of `for`, up to `in`.
    pub(super) fn loop_targets(&mut self) -> Read<Tree> {
        let first = self.loop_target()?;
        if !self.at(",") {
            check(&first, Use::Assign)?;
            return Ok(first);
        }
        let start = first.start;
        let mut items = vec![first];
        while self.eat(",") {
            if self.at("in") {
                break;
            }
            items.push(self.loop_target()?);
        }
        let tree = Tree::of(Shape::Tuple, start, self.previous_end(), items);
        check(&tree, Use::Assign)?;
        Ok(tree)
    }

    fn loop_target(&mut self) -> Read<Tree> {
        if self.at("*") { self.starred() } else { self.arithmetic() }
    }
}
