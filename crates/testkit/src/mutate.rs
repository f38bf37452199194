//! Programs made wrong: what a slip of the hand, a bad copy or malice makes of a source.

use crate::generate::Rng;

/// Pieces that parsers and compilers stumble over.
const PIECES: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    ":",
    ",",
    "=",
    "==",
    ":=",
    "*",
    "**",
    "@",
    "->",
    ".",
    "...",
    ";",
    "\\",
    "\\\n",
    "'",
    "\"",
    "'''",
    "\"\"\"",
    "f'{",
    "}'",
    "f'{x!r:>{",
    "b'",
    "rb'\\",
    "#",
    "\n",
    "\n    ",
    "\n\t",
    "    ",
    "\t",
    "0",
    "0x",
    "1e",
    "1_",
    "9",
    "99999999999999999999",
    "1j",
    "0b2",
    "None",
    "True",
    "lambda",
    "lambda x:",
    "if",
    "else",
    "elif",
    "for x in",
    "while",
    "while True:",
    "def f(",
    "class",
    "class A(A):",
    "return",
    "yield",
    "yield from",
    "await",
    "async",
    "async def",
    "with",
    "try:",
    "except",
    "except*",
    "finally:",
    "raise",
    "import",
    "from x import *",
    "global x",
    "nonlocal x",
    "del",
    "assert",
    "match x:",
    "case",
    "case _:",
    "pass",
    "break",
    "continue",
    "not",
    "and",
    "or",
    "in",
    "is",
    "print",
    "self",
    "super()",
    "__class__",
    "__init__",
    "*args",
    "**kw",
    "/",
    "~",
    "-",
    "+",
    "%",
    "//",
    "<<",
    ">>",
    "|",
    "^",
    "&",
    "\u{0}",
    "\u{feff}",
    "\u{e9}",
    "\u{4e2d}",
    "\u{1f600}",
    "\u{2028}",
    "\r",
    "\u{c}",
    "\\N{DIGIT ONE}",
    "\\x",
    "\\ud800",
    "type X = int",
];

/// A source with one to four changes.
pub fn mutate(source: &str, other: &str, rng: &mut Rng) -> String {
    let mut text = source.to_owned();
    for _ in 0..=rng.below(4) {
        text = once(&text, other, rng);
    }
    text
}

fn once(text: &str, other: &str, rng: &mut Rng) -> String {
    let lines: Vec<&str> = text.split_inclusive('\n').collect();
    match rng.below(10) {
        // A line is gone, doubled, moved, taken from elsewhere, or indented otherwise.
        0 if !lines.is_empty() => {
            let mut lines = lines;
            lines.remove(rng.below(lines.len()));
            lines.concat()
        }
        1 if !lines.is_empty() => {
            let mut lines = lines;
            let line = lines[rng.below(lines.len())];
            lines.insert(rng.below(lines.len()), line);
            lines.concat()
        }
        2 if lines.len() > 1 => {
            let mut lines = lines;
            let (a, b) = (rng.below(lines.len()), rng.below(lines.len()));
            lines.swap(a, b);
            lines.concat()
        }
        3 => {
            let strange: Vec<&str> = other.split_inclusive('\n').collect();
            let mut lines = lines;
            if !strange.is_empty() {
                lines.insert(rng.below(lines.len() + 1), strange[rng.below(strange.len())]);
            }
            lines.concat()
        }
        4 if !lines.is_empty() => {
            let at = rng.below(lines.len());
            let changed = match rng.below(3) {
                0 => format!("    {}", lines[at]),
                1 => format!("\t{}", lines[at]),
                _ => lines[at].trim_start_matches([' ', '\t']).to_owned(),
            };
            let mut out = lines[..at].concat();
            out.push_str(&changed);
            out.push_str(&lines[at + 1..].concat());
            out
        }
        // A piece is put in, a stretch is gone or doubled.
        5..8 => {
            let at = place(text, rng);
            let piece = rng.pick(PIECES);
            let times = if rng.below(40) == 0 { 300 } else { 1 };
            format!("{}{}{}", &text[..at], piece.repeat(times), &text[at..])
        }
        8 => {
            let (a, b) = stretch(text, rng);
            format!("{}{}", &text[..a], &text[b..])
        }
        _ => {
            let (a, b) = stretch(text, rng);
            format!("{}{}{}", &text[..b], &text[a..b], &text[b..])
        }
    }
}

/// A place between two characters, where a word begins or ends more often than not.
fn place(text: &str, rng: &mut Rng) -> usize {
    let mut at = rng.below(text.len() + 1);
    if rng.chance(60) {
        let word = |c: char| c.is_alphanumeric() || c == '_';
        at += text.get(at..).map_or(0, |rest| rest.find(|c| !word(c)).unwrap_or(rest.len()));
    }
    while !text.is_char_boundary(at) {
        at += 1;
    }
    at
}

fn stretch(text: &str, rng: &mut Rng) -> (usize, usize) {
    let a = place(text, rng);
    let mut b = (a + rng.below(12)).min(text.len());
    while !text.is_char_boundary(b) {
        b += 1;
    }
    (a, b)
}
