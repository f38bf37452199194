//! What stands in parentheses: groups, names, flags, looks around.

use super::{
    Trouble, flags,
    parse::{Parser, Res, wrong},
    tree::{Direction, Node},
};

/// More groups than anybody needs.
const MOST: u32 = 10_000;

/// The groups of a pattern so far.
#[derive(Clone, Debug)]
pub struct Groups {
    /// Least and most characters; None while the group is open. Number 0 is the whole.
    widths: Vec<Option<(usize, Option<usize>)>>,
    /// In the order of the pattern.
    pub names: Vec<(String, u32)>,
    /// Groups that conditions asked for before they came, and where.
    awaited: Vec<(u32, usize)>,
}

impl Groups {
    pub fn new() -> Groups {
        Groups { widths: vec![None], names: Vec::new(), awaited: Vec::new() }
    }

    /// At the end of the pattern: what conditions asked for must be there.
    pub(super) fn check(&self) -> Res<()> {
        match self.awaited.iter().find(|(group, _)| *group > self.count()) {
            Some((group, at)) => wrong(format!("invalid group reference {group}"), *at),
            None => Ok(()),
        }
    }

    pub fn count(&self) -> u32 {
        self.widths.len() as u32 - 1
    }

    pub fn is_open(&self, group: u32) -> bool {
        self.widths.get(group as usize).is_some_and(Option::is_none)
    }

    fn known(&self) -> Vec<(usize, Option<usize>)> {
        self.widths.iter().map(|width| width.unwrap_or((0, None))).collect()
    }

    fn named(&self, name: &str) -> Option<u32> {
        self.names.iter().find(|(known, _)| known == name).map(|(_, number)| *number)
    }
}

fn flag_of(c: char) -> Option<u32> {
    Some(match c {
        'i' => flags::IGNORECASE,
        'L' => flags::LOCALE,
        'm' => flags::MULTILINE,
        's' => flags::DOTALL,
        'x' => flags::VERBOSE,
        'a' => flags::ASCII,
        'u' => flags::UNICODE,
        _ => return None,
    })
}

const CHARSETS: u32 = flags::ASCII | flags::UNICODE | flags::LOCALE;

