x = 5
for bad in ["1 +", "x = 1", "a b", "(", "def f(:", "'abc", "  1", "\tx", "1; 2", "", "\n1", "yield 1", "*x", "f(", "return 1", "x\ny", "for", "import os", "1 if 2", "a := 1", "{1: 2,, }", "x y z", "await x", "print 1", "f() = 1", "[x for x in]", "1__0", "if x: pass", "not", "a.1", "pass"]:
    try:
        print(repr(bad), eval(bad))
    except SyntaxError as e:
        print(repr(bad), type(e).__name__, e, e.args, e.msg, e.lineno, e.offset, e.text, e.filename, e.end_lineno, e.end_offset)
    except Exception as e:
        print(repr(bad), type(e).__name__, e)
for bad in ["if x:\nprint(1)", "x = (1,\n", "def f():\n  x\n y", "break", "return 1", "x = 1\n  y = 2", "a = $", "'''abc", "f = 1 2", "class", "print(1", "nonlocal x", "global x; x = 5", "def f(a, a): pass", "x: int = 3\nprint(__annotations__)", "await f()", "from __future__ import foo", "import nothing_there", "1 = x", "\tif x:\n        y", "a = 1\nb = = 2\nc = 3\n"]:
    try:
        exec(bad)
        print(repr(bad), "fine")
    except SyntaxError as e:
        print(repr(bad), type(e).__name__, e, e.args)
    except Exception as e:
        print(repr(bad), type(e).__name__, e)

