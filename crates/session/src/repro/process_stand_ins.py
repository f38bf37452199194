# ---- What processes do with each other, so that the gates hear of it. ----
#
# Where the lab asks its kernel, these ask for their turn, and then do what CPython does: the locks, pipes and
# shared numbers are the real ones. A queue has a thread that feeds its pipe where it has one in the lab: where
# it can be told from putting at once. Else what is put is written by whoever puts it; what the pipe does
# not hold yet lies with its process until somebody reads.

SYNC, QUEUES = multiprocessing.synchronize, multiprocessing.queues
SHARED, POPEN = multiprocessing.sharedctypes, multiprocessing.popen_fork.Popen
CONNECTION = multiprocessing.connection.Connection
PICKLER = multiprocessing.reduction.ForkingPickler
UNBOUNDED = SYNC.SEM_VALUE_MAX
feeders = []  # Queues that this process has put into.
late = {}  # For a queue whose thread sends what is put: what it has still to send, and the thread.
real.SemLock = SYNC._multiprocessing.SemLock
real.send, real.recv, real.poll = CONNECTION._send, CONNECTION._recv, CONNECTION._poll
real.recv_bytes, real.send_bytes = CONNECTION._recv_bytes, CONNECTION._send_bytes
real.wait, real.reap = multiprocessing.connection.wait, POPEN.poll
real.launch = multiprocessing.popen_spawn_posix.Popen._launch
real.dup_fd = multiprocessing.resource_sharer.DupFd
real.rebuild = SHARED.rebuild_ctype
real.raw_value, real.raw_array = SHARED.RawValue, SHARED.RawArray


def end_of(block, timeout):
    """When patience ends."""
    return now if not block else None if timeout is None else now + max(timeout, 0)


class SemLock:
    """`_multiprocessing.SemLock`, which would wait unseen."""

    SEM_VALUE_MAX = UNBOUNDED

    def __init__(self, *args):
        self._real = real.SemLock(*args)

    @classmethod
    def _rebuild(cls, *state):
        self = cls.__new__(cls)
        self._real = real.SemLock._rebuild(*state)
        return self

    def _is_free(self):
        return not self._real._is_zero()

    def _is_recursive(self):
        return self._real.kind == SYNC.RECURSIVE_MUTEX

    def acquire(self, block=True, timeout=None):
        task = me()
        if task is None:
            return self._real.acquire(block, timeout)
        if self._is_recursive() and self._real._is_mine():
            return self._real.acquire()
        return ask(task, self._is_free, end_of(block, timeout)) and self._real.acquire(False)

    def release(self):
        if not self._is_recursive() or self._real._is_mine() and self._real._count() == 1:
            asked()
        self._real.release()

    def _get_value(self):
        asked()
        return self._real._get_value()

    def __enter__(self):
        return self.acquire()

    def __exit__(self, *error):
        self.release()

    def __getattr__(self, name):
        return getattr(self._real, name)


class Condition(SYNC.Condition):
    def notify(self, n=1):
        assert self._lock._semlock._is_mine(), "lock is not owned"
        # Those who gave up waiting are no sleepers any more.
        while self._woken_count.acquire(False):
            self._sleeping_count.acquire(False)
        woken = 0
        while woken < n and self._sleeping_count.acquire(False):
            self._wait_semaphore.release()
            woken += 1
        for _ in range(woken):
            self._woken_count.acquire()
        while woken and self._wait_semaphore.acquire(False):
            pass


def is_set(self):
    asked()
    return self._flag._semlock._is_free()


def wait_event(self, timeout=None):
    with self._cond:
        if not is_set(self):
            self._cond.wait(timeout)
        return is_set(self)


# -- Queues and pipes.


def is_bounded(queue):
    return queue._maxsize < UNBOUNDED


def put(self, obj, block=True, timeout=None):
    if self._closed:
        raise ValueError(f"Queue {self!r} is closed")
    if is_bounded(self):
        if not self._sem.acquire(block, timeout):
            raise queue.Full
    else:
        self._sem._semlock._real.acquire()
    if isinstance(self, QUEUES.JoinableQueue):
        self._unfinished_tasks.release()
    if self not in feeders:
        feeders.append(self)
        if getattr(self, "waits_at_end", True):
            multiprocessing.util.Finalize(None, join_feeder, [self], exitpriority=-5)
            multiprocessing.util.Finalize(None, end_feeder, [self], exitpriority=10)
            if SEES_FEEDERS or not is_fixed(obj):
                start_feeder(self)
    elif self not in late and getattr(self, "waits_at_end", True) and not is_fixed(obj):
        start_feeder(self)
    if self in late:
        late[self][0].put((obj,))
    else:
        send_on(self, obj)


