//! Bounds on a source, so that reading it cannot exhaust a browser's stack.
//!
//! The stack of WebAssembly cannot grow, so these are far below what it holds: the parser itself
//! fails at 300 f-strings within each other or 500 brackets. Brackets and indents are bounded by
//! the scan, at CPython's own limits.

use crate::fault::Fault;
use crate::scan::{Scan, Token, TokenKind};

/// Bytes of a source.
pub const MAX_SOURCE: usize = 256 * 1024;

/// Prefix operators, conditional expressions, lambdas and powers that are open at one place; each
/// is a call of the parser within another.
pub const MAX_PREFIXES: u32 = 250;

/// Levels of a syntax tree, as bounded from above by counting operators: whoever walks a tree may
/// recurse this deep.
pub const MAX_DEPTH: u32 = 1_500;

/// Clauses of one `if`, and operators, attributes or calls in one chain.
pub const MAX_CHAIN: u32 = 1_000;
/// Commas in a `with` statement.
const MAX_MANAGERS: u32 = 200;

/// Bounds that need no tokens.
pub(crate) fn text(source: &str) -> Option<Fault> {
    if source.len() > MAX_SOURCE {
        return Some(Fault::unsupported(
            "the program is larger than 256 KiB",
            0,
            0,
            "split it, or read long data from somewhere else",
        ));
    }
    let null = source.find('\0')? as u32;
    Some(Fault::syntax("source code cannot contain null bytes", null, null))
}

/// What is open at one bracket.
#[derive(Clone, Copy, Default)]
struct Level {
    /// Operators in the expression so far.
    chain: u32,
    /// Signs and awaits that the parser is still inside of.
    signs: u32,
    /// The same of `not`.
    negations: u32,
    /// The same of lambdas, conditional expressions and powers, which end with the expression.
    enclosing: u32,
    /// Lambdas whose colon is still to come.
    lambdas: u32,
    /// The deepest of what was closed within the expression so far.
    inner: u32,
    /// The deepest of the expressions before.
    deepest: u32,
}

impl Level {
    fn depth(self) -> u32 {
        self.deepest.max(self.chain + self.inner)
    }

    fn prefixes(self) -> u32 {
        self.signs + self.negations + self.enclosing
    }

    fn separator(&mut self) {
        if self.lambdas == 0 {
            *self = Self { deepest: self.depth(), ..Self::default() };
        }
    }

    fn colon(&mut self) {
        if self.lambdas == 0 {
            self.separator();
        } else {
            self.lambdas -= 1;
        }
    }
}

/// Bounds on nesting.
pub(crate) fn tokens(source: &str, scan: &Scan) -> Option<Fault> {
    let mut levels = vec![Level::default()];
    let mut clauses = 0;
    // Commas since the line's `with`: each manager is a block within the one before.
    let mut managers = None;
    let mut after_operand = false;
    for token in &scan.tokens {
        let text = source.get(token.start as usize..token.end as usize).unwrap_or("");
        match (token.kind, text) {
            (TokenKind::Operator, "(" | "[" | "{") | (TokenKind::FStart, _) => {
                with_last(&mut levels, |level| level.chain += 1);
                levels.push(Level::default());
            }
            (TokenKind::Operator, ")" | "]" | "}") | (TokenKind::FEnd, _) => {
                let closed = if levels.len() > 1 { levels.pop() } else { None };
                let depth = closed.map_or(0, Level::depth) + 1;
                with_last(&mut levels, |level| level.inner = level.inner.max(depth));
            }
            (TokenKind::Newline, _) => {
                levels.clear();
                levels.push(Level::default());
                managers = None;
            }
            (kind, _) => with_last(&mut levels, |level| token_in(level, kind, text, after_operand)),
        }
        after_operand = ends_operand(token.kind, text);
        managers = match (managers, text) {
            (None, "with") if token.kind == TokenKind::Name => Some(0),
            (Some(count), ",") => Some(count + 1),
            (before, _) => before,
        };
        clauses = match text {
            "elif" if token.kind == TokenKind::Name => clauses + 1,
            "if" | "def" | "class" if token.kind == TokenKind::Name => 0,
            _ => clauses,
        };
        let prefixes: u32 = levels.iter().map(|level| level.prefixes()).sum();
        let depth: u32 = levels.iter().map(|level| level.depth() + 1).sum();
        let chain = levels.last().map_or(0, |level| level.chain);
        if prefixes > MAX_PREFIXES
            || depth > MAX_DEPTH
            || chain.max(clauses) > MAX_CHAIN
            || managers > Some(MAX_MANAGERS)
        {
            return Some(too_deep(*token));
        }
    }
    None
}

fn with_last(levels: &mut [Level], change: impl FnOnce(&mut Level)) {
    if let Some(level) = levels.last_mut() {
        change(level);
    }
}

fn token_in(level: &mut Level, kind: TokenKind, text: &str, after_operand: bool) {
    match (kind, text) {
        (TokenKind::Operator, "," | ";" | "=" | ":=") => level.separator(),
        (TokenKind::Operator, ":") => level.colon(),
        (TokenKind::Name, "lambda") => {
            level.chain += 1;
            level.enclosing += 1;
            level.lambdas += 1;
        }
        (TokenKind::Name, "if" | "async") | (TokenKind::Operator, "**") => {
            level.chain += 1;
            level.enclosing += 1;
        }
        (TokenKind::Name, "not") if !after_operand => {
            level.chain += 1;
            level.negations += 1;
        }
        (TokenKind::Name, "and" | "or") => {
            level.chain += 1;
            level.signs = 0;
            level.negations = 0;
        }
        (TokenKind::Name, "await") => {
            level.chain += 1;
            level.signs += 1;
        }
        (TokenKind::Operator, "+" | "-" | "~" | "*") if !after_operand => {
            level.chain += 1;
            level.signs += 1;
        }
        (TokenKind::Operator, ".") => level.chain += 1,
        (TokenKind::Operator, _) | (TokenKind::Name, "in" | "is" | "not") => {
            level.chain += 1;
            level.signs = 0;
        }
        _ => {}
    }
}

fn ends_operand(kind: TokenKind, text: &str) -> bool {
    const OPERATORS: [&str; 12] =
        ["and", "or", "not", "in", "is", "if", "else", "lambda", "await", "return", "yield", "for"];
    match kind {
        TokenKind::Name => !OPERATORS.contains(&text),
        TokenKind::Operator => matches!(text, ")" | "]" | "}" | "..."),
        TokenKind::Number | TokenKind::String | TokenKind::FEnd => true,
        _ => false,
    }
}

fn too_deep(token: Token) -> Fault {
    Fault::unsupported(
        "this expression is nested too deeply or too long",
        token.start,
        token.end,
        "split it, with names for its parts",
    )
}
