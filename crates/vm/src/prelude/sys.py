"""The interpreter: streams, versions, settings."""

stdin = _sys_stream(0)
stdout = _sys_stream(1)
stderr = _sys_stream(2)
__stdin__ = stdin
__stdout__ = stdout
__stderr__ = stderr

argv = [_sys_main_file()]
orig_argv = ["python3"]
path = []
executable = ""
prefix = "/usr"
base_prefix = prefix
exec_prefix = prefix
base_exec_prefix = prefix
platform = "linux"
byteorder = "little"
maxsize = 9223372036854775807
maxunicode = 1114111
version = "3.13.0 (Heddle)"
hexversion = 0x030D00F0
api_version = 1013
copyright = ""
dont_write_bytecode = True
float_repr_style = "short"
pycache_prefix = None
warnoptions = []
tracebacklimit = 1000
builtin_module_names = ("_thread", "builtins", "sys", "time")

setswitchinterval = _sys_setswitchinterval
getswitchinterval = _sys_getswitchinterval
setrecursionlimit = _sys_setrecursionlimit
getrecursionlimit = _sys_getrecursionlimit
exception = _sys_exception


class _Record(tuple):
    """A tuple whose items have names too."""

    _fields = ()
    _title = ""

    def __getattr__(self, name):
        if name in self._fields:
            return self[self._fields.index(name)]
        raise AttributeError("'" + self._title + "' object has no attribute '" + name + "'")

    def __repr__(self):
        parts = []
        for at in range(len(self)):
            parts.append(self._fields[at] + "=" + repr(self[at]))
        return self._title + "(" + ", ".join(parts) + ")"


class _VersionInfo(_Record):
    _fields = ("major", "minor", "micro", "releaselevel", "serial")
    _title = "sys.version_info"


class _FloatInfo(_Record):
    _fields = ("max", "max_exp", "max_10_exp", "min", "min_exp", "min_10_exp", "dig", "mant_dig",
               "epsilon", "radix", "rounds")
    _title = "sys.float_info"


class _IntInfo(_Record):
    _fields = ("bits_per_digit", "sizeof_digit", "default_max_str_digits",
               "str_digits_check_threshold")
    _title = "sys.int_info"


class _HashInfo(_Record):
    _fields = ("width", "modulus", "inf", "nan", "imag", "algorithm", "hash_bits", "seed_bits",
               "cutoff")
    _title = "sys.hash_info"


class _ThreadInfo(_Record):
    _fields = ("name", "lock", "version")
    _title = "sys.thread_info"


class _Flags(_Record):
    _fields = ("debug", "inspect", "interactive", "optimize", "dont_write_bytecode",
               "no_user_site", "no_site", "ignore_environment", "verbose", "bytes_warning",
               "quiet", "hash_randomization", "isolated", "dev_mode", "utf8_mode",
               "warn_default_encoding", "safe_path", "int_max_str_digits")
    _title = "sys.flags"


version_info = _VersionInfo((3, 13, 0, "final", 0))
float_info = _FloatInfo((1.7976931348623157e+308, 1024, 308, 2.2250738585072014e-308, -1021, -307,
                         15, 53, 2.220446049250313e-16, 2, 1))
int_info = _IntInfo((30, 4, 4300, 640))
hash_info = _HashInfo((64, 2305843009213693951, 314159, 0, 1000003, "siphash13", 64, 128, 0))
thread_info = _ThreadInfo(("pthread", "semaphore", "NPTL 2.36"))
flags = _Flags((0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 1, 0, False, 0, 0, False, 4300))


class _Implementation:
    name = "cpython"
    version = version_info
    hexversion = hexversion
    cache_tag = "cpython-313"

    def __repr__(self):
        return "namespace(name='cpython', cache_tag='cpython-313')"


implementation = _Implementation()
_modules = {}


def __getattr__(name):
    if name == "modules":
        # What was imported since somebody asked comes in.
        for known, module in _sys_modules().items():
            if known not in _modules:
                _modules[known] = module
        return _modules
    raise AttributeError(f"module 'sys' has no attribute '{name}'",
                         name=name, obj=_imported("sys"))


def exit(status=None, /):
    if status is None:
        raise SystemExit
    if isinstance(status, tuple):
        raise SystemExit(*status)
    raise SystemExit(status)


def excepthook(exctype, value, traceback, /):
    stderr.write(_format_exception(value))


__excepthook__ = excepthook


class UnraisableHookArgs(_Record):
    _fields = ("exc_type", "exc_value", "exc_traceback", "err_msg", "object")
    _title = "UnraisableHookArgs"


def unraisablehook(unraisable, /):
    _tell_ignored(unraisable.object, unraisable.exc_value, unraisable.err_msg)


__unraisablehook__ = unraisablehook


def exc_info():
    exc = _sys_exception()
    if exc is None:
        return (None, None, None)
    return (type(exc), exc, exc.__traceback__)


def intern(string, /):
    if not isinstance(string, str):
        raise TypeError("intern() argument must be str, not " + type(string).__name__)
    return string


def getsizeof(object, default=None):
    return _sys_getsizeof(object)


def getrefcount(object, /):
    count = _sys_getrefcount(object)
    return 4294967295 if count is None else count


def getdefaultencoding():
    return "utf-8"


def getfilesystemencoding():
    return "utf-8"


def get_int_max_str_digits():
    return 4300


def set_int_max_str_digits(maxdigits):
    if maxdigits != 4300:
        _sys_unsupported("sys.set_int_max_str_digits: the limit stays 4300 digits")


def is_finalizing():
    return False


def _is_gil_enabled():
    return True


def _getframe(depth=0):
    frame = _running_frame(depth)
    if frame is None:
        raise ValueError("call stack is not deep enough")
    return frame


def settrace(function):
    if function is not None:
        _sys_unsupported("sys.settrace: programs cannot trace themselves here")


def setprofile(function):
    if function is not None:
        _sys_unsupported("sys.setprofile: programs cannot profile themselves here")


def gettrace():
    return None


def getprofile():
    return None


def get_coroutine_origin_tracking_depth():
    return 0


def set_coroutine_origin_tracking_depth(depth):
    if depth < 0:
        raise ValueError("depth must be >= 0")
    if depth:
        _sys_unsupported("sys.set_coroutine_origin_tracking_depth: origins are not kept here")
