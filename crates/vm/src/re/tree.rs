//! A pattern as a tree.

/// A class of characters by a letter: `\d`, `\s`, `\w`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Class {
    Digit,
    Space,
    Word,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Member {
    Range(u32, u32),
    /// The class, or with `true` what is not in it.
    Class(Class, bool),
}

/// Characters to choose from.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub struct Set {
    pub members: Vec<Member>,
    pub negated: bool,
    pub ignore_case: bool,
    pub ascii: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum At {
    /// `\A`, and `^` without MULTILINE.
    Start,
    LineStart,
    /// `\Z`.
    End,
    /// `$` without MULTILINE: also before a last line end.
    LastLineEnd,
    LineEnd,
    Boundary {
        ascii: bool,
    },
    NotBoundary {
        ascii: bool,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Greed {
    Greedy,
    Lazy,
    /// Gives nothing back.
    Possessive,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Direction {
    Ahead,
    /// Of what is so many characters before.
    Behind(usize),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Node {
    Empty,
    /// Never matches.
    Fail,
    Char(u32),
    Set(Set),
    /// `.`; with `true` line ends too.
    Any(bool),
    At(At),
    Sequence(Vec<Node>),
    Choice(Vec<Node>),
    Repeat {
        body: Box<Node>,
        min: u32,
        max: Option<u32>,
        greed: Greed,
    },
    Group(u32, Box<Node>),
    Back {
        group: u32,
        ignore_case: bool,
        ascii: bool,
    },
    Look {
        body: Box<Node>,
        direction: Direction,
        negated: bool,
    },
    Atomic(Box<Node>),
    /// `(?(group)yes|no)`.
    If {
        group: u32,
        yes: Box<Node>,
        no: Box<Node>,
    },
}

impl Node {
    /// The least and most characters that it matches; the most is None if there is no bound. Groups
    /// referred to have the widths given.
    pub fn width(&self, groups: &[(usize, Option<usize>)]) -> (usize, Option<usize>) {
        let add = |a: Option<usize>, b: Option<usize>| Some(a?.saturating_add(b?));
        match self {
            Node::Empty | Node::Fail | Node::At(_) | Node::Look { .. } => (0, Some(0)),
            Node::Char(_) | Node::Set(_) | Node::Any(_) => (1, Some(1)),
            Node::Sequence(parts) => parts.iter().fold((0, Some(0)), |(low, high), part| {
                let (l, h) = part.width(groups);
                (low.saturating_add(l), add(high, h))
            }),
            Node::Choice(parts) => parts
                .iter()
                .map(|part| part.width(groups))
                .reduce(|(l1, h1), (l2, h2)| (l1.min(l2), h1.zip(h2).map(|(a, b)| a.max(b))))
                .unwrap_or((0, Some(0))),
            Node::Repeat { body, min, max, .. } => {
                let (low, high) = body.width(groups);
                let most = match (high, max) {
                    (Some(0), _) => Some(0),
                    (Some(high), Some(max)) => Some(high.saturating_mul(*max as usize)),
                    _ => None,
                };
                (low.saturating_mul(*min as usize), most)
            }
            Node::Group(_, body) | Node::Atomic(body) => body.width(groups),
            Node::Back { group, .. } => groups.get(*group as usize).copied().unwrap_or((0, None)),
            Node::If { yes, no, .. } => {
                let ((l1, h1), (l2, h2)) = (yes.width(groups), no.width(groups));
                (l1.min(l2), h1.zip(h2).map(|(a, b)| a.max(b)))
            }
        }
    }
}
