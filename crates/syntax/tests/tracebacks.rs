//! What CPython 3.13 prints on stderr for a program that it refuses.

use heddle_syntax::{parse, traceback_text};

#[rustfmt::skip]
const CASES: &[(&str, &str)] = &[
    ("if x\n    pass\n", "  File \"program.py\", line 1\n    if x\n        ^\nSyntaxError: expected ':'\n"),
    ("x = 1\n  y = 2\n", "  File \"program.py\", line 2\n    y = 2\nIndentationError: unexpected indent\n"),
    ("if x:\npass\n", "  File \"program.py\", line 2\n    pass\n    ^^^^\nIndentationError: expected an indented block after 'if' statement on line 1\n"),
    ("print(\"a\"\nx = 1\n", "  File \"program.py\", line 1\n    print(\"a\"\n         ^\nSyntaxError: '(' was never closed\n"),
    ("foo(a\n b)\n", "  File \"program.py\", line 1\n    foo(a\n        ^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n"),
    ("if x:\n\ta\n        b\n", "  File \"program.py\", line 3\n    b\nTabError: inconsistent use of tabs and spaces in indentation\n"),
    ("print(\"你好\" 变量)\n", "  File \"program.py\", line 1\n    print(\"你好\" 变量)\n          ^^^^^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n"),
    ("x = 1，2\n", "  File \"program.py\", line 1\n    x = 1，2\n         ^\nSyntaxError: invalid character '，' (U+FF0C)\n"),
    ("f() = 1\n", "  File \"program.py\", line 1\n    f() = 1\n    ^^^\nSyntaxError: cannot assign to function call here. Maybe you meant '==' instead of '='?\n"),
    ("def f():\n    async with a:\n        pass\n", "  File \"program.py\", line 2\n    async with a:\n    ^^^^^^^^^^^^^\nSyntaxError: 'async with' outside async function\n"),
    ("try:\n    pass\n", "  File \"program.py\", line 2\n    pass\nSyntaxError: expected 'except' or 'finally' block\n"),
    ("if x:", "  File \"program.py\", line 1\n    if x:\nIndentationError: expected an indented block after 'if' statement on line 1\n"),
    ("def f(a, a):\n    pass\n", "  File \"program.py\", line 1\n    def f(a, a):\n             ^\nSyntaxError: duplicate argument 'a' in function definition\n"),
    ("x = 012\n", "  File \"program.py\", line 1\n    x = 012\n        ^\nSyntaxError: leading zeros in decimal integer literals are not permitted; use an 0o prefix for octal integers\n"),
    ("f\"{x y}\"\n", "  File \"program.py\", line 1\n    f\"{x y}\"\n       ^^^\nSyntaxError: invalid syntax. Perhaps you forgot a comma?\n"),
    ("x = 1 \\", "  File \"program.py\", line 1\n    x = 1 \\\n           ^\nSyntaxError: unexpected EOF while parsing\n"),
    ("if x:\n    a\n  b\n", "  File \"program.py\", line 3\n    b\n     ^\nIndentationError: unindent does not match any outer indentation level\n"),
    ("print \"a\"\n", "  File \"program.py\", line 1\n    print \"a\"\n    ^^^^^^^^^\nSyntaxError: Missing parentheses in call to 'print'. Did you mean print(...)?\n"),
    ("def f():\n    x = 1\n    global x\n", "  File \"program.py\", line 3\n    global x\n    ^^^^^^^^\nSyntaxError: name 'x' is assigned to before global declaration\n"),
    ("while x = 1:\n    pass\n", "  File \"program.py\", line 1\n    while x = 1:\n          ^^^^^\nSyntaxError: invalid syntax. Maybe you meant '==' or ':=' instead of '='?\n"),
    ("x = 1 2\r\ny = 3\r\n", "  File \"program.py\", line 1\n    x = 1 2\n          ^\nSyntaxError: invalid syntax\n"),
    ("from __future__ import nope\n", "  File \"program.py\", line 1\n    from __future__ import nope\n    ^\nSyntaxError: future feature nope is not defined\n"),
    ("try:\n    x\nexcept:\n    y\nexcept E:\n    z\n", "  File \"program.py\", line 3\n    except:\n    ^^^^^^^\nSyntaxError: default 'except:' must be last\n"),
    ("\u{c}x = 1 2\n", "  File \"program.py\", line 1\n    x = 1 2\n          ^\nSyntaxError: invalid syntax\n"),
];

#[test]
fn tracebacks_are_cpythons_byte_for_byte() {
    for (source, expected) in CASES {
        let diagnostics = parse(source).expect_err(source);
        let text = traceback_text(&diagnostics[0], "program.py", source);
        assert_eq!(text, *expected, "{source:?}");
    }
}
