# ---- Processes: one of them has the baton, and a coordinator says who gets it next. ----
#
# The coordinator is the process that the script begins in; the program's processes are numbered in the
# order in which they are started. Each has a line to the coordinator, a socket. Who hands over tells
# it so, and reads the line until somebody of its process may go on: so a process has no thread of
# the gates that a fork could meet. Only the coordinator reads TURNS.

import atexit
import contextlib
import ctypes
import marshal
import multiprocessing
import multiprocessing.connection
import multiprocessing.context
import multiprocessing.popen_fork
import multiprocessing.popen_spawn_posix
import multiprocessing.process
import multiprocessing.queues
import multiprocessing.reduction
import multiprocessing.resource_sharer
import multiprocessing.resource_tracker
import multiprocessing.sharedctypes
import multiprocessing.spawn
import multiprocessing.synchronize
import multiprocessing.util
import select as polling
import shutil
import signal
import socket
import subprocess
import tempfile
import traceback
import warnings

FIRST_PID = 1000  # What the first process says that its number is, as in the lab.
CODE = sys._getframe().f_code  # Of this script, for processes that begin anew.
BOOT = """if True:
    import marshal, socket, sys
    line = socket.socket(socket.AF_UNIX)
    line.connect(sys.argv[1])
    data = marshal.dumps(("hello", int(sys.argv[2]), __import__("os").getpid(), True))
    line.sendall(len(data).to_bytes(4, "big") + data)
    size = int.from_bytes(line.recv(4, socket.MSG_WAITALL), "big")
    code = line.recv(size, socket.MSG_WAITALL)
    CHILD = line, *sys.argv[1:3], *map(int, sys.argv[3:])
    exec(marshal.loads(code))
"""

line = None  # To the coordinator.
path = None  # Where it listens.
number = 0  # Of this process.
pids = {}  # The system's number of each child, to its own.
dead = set()  # Numbers of processes that are over.
more_gates = []  # What else to put where it is needed.
holds = False  # This process has the baton.
real.fork, real.exit, real.kill, real.getpid = os.fork, os._exit, os.kill, os.getpid
real.shutdown = threading._shutdown
real.sentinels = multiprocessing.connection.wait


def is_ready(file, event, seconds=0):
    poll = polling.poll()
    poll.register(file, event)
    return bool(poll.poll(seconds * 1000))


class Line:
    """Messages of plain values over a socket."""

    def __init__(self, sock):
        self._socket = sock

    def fileno(self):
        return self._socket.fileno()

    def close(self):
        self._socket.close()

    def send(self, *message):
        self.send_bytes(marshal.dumps(message))

    def send_bytes(self, data):
        self._socket.sendall(len(data).to_bytes(4, "big") + data)

    def waits(self, seconds):
        """Whether there is something to receive, after so many seconds at most."""
        return is_ready(self, polling.POLLIN, seconds)

    def receive(self):
        """A message; None if nobody is there any more."""
        try:
            data = self._read(int.from_bytes(self._read(4), "big"))
        except (OSError, EOFError):
            return None
        return marshal.loads(data)

    def _read(self, count):
        data = bytearray()
        while len(data) < count:
            some = self._socket.recv(count - len(data))
            if not some:
                raise EOFError
            data += some
        return data


def connect():
    sock = socket.socket(socket.AF_UNIX)
    sock.connect(path)
    return Line(sock)


def tell(*message):
    try:
        line.send(*message)
    except OSError:
        real.exit(1)


def wrote(text):
    real.stdout.flush()
    tell("wrote", text)


def give_up(why):
    for task in tasks:
        task.stop = None
    tell("misfit", why)


def who(task):
    name = multiprocessing.current_process().name
    return name if task is tasks[0] else f"{task.name} of {name}"


def hand_over(task):
    """Gives the baton back, and waits for the next turn of this thread."""
    global moves, holds
    moves += 1
    holds = False
    tell("hand")
    listen(task)


def listen(task):
    """Looks for this process what the coordinator asks, until one of its threads goes on."""
    global last, now, holds
    while True:
        message = line.receive()
        if message is None:
            real.exit(1)
        kind, now, gone, *rest = message
        dead.update(gone)
        if kind == "ring":
            if rest[0] < len(timers):
                timers[rest[0]].ring()
            continue
        if kind == "feed":
            feed_all()
            tell("fed")
            continue
        following = {"turn": turn, "any": anybody, "due": first_due}[kind](*rest)
        if following is None:
            continue
        tell("runs", tasks.index(following), who(following))
        last, holds = following, True
        if following is not task:
            following.go.release()
            if not task.over:
                task.go.acquire()
        return


def turn(at, stop, after):
    """The thread whose turn it is, if it can go on."""
    task = tasks[at] if at < len(tasks) else None
    if task is not None and not task.over and (task.can() or task.wait[1] is not None):
        task.stop, task.after = stop, after
        return task
    if task is None or task.over:
        tell("no", f"a thread of {multiprocessing.current_process().name}", "is not there")
    else:
        tell("no", who(task), "waits")