def is_fixed(obj):
    """Whether its pickle is the same whenever it is made."""
    if isinstance(obj, tuple):
        return all(map(is_fixed, obj))
    kinds = int, float, str, bytes, type, types.FunctionType, types.BuiltinFunctionType
    return obj is None or isinstance(obj, kinds)


def start_feeder(self):
    items = queue.SimpleQueue()
    thread = threading.Thread(target=feed_late, args=(self, items), name="QueueFeederThread", daemon=True)
    late[self] = items, thread
    thread.start()


def feed_late(self, items):
    while (item := items.get()) is not None:
        send_on(self, *item)


def end_feeder(self):
    if self in late:
        late[self][0].put(None)


def close(self):
    if not self._closed:
        end_feeder(self)
    self._closed = True


def send_on(self, obj):
    try:
        data = bytes(PICKLER.dumps(obj))
    except Exception:
        if not getattr(self, "waits_at_end", True):
            self._sem._semlock._real.release()
            raise
        traceback.print_exc()
        if is_bounded(self):
            self._sem.release()
        else:
            self._sem._semlock._real.release()
        return
    self._buffer.append(len(data).to_bytes(4, "big") + data)
    feed(self)


def feed(queue):
    """Writes what the pipe holds of what was put."""
    out = queue._writer.fileno()
    while queue._buffer and is_ready(out, polling.POLLOUT):
        data = queue._buffer.popleft()
        done = os.write(out, data[:4096])
        if done < len(data):
            queue._buffer.appendleft(data[done:])


def join_feeder(self):
    task = me()
    if task is not None and not self._joincancelled:
        if self in late:
            late[self][1].join()
        ask(task, lambda: feed(self) or not self._buffer)


def join_thread(self):
    assert self._closed, f"Queue {self!r} not closed"
    join_feeder(self)


def cancel_join_thread(self):
    self._joincancelled = True


def get(self, block=True, timeout=None):
    if self._closed:
        raise ValueError(f"Queue {self!r} is closed")
    task = me()
    if task is not None and not ask(task, lambda: readable(self._reader), end_of(block, timeout)):
        raise queue.Empty
    data = real.recv_bytes(self._reader)
    with contextlib.suppress(NotImplementedError):
        if self._maxsize - self._sem._semlock._real._get_value() > 1 and not readable(self._reader):
            hungry()
    if is_bounded(self):
        self._sem.release()
    else:
        self._sem._semlock._real.release()
    return PICKLER.loads(data.getbuffer())


def full(self):
    if not is_bounded(self):
        return False
    asked()
    return not self._sem._semlock._is_free()


def task_done(self):
    if not self._unfinished_tasks.acquire(False):
        raise ValueError("task_done() called too many times")


def join_queue(self):
    ask(me(), self._unfinished_tasks._semlock._real._is_zero)


def simple_get(self):
    return PICKLER.loads(self._reader._recv_bytes().getbuffer())


def simple_put(self, obj):
    self._writer._send_bytes(PICKLER.dumps(obj))


def readable(connection):
    return is_ready(connection, polling.POLLIN)


def send_bytes(self, buf):
    task = me()
    if task is not None:
        ask(task, lambda: is_ready(self, polling.POLLOUT))
    real.send_bytes(self, buf)


def send(self, buf, write=os.write):
    """Piece by piece, where it does not fit."""
    task = me()
    if task is None:
        return real.send(self, buf)
    buf = memoryview(buf).cast("B")
    while buf:
        wait(task, lambda: is_ready(self, polling.POLLOUT))
        buf = buf[write(self._handle, buf[:4096]):]


def recv_bytes(self, maxsize=None):
    task = me()
    if task is not None:
        ask(task, lambda: readable(self))
    return real.recv_bytes(self, maxsize)


