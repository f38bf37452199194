//! From a pattern's text to its tree, with CPython's messages for what is wrong.

use super::{
    Trouble, flags,
    groups::Groups,
    tree::{At, Class, Greed, Member, Node, Set},
};

/// Parentheses inside each other.
const DEPTH: usize = 100;
/// CPython's bound on the numbers in braces.
const REPEATS: u64 = 4_294_967_295;

/// A pattern that was read.
#[derive(Clone, Debug)]
pub struct Parsed {
    pub node: Node,
    pub flags: u32,
    pub groups: Groups,
}

pub(super) struct Parser<'a> {
    pub text: &'a [u32],
    pub at: usize,
    pub flags: u32,
    /// A pattern of bytes.
    pub bytes: bool,
    pub groups: Groups,
    depth: usize,
}

pub(super) type Res<V> = Result<V, Trouble>;

pub(super) fn wrong<V>(message: impl Into<String>, at: usize) -> Res<V> {
    Err(Trouble::Wrong { message: message.into(), at: Some(at) })
}

/// Reads a pattern, given in code points.
///
/// # Errors
/// What is wrong with it, or what is not supported.
pub fn parse(text: &[u32], flags: u32, bytes: bool) -> Result<Parsed, Trouble> {
    let mut parser = Parser { text, at: 0, flags, bytes, groups: Groups::new(), depth: 0 };
    if flags & flags::LOCALE != 0 {
        if !bytes {
            return Err(Trouble::Wrong {
                message: "cannot use LOCALE flag with a str pattern".into(),
                at: None,
            });
        }
        return Err(Trouble::Refused("patterns with the LOCALE flag"));
    }
    parser.default_charset()?;
    parser.global_flags()?;
    let node = parser.choice()?;
    if parser.peek().is_some() {
        return wrong("unbalanced parenthesis", parser.at);
    }
    parser.groups.check()?;
    let flags = parser.flags;
    Ok(Parsed { node, flags, groups: parser.groups })
}