impl Parser<'_> {
    /// `(?im)` at the start of the pattern.
    pub(super) fn global_flags(&mut self) -> Res<()> {
        loop {
            let start = self.at;
            let head: Vec<char> =
                self.text[start..].iter().take(2).filter_map(|c| char::from_u32(*c)).collect();
            let letter = self.text.get(start + 2).and_then(|c| char::from_u32(*c));
            if head != ['(', '?'] || letter.is_none_or(|c| flag_of(c).is_none()) {
                return Ok(());
            }
            self.at += 2;
            let mut added = 0;
            loop {
                match self.next() {
                    Some(')') => break,
                    Some(c) if flag_of(c).is_some() => {
                        added |= self.checked_flag(c, added)?;
                    }
                    // `(?i:...)` is for the group only.
                    _ => {
                        self.at = start;
                        return Ok(());
                    }
                }
            }
            if added & flags::ASCII != 0 {
                self.flags &= !flags::UNICODE;
            }
            self.flags |= added;
            self.default_charset()?;
        }
    }

    fn checked_flag(&self, c: char, before: u32) -> Res<u32> {
        let flag = flag_of(c).unwrap_or(0);
        if flag & CHARSETS != 0 {
            if flag == flags::LOCALE {
                if !self.bytes {
                    return wrong(
                        "bad inline flags: cannot use 'L' flag with a str pattern",
                        self.at,
                    );
                }
                return Err(Trouble::Refused("patterns with the LOCALE flag"));
            }
            if self.bytes && flag == flags::UNICODE {
                return wrong(
                    "bad inline flags: cannot use 'u' flag with a bytes pattern",
                    self.at,
                );
            }
            if before & CHARSETS & !flag != 0 {
                return wrong("bad inline flags: flags 'a', 'u' and 'L' are incompatible", self.at);
            }
        }
        Ok(flag)
    }

    /// What follows a `(`, which stood at `start`.
    pub(super) fn group(&mut self, start: usize) -> Res<Option<Node>> {
        if !self.eat('?') {
            return self.capture(start, None).map(Some);
        }
        let look = |direction, negated| Some((direction, negated));
        let behind = Direction::Behind(0);
        let kind = self.next();
        let looks = match kind {
            None => return wrong("unexpected end of pattern", self.at),
            Some('P') => return self.python_group(start).map(Some),
            Some(':') => {
                let before = self.flags;
                return Ok(Some(Node::Sequence(vec![self.rest(start, before)?])));
            }
            Some('#') => loop {
                match self.next() {
                    Some(')') => return Ok(None),
                    None => return wrong("missing ), unterminated comment", start),
                    Some(_) => {}
                }
            },
            Some('>') => {
                let before = self.flags;
                return Ok(Some(Node::Atomic(Box::new(self.rest(start, before)?))));
            }
            Some('(') => return self.conditional(start).map(Some),
            Some('=') => look(Direction::Ahead, false),
            Some('!') => look(Direction::Ahead, true),
            Some('<') => match self.next() {
                Some('=') => look(behind, false),
                Some('!') => look(behind, true),
                None => return wrong("unexpected end of pattern", self.at),
                Some(c) => {
                    return wrong(format!("unknown extension ?<{c}"), start + 1);
                }
            },
            Some(c) if c == '-' || flag_of(c).is_some() => {
                self.at -= 1;
                return self.scoped_flags(start).map(Some);
            }
            Some(c) => return wrong(format!("unknown extension ?{c}"), start + 1),
        };
        let Some((direction, negated)) = looks else { return Ok(None) };
        let before = self.flags;
        let body = self.rest(start, before)?;
        let direction = match direction {
            Direction::Ahead => Direction::Ahead,
            Direction::Behind(_) => match body.width(&self.groups.known()) {
                (low, Some(high)) if low == high => Direction::Behind(low),
                _ => {
                    return Err(Trouble::Wrong {
                        message: "look-behind requires fixed-width pattern".into(),
                        at: None,
                    });
                }
            },
        };
        if negated && body == Node::Sequence(Vec::new()) {
            return Ok(Some(Node::Fail));
        }
        Ok(Some(Node::Look { body: Box::new(body), direction, negated }))
    }

    /// The rest of a group up to its `)`; then the flags are what they were.
    fn rest(&mut self, start: usize, before: u32) -> Res<Node> {
        let body = self.choice()?;
        if !self.eat(')') {
            return wrong("missing ), unterminated subpattern", start);
        }
        self.flags = before;
        Ok(body)
    }

    fn capture(&mut self, start: usize, name: Option<(String, usize)>) -> Res<Node> {
        let number = self.groups.count() + 1;
        if number > MOST {
            return Err(Trouble::Refused("patterns with more than 10000 groups"));
        }
        if let Some((name, at)) = name {
            if let Some(old) = self.groups.named(&name) {
                return wrong(
                    format!(
                        "redefinition of group name '{name}' as group {number}; was group {old}"
                    ),
                    at,
                );
            }
            self.groups.names.push((name, number));
        }
        self.groups.widths.push(None);
        let before = self.flags;
        let body = self.rest(start, before)?;
        let width = body.width(&self.groups.known());
        if let Some(slot) = self.groups.widths.get_mut(number as usize) {
            *slot = Some(width);
        }
        Ok(Node::Group(number, Box::new(body)))
    }

    /// A name up to `end`, checked.
    fn name(&mut self, end: char, what: &str) -> Res<(String, usize)> {
        let start = self.at;
        let mut name = String::new();
        loop {
            match self.next() {
                Some(c) if c == end => break,
                Some(c) => name.push(c),
                None if name.is_empty() => return wrong(format!("missing {what}"), start),
                None => return wrong(format!("missing {end}, unterminated name"), start),
            }
        }
        if name.is_empty() {
            return wrong(format!("missing {what}"), start);
        }
        Ok((name, start))
    }

    fn check_name(&self, name: &str, at: usize) -> Res<()> {
        if crate::text::strings::is_identifier(name) && (!self.bytes || name.is_ascii()) {
            return Ok(());
        }
        let prefix = if self.bytes { "b" } else { "" };
        wrong(format!("bad character in group name {prefix}'{name}'"), at)
    }

    fn python_group(&mut self, start: usize) -> Res<Node> {
        if self.eat('<') {
            let (name, at) = self.name('>', "group name")?;
            self.check_name(&name, at)?;
            return self.capture(start, Some((name, at)));
        }
        if self.eat('=') {
            let (name, at) = self.name(')', "group name")?;
            self.check_name(&name, at)?;
            let Some(group) = self.groups.named(&name) else {
                return wrong(format!("unknown group name '{name}'"), at);
            };
            if self.groups.is_open(group) {
                return wrong("cannot refer to an open group", at);
            }
            return self.back(group, at);
        }
        match self.next() {
            None => wrong("unexpected end of pattern", self.at),
            Some(c) => wrong(format!("unknown extension ?P{c}"), start + 1),
        }
    }

    /// `(?(group)yes|no)`.
    fn conditional(&mut self, start: usize) -> Res<Node> {
        let (name, at) = self.name(')', "group name")?;
        let group = if name.chars().all(|c| c.is_ascii_digit()) {
            let number: u32 = name.parse().unwrap_or(u32::MAX);
            if number == 0 {
                return wrong("bad group number", at);
            }
            if number >= MOST {
                return wrong(format!("invalid group reference {number}"), at);
            }
            number
        } else {
            self.check_name(&name, at)?;
            match self.groups.named(&name) {
                Some(group) => group,
                None => return wrong(format!("unknown group name '{name}'"), at),
            }
        };
        if group > self.groups.count() {
            self.groups.awaited.push((group, at));
        }
        let before = self.flags;
        let body = self.rest(start, before)?;
        let (yes, no) = match body {
            Node::Choice(mut branches) if branches.len() == 2 => {
                let no = branches.pop().unwrap_or(Node::Empty);
                (branches.pop().unwrap_or(Node::Empty), no)
            }
            Node::Choice(_) => {
                return wrong("conditional backref with more than two branches", self.at - 1);
            }
            yes => (yes, Node::Empty),
        };
        Ok(Node::If { group, yes: Box::new(yes), no: Box::new(no) })
    }

    /// `(?i-s:...)`.
    fn scoped_flags(&mut self, start: usize) -> Res<Node> {
        let (mut added, mut removed) = (0, 0);
        let mut c = self.next();
        while let Some(letter) = c.filter(|c| flag_of(*c).is_some()) {
            added |= self.checked_flag(letter, added)?;
            c = self.next();
        }
        if c == Some(')') {
            return wrong("global flags not at the start of the expression", start);
        }
        if c == Some('-') {
            c = self.next();
            match c {
                None => return wrong("missing flag", self.at),
                Some(letter) if flag_of(letter).is_none() => {
                    let message =
                        if letter.is_alphabetic() { "unknown flag" } else { "missing flag" };
                    return wrong(message, self.at - 1);
                }
                Some(_) => {}
            }
            while let Some(letter) = c.filter(|c| flag_of(*c).is_some()) {
                let flag = flag_of(letter).unwrap_or(0);
                if flag & CHARSETS != 0 {
                    return wrong(
                        "bad inline flags: cannot turn off flags 'a', 'u' and 'L'",
                        self.at,
                    );
                }
                removed |= flag;
                c = self.next();
            }
        }
        match c {
            Some(':') => {}
            None if removed > 0 => return wrong("missing :", self.at),
            None => return wrong("missing -, : or )", self.at),
            Some(letter) => {
                let expected = if removed > 0 { "missing :" } else { "missing -, : or )" };
                let message = if letter.is_alphabetic() { "unknown flag" } else { expected };
                return wrong(message, self.at - 1);
            }
        }
        if added & removed != 0 {
            return wrong("bad inline flags: flag turned on and off", self.at - 1);
        }
        let before = self.flags;
        if added & CHARSETS != 0 {
            self.flags &= !CHARSETS;
        }
        self.flags = (self.flags | added) & !removed;
        Ok(Node::Sequence(vec![self.rest(start, before)?]))
    }
}