def recv(self, size, read=os.read):
    task = me()
    if task is None:
        return real.recv(self, size)
    buf = io.BytesIO()
    while size > buf.tell():
        if not readable(self):
            hungry()
            wait(task, lambda: readable(self))
        some = read(self._handle, size - buf.tell())
        if not some:
            raise OSError("got end of file during message") if buf.tell() else EOFError
        buf.write(some)
    return buf


def hungry():
    """What was put and the pipes did not hold comes now."""
    feed_all()
    tell("hungry")
    line.receive()


def feed_all():
    for queue in feeders:
        feed(queue)


def poll(self, timeout):
    task = me()
    if task is None:
        return real.poll(self, timeout)
    return ask(task, lambda: readable(self), end_of(True, timeout))


class DupFd:
    """`resource_sharer.DupFd`: an end of a pipe in a message. Its sender gives it away by a thread of its
    own, until it is over."""

    def __init__(self, fd):
        self._sender = number
        self._id = unseen(real.dup_fd)(fd)._id
        multiprocessing.resource_sharer._resource_sharer._listener._listener._unlink._callback = unlink

    def detach(self):
        asked()
        end = unseen(self._fetched)()
        for error in (ConnectionResetError(104, "Connection reset by peer"), EOFError(),
                      BrokenPipeError(32, "Broken pipe")):
            asked()
            if self._sender in dead:
                os.close(end)
                raise error
        return end

    def _fetched(self):
        sharer = multiprocessing.resource_sharer._resource_sharer
        with sharer.get_connection(self._id) as connection:
            end = multiprocessing.reduction.recv_handle(connection)
            # Its sender says no more once it has closed the end itself.
            with contextlib.suppress(EOFError, OSError):
                connection.recv_bytes()
        return end


def unlink(path):
    """At the end of a process: nobody new comes to it for what it sent."""
    asked()
    os.unlink(path)


# -- Processes, as their parents see them.


def is_dead(popen):
    return pids.get(popen.pid) in dead


def look(self, flag=os.WNOHANG):
    return wait_for(self, 0)


def wait_for(self, timeout=None):
    task = me()
    if task is None or self.pid not in pids:
        return real.reap(self, os.WNOHANG if timeout == 0 else 0)
    if self.returncode is None and ask(task, lambda: is_dead(self), end_of(True, timeout)):
        real.reap(self, 0)
    return self.returncode


def send_signal(self, sent):
    if self.returncode is None:
        asked()
        if not is_dead(self):
            real.kill(self.pid, sent)
            killed(self.pid)


def killed(pid):
    """Goes on when the process is really over."""
    if os.waitid(os.P_PID, pid, os.WEXITED | os.WNOWAIT) is not None:
        tell("killed", pids[pid])
        line.receive()
        dead.add(pids[pid])


def kill(pid, sent):
    """`os.kill`, by the numbers that processes have here."""
    if sent == 0 or me() is None or not 0 <= pid - FIRST_PID < 1000:
        return real.kill(pid, sent)
    asked()
    if pid == os.getpid():
        return real.kill(real.getpid(), sent)
    own = [child for child, number in pids.items() if number == pid - FIRST_PID]
    if not own or own[0] in dead:
        raise ProcessLookupError(3, "No such process")
    real.kill(own[0], sent)
    killed(own[0])


def own_pid():
    return FIRST_PID + number


def parents_pid():
    parent = multiprocessing.parent_process()
    return FIRST_PID - 1 if parent is None else parent.pid


def ident(self):
    self._check_closed()
    if self is multiprocessing.current_process():
        return os.getpid()
    return self._popen and FIRST_PID + pids.get(self._popen.pid, 0)


def wait_any(objects, timeout=None):
    task = me()
    objects = list(objects)
    if task is None:
        return real.wait(objects, timeout)
    ends = {process._popen.sentinel: process._popen
            for process in multiprocessing.process._children if process._popen is not None}

    def ready(thing):
        return is_dead(ends[thing]) if thing in ends else readable(thing)

    if not ask(task, lambda: any(map(ready, objects)), end_of(True, timeout)):
        return []
    found = []
    for thing in objects:
        if thing not in ends or ends[thing].returncode is None:
            asked()
        if ready(thing):
            found.append(thing)
    return found


# -- Shared numbers: each look and each change is at its turn.

shared_types = {}


