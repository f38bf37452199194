import errno
import os


def tree(cls, depth=0):
    print("    " * depth + cls.__name__)
    for sub in cls.__subclasses__():
        tree(sub, depth + 1)


class Own(ZeroDivisionError):
    pass


tree(ArithmeticError)
tree(ConnectionError)
print([c.__name__ for c in Exception.__subclasses__()][:12])
print([c.__name__ for c in BaseException.__subclasses__()])
for code in (errno.ENOENT, errno.EACCES, errno.EEXIST, errno.EPIPE, errno.ECONNREFUSED, 999):
    print(repr(OSError(code, os.strerror(code), "f.txt")))

#= stdout
#| ArithmeticError
#|     FloatingPointError
#|     OverflowError
#|     ZeroDivisionError
#|         Own
#| ConnectionError
#|     BrokenPipeError
#|     ConnectionAbortedError
#|     ConnectionRefusedError
#|     ConnectionResetError
#| ['ArithmeticError', 'AssertionError', 'AttributeError', 'BufferError', 'EOFError', 'ImportError', 'LookupError', 'MemoryError', 'NameError', 'OSError', 'ReferenceError', 'RuntimeError']
#| ['BaseExceptionGroup', 'Exception', 'GeneratorExit', 'KeyboardInterrupt', 'SystemExit']
#| FileNotFoundError(2, 'No such file or directory')
#| PermissionError(13, 'Permission denied')
#| FileExistsError(17, 'File exists')
#| BrokenPipeError(32, 'Broken pipe')
#| ConnectionRefusedError(111, 'Connection refused')
#| OSError(999, 'Unknown error 999')
#= status 0
