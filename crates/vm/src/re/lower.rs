//! From the tree to a program.

use super::{
    Trouble,
    parse::Parsed,
    tree::{At, Direction, Greed, Node, Set},
};

/// Instructions of the largest program; counted repeats are not unrolled.
const LARGEST: usize = 100_000;

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum One {
    Char(u32),
    Set(u32),
    Any(bool),
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Op {
    One(One),
    At(At),
    Fail,
    Jump(u32),
    /// The first way is tried first.
    Split(u32, u32),
    /// Start (even) or end (odd) of a group.
    Mark(u32),
    Back {
        group: u32,
        ignore_case: bool,
        ascii: bool,
    },
    /// One character so many times.
    Run {
        one: One,
        min: u32,
        max: u32,
        greed: Greed,
    },
    /// A loop begins: its registers are set.
    Enter {
        register: u32,
    },
    /// After each turn of a loop, and before its first one.
    Again {
        register: u32,
        min: u32,
        max: u32,
        lazy: bool,
        body: u32,
    },
    /// Runs what follows up to its `Done` by itself, then goes on at `end`.
    Look {
        direction: Direction,
        negated: bool,
        end: u32,
    },
    Atomic {
        end: u32,
    },
    Done,
    /// Goes on if the group took part, else at the place given.
    If {
        group: u32,
        otherwise: u32,
    },
    Match,
}

/// A pattern that can be run.
#[derive(Clone, Debug)]
pub struct Program {
    pub ops: Vec<Op>,
    pub sets: Vec<Set>,
    /// Without the whole match.
    pub groups: u32,
    pub names: Vec<(String, u32)>,
    pub flags: u32,
    /// Two for each loop: turns so far, and where the last one began.
    pub registers: u32,
    /// The character that every match begins with, where there is one.
    pub first: Option<u32>,
}

struct Builder {
    ops: Vec<Op>,
    sets: Vec<Set>,
    loops: u32,
}

/// # Errors
/// If it becomes too large.
pub fn lower(parsed: &Parsed) -> Result<Program, Trouble> {
    let mut builder = Builder { ops: Vec::new(), sets: Vec::new(), loops: 0 };
    builder.node(&parsed.node)?;
    builder.ops.push(Op::Match);
    let first = match builder.ops.iter().find(|op| !matches!(op, Op::Mark(_))) {
        Some(Op::One(One::Char(c))) => Some(*c),
        Some(Op::Run { one: One::Char(c), min: 1.., .. }) => Some(*c),
        _ => None,
    };
    Ok(Program {
        first,
        ops: builder.ops,
        sets: builder.sets,
        groups: parsed.groups.count(),
        names: parsed.groups.names.clone(),
        flags: parsed.flags,
        registers: builder.loops * 2,
    })
}

impl Builder {
    fn here(&self) -> u32 {
        self.ops.len() as u32
    }

    fn push(&mut self, op: Op) -> Result<usize, Trouble> {
        if self.ops.len() >= LARGEST {
            return Err(Trouble::Refused("patterns as large as this one"));
        }
        self.ops.push(op);
        Ok(self.ops.len() - 1)
    }

    fn one(&mut self, node: &Node) -> Option<One> {
        Some(match node {
            Node::Char(c) => One::Char(*c),
            Node::Any(all) => One::Any(*all),
            Node::Set(set) => {
                let known = self.sets.iter().position(|other| other == set);
                let at = known.unwrap_or_else(|| {
                    self.sets.push(set.clone());
                    self.sets.len() - 1
                });
                One::Set(at as u32)
            }
            Node::Sequence(parts) if parts.len() == 1 => return self.one(parts.first()?),
            _ => return None,
        })
    }

    fn node(&mut self, node: &Node) -> Result<(), Trouble> {
        if let Some(one) = self.one(node) {
            self.push(Op::One(one))?;
            return Ok(());
        }
        match node {
            Node::Empty | Node::Char(_) | Node::Any(_) | Node::Set(_) => {}
            Node::Fail => {
                self.push(Op::Fail)?;
            }
            Node::At(at) => {
                self.push(Op::At(*at))?;
            }
            Node::Sequence(parts) => {
                for part in parts {
                    self.node(part)?;
                }
            }
            Node::Choice(parts) => self.choice(parts)?,
            Node::Group(number, body) => {
                self.push(Op::Mark(number * 2))?;
                self.node(body)?;
                self.push(Op::Mark(number * 2 + 1))?;
            }
            Node::Back { group, ignore_case, ascii } => {
                let (group, ignore_case, ascii) = (*group, *ignore_case, *ascii);
                self.push(Op::Back { group, ignore_case, ascii })?;
            }
            Node::Look { body, direction, negated } => {
                let (direction, negated) = (*direction, *negated);
                let at = self.push(Op::Look { direction, negated, end: 0 })?;
                self.node(body)?;
                self.push(Op::Done)?;
                self.ops[at] = Op::Look { direction, negated, end: self.here() };
            }
            Node::Atomic(body) => self.atomic(body)?,
            Node::If { group, yes, no } => {
                let at = self.push(Op::If { group: *group, otherwise: 0 })?;
                self.node(yes)?;
                let jump = self.push(Op::Jump(0))?;
                self.ops[at] = Op::If { group: *group, otherwise: self.here() };
                self.node(no)?;
                self.ops[jump] = Op::Jump(self.here());
            }
            Node::Repeat { body, min, max, greed } => {
                self.repeat(body, *min, max.unwrap_or(u32::MAX), *greed)?;
            }
        }
        Ok(())
    }

    fn atomic(&mut self, body: &Node) -> Result<(), Trouble> {
        let at = self.push(Op::Atomic { end: 0 })?;
        self.node(body)?;
        self.push(Op::Done)?;
        self.ops[at] = Op::Atomic { end: self.here() };
        Ok(())
    }

    fn choice(&mut self, parts: &[Node]) -> Result<(), Trouble> {
        let mut jumps = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            if at + 1 == parts.len() {
                self.node(part)?;
                break;
            }
            let split = self.push(Op::Split(0, 0))?;
            self.node(part)?;
            jumps.push(self.push(Op::Jump(0))?);
            self.ops[split] = Op::Split(split as u32 + 1, self.here());
        }
        for jump in jumps {
            self.ops[jump] = Op::Jump(self.here());
        }
        Ok(())
    }

    fn repeat(&mut self, body: &Node, min: u32, max: u32, greed: Greed) -> Result<(), Trouble> {
        if let Some(one) = self.one(body) {
            self.push(Op::Run { one, min, max, greed })?;
            return Ok(());
        }
        if greed == Greed::Possessive {
            let at = self.push(Op::Atomic { end: 0 })?;
            self.repeat(body, min, max, Greed::Greedy)?;
            self.push(Op::Done)?;
            self.ops[at] = Op::Atomic { end: self.here() };
            return Ok(());
        }
        let register = self.loops * 2;
        self.loops += 1;
        self.push(Op::Enter { register })?;
        let jump = self.push(Op::Jump(0))?;
        let body_at = self.here();
        self.node(body)?;
        self.ops[jump] = Op::Jump(self.here());
        let lazy = greed == Greed::Lazy;
        self.push(Op::Again { register, min, max, lazy, body: body_at })?;
        Ok(())
    }
}