#= stdout
#| '1 +' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 0, '1 +', 1, 0)) invalid syntax 1 0 1 + <string> 1 0
#| 'x = 1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 3, 'x = 1', 1, 4)) invalid syntax 1 3 x = 1 <string> 1 4
#| 'a b' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 3, 'a b', 1, 4)) invalid syntax 1 3 a b <string> 1 4
#| '(' SyntaxError '(' was never closed (<string>, line 1) ("'(' was never closed", ('<string>', 1, 1, '(', 1, 0)) '(' was never closed 1 1 ( <string> 1 0
#| 'def f(:' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'def f(:', 1, 4)) invalid syntax 1 1 def f(: <string> 1 4
#| "'abc" SyntaxError unterminated string literal (detected at line 1) (<string>, line 1) ('unterminated string literal (detected at line 1)', ('<string>', 1, 1, "'abc", 1, 1)) unterminated string literal (detected at line 1) 1 1 'abc <string> 1 1
#| '  1' 1
#| '\tx' 5
#| '1; 2' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 2, '1; 2', 1, 3)) invalid syntax 1 2 1; 2 <string> 1 3
#| '' SyntaxError invalid syntax (<string>, line 0) ('invalid syntax', ('<string>', 0, 0, '', 0, 0)) invalid syntax 0 0  <string> 0 0
#| '\n1' 1
#| 'yield 1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'yield 1', 1, 6)) invalid syntax 1 1 yield 1 <string> 1 6
#| '*x' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, '*x', 1, 2)) invalid syntax 1 1 *x <string> 1 2
#| 'f(' SyntaxError '(' was never closed (<string>, line 1) ("'(' was never closed", ('<string>', 1, 2, 'f(', 1, 0)) '(' was never closed 1 2 f( <string> 1 0
#| 'return 1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'return 1', 1, 7)) invalid syntax 1 1 return 1 <string> 1 7
#| 'x\ny' SyntaxError invalid syntax (<string>, line 2) ('invalid syntax', ('<string>', 2, 1, 'y', 2, 2)) invalid syntax 2 1 y <string> 2 2
#| 'for' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'for', 1, 4)) invalid syntax 1 1 for <string> 1 4
#| 'import os' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'import os', 1, 7)) invalid syntax 1 1 import os <string> 1 7
#| '1 if 2' SyntaxError expected 'else' after 'if' expression (<string>, line 1) ("expected 'else' after 'if' expression", ('<string>', 1, 1, '1 if 2', 1, 7)) expected 'else' after 'if' expression 1 1 1 if 2 <string> 1 7
#| 'a := 1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 3, 'a := 1', 1, 5)) invalid syntax 1 3 a := 1 <string> 1 5
#| '{1: 2,, }' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 7, '{1: 2,, }', 1, 8)) invalid syntax 1 7 {1: 2,, } <string> 1 8
#| 'x y z' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 3, 'x y z', 1, 4)) invalid syntax 1 3 x y z <string> 1 4
#| 'await x' SyntaxError 'await' outside function (<string>, line 1) ("'await' outside function", ('<string>', 1, 1, None, 1, 8)) 'await' outside function 1 1 None <string> 1 8
#| 'print 1' SyntaxError Missing parentheses in call to 'print'. Did you mean print(...)? (<string>, line 1) ("Missing parentheses in call to 'print'. Did you mean print(...)?", ('<string>', 1, 1, 'print 1', 1, 8)) Missing parentheses in call to 'print'. Did you mean print(...)? 1 1 print 1 <string> 1 8
#| 'f() = 1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 5, 'f() = 1', 1, 6)) invalid syntax 1 5 f() = 1 <string> 1 6
#| '[x for x in]' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 12, '[x for x in]', 1, 13)) invalid syntax 1 12 [x for x in] <string> 1 13
#| '1__0' SyntaxError invalid decimal literal (<string>, line 1) ('invalid decimal literal', ('<string>', 1, 2, '1__0', 1, 2)) invalid decimal literal 1 2 1__0 <string> 1 2
#| 'if x: pass' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'if x: pass', 1, 3)) invalid syntax 1 1 if x: pass <string> 1 3
#| 'not' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 0, 'not', 1, 0)) invalid syntax 1 0 not <string> 1 0
#| 'a.1' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 2, 'a.1', 1, 4)) invalid syntax 1 2 a.1 <string> 1 4
#| 'pass' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 1, 'pass', 1, 5)) invalid syntax 1 1 pass <string> 1 5
#| 'if x:\nprint(1)' IndentationError expected an indented block after 'if' statement on line 1 (<string>, line 2) ("expected an indented block after 'if' statement on line 1", ('<string>', 2, 1, 'print(1)\n', 2, 6))
#| 'x = (1,\n' SyntaxError '(' was never closed (<string>, line 1) ("'(' was never closed", ('<string>', 1, 5, 'x = (1,\n', 1, 0))
#| 'def f():\n  x\n y' IndentationError unindent does not match any outer indentation level (<string>, line 3) ('unindent does not match any outer indentation level', ('<string>', 3, 3, ' y\n', 3, -1))
#| 'break' SyntaxError 'break' outside loop (<string>, line 1) ("'break' outside loop", ('<string>', 1, 1, None, 1, 6))
#| 'return 1' SyntaxError 'return' outside function (<string>, line 1) ("'return' outside function", ('<string>', 1, 1, None, 1, 9))
#| 'x = 1\n  y = 2' IndentationError unexpected indent (<string>, line 2) ('unexpected indent', ('<string>', 2, 2, '  y = 2\n', 2, -1))
#| 'a = $' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 5, 'a = $\n', 1, 6))
#| "'''abc" SyntaxError unterminated triple-quoted string literal (detected at line 1) (<string>, line 1) ('unterminated triple-quoted string literal (detected at line 1)', ('<string>', 1, 1, "'''abc", 1, 1))
#| 'f = 1 2' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 7, 'f = 1 2\n', 1, 8))
#| 'class' SyntaxError invalid syntax (<string>, line 1) ('invalid syntax', ('<string>', 1, 6, 'class\n', 1, 7))
#| 'print(1' SyntaxError '(' was never closed (<string>, line 1) ("'(' was never closed", ('<string>', 1, 6, 'print(1\n', 1, 0))
#| 'nonlocal x' SyntaxError nonlocal declaration not allowed at module level (<string>, line 1) ('nonlocal declaration not allowed at module level',)
#| 'global x; x = 5' fine
#| 'def f(a, a): pass' SyntaxError duplicate argument 'a' in function definition (<string>, line 1) ("duplicate argument 'a' in function definition",)
#| {'x': <class 'int'>}
#| 'x: int = 3\nprint(__annotations__)' fine
#| 'await f()' SyntaxError 'await' outside function (<string>, line 1) ("'await' outside function", ('<string>', 1, 1, None, 1, 10))
#| 'from __future__ import foo' SyntaxError future feature foo is not defined (<string>, line 1) ('future feature foo is not defined',)
#| 'import nothing_there' ModuleNotFoundError No module named 'nothing_there'
#| '1 = x' SyntaxError cannot assign to literal here. Maybe you meant '==' instead of '='? (<string>, line 1) ("cannot assign to literal here. Maybe you meant '==' instead of '='?", ('<string>', 1, 1, '1 = x\n', 1, 2))
#| '\tif x:\n        y' IndentationError unexpected indent (<string>, line 1) ('unexpected indent', ('<string>', 1, 1, '\tif x:\n', 1, -1))
#| 'a = 1\nb = = 2\nc = 3\n' SyntaxError invalid syntax (<string>, line 2) ('invalid syntax', ('<string>', 2, 5, 'b = = 2\n', 2, 6))
#= status 0
