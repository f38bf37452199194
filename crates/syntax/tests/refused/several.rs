//! What CPython 3.13 says: two faults in one source.

use super::Case;

#[rustfmt::skip]
pub const CASES: &[Case] = &[
    ("if x:\ny = 1\nz = \"abc\n", "SyntaxError", "unterminated string literal (detected at line 3)", 3, 4),
    ("  x = 1\nz = \"abc\n", "IndentationError", "unexpected indent", 1, 1),
    ("x y\nz = \"abc\n", "SyntaxError", "unterminated string literal (detected at line 2)", 2, 4),
    ("x = 1\n  y = 2\n)\n", "IndentationError", "unexpected indent", 2, 1),
    ("if x\n    y\n)\n", "SyntaxError", "unmatched ')'", 3, 0),
    ("f(a b)\nz = 1，2\n", "SyntaxError", "invalid character '，' (U+FF0C)", 2, 5),
    ("x y\nif x:\n    a\n  b\n", "SyntaxError", "invalid syntax", 1, 2),
    ("x y\nif x:\n\ta\n        b\n", "SyntaxError", "invalid syntax", 1, 2),
    ("x y \\ z\n", "SyntaxError", "unexpected character after line continuation character", 1, 5),
    ("x y\nz = 1 \\ 2\n", "SyntaxError", "invalid syntax", 1, 2),
    ("if x:\n    a\n  b\nz = \"abc\n", "IndentationError", "unindent does not match any outer indentation level", 3, 3),
    ("x y\nprint(\"a\"\n", "SyntaxError", "invalid syntax", 1, 2),
    ("try:\n    x\ny = 1\nz = (\n", "SyntaxError", "expected 'except' or 'finally' block", 3, 0),
    ("def f():\nreturn 1\n)\n", "SyntaxError", "unmatched ')'", 3, 0),
    ("while True:\nprint(1\n", "IndentationError", "expected an indented block after 'while' statement on line 1", 2, 0),
    ("\"\\x1\"\nx y\n", "SyntaxError", "(unicode error) 'unicodeescape' codec can't decode bytes in position 0-2: truncated \\xXX escape", 1, 0),
    ("x y\n\"\\x1\"\n", "SyntaxError", "invalid syntax", 1, 2),
    ("return 1\nx y\n", "SyntaxError", "invalid syntax", 2, 2),
    ("return\ndef f(a, a): pass\n", "SyntaxError", "duplicate argument 'a' in function definition", 2, 9),
    ("break\nglobal x\nx = 1\nx = 2\nnonlocal y\n", "SyntaxError", "nonlocal declaration not allowed at module level", 5, 0),
    ("x = 5\nprint(x)\nglobal x\nreturn\n", "SyntaxError", "name 'x' is used prior to global declaration", 3, 0),
];
