"""The hooks of sys, the own ones and the given ones."""
import sys, threading, os, time
print(sys.excepthook is sys.__excepthook__, sys.excepthook.__name__)
def hook(t, v, tb): print("hooked", t.__name__, v)
sys.excepthook = hook
def unraisable(args): print("unraisable", args.exc_type.__name__, args.exc_value, args.err_msg, args.object.__name__)
sys.unraisablehook = unraisable
class A:
    def __del__(self): raise ValueError("in del")
a = A(); del a
sys.unraisablehook = sys.__unraisablehook__
a = A(); del a
print(os.getpid() == os.getpid(), os.getppid() > 0, os.getenv("NOPE", "d"), os.path.exists("nope"), os.linesep == "\n", os.urandom(3) != b"", os.cpu_count() is not None)
print(sys.getrefcount(a) if False else "rc", sys.stdin is not None, sys.stdout.encoding, sys.stdout.isatty(), sys.getdefaultencoding(), sys.intern("a"), sys.float_info.max, sys.flags.debug, len(sys.argv), sys.exit.__name__, sys.path is not None, "sys" in sys.modules, sys.hexversion >> 24, sys.stderr.name)
raise KeyError("end")

#= stdout
#| True excepthook
#| unraisable ValueError in del None __del__
#| True True d False True True True
#| rc True utf-8 False utf-8 a 1.7976931348623157e+308 0 1 exit True True 3 <stderr>
#| hooked KeyError 'end'
#= stderr
#| Exception ignored in: <function A.__del__ at 0x…>
#| Traceback (most recent call last):
#|   File "own_hooks.py", line 9, in __del__
#|     def __del__(self): raise ValueError("in del")
#| ValueError: in del
#= status 1
