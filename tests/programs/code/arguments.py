for args in [(1,), (None,), ("1", 5), ("1", []), ("1", {}, 5), (), ("1", {}, {}, {}), ("1", None, {}), (b"2 + 3",), (bytearray(b"4"),), ("x\0y",), ([],)]:
    for fn in (eval, exec):
        try:
            print(fn.__name__, [type(arg).__name__ for arg in args], fn(*args))
        except BaseException as e:
            print(fn.__name__, [type(arg).__name__ for arg in args], type(e).__name__, e)
for args in [("1", "f", "bad"), ("1", "f"), (1, "f", "eval"), ("1", 2, "eval"), ("1", "f", 3)]:
    try:
        print(compile(*args))
    except BaseException as e:
        print(args, type(e).__name__, e)

#= stdout
#| eval ['int'] TypeError eval() arg 1 must be a string, bytes or code object
#| exec ['int'] TypeError exec() arg 1 must be a string, bytes or code object
#| eval ['NoneType'] TypeError eval() arg 1 must be a string, bytes or code object
#| exec ['NoneType'] TypeError exec() arg 1 must be a string, bytes or code object
#| eval ['str', 'int'] TypeError globals must be a dict
#| exec ['str', 'int'] TypeError exec() globals must be a dict, not int
#| eval ['str', 'list'] TypeError globals must be a real dict; try eval(expr, {}, mapping)
#| exec ['str', 'list'] TypeError exec() globals must be a dict, not list
#| eval ['str', 'dict', 'int'] TypeError locals must be a mapping
#| exec ['str', 'dict', 'int'] TypeError locals must be a mapping or None, not int
#| eval [] TypeError eval() takes at least 1 positional argument (0 given)
#| exec [] TypeError exec() takes at least 1 positional argument (0 given)
#| eval ['str', 'dict', 'dict', 'dict'] TypeError eval() takes at most 3 arguments (4 given)
#| exec ['str', 'dict', 'dict', 'dict'] TypeError exec() takes at most 3 positional arguments (4 given)
#| eval ['str', 'NoneType', 'dict'] 1
#| exec ['str', 'NoneType', 'dict'] None
#| eval ['bytes'] 5
#| exec ['bytes'] None
#| eval ['bytearray'] 4
#| exec ['bytearray'] None
#| eval ['str'] SyntaxError source code string cannot contain null bytes
#| exec ['str'] SyntaxError source code string cannot contain null bytes
#| eval ['list'] TypeError eval() arg 1 must be a string, bytes or code object
#| exec ['list'] TypeError exec() arg 1 must be a string, bytes or code object
#| ('1', 'f', 'bad') ValueError compile() mode must be 'exec', 'eval' or 'single'
#| ('1', 'f') TypeError compile() missing required argument 'mode' (pos 3)
#| (1, 'f', 'eval') TypeError compile() arg 1 must be a string, bytes or AST object
#| ('1', 2, 'eval') TypeError expected str, bytes or os.PathLike object, not int
#| ('1', 'f', 3) TypeError compile() argument 'mode' must be str, not int
#= status 0
