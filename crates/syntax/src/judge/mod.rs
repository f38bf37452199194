//! Why CPython refuses a source that does not parse: its words and its place for the first fault.
//!
//! This reads tokens by the grammar of docs.python.org/3.13/reference/grammar.html as a person
//! would, and gives up at the first token that cannot go on, where CPython's parser gives up too.
//! It runs only on a source that is known to be wrong: what it accepts is not promised to be
//! Python.

mod arguments;
mod atom;
mod block;
mod compound;
mod display;
mod expression;
mod formatted;
mod parameters;
mod pattern;
mod shape;
mod simple;
mod target;

use std::collections::BTreeSet;

use shape::{Shape, Tree};

use crate::fault::{Fault, Kind};
use crate::scan::{Scan, Token, TokenKind};

/// The parser's first fault; none where this grammar finds nothing wrong.
pub(crate) fn judge(source: &str, scan: &Scan) -> Option<Fault> {
    judge_as(source, scan, Judge::file)
}

/// The same of what `eval` takes; it may be asked of what is right.
pub(crate) fn judge_expression(source: &str, scan: &Scan) -> Option<Fault> {
    judge_as(source, scan, Judge::only_expressions)
}

fn judge_as<'a>(
    source: &'a str,
    scan: &'a Scan,
    read: fn(&mut Judge<'a>) -> Read<()>,
) -> Option<Fault> {
    let mut judge = Judge {
        source,
        scan,
        position: 0,
        farthest: 0,
        else_branch: 0,
        plain: 0,
        legacy: 0,
        modern: BTreeSet::new(),
    };
    let fault = match read(&mut judge) {
        Ok(()) => return None,
        Err(Stop::Here) => judge.unexpected(),
        Err(Stop::Said(fault)) => fault,
    };
    Some(judge.or_unclosed(fault))
}

/// Why reading stopped.
enum Stop {
    /// A token that cannot stand here: the farthest one looked at is to blame.
    Here,
    Said(Fault),
}

type Read<T> = Result<T, Stop>;

fn said<T>(fault: Fault) -> Read<T> {
    Err(Stop::Said(fault))
}

struct Judge<'a> {
    source: &'a str,
    scan: &'a Scan,
    position: usize,
    farthest: usize,
    /// How many branches after `else` of a conditional expression the position is directly in.
    else_branch: u32,
    /// Over 0 where mistakes are not guessed at.
    plain: u32,
    /// How many names deep the look for statements of Python 2 is.
    legacy: u32,
    /// The names behind which that look found nothing.
    modern: BTreeSet<usize>,
}

const KEYWORDS: [&str; 35] = [
    "False", "None", "True", "and", "as", "assert", "async", "await", "break", "class", "continue",
    "def", "del", "elif", "else", "except", "finally", "for", "from", "global", "if", "import",
    "in", "is", "lambda", "nonlocal", "not", "or", "pass", "raise", "return", "try", "while",
    "with", "yield",
];

