//! Indentation, counted twice as CPython does: with tabs of eight columns and of one.

use crate::fault::{Fault, Kind};

use super::{Outcome, ScanFault, Scanner, TokenKind};

/// CPython's MAXINDENT, which counts the outermost level.
const DEEPEST: usize = 100;

#[derive(Clone, Copy, PartialEq, Eq)]
struct Width {
    tabs_of_eight: u32,
    tabs_of_one: u32,
}

const OUTERMOST: Width = Width { tabs_of_eight: 0, tabs_of_one: 0 };

/// The widths of the blocks around, without the outermost.
pub(super) struct Indents(Vec<Width>);

impl Indents {
    pub fn new() -> Self {
        Self(Vec::new())
    }

    pub fn depth(&self) -> usize {
        self.0.len()
    }

    fn innermost(&self) -> Width {
        self.0.last().copied().unwrap_or(OUTERMOST)
    }
}

impl Scanner<'_> {
    /// At the beginning of a line outside of brackets.
    ///
    /// Whether the line was blank, so that the next one begins a logical line.
    pub(super) fn indentation(&mut self) -> Result<bool, ScanFault> {
        let start = self.position;
        let mut width = OUTERMOST;
        let mut frozen = None;
        loop {
            match self.peek(0) {
                b' ' => {
                    width.tabs_of_eight += 1;
                    width.tabs_of_one += 1;
                }
                b'\t' => {
                    width.tabs_of_eight = (width.tabs_of_eight / 8 + 1) * 8;
                    width.tabs_of_one += 1;
                }
                b'\x0c' => width = OUTERMOST,
                // The line before a continuation decides, unless it is empty.
                b'\\' if self.peek(1) == b'\n' && self.position + 2 < self.bytes.len() => {
                    if width != OUTERMOST {
                        frozen.get_or_insert(width);
                    }
                    self.position += 1;
                }
                _ => break,
            }
            self.position += 1;
        }
        let width = frozen.unwrap_or(width);
        match self.peek(0) {
            b'#' => {
                self.skip_to_line_end();
                self.position += usize::from(self.position < self.bytes.len());
                Ok(true)
            }
            b'\n' => {
                self.position += 1;
                Ok(true)
            }
            0 if self.position >= self.bytes.len() => Ok(false),
            _ => self.indent_to(width, start).map(|()| false),
        }
    }

    fn indent_to(&mut self, width: Width, start: usize) -> Outcome {
        let around = self.indents.innermost();
        if width.tabs_of_eight == around.tabs_of_eight {
            return self.agree(width, around, start);
        }
        if width.tabs_of_eight > around.tabs_of_eight {
            if width.tabs_of_one <= around.tabs_of_one {
                return Err(mixed(start));
            }
            if self.indents.depth() + 1 >= DEEPEST {
                let fault =
                    Fault::syntax("too many levels of indentation", start as u32, start as u32);
                return Err(ScanFault::quiet(fault.of_kind(Kind::Indentation)));
            }
            self.indents.0.push(width);
            self.push(TokenKind::Indent, start, self.position);
            return Ok(());
        }
        while width.tabs_of_eight < self.indents.innermost().tabs_of_eight {
            self.indents.0.pop();
            // CPython's place of a dedent is one column before what follows.
            let at = self.position - usize::from(self.position > start);
            self.push(TokenKind::Dedent, at, at);
        }
        let around = self.indents.innermost();
        if width.tabs_of_eight != around.tabs_of_eight {
            self.skip_to_line_end();
            let end = self.position as u32;
            let message = "unindent does not match any outer indentation level";
            // The dedents are not given when none of them fits.
            while self.tokens.last().is_some_and(|token| token.kind == TokenKind::Dedent) {
                self.tokens.pop();
            }
            let fault = Fault::syntax(message, end, end).of_kind(Kind::Indentation);
            return Err(ScanFault::quiet(fault));
        }
        self.agree(width, around, start)
    }

    fn agree(&self, width: Width, around: Width, start: usize) -> Outcome {
        if width.tabs_of_one == around.tabs_of_one { Ok(()) } else { Err(mixed(start)) }
    }
}

fn mixed(start: usize) -> ScanFault {
    let at = start as u32;
    let message = "inconsistent use of tabs and spaces in indentation";
    ScanFault::quiet(Fault::syntax(message, at, at).of_kind(Kind::Tab))
}