def anybody(at):
    """Somebody who can go on: this one, if possible."""
    for task in tasks:
        task.stop, task.after = None, True
    for task in tasks[at:at + 1] + tasks:
        if task.can():
            return task
    ends = [task.wait[1] for task in tasks if not task.over and task.wait[1] is not None]
    ends += [timer.handle.when() for timer in timers if not timer.is_over()]
    stuck = [(who(task), task.line()) for task in tasks if not task.over]
    tell("no", min(ends, default=None), stuck)


def first_due():
    """Whose wait has an end that has come."""
    for timer in timers:
        if not timer.is_over() and timer.handle.when() <= now:
            timer.ring()
    for task in tasks:
        if not task.over and (task.can() or task.wait[1] is not None and task.wait[1] <= now):
            return task
    tell("no", None, [])


def goes_through(task):
    """Its turn does not end where it asks for one: by no wait, or not before it is past some place."""
    if isinstance(task.after, bool):
        return not task.after
    place, nth = task.after
    return place not in unknown and task.counts.get(place, 0) < nth


def ask(task, ready, until=None):
    """What is done between processes: others may go first, and it may have to wait. Whether it is
    ready then. In a turn that does not end by a wait nobody does."""
    if goes_through(task) and ready():
        return True
    task.wait = ready, until
    hand_over(task)
    task.wait = None
    return ready()


def always():
    return True


def asked():
    """The same for what is always possible."""
    task = me()
    if task is not None:
        ask(task, always)


# ---- How a process begins and ends. ----


def fork():
    global holds
    task = me()
    if task is None:
        return real.fork()
    child = new_number(task)
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        task.native = True
        pid = real.fork()
        task.native = False
    if pid == 0:
        become(child)
    else:
        pids[pid] = child
    return pid


def new_number(task):
    """Says that there will be one more process."""
    ask(task, always)
    tell("start")
    return line.receive()[1]


def become(child):
    """What is different in the child of a fork."""
    global line, number, last, holds
    number, holds = child, False
    line.close()
    line = connect()
    line.send("hello", number, real.getpid(), False)
    pids.clear()
    tasks.clear()
    timers.clear()
    by_ident.clear()
    feeders.clear()
    late.clear()
    last = main_task()
    _thread.start_new_thread(watch, ())
    listen(last)


def command_line(tracker_fd, pipe_handle):
    """Of a process that begins anew: it gets the script from the coordinator."""
    flags = subprocess._args_from_interpreter_flags()
    task = me()
    child = new_number(task) if task is not None else 0
    command_line.child = child
    return [sys.executable, *flags, "-c", BOOT, path, str(child), str(tracker_fd), str(pipe_handle)]


def launch(self, process):
    real.launch(self, process)
    pids[self.pid] = command_line.child


def leave(status):
    """`os._exit`."""
    global over
    task = me()
    if task is not None:
        if task is tasks[0] and not task.done:
            reached(task, LEAVE)
        reached(task, LAST)
        over = True
    real.stdout.flush()
    tell("exit")
    real.exit(status)


def shut_down():
    """`threading._shutdown`."""
    task = me()
    if task is not None and not task.done:
        join_threads(task)
    real.shutdown()


def watch():
    """Says if whoever runs does not move: it waits for what the gates do not know."""
    seen, since = None, real.monotonic()
    while not over:
        real.sleep(0.2)
        if not holds:
            seen, since = None, real.monotonic()
            continue
        state = moves, where() if real.monotonic() - since > PATIENCE / 2 else None
        if seen is None or state[0] != seen[0] or None not in (state[1], seen[1]) and state != seen:
            seen, since = state, real.monotonic()
        elif seen[1] is None:
            seen = state
        if real.monotonic() - since > PATIENCE:
            tell("stuck", f"{who(last)} does not move on from line {last.line()}")
            return


def run():
    """A process that begins anew: the first one, or one that is spawned."""
    global line, path, number, last, over
    sock, path, given_number, *handles = CHILD
    line, number = Line(sock), int(given_number)
    code = prepare()
    put_process_gates()
    for put_more in more_gates:
        put_more()
    main = last = main_task()
    _thread.start_new_thread(watch, ())
    listen(main)
    if handles:
        status = ended(lambda: spawned(code, *handles))
    else:
        program = module("__main__")
        status = ended(lambda: exec(code, program.__dict__))
    if not main.done:
        join_threads(main)
    atexit._run_exitfuncs()
    reached(main, LAST)
    over = True
    sys.stdout.flush()
    tell("exit")
    sys.exit(status)


def spawned(code, tracker, pipe):
    multiprocessing.resource_tracker._resource_tracker._fd = tracker

    def import_main(path):
        exec(code, module("__mp_main__").__dict__)

    multiprocessing.spawn._fixup_main_from_path = import_main
    sys.exit(multiprocessing.spawn._main(pipe, os.dup(pipe)))