impl Judge<'_> {
    fn file(&mut self) -> Read<()> {
        while self.peek().kind != TokenKind::End {
            self.statement()?;
        }
        Ok(())
    }

    fn only_expressions(&mut self) -> Read<()> {
        self.expression()?;
        while self.eat(",") && self.begins_expression() {
            self.expression()?;
        }
        while self.at_kind(TokenKind::Newline) {
            self.advance();
        }
        if self.at_kind(TokenKind::End) { Ok(()) } else { Err(Stop::Here) }
    }

    /// The token here. Looking is what makes CPython read it.
    fn peek(&mut self) -> Token {
        self.farthest = self.farthest.max(self.position);
        self.ahead(0)
    }

    fn ahead(&self, count: usize) -> Token {
        let last = self.scan.tokens.len() - 1;
        self.scan.tokens[(self.position + count).min(last)]
    }

    fn text(&self, token: Token) -> &str {
        self.source.get(token.start as usize..token.end as usize).unwrap_or("")
    }

    fn at(&mut self, text: &str) -> bool {
        let token = self.peek();
        matches!(token.kind, TokenKind::Name | TokenKind::Operator) && self.text(token) == text
    }

    fn at_kind(&mut self, kind: TokenKind) -> bool {
        self.peek().kind == kind
    }

    fn ahead_is(&self, count: usize, text: &str) -> bool {
        let token = self.ahead(count);
        matches!(token.kind, TokenKind::Name | TokenKind::Operator) && self.text(token) == text
    }

    fn any(&mut self, texts: &[&str]) -> bool {
        texts.iter().any(|text| self.at(text))
    }

    fn advance(&mut self) -> Token {
        let token = self.peek();
        if self.position + 1 < self.scan.tokens.len() {
            self.position += 1;
        }
        token
    }

    fn eat(&mut self, text: &str) -> bool {
        let found = self.at(text);
        if found {
            self.advance();
        }
        found
    }

    fn expect(&mut self, text: &str) -> Read<Token> {
        if self.at(text) { Ok(self.advance()) } else { Err(Stop::Here) }
    }

    fn is_identifier(&self, token: Token) -> bool {
        token.kind == TokenKind::Name && !KEYWORDS.contains(&self.text(token))
    }

    fn at_identifier(&mut self) -> bool {
        let token = self.peek();
        self.is_identifier(token)
    }

    fn identifier(&mut self) -> Read<Token> {
        if self.at_identifier() { Ok(self.advance()) } else { Err(Stop::Here) }
    }

    fn previous_end(&self) -> u32 {
        self.scan.tokens[self.position.saturating_sub(1)].end
    }

    /// Tries to read, and stands where it stood before if that stops at a token. A fault of the
    /// tokens themselves is no mere failure.
    fn attempt<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<Option<T>> {
        let before = self.position;
        match read(self) {
            Ok(value) => {
                self.stop_if_broken()?;
                Ok(Some(value))
            }
            Err(Stop::Here) => {
                self.stop_if_broken()?;
                self.position = before;
                Ok(None)
            }
            Err(stop) => Err(stop),
        }
    }

    /// Reads ahead without a word about what is wrong there, to guess at a mistake. CPython guesses
    /// in a second reading, which does not move the place of a plain `invalid syntax`.
    fn quietly<T>(&mut self, read: impl FnOnce(&mut Self) -> Read<T>) -> Read<Option<T>> {
        let before = self.position;
        let farthest = self.farthest;
        self.plain += 1;
        let value = read(self);
        self.plain -= 1;
        self.stop_if_broken()?;
        self.farthest = farthest;
        if value.is_err() {
            self.position = before;
        }
        Ok(value.ok())
    }

    fn stop_if_broken(&mut self) -> Read<()> {
        let token = self.scan.tokens[self.farthest.min(self.scan.tokens.len() - 1)];
        if token.kind == TokenKind::Broken { said(self.broken()) } else { Ok(()) }
    }

    fn broken(&self) -> Fault {
        if let Some(scan_fault) = &self.scan.fault {
            return scan_fault.fault.clone();
        }
        let end = self.scan.tokens[self.scan.tokens.len() - 1].start;
        self.scan.unclosed.map_or_else(
            || Fault::syntax("unexpected EOF while parsing", end, end),
            |bracket| bracket.never_closed(),
        )
    }

    fn here(&self, message: impl Into<String>, token: Token) -> Fault {
        Fault::syntax(message, token.start, token.end)
    }

    /// A fault at the token here.
    fn wrong<T>(&mut self, message: impl Into<String>) -> Read<T> {
        let token = self.peek();
        if token.kind == TokenKind::Broken {
            return Err(Stop::Here);
        }
        said(self.here(message, token))
    }

    fn unexpected(&self) -> Fault {
        let token = self.scan.tokens[self.farthest.min(self.scan.tokens.len() - 1)];
        match token.kind {
            TokenKind::Broken => self.broken(),
            TokenKind::Indent => {
                let at = token.end.saturating_sub(1).max(token.start);
                Fault::syntax("unexpected indent", at, at).of_kind(Kind::Indentation)
            }
            TokenKind::Dedent => Fault::syntax("unexpected unindent", token.start, token.start)
                .of_kind(Kind::Indentation),
            _ => self.here("invalid syntax", token),
        }
    }

    /// CPython prefers a bracket that was left open on an earlier line than the parser's error.
    fn or_unclosed(&self, fault: Fault) -> Fault {
        let Some(bracket) = self.scan.unclosed.filter(|_| self.scan.fault.is_none()) else {
            return fault;
        };
        let token = self.scan.tokens[self.farthest.min(self.scan.tokens.len() - 1)];
        let between = self.source.get(bracket.at as usize..token.start as usize);
        if between.is_some_and(|text| text.contains('\n')) { bracket.never_closed() } else { fault }
    }
}