def gated(kind):
    """The type with gates."""
    if kind not in shared_types:
        parts = {"__module__": kind.__module__}
        if issubclass(kind, ctypes.Array):
            parts["__getitem__"], parts["__setitem__"] = array_get, array_set
            if kind._type_ is ctypes.c_char:
                parts["value"], parts["raw"] = gate_of(kind, "value"), gate_of(kind, "raw")
        else:
            parts["value"] = gate_of(kind, "value")
            parts["__repr__"] = lambda self: f"{kind.__name__}({self.value!r})"
        shared_types[kind] = type(kind.__name__, (kind,), parts)
    return shared_types[kind]


def gate_of(kind, name):
    inner = getattr(kind, name)

    def look(self):
        asked()
        return inner.__get__(self)

    def change(self, value):
        asked()
        inner.__set__(self, value)

    return property(look, change)


def each(array, index):
    for _ in range(*index.indices(len(array))) if isinstance(index, slice) else [index]:
        asked()


def array_get(self, index):
    each(self, index)
    return type(self).__mro__[1].__getitem__(self, index)


def array_set(self, index, value):
    each(self, index)
    type(self).__mro__[1].__setitem__(self, index, value)


def rebuild_ctype(kind, wrapper, length):
    return real.rebuild(gated(kind if length is None else kind * length), wrapper, None)


def reduce_ctype(obj):
    multiprocessing.context.assert_spawning(obj)
    if isinstance(obj, ctypes.Array):
        return rebuild_ctype, (obj._type_, obj._wrapper, obj._length_)
    return rebuild_ctype, (type(obj).__mro__[1], obj._wrapper, None)


def unseen(make):
    """What is made is nobody else's yet."""

    def made(*args):
        task = me()
        if task is None:
            return make(*args)
        task.native = True
        try:
            return make(*args)
        finally:
            task.native = False

    return made


def named(module, **functions):
    """Puts these in the places of the module's own, as which they are pickled."""
    for name, function in functions.items():
        function.__module__, function.__qualname__ = module.__name__, name
        setattr(module, name, function)


def put_process_gates():
    os.fork, os._exit, os.kill = fork, leave, kill
    os.getpid, os.getppid = own_pid, parents_pid
    finish = multiprocessing.util.Finalize.__call__
    finish.__defaults__ = tuple(own_pid if given is real.getpid else given
                                for given in finish.__defaults__)
    for known in multiprocessing.util._finalizer_registry.values():
        known._pid = own_pid()
    threading._shutdown = shut_down
    contexts = multiprocessing.context._concrete_contexts
    multiprocessing.context._default_context._default_context = contexts["fork"]
    contexts["forkserver"].Process._Popen = staticmethod(contexts["spawn"].Process._Popen)
    multiprocessing.spawn.get_command_line = lambda **given: command_line(**given)
    multiprocessing.popen_spawn_posix.Popen._launch = launch
    SYNC._multiprocessing = types.SimpleNamespace(SemLock=SemLock)
    named(SYNC, Condition=Condition)
    SYNC.Event.is_set, SYNC.Event.wait = is_set, wait_event
    for name, function in {"put": put, "get": get, "full": full, "close": close, "join_thread": join_thread,
                           "cancel_join_thread": cancel_join_thread}.items():
        setattr(QUEUES.Queue, name, function)
    QUEUES.JoinableQueue.put = put
    QUEUES.JoinableQueue.task_done, QUEUES.JoinableQueue.join = task_done, join_queue
    QUEUES.SimpleQueue.get, QUEUES.SimpleQueue.put = simple_get, simple_put
    CONNECTION._send, CONNECTION._recv, CONNECTION._poll = send, recv, poll
    CONNECTION._send_bytes, CONNECTION._recv_bytes = send_bytes, recv_bytes
    named(multiprocessing.resource_sharer, DupFd=DupFd)
    multiprocessing.connection.wait = wait_any
    POPEN.poll, POPEN.wait, POPEN._send_signal = look, wait_for, send_signal
    multiprocessing.process.BaseProcess.ident = multiprocessing.process.BaseProcess.pid = property(ident)
    named(SHARED, rebuild_ctype=rebuild_ctype, reduce_ctype=reduce_ctype)
    SHARED.RawValue, SHARED.RawArray = unseen(real.raw_value), unseen(real.raw_array)
