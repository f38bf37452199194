"""Runs programs that come over stdin, each in a fork of its own, and tells what each did.

A request is a line `<bytes of name> <bytes of source>` and both; an answer is a line
`<status> <bytes of stdout> <bytes of stderr>` and both. A status below 0 is a signal.
"""

import builtins
import fcntl
import linecache
import os
import resource
import signal
import sys
import shutil
import tempfile
import types
import warnings

SECONDS = 20
MEMORY = 2 << 30
# Frames of this file below a program's own.
DEPTH = 3


def play(name, source):
    signal.alarm(SECONDS)
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    sys.stdin = open(os.devnull)
    sys.stdout = open(1, "w", encoding="utf-8", closefd=False)
    sys.stderr = open(2, "w", encoding="utf-8", errors="backslashreplace", closefd=False)
    main = types.ModuleType("__main__")
    main.__builtins__ = builtins
    main.__file__ = name
    sys.modules["__main__"] = main
    sys.argv = [name]
    linecache.cache[name] = (len(source), None, source.splitlines(True), name)
    sys.setrecursionlimit(1000 + DEPTH)
    status = 0
    try:
        with warnings.catch_warnings():
            # While an interpreter compiles its program no module runs whose deprecations are shown.
            warnings.simplefilter("ignore", DeprecationWarning)
            code = compile(source, name, "exec", dont_inherit=True)
        exec(code, main.__dict__)
    except SystemExit as end:
        if end.code is None:
            status = 0
        elif isinstance(end.code, int):
            status = end.code & 0xFF
        else:
            sys.stdout.flush()
            print(end.code, file=sys.stderr)
            status = 1
    except BaseException as error:
        sys.stdout.flush()
        inner = error.__traceback__.tb_next
        sys.excepthook(type(error), error.with_traceback(inner), inner)
        status = 1
    return status


def contents(fd):
    size = os.lseek(fd, 0, os.SEEK_END)
    os.lseek(fd, 0, os.SEEK_SET)
    parts = []
    while size > 0:
        part = os.read(fd, size)
        parts.append(part)
        size -= len(part)
    return b"".join(parts)


def one(name, source):
    out, err = os.memfd_create("out"), os.memfd_create("err")
    # Several processes may write at once: without this one would write over what another wrote.
    for fd in (out, err):
        fcntl.fcntl(fd, fcntl.F_SETFL, os.O_APPEND)
    child = os.fork()
    if child == 0:
        os.dup2(out, 1)
        os.dup2(err, 2)
        return play(name, source)
    _, how = os.waitpid(child, 0)
    told = contents(out), contents(err)
    os.close(out)
    os.close(err)
    status = os.waitstatus_to_exitcode(how)
    return status, *told


requests, answers = sys.stdin.buffer, sys.stdout.buffer
# Some errors read their line from the file.
folder = tempfile.mkdtemp()
os.chdir(folder)
while head := requests.readline():
    sizes = [int(size) for size in head.split()]
    name, source = (requests.read(size).decode() for size in sizes)
    with open(name, "w", encoding="utf-8", newline="") as file:
        file.write(source)
    told = one(name, source)
    if isinstance(told, int):
        # This is the program's own process: it ends as an interpreter does.
        sys.exit(told)
    status, out, err = told
    answers.write(b"%d %d %d\n" % (status, len(out), len(err)) + out + err)
    answers.flush()
shutil.rmtree(folder)