impl Parser<'_> {
    pub fn peek(&self) -> Option<char> {
        self.text.get(self.at).and_then(|c| char::from_u32(*c))
    }

    pub fn eat(&mut self, c: char) -> bool {
        let found = self.peek() == Some(c);
        self.at += usize::from(found);
        found
    }

    pub fn next(&mut self) -> Option<char> {
        let c = self.peek();
        self.at += usize::from(c.is_some());
        c
    }

    pub fn has(&self, flag: u32) -> bool {
        self.flags & flag != 0
    }

    pub fn ascii(&self) -> bool {
        self.bytes || self.has(flags::ASCII)
    }

    /// Text is Unicode unless it says otherwise.
    pub fn default_charset(&mut self) -> Res<()> {
        if self.bytes {
            if self.has(flags::UNICODE) {
                return Err(Trouble::Wrong {
                    message: "cannot use UNICODE flag with a bytes pattern".into(),
                    at: None,
                });
            }
        } else if !self.has(flags::ASCII) {
            self.flags |= flags::UNICODE;
        } else if self.has(flags::UNICODE) {
            return Err(Trouble::Wrong {
                message: "ASCII and UNICODE flags are incompatible".into(),
                at: None,
            });
        }
        Ok(())
    }

    pub fn choice(&mut self) -> Res<Node> {
        self.depth += 1;
        if self.depth > DEPTH {
            return Err(Trouble::Refused(
                "patterns with more than 100 parentheses inside each other",
            ));
        }
        let mut branches = vec![self.sequence()?];
        while self.eat('|') {
            branches.push(self.sequence()?);
        }
        self.depth -= 1;
        Ok(if branches.len() == 1 { branches.remove(0) } else { Node::Choice(branches) })
    }

    fn skip_blanks(&mut self) {
        while self.has(flags::VERBOSE) {
            match self.peek() {
                Some(' ' | '\t' | '\n' | '\r' | '\u{b}' | '\u{c}') => self.at += 1,
                Some('#') => while !matches!(self.next(), None | Some('\n')) {},
                _ => break,
            }
        }
    }

    fn sequence(&mut self) -> Res<Node> {
        let mut parts: Vec<Node> = Vec::new();
        loop {
            self.skip_blanks();
            let start = self.at;
            match self.peek() {
                None | Some('|' | ')') => break,
                Some('*' | '+' | '?' | '{') if self.is_repeat() => {
                    self.repeat(start, &mut parts)?;
                    continue;
                }
                _ => {}
            }
            if let Some(part) = self.atom()? {
                parts.push(part);
            }
        }
        Ok(if parts.len() == 1 { parts.remove(0) } else { Node::Sequence(parts) })
    }

    /// Whether a repeat stands here; `{` may be a plain character.
    fn is_repeat(&self) -> bool {
        if self.peek() != Some('{') {
            return true;
        }
        self.bounds().is_some()
    }

    /// The numbers in braces and where they end, if that is what stands here.
    fn bounds(&self) -> Option<(Option<u64>, Option<u64>, usize)> {
        let is = |at: usize, c: char| self.text.get(at) == Some(&u32::from(c));
        let (low, end) = self.digits(self.at + 1);
        if is(end, '}') {
            return low.map(|n| (Some(n), Some(n), end + 1));
        }
        if !is(end, ',') {
            return None;
        }
        let (high, end) = self.digits(end + 1);
        is(end, '}').then_some((low, high, end + 1))
    }

    /// The number that stands there, and where it ends.
    fn digits(&self, start: usize) -> (Option<u64>, usize) {
        let (mut at, mut value) = (start, 0_u64);
        while let Some(digit) = self.text.get(at).copied().filter(|c| (48..58).contains(c)) {
            value = value.saturating_mul(10).saturating_add(u64::from(digit - 48));
            at += 1;
        }
        ((at > start).then_some(value), at)
    }

    fn repeat(&mut self, start: usize, parts: &mut Vec<Node>) -> Res<()> {
        let (low, high) = match self.peek() {
            Some('{') => {
                let Some((low, high, end)) = self.bounds() else { return Ok(()) };
                self.at = end;
                let (low, most) = (low.unwrap_or(0), high.unwrap_or(0));
                if low >= REPEATS || most >= REPEATS {
                    return Err(Trouble::Refused("repeats of more than 4294967294 times"));
                }
                if high.is_some_and(|high| high < low) {
                    return wrong("min repeat greater than max repeat", start + 1);
                }
                (low as u32, high.map(|high| high as u32))
            }
            other => {
                self.at += 1;
                match other {
                    Some('*') => (0, None),
                    Some('+') => (1, None),
                    _ => (0, Some(1)),
                }
            }
        };
        let Some(body) = parts.pop().filter(|n| !matches!(n, Node::At(_) | Node::Empty)) else {
            return wrong("nothing to repeat", start);
        };
        if matches!(body, Node::Repeat { .. }) {
            return wrong("multiple repeat", start);
        }
        let greed = if self.eat('?') {
            Greed::Lazy
        } else if self.eat('+') {
            Greed::Possessive
        } else {
            Greed::Greedy
        };
        parts.push(Node::Repeat { body: Box::new(body), min: low, max: high, greed });
        Ok(())
    }

    fn atom(&mut self) -> Res<Option<Node>> {
        let start = self.at;
        let multiline = self.has(flags::MULTILINE);
        Ok(Some(match self.next() {
            Some('.') => Node::Any(self.has(flags::DOTALL)),
            Some('^') => Node::At(if multiline { At::LineStart } else { At::Start }),
            Some('$') => Node::At(if multiline { At::LineEnd } else { At::LastLineEnd }),
            Some('(') => return self.group(start),
            Some('[') => self.set(start)?,
            Some('\\') => self.escape(start)?,
            Some(c) => self.literal(u32::from(c)),
            None => Node::Empty,
        }))
    }

    pub fn literal(&self, c: u32) -> Node {
        if self.has(flags::IGNORECASE) {
            Node::Set(Set {
                members: vec![Member::Range(c, c)],
                negated: false,
                ignore_case: true,
                ascii: self.ascii(),
            })
        } else {
            Node::Char(c)
        }
    }

    fn escape(&mut self, start: usize) -> Res<Node> {
        let ascii = self.ascii();
        let Some(c) = self.next() else {
            return wrong("bad escape (end of pattern)", start);
        };
        if let Some((class, outside)) = class_of(c) {
            return Ok(Node::Set(self.class_set(class, outside)));
        }
        Ok(match c {
            'A' => Node::At(At::Start),
            'Z' => Node::At(At::End),
            'b' => Node::At(At::Boundary { ascii }),
            'B' => Node::At(At::NotBoundary { ascii }),
            '0' => {
                let code = self.octal(2, 0);
                self.literal(code)
            }
            '1'..='9' => return self.number(start, c),
            _ => {
                let code = self.code(start, c)?;
                self.literal(code)
            }
        })
    }

    fn class_set(&self, class: Class, outside: bool) -> Set {
        let members = vec![Member::Class(class, outside)];
        Set { members, negated: false, ignore_case: false, ascii: self.ascii() }
    }

    fn octal(&mut self, most: usize, mut value: u32) -> u32 {
        for _ in 0..most {
            match self.peek().and_then(|c| c.to_digit(8)) {
                Some(digit) => {
                    value = value * 8 + digit;
                    self.at += 1;
                }
                None => break,
            }
        }
        value
    }

    /// A back reference, or a character by three octal digits.
    fn number(&mut self, start: usize, first: char) -> Res<Node> {
        let mut number = first.to_digit(10).unwrap_or(0);
        if let Some(second) = self.peek().and_then(|c| c.to_digit(10)) {
            let third = self.text.get(self.at + 1).copied().filter(|c| (48..56).contains(c));
            if let (true, true, Some(third)) = (number < 8, second < 8, third) {
                self.at += 2;
                let code = number * 64 + second * 8 + (third - 48);
                if code > 0o377 {
                    let shown: String = self.text[start..self.at]
                        .iter()
                        .filter_map(|c| char::from_u32(*c))
                        .collect();
                    return wrong(
                        format!("octal escape value {shown} outside of range 0-0o377"),
                        start,
                    );
                }
                return Ok(self.literal(code));
            }
            number = number * 10 + second;
            self.at += 1;
        }
        self.back(number, start + 1)
    }

    /// A reference to a group, whose name or number stands at `at`.
    pub fn back(&mut self, group: u32, at: usize) -> Res<Node> {
        if group > self.groups.count() {
            return wrong(format!("invalid group reference {group}"), at);
        }
        if self.groups.is_open(group) {
            return wrong("cannot refer to an open group", at.saturating_sub(1));
        }
        Ok(Node::Back { group, ignore_case: self.has(flags::IGNORECASE), ascii: self.ascii() })
    }

    /// The character that an escape stands for, in and out of sets.
    fn code(&mut self, start: usize, c: char) -> Res<u32> {
        let digits = match c {
            'x' => 2,
            'u' if !self.bytes => 4,
            'U' if !self.bytes => 8,
            'N' if !self.bytes => return Err(Trouble::Refused("characters by name in patterns")),
            _ => {
                return Ok(u32::from(match c {
                    'a' => '\u{7}',
                    'f' => '\u{c}',
                    'n' => '\n',
                    'r' => '\r',
                    't' => '\t',
                    'v' => '\u{b}',
                    c if c.is_ascii_alphanumeric() => {
                        return wrong(format!("bad escape \\{c}"), start);
                    }
                    c => c,
                }));
            }
        };
        let mut value = 0;
        let mut shown = format!("\\{c}");
        for _ in 0..digits {
            let Some(digit) = self.peek().and_then(|c| c.to_digit(16)) else {
                return wrong(format!("incomplete escape {shown}"), start);
            };
            shown.extend(self.next());
            value = value * 16 + digit;
        }
        if value > 0x10_ffff {
            return wrong(format!("bad escape {shown}"), start);
        }
        Ok(value)
    }

    fn set(&mut self, start: usize) -> Res<Node> {
        let negated = self.eat('^');
        let mut members = Vec::new();
        let first = self.at;
        loop {
            let here = self.at;
            let Some(c) = self.next() else {
                return wrong("unterminated character set", start);
            };
            if c == ']' && here > first {
                break;
            }
            let low = self.member(here, c)?;
            if !self.eat('-') {
                members.push(low);
                continue;
            }
            let there = self.at;
            let Some(c) = self.next() else {
                return wrong("unterminated character set", start);
            };
            if c == ']' {
                members.push(low);
                members.push(Member::Range(45, 45));
                break;
            }
            let high = self.member(there, c)?;
            let (Member::Range(low, _), Member::Range(high, _)) = (&low, &high) else {
                return wrong(format!("bad character range {}", self.shown(here)), here);
            };
            if high < low {
                return wrong(format!("bad character range {}", self.shown(here)), here);
            }
            members.push(Member::Range(*low, *high));
        }
        let ignore_case = self.has(flags::IGNORECASE);
        Ok(Node::Set(Set { members, negated, ignore_case, ascii: self.ascii() }))
    }

    fn shown(&self, from: usize) -> String {
        self.text[from..self.at].iter().filter_map(|c| char::from_u32(*c)).collect()
    }

    /// A character or class in a set.
    fn member(&mut self, start: usize, c: char) -> Res<Member> {
        let one = |code: u32| Member::Range(code, code);
        if c != '\\' {
            return Ok(one(u32::from(c)));
        }
        let Some(c) = self.next() else {
            return wrong("bad escape (end of pattern)", start);
        };
        if let Some((class, outside)) = class_of(c) {
            return Ok(Member::Class(class, outside));
        }
        Ok(one(match c {
            'b' => 8,
            '0'..='7' => {
                let first = c.to_digit(8).unwrap_or(0);
                let code = self.octal(2, first);
                if code > 0o377 {
                    let shown = self.shown(start);
                    return wrong(
                        format!("octal escape value {shown} outside of range 0-0o377"),
                        start,
                    );
                }
                code
            }
            c => self.code(start, c)?,
        }))
    }
}

fn class_of(c: char) -> Option<(Class, bool)> {
    Some(match c {
        'd' => (Class::Digit, false),
        'D' => (Class::Digit, true),
        's' => (Class::Space, false),
        'S' => (Class::Space, true),
        'w' => (Class::Word, false),
        'W' => (Class::Word, true),
        _ => return None,
    })
}
