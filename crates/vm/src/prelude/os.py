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
environ = {}
error = OSError

getpid = _getpid
urandom = _urandom


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


def strerror(code):
    return "Error " + str(code)


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
